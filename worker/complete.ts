/**
 * What a call gets by what it is, whatever its route declares: each that reads for a key or a session has an ETag, each POST of theirs may be
 * repeated, and the document names every status that it may be answered with.
 */
import { type RouteConfig, z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import type { AppEnv } from "./context.ts";
import { problems } from "./declare.ts";
import type { ProblemCode } from "./problem.ts";
import { repeatable } from "./repeatable.ts";

type Handler = MiddlewareHandler<AppEnv>;
type Route = RouteConfig & { middleware?: Handler | Handler[] };
type Responses = RouteConfig["responses"];

/** Of a call that has no parameters: one is refused by its name. */
const NoQuery = z.strictObject({});

const RepeatHeader = z.object({
  "Idempotency-Key": z
    .string()
    .optional()
    .describe(
      "1 to 255 characters: the same call of the same key or session with the same one, within a day, is done once and answered alike",
    ),
});
const TagHeader = z.object({
  "If-None-Match": z
    .string()
    .optional()
    .describe("The ETag of an answer that you have: while it would be the same, 304 comes without a body"),
});

/** Who asks again with If-None-Match for what has not changed gets no body. */
const tag: Handler = etag({
  weak: true,
  retainedHeaders: [
    ...RETAINED_304_HEADERS,
    "access-control-allow-origin",
    "access-control-expose-headers",
    "set-cookie",
  ],
});

/** A file of results is not held back until all of it is known. */
const isStreamed = (path: string): boolean => /\/results\.\w+$/.test(path);

/**
 * The route with all that. A call for which somebody has to say who they are takes no parameter that it does not have: one that is misspelt would be
 * answered with what was not asked for. Pupils' calls do, which pages of others make.
 */
export function completeRoute<R extends RouteConfig>(route: R): R {
  const { method, path, security, request = {}, middleware = [], responses } = route as Route;
  const isKeyed = security?.some((way) => "apiKey" in way || "session" in way) ?? false;
  const isTagged = isKeyed && method === "get" && !isStreamed(path);
  const isRepeatable = isKeyed && method === "post";
  const query = request.query ?? (security === undefined ? undefined : NoQuery);
  const codes: ProblemCode[] = [
    ...(request.params || query || isRepeatable ? (["invalid-input"] as const) : []),
    ...(request.body ? (["invalid-json", "too-large", "not-json", "invalid-input"] as const) : []),
    ...(isRepeatable ? (["idempotency-key-reused", "call-running"] as const) : []),
    "internal-error",
    "newer-data",
    "storage-full",
    "unavailable",
    "busy",
  ];
  const headers = isTagged ? TagHeader : isRepeatable ? RepeatHeader : undefined;
  return {
    ...route,
    middleware: [middleware, isTagged ? tag : [], isRepeatable ? repeatable : []].flat(),
    request: { ...request, ...(query && { query }), ...(headers && { headers }) },
    responses: withProblems(
      isTagged ? { ...responses, 304: { description: "As it was: no body" } } : responses,
      codes,
    ),
  };
}

/** What a route may be answered with, and these problems too. */
function withProblems(responses: Responses, codes: ProblemCode[]): Responses {
  const all: Responses = { ...responses };
  for (const code of codes)
    for (const [status, problem] of Object.entries(problems(code))) {
      const known = all[status];
      const names = known !== undefined && "description" in known ? known.description.split(", ") : [];
      if (!names.includes(code)) all[status] = { ...problem, description: [...names, code].join(", ") };
    }
  return all;
}
