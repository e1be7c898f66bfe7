/**
 * What a teacher does to a room's attempts after the event: score them anew, erase them, let them lapse. Functions of the
 * room's database and setup; the Room says who may.
 */
import { limits, type Regraded } from "../contract.ts";
import { type AttemptRow, maxScoreOf, parseResponses, type RoomSetup, scoreItem } from "./attempt.ts";

/** Attempts to erase: one, or all of one candidate. */
export type Erasing = { attempt: string } | { candidate: string };

/**
 * Scores all attempts by a setup. What has changed counts as changed now, so that who follows results sees it. Without a
 * time nothing is written: it is only told what would come of it.
 */
export function scoreAnew(sql: SqlStorage, setup: RoomSetup, at: number | null): Regraded {
  const regraded: Regraded = { attempts: 0, changed: 0, pointsBefore: 0, pointsAfter: 0, changes: [] };
  // Read before anything is written: a cursor must not meet its own changes.
  for (const row of sql.exec<AttemptRow>("SELECT * FROM attempts").toArray()) {
    const items = JSON.parse(row.items) as string[];
    const responses = parseResponses(row);
    const score = items.reduce((sum, id) => sum + scoreItem(setup, id, responses), 0);
    const maxScore = maxScoreOf(setup, items);
    regraded.attempts++;
    regraded.pointsBefore += row.score;
    regraded.pointsAfter += score;
    if (score === row.score && maxScore === row.max_score) continue;
    regraded.changed++;
    if (regraded.changes.length < limits.pageSize)
      regraded.changes.push({
        attemptId: row.id,
        room: setup.code,
        before: { score: row.score, maxScore: row.max_score },
        after: { score, maxScore },
      });
    if (at === null) continue;
    sql.exec(
      "UPDATE attempts SET score = ?, max_score = ?, updated_at = ? WHERE id = ?",
      score,
      maxScore,
      at,
      row.id,
    );
  }
  return regraded;
}

/**
 * Erases attempts, and what they held: each row is first written over with as many bytes of nothing, since a database only
 * marks the place of a deleted row as free. Returns their ids.
 */
export function eraseAttempts(sql: SqlStorage, which: Erasing): string[] {
  const [column, value] = "attempt" in which ? ["id", which.attempt] : ["candidate", which.candidate];
  return erase(sql, `${column} = ?`, value);
}

/** Erases what has not been changed since a time; returns the ids. */
export const eraseBefore = (sql: SqlStorage, before: number): string[] =>
  erase(sql, "updated_at < ?", before);

function erase(sql: SqlStorage, where: string, value: string | number): string[] {
  const rows = sql.exec<{ id: string }>(`SELECT id FROM attempts WHERE ${where}`, value).toArray();
  const ids = rows.map(({ id }) => id);
  for (const id of ids) {
    sql.exec(
      `UPDATE attempts SET candidate = printf('%*s', length(CAST(candidate AS BLOB)), ''),
         responses = printf('%*s', length(CAST(responses AS BLOB)), '') WHERE id = ?`,
      id,
    );
    sql.exec("DELETE FROM attempts WHERE id = ?", id);
  }
  return ids;
}
