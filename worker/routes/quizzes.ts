/** Quizzes and the rooms they are sat in. */
import { createRoute, z } from "@hono/zod-openapi";
import { NewQuiz, NewQuizMade, NewRoom, Quiz, QuizList, QuizListQuery, RoomLink } from "../contract.ts";
import { readListQuery } from "../cursors.ts";
import { body, createRoutes, json, keyProblems, refuse, keyHolders } from "../http.ts";
import { linkRoom, sharedOrigin } from "../links.ts";
import type { StoredQuiz } from "../objects/quizzes.ts";

const Params = z.object({ id: z.string().max(64) });
const reader = keyHolders(["results:read", "quizzes:write"]);
const maker = keyHolders(["quizzes:write"]);

const add = createRoute({
  method: "post",
  path: "/quizzes",
  tags: ["Quizzes"],
  summary: "Make a quiz of an article, with one room",
  ...maker,
  request: { body: body(NewQuiz) },
  responses: { 201: json(NewQuizMade), ...keyProblems("not-found") },
});
const list = createRoute({
  method: "get",
  path: "/quizzes",
  tags: ["Quizzes"],
  summary: "All quizzes, or those of an article or a room, newest first; also by pages",
  ...reader,
  request: { query: QuizListQuery },
  responses: { 200: json(QuizList), ...keyProblems("invalid-input") },
});
const get = createRoute({
  method: "get",
  path: "/quizzes/{id}",
  tags: ["Quizzes"],
  summary: "A quiz with its rooms",
  ...reader,
  request: { params: Params },
  responses: { 200: json(Quiz), ...keyProblems("not-found") },
});
const remove = createRoute({
  method: "delete",
  path: "/quizzes/{id}",
  tags: ["Quizzes"],
  summary: "Delete a quiz, with all its rooms, their attempts, and its addresses of results",
  ...keyHolders(["admin"]),
  request: { params: Params },
  responses: { 204: { description: "Deleted" }, ...keyProblems("not-found") },
});
const addRoom = createRoute({
  method: "post",
  path: "/quizzes/{id}/rooms",
  tags: ["Rooms"],
  summary: "Make another room of a quiz",
  ...maker,
  request: { params: Params, body: body(NewRoom) },
  responses: { 201: json(RoomLink), ...keyProblems("not-found") },
});
export const quizzes = createRoutes()
  .openapi(add, async (c) => {
    const made = await c.get("workspace").stub.addQuiz(c.req.valid("json"));
    if (!made.ok) return refuse(c, made.failure);
    const origin = sharedOrigin(c.env, c.req.url);
    const { quiz, code } = made.value;
    return c.json({ ...withUrls(quiz, origin), room: linkRoom(origin, { ...quiz, code }) }, 201);
  })
  .openapi(list, async (c) => {
    const query = c.req.valid("query");
    const page = readListQuery(query);
    if (!page.ok) return refuse(c, page.failure);
    const origin = sharedOrigin(c.env, c.req.url);
    const { data, nextCursor } = await c.get("workspace").stub.listQuizzes(page.value, query);
    return c.json({ data: data.map((quiz) => withUrls(quiz, origin)), nextCursor }, 200);
  })
  .openapi(remove, async (c) => {
    const removed = await c.get("workspace").stub.removeQuiz(c.req.valid("param").id);
    return removed.ok ? c.body(null, 204) : refuse(c, removed.failure);
  })
  .openapi(get, async (c) => {
    const found = await c.get("workspace").stub.getQuiz(c.req.valid("param").id);
    return found.ok
      ? c.json(withUrls(found.value, sharedOrigin(c.env, c.req.url)), 200)
      : refuse(c, found.failure);
  })
  .openapi(addRoom, async (c) => {
    const made = await c.get("workspace").stub.addRoom(c.req.valid("param").id, c.req.valid("json"));
    return made.ok
      ? c.json(linkRoom(sharedOrigin(c.env, c.req.url), made.value), 201)
      : refuse(c, made.failure);
  });

function withUrls(quiz: StoredQuiz, origin: string): Quiz {
  const link = (code: string) => linkRoom(origin, { ...quiz, code });
  return { ...quiz, rooms: quiz.rooms.map((room) => ({ ...room, ...link(room.code) })) };
}
