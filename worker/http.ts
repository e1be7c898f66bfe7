/** What all routes share: the app's types, who is calling, and how a route's result becomes a response. */
import { OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "./contract.ts";
import type { Env } from "./env.ts";
import { readKey } from "./keys.ts";
import type { Workspace } from "./objects/workspace.ts";
import { type Failure, type ProblemCode, statusOf, toResponse } from "./problem.ts";

export interface AppEnv {
  Bindings: Env;
  Variables: {
    requestId: string;
    /** The workspace whose key was given; set by `requireTeacher`. */
    workspace: { id: string; stub: DurableObjectStub<Workspace> };
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

/** The workspace that a key opens; null for every other key, whether its workspace exists or not. */
export async function openWorkspace(
  env: Env,
  text: string,
): Promise<AppEnv["Variables"]["workspace"] | null> {
  const key = await readKey(text);
  if (key === null) return null;
  const stub = env.WORKSPACES.get(env.WORKSPACES.idFromName(key.workspace));
  return (await stub.isKey(key.hash)) ? { id: key.workspace, stub } : null;
}

/** Lets only those pass who hold a key. */
export const requireTeacher: MiddlewareHandler<AppEnv> = async (c, next) => {
  const workspace = await openWorkspace(c.env, readBearer(c) ?? "");
  if (workspace === null) return refuse(c, { code: "unauthorized" });
  c.set("workspace", workspace);
  return next();
};

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

export const apiKey = [{ apiKey: [] }];
export const attemptToken = [{ attemptToken: [] }];
export const setupSecret = [{ setupSecret: [] }];
