/** What all routes share: the app's types, who is calling, and how a route's result becomes a response. */
import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import type { Lang } from "../questions/index.ts";
import { Problem, type Scope } from "./contract.ts";
import type { Env } from "./env.ts";
import { readKey, readSecret } from "./keys.ts";
import type { Quota } from "./objects/allowance.ts";
import type { Admission } from "./objects/key-ring.ts";
import type { Caller } from "./objects/sessions.ts";
import type { Workspace } from "./objects/workspace.ts";
import { preferLanguage } from "./language.ts";
import { isMade } from "./made.ts";
import { type Failure, type ProblemCode, statusOf, type ToldReason } from "./problem.ts";
import { explainIssue } from "./shapes.ts";
import { comesFromHere, giveCookie, ownOrigin, readCookie } from "./sessions.ts";
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
    /** The session that calls; set by `requireSession`. */
    caller: Caller;
  };
}

/** Of a call that has no parameters: one is refused by its name. */
const NoQuery = z.strictObject({});

/**
 * A part of the app whose bad input answers with a problem that names each field. A call for which somebody has to say who they are takes no
 * parameter that it does not have: one that is misspelt would be answered with what was not asked for. Pupils' calls do, which pages of others make.
 */
export function createRoutes(): OpenAPIHono<AppEnv> {
  const routes = new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const errors = result.error.issues.flatMap((issue) => {
        const reason = explainIssue(issue, languageOf(c)) as ToldReason;
        const fields = issue.code === "unrecognized_keys" ? issue.keys : [""];
        return fields.map((name) => ({ field: [...issue.path, name].filter(Boolean).join("."), reason }));
      });
      return refuse(c, { code: "invalid-input", errors });
    },
  });
  const add = routes.openapi;
  routes.openapi = ((route, ...rest) => {
    const isOpen = route.security === undefined || route.request?.query !== undefined;
    const responses = { ...problems("invalid-input"), ...route.responses };
    const strict = { ...route, responses, request: { ...route.request, query: NoQuery } };
    return add(isOpen ? route : (strict as typeof route), ...rest);
  }) as typeof add;
  return routes;
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

/** Answers with JSON that is a text already. Typed as never for the same reason as `refuse`. */
export const sendJson = (text: string, status: 200 | 201): never =>
  new Response(text, { status, headers: { "Content-Type": "application/json" } }) as never;

/** The fields of a form. What is no form, whatever it says of itself, has none. */
export const readForm = (c: Context<AppEnv>): Promise<Record<string, unknown>> =>
  c.req.parseBody().catch(() => ({}));

/** The bearer token of a request (RFC 6750, section 2.1), or null. */
export function readBearer(c: Context<AppEnv>): string | null {
  return /^Bearer +([\w.~+/-]{1,1000}=*)$/i.exec(c.req.header("Authorization") ?? "")?.[1] ?? null;
}

/** A workspace, whether there is one or not. */
export const workspaceOf = (env: Env, id: string): OpenWorkspace => ({
  id,
  stub: env.WORKSPACES.get(env.WORKSPACES.idFromName(id)),
});

/** What was opened, and what is left of the caller's allowance. */
interface Opened<T = object> {
  workspace: OpenWorkspace;
  admission: Admission<T>;
}

/**
 * What a key opens for one of the scopes; without a key, the session whose cookie the browser brings. A wrong key and one of no
 * workspace are alike.
 */
export async function openWorkspace(c: Context<AppEnv>, text: string, scopes: Scope[]): Promise<Opened> {
  if (text === "" && readCookie(c) !== undefined) return openSession(c, scopes);
  const key = await readKey(text);
  const workspace = workspaceOf(c.env, key?.workspace ?? "");
  if (key === null || !(await isMade(c.env, "WORKSPACES", key.workspace)))
    return { workspace, admission: { ok: false, code: "unauthorized" } };
  return { workspace, admission: await workspace.stub.admit(key.hash, scopes) };
}

/**
 * Whose page makes a call: `WORKSPACE MEMBER`. The cookie is the browser's: by the time of the call another tab may have signed in as
 * somebody else, into whose workspace the work on this page must not go.
 */
export const PAGE_OF = "Kitkhva-Member";

/**
 * What the session of the browser opens, on pages of ours alone. With null any member may; a session of another than whose page it is
 * opens nothing.
 */
export async function openSession(
  c: Context<AppEnv>,
  scopes: Scope[] | null,
): Promise<Opened<{ caller: Caller }>> {
  const text = readCookie(c) ?? "";
  const session = await readSecret("ks", text);
  const workspace = workspaceOf(c.env, session?.workspace ?? "");
  if (session === null || !(await isMade(c.env, "WORKSPACES", session.workspace)))
    return { workspace, admission: { ok: false, code: "unauthorized" } };
  if (!comesFromHere(c.req.raw, ownOrigin(c.env, c.req.url)))
    return { workspace, admission: { ok: false, code: "foreign-origin" } };
  const [house, member = null] = c.req.header(PAGE_OF)?.split(" ") ?? [];
  if ((house ?? workspace.id) !== workspace.id)
    return { workspace, admission: { ok: false, code: "unauthorized" } };
  const admission = await workspace.stub.admitSession(session.hash, scopes, member);
  const renewedTo = admission.ok ? admission.caller.renewedTo : null;
  if (renewedTo !== null) giveCookie(c, text, renewedTo);
  return { workspace, admission };
}

/** Lets only those pass who hold a key, or have a session, with one of the scopes, as often as they may call. */
export function requireScope(...scopes: Scope[]): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    // A header that holds no key is a wrong key, not a missing one.
    const text = c.req.header("Authorization") === undefined ? "" : (readBearer(c) ?? "?");
    const { workspace, admission } = await openWorkspace(c, text, scopes);
    if (admission.ok) {
      c.set("workspace", workspace);
      await next();
    } else c.res = refuseAdmission(c, admission, scopes);
    if (admission.quota) tellQuota(c, admission.quota);
  };
}

/** Lets only a session pass: what concerns a person is not for a key. */
const requireSession: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { workspace, admission } = await openSession(c, null);
  if (admission.ok) {
    c.set("workspace", workspace);
    c.set("caller", admission.caller);
    await next();
  } else c.res = refuseAdmission(c, admission, []);
  if (admission.quota) tellQuota(c, admission.quota);
};

/** The problem of a key that does not pass. */
export function refuseAdmission(
  c: Context<AppEnv>,
  { code, quota }: Extract<Admission, { ok: false }>,
  scopes: Scope[],
): Response {
  return refuse(c, {
    code,
    ...(code === "insufficient-scope" && { detail: scopes.join(" / ") }),
    ...(code === "too-many-requests" && quota && { retryAfter: quota.resetSeconds }),
  });
}

/** draft-ietf-httpapi-ratelimit-headers: r calls left, in t seconds all of them again. */
function tellQuota(c: Context<AppEnv>, { limit, left, resetSeconds }: Quota): void {
  setHeaders(c, {
    "RateLimit-Policy": `"key";q=${limit};w=60`,
    RateLimit: `"key";r=${left};t=${resetSeconds}`,
  });
}

/** A JSON body or answer in a route's declaration. */
export const json = <S extends z.ZodType>(schema: S, description = "") => ({
  description,
  content: { "application/json": { schema } },
});

/** A required JSON body. */
export const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { "application/json": { schema } },
});

/** The problems a route may answer with, for its declaration. */
export function problems(...codes: ProblemCode[]) {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      { description: names.join(", "), content: { "application/problem+json": { schema: Problem } } },
    ]),
  );
}

/** The problems of a route that asks for a key. */
export const keyProblems = (...codes: ProblemCode[]) =>
  problems("unauthorized", "foreign-origin", "insufficient-scope", "too-many-requests", ...codes);
/** Those of a route that asks for a session. */
export const sessionProblems = (...codes: ProblemCode[]) =>
  problems("unauthorized", "foreign-origin", "too-many-requests", ...codes);
/** Those of a route that makes something, and may be asked again with an Idempotency-Key. */
export const makingProblems = (...codes: ProblemCode[]) =>
  keyProblems("idempotency-key-reused", "call-running", "invalid-input", ...codes);

/** The header of a call that may be sent again, for a route's declaration. */
export const repeatHeader = z.object({
  "idempotency-key": z
    .string()
    .max(300)
    .optional()
    .describe("The same call with the same key, within a day, is done once and answered alike"),
});

/** Who may make a call, for a route's declaration: whoever holds a key or has a session with one of the scopes. `more` comes after. */
export const keyHolders = (scopes: Scope[], ...more: MiddlewareHandler<AppEnv>[]) => ({
  // OpenAPI 3.1 lets any scheme name the roles it takes.
  security: [
    ...scopes.map((scope) => ({ apiKey: [scope] })),
    ...scopes.map((scope) => ({ session: [scope] })),
  ],
  middleware: [requireScope(...scopes), ...more],
});

/** The same for a call of a member about their own account. */
export const sessionHolders = {
  security: [{ session: [] }],
  middleware: [requireSession],
};

export const attemptToken = [{ attemptToken: [] }];
export const setupSecret = [{ setupSecret: [] }];
