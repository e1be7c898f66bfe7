/**
 * The verifier: believes nothing a composer or a teacher says of an item and checks it against the article anew.
 * A rule returns why it refuses, or null. Rules know items and the article, not how an item came about.
 */
import type { Article } from "../article.ts";
import { type Bank, type RefusalRule, type SoftRule, verifierRules } from "../item.ts";
import { packOf } from "../languages/index.ts";
import { remember } from "../lazy.ts";
import { findWords } from "../words.ts";
import { annotate } from "./annotate.ts";
import { type Candidate, type Context, countShared, createContext } from "./context.ts";
import { countFlaws } from "./flaws.ts";
import { hasForms, keyRules, type Rule } from "./keys.ts";
import {
  addHeadline,
  dropHeadline,
  findForeignLine,
  findOpenPointer,
  hasFigure,
  isInHeadline,
  listStatements,
} from "./stem.ts";

const MAX_FLAWS = 1;

/** Evidence stands at its offsets. */
const checkEvidence: Rule = ({ evidence }, { article }) => {
  if (evidence.length === 0) return "no evidence";
  const wrong = evidence.find(
    ({ paragraph, start, end, text }) =>
      text === "" || article.paragraphs[paragraph]?.slice(start, end) !== text,
  );
  return wrong === undefined ? null : `"${wrong.text.slice(0, 40)}" is not at its offsets`;
};

/** Options that are kept as words alone: "true" and "false" come again and again, as do years. */
const MAX_OPTIONS = 512;
const wordsOf = remember(
  (text) =>
    findWords(text.toLowerCase())
      .map((word) => word.text)
      .join(" "),
  MAX_OPTIONS,
);

/** Options differ, none is empty, and the key is made of them. */
const checkOptions: Rule = ({ type, options, prompts, key, accept = [] }, { pack }) => {
  if (type === "typed") {
    if (options.length > 0 || typeof key !== "string") return "a typed answer has options";
    return accept.every((text) => pack.readAnswer(text) !== "") ? null : "an accepted answer says nothing";
  }
  const texts = new Set(options.map((o) => wordsOf(o.text)));
  const ids = new Set(options.map((o) => o.id));
  if (options.length < 2 || texts.size !== options.length || ids.size !== options.length || texts.has(""))
    return "options repeat or are empty";
  if (type === "order") {
    return Array.isArray(key) &&
      key.length === ids.size &&
      new Set(key).size === ids.size &&
      key.every((id) => ids.has(id))
      ? null
      : "the key is not an order of the options";
  }
  if (type === "matching") {
    const isMap =
      typeof key === "object" && !Array.isArray(key) && prompts !== undefined && prompts.length > 1;
    return isMap &&
      Object.keys(key).length === prompts.length &&
      prompts.every((p) => ids.has(key[p.id] ?? ""))
      ? null
      : "the key does not assign an option to each prompt";
  }
  return typeof key === "string" && ids.has(key) ? null : "the key is not among the options";
};

/** Types whose options are whole statements, which have words of the stem in common. */
const STATED = new Set<string>(["true-false", "which-true", "find-sentence"]);

/**
 * Words of the key in the stem give it away, unless a distractor's words stand there too, and all of the key unless all of a distractor do;
 * what the headline tells is `title`'s.
 */
const checkLeak: Rule = (item, context) => {
  const { stemsOf, pack } = context;
  if (typeof item.key !== "string" || STATED.has(item.type)) return null;
  const asked = dropHeadline(item.stem, pack);
  const stem = stemsOf(asked);
  const begins = (part: string) => {
    for (const word of stem) if (word.startsWith(part)) return true;
    return false;
  };
  const leaks = (text: string) => {
    for (const s of stemsOf(text)) if (stem.has(s) || (s.length > 4 && begins(s))) return true;
    return false;
  };
  const keys =
    item.type === "typed"
      ? [item.key, ...(item.accept ?? [])]
      : item.options.filter((o) => o.id === item.key).map((o) => o.text);
  const others = item.options.filter((o) => o.id !== item.key).map((o) => o.text);
  if (keys.some(leaks) && !others.some(leaks)) return "the stem repeats a word of the key alone";
  const isWhole = (text: string) => hasForms(asked, text, context);
  return keys.some(isWhole) && !others.some(isWhole) ? "the stem repeats the key" : null;
};

/** What stands in a passage no headline tells; it names the ones of whom the article speaks. */
const TITLE_BLIND = new Set<string>([...STATED, "mentioned", "computed"]);

/** A statement with this share of its words in the headline is told, or belied, by it; so is a true one that has nearly all of the headline's. */
const TOLD = 0.7;
const REPEATED = 0.8;
/** A headline of fewer words is no more than a name. */
const MIN_HEADLINE = 4;

/** The title, which every pupil reads first, names the key and no distractor: "an irrelevant clue" (Haladyna, Downing & Rodriguez 2002). */
const checkTitle: Rule = (item, context) => {
  if (typeof item.key !== "string") return null;
  if (STATED.has(item.type) && isTold(item, context)) return "the headline tells whether it is true";
  if (TITLE_BLIND.has(item.type)) return null;
  const key = item.options.find((o) => o.id === item.key)?.text ?? item.key;
  const others = item.options.filter((o) => o.id !== item.key).map(({ text }) => text);
  const told = `the title names "${key}"`;
  // "Trump wants to buy Greenland": whoever is asked for a name has read the surname.
  if (context.entityOf(key) !== null) {
    const headline = context.stemsOf(context.headline);
    const hasWord = (text: string) => [...context.stemsOf(text)].some((stem) => headline.has(stem));
    return [key, ...(item.accept ?? [])].some(hasWord) && !others.some(hasWord) ? told : null;
  }
  return (isInHeadline(context, key) || hasFigure(context, key)) &&
    !others.some((text) => isInHeadline(context, text))
    ? told
    : null;
};

/** Whether a statement of an item has most of its words in the headline. */
function isTold(item: Candidate, context: Context): boolean {
  const headline = context.stemsOf(context.headline);
  return listStatements(item, context.pack).some(({ text }) => {
    const own = context.stemsOf(text);
    const shared = countShared(own, headline);
    const isRepeated =
      item.key === "true" && headline.size >= MIN_HEADLINE && shared >= headline.size * REPEATED;
    return shared >= own.size * TOLD || isRepeated;
  });
}

/** Stem and statements name all they speak of, and what stands above them is the article's. */
const checkSelfContained: Rule = (item, context) => {
  const foreign = findForeignLine(item, context);
  if (foreign !== null) return `"${foreign.slice(0, 40)}" is not the article's`;
  const pointer = findOpenPointer(context, item);
  return pointer === null ? null : `"${pointer}" points outside the item`;
};

const checkFlaws: Rule = (item) => {
  const flaws = countFlaws(item);
  return flaws.length > MAX_FLAWS ? `flaws: ${flaws.join(", ")}` : null;
};

const rules: Record<(typeof verifierRules)[number], Rule> = {
  evidence: checkEvidence,
  options: checkOptions,
  ...keyRules,
  leak: checkLeak,
  title: checkTitle,
  "self-contained": checkSelfContained,
  flaws: checkFlaws,
};

export type Verdict = { ok: true } | { ok: false; rule: RefusalRule; reason: string };

/** Checks a candidate within the context it was made in, past the soft rules that are overruled. */
export function verifyCandidate(
  item: Candidate,
  context: Context,
  overruled: readonly SoftRule[] = [],
): Verdict {
  for (const rule of verifierRules) {
    if ((overruled as readonly string[]).includes(rule)) continue;
    const reason = rules[rule](item, context);
    if (reason !== null) return { ok: false, rule, reason };
  }
  return { ok: true };
}

/** Checks an item, also one that a teacher wrote or changed, against its article, read anew. */
export function verifyItem(
  item: Candidate,
  { lang, title, paragraphs, published }: Pick<Bank, "lang" | "title" | "paragraphs" | "published">,
  overruled: readonly SoftRule[] = [],
): Verdict {
  const pack = packOf(lang);
  const article: Article = annotate(paragraphs, title, published ?? null, pack);
  const context = createContext(article, pack);
  return verifyWritten(item, context, overruled);
}

/** Checks what a teacher wrote: that the headline explains it is no fault, for pupils have it before them. */
export function verifyWritten(item: Candidate, context: Context, overruled: readonly SoftRule[]): Verdict {
  return verifyCandidate(addHeadline(item, context), context, overruled);
}
