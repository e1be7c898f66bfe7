/**
 * A teacher's or school's own space: keys (hashes only), articles with their items, quizzes, the codes of their rooms.
 * Knows nothing of pupils: attempts live in the Rooms.
 */
import { DurableObject } from "cloudflare:workers";
import {
  findConflicts,
  verifyItem,
  type Bank,
  type Blueprint,
  type Item,
  type Lang,
} from "../../questions/index.ts";
import { now, toInstant } from "../clock.ts";
import type { Article, ItemChange, NewQuiz, NewRoom, Quiz, QuizRules, RoomRules } from "../contract.ts";
import type { Env } from "../env.ts";
import { fail, ok, type Result } from "../problem.ts";
import { createCode, createId } from "../random.ts";
import { isCreated, migrate } from "./migrate.ts";
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

/** Which items to list. */
export interface ItemFilter {
  type?: string | undefined;
  skill?: string | undefined;
  status?: string | undefined;
}

const MAX_CODE_DRAWS = 5;

export class Workspace extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    if (isCreated(ctx.storage.sql))
      void ctx.blockConcurrencyWhile(async () => migrate(ctx.storage, workspaceSchema));
  }

  /** Makes the workspace with its first key. */
  create(id: string, name: string, keyHash: string): Result<null> {
    if (isCreated(this.sql)) return fail("not-found");
    migrate(this.ctx.storage, workspaceSchema);
    this.sql.exec("INSERT INTO meta (name, value) VALUES ('id', ?), ('name', ?)", id, name);
    this.sql.exec("INSERT INTO keys VALUES (?, ?)", keyHash, now());
    this.note("workspace.create", id);
    return ok(null);
  }

  /** Whether a key with this hash opens the workspace. */
  isKey(hash: string): boolean {
    return (
      isCreated(this.sql) && this.sql.exec("SELECT 1 FROM keys WHERE hash = ?", hash).toArray().length > 0
    );
  }

  /** Stores an article with its bank. Item ids get the article's id before them: they are found without it. */
  addArticle(bank: Bank, sourceUrl: string | undefined): Result<Article> {
    const id = createId(12);
    const items = bank.items.map((item) => ({ ...item, id: `${id}.${item.id}` }));
    const row: ArticleRow = {
      id,
      title: bank.title,
      lang: bank.lang,
      engine: bank.engine,
      source_url: sourceUrl ?? null,
      revision: 1,
      created_at: now(),
      paragraphs: JSON.stringify(bank.paragraphs),
      items: JSON.stringify(items),
      refused: bank.refused.length,
    };
    this.sql.exec("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", ...Object.values(row));
    this.note("article.add", id);
    return ok(toArticle(row, items));
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
    const unknown = change.options?.find((o) => !before.options.some((known) => known.id === o.id));
    if (unknown !== undefined)
      return fail("invalid-input", { errors: [{ field: "options", reason: `No option ${unknown.id}` }] });
    const item: Item = {
      ...before,
      status: change.status ?? before.status,
      stem: change.stem ?? before.stem,
      options: before.options.map((o) => ({
        ...o,
        text: change.options?.find((c) => c.id === o.id)?.text ?? o.text,
      })),
    };
    if (change.stem !== undefined || change.options !== undefined) {
      const verdict = verifyItem(item, {
        lang: article.lang as Lang,
        paragraphs: JSON.parse(article.paragraphs) as string[],
      });
      if (!verdict.ok) return fail("item-refused", { detail: `${verdict.rule}: ${verdict.reason}` });
    }
    const changed = JSON.stringify(items.map((known) => (known.id === id ? item : known)));
    this.sql.exec("UPDATE articles SET items = ?, revision = revision + 1 WHERE id = ?", changed, articleId);
    this.note("item.change", id);
    return ok(item);
  }

  /** Makes a quiz and its first room. */
  async addQuiz(input: NewQuiz): Promise<Result<{ quiz: StoredQuiz; code: string }>> {
    const article = this.findArticle(input.articleId);
    if (article === null) return fail("not-found");
    const refused = checkRules(input.candidate, input.attempts) ?? checkTimes(input.reveal, input);
    if (refused !== null) return refused;
    const blueprint: Blueprint = {
      length: input.length,
      ...(input.types === undefined ? {} : { types: dropUndefined(input.types) }),
    };
    const unfit = checkItems(visibleItems(article), blueprint);
    if (unfit !== null) return unfit;
    const rules: QuizRules = {
      length: input.length,
      mode: input.mode,
      candidate: input.candidate,
      reveal: input.reveal,
      ...(input.attempts === undefined ? {} : { attempts: input.attempts }),
    };
    const id = createId(12);
    const title = input.title ?? article.title;
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
    const { opensAt, closesAt } = input;
    const room = await this.addRoom(id, { name: title, opensAt, closesAt });
    return room.ok ? ok({ quiz: this.toQuiz(this.findQuiz(id)!), code: room.value.code }) : room;
  }

  /** Makes a room of a quiz: the bank as it is now, frozen. */
  async addRoom(quizId: string, input: NewRoom): Promise<Result<{ code: string }>> {
    const quiz = this.findQuiz(quizId);
    const article = quiz === null ? null : this.findArticle(quiz.article_id);
    if (quiz === null || article === null) return fail("not-found");
    const rules = roomRules(JSON.parse(quiz.rules) as QuizRules, input);
    const refused = checkRules(rules.candidate, rules.attempts) ?? checkTimes(rules.reveal, input);
    if (refused !== null) return refused;
    const items = visibleItems(article);
    const blueprint = JSON.parse(quiz.blueprint) as Blueprint;
    const unfit = checkItems(items, blueprint);
    if (unfit !== null) return unfit;
    const setup = {
      workspace: this.id(),
      quizId,
      title: quiz.title,
      name: input.name,
      revision: article.revision,
      opensAt: toMs(input.opensAt),
      closesAt: toMs(input.closesAt),
      rules,
      blueprint,
      ...(article.source_url === null ? {} : { sourceUrl: article.source_url }),
      bank: {
        engine: article.engine,
        lang: article.lang as Lang,
        title: article.title,
        paragraphs: JSON.parse(article.paragraphs) as string[],
        items,
        conflicts: findConflicts(items),
        refused: [],
      },
    };
    for (let draw = 0; draw < MAX_CODE_DRAWS; draw++) {
      const code = createCode();
      const made = await this.env.ROOMS.get(this.env.ROOMS.idFromName(code)).create({ ...setup, code });
      if (!made.ok) continue;
      const position = this.listRooms(quizId).length;
      this.sql.exec("INSERT INTO rooms VALUES (?, ?, ?, ?, ?)", quizId, position, code, input.name, now());
      this.note("room.add", code);
      return ok({ code });
    }
    throw new Error("no free room code");
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

  private get sql(): SqlStorage {
    return this.ctx.storage.sql;
  }

  private id(): string {
    return String(this.sql.exec("SELECT value FROM meta WHERE name = 'id'").one()["value"]);
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
      rules: JSON.parse(row.rules) as QuizRules,
      rooms: this.listRooms(row.id).map(({ code, name, created_at }) => ({
        code,
        name,
        createdAt: toInstant(created_at),
      })),
    };
  }
}

function readItems(row: ArticleRow): Item[] {
  return JSON.parse(row.items) as Item[];
}

function visibleItems(row: ArticleRow): Item[] {
  return readItems(row).filter((item) => item.status !== "hidden");
}

function toArticle(row: ArticleRow, items: Item[]): Article {
  const countBy = <K extends string>(name: (item: Item) => K): Partial<Record<K, number>> => {
    const counts: Partial<Record<K, number>> = {};
    for (const item of items) counts[name(item)] = (counts[name(item)] ?? 0) + 1;
    return counts;
  };
  return {
    id: row.id,
    lang: row.lang,
    title: row.title,
    revision: row.revision,
    createdAt: toInstant(row.created_at),
    ...(row.source_url === null ? {} : { sourceUrl: row.source_url }),
    paragraphs: JSON.parse(row.paragraphs) as string[],
    items: {
      total: items.length,
      byType: countBy((i) => i.type),
      bySkill: countBy((i) => i.skill),
      refused: row.refused,
    },
  };
}

/** A room's rules: the quiz's, with what the room itself says. A roster takes the place of nicknames. */
function roomRules(rules: QuizRules, { roster, attempts }: NewRoom): RoomRules {
  const limit = attempts ?? rules.attempts;
  return {
    ...rules,
    ...(limit === undefined ? {} : { attempts: limit }),
    ...(roster === undefined ? {} : { candidate: "roster" as const, roster }),
  };
}

function checkRules(
  candidate: RoomRules["candidate"],
  attempts: number | undefined,
): ReturnType<typeof fail> | null {
  if (candidate !== "none" || attempts === undefined) return null;
  return fail("invalid-input", {
    errors: [{ field: "attempts", reason: "Attempts can only be limited where candidates are named" }],
  });
}

/** A form needs at least one item. */
function checkItems(items: Item[], { types }: Blueprint): ReturnType<typeof fail> | null {
  if (items.some((item) => types === undefined || (types[item.type] ?? 0) > 0)) return null;
  return fail("invalid-input", {
    errors: [{ field: "types", reason: "The article has no items of these types that are not hidden" }],
  });
}

/** A room must close after it opens, and close at all where only that shows the keys. */
function checkTimes(
  reveal: QuizRules["reveal"],
  { opensAt, closesAt }: Pick<NewRoom, "opensAt" | "closesAt">,
): ReturnType<typeof fail> | null {
  const no = (reason: string) => fail("invalid-input", { errors: [{ field: "closesAt", reason }] });
  if (closesAt === undefined)
    return reveal === "close" ? no("Needed where keys are shown when the room closes") : null;
  return opensAt !== undefined && Date.parse(closesAt) <= Date.parse(opensAt)
    ? no("Must be after opensAt")
    : null;
}

const toMs = (instant: string | undefined): number | null =>
  instant === undefined ? null : Date.parse(instant);

function dropUndefined<K extends string>(
  weights: Partial<Record<K, number | undefined>>,
): Partial<Record<K, number>> {
  return Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight !== undefined)) as Partial<
    Record<K, number>
  >;
}
