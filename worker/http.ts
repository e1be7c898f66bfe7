/** What all routes share: the app's types, who is calling, and how a route's result becomes a response. */
import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { Problem, type Scope } from "./contract.ts";
import type { Env } from "./env.ts";
import { readKey } from "./keys.ts";
import type { Admission, Quota } from "./objects/key-ring.ts";
import type { Workspace } from "./objects/workspace.ts";
import { type Failure, type ProblemCode, statusOf, toResponse } from "./problem.ts";

/** A workspace that a key has opened. */
export interface OpenWorkspace {
  id: string;
  stub: DurableObjectStub<Workspace>;
}

export interface AppEnv {
  Bindings: Env;
  Variables: {
    requestId: string;
    /** The workspace whose key was given; set by `requireScope`. */
    workspace: OpenWorkspace;
  };
}

/** A part of the app whose bad input answers with a problem that names each field. */
export function createRoutes(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const errors = result.error.issues.map((issue) => ({
        field: issue.path.join("."),
        reason: issue.message,
      }));
      return refuse(c, { code: "invalid-input", errors });
    },
  });
}

/**
 * Answers with a problem. Typed as never, since a route declares its success and the problems it may answer with, and the
 * one shape of a problem fits them all.
 */
export function refuse(c: Context<AppEnv>, failure: Failure): never {
  return toResponse(failure, c.get("requestId")) as never;
}

/** The bearer token of a request (RFC 6750, section 2.1), or null. */
export function readBearer(c: Context<AppEnv>): string | null {
  return /^Bearer +([\w.~+/-]{1,1000}=*)$/i.exec(c.req.header("Authorization") ?? "")?.[1] ?? null;
}

/** What a key opens for one of the scopes, and what is left of its allowance. A wrong key and one of no workspace are alike. */
export async function openWorkspace(
  env: Env,
  text: string,
  scopes: Scope[],
): Promise<{ workspace: OpenWorkspace; admission: Admission }> {
  const key = await readKey(text);
  const id = key?.workspace ?? "";
  const stub = env.WORKSPACES.get(env.WORKSPACES.idFromName(id));
  const admission: Admission =
    key === null ? { ok: false, code: "unauthorized" } : await stub.admit(key.hash, scopes);
  return { workspace: { id, stub }, admission };
}

/** Lets only those pass who hold a key with one of the scopes, as often as it may call. */
export function requireScope(...scopes: Scope[]): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { workspace, admission } = await openWorkspace(c.env, readBearer(c) ?? "", scopes);
    if (admission.ok) {
      c.set("workspace", workspace);
      await next();
    } else c.res = refuseAdmission(c, admission, scopes);
    if (admission.quota) tellQuota(c, admission.quota);
  };
}

/** The problem of a key that does not pass. */
export function refuseAdmission(
  c: Context<AppEnv>,
  { code, quota }: Extract<Admission, { ok: false }>,
  scopes: Scope[],
): Response {
  return toResponse(
    {
      code,
      ...(code === "insufficient-scope" && { detail: `Needs ${scopes.join(" or ")}` }),
      ...(code === "too-many-requests" && quota && { retryAfter: quota.resetSeconds }),
    },
    c.get("requestId"),
  );
}

/** draft-ietf-httpapi-ratelimit-headers: r calls left, in t seconds all of them again. */
function tellQuota(c: Context<AppEnv>, { limit, left, resetSeconds }: Quota): void {
  c.header("RateLimit-Policy", `"key";q=${limit};w=60`);
  c.header("RateLimit", `"key";r=${left};t=${resetSeconds}`);
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
  problems("unauthorized", "insufficient-scope", "too-many-requests", ...codes);
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

/** Who may make a call, for a route's declaration: whoever holds a key with one of the scopes. `more` comes after the key. */
export const keyHolders = (scopes: Scope[], ...more: MiddlewareHandler<AppEnv>[]) => ({
  // OpenAPI 3.1 lets any scheme name the roles it takes.
  security: scopes.map((scope) => ({ apiKey: [scope] })),
  middleware: [requireScope(...scopes), ...more],
});

export const attemptToken = [{ attemptToken: [] }];
export const setupSecret = [{ setupSecret: [] }];
