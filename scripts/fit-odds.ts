/**
 * Fits questions/odds.ts to what outside raters judged: `npm run fit`. Reads scripts/data/ratings.tsv, an item a line: language, text, round, whether
 * it was accepted (1) or not (0), its traits ("trait" or "trait=0.4"; questions/stages/odds.ts says what they are). Prints how well the odds tell
 * accepted items from others on texts that they were not fitted to, and what a floor would leave.
 * `npm run fit -- SAMPLE.jsonl RATINGS.jsonl TEXTS.jsonl ROUND [--join 4]` first adds a round: a sample and its texts as `npm run measure` writes and reads them,
 * joined as they were there.
 */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readArticle } from "../questions/generate.ts";
import type { Item, Lang } from "../questions/item.ts";
import { packOf } from "../questions/languages/index.ts";
import { createContext } from "../questions/stages/context.ts";
import { listTraits } from "../questions/stages/odds.ts";
import { readRatings } from "./measure/ratings.ts";
import { readDocuments } from "./measure/texts.ts";

interface Rated {
  lang: Lang;
  text: string;
  isAccepted: boolean;
  traits: [string, number][];
}

const RATINGS = new URL("data/ratings.tsv", import.meta.url);
const ODDS = new URL("../questions/odds.ts", import.meta.url);
/** Traits that raters of one language judge otherwise than those of another; all others have one weight for all. */
const OF_ONE_LANGUAGE = /^(?:type:|begin$|led$)/;
/** How strongly weights are held to 0: as many items as this speak against each. */
const RIDGE = 4;
const STEPS = 4_000;
const RATE = 2;
const FOLDS = 10;
const FLOORS = [0, 0.5, 0.6, 0.7];

/** A trait's names as weights: its own, and that of its language. */
const namesOf = (lang: Lang, trait: string) =>
  OF_ONE_LANGUAGE.test(trait) ? [`all ${trait}`, `${lang} ${trait}`] : [`all ${trait}`];

type Weights = Map<string, number>;
const INTERCEPT = "intercept";

const toOdds = (sum: number) => 1 / (1 + Math.exp(-sum));

function estimate({ lang, traits }: Rated, weights: Weights): number {
  let sum = weights.get(INTERCEPT) ?? 0;
  for (const [trait, value] of traits)
    for (const name of namesOf(lang, trait)) sum += value * (weights.get(name) ?? 0);
  return toOdds(sum);
}

/** Logistic regression with a ridge, by gradient. */
function fit(rated: Rated[]): Weights {
  const places = new Map([[INTERCEPT, 0]]);
  const placeOf = (name: string) => places.get(name) ?? (places.set(name, places.size), places.size - 1);
  const rows = rated.map(({ lang, traits, isAccepted }) => ({
    aim: Number(isAccepted),
    terms: [
      { at: 0, value: 1 },
      ...traits.flatMap(([trait, value]) =>
        namesOf(lang, trait).map((name) => ({ at: placeOf(name), value })),
      ),
    ],
  }));
  const weights = new Float64Array(places.size);
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight));
    for (const { aim, terms } of rows) {
      const missed = aim - toOdds(terms.reduce((sum, { at, value }) => sum + value * weights[at]!, 0));
      for (const { at, value } of terms) slopes[at]! += missed * value;
    }
    slopes.forEach((slope, at) => (weights[at]! += (RATE / rated.length) * slope));
  }
  return new Map([...places].map(([name, at]) => [name, weights[at]!]));
}

/** The odds of each item by weights that were fitted without its text. */
function estimateApart(rated: Rated[]): number[] {
  const texts = [...new Set(rated.map(({ text }) => text))];
  const foldOf = new Map(texts.map((text, i) => [text, i % FOLDS]));
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fit(rated.filter(({ text }) => foldOf.get(text) !== fold)),
  );
  return rated.map((one) => estimate(one, folds[foldOf.get(one.text)!]!));
}

/** How often an accepted item has better odds than one that was not: 0.5 by chance, 1 where they tell them apart. */
function measureOrder(rated: Rated[], odds: number[]): number {
  const [good, bad] = [true, false].map((is) => odds.filter((_, i) => rated[i]!.isAccepted === is));
  let right = 0;
  for (const g of good!) for (const b of bad!) right += g > b ? 1 : g === b ? 0.5 : 0;
  return right / (good!.length * bad!.length);
}

function readRated(): Rated[] {
  const lines = readFileSync(RATINGS, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [lang, text, , accepted, traits] = line.split("\t");
    return {
      lang: lang as Lang,
      text: text!,
      isAccepted: accepted === "1",
      traits: traits!.split(" ").map((trait) => {
        const [name, value = "1"] = trait.split("=");
        return [name!, Number(value)];
      }),
    };
  });
}

/** Adds a rated sample to the ratings. */
function addRound(sample: string, ratings: string, texts: string, round: string, join: number): void {
  if (readFileSync(RATINGS, "utf8").includes(`\t${round}\t`))
    throw new Error(`the round ${round} is there already`);
  const items: (Item & { article: string })[] = readFileSync(sample, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const documents = new Map(readDocuments(texts, [], join).map((d) => [`${d.lang} ${d.id}`, d.text]));
  const lines = readRatings(ratings).map(({ article, item: id, lang, fails }) => {
    const item = items.find((one) => one.id === id && one.article === article && one.lang === lang);
    const read = readArticle({ text: documents.get(`${lang} ${article}`) ?? "", lang });
    if (item === undefined || !read.ok) throw new Error(`${article}, ${id}: not in the sample or the texts`);
    const isThere = ({ paragraph, start, end, text }: Item["evidence"][number]) =>
      read.article.paragraphs[paragraph]?.slice(start, end) === text;
    if (!item.evidence.every(isThere))
      throw new Error(`${article}: the texts were joined otherwise; see --join`);
    const traits = listTraits(item, createContext(read.article, packOf(item.lang))).map(([name, value]) =>
      value === 1 ? name : `${name}=${Math.round(100 * value) / 100}`,
    );
    return `${[lang, article, round, Number(fails.length === 0), traits.join(" ")].join("\t")}\n`;
  });
  appendFileSync(RATINGS, lines.join(""));
}

/** The weights as the module that the engine reads; what is next to nothing is left out. */
function render(weights: Weights, items: number): string {
  const tables = ["all", "ka", "en", "ru"].map((lang) => {
    const own = [...weights]
      .filter(([name, weight]) => name.startsWith(`${lang} `) && Math.abs(weight) >= 0.01)
      .map(([name, weight]) => [name.slice(lang.length + 1), weight] as const)
      .sort(([, a], [, b]) => a - b);
    return `  ${lang}: {\n${own.map(([name, weight]) => `    ${/\W/.test(name) ? JSON.stringify(name) : name}: ${Number(weight.toFixed(2))},`).join("\n")}\n  },`;
  });
  const head = readFileSync(ODDS, "utf8").split("/** Fitted")[0]!;
  return `${head}/** Fitted to ${items} rated items. */
export const INTERCEPT = ${Number(weights.get(INTERCEPT)!.toFixed(2))};
export const WEIGHTS: Weights = {
${tables.join("\n")}
};
`;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { join: { type: "string", default: "4" } },
});
const [sample, ratings, texts, round] = positionals;
if (positionals.length !== 0 && positionals.length !== 4) {
  console.error("usage: npm run fit [-- SAMPLE.jsonl RATINGS.jsonl TEXTS.jsonl ROUND [--join 4]]");
  process.exit(2);
}
if (round !== undefined) addRound(sample!, ratings!, texts!, round, Math.max(1, Number(values.join)));
const rated = readRated();
const apart = estimateApart(rated);
for (const lang of ["en", "ka", "ru"]) {
  const own = rated.flatMap((one, i) => (one.lang === lang ? [{ one, odds: apart[i]! }] : []));
  const order = measureOrder(
    own.map(({ one }) => one),
    own.map(({ odds }) => odds),
  );
  const left = FLOORS.map((floor) => {
    const over = own.filter(({ odds }) => odds >= floor);
    const accepted = over.filter(({ one }) => one.isAccepted).length;
    return `${accepted} of ${over.length} (${Math.round((100 * accepted) / over.length)} %)${floor === 0 ? "" : ` over ${floor}`}`;
  });
  console.log(`${lang}: order ${order.toFixed(2)}; accepted ${left.join(", ")}`);
}
writeFileSync(ODDS, render(fit(rated), rated.length));
