/**
 * A teacher's or school's own space: keys (hashes only), members, articles with their items, quizzes, the codes of their rooms.
 * Here is what the Worker may call, each subject in a module of its own beside this file. Knows nothing of pupils: attempts live in
 * the Rooms.
 */
import { DurableObject } from "cloudflare:workers";
import type { FormatName, ReaderName, Source } from "../../questions/index.ts";
import { now } from "../clock.ts";
import type {
  Account,
  ApiKey,
  Article,
  ArticleChange,
  ArticleList,
  Delivery,
  DeliveryList,
  Imported,
  ItemChange,
  LiveTicket,
  Maker,
  Member,
  NewArticle,
  NewItem,
  NewMember,
  NewPasskey,
  NewQuiz,
  NewRoom,
  NewWebhook,
  Passkey,
  PasskeyRequest,
  Papers,
  PapersQuery,
  Regrade,
  Regraded,
  ResultsLink,
  Room,
  RoomChange,
  Scope,
  Webhook,
  WebhookChange,
  WorkspaceChange,
  WorkspaceView,
} from "../contract.ts";
import type { Env } from "../env.ts";
import type { ExportedFile, ExportQuery } from "../formats.ts";
import type { Cursor, Line, WorkspaceImported } from "../portable.ts";
import { confine } from "../jurisdiction.ts";
import { fail, ok, passOn, type Result } from "../problem.ts";
import { say } from "../told/phrases.ts";
import type { WebhookEvent } from "../webhooks.ts";
import { About } from "./about.ts";
import { Allowance } from "./allowance.ts";
import type { VersionedItem } from "./article-row.ts";
import { type Added, Articles, type ItemFilter } from "./articles.ts";
import { Audit, type AuditPage, type Noted } from "./audit.ts";
import type { Found } from "./authoring.ts";
import { carryIn, carryOut, type Home, type Page } from "./carry.ts";
import type { DeliveriesFrom } from "./deliveries.ts";
import { Door, type Proof, type SignedIn } from "./door.ts";
import { HELD_MS, isHeld } from "./held.ts";
import { type Admission, KeyRing, type NewKey } from "./key-ring.ts";
import { leaseToSession } from "./live.ts";
import { isCreated, migrate } from "./migrate.ts";
import { OwnRooms, type RoomMade } from "./own-rooms.ts";
import type { Listed, ListPage } from "./pages.ts";
import { type FoundRoom, Quizzes, type QuizzesOf, type RoomsOf, type StoredQuiz } from "./quizzes.ts";
import { ResultLinks } from "./result-links.ts";
import { beginCall, finishCall, forgetCall, forgetCallsAbout, type Former, type Known } from "./repeats.ts";
import { abandonScrub, isScrubDue, scrub } from "./scrub.ts";
import type { Caller, NewSession } from "./sessions.ts";
import { Telling } from "./telling.ts";
import type { Erasing } from "./upkeep.ts";
import { Watches } from "./watches.ts";
import { workspaceSchema } from "./workspace.sql.ts";

/** Of one key or session; `CALLS_PER_MINUTE` sets another figure. */
const CALLS_PER_MINUTE = 600;

export class Workspace extends DurableObject<Env> {
  private readonly sql = this.ctx.storage.sql;
  private readonly calls = new Allowance(Number(this.env.CALLS_PER_MINUTE ?? "") || CALLS_PER_MINUTE);
  private readonly about = new About(this.sql);
  private readonly audit = new Audit(this.sql);
  private readonly keys = new KeyRing(this.sql, this.calls);
  private readonly links = new ResultLinks(this.sql, this.calls);
  private readonly door = new Door(this.sql, this.env, this.calls);
  private readonly articles = new Articles(this.sql, this.audit);
  private readonly quizzes = new Quizzes(this.sql);
  private readonly telling = new Telling(this.ctx.storage, this.env, this.audit);
  private readonly watches = new Watches(this.sql);
  private readonly rooms = new OwnRooms({
    storage: this.ctx.storage,
    env: this.env,
    about: this.about,
    audit: this.audit,
    articles: this.articles,
    quizzes: this.quizzes,
    telling: this.telling,
  });

  /** The end of what is being taken off the disk. */
  private scrubbing: Promise<void> = Promise.resolve();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, confine(env));
    if (isCreated(ctx.storage.sql))
      void ctx.blockConcurrencyWhile(async () => {
        const isDue = isScrubDue(this.sql);
        // As one: of what a newer version has written nothing is touched.
        ctx.storage.transactionSync(() => {
          if (isDue) abandonScrub(ctx.storage);
          migrate(ctx.storage, workspaceSchema);
        });
        // Not waited for: of a large workspace it takes seconds.
        if (isDue) ctx.waitUntil(this.scrub());
      });
  }

  /** Makes the workspace with its first key; false where it exists. */
  create(id: string, name: string, keyHash: string): boolean {
    if (isCreated(this.sql)) return false;
    migrate(this.ctx.storage, workspaceSchema);
    this.about.create(id, name);
    this.keys.add(keyHash, { name, scopes: ["admin"] });
    this.audit.note("workspace.create", id);
    return true;
  }

  describe(): WorkspaceView {
    return this.about.view();
  }

  /** Names it anew, or says how long attempts are kept in all its rooms, those to come too. */
  async change({ name, retentionDays }: WorkspaceChange): Promise<WorkspaceView> {
    if (name !== undefined) {
      this.about.setName(name);
      this.audit.note("workspace.rename", this.about.id());
    }
    if (retentionDays !== undefined) {
      this.about.setRetention(retentionDays);
      this.audit.note("workspace.retention", String(retentionDays));
      await this.rooms.setRetention(retentionDays);
    }
    return this.describe();
  }

  /** What was done, newest first. */
  listAudit(page: AuditPage): Listed<Noted> {
    return this.audit.list(page);
  }

  // Keys and addresses of results

  /** Whether the key with this hash may make a call that asks for one of the scopes; counts the call. */
  admit(hash: string, scopes: Scope[]): Admission<{ by: Maker }> {
    return isCreated(this.sql) ? this.keys.admit(hash, scopes) : { ok: false, code: "unauthorized" };
  }

  /** The quiz whose results the key in an address opens; counts the call. */
  admitLink(hash: string): Admission<{ quizId: string }> {
    return isCreated(this.sql) ? this.links.admit(hash) : { ok: false, code: "not-found" };
  }

  listKeys(): ApiKey[] {
    return this.keys.list();
  }

  addKey(hash: string, key: NewKey): Result<ApiKey> {
    return this.audit.noted("key.add", this.keys.add(hash, key));
  }

  async rotateKey(id: string, hash: string, overlapMs: number): Promise<Result<ApiKey>> {
    const rotated = this.audit.noted("key.rotate", this.keys.rotate(id, hash, overlapMs), id);
    if (!rotated.ok) return rotated;
    this.links.handOver(id, rotated.value.id);
    await this.rooms.endKey({ id, until: now() + overlapMs });
    return rotated;
  }

  async revokeKey(id: string): Promise<Result<null>> {
    const revoked = this.audit.noted("key.revoke", this.keys.revoke(id), id);
    if (!revoked.ok) return revoked;
    this.endLinks({ maker: id });
    await this.rooms.endKey({ id, until: now() });
    return revoked;
  }

  /** A ticket for the socket of a room, for the key with this hash, or for a session, which has passed the door. */
  async issueTicket(code: string, by: { hash: string } | { session: string }): Promise<Result<LiveTicket>> {
    const find = () => ("hash" in by ? this.keys.identify(by.hash) : this.leaseTo(by.session));
    const key = find();
    if (key === null) return fail("unauthorized");
    const room = this.rooms.find(code);
    if (room === null) return fail("not-found");
    if ("session" in by) this.watches.note(by.session, code);
    const issued = await room.issueTicket(this.about.id(), key);
    // What has ended meanwhile may have been told the room before it had the ticket.
    return find() === null ? fail("unauthorized") : passOn(issued);
  }

  private leaseTo(session: string) {
    return this.door.holds(session) ? leaseToSession(session) : null;
  }

  /** Ends the sockets of sessions that hold no more, in whichever way they ended. */
  private async endWatches(): Promise<void> {
    const ended = this.watches.takeEnded((session) => this.door.holds(session));
    await Promise.all(ended.map(({ session, codes }) => this.rooms.endSession(session, codes)));
  }

  /** The addresses at which a quiz's results may be read without another key. */
  listLinks(quizId: string): Result<ResultsLink[]> {
    return this.quizzes.find(quizId) === null ? fail("not-found") : ok(this.links.list(quizId));
  }

  /** Those of all quizzes. */
  listAllLinks(): ResultsLink[] {
    return this.links.list();
  }

  addLink(quizId: string, hash: string, name: string, by: Maker): Result<ResultsLink> {
    if (this.quizzes.find(quizId) === null) return fail("not-found");
    return this.audit.noted("link.add", this.links.add(quizId, hash, name, by));
  }

  revokeLink(quizId: string, id: string): Result<null> {
    return this.audit.noted("link.revoke", this.links.revoke(quizId, id), id);
  }

  /** Ends the addresses of somebody or something that is no more. */
  private endLinks(of: Parameters<ResultLinks["endOf"]>[0]): void {
    for (const id of this.links.endOf(of)) this.audit.note("link.revoke", id);
  }

  // Members

  /** Whether the session with this hash may make a call that asks for one of the scopes, or with null at all; counts the call. */
  admitSession(
    hash: string,
    scopes: Scope[] | null,
    pageOf: string | null = null,
  ): Admission<{ caller: Caller; by: Maker }> {
    return isCreated(this.sql) ? this.door.admit(hash, scopes, pageOf) : { ok: false, code: "unauthorized" };
  }

  async signIn(proof: Proof, session: NewSession): Promise<Result<SignedIn>> {
    if (!isCreated(this.sql)) return fail("sign-in-failed");
    const begun = await this.door.signIn(this.about.house(), proof, session);
    if (begun.ok) this.audit.note(`sign-in.${proof.by}`, begun.value.account.member.id);
    await this.endWatches();
    return begun;
  }

  describeAccount({ member, id }: Caller): Account | null {
    return this.door.describe(this.about.house(), member, id);
  }

  async endSession(caller: Caller, id: string): Promise<Result<null>> {
    const ended = this.door.endSession(caller, id);
    await this.endWatches();
    return ended;
  }

  async askForPasskey({ member }: Caller, origin: string): Promise<Result<PasskeyRequest>> {
    const found = this.door.members.find(member);
    return found === null
      ? fail("not-found")
      : ok(await this.door.askForPasskey(this.about.house(), found, origin));
  }

  async addPasskey(caller: Caller, made: NewPasskey, origin: string): Promise<Result<Passkey>> {
    return this.audit.noted(
      "passkey.add",
      await this.door.addPasskey(this.about.house(), caller, made, origin),
    );
  }

  async removePasskey(caller: Caller, id: string): Promise<Result<null>> {
    const removed = this.audit.noted("passkey.remove", this.door.removePasskey(caller, id), id);
    await this.endWatches();
    return removed;
  }

  /** Puts codes in the place of all that a member had. */
  setRecoveryCodes({ member }: Caller, hashes: string[]): void {
    this.door.members.setRecoveryCodes(member, hashes);
    this.audit.note("recovery-codes.make", member);
  }

  listMembers(): Member[] {
    return this.door.members.list();
  }

  addMember(member: NewMember): Result<Member> {
    return this.audit.noted("member.add", this.door.members.add(member));
  }

  /** Makes a link that lets a member in once. */
  addSignInLink(id: string, hash: string): Result<{ member: Member; end: number }> {
    const end = this.door.members.addLink(id, hash);
    if (!end.ok) return end;
    this.audit.note("member.link", id);
    return ok({ member: this.door.members.find(id)!, end: end.value });
  }

  async removeMember(id: string): Promise<Result<null>> {
    const removed = this.audit.noted("member.remove", this.door.members.remove(id), id);
    if (removed.ok) this.endLinks({ maker: id });
    await this.endWatches();
    return removed;
  }

  // Calls that may be sent again

  beginCall(name: string, request: string, former: Former): Known {
    return beginCall(this.sql, name, request, former);
  }

  finishCall(name: string, status: number, body: ArrayBuffer, about: string | null): void {
    finishCall(this.sql, name, status, body, about);
  }

  forgetCall(name: string): void {
    forgetCall(this.sql, name);
  }

  // Articles and items

  addArticle(article: NewArticle): Result<Added> {
    return this.articles.add(article);
  }

  listArticles(page: ListPage): ArticleList {
    return this.articles.list(page);
  }

  /** Deletes an article of which there is no quiz, with all that is kept of it. */
  async removeArticle(id: string): Promise<Result<null>> {
    if (this.articles.find(id) === null) return fail("not-found");
    if (this.quizzes.isAnyOf(id)) return fail("article-in-use");
    this.articles.remove(id);
    forgetCallsAbout(this.sql, id);
    await this.scrub();
    return ok(null);
  }

  /** Takes off the disk what was deleted, one such work after the other. What fails is due still when the object wakes again. */
  private scrub(): Promise<void> {
    const done = this.scrubbing.then(() => scrub(this.ctx.storage));
    this.scrubbing = done.catch(() => {});
    return done;
  }

  getArticle(id: string): Result<Article> {
    return this.articles.get(id);
  }

  changeArticle(id: string, change: ArticleChange): Result<Article> {
    return this.articles.change(id, change);
  }

  listItems(articleId: string, filter: ItemFilter): Result<VersionedItem[]> {
    return this.articles.listItems(articleId, filter);
  }

  changeItem(id: string, change: ItemChange, versions: string[] | null): Result<VersionedItem> {
    return this.articles.changeItem(id, change, versions);
  }

  addItem(articleId: string, input: NewItem): Result<VersionedItem> {
    return this.articles.addItem(articleId, input);
  }

  listRefusals(articleId: string): Result<Found> {
    return this.articles.listRefusals(articleId);
  }

  drawPapers(articleId: string, query: PapersQuery): Result<Papers> {
    return this.articles.drawPapers(articleId, query);
  }

  readSource(articleId: string, query: ExportQuery): Result<Source> {
    return this.articles.readSource(articleId, this.quizOf(query), query);
  }

  async exportItems(
    articleId: string,
    format: FormatName,
    query: ExportQuery,
  ): Promise<Result<ExportedFile>> {
    const of = query.quiz ?? query.scoredBy;
    if (of !== undefined && this.quizzes.find(of)?.article_id !== articleId) return fail("not-found");
    const scored = of === undefined ? [] : await this.rooms.listScored(of);
    return this.articles.exportItems(articleId, format, this.quizOf(query), query, scored);
  }

  private quizOf({ quiz }: ExportQuery) {
    return quiz === undefined ? null : this.quizzes.find(quiz);
  }

  importItems(articleId: string, format: ReaderName, text: string): Result<Imported> {
    return this.articles.importItems(articleId, format, text);
  }

  // Quizzes and rooms

  addQuiz(input: NewQuiz): Promise<Result<{ quiz: StoredQuiz; code: string }>> {
    return this.rooms.addQuiz(input);
  }

  listQuizzes(page: ListPage, of: QuizzesOf): Listed<StoredQuiz> {
    return this.quizzes.list(page, of);
  }

  /** Deletes a quiz with its rooms, and all that is kept of it. */
  async removeQuiz(id: string): Promise<Result<null>> {
    const removed = await this.rooms.removeQuiz(id);
    if (!removed.ok) return removed;
    this.endLinks({ quiz: id });
    forgetCallsAbout(this.sql, id);
    await this.scrub();
    return removed;
  }

  getQuiz(id: string): Result<StoredQuiz> {
    return this.quizzes.get(id);
  }

  addRoom(quizId: string, input: NewRoom): Promise<Result<RoomMade>> {
    return this.rooms.addRoom(quizId, input);
  }

  findRooms(rooms: RoomsOf): Result<FoundRoom[]> {
    return this.quizzes.findRooms(rooms);
  }

  changeRoom(code: string, change: RoomChange): Promise<Result<Room>> {
    return this.rooms.change(code, change);
  }

  regrade(quizId: string, change: Regrade): Promise<Result<Regraded>> {
    return this.rooms.regrade(quizId, change);
  }

  /** The code by which a pupil goes on with an attempt. */
  tellResumeCode(code: string, attempt: string): Promise<Result<string>> {
    return this.rooms.tellResumeCode(code, attempt);
  }

  eraseAttempts(code: string, which: Erasing): Promise<Result<number>> {
    return this.rooms.erase(code, which);
  }

  endRoom(code: string): Promise<Result<null>> {
    return this.rooms.end(code);
  }

  // All of it, as lines

  /** One page of the workspace as lines, and where the next begins; null after the last. */
  async carryOut(cursor: Cursor | null): Promise<Page> {
    const { id, name, retentionDays } = this.describe();
    if (cursor === null) this.audit.note("workspace.export", id);
    return carryOut(this.home(), { name, retentionDays }, cursor);
  }

  /**
   * Keeps lines of an export, in their order; what is there already stays as it is, so that a batch may come twice. So do the name, where
   * there is anything here already, and how long attempts are kept, where that was told to somebody: where there is a room.
   */
  async carryIn(lines: Line[]): Promise<Result<WorkspaceImported>> {
    const hasRooms = this.quizzes.listCodes().length > 0;
    const isBare = !hasRooms && this.quizzes.isEmpty() && this.articles.isEmpty();
    const done = await carryIn(this.home(), lines);
    if (this.telling.isAny()) await this.rooms.tellWebhooks();
    if (!done.ok) {
      const { code, detail = "" } = done.failure;
      this.audit.note("workspace.import", say("refused: {}", `${code} ${detail}`.trim()));
      return done;
    }
    this.audit.note("workspace.import", say("{n} of {n}", done.value.kept, lines.length));
    const notTaken: WorkspaceImported["notTaken"] = [];
    for (const line of lines) {
      if (line.kind !== "workspace") continue;
      const here = this.describe();
      for (const name of ["name", "retentionDays"] as const)
        if (line[name] === here[name]) continue;
        else if (name === "name" ? isBare : !hasRooms) await this.change({ [name]: line[name] });
        else notTaken.push(name);
    }
    return ok({ ...done.value, notTaken });
  }

  private home(): Home {
    return { sql: this.sql, id: this.about.id(), roomOf: (code) => this.rooms.of(code) };
  }

  // Webhooks

  listWebhooks(): Webhook[] {
    return this.telling.list();
  }

  async addWebhook(webhook: NewWebhook, secret: string): Promise<Result<Webhook>> {
    const made = this.telling.add(webhook, secret);
    if (made.ok) await this.rooms.tellWebhooks();
    return made;
  }

  async changeWebhook(id: string, change: WebhookChange): Promise<Result<Webhook>> {
    const changed = this.telling.change(id, change);
    if (changed.ok && change.enabled !== undefined) await this.rooms.tellWebhooks();
    return changed;
  }

  rotateWebhook(id: string, secret: string, overlapMs: number): Result<Webhook> {
    return this.telling.rotate(id, secret, overlapMs);
  }

  async removeWebhook(id: string): Promise<Result<null>> {
    const removed = this.telling.remove(id);
    if (removed.ok && !this.telling.isAny()) await this.rooms.tellWebhooks();
    return removed;
  }

  testWebhook(id: string): Promise<Result<Delivery>> {
    return this.telling.test(id);
  }

  listDeliveries(id: string, from: DeliveriesFrom, limit: number): Result<DeliveryList> {
    return this.telling.listDeliveries(id, from, limit);
  }

  replayDelivery(id: string, delivery: string): Promise<Result<Delivery>> {
    return this.telling.replayDelivery(id, delivery);
  }

  /** Takes what a room has to tell; whether it has to go on telling. */
  takeEvents(events: WebhookEvent[]): Promise<boolean> {
    return this.telling.take(events);
  }

  /** Sends what is due to webhooks. */
  override alarm(): Promise<void> {
    return isHeld(this.env) ? this.ctx.storage.setAlarm(now() + HELD_MS) : this.telling.send();
  }
}
