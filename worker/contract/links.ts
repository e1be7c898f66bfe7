/** Addresses at which a quiz's results are read without another key. */
import { z } from "@hono/zod-openapi";
import { Id, Instant, Text, limits } from "./common.ts";

export const NewResultsLink = z
  .strictObject({
    name: Text(limits.nameChars).describe("Where it is used, so that it can be revoked later"),
  })
  .openapi("NewResultsLink");

export const ResultsLink = z
  .object({ id: Id, name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() })
  .openapi("ResultsLink");

export const ResultsLinkMade = ResultsLink.extend({
  url: z.string().describe("Shown this once. Whoever has it reads the results, until it is revoked"),
}).openapi("ResultsLinkMade");

export const ResultsLinkList = z.object({ data: z.array(ResultsLink) }).openapi("ResultsLinkList");
