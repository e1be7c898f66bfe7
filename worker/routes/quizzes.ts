/** Quizzes, the rooms they are sat in, their results and statistics. */
import { createRoute, z } from "@hono/zod-openapi";
import { computeStatistics, type Item } from "../../questions/index.ts";
import {
  NewQuiz,
  NewQuizMade,
  NewRoom,
  Quiz,
  QuizList,
  Results,
  ResultsQuery,
  RoomLink,
  Statistics,
} from "../contract.ts";
import { writeCsv } from "../csv.ts";
import { apiKey, body, createRoutes, json, problems, refuse, requireTeacher } from "../http.ts";
import { linkRoom, roomUrl } from "../links.ts";
import type { StoredQuiz } from "../objects/workspace.ts";
import { fail, ok, type Result } from "../problem.ts";
import { listAllResults, listResults, roomOf } from "../results.ts";
import type { Env } from "../env.ts";

const Params = z.object({ id: z.string().max(64) });
const teacher = { security: apiKey, middleware: requireTeacher };
const csv = {
  description: "RFC 4180, UTF-8 with a byte-order mark",
  content: { "text/csv": { schema: z.string() } },
};

const add = createRoute({
  method: "post",
  path: "/quizzes",
  tags: ["Quizzes"],
  summary: "Make a quiz of an article, with one room",
  ...teacher,
  request: { body: body(NewQuiz) },
  responses: { 201: json(NewQuizMade), ...problems("unauthorized", "not-found", "invalid-input") },
});
const list = createRoute({
  method: "get",
  path: "/quizzes",
  tags: ["Quizzes"],
  summary: "All quizzes, newest first",
  ...teacher,
  responses: { 200: json(QuizList), ...problems("unauthorized") },
});
const get = createRoute({
  method: "get",
  path: "/quizzes/{id}",
  tags: ["Quizzes"],
  summary: "A quiz with its rooms",
  ...teacher,
  request: { params: Params },
  responses: { 200: json(Quiz), ...problems("unauthorized", "not-found") },
});
const addRoom = createRoute({
  method: "post",
  path: "/quizzes/{id}/rooms",
  tags: ["Rooms"],
  summary: "Make another room of a quiz",
  ...teacher,
  request: { params: Params, body: body(NewRoom) },
  responses: { 201: json(RoomLink), ...problems("unauthorized", "not-found", "invalid-input") },
});
const results = createRoute({
  method: "get",
  path: "/quizzes/{id}/results",
  tags: ["Results"],
  summary: "Results of all rooms of a quiz, by pages",
  ...teacher,
  request: { params: Params, query: ResultsQuery },
  responses: { 200: json(Results), ...problems("unauthorized", "not-found", "invalid-input") },
});
const resultsCsv = createRoute({
  method: "get",
  path: "/quizzes/{id}/results.csv",
  tags: ["Results"],
  summary: "The same as one CSV file",
  ...teacher,
  request: { params: Params },
  responses: { 200: csv, ...problems("unauthorized", "not-found") },
});
const statistics = createRoute({
  method: "get",
  path: "/quizzes/{id}/statistics",
  tags: ["Results"],
  summary: "Facility, discrimination and reliability",
  ...teacher,
  request: { params: Params },
  responses: { 200: json(Statistics), ...problems("unauthorized", "not-found") },
});

export const quizzes = createRoutes()
  .openapi(add, async (c) => {
    const made = await c.get("workspace").stub.addQuiz(c.req.valid("json"));
    if (!made.ok) return refuse(c, made.failure);
    const { origin } = new URL(c.req.url);
    return c.json({ ...withUrls(made.value.quiz, origin), room: linkRoom(origin, made.value.code) }, 201);
  })
  .openapi(list, async (c) => {
    const { origin } = new URL(c.req.url);
    const data = await c.get("workspace").stub.listQuizzes();
    return c.json({ data: data.map((quiz) => withUrls(quiz, origin)) }, 200);
  })
  .openapi(get, async (c) => {
    const found = await c.get("workspace").stub.getQuiz(c.req.valid("param").id);
    return found.ok
      ? c.json(withUrls(found.value, new URL(c.req.url).origin), 200)
      : refuse(c, found.failure);
  })
  .openapi(addRoom, async (c) => {
    const made = await c.get("workspace").stub.addRoom(c.req.valid("param").id, c.req.valid("json"));
    return made.ok
      ? c.json(linkRoom(new URL(c.req.url).origin, made.value.code), 201)
      : refuse(c, made.failure);
  })
  .openapi(results, async (c) => {
    const { id, stub } = c.get("workspace");
    const quiz = await stub.getQuiz(c.req.valid("param").id);
    if (!quiz.ok) return refuse(c, quiz.failure);
    const page = await listResults(
      c.env,
      id,
      quiz.value.rooms.map((r) => r.code),
      c.req.valid("query"),
    );
    return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
  })
  .openapi(resultsCsv, async (c) => {
    const { id, stub } = c.get("workspace");
    const quiz = await stub.getQuiz(c.req.valid("param").id);
    const all = quiz.ok ? await readAll(c.env, id, quiz.value) : quiz;
    if (!quiz.ok || !all.ok)
      return refuse(c, quiz.ok ? (all as ReturnType<typeof fail>).failure : quiz.failure);
    const names = new Map(quiz.value.rooms.map((r) => [r.code, r.name]));
    return sendCsv(writeCsv(all.value.results, all.value.items, names), quiz.value.id);
  })
  .openapi(statistics, async (c) => {
    const { id, stub } = c.get("workspace");
    const quiz = await stub.getQuiz(c.req.valid("param").id);
    if (!quiz.ok) return refuse(c, quiz.failure);
    const all = await readAll(c.env, id, quiz.value);
    if (!all.ok) return refuse(c, all.failure);
    const submitted = all.value.results.filter((r) => r.submittedAt !== null);
    return c.json(computeStatistics(all.value.items, submitted), 200);
  });

function withUrls(quiz: StoredQuiz, origin: string): Quiz {
  return { ...quiz, rooms: quiz.rooms.map((room) => ({ ...room, url: roomUrl(origin, room.code) })) };
}

/** A CSV file as a download. */
export function sendCsv(text: string, name: string): never {
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="kitkhva-${name}.csv"`,
      "Cache-Control": "no-store",
    },
  }) as never;
}

/** All results of a quiz, and the items of its rooms; a later room's bank may hold items that an earlier one's lacks. */
async function readAll(
  env: Env,
  workspace: string,
  { rooms }: StoredQuiz,
): Promise<Result<{ results: Parameters<typeof writeCsv>[0]; items: Item[] }>> {
  const codes = rooms.map((r) => r.code);
  const all = await listAllResults(env, workspace, codes);
  if (!all.ok) return all;
  const items = new Map<string, Item>();
  for (const code of codes) {
    const listed = await roomOf(env, code).listItems(workspace);
    if (!listed.ok) return listed;
    for (const item of listed.value) items.set(item.id, item);
  }
  return ok({ results: all.value, items: [...items.values()] });
}
