/** A workspace, how long it keeps attempts, and its audit. */
import { z } from "@hono/zod-openapi";
import { Id, Instant, Text, limits } from "./common.ts";

export const NewWorkspace = z.object({ name: Text(limits.nameChars) }).openapi("NewWorkspace");

export const Workspace = z
  .object({ id: Id, name: z.string(), key: z.string().describe("Shown this once") })
  .openapi("Workspace");
export type Workspace = z.infer<typeof Workspace>;

/** All that the audit notes. Entries of earlier versions may have others. */
export const auditActions = [
  "article.add",
  "article.change",
  "article.remove",
  "attempts.erase",
  "delivery.replay",
  "item.add",
  "item.change",
  "item.regrade",
  "items.import",
  "key.add",
  "key.revoke",
  "key.rotate",
  "link.add",
  "link.revoke",
  "member.add",
  "member.link",
  "member.remove",
  "passkey.add",
  "passkey.remove",
  "quiz.add",
  "quiz.remove",
  "recovery-codes.make",
  "resume-code.tell",
  "room.add",
  "room.change",
  "room.end",
  "sign-in.link",
  "sign-in.passkey",
  "sign-in.recovery",
  "webhook.add",
  "webhook.change",
  "webhook.disable",
  "webhook.remove",
  "webhook.rotate",
  "workspace.create",
  "workspace.export",
  "workspace.import",
  "workspace.rename",
  "workspace.retention",
] as const;
export type AuditAction = (typeof auditActions)[number];

export const AuditEntry = z
  .object({
    at: Instant,
    action: z.string().openapi({ examples: [...auditActions] }),
    target: z.string().describe("What it was done to, and how: the same in all languages"),
    told: z.string().describe("The same in the language that Accept-Language asks for"),
    carriedFrom: z
      .string()
      .nullable()
      .describe(
        "The workspace that it was noted in, where it came with an import; null for what was done here",
      ),
  })
  .openapi("AuditEntry", { description: "What was done in the workspace; no names, no answers" });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const Audit = z
  .object({ data: z.array(AuditEntry), nextCursor: z.string().nullable().describe("null at the end") })
  .openapi("Audit");
export type Audit = z.infer<typeof Audit>;

export const AuditQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(50),
  cursor: z.string().max(200).optional(),
  about: z
    .string()
    .max(limits.idChars)
    .optional()
    .describe("Only what was done to the quiz, room, article, key or member of this id or code"),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const WorkspaceChange = z
  .strictObject({
    name: Text(limits.nameChars).optional(),
    retentionDays: z
      .int()
      .min(1)
      .max(3_650)
      .nullable()
      .optional()
      .describe("Attempts that have not changed for so many days are erased; null keeps them"),
  })
  .refine((c) => Object.keys(c).length > 0, { message: "Name at least one thing to change" })
  .openapi("WorkspaceChange");
export type WorkspaceChange = z.infer<typeof WorkspaceChange>;

export const WorkspaceView = z
  .object({ id: Id, name: z.string(), retentionDays: z.int().nullable() })
  .openapi("WorkspaceView");
export type WorkspaceView = z.infer<typeof WorkspaceView>;
