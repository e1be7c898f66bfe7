/** Addresses at which a quiz's results are read without another key. */
import { z } from "@hono/zod-openapi";
import { Id, Instant, Text, limits } from "./common.ts";

export const NewResultsLink = z
  .strictObject({
    name: Text(limits.nameChars).describe("Where it is used, so that it can be revoked later"),
  })
  .openapi("NewResultsLink");

const Maker = z.object({ kind: z.enum(["key", "member"]), id: Id });
export type Maker = z.infer<typeof Maker>;

export const ResultsLink = z
  .object({
    id: Id,
    quizId: Id,
    quizTitle: z.string(),
    name: z.string(),
    createdAt: Instant,
    lastUsedAt: Instant.nullable().describe("To ten minutes"),
    madeBy: Maker.nullable().describe(
      "It ends with the key that has made it, or when the member is removed; a key that takes its place by rotation takes it over. null: from before this was kept",
    ),
  })
  .openapi("ResultsLink");
export type ResultsLink = z.infer<typeof ResultsLink>;

export const ResultsLinkMade = ResultsLink.extend({
  url: z.string().describe("Shown this once. Whoever has it reads the results, until it is revoked"),
}).openapi("ResultsLinkMade");
export type ResultsLinkMade = z.infer<typeof ResultsLinkMade>;

export const ResultsLinkList = z.object({ data: z.array(ResultsLink) }).openapi("ResultsLinkList");
export type ResultsLinkList = z.infer<typeof ResultsLinkList>;
