/**
 * Which attempts of a room do not count: those of a person with another that does. Pages of results pass them over. Found
 * by reading all attempts, since an index would cost each attempt a write; so it is kept until something is written.
 */
import { chooseAttempts, type Countable, type Counting } from "../../questions/index.ts";
import { now, toInstant } from "../clock.ts";

/** What a later page goes by may be this old: pages of one list that is read while pupils answer should agree. */
const KEPT_MS = 10_000;

type Row = {
  id: string;
  candidate: string | null;
  previous: string | null;
  score: number;
  max_score: number;
  started_at: number;
  submitted_at: number | null;
};

export class SetAside {
  private kept: { counting: Counting; ids: ReadonlySet<string>; at: number; isFresh: boolean } | null = null;

  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  /** Something was written: what is kept may be wrong. */
  forget(): void {
    if (this.kept !== null) this.kept.isFresh = false;
  }

  /** Their ids. A page that follows another may go by what is some seconds old. */
  find(counting: Counting | "all", isFollowing: boolean): ReadonlySet<string> {
    if (counting === "all") return new Set();
    const { kept } = this;
    const isUsable = kept?.isFresh || (isFollowing && kept !== null && now() - kept.at < KEPT_MS);
    if (kept?.counting === counting && isUsable) return kept.ids;
    const ids = this.search(counting);
    this.kept = { counting, ids, at: now(), isFresh: true };
    return ids;
  }

  private search(counting: Counting): Set<string> {
    const attempts = this.sql
      .exec<Row>(
        "SELECT id, candidate, previous, score, max_score, started_at, submitted_at FROM attempts ORDER BY id",
      )
      .toArray()
      .map(toCountable);
    const chosen = new Set(chooseAttempts(attempts, counting).map(({ attemptId }) => attemptId));
    return new Set(attempts.flatMap(({ attemptId }) => (chosen.has(attemptId) ? [] : [attemptId])));
  }
}

const toCountable = (row: Row): Countable => ({
  attemptId: row.id,
  room: "",
  candidate: row.candidate,
  retryOf: row.previous,
  score: row.score,
  maxScore: row.max_score,
  startedAt: toInstant(row.started_at),
  submittedAt: row.submitted_at === null ? null : toInstant(row.submitted_at),
});
