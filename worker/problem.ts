/**
 * Expected failures: one closed union, one mapping to the wire (RFC 9457). What is not here is a bug and becomes a plain
 * 500 that says nothing but its request id.
 */
import type { GenerateProblem } from "../questions/index.ts";
import type { Receipt } from "./contract.ts";

/** Code → status and title. Codes are stable: programs rely on them. */
const problems = {
  "invalid-json": [400, "The body is not JSON"],
  unauthorized: [401, "No valid key or session was given"],
  "sign-in-failed": [401, "This passkey, code or link opens nothing here"],
  "invalid-token": [401, "The attempt's token is not valid"],
  "expired-token": [401, "The attempt's token has expired"],
  "invalid-ticket": [401, "The ticket is not valid: it opens one socket of its room, within half a minute"],
  "foreign-origin": [403, "A session or a live socket is only for the deployment's own pages"],
  "insufficient-scope": [403, "The key or session may not do this"],
  "setup-disabled": [403, "This deployment makes no workspaces: it has no setup secret"],
  "room-not-open": [403, "The room is not open yet"],
  "room-closed": [403, "The room is closed"],
  "not-found": [404, "There is nothing here by that name"],
  "no-attempts-left": [409, "All attempts of this candidate are used"],
  "attempt-open": [409, "The attempt is not submitted yet"],
  "already-committed": [409, "Another response to this item is committed"],
  "already-submitted": [409, "The attempt is submitted with other responses"],
  "keys-shown": [409, "The room has closed and shown its keys: who has not taken the test may know them"],
  "last-admin-key": [409, "The last key that may do everything stays"],
  "too-many-keys": [409, "The workspace has as many keys as it may: revoke one first"],
  "last-admin-member": [409, "The last member who may do everything stays"],
  "last-passkey": [409, "The last passkey stays while there is no recovery code"],
  "too-many-members": [409, "The workspace has as many members as it may"],
  "too-many-passkeys": [409, "You have as many passkeys as you may: remove one first"],
  "too-many-webhooks": [409, "The workspace has as many webhooks as it may: remove one first"],
  "webhook-disabled": [409, "Nothing is sent to this webhook: switch it on first"],
  "room-taken": [409, "A room of the export has a code that is another workspace's here"],
  "call-running": [409, "A call with this Idempotency-Key is still under way"],
  "too-large": [413, "The body is too large"],
  "not-json": [415, "The body must be application/json"],
  "invalid-input": [422, "Some of the input is not as it must be"],
  empty: [422, "The article is empty"],
  "not-text": [422, "The article is not text"],
  "markup-in-text": [422, "The text holds HTML: send it as html"],
  "no-sentences": [422, "The article has no whole sentence"],
  "unknown-language": [422, "The article is in a language without a pack"],
  "no-items": [
    422,
    "No question could be made that meets the rules: the article is too short or states too few facts",
  ],
  "no-exercise": [422, "No passage of the article is long enough and bears ten gaps"],
  "nothing-to-export": [422, "No item of the article is of the kind asked for"],
  "not-this-format": [422, "The file cannot be read in the format named"],
  "item-refused": [422, "The changed item does not pass the verifier"],
  "passkey-refused": [422, "The passkey cannot be verified"],
  "idempotency-key-reused": [422, "This Idempotency-Key came with another call before"],
  "not-a-socket": [426, "This address is for a WebSocket"],
  "too-many-requests": [429, "Too many calls were made in this minute"],
  "too-many-sign-ins": [429, "Too many failed to sign in to this workspace: wait a minute"],
  "too-many-codes": [429, "Too many wrong codes were tried in this room: wait a minute"],
  "internal-error": [500, "Something went wrong here"],
  "newer-data": [503, "What is stored here was written by a newer version than the one that runs"],
  "storage-full": [503, "There is no room left to store this: try again later"],
  busy: [503, "Too much is asked at this moment: try again soon"],
} as const satisfies Record<string, readonly [number, string]> &
  Record<GenerateProblem, readonly [number, string]>;

/** How long a client is asked to wait where too much is asked. */
const RETRY_AFTER_SECONDS = 2;

export type ProblemCode = keyof typeof problems;

/** A failure that is expected, as a value. */
export interface Failure {
  code: ProblemCode;
  detail?: string;
  errors?: { field: string; reason: string }[];
  /** With already-submitted: the receipt that stands. */
  receipt?: Receipt;
  /** With too-many-requests and too-many-codes: when to come again. Told by Retry-After. */
  retryAfter?: number;
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Makes a result of a value. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** The result with its value as JSON. */
export const toJson = <T>(result: Result<T>): Result<string> =>
  result.ok ? ok(JSON.stringify(result.value)) : result;

/** Makes a result of a failure. */
export const fail = (
  code: ProblemCode,
  more: Omit<Failure, "code"> = {},
): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, ...more },
});

/** A failure as an application/problem+json response. */
export function toResponse({ code, retryAfter, ...more }: Failure, requestId: string): Response {
  const [status, title] = problems[code];
  const headers = new Headers({ "Content-Type": "application/problem+json", "Cache-Control": "no-store" });
  if (status === 503 || retryAfter !== undefined)
    headers.set("Retry-After", String(retryAfter ?? RETRY_AFTER_SECONDS));
  return Response.json(
    { type: `/docs#${code}`, title, status, code, ...more, requestId },
    { status, headers },
  );
}

/** The status a code is sent with. */
export const statusOf = (code: ProblemCode): number => problems[code][0];
