/** Items as a teacher sees, changes and writes them: with key and evidence. */
import { z } from "@hono/zod-openapi";
import { itemStatuses, itemTypes, skills, softRules } from "../../questions/item.ts";
import { Id, Text, Typed, limits } from "./common.ts";

export const ItemTypeName = z.enum(itemTypes);

export const SkillName = z.enum(skills);

export const StatusName = z.enum(itemStatuses);

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
    version: z
      .string()
      .describe("Another one whenever the item has changed; PATCH takes it in If-Match, in quotation marks"),
  })
  .openapi("Item");
export type Item = z.infer<typeof Item>;

const Despite = z
  .array(z.enum(softRules))
  .max(softRules.length)
  .describe("Rules of good item-writing to overrule: the teacher knows better");

export const ItemChange = z
  .strictObject({
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
  .refine((c) => Object.keys(c).some((name) => name !== "despite"), {
    message: "Name at least one thing to change",
  })
  .openapi("ItemChange");
export type ItemChange = z.infer<typeof ItemChange>;

export const NewItem = z
  .strictObject({
    stem: Text(2_000).describe(
      "A question. One line that is to be judged, or that has a gap (`_____`), gets the instruction and the headline above it that generated items have",
    ),
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
    type: ItemTypeName.exclude(["typed", "true-false", "order", "matching"])
      .optional()
      .describe("Of a choice, and of nothing else, what it asks for; `own` where not given"),
    evidence: Text(2_000)
      .optional()
      .describe("What proves the key, as it stands in the article; sought there when not given"),
    explanation: Text(2_000).optional(),
    despite: Despite.optional(),
  })
  .refine(({ type, answer }) => type === undefined || answer.kind === "choice", {
    path: ["type"],
    message: "Goes with a choice alone",
  })
  .openapi("NewItem");
export type NewItem = z.infer<typeof NewItem>;
