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

  /** Newest first. */
  list(limit: number): Noted[] {
    return this.sql
      .exec<{ at: number; action: string; target: string }>(
        "SELECT at, action, target FROM audit ORDER BY rowid DESC LIMIT ?",
        limit,
      )
      .toArray()
      .map(({ at, action, target }) => ({ at: toInstant(at), action, target }));
  }
}
