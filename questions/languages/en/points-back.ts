/** What a sentence takes up by its own words: "the affected region", "soon", "the gas mixture" of which a text has told before. */
import type { Article } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import { findWords } from "../../words.ts";
import { isFinite } from "./clause.ts";
import { measurePhrase } from "./definites.ts";
import { FUNCTION_WORDS, MONTHS } from "./lexicon.ts";
import { ROOT } from "./roots.ts";

/**
 * Participles and adjectives by which a definite noun follows from what was told ("the resulting fire": Quirk et al. 1985, § 5.30, anaphoric use), and "the latter"
 * alone. Years and days remain of a life or a term, which is told beside them.
 */
const FOLLOWING =
  /\b[Tt]he (?:(affected|resulting|resultant|remaining(?! (?:years|months|weeks|days|hours)\b)|ensuing|intervening|aforementioned|aforesaid|foregoing|said|surrounding|adjoining) [\p{Ll}\d]|latter\b|former(?=[,.;]| (?:and|is|was|are|were|has|had|have|in|by|to)\b))/gu;
/** Between the clause that tells and the one that takes it up. */
const JOINT =
  /[,;:] |\b(?:and|but|or|so|while|when|after|before|because|which|that|where|if|although|since) /g;
/** "When a storm came the resulting flood": no comma need part them. */
const SUBORDINATE = /^(?:When|While|After|Before|As|Because|Since|If|Although|Once)\b/;
/** "Oakham and the surrounding hills", "the war and the resulting famine": told beside it. */
const BESIDE = /\S (?:and|or|but) $/;

/** "The affected region" with no clause before it in its sentence that tells by what it was affected. */
export function findFollowing(text: string): string | null {
  for (const match of text.matchAll(FOLLOWING)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const isAround = /^(?:surr|adj)/.test(match[1] ?? "");
    if (isAround && (/\p{Lu}/u.test(before.slice(1)) || /^[\p{L}-]* of (?:the )?\p{Lu}/u.test(after)))
      continue;
    if (BESIDE.test(before) || isClauseBefore(before)) continue;
    return /^\S+ \S+/.exec(match[0])![0];
  }
  return null;
}

/** Whether a clause has ended before the end of a text: a finite verb stands before its last joint, or behind a conjunction that opens it. */
function isClauseBefore(text: string): boolean {
  const joint = SUBORDINATE.test(text) ? text.length : ([...text.matchAll(JOINT)].at(-1)?.index ?? 0);
  return findWords(text.slice(0, joint)).some(({ text: word }, i) => i > 0 && isFinite(word));
}

/** "Soon a crowd gathered": after what, unless a date says when. "Soon after the war" tells it. */
export const LINKED = new RegExp(
  `^(?:Soon|Shortly|Presently|Thereupon|Immediately|Before long|Not long after),? (?!(?:after|before|to|following) )(?!.*\\b(?:(?:${MONTHS.join("|")})(?: \\d{1,2},)?|in) [12]\\d{3}\\b)`,
);

/** Verbs by which something is named. */
const NAMING = /\b(?:called|termed|known as|referred to as)\b/;
/** Behind a noun: what says which is meant. */
const SAYING =
  /^ (?:of|that|which|who|whose|where|between|in|on|at|for|from|with|to|around|under|above|near)\b/;

/**
 * "The biggest part of the gas mixture is called …" where a sentence before it has told of "a mixture of gases", and neither the headline nor the lead has it:
 * not one of all gas mixtures is meant. One word alone ("the heart") is of all of its kind.
 */
export function findToldBefore(text: string, lead: string, article: Article): string | null {
  if (!NAMING.test(text)) return null;
  const words = findWords(text);
  for (const [i, { text: the, start }] of words.entries()) {
    if (!/^the$/i.test(the) || measurePhrase(words, i, text) !== i + 2) continue;
    const [first, noun] = [words[i + 1]!.text, words[i + 2]!.text];
    if (![first, noun].every((word) => /^[a-z]{3,}$/.test(word) && !FUNCTION_WORDS.has(word))) continue;
    if (SAYING.test(text.slice(words[i + 2]!.end))) continue;
    const above = `${findHeadline(article)} ${lead} ${text.slice(0, start)}`.toLowerCase();
    if (above.includes(noun.slice(0, ROOT))) continue;
    const phrase = `the ${first} ${noun}`;
    const at = article.sentences.findIndex((s) => s.text.toLowerCase().includes(phrase));
    const brought = new RegExp(`\\b[Aa]n? (?:[a-z-]+ ){0,3}${noun}\\b`);
    if (article.sentences.slice(0, Math.max(0, at)).some((s) => brought.test(s.text))) return phrase;
  }
  return null;
}
