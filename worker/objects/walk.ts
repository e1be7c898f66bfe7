/**
 * Lists of a very large room, for an object that has just woken: by indexes, which it has from `MANY` attempts on, so that a page costs its own rows
 * and no list reads all. Smaller rooms have none, since an index costs a row with each write. Finds what the register would.
 */
import { now } from "../clock.ts";
import type { AttemptRow } from "./attempt.ts";
import {
  type Columns,
  choose,
  COLUMNS,
  type Person,
  type ResultsFilter,
  type ResultsFrom,
  toEntry,
} from "./register.ts";
import { comparePlaces, type Place } from "./place.ts";

/** To read fewer takes an object that wakes some 15 ms. */
const MANY = 3_000;
/** A page that has to pass over so many is left to the register, which reads all, but once. */
const MAX_PASSED = 3_000;
/** After indexes could not be made, until it is tried again. */
const RETRY_MS = 3_600_000;
/** Of what is remembered of the lists that were asked for. */
const MAX_PEOPLE = 5_000;
const MAX_PAGES = 100;

/**
 * A name as a number that many names have: an index by the names themselves would leave them in the file when they are erased.
 * Characters at both ends tell pupils of a school apart, who share surnames or the beginning of a number.
 */
const hashOf = (name: string): string => {
  const terms = [`length(${name})`];
  for (const place of [1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6])
    terms.push(`ifnull(unicode(substr(${name}, ${place}, 1)), 0) * ${31 ** terms.length % 1_048_573}`);
  return `((${terms.join(" + ")}) % 1048573)`;
};

const INDEXES = [
  // One entry for each attempt, whatever its state: a save of a paper writes one, and either state is found without the other.
  "attempts_by_state ON attempts (submitted_at IS NULL, updated_at, id)",
  `attempts_by_name ON attempts (${hashOf("candidate")}) WHERE candidate IS NOT NULL`,
  "attempts_by_retry ON attempts (previous) WHERE candidate IS NULL AND previous IS NOT NULL",
];

const inState = (columns: string, isOpen: 0 | 1): string =>
  `SELECT ${columns} FROM attempts INDEXED BY attempts_by_state WHERE (submitted_at IS NULL) = ${isOpen}`;
const AFTER = "AND (updated_at, id) > (?1, ?2)";
const FIRST = "ORDER BY updated_at, id LIMIT ?3";
const [SUBMITTED, OPEN] = [`${inState(COLUMNS, 0)} ${AFTER}`, `${inState(COLUMNS, 1)} ${AFTER}`];
/** Of both states SQLite merges what the index has in order, as far as it is read. */
const PAGES = {
  submitted: `${SUBMITTED} ${FIRST}`,
  open: `${OPEN} ${FIRST}`,
  any: `${SUBMITTED} UNION ALL ${OPEN} ${FIRST}`,
};
const NEWEST = `${inState("id, updated_at", 0)} UNION ALL ${inState("id, updated_at", 1)}
  ORDER BY updated_at DESC, id DESC LIMIT ?`;
const OF_NAMES = `SELECT ${COLUMNS} FROM (SELECT value AS name FROM json_each(?)) CROSS JOIN attempts INDEXED BY attempts_by_name
  WHERE ${hashOf("candidate")} = ${hashOf("name")} AND candidate = name`;
/** Of attempts without a name those that they are retries of, and the retries of these, to the end. */
const CHAINS = `WITH RECURSIVE chain (id, previous) AS (
    SELECT id, previous FROM attempts WHERE id IN (SELECT value FROM json_each(?))
    UNION SELECT attempts.id, attempts.previous FROM chain CROSS JOIN attempts ON attempts.id = chain.previous
    UNION SELECT attempts.id, attempts.previous FROM chain CROSS JOIN attempts INDEXED BY attempts_by_retry
      ON attempts.candidate IS NULL AND attempts.previous = chain.id)
  SELECT ${COLUMNS} FROM attempts WHERE id IN (SELECT id FROM chain)`;

type Written = Pick<AttemptRow, "id" | "candidate" | "previous">;

/** What it takes of the object's storage. */
export interface WalkStorage {
  sql: SqlStorage;
  transaction(write: () => Promise<void>): Promise<void>;
}

/**
 * Rooms where to make indexes was begun and has not ended well, and when. A full disk ends the life of the object before it can catch
 * anything, so it is the next one that learns of it, and does not try at once again.
 */
const failures = new Map<string, { at: number; isTold: boolean }>();

export class Walk {
  private readonly storage: WalkStorage;
  private readonly sql: SqlStorage;
  private readonly room: string;
  private readonly many: number;
  private hasIndexes: boolean | null = null;
  private isMakingIndexes = false;
  /** So many attempts have to be new before there can be enough for indexes. */
  private missing = 0;
  /** Those who were met, until they write: by their names, or without one by each of their attempts. */
  private readonly people = new Map<string, Person>();
  /** Pages as they were found since the last write. */
  private readonly pages = new Map<string, string[]>();
  /** How many attempts there are, once that was asked for. */
  private n: number | null = null;

  constructor(storage: WalkStorage, room: string, many = MANY) {
    this.storage = storage;
    this.sql = storage.sql;
    this.room = room;
    this.many = many;
  }

  /** Whether lists can be asked for. */
  get isReady(): boolean {
    return (this.hasIndexes ??=
      this.sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'attempts_by_state'").toArray().length > 0);
  }

  /** So many attempts were written, or are looked at: there may be enough for indexes now. */
  prepare(written: number): void {
    this.missing -= written;
    if (this.missing > 0 || this.isReady || this.isMakingIndexes || this.hasFailed()) return;
    const { n } = this.sql
      .exec<{ n: number }>("SELECT count(*) AS n FROM (SELECT 1 FROM attempts LIMIT ?)", this.many)
      .one();
    this.missing = this.many - n;
    if (this.missing > 0) return;
    this.isMakingIndexes = true;
    failures.set(this.room, { at: now(), isTold: false });
    const make = async () => {
      for (const index of INDEXES) this.sql.exec(`CREATE INDEX IF NOT EXISTS ${index}`);
      this.hasIndexes = true;
    };
    // In a transaction of its own: on a full disk it fails alone, and not the call of a pupil or of who only reads.
    this.storage
      .transaction(make)
      .then(() => failures.delete(this.room))
      .catch(() => this.forget())
      .finally(() => (this.isMakingIndexes = false));
  }

  /** Whether indexes could not be made a while ago, which is logged once for each time. */
  private hasFailed(): boolean {
    const failure = failures.get(this.room);
    if (failure === undefined) return false;
    if (!failure.isTold) console.error(JSON.stringify({ level: "error", code: "no-indexes" }));
    failure.isTold = true;
    const passed = now() - failure.at;
    // Below 0: the clock was set back.
    return passed >= 0 && passed < RETRY_MS;
  }

  /** An attempt was written: a new one, or one that was there. */
  noteWritten({ id, candidate, previous }: Written, isNew: boolean): void {
    this.prepare(1);
    this.pages.clear();
    if (isNew && this.n !== null) this.n++;
    if (candidate !== null) this.people.delete(`=${candidate}`);
    else
      for (const one of [id, previous ?? id])
        for (const { attemptId } of this.people.get(one)?.entries ?? []) this.people.delete(attemptId);
  }

  /** More than some attempts has changed, some are gone, or the database is another. */
  forget(): void {
    this.hasIndexes = null;
    this.missing = 0;
    this.n = null;
    this.people.clear();
    this.pages.clear();
  }

  /** The ids of so many attempts after a change, oldest change first; null where it would have to pass over too many others. */
  findPage(from: ResultsFrom | null, filter: ResultsFilter, limit: number): string[] | null {
    const name = JSON.stringify([from, filter, limit]);
    if (this.pages.size > MAX_PAGES) this.pages.clear();
    const ids = this.pages.get(name) ?? this.searchPage(from, filter, limit);
    if (ids !== null) this.pages.set(name, ids);
    return ids;
  }

  private searchPage(from: ResultsFrom | null, filter: ResultsFilter, limit: number): string[] | null {
    const { since, candidate, state, attempt } = filter;
    const start = { updatedAt: since, attemptId: "" };
    const last = from === null ? start : { updatedAt: from.updatedAt, attemptId: from.id };
    const after = comparePlaces(last, start) < 0 ? start : last;
    const ids: string[] = [];
    let passed = 0;
    for (const rows of candidate === undefined
      ? this.walk(after, state, limit)
      : [this.listOf(candidate, after)]) {
      if (attempt !== "all") this.meet(rows);
      for (const row of rows) {
        const [id, , , , , submittedAt] = row;
        if (state !== undefined && (submittedAt === null) !== (state === "open")) continue;
        if (attempt !== "all" && choose(this.people.get(nameOf(row))!, attempt).attemptId !== id) continue;
        if (ids.push(id) === limit) return ids;
      }
      passed += rows.length;
      if (passed - ids.length >= MAX_PASSED) return null;
    }
    return ids;
  }

  /** The ids of those that were changed last, and how many there are. */
  findNewest(limit: number): { ids: string[]; n: number } {
    const ids = [...this.sql.exec(NEWEST, limit).raw<[string, number]>()].map(([id]) => id);
    this.n ??= this.sql.exec<{ n: number }>("SELECT count(*) AS n FROM attempts").one().n;
    return { ids: ids.toReversed(), n: this.n };
  }

  /** So many at a time, then more and more, read to the end: a statement that is left half-way would keep its tables locked. */
  private *walk(after: Place, state: ResultsFilter["state"], first: number): Iterable<Columns[]> {
    for (let [{ updatedAt, attemptId }, step] = [after, first]; ; step *= 2) {
      const rows = this.read(PAGES[state ?? "any"], updatedAt, attemptId, step);
      yield rows;
      if (rows.length < step) return;
      ({ updatedAt, attemptId } = placeOf(rows.at(-1)!));
    }
  }

  /** One candidate's attempts after a place, oldest change first. */
  private listOf(candidate: string, after: Place): Columns[] {
    return this.read(OF_NAMES, JSON.stringify([candidate]))
      .filter((row) => comparePlaces(placeOf(row), after) > 0)
      .sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
  }

  /** Finds those whose attempts these are, each with all others of the same. */
  private meet(rows: Columns[]): void {
    if (this.people.size > MAX_PEOPLE) this.people.clear();
    const strangers = rows.filter((row) => !this.people.has(nameOf(row)));
    const names = new Set(strangers.flatMap(([, candidate]) => candidate ?? []));
    const nameless = strangers.flatMap(([id, candidate]) => (candidate === null ? id : []));
    if (names.size > 0)
      for (const row of this.read(OF_NAMES, JSON.stringify([...names]))) this.add(row, nameOf(row));
    if (nameless.length === 0) return;
    const chains = this.read(CHAINS, JSON.stringify(nameless));
    const before = new Map(chains.map(([id, , previous]) => [id, previous]));
    for (const row of chains) this.add(row, findFirst(row[0], before));
  }

  /** Adds an attempt to the person who is known by a name, or by the first of a chain. */
  private add(row: Columns, name: string): void {
    const person = this.people.get(name) ?? { candidate: row[1], entries: [], chosen: {} };
    person.entries.push(toEntry(row, person));
    this.people.set(name, person).set(nameOf(row), person);
  }

  private read(select: string, ...values: SqlStorageValue[]): Columns[] {
    return [...this.sql.exec(select, ...values).raw<Columns>()];
  }
}

/** The first attempt of a chain of retries that is still stored. A chain has no circle. */
function findFirst(id: string, before: ReadonlyMap<string, string | null>): string {
  let first = id;
  for (let next = before.get(id); next != null && before.has(next); next = before.get(next)) first = next;
  return first;
}

const nameOf = ([id, candidate]: Columns): string => (candidate === null ? id : `=${candidate}`);
const placeOf = ([attemptId, , , , updatedAt]: Columns): Place => ({ updatedAt, attemptId });
