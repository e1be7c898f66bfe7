/** The people of a workspace, and the links that let them in. */
import { z } from "@hono/zod-openapi";
import { Id, Instant, Text, limits } from "./common.ts";
import { ScopeName, Scopes } from "./keys.ts";

export const NewMember = z
  .strictObject({
    name: Text(limits.nameChars),
    scopes: Scopes,
  })
  .openapi("NewMember");
export type NewMember = z.infer<typeof NewMember>;

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
export type Member = z.infer<typeof Member>;

export const MemberList = z.object({ data: z.array(Member) }).openapi("MemberList");
export type MemberList = z.infer<typeof MemberList>;

export const SignInLink = z
  .object({
    member: Member,
    url: z.string().describe("Shown this once. It lets whoever opens it first in as this member"),
    expiresAt: Instant,
  })
  .openapi("SignInLink");
export type SignInLink = z.infer<typeof SignInLink>;
