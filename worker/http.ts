/** What all routes share: their parts of the app, who is calling, and what calls are declared and refused with. */
import { OpenAPIHono, type RouteConfig, type z } from "@hono/zod-openapi";
import type { Context, Handler, MiddlewareHandler, ValidationTargets } from "hono";
import { completeRoute } from "./complete.ts";
import { type AppEnv, languageOf, type OpenWorkspace, refuse, setHeaders } from "./context.ts";
import type { Maker, Scope } from "./contract.ts";
import type { Env } from "./env.ts";
import { readKey, readSecret } from "./keys.ts";
import type { Quota } from "./objects/allowance.ts";
import type { Admission } from "./objects/key-ring.ts";
import type { Caller } from "./objects/sessions.ts";
import { isMade } from "./made.ts";
import { type FieldError, MAX_ERRORS, type ToldReason } from "./problem.ts";
import { explainIssue } from "./shapes.ts";
import { comesFromHere, giveCookie, ownOrigin, readCookie } from "./sessions.ts";

export { type AppEnv, languageOf, type OpenWorkspace, refuse, setHeaders } from "./context.ts";
export { body, json, keyProblems, problems, sessionProblems } from "./declare.ts";

/**
 * A part of the app whose bad input answers with a problem that names each field. Its calls are completed by what they are, so that none
 * can lack what all of its kind have (`complete.ts`). What comes in is checked here in one step: the library's steps, one for each part of
 * it, were a twentieth of a pupil's call.
 */
export function createRoutes(): OpenAPIHono<AppEnv> {
  const routes = new OpenAPIHono<AppEnv>();
  routes.openapi = ((declared: RouteConfig, handler: Handler<AppEnv>) => {
    const { middleware = [], ...route } = completeRoute(declared);
    routes.openAPIRegistry.registerPath(route);
    const path = route.path.replaceAll(/{(\w+)}/g, ":$1");
    return routes.on(
      [route.method],
      [path],
      ...[middleware].flat(),
      checkInput(route.request ?? {}),
      handler,
    );
  }) as typeof routes.openapi;
  return routes;
}

type Input = NonNullable<RouteConfig["request"]>;

/** Lets a call on with what its route asks for. Bodies are JSON, as the app has seen to; headers are text, whatever they are. Throws where a route asks for what is not checked here. */
function checkInput({ query, params, body, cookies }: Input): MiddlewareHandler<AppEnv> {
  const media = body?.content["application/json"];
  if (cookies || (body && (!media || !body.required || Object.keys(body.content).length > 1)))
    throw new Error("a route may ask for parameters, and for one body, of JSON");
  const json = media && "schema" in media ? media.schema : undefined;
  const take = (c: Context<AppEnv>, target: keyof ValidationTargets, schema: unknown, value: unknown) => {
    const result = (schema as z.ZodType).safeParse(value);
    if (!result.success) return refuseInput(c, target, result.error.issues);
    c.req.addValidatedData(target, result.data as object);
    return null;
  };
  return async (c, next) => {
    let refused = query ? take(c, "query", query, readQuery(c)) : null;
    if (params) refused ??= take(c, "param", params, c.req.param());
    if (json && refused === null) {
      // What does not come to its end is none.
      const value = readJson(await c.req.text().catch(() => ""));
      if (value === undefined) return refuse(c, { code: "invalid-json" });
      refused = take(c, "json", json, value);
    }
    return refused ?? next();
  };
}

/** What a text says in JSON; undefined for what is none. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A parameter that is given twice is a list. */
const readQuery = (c: Context<AppEnv>) =>
  Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );

function refuseInput(
  c: Context<AppEnv>,
  target: keyof ValidationTargets,
  issues: z.core.$ZodIssue[],
): Response {
  const errors = issues
    .flatMap(splitIssue)
    .slice(0, MAX_ERRORS)
    .map((issue) => {
      const [name] = target === "query" ? issue.path : [];
      const isTwice = name !== undefined && (c.req.queries(String(name))?.length ?? 0) > 1;
      const reason: FieldError["reason"] = isTwice
        ? "Is given more than once"
        : (explainIssue(issue, languageOf(c)) as ToldReason);
      const own = issue.code === "unrecognized_keys" ? issue.keys : [];
      return { field: [...issue.path, ...own].join("."), reason };
    });
  return refuse(c, { code: "invalid-input", errors });
}

/** Answers with JSON that is a text already. Typed as never for the same reason as `refuse`. */
export const sendJson = (text: string, status: 200 | 201): never =>
  new Response(text, { status, headers: { "Content-Type": "application/json" } }) as never;

/** An issue for each field that there is not. */
const splitIssue = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];

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
export async function openWorkspace(
  c: Context<AppEnv>,
  text: string,
  scopes: Scope[],
): Promise<Opened<{ by: Maker; caller?: Caller }>> {
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
): Promise<Opened<{ caller: Caller; by: Maker }>> {
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
      c.set("by", admission.by);
      if (admission.caller) c.set("caller", admission.caller);
      c.set("secret", text || readCookie(c)!);
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
    c.set("by", admission.by);
    c.set("caller", admission.caller);
    c.set("secret", readCookie(c)!);
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

/** Who may make a call, for a route's declaration: whoever holds a key or has a session with one of the scopes. */
export const keyHolders = (scopes: Scope[]) => ({
  // OpenAPI 3.1 lets any scheme name the roles it takes.
  security: [
    ...scopes.map((scope) => ({ apiKey: [scope] })),
    ...scopes.map((scope) => ({ session: [scope] })),
  ],
  middleware: [requireScope(...scopes)],
});

/** The same for a call of a member about their own account. */
export const sessionHolders = {
  security: [{ session: [] }],
  middleware: [requireSession],
};

export const attemptToken = [{ attemptToken: [] }];
export const setupSecret = [{ setupSecret: [] }];
