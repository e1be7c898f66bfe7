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
}
type Json = Record<string, unknown>;

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
    }
  const schemas = (document.components?.schemas ?? {}) as Record<string, Json>;
  for (const [name, example] of Object.entries(examples)) schemas[name]!["examples"] = [example];
  boundTuples(schemas);
  return document;
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
