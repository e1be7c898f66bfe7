/**
 * A room's attempts in memory, as far as lists need them: in the order of their changes, by person, and which of a person's
 * attempts counts. An index would cost each attempt further rows, and only very large rooms have some (`walk.ts`); this costs one reading of all attempts when a
 * teacher first asks an object that has just woken. From then on it reads again only what was written, when it is asked again: what a pupil does never
 * waits for it.
 */
import { chooseAttempt, type Choosable, type Counting } from "../../questions/index.ts";
import { comparePlaces, findPlace, type Place } from "./place.ts";

/** Where a page begins: after this change. */
export interface ResultsFrom {
  updatedAt: number;
  id: string;
}

/** Which attempts to list: changed since a time, one candidate's, those still at it or those submitted. */
export interface ResultsFilter {
  since: number;
  candidate: string | undefined;
  state: "open" | "submitted" | undefined;
  /** Of each person only the attempt that counts by this rule, or all. */
  attempt: Counting | "all";
}

/** All attempts of one person, and those that count by the rules that were asked for. */
export interface Person {
  /** Null for who is known by a chain of retries. */
  candidate: string | null;
  entries: Entry[];
  chosen: { [counting in Counting]?: Entry };
}

/** One attempt. */
export interface Entry extends Choosable {
  person: Person;
  updatedAt: number;
  startedAt: number;
  submittedAt: number | null;
}

/** Who wants to know what has changed since they were last told. */
export interface Listener {
  /** Of this person an attempt is new or has changed. */
  noteChange(person: Person): void;
  /** Nothing that was known is good any more. */
  noteAnew(): void;
}

interface Lists {
  entries: Map<string, Entry>;
  named: Map<string, Person>;
  /** All, and those that are open, by change. */
  all: Entry[];
  open: Entry[];
  /** Whether each retry's attempt is there: where one comes later, two people turn out to be one. */
  isWhole: boolean;
}

/** What is read of an attempt, as `COLUMNS` has it. */
export type Columns = [
  id: string,
  candidate: string | null,
  previous: string | null,
  startedAt: number,
  updatedAt: number,
  submittedAt: number | null,
  score: number,
  maxScore: number,
];

export const COLUMNS = "id, candidate, previous, started_at, updated_at, submitted_at, score, max_score";
const SELECT = `SELECT ${COLUMNS} FROM attempts`;

export class Register {
  private lists: Lists | null = null;
  private readonly changed = new Set<string>();
  private readonly listeners: Listener[] = [];
  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** An attempt was written. */
  noteAttempt(id: string): void {
    if (this.lists !== null) this.changed.add(id);
  }

  /** More than some attempts has changed, or some are gone: all is read anew when it is asked for. */
  forget(): void {
    this.lists = null;
    this.changed.clear();
    for (const listener of this.listeners) listener.noteAnew();
  }

  /** The ids of so many attempts after a change, oldest change first. */
  findPage(from: ResultsFrom | null, filter: ResultsFilter, limit: number): string[] {
    const { named, all, open } = this.readLists();
    const { since, candidate, state, attempt } = filter;
    const list =
      candidate !== undefined
        ? (named.get(candidate)?.entries.toSorted(comparePlaces) ?? [])
        : state === "open"
          ? open
          : all;
    const start = { updatedAt: since, attemptId: "" };
    const after = from === null ? start : { updatedAt: from.updatedAt, attemptId: `${from.id} ` };
    const ids: string[] = [];
    for (let i = findPlace(list, comparePlaces(after, start) < 0 ? start : after); i < list.length; i++) {
      const entry = list[i]!;
      if (state !== undefined && (entry.submittedAt === null) !== (state === "open")) continue;
      if (attempt !== "all" && choose(entry.person, attempt) !== entry) continue;
      if (ids.push(entry.attemptId) === limit) break;
    }
    return ids;
  }

  /** The ids of those that were changed last, and how many there are. */
  findNewest(limit: number): { ids: string[]; n: number } {
    const { all } = this.readLists();
    return { ids: all.slice(-limit).map(({ attemptId }) => attemptId), n: all.length };
  }

  /** Whether a list can be asked for without reading all attempts. */
  get isAwake(): boolean {
    return this.lists !== null;
  }

  /** The last change, up to which all attempts together are what they are; null where that can't be told. */
  findEnd(): Place | null {
    const { all, isWhole } = this.readLists();
    const last = all.at(-1);
    return last === undefined || !isWhole ? null : { updatedAt: last.updatedAt, attemptId: last.attemptId };
  }

  /** Every attempt, by its id. */
  readEntries(): ReadonlyMap<string, Entry> {
    return this.readLists().entries;
  }

  private readLists(): Lists {
    // To read so many one by one takes longer than to read all.
    if (this.lists !== null && this.changed.size > this.lists.all.length / 8 + 100) this.forget();
    this.lists ??= this.readAll();
    for (const id of this.changed) this.readAgain(this.lists, id);
    this.changed.clear();
    return this.lists;
  }

  /** Rows as they come from the database, with nothing made of them in between: there may be a hundred thousand. */
  private readAll(): Lists {
    const lists: Lists = { entries: new Map(), named: new Map(), all: [], open: [], isWhole: true };
    const retries: [entry: Entry, previous: string][] = [];
    for (const row of this.sql.exec(SELECT).raw<Columns>()) {
      const [id, candidate, previous] = row;
      const person = (candidate === null ? undefined : lists.named.get(candidate)) ?? createPerson(candidate);
      const entry = toEntry(row, person);
      person.entries.push(entry);
      if (candidate !== null) lists.named.set(candidate, person);
      else if (previous !== null) retries.push([entry, previous]);
      lists.entries.set(id, entry);
      lists.all.push(entry);
      if (entry.submittedAt === null) lists.open.push(entry);
    }
    // Older ones first, as their ids sort, unless a clock was set back: each takes with it those that it has found already.
    for (const [entry, previous] of retries) {
      const person = lists.entries.get(previous)?.person;
      if (person === undefined) lists.isWhole = false;
      if (person === undefined || person === entry.person) continue;
      for (const moved of entry.person.entries) {
        moved.person = person;
        person.entries.push(moved);
      }
    }
    lists.all.sort(comparePlaces);
    lists.open.sort(comparePlaces);
    return lists;
  }

  private readAgain(lists: Lists, id: string): void {
    const [row] = this.sql.exec(`${SELECT} WHERE id = ?`, id).raw<Columns>();
    // What is gone was told by `forget`.
    if (row === undefined) return;
    const before = lists.entries.get(id);
    if (before !== undefined) {
      remove(lists.all, before);
      if (before.submittedAt === null) remove(lists.open, before);
    }
    const person = before?.person ?? findPerson(lists, row);
    const entry = before === undefined ? toEntry(row, person) : Object.assign(before, toEntry(row, person));
    if (before === undefined) person.entries.push(entry);
    lists.entries.set(id, entry);
    insert(lists.all, entry);
    if (entry.submittedAt === null) insert(lists.open, entry);
    person.chosen = {};
    for (const listener of this.listeners) listener.noteChange(person);
  }
}

/** The attempt of a person that counts; found once. */
export const choose = (person: Person, counting: Counting): Entry =>
  (person.chosen[counting] ??= chooseAttempt(person.entries, counting));

const createPerson = (candidate: string | null): Person => ({ candidate, entries: [], chosen: {} });

/** Whose attempt a new one is: a name's, or that of the attempt which it is a retry of. */
function findPerson(lists: Lists, [, candidate, previous]: Columns): Person {
  const { entries, named } = lists;
  const known = candidate === null ? entries.get(previous ?? "")?.person : named.get(candidate);
  const person = known ?? createPerson(candidate);
  if (candidate !== null) named.set(candidate, person);
  else if (previous !== null && known === undefined) lists.isWhole = false;
  return person;
}

export const toEntry = (row: Columns, person: Person): Entry => {
  const [attemptId, , , startedAt, updatedAt, submittedAt, score, maxScore] = row;
  return { attemptId, person, score, maxScore, startedAt, updatedAt, submittedAt };
};

const insert = (list: Entry[], entry: Entry) => list.splice(findPlace(list, entry), 0, entry);
const remove = (list: Entry[], entry: Entry) => list.splice(findPlace(list, entry), 1);
