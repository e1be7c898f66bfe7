/** An exercise of a stored article, for the API and for the page to print. Made in the isolate, like the bank; nothing is stored. */
import { type Exercise, type ExerciseKind, type Lang, makeExercise } from "../questions/index.ts";
import type { Workspace } from "./objects/workspace.ts";
import { fail, ok, type Result } from "./problem.ts";

/** Makes an exercise of an article of the workspace; an article of another is not found. */
export async function findExercise(
  workspace: DurableObjectStub<Workspace>,
  articleId: string,
  kind: ExerciseKind,
  seed: string,
): Promise<Result<Exercise>> {
  const article = await workspace.getArticle(articleId);
  if (!article.ok) return article;
  const { lang, title, paragraphs } = article.value;
  const exercise = makeExercise({ lang: lang as Lang, title, paragraphs }, kind, seed);
  return exercise === null ? fail("no-exercise") : ok(exercise);
}
