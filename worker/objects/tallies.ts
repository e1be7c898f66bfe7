/**
 * What statistics need of a room's attempts, counted as they come: from then on only the attempts of persons of whom something
 * was written are read again. In memory, like the register whose choice it follows; an object that has just woken reads all once.
 */
import { type Counting, createTally, type Tally, tallyAttempt } from "../../questions/index.ts";
import { type AttemptRow, listScores, type RoomSetup } from "./attempt.ts";
import { choose, type Entry, type Listener, type Person, type Register } from "./register.ts";

type Which = Counting | "all";

/** A tally, what is in it, and of whom there may be more. */
interface Kept {
  tally: Tally;
  counted: Set<Entry>;
  changed: Set<Person>;
}

type Row = Pick<AttemptRow, "id" | "items" | "responses">;

export class Tallies implements Listener {
  private readonly kept = new Map<Which, Kept>();
  private readonly sql: SqlStorage;
  private readonly register: Register;

  constructor(sql: SqlStorage, register: Register) {
    this.sql = sql;
    this.register = register;
    register.listen(this);
  }

  noteChange(person: Person): void {
    for (const { changed } of this.kept.values()) changed.add(person);
  }

  noteAnew(): void {
    this.kept.clear();
  }

  /** The tally of what is handed in: of each person's attempt that counts, or of all. */
  read(setup: RoomSetup, which: Which): Tally {
    const entries = this.register.readEntries();
    let kept = this.kept.get(which);
    if (kept === undefined) {
      kept = this.count(setup, which, entries);
      this.kept.set(which, kept);
    }
    const { tally, counted, changed } = kept;
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

  private count(setup: RoomSetup, which: Which, entries: ReadonlyMap<string, Entry>): Kept {
    const kept: Kept = { tally: createTally(), counted: new Set(), changed: new Set() };
    const rows = this.sql.exec<Row>(
      "SELECT id, items, responses FROM attempts WHERE submitted_at IS NOT NULL",
    );
    for (const row of rows) {
      const entry = entries.get(row.id)!;
      if (!isCounted(entry, which)) continue;
      kept.counted.add(entry);
      tallyAttempt(kept.tally, toScored(setup, row));
    }
    return kept;
  }
}

const isCounted = (entry: Entry, which: Which): boolean =>
  entry.submittedAt !== null && (which === "all" || choose(entry.person, which) === entry);

const toScored = (setup: RoomSetup, row: Row) => ({ attemptId: row.id, items: listScores(setup, row) });
