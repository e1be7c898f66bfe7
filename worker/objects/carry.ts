/**
 * A workspace's rows as lines of an export, and lines as its rows. Functions of its database and its rooms; the Workspace says
 * who may. What is there already stays as it is, so that lines may come twice.
 */
import { hashText } from "../keys.ts";
import { type Cursor, type Given, type Line, type LineOf, LINES, type Place } from "../portable.ts";
import { fail, ok, passOn, type Result } from "../problem.ts";
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
type Row<K extends "article" | "quiz" | "room" | "audit"> = LineOf<K>["row"];
/** Lines of one part, and where it goes on; null at the part's end. */
interface Piece<P extends Place = Place> {
  lines: Line[];
  next: P | null;
}
type PlaceIn<K extends Place["part"]> = Extract<Place, { part: K }>;

const NOTHING: Given = { articles: 0, quizzes: 0, rooms: 0, attempts: 0, audit: 0 };
/** Before the first of each part. */
const starts = {
  articles: { part: "articles", at: -1, id: "" },
  quizzes: { part: "quizzes", at: -1, id: "" },
  rooms: { part: "rooms", quiz: "", position: -1, code: "", attempt: "" },
  audit: { part: "audit", entry: -1 },
} as const satisfies { [K in Place["part"]]: PlaceIn<K> };
const following = { articles: starts.quizzes, quizzes: starts.rooms, rooms: starts.audit, audit: null };

/**
 * The page that a cursor begins: one article, for it may have megabytes; quizzes; a room with some of its attempts; the audit. A cursor names
 * what was given last, since places shift where a room is ended meanwhile; and how much was given, which the last line says.
 */
export async function carryOut(home: Home, head: Head, cursor: Cursor | null): Promise<Page> {
  const { given, ...place } = cursor ?? { ...starts.articles, given: NOTHING };
  const piece = await carryOutPart(home, place);
  const sum = count(piece.lines, given);
  const next = piece.next ?? following[place.part];
  const first: Line[] = cursor === null ? [{ kind: "workspace", version: 2, ...head }] : [];
  const last: Line[] = next === null ? [{ kind: "end", ...sum }] : [];
  return {
    lines: [...first, ...piece.lines, ...last],
    next: next === null ? null : { ...next, given: sum },
  };
}

async function carryOutPart(home: Home, place: Place): Promise<Piece> {
  if (place.part === "articles") return carryOutArticle(home, place);
  if (place.part === "quizzes") return carryOutQuizzes(home, place);
  return place.part === "rooms" ? carryOutRoom(home, place) : carryOutAudit(home, place);
}

function carryOutArticle({ sql }: Home, { part, at, id }: PlaceIn<"articles">): Piece {
  const [row] = sql
    .exec<Row<"article">>(
      "SELECT * FROM articles WHERE (created_at, id) > (?, ?) ORDER BY created_at, id LIMIT 1",
      at,
      id,
    )
    .toArray();
  return row === undefined
    ? { lines: [], next: null }
    : { lines: [{ kind: "article", row }], next: { part, at: row.created_at, id: row.id } };
}

function carryOutQuizzes({ sql }: Home, { part, at, id }: PlaceIn<"quizzes">): Piece {
  const rows = sql
    .exec<Row<"quiz">>(
      "SELECT * FROM quizzes WHERE (created_at, id) > (?, ?) ORDER BY created_at, id LIMIT ?",
      at,
      id,
      LINES,
    )
    .toArray();
  const last = rows.length < LINES ? undefined : rows.at(-1);
  return {
    lines: rows.map((row): Line => ({ kind: "quiz", row })),
    next: last === undefined ? null : { part, at: last.created_at, id: last.id },
  };
}

async function carryOutRoom({ sql, id, roomOf }: Home, place: PlaceIn<"rooms">): Promise<Piece> {
  const { part, quiz, position } = place;
  // The room of which not all attempts are given yet, or the one after it.
  const [row] = sql
    .exec<Row<"room">>(
      `SELECT * FROM rooms WHERE (quiz_id, position) ${place.attempt === "" ? ">" : ">="} (?, ?)
       ORDER BY quiz_id, position LIMIT 1`,
      quiz,
      position,
    )
    .toArray();
  if (row === undefined) return { lines: [], next: null };
  const after = row.code === place.code ? place.attempt : "";
  const here = { part, quiz: row.quiz_id, position: row.position, code: row.code };
  const done = { ...here, attempt: "" };
  const carried = await roomOf(row.code).carryOut(id, after, LINES - 1);
  // It was ended just now.
  if (!carried.ok) return { lines: [], next: done };
  const { setup, key, erased, attempts } = carried.value;
  const room: Line = { kind: "room", row, setup, key, ...(erased.length > 0 ? { erased } : {}) };
  const lines = attempts.map((attempt): Line => ({
    kind: "attempt",
    room: row.code,
    row: attempt as LineOf<"attempt">["row"],
  }));
  const last = attempts.length < LINES - 1 ? undefined : attempts.at(-1);
  return {
    lines: [...(after === "" ? [room] : []), ...lines],
    next: last === undefined ? done : { ...here, attempt: last.id },
  };
}

function carryOutAudit({ sql, id }: Home, { part, entry }: PlaceIn<"audit">): Piece {
  const rows = sql
    .exec<Row<"audit"> & { rowid: number }>(
      `SELECT rowid, coalesce(origin, ? || '-' || rowid) AS origin, at, action, target FROM audit
       WHERE rowid > ? ORDER BY rowid LIMIT ?`,
      id,
      entry,
      LINES,
    )
    .toArray();
  const last = rows.length < LINES ? undefined : rows.at(-1);
  return {
    lines: rows.map(({ origin, at, action, target }): Line => ({
      kind: "audit",
      row: { origin, at, action, target },
    })),
    next: last === undefined ? null : { part, entry: last.rowid },
  };
}

const counted = {
  article: "articles",
  quiz: "quizzes",
  room: "rooms",
  attempt: "attempts",
  audit: "audit",
} as const;

/** How many lines of each kind there are by now. */
function count(lines: Line[], before: Given): Given {
  const sum = { ...before };
  for (const { kind } of lines) if (kind in counted) sum[counted[kind as keyof typeof counted]]++;
  return sum;
}

/** What became of a batch of lines. */
export interface CarriedIn {
  kept: number;
  known: number;
  /** At the end of an export: of which kinds fewer lines have come than were given out, and how many fewer. */
  missing: Partial<Given> | null;
}

/** Keeps lines in their order: how many were new, and how many were there already. All of them, or where a room can't come in none. */
export async function carryIn(home: Home, lines: Line[]): Promise<Result<CarriedIn>> {
  const free = await askRooms(home, lines);
  if (!free.ok) return free;
  const made = await makeRooms(home, lines);
  if (!made.ok) return made;
  let kept = 0;
  for (const line of lines) if (putRow(home, line)) kept++;
  const attempts = lines.filter(isAttempt);
  for (const code of new Set(attempts.map(({ room }) => room))) {
    const rows = attempts.filter(({ room }) => room === code).map(({ row }) => row);
    const done = await home.roomOf(code).carryInAttempts(home.id, rows);
    if (!done.ok) return done;
    kept += done.value;
  }
  const known = lines.filter(({ kind }) => kind in counted).length - kept;
  return ok({ kept, known, missing: checkEnd(home, await hashText(JSON.stringify(lines)), lines) });
}

const isAttempt = (line: Line): line is LineOf<"attempt"> => line.kind === "attempt";
const isRoom = (line: Line): line is LineOf<"room"> => line.kind === "room";

/** Whether each room may come in, and is there for its attempts: asked before anything is changed. */
async function askRooms({ id, roomOf }: Home, lines: Line[]): Promise<Result<null>> {
  const secrets = new Map<string, string | null>();
  for (const line of lines) {
    if (isRoom(line)) {
      const known = secrets.get(line.row.code);
      if (known !== undefined && known !== line.key.secret)
        return fail("room-taken", { detail: line.row.code });
      secrets.set(line.row.code, line.key.secret);
    } else if (isAttempt(line) && !secrets.has(line.room)) secrets.set(line.room, null);
  }
  const asked = await Promise.all(
    Array.from(secrets, ([code, secret]) => roomOf(code).mayCarryIn(id, code, secret)),
  );
  return passOn(asked.find((one) => !one.ok) ?? ok(null));
}

/** Makes the rooms that are not there. Where one can't be made, since its code was taken meanwhile, none is. */
async function makeRooms({ id, roomOf }: Home, lines: Line[]): Promise<Result<null>> {
  const made: string[] = [];
  for (const line of lines.filter(isRoom)) {
    const { code } = line.row;
    const setup = { ...(JSON.parse(line.setup) as RoomSetup), workspace: id, code };
    const done = await roomOf(code).carryIn(setup, line.key, line.erased);
    if (!done.ok) {
      for (const other of made) await roomOf(other).destroy(id);
      return passOn(done);
    }
    if (done.value) made.push(code);
  }
  return ok(null);
}

/** Keeps the row of a line in the workspace; whether it has one and it is new. */
function putRow({ sql, id }: Home, line: Line): boolean {
  const insert = (
    table: "articles" | "quizzes" | "rooms" | "audit",
    row: Record<string, SqlStorageValue>,
  ) => {
    const columns = Object.keys(row);
    const marks = columns.map(() => "?").join(", ");
    return (
      sql.exec(
        `INSERT OR IGNORE INTO ${table} (${columns.join(", ")}) VALUES (${marks})`,
        ...Object.values(row),
      ).rowsWritten > 0
    );
  };
  const has = (query: string, ...values: SqlStorageValue[]) =>
    sql.exec(`SELECT 1 FROM ${query} LIMIT 1`, ...values).toArray().length > 0;
  if (line.kind === "article") return insert("articles", line.row);
  if (line.kind === "quiz") return insert("quizzes", line.row);
  if (line.kind === "audit") {
    const [from, entry] = line.row.origin.split("-");
    const isOwn = from === id && has("audit WHERE rowid = ? AND origin IS NULL", Number(entry));
    return !isOwn && !has("audit WHERE origin = ?", line.row.origin) && insert("audit", line.row);
  }
  if (line.kind !== "room" || has("rooms WHERE code = ?", line.row.code)) return false;
  const { quiz_id, position } = line.row;
  // Of a quiz that has got another room here since.
  const isTaken = has("rooms WHERE quiz_id = ? AND position = ?", quiz_id, position);
  const { next } = sql
    .exec<{ next: number }>(
      "SELECT coalesce(max(position), -1) + 1 AS next FROM rooms WHERE quiz_id = ?",
      quiz_id,
    )
    .one();
  return insert("rooms", { ...line.row, position: isTaken ? next : position });
}

/** What has come of the export under way: a row for each batch, by its digest, so that one that is sent again counts once. */
const CARRIED = "carried ";

/** Counts what has come since an export began; at its end, what of it has not. `batch` is the digest of these lines. */
function checkEnd({ sql }: Home, batch: string, lines: Line[]): Partial<Given> | null {
  const begin = lines.findLastIndex(({ kind }) => kind === "workspace");
  const forget = () => sql.exec("DELETE FROM meta WHERE name GLOB ?", `${CARRIED}*`);
  const put = (given: Given) =>
    sql.exec(
      "INSERT OR IGNORE INTO meta (name, value) VALUES (?, ?)",
      CARRIED + batch,
      JSON.stringify(given),
    );
  if (begin >= 0) forget();
  put(count(lines.slice(begin + 1), NOTHING));
  const end = lines.find((line) => line.kind === "end");
  if (end === undefined) return null;
  const names = Object.keys(NOTHING) as (keyof Given)[];
  const come = { ...NOTHING };
  for (const { value } of sql.exec("SELECT value FROM meta WHERE name GLOB ?", `${CARRIED}*`))
    for (const name of names) come[name] += (JSON.parse(String(value)) as Given)[name];
  // One row with all of it: whoever sends the end again is told the same.
  forget();
  put(come);
  return Object.fromEntries(
    names.filter((name) => come[name] < end[name]).map((name) => [name, end[name] - come[name]]),
  );
}
