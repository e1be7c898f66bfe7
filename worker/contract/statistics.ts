/** What a class's answers say of the items, and of the class. */
import { z } from "@hono/zod-openapi";
import { itemFlags } from "../../questions/statistics/item.ts";
import { Choice, OrNull } from "./common.ts";
import { Evidence, ItemTypeName, Key } from "./items.ts";

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
          accepted: z
            .array(z.string())
            .optional()
            .describe("Of a typed item: those of the answers in optionCounts that are right"),
          added: z
            .array(z.string())
            .optional()
            .describe("What was accepted of a typed item after the event: accept of its last regrade"),
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
export type Statistics = z.infer<typeof Statistics>;
