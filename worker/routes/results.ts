/** Results of all rooms of a quiz, or of one room: by pages and as files. The workspace says which rooms are its own. */
import { createRoute, z } from "@hono/zod-openapi";
import {
  AttemptQuery,
  CsvQuery,
  FileQuery,
  Result,
  Results,
  ResultsQuery,
  SheetQuery,
  Statistics,
} from "../contract.ts";
import { file, type Format, sendFile } from "../files.ts";
import { createRoutes, json, keyProblems, refuse, keyHolders } from "../http.ts";
import { hashText } from "../keys.ts";
import { findRoom, listResults, readTally } from "../results.ts";
import { makeStatistics } from "../statistics.ts";
import { openTable } from "../table.ts";

const teacher = { tags: ["Results"], ...keyHolders(["results:read"]) };
const scopes = [
  { path: "/quizzes/{id}", name: "id", by: "quiz", of: "all rooms of a quiz" },
  { path: "/rooms/{code}", name: "code", by: "room", of: "one room" },
] as const;
const formats = {
  csv: { summary: "The same as one CSV file", query: CsvQuery },
  xlsx: { summary: "The same as one spreadsheet", query: SheetQuery },
  json: { summary: "The table of these files as JSON", query: FileQuery },
} as const satisfies Record<Format, unknown>;

const attempt = createRoute({
  method: "get",
  path: "/rooms/{code}/attempts/{attempt}",
  summary: "One attempt, with what was answered",
  ...teacher,
  request: { params: z.object({ code: z.string().max(64), attempt: z.string().max(64) }) },
  responses: { 200: json(Result), ...keyProblems("not-found") },
});

export const results = createRoutes().openapi(attempt, async (c) => {
  const { code, attempt: id } = c.req.valid("param");
  const read = await (await findRoom(c.env, code))?.readResults(c.get("workspace").id, [id]);
  const found = read?.ok ? read.value[0] : undefined;
  return found === undefined ? refuse(c, { code: "not-found" }) : c.json(found, 200);
});

for (const { path, name, by, of } of scopes) {
  const params = z.object({ [name]: z.string().max(64) });
  const statistics = createRoute({
    method: "get",
    path: `${path}/statistics`,
    summary: `Distribution, facility, discrimination, options by groups, and what stands out, of ${of}`,
    ...teacher,
    request: { params, query: AttemptQuery },
    responses: { 200: json(Statistics), ...keyProblems("not-found", "invalid-input") },
  });
  results.openapi(statistics, async (c) => {
    const id = c.req.valid("param")[name]!;
    const read = await readTally(c.env, c.get("workspace"), { by, id }, c.req.valid("query").attempt);
    return read.ok
      ? c.json(makeStatistics(read.value.items, read.value.tally), 200)
      : refuse(c, read.failure);
  });
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
    const page = await listResults(c.env, id, rooms.value, c.req.valid("query"));
    if (!page.ok) return refuse(c, page.failure);
    // The same results are the same whenever they are read: when that was is not in their tag, nor the cursor, which has it too.
    const { data, nextCursor } = page.value;
    c.header("ETag", `W/"${await hashText(JSON.stringify([data, nextCursor !== null]))}"`);
    return c.json(page.value, 200);
  });
  for (const format of ["csv", "xlsx", "json"] as const) {
    const { summary, query: asked } = formats[format];
    const download = createRoute({
      method: "get",
      path: `${path}/results.${format}`,
      summary,
      ...teacher,
      request: { params, query: asked },
      responses: { 200: file(format), ...keyProblems("not-found", "invalid-input") },
    });
    results.openapi(download, async (c) => {
      const id = c.req.valid("param")[name]!;
      const query: z.output<typeof CsvQuery & typeof SheetQuery> = c.req.valid("query");
      const table = await openTable(c.env, c.get("workspace"), { by, id }, query);
      return table.ok ? sendFile(format, table.value, id, query) : refuse(c, table.failure);
    });
  }
}
