/**
 * A whole workspace as lines of JSON, to be taken elsewhere: the workspace, articles, quizzes, rooms with their signing keys,
 * attempts, the audit, as they are stored, and how many of them there are. What comes in is checked to be of that shape before
 * anything of it is kept. Keys, members and passkeys stay behind: the new place has its own. JSON within a row stays the text that
 * it is, so that nothing is lost by being read.
 */
import { z } from "@hono/zod-openapi";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { Item, limits, QuizRules, RoomCode, RoomRules, Url } from "./contract.ts";
import { Typed } from "./contract/common.ts";

/** Lines of one call, both ways. */
export const LINES = 200;
/** Of a row's JSON: an article's items may have 1.9 MB. */
const MAX_TEXT = 2_000_000;

/** A text of JSON of some shape; kept as the text. */
const jsonText = (shape: z.ZodType) =>
  z
    .string()
    .max(MAX_TEXT)
    .refine((text) => {
      try {
        return shape.safeParse(JSON.parse(text)).success;
      } catch {
        return false;
      }
    }, "Is not JSON of this shape");

const Id = z.string().regex(/^[a-z0-9]{1,64}$/);
const Count = z.int().min(0);
/** A time in milliseconds since 1970, up to the last that RFC 3339 can write. */
const Moment = z
  .int()
  .min(0)
  .max(Date.UTC(10_000, 0) - 1);
const RetentionDays = z.int().min(1).max(3_650).nullable();
const Name = z.string().max(limits.titleChars);
/** Its version is told from it, not stored. */
const StoredItem = Item.omit({ version: true });
const Blueprint = z.looseObject({ length: Count, types: z.record(z.string(), z.number()).optional() });

const ArticleRow = z.strictObject({
  id: Id,
  title: z.string().max(2_000),
  lang: z.enum(["ka", "en", "ru"]),
  engine: z.string().max(20),
  source_url: Url.nullable(),
  revision: Count,
  created_at: Moment,
  paragraphs: jsonText(z.array(z.string())),
  items: jsonText(z.array(StoredItem)),
  refused: Count,
  published: jsonText(z.object({ year: z.int(), month: z.int(), day: z.int() })).nullable(),
});
const QuizRow = z.strictObject({
  id: Id,
  article_id: Id,
  title: Name,
  lang: z.string().max(35),
  // Of a quiz made before there was a choice of which attempt counts.
  rules: jsonText(QuizRules.partial({ counts: true }).loose()),
  blueprint: jsonText(Blueprint),
  created_at: Moment,
  // Not of a quiz from before a regrade was kept in it.
  mended: jsonText(
    z.array(
      StoredItem.extend({ dropped: z.boolean(), added: z.array(Typed).max(limits.accepted).optional() }),
    ),
  ).default("[]"),
});
const RoomRow = z.strictObject({
  quiz_id: Id,
  position: Count,
  code: RoomCode,
  name: Name,
  created_at: Moment,
});
const Setup = z.looseObject({
  code: RoomCode,
  workspace: z.literal(""),
  quizId: Id,
  title: z.string().max(2_000),
  name: Name,
  sourceUrl: Url.optional(),
  revision: Count,
  bank: z.looseObject({
    lang: z.enum(["ka", "en", "ru"]),
    paragraphs: z.array(z.string()),
    items: z.array(StoredItem),
    conflicts: z.array(z.tuple([z.string(), z.string()])),
  }),
  blueprint: Blueprint,
  rules: RoomRules.loose(),
  opensAt: Moment.nullable(),
  closesAt: Moment.nullable(),
  dropped: z.array(z.string()).optional(),
  keysShownAt: Moment.optional(),
  retentionDays: RetentionDays.optional(),
});
const AttemptId = z.string().regex(/^[0-9a-f]{32}$/);
const AttemptRow = z.strictObject({
  id: AttemptId,
  candidate: z.string().max(limits.candidateChars).nullable(),
  previous: AttemptId.nullable(),
  started_at: Moment,
  updated_at: Moment,
  submitted_at: Moment.nullable(),
  submission: z.string().max(128).nullable(),
  score: z.number(),
  max_score: z.number(),
  items: jsonText(z.array(z.string())),
  responses: jsonText(z.record(z.string(), z.unknown())),
  seq: Count,
});
const AuditRow = z.strictObject({
  // The workspace that it was noted in first, and its number there: by it an entry is known that comes again.
  origin: z.string().regex(/^[a-z0-9]{1,64}-[0-9]{1,15}$/),
  at: Moment,
  action: z.string().max(64),
  target: z.string().max(2_000),
});
const given = { articles: Count, quizzes: Count, rooms: Count, attempts: Count, audit: Count };
const Given = z.strictObject(given);
/** How many lines of each kind were given out. */
export type Given = z.infer<typeof Given>;

/** One line. A room's `setup` has no workspace: it gets the one it comes to. */
export const Line = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("workspace"),
    // Of version 1 was what had neither audit nor end.
    version: z.int().min(1).max(2),
    name: Name.min(1),
    retentionDays: RetentionDays,
  }),
  z.strictObject({ kind: z.literal("article"), row: ArticleRow }),
  z.strictObject({ kind: z.literal("quiz"), row: QuizRow }),
  z.strictObject({
    kind: z.literal("room"),
    row: RoomRow,
    setup: jsonText(Setup),
    key: z.strictObject({ id: Id, secret: z.string().regex(/^[0-9a-f]{64}$/) }),
    // Their tokens are signed with this key. Not of a room of which nothing was erased.
    erased: z.array(AttemptId).optional(),
  }),
  z.strictObject({ kind: z.literal("attempt"), room: RoomCode, row: AttemptRow }),
  z.strictObject({ kind: z.literal("audit"), row: AuditRow }),
  z.strictObject({ kind: z.literal("end"), ...given }),
]);
export type Line = z.infer<typeof Line>;
export type LineOf<K extends Line["kind"]> = Extract<Line, { kind: K }>;

export const Import = z
  .strictObject({ lines: z.array(Line).min(1).max(LINES) })
  .openapi("WorkspaceImport", { description: "Lines of an export, in its order" });
export const WorkspaceImported = z
  .object({
    kept: z.int(),
    known: z.int().describe("Lines that were there already, and stay as they are"),
    notTaken: z
      .array(z.enum(["name", "retentionDays"]))
      .describe(
        "What the workspace's own line has otherwise than it is here, and stays as it is here: the name where there is anything in the workspace, how long attempts are kept where it has a room",
      ),
    missing: Given.partial()
      .nullable()
      .describe(
        "With the last line of an export: of which kinds fewer lines have come since its first than were given out, and how many fewer. Empty where all have come; null in other batches",
      ),
  })
  .openapi("WorkspaceImported");
export type WorkspaceImported = z.infer<typeof WorkspaceImported>;

const Millis = z.int().min(-1);
const counted = { given: Given };
/** Where a page begins, after what it names: articles one by one, then quizzes, then room by room with its attempts, then the audit. */
const Cursor = z.discriminatedUnion("part", [
  z.strictObject({ part: z.literal("articles"), at: Millis, id: z.string().max(64), ...counted }),
  z.strictObject({ part: z.literal("quizzes"), at: Millis, id: z.string().max(64), ...counted }),
  z.strictObject({
    part: z.literal("rooms"),
    quiz: z.string().max(64),
    position: Millis,
    code: z.string().max(64),
    attempt: z.string().max(64),
    ...counted,
  }),
  z.strictObject({ part: z.literal("audit"), entry: Millis, ...counted }),
]);
export type Cursor = z.infer<typeof Cursor>;
type WithoutGiven<C> = C extends unknown ? Omit<C, "given"> : never;
/** What was given last. */
export type Place = WithoutGiven<Cursor>;
/** As long as the longest cursor. */
export const CURSOR_CHARS = 600;

/** Reads a cursor; null for what is none. */
export function readCursor(text: string): Cursor | null {
  try {
    const read = Cursor.safeParse(JSON.parse(new TextDecoder().decode(fromBase64Url(text))));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Writes a cursor. */
export const writeCursor = (cursor: Cursor): string =>
  toBase64Url(new TextEncoder().encode(JSON.stringify(cursor)));
