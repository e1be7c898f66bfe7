/**
 * A workspace's rows as lines of an export, and lines as its rows. Functions of its database and its rooms; the Workspace says
 * who may. What is there already stays as it is, so that lines may come twice.
 */
import { type Cursor, type Line, type LineOf, LINES } from "../portable.ts";
import { ok, type Result } from "../problem.ts";
import type { RoomSetup } from "./attempt.ts";
import type { Room } from "./room.ts";

/** What lines come from and go to. */
export interface Home {
  sql: SqlStorage;
  id: string;
  roomOf(code: string): DurableObjectStub<Room>;
}

/** Lines, and where the next page begins; null after the last. */
export interface Page {
  lines: Line[];
  next: Cursor | null;
}

/** Of a workspace itself. */
type Head = Pick<LineOf<"workspace">, "name" | "retentionDays">;
type Row<K extends "article" | "quiz" | "room"> = LineOf<K>["row"];

/** The page that a cursor begins: one article, for it may have megabytes; quizzes; a room with some of its attempts. */
export async function carryOut(home: Home, head: Head, cursor: Cursor): Promise<Result<Page>> {
  if (cursor.part === "rooms") return carryOutRoom(home, cursor.from, cursor.after);
  const { part, from } = cursor;
  if (part === "articles") {
    const [row] = home.sql
      .exec<Row<"article">>("SELECT * FROM articles ORDER BY created_at, id LIMIT 1 OFFSET ?", from)
      .toArray();
    const first: Line[] = from === 0 ? [{ kind: "workspace", version: 1, ...head }] : [];
    return row === undefined
      ? ok({ lines: first, next: { part: "quizzes", from: 0 } })
      : ok({ lines: [...first, { kind: "article", row }], next: { part, from: from + 1 } });
  }
  const rows = home.sql
    .exec<Row<"quiz">>("SELECT * FROM quizzes ORDER BY created_at, id LIMIT ? OFFSET ?", LINES, from)
    .toArray();
  const next: Cursor =
    rows.length < LINES ? { part: "rooms", from: 0, after: "" } : { part, from: from + LINES };
  return ok({ lines: rows.map((row): Line => ({ kind: "quiz", row })), next });
}

async function carryOutRoom({ sql, id, roomOf }: Home, from: number, after: string): Promise<Result<Page>> {
  const [row] = sql
    .exec<Row<"room">>("SELECT * FROM rooms ORDER BY quiz_id, position LIMIT 1 OFFSET ?", from)
    .toArray();
  if (row === undefined) return ok({ lines: [], next: null });
  const carried = await roomOf(row.code).carryOut(id, after, LINES - 1);
  if (!carried.ok) return carried;
  const { setup, key, erased, attempts } = carried.value;
  const room: Line = { kind: "room", row, setup, key, ...(erased.length > 0 ? { erased } : {}) };
  const head: Line[] = after === "" ? [room] : [];
  const lines = attempts.map((attempt): Line => ({
    kind: "attempt",
    room: row.code,
    row: attempt as LineOf<"attempt">["row"],
  }));
  const last = attempts.length < LINES - 1 ? undefined : attempts.at(-1);
  const next: Cursor =
    last === undefined
      ? { part: "rooms", from: from + 1, after: "" }
      : { part: "rooms", from, after: last.id };
  return ok({ lines: [...head, ...lines], next });
}

/** Keeps lines in their order: how many were new, and how many were there already. */
export async function carryIn(
  { sql, id, roomOf }: Home,
  lines: Line[],
): Promise<Result<{ kept: number; known: number }>> {
  let kept = 0;
  const insert = (table: "articles" | "quizzes" | "rooms", row: Record<string, SqlStorageValue>) => {
    const columns = Object.keys(row);
    const marks = columns.map(() => "?").join(", ");
    const { rowsWritten } = sql.exec(
      `INSERT OR IGNORE INTO ${table} (${columns.join(", ")}) VALUES (${marks})`,
      ...Object.values(row),
    );
    if (rowsWritten > 0) kept++;
  };
  for (const [i, line] of lines.entries()) {
    if (line.kind === "article") insert("articles", line.row);
    else if (line.kind === "quiz") insert("quizzes", line.row);
    else if (line.kind === "room") {
      const { code } = line.row;
      const setup = { ...(JSON.parse(line.setup) as RoomSetup), workspace: id, code };
      const made = await roomOf(code).carryIn(setup, line.key, line.erased);
      if (!made.ok) return made;
      insert("rooms", line.row);
    } else if (line.kind === "attempt" && !isOfRoom(lines[i - 1], line.room)) {
      // Attempts of one room that stand together go there together.
      const end = lines.findIndex((other, k) => k > i && !isOfRoom(other, line.room));
      const rows = lines
        .slice(i, end < 0 ? undefined : end)
        .flatMap((other) => (other.kind === "attempt" ? [other.row] : []));
      const made = await roomOf(line.room).carryInAttempts(id, rows);
      if (!made.ok) return made;
      kept += made.value;
    }
  }
  return ok({ kept, known: lines.filter(({ kind }) => kind !== "workspace").length - kept });
}

const isOfRoom = (line: Line | undefined, room: string): boolean =>
  line?.kind === "attempt" && line.room === room;
