/** Items on their way out to other programs, and in from them. */
import { z } from "@hono/zod-openapi";
import { formatNames, readerNames } from "../../questions/formats/index.ts";
import { refusalRules } from "../../questions/item.ts";
import { limits, Reader } from "./common.ts";
import { Item, StatusName } from "./items.ts";

export const ExportQuery = z.strictObject({
  status: StatusName.exclude(["hidden"])
    .optional()
    .describe("Only items of this status; else all but hidden ones"),
  quiz: z
    .string()
    .max(64)
    .optional()
    .describe("A quiz of the article: one form of it, of the items as it scores them by now"),
  scoredBy: z
    .string()
    .max(64)
    .optional()
    .describe(
      "A quiz of the article: the items as it scores them by now, without what was dropped and with the keys that were given after the event",
    ),
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

const warnings = z.array(
  z.object({
    rule: z.enum(["left-out", "changed"]),
    reason: z.string().describe("In the language that Accept-Language asks for"),
    items: z.array(z.string()),
  }),
);

export const ExportReport = z
  .object({
    format: z.enum(formatNames),
    items: z.int().describe("How many were to be written"),
    written: z.int(),
    warnings,
  })
  .openapi("ExportReport");
export type ExportReport = z.infer<typeof ExportReport>;

export const NewImport = z
  .strictObject({
    format: z.enum(readerNames),
    text: z.string().min(1).max(limits.importChars).describe("The file's text"),
  })
  .openapi("NewImport");

export const Imported = z
  .object({
    items: z.array(Item).describe("Added to the bank as drafts"),
    warnings: warnings.describe("What of the added ones is not as it was in the file"),
    refused: z.array(
      z.object({
        stem: z.string(),
        rule: z.enum(refusalRules).optional().describe("Where the verifier refused it"),
        reason: z.string().describe("In the language that Accept-Language asks for"),
      }),
    ),
  })
  .openapi("Imported");
export type Imported = z.infer<typeof Imported>;

/** What the form of the teacher's page sends for a worksheet to print. */
export const WorksheetForm = z.object({
  key: z.string().max(200).default(""),
  article: z.string().max(64),
  length: z.coerce.number().int().min(1).max(limits.formLength).default(10),
  seed: ExportQuery.shape.seed,
  lang: Reader,
});
