/**
 * The API's document, as its routes declare it, with what no route can say: what the deployment is, what the tags mean, a name for
 * each call, an example of what goes in and out.
 */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { examples } from "./examples.ts";
import type { AppEnv } from "./http.ts";

interface Operation {
  operationId?: string;
  security?: object[];
  parameters?: { in: string; name: string }[];
  responses?: Record<string, { headers?: Record<string, object> }>;
}
type Json = Record<string, unknown>;

/** What answers say beside their body. */
const headers = {
  "X-Request-Id": "Of this call: what to name when something went wrong",
  RateLimit: 'How many calls are left, and in how many seconds all of them again: `"key";r=599;t=60`',
  "RateLimit-Policy": 'How many calls a minute may have: `"key";q=600;w=60`',
  "Retry-After": "In how many seconds to come again",
  "WWW-Authenticate": "Bearer; with what is missing, where a scope is",
  ETag: "Of this answer, to be sent as If-None-Match",
  "Idempotency-Replayed": "true where this was answered before to the same Idempotency-Key",
  "Kitkhva-Next": "The next page's cursor; not there at the end",
  "Kitkhva-Written": "How many items are in the file",
  "Kitkhva-Left-Out": "How many are not",
  Link: "Where the warnings are",
} as const;
type HeaderName = keyof typeof headers;

const tags = {
  Workspaces: "A teacher's or a school's own space: its settings, what was done in it, moving it elsewhere",
  Keys: "For programs, each with the scopes it needs",
  "Signing in": "For people, by passkeys; on the deployment's own pages",
  Members: "Who may sign in to a workspace",
  Articles: "Texts, and the items made of them",
  Items: "Questions with their key and evidence",
  Formats: "Items as files of other systems, out and in",
  Quizzes: "An article with rules",
  Rooms: "Sittings of a quiz, found by their code",
  Attempts: "What a pupil does, with the token of the attempt",
  Results: "What came of it: attempts, statistics, addresses for spreadsheets",
  Webhooks: "Addresses of other programs that are told of what happens",
};

const info = {
  openapi: "3.1.0",
  info: {
    title: "Kitkhva",
    version: "1",
    description:
      "Reading-comprehension quizzes from an article. Errors are application/problem+json with a stable `code`.",
    contact: { name: "Whoever runs this deployment" },
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: "/", description: "The deployment that this document comes from" }],
  tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
};

/** Makes the document of an app. */
export function makeDocument(app: OpenAPIHono<AppEnv>): object {
  const document = app.getOpenAPI31Document(info);
  for (const [path, methods] of Object.entries(document.paths ?? {}))
    for (const [method, operation] of Object.entries(methods) as [string, Operation][]) {
      operation.operationId = nameCall(method, path);
      // Said, and not left out: anyone may.
      operation.security ??= [];
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        const names = headersOf(path, operation, Number(status));
        response.headers = Object.fromEntries(
          names.map((header) => [header, { $ref: `#/components/headers/${header}` }]),
        );
      }
    }
  Object.assign(document.components ?? {}, {
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, description]) => [
        name,
        { description, schema: { type: "string" } },
      ]),
    ),
  });
  const schemas = (document.components?.schemas ?? {}) as Record<string, Json>;
  for (const [name, example] of Object.entries(examples)) schemas[name]!["examples"] = [example];
  boundTuples(schemas);
  return document;
}

/** The headers that an answer has, by its call and its status. */
function headersOf(
  path: string,
  { security = [], parameters = [] }: Operation,
  status: number,
): HeaderName[] {
  const takes = (header: string) => parameters.some(({ name }) => name === header);
  const isKeyed = security.some((way) => "apiKey" in way || "session" in way);
  const isDone = status < 300;
  const all: [HeaderName, boolean][] = [
    ["X-Request-Id", true],
    ["RateLimit", isKeyed && status !== 401],
    ["RateLimit-Policy", isKeyed && status !== 401],
    ["Retry-After", status === 429 || status === 503],
    ["WWW-Authenticate", status === 401 || (status === 403 && isKeyed)],
    ["ETag", takes("If-None-Match") && (isDone || status === 304)],
    ["Idempotency-Replayed", takes("Idempotency-Key") && isDone],
    ["Kitkhva-Next", path === "/v1/workspace/export" && isDone],
    ...(["Kitkhva-Written", "Kitkhva-Left-Out", "Link"] as const).map((name): [HeaderName, boolean] => [
      name,
      /\/export\/[\w-]+$/.test(path) && isDone,
    ]),
  ];
  return all.filter(([, has]) => has).map(([name]) => name);
}

/** `get /v1/quizzes/{id}/results.csv` → `getQuizzesByIdResultsCsv`: a function's name in a client made of the document. */
function nameCall(method: string, path: string): string {
  const parts =
    path
      .replace("/v1/", "")
      .replaceAll("{", "by-")
      .match(/[A-Za-z0-9]+/g) ?? [];
  return method + parts.map((part) => part[0]!.toUpperCase() + part.slice(1)).join("");
}

/** A tuple says how long it is and what its places have in common, for readers that know no `prefixItems`. */
function boundTuples(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  const schema = value as Json;
  const places = schema["prefixItems"];
  if (Array.isArray(places))
    Object.assign(schema, { items: places[0], minItems: places.length, maxItems: places.length });
  for (const inner of Object.values(schema)) boundTuples(inner);
}
