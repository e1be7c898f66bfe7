/** What a text tells to have happened twice: "Berg went back to Oslo in 1920 … Berg again went back to Oslo in 1925". Of two years each is as right as the other. */
import type { Article, DateMention, Mention } from "../../article.ts";
import { GAP } from "../../item.ts";
import { findWords } from "../../words.ts";
import { FUNCTION_WORDS } from "./lexicon.ts";
import { lasts, RECURRING } from "./unfit-date.ts";
import { readPast } from "./verbs.ts";

/** The verb behind or before "again", or of "a second time". */
const AGAIN = /\b[Aa]gain\b|\b(?:second|third|another) time\b/;

/** Words between a verb and the year that it may be of. */
const NEAR = 8;

/** "As of _____": so it was in other years too. Where three can live two can. */
const AS_OF = /\b[Aa]s of (?:\p{Lu}\p{L}+ )?_____/u;
const POSSIBLE = /\b(?:can|could|may|might)\b/;

/** Implements `LanguagePack.holdsToo`. */
export function holdsToo(shown: string, mention: Mention, article: Article): boolean {
  const claim = shown.slice(shown.lastIndexOf("\n") + 1);
  if (mention.kind === "number") return POSSIBLE.test(claim);
  if (mention.kind !== "date") return false;
  const [before = "", after = ""] = claim.split(GAP);
  const isOfOthers = mention.part === "year" && (RECURRING.test(claim) || lasts(before, after));
  return AS_OF.test(claim) || isOfOthers || happensAgain(article, mention);
}

/** Whether another sentence has a verb of the sentence of a date, and a name of it, and says that it was so again. */
function happensAgain(article: Article, mention: DateMention): boolean {
  const { text, start } = article.sentences[mention.sentence]!;
  const words = findWords(text.slice(0, mention.start - start)).slice(-NEAR);
  const verbs = new Set(words.flatMap(({ text: word }) => readPast(word) ?? []));
  const names = findWords(text).flatMap(({ text: word }, i) => (i > 0 && isName(word) ? [word] : []));
  if (verbs.size === 0 || names.length === 0) return false;
  return article.sentences.some(
    (other) =>
      other.index !== mention.sentence &&
      AGAIN.test(other.text) &&
      names.some((name) => other.text.includes(name)) &&
      other.words.some(({ text: word }) => verbs.has(readPast(word) ?? "")) &&
      article.mentionsBySentence[other.index]!.some((m) => m.kind === "date" && m.year !== undefined),
  );
}

const isName = (word: string): boolean =>
  /^\p{Lu}\p{L}{2}/u.test(word) && !FUNCTION_WORDS.has(word.toLowerCase());
