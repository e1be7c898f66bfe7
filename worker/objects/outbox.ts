/**
 * What a room has to tell its workspace's webhooks: written down with what happened, in one go, and handed over later by the
 * room's alarm. So nothing that a pupil does waits for anybody, and nothing is told that did not happen. Only where the
 * workspace has webhooks: elsewhere an attempt costs no row more.
 */
import { now, toInstant } from "../clock.ts";
import type { EventType } from "../contract.ts";
import { createEventId } from "../random.ts";
import type { WebhookEvent } from "../webhooks.ts";
import { isLate, lateFrom, type RoomSetup } from "./attempt.ts";

type EventRow = { id: string; type: string; at: number; data: string };

/** Events handed over at a time; ids of attempts in one event. */
const BATCH = 100;
/** So that what a class hands in at the same time goes out together. */
const GATHER_MS = 1_000;
/** After the workspace could not be reached. */
const RETRY_MS = 30_000;

export class Outbox {
  private readonly sql: SqlStorage;
  private readonly wake: (at: number) => void;
  /** Whether events are written down, once it is known: it is asked with each submit. */
  private asked: boolean | null = null;

  /** `wake` has the room's alarm called at a time, or before. */
  constructor(sql: SqlStorage, wake: (at: number) => void) {
    this.sql = sql;
    this.wake = wake;
  }

  /** From now on events are written down, or no more. A closing that is past by then is not told. */
  ask(setup: RoomSetup, isAsked: boolean): void {
    if (isAsked === this.isAsked()) return;
    this.asked = isAsked;
    if (!isAsked) return void this.sql.exec("DELETE FROM meta WHERE name = 'webhooks'");
    this.putMeta("webhooks", "true");
    if (isLate(setup)) this.putMeta("closing", String(setup.closesAt));
    else this.noteClosing(setup);
  }

  /** The room is gone, and with it what is known of it. */
  forget(): void {
    this.asked = null;
  }

  /** An attempt is handed in. */
  noteSubmit(setup: RoomSetup, attemptId: string, submittedAt: number): void {
    const data = { attemptId, submittedAt: toInstant(submittedAt) };
    this.add("attempt.submitted", setup, data, submittedAt);
  }

  /** Attempts are erased: who has kept something of them learns what to erase. */
  noteErased(setup: RoomSetup, attemptIds: string[]): void {
    for (let i = 0; i < attemptIds.length; i += BATCH)
      this.add("attempts.erased", setup, { attemptIds: attemptIds.slice(i, i + BATCH) });
  }

  /** Once the room takes nothing more, not even what was sent in time, that is told; once for each closing time. */
  noteClosing(setup: RoomSetup): void {
    const { closesAt } = setup;
    if (closesAt === null || !this.isAsked() || this.readMeta("closing") === String(closesAt)) return;
    if (!isLate(setup)) return this.wake(lateFrom(closesAt));
    this.putMeta("closing", String(closesAt));
    this.add("room.closed", setup, { closedAt: toInstant(closesAt) });
  }

  /**
   * Hands over what is written down. `take` says whether anybody still asks for it, `isHere` whether the room is still there when
   * it has answered.
   */
  async handOver(
    setup: RoomSetup,
    take: (events: WebhookEvent[]) => Promise<boolean>,
    isHere: () => boolean,
  ): Promise<void> {
    const events = this.read();
    if (events.length === 0) return;
    try {
      const isAsked = await take(events);
      if (!isHere()) return;
      for (const { id } of events) this.sql.exec("DELETE FROM events WHERE id = ?", id);
      if (!isAsked) this.ask(setup, false);
      if (events.length === BATCH) this.wake(now());
    } catch {
      // They come again with the same ids, and are known by them.
      if (isHere()) this.wake(now() + RETRY_MS);
    }
  }

  private add(type: EventType, { code, quizId }: RoomSetup, more: WebhookEvent["data"], at = now()): void {
    if (!this.isAsked()) return;
    const data = JSON.stringify({ room: code, quizId, ...more });
    this.sql.exec("INSERT INTO events VALUES (?, ?, ?, ?)", createEventId(at), type, at, data);
    this.wake(at + GATHER_MS);
  }

  /** The oldest events. */
  private read(): WebhookEvent[] {
    return this.sql
      .exec<EventRow>("SELECT * FROM events ORDER BY id LIMIT ?", BATCH)
      .toArray()
      .map(({ id, type, at, data }) => ({
        id,
        type: type as EventType,
        at,
        data: JSON.parse(data) as WebhookEvent["data"],
      }));
  }

  private isAsked(): boolean {
    return (this.asked ??= this.readMeta("webhooks") !== null);
  }

  private readMeta(name: string): string | null {
    const [row] = this.sql.exec<{ value: string }>("SELECT value FROM meta WHERE name = ?", name).toArray();
    return row?.value ?? null;
  }

  private putMeta(name: string, value: string): void {
    this.sql.exec("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", name, value);
  }
}
