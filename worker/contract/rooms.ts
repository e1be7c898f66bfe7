/** Rooms: made, changed, shown to anyone, shared. */
import { z } from "@hono/zod-openapi";
import { GivenInstant, Instant, RoomCode, Text, limits } from "./common.ts";
import { RoomRules, Roster } from "./rules.ts";

export const NewRoom = z
  .strictObject({
    name: Text(limits.nameChars),
    roster: Roster.optional().describe("Pupils are the numbers 1 to this one"),
    opensAt: GivenInstant.optional(),
    closesAt: GivenInstant.optional(),
    attempts: z
      .int()
      .min(1)
      .max(limits.attempts)
      .optional()
      .describe("Per candidate, so not where none is named; the quiz's when not given"),
  })
  .openapi("NewRoom");
export type NewRoom = z.infer<typeof NewRoom>;

export const Snippets = z
  .object({ link: z.string(), iframe: z.string(), script: z.string() })
  .openapi("Snippets");

export const RoomLink = z.object({ code: RoomCode, url: z.string(), snippets: Snippets }).openapi("RoomLink");
export type RoomLink = z.infer<typeof RoomLink>;

export const Room = z
  .object({
    code: RoomCode,
    title: z.string(),
    name: z.string(),
    lang: z.string(),
    sourceUrl: z.string().optional(),
    rules: RoomRules,
    state: z.enum(["early", "open", "closed"]),
    opensAt: Instant.nullable(),
    closesAt: Instant.nullable(),
    retentionDays: z.int().nullable().describe("How long attempts are kept; null: until they are erased"),
    paragraphs: z.array(z.string()),
  })
  .openapi("Room");
export type Room = z.infer<typeof Room>;

export const RoomNow = Room.extend({
  now: Instant.describe("The server's time, by which the room opens and closes"),
}).openapi("RoomNow");
export type RoomNow = z.infer<typeof RoomNow>;

export const RoomQuery = z.object({
  article: z.enum(["none"]).optional().describe("Without the article: paragraphs come empty"),
});

export const RoomChange = z
  .strictObject({
    name: Text(limits.nameChars).optional(),
    opensAt: GivenInstant.nullable().optional(),
    closesAt: GivenInstant.nullable()
      .optional()
      .describe("A time that is past closes the room; a later one, or null, opens it again"),
    despite: z
      .array(z.enum(["keys-shown"]))
      .max(1)
      .optional()
      .describe(
        "keys-shown: opens the room again although it has shown keys when it closed. The audit says so",
      ),
  })
  .refine((c) => Object.keys(c).some((name) => name !== "despite"), {
    message: "Name at least one thing to change",
  })
  .openapi("RoomChange");
export type RoomChange = z.infer<typeof RoomChange>;

export const Erased = z
  .object({
    attempts: z
      .int()
      .describe("How many were erased; 0 where nobody is there by this name, written exactly so"),
  })
  .openapi("Erased");
