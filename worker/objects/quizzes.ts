/** A workspace's quizzes, and which rooms each has: names and codes alone, the rooms themselves are objects of their own. */
import { type Blueprint, type Counting, DEFAULT_COUNTING } from "../../questions/index.ts";
import { now, toInstant } from "../clock.ts";
import type { Quiz, QuizRules } from "../contract.ts";
import { fail, ok, type Result } from "../problem.ts";
import { type Listed, type ListPage, readPage } from "./pages.ts";
import { isMended, type ScoredItem, type ScoredItems } from "./rescored.ts";
import { noteScrub } from "./scrub.ts";

/** A quiz as it is in the table. */
export type QuizRow = {
  id: string;
  article_id: string;
  title: string;
  lang: string;
  rules: string;
  blueprint: string;
  created_at: number;
  mended: string;
};
type RoomRow = { quiz_id: string; position: number; code: string; name: string; created_at: number };

/** A quiz as stored: addresses are added where the deployment's origin is known. */
export type StoredQuiz = Omit<Quiz, "rooms"> & { rooms: { code: string; name: string; createdAt: string }[] };

/** Rooms to find: all of a quiz, or the one with a code. */
export interface RoomsOf {
  by: "quiz" | "room";
  id: string;
}

/** Which quizzes are asked for: of an article, of a room. */
export interface QuizzesOf {
  articleId?: string | undefined;
  room?: string | undefined;
}

/** One that was found, its place among those of its quiz, and which attempts count in it. */
export interface FoundRoom {
  code: string;
  name: string;
  position: number;
  counts: Counting;
}

export class Quizzes {
  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  add(quiz: Plan, article: { id: string; lang: string }): void {
    this.sql.exec(
      `INSERT INTO quizzes (id, article_id, title, lang, rules, blueprint, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      quiz.id,
      article.id,
      quiz.title,
      article.lang,
      JSON.stringify(quiz.rules),
      JSON.stringify(quiz.blueprint),
      now(),
    );
  }

  /** All or those asked for, newest first, so many after one: a page, and the cursor of the next. */
  list(page: ListPage, { articleId, room }: QuizzesOf = {}): Listed<StoredQuiz> {
    const { rows, nextCursor } = readPage<QuizRow>(
      this.sql,
      `SELECT * FROM (SELECT * FROM quizzes WHERE (?4 IS NULL OR article_id = ?4)
         AND (?5 IS NULL OR id = (SELECT quiz_id FROM rooms WHERE code = ?5)))`,
      page,
      articleId ?? null,
      room ?? null,
    );
    return { data: rows.map((row) => this.toQuiz(row)), nextCursor };
  }

  isEmpty(): boolean {
    return this.sql.exec("SELECT 1 FROM quizzes LIMIT 1").toArray().length === 0;
  }

  get(id: string): Result<StoredQuiz> {
    const row = this.find(id);
    return row === null ? fail("not-found") : ok(this.toQuiz(row));
  }

  /** The rooms of a quiz, or the one room with a code; each with the attempts that count in it. */
  findRooms({ by, id }: RoomsOf): Result<FoundRoom[]> {
    if (by === "quiz" && this.find(id) === null) return fail("not-found");
    const rooms = this.sql
      .exec<{ code: string; name: string; position: number; rules: string }>(
        `SELECT code, name, position, rules FROM rooms JOIN quizzes ON quizzes.id = quiz_id
         WHERE ${by === "quiz" ? "quiz_id" : "code"} = ? ORDER BY position`,
        id,
      )
      .toArray()
      .map(({ rules, ...room }) => ({ ...room, counts: readRules(rules).counts }));
    return by === "room" && rooms.length === 0 ? fail("not-found") : ok(rooms);
  }

  /** Items that a regrade has dropped or given another key. */
  listMended(id: string): ScoredItems {
    const row = this.find(id);
    return row === null ? [] : (JSON.parse(row.mended) as ScoredItems);
  }

  /** An item as the quiz's rooms score it by now; not kept where that is as it was made. */
  mend(id: string, item: ScoredItem): void {
    const others = this.listMended(id).filter((other) => other.id !== item.id);
    const mended = isMended(item) ? [...others, item] : others;
    this.sql.exec("UPDATE quizzes SET mended = ? WHERE id = ?", JSON.stringify(mended), id);
  }

  addRoom(quizId: string, code: string, name: string): void {
    // Rooms that were ended leave gaps.
    const position = (this.listRooms(quizId).at(-1)?.position ?? -1) + 1;
    this.sql.exec("INSERT INTO rooms VALUES (?, ?, ?, ?, ?)", quizId, position, code, name, now());
  }

  renameRoom(code: string, name: string): void {
    this.sql.exec("UPDATE rooms SET name = ? WHERE code = ?", name, code);
  }

  removeRoom(code: string): void {
    // Written over first: its name may be a text that was deleted, or name a class.
    this.sql.exec(
      "UPDATE rooms SET name = printf('%*s', length(CAST(name AS BLOB)), '') WHERE code = ?",
      code,
    );
    this.sql.exec("DELETE FROM rooms WHERE code = ?", code);
  }

  /** Takes away a quiz whose rooms have ended. */
  remove(id: string): void {
    this.sql.exec("DELETE FROM quizzes WHERE id = ?", id);
    noteScrub(this.sql);
  }

  /** Whether there is one of an article. */
  isAnyOf(articleId: string): boolean {
    return (
      this.sql.exec("SELECT 1 FROM quizzes WHERE article_id = ? LIMIT 1", articleId).toArray().length > 0
    );
  }

  /** Of all quizzes. */
  listCodes(): string[] {
    return this.sql
      .exec<RoomRow>("SELECT * FROM rooms")
      .toArray()
      .map(({ code }) => code);
  }

  find(id: string): QuizRow | null {
    return this.sql.exec<QuizRow>("SELECT * FROM quizzes WHERE id = ?", id).toArray()[0] ?? null;
  }

  listRooms(quizId: string): RoomRow[] {
    return this.sql
      .exec<RoomRow>("SELECT * FROM rooms WHERE quiz_id = ? ORDER BY position", quizId)
      .toArray();
  }

  /** Which quiz a room is of; null for a code that is not of this workspace. */
  findQuizOf(code: string): string | null {
    const found = this.sql.exec<RoomRow>("SELECT * FROM rooms WHERE code = ?", code).toArray()[0];
    return found?.quiz_id ?? null;
  }

  toQuiz(row: QuizRow): StoredQuiz {
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

/** What a room is made after. */
export interface Plan {
  id: string;
  title: string;
  rules: QuizRules;
  blueprint: Blueprint;
}

/** The plan of a quiz that is there. */
export const toPlan = (row: QuizRow): Plan => ({
  id: row.id,
  title: row.title,
  rules: readRules(row.rules),
  blueprint: JSON.parse(row.blueprint) as Blueprint,
});

/** A quiz's rules. Those of a quiz made before there was a choice of which attempt counts do not say it. */
function readRules(stored: string): QuizRules {
  return { counts: DEFAULT_COUNTING, ...(JSON.parse(stored) as Partial<QuizRules>) } as QuizRules;
}
