/** Workspaces: made by whoever holds the deployment's setup secret. */
import { createRoute, z } from "@hono/zod-openapi";
import { Audit, AuditQuery, NewWorkspace, Workspace, WorkspaceChange, WorkspaceView } from "../contract.ts";
import {
  body,
  createRoutes,
  json,
  keyHolders,
  keyProblems,
  languageOf,
  problems,
  readBearer,
  refuse,
  setupSecret,
} from "../http.ts";
import { readListQuery, refuseCursor } from "../cursors.ts";
import { CURSOR_CHARS, Import, readCursor, WorkspaceImported, writeCursor } from "../portable.ts";
import { tellPhrase } from "../tell.ts";
import { createKey, createWorkspaceId, isSameSecret, readKey } from "../keys.ts";

const create = createRoute({
  method: "post",
  path: "/workspaces",
  tags: ["Workspaces"],
  summary: "Make a workspace and its key",
  security: setupSecret,
  request: { body: body(NewWorkspace) },
  responses: {
    201: json(Workspace, "The key is shown this once"),
    ...problems("unauthorized", "setup-disabled", "invalid-input"),
  },
});

const admin = { tags: ["Workspaces"], ...keyHolders(["admin"]) };
const get = createRoute({
  method: "get",
  path: "/workspace",
  summary: "The workspace of the key",
  ...admin,
  responses: { 200: json(WorkspaceView), ...keyProblems() },
});
const change = createRoute({
  method: "patch",
  path: "/workspace",
  summary: "Name the workspace anew, or say how long attempts are kept",
  ...admin,
  request: { body: body(WorkspaceChange) },
  responses: { 200: json(WorkspaceView), ...keyProblems("invalid-input") },
});
const audit = createRoute({
  method: "get",
  path: "/workspace/audit",
  summary: "What was done, newest first",
  ...admin,
  request: { query: AuditQuery },
  responses: { 200: json(Audit), ...keyProblems("invalid-input") },
});

const carryOut = createRoute({
  method: "get",
  path: "/workspace/export",
  summary:
    "The workspace as lines of JSON, by pages; Kitkhva-Next has the next page's cursor, and is not there at the end",
  ...admin,
  request: { query: z.strictObject({ cursor: z.string().max(CURSOR_CHARS).optional() }) },
  responses: {
    200: {
      description:
        "Articles, quizzes, rooms with their signing keys, attempts with names, the audit; the last line says how many of each. Keep it as you keep those",
      content: { "application/x-ndjson": { schema: z.string() } },
    },
    ...keyProblems("invalid-input"),
  },
});
const carryIn = createRoute({
  method: "post",
  path: "/workspace/import",
  summary: "Keep lines of another workspace's export, in their order; safe to repeat",
  ...admin,
  request: { body: body(Import) },
  responses: {
    200: json(WorkspaceImported),
    ...keyProblems("invalid-input", "too-large", "room-taken", "not-found"),
  },
});

export const workspaces = createRoutes()
  .openapi(carryOut, async (c) => {
    const text = c.req.valid("query").cursor;
    const cursor = text === undefined ? undefined : readCursor(text);
    if (cursor === null) return refuse(c, refuseCursor().failure);
    const { lines, next } = await c.get("workspace").stub.carryOut(cursor ?? null);
    return c.body(lines.map((line) => `${JSON.stringify(line)}\n`).join(""), 200, {
      "Content-Type": "application/x-ndjson",
      ...(next && { "Kitkhva-Next": writeCursor(next) }),
    }) as never;
  })
  .openapi(carryIn, async (c) => {
    const kept = await c.get("workspace").stub.carryIn(c.req.valid("json").lines);
    return kept.ok ? c.json(kept.value, 200) : refuse(c, kept.failure);
  })
  .openapi(create, async (c) => {
    const secret = c.env.SETUP_SECRET ?? "";
    if (secret === "") return refuse(c, { code: "setup-disabled" });
    if (!(await isSameSecret(readBearer(c) ?? "", secret))) return refuse(c, { code: "unauthorized" });
    // There is no workspace yet that could keep the answer, and the setup secret is not to be what opens one.
    if (c.req.header("Idempotency-Key") !== undefined)
      return refuse(c, {
        code: "invalid-input",
        errors: [{ field: "Idempotency-Key", reason: "This call does not take it" }],
      });
    const { name } = c.req.valid("json");
    const id = createWorkspaceId();
    const key = createKey(id);
    const made = await c.env.WORKSPACES.get(c.env.WORKSPACES.idFromName(id)).create(
      id,
      name,
      (await readKey(key))!.hash,
    );
    if (!made) throw new Error("the new workspace's id is taken");
    return c.json({ id, name, key }, 201);
  })
  .openapi(get, async (c) => c.json(await c.get("workspace").stub.describe(), 200))
  .openapi(change, async (c) => c.json(await c.get("workspace").stub.change(c.req.valid("json")), 200))
  .openapi(audit, async (c) => {
    const query = c.req.valid("query");
    const page = readListQuery(query);
    if (!page.ok) return refuse(c, page.failure);
    const { limit, about } = query;
    const asked = { limit, about, after: page.value.after };
    const { data, nextCursor } = await c.get("workspace").stub.listAudit(asked);
    const lang = languageOf(c);
    c.header("Vary", "Accept-Language");
    return c.json(
      { data: data.map((one) => ({ ...one, told: tellPhrase(one.target, lang) })), nextCursor },
      200,
    );
  });
