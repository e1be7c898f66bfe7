/** Results: attempts as a teacher gets them, and which to ask for. */
import { z } from "@hono/zod-openapi";
import { countings } from "../../questions/counting.ts";
import { Response } from "./attempts.ts";
import { separators } from "../../tables/csv.ts";
import { isTimeZone } from "../../tables/time-zones.ts";
import { GivenInstant, Instant, OrNull, RoomCode, Text, limits } from "./common.ts";

export const Result = z
  .object({
    attemptId: z.string(),
    room: RoomCode,
    candidate: z.string().nullable(),
    retryOf: z.string().nullable().describe("The attempt that this one is a retry of"),
    score: z.number(),
    maxScore: z.number(),
    startedAt: Instant,
    submittedAt: Instant.nullable().describe(
      "null while it is open: the pupil is at it, or has not answered anything when the room closed",
    ),
    handedInBy: z
      .enum(["pupil", "closing"])
      .nullable()
      .describe("closing: its time was up, and what was stored then counts; null while it is open"),
    updatedAt: Instant,
    items: z.array(
      z.object({
        itemId: z.string(),
        score: z.number(),
        maxScore: z.number(),
        response: OrNull(Response).describe("In the bank's own option ids, or as it was typed"),
      }),
    ),
  })
  .openapi("Result");
export type Result = z.infer<typeof Result>;

export const Results = z
  .object({
    data: z.array(Result),
    nextCursor: z.string().nullable().describe("null at the end"),
    asOf: Instant.describe(
      "A moment before the first page was read, the same on all pages: nothing that has changed before it is missing. To be sent as updatedSince when you ask again",
    ),
  })
  .openapi("Results", {
    description:
      "Oldest change first, room by room. To follow them, ask again with updatedSince set to the asOf of the time before; what changed just then comes once more.",
  });
export type Results = z.infer<typeof Results>;

export const ResultsTable = z
  .object({
    head: z.array(
      z.object({
        name: z.string().describe("As the API names what is in the column, or an item's id"),
        text: z.string().describe("What the files have above it"),
        width: z.int().describe("In characters, as the spreadsheet has it"),
        isTime: z.boolean().describe("Its cells are instants, as ISO 8601 has them"),
      }),
    ),
    rows: z.array(z.array(z.union([z.string(), z.number()]).nullable())),
  })
  .openapi("ResultsTable", { description: "What the files of results have in them, for a file of your own" });
export type ResultsTable = z.infer<typeof ResultsTable>;

export const AttemptQuery = z.strictObject({
  attempt: z
    .enum([...countings, "all"])
    .optional()
    .describe("Which of each pupil's attempts; as the quiz's rules say when not given"),
});

export const FileQuery = AttemptQuery.extend({
  lang: z
    .enum(["ka", "en", "ru"])
    .optional()
    .describe(
      "The language of the headings; without it they are plain names that stay the same, for programs",
    ),
});

export const SheetQuery = FileQuery.extend({
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, "No time zone of that name is known")
    .optional()
    .describe(
      "The time zone of the times, an IANA name as Asia/Tbilisi; their headings name it. Without it they are UTC, in CSV as programs read it",
    ),
});

export const CsvQuery = SheetQuery.extend({
  separator: z
    .enum(separators)
    .optional()
    .describe(
      "What parts cells, a comma where it is not given. Excel in Georgian and Russian reads a semicolon, and then numbers have a decimal comma",
    ),
});

export const ResultsQuery = AttemptQuery.extend({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(limits.briefPageSize)
    .default(50)
    .describe(`With answers a page has ${limits.pageSize} at most`),
  answers: z
    .enum(["none"])
    .optional()
    .describe("Without what was answered: items come empty, and pages are light"),
  candidates: z
    .enum(["none"])
    .optional()
    .describe("Without who they are: every candidate comes as null, for what others are to see"),
  cursor: z.string().max(200).optional(),
  updatedSince: GivenInstant.optional().describe(
    "Only what has changed since then; in an address the + of an offset is written %2B",
  ),
  candidate: Text(limits.candidateChars).optional().describe("Only this one's attempts"),
  state: z
    .enum(["open", "submitted"])
    .optional()
    .describe("Only attempts still at it, or only submitted ones"),
});
