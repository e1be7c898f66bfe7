/**
 * What a pupil does in a room: starts an attempt, answers, hands it in, comes back to it, and sees the result.
 * Each method first does all that waits (signatures, seeds) and then reads and writes in one go, so that two calls at the
 * same moment cannot come between a check and its write.
 */
import { toFormIds, type Form } from "../../questions/index.ts";
import { now } from "../clock.ts";
import type { Attempt, Committed, Receipt, Resumed, Saved, Stored } from "../contract.ts";
import { hashText } from "../keys.ts";
import { fail, ok, type Result } from "../problem.ts";
import { signPass, verifyPass, type TokenPayload } from "../token.ts";
import {
  canonicalJson,
  closingOf,
  expiryOf,
  isLate,
  isOfClosing,
  isSame,
  makeFeedback,
  makeProgress,
  makeReceipt,
  maxScoreOf,
  parseResponses,
  readCandidate,
  readResponses,
  scoreItem,
  showResponses,
  showsAtClosing,
  stateOf,
  type AttemptRow,
  type Progress,
  type Responses,
  type RoomSetup,
} from "./attempt.ts";
import { beginAttempt, deliver, type Begun } from "./beginning.ts";
import type { Cap } from "./cap.ts";
import type { Closing } from "./closing.ts";
import type { OpenAttempt, Papers } from "./papers.ts";
import type { ResumeCodes } from "./resume-codes.ts";
import type { RoomStore } from "./room-store.ts";

/** Who begins: a candidate, or one who tries again, by the token or the pass of an attempt. */
export interface Start {
  candidate?: string | undefined;
  retryOf?: string | undefined;
}

/** What it takes: the room's parts, and whom to tell of what has happened. */
export interface TakingParts {
  store: RoomStore;
  papers: Papers;
  cap: Cap;
  codes: ResumeCodes;
  closing: Closing;
  /** An attempt was begun, of which nothing is stored. */
  noteBegun(begun: Begun, length: number): void;
  /** An attempt was written: a new one, or one that was there. */
  noteWritten(setup: RoomSetup, row: AttemptRow, isNew: boolean): void;
}

export class Taking {
  private readonly parts: TakingParts;

  constructor(parts: TakingParts) {
    this.parts = parts;
  }

  /** Starts an attempt. Stores nothing: a start whose reply is lost costs nobody an attempt. */
  async start({ candidate: given, retryOf }: Start): Promise<Result<Attempt>> {
    const { store, papers, cap, noteBegun } = this.parts;
    const opened = store.open();
    if (opened === null) return fail("not-found");
    const { setup, key } = opened;
    const state = stateOf(setup);
    if (state !== "open") return fail(state === "early" ? "room-not-open" : "room-closed");
    const before = retryOf === undefined ? null : await papers.findRetried(retryOf, key);
    if (!store.isOpen) return fail("not-found");
    if (retryOf !== undefined && (before === null || this.isUnknown(before.attemptId)))
      return fail("invalid-token");
    const candidate = readCandidate(setup.rules, before?.candidate ?? given);
    if (!candidate.ok) return candidate;
    if (before !== null && this.find(before.attemptId)?.submitted_at == null) return fail("attempt-open");

    const previous = before?.attemptId ?? null;
    const { begun, attempt } = await beginAttempt(
      opened,
      candidate.value,
      previous,
      papers.findSeen(previous),
    );
    if (!store.isOpen) return fail("not-found");
    if (cap.isUsedUp(setup, begun.attemptId, begun.candidate)) return fail("no-attempts-left");
    noteBegun(begun, attempt.form.items.length);
    return ok({ ...attempt, ...cap.tellLast(setup, begun.attemptId, begun.candidate) });
  }

  /**
   * Takes the response to one item. In practice it is committed for good before its feedback leaves; in a test it is
   * saved, and may be changed until submit.
   */
  async commit(
    attemptId: string,
    token: string,
    itemId: string,
    response: unknown,
  ): Promise<Result<Committed>> {
    const opened = this.unlessEnded(await this.parts.papers.open(attemptId, token));
    if (!opened.ok) return opened;
    const { setup, payload, form } = opened.value;
    const read = readResponses(setup, form, { [itemId]: response });
    if (!read.ok) return form.items.some((i) => i.id === itemId) ? read : fail("not-found");
    const formItem = form.items.find((i) => i.id === itemId)!;
    const given = read.value[formItem.of]!;

    const row = this.find(attemptId);
    const before = parseResponses(row);
    const isPractice = setup.rules.mode === "practice";
    const known = Object.hasOwn(before, formItem.of) ? before[formItem.of]! : null;
    const isRepeat = known !== null && isSame(known, given);
    if (!isRepeat) {
      if (row?.submitted_at != null)
        return fail("already-submitted", { receipt: this.writeReceipt(row, form) });
      if (isPractice && known !== null) return fail("already-committed");
      const refusal = this.refuse(setup, payload);
      if (refusal !== null) return refusal;
      const all = { ...before, [formItem.of]: given };
      this.write(this.makeRow(payload, form, all, null, row?.seq ?? 0), row === null);
    }
    return ok({
      itemId,
      response: toFormIds(formItem, given),
      feedback: isPractice ? makeFeedback(setup, formItem, { [formItem.of]: given }) : null,
      closesAt: closingOf(setup),
    });
  }

  /**
   * Saves all the responses of a test as they are on a device. The highest number stands: what arrives late or twice changes
   * nothing and is answered with what stands.
   */
  async save(
    attemptId: string,
    token: string,
    seq: number,
    responses: Record<string, unknown>,
  ): Promise<Result<Saved>> {
    const opened = this.unlessEnded(await this.parts.papers.open(attemptId, token));
    if (!opened.ok) return opened;
    const { setup, payload, form } = opened.value;
    const row = this.find(attemptId);
    if (row?.submitted_at != null)
      return fail("already-submitted", { receipt: this.writeReceipt(row, form) });
    if (setup.rules.mode === "practice") {
      if (stateOf(setup) === "closed") return fail("room-closed");
      const reason = "In practice each response is committed by itself";
      return fail("invalid-input", { errors: [{ field: "responses", reason }] });
    }
    const read = readResponses(setup, form, responses);
    if (!read.ok) return read;

    const isNewer = row === null || seq > row.seq;
    if (isNewer) {
      const refusal = this.refuse(setup, payload);
      if (refusal !== null) return refusal;
      this.write(this.makeRow(payload, form, read.value, null, seq), row === null);
    }
    const stands = isNewer ? read.value : parseResponses(row);
    return ok({
      seq: isNewer ? seq : row.seq,
      taken: canonicalJson(stands) === canonicalJson(read.value),
      responses: showResponses(form, stands),
      closesAt: closingOf(setup),
    });
  }

  /** Ends an attempt. By attempt id forever: the same body gets the same receipt, another one the receipt that stands. */
  async submit(
    attemptId: string,
    token: string,
    responses: Record<string, unknown>,
    seq?: number,
  ): Promise<Result<Receipt>> {
    const opened = this.unlessEnded(await this.parts.papers.open(attemptId, token));
    if (!opened.ok) return opened;
    const { payload, form } = opened.value;
    const read = readResponses(opened.value.setup, form, responses);
    if (!read.ok) return read;
    const submission = await hashText(canonicalJson(read.value));
    if (this.isUnknown(attemptId)) return fail("invalid-token");
    const { setup } = this.parts.store.open()!;

    // Most attempts are stored by this for the first time. To look first would be a transaction of its own.
    const refusal = this.refuse(setup, payload);
    const fresh = this.makeRow(payload, form, read.value, submission, seq ?? 0);
    if (refusal === null && this.write(fresh, true)) return ok(this.writeReceipt(fresh, form));

    const row = this.find(attemptId);
    if (row?.submitted_at != null) {
      const receipt = this.writeReceipt(row, form);
      const isStored = canonicalJson(parseResponses(row)) === canonicalJson(read.value);
      const isRepeat = isOfClosing(row) ? isStored : row.submission === submission;
      return isRepeat ? ok(receipt) : fail("already-submitted", { receipt });
    }
    if (refusal !== null) return refusal;
    const before = parseResponses(row);
    if (setup.rules.mode === "practice") {
      const changed = Object.keys(read.value).find(
        (id) => Object.hasOwn(before, id) && !isSame(before[id]!, read.value[id]!),
      );
      if (changed !== undefined) return fail("already-committed");
    }
    // A snapshot of a test is whole; one that is older than what was saved only adds to it.
    const isWhole = setup.rules.mode === "test" && seq !== undefined;
    const isOlder = isWhole && seq < (row?.seq ?? 0);
    const all = isOlder ? { ...read.value, ...before } : isWhole ? read.value : { ...before, ...read.value };
    const written = this.makeRow(payload, form, all, submission, Math.max(seq ?? 0, row?.seq ?? 0));
    this.write(written, false);
    return ok(this.writeReceipt(written, form));
  }

  /** What is stored of the attempt of a token: no more than its pupil has been told, or would be by handing in again. */
  async read(attemptId: string, token: string): Promise<Result<Stored>> {
    const opened = this.unlessEnded(await this.parts.papers.open(attemptId, token));
    if (!opened.ok) return opened;
    const { setup, form } = opened.value;
    const row = this.find(attemptId);
    const receipt = row?.submitted_at == null ? null : this.writeReceipt(row, form);
    const { responses, feedback } = makeProgress(setup, form, row, null);
    return ok({ seq: row?.seq ?? 0, responses, feedback, receipt, closesAt: closingOf(setup) });
  }

  /** How far the attempt of a token has come, and the pass of its result. */
  async resume(attemptId: string, token: string): Promise<Result<Progress>> {
    const { store, papers } = this.parts;
    const opened = this.unlessEnded(await papers.open(attemptId, token));
    if (!opened.ok) return opened;
    const pass = await signPass(attemptId, store.open()!.key);
    if (this.isUnknown(attemptId)) return fail("invalid-token");
    return ok(this.writeProgress(opened.value.form, this.find(attemptId), pass));
  }

  /** The attempt that a resume code is of, for another device. */
  async resumeByCode(text: string): Promise<Result<Resumed>> {
    const { store, papers, cap, codes } = this.parts;
    const opened = store.open();
    if (opened === null) return fail("not-found");
    const found = await codes.find(text, opened.key);
    if (!found.ok) return found;
    const row = store.findAttempt(found.value);
    if (row === null) return fail("not-found");
    const { id: attemptId, started_at: startedAt, candidate, previous } = row;
    const form = await papers.rebuildRow(opened, row);
    const attempt = await deliver(opened, { attemptId, startedAt, candidate, previous }, form);
    const progress = await this.resume(attemptId, attempt.token);
    if (!progress.ok) return progress;
    const { responses, feedback, done } = progress.value;
    const seq = store.findAttempt(attemptId)?.seq ?? 0;
    const told = { ...attempt, ...cap.tellLast(opened.setup, attemptId, candidate) };
    return ok({ attempt: told, candidate, seq, responses, feedback, receipt: done?.receipt ?? null });
  }

  /** The result that a pass opens: only of what is submitted. */
  async readResult(pass: string): Promise<Result<Progress>> {
    const { store, papers } = this.parts;
    const opened = store.open();
    const attemptId = opened === null ? null : await verifyPass(pass, opened.key);
    if (opened === null || attemptId === null) return fail("not-found");
    const row = this.find(attemptId);
    if (row?.submitted_at == null) return fail("not-found");
    const form = await papers.rebuildRow(opened, row);
    // Meanwhile the room may have been ended.
    if (!store.isOpen) return fail("not-found");
    return ok(this.writeProgress(form, row, pass));
  }

  /** An attempt as it is stored, and as it is now; null where there is none. */
  private find(id: string): AttemptRow | null {
    const { store, closing } = this.parts;
    const row = store.findAttempt(id);
    return row === null ? null : closing.settleOne(store.open()!.setup, row);
  }

  /** Why nothing of an attempt is taken any more, or null. */
  private refuse(setup: RoomSetup, payload: TokenPayload): ReturnType<typeof fail> | null {
    if (isExpired(setup, payload)) return fail("expired-token");
    if (isLate(setup)) return fail("room-closed");
    const { attemptId, candidate = null } = payload;
    return this.parts.cap.isUsedUp(setup, attemptId, candidate) ? fail("no-attempts-left") : null;
  }

  /** What was waited for, unless the room was ended meanwhile or the attempt erased. To be asked where the wait is over: a promise more would be another. */
  private unlessEnded(result: Result<OpenAttempt>): Result<OpenAttempt> {
    return result.ok && this.isUnknown(result.value.payload.attemptId) ? fail("invalid-token") : result;
  }

  /** Whether nothing is taken or told of an attempt, whoever has its token. */
  private isUnknown(attemptId: string): boolean {
    const { store } = this.parts;
    return !store.isOpen || store.isErased(attemptId);
  }

  /** How far an attempt has come; `pass` is the one of its result. */
  private writeProgress(form: Form, row: AttemptRow | null, pass: string): Progress {
    const { store, cap } = this.parts;
    const receipt = row?.submitted_at == null ? null : this.writeReceipt(row, form);
    const { setup } = store.open()!;
    const done = row && receipt && { receipt, pass, ...cap.tellLast(setup, row.id, row.candidate) };
    return makeProgress(setup, form, row, done);
  }

  /**
   * The receipt of what is submitted. That keys were shown because the room has closed is written down before they leave: in a test also of
   * an attempt that the closing handed in, which would go on if the room were opened again.
   */
  private writeReceipt(row: AttemptRow, form: Form): Receipt {
    const { store } = this.parts;
    const { setup } = store.open()!;
    const isShown = showsAtClosing(setup) || (setup.rules.mode === "test" && isOfClosing(row));
    if (setup.keysShownAt === undefined && isShown && isLate(setup))
      store.putSetup({ ...setup, keysShownAt: now() });
    return makeReceipt(store.open()!.setup, row, form);
  }

  /** Writes the attempt's one row; where it is to be new, only if there is none. Whether it was written. */
  private write(row: AttemptRow, isNew: boolean): boolean {
    const { store, cap, noteWritten } = this.parts;
    const { setup } = store.open()!;
    if (!isNew) store.changeAttempt(row);
    else if (!store.addAttempt(row)) return false;
    cap.note(setup, row);
    noteWritten(setup, row, isNew);
    return true;
  }

  /** An attempt as it is to be stored; with `submission` it is done. */
  private makeRow(
    payload: TokenPayload,
    form: Form,
    responses: Responses,
    submission: string | null,
    seq: number,
  ): AttemptRow {
    const { setup } = this.parts.store.open()!;
    const at = now();
    const items = form.items.map((i) => i.of);
    return {
      id: payload.attemptId,
      candidate: payload.candidate ?? null,
      previous: payload.previous ?? null,
      started_at: payload.issuedAt,
      updated_at: at,
      submitted_at: submission === null ? null : at,
      submission,
      score: items.reduce((sum, id) => sum + scoreItem(setup, id, responses), 0),
      max_score: maxScoreOf(setup, items),
      items: JSON.stringify(items),
      responses: JSON.stringify(responses),
      seq,
    };
  }
}

/** Whether a token no longer answers. A room extended or opened again gives it the longer time. */
const isExpired = (setup: RoomSetup, { expiresAt, issuedAt }: TokenPayload): boolean =>
  Math.max(expiresAt, expiryOf(setup, issuedAt)) <= now();
