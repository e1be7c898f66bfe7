/** Quizzes, the rooms they are sat in, their results and statistics. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { computeStatistics } from "../../questions/index.ts";
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
import { file, type Format, sendFile } from "../files.ts";
import { apiKey, type AppEnv, body, createRoutes, json, problems, refuse, requireTeacher } from "../http.ts";
import { linkRoom, roomUrl } from "../links.ts";
import type { StoredQuiz } from "../objects/workspace.ts";
import { listResults, readRooms } from "../results.ts";
import { makeTable } from "../table.ts";

const Params = z.object({ id: z.string().max(64) });
const teacher = { security: apiKey, middleware: requireTeacher };

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
  responses: { 200: file("csv"), ...problems("unauthorized", "not-found") },
});
const resultsXlsx = createRoute({
  method: "get",
  path: "/quizzes/{id}/results.xlsx",
  tags: ["Results"],
  summary: "The same as one spreadsheet",
  ...teacher,
  request: { params: Params },
  responses: { 200: file("xlsx"), ...problems("unauthorized", "not-found") },
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
    const page = await listResults(c.env, id, codesOf(quiz.value), c.req.valid("query"));
    return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
  })
  .openapi(resultsCsv, (c) => sendResults(c, c.req.valid("param").id, "csv"))
  .openapi(resultsXlsx, (c) => sendResults(c, c.req.valid("param").id, "xlsx"))
  .openapi(statistics, async (c) => {
    const { id, stub } = c.get("workspace");
    const quiz = await stub.getQuiz(c.req.valid("param").id);
    if (!quiz.ok) return refuse(c, quiz.failure);
    const all = await readRooms(c.env, id, codesOf(quiz.value));
    if (!all.ok) return refuse(c, all.failure);
    const submitted = all.value.results.filter((r) => r.submittedAt !== null);
    return c.json(computeStatistics(all.value.items, submitted), 200);
  });

function withUrls(quiz: StoredQuiz, origin: string): Quiz {
  return { ...quiz, rooms: quiz.rooms.map((room) => ({ ...room, url: roomUrl(origin, room.code) })) };
}

const codesOf = ({ rooms }: StoredQuiz): string[] => rooms.map((room) => room.code);

async function sendResults(c: Context<AppEnv>, quizId: string, format: Format): Promise<never> {
  const { id, stub } = c.get("workspace");
  const quiz = await stub.getQuiz(quizId);
  if (!quiz.ok) return refuse(c, quiz.failure);
  const all = await readRooms(c.env, id, codesOf(quiz.value));
  if (!all.ok) return refuse(c, all.failure);
  const names = new Map(quiz.value.rooms.map((room) => [room.code, room.name]));
  return sendFile(format, makeTable(all.value.results, all.value.items, names), quizId);
}
