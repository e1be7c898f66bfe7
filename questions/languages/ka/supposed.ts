/** Figures of a Georgian text that somebody made up: of an example („თუ ბილეთი 20%-ით ძვირდება, 50 ლარად …“) and of an exercise. Others would do as well. */
import type { Sentence } from "../../article.ts";

/** Behind a label or none, a condition, and what comes of it. */
const CONDITION = /^(?:[^:]{1,60}: )?თუ ((?:,\d|[^,])+), (.+)$/;
const MONEY = /(?<![\d.,])(\d[\d .,]*) (?:ლარ|თეთრ|დოლარ|ევრო|ცენტ|ფუნტ)/;
/** "იყიდი", "მიიღებ", "გადაიხდით": what you do, at the end (Hewitt 1995, ch. 4: the second person has no suffix of its own). */
const YOURS = /[ა-ჰ]{2}(?:ებ|ობ|ავ|იდი|ხდი)თ?[.!]$/;
/** 10, 100, 1 000: sums that one takes for an example. */
const ROUND = /^10+$/;

/** Whether a sentence supposes a figure, and tells what comes of it in a sum of money. */
function isExample(text: string): boolean {
  const [, given, then] = CONDITION.exec(text) ?? [];
  if (given === undefined || then === undefined || !/\d/.test(given)) return false;
  const sum = MONEY.exec(then)?.[1];
  return sum !== undefined && (YOURS.test(then) || ROUND.test(sum.replace(/\D/g, "")));
}

/** What a lesson that reckons has: a formula. */
const FORMULA = /[÷×]|[ა-ჰa-z)] = [ა-ჰa-z(]/;
/** "რამდენით მეტი გაირბინა ლუკამ?" */
const ASKS_HOW_MANY = /(?<![ა-ჰ])რამდენ[ა-ჰ]*[^?]*\?$/;

/** The sentences whose figures are made up: examples, and in a lesson with formulas what stands in a paragraph before the question how many. */
export function findSupposed(sentences: readonly Sentence[]): ReadonlySet<number> {
  const found = new Set(sentences.filter(({ text }) => isExample(text)).map(({ index }) => index));
  if (!sentences.some(({ text }) => FORMULA.test(text))) return found;
  for (const asked of sentences.filter(({ text }) => ASKS_HOW_MANY.test(text)))
    for (const { index, paragraph } of sentences)
      if (paragraph === asked.paragraph && index < asked.index) found.add(index);
  return found;
}
