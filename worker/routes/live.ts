/**
 * The live room: a ticket for who may read results, and the socket that it opens. A browser sends no Authorization with a
 * socket, and a key must not stand in an address; a ticket, used once within half a minute, may.
 */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { LiveTicket, NewLiveTicket } from "../contract.ts";
import {
  type AppEnv,
  body,
  createRoutes,
  json,
  keyHolders,
  keyProblems,
  readBearer,
  refuse,
} from "../http.ts";
import { hashText } from "../keys.ts";
import { findRoom } from "../results.ts";

const ticket = createRoute({
  method: "post",
  path: "/rooms/{code}/live",
  tags: ["Results"],
  summary: "A ticket for the room's live socket, which tells each attempt's progress",
  ...keyHolders(["results:read"]),
  request: { params: z.object({ code: z.string().max(64) }), body: body(NewLiveTicket) },
  responses: {
    201: json(LiveTicket, "Good for one socket, within half a minute"),
    ...keyProblems("not-found", "invalid-input"),
  },
});

export const live = createRoutes().openapi(ticket, async (c) => {
  // Without a key it was a session that was let in.
  const key = readBearer(c);
  const by = key === null ? { session: c.get("caller").id } : { hash: await hashText(key) };
  const issued = await c.get("workspace").stub.issueTicket(c.req.valid("param").code, by);
  return issued.ok ? c.json(issued.value, 201) : refuse(c, issued.failure);
});

/**
 * Opens the socket. Which room there is is not said: a ticket of another room, one that is used or late, and a code that
 * never was are answered alike. Who sends an Origin must be a page of this deployment.
 */
export async function openLive(c: Context<AppEnv>): Promise<Response> {
  if (c.req.header("Upgrade")?.toLowerCase() !== "websocket") return refuse(c, { code: "not-a-socket" });
  if (!isOwnOrigin(c.req.header("Origin"), c.req.url)) return refuse(c, { code: "foreign-origin" });
  const room = await findRoom(c.env, c.req.param("code") ?? "");
  const opened = await room?.fetch(c.req.raw);
  return opened?.status === 101 ? opened : refuse(c, { code: "invalid-ticket" });
}

/** By host: behind a proxy the scheme may be lost. */
function isOwnOrigin(origin: string | undefined, url: string): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}
