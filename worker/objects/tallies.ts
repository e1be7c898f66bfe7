/**
 * What statistics need of a room's attempts, counted as they come: from then on only the attempts of persons of whom something
 * was written are read again. In memory, like the register whose choice it follows; a large room keeps it too, for when it wakes.
 */
import {
  chooseAttempt,
  type Counting,
  createTally,
  packTally,
  type PackedTally,
  type Tally,
  tallyAttempt,
  unpackTally,
} from "../../questions/index.ts";
import { type AttemptRow, listScores, type RoomSetup } from "./attempt.ts";
import type { Kept } from "./kept.ts";
import { comparePlaces, type Place } from "./place.ts";
import { choose, type Entry, type Listener, type Person, type Register } from "./register.ts";

type Which = Counting | "all";

/** A tally, what is in it, and of whom there may be more. */
interface Count {
  tally: Tally;
  counted: Set<Entry>;
  changed: Set<Person>;
}

type Row = Pick<AttemptRow, "id" | "items" | "responses">;

export class Tallies implements Listener {
  private readonly counts = new Map<Which, Count>();
  private readonly sql: SqlStorage;
  private readonly register: Register;
  private readonly kept: Kept;

  constructor(sql: SqlStorage, register: Register, kept: Kept) {
    this.sql = sql;
    this.register = register;
    this.kept = kept;
    register.listen(this);
  }

  noteChange(person: Person): void {
    for (const { changed } of this.counts.values()) changed.add(person);
  }

  noteAnew(): void {
    this.counts.clear();
  }

  /** The tally of what is handed in: of each person's attempt that counts, or of all. */
  read(setup: RoomSetup, which: Which): Tally {
    const entries = this.register.readEntries();
    const known = this.counts.get(which);
    if (known !== undefined) return this.takeIn(setup, which, known);
    const recalled = this.recall(which, entries);
    const count = recalled ?? this.count(setup, which, entries);
    this.counts.set(which, count);
    const isOld = recalled === null || recalled.changed.size > entries.size / 50;
    const tally = this.takeIn(setup, which, count);
    const end = isOld ? this.register.findEnd() : null;
    if (end !== null) this.kept.put(rowOf(which), entries.size, end, packTally(tally));
    return tally;
  }

  /** Those in of whom something has changed, and those out that count no more. */
  private takeIn(setup: RoomSetup, which: Which, { tally, counted, changed }: Count): Tally {
    for (const person of changed)
      for (const entry of person.entries) {
        const isIn = counted.has(entry);
        if (isIn === isCounted(entry, which)) continue;
        const rows = this.sql.exec<Row>(
          "SELECT id, items, responses FROM attempts WHERE id = ?",
          entry.attemptId,
        );
        // What is handed in stays as it is, but for what the register is told to forget: it is taken out as it was taken in.
        tallyAttempt(tally, toScored(setup, rows.one()), isIn ? -1 : 1);
        if (isIn) counted.delete(entry);
        else counted.add(entry);
      }
    changed.clear();
    return tally;
  }

  private count(setup: RoomSetup, which: Which, entries: ReadonlyMap<string, Entry>): Count {
    const count: Count = { tally: createTally(), counted: new Set(), changed: new Set() };
    const rows = this.sql.exec<Row>(
      "SELECT id, items, responses FROM attempts WHERE submitted_at IS NOT NULL",
    );
    for (const row of rows) {
      const entry = entries.get(row.id)!;
      if (!isCounted(entry, which)) continue;
      count.counted.add(entry);
      tallyAttempt(count.tally, toScored(setup, row));
    }
    return count;
  }

  /** What was counted in an earlier life of the object, with those of whom more has come since; null where that is too much. */
  private recall(which: Which, entries: ReadonlyMap<string, Entry>): Count | null {
    const known = this.kept.read<PackedTally>(rowOf(which));
    if (known === null) return null;
    const count: Count = { tally: unpackTally(known.value), counted: new Set(), changed: new Set() };
    const people = new Set<Person>();
    for (const { person } of entries.values()) people.add(person);
    for (const person of people) {
      const then = person.entries.filter((entry) => isHandedIn(entry, known.until));
      const counted = which === "all" || then.length < 2 ? then : [chooseAttempt(then, which)];
      for (const entry of counted) count.counted.add(entry);
      if (person.entries.some((entry) => comparePlaces(entry, known.until) > 0)) count.changed.add(person);
    }
    return count.changed.size > entries.size / 8 ? null : count;
  }
}

/** Attempts that are handed in change no more: one that changed later was open then, and counted for nothing. */
const isHandedIn = (entry: Entry, until: Place): boolean =>
  entry.submittedAt !== null && comparePlaces(entry, until) <= 0;

const rowOf = (which: Which) => `tally ${which}`;

const isCounted = (entry: Entry, which: Which): boolean =>
  entry.submittedAt !== null && (which === "all" || choose(entry.person, which) === entry);

const toScored = (setup: RoomSetup, row: Row) => ({ attemptId: row.id, items: listScores(setup, row) });
