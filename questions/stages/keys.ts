/**
 * The verifier's rules on keys, one an item type: each finds the key again in the evidence, from the item and the article
 * alone, and refuses where it comes to another or to two.
 */
import { type DateMention, findSentences } from "../article.ts";
import { type Evidence, GAP } from "../item.ts";
import { type Candidate, type Context, findSentencesWith, testSupport } from "./context.ts";
import { dateOf, isClearlyBefore } from "./time.ts";

/** Why an item is refused, or null. */
export type Rule = (item: Candidate, context: Context) => string | null;

/** Characters on each side of a gap by which its place in the evidence is found again. */
const CONTEXT_CHARS = 12;

/** The key, put into the gap, gives the evidence's own words again; no distractor gives words of the article. */
const checkGap: Rule = (item, context) => {
  if (!item.type.startsWith("gap-")) return null;
  const parts = item.stem.split(GAP);
  if (parts.length !== 2) return "the stem does not have one gap";
  const left = parts[0]!.slice(-CONTEXT_CHARS);
  const right = parts[1]!.slice(0, CONTEXT_CHARS).replace(/\.$/, "");
  const isSupported = testSupport(context, parts.join(" "));
  for (const option of item.options) {
    const filled = left + option.text + right;
    const isKey = option.id === item.key;
    if (isKey && !item.evidence.some((e) => e.text.includes(filled)))
      return "the key does not restore the evidence";
    if (!isKey && findSentencesWith(context, option.text).some((s) => s.text.includes(filled)))
      return `"${option.text}" also stands in the article so`;
    if (!isKey && isSupported(option.text)) return `"${option.text}" may be true by another sentence`;
  }
  return null;
};

/** A true statement is its evidence's; a false one is nowhere in the article. */
const checkTrueFalse: Rule = (item, context) => {
  if (item.type !== "true-false") return null;
  const statement = item.stem.slice(item.stem.indexOf("\n") + 1);
  if (item.key === "true" && !isStated(statement, item.evidence, context))
    return "the statement is not the evidence's";
  if (item.key === "false" && isStated(statement, item.evidence, context))
    return "the altered statement stands in the article";
  return null;
};

/** Only the key is stated in the article. */
const checkWhichTrue: Rule = (item, context) => {
  if (item.type !== "which-true") return null;
  const stated = item.options.filter((o) => isStated(o.text, item.evidence, context));
  return stated.length === 1 && stated[0]!.id === item.key
    ? null
    : `${stated.length} options are stated in the article`;
};

/**
 * Whether the article makes a statement in these words: as they stand in a paragraph, or, of a sentence in the evidence, with
 * its pronoun subject named.
 */
function isStated(statement: string, evidence: Evidence[], { article, pack }: Context): boolean {
  const text = statement.trim().replace(/\.$/, "");
  if (article.paragraphs.some((paragraph) => paragraph.includes(text))) return true;
  const shown = evidence.flatMap((e) => findSentences(article, e.paragraph, e));
  return shown.some((sentence) => {
    const named = pack.resolveSubject(article, sentence);
    if (named === null || !text.startsWith(named.text)) return false;
    const body = article.paragraphs[sentence.paragraph]!.slice(named.span.end, sentence.end);
    return body.startsWith(text.slice(named.text.length));
  });
}

/** The key is a speaker that the evidence names; no rival is another name of the key. */
const checkWhoSaid: Rule = (item, context) => {
  if (item.type !== "who-said") return null;
  const key = context.entityOf(item.options.find((o) => o.id === item.key)!.text);
  if (key === null) return "the key is nobody that the article names";
  if (!listNamed(item.evidence, context).has(key)) return "the evidence does not name the key";
  const alias = item.options.find((o) => o.id !== item.key && context.entityOf(o.text) === key);
  return alias === undefined ? null : `"${alias.text}" is another name of the key`;
};

/** The people and bodies whose mentions lie within the evidence. */
function listNamed(evidence: Evidence[], { article }: Context): Set<string> {
  const mentions = evidence.flatMap((e) =>
    findSentences(article, e.paragraph, e)
      .flatMap((sentence) => article.mentionsBySentence[sentence.index]!)
      .filter((m) => m.start >= e.start && m.end <= e.end),
  );
  return new Set(mentions.flatMap((m) => (m.kind === "person" ? [m.entity] : [])));
}

/** In the key's order each event's date, read in its sentence, is clearly before the next one's. */
const checkOrder: Rule = (item, { article }) => {
  if (item.type !== "order" || !Array.isArray(item.key)) return null;
  const dates = item.key.map((id) => {
    const { text } = item.options.find((o) => o.id === id)!;
    const evidence = item.evidence.find((e) => e.text.includes(text.replace(/\.$/, "")));
    const [sentence] = evidence === undefined ? [] : findSentences(article, evidence.paragraph, evidence);
    const mentions = sentence === undefined ? [] : article.mentionsBySentence[sentence.index]!;
    return dateOf(mentions.filter((m): m is DateMention => m.kind === "date"));
  });
  for (const [i, date] of dates.entries()) {
    if (date === null) return "an event has no date in the evidence";
    const before = dates[i - 1];
    if (before && !isClearlyBefore(before, date)) return "the key is not the order of the dates";
  }
  return null;
};

/** The evidence of each prompt, up to the next prompt's, names the option that the key gives it, and no other one. */
const checkMatching: Rule = (item, context) => {
  if (item.type !== "matching" || item.prompts === undefined) return null;
  const places = item.prompts.map((p) => item.evidence.findIndex((e) => e.text.includes(p.text)));
  for (const [i, prompt] of item.prompts.entries()) {
    const start = places[i]!;
    if (start < 0) return `"${prompt.text.slice(0, 40)}" is not in the evidence`;
    const next = Math.min(...places.filter((p) => p > start), item.evidence.length);
    const named = listNamed(item.evidence.slice(start, next), context);
    const options = item.options.filter((o) => named.has(context.entityOf(o.text) ?? ""));
    const key = (item.key as Record<string, string>)[prompt.id];
    if (options.length !== 1 || options[0]!.id !== key) return "the evidence does not name the key alone";
  }
  return null;
};

export const keyRules: Record<string, Rule> = {
  "gap-key": checkGap,
  "true-false-key": checkTrueFalse,
  "which-true-key": checkWhichTrue,
  "who-said-key": checkWhoSaid,
  "order-key": checkOrder,
  "matching-key": checkMatching,
};
