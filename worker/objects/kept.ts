/**
 * What a large room has written down of its lists and figures when it read all its attempts, so that an object that has just woken
 * need not read them again: a row for each list that was asked for, and none for any attempt. Each says how long it is true, and
 * is gone with the first attempt that could make it false.
 */
import type { AttemptRow } from "./attempt.ts";
import { comparePlaces, type Place } from "./place.ts";

/** What holds until an attempt is written at or before a place in the order of changes, or by one of some people. */
export interface Holding {
  until: Place;
  /** Names as `nameOf` has them; of who has none the attempts' ids. */
  people: string[];
}

type Written = Pick<AttemptRow, "id" | "candidate" | "previous" | "updated_at">;
type Head = { name: string; updated_at: number; id: string; people: string };

/** In a room of fewer attempts, reading all takes no longer than reading what was kept. */
const ENOUGH = 1_000;
/** Of a row, bytes: the database takes 2 MB. */
const MAX_BYTES = 1_900_000;

/** What it takes of the object's storage. */
export interface KeptStorage {
  sql: SqlStorage;
  transaction(write: () => Promise<void>): Promise<void>;
}

export class Kept {
  private holdings: Map<string, { until: Place; people: Set<string> }> | null = null;
  /** How often something was written that what is being kept does not know of. */
  private changes = 0;
  /** Written down once in a life of the object: what does not hold for long is not worth a row each time. */
  private readonly tried = new Set<string>();
  private readonly storage: KeptStorage;
  private readonly sql: SqlStorage;
  private readonly enough: number;

  constructor(storage: KeptStorage, enough = ENOUGH) {
    this.storage = storage;
    this.sql = storage.sql;
    this.enough = enough;
  }

  /** Where what is kept under a name ends, with the value; null where there is none. */
  read<T>(name: string): { until: Place; value: T } | null {
    const holding = this.readHoldings().get(name);
    if (holding === undefined) return null;
    const { value } = this.sql.exec<{ value: string }>("SELECT value FROM kept WHERE name = ?", name).one();
    return { until: holding.until, value: JSON.parse(value) as T };
  }

  /** Keeps what was found in so many attempts, where it is worth it. */
  put(name: string, attempts: number, { until, people }: Holding, value: unknown): void {
    if (attempts < this.enough || this.tried.has(name)) return;
    this.tried.add(name);
    const texts = [people, value].map((one) => JSON.stringify(one));
    if (new TextEncoder().encode(texts.join("")).length > MAX_BYTES) return;
    const { updatedAt, attemptId } = until;
    const { changes } = this;
    const write = async () => {
      // What was found is as it was, or not worth keeping.
      if (changes !== this.changes) return;
      // Not replaced: the database would free the old row as it is, and names that are erased later would stay in the file.
      if (this.readHoldings().has(name)) this.drop(name);
      this.sql.exec("INSERT INTO kept VALUES (?, ?, ?, ?, ?)", name, updatedAt, attemptId, ...texts);
      this.readHoldings().set(name, { until, people: new Set(people) });
    };
    // On a full disk a write fails when it is committed, and with it the call in which it was made. In a transaction of its own it fails alone,
    // and whoever only reads is answered.
    this.storage.transaction(write).catch(() => {
      this.holdings = null;
    });
  }

  /** An attempt was written. */
  noteWritten({ id, candidate, previous, updated_at }: Written): void {
    this.changes++;
    const place = { updatedAt: updated_at, attemptId: id };
    const person = candidate === null ? [id, previous ?? id] : [nameOf(candidate)];
    for (const [name, { until, people }] of this.readHoldings())
      if (comparePlaces(place, until) <= 0 || person.some((one) => people.has(one))) this.drop(name);
  }

  /** Nothing that was known is good any more. */
  forget(): void {
    this.changes++;
    for (const name of this.readHoldings().keys()) this.drop(name);
    this.tried.clear();
  }

  /** The database is another, or none. */
  reset(): void {
    this.changes++;
    this.holdings = null;
    this.tried.clear();
  }

  /** Written over first, as attempts are: it can hold names and what was typed. */
  private drop(name: string): void {
    this.sql.exec(
      `UPDATE kept SET people = printf('%*s', length(CAST(people AS BLOB)), ''),
         value = printf('%*s', length(CAST(value AS BLOB)), '') WHERE name = ?`,
      name,
    );
    this.sql.exec("DELETE FROM kept WHERE name = ?", name);
    this.holdings?.delete(name);
  }

  private readHoldings() {
    return (this.holdings ??= new Map(
      this.sql
        .exec<Head>("SELECT name, updated_at, id, people FROM kept")
        .toArray()
        .map(({ name, updated_at, id, people }) => [
          name,
          {
            until: { updatedAt: updated_at, attemptId: id },
            people: new Set(JSON.parse(people) as string[]),
          },
        ]),
    ));
  }
}

/** People by what their attempts have in common: a name, or without one the attempts themselves. */
export const nameOf = (candidate: string): string => `=${candidate}`;
