/** Rooms as a pupil meets them. */
import { createRoute, z } from "@hono/zod-openapi";
import { now, toInstant } from "../clock.ts";
import { Attempt, Begun, NewAttempt, Resumed, Resumption, Room, RoomNow, RoomQuery } from "../contract.ts";
import { body, createRoutes, json, problems, refuse, sendJson } from "../http.ts";
import * as openings from "../openings.ts";
import { fail } from "../problem.ts";
import { findRoom } from "../results.ts";

/** What can't be a code is an unknown one. */
const Params = z.object({ code: z.string().max(64) });

const get = createRoute({
  method: "get",
  path: "/rooms/{code}",
  tags: ["Rooms"],
  summary: "Title, rules and article of a room; no items",
  request: { params: Params, query: RoomQuery },
  responses: { 200: json(RoomNow), ...problems("not-found", "invalid-input") },
});
const start = createRoute({
  method: "post",
  path: "/rooms/{code}/attempts",
  tags: ["Attempts"],
  summary: "Start an attempt: a form of its own",
  request: { params: Params, body: body(NewAttempt) },
  responses: {
    201: json(Attempt),
    ...problems(
      "not-found",
      "invalid-input",
      "room-not-open",
      "room-closed",
      "no-attempts-left",
      "attempt-open",
      "invalid-token",
    ),
  },
});
/** Starting stores nothing, so this is safe to ask for, again or in vain: a GET that needs no preflight and can be preloaded. */
const begin = createRoute({
  method: "get",
  path: "/rooms/{code}/begin",
  tags: ["Rooms"],
  summary: "A room without its article and, where nobody is asked for a name, a new attempt",
  request: { params: Params },
  responses: { 200: json(Begun), ...problems("not-found") },
});
const resume = createRoute({
  method: "post",
  path: "/rooms/{code}/resume",
  tags: ["Attempts"],
  summary:
    "Go on with an attempt by its resume code: token, form, and what is stored. A wrong code is an unknown one",
  request: { params: Params, body: body(Resumption) },
  responses: { 200: json(Resumed), ...problems("not-found", "invalid-input", "too-many-codes") },
});
export const rooms = createRoutes()
  .openapi(get, async (c) => {
    const found = (await (await findRoom(c.env, c.req.valid("param").code))?.describe()) ?? fail("not-found");
    if (!found.ok) return refuse(c, found.failure);
    const paragraphs = c.req.valid("query").article === "none" ? [] : found.value.paragraphs;
    return c.json({ ...found.value, paragraphs, now: toInstant(now()) }, 200);
  })
  .openapi(begin, async (c) => {
    const begun = await openings.begin(c.env, c.req.valid("param").code);
    return begun.ok ? c.json(withoutArticle(begun.value), 200) : refuse(c, begun.failure);
  })
  .openapi(start, async (c) => {
    const started = await openings.start(c.env, c.req.valid("param").code, c.req.valid("json"));
    return started.ok ? sendJson(started.value, 201) : refuse(c, started.failure);
  })
  .openapi(resume, async (c) => {
    const room = await findRoom(c.env, c.req.valid("param").code);
    const resumed =
      room === null ? fail("not-found") : await room.resumeByCode(c.req.valid("json").resumeCode);
    return resumed.ok ? c.json(resumed.value, 200) : refuse(c, resumed.failure);
  });

/** What a page that shows questions is given: it has the article, or needs none. */
export function withoutArticle({ room, attempt }: { room: Room; attempt: Attempt | null }): Begun {
  const { paragraphs: _, ...rest } = room;
  return { room: rest, attempt };
}
