/** Who belongs to a workspace: invited by a one-time link, listed, removed, by whoever may do everything. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { toInstant } from "../clock.ts";
import { MemberList, NewMember, Nothing, SignInLink } from "../contract.ts";
import { type AppEnv, body, createRoutes, json, keyHolders, keyProblems, refuse } from "../http.ts";
import { createSecret, hashText } from "../keys.ts";
import { ownOrigin } from "../sessions.ts";

const admin = { tags: ["Members"], ...keyHolders(["admin"]) };
const Params = z.object({ id: z.string().max(64) });
const made = json(SignInLink, "The link is shown this once");

const list = createRoute({
  method: "get",
  path: "/members",
  summary: "The members, also those who have not come yet",
  ...admin,
  responses: { 200: json(MemberList), ...keyProblems() },
});
const add = createRoute({
  method: "post",
  path: "/members",
  summary: "Invite a member by a link that lets them in once, within a week",
  ...admin,
  request: { body: body(NewMember) },
  responses: { 201: made, ...keyProblems("invalid-input", "too-many-members") },
});
const link = createRoute({
  method: "post",
  path: "/members/{id}/link",
  summary: "Make a new one-time link for a member; the one before ends",
  ...admin,
  request: { params: Params, body: body(Nothing) },
  responses: { 201: made, ...keyProblems("not-found", "invalid-input") },
});
const remove = createRoute({
  method: "delete",
  path: "/members/{id}",
  summary: "Remove a member, with passkeys, sessions and links",
  ...admin,
  request: { params: Params },
  responses: { 204: { description: "Removed" }, ...keyProblems("not-found", "last-admin-member") },
});

export const members = createRoutes()
  .openapi(list, async (c) => c.json({ data: await c.get("workspace").stub.listMembers() }, 200))
  .openapi(add, async (c) => {
    const added = await c.get("workspace").stub.addMember(c.req.valid("json"));
    if (!added.ok) return refuse(c, added.failure);
    const linked = await makeLink(c, added.value.id);
    return linked.ok ? c.json(linked.value, 201) : refuse(c, linked.failure);
  })
  .openapi(link, async (c) => {
    const linked = await makeLink(c, c.req.valid("param").id);
    return linked.ok ? c.json(linked.value, 201) : refuse(c, linked.failure);
  })
  .openapi(remove, async (c) => {
    const removed = await c.get("workspace").stub.removeMember(c.req.valid("param").id);
    return removed.ok ? c.body(null, 204) : refuse(c, removed.failure);
  });

/** The secret stands in the link's fragment, which no server and no preview of a message sees. */
async function makeLink(c: Context<AppEnv>, memberId: string) {
  const { id, stub } = c.get("workspace");
  const secret = createSecret("kl", id);
  const linked = await stub.addSignInLink(memberId, await hashText(secret));
  if (!linked.ok) return linked;
  const { member, end } = linked.value;
  const url = `${ownOrigin(c.env, c.req.url)}/teach#link=${secret}`;
  return { ok: true as const, value: { member, url, expiresAt: toInstant(end) } };
}
