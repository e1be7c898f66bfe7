/**
 * Addresses at which a quiz's results are read: each has a key in it that opens nothing else. One holds no longer than the key or the member
 * that has made it, so that what is taken from them is all taken. Rows are few (`MAX_LINKS`), so they are searched without an index.
 */
import { now, toInstant } from "../clock.ts";
import type { Maker, ResultsLink } from "../contract.ts";
import { fail, ok, type Result } from "../problem.ts";
import { createId } from "../random.ts";
import type { Allowance } from "./allowance.ts";
import { type Admission, countCall, type KeyRow, putKey } from "./key-ring.ts";

type LinkRow = KeyRow & { quiz_id: string; quiz_title: string; by_member: number };

/** A limit of their own: who may only read makes them, and must not be in the way of a key. */
const MAX_LINKS = 200;

export class ResultLinks {
  private readonly sql: SqlStorage;
  private readonly calls: Allowance;

  constructor(sql: SqlStorage, calls: Allowance) {
    this.sql = sql;
    this.calls = calls;
  }

  add(quizId: string, hash: string, name: string, by: Maker): Result<ResultsLink> {
    if (this.read().length >= MAX_LINKS) return fail("too-many-links");
    const id = createId(12);
    const times = { created_at: now(), expires_at: null, used_at: null };
    putKey(this.sql, { id, hash, name, scopes: "", quiz_id: quizId, ...times, made_by: by.id });
    return ok(toLink(this.find(id)!));
  }

  /** Of all quizzes or of one, oldest first. */
  list(quizId?: string): ResultsLink[] {
    return this.read()
      .filter((row) => quizId === undefined || row.quiz_id === quizId)
      .map(toLink);
  }

  /** Ends one of a quiz at once. */
  revoke(quizId: string, id: string): Result<null> {
    if (this.find(id)?.quiz_id !== quizId) return fail("not-found");
    this.end("id", id);
    return ok(null);
  }

  /** Ends those that a key or a member has made, or those of a quiz; their ids. */
  endOf(of: { maker: string } | { quiz: string }): string[] {
    return "maker" in of ? this.end("made_by", of.maker) : this.end("quiz_id", of.quiz);
  }

  /** A key that takes another's place has what that one has made. */
  handOver(from: string, to: string): void {
    this.sql.exec("UPDATE api_keys SET made_by = ? WHERE made_by = ?", to, from);
  }

  /** The quiz whose results the key in an address opens; counts the call. */
  admit(hash: string): Admission<{ quizId: string }> {
    const row = this.read().find((key) => key.hash === hash);
    if (row === undefined) return { ok: false, code: "not-found" };
    const counted = countCall(this.sql, this.calls, row);
    return counted.ok ? { ...counted, quizId: row.quiz_id } : counted;
  }

  private end(column: "id" | "made_by" | "quiz_id", value: string): string[] {
    return this.sql
      .exec<{ id: string }>(
        `DELETE FROM api_keys WHERE quiz_id IS NOT NULL AND ${column} = ? RETURNING id`,
        value,
      )
      .toArray()
      .map(({ id }) => id);
  }

  private find(id: string): LinkRow | null {
    return this.read().find((row) => row.id === id) ?? null;
  }

  /** All that hold: whose maker is there still. */
  private read(): LinkRow[] {
    return this.sql
      .exec<LinkRow>(
        `SELECT *, made_by IN (SELECT id FROM members) AS by_member,
                (SELECT title FROM quizzes WHERE id = quiz_id) AS quiz_title
         FROM api_keys
         WHERE quiz_id IS NOT NULL AND (made_by IS NULL OR by_member OR made_by IN
           (SELECT id FROM api_keys WHERE quiz_id IS NULL AND (expires_at IS NULL OR expires_at > ?)))
         ORDER BY created_at, id`,
        now(),
      )
      .toArray();
  }
}

const toLink = (row: LinkRow): ResultsLink => ({
  id: row.id,
  quizId: row.quiz_id,
  quizTitle: row.quiz_title,
  name: row.name,
  createdAt: toInstant(row.created_at),
  lastUsedAt: row.used_at === null ? null : toInstant(row.used_at),
  madeBy: row.made_by === null ? null : { kind: row.by_member === 1 ? "member" : "key", id: row.made_by },
});
