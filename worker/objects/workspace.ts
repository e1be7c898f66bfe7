/**
 * A teacher's or school's own space: keys (hashes only), articles with their items, quizzes, the codes of their rooms.
 * Knows nothing of pupils: attempts live in the Rooms.
 */
import { DurableObject } from "cloudflare:workers";
import {
  adoptQuestions,
  type Counting,
  DEFAULT_COUNTING,
  findConflicts,
  type FormatName,
  type ReaderName,
  readers,
  type Source,
  type Bank,
  type Blueprint,
  type Item,
  type Lang,
} from "../../questions/index.ts";
import { makeBank } from "../bank.ts";
import { now, toDate, toInstant } from "../clock.ts";
import type {
  Account,
  ApiKey,
  Article,
  ArticleList,
  AuditEntry,
  Delivery,
  DeliveryList,
  EventType,
  Imported,
  ItemChange,
  LiveTicket,
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
  Quiz,
  QuizRules,
  Refusals,
  Regrade,
  Regraded,
  Room,
  RoomChange,
  Scope,
  Webhook,
  WebhookChange,
  WorkspaceView,
} from "../contract.ts";
import type { Env } from "../env.ts";
import { chooseItems, type ExportedFile, type ExportQuery, writeFile } from "../formats.ts";
import type { Cursor, Line } from "../portable.ts";
import { confine } from "../jurisdiction.ts";
import { fail, ok, type Result } from "../problem.ts";
import { createCode, createId } from "../random.ts";
import type { WebhookEvent } from "../webhooks.ts";
import { changeItem, drawPapers, listRefusals, type Text, writeItem } from "./authoring.ts";
import { Allowance } from "./allowance.ts";
import { Door, type House, type Proof, type SignedIn } from "./door.ts";
import { type Admission, KeyRing, type NewKey } from "./key-ring.ts";
import { leaseToSession } from "./live.ts";
import { carryIn, carryOut, type Home, type Page } from "./carry.ts";
import { isCreated, migrate } from "./migrate.ts";
import { beginCall, finishCall, forgetCall, type Known } from "./repeats.ts";
import type { Room as RoomObject } from "./room.ts";
import { planQuiz, planRoom } from "./rules.ts";
import type { Caller, NewSession } from "./sessions.ts";
import type { Erasing } from "./upkeep.ts";
import { Deliveries, type DeliveriesFrom } from "./deliveries.ts";
import { Webhooks } from "./webhooks.ts";
import { workspaceSchema } from "./workspace.sql.ts";

type ArticleRow = {
  id: string;
  title: string;
  lang: string;
  engine: string;
  source_url: string | null;
  revision: number;
  created_at: number;
  paragraphs: string;
  items: string;
  refused: number;
  published: string | null;
};
type QuizRow = {
  id: string;
  article_id: string;
  title: string;
  lang: string;
  rules: string;
  blueprint: string;
  created_at: number;
};
type RoomRow = { quiz_id: string; position: number; code: string; name: string; created_at: number };

/** A quiz as stored: addresses are added where the deployment's origin is known. */
export type StoredQuiz = Omit<Quiz, "rooms"> & { rooms: { code: string; name: string; createdAt: string }[] };

/** Rooms to find: all of a quiz, or the one with a code. */
export interface RoomsOf {
  by: "quiz" | "room";
  id: string;
}

/** Which items to list. */
export interface ItemFilter {
  type?: string | undefined;
  skill?: string | undefined;
  status?: string | undefined;
}

const MAX_CODE_DRAWS = 5;
/** Of one key or session; `CALLS_PER_MINUTE` sets another figure. */
const CALLS_PER_MINUTE = 600;
/** A value in SQLite may have 2 MB there. */
const MAX_ITEMS_BYTES = 1_900_000;

export class Workspace extends DurableObject<Env> {
  private readonly calls = new Allowance(Number(this.env.CALLS_PER_MINUTE ?? "") || CALLS_PER_MINUTE);
  private readonly keys = new KeyRing(this.ctx.storage.sql, this.calls);
  private readonly door = new Door(this.ctx.storage.sql, this.env, this.calls);
  private readonly webhooks = new Webhooks(this.ctx.storage.sql);
  private readonly deliveries = new Deliveries(this.ctx.storage.sql, this.env, this.webhooks);

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, confine(env));
    if (isCreated(ctx.storage.sql))
      void ctx.blockConcurrencyWhile(async () => migrate(ctx.storage, workspaceSchema));
  }

  /** Makes the workspace with its first key; false where it exists. */
  create(id: string, name: string, keyHash: string): boolean {
    if (isCreated(this.sql)) return false;
    migrate(this.ctx.storage, workspaceSchema);
    this.sql.exec("INSERT INTO meta (name, value) VALUES ('id', ?), ('name', ?)", id, name);
    this.keys.add(keyHash, { name, scopes: ["admin"] });
    this.note("workspace.create", id);
    return true;
  }

  /** Whether the key with this hash may make a call that asks for one of the scopes; counts the call. */
  admit(hash: string, scopes: Scope[]): Admission {
    return isCreated(this.sql) ? this.keys.admit(hash, scopes) : { ok: false, code: "unauthorized" };
  }

  /** The quiz whose results the key in an address opens; counts the call. */
  admitLink(hash: string): Admission<{ quizId: string }> {
    return isCreated(this.sql) ? this.keys.admitLink(hash) : { ok: false, code: "not-found" };
  }

  listKeys(): ApiKey[] {
    return this.keys.list(null);
  }

  addKey(hash: string, key: NewKey): Result<ApiKey> {
    return this.noted("key.add", this.keys.add(hash, key));
  }

  async rotateKey(id: string, hash: string, overlapMs: number): Promise<Result<ApiKey>> {
    const rotated = this.noted("key.rotate", this.keys.rotate(id, hash, overlapMs), id);
    if (rotated.ok) await this.endInRooms({ id, until: now() + overlapMs });
    return rotated;
  }

  async revokeKey(id: string): Promise<Result<null>> {
    const revoked = this.noted("key.revoke", this.keys.revoke(id), id);
    if (revoked.ok) await this.endInRooms({ id, until: now() });
    return revoked;
  }

  /** Ends what a key has opened in the rooms. They are asked all: who watches which is known to them alone. */
  private async endInRooms(key: { id: string; until: number }): Promise<void> {
    const rooms = this.sql.exec<RoomRow>("SELECT * FROM rooms").toArray();
    await Promise.all(rooms.map(({ code }) => this.roomOf(code).endKey(key)));
  }

  /** A ticket for the socket of a room, for the key with this hash; null for a session, which has passed the door. */
  async issueTicket(code: string, hash: string | null): Promise<Result<LiveTicket>> {
    const key = hash === null ? leaseToSession() : this.keys.identify(hash);
    if (key === null) return fail("unauthorized");
    const room = this.findOwnRoom(code);
    return room === null ? fail("not-found") : room.issueTicket(this.id(), key);
  }

  /** The addresses at which a quiz's results may be read without another key. */
  listLinks(quizId: string): Result<ApiKey[]> {
    return this.findQuiz(quizId) === null ? fail("not-found") : ok(this.keys.list(quizId));
  }

  addLink(quizId: string, hash: string, name: string): Result<ApiKey> {
    if (this.findQuiz(quizId) === null) return fail("not-found");
    return this.noted("link.add", this.keys.add(hash, { name, scopes: [], quizId }));
  }

  revokeLink(quizId: string, id: string): Result<null> {
    return this.noted("link.revoke", this.keys.revoke(id, quizId), id);
  }

  /** Whether the session with this hash may make a call that asks for one of the scopes, or with null at all; counts the call. */
  admitSession(hash: string, scopes: Scope[] | null): Admission<{ caller: Caller }> {
    return isCreated(this.sql) ? this.door.admit(hash, scopes) : { ok: false, code: "unauthorized" };
  }

  async signIn(proof: Proof, session: NewSession): Promise<Result<SignedIn>> {
    if (!isCreated(this.sql)) return fail("sign-in-failed");
    const begun = await this.door.signIn(this.house(), proof, session);
    if (begun.ok) this.note(`sign-in.${proof.by}`, begun.value.account.member.id);
    return begun;
  }

  describeAccount({ member, id }: Caller): Account | null {
    return this.door.describe(this.house(), member, id);
  }

  endSession(caller: Caller, id: string): Result<null> {
    return this.door.endSession(caller, id);
  }

  async askForPasskey({ member }: Caller, origin: string): Promise<Result<PasskeyRequest>> {
    const found = this.door.members.find(member);
    return found === null
      ? fail("not-found")
      : ok(await this.door.askForPasskey(this.house(), found, origin));
  }

  async addPasskey(caller: Caller, made: NewPasskey, origin: string): Promise<Result<Passkey>> {
    return this.noted("passkey.add", await this.door.addPasskey(this.house(), caller, made, origin));
  }

  removePasskey(caller: Caller, id: string): Result<null> {
    return this.noted("passkey.remove", this.door.removePasskey(caller, id), id);
  }

  /** Puts codes in the place of all that a member had. */
  setRecoveryCodes({ member }: Caller, hashes: string[]): void {
    this.door.members.setRecoveryCodes(member, hashes);
    this.note("recovery-codes.make", member);
  }

  listMembers(): Member[] {
    return this.door.members.list();
  }

  addMember(member: NewMember): Result<Member> {
    return this.noted("member.add", this.door.members.add(member));
  }

  /** Makes a link that lets a member in once. */
  addSignInLink(id: string, hash: string): Result<{ member: Member; end: number }> {
    const end = this.door.members.addLink(id, hash);
    if (!end.ok) return end;
    this.note("member.link", id);
    return ok({ member: this.door.members.find(id)!, end: end.value });
  }

  removeMember(id: string): Result<null> {
    return this.noted("member.remove", this.door.members.remove(id), id);
  }

  beginCall(key: string, request: string): Known {
    return beginCall(this.sql, key, request);
  }

  finishCall(key: string, status: number, body: ArrayBuffer): void {
    finishCall(this.sql, key, status, body);
  }

  forgetCall(key: string): void {
    forgetCall(this.sql, key);
  }

  /**
   * Generates the bank of an article and stores both. Here and not in the Worker, which has 10 ms of CPU a request on the
   * free plan, an object 30 s. Item ids get the article's id before them: they are found without it.
   */
  addArticle(article: NewArticle): Result<Article> {
    const made = makeBank(article);
    if (!made.ok) return fail(made.problem);
    const { bank } = made;
    const id = createId(12);
    const items = bank.items.map((item) => ({ ...item, id: `${id}.${item.id}` }));
    const row: ArticleRow = {
      id,
      title: bank.title,
      lang: bank.lang,
      engine: bank.engine,
      source_url: article.sourceUrl ?? null,
      revision: 1,
      created_at: now(),
      paragraphs: JSON.stringify(bank.paragraphs),
      items: JSON.stringify(items),
      refused: bank.refused.length,
      published: bank.published === undefined ? null : JSON.stringify(bank.published),
    };
    this.sql.exec("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", ...Object.values(row));
    this.note("article.add", id);
    return ok(toArticle(row, items));
  }

  /** All articles, newest first. */
  listArticles(): ArticleList["data"] {
    return this.sql
      .exec<Pick<ArticleRow, "id" | "title" | "lang" | "created_at"> & { items: number }>(
        "SELECT id, title, lang, created_at, json_array_length(items) AS items FROM articles ORDER BY created_at DESC, id",
      )
      .toArray()
      .map(({ created_at, ...article }) => ({ ...article, createdAt: toInstant(created_at) }));
  }

  getArticle(id: string): Result<Article> {
    const row = this.findArticle(id);
    return row === null ? fail("not-found") : ok(toArticle(row, readItems(row)));
  }

  listItems(articleId: string, filter: ItemFilter): Result<Item[]> {
    const article = this.findArticle(articleId);
    if (article === null) return fail("not-found");
    const fits = (item: Item) =>
      (filter.type === undefined || item.type === filter.type) &&
      (filter.skill === undefined || item.skill === filter.skill) &&
      (filter.status === undefined || item.status === filter.status);
    return ok(readItems(article).filter(fits));
  }

  /** Changes an item, if the verifier lets what it becomes pass. Rooms made before keep what they have. */
  changeItem(id: string, change: ItemChange): Result<Item> {
    const articleId = id.split(".")[0]!;
    const article = this.findArticle(articleId);
    const items = article === null ? [] : readItems(article);
    const before = items.find((item) => item.id === id);
    if (article === null || before === undefined) return fail("not-found");
    const made = changeItem(before, change, readText(article));
    if (!made.ok) return made;
    const changed = JSON.stringify(items.map((known) => (known.id === id ? made.value : known)));
    this.sql.exec("UPDATE articles SET items = ?, revision = revision + 1 WHERE id = ?", changed, articleId);
    this.note("item.change", id);
    return made;
  }

  /** Adds an item that the teacher wrote, if the verifier lets it pass. */
  addItem(articleId: string, input: NewItem): Result<Item> {
    const article = this.findArticle(articleId);
    if (article === null) return fail("not-found");
    const items = readItems(article);
    const made = writeItem(input, readText(article), items);
    if (!made.ok) return made;
    // What a teacher writes is approved by that.
    const item: Item = { ...made.value, id: `${articleId}.${made.value.id}`, status: "approved" };
    const stored = JSON.stringify([...items, item]);
    if (isTooLarge(stored)) return fail("too-large");
    this.sql.exec("UPDATE articles SET items = ?, revision = revision + 1 WHERE id = ?", stored, articleId);
    this.note("item.add", item.id);
    return ok(item);
  }

  /** What became no item of an article, and why. */
  listRefusals(articleId: string): Result<Refusals> {
    const article = this.findArticle(articleId);
    return article === null ? fail("not-found") : ok(listRefusals(readText(article)));
  }

  /** Forms of an article's bank as pupils would get them. */
  drawPapers(articleId: string, query: PapersQuery): Result<Papers> {
    const article = this.findArticle(articleId);
    return article === null ? fail("not-found") : ok(drawPapers(freezeBank(article), query));
  }

  /** The article with the items asked for, of those that a room would get. A quiz must be the article's own. */
  readSource(articleId: string, query: ExportQuery): Result<Source> {
    const article = this.findArticle(articleId);
    const quiz = query.quiz === undefined ? null : this.findQuiz(query.quiz);
    if (article === null || (query.quiz !== undefined && quiz?.article_id !== articleId))
      return fail("not-found");
    const bank = freezeBank(article);
    const plan = quiz === null ? null : (JSON.parse(quiz.blueprint) as Blueprint);
    const items = chooseItems(bank, plan, query);
    const { lang, title, paragraphs } = bank;
    return items.length === 0
      ? fail("nothing-to-export")
      : ok({ id: articleId, lang, title, paragraphs, items });
  }

  /** The items as a file. Here for the same reason as `addArticle`: to pack an archive takes CPU. */
  exportItems(articleId: string, format: FormatName, query: ExportQuery): Result<ExportedFile> {
    const source = this.readSource(articleId, query);
    return source.ok ? ok(writeFile(format, source.value)) : source;
  }

  /** Adds the questions of a file that the verifier lets pass. Here for the same reason as `addArticle`: it takes CPU. */
  importItems(articleId: string, format: ReaderName, text: string): Result<Imported> {
    const article = this.findArticle(articleId);
    if (article === null) return fail("not-found");
    const read = readers[format](text);
    if (!read.ok) return fail("not-this-format", { detail: read.problem });
    const items = readItems(article);
    const adopted = adoptQuestions(read.questions, readText(article), items);
    const added = adopted.items.map((item) => ({ ...item, id: `${articleId}.${item.id}` }));
    const stored = JSON.stringify([...items, ...added]);
    if (isTooLarge(stored)) return fail("too-large");
    if (added.length > 0)
      this.sql.exec("UPDATE articles SET items = ?, revision = revision + 1 WHERE id = ?", stored, articleId);
    this.note("items.import", articleId);
    return ok({ items: added, refused: [...read.warnings, ...adopted.refused] });
  }

  /** Makes a quiz and its first room: both, or where the room can't be made neither. */
  async addQuiz(input: NewQuiz): Promise<Result<{ quiz: StoredQuiz; code: string }>> {
    const article = this.findArticle(input.articleId);
    if (article === null) return fail("not-found");
    const planned = planQuiz(input, freezeBank(article, input.approvedOnly));
    if (!planned.ok) return planned;
    const { rules, blueprint } = planned.value;
    const id = createId(12);
    const title = input.title ?? article.title;
    const { opensAt, closesAt, roster } = input;
    const room = { name: input.roomName ?? title, opensAt, closesAt, roster };
    const made = await this.makeRoom({ id, title, rules, blueprint }, article, room);
    if (!made.ok) return made;
    this.ctx.storage.transactionSync(() => {
      this.sql.exec(
        "INSERT INTO quizzes VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        article.id,
        title,
        article.lang,
        JSON.stringify(rules),
        JSON.stringify(blueprint),
        now(),
      );
      this.note("quiz.add", id);
      this.keepRoom(id, made.value.code, room.name);
    });
    return ok({ quiz: this.toQuiz(this.findQuiz(id)!), code: made.value.code });
  }

  /** Makes a room of a quiz: the bank as it is now, frozen. */
  async addRoom(quizId: string, input: NewRoom): Promise<Result<{ code: string }>> {
    const row = this.findQuiz(quizId);
    const article = row === null ? null : this.findArticle(row.article_id);
    if (row === null || article === null) return fail("not-found");
    const quiz = {
      id: quizId,
      title: row.title,
      rules: readRules(row.rules),
      blueprint: JSON.parse(row.blueprint) as Blueprint,
    };
    const made = await this.makeRoom(quiz, article, input);
    if (made.ok) this.keepRoom(quizId, made.value.code, input.name);
    return made;
  }

  private async makeRoom(
    quiz: { id: string; title: string; rules: QuizRules; blueprint: Blueprint },
    article: ArticleRow,
    input: NewRoom,
  ): Promise<Result<{ code: string }>> {
    const bank = freezeBank(article, quiz.rules.approvedOnly);
    const planned = planRoom(quiz.rules, quiz.blueprint, input, bank);
    if (!planned.ok) return planned;
    const setup = {
      workspace: this.id(),
      quizId: quiz.id,
      title: quiz.title,
      name: input.name,
      revision: article.revision,
      ...(article.source_url === null ? {} : { sourceUrl: article.source_url }),
      bank,
      retentionDays: this.readRetention(),
      ...planned.value,
    };
    for (let draw = 0; draw < MAX_CODE_DRAWS; draw++) {
      const code = createCode();
      const made = await this.roomOf(code).create({ ...setup, code }, this.webhooks.isAny());
      if (made) return ok({ code });
    }
    throw new Error("no free room code");
  }

  private keepRoom(quizId: string, code: string, name: string): void {
    const position = this.listRooms(quizId).length;
    this.sql.exec("INSERT INTO rooms VALUES (?, ?, ?, ?, ?)", quizId, position, code, name, now());
    this.note("room.add", code);
  }

  listQuizzes(): StoredQuiz[] {
    return this.sql
      .exec<QuizRow>("SELECT * FROM quizzes ORDER BY created_at DESC, id")
      .toArray()
      .map((row) => this.toQuiz(row));
  }

  getQuiz(id: string): Result<StoredQuiz> {
    const row = this.findQuiz(id);
    return row === null ? fail("not-found") : ok(this.toQuiz(row));
  }

  /** The rooms of a quiz, or the one room with a code; each with the attempts that count in it. */
  findRooms({ by, id }: RoomsOf): Result<{ code: string; name: string; counts: Counting }[]> {
    if (by === "quiz" && this.findQuiz(id) === null) return fail("not-found");
    const rooms = this.sql
      .exec<{ code: string; name: string; rules: string }>(
        `SELECT code, name, rules FROM rooms JOIN quizzes ON quizzes.id = quiz_id
         WHERE ${by === "quiz" ? "quiz_id" : "code"} = ? ORDER BY position`,
        id,
      )
      .toArray()
      .map(({ code, name, rules }) => ({ code, name, counts: readRules(rules).counts }));
    return by === "room" && rooms.length === 0 ? fail("not-found") : ok(rooms);
  }

  /** Changes the times or the name of a room. */
  async changeRoom(code: string, change: RoomChange): Promise<Result<Room>> {
    const room = this.findOwnRoom(code);
    if (room === null) return fail("not-found");
    const changed = await room.change(this.id(), change);
    if (!changed.ok) return changed;
    const { room: view, again } = changed.value;
    this.sql.exec("UPDATE rooms SET name = ? WHERE code = ?", view.name, code);
    const times = `${code} ${view.opensAt ?? ""}/${view.closesAt ?? ""}`;
    this.note("room.change", again ? `${times}; open again after its keys were shown` : times);
    return ok(view);
  }

  /** Scores an item otherwise in all rooms of a quiz that have it, with what came of it in the audit. */
  async regrade(quizId: string, change: Regrade): Promise<Result<Regraded>> {
    if (this.findQuiz(quizId) === null) return fail("not-found");
    const sum: Regraded = { attempts: 0, changed: 0, pointsBefore: 0, pointsAfter: 0, changes: [] };
    let isFound = false;
    for (const { code } of this.listRooms(quizId)) {
      const done = await this.roomOf(code).regrade(this.id(), change);
      if (!done.ok && done.failure.code !== "not-found") return done;
      if (!done.ok) continue;
      isFound = true;
      const { changes, ...figures } = done.value;
      for (const name of Object.keys(figures) as (keyof typeof figures)[]) sum[name] += figures[name];
      sum.changes = sum.changes.concat(changes);
    }
    if (!isFound) return fail("not-found");
    if (change.preview === true) return ok(sum);
    const what = [
      ...(change.dropped === undefined ? [] : [change.dropped ? "dropped" : "counted again"]),
      ...(change.key === undefined ? [] : [`key ${change.key}`]),
    ];
    this.note(
      "item.regrade",
      `${quizId} ${change.itemId}: ${what.join(", ")}; ${sum.changed} of ${sum.attempts} attempts changed, points ${sum.pointsBefore} → ${sum.pointsAfter}`,
    );
    await this.tell("quiz.regraded", { quizId, itemId: change.itemId, changed: sum.changed });
    return ok(sum);
  }

  /** Erases one attempt of a room, or all of one candidate. The audit says that it was done, and of whom only where that is a random id. */
  async eraseAttempts(code: string, which: Erasing): Promise<Result<number>> {
    const room = this.findOwnRoom(code);
    if (room === null) return fail("not-found");
    const erased = await room.erase(this.id(), which);
    if (erased.ok) this.note("attempts.erase", `${code}: ${erased.value}`);
    return erased;
  }

  /** Ends a room with all its attempts. */
  async endRoom(code: string): Promise<Result<null>> {
    const room = this.findOwnRoom(code);
    if (room === null) return fail("not-found");
    const ended = await room.destroy(this.id());
    if (!ended.ok) return ended;
    this.sql.exec("DELETE FROM rooms WHERE code = ?", code);
    this.note("room.end", code);
    await this.tell("room.ended", { room: code });
    return ended;
  }

  describe(): WorkspaceView {
    return { id: this.id(), name: this.readMeta("name") ?? "", retentionDays: this.readRetention() };
  }

  /** How long attempts are kept, in all rooms, those to come too. */
  async setRetention(days: number | null): Promise<WorkspaceView> {
    this.sql.exec(
      "INSERT OR REPLACE INTO meta (name, value) VALUES ('retentionDays', ?)",
      JSON.stringify(days),
    );
    this.note("workspace.retention", String(days));
    for (const { code } of this.sql.exec<RoomRow>("SELECT * FROM rooms").toArray())
      await this.roomOf(code).setRetention(this.id(), days);
    return this.describe();
  }

  /** One page of the workspace as lines, and where the next begins; null after the last. */
  async carryOut(cursor: Cursor): Promise<Result<Page>> {
    const { name, retentionDays } = this.describe();
    const page = await carryOut(this.home(), { name, retentionDays }, cursor);
    if (page.ok && cursor.part === "articles" && cursor.from === 0) this.note("workspace.export", this.id());
    return page;
  }

  /** Keeps lines of an export, in their order; what is there already stays as it is, so that a batch may come twice. */
  async carryIn(lines: Line[]): Promise<Result<{ kept: number; known: number }>> {
    for (const line of lines) if (line.kind === "workspace") await this.setRetention(line.retentionDays);
    const kept = await carryIn(this.home(), lines);
    if (this.webhooks.isAny()) await this.tellRooms();
    if (kept.ok) this.note("workspace.import", `${kept.value.kept} of ${lines.length}`);
    return kept;
  }

  private home(): Home {
    return { sql: this.sql, id: this.id(), roomOf: (code) => this.roomOf(code) };
  }

  listWebhooks(): Webhook[] {
    return this.webhooks.list();
  }

  async addWebhook(webhook: NewWebhook, secret: string): Promise<Result<Webhook>> {
    const made = this.noted("webhook.add", this.webhooks.add(webhook, secret));
    if (made.ok) await this.tellRooms();
    return made;
  }

  async changeWebhook(id: string, change: WebhookChange): Promise<Result<Webhook>> {
    const changed = this.noted("webhook.change", this.webhooks.change(id, change));
    if (changed.ok && change.enabled === false) this.deliveries.giveUp(id);
    if (changed.ok && change.enabled !== undefined) await this.tellRooms();
    return changed;
  }

  rotateWebhook(id: string, secret: string, overlapMs: number): Result<Webhook> {
    return this.noted("webhook.rotate", this.webhooks.rotate(id, secret, overlapMs));
  }

  async removeWebhook(id: string): Promise<Result<null>> {
    const removed = this.noted("webhook.remove", this.webhooks.remove(id), id);
    if (!removed.ok) return removed;
    this.deliveries.remove(id);
    if (!this.webhooks.isAny()) await this.tellRooms();
    return removed;
  }

  /** Sends a webhook something that says nothing, whichever events it is told of. */
  async testWebhook(id: string): Promise<Result<Delivery>> {
    const webhook = this.webhooks.find(id);
    if (webhook === null) return fail("not-found");
    if (webhook.disabled !== null) return fail("webhook-disabled", { detail: webhook.disabled });
    const event = this.deliveries.addNow("webhook.test", { webhook: id }, [webhook]);
    await this.wake();
    return ok(this.deliveries.find(id, event)!);
  }

  listDeliveries(id: string, from: DeliveriesFrom, limit: number): Result<DeliveryList> {
    return this.webhooks.find(id) === null ? fail("not-found") : ok(this.deliveries.list(id, from, limit));
  }

  async replayDelivery(id: string, delivery: string): Promise<Result<Delivery>> {
    const webhook = this.webhooks.find(id);
    if (webhook === null) return fail("not-found");
    if (webhook.disabled !== null) return fail("webhook-disabled", { detail: webhook.disabled });
    const replayed = this.noted("delivery.replay", this.deliveries.replay(id, delivery));
    if (replayed.ok) await this.wake();
    return replayed;
  }

  /** Takes what a room has to tell; whether it has to go on telling. */
  async takeEvents(events: WebhookEvent[]): Promise<boolean> {
    for (const event of events) this.deliveries.add(event);
    await this.wake();
    return this.webhooks.isAny();
  }

  /** Sends what is due to webhooks. */
  override async alarm(): Promise<void> {
    await this.deliveries.send((id, reason) => this.note("webhook.disable", `${id}: ${reason}`));
    await this.wake();
  }

  private async tell(type: EventType, data: WebhookEvent["data"]): Promise<void> {
    this.deliveries.addNow(type, data);
    await this.wake();
  }

  /** Sets the alarm to what is to be done next. */
  private async wake(): Promise<void> {
    const at = this.deliveries.nextAt();
    if (at === null) return;
    const set = await this.ctx.storage.getAlarm();
    if (set === null || at < set) await this.ctx.storage.setAlarm(at);
  }

  /** Tells all rooms whether anybody is to be told of what happens in them. */
  private async tellRooms(): Promise<void> {
    const rooms = this.sql.exec<RoomRow>("SELECT * FROM rooms").toArray();
    const isAny = this.webhooks.isAny();
    await Promise.all(rooms.map(({ code }) => this.roomOf(code).setWebhooks(this.id(), isAny)));
  }

  /** What was done, newest first. */
  listAudit(limit: number): AuditEntry[] {
    return this.sql
      .exec<{ at: number; action: string; target: string }>(
        "SELECT at, action, target FROM audit ORDER BY rowid DESC LIMIT ?",
        limit,
      )
      .toArray()
      .map(({ at, action, target }) => ({ at: toInstant(at), action, target }));
  }

  private roomOf(code: string): DurableObjectStub<RoomObject> {
    return this.env.ROOMS.get(this.env.ROOMS.idFromName(code));
  }

  private findOwnRoom(code: string): DurableObjectStub<RoomObject> | null {
    return this.findRooms({ by: "room", id: code }).ok ? this.roomOf(code) : null;
  }

  private readMeta(name: string): string | null {
    const row = this.sql.exec("SELECT value FROM meta WHERE name = ?", name).toArray()[0];
    return row === undefined ? null : String(row["value"]);
  }

  private readRetention(): number | null {
    return JSON.parse(this.readMeta("retentionDays") ?? "null") as number | null;
  }

  private get sql(): SqlStorage {
    return this.ctx.storage.sql;
  }

  private house(): House {
    return { id: this.id(), name: this.readMeta("name") ?? "" };
  }

  private id(): string {
    return this.readMeta("id")!;
  }

  /** Notes in the audit what came about. */
  private noted<T extends { id: string } | null>(action: string, made: Result<T>, target = ""): Result<T> {
    if (made.ok) this.note(action, made.value?.id ?? target);
    return made;
  }

  private note(action: string, target: string): void {
    this.sql.exec("INSERT INTO audit VALUES (?, ?, ?)", now(), action, target);
  }

  private findArticle(id: string): ArticleRow | null {
    return this.sql.exec<ArticleRow>("SELECT * FROM articles WHERE id = ?", id).toArray()[0] ?? null;
  }

  private findQuiz(id: string): QuizRow | null {
    return this.sql.exec<QuizRow>("SELECT * FROM quizzes WHERE id = ?", id).toArray()[0] ?? null;
  }

  private listRooms(quizId: string): RoomRow[] {
    return this.sql
      .exec<RoomRow>("SELECT * FROM rooms WHERE quiz_id = ? ORDER BY position", quizId)
      .toArray();
  }

  private toQuiz(row: QuizRow): StoredQuiz {
    return {
      id: row.id,
      articleId: row.article_id,
      title: row.title,
      lang: row.lang,
      createdAt: toInstant(row.created_at),
      rules: readRules(row.rules),
      rooms: this.listRooms(row.id).map(({ code, name, created_at }) => ({
        code,
        name,
        createdAt: toInstant(created_at),
      })),
    };
  }
}

const isTooLarge = (stored: string) => new TextEncoder().encode(stored).length > MAX_ITEMS_BYTES;

/** A quiz's rules. Those of a quiz made before there was a choice of which attempt counts do not say it. */
function readRules(stored: string): QuizRules {
  return { counts: DEFAULT_COUNTING, ...(JSON.parse(stored) as Partial<QuizRules>) } as QuizRules;
}

function readItems(row: ArticleRow): Item[] {
  return JSON.parse(row.items) as Item[];
}

function readText({ lang, title, paragraphs, published }: ArticleRow): Text {
  return {
    lang: lang as Lang,
    title,
    paragraphs: JSON.parse(paragraphs) as string[],
    ...(published === null ? {} : { published: JSON.parse(published) as NonNullable<Bank["published"]> }),
  };
}

/** The bank as it is now, for a room: without what the teacher has hidden, or only with what is approved. */
function freezeBank(row: ArticleRow, approvedOnly = false): Bank {
  const items = readItems(row).filter(({ status }) =>
    approvedOnly ? status === "approved" : status !== "hidden",
  );
  return {
    engine: row.engine,
    ...readText(row),
    items,
    conflicts: findConflicts(items),
    refused: [],
  };
}

function toArticle(row: ArticleRow, items: Item[]): Article {
  const countBy = <K extends string>(name: (item: Item) => K): Partial<Record<K, number>> => {
    const counts: Partial<Record<K, number>> = {};
    for (const item of items) counts[name(item)] = (counts[name(item)] ?? 0) + 1;
    return counts;
  };
  const { published, ...text } = readText(row);
  return {
    id: row.id,
    revision: row.revision,
    createdAt: toInstant(row.created_at),
    ...(row.source_url === null ? {} : { sourceUrl: row.source_url }),
    ...text,
    ...(published === undefined ? {} : { published: toDate(published) }),
    items: {
      total: items.length,
      byType: countBy((i) => i.type),
      bySkill: countBy((i) => i.skill),
      refused: row.refused,
    },
  };
}
