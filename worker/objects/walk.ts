/**
 * Lists of a very large room, for an object that has just woken: by indexes, which it has from `MANY` attempts on, so that a page costs its own rows
 * and no list reads all. Smaller rooms have none, since an index costs a row with each write. Finds what the register would.
 */
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
  "attempts_by_change ON attempts (updated_at, id)",
  "attempts_open ON attempts (updated_at, id) WHERE submitted_at IS NULL",
  `attempts_by_name ON attempts (${hashOf("candidate")}) WHERE candidate IS NOT NULL`,
  "attempts_by_retry ON attempts (previous) WHERE candidate IS NULL AND previous IS NOT NULL",
];

const AFTER = "(updated_at, id) > (?, ?) ORDER BY updated_at, id LIMIT ?";
const BY_CHANGE = `SELECT ${COLUMNS} FROM attempts INDEXED BY attempts_by_change WHERE ${AFTER}`;
const OPEN = `SELECT ${COLUMNS} FROM attempts INDEXED BY attempts_open WHERE submitted_at IS NULL AND ${AFTER}`;
const NEWEST =
  "SELECT id FROM attempts INDEXED BY attempts_by_change ORDER BY updated_at DESC, id DESC LIMIT ?";
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

export class Walk {
  private readonly storage: WalkStorage;
  private readonly sql: SqlStorage;
  private readonly many: number;
  private hasIndexes: boolean | null = null;
  /** So many attempts have to be new before there can be enough for indexes. */
  private missing = 0;
  /** Those who were met, until they write: by their names, or without one by each of their attempts. */
  private readonly people = new Map<string, Person>();
  /** Pages as they were found since the last write. */
  private readonly pages = new Map<string, string[]>();
  /** How many attempts there are, once that was asked for. */
  private n: number | null = null;

  constructor(storage: WalkStorage, many = MANY) {
    this.storage = storage;
    this.sql = storage.sql;
    this.many = many;
  }

  /** Whether lists can be asked for. */
  get isReady(): boolean {
    return (this.hasIndexes ??=
      this.sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'attempts_by_change'").toArray().length > 0);
  }

  /** So many attempts were written, or are looked at: there may be enough for indexes now. */
  prepare(written: number): void {
    this.missing -= written;
    if (this.missing > 0 || this.isReady) return;
    const { n } = this.sql
      .exec<{ n: number }>("SELECT count(*) AS n FROM (SELECT 1 FROM attempts LIMIT ?)", this.many)
      .one();
    this.missing = this.many - n;
    if (this.missing > 0) return;
    // In a transaction of its own: on a full disk it fails alone, and not the call of a pupil or of who only reads.
    this.storage
      .transaction(async () => {
        for (const index of INDEXES) this.sql.exec(`CREATE INDEX IF NOT EXISTS ${index}`);
        this.hasIndexes = true;
      })
      .catch(() => this.forget());
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

  /** The ids of so many attempts after a change, oldest change first. */
  findPage(from: ResultsFrom | null, filter: ResultsFilter, limit: number): string[] {
    const name = JSON.stringify([from, filter, limit]);
    if (this.pages.size > MAX_PAGES) this.pages.clear();
    const ids = this.pages.get(name) ?? this.searchPage(from, filter, limit);
    this.pages.set(name, ids);
    return ids;
  }

  private searchPage(from: ResultsFrom | null, filter: ResultsFilter, limit: number): string[] {
    const { since, candidate, state, attempt } = filter;
    const start = { updatedAt: since, attemptId: "" };
    const last = from === null ? start : { updatedAt: from.updatedAt, attemptId: from.id };
    const after = comparePlaces(last, start) < 0 ? start : last;
    const ids: string[] = [];
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
    }
    return ids;
  }

  /** The ids of those that were changed last, and how many there are. */
  findNewest(limit: number): { ids: string[]; n: number } {
    const ids = [...this.sql.exec(NEWEST, limit).raw<[string]>()].flat();
    this.n ??= this.sql.exec<{ n: number }>("SELECT count(*) AS n FROM attempts").one().n;
    return { ids: ids.toReversed(), n: this.n };
  }

  /** So many at a time, read to the end: a statement that is left half-way would keep its tables locked. */
  private *walk(after: Place, state: ResultsFilter["state"], step: number): Iterable<Columns[]> {
    for (let { updatedAt, attemptId } = after; ;) {
      const rows = this.read(state === "open" ? OPEN : BY_CHANGE, updatedAt, attemptId, step);
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
