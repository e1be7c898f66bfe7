/**
 * Who has used up their attempts. Counted in memory, from one reading of the room's rows in a life of the object, and only where
 * the rules have a cap: counted by the database, each start and each submit would read all rows there are.
 */
import type { AttemptRow, RoomSetup } from "./attempt.ts";

type Counted = [candidate: string | null, id: string];

export class Cap {
  private readonly sql: SqlStorage;
  /** The attempts that count, by candidate. */
  private counted: Map<string | null, Set<string>> | null = null;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  /** Whether the candidate's other attempts are as many as the rules allow. */
  isUsedUp(setup: RoomSetup, attemptId: string, candidate: string | null): boolean {
    return this.countLeft(setup, attemptId, candidate) <= 0;
  }

  /** What a pupil is told of an attempt where attempts are limited: whether it is the candidate's last, as far as can be seen now. */
  tellLast(setup: RoomSetup, attemptId: string, candidate: string | null): { last?: boolean } {
    if (setup.rules.attempts === undefined) return {};
    return { last: this.countLeft(setup, attemptId, candidate) <= 1 };
  }

  /**
   * How many attempts the candidate's other ones leave. One counts from where it can have shown a key: in practice from its first
   * committed response, in a test from its submit.
   */
  private countLeft({ rules }: RoomSetup, attemptId: string, candidate: string | null): number {
    if (rules.attempts === undefined) return Infinity;
    this.counted ??= this.readCounted(rules.mode === "practice");
    const ids = this.counted.get(candidate);
    return rules.attempts - (ids?.size ?? 0) + (ids?.has(attemptId) ? 1 : 0);
  }

  /** An attempt was written. */
  note(
    { rules }: RoomSetup,
    { id, candidate, submitted_at }: Pick<AttemptRow, "id" | "candidate" | "submitted_at">,
  ): void {
    if (this.counted !== null && (rules.mode === "practice" || submitted_at !== null))
      add(this.counted, [candidate, id]);
  }

  /** Attempts are gone, or more than one is new. */
  forget(): void {
    this.counted = null;
  }

  private readCounted(isPractice: boolean): Map<string | null, Set<string>> {
    const which = isPractice ? "" : "WHERE submitted_at IS NOT NULL";
    const counted = new Map<string | null, Set<string>>();
    for (const row of this.sql.exec(`SELECT candidate, id FROM attempts ${which}`).raw<Counted>())
      add(counted, row);
    return counted;
  }
}

function add(counted: Map<string | null, Set<string>>, [candidate, id]: Counted): void {
  const ids = counted.get(candidate);
  if (ids === undefined) counted.set(candidate, new Set([id]));
  else ids.add(id);
}
