/** What the other files of the contract are made of: the bounds on input, and the shapes that stand in many of them. */
import { z } from "@hono/zod-openapi";

/** Bounds on input: sizes in characters (UTF-16 code units) unless named otherwise. */
export const limits = {
  /** Of any request's body but an article's; a longer one is refused with 413. */
  bodyBytes: 300_000,
  /** 50,000 words of Georgian are 1.2 MB; pages of news sites with their scripts as much. */
  articleBytes: 2_000_000,
  articleChars: 1_000_000,
  /** Of a file of questions to import: a bank of 400 items in Moodle XML has about as many. */
  importChars: 1_000_000,
  /** Of lines of an export: one article may have megabytes. */
  carriedBytes: 8_000_000,
  titleChars: 300,
  nameChars: 100,
  candidateChars: 40,
  formLength: 50,
  rosterSize: 500,
  attempts: 100,
  typedChars: 100,
  accepted: 20,
  pageSize: 200,
  /** Of results without their answers, of which each takes a tenth. */
  briefPageSize: 1_000,
  seedChars: 64,
  idChars: 64,
} as const;

const texts = new Map<number, z.ZodString>();

/** A text of one character at least, trimmed. One schema a length: each step to one makes another, and all are made at an isolate's start. */
export function Text(max: number): z.ZodString {
  const known = texts.get(max) ?? z.string().trim().min(1).max(max);
  texts.set(max, known);
  return known;
}

// Without flags, here and below: JSON Schema has no place for them.
export const Id = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/, "Must be an id as the API gives them");

/** A time as the API tells it. */
export const Instant = z.iso.datetime().describe("RFC 3339, UTC");

/** Zod's own words for what is missing or no text, ours for what is written otherwise. */
const written = (how: string) => (issue: { code?: string }) =>
  issue.code === "invalid_format" ? how : undefined;

/** A time as it is given to the API, with any offset. What reads it gets it in UTC, as it is stored and told. */
export const GivenInstant = z.iso
  .datetime({
    offset: true,
    error: written("Must be written as 2030-11-30T09:45:00Z, or with an offset, 2030-11-30T13:45:00+04:00"),
  })
  .overwrite((text) => {
    const at = new Date(text);
    return Number.isNaN(at.getTime()) ? text : at.toISOString();
  })
  .describe("RFC 3339, with Z or an offset");

/** A day as it is given to the API. */
export const GivenDay = z.iso.date({ error: written("Must be written as 2030-11-30") });

/** An address that a page may lead to: no script. */
export const Url = z
  .url({ protocol: /^https?$/, error: written("Must be an address, https://… or http://…") })
  .max(2_000);

// Not .nullable(): that would make the named schema itself nullable in the API's document.
export const OrNull = <S extends z.ZodType>(schema: S) => z.union([schema, z.null()]);

/** What a person types in answer to an item: one line. */
export const Typed = Text(limits.typedChars).regex(
  /^[^\u0000-\u001f\u007f-\u009f]*$/,
  "Has no control characters",
);

export const RoomCode = z
  .string()
  .regex(/^[2-9A-HJ-NP-Z]{8}$/)
  .describe("Eight characters without 0, O, 1 and I")
  .openapi({ example: "K7M29QXF" });

export const Nothing = z.strictObject({}).openapi("Nothing");

/** The language of a teacher's page. */
export const Reader = z.enum(["ka", "en", "ru"]).optional();

export const Choice = z.object({ id: z.string(), text: z.string() });

/** Of a list that is given whole where nobody asks for pages. */
export const ListQuery = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(limits.pageSize)
    .optional()
    .describe("So many at most, newest first, and the next page's cursor; all when not given"),
  cursor: z.string().max(200).optional().describe("The nextCursor of the page before"),
});
export const NextCursor = z.string().nullable().describe("null at the end, and where no limit was given");
