/**
 * A heading or caption that ran into the first sentence: "კომუნის დღე 1871 წლის აჯანყების შემდეგ პარიზის მართვა საბჭომ იკისრა". A clause with an aorist has one noun phrase
 * in the nominative, what was done, beside the one in the ergative, who did it (Hewitt 1995, ch. 7): of two the first is no part of it.
 */
import type { Word } from "../../words.ts";
import { GENITIVE } from "./bare.ts";

/** Words of the heading and of the year behind it. */
const OPENING = 4;
const HEADING = /^[ა-ჰ]{2,}[იე]$/;
/** What was done, as a verbal noun behind what it is of: no attribute ends so. */
const VERBAL_NOUN = /^[ა-ჰ]{2,}(?:ვა|ობა|ება)$/;
const ACTOR = /[ა-ჰ](?:[^აეიოუ]მა|[აეო]მ)$/;
const AORIST = /[ა-ჰ]{3}(?:ა|ო|ეს)$/;
/** What may join clauses or name a thing in apposition. */
const JOINT = /[,;:–—„“«»()]|(?<![ა-ჰ])(?:და|თუ|ან|რომ|კი)(?![ა-ჰ])/;

/** The heading, or null. */
export function findGlued(words: readonly Word[], text: string): string | null {
  const [owner, noun, year, of] = words;
  if (of === undefined || JOINT.test(text)) return null;
  if (!GENITIVE.test(owner!.text) || !HEADING.test(noun!.text)) return null;
  if (!/^\d{4}$/.test(year!.text) || !/^(?:წლის|წელს)$/.test(of.text)) return null;
  const [actor, verb] = words.slice(-2);
  if (!ACTOR.test(actor!.text) || !AORIST.test(verb!.text)) return null;
  const isDone = words.some(
    ({ text: word }, i) => i > OPENING && VERBAL_NOUN.test(word) && GENITIVE.test(words[i - 1]!.text),
  );
  return isDone ? text.slice(0, noun!.end) : null;
}
