/**
 * Measures the engine on a set of texts:
 * `npm run measure -- FILE.jsonl [--lang ka,en] [--join 4] [--sample 100] [--seed s] [--out DIR] [--ratings FILE]`.
 * Prints yield, coverage, refusals and cue baselines for each language. With --sample writes items to rate to DIR, as a
 * page and as JSON Lines; with --ratings sums up ratings instead. The formats are in docs/quality.md.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ENGINE, generateBank } from "../questions/index.ts";
import { tryCues } from "./measure/cues.ts";
import { countWords, describeYield, type Measured, percent } from "./measure/figures.ts";
import { renderPage } from "./measure/page.ts";
import { describeRatings, readRatings } from "./measure/ratings.ts";
import { drawSample, type Sampled } from "./measure/sample.ts";
import { readDocuments } from "./measure/texts.ts";
import { readOrTell } from "./usage.ts";

const USAGE =
  "usage: npm run measure -- FILE.jsonl [--lang ka,en] [--join 4] [--sample 100] [--seed s] [--out DIR] | --ratings FILE";

function readCall() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: "string", default: "" },
      join: { type: "string", default: "4" },
      sample: { type: "string", default: "0" },
      seed: { type: "string", default: "1" },
      out: { type: "string", default: "." },
      ratings: { type: "string" },
    },
  });
  const isWhole = positionals.length === 1 || values.ratings !== undefined;
  return isWhole ? { file: positionals[0] ?? "", ...values } : null;
}

const call = readOrTell(USAGE, readCall);
if (call.ratings !== undefined) {
  const ratings = readRatings(call.ratings);
  for (const [lang, list] of Map.groupBy(ratings, (r) => r.lang)) print(lang, describeRatings(list));
  process.exit(0);
}

const langs = call.lang.split(",").filter(Boolean);
const documents = readDocuments(call.file, langs, call.join);
const sampled: Sampled[] = [];
console.log(`engine ${ENGINE}`);
for (const [lang, list] of Map.groupBy(documents, (d) => d.lang)) {
  const measured = list.map(({ id, text }): Measured => {
    const result = generateBank({ text, lang });
    return { id, words: countWords(text), bank: result.ok ? result.bank : null };
  });
  const banks = measured.flatMap(({ id, bank }) => (bank === null ? [] : [{ id, bank }]));
  const cues = tryCues(banks.map(({ bank }) => bank)).map(
    ({ cue, right, chance, items }) =>
      `cue “${cue}”: ${percent(right)} right, chance ${percent(chance)} (${items} items)`,
  );
  print(lang, [...describeYield(measured), ...cues]);
  sampled.push(...drawSample(banks, Number(call.sample), call.seed));
}
if (sampled.length > 0) {
  mkdirSync(call.out, { recursive: true });
  writeFileSync(join(call.out, "sample.html"), renderPage(sampled));
  const lines = sampled.map(({ article, item }) => JSON.stringify({ article, ...item }));
  writeFileSync(join(call.out, "sample.jsonl"), `${lines.join("\n")}\n`);
  console.log(`\n${sampled.length} items to rate: ${join(call.out, "sample.html")}, sample.jsonl`);
}

function print(lang: string, lines: string[]): void {
  console.log(`\n${lang}\n${lines.map((line) => `  ${line}`).join("\n")}`);
}
