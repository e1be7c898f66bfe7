/** What was done in a workspace. No names, no answers: ids, codes and figures alone. */
import { now, toInstant } from "../clock.ts";
import type { AuditAction, AuditEntry, AuditQuery } from "../contract.ts";
import { packTime } from "../cursors.ts";
import type { Result } from "../problem.ts";
import type { Listed, ListPage } from "./pages.ts";

/** An entry as it is stored. */
export type Noted = Omit<AuditEntry, "told">;

/** What of it is asked for. */
export type AuditPage = Pick<AuditQuery, "limit" | "about"> & Pick<ListPage, "after">;

export class Audit {
  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  note(action: AuditAction, target: string): void {
    this.sql.exec("INSERT INTO audit (at, action, target) VALUES (?, ?, ?)", now(), action, target);
  }

  /** Notes what came about, by its own id or else by `target`; what failed is not noted. */
  noted<T extends { id: string } | null>(action: AuditAction, made: Result<T>, target = ""): Result<T> {
    if (made.ok) this.note(action, made.value?.id ?? target);
    return made;
  }

  /** So many, newest first, after what a cursor names, all or what begins with one id; and the cursor of the next page. */
  list({ limit, after, about = "" }: AuditPage): Listed<Noted> {
    const { at, id } = after ?? { at: Number.MAX_SAFE_INTEGER, id: "0" };
    const rows = this.sql
      .exec<{ rowid: number; at: number; action: string; target: string; origin: string | null }>(
        // Behind the id stands nothing, or what was done to it. By their times: what was carried in is older than what was done here.
        `SELECT rowid, at, action, target, origin FROM audit
         WHERE (at, rowid) < (?, ?)
           AND (? = '' OR target = ? OR substr(target, 1, ?) IN (? || ' ', ? || ':', ? || ';'))
         ORDER BY at DESC, rowid DESC LIMIT ?`,
        at,
        Number(id),
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
    const last = page.at(-1);
    return {
      data: page.map(({ action, target, origin, ...row }) => ({
        at: toInstant(row.at),
        action,
        target,
        carriedFrom: origin?.split("-")[0] ?? null,
      })),
      nextCursor: rows.length > limit ? packTime({ at: last!.at, id: String(last!.rowid) }) : null,
    };
  }
}
