/** A pupil's road: an attempt, its form, responses, receipt. Nothing here has a key but feedback. */
import { z } from "@hono/zod-openapi";
import { Choice, Instant, OrNull, Text, limits } from "./common.ts";
import { Evidence, ItemTypeName, Key } from "./items.ts";
import { Room } from "./rooms.ts";

export const NewAttempt = z
  .strictObject({
    candidate: Text(limits.candidateChars).optional(),
    retryOf: z
      .string()
      .max(1_000)
      .optional()
      .describe("The token of a submitted attempt; draws other questions"),
  })
  .openapi("NewAttempt");

export const DeliveredItem = z
  .object({
    id: z.string(),
    type: ItemTypeName,
    interaction: z.enum(["choice", "sentence", "text", "order", "match"]),
    stem: z.string(),
    options: z.array(
      Choice.extend({
        paragraph: z.int().optional().describe("Only of a sentence to find: where in the article it stands"),
      }),
    ),
    prompts: z.array(Choice).optional(),
  })
  .openapi("DeliveredItem");

export const ResumeCode = z
  .string()
  .describe(
    "Ten characters to write down: with them the attempt goes on elsewhere, once something of it is stored",
  )
  .openapi({ example: "K7M29QXFR4" });

export const ResumeCodeTold = z.object({ resumeCode: ResumeCode }).openapi("ResumeCodeTold");

export const Attempt = z
  .object({
    attemptId: z.string(),
    token: z.string().describe("Send as Authorization: Bearer with every further call of this attempt"),
    resumeCode: ResumeCode,
    expiresAt: Instant,
    last: z
      .boolean()
      .optional()
      .describe("Where the room's rules limit attempts: whether this candidate has none left after it"),
    form: z.object({
      items: z.array(DeliveredItem),
      repeated: z.int().describe("How many of them this pupil has met before: above 0 the bank is exhausted"),
    }),
  })
  .openapi("Attempt");
export type Attempt = z.infer<typeof Attempt>;

export const Response = z
  .union([
    // An option's id, or what was typed: which of the two it has to be, and whole, is known where the item is.
    z.string().trim().max(limits.typedChars),
    z.array(z.string().max(64)).max(20),
    z.record(z.string().max(64), z.string().max(64)),
  ])
  .openapi("Response", {
    description:
      "Of the key's shape, in the form's own ids; a typed answer is trimmed, of 1 to 100 characters, without control characters",
  });
export type Response = z.infer<typeof Response>;

export const NewResponse = z.strictObject({ response: Response }).openapi("NewResponse");

export const Feedback = z
  .object({
    score: z.number(),
    maxScore: z.number(),
    key: Key,
    evidence: z.array(Evidence),
    explanation: z.string().optional(),
  })
  .openapi("Feedback");
export type Feedback = z.infer<typeof Feedback>;

export const Begun = z
  .object({
    room: Room.omit({ paragraphs: true }),
    attempt: OrNull(Attempt).describe("null where the rules ask who it is, or the room is not open"),
  })
  .openapi("Begun");
export type Begun = z.infer<typeof Begun>;

const ClosesNow = Instant.nullable().describe(
  "When the room closes, as of now: a teacher may have given more time",
);

export const Committed = z
  .object({
    itemId: z.string(),
    response: Response,
    feedback: OrNull(Feedback).describe("null in a test"),
    closesAt: ClosesNow,
  })
  .openapi("Committed");
export type Committed = z.infer<typeof Committed>;

const Responses = z.record(z.string().max(64), Response);

const Seq = z
  .int()
  .min(0)
  .max(Number.MAX_SAFE_INTEGER)
  .describe(
    "The device's own count, higher with each change: what has a lower number than what is stored is older",
  );

export const Snapshot = z
  .strictObject({
    seq: Seq.min(1),
    responses: Responses.describe("All that the attempt has: what is stored and not among them goes"),
  })
  .openapi("Snapshot");

export const Saved = z
  .object({
    seq: Seq,
    taken: z
      .boolean()
      .describe("Whether what was sent is what stands; false where a newer snapshot was stored before"),
    responses: Responses.describe("What stands"),
    closesAt: ClosesNow,
  })
  .openapi("Saved");
export type Saved = z.infer<typeof Saved>;

export const Submission = z
  .strictObject({
    responses: Responses,
    seq: Seq.optional().describe(
      "In a test: these are all the responses, as in a snapshot. Without it those saved before are kept beside them",
    ),
  })
  .openapi("Submission");

export const Receipt = z
  .object({
    attemptId: z.string(),
    submittedAt: Instant,
    score: z.number().nullable().describe("null until the room closes, where its rules say so"),
    maxScore: z.number(),
    items: z.array(
      z.object({
        id: z.string(),
        response: OrNull(Response),
        feedback: OrNull(Feedback),
      }),
    ),
  })
  .openapi("Receipt");
export type Receipt = z.infer<typeof Receipt>;

export const Resumption = z
  .strictObject({ resumeCode: z.string().max(64).describe("Spaces, dashes and small letters do no harm") })
  .openapi("Resumption");

/** How far an attempt has come, beside its form. */
const stored = {
  seq: Seq,
  responses: Responses.describe("What is stored"),
  feedback: z.record(z.string(), Feedback).describe("Of what is committed in practice; empty in a test"),
  receipt: OrNull(Receipt).describe("Once it is submitted; as much as the rules show"),
};

export const Stored = z.object({ ...stored, closesAt: ClosesNow }).openapi("Stored");
export type Stored = z.infer<typeof Stored>;

export const Resumed = z
  .object({ attempt: Attempt, candidate: z.string().nullable(), ...stored })
  .openapi("Resumed");
export type Resumed = z.infer<typeof Resumed>;
