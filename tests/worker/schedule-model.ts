/**
 * What may come of messages to a room, asked at every answer and in the end. It knows no storage and no code of the room: only
 * what was sent, what was answered, and when.
 */
import type { Bank, Item } from "../../questions/index.ts";
import type { Attempt, Committed, Receipt, Result, Saved, Stored } from "../../worker/contract.ts";
import type { RoomSetup } from "../../worker/objects/attempt.ts";
import type { Failure, Result as Outcome } from "../../worker/problem.ts";

const DAY_MS = 24 * 3_600_000;
const GRACE_MS = 15_000;
export const ITEMS = 4;

/** Items of three options, the first of which is right. What tells a key has a mark that no token can have by chance. */
export const bank: Bank = {
  engine: "x",
  lang: "en",
  title: "T",
  paragraphs: ["Text"],
  conflicts: [],
  refused: [],
  items: Array.from({ length: ITEMS }, (_, i): Item => ({
    id: `i${i}`,
    type: "own",
    skill: "retrieve",
    lang: "en",
    stem: `Question ${i}`,
    options: ["0", "1", "2"].map((id) => ({ id, text: `i${i} ${id}`, origin: "article" })),
    key: "0",
    shuffle: true,
    evidence: [{ paragraph: 0, start: 0, end: 4, text: "Text" }],
    explanation: "WHY:",
    difficulty: 0.3,
    status: "draft",
  })),
};

/** Responses in the bank's ids, by its items. */
export type Given = Record<string, string>;

export type Message =
  | { kind: "commit"; attempt: Known; item: string; response: string }
  | { kind: "save" | "submit"; attempt: Known; seq: number; responses: Given };

/** What is known of an attempt from outside. */
export interface Known {
  candidate: string;
  attempt: Attempt;
  issuedAt: number;
  seq: number;
  answers: Given;
  sent: Record<string, Set<string>>;
  /** All that was sent whole, by its number. */
  whole: Map<number, Given>;
  committed: Given;
  /** The highest number of a snapshot that was taken. */
  savedSeq: number;
  wasSubmitted: boolean;
  /** `own` is whether the pupil has handed in, and not the closing; null where a call was cut off and it may be either. */
  receipt: { responses: Given; score: number | null; submittedAt: string; own: boolean | null } | null;
}

export class Model {
  readonly attempts: Known[] = [];
  readonly counts = { calls: 0, refused: 0, forgotten: 0, moved: 0, cut: 0 };
  readonly setup: RoomSetup;
  closesAt: number | null;
  /** Keys were shown because the room had closed. */
  shown = false;
  /** A call was cut off: what came of it is not known. */
  unsure = false;
  /** What was done, for whoever looks for what went wrong. */
  readonly told: string[] = [];
  readonly seed: number;

  constructor(seed: number, setup: RoomSetup) {
    [this.seed, this.setup, this.closesAt] = [seed, setup, setup.closesAt];
  }

  get isPractice(): boolean {
    return this.setup.rules.mode === "practice";
  }
  get isClosed(): boolean {
    return this.shown || (this.closesAt !== null && Date.now() >= this.closesAt);
  }
  get isLate(): boolean {
    return this.shown || (this.closesAt !== null && Date.now() >= this.closesAt + GRACE_MS);
  }

  /** An answer to a message; `late` is whether it had come too late. */
  judge(message: Message, answer: Outcome<Committed | Saved | Receipt>, late: boolean): void {
    const { kind, attempt: known } = message;
    this.told.push(`→ ${answer.ok ? "ok" : answer.failure.code}`);
    const text = JSON.stringify(answer);
    if (!this.isPractice && /WHY:/.test(text)) {
      const mayShow = this.setup.rules.reveal === "submit" || late || this.unsure;
      if (!mayShow || (known.receipt === null && kind !== "submit" && !late && !this.unsure))
        this.complain("a key was shown too early");
      if (this.setup.rules.reveal === "close") this.shown = true;
    }
    if (answer.ok) this.judgeOk(message, answer.value, late);
    else this.judgeRefusal(message, answer.failure, late);
    if (!this.isPractice && /WHY:/.test(text) && known.receipt?.own === false) this.shown = true;
  }

  /** What is stored of an attempt, as its pupil is told: what was acknowledged is there, and no key that is not out. */
  judgeRead(known: Known, answer: Outcome<Stored>, late: boolean): void {
    this.told.push(`read ${this.attempts.indexOf(known)} → ${answer.ok ? "ok" : answer.failure.code}`);
    if (!answer.ok) return this.complain("what is stored was not told");
    const { seq, responses, receipt } = answer.value;
    const given = Object.fromEntries(
      Object.entries(responses).map(([id, response]) => this.toBank(known, id, response as string)),
    );
    if (seq < known.savedSeq) this.complain("what is stored is older than what was acknowledged");
    for (const [item, response] of Object.entries(known.committed))
      if (given[item] !== response) this.complain("a committed response is not told");
    if (!this.isPractice && receipt === null && /WHY:/.test(JSON.stringify(answer)))
      this.complain("what is stored tells a key");
    if (receipt === null) return;
    this.judgeReceipt(known, receipt, late);
    const isClosings = this.setup.rules.reveal === "close" || known.receipt?.own === false;
    if (!this.isPractice && isClosings && /WHY:/.test(JSON.stringify(receipt))) this.shown = true;
  }

  private judgeRefusal({ kind, attempt: known }: Message, failure: Failure, late: boolean): void {
    this.counts.refused++;
    const { code, receipt } = failure;
    if (receipt) this.judgeReceipt(known, receipt, late);
    const isFair =
      code === "room-closed"
        ? late || this.shown || this.unsure
        : code === "expired-token"
          ? Date.now() >= this.expiryOf(known)
          : code === "no-attempts-left"
            ? this.setup.rules.attempts !== undefined
            : code === "already-committed"
              ? this.isPractice
              : code === "already-submitted" && receipt !== undefined;
    if (!isFair) this.complain(`${kind} was refused: ${code}`);
  }

  /** What was acknowledged is what was sent, in time, and stays. */
  private judgeOk(message: Message, value: unknown, late: boolean): void {
    const { kind, attempt: known } = message;
    if (kind === "commit") {
      const before = known.committed[message.item];
      if (before !== undefined && before !== message.response)
        this.complain("a committed response was changed");
      if (before === undefined && late && !this.unsure)
        this.complain("a response came too late and was taken");
      known.committed[message.item] = message.response;
    } else if (kind === "save") {
      const { taken, seq } = value as { taken: boolean; seq: number };
      if (taken && seq === message.seq) {
        if (late && seq > known.savedSeq && !this.unsure)
          this.complain("a snapshot came too late and was taken");
        known.savedSeq = Math.max(known.savedSeq, seq);
      }
    } else {
      if (known.receipt === null && late && !this.unsure && !isStored(known))
        this.complain("a submit came too late and was taken");
      const wasNewest = message.seq >= known.savedSeq && known.receipt === null && !this.unsure;
      this.judgeReceipt(known, value as Receipt, late);
      if (wasNewest && !this.isPractice && !isSame(known.receipt!.responses, message.responses))
        this.complain("a receipt has other responses than were handed in");
    }
  }

  /** The clock was moved, or the closing: where the room is open again, what its closing has handed in is too. */
  noteTime(): void {
    if (this.isLate) return;
    for (const known of this.attempts) if (known.receipt?.own !== true) known.receipt = null;
  }

  /** There is one receipt, whenever it is asked for. What the closing handed in is what was stored, neither more nor less. */
  private judgeReceipt(known: Known, { score, submittedAt, items }: Receipt, late: boolean): void {
    const given = items.filter(({ response }) => response !== null);
    const responses = Object.fromEntries(
      given.map(({ id, response }) => this.toBank(known, id, response as string)),
    );
    const before = known.receipt;
    if (before && (before.submittedAt !== submittedAt || !isSame(before.responses, responses)))
      this.complain("a second receipt differs from the first");
    if (score !== null && score !== scoreOf(responses)) this.complain("a receipt has a wrong score");
    const isOwn = late ? (known.wasSubmitted && this.unsure ? null : false) : true;
    const own = before ? before.own : isOwn;
    if (own === false && !isStored(known) && !this.unsure)
      this.complain("the closing handed in what nobody has answered");
    if (own === false && !this.isWhatWasStored(known, responses))
      this.complain("the closing handed in something else than was stored");
    known.receipt = { score, submittedAt, responses, own };
  }

  judgeAll(results: Result[]): void {
    if (new Set(results.map(({ attemptId }) => attemptId)).size !== results.length)
      this.complain("an attempt is there twice");
    for (const known of this.attempts) {
      const row = results.find(({ attemptId }) => attemptId === known.attempt.attemptId);
      const isKnown = known.receipt !== null || known.savedSeq > 0 || Object.keys(known.committed).length > 0;
      if (isKnown && row === undefined) this.complain("what was acknowledged is lost");
      if (row === undefined) continue;
      const given = row.items.filter(({ response }) => response !== null);
      const responses = Object.fromEntries(given.map(({ itemId, response }) => [itemId, response as string]));
      for (const [item, response] of Object.entries(responses))
        if (!known.sent[item]?.has(response)) this.complain("a response is there that nobody gave");
      if (row.score !== scoreOf(responses)) this.complain("a stored score is wrong");
      if (row.candidate !== known.candidate) this.complain("an attempt is somebody else's");
      if (row.handedInBy === "pupil" && !known.wasSubmitted)
        this.complain("a submit is there that nobody sent");
      if (row.handedInBy === "closing" && (!(this.isLate || this.unsure) || given.length === 0))
        this.complain("the closing has handed in what it may not");
      if (
        row.handedInBy === null &&
        given.length > 0 &&
        this.isLate &&
        !this.unsure &&
        !this.isLeft(row, results)
      )
        this.complain("the closing has not handed in what is stored");
      for (const [item, response] of Object.entries(known.committed))
        if (responses[item] !== response) this.complain("a committed response is lost");
      if (known.receipt) {
        if (row.submittedAt !== known.receipt.submittedAt || !isSame(responses, known.receipt.responses))
          this.complain("what is stored is not what the receipt says");
      } else if (!this.isWhatWasStored(known, responses)) this.complain("a snapshot is lost");
    }
    const { attempts } = this.setup.rules;
    const used = results.filter(({ submittedAt }) => this.isPractice || submittedAt !== null);
    for (const { candidate } of used)
      if (attempts !== undefined && used.filter((r) => r.candidate === candidate).length > attempts)
        this.complain(`${candidate} has more attempts than are allowed`);
    if (results.length > this.attempts.length) this.complain("an attempt is there that nobody began");
  }

  /** Whether these can be the snapshot that was taken last, or a later one. */
  private isWhatWasStored(known: Known, responses: Given): boolean {
    const later = [...known.whole].filter(([seq]) => seq >= known.savedSeq);
    return known.savedSeq === 0 || later.some(([, whole]) => isSame(whole, responses));
  }

  /** Whether an attempt with answers may stay open: its pupil has handed in another, or as many as are allowed. */
  private isLeft({ candidate, attemptId }: Result, results: Result[]): boolean {
    const others = results.filter((other) => other.candidate === candidate && other.attemptId !== attemptId);
    const used = others.filter(({ submittedAt }) => this.isPractice || submittedAt !== null);
    const isUsedUp = used.length >= (this.setup.rules.attempts ?? Infinity);
    return isUsedUp || others.some((other) => other.handedInBy === "pupil");
  }

  private expiryOf({ attempt, issuedAt }: Known): number {
    const now = this.closesAt === null ? issuedAt + DAY_MS : this.closesAt + 15 * 60_000;
    return Math.max(Date.parse(attempt.expiresAt), now);
  }

  toForm({ attempt }: Known, item: string, response: string): [string, string] {
    const text = `${item} ${response}`;
    const placed = attempt.form.items.find(({ options }) => options.some((option) => option.text === text))!;
    return [placed.id, placed.options.find((option) => option.text === text)!.id];
  }

  private toBank({ attempt }: Known, id: string, response: string): [string, string] {
    const { options } = attempt.form.items.find((item) => item.id === id)!;
    return options.find((option) => option.id === response)!.text.split(" ") as [string, string];
  }

  complain(what: string): never {
    const { rules } = this.setup;
    throw new Error(`seed ${this.seed}: ${what}\n${JSON.stringify(rules)}\n${this.told.join("\n")}`);
  }
}

const scoreOf = (responses: Given) => Object.values(responses).filter((response) => response === "0").length;

/** Whether the room has answers of an attempt, as far as it has said. */
const isStored = ({ savedSeq, committed }: Known) => savedSeq > 0 || Object.keys(committed).length > 0;

const isSame = (a: Given, b: Given): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((item) => a[item] === b[item]);
