/** Names of bodies, buildings and events that say where they are. */
import type { Article, PlaceMention } from "../../article.ts";
import { MONTHS, WEEKDAYS } from "./lexicon.ts";
import { readWord } from "./number-words.ts";

/** Nouns of what stands in one place, which its name tells: "the Blohm & Voss shipyard in _____". */
const SITE =
  "(?:shipyard|stadium|hospital|university|museum|theatre|theater|factory|plant|festival|airport|prison|court|school|church|office|offices|headquarters|gallery|hotel|store|station|campus|laboratory|region|district|suburb|area|neighbourhood|province|square)";
/** A name with its noun before the preposition of a place, or in it: "the Lawrence Livermore Laboratory in _____". */
const NAMED_SITE = new RegExp(
  `(\\p{Lu}[\\p{L}\\d.'’&-]*)(?: ${SITE})? (?:in|at|of|from|near)(?: the)? $`,
  "u",
);

/** Characters before a place in which such a name stands. */
const REACH = 80;

/** Whether the name of a body, a building, an event or a place before the preposition says where it is; of a person it does not. */
export function isOfNamed(article: Article, mention: PlaceMention): boolean {
  const { text, start } = article.sentences[mention.sentence]!;
  const from = Math.max(0, mention.start - start - REACH);
  const found = NAMED_SITE.exec(text.slice(from, mention.start - start));
  if (found === null || from + found.index === 0 || isTimeWord(found[1]!)) return false;
  const at = start + from + found.index;
  return !article.mentionsBySentence[mention.sentence]!.some(
    (m) => m.kind === "person" && m.start <= at && at < m.end && !m.form.startsWith("body"),
  );
}

/** Whether a word is a day, a month or a number: none names a body. */
function isTimeWord(word: string): boolean {
  return WEEKDAYS.has(word) || MONTHS.includes(word) || readWord(word) !== null;
}
