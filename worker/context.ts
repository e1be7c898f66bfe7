/** What a call carries through the app, and how it is refused. */
import type { Context } from "hono";
import type { Lang } from "../questions/index.ts";
import type { Maker } from "./contract.ts";
import type { Env } from "./env.ts";
import { preferLanguage } from "./language.ts";
import type { Caller } from "./objects/sessions.ts";
import type { Workspace } from "./objects/workspace.ts";
import type { Failure } from "./problem.ts";
import { toResponse } from "./tell.ts";

/** A workspace that a key or a session has opened. */
export interface OpenWorkspace {
  id: string;
  stub: DurableObjectStub<Workspace>;
}

export interface AppEnv {
  Bindings: Env;
  Variables: {
    requestId: string;
    /** The workspace whose key or session was given; set by `requireScope` and `requireSession`. */
    workspace: OpenWorkspace;
    /** The key or the session's secret by which it was opened. Only what no one stores is made of it. */
    secret: string;
    /** Whose key or session that is; set with it. */
    by: Maker;
    /** The session that calls; set by `requireSession`, and by `requireScope` where it was no key. */
    caller: Caller;
  };
}

/**
 * Answers with a problem. Typed as never, since a route declares its success and the problems it may answer with, and the
 * one shape of a problem fits them all.
 */
export function refuse(c: Context<AppEnv>, failure: Failure): never {
  return toResponse(failure, c.get("requestId"), languageOf(c)) as never;
}

/** The language that a caller is answered in: English where none of ours is asked for, as programs expect it. */
export const languageOf = (c: Context<AppEnv>, other: Lang = "en"): Lang =>
  preferLanguage(c.req.header("Accept-Language"), other);

/**
 * Sets headers of an answer that is made. On the answer itself: `c.header` would make another Response for each, which for a
 * pupil's call was a tenth of its time.
 */
export function setHeaders(c: Context<AppEnv>, headers: Record<string, string>): void {
  const set = () => {
    const given = c.res.headers;
    for (const [name, value] of Object.entries(headers)) given.set(name, value);
  };
  try {
    set();
  } catch {
    // What another service answered cannot be changed, but copied.
    c.res = new Response(c.res.body, c.res);
    set();
  }
}
