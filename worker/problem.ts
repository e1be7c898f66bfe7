/**
 * Expected failures as values: one closed union, which `tell.ts` maps to the wire. What is not here is a bug and becomes a plain
 * 500 that says nothing but its request id.
 */
import type { GenerateProblem, RefusalRule, SoftRule } from "../questions/index.ts";
import type { Receipt } from "./contract.ts";
import type { Reason } from "./told/reasons.ts";

declare const isTold: unique symbol;
/** A reason that is in the caller's language already. */
export type ToldReason = string & { readonly [isTold]: true };

/** A field of what was sent, and why it is not as it must be; with `despite` the rule that may be overruled. */
export interface FieldError {
  field: string;
  reason: Reason | SoftRule | "keys-shown" | ToldReason;
}

/** So many of them are told at most. */
export const MAX_ERRORS = 100;

/** Code → status. Codes are stable: programs rely on them. What each says is in told/. */
const statuses = {
  "invalid-address": 400,
  "invalid-json": 400,
  unauthorized: 401,
  "sign-in-failed": 401,
  "invalid-token": 401,
  "expired-token": 401,
  "invalid-ticket": 401,
  "foreign-origin": 403,
  "insufficient-scope": 403,
  "setup-disabled": 403,
  "room-not-open": 403,
  "room-closed": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "no-attempts-left": 409,
  "attempt-open": 409,
  "already-committed": 409,
  "already-submitted": 409,
  "keys-shown": 409,
  "article-in-use": 409,
  "last-admin-key": 409,
  "too-many-keys": 409,
  "too-many-links": 409,
  "last-admin-member": 409,
  "last-passkey": 409,
  "too-many-members": 409,
  "too-many-passkeys": 409,
  "too-many-webhooks": 409,
  "too-many-secrets": 409,
  "webhook-disabled": 409,
  "room-taken": 409,
  "call-running": 409,
  "item-changed": 412,
  "too-large": 413,
  "not-json": 415,
  "invalid-input": 422,
  empty: 422,
  "not-text": 422,
  "markup-in-text": 422,
  "no-sentences": 422,
  "unknown-language": 422,
  "no-exercise": 422,
  "nothing-to-export": 422,
  "not-this-format": 422,
  "item-refused": 422,
  "passkey-refused": 422,
  "idempotency-key-reused": 422,
  "not-a-socket": 426,
  "too-many-requests": 429,
  "too-many-sign-ins": 429,
  "too-many-codes": 429,
  "internal-error": 500,
  "newer-data": 503,
  "storage-full": 503,
  unavailable: 503,
  busy: 503,
} as const satisfies Record<string, number> & Record<GenerateProblem, number>;

export type ProblemCode = keyof typeof statuses;

/** All codes, by status. */
export const problemCodes = Object.keys(statuses) as ProblemCode[];

/** A failure that is expected, as a value. */
export interface Failure {
  code: ProblemCode;
  /** What there is to say beyond the code; of item-refused the engine's reason. */
  detail?: string;
  /** With item-refused: what it was refused by. */
  rule?: RefusalRule;
  errors?: FieldError[];
  /** With already-submitted: the receipt that stands. */
  receipt?: Receipt;
  /** With too-many-requests and too-many-codes: when to come again. Told by Retry-After. */
  retryAfter?: number;
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Makes a result of a value. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/**
 * What another object has answered, to be answered with. What comes by such a call has a disposer; given on with it, whoever is given it
 * has to call it, and until then the runtime keeps open what it came from.
 */
export const passOn = <T>(result: Result<T>): Result<T> => ({ ...result });

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

/** The status a code is sent with. */
export const statusOf = (code: ProblemCode): number => statuses[code];
