/** The workspace's keys: made, listed, rotated, revoked, each by a key that may do everything. */
import { createRoute, z } from "@hono/zod-openapi";
import { now } from "../clock.ts";
import { ApiKeyList, ApiKeyMade, KeyRotation, NewKey } from "../contract.ts";
import { body, createRoutes, json, keyProblems, refuse, keyHolders } from "../http.ts";
import { createKey, hashText } from "../keys.ts";
import { fail } from "../problem.ts";

const Params = z.object({ id: z.string().max(64) });
const admin = { tags: ["Keys"], ...keyHolders(["admin"]) };
const HOUR_MS = 3_600_000;

const add = createRoute({
  method: "post",
  path: "/keys",
  summary: "Make a key with the scopes it needs",
  ...admin,
  request: { body: body(NewKey) },
  responses: {
    201: json(ApiKeyMade, "The key is shown this once"),
    ...keyProblems("invalid-input", "too-many-keys"),
  },
});
const list = createRoute({
  method: "get",
  path: "/keys",
  summary: "The keys that hold, without their secrets",
  ...admin,
  responses: { 200: json(ApiKeyList), ...keyProblems() },
});
const rotate = createRoute({
  method: "post",
  path: "/keys/{id}/rotate",
  summary: "Make a key that takes another's place; the old one holds a while longer",
  ...admin,
  request: { params: Params, body: body(KeyRotation) },
  responses: {
    201: json(ApiKeyMade, "The new key is shown this once"),
    ...keyProblems("not-found", "invalid-input", "too-many-keys"),
  },
});
const revoke = createRoute({
  method: "delete",
  path: "/keys/{id}",
  summary: "End a key at once",
  ...admin,
  request: { params: Params },
  responses: { 204: { description: "Ended" }, ...keyProblems("not-found", "last-admin-key") },
});

export const keys = createRoutes()
  .openapi(add, async (c) => {
    const { name, scopes, expiresAt } = c.req.valid("json");
    const expires = expiresAt === undefined ? null : Date.parse(expiresAt);
    if (expires !== null && expires <= now())
      return refuse(
        c,
        fail("invalid-input", { errors: [{ field: "expiresAt", reason: "Is past" }] }).failure,
      );
    const { id, stub } = c.get("workspace");
    const key = createKey(id);
    const made = await stub.addKey(await hashText(key), { name, scopes, expiresAt: expires });
    return made.ok ? c.json({ ...made.value, key }, 201) : refuse(c, made.failure);
  })
  .openapi(list, async (c) => c.json({ data: await c.get("workspace").stub.listKeys() }, 200))
  .openapi(rotate, async (c) => {
    const { id, stub } = c.get("workspace");
    const key = createKey(id);
    const overlap = c.req.valid("json").overlapHours * HOUR_MS;
    const made = await stub.rotateKey(c.req.valid("param").id, await hashText(key), overlap);
    return made.ok ? c.json({ ...made.value, key }, 201) : refuse(c, made.failure);
  })
  .openapi(revoke, async (c) => {
    const ended = await c.get("workspace").stub.revokeKey(c.req.valid("param").id);
    return ended.ok ? c.body(null, 204) : refuse(c, ended.failure);
  });
