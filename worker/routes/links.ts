/**
 * Addresses that read one quiz's results as CSV without another key, for a spreadsheet's IMPORTDATA: made, listed, revoked,
 * and read. The secret in one is a key of its own that opens nothing else.
 */
import { createRoute, z } from "@hono/zod-openapi";
import { CsvQuery, NewResultsLink, ResultsLinkList, ResultsLinkMade } from "../contract.ts";
import { file, sendFile } from "../files.ts";
import { body, createRoutes, json, keyHolders, keyProblems, problems, refuse, workspaceOf } from "../http.ts";
import { createKey, hashText, readKey } from "../keys.ts";
import { sharedOrigin } from "../links.ts";
import { isMade } from "../made.ts";
import { fail } from "../problem.ts";
import { openTable } from "../table.ts";

const teacher = { tags: ["Results"], ...keyHolders(["results:read"]) };
const QuizParams = z.object({ id: z.string().max(64) });

const add = createRoute({
  method: "post",
  path: "/quizzes/{id}/links",
  summary: "Make an address that a spreadsheet reads the results from",
  ...teacher,
  request: { params: QuizParams, body: body(NewResultsLink) },
  responses: {
    201: json(ResultsLinkMade, "The address is shown this once"),
    ...keyProblems("not-found", "invalid-input", "too-many-links"),
  },
});
const list = createRoute({
  method: "get",
  path: "/quizzes/{id}/links",
  summary: "The addresses that hold, without their secrets",
  ...teacher,
  request: { params: QuizParams },
  responses: { 200: json(ResultsLinkList), ...keyProblems("not-found") },
});
const listAll = createRoute({
  method: "get",
  path: "/workspace/links",
  tags: ["Results"],
  summary: "The addresses of all quizzes that hold, and who has made each",
  ...keyHolders(["admin"]),
  responses: { 200: json(ResultsLinkList), ...keyProblems() },
});
const revoke = createRoute({
  method: "delete",
  path: "/quizzes/{id}/links/{link}",
  summary: "End an address at once",
  ...teacher,
  request: { params: QuizParams.extend({ link: z.string().max(64) }) },
  responses: { 204: { description: "Ended" }, ...keyProblems("not-found") },
});
const read = createRoute({
  method: "get",
  path: "/shared/{key}/results.csv",
  tags: ["Results"],
  summary: 'A quiz\'s results by such an address; =IMPORTDATA("…") in a spreadsheet',
  // A spreadsheet fetches anew only an address that has changed: what is put behind it for that is let pass.
  request: { params: z.object({ key: z.string().max(100) }), query: CsvQuery.strip() },
  responses: { 200: file("csv"), ...problems("not-found", "invalid-input", "too-many-requests") },
});

export const links = createRoutes()
  .openapi(add, async (c) => {
    const { id, stub } = c.get("workspace");
    const key = createKey(id);
    const { name } = c.req.valid("json");
    const made = await stub.addLink(c.req.valid("param").id, await hashText(key), name, c.get("by"));
    if (!made.ok) return refuse(c, made.failure);
    const url = `${sharedOrigin(c.env, c.req.url)}/v1/shared/${key}/results.csv`;
    return c.json({ ...made.value, url }, 201);
  })
  .openapi(list, async (c) => {
    const found = await c.get("workspace").stub.listLinks(c.req.valid("param").id);
    return found.ok ? c.json({ data: found.value }, 200) : refuse(c, found.failure);
  })
  .openapi(listAll, async (c) => c.json({ data: await c.get("workspace").stub.listAllLinks() }, 200))
  .openapi(revoke, async (c) => {
    const { id, link } = c.req.valid("param");
    const ended = await c.get("workspace").stub.revokeLink(id, link);
    return ended.ok ? c.body(null, 204) : refuse(c, ended.failure);
  })
  .openapi(read, async (c) => {
    const key = await readKey(c.req.valid("param").key);
    if (key === null || !(await isMade(c.env, "WORKSPACES", key.workspace)))
      return refuse(c, { code: "not-found" });
    const { stub } = workspaceOf(c.env, key.workspace);
    const admission = await stub.admitLink(key.hash);
    if (!admission.ok) {
      const retryAfter = admission.quota?.resetSeconds;
      return refuse(c, { code: admission.code, ...(retryAfter !== undefined && { retryAfter }) });
    }
    const { quizId } = admission;
    const of = { by: "quiz", id: quizId } as const;
    const opened = { id: key.workspace, stub };
    const query = c.req.valid("query");
    const table = await openTable(c.env, opened, of, query);
    return table.ok ? sendFile("csv", table.value, quizId, query) : refuse(c, fail("not-found").failure);
  });
