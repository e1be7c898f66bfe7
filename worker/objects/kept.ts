/**
 * What a large room has written down of its figures when it read all its attempts, so that an object that has just woken need not
 * read them again: a row for each rule that was asked for, and none for any attempt. Each says up to which change it counts, and is
 * gone with an attempt that is written before that.
 */
import type { AttemptRow } from "./attempt.ts";
import { comparePlaces, type Place } from "./place.ts";

type Written = Pick<AttemptRow, "id" | "updated_at">;
type Row = { name: string; updated_at: number; id: string };

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
  /** Where each ends. */
  private ends: Map<string, Place> | null = null;
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
    const until = this.readEnds().get(name);
    if (until === undefined) return null;
    const { value } = this.sql.exec<{ value: string }>("SELECT value FROM kept WHERE name = ?", name).one();
    return { until, value: JSON.parse(value) as T };
  }

  /** Keeps what was found in so many attempts up to a change, where it is worth it. */
  put(name: string, attempts: number, until: Place, value: unknown): void {
    if (attempts < this.enough || this.tried.has(name)) return;
    this.tried.add(name);
    const text = JSON.stringify(value);
    if (new TextEncoder().encode(text).length > MAX_BYTES) return;
    const { updatedAt, attemptId } = until;
    const { changes } = this;
    const write = async () => {
      // What was found is as it was, or not worth keeping.
      if (changes !== this.changes) return;
      // Not replaced: the database would free the old row as it is, and what is erased later would stay in the file.
      if (this.readEnds().has(name)) this.drop(name);
      this.sql.exec("INSERT INTO kept VALUES (?, ?, ?, ?)", name, updatedAt, attemptId, text);
      this.readEnds().set(name, until);
    };
    // On a full disk a write fails when it is committed, and with it the call in which it was made. In a transaction of its own it fails alone,
    // and whoever only reads is answered.
    this.storage.transaction(write).catch(() => {
      this.ends = null;
    });
  }

  /** An attempt was written. */
  noteWritten({ id, updated_at }: Written): void {
    this.changes++;
    const place = { updatedAt: updated_at, attemptId: id };
    for (const [name, until] of this.readEnds()) if (comparePlaces(place, until) <= 0) this.drop(name);
  }

  /** Nothing that was known is good any more. */
  forget(): void {
    this.changes++;
    for (const name of this.readEnds().keys()) this.drop(name);
    this.tried.clear();
  }

  /** The database is another, or none. */
  reset(): void {
    this.changes++;
    this.ends = null;
    this.tried.clear();
  }

  /** Written over first, as attempts are: it can hold what was typed. */
  private drop(name: string): void {
    this.sql.exec(
      "UPDATE kept SET value = printf('%*s', length(CAST(value AS BLOB)), '') WHERE name = ?",
      name,
    );
    this.sql.exec("DELETE FROM kept WHERE name = ?", name);
    this.ends?.delete(name);
  }

  private readEnds() {
    return (this.ends ??= new Map(
      this.sql
        .exec<Row>("SELECT name, updated_at, id FROM kept")
        .toArray()
        .map(({ name, updated_at, id }) => [name, { updatedAt: updated_at, attemptId: id }]),
    ));
  }
}
