/**
 * How likely an item is to be one that readers accept, judged by what is seen of it from without: a rule that understood why would have
 * refused it. The weights are a logistic regression on items that outside raters judged (scripts/fit-odds.ts); generating
 * freely and ranking so is after Heilman & Smith, "Good question! Statistical ranking for question generation" (2010).
 */
import { findSentences, type Sentence } from "../article.ts";
import { GAP, type ItemType } from "../item.ts";
import type { LanguagePack } from "../languages/language.ts";
import { once, onceEach } from "../lazy.ts";
import { INTERCEPT, WEIGHTS } from "../odds.ts";
import { asksTerm } from "../score.ts";
import { findCapitals, findWords } from "../words.ts";
import { type Candidate, type Context, countShared } from "./context.ts";
import { claimOf, dropHeadline, listStatements } from "./stem.ts";

const YEAR = /(?<!\d)(?:1\d|20)\d\d(?!\d)/;
const QUOTED = /[«»"„“”]/;
const INVOLVED = /[:;–—]/;
const BRACKET = /[()]/;
const SHORT_WORDS = 12;
const MANY_COMMAS = 2;
/** Words shared with the headline from which more add nothing. */
const MOST_SHARED = 3;
/** Characters of a stem up to which it is easily held in mind, and how many more are as bad as can be. */
const EASY_STEM = 160;
const HARD_STEM = 400;
const QUARTER = 0.25;

/** The share of items like this one that outside raters accepted, between 0 and 1. Nothing in it depends on which answer is the key. */
export const estimateOdds = onceEach((context: Context, item: Candidate): number => {
  const { all, [context.pack.lang]: own } = WEIGHTS;
  let sum = INTERCEPT;
  for (const [trait, value] of listTraits(item, context))
    sum += value * ((all[trait] ?? 0) + (own[trait] ?? 0));
  return 1 / (1 + Math.exp(-sum));
});

/** Types of several statements, of which raters saw few, and of which the stem shows none. */
const SEVERAL = new Set<ItemType>(["which-true", "order", "matching", "computed"]);

/** Whether the odds of an item say enough to refuse it by: of what things are called raters have seen none yet. */
export const isWeighed = (item: Candidate): boolean =>
  !SEVERAL.has(item.type) && item.type !== "what-called" && !asksTerm(item);

/** Types that ask in words. */
const ASKING = new Set<ItemType>(["when", "how-many", "where"]);

/** Kinds that ask for an amount, of which what is counted has to be understood as well. */
const AMOUNTS = new Set(["how-many", "typed-number"]);

/** Whether an item asks in words for what a gap would ask for too: who said it always does. */
const isAsked = ({ type, stem }: Candidate): boolean =>
  ASKING.has(type) || (type === "typed" && !stem.includes(GAP));

/** What is seen of an item, each trait between 0 and 1 ("marks" up to 4); those that are 0 are left out. */
export function listTraits(item: Candidate, context: Context): [string, number][] {
  const { article, stemsOf } = context;
  const stem = dropHeadline(item.stem, context.pack);
  const claim = claimOf(stem);
  const evidence = item.evidence[0]!;
  // A pronoun's name may stand first in the evidence; what is asked about stands last.
  const sentence = findSentences(article, evidence.paragraph, evidence).at(-1);
  const mentions = sentence === undefined ? [] : article.mentionsBySentence[sentence.index]!;
  const place = (sentence?.index ?? 0) / article.sentences.length;
  const headline = stemsOf(context.headline);
  const shown = stemsOf(stem);
  const shared = countShared(headline, shown);
  const isJudged = item.type === "true-false";
  const { acronym, inner } = findCapitals(claim);
  const marks = [QUOTED, INVOLVED, BRACKET].filter((mark) => mark.test(claim)).length;
  const traits: [string, number][] = [];
  const add = (trait: string, value: number | boolean) => {
    if (value) traits.push([trait, Number(value)]);
  };
  const what = kindOf(item, context);
  add(`type:${what}`, true);
  add("asked", isAsked(item));
  add("asked-amount", isAsked(item) && AMOUNTS.has(what));
  add(
    "led",
    listStatements(item, context.pack).some(({ lead }) => lead !== ""),
  );
  add("shared", Math.min(MOST_SHARED, shared) / MOST_SHARED);
  add("year", YEAR.test(claim) || item.options.some(({ text }) => YEAR.test(text)));
  add(
    "date",
    mentions.some(({ kind }) => kind === "date"),
  );
  add("named", inner || mentions.some(({ kind }) => kind === "person" || kind === "place"));
  add("short", findWords(claim).length < SHORT_WORDS);
  add("begin", place < QUARTER);
  add("end", place > 1 - QUARTER);
  add("marks", marks + Number(acronym));
  add("commas", claim.split(",", MANY_COMMAS + 1).length > MANY_COMMAS);
  add("judged-plain", isJudged && !/\d/.test(claim));
  add("judged-stray", isJudged && shared === 0);
  add("salient", sentence === undefined ? 0 : measureSalience(context, sentence));
  add("long", Math.max(0, stem.length - EASY_STEM) / HARD_STEM);
  return traits;
}

/** An item's type, of typed ones with what is typed, as the instruction tells. */
function kindOf({ type, stem }: Candidate, { pack }: Context): string {
  if (type !== "typed") return type;
  return `typed-${listInstructions(pack).find(([, instruction]) => stem.startsWith(instruction))?.[0] ?? "speaker"}`;
}

const listInstructions = once(({ phrases }: LanguagePack) =>
  [...Object.entries(phrases.typed), ...Object.entries(phrases.typedQuestion)].map(
    ([kind, write]) => [kind, write("")] as const,
  ),
);

/** The share of a sentence's content words that the article comes back to (Luhn, "The automatic creation of literature abstracts", 1958). */
const measureSalience = onceEach(({ stemsOf, sentencesByStem }: Context, { text }: Sentence): number => {
  const words = [...stemsOf(text)];
  const recurring = words.filter((word) => (sentencesByStem.get(word)?.size ?? 0) > 1).length;
  return recurring / Math.max(1, words.length);
});
