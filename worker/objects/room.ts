/**
 * One sitting: a frozen bank with its rules, and the attempts. A pupil's whole journey touches one Room and nothing else; what
 * its teacher and the workspace ask of it stands here, what a pupil does in `taking.ts`.
 */
import { DurableObject } from "cloudflare:workers";
import { type Counting, type Item, type Tally } from "../../questions/index.ts";
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
  Stored,
} from "../contract.ts";
import type { Env } from "../env.ts";
import { confine } from "../jurisdiction.ts";
import { fail, ok, toJson, type Result } from "../problem.ts";
import type { Column } from "../table.ts";
import { makeResumeCode, type RoomKey } from "../token.ts";
import type { WebhookEvent } from "../webhooks.ts";
import {
  describeRoom,
  isDropped,
  toResult,
  type AttemptRow,
  type Progress,
  type RoomSetup,
} from "./attempt.ts";
import { writeOpening } from "./beginning.ts";
import { Cap } from "./cap.ts";
import { Closing, type Settled } from "./closing.ts";
import { HELD_MS, isHeld } from "./held.ts";
import { Kept } from "./kept.ts";
import { Lists } from "./lists.ts";
import { Live, type WatchingKey } from "./live.ts";
import { isCreated, migrate } from "./migrate.ts";
import { Outbox } from "./outbox.ts";
import { Papers } from "./papers.ts";
import { Register, type ResultsFilter, type ResultsFrom } from "./register.ts";
import { isMended, type ScoredItems, toWorded, type Worded } from "./rescored.ts";
import { ResumeCodes } from "./resume-codes.ts";
import { RoomStore } from "./room-store.ts";
import { roomSchema } from "./room.sql.ts";
import { changeRoom, changeScoring } from "./rules.ts";
import { Taking, type Start } from "./taking.ts";
import { Tallies } from "./tallies.ts";
import { eraseAttempts, eraseBefore, type Erasing, scoreAnew } from "./upkeep.ts";
import { Walk } from "./walk.ts";

const DAY_MS = 24 * 3_600_000;
/** Calls that write follow one another so closely where a write each is what the room waits for. */
const BUSY_MS = 5;

export class Room extends DurableObject<Env> {
  /** When the alarm is set to; null where it is not. */
  private wakesAt: number | null = null;
  /** When a pupil's call that writes last came; the end of the turn that such calls wait for. */
  private calledAt = 0;
  private turn: Promise<void> | null = null;
  /** When this life of the object last looked for attempts whose time is over. */
  private sweptAt = 0;
  private readonly store = new RoomStore(this.ctx.storage);
  private readonly outbox = new Outbox(this.ctx.storage.sql, (at) => this.wake(at));
  /** What lists and statistics go by. */
  private readonly register = new Register(this.ctx.storage.sql);
  private readonly kept = new Kept(this.ctx.storage);
  private readonly walk = new Walk(this.ctx.storage, String(this.ctx.id));
  private readonly lists = new Lists(this.register, this.walk);
  private readonly tallies = new Tallies(this.ctx.storage.sql, this.register, this.kept);
  private readonly cap = new Cap(this.ctx.storage.sql);
  private readonly closing = new Closing(this.ctx.storage.sql, {
    cap: this.cap,
    wake: (at) => this.wake(at),
    noteHandedIn: (setup, row) => {
      this.cap.note(setup, row);
      this.noteWritten(setup, row, false);
    },
    noteReopened: () => {
      this.forget();
      this.live.noteAll();
    },
  });
  private readonly live = new Live(this.ctx, this.lists, () => {
    const room = this.describe();
    if (!room.ok) return null;
    const { paragraphs: _, ...rest } = room.value;
    return rest;
  });
  private readonly taking = new Taking({
    store: this.store,
    papers: new Papers(this.store),
    cap: this.cap,
    codes: new ResumeCodes(this.ctx.storage.sql),
    closing: this.closing,
    noteBegun: ({ startedAt, ...begun }, length) =>
      this.live.noteOpened({ ...begun, length, startedAt: toInstant(startedAt) }),
    noteWritten: (setup, row, isNew) => {
      this.closing.plan(setup);
      this.noteWritten(setup, row, isNew);
    },
  });

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, confine(env));
    if (isCreated(ctx.storage.sql))
      void ctx.blockConcurrencyWhile(async () => {
        migrate(ctx.storage, roomSchema);
        this.wakesAt = await ctx.storage.getAlarm();
        // A room from before closings handed in has no alarm for it.
        this.closing.plan(this.store.open()!.setup);
      });
  }

  /** Makes the room; false where the code is taken, so that the caller draws another. */
  create(setup: RoomSetup, hasWebhooks = false): boolean {
    if (!this.store.create(setup)) return false;
    this.closing.plan(setup);
    this.outbox.ask(setup, hasWebhooks);
    return true;
  }

  /** What anyone may know of the room: no items, no keys. */
  describe(): Result<RoomView> {
    const opened = this.store.open();
    return opened === null ? fail("not-found") : ok(describeRoom(opened.setup));
  }

  /** The room and, where nobody has to say who they are, a new attempt: all that a page needs to show a question. */
  async begin(): Promise<Result<{ room: RoomView; attempt: Attempt | null }>> {
    const room = this.describe();
    if (!room.ok) return room;
    const started = room.value.rules.candidate === "none" ? await this.start({}) : null;
    return ok({ room: room.value, attempt: started?.ok ? started.value : null });
  }

  /** What the Worker needs to begin attempts by itself for a moment, as JSON: see `Opening`. Null where it has this version. */
  readOpening(known: string | null): Result<{ version: string; opening: string | null }> {
    const opened = this.store.open();
    if (opened === null) return fail("not-found");
    const { version } = this.store;
    return ok({ version, opening: version === known ? null : writeOpening(opened) });
  }

  /** What a pupil does: see `Taking`. */
  start(input: Start): Promise<Result<Attempt>> {
    return this.taking.start(input);
  }

  readAttempt(attemptId: string, token: string): Promise<Result<Stored>> {
    return this.taking.read(attemptId, token);
  }

  async commit(...input: Parameters<Taking["commit"]>): Promise<Result<Committed>> {
    await this.gather();
    return this.taking.commit(...input);
  }

  async save(...input: Parameters<Taking["save"]>): Promise<Result<Saved>> {
    await this.gather();
    return this.taking.save(...input);
  }

  async submit(...input: Parameters<Taking["submit"]>): Promise<Result<Receipt>> {
    await this.gather();
    return this.taking.submit(...input);
  }

  /**
   * In a room where calls follow one another at once: waits until the runtime has taken in those that have come meanwhile. What then
   * goes on in one turn is written to the disk together, and none of it is answered before. A lone call does not wait.
   */
  private async gather(): Promise<void> {
    const passed = now() - this.calledAt;
    this.calledAt = now();
    if (passed < 0 || passed >= BUSY_MS) return;
    this.turn ??= scheduler.wait(0).then(() => void (this.turn = null));
    await this.turn;
  }

  resume(attemptId: string, token: string): Promise<Result<Progress>> {
    return this.taking.resume(attemptId, token);
  }

  resumeByCode(text: string): Promise<Result<Resumed>> {
    return this.taking.resumeByCode(text);
  }

  readResult(pass: string): Promise<Result<Progress>> {
    return this.taking.readResult(pass);
  }

  /**
   * A start and a submit as the API answers them. Their JSON is made here, since one text crosses to the Worker for half of
   * what a value costs that is taken apart, put together, and then written as JSON there.
   */
  async startAsJson(input: Start): Promise<Result<string>> {
    return toJson(await this.start(input));
  }

  async submitAsJson(...input: Parameters<Taking["submit"]>): Promise<Result<string>> {
    return toJson(await this.submit(...input));
  }

  /** A page of results for the workspace that owns the room, oldest change first; a brief one without what was answered. */
  listResults(
    workspace: string,
    from: ResultsFrom | null,
    filter: ResultsFilter,
    limit: number,
    isBrief = false,
  ): Result<AttemptResult[]> {
    const opened = this.store.openFor(workspace);
    if (opened === null) return fail("not-found");
    const rows = this.store.findAttempts(this.lists.findPage(from, filter, limit));
    return ok(rows.map((row) => toResult(opened.setup, isBrief ? { ...row, items: "[]" } : row)));
  }

  /** Which attempts a file of results has, oldest change first; the bank's items, and which of them some of these attempts hold. */
  listForFile(
    workspace: string,
    attempt: Counting | "all",
  ): Result<{ ids: string[]; items: Column[]; used: string[] }> {
    const opened = this.store.openFor(workspace);
    if (opened === null) return fail("not-found");
    const filter = { since: 0, candidate: undefined, state: undefined, attempt };
    const ids = this.register.findPage(null, filter, Infinity);
    const items = opened.setup.bank.items.map(({ id, type, stem }) => ({
      id,
      type,
      stem,
      dropped: isDropped(opened.setup, id),
    }));
    return ok({ ids, items, used: [...this.store.findItems(ids)] });
  }

  /** Those of these attempts that are still there. */
  readResults(workspace: string, ids: string[]): Result<AttemptResult[]> {
    const opened = this.store.openFor(workspace);
    return opened === null
      ? fail("not-found")
      : ok(this.store.findAttempts(ids).map((row) => toResult(opened.setup, row)));
  }

  /** The attempts that are handed in as statistics count them, and the items they are of, for the workspace that owns the room. */
  readTally(
    workspace: string,
    attempt: Counting | "all",
  ): Result<{ tally: Tally; items: (Item & { dropped: boolean })[] }> {
    const items = this.listItems(workspace);
    return items.ok
      ? ok({ tally: this.tallies.read(this.store.open()!.setup, attempt), items: items.value })
      : items;
  }

  /** The items of the frozen bank, for the workspace that owns the room; which of them count for nothing any more. */
  listItems(workspace: string): Result<(Item & { dropped: boolean })[]> {
    const opened = this.store.openFor(workspace);
    return opened === null
      ? fail("not-found")
      : ok(opened.setup.bank.items.map((item) => ({ ...item, dropped: isDropped(opened.setup, item.id) })));
  }

  /** Those of them that a regrade has changed. */
  listMended(workspace: string): ScoredItems {
    const items = this.listItems(workspace);
    return items.ok ? items.value.filter(isMended) : [];
  }

  /** In which words the room has its items. */
  listWordings(workspace: string): Worded[] {
    return this.store.openFor(workspace)?.setup.bank.items.map(toWorded) ?? [];
  }

  /**
   * Opens, extends, closes or opens the room again, or names it anew. `again` tells that it is open again after it has shown
   * keys, which has to be asked for by name.
   */
  change(workspace: string, change: RoomChange): Result<{ room: RoomView; again: boolean }> {
    const opened = this.store.openFor(workspace);
    if (opened === null) return fail("not-found");
    const changed = changeRoom(opened.setup, change);
    if (!changed.ok) return changed;
    this.store.putSetup(changed.value);
    this.live.noteRoom();
    if (this.closing.settle(changed.value)) this.outbox.noteClosing(changed.value);
    const room = this.describe();
    const again = opened.setup.keysShownAt !== undefined && changed.value.keysShownAt === undefined;
    return room.ok ? ok({ room: room.value, again }) : room;
  }

  /** Drops an item, counts it again, gives it another key, or accepts more typed answers; then scores all attempts anew. Or tells what would come of it. */
  regrade(workspace: string, change: Regrade): Result<Regraded> {
    const opened = this.store.openFor(workspace);
    if (opened === null) return fail("not-found");
    const changed = changeScoring(opened.setup, change);
    if (!changed.ok) return changed;
    if (change.preview === true) return ok(scoreAnew(this.ctx.storage.sql, changed.value, null));
    this.forget();
    this.live.noteAll();
    return this.ctx.storage.transactionSync(() => {
      const regraded = scoreAnew(this.ctx.storage.sql, changed.value, now());
      // Last: what is undone on the disk where scoring fails would stay in memory.
      this.store.putSetup(changed.value);
      return ok(regraded);
    });
  }

  /** The resume code of an attempt that is not handed in, for the workspace that owns the room. */
  async tellResumeCode(workspace: string, attemptId: string): Promise<Result<string>> {
    const opened = this.store.openFor(workspace);
    const row = opened === null ? null : this.store.findAttempt(attemptId);
    if (opened === null || row === null) return fail("not-found");
    return this.closing.settleOne(opened.setup, row).submitted_at === null
      ? ok(await makeResumeCode(attemptId, opened.key))
      : fail("already-submitted");
  }

  /** Erases one attempt or all of a candidate; how many there were. */
  erase(workspace: string, which: Erasing): Result<number> {
    const opened = this.store.openFor(workspace);
    if (opened === null) return fail("not-found");
    this.forget();
    this.live.noteAll();
    return this.ctx.storage.transactionSync(() => {
      const erased = eraseAttempts(this.ctx.storage.sql, which);
      this.store.putErased(erased);
      this.outbox.noteErased(opened.setup, erased);
      if (erased.length > 0) this.closing.noteErased(opened.setup);
      return ok(erased.length);
    });
  }

  /** The room as it is stored, but for its workspace, and a page of its attempts after one, by their ids. */
  carryOut(
    workspace: string,
    after: string,
    limit: number,
  ): Result<{ setup: string; key: RoomKey; erased: string[]; attempts: AttemptRow[] }> {
    const opened = this.store.openFor(workspace);
    if (opened === null) return fail("not-found");
    const attempts = this.store.listAttempts(after, limit);
    const setup = JSON.stringify({ ...opened.setup, workspace: "" });
    return ok({ setup, key: opened.key, erased: after === "" ? this.store.listErased() : [], attempts });
  }

  /**
   * Whether an export's room may come in under its code, for which it has the secret of its key; without one, whether its attempts may, for
   * which it has to be there.
   */
  mayCarryIn(workspace: string, code: string, secret: string | null): Result<null> {
    const known = this.store.open();
    if (known === null) return secret === null ? fail("not-found") : ok(null);
    const isOwn = known.setup.workspace === workspace;
    if (secret === null) return isOwn ? ok(null) : fail("not-found");
    return isOwn && known.key.secret === secret ? ok(null) : fail("room-taken", { detail: code });
  }

  /** Makes the room of an export: true where it is new here, false where it is there already; not where its code is another's. */
  carryIn(setup: RoomSetup, key: RoomKey, erased: string[] = []): Result<boolean> {
    const known = this.store.open();
    if (known !== null) {
      if (known.setup.workspace !== setup.workspace || known.key.secret !== key.secret)
        return fail("room-taken", { detail: setup.code });
      this.store.putErased(erased);
      return ok(false);
    }
    this.create(setup);
    this.store.putKey(key);
    this.store.putErased(erased);
    if (setup.retentionDays != null) this.wake(now() + DAY_MS);
    return ok(true);
  }

  /** Keeps attempts of an export that are not there yet and were not erased here; how many those were. */
  carryInAttempts(workspace: string, rows: AttemptRow[]): Result<number> {
    const opened = this.store.openFor(workspace);
    if (opened === null) return fail("not-found");
    const kept = rows.filter((row) => !this.store.isErased(row.id) && this.store.addAttempt(row)).length;
    this.forget();
    this.walk.prepare(kept);
    if (kept > 0) this.closing.noteImport(opened.setup);
    return ok(kept);
  }

  /** Ends the room with all it holds; its code is then unknown. */
  async destroy(workspace: string): Promise<Result<null>> {
    const opened = this.store.openFor(workspace);
    if (opened === null) return fail("not-found");
    this.live.end();
    try {
      await this.store.end();
    } finally {
      this.kept.reset();
      this.register.forget();
      this.cap.forget();
      this.walk.forget();
      this.wakesAt = null;
      this.outbox.forget();
      this.closing.forget();
    }
    return ok(null);
  }

  /** A ticket for the room's socket, for a key of the workspace that owns the room. */
  async issueTicket(workspace: string, key: WatchingKey): Promise<Result<LiveTicket>> {
    const opened = this.store.openFor(workspace);
    if (opened === null) return fail("not-found");
    return ok(await this.live.issueTicket(key));
  }

  /** Opens the socket to who has a ticket. The route has checked that one is asked for. */
  override async fetch(request: Request): Promise<Response> {
    const ticket = new URL(request.url).searchParams.get("ticket") ?? "";
    const opened = this.store.open() === null ? null : await this.live.accept(ticket);
    return opened ?? new Response(null, { status: 401 });
  }

  override webSocketMessage(socket: WebSocket): void {
    this.live.refuse(socket);
  }

  /** A key of the workspace ends, at once or at a time, and with it what it has opened here. */
  endKey(key: { id: string; until: number }): void {
    if (this.store.open() !== null) this.live.endKey(key);
  }

  /** How long attempts are kept; null keeps them for good. */
  setRetention(workspace: string, days: number | null): void {
    const opened = this.store.openFor(workspace);
    if (opened === null) return;
    this.store.putSetup({ ...opened.setup, retentionDays: days });
    if (days !== null) this.wake(now() + DAY_MS);
  }

  /** The workspace has webhooks now, or none any more. */
  setWebhooks(workspace: string, hasWebhooks: boolean): void {
    const opened = this.store.openFor(workspace);
    if (opened !== null) this.outbox.ask(opened.setup, hasWebhooks);
  }

  /** What is due: attempts whose time is over, those to be handed in as the room has closed, that it has, and what webhooks are to be told. */
  override async alarm(): Promise<void> {
    this.wakesAt = null;
    const setup = this.store.open()?.setup;
    if (setup === undefined) return;
    if (isHeld(this.env)) return this.wake(now() + HELD_MS);
    this.sweep(setup);
    // Who is told that the room has closed finds all handed in.
    if (this.closing.settle(setup)) this.outbox.noteClosing(setup);
    const { WORKSPACES } = this.env;
    const take = (events: WebhookEvent[]) =>
      WORKSPACES.get(WORKSPACES.idFromName(setup.workspace)).takeEvents(events);
    await this.outbox.handOver(setup, take, () => this.store.open() !== null);
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
    const erased = this.ctx.storage.transactionSync(() => {
      const ids = eraseBefore(sql, before);
      this.outbox.noteErased(setup, ids);
      return ids.length;
    });
    if (erased > 0) {
      this.forget();
      this.live.noteAll();
    }
    if (this.store.hasAttempts()) this.wake(now() + DAY_MS);
  }

  /** Has the alarm called at a time, or before where it is set so: to set it anew costs a write. */
  private wake(at: number): void {
    if (this.wakesAt !== null && this.wakesAt <= at) return;
    this.wakesAt = at;
    void this.ctx.storage.setAlarm(at);
  }

  private noteWritten(setup: RoomSetup, row: Settled, isNew: boolean): void {
    const { id, submitted_at, updated_at } = row;
    // First: whatever fails after it, no list is kept that has the attempt as it was.
    this.kept.noteWritten(row);
    if (submitted_at !== null) this.outbox.noteSubmit(setup, id, submitted_at);
    if (setup.retentionDays != null) this.wake(updated_at + DAY_MS);
    this.register.noteAttempt(id);
    this.walk.noteWritten(row, isNew);
    this.live.noteAttempt(id);
  }

  /** Attempts are gone, or have changed elsewhere than by a pupil: what is remembered of them is read anew. */
  private forget(): void {
    this.kept.forget();
    this.register.forget();
    this.cap.forget();
    this.walk.forget();
  }
}
