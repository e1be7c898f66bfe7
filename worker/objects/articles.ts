/**
 * A workspace's articles with their banks: made, read, and their items changed, written, brought in and out. Knows of no room: what
 * a room gets is a copy (`freezeBank`).
 */
import {
  adoptQuestions,
  type Blueprint,
  type FormatName,
  type Item,
  leaveAsked,
  leaveHeadlines,
  type ReaderName,
  readers,
  retitleBank,
  type Source,
} from "../../questions/index.ts";
import { makeBank } from "../bank.ts";
import { now, toInstant } from "../clock.ts";
import type {
  Article,
  ArticleChange,
  ArticleList,
  Imported,
  ItemChange,
  NewArticle,
  NewItem,
  Papers,
  PapersQuery,
} from "../contract.ts";
import { chooseItems, type ExportedFile, type ExportQuery, writeFile } from "../formats.ts";
import { type FieldError, fail, ok, type Result } from "../problem.ts";
import { createId } from "../random.ts";
import {
  type ArticleRow,
  freezeBank,
  readItems,
  readText,
  toArticle,
  toVersioned,
  type VersionedItem,
} from "./article-row.ts";
import type { Audit } from "./audit.ts";
import { changeItem, drawPapers, type Found, listRefusals, writeItem } from "./authoring.ts";
import { type Listed, type ListPage, readPage } from "./pages.ts";
import type { QuizRow } from "./quizzes.ts";
import { rescore, type ScoredItems } from "./rescored.ts";
import { noteScrub } from "./scrub.ts";

/** Which items to list. */
export interface ItemFilter {
  type?: string | undefined;
  skill?: string | undefined;
  status?: string | undefined;
}

/** An article that is to be there, and whether it was not. */
export interface Added {
  article: Article;
  isNew: boolean;
}

/** Of a text whose language cannot be told, or is another than the one that was given. */
const UNTOLD: FieldError = {
  field: "lang",
  reason: "Does not show in the text: name the one that it is in, Georgian, English or Russian",
};

/** A value in SQLite may have 2 MB there. */
const MAX_ITEMS_BYTES = 1_900_000;

export class Articles {
  private readonly sql: SqlStorage;
  private readonly audit: Audit;

  constructor(sql: SqlStorage, audit: Audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /**
   * Generates the bank of an article and stores both. Here and not in the Worker, which has 10 ms of CPU a request on the
   * free plan, an object 30 s. Item ids get the article's id before them: they are found without it. An article that is to be there
   * once and is there stays as it is, with what its teacher has made of it.
   */
  add(article: NewArticle): Result<Added> {
    const made = makeBank(article);
    if (!made.ok) return fail(made.problem, made.problem === "unknown-language" ? { errors: [UNTOLD] } : {});
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
      refused: leaveAsked(bank).length,
      published: bank.published === undefined ? null : JSON.stringify(bank.published),
    };
    const present = article.once ? this.findSame(row) : null;
    if (present !== null) return ok({ article: toArticle(present, readItems(present)), isNew: false });
    this.sql.exec("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", ...Object.values(row));
    this.audit.note("article.add", id);
    return ok({ article: toArticle(row, items), isNew: true });
  }

  /** Newest first, so many after one: a page, and the cursor of the next. */
  list(page: ListPage): Listed<ArticleList["data"][number]> {
    const { rows, nextCursor } = readPage<
      Pick<ArticleRow, "id" | "title" | "lang" | "created_at"> & { items: number }
    >(this.sql, "SELECT id, title, lang, created_at, json_array_length(items) AS items FROM articles", page);
    const data = rows.map(({ created_at, ...article }) => ({ ...article, createdAt: toInstant(created_at) }));
    return { data, nextCursor };
  }

  isEmpty(): boolean {
    return this.sql.exec("SELECT 1 FROM articles LIMIT 1").toArray().length === 0;
  }

  get(id: string): Result<Article> {
    const row = this.find(id);
    return row === null ? fail("not-found") : ok(toArticle(row, readItems(row)));
  }

  /** Gives an article another headline, and its bank anew under that. Rooms made before keep what they have. */
  change(id: string, { title }: ArticleChange): Result<Article> {
    const before = this.find(id);
    if (before === null) return fail("not-found");
    const bare = readItems(before).map((item) => ({ ...item, id: item.id.slice(id.length + 1) }));
    const bank = retitleBank({ engine: before.engine, ...readText(before), items: bare }, title);
    const items = bank.items.map((item) => ({ ...item, id: `${id}.${item.id}` }));
    const stored = JSON.stringify(items);
    if (isTooLarge(stored)) return fail("too-large");
    this.sql.exec(
      "UPDATE articles SET title = ?, engine = ?, items = ?, refused = ?, revision = revision + 1 WHERE id = ?",
      bank.title,
      bank.engine,
      stored,
      leaveAsked(bank).length,
      id,
    );
    this.audit.note("article.change", id);
    return this.get(id);
  }

  listItems(articleId: string, filter: ItemFilter): Result<VersionedItem[]> {
    const article = this.find(articleId);
    if (article === null) return fail("not-found");
    const fits = (item: Item) =>
      (filter.type === undefined || item.type === filter.type) &&
      (filter.skill === undefined || item.skill === filter.skill) &&
      (filter.status === undefined || item.status === filter.status);
    return ok(readItems(article).filter(fits).map(toVersioned));
  }

  /**
   * Changes an item, if the verifier lets what it becomes pass; where versions are given, only one of these. Rooms made before keep what
   * they have.
   */
  changeItem(id: string, change: ItemChange, versions: string[] | null): Result<VersionedItem> {
    const articleId = id.split(".")[0]!;
    const article = this.find(articleId);
    const items = article === null ? [] : readItems(article);
    const before = items.find((item) => item.id === id);
    if (article === null || before === undefined) return fail("not-found");
    if (versions !== null && !versions.includes(toVersioned(before).version)) return fail("item-changed");
    const made = changeItem(before, change, readText(article));
    if (!made.ok) return made;
    const changed = JSON.stringify(items.map((known) => (known.id === id ? made.value : known)));
    this.sql.exec("UPDATE articles SET items = ?, revision = revision + 1 WHERE id = ?", changed, articleId);
    this.audit.note("item.change", id);
    return ok(toVersioned(made.value));
  }

  /** Adds an item that the teacher wrote, if the verifier lets it pass. */
  addItem(articleId: string, input: NewItem): Result<VersionedItem> {
    const article = this.find(articleId);
    if (article === null) return fail("not-found");
    const items = readItems(article);
    const made = writeItem(input, readText(article), items);
    if (!made.ok) return made;
    // What a teacher writes is approved by that.
    const item: Item = { ...made.value, id: `${articleId}.${made.value.id}`, status: "approved" };
    const stored = JSON.stringify([...items, item]);
    if (isTooLarge(stored)) return fail("too-large");
    this.sql.exec("UPDATE articles SET items = ?, revision = revision + 1 WHERE id = ?", stored, articleId);
    this.audit.note("item.add", item.id);
    return ok(toVersioned(item));
  }

  /** What became no item of an article, and why. */
  listRefusals(articleId: string): Result<Found> {
    const article = this.find(articleId);
    return article === null ? fail("not-found") : ok(listRefusals(articleId, readText(article)));
  }

  /** Forms of an article's bank as pupils would get them. */
  drawPapers(articleId: string, query: PapersQuery): Result<Papers> {
    const article = this.find(articleId);
    return article === null ? fail("not-found") : ok(drawPapers(freezeBank(article), query));
  }

  /**
   * The article with the items asked for, of those that a room would get. `quiz` is the one that `query` names, and must be
   * the article's own; `scored` are its rooms' items as they count by now.
   */
  readSource(
    articleId: string,
    quiz: QuizRow | null,
    query: ExportQuery,
    scored: ScoredItems = [],
  ): Result<Source> {
    const article = this.find(articleId);
    if (article === null || (query.quiz !== undefined && quiz?.article_id !== articleId))
      return fail("not-found");
    const bank = rescore(freezeBank(article), scored);
    const plan = quiz === null ? null : (JSON.parse(quiz.blueprint) as Blueprint);
    const items = chooseItems(bank, plan, query);
    const { lang, title, paragraphs } = bank;
    return items.length === 0
      ? fail("nothing-to-export")
      : ok({ id: articleId, lang, title, paragraphs, items });
  }

  /** The items as a file. Here for the same reason as `add`: to pack an archive takes CPU. */
  async exportItems(
    articleId: string,
    format: FormatName,
    quiz: QuizRow | null,
    query: ExportQuery,
    scored: ScoredItems,
  ): Promise<Result<ExportedFile>> {
    const source = this.readSource(articleId, quiz, query, scored);
    return source.ok ? ok(await writeFile(format, source.value)) : source;
  }

  /** Adds the questions of a file that the verifier lets pass. Here for the same reason as `add`: it takes CPU. */
  importItems(articleId: string, format: ReaderName, text: string): Result<Imported> {
    const article = this.find(articleId);
    if (article === null) return fail("not-found");
    const read = readers[format](text);
    if (!read.ok) return fail("not-this-format", { detail: read.problem });
    const items = readItems(article);
    const source = readText(article);
    const adopted = adoptQuestions(leaveHeadlines(read.questions, source), source, items);
    const name = (id: string) => `${articleId}.${id}`;
    const added = adopted.items.map((item) => ({ ...item, id: name(item.id) }));
    const stored = JSON.stringify([...items, ...added]);
    if (isTooLarge(stored)) return fail("too-large");
    if (added.length > 0)
      this.sql.exec("UPDATE articles SET items = ?, revision = revision + 1 WHERE id = ?", stored, articleId);
    this.audit.note("items.import", articleId);
    const warnings = adopted.warnings.map((one) => ({ ...one, items: one.items.map(name) }));
    const refused = [...read.warnings, ...adopted.refused];
    return ok({ items: added.map(toVersioned), warnings, refused });
  }

  /** Takes an article away with its bank. That no quiz is made of it, the Workspace has seen to. */
  remove(id: string): void {
    this.sql.exec("DELETE FROM articles WHERE id = ?", id);
    noteScrub(this.sql);
    this.audit.note("article.remove", id);
  }

  /** The newest of the same text, of which the same would be made. */
  private findSame({ lang, title, engine, published, paragraphs }: ArticleRow): ArticleRow | null {
    const same = this.sql.exec<ArticleRow>(
      "SELECT * FROM articles WHERE lang = ? AND title = ? AND engine = ? AND published IS ? AND paragraphs = ? ORDER BY created_at DESC LIMIT 1",
      lang,
      title,
      engine,
      published,
      paragraphs,
    );
    return same.toArray()[0] ?? null;
  }

  find(id: string): ArticleRow | null {
    return this.sql.exec<ArticleRow>("SELECT * FROM articles WHERE id = ?", id).toArray()[0] ?? null;
  }
}

const isTooLarge = (stored: string) => new TextEncoder().encode(stored).length > MAX_ITEMS_BYTES;
