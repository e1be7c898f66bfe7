/**
 * Keeps the attempts of one room on this device, so that a reload, a closed tab or a dead battery loses no answer. What a tab
 * has begun it opens again by itself; what another tab left, on a computer that perhaps others use, is only offered.
 * Handed in and received, or without an answer, an attempt lives no longer than its tab; one that came unasked, and in which nobody has done anything, goes to whoever comes next. Where storage throws (a sandboxed
 * frame, a strict browser) or is full, the page keeps it: an element that is moved goes on. worker/first.ts knows how the keys look.
 */
import { endOf, type Kept } from "./state.ts";

/** Where attempts are kept. */
export interface Shelf {
  /** The attempt that this tab was at. */
  own(): Kept | null;
  load(attemptId: string): Kept | null;
  /** Answered attempts of other tabs, without a receipt; of other rooms what is handed in. What is long over is swept away. */
  others(): Kept[];
  /** False where it cannot be kept. */
  save(kept: Kept): boolean;
  /** Makes an attempt this tab's own; an empty id: none. */
  mark(attemptId: string): void;
  /** Keeps an attempt in which nobody has done anything for whoever opens the quiz next on this device. */
  leave(kept: Kept): void;
  /** Takes what was left, away from all other tabs. */
  take(): Kept | null;
}

/** For so long after its end an attempt that did not arrive can still be shown to a teacher. */
const sweptAfterMs = 7 * 24 * 3_600_000;

/** A `Storage`; asked for each time, since even that may throw. */
type Store = () => Record<string, string>;

/** The shelf of one room of one deployment: what lives as long as the page, as the tab, and as the device. */
export function openShelf(
  base: string,
  room: string,
  memory: Record<string, string>,
  tab: Store,
  device: Store,
): Shelf {
  const start = `kitkhva:3:${base}:`;
  const own = start + room;
  /** What storage gives; null where it throws. */
  const dare = <T>(go: () => T): T | null => {
    try {
      return go();
    } catch {
      return null;
    }
  };
  /** Null also for what is no attempt: with storage that somebody has spoilt a quiz begins anew. */
  const read = (store: Store, key: string) =>
    dare(() => {
      const kept = JSON.parse(store()[key]!) as Kept;
      return kept.room.code && kept.session.attempt.form.items.length ? kept : null;
    });
  const keysOf = (store: Store) => dare(() => Object.keys(store())) ?? [];
  const ownId = () => memory[own] ?? dare(() => tab()[own]) ?? "";
  const load = (id: string) => {
    for (const store of [() => memory, tab, device]) {
      const key = keysOf(store).find((name) => name.startsWith(`${start}${id}:`));
      if (key) return read(store, key);
    }
    return null;
  };
  return {
    load,
    own: () => load(ownId()),
    others() {
      const found: Kept[] = [];
      for (const key of keysOf(device)) {
        if (key === start || !key.startsWith(start)) continue;
        const kept = read(device, key);
        if (!kept || kept.session.receipt || endOf(kept) + sweptAfterMs < Date.now())
          dare(() => delete device()[key]);
        else if (
          kept.session.attempt.attemptId !== ownId() &&
          (kept.room.code === room || kept.session.handedInAt)
        )
          found.push(kept);
      }
      return found;
    },
    save(kept) {
      const { attempt, seq, receipt } = kept.session;
      const key = `${start}${attempt.attemptId}:${kept.room.code}`;
      const [to, from] = !seq || receipt ? [tab, device] : [device, tab];
      memory[key] = JSON.stringify(kept);
      return Boolean(
        dare(() => {
          to()[key] = memory[key]!;
          return delete from()[key] && delete memory[key];
        }),
      );
    },
    mark(attemptId) {
      memory[own] = attemptId;
      dare(() => (tab()[own] = attemptId));
    },
    // One for all rooms: a page's storage is its owner's, and a form takes some 10 kB of it.
    leave: (kept) => void dare(() => (device()[start] = JSON.stringify(kept))),
    take() {
      const kept = read(device, start);
      if (kept?.room.code !== room) return null;
      dare(() => delete device()[start]);
      return kept;
    },
  };
}
