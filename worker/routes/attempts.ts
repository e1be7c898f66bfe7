/** Attempts: responses and submit. The attempt's token says which room to ask; the room checks the token. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { Committed, NewResponse, Receipt, Saved, Snapshot, Stored, Submission } from "../contract.ts";
import {
  type AppEnv,
  attemptToken,
  body,
  createRoutes,
  json,
  problems,
  readBearer,
  refuse,
  sendJson,
} from "../http.ts";
import type { Failure } from "../problem.ts";
import { findRoom } from "../results.ts";
import { readToken } from "../token.ts";

const read = createRoute({
  method: "get",
  path: "/attempts/{id}",
  tags: ["Attempts"],
  security: attemptToken,
  summary:
    "What is stored of the attempt: responses, in practice their feedback, and the receipt. For a device whose own copy may be older",
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: { 200: json(Stored), ...problems("invalid-token", "not-found", "invalid-input") },
});
const commit = createRoute({
  method: "put",
  path: "/attempts/{id}/responses/{itemId}",
  tags: ["Attempts"],
  security: attemptToken,
  summary: "Commit the response to one item; in practice its feedback comes back",
  request: {
    params: z.object({ id: z.string().max(64), itemId: z.string().max(64) }),
    body: body(NewResponse),
  },
  responses: {
    200: json(Committed),
    ...problems(
      "invalid-token",
      "expired-token",
      "not-found",
      "invalid-input",
      "already-committed",
      "already-submitted",
      "room-closed",
    ),
  },
});
const save = createRoute({
  method: "put",
  path: "/attempts/{id}/responses",
  tags: ["Attempts"],
  security: attemptToken,
  summary: "Save all responses of a test so far. Safe to repeat and to arrive late: the highest seq stands",
  request: { params: z.object({ id: z.string().max(64) }), body: body(Snapshot) },
  responses: {
    200: json(Saved),
    ...problems(
      "invalid-token",
      "expired-token",
      "not-found",
      "invalid-input",
      "already-submitted",
      "no-attempts-left",
      "room-closed",
    ),
  },
});
const submit = createRoute({
  method: "post",
  path: "/attempts/{id}/submit",
  tags: ["Attempts"],
  security: attemptToken,
  summary: "End the attempt. Safe to repeat: the same body gets the same receipt",
  request: { params: z.object({ id: z.string().max(64) }), body: body(Submission) },
  responses: {
    200: json(Receipt),
    ...problems(
      "invalid-token",
      "expired-token",
      "not-found",
      "invalid-input",
      "already-committed",
      "already-submitted",
      "room-closed",
    ),
  },
});

export const attempts = createRoutes()
  .openapi(read, async (c) => {
    const found = await readAttempt(c);
    if (found === null) return refuse(c, { code: "invalid-token" });
    const stored = await found.room.readAttempt(c.req.valid("param").id, found.token);
    return stored.ok ? c.json(stored.value, 200) : refuse(c, stored.failure);
  })
  .openapi(commit, async (c) => {
    const found = await readAttempt(c);
    if (found === null) return refuse(c, { code: "invalid-token" });
    const proto = await findProto(c, "response");
    if (proto !== null) return refuse(c, proto);
    const { id, itemId } = c.req.valid("param");
    const committed = await found.room.commit(id, found.token, itemId, c.req.valid("json").response);
    return committed.ok ? c.json(committed.value, 200) : refuse(c, committed.failure);
  })
  .openapi(save, async (c) => {
    const found = await readAttempt(c);
    if (found === null) return refuse(c, { code: "invalid-token" });
    const proto = await findProto(c, "responses");
    if (proto !== null) return refuse(c, proto);
    const { seq, responses } = c.req.valid("json");
    const saved = await found.room.save(c.req.valid("param").id, found.token, seq, responses);
    return saved.ok ? c.json(saved.value, 200) : refuse(c, saved.failure);
  })
  .openapi(submit, async (c) => {
    const found = await readAttempt(c);
    if (found === null) return refuse(c, { code: "invalid-token" });
    const proto = await findProto(c, "responses");
    if (proto !== null) return refuse(c, proto);
    const { responses, seq } = c.req.valid("json");
    const receipt = await found.room.submitAsJson(c.req.valid("param").id, found.token, responses, seq);
    return receipt.ok ? sendJson(receipt.value, 200) : refuse(c, receipt.failure);
  });

async function readAttempt(c: Context<AppEnv>) {
  const token = readBearer(c);
  const code = token === null ? undefined : readToken(token)?.room;
  const room = code === undefined ? null : await findRoom(c.env, code);
  return token === null || room === null ? null : { token, room };
}

/**
 * The failure of a body with the one name that Zod's records drop in silence: it is as unknown as any other. A body whose text
 * has neither that name nor an escape that could spell it is not read again.
 */
async function findProto(c: Context<AppEnv>, field: string): Promise<Failure | null> {
  if (!/__proto__|\\u/.test(await c.req.text())) return null;
  return findProtoIn(((await c.req.json()) as Record<string, unknown>)[field], field);
}

function findProtoIn(value: unknown, field: string): Failure | null {
  if (typeof value !== "object" || value === null) return null;
  if (Object.hasOwn(value, "__proto__"))
    return {
      code: "invalid-input",
      errors: [{ field: `${field}.__proto__`, reason: "No such item in this form" }],
    };
  return Object.entries(value).reduce<Failure | null>(
    (found, [name, inner]) => found ?? findProtoIn(inner, `${field}.${name}`),
    null,
  );
}
