/**
 * Keeps the attempts of one room on this device, so that a reload, a closed tab or a dead battery loses no answer. What a tab
 * has begun it opens again by itself; what another tab left, on a computer that perhaps others use, is only offered.
 * Handed in and received, or without an answer, an attempt lives no longer than its tab; one that came unasked, and in which nobody has done anything, goes to whoever comes next. Where storage throws (a sandboxed
 * frame, a strict browser) the running quiz still has it all. worker/first.ts knows how the keys look.
 */
import type { Kept } from "./state.ts";

/** Where attempts are kept. */
export interface Shelf {
  /** The attempt that this tab was at. */
  own(): Kept | null;
  load(attemptId: string): Kept | null;
  /** Answered attempts of other tabs, without a receipt, the newest first. What is long over is swept away. */
  others(): Kept[];
  /** False where it cannot be kept. */
  save(kept: Kept): boolean;
  /** Makes an attempt this tab's own; null: none. */
  mark(attemptId: string | null): void;
  /** Keeps an attempt in which nobody has done anything for whoever opens the quiz next on this device. */
  leave(kept: Kept): void;
  /** Takes what was left, away from all other tabs. */
  take(): Kept | null;
}

/** For so long after its end an attempt that did not arrive can still be shown to a teacher. */
const sweptAfterMs = 7 * 24 * 3_600_000;

/** A `Storage`; asked for each time, since even that may throw. */
type Store = () => Record<string, string>;

/** The shelf of one room of one deployment: what lives as long as the tab, and what lives as long as the device. */
export function openShelf(base: string, room: string, tab: Store, device: Store): Shelf {
  const start = `kitkhva:3:${base}:`;
  const own = start + room;
  const keyOf = (attemptId: string) => `${start}${attemptId}:${room}`;
  /** What storage gives; null where it throws. */
  const dare = <T>(go: () => T): T | null => {
    try {
      return go();
    } catch {
      return null;
    }
  };
  const read = (store: Store, key: string) => dare(() => JSON.parse(store()[key] ?? "null") as Kept | null);
  const ownId = () => dare(() => tab()[own]) ?? "";
  const load = (id: string) => read(tab, keyOf(id)) ?? read(device, keyOf(id));
  return {
    load,
    own: () => load(ownId()),
    others() {
      const found: Kept[] = [];
      const mine = keyOf(ownId());
      const endOf = ({ session }: Kept) => Date.parse(session.attempt.expiresAt);
      for (const key of dare(() => Object.keys(device())) ?? []) {
        if (key === mine || !key.startsWith(start) || !key.endsWith(`:${room}`)) continue;
        const kept = read(device, key);
        if (kept && !kept.session.receipt && endOf(kept) + sweptAfterMs > Date.now()) found.push(kept);
        else dare(() => delete device()[key]);
      }
      return found.sort((a, b) => endOf(b) - endOf(a));
    },
    save(kept) {
      const { attempt, seq, receipt } = kept.session;
      const key = keyOf(attempt.attemptId);
      const [to, from] = !seq || receipt ? [tab, device] : [device, tab];
      return Boolean(
        dare(() => {
          to()[key] = JSON.stringify(kept);
          return delete from()[key];
        }),
      );
    },
    mark: (attemptId) =>
      void dare(() => {
        if (attemptId) tab()[own] = attemptId;
        else delete tab()[own];
      }),
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
