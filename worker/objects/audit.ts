/** What was done in a workspace. No names, no answers: ids, codes and figures alone. */
import { now, toInstant } from "../clock.ts";
import type { AuditAction, AuditEntry, AuditQuery } from "../contract.ts";
import type { Result } from "../problem.ts";

/** An entry as it is stored. */
export type Noted = Omit<AuditEntry, "told">;

export class Audit {
  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  note(action: AuditAction, target: string): void {
    this.sql.exec("INSERT INTO audit VALUES (?, ?, ?)", now(), action, target);
  }

  /** Notes what came about, by its own id or else by `target`; what failed is not noted. */
  noted<T extends { id: string } | null>(action: AuditAction, made: Result<T>, target = ""): Result<T> {
    if (made.ok) this.note(action, made.value?.id ?? target);
    return made;
  }

  /** So many, newest first, before the place that a cursor names, all or what begins with one id; and the cursor of the next page. */
  list({ limit, cursor, about = "" }: AuditQuery): { data: Noted[]; nextCursor: string | null } {
    const rows = this.sql
      .exec<{ rowid: number; at: number; action: string; target: string }>(
        // Behind the id stands nothing, or what was done to it.
        `SELECT rowid, at, action, target FROM audit
         WHERE rowid < ? AND (? = '' OR target = ? OR substr(target, 1, ?) IN (? || ' ', ? || ':', ? || ';'))
         ORDER BY rowid DESC LIMIT ?`,
        Number(cursor ?? Number.MAX_SAFE_INTEGER),
        about,
        about,
        about.length + 1,
        about,
        about,
        about,
        // One more than fits tells whether there is a next page.
        limit + 1,
      )
      .toArray();
    const page = rows.slice(0, limit);
    return {
      data: page.map(({ at, action, target }) => ({ at: toInstant(at), action, target })),
      nextCursor: rows.length > limit ? String(page.at(-1)!.rowid) : null,
    };
  }
}
