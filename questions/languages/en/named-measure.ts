/** Whether a question for a quantity names what is measured or counted. */
import { findWords } from "../../words.ts";
import { MONTHS, WEEKDAYS } from "./lexicon.ts";
import { readRoots } from "./roots.ts";

/** How a question asks for a quantity. */
const QUANTITY = /\bhow (?:many|much|large)\b|\bwhat (?:percentage|age)\b/i;
/** Who tells it is not what it is of. */
const SOURCE = /^According to (?:the )?[^,]{2,60}, /;

/**
 * Implements `LanguagePack.questionNamesTopic`: "How many passengers remained at the hospital?" is of any crash. A name in the question tells which, or a word of the
 * headline; who says so, and the day of the week, do not.
 */
export function namesMeasured(question: string, headline: string): boolean {
  if (!QUANTITY.test(question)) return true;
  const asked = question.replace(SOURCE, "");
  const hasName = findWords(asked).some(
    ({ text, start }) => start > 0 && /^\p{Lu}/u.test(text) && !MONTHS.includes(text) && !WEEKDAYS.has(text),
  );
  const told = new Set(readRoots(headline));
  return hasName || readRoots(asked).some((root) => told.has(root));
}
