/** Exercises of an article, on request: no part of its bank, and nothing that a pupil sends comes here. */
import { createRoute, z } from "@hono/zod-openapi";
import { Exercise, ExerciseKindName, ExerciseSeed } from "../contract.ts";
import { findExercise } from "../exercises.ts";
import { createRoutes, json, keyProblems, refuse, keyHolders } from "../http.ts";

const get = createRoute({
  method: "get",
  path: "/articles/{id}/exercises/{kind}",
  tags: ["Articles"],
  summary: "A passage of the article as a maze or a C-test, with its answers",
  ...keyHolders(["quizzes:write"]),
  request: {
    params: z.object({ id: z.string().max(64), kind: ExerciseKindName }),
    query: z.strictObject({ seed: ExerciseSeed }),
  },
  responses: {
    200: json(Exercise),
    ...keyProblems("not-found", "invalid-input", "no-exercise"),
  },
});

export const exercises = createRoutes().openapi(get, async (c) => {
  const { id, kind } = c.req.valid("param");
  const made = await findExercise(c.get("workspace").stub, id, kind, c.req.valid("query").seed);
  return made.ok ? c.json(made.value, 200) : refuse(c, made.failure);
});
