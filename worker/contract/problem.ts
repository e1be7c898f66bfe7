/** What every refusal is told as (RFC 9457). */
import { z } from "@hono/zod-openapi";
import { Receipt } from "./attempts.ts";

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
export type Problem = z.infer<typeof Problem>;
