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
  | { state: "done"; status: number; body: ArrayBuffer; isSealed: boolean };

/** A call as versions before the seals kept it, until a day after the upgrade: by the header's own text, the answer packed alone. */
export interface Former {
  key: string;
  request: string;
}

const KEPT_MS = 24 * 3_600_000;
/** A call that has not ended by then was cut off, and may be made again. */
const RUNNING_MS = 60_000;

/** How a sealed name is stored. With a space in it, which no header has, it is none of the former. */
const stored = (name: string) => `sealed ${name}`;

/** Begins a call: from "new" on the name is taken until `finishCall` or `forgetCall`. `request` is a digest of all that was asked. */
export function beginCall(sql: SqlStorage, name: string, request: string, former: Former): Known {
  sql.exec(
    "DELETE FROM repeats WHERE at < ? OR (status IS NULL AND at < ?)",
    now() - KEPT_MS,
    now() - RUNNING_MS,
  );
  const found = "SELECT * FROM repeats WHERE key = ? OR (key = ? AND request = ?)";
  const row = sql.exec<RepeatRow>(found, stored(name), former.key, former.request).toArray()[0];
  if (row === undefined) {
    sql.exec("INSERT INTO repeats (key, request, at) VALUES (?, ?, ?)", stored(name), request, now());
    return { state: "new" };
  }
  const isSealed = row.key === stored(name);
  if (isSealed && row.request !== request) return { state: "other" };
  return row.status === null || row.body === null
    ? { state: "running" }
    : { state: "done", status: row.status, body: row.body, isSealed };
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
  sql.exec(keep, status, body, about, stored(name));
}

/** Forgets what was answered about something that is deleted. */
export function forgetCallsAbout(sql: SqlStorage, id: string): void {
  sql.exec("DELETE FROM repeats WHERE about = ?", id);
}

/** Gives the name free: the call came to nothing, and may be tried again. */
export function forgetCall(sql: SqlStorage, name: string): void {
  sql.exec("DELETE FROM repeats WHERE key = ?", stored(name));
}
