/**
 * Values beside which another one is as right: of what a text tells to have happened twice ("Berg went back to Oslo in 1920 … Berg again went back to Oslo in 1925"), of games that come again, of
 * what lasts, and of what is merely possible.
 */
import type { Article, DateMention, Mention } from "../../article.ts";
import { GAP } from "../../item.ts";
import { once } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import { FUNCTION_WORDS } from "./lexicon.ts";
import { lasts, RECURRING } from "./unfit-date.ts";
import { isOwnCentury } from "./unfit-number.ts";
import { readPast } from "./verbs.ts";

/** The verb behind or before "again", or of "a second time". */
const AGAIN = /\b[Aa]gain\b|\b(?:second|third|another) time\b/;

/** Words between a verb and the year that it may be of. */
const NEAR = 8;

/** "As of _____": so it was in other years too. Where three can live two can. */
const AS_OF = /\b[Aa]s of (?:\p{Lu}\p{L}+ )?_____/u;
const POSSIBLE = /\b(?:can|could|may|might)\b/;

const lineOf = (shown: string): string => shown.slice(shown.lastIndexOf("\n") + 1);

/** Implements `LanguagePack.holdsToo`. */
export function holdsToo(shown: string, mention: Mention, article: Article): boolean {
  const claim = lineOf(shown);
  const [before = "", after = ""] = claim.split(GAP);
  // In the century before ours it was so too.
  if (mention.kind === "number") return POSSIBLE.test(claim) || isOwnCentury(mention.text, after);
  if (mention.kind !== "date") return false;
  const isOfOthers = mention.part === "year" && (RECURRING.test(claim) || lasts(before, after));
  return isOfOthers || comesAgain(shown, mention, article);
}

/** Whether a date is that of a count as it was then, or of what the text tells to have happened again. */
export const comesAgain = (shown: string, mention: DateMention, article: Article): boolean =>
  AS_OF.test(lineOf(shown)) || happensAgain(article, mention);

const listAgain = once(({ sentences }: Article) => sentences.filter(({ text }) => AGAIN.test(text)));

/** Whether another sentence has a verb of the sentence of a date, and a name of it, and says that it was so again. */
function happensAgain(article: Article, mention: DateMention): boolean {
  const { text, start } = article.sentences[mention.sentence]!;
  const words = findWords(text.slice(0, mention.start - start)).slice(-NEAR);
  const verbs = new Set(words.flatMap(({ text: word }) => readPast(word) ?? []));
  const names = findWords(text).flatMap(({ text: word }, i) => (i > 0 && isName(word) ? [word] : []));
  if (verbs.size === 0 || names.length === 0) return false;
  return listAgain(article).some(
    (other) =>
      other.index !== mention.sentence &&
      names.some((name) => other.text.includes(name)) &&
      other.words.some(({ text: word }) => verbs.has(readPast(word) ?? "")) &&
      article.mentionsBySentence[other.index]!.some((m) => m.kind === "date" && m.year !== undefined),
  );
}

const isName = (word: string): boolean =>
  /^\p{Lu}\p{L}{2}/u.test(word) && !FUNCTION_WORDS.has(word.toLowerCase());
