/** Articles: what is given, what was made of it and what was not, and papers drawn from it. */
import { z } from "@hono/zod-openapi";
import { refusalRules } from "../../questions/item.ts";
import { GivenDay, Id, Instant, NextCursor, Text, Url, limits } from "./common.ts";
import { Item, ItemTypeName, NewItem, SkillName } from "./items.ts";

export const NewArticle = z
  .strictObject({
    text: z.string().min(1).max(limits.articleChars).optional(),
    html: z.string().min(1).max(limits.articleChars).optional(),
    title: Text(limits.titleChars).optional(),
    lang: z
      .string()
      .max(35)
      .optional()
      .describe("BCP 47; detected when not given. Of a text too short to tell it has to be"),
    sourceUrl: Url.optional(),
    published: GivenDay.optional().describe(
      "The day it was published: what “this year” in the text is counted from",
    ),
    once: z
      .boolean()
      .optional()
      .describe(
        "Where this very text is there, read by the same engine under the same title and day, that article is answered, with 200",
      ),
  })
  .refine((a) => (a.text === undefined) !== (a.html === undefined), {
    message: "Give either text or html",
    path: ["text"],
  })
  .openapi("NewArticle");
export type NewArticle = z.infer<typeof NewArticle>;

export const ArticleChange = z
  .strictObject({ title: Text(limits.titleChars).describe("The headline that stands above its questions") })
  .openapi("ArticleChange");
export type ArticleChange = z.infer<typeof ArticleChange>;

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
      atMost: z
        .int()
        .describe(
          `How many of them one form can hold, ${limits.formLength} at most: without those that are hidden, and one fact is asked once`,
        ),
      byType: z.partialRecord(ItemTypeName, z.int()),
      bySkill: z.partialRecord(SkillName, z.int()),
      refused: z.int(),
    }),
  })
  .openapi("Article");
export type Article = z.infer<typeof Article>;

export const ArticleList = z
  .object({
    data: z.array(
      z.object({ id: Id, title: z.string(), lang: z.string(), createdAt: Instant, items: z.int() }),
    ),
    nextCursor: NextCursor,
  })
  .openapi("ArticleList");
export type ArticleList = z.infer<typeof ArticleList>;

export const Refusals = z
  .object({
    engine: z.string().describe("What reads the article now; the bank may come from an earlier one"),
    total: z.int(),
    byRule: z.record(z.string(), z.int()),
    rules: z
      .record(z.string(), z.string())
      .describe("What each of these rules says, in the language that Accept-Language asks for"),
    data: z
      .array(
        z.object({
          rule: z.enum(refusalRules),
          reason: z.string().describe("Why, with what was found here: in the same language"),
          why: z.string().describe("The same without what was found: alike for all that are refused alike"),
          found: z
            .string()
            .describe("What was found here, mostly words of the sentence; empty where it is nothing"),
          stem: z.string(),
          type: ItemTypeName.nullable().describe("What it was to become, where it came to no stem"),
          words: z
            .string()
            .describe("The words that were to be asked for; of a question that was made its stem"),
          sentence: z
            .string()
            .describe("The sentence of the article that has them; empty where it is not one"),
          paragraph: z.int(),
          item: NewItem.optional().describe(
            "What adds it all the same, sent to POST /articles/{id}/items; left out where there is no such question",
          ),
          itemId: Id.optional().describe(
            "The id that it then has: an item of the article may have it already",
          ),
          against: z
            .array(z.string())
            .describe("What else the verifier has against it, which `despite` in `item` overrules"),
        }),
      )
      .describe("The first of them, in the article's order"),
  })
  .openapi("Refusals", {
    description: "Candidates that became no items, each with the rule that refused it",
  });
export type Refusals = z.infer<typeof Refusals>;

export const PapersQuery = z.strictObject({
  length: z.coerce.number().int().min(1).max(limits.formLength).default(8),
  count: z.coerce.number().int().min(1).max(5).default(3),
  seed: z.string().min(1).max(limits.seedChars).default("1"),
  approved: z.enum(["true"]).optional().describe("Only of approved items"),
  types: z.string().max(300).optional().describe("Only items of these types, separated by commas"),
});
export type PapersQuery = z.infer<typeof PapersQuery>;

export const Papers = z
  .object({
    atMost: z
      .int()
      .describe("How many of the items asked for one form can hold: a longer length gives no more"),
    data: z.array(
      z.object({
        difficulty: z.number().describe("The mean of its items"),
        items: z.array(Item).describe("In the pupil's order, as are their options"),
      }),
    ),
  })
  .openapi("Papers", { description: "Forms as pupils would get them, with keys" });
export type Papers = z.infer<typeof Papers>;
