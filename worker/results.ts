/** Results of one or many rooms as one stable list of pages. */
import { addTallies, type Counting, type Item, type Tally } from "../questions/index.ts";
import { now, toInstant } from "./clock.ts";
import { limits, RoomCode, type Result as AttemptResult, type Results } from "./contract.ts";
import { packCursor, refuseCursor, unpackCursor } from "./cursors.ts";
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
  /** Without who they are. */
  candidates?: "none" | undefined;
}

/** Which of each person's attempts are asked for. */
export type WhichAttempt = Counting | "all";

/** A room to read results from, its place among those of its quiz, and which attempts count in it where nobody asks for others. */
export interface ReadRoom {
  code: string;
  position: number;
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

/**
 * How much earlier than it was is told when reading began: clocks of machines differ a little, and an object's stands still while it works.
 * What has changed within that time is read once more, which does no harm.
 */
const CLOCKS_MS = 5_000;

/** Where a page begins: after a change in a room, which its code names, since places shift where one is ended; and when the first page was read. */
interface ResultsCursor {
  asOf: number;
  code: string;
  position: number;
  from: ResultsFrom;
}

/** One page over rooms in their order, each oldest change first. The cursor says after which change of which room. */
export async function listResults(
  env: Env,
  workspace: string,
  rooms: ReadRoom[],
  query: ResultsQuery,
): Promise<Result<Results>> {
  const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor);
  if (cursor === null) return refuseCursor();
  const asOf = cursor?.asOf ?? now() - CLOCKS_MS;
  const since = query.updatedSince === undefined ? 0 : Date.parse(query.updatedSince);
  const data: AttemptResult[] = [];
  const isBrief = query.answers === "none";
  const limit = isBrief ? query.limit : Math.min(query.limit, limits.pageSize);
  // Where the room that a page ended in has gone, with those after it.
  const rest = cursor === undefined ? rooms : rooms.filter(({ position }) => position >= cursor.position);
  for (const { code, counts } of rest) {
    // One more than fits tells whether there is a next page.
    const stub = await findRoom(env, code);
    if (stub === null) return fail("not-found");
    const attempt = query.attempt ?? counts;
    const filter = { since, candidate: query.candidate, state: query.state, attempt };
    const from = code === cursor?.code ? cursor.from : null;
    const page = await stub.listResults(workspace, from, filter, limit - data.length + 1, isBrief);
    if (!page.ok) return page;
    for (const result of page.value) {
      if (data.length === limit)
        return ok({ data, nextCursor: writeCursor(rooms, data.at(-1)!, asOf), asOf: toInstant(asOf) });
      data.push(query.candidates === "none" ? { ...result, candidate: null } : result);
    }
  }
  return ok({ data, nextCursor: null, asOf: toInstant(asOf) });
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

function writeCursor(rooms: ReadRoom[], last: AttemptResult, asOf: number): string {
  const { position } = rooms.find(({ code }) => code === last.room)!;
  return packCursor(asOf, last.room, position, Date.parse(last.updatedAt), last.attemptId);
}

function readCursor(text: string): ResultsCursor | null {
  const parts = unpackCursor(text, /^(\d{1,16}) (\w{1,64}) (\d{1,9}) (\d{1,16}) ([0-9a-f]{32})$/);
  if (parts === null) return null;
  const [asOf, code, position, updatedAt, id] = parts as [string, string, string, string, string];
  return {
    asOf: Number(asOf),
    code,
    position: Number(position),
    from: { updatedAt: Number(updatedAt), id },
  };
}
