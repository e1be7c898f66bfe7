/** The rules of a quiz, and of a room: mode, candidates, attempts, when keys are shown. */
import { z } from "@hono/zod-openapi";
import { countings } from "../../questions/counting.ts";
import { limits } from "./common.ts";

export const Mode = z.enum(["practice", "test"]).openapi("Mode", {
  description:
    "practice: feedback after each committed response. test: after submit, or when the room closes.",
});

export const CandidateKind = z.enum(["none", "nickname", "roster"]);

export const Reveal = z.enum(["submit", "close"]);

export const CountingName = z.enum(countings).openapi("Counting", {
  description:
    "Which of a pupil's attempts counts: the first handed in, the best or the last. A pupil is a name in a room; without names, a chain of retries",
});

export const Roster = z.int().min(1).max(limits.rosterSize);

export const QuizRules = z.object({
  length: z.int().describe("How many questions each pupil gets"),
  asked: z
    .int()
    .optional()
    .describe("How many were asked for, where the bank can give no form so many: one fact is asked once"),
  mode: Mode,
  candidate: CandidateKind,
  attempts: z.int().optional(),
  counts: CountingName,
  reveal: Reveal.optional(),
  approvedOnly: z.boolean().optional(),
});
export type QuizRules = z.infer<typeof QuizRules>;

export const RoomRules = QuizRules.omit({ asked: true }).partial({ counts: true }).extend({
  reveal: Reveal,
  roster: z.int().optional(),
});
export type RoomRules = z.infer<typeof RoomRules>;
