/** Lists by the time at which things were made, newest first, by pages that a cursor begins. */
import { packTime, type TimeCursor } from "../cursors.ts";

/** So many after what a cursor names; all where there is no limit. */
export interface ListPage {
  limit: number | null;
  after: TimeCursor | null;
}

/** A page, and the cursor of the next; null at the end. */
export interface Listed<T> {
  data: T[];
  nextCursor: string | null;
}

/** The rows of a page. `select` is of a table that has `id` and `created_at`, with an index on both; `bound` are its own values, from ?4 on. */
export function readPage<Row extends { id: string; created_at: number }>(
  sql: SqlStorage,
  select: string,
  { limit, after }: ListPage,
  ...bound: (string | null)[]
): { rows: Row[]; nextCursor: string | null } {
  const found = sql
    .exec<Row>(
      `${select} WHERE ?1 IS NULL OR created_at < ?1 OR (created_at = ?1 AND id > ?2)
       ORDER BY created_at DESC, id LIMIT ?3`,
      after?.at ?? null,
      after?.id ?? null,
      // One more than fits tells whether there is a next page; -1 is no limit.
      limit === null ? -1 : limit + 1,
      ...bound,
    )
    .toArray();
  const rows = limit === null ? found : found.slice(0, limit);
  const last = rows.at(-1);
  const hasMore = last !== undefined && found.length > rows.length;
  return { rows, nextCursor: hasMore ? packTime({ at: last.created_at, id: last.id }) : null };
}
