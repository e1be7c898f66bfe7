/** What was done in a workspace. No names, no answers: ids, codes and figures alone. */
import { now, toInstant } from "../clock.ts";
import type { AuditAction, AuditEntry } from "../contract.ts";
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

  /** So many, newest first, before the place that a cursor names; and the cursor of the next page. */
  list(limit: number, before = Number.MAX_SAFE_INTEGER): { data: Noted[]; nextCursor: string | null } {
    const rows = this.sql
      .exec<{ rowid: number; at: number; action: string; target: string }>(
        "SELECT rowid, at, action, target FROM audit WHERE rowid < ? ORDER BY rowid DESC LIMIT ?",
        before,
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
