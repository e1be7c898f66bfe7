/** Keys for programs, and what each may do. */
import { z } from "@hono/zod-openapi";
import { GivenInstant, Id, Instant, Text, limits } from "./common.ts";

export const scopes = ["results:read", "quizzes:write", "admin"] as const;

export const ScopeName = z.enum(scopes).openapi("Scope", {
  description:
    "results:read: quizzes and their results. quizzes:write: articles, items, quizzes and rooms, no results. admin: everything, keys too.",
});
export type Scope = z.infer<typeof ScopeName>;

/** A set: each once, and nothing beside what may do everything. */
const toSet = (names: Scope[]): Scope[] => (names.includes("admin") ? ["admin"] : [...new Set(names)]);
export const Scopes = z.array(ScopeName).min(1).max(scopes.length).overwrite(toSet);

export const NewKey = z
  .strictObject({
    name: Text(limits.nameChars).describe("What it is for, so that it is known later"),
    scopes: Scopes,
    expiresAt: GivenInstant.optional(),
  })
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
export type ApiKey = z.infer<typeof ApiKey>;

export const ApiKeyMade = ApiKey.extend({ key: z.string().describe("Shown this once") }).openapi(
  "ApiKeyMade",
);

export const ApiKeyList = z.object({ data: z.array(ApiKey) }).openapi("ApiKeyList");

export const KeyRotation = z
  .strictObject({
    overlapHours: z.number().min(0).max(720).default(24).describe("How long the old key still holds"),
  })
  .openapi("KeyRotation");
