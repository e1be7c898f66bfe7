/** Quizzes: made with a first room, read, scored anew. */
import { z } from "@hono/zod-openapi";
import { DEFAULT_COUNTING } from "../../questions/counting.ts";
import { GivenInstant, Id, Instant, ListQuery, NextCursor, RoomCode, Text, Typed, limits } from "./common.ts";
import { ItemTypeName } from "./items.ts";
import { RoomLink } from "./rooms.ts";
import { CountingName, Mode, QuizRules, Reveal, Roster } from "./rules.ts";

export const NewQuiz = z
  .strictObject({
    articleId: Id,
    title: Text(limits.titleChars).optional(),
    length: z.int().min(1).max(limits.formLength).default(10),
    mode: Mode.default("practice"),
    types: z.partialRecord(ItemTypeName, z.number().min(0).max(100)).optional().describe("Relative weights"),
    approvedOnly: z.boolean().optional().describe("Draw only items that the teacher has approved"),
    candidate: z.enum(["none", "nickname"]).default("nickname"),
    roster: Roster.optional().describe("Of the first room: pupils are the numbers 1 to this one"),
    roomName: Text(limits.nameChars).optional().describe("Of the first room; else the quiz's title"),
    attempts: z
      .int()
      .min(1)
      .max(limits.attempts)
      .optional()
      .describe("Per candidate, so not with candidate: none; unlimited when not given"),
    counts: CountingName.default(DEFAULT_COUNTING).describe("Where results do not ask for others"),
    opensAt: GivenInstant.optional().describe("Of the first room"),
    closesAt: GivenInstant.optional().describe("Of the first room; needed with reveal: close"),
    reveal: Reveal.optional().describe(
      "When a test shows keys: after its submit, where others may still be at it, or when the room has closed. Not given: at closing where the room closes, else after submit",
    ),
  })
  .refine((q) => q.candidate !== "none" || q.roster === undefined, {
    message: "Needs candidates that are named",
    path: ["roster"],
  })
  .openapi("NewQuiz");
export type NewQuiz = z.infer<typeof NewQuiz>;

export const Quiz = z
  .object({
    id: Id,
    articleId: Id,
    title: z.string(),
    lang: z.string(),
    createdAt: Instant,
    rules: QuizRules,
    rooms: z.array(RoomLink.extend({ name: z.string(), createdAt: Instant })),
  })
  .openapi("Quiz");
export type Quiz = z.infer<typeof Quiz>;

export const NewQuizMade = Quiz.extend({ room: RoomLink }).openapi("NewQuizMade");
export type NewQuizMade = z.infer<typeof NewQuizMade>;

export const QuizListQuery = ListQuery.extend({
  articleId: Id.optional().describe("Only those of this article"),
  room: z.string().max(64).optional().describe("Only the one of this room"),
});

export const QuizList = z.object({ data: z.array(Quiz), nextCursor: NextCursor }).openapi("QuizList");
export type QuizList = z.infer<typeof QuizList>;

const Points = z.object({ score: z.number(), maxScore: z.number() });

export const Regrade = z
  .strictObject({
    itemId: Id,
    dropped: z.boolean().optional().describe("true: the item counts for nothing; false: it counts again"),
    key: z.string().max(64).optional().describe("The option that is right"),
    accept: z
      .array(Typed)
      .max(limits.accepted)
      .optional()
      .describe(
        "Of a typed item: what else is right, in any of its forms. Takes the place of what was accepted after the event before; none takes it back",
      ),
    preview: z.boolean().optional().describe("Only tells what would come of it: nothing is changed or noted"),
  })
  .refine((r) => r.dropped !== undefined || r.key !== undefined || r.accept !== undefined, {
    message: "Give dropped, key or accept",
    path: ["dropped"],
  })
  .refine((r) => r.dropped !== true || r.key === undefined, {
    message: "Give either dropped or key",
    path: ["key"],
  })
  .openapi("Regrade");
export type Regrade = z.infer<typeof Regrade>;

export const Regraded = z
  .object({
    attempts: z.int().describe("Scored anew"),
    changed: z.int().describe("With another score than before"),
    pointsBefore: z.number().describe("Of all attempts together"),
    pointsAfter: z.number(),
    changes: z
      .array(
        z.object({
          attemptId: z.string(),
          room: RoomCode,
          before: Points,
          after: Points,
        }),
      )
      .describe(`Of each attempt with another score, at most ${limits.pageSize} of each room`),
  })
  .openapi("Regraded");
export type Regraded = z.infer<typeof Regraded>;
