/**
 * What is stored when the time is up counts as handed in: once a room takes nothing more, it hands in each open attempt that has
 * an answer, and where its teacher opens it again these go on where they were. By the room's alarm, so many at a time.
 * No column says who handed in: what a pupil did has the hash of what was sent, and what the closing did has none.
 */
import { now } from "../clock.ts";
import { type AttemptRow, isLate, isOfClosing, lateFrom, type RoomSetup } from "./attempt.ts";
import type { Cap } from "./cap.ts";

type Row = Pick<
  AttemptRow,
  "id" | "candidate" | "previous" | "started_at" | "submitted_at" | "submission"
> & {
  is_empty: number;
};
export type Settled = Pick<AttemptRow, "id" | "candidate" | "previous" | "submitted_at" | "updated_at">;

/** Attempts that one alarm looks at: some 20 ms. */
const SLICE = 1_000;
/** Attempts of an import come in by pages: who has handed in another one may be known only by the next. */
const IMPORT_MS = 60_000;
const SELECT = `SELECT id, candidate, previous, started_at, submitted_at, submission, responses = '{}' AS is_empty
  FROM attempts WHERE id < ? ORDER BY id DESC LIMIT ${SLICE}`;
const FINISHED =
  "SELECT DISTINCT candidate FROM attempts WHERE submission IS NOT NULL AND candidate IS NOT NULL";
const CHANGE = "UPDATE attempts SET submitted_at = ?, updated_at = ? WHERE id = ?";
/** After all ids, which are hexadecimal. */
const START = "g";
const MARK = "handed in";
/** What stands for the closing time while attempts are handed in or opened again. */
const UNDER_WAY = "";

/** Through all attempts, those begun last first. */
interface Walk {
  mark: string | null;
  before: string;
  /** Who has handed in an attempt of their own: what else of theirs is open was left for it, and may not count instead of it. */
  finished: Set<string>;
}

/** What it takes of the room. */
export interface ClosingParts {
  cap: Cap;
  wake(at: number): void;
  /** An attempt was handed in. */
  noteHandedIn(setup: RoomSetup, row: Settled): void;
  /** What was handed in is open again: nothing that was counted is good any more. */
  noteReopened(): void;
}

export class Closing {
  private readonly sql: SqlStorage;
  private readonly parts: ClosingParts;
  private walk: Walk | null = null;
  /** The closing time by which all was handed in, `UNDER_WAY`, or null where nothing was; undefined where it is not read yet. */
  private mark: string | null | undefined;
  /** Until when more of an import may come. */
  private waitsUntil = 0;

  constructor(sql: SqlStorage, parts: ClosingParts) {
    this.sql = sql;
    this.parts = parts;
  }

  /** Has the alarm called when there is something to do. */
  plan(setup: RoomSetup): void {
    const { closesAt } = setup;
    // A clock that had run ahead closed the room too early: what comes until it closes again was not handed in by that closing.
    if (!isLate(setup) && this.readMark() !== null) {
      // Nor does it go on where it was: by its mark alone the next could not be told from it.
      if (this.walk?.mark !== null) this.walk = null;
      this.putMark(UNDER_WAY);
    }
    if (this.readMark() !== markOf(setup)) this.parts.wake(Math.max(now(), this.waitsUntil));
    if (closesAt !== null && !isLate(setup)) this.parts.wake(lateFrom(closesAt));
  }

  /** Attempts have come in from elsewhere: those that are open may have to be handed in, once all are there. */
  noteImport(setup: RoomSetup): void {
    if (!isLate(setup)) return;
    this.waitsUntil = now() + IMPORT_MS;
    this.begin(setup);
  }

  /** Attempts were erased: what was left open for one of them may count now. */
  noteErased(setup: RoomSetup): void {
    if (isLate(setup)) this.begin(setup);
  }

  /** Hands in what is open, or opens what was handed in so, as the room is now: a slice at a time. Whether all is done. */
  settle(setup: RoomSetup): boolean {
    const mark = markOf(setup);
    if (this.readMark() !== mark && now() >= this.waitsUntil) {
      if (this.walk?.mark !== mark) this.walk = { mark, before: START, finished: this.findFinished(mark) };
      this.putMark(UNDER_WAY);
      const rows = this.sql.exec<Row>(SELECT, this.walk.before).toArray();
      if (mark === null) this.reopen(rows);
      else for (const row of rows) this.close(setup, row, this.walk.finished);
      if (rows.length === SLICE) this.walk.before = rows.at(-1)!.id;
      else {
        this.walk = null;
        this.putMark(mark);
      }
    }
    this.plan(setup);
    return this.readMark() === mark;
  }

  /** An attempt as it is now: one that the closing has handed in is open again where the room is, whether its turn has come or not. */
  settleOne(setup: RoomSetup, row: AttemptRow): AttemptRow {
    if (!isOfClosing(row) || isLate(setup)) return row;
    // Where attempts are being opened again already, that goes on where it is: else each that is asked for would put it back.
    if (this.walk?.mark !== null) this.begin(setup);
    this.reopen([row]);
    return { ...row, submitted_at: null };
  }

  /** The room is gone, and with it what is known of it. */
  forget(): void {
    this.walk = null;
    this.mark = undefined;
    this.waitsUntil = 0;
  }

  private begin(setup: RoomSetup): void {
    this.walk = null;
    this.putMark(UNDER_WAY);
    this.plan(setup);
  }

  private close(setup: RoomSetup, row: Row, finished: Set<string>): void {
    const { id, candidate, previous, started_at, submitted_at } = row;
    if (submitted_at !== null || row.is_empty === 1) return;
    const isLeft = candidate !== null && finished.has(candidate);
    if (isLeft || this.parts.cap.isUsedUp(setup, id, candidate)) return;
    const at = now();
    const closed = Math.max(started_at, Math.min(setup.closesAt ?? at, at));
    this.sql.exec(CHANGE, closed, at, id);
    this.parts.noteHandedIn(setup, { id, candidate, previous, submitted_at: closed, updated_at: at });
  }

  /** Nothing is asked where attempts are opened again. None is added meanwhile: a room that is late takes nothing. */
  private findFinished(mark: string | null): Set<string> {
    if (mark === null) return new Set();
    const rows = this.sql.exec<{ candidate: string }>(FINISHED).toArray();
    return new Set(rows.map(({ candidate }) => candidate));
  }

  private reopen(rows: Pick<Row, "id" | "submitted_at" | "submission">[]): void {
    const found = rows.filter(isOfClosing);
    for (const { id } of found) this.sql.exec(CHANGE, null, now(), id);
    if (found.length > 0) this.parts.noteReopened();
  }

  private readMark(): string | null {
    if (this.mark === undefined) {
      const [row] = this.sql.exec<{ value: string }>("SELECT value FROM meta WHERE name = ?", MARK).toArray();
      this.mark = row?.value ?? null;
    }
    return this.mark;
  }

  private putMark(mark: string | null): void {
    if (this.readMark() === mark) return;
    if (mark === null) this.sql.exec("DELETE FROM meta WHERE name = ?", MARK);
    else this.sql.exec("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", MARK, mark);
    this.mark = mark;
  }
}

/** What the mark is where all is done. */
const markOf = (setup: RoomSetup): string | null => (isLate(setup) ? String(setup.closesAt) : null);
