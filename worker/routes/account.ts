/** A member's own account: passkeys, sessions, recovery codes. By a session; a key stands for no person. */
import { createRoute, z } from "@hono/zod-openapi";
import { NewPasskey, Nothing, Passkey, PasskeyRequest, RecoveryCodes } from "../contract.ts";
import { body, createRoutes, json, refuse, sessionHolders, sessionProblems } from "../http.ts";
import { createRecoveryCode, readRecoveryCode } from "../keys.ts";
import { ownOrigin, takeCookie } from "../sessions.ts";

const own = { tags: ["Signing in"], ...sessionHolders };
const Params = z.object({ id: z.string().max(64) });
const nothing = body(Nothing);
const RECOVERY_CODES = 10;

const ask = createRoute({
  method: "post",
  path: "/account/passkeys/options",
  summary: "What a browser is asked for to make a passkey",
  ...own,
  request: { body: nothing },
  responses: {
    200: json(PasskeyRequest, "For one try, within five minutes"),
    ...sessionProblems("invalid-input"),
  },
});
const add = createRoute({
  method: "post",
  path: "/account/passkeys",
  summary: "Keep the passkey that was made",
  ...own,
  request: { body: body(NewPasskey) },
  responses: {
    201: json(Passkey),
    ...sessionProblems("passkey-refused", "too-many-passkeys", "invalid-input"),
  },
});
const remove = createRoute({
  method: "delete",
  path: "/account/passkeys/{id}",
  summary: "Take a passkey away, and end the sessions begun with it elsewhere",
  ...own,
  request: { params: Params },
  responses: { 204: { description: "Taken away" }, ...sessionProblems("not-found", "last-passkey") },
});
const end = createRoute({
  method: "delete",
  path: "/account/sessions/{id}",
  summary: "End a session of one's own; `current` signs out",
  ...own,
  request: { params: Params },
  responses: { 204: { description: "Ended" }, ...sessionProblems("not-found") },
});
const makeCodes = createRoute({
  method: "post",
  path: "/account/recovery-codes",
  summary: "Make ten recovery codes; the ones before end",
  ...own,
  request: { body: nothing },
  responses: { 201: json(RecoveryCodes), ...sessionProblems("invalid-input") },
});

export const account = createRoutes()
  .openapi(ask, async (c) => {
    const origin = ownOrigin(c.env, c.req.url);
    const asked = await c.get("workspace").stub.askForPasskey(c.get("caller"), origin);
    return asked.ok ? c.json(asked.value, 200) : refuse(c, asked.failure);
  })
  .openapi(add, async (c) => {
    const origin = ownOrigin(c.env, c.req.url);
    const made = await c.get("workspace").stub.addPasskey(c.get("caller"), c.req.valid("json"), origin);
    return made.ok ? c.json(made.value, 201) : refuse(c, made.failure);
  })
  .openapi(remove, async (c) => {
    const removed = await c.get("workspace").stub.removePasskey(c.get("caller"), c.req.valid("param").id);
    return removed.ok ? c.body(null, 204) : refuse(c, removed.failure);
  })
  .openapi(end, async (c) => {
    const { id } = c.req.valid("param");
    const caller = c.get("caller");
    const ended = await c.get("workspace").stub.endSession(caller, id);
    if (!ended.ok) return refuse(c, ended.failure);
    if (id === "current" || id === caller.id) takeCookie(c);
    return c.body(null, 204);
  })
  .openapi(makeCodes, async (c) => {
    const { id, stub } = c.get("workspace");
    const codes = Array.from({ length: RECOVERY_CODES }, () => createRecoveryCode(id));
    const hashes = await Promise.all(codes.map(async (code) => (await readRecoveryCode(code))!.hash));
    await stub.setRecoveryCodes(c.get("caller"), hashes);
    return c.json({ codes }, 201);
  });
