/** Results of all rooms of a quiz, or of one room: by pages and as files. The workspace says which rooms are its own. */
import { createRoute, z } from "@hono/zod-openapi";
import { computeStatistics } from "../../questions/index.ts";
import { Results, ResultsQuery, Statistics } from "../contract.ts";
import { file, type Format, sendFile } from "../files.ts";
import { createRoutes, json, keyProblems, refuse, keyHolders } from "../http.ts";
import { listResults, readAll } from "../results.ts";
import { makeTable } from "../table.ts";

const teacher = { tags: ["Results"], ...keyHolders(["results:read"]) };
const scopes = [
  { path: "/quizzes/{id}", name: "id", by: "quiz", of: "all rooms of a quiz" },
  { path: "/rooms/{code}", name: "code", by: "room", of: "one room" },
] as const;
const formats = { csv: "CSV file", xlsx: "spreadsheet" } as const satisfies Record<Format, string>;

const statistics = createRoute({
  method: "get",
  path: "/quizzes/{id}/statistics",
  summary: "Facility, discrimination and reliability",
  ...teacher,
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: { 200: json(Statistics), ...keyProblems("not-found") },
});

export const results = createRoutes().openapi(statistics, async (c) => {
  const all = await readAll(c.env, c.get("workspace"), { by: "quiz", id: c.req.valid("param").id });
  if (!all.ok) return refuse(c, all.failure);
  const submitted = all.value.results.filter((r) => r.submittedAt !== null);
  return c.json(computeStatistics(all.value.items, submitted), 200);
});

for (const { path, name, by, of } of scopes) {
  const params = z.object({ [name]: z.string().max(64) });
  const pages = createRoute({
    method: "get",
    path: `${path}/results`,
    summary: `Results of ${of}, by pages`,
    ...teacher,
    request: { params, query: ResultsQuery },
    responses: { 200: json(Results), ...keyProblems("not-found", "invalid-input") },
  });
  results.openapi(pages, async (c) => {
    const { id, stub } = c.get("workspace");
    const rooms = await stub.findRooms({ by, id: c.req.valid("param")[name]! });
    if (!rooms.ok) return refuse(c, rooms.failure);
    const codes = rooms.value.map((room) => room.code);
    const page = await listResults(c.env, id, codes, c.req.valid("query"));
    return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
  });
  for (const format of ["csv", "xlsx"] as const) {
    const download = createRoute({
      method: "get",
      path: `${path}/results.${format}`,
      summary: `The same as one ${formats[format]}`,
      ...teacher,
      request: { params },
      responses: { 200: file(format), ...keyProblems("not-found") },
    });
    results.openapi(download, async (c) => {
      const id = c.req.valid("param")[name]!;
      const all = await readAll(c.env, c.get("workspace"), { by, id });
      if (!all.ok) return refuse(c, all.failure);
      return sendFile(format, makeTable(all.value.results, all.value.items, all.value.names), id);
    });
  }
}
