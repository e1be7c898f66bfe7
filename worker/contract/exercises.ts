/** Exercises of a passage: gaps to print. */
import { z } from "@hono/zod-openapi";
import { exerciseKinds } from "../../questions/exercises/exercise.ts";
import { limits, Reader } from "./common.ts";

export const ExerciseKindName = z.enum(exerciseKinds);

export const ExerciseSeed = z
  .string()
  .min(1)
  .max(limits.seedChars)
  .default("1")
  .describe("The same seed gives the same exercise");

export const Gap = z
  .object({
    paragraph: z.int(),
    start: z.int(),
    end: z.int(),
    answer: z.string(),
    choices: z.array(z.string()).optional().describe("Only in a maze: the answer and two others"),
  })
  .openapi("Gap", {
    description:
      "UTF-16 offsets into the article: answer is paragraphs[paragraph].slice(start, end); in a C-test the second half of a word",
  });

export const Exercise = z
  .object({
    kind: ExerciseKindName,
    lang: z.string(),
    title: z.string(),
    seed: z.string(),
    paragraphs: z
      .array(z.array(z.union([z.string(), Gap])))
      .describe("The passage's paragraphs, each a run of texts and gaps"),
  })
  .openapi("Exercise");

/** What the form of the teacher's page sends for an exercise to print. */
export const ExerciseForm = z.object({
  /** "" where a session is to count. */
  key: z.string().max(200).default(""),
  article: z.string().max(64),
  kind: ExerciseKindName,
  seed: ExerciseSeed,
  lang: Reader,
});
