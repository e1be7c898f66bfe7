/** Rooms as a pupil meets them, and their results for the teacher. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { Attempt, NewAttempt, Results, ResultsQuery, Room } from "../contract.ts";
import { file, type Format, sendFile } from "../files.ts";
import { apiKey, type AppEnv, body, createRoutes, json, problems, refuse, requireTeacher } from "../http.ts";
import { fail } from "../problem.ts";
import { findRoom, listResults, readRooms, roomOf } from "../results.ts";
import { makeTable } from "../table.ts";

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
  responses: { 200: file("csv"), ...problems("unauthorized", "not-found") },
});
const resultsXlsx = createRoute({
  method: "get",
  path: "/rooms/{code}/results.xlsx",
  tags: ["Results"],
  summary: "The same as one spreadsheet",
  ...teacher,
  request: { params: Params },
  responses: { 200: file("xlsx"), ...problems("unauthorized", "not-found") },
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
  .openapi(resultsCsv, (c) => sendResults(c, c.req.valid("param").code, "csv"))
  .openapi(resultsXlsx, (c) => sendResults(c, c.req.valid("param").code, "xlsx"));

async function sendResults(c: Context<AppEnv>, code: string, format: Format): Promise<never> {
  const all = await readRooms(c.env, c.get("workspace").id, [code]);
  if (!all.ok) return refuse(c, all.failure);
  const room = await roomOf(c.env, code).describe();
  if (!room.ok) return refuse(c, room.failure);
  const names = new Map([[code, room.value.name]]);
  return sendFile(format, makeTable(all.value.results, all.value.items, names), code);
}
