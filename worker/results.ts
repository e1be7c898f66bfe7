/** Results of one or many rooms as one stable list of pages. */
import { addTallies, type Counting, type Item, type Tally } from "../questions/index.ts";
import { limits, RoomCode, type Result as AttemptResult, type Results } from "./contract.ts";
import type { Env } from "./env.ts";
import type { OpenWorkspace } from "./http.ts";
import type { RoomsOf } from "./objects/quizzes.ts";
import type { ResultsFrom } from "./objects/register.ts";
import { isMade } from "./made.ts";
import type { Room } from "./objects/room.ts";
import { fail, ok, type Result } from "./problem.ts";

export interface ResultsQuery {
  limit: number;
  cursor?: string | undefined;
  updatedSince?: string | undefined;
  candidate?: string | undefined;
  state?: "open" | "submitted" | undefined;
  attempt?: WhichAttempt | undefined;
  /** Without what was answered. */
  answers?: "none" | undefined;
}

/** Which of each person's attempts are asked for. */
export type WhichAttempt = Counting | "all";

/** A room to read results from, and which attempts count in it where nobody asks for others. */
export interface ReadRoom {
  code: string;
  counts: Counting;
}

/** An item of a frozen bank, as a room scores it. */
export type ScoredItem = Item & { dropped: boolean };

/** The stub of a room whose code is known to be one. */
export const roomOf = (env: Env, code: string) => env.ROOMS.get(env.ROOMS.idFromName(code));

/** The stub of the room with a code from outside; null for what can be no code and for a room that was never made: no object is woken for it. */
export async function findRoom(env: Env, code: string): Promise<DurableObjectStub<Room> | null> {
  return RoomCode.safeParse(code).success && (await isMade(env, "ROOMS", code)) ? roomOf(env, code) : null;
}

/** One page over rooms in their order, each oldest change first. The cursor says after which change of which room. */
export async function listResults(
  env: Env,
  workspace: string,
  rooms: ReadRoom[],
  query: ResultsQuery,
): Promise<Result<Results>> {
  const start = query.cursor === undefined ? { room: 0, from: null } : readCursor(query.cursor);
  if (start === null)
    return fail("invalid-input", { errors: [{ field: "cursor", reason: "Not a cursor of this list" }] });
  const since = query.updatedSince === undefined ? 0 : Date.parse(query.updatedSince);
  const data: AttemptResult[] = [];
  let { from } = start;
  const isBrief = query.answers === "none";
  const limit = isBrief ? query.limit : Math.min(query.limit, limits.pageSize);
  for (let room = start.room; room < rooms.length; room++) {
    // One more than fits tells whether there is a next page.
    const { code, counts } = rooms[room]!;
    const stub = await findRoom(env, code);
    if (stub === null) return fail("not-found");
    const attempt = query.attempt ?? counts;
    const filter = { since, candidate: query.candidate, state: query.state, attempt };
    const page = await stub.listResults(workspace, from, filter, limit - data.length + 1, isBrief);
    if (!page.ok) return page;
    for (const result of page.value) {
      if (data.length === limit) return ok({ data, nextCursor: writeCursor(rooms, data.at(-1)!) });
      data.push(result);
    }
    from = null;
  }
  return ok({ data, nextCursor: null });
}

/** What statistics need of results that belong together, counted in the rooms, and the items they are of. */
export async function readTally(
  env: Env,
  { id, stub }: OpenWorkspace,
  which: RoomsOf,
  attempt: WhichAttempt | undefined,
): Promise<Result<{ tally: Tally; items: ScoredItem[] }>> {
  const rooms = await stub.findRooms(which);
  if (!rooms.ok) return rooms;
  const tallies: Tally[] = [];
  const items = new Map<string, ScoredItem>();
  for (const { code, counts } of rooms.value) {
    const room = await roomOf(env, code).readTally(id, attempt ?? counts);
    if (!room.ok) return room;
    tallies.push(room.value.tally);
    for (const item of room.value.items) items.set(item.id, item);
  }
  return ok({ tally: addTallies(tallies), items: [...items.values()] });
}

function writeCursor(rooms: ReadRoom[], last: AttemptResult): string {
  return btoa(
    `${rooms.findIndex(({ code }) => code === last.room)} ${Date.parse(last.updatedAt)} ${last.attemptId}`,
  )
    .replace(/=+$/, "")
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}

function readCursor(cursor: string): { room: number; from: ResultsFrom | null } | null {
  try {
    const match = /^(\d{1,6}) (\d{1,16}) ([0-9a-f]{32})$/.exec(
      atob(cursor.replaceAll("-", "+").replaceAll("_", "/")),
    );
    return match === null
      ? null
      : { room: Number(match[1]), from: { updatedAt: Number(match[2]), id: match[3]! } };
  } catch {
    return null;
  }
}
