/**
 * The one file of the widget that talks to the API. Every failure is a value.
 * What may safely be sent twice is repeated with growing pauses; what was refused with Retry-After always is.
 */
import type {
  Attempt,
  Begun,
  Committed,
  Receipt,
  Response,
  Resumed,
  RoomNow,
  Saved,
  Stored,
} from "../worker/contract.ts";
import { isFinal } from "./state.ts";

/** Why a call gave nothing. Status 0: no connection, no answer in time, or somebody else's; otherwise the problem that the API named. */
export interface Failure {
  status: number;
  code: string;
  /** Seconds to wait; 0 if the API named none. */
  retryAfter: number;
  /** With the refusal of a second, different submit: the receipt that stands. */
  receipt?: Receipt;
}

/** A call's value or its failure. */
export type Outcome<T> = { value: T; failure?: undefined } | { value?: undefined; failure: Failure };

/** Whether the element has left the page. */
export interface Ended {
  now: boolean;
}

/** Who starts: named, nobody, or the one whose submitted attempt's token this is. */
export interface NewAttempt {
  candidate?: string;
  retryOf?: string;
}

/** One call that is made until it has an answer; one that reads brings nothing. `itemId` is of a commit alone. */
export interface Message {
  kind: "read" | "commit" | "save" | "submit";
  itemId: string;
  seq: number;
  /** All whole responses, in the form's order. */
  responses: Record<string, Response>;
}

/** What the server says to a message. */
export type Reply = (Partial<Stored> & Pick<Stored, "receipt">) | Committed | Saved | Receipt;

/** The calls a pupil's journey makes. */
export interface Api {
  begin(code: string): Promise<Outcome<Begun>>;
  /** The room as it is: nothing is drawn for it. */
  look(code: string): Promise<Outcome<RoomNow>>;
  start(code: string, who: NewAttempt): Promise<Outcome<Attempt>>;
  /** The attempt of a resume code. */
  resume(code: string, resumeCode: string): Promise<Outcome<Resumed>>;
  /** What the server has of the attempt. Tries once, as `send` does: the outbox tries again. */
  read(attempt: Attempt): Promise<Outcome<Stored>>;
  send(attempt: Attempt, message: Message): Promise<Outcome<Reply>>;
}

/** How long anything may take to arrive. */
export const timeoutMs = 12_000;
/** What came of a call to which nobody answered. */
export const failed: Failure = { status: 0, code: "", retryAfter: 0 };
const pausesMs = [400, 1_200, 3_000];
const longestPauseMs = 20_000;

/** The API at `base`, an address with a slash at its end. Once `ended.now`, nothing is repeated; what is on its way may arrive. */
export function createApi(base: string, ended: Ended): Api {
  /** Reads something of a room, or posts a body to it. */
  const call = async <T>(code: string, path: string, body?: object): Promise<Outcome<T>> => {
    const url = `${base}rooms/${encodeURIComponent(code)}${path}`;
    for (let round = 0; ; round++) {
      const outcome = await send<T>(url, body ? "POST" : "GET", body);
      const growing = pausesMs[round];
      if (!outcome.failure || !growing) return outcome;
      const { retryAfter } = outcome.failure;
      // What is posted is not repeated unasked: a new attempt may count against a limit, a wrong code does.
      if (!retryAfter && (body || isFinal(outcome.failure))) return outcome;
      const ms = Math.min(retryAfter * 1_000 || growing * (1 + Math.random()), longestPauseMs);
      await new Promise((resolve) => setTimeout(resolve, ms));
      if (ended.now) return outcome;
    }
  };
  return {
    // At the address that the snippet preloads.
    begin: (code) => call(code, "/begin"),
    look: (code) => call(code, ""),
    start: (code, who) => call(code, "/attempts", who),
    resume: (code, resumeCode) => call(code, "/resume", { resumeCode }),
    read: ({ attemptId, token }) => send(`${base}attempts/${attemptId}`, "GET", undefined, token),
    send({ attemptId, token }, { kind, itemId, seq, responses }) {
      const [method, path] =
        kind === "submit" ? ["POST", kind] : ["PUT", `responses${itemId && `/${itemId}`}`];
      const body = itemId ? { response: responses[itemId] } : { seq, responses };
      return send(`${base}attempts/${attemptId}/${path}`, method, body, token);
    },
  };
}

async function send<T>(url: string, method: string, body?: object, token?: string): Promise<Outcome<T>> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  const failure = { ...failed };
  try {
    const { signal } = controller;
    // What is on its way when the page goes still arrives.
    const reply = await fetch(url, {
      method,
      headers: {
        ...(body && { "content-type": "application/json" }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal,
      keepalive: Boolean(token),
    });
    failure.retryAfter = Number(reply.headers.get("retry-after")) || 0;
    const said: unknown = await reply.json();
    if (reply.ok) return { value: said as T };
    // A school's filter, a captive portal or a gateway on the way has no say in an attempt, whatever its status.
    const isOurs = reply.headers.get("content-type")?.includes("problem");
    return { failure: isOurs ? { ...failure, ...(said as Failure) } : failure };
  } catch {
    return { failure };
  } finally {
    clearTimeout(timer);
  }
}
