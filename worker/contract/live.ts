/** The live room: what its socket says. Times by the server's clock, which `at` tells with each message. */
import { z } from "@hono/zod-openapi";
import { Instant } from "./common.ts";
import { Room } from "./rooms.ts";

export const NewLiveTicket = z.strictObject({}).openapi("NewLiveTicket");

export const LiveTicket = z
  .object({
    ticket: z.string().describe("Opens one socket: /v1/rooms/{code}/live?ticket=…"),
    expiresAt: Instant,
  })
  .openapi("LiveTicket");
export type LiveTicket = z.infer<typeof LiveTicket>;

/** An attempt as far as it has come. */
export const LiveAttempt = z.object({
  attemptId: z.string(),
  previous: z.string().nullable().describe("The attempt this one is a retry of"),
  candidate: z.string().nullable(),
  answered: z.int(),
  length: z.int(),
  score: z.number().nullable().describe("null until it is submitted"),
  maxScore: z.number(),
  startedAt: Instant,
  updatedAt: Instant,
  submittedAt: Instant.nullable(),
});
export type LiveAttempt = z.infer<typeof LiveAttempt>;

/** A form that was handed out. Nothing of it is stored: told once, to who watches at that moment. */
export const LiveOpened = LiveAttempt.pick({
  attemptId: true,
  previous: true,
  candidate: true,
  length: true,
  startedAt: true,
});
export type LiveOpened = z.infer<typeof LiveOpened>;

export const LiveMessage = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("snapshot").describe("First, and whenever more than some attempts has changed"),
    at: Instant,
    room: Room.omit({ paragraphs: true }),
    attempts: z.array(LiveAttempt),
    older: z.int().describe("Attempts that are not among them: they changed longest ago"),
  }),
  z.object({
    type: z.literal("change"),
    at: Instant,
    room: Room.omit({ paragraphs: true }).optional().describe("Where its times or its name have changed"),
    attempts: z.array(LiveAttempt),
    opened: z.array(LiveOpened),
  }),
]);
export type LiveMessage = z.infer<typeof LiveMessage>;
