/**
 * One sitting: a frozen bank with its rules, and the attempts. A pupil's whole journey touches one Room and nothing else.
 * Each method first does all that waits (signatures, seeds) and then reads and writes in one go, so that two calls at the
 * same moment cannot come between a check and its write.
 */
import { DurableObject } from "cloudflare:workers";
import {
  assembleForm,
  type Counting,
  placeForm,
  toFormIds,
  type Form,
  type Item,
  type Tally,
} from "../../questions/index.ts";
import { now, toInstant } from "../clock.ts";
import type {
  Attempt,
  Committed,
  LiveTicket,
  Receipt,
  Regrade,
  Regraded,
  Result as AttemptResult,
  Resumed,
  Room as RoomView,
  RoomChange,
  Saved,
} from "../contract.ts";
import type { Env } from "../env.ts";
import { hashText, isSameSecret } from "../keys.ts";
import { confine } from "../jurisdiction.ts";
import { fail, ok, toJson, type Result } from "../problem.ts";
import { createAttemptId, createId, toHex } from "../random.ts";
import {
  deriveSeed,
  makeResumeCode,
  readResumeCode,
  signPass,
  signToken,
  verifyPass,
  verifyToken,
  type RoomKey,
  type TokenPayload,
} from "../token.ts";
import type { WebhookEvent } from "../webhooks.ts";
import {
  canonicalJson,
  deliverForm,
  findItem,
  isDropped,
  isLate,
  isSame,
  makeFeedback,
  makeProgress,
  makeReceipt,
  parseResponses,
  readCandidate,
  readResponses,
  expiryOf,
  maxScoreOf,
  scoreItem,
  showsAtClosing,
  showResponses,
  stateOf,
  toResult,
  type AttemptRow,
  type Progress,
  type Responses,
  type RoomSetup,
} from "./attempt.ts";
import { Live, type WatchingKey } from "./live.ts";
import { isCreated, migrate } from "./migrate.ts";
import { Outbox } from "./outbox.ts";
import { Register, type ResultsFilter, type ResultsFrom } from "./register.ts";
import { changeRoom, changeScoring } from "./rules.ts";
import { roomSchema } from "./room.sql.ts";
import { Tallies } from "./tallies.ts";
import { eraseAttempts, eraseBefore, type Erasing, scoreAnew } from "./upkeep.ts";

interface OpenAttempt {
  payload: TokenPayload;
  form: Form;
}

const ATTEMPT_COLUMNS =
  "id candidate previous started_at updated_at submitted_at submission score max_score items responses seq".split(
    " ",
  );
const MAX_RETRIES = 100;
const DAY_MS = 24 * 3_600_000;
/** Wrong resume codes that a room listens to in a minute: at this pace one of a thousand attempts is guessed in 36,000 years. */
const WRONG_CODES = 60;
const MINUTE_MS = 60_000;

/** A room that is made, and not ended. */
interface Opened {
  setup: RoomSetup;
  key: RoomKey;
}

export class Room extends DurableObject<Env> {
  private setup: RoomSetup | null = null;
  private key: RoomKey | null = null;
  /** While what it holds is erased, calls that are under way must not meet half of it. */
  private isEnding = false;
  /** When the alarm is set to; null where it is not. */
  private wakesAt: number | null = null;
  /** When this life of the object last looked for attempts whose time is over. */
  private sweptAt = 0;
  private readonly outbox = new Outbox(this.ctx.storage.sql, (at) => this.wake(at));
  /** What lists and statistics go by. */
  private readonly register = new Register(this.ctx.storage.sql);
  private readonly tallies = new Tallies(this.ctx.storage.sql, this.register);
  /** Wrong resume codes since the minute began. */
  private wrongCodes = { since: 0, count: 0 };
  private readonly live = new Live(this.ctx, this.register, () => {
    const room = this.describe();
    if (!room.ok) return null;
    const { paragraphs: _, ...rest } = room.value;
    return rest;
  });

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, confine(env));
    if (isCreated(ctx.storage.sql))
      void ctx.blockConcurrencyWhile(async () => {
        migrate(ctx.storage, roomSchema);
        this.wakesAt = await ctx.storage.getAlarm();
      });
  }

  /** Makes the room; false where the code is taken, so that the caller draws another. */
  create(setup: RoomSetup, hasWebhooks = false): boolean {
    if (isCreated(this.ctx.storage.sql)) return false;
    migrate(this.ctx.storage, roomSchema);
    const key: RoomKey = { id: createId(4), secret: toHex(crypto.getRandomValues(new Uint8Array(32))) };
    const put = (name: string, value: unknown) =>
      this.ctx.storage.sql.exec("INSERT INTO meta (name, value) VALUES (?, ?)", name, JSON.stringify(value));
    put("setup", setup);
    put("key", key);
    this.outbox.ask(setup, hasWebhooks);
    return true;
  }

  /** What anyone may know of the room: no items, no keys. */
  describe(): Result<RoomView> {
    const opened = this.open();
    if (opened === null) return fail("not-found");
    const { setup } = opened;
    return ok({
      code: setup.code,
      title: setup.title,
      name: setup.name,
      lang: setup.bank.lang,
      ...(setup.sourceUrl === undefined ? {} : { sourceUrl: setup.sourceUrl }),
      rules: setup.rules,
      state: stateOf(setup),
      opensAt: setup.opensAt === null ? null : toInstant(setup.opensAt),
      closesAt: setup.closesAt === null ? null : toInstant(setup.closesAt),
      retentionDays: setup.retentionDays ?? null,
      paragraphs: setup.bank.paragraphs,
    });
  }

  /** The room and, where nobody has to say who they are, a new attempt: all that a page needs to show a question. */
  async begin(): Promise<Result<{ room: RoomView; attempt: Attempt | null }>> {
    const room = this.describe();
    if (!room.ok) return room;
    const started = room.value.rules.candidate === "none" ? await this.start({}) : null;
    return ok({ room: room.value, attempt: started?.ok ? started.value : null });
  }

  /** Starts an attempt. Stores nothing: a start whose reply is lost costs nobody an attempt. */
  async start(input: {
    candidate?: string | undefined;
    retryOf?: string | undefined;
  }): Promise<Result<Attempt>> {
    const opened = this.open();
    if (opened === null) return fail("not-found");
    const { setup, key } = opened;
    const state = stateOf(setup);
    if (state !== "open") return fail(state === "early" ? "room-not-open" : "room-closed");
    const before = input.retryOf === undefined ? null : await this.findRetried(input.retryOf, key);
    if (this.open() === null) return fail("not-found");
    if (input.retryOf !== undefined && before === null) return fail("invalid-token");
    const candidate = readCandidate(setup.rules, before?.candidate ?? input.candidate);
    if (!candidate.ok) return candidate;
    if (before !== null && this.findAttempt(before.attemptId)?.submitted_at == null)
      return fail("attempt-open");

    const startedAt = now();
    const attemptId = createAttemptId(startedAt);
    const seen = this.findSeen(before?.attemptId);
    const form = assembleForm(setup.bank, setup.blueprint, await deriveSeed(attemptId, key), seen);
    const payload: TokenPayload = {
      attemptId,
      room: setup.code,
      revision: setup.revision,
      issuedAt: startedAt,
      expiresAt: expiryOf(setup, startedAt),
      keyId: key.id,
      items: toPlaces(
        setup,
        form.items.map(({ of }) => of),
      ),
      ...(candidate.value === null ? {} : { candidate: candidate.value }),
      ...(before === null ? {} : { previous: before.attemptId }),
    };
    const attempt = await this.deliver(opened, payload, form);
    if (this.open() === null) return fail("not-found");

    if (this.isUsedUp(setup, payload)) return fail("no-attempts-left");
    this.live.noteOpened({
      attemptId,
      previous: before?.attemptId ?? null,
      candidate: candidate.value,
      length: attempt.form.items.length,
      startedAt: toInstant(startedAt),
    });
    return ok(attempt);
  }

  /**
   * A start and a submit as the API answers them. Their JSON is made here, since one text crosses to the Worker for half of
   * what a value costs that is taken apart, put together, and then written as JSON there.
   */
  async startAsJson(...input: Parameters<Room["start"]>): Promise<Result<string>> {
    return toJson(await this.start(...input));
  }

  async submitAsJson(...input: Parameters<Room["submit"]>): Promise<Result<string>> {
    return toJson(await this.submit(...input));
  }

  /** An attempt as its pupil gets it: the same each time, as long as room and attempts before it are. */
  private async deliver({ setup, key }: Opened, payload: TokenPayload, form: Form): Promise<Attempt> {
    const { attemptId, expiresAt } = payload;
    const token = await signToken(payload, key);
    const resumeCode = await makeResumeCode(attemptId, key);
    return { attemptId, token, resumeCode, expiresAt: toInstant(expiresAt), form: deliverForm(setup, form) };
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
    const opened = this.unlessEnded(await this.openAttempt(attemptId, token));
    if (!opened.ok) return opened;
    const { setup, payload, form } = opened.value;
    const read = readResponses(setup, form, { [itemId]: response });
    if (!read.ok) return form.items.some((i) => i.id === itemId) ? read : fail("not-found");
    const formItem = form.items.find((i) => i.id === itemId)!;
    const given = read.value[formItem.of]!;

    const row = this.findAttempt(attemptId);
    const before = parseResponses(row);
    const isPractice = setup.rules.mode === "practice";
    const known = Object.hasOwn(before, formItem.of) ? before[formItem.of]! : null;
    const isRepeat = known !== null && isSame(known, given);
    if (!isRepeat) {
      if (row?.submitted_at != null)
        return fail("already-submitted", { receipt: this.writeReceipt(row, form) });
      if (isPractice && known !== null) return fail("already-committed");
      if (isExpired(setup, payload)) return fail("expired-token");
      if (isLate(setup)) return fail("room-closed");
      if (this.isUsedUp(setup, payload)) return fail("no-attempts-left");
      this.saveAttempt(payload, form, { ...before, [formItem.of]: given }, null, row?.seq ?? 0);
    }
    return ok({
      itemId,
      response: toFormIds(formItem, given),
      feedback: isPractice ? makeFeedback(setup, formItem, { [formItem.of]: given }) : null,
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
    const opened = this.unlessEnded(await this.openAttempt(attemptId, token));
    if (!opened.ok) return opened;
    const { setup, payload, form } = opened.value;
    if (setup.rules.mode === "practice")
      return fail("invalid-input", {
        errors: [{ field: "responses", reason: "In practice each response is committed by itself" }],
      });
    const read = readResponses(setup, form, responses);
    if (!read.ok) return read;

    const row = this.findAttempt(attemptId);
    if (row?.submitted_at != null)
      return fail("already-submitted", { receipt: this.writeReceipt(row, form) });
    const isNewer = row === null || seq > row.seq;
    if (isNewer) {
      if (isExpired(setup, payload)) return fail("expired-token");
      if (isLate(setup)) return fail("room-closed");
      if (this.isUsedUp(setup, payload)) return fail("no-attempts-left");
      this.saveAttempt(payload, form, read.value, null, seq);
    }
    const stands = isNewer ? read.value : parseResponses(row);
    return ok({
      seq: isNewer ? seq : row.seq,
      taken: canonicalJson(stands) === canonicalJson(read.value),
      responses: showResponses(form, stands),
    });
  }

  /** Ends an attempt. By attempt id forever: the same body gets the same receipt, another one the receipt that stands. */
  async submit(
    attemptId: string,
    token: string,
    responses: Record<string, unknown>,
    seq?: number,
  ): Promise<Result<Receipt>> {
    const opened = this.unlessEnded(await this.openAttempt(attemptId, token));
    if (!opened.ok) return opened;
    const { setup, payload, form } = opened.value;
    const read = readResponses(setup, form, responses);
    if (!read.ok) return read;
    const submission = await hashText(canonicalJson(read.value));
    if (this.open() === null) return fail("invalid-token");

    const row = this.findAttempt(attemptId);
    if (row?.submitted_at != null) {
      const receipt = this.writeReceipt(row, form);
      return row.submission === submission ? ok(receipt) : fail("already-submitted", { receipt });
    }
    if (isExpired(setup, payload)) return fail("expired-token");
    if (isLate(setup)) return fail("room-closed");
    if (this.isUsedUp(setup, payload)) return fail("no-attempts-left");
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
    const saved = this.saveAttempt(payload, form, all, submission, Math.max(seq ?? 0, row?.seq ?? 0));
    return ok(this.writeReceipt(saved, form));
  }

  /** How far the attempt of a token has come. */
  async resume(attemptId: string, token: string): Promise<Result<Progress>> {
    const opened = this.unlessEnded(await this.openAttempt(attemptId, token));
    if (!opened.ok) return opened;
    const pass = await signPass(attemptId, this.open()!.key);
    if (this.open() === null) return fail("invalid-token");
    return ok(this.writeProgress(opened.value.form, this.findAttempt(attemptId), pass));
  }

  /**
   * The attempt that a resume code is of, for another device. Searched without an index, which would cost each attempt a
   * write; so wrong codes are counted, and a room that hears too many of them listens to none for a minute.
   */
  async resumeByCode(text: string): Promise<Result<Resumed>> {
    const opened = this.open();
    if (opened === null) return fail("not-found");
    const { setup, key } = opened;
    const passed = now() - this.wrongCodes.since;
    // Below 0: the clock was set back, and would else keep the room deaf until it has caught up.
    if (passed >= MINUTE_MS || passed < 0) this.wrongCodes = { since: now(), count: 0 };
    if (this.wrongCodes.count >= WRONG_CODES)
      return fail("too-many-codes", {
        retryAfter: Math.ceil((this.wrongCodes.since + MINUTE_MS - now()) / 1_000),
      });
    // Counted before anything waits, so that many at once are no way around it.
    this.wrongCodes.count++;
    const row = await this.findByCode(text, key);
    if (row === null || this.open() === null) return fail("not-found");
    this.wrongCodes.count--;
    const { id, started_at: issuedAt, candidate, previous } = row;
    const items = JSON.parse(row.items) as string[];
    const form = await this.rebuildForm(opened, id, items, previous);
    const payload: TokenPayload = {
      attemptId: id,
      room: setup.code,
      revision: setup.revision,
      issuedAt,
      expiresAt: expiryOf(setup, issuedAt),
      keyId: key.id,
      items: toPlaces(setup, items),
      ...(candidate === null ? {} : { candidate }),
      ...(previous === null ? {} : { previous }),
    };
    const attempt = await this.deliver(opened, payload, form);
    const progress = await this.resume(id, attempt.token);
    if (!progress.ok) return progress;
    const { responses, feedback, done } = progress.value;
    const seq = this.findAttempt(id)?.seq ?? 0;
    return ok({ attempt, candidate, seq, responses, feedback, receipt: done?.receipt ?? null });
  }

  private async findByCode(text: string, key: RoomKey): Promise<AttemptRow | null> {
    const given = readResumeCode(text);
    if (given === null) return null;
    const ids = this.ctx.storage.sql
      .exec<{ id: string }>("SELECT id FROM attempts WHERE substr(id, -5) = ?", given.tail)
      .toArray();
    for (const { id } of ids)
      if (await isSameSecret(await makeResumeCode(id, key), given.code)) return this.findAttempt(id);
    return null;
  }

  /** The result that a pass opens: only of what is submitted. */
  async readResult(pass: string): Promise<Result<Progress>> {
    const opened = this.open();
    const attemptId = opened === null ? null : await verifyPass(pass, opened.key);
    if (opened === null || attemptId === null) return fail("not-found");
    const row = this.findAttempt(attemptId);
    if (row?.submitted_at == null) return fail("not-found");
    const form = await this.rebuildForm(opened, attemptId, JSON.parse(row.items) as string[], row.previous);
    // Meanwhile the room may have been ended.
    if (this.open() === null) return fail("not-found");
    return ok(this.writeProgress(form, row, pass));
  }

  /** How far an attempt has come; `pass` is the one of its result. */
  private writeProgress(form: Form, row: AttemptRow | null, pass: string): Progress {
    const done = row?.submitted_at == null ? null : { receipt: this.writeReceipt(row, form), pass };
    return makeProgress(this.open()!.setup, form, row, done);
  }

  /** The receipt of what is submitted. That keys were shown because the room has closed is written down before they leave. */
  private writeReceipt(row: AttemptRow, form: Form): Receipt {
    const { setup } = this.open()!;
    if (setup.keysShownAt === undefined && showsAtClosing(setup) && isLate(setup))
      this.putSetup({ ...setup, keysShownAt: now() });
    return makeReceipt(this.open()!.setup, row, form);
  }

  /** A page of results for the workspace that owns the room, oldest change first. */
  listResults(
    workspace: string,
    from: ResultsFrom | null,
    filter: ResultsFilter,
    limit: number,
  ): Result<AttemptResult[]> {
    const opened = this.open();
    if (opened === null || opened.setup.workspace !== workspace) return fail("not-found");
    const ids = this.register.findPage(from, filter, limit);
    const rows = this.ctx.storage.sql
      .exec<AttemptRow>(
        "SELECT * FROM attempts WHERE id IN (SELECT value FROM json_each(?)) ORDER BY updated_at, id",
        JSON.stringify(ids),
      )
      .toArray();
    return ok(rows.map((row) => toResult(opened.setup, row)));
  }

  /** The attempts that are handed in as statistics count them, and the items they are of, for the workspace that owns the room. */
  readTally(
    workspace: string,
    attempt: Counting | "all",
  ): Result<{ tally: Tally; items: (Item & { dropped: boolean })[] }> {
    const items = this.listItems(workspace);
    return items.ok
      ? ok({ tally: this.tallies.read(this.open()!.setup, attempt), items: items.value })
      : items;
  }

  /** The items of the frozen bank, for the workspace that owns the room; which of them count for nothing any more. */
  listItems(workspace: string): Result<(Item & { dropped: boolean })[]> {
    const opened = this.open();
    return opened === null || opened.setup.workspace !== workspace
      ? fail("not-found")
      : ok(opened.setup.bank.items.map((item) => ({ ...item, dropped: isDropped(opened.setup, item.id) })));
  }

  /**
   * Opens, extends, closes or opens the room again, or names it anew. `again` tells that it is open again after it has shown
   * keys, which has to be asked for by name.
   */
  change(workspace: string, change: RoomChange): Result<{ room: RoomView; again: boolean }> {
    const opened = this.open();
    if (opened === null || opened.setup.workspace !== workspace) return fail("not-found");
    const changed = changeRoom(opened.setup, change);
    if (!changed.ok) return changed;
    this.putSetup(changed.value);
    this.live.noteRoom();
    this.outbox.noteClosing(changed.value);
    const room = this.describe();
    const again = opened.setup.keysShownAt !== undefined && changed.value.keysShownAt === undefined;
    return room.ok ? ok({ room: room.value, again }) : room;
  }

  /** Drops an item, counts it again, or gives it another key; then scores all attempts anew. Or tells what would come of it. */
  regrade(workspace: string, change: Regrade): Result<Regraded> {
    const opened = this.open();
    if (opened === null || opened.setup.workspace !== workspace) return fail("not-found");
    const changed = changeScoring(opened.setup, change);
    if (!changed.ok) return changed;
    if (change.preview === true) return ok(scoreAnew(this.ctx.storage.sql, changed.value, null));
    this.register.forget();
    this.live.noteAll();
    return this.ctx.storage.transactionSync(() => {
      this.putSetup(changed.value);
      return ok(scoreAnew(this.ctx.storage.sql, changed.value, now()));
    });
  }

  /** Erases one attempt or all of a candidate; how many there were. */
  erase(workspace: string, which: Erasing): Result<number> {
    const opened = this.open();
    if (opened === null || opened.setup.workspace !== workspace) return fail("not-found");
    this.register.forget();
    this.live.noteAll();
    return this.ctx.storage.transactionSync(() => {
      const erased = eraseAttempts(this.ctx.storage.sql, which);
      this.outbox.noteErased(opened.setup, erased);
      return ok(erased.length);
    });
  }

  /** The room as it is stored, but for its workspace, and a page of its attempts after one, by their ids. */
  carryOut(
    workspace: string,
    after: string,
    limit: number,
  ): Result<{ setup: string; key: RoomKey; attempts: AttemptRow[] }> {
    const opened = this.open();
    if (opened === null || opened.setup.workspace !== workspace) return fail("not-found");
    const attempts = this.ctx.storage.sql
      .exec<AttemptRow>("SELECT * FROM attempts WHERE id > ? ORDER BY id LIMIT ?", after, limit)
      .toArray();
    return ok({ setup: JSON.stringify({ ...opened.setup, workspace: "" }), key: opened.key, attempts });
  }

  /** Makes the room of an export: true where it is new here, false where it is there already; not where its code is another's. */
  carryIn(setup: RoomSetup, key: RoomKey): Result<boolean> {
    const known = this.open();
    if (known !== null)
      return known.setup.workspace === setup.workspace && known.key.secret === key.secret
        ? ok(false)
        : fail("room-taken", { detail: setup.code });
    this.create(setup);
    this.ctx.storage.sql.exec("UPDATE meta SET value = ? WHERE name = 'key'", JSON.stringify(key));
    this.key = null;
    if (setup.retentionDays != null) this.wake(now() + DAY_MS);
    return ok(true);
  }

  /** Keeps attempts of an export that are not there yet; how many those were. */
  carryInAttempts(workspace: string, rows: AttemptRow[]): Result<number> {
    const opened = this.open();
    if (opened === null || opened.setup.workspace !== workspace) return fail("not-found");
    let kept = 0;
    for (const row of rows) {
      const values = ATTEMPT_COLUMNS.map((column) => row[column]!);
      const marks = values.map(() => "?").join(", ");
      const { rowsWritten } = this.ctx.storage.sql.exec(
        `INSERT OR IGNORE INTO attempts (${ATTEMPT_COLUMNS.join(", ")}) VALUES (${marks})`,
        ...values,
      );
      if (rowsWritten > 0) kept++;
    }
    this.register.forget();
    return ok(kept);
  }

  /** Ends the room with all it holds; its code is then unknown. */
  async destroy(workspace: string): Promise<Result<null>> {
    const opened = this.open();
    if (opened === null || opened.setup.workspace !== workspace) return fail("not-found");
    this.live.end();
    this.isEnding = true;
    try {
      await this.ctx.storage.deleteAlarm();
      await this.ctx.storage.deleteAll();
    } finally {
      this.register.forget();
      this.setup = this.key = this.wakesAt = null;
      this.outbox.forget();
      this.isEnding = false;
    }
    return ok(null);
  }

  /** A ticket for the room's socket, for a key of the workspace that owns the room. */
  async issueTicket(workspace: string, key: WatchingKey): Promise<Result<LiveTicket>> {
    const opened = this.open();
    if (opened === null || opened.setup.workspace !== workspace) return fail("not-found");
    return ok(await this.live.issueTicket(key));
  }

  /** Opens the socket to who has a ticket. The route has checked that one is asked for. */
  override async fetch(request: Request): Promise<Response> {
    const ticket = new URL(request.url).searchParams.get("ticket") ?? "";
    const opened = this.open() === null ? null : await this.live.accept(ticket);
    return opened ?? new Response(null, { status: 401 });
  }

  override webSocketMessage(socket: WebSocket): void {
    this.live.refuse(socket);
  }

  /** A key of the workspace ends, at once or at a time, and with it what it has opened here. */
  endKey(key: { id: string; until: number }): void {
    if (this.open() !== null) this.live.endKey(key);
  }

  /** How long attempts are kept; null keeps them for good. */
  setRetention(workspace: string, days: number | null): void {
    const opened = this.open();
    if (opened === null || opened.setup.workspace !== workspace) return;
    this.putSetup({ ...opened.setup, retentionDays: days });
    if (days !== null) this.wake(now() + DAY_MS);
  }

  /** The workspace has webhooks now, or none any more. */
  setWebhooks(workspace: string, hasWebhooks: boolean): void {
    const opened = this.open();
    if (opened?.setup.workspace === workspace) this.outbox.ask(opened.setup, hasWebhooks);
  }

  /** What is due: attempts whose time is over, that the room has closed, and what webhooks are to be told. */
  override async alarm(): Promise<void> {
    this.wakesAt = null;
    const setup = this.open()?.setup;
    if (setup === undefined) return;
    this.sweep(setup);
    this.outbox.noteClosing(setup);
    const { WORKSPACES } = this.env;
    const take = (events: WebhookEvent[]) =>
      WORKSPACES.get(WORKSPACES.idFromName(setup.workspace)).takeEvents(events);
    await this.outbox.handOver(setup, take, () => this.open() !== null);
  }

  /** Each day, as long as there are attempts: erases those whose time is over. */
  private sweep(setup: RoomSetup): void {
    if (setup.retentionDays == null) return;
    const passed = now() - this.sweptAt;
    // Below 0: the clock was set back.
    if (passed >= 0 && passed < DAY_MS) return this.wake(this.sweptAt + DAY_MS);
    const { sql } = this.ctx.storage;
    const before = now() - setup.retentionDays * DAY_MS;
    this.sweptAt = now();
    this.register.forget();
    const erased = this.ctx.storage.transactionSync(() => {
      const ids = eraseBefore(sql, before);
      this.outbox.noteErased(setup, ids);
      return ids.length;
    });
    if (erased > 0) this.live.noteAll();
    if (sql.exec("SELECT 1 FROM attempts LIMIT 1").toArray().length > 0) this.wake(now() + DAY_MS);
  }

  /** Has the alarm called at a time, or before where it is set so: to set it anew costs a write. */
  private wake(at: number): void {
    if (this.wakesAt !== null && this.wakesAt <= at) return;
    this.wakesAt = at;
    void this.ctx.storage.setAlarm(at);
  }

  private putSetup(setup: RoomSetup): void {
    this.ctx.storage.sql.exec("UPDATE meta SET value = ? WHERE name = 'setup'", JSON.stringify(setup));
    this.setup = setup;
  }

  /** Setup and key, parsed once per life of the object; null for a room that was never made. */
  private open(): Opened | null {
    const { sql } = this.ctx.storage;
    if (this.isEnding) return null;
    if (this.setup === null || this.key === null) {
      if (!isCreated(sql)) return null;
      const get = (name: string): unknown =>
        JSON.parse(String(sql.exec("SELECT value FROM meta WHERE name = ?", name).one()["value"]));
      this.setup = get("setup") as RoomSetup;
      this.key = get("key") as RoomKey;
    }
    return { setup: this.setup, key: this.key };
  }

  /** The attempt that a token speaks for, with its form made anew. An expired token still reads what is stored. */
  private async openAttempt(
    attemptId: string,
    token: string,
  ): Promise<Result<OpenAttempt & { setup: RoomSetup }>> {
    const opened = this.open();
    if (opened === null) return fail("invalid-token");
    const { key } = opened;
    const payload = await verifyToken(token, key);
    if (payload?.items === undefined) return fail("invalid-token");
    if (payload.attemptId !== attemptId) return fail("not-found");
    const items = payload.items.flatMap((place) => opened.setup.bank.items[place]?.id ?? []);
    const form = await this.rebuildForm(opened, attemptId, items, payload.previous);
    // Meanwhile the room may have been changed, or ended.
    const setup = this.open()?.setup;
    return setup === undefined ? fail("invalid-token") : ok({ setup, payload, form });
  }

  /** What was waited for, unless the room was ended meanwhile. To be asked where the wait is over: a promise more would be another. */
  private unlessEnded<T>(result: Result<T>): Result<T> {
    return result.ok && this.open() === null ? fail("invalid-token") : result;
  }

  /** The attempt to try again, and whose it is, by its token or by the pass of its result. */
  private async findRetried(
    text: string,
    key: RoomKey,
  ): Promise<{ attemptId: string; candidate?: string | undefined } | null> {
    const attemptId = await verifyPass(text, key);
    if (attemptId === null) return verifyToken(text, key);
    return { attemptId, candidate: this.findAttempt(attemptId)?.candidate ?? undefined };
  }

  /**
   * The form of an attempt that was begun, from the items it was given then: what another version of the engine would draw
   * is of no matter to it.
   */
  private async rebuildForm(
    { setup, key }: Opened,
    attemptId: string,
    items: string[],
    previous: string | null | undefined,
  ): Promise<Form> {
    const seed = await deriveSeed(attemptId, key);
    // What was carried in may name items that its bank does not have.
    const known = items.map((id) => findItem(setup, id)).filter((item) => item !== undefined);
    return placeForm(known, seed, this.findSeen(previous));
  }

  /** The items of an attempt and of those that it is a retry of. */
  private findSeen(attemptId: string | null | undefined): Set<string> {
    const seen = new Set<string>();
    let id = attemptId;
    for (let i = 0; id != null && i < MAX_RETRIES; i++) {
      const row = this.findAttempt(id);
      for (const item of row === null ? [] : (JSON.parse(row.items) as string[])) seen.add(item);
      id = row?.previous;
    }
    return seen;
  }

  /**
   * Whether the candidate's other attempts are as many as the rules allow. One counts from where it can have shown a key:
   * in practice from its first committed response, in a test from its submit.
   */
  private isUsedUp({ rules }: RoomSetup, { attemptId, candidate }: TokenPayload): boolean {
    if (rules.attempts === undefined) return false;
    const counted = rules.mode === "practice" ? "" : "AND submitted_at IS NOT NULL";
    const { n } = this.ctx.storage.sql
      .exec<{ n: number }>(
        `SELECT count(*) AS n FROM attempts WHERE candidate IS ? AND id <> ? ${counted}`,
        candidate ?? null,
        attemptId,
      )
      .one();
    return n >= rules.attempts;
  }

  private findAttempt(id: string): AttemptRow | null {
    if (this.open() === null) return null;
    return (
      this.ctx.storage.sql.exec<AttemptRow>("SELECT * FROM attempts WHERE id = ?", id).toArray()[0] ?? null
    );
  }

  /** Writes the attempt's one row; with `submission` it is done. */
  private saveAttempt(
    payload: TokenPayload,
    form: Form,
    responses: Responses,
    submission: string | null,
    seq: number,
  ): AttemptRow {
    const { setup } = this.open()!;
    const at = now();
    const items = form.items.map((i) => i.of);
    // In the order of the table's columns.
    const row: AttemptRow = {
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
    this.ctx.storage.sql.exec(
      "INSERT OR REPLACE INTO attempts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      ...Object.values(row),
    );
    if (submission !== null) this.outbox.noteSubmit(setup, payload.attemptId, at);
    if (setup.retentionDays != null) this.wake(at + DAY_MS);
    this.register.noteAttempt(payload.attemptId);
    this.live.noteAttempt(payload.attemptId);
    return row;
  }
}

/** Items by their places in the bank, which is frozen: shorter than their ids, for a token. */
const toPlaces = ({ bank }: RoomSetup, ids: string[]): number[] =>
  ids.map((id) => bank.items.findIndex((item) => item.id === id)).filter((place) => place >= 0);

/** Whether a token no longer answers. A room extended or opened again gives it the longer time. */
const isExpired = (setup: RoomSetup, { expiresAt, issuedAt }: TokenPayload): boolean =>
  Math.max(expiresAt, expiryOf(setup, issuedAt)) <= now();
