/**
 * What was answered to calls that carried an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): the same call
 * sent again within a day gets the same answer and does nothing more. Names, digests and answers come sealed (`seal.ts`).
 */
import { now } from "../clock.ts";

type RepeatRow = {
  key: string;
  request: string;
  status: number | null;
  body: ArrayBuffer | null;
  at: number;
};

/** What is known of a call: nothing, its answer, that it is under way, or that the key was another call's. */
export type Known =
  | { state: "new" | "running" | "other" }
  | { state: "done"; status: number; body: ArrayBuffer };

const KEPT_MS = 24 * 3_600_000;
/** A call that has not ended by then was cut off, and may be made again. */
const RUNNING_MS = 60_000;

/** Begins a call: from "new" on the name is taken until `finishCall` or `forgetCall`. `request` is a digest of all that was asked. */
export function beginCall(sql: SqlStorage, name: string, request: string): Known {
  sql.exec(
    "DELETE FROM repeats WHERE at < ? OR (status IS NULL AND at < ?)",
    now() - KEPT_MS,
    now() - RUNNING_MS,
  );
  const [row] = sql.exec<RepeatRow>("SELECT * FROM repeats WHERE key = ?", name).toArray();
  if (row === undefined) {
    sql.exec("INSERT INTO repeats (key, request, at) VALUES (?, ?, ?)", name, request, now());
    return { state: "new" };
  }
  if (row.request !== request) return { state: "other" };
  return row.status === null || row.body === null
    ? { state: "running" }
    : { state: "done", status: row.status, body: row.body };
}

/** Keeps the answer, for whoever asks again; `about` is the id of what it tells of, with which it goes. */
export function finishCall(
  sql: SqlStorage,
  name: string,
  status: number,
  body: ArrayBuffer,
  about: string | null,
): void {
  const keep = "UPDATE repeats SET status = ?, body = ?, about = ? WHERE key = ?";
  sql.exec(keep, status, body, about, name);
}

/** Forgets what was answered about something that is deleted. */
export function forgetCallsAbout(sql: SqlStorage, id: string): void {
  sql.exec("DELETE FROM repeats WHERE about = ?", id);
}

/** Gives the name free: the call came to nothing, and may be tried again. */
export function forgetCall(sql: SqlStorage, name: string): void {
  sql.exec("DELETE FROM repeats WHERE key = ?", name);
}
