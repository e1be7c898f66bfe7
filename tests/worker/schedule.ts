/**
 * One schedule: what a few pupils send to a room, in whatever order, as often and as late as a seed says, while its memory is
 * lost, its clock is moved and its teacher closes and opens it. A model is asked at every answer and in the end.
 */
import type { Committed, Receipt, Saved } from "../../worker/contract.ts";
import type { RoomSetup } from "../../worker/objects/attempt.ts";
import type { Room } from "../../worker/objects/room.ts";
import type { Result as Outcome } from "../../worker/problem.ts";
import { createRandom } from "../faults/chance.ts";
import { namingSeed } from "./network.ts";
import { bank, ITEMS, type Message, Model } from "./schedule-model.ts";

/** What a schedule needs of a room: the object itself, or a stub of it. */
export type Host = Pick<Room, "start" | "submit"> & {
  [Method in "commit" | "save" | "change" | "listResults" | "readAttempt"]: (
    ...given: Parameters<Room[Method]>
  ) => ReturnType<Room[Method]> | Promise<Awaited<ReturnType<Room[Method]>>>;
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Just past the time that a submit has after closing. */
const LATE_MS = 15_000;

/** What the world around a schedule does. */
export interface World {
  /** When it begins, in milliseconds since 1970. */
  begun: number;
  setClock(ms: number): void;
  /** Makes the room lose its memory, and gives the room that goes on. */
  forget(): Host | Promise<Host>;
  /** Whether calls under way come to their end first, or are cut off, when it does: else the room that is gone would write behind the back of the next. */
  tearsDown: boolean;
  /** Has the room's alarm called, where it is set. */
  alarm(host: Host): Promise<unknown>;
}

export class Schedule {
  readonly model: Model;
  private readonly random: () => number;
  private readonly world: World;
  private bag: Message[] = [];
  private host!: Host;

  constructor(seed: number, code: string, world: World) {
    this.world = world;
    this.random = createRandom(seed);
    this.model = new Model(seed, this.drawSetup(code));
  }

  private drawSetup(code: string): RoomSetup {
    const mode = this.chance(0.4) ? "practice" : "test";
    const closesAt = this.chance(0.7) ? this.world.begun + HOUR_MS : null;
    const reveal = mode === "test" && closesAt !== null && this.chance(0.7) ? "close" : "submit";
    const attempts = this.pick([undefined, undefined, 1, 2]);
    return {
      code,
      workspace: "w",
      quizId: "q",
      title: "T",
      name: "R",
      revision: 1,
      bank,
      blueprint: { length: ITEMS },
      rules: {
        length: ITEMS,
        mode,
        candidate: "nickname",
        counts: "first",
        reveal,
        ...(attempts && { attempts }),
      },
      opensAt: null,
      closesAt,
    };
  }

  private chance = (share: number) => this.random() < share;
  private pick = <T>(all: readonly T[]): T => all[Math.floor(this.random() * all.length)]!;

  /** Goes through it all; throws with the seed and what was done where the room and the model part, or the room itself throws. */
  run(host: Host, steps: number): Promise<void> {
    return namingSeed(this.model, () => this.live(host, steps));
  }

  private async live(host: Host, steps: number): Promise<void> {
    this.host = host;
    this.world.setClock(this.world.begun);
    for (let step = 0; step < steps; step++) {
      const luck = this.random();
      if (luck < 0.12) await this.begin();
      else if (luck < 0.5) this.write();
      else if (luck < 0.86) await this.deliver(this.chance(0.2) ? 3 : 1);
      else if (luck < 0.88) await this.ring();
      else if (luck < 0.92) await this.forgetAmid(this.pick([0, 1, 3]));
      else if (luck < 0.97) this.moveClock();
      else await this.reschedule();
    }
    // What was still on its way arrives, or does not.
    while (this.bag.length > 0) await this.deliver(this.chance(0.2) ? 3 : 1);
    await this.loseMemory();
    await this.ring();
    const listed = await this.host.listResults(
      "w",
      null,
      { since: 0, candidate: undefined, state: undefined, attempt: "all" },
      200,
    );
    if (!listed.ok) return this.model.complain("the results are not listed");
    this.model.judgeAll(listed.value);
  }

  private async begin(): Promise<void> {
    const candidate = this.pick(["ანა", "ბექა"]);
    const started = await this.ask(() => this.host.start({ candidate }));
    this.model.told.push(`start ${candidate}`);
    if (started === null) return;
    const { isClosed } = this.model;
    if (!started.ok) {
      const { code } = started.failure;
      const isRight = code === "room-closed" ? isClosed || this.model.unsure : code === "no-attempts-left";
      return isRight ? undefined : this.model.complain(`start was refused: ${code}`);
    }
    if (isClosed) this.model.complain("a closed room has begun an attempt");
    if (/WHY:/.test(JSON.stringify(started))) this.model.complain("a form tells a key");
    this.model.attempts.push({
      candidate,
      attempt: started.value,
      issuedAt: Date.now(),
      seq: 0,
      answers: {},
      sent: {},
      whole: new Map(),
      committed: {},
      savedSeq: 0,
      wasSubmitted: false,
      receipt: null,
    });
  }

  /** A pupil gives an answer, or hands in; a cheat gives another one to what is committed or handed in. */
  private write(): void {
    const known = this.model.attempts.length === 0 ? null : this.pick(this.model.attempts);
    if (known === null) return;
    const item = `i${Math.floor(this.random() * ITEMS)}`;
    const response = this.pick(["0", "1", "2"]);
    (known.sent[item] ??= new Set()).add(response);
    known.answers = { ...known.answers, [item]: response };
    const isWhole = this.chance(0.25);
    if (this.model.isPractice && !isWhole)
      return this.post({ kind: "commit", attempt: known, item, response });
    known.seq++;
    known.whole.set(known.seq, known.answers);
    this.post({
      kind: this.model.isPractice || isWhole ? "submit" : "save",
      attempt: known,
      seq: known.seq,
      responses: this.model.isPractice ? { ...known.committed } : known.answers,
    });
  }

  /** Puts a message on its way, one to three times, or not at all. */
  private post(message: Message): void {
    const copies = this.pick([0, 1, 1, 1, 2, 3]);
    for (let i = 0; i < copies; i++) this.bag.push(message);
  }

  /** Any messages of those on their way arrive, at one moment. */
  private async deliver(count: number): Promise<void> {
    const messages = Array.from({ length: Math.min(count, this.bag.length) }, () => {
      const [message] = this.bag.splice(Math.floor(this.random() * this.bag.length), 1);
      return message!;
    });
    await Promise.all(messages.map((message) => this.send(message)));
  }

  private async send(message: Message): Promise<void> {
    const { kind, attempt: known } = message;
    const { attemptId, token } = known.attempt;
    this.model.told.push(
      `${kind} ${this.model.attempts.indexOf(known)} ${JSON.stringify("seq" in message ? [message.seq, message.responses] : [message.item, message.response])}`,
    );
    if (kind === "submit") known.wasSubmitted = true;
    const late = this.model.isLate;
    const answer = await this.ask<Outcome<Committed | Saved | Receipt>>(() => {
      if (message.kind === "commit") {
        const [itemId, response] = this.model.toForm(known, message.item, message.response);
        return this.host.commit(attemptId, token, itemId, response);
      }
      const responses = Object.fromEntries(
        Object.entries(message.responses).map(([item, response]) => this.model.toForm(known, item, response)),
      );
      return message.kind === "save"
        ? this.host.save(attemptId, token, message.seq, responses)
        : this.host.submit(attemptId, token, responses, this.model.isPractice ? undefined : message.seq);
    });
    if (answer !== null) this.model.judge(message, answer, late);
    if (!this.chance(0.15)) return;
    const wasLate = this.model.isLate;
    const stored = await this.ask(() => this.host.readAttempt(attemptId, token));
    if (stored !== null) this.model.judgeRead(known, stored, wasLate);
  }

  private async ring(): Promise<void> {
    this.model.told.push("alarm");
    await this.ask(() => this.world.alarm(this.host));
  }

  private async forgetAmid(messages: number): Promise<void> {
    const delivered = this.deliver(messages);
    if (!this.world.tearsDown) await delivered;
    await Promise.all([delivered, this.loseMemory()]);
  }

  private async loseMemory(): Promise<void> {
    this.model.told.push("forgets");
    this.model.counts.forgotten++;
    this.host = await this.world.forget();
  }

  /** Time goes by; or the machine's clock is wrong by a day, and set right again. */
  private moveClock(): void {
    const ms = this.pick([1_000, 60_000, 20 * 60_000, HOUR_MS, HOUR_MS + LATE_MS, DAY_MS, -DAY_MS, -HOUR_MS]);
    this.model.told.push(`clock ${ms / 60_000} min`);
    this.model.counts.moved++;
    this.world.setClock(Math.max(this.world.begun - 2 * DAY_MS, Date.now() + ms));
    this.model.noteTime();
  }

  /** The teacher closes the room now, or for an hour more. */
  private async reschedule(): Promise<void> {
    if (this.model.closesAt === null) return;
    const closesAt = Date.now() + this.pick([0, HOUR_MS]);
    const changed = await this.ask(() =>
      this.host.change("w", { closesAt: new Date(closesAt).toISOString() }),
    );
    this.model.told.push(`closesAt ${closesAt - this.world.begun}`);
    if (changed?.ok) {
      if (this.model.shown && closesAt > Date.now())
        this.model.complain("it was opened again although it has shown keys");
      this.model.closesAt = closesAt;
      this.model.noteTime();
    } else if (changed && !(changed.failure.code === "keys-shown" && (this.model.shown || this.model.unsure)))
      this.model.complain(`a change was refused: ${changed.failure.code}`);
  }

  /** A call; null where it was cut off, as by the end of the object that was at it. */
  private async ask<T>(call: () => T | Promise<T>): Promise<T | null> {
    this.model.counts.calls++;
    try {
      return await call();
    } catch (error) {
      if (!/abort|reset|evict|broken/i.test(String(error))) throw error;
      this.model.counts.cut++;
      this.model.unsure = true;
      return null;
    }
  }
}
