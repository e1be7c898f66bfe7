/**
 * Rooms that many come to at once, as they were a moment ago: a start without a name stores nothing, so it need not ask the room's
 * object each time (docs/decisions/0036-starts-beside-the-object.md). What counts is judged there as before: a save or a submit
 * meets the room as it is then.
 */
import { now } from "./clock.ts";
import type { Attempt, Room } from "./contract.ts";
import type { Env } from "./env.ts";
import { describeRoom, stateOf } from "./objects/attempt.ts";
import { beginAttempt, type Opened } from "./objects/beginning.ts";
import type { Start } from "./objects/taking.ts";
import { fail, ok, toJson, type Result } from "./problem.ts";
import { findRoom } from "./results.ts";

/** So long may who starts not see that the room has changed; and who comes so soon after another is one of many. */
export const FRESH_MS = 1_000;
/** What nobody comes for is let go, as soon as anybody comes for anything. */
const KEPT_MS = 60_000;
const MAX_ROOMS = 500;
/** Of all rooms' JSON together: parsed it takes some three times as much, of the 128 MB that an isolate has. */
const MAX_CHARS = 4_000_000;
/** Of one room's, to be read and drawn from within the 10 ms that a Worker has for a request; the object has 30 s. */
const MAX_ROOM_CHARS = 100_000;

interface Known {
  /** Null for a room that is too large to be kept. */
  opened: Opened | null;
  version: string;
  chars: number;
  askedAt: number;
}

/** What is asked of a room's object. */
interface Asked {
  readOpening(known: string | null): Promise<Result<{ version: string; opening: string | null }>>;
}

export class Openings {
  /** In the order in which somebody last came. */
  private readonly rooms = new Map<string, { cameAt: number; known: Known | null }>();
  private chars = 0;

  /** A room as it was within the last second; null where its object has to be asked for the attempt itself, as in a quiet room. */
  async find(code: string, room: Asked): Promise<Opened | null> {
    const { cameAt = -Infinity, known = null } = this.rooms.get(code) ?? {};
    this.put(code, known);
    if (known !== null && isWithin(FRESH_MS, known.askedAt)) return known.opened;
    if (!isWithin(FRESH_MS, cameAt)) return null;
    const askedAt = now();
    // Whatever keeps it from being told, the object of an older deployment for one, its own start will say.
    const told = await room.readOpening(known?.version ?? null).catch(() => null);
    if (!told?.ok) {
      this.drop(code);
      return null;
    }
    const { version, opening } = told.value;
    const fresh = opening === null ? { ...known!, askedAt } : readKnown(opening, version, askedAt);
    this.put(code, fresh);
    return fresh.opened;
  }

  /** How much is kept. */
  get size(): { rooms: number; chars: number } {
    return { rooms: this.rooms.size, chars: this.chars };
  }

  private put(code: string, known: Known | null): void {
    this.drop(code);
    this.rooms.set(code, { cameAt: now(), known });
    this.chars += known?.chars ?? 0;
    for (const [oldest, { cameAt }] of this.rooms) {
      const isTooMuch = this.rooms.size > MAX_ROOMS || this.chars > MAX_CHARS;
      if (!isTooMuch && isWithin(KEPT_MS, cameAt)) return;
      this.drop(oldest);
    }
  }

  private drop(code: string): void {
    this.chars -= this.rooms.get(code)?.known?.chars ?? 0;
    this.rooms.delete(code);
  }
}

function readKnown(opening: string, version: string, askedAt: number): Known {
  const isKept = opening.length <= MAX_ROOM_CHARS;
  const opened = isKept ? (JSON.parse(opening) as Opened) : null;
  return { opened, version, chars: isKept ? opening.length : 0, askedAt };
}

/** A clock that is set back makes nothing last. */
const isWithin = (ms: number, since: number): boolean => now() - since >= 0 && now() - since < ms;

/** Those of this isolate. */
const openings = new Openings();

/** Starts an attempt in the room with a code, as JSON. */
export async function start(env: Env, code: string, input: Start): Promise<Result<string>> {
  const room = await findRoom(env, code);
  if (room === null) return fail("not-found");
  const isNameless = input.candidate === undefined && input.retryOf === undefined;
  const opened = isNameless ? await openings.find(code, room) : null;
  if (opened === null || !isForAnyone(opened)) return room.startAsJson(input);
  return toJson(ok(await beginHere(opened)));
}

/** The room with a code and, where nobody has to say who they are, a new attempt. */
export async function begin(
  env: Env,
  code: string,
): Promise<Result<{ room: Room; attempt: Attempt | null }>> {
  const room = await findRoom(env, code);
  if (room === null) return fail("not-found");
  const opened = await openings.find(code, room);
  const isNamed = opened !== null && opened.setup.rules.candidate !== "none";
  if (opened === null || !(isNamed || isForAnyone(opened))) return room.begin();
  return ok({ room: describeRoom(opened.setup), attempt: isNamed ? null : await beginHere(opened) });
}

/** Whether an attempt can be begun here: of a room that is not open, or counts attempts, its object knows more. */
const isForAnyone = ({ setup }: Opened): boolean =>
  setup.rules.candidate === "none" && setup.rules.attempts === undefined && stateOf(setup) === "open";

const beginHere = async (opened: Opened): Promise<Attempt> =>
  (await beginAttempt(opened, null, null, new Set())).attempt;
