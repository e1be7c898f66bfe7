/** What every refusal is told as (RFC 9457). */
import { z } from "@hono/zod-openapi";
import { refusalRules } from "../../questions/item.ts";
import { Receipt } from "./attempts.ts";

export const Problem = z
  .object({
    type: z.string(),
    title: z
      .string()
      .describe("In the language that Accept-Language asks for: ka, en or ru; else in English"),
    status: z.int(),
    code: z.string().describe("Stable; programs may rely on it"),
    detail: z.string().optional().describe("What more there is to say, in the same language"),
    rule: z.enum(refusalRules).optional().describe("With item-refused: the rule that the item breaks"),
    requestId: z.string(),
    errors: z
      .array(z.object({ field: z.string(), reason: z.string() }))
      .optional()
      .describe(
        "What was sent amiss, field by field, the first hundred; the reasons in the same language. With the field despite the reason is a rule that may be overruled",
      ),
    // The one that stands, with already-submitted.
    receipt: Receipt.optional(),
  })
  .openapi("Problem", { description: "RFC 9457" });
export type Problem = z.infer<typeof Problem>;
