/** Rooms as a pupil meets them, and their results for the teacher. */
import { createRoute, z } from "@hono/zod-openapi";
import { Attempt, NewAttempt, Results, ResultsQuery, Room } from "../contract.ts";
import { writeCsv } from "../csv.ts";
import { apiKey, body, createRoutes, json, problems, refuse, requireTeacher } from "../http.ts";
import { fail } from "../problem.ts";
import { findRoom, listAllResults, listResults, roomOf } from "../results.ts";
import { sendCsv } from "./quizzes.ts";

/** What can't be a code is an unknown one. */
const Params = z.object({ code: z.string().max(64) });
const teacher = { security: apiKey, middleware: requireTeacher };

const get = createRoute({
  method: "get",
  path: "/rooms/{code}",
  tags: ["Rooms"],
  summary: "Title, rules and article of a room; no items",
  request: { params: Params },
  responses: { 200: json(Room), ...problems("not-found") },
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
const results = createRoute({
  method: "get",
  path: "/rooms/{code}/results",
  tags: ["Results"],
  summary: "Results of one room, by pages",
  ...teacher,
  request: { params: Params, query: ResultsQuery },
  responses: { 200: json(Results), ...problems("unauthorized", "not-found", "invalid-input") },
});
const resultsCsv = createRoute({
  method: "get",
  path: "/rooms/{code}/results.csv",
  tags: ["Results"],
  summary: "The same as one CSV file",
  ...teacher,
  request: { params: Params },
  responses: {
    200: {
      description: "RFC 4180, UTF-8 with a byte-order mark",
      content: { "text/csv": { schema: z.string() } },
    },
    ...problems("unauthorized", "not-found"),
  },
});

export const rooms = createRoutes()
  .openapi(get, async (c) => {
    const found = (await findRoom(c.env, c.req.valid("param").code)?.describe()) ?? fail("not-found");
    return found.ok ? c.json(found.value, 200) : refuse(c, found.failure);
  })
  .openapi(start, async (c) => {
    const room = findRoom(c.env, c.req.valid("param").code);
    const started = room === null ? fail("not-found") : await room.start(c.req.valid("json"));
    return started.ok ? c.json(started.value, 201) : refuse(c, started.failure);
  })
  .openapi(results, async (c) => {
    const page = await listResults(
      c.env,
      c.get("workspace").id,
      [c.req.valid("param").code],
      c.req.valid("query"),
    );
    return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
  })
  .openapi(resultsCsv, async (c) => {
    const { id } = c.get("workspace");
    const { code } = c.req.valid("param");
    const all = await listAllResults(c.env, id, [code]);
    if (!all.ok) return refuse(c, all.failure);
    const items = await roomOf(c.env, code).listItems(id);
    const room = await roomOf(c.env, code).describe();
    if (!items.ok || !room.ok) return refuse(c, { code: "not-found" });
    return sendCsv(writeCsv(all.value, items.value, new Map([[code, room.value.name]])), code);
  });
