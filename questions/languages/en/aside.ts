/** What of an English statement is told by the way: in a clause or phrase in front that says after, before or since what the main clause is told. */
import type { Span } from "../../words.ts";
import { findWords } from "../../words.ts";
import { FUNCTION_WORDS, MONTHS } from "./lexicon.ts";

/**
 * Subordinators and prepositions that take the background (Quirk et al. 1985, §§ 15.25–15.30): what they open happened at another time than the
 * main clause, as what "when" and "during" open did not.
 */
const OPENING =
  /^(?:(?:[\p{L}\d]+ (?:years?|months?|weeks?|days?|hours?|decades?)|Shortly|Soon|Just|Immediately|Not long|Long|Ever|Even) )?(?:after|before|following|since|until|once|upon|having|although|though|because|despite|by the time) (?=\S)/iu;
/** "May 9, " before its year: a comma that closes nothing. */
const DAY = new RegExp(`\\b(?:${MONTHS.join("|")}) \\d{1,2}, ?`, "g");
/** What may stand before a date or a figure that the opening phrase is made of: "Since early May 1990, …". */
const OF_DATE = new Set([
  ...MONTHS.map((month) => month.toLowerCase()),
  "early",
  "late",
  "mid",
  "only",
  "just",
  "day",
  "year",
]);

/** Implements `LanguagePack.isAside`. */
export function isAside(text: string, span: Span): boolean {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined || span.start < opening.length) return false;
  const told = text.slice(opening.length, span.start).replace(DAY, "");
  // The main clause has to come behind the span, and not to have begun before it.
  if (/[,;:–—]/.test(told) || !/, \S/.test(text.slice(span.end))) return false;
  return findWords(told).some(
    ({ text: word }) =>
      /^\p{L}/u.test(word) && !FUNCTION_WORDS.has(word.toLowerCase()) && !OF_DATE.has(word.toLowerCase()),
  );
}
