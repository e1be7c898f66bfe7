/**
 * The API's requests and responses as schemas, and the types that come from them.
 * Every bound on what comes from outside is stated here, once. The widget and the teacher's page import types only.
 */
import { z } from "@hono/zod-openapi";
import { exerciseKinds } from "../questions/exercises/exercise.ts";
import { itemFlags } from "../questions/statistics/item.ts";
import { formatNames, readerNames } from "../questions/formats/index.ts";
import { countings, DEFAULT_COUNTING } from "../questions/counting.ts";
import { itemStatuses, itemTypes, skills, softRules } from "../questions/item.ts";

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
  seedChars: 64,
  idChars: 64,
} as const;

const Text = (max: number) => z.string().trim().min(1).max(max);
// Without flags, here and below: JSON Schema has no place for them.
const Id = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);
const Instant = z.iso.datetime().describe("RFC 3339, UTC");
/** An address that a page may lead to: no script. */
export const Url = z.url({ protocol: /^https?$/ }).max(2_000);

// Not .nullable(): that would make the named schema itself nullable in the API's document.
const OrNull = <S extends z.ZodType>(schema: S) => z.union([schema, z.null()]);

/** What a person types in answer to an item: one line. */
const Typed = Text(limits.typedChars).regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, "Has no control characters");

export const RoomCode = z
  .string()
  .regex(/^[2-9A-HJ-NP-Z]{8}$/)
  .describe("Eight characters without 0, O, 1 and I")
  .openapi({ example: "K7M29QXF" });

// Workspaces

export const NewWorkspace = z.object({ name: Text(limits.nameChars) }).openapi("NewWorkspace");
export const Workspace = z
  .object({ id: Id, name: z.string(), key: z.string().describe("Shown this once") })
  .openapi("Workspace");

// Keys

export const scopes = ["results:read", "quizzes:write", "admin"] as const;
export const ScopeName = z.enum(scopes).openapi("Scope", {
  description:
    "results:read: quizzes and their results. quizzes:write: articles, items, quizzes and rooms, no results. admin: everything, keys too.",
});

export const NewKey = z
  .object({
    name: Text(limits.nameChars).describe("What it is for, so that it is known later"),
    scopes: z.array(ScopeName).min(1).max(scopes.length),
    expiresAt: Instant.optional(),
  })
  .strict()
  .openapi("NewKey");
export const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    scopes: z.array(ScopeName),
    createdAt: Instant,
    expiresAt: Instant.nullable(),
    lastUsedAt: Instant.nullable().describe("To ten minutes"),
  })
  .openapi("ApiKey");
export const ApiKeyMade = ApiKey.extend({ key: z.string().describe("Shown this once") }).openapi(
  "ApiKeyMade",
);
export const ApiKeyList = z.object({ data: z.array(ApiKey) }).openapi("ApiKeyList");
export const KeyRotation = z
  .object({
    overlapHours: z.number().min(0).max(720).default(24).describe("How long the old key still holds"),
  })
  .strict()
  .openapi("KeyRotation");

export const NewResultsLink = z
  .object({ name: Text(limits.nameChars).describe("Where it is used, so that it can be revoked later") })
  .strict()
  .openapi("NewResultsLink");
export const ResultsLink = z
  .object({ id: Id, name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() })
  .openapi("ResultsLink");
export const ResultsLinkMade = ResultsLink.extend({
  url: z.string().describe("Shown this once. Whoever has it reads the results, until it is revoked"),
}).openapi("ResultsLinkMade");
export const ResultsLinkList = z.object({ data: z.array(ResultsLink) }).openapi("ResultsLinkList");

// Members, and how they sign in

export const NewMember = z
  .object({
    name: Text(limits.nameChars),
    scopes: z.array(ScopeName).min(1).max(scopes.length),
  })
  .strict()
  .openapi("NewMember");
export const Member = z
  .object({
    id: Id,
    name: z.string(),
    scopes: z.array(ScopeName),
    createdAt: Instant,
    lastUsedAt: Instant.nullable().describe("Of those who are signed in, to ten minutes"),
    passkeys: z.int().describe("How many; 0 for who has not come yet"),
  })
  .openapi("Member");
export const MemberList = z.object({ data: z.array(Member) }).openapi("MemberList");
export const SignInLink = z
  .object({
    member: Member,
    url: z.string().describe("Shown this once. It lets whoever opens it first in as this member"),
    expiresAt: Instant,
  })
  .openapi("SignInLink");

const Base64Url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/);
/** What `navigator.credentials` gives, as JSON (WebAuthn 3, 5.1). Only the fields that are read. */
const credentialFields = {
  id: Base64Url(1_400),
  rawId: Base64Url(1_400),
  type: z.literal("public-key"),
};
export const PasskeyQuery = z
  .object({
    challenge: z.string(),
    rpId: z.string(),
    timeout: z.int(),
    userVerification: z.literal("required"),
  })
  .openapi("PasskeyQuery", { description: "For navigator.credentials.get" });
export const PasskeyAnswer = z
  .object({
    ...credentialFields,
    response: z.object({
      clientDataJSON: Base64Url(4_000),
      authenticatorData: Base64Url(4_000),
      signature: Base64Url(4_000),
      userHandle: Base64Url(100),
    }),
  })
  .openapi("PasskeyAnswer");
export const PasskeyRequest = z
  .object({
    challenge: z.string(),
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ type: z.literal("public-key"), alg: z.int() })),
    timeout: z.int(),
    attestation: z.literal("none"),
    excludeCredentials: z.array(
      z.object({ type: z.literal("public-key"), id: z.string(), transports: z.array(z.string()) }),
    ),
    authenticatorSelection: z.object({
      residentKey: z.literal("required"),
      requireResidentKey: z.literal(true),
      userVerification: z.literal("required"),
    }),
  })
  .openapi("PasskeyRequest", { description: "For navigator.credentials.create" });
export const NewPasskey = z
  .object({
    name: Text(limits.nameChars).describe("The device, so that it is known later"),
    credential: z.object({
      ...credentialFields,
      response: z.object({
        clientDataJSON: Base64Url(4_000),
        attestationObject: Base64Url(40_000),
        transports: z.array(z.string().max(20)).max(10).optional(),
      }),
    }),
  })
  .strict()
  .openapi("NewPasskey");
export const Passkey = z
  .object({ id: Id, name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() })
  .openapi("Passkey");
export const RecoveryCodes = z
  .object({ codes: z.array(z.string()).describe("Shown this once; each lets in once") })
  .openapi("RecoveryCodes");

export const SignIn = z
  .object({
    passkey: PasskeyAnswer.optional(),
    recoveryCode: z.string().max(100).optional(),
    link: z.string().max(100).optional().describe("The secret at the end of a one-time link"),
  })
  .strict()
  .refine((proof) => Object.values(proof).filter((given) => given !== undefined).length === 1, {
    message: "Give one of passkey, recoveryCode and link",
    path: ["passkey"],
  })
  .openapi("SignIn");
export const Session = z
  .object({
    id: Id,
    name: z.string().describe("The browser and the device it runs on"),
    current: z.boolean().describe("The one that asks"),
    createdAt: Instant,
    lastUsedAt: Instant.describe("To ten minutes"),
    expiresAt: Instant,
  })
  .openapi("Session");
export const Account = z
  .object({
    workspace: z.object({ id: Id, name: z.string() }),
    member: Member,
    passkeys: z.array(Passkey),
    sessions: z.array(Session),
    recoveryCodes: z.int().describe("How many are left"),
  })
  .openapi("Account");
export const WhoIsHere = z
  .object({ account: OrNull(Account).describe("null where nobody is signed in") })
  .openapi("WhoIsHere");

// Webhooks

export const eventTypes = [
  "attempt.submitted",
  "attempts.erased",
  "room.closed",
  "room.ended",
  "quiz.regraded",
  "webhook.test",
] as const;
export const EventTypeName = z.enum(eventTypes).openapi("EventType", {
  description:
    "attempt.submitted, attempts.erased, room.closed (15 s after its time, when nothing more is taken), room.ended, quiz.regraded; webhook.test only where asked for",
});
const EventTypes = z.array(EventTypeName).min(1).max(eventTypes.length);
const WebhookUrl = z
  .string()
  .max(2_000)
  .describe("https, a public name, the usual port; elsewhere only what the deployment allows");
export const NewWebhook = z
  .object({
    name: Text(limits.nameChars).describe("Whose it is, so that it is known later"),
    url: WebhookUrl,
    events: EventTypes.default([...eventTypes]),
  })
  .strict()
  .openapi("NewWebhook");
export const WebhookChange = z
  .object({
    name: Text(limits.nameChars).optional(),
    url: WebhookUrl.optional(),
    events: EventTypes.optional(),
    enabled: z.boolean().optional(),
  })
  .strict()
  .refine((c) => Object.keys(c).length > 0, { message: "Name at least one thing to change" })
  .openapi("WebhookChange");
export const Webhook = z
  .object({
    id: Id,
    name: z.string(),
    url: z.string(),
    events: z.array(EventTypeName),
    createdAt: Instant,
    failingSince: Instant.nullable().describe("The first failure after which nothing got through"),
    disabled: z.string().nullable().describe("Why nothing is sent to it any more"),
  })
  .openapi("Webhook");
export const WebhookMade = Webhook.extend({
  secret: z.string().describe("Shown this once; messages are signed with it (Standard Webhooks)"),
}).openapi("WebhookMade");
export const WebhookList = z.object({ data: z.array(Webhook) }).openapi("WebhookList");
export const Nothing = z.object({}).strict().openapi("Nothing");
const DeliveryStatus = z.enum(["pending", "delivered", "failed"]);
export const DeliveriesQuery = z.object({
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(50),
  cursor: z.string().max(limits.idChars).optional(),
  status: DeliveryStatus.optional(),
});
export const Delivery = z
  .object({
    id: z.string().describe("The message's webhook-id, the same each time it is sent"),
    type: EventTypeName,
    timestamp: Instant.describe("When it happened"),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
    status: DeliveryStatus,
    tries: z.int(),
    nextTryAt: Instant.nullable(),
    triedAt: Instant.nullable(),
    answer: z.string().nullable().describe("What came of the last try: a status, or why there was none"),
  })
  .openapi("Delivery");
export const DeliveryList = z
  .object({ data: z.array(Delivery), nextCursor: z.string().nullable().describe("null at the end") })
  .openapi("DeliveryList");

// Articles and items

export const NewArticle = z
  .object({
    text: z.string().min(1).max(limits.articleChars).optional(),
    html: z.string().min(1).max(limits.articleChars).optional(),
    title: Text(limits.titleChars).optional(),
    lang: z.string().max(35).optional().describe("BCP 47; detected when not given"),
    sourceUrl: Url.optional(),
    published: z.iso
      .date()
      .optional()
      .describe("The day it was published: what “this year” in the text is counted from"),
  })
  .strict()
  .refine((a) => (a.text === undefined) !== (a.html === undefined), {
    message: "Give either text or html",
    path: ["text"],
  })
  .openapi("NewArticle");

export const ItemTypeName = z.enum(itemTypes);
export const SkillName = z.enum(skills);
export const StatusName = z.enum(itemStatuses);

export const Article = z
  .object({
    id: Id,
    lang: z.string(),
    title: z.string(),
    sourceUrl: z.string().optional(),
    published: z.iso.date().optional(),
    revision: z.int(),
    createdAt: Instant,
    paragraphs: z.array(z.string()),
    items: z.object({
      total: z.int(),
      byType: z.partialRecord(ItemTypeName, z.int()),
      bySkill: z.partialRecord(SkillName, z.int()),
      refused: z.int(),
    }),
  })
  .openapi("Article");

export const ArticleList = z
  .object({
    data: z.array(
      z.object({ id: Id, title: z.string(), lang: z.string(), createdAt: Instant, items: z.int() }),
    ),
  })
  .openapi("ArticleList");

export const Refusals = z
  .object({
    engine: z.string().describe("What reads the article now; the bank may come from an earlier one"),
    total: z.int(),
    byRule: z.record(z.string(), z.int()),
    data: z
      .array(z.object({ rule: z.string(), reason: z.string(), stem: z.string(), paragraph: z.int() }))
      .describe("The first of them, in the article's order"),
  })
  .openapi("Refusals", {
    description: "Candidates that became no items, each with the rule that refused it",
  });

export const Evidence = z
  .object({ paragraph: z.int(), start: z.int(), end: z.int(), text: z.string() })
  .openapi("Evidence", { description: "UTF-16 offsets: text is paragraphs[paragraph].slice(start, end)" });

export const Key = z
  .union([z.string(), z.array(z.string()), z.record(z.string(), z.string())])
  .openapi("Key", {
    description:
      "An option's id, ids in order, a map from prompt to option, or the answer itself where it is typed",
  });

export const Item = z
  .object({
    id: Id,
    type: ItemTypeName,
    skill: SkillName,
    lang: z.string(),
    stem: z.string(),
    options: z.array(z.object({ id: z.string(), text: z.string(), origin: z.string() })),
    prompts: z.array(z.object({ id: z.string(), text: z.string() })).optional(),
    key: Key,
    accept: z
      .array(z.string())
      .optional()
      .describe("Only on typed items: what else is right, in any of its forms"),
    shuffle: z.boolean(),
    evidence: z.array(Evidence),
    explanation: z.string().optional(),
    difficulty: z.number(),
    status: StatusName,
  })
  .openapi("Item");

const Despite = z
  .array(z.enum(softRules))
  .max(softRules.length)
  .describe("Rules of good item-writing to overrule: the teacher knows better");

export const ItemChange = z
  .object({
    status: StatusName.optional(),
    stem: Text(2_000).optional(),
    options: z
      .array(z.object({ id: z.string().max(64), text: Text(500) }))
      .max(12)
      .optional(),
    accept: z
      .array(Typed)
      .max(limits.accepted)
      .optional()
      .describe("Only for typed items: what else is right. Takes the place of what was accepted before"),
    key: Typed.optional().describe("The id of the option that is right; of a typed item the answer itself"),
    despite: Despite.optional(),
  })
  .strict()
  .refine((c) => Object.keys(c).some((name) => name !== "despite"), {
    message: "Name at least one thing to change",
  })
  .openapi("ItemChange");

export const NewItem = z
  .object({
    stem: Text(2_000),
    answer: z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("choice"),
        options: z.array(Text(500)).min(2).max(8),
        right: z.int().min(0).max(7).describe("The place of the right option, from 0"),
      }),
      z.object({ kind: z.literal("true-false"), isTrue: z.boolean() }),
      z.object({ kind: z.literal("text"), answers: z.array(Typed).min(1).max(limits.accepted) }),
      z.object({ kind: z.literal("order"), parts: z.array(Text(500)).min(3).max(8) }),
      z.object({
        kind: z.literal("match"),
        pairs: z
          .array(z.object({ prompt: Text(500), option: Text(500) }))
          .min(2)
          .max(8),
      }),
    ]),
    evidence: Text(2_000)
      .optional()
      .describe("What proves the key, as it stands in the article; sought there when not given"),
    explanation: Text(2_000).optional(),
    despite: Despite.optional(),
  })
  .strict()
  .openapi("NewItem");

export const PapersQuery = z.object({
  length: z.coerce.number().int().min(1).max(limits.formLength).default(8),
  count: z.coerce.number().int().min(1).max(5).default(3),
  seed: z.string().min(1).max(limits.seedChars).default("1"),
  approved: z.enum(["true"]).optional().describe("Only of approved items"),
  types: z.string().max(300).optional().describe("Only items of these types, separated by commas"),
});
export const Papers = z
  .object({
    data: z.array(
      z.object({
        difficulty: z.number().describe("The mean of its items"),
        items: z.array(Item).describe("In the pupil's order, as are their options"),
      }),
    ),
  })
  .openapi("Papers", { description: "Forms as pupils would get them, with keys" });

// Exercises

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
});

// Formats

export const ExportQuery = z.object({
  status: StatusName.exclude(["hidden"])
    .optional()
    .describe("Only items of this status; else all but hidden ones"),
  quiz: z.string().max(64).optional().describe("A quiz of the article: one form of it"),
  length: z.coerce
    .number()
    .int()
    .min(1)
    .max(limits.formLength)
    .optional()
    .describe("A form of so many items; without it and quiz all items"),
  seed: z
    .string()
    .min(1)
    .max(limits.seedChars)
    .default("1")
    .describe("Of a form: the same seed gives the same one"),
});
export const ExportReport = z
  .object({
    format: z.enum(formatNames),
    items: z.int().describe("How many were to be written"),
    written: z.int(),
    warnings: z.array(
      z.object({
        rule: z.enum(["left-out", "changed"]),
        reason: z.string(),
        items: z.array(z.string()),
      }),
    ),
  })
  .openapi("ExportReport");
export const NewImport = z
  .object({
    format: z.enum(readerNames),
    text: z.string().min(1).max(limits.importChars).describe("The file's text"),
  })
  .strict()
  .openapi("NewImport");
export const Imported = z
  .object({
    items: z.array(Item).describe("Added to the bank as drafts"),
    refused: z.array(z.object({ stem: z.string(), reason: z.string() })),
  })
  .openapi("Imported");
/** What the form of the teacher's page sends for a worksheet to print. */
export const WorksheetForm = z.object({
  key: z.string().max(200).default(""),
  article: z.string().max(64),
  length: z.coerce.number().int().min(1).max(limits.formLength).default(10),
  seed: ExportQuery.shape.seed,
});

// Quizzes and rooms

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

const Roster = z.int().min(1).max(limits.rosterSize);

export const NewQuiz = z
  .object({
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
      .describe("Per candidate; unlimited when not given"),
    counts: CountingName.default(DEFAULT_COUNTING).describe("Where results do not ask for others"),
    opensAt: Instant.optional().describe("Of the first room"),
    closesAt: Instant.optional().describe("Of the first room; needed with reveal: close"),
    reveal: Reveal.optional().describe(
      "When a test shows keys: after its submit, where others may still be at it, or when the room has closed. Not given: at closing where the room closes, else after submit",
    ),
  })
  .strict()
  .openapi("NewQuiz");

export const NewRoom = z
  .object({
    name: Text(limits.nameChars),
    roster: Roster.optional().describe("Pupils are the numbers 1 to this one"),
    opensAt: Instant.optional(),
    closesAt: Instant.optional(),
    attempts: z.int().min(1).max(limits.attempts).optional(),
  })
  .strict()
  .openapi("NewRoom");

export const Snippets = z
  .object({ link: z.string(), iframe: z.string(), script: z.string() })
  .openapi("Snippets");
export const RoomLink = z.object({ code: RoomCode, url: z.string(), snippets: Snippets }).openapi("RoomLink");

export const QuizRules = z.object({
  length: z.int(),
  mode: Mode,
  candidate: CandidateKind,
  attempts: z.int().optional(),
  counts: CountingName,
  reveal: Reveal.optional(),
  approvedOnly: z.boolean().optional(),
});
export const RoomRules = QuizRules.partial({ counts: true }).extend({
  reveal: Reveal,
  roster: z.int().optional(),
});
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
export const NewQuizMade = Quiz.extend({ room: RoomLink }).openapi("NewQuizMade");
export const QuizList = z.object({ data: z.array(Quiz) }).openapi("QuizList");

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

export const RoomChange = z
  .object({
    name: Text(limits.nameChars).optional(),
    opensAt: Instant.nullable().optional(),
    closesAt: Instant.nullable()
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
  .strict()
  .refine((c) => Object.keys(c).some((name) => name !== "despite"), {
    message: "Name at least one thing to change",
  })
  .openapi("RoomChange");

const Points = z.object({ score: z.number(), maxScore: z.number() });
export const Regrade = z
  .object({
    itemId: Id,
    dropped: z.boolean().optional().describe("true: the item counts for nothing; false: it counts again"),
    key: z.string().max(64).optional().describe("The option that is right"),
    preview: z.boolean().optional().describe("Only tells what would come of it: nothing is changed or noted"),
  })
  .strict()
  .refine((r) => r.dropped !== undefined || r.key !== undefined, {
    message: "Give dropped or key",
    path: ["dropped"],
  })
  .openapi("Regrade");
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
export const Erased = z.object({ attempts: z.int().describe("How many were erased") }).openapi("Erased");

export const AuditEntry = z
  .object({ at: Instant, action: z.string(), target: z.string() })
  .openapi("AuditEntry", { description: "What was done in the workspace; no names, no answers" });
export const Audit = z.object({ data: z.array(AuditEntry) }).openapi("Audit");

export const WorkspaceChange = z
  .object({
    retentionDays: z
      .int()
      .min(1)
      .max(3_650)
      .nullable()
      .describe("Attempts that have not changed for so many days are erased; null keeps them"),
  })
  .strict()
  .openapi("WorkspaceChange");
export const WorkspaceView = z
  .object({ id: Id, name: z.string(), retentionDays: z.int().nullable() })
  .openapi("WorkspaceView");

// Attempts

export const NewAttempt = z
  .object({
    candidate: Text(limits.candidateChars).optional(),
    retryOf: z
      .string()
      .max(1_000)
      .optional()
      .describe("The token of a submitted attempt; draws other questions"),
  })
  .strict()
  .openapi("NewAttempt");

const Choice = z.object({ id: z.string(), text: z.string() });
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
export const Attempt = z
  .object({
    attemptId: z.string(),
    token: z.string().describe("Send as Authorization: Bearer with every further call of this attempt"),
    resumeCode: ResumeCode,
    expiresAt: Instant,
    form: z.object({
      items: z.array(DeliveredItem),
      repeated: z.int().describe("How many of them this pupil has met before: above 0 the bank is exhausted"),
    }),
  })
  .openapi("Attempt");

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
export const NewResponse = z.object({ response: Response }).strict().openapi("NewResponse");

export const Feedback = z
  .object({
    score: z.number(),
    maxScore: z.number(),
    key: Key,
    evidence: z.array(Evidence),
    explanation: z.string().optional(),
  })
  .openapi("Feedback");

export const Begun = z
  .object({
    room: Room.omit({ paragraphs: true }),
    attempt: OrNull(Attempt).describe("null where the rules ask who it is, or the room is not open"),
  })
  .openapi("Begun");

export const Committed = z
  .object({
    itemId: z.string(),
    response: Response,
    feedback: OrNull(Feedback).describe("null in a test"),
  })
  .openapi("Committed");

const Responses = z.record(z.string().max(64), Response);
const Seq = z
  .int()
  .min(0)
  .max(Number.MAX_SAFE_INTEGER)
  .describe(
    "The device's own count, higher with each change: what has a lower number than what is stored is older",
  );
export const Snapshot = z
  .object({
    seq: Seq.min(1),
    responses: Responses.describe("All that the attempt has: what is stored and not among them goes"),
  })
  .strict()
  .openapi("Snapshot");
export const Saved = z
  .object({
    seq: Seq,
    taken: z
      .boolean()
      .describe("Whether what was sent is what stands; false where a newer snapshot was stored before"),
    responses: Responses.describe("What stands"),
  })
  .openapi("Saved");
export const Submission = z
  .object({
    responses: Responses,
    seq: Seq.optional().describe(
      "In a test: these are all the responses, as in a snapshot. Without it those saved before are kept beside them",
    ),
  })
  .strict()
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

export const Resumption = z
  .object({ resumeCode: z.string().max(64).describe("Spaces, dashes and small letters do no harm") })
  .strict()
  .openapi("Resumption");
export const Resumed = z
  .object({
    attempt: Attempt,
    candidate: z.string().nullable(),
    seq: Seq,
    responses: Responses.describe("What is stored"),
    feedback: z.record(z.string(), Feedback).describe("Of what is committed in practice; empty in a test"),
    receipt: OrNull(Receipt).describe("Once it is submitted; as much as the rules show"),
  })
  .openapi("Resumed");

// The live room: what its socket says. Times by the server's clock, which `at` tells with each message.

export const NewLiveTicket = z.object({}).strict().openapi("NewLiveTicket");
export const LiveTicket = z
  .object({
    ticket: z.string().describe("Opens one socket: /v1/rooms/{code}/live?ticket=…"),
    expiresAt: Instant,
  })
  .openapi("LiveTicket");

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
/** A form that was handed out. Nothing of it is stored: told once, to who watches at that moment. */
export const LiveOpened = LiveAttempt.pick({
  attemptId: true,
  previous: true,
  candidate: true,
  length: true,
  startedAt: true,
});
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

// Problems

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe("Stable; programs may rely on it"),
    detail: z.string().optional(),
    requestId: z.string(),
    errors: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
    // The one that stands, with already-submitted.
    receipt: Receipt.optional(),
  })
  .openapi("Problem", { description: "RFC 9457" });

// Results

export const Result = z
  .object({
    attemptId: z.string(),
    room: RoomCode,
    candidate: z.string().nullable(),
    retryOf: z.string().nullable().describe("The attempt that this one is a retry of"),
    score: z.number(),
    maxScore: z.number(),
    startedAt: Instant,
    submittedAt: Instant.nullable().describe("null while the pupil is still at it"),
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
export const Results = z
  .object({
    data: z.array(Result),
    nextCursor: z.string().nullable().describe("null at the end"),
  })
  .openapi("Results", {
    description: "Oldest change first, room by room. To follow a sitting, ask again with updatedSince.",
  });
export const AttemptQuery = z.object({
  attempt: z
    .enum([...countings, "all"])
    .optional()
    .describe("Which of each pupil's attempts; as the quiz's rules say when not given"),
});
export const ResultsQuery = AttemptQuery.extend({
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(50),
  cursor: z.string().max(200).optional(),
  updatedSince: Instant.optional(),
  candidate: Text(limits.candidateChars).optional().describe("Only this one's attempts"),
  state: z
    .enum(["open", "submitted"])
    .optional()
    .describe("Only attempts still at it, or only submitted ones"),
});

const Interval = z.tuple([z.number(), z.number()]).describe("With 95 % certainty it lies between these");
const OptionCounts = z
  .record(z.string(), z.int())
  .describe("By option id; of a typed item the most frequent answers, as they were typed");
const ItemGroup = z.object({
  n: z.int(),
  facility: z.number(),
  omitted: z.int(),
  optionCounts: OptionCounts,
});
export const Statistics = z
  .object({
    n: z.int(),
    mean: z.number().nullable().describe("Mean share of points, 0 to 1"),
    sd: z.number().nullable(),
    median: z.number().nullable(),
    distribution: z.object({
      unit: z.enum(["points", "tenths"]),
      max: z.number(),
      counts: z
        .array(z.int())
        .describe("Attempts with 0, 1, 2 … points; or, where forms differ in points, in each tenth of them"),
    }),
    alpha: z.number().nullable(),
    alphaReason: z.string().optional().describe("Why there is no alpha"),
    items: z
      .array(
        z.object({
          itemId: z.string(),
          type: ItemTypeName,
          lang: z.string(),
          stem: z.string(),
          options: z.array(Choice),
          prompts: z.array(Choice).optional(),
          key: Key,
          firstKey: z.string().optional().describe("Where the key was changed after the event: what it was"),
          dropped: z.boolean().describe("Counts for nothing any more"),
          evidence: z.array(Evidence),
          n: z.int(),
          omitted: z.int().describe("How many of them gave no response; these count as wrong"),
          facility: z.number().nullable(),
          facilityInterval: OrNull(Interval),
          discrimination: z
            .number()
            .nullable()
            .describe("Point-biserial of the item with the rest of the form"),
          discriminationInterval: OrNull(Interval),
          optionCounts: OptionCounts,
          groups: OrNull(
            z.object({ part: z.enum(["half", "third", "27%"]), top: ItemGroup, bottom: ItemGroup }),
          ).describe("By the rest of the form; null with fewer than ten, or where nobody can be told apart"),
          flags: z.array(z.enum(itemFlags)),
        }),
      )
      .describe("Those that somebody has met, and those dropped"),
    insights: z
      .object({
        hardest: OrNull(z.object({ itemId: z.string(), wrong: z.int(), n: z.int() })),
        misleading: OrNull(
          z.object({ itemId: z.string(), optionId: z.string(), count: z.int(), n: z.int() }),
        ),
        talkTo: z.array(z.object({ attemptId: z.string(), reason: z.enum(["low-score", "blanks"]) })),
      })
      .describe("Only what the figures bear: null or empty where nothing sound can be said"),
  })
  .openapi("Statistics");

export type EventType = z.infer<typeof EventTypeName>;
export type NewWebhook = z.infer<typeof NewWebhook>;
export type WebhookChange = z.infer<typeof WebhookChange>;
export type WebhookMade = z.infer<typeof WebhookMade>;
export type Webhook = z.infer<typeof Webhook>;
export type Delivery = z.infer<typeof Delivery>;
export type DeliveryList = z.infer<typeof DeliveryList>;
export type RoomChange = z.infer<typeof RoomChange>;
export type Regrade = z.infer<typeof Regrade>;
export type Regraded = z.infer<typeof Regraded>;
export type AuditEntry = z.infer<typeof AuditEntry>;
export type WorkspaceView = z.infer<typeof WorkspaceView>;
export type Workspace = z.infer<typeof Workspace>;
export type NewMember = z.infer<typeof NewMember>;
export type Member = z.infer<typeof Member>;
export type MemberList = z.infer<typeof MemberList>;
export type SignInLink = z.infer<typeof SignInLink>;
export type SignIn = z.infer<typeof SignIn>;
export type PasskeyQuery = z.infer<typeof PasskeyQuery>;
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;
export type PasskeyRequest = z.infer<typeof PasskeyRequest>;
export type NewPasskey = z.infer<typeof NewPasskey>;
export type Passkey = z.infer<typeof Passkey>;
export type Session = z.infer<typeof Session>;
export type Account = z.infer<typeof Account>;
export type WhoIsHere = z.infer<typeof WhoIsHere>;
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;
export type Scope = z.infer<typeof ScopeName>;
export type ApiKey = z.infer<typeof ApiKey>;
export type NewArticle = z.infer<typeof NewArticle>;
export type NewQuiz = z.infer<typeof NewQuiz>;
export type NewRoom = z.infer<typeof NewRoom>;
export type ItemChange = z.infer<typeof ItemChange>;
export type Problem = z.infer<typeof Problem>;
export type QuizRules = z.infer<typeof QuizRules>;
export type RoomRules = z.infer<typeof RoomRules>;
export type RoomLink = z.infer<typeof RoomLink>;
export type Article = z.infer<typeof Article>;
export type ArticleList = z.infer<typeof ArticleList>;
export type Refusals = z.infer<typeof Refusals>;
export type NewItem = z.infer<typeof NewItem>;
export type Papers = z.infer<typeof Papers>;
export type PapersQuery = z.infer<typeof PapersQuery>;
export type Item = z.infer<typeof Item>;
export type ExportReport = z.infer<typeof ExportReport>;
export type Imported = z.infer<typeof Imported>;
export type Quiz = z.infer<typeof Quiz>;
export type NewQuizMade = z.infer<typeof NewQuizMade>;
export type Room = z.infer<typeof Room>;
export type Attempt = z.infer<typeof Attempt>;
export type Begun = z.infer<typeof Begun>;
export type Response = z.infer<typeof Response>;
export type Feedback = z.infer<typeof Feedback>;
export type Committed = z.infer<typeof Committed>;
export type Saved = z.infer<typeof Saved>;
export type Receipt = z.infer<typeof Receipt>;
export type Resumed = z.infer<typeof Resumed>;
export type Result = z.infer<typeof Result>;
export type Results = z.infer<typeof Results>;
export type Statistics = z.infer<typeof Statistics>;
export type LiveTicket = z.infer<typeof LiveTicket>;
export type LiveAttempt = z.infer<typeof LiveAttempt>;
export type LiveOpened = z.infer<typeof LiveOpened>;
export type LiveMessage = z.infer<typeof LiveMessage>;
