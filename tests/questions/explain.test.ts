/** What `npm run generate -- --explain` prints of refused candidates. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generateBank, readArticle } from "../../questions/index.ts";
import { explainRefused } from "../../scripts/explain.ts";

const georgian = readFileSync(new URL("../../articles/dushanbe-2025.ka.txt", import.meta.url), "utf8");
const english = `A bridge opens in Marsden
The new bridge over the River Tay opened on 4 May 2019. It is 320 metres long and cost 12 million pounds. Mayor Anna Berg said that it would help local people.
She had asked for it in 2014, when the ferry sank. "We waited five years," he said. The company that built it is from Denmark. They paid 40 workers.`;

it.each([
  ["Georgian", georgian],
  ["English", english],
])("of a %s text shows each word that a reason quotes", (_, text) => {
  const [made, read] = [generateBank({ text }), readArticle({ text })];
  if (!made.ok || !read.ok) throw new Error("no bank");
  const blocks = explainRefused(made.bank.refused, read.article).filter((block) => !block.startsWith("\n"));
  expect(blocks).toHaveLength(made.bank.refused.length);
  const quoted = blocks.flatMap((block) => {
    const [shown = "", reason = "", source = ""] = block.split("\n").filter(Boolean);
    const word = /"([^"]+)"/.exec(reason)?.[1];
    return word === undefined ? [] : [{ word, seen: shown + source + read.article.title }];
  });
  expect(quoted.length).toBeGreaterThan(0);
  for (const { word, seen } of quoted) expect(seen).toContain(word);
});
