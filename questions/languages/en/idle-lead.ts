/** Leads that tell nothing of what follows them. */
import { findWords } from "../../words.ts";
import { FUNCTION_WORDS } from "./lexicon.ts";
import { readRoots } from "./roots.ts";

/** A name of two words or more. */
const NAME = /(?:^| )[A-Z][a-z’'-]+ [A-Z][a-z]/;

/**
 * Whether a lead has nothing but names in common with a text, and is the longer of the two or names somebody else: "Alleva thanked the police for
 * their work. Sims was 20." It stands there for a name at most, and misleads.
 */
export function isIdleLead(text: string, lead: string, headline: string): boolean {
  // "The city was founded in 1978": what a sentence opens with takes up the one before.
  if (/^The [a-z]/.test(text) || shares(dropNames(text), lead) || shares(dropNames(lead), text)) return false;
  // "The bridge has two towers. John Baker paid for the lamps.": of the headline's matter by the lead alone.
  if (shares(lead, headline) && !shares(text, headline)) return false;
  return (
    lead.length > text.length ||
    (NAME.test(text) && NAME.test(lead) && !shares(keepNames(text), keepNames(lead)))
  );
}

function shares(text: string, other: string): boolean {
  const roots = new Set(readRoots(other));
  return readRoots(text).some((root) => roots.has(root));
}

const isName = (word: string) => /^[A-Z]/.test(word) && !FUNCTION_WORDS.has(word.toLowerCase());
const filterWords = (text: string, isKept: (word: string) => boolean): string =>
  findWords(text)
    .flatMap(({ text: word }) => (isKept(word) ? [word] : []))
    .join(" ");
const dropNames = (text: string) => filterWords(text, (word) => !isName(word));
const keepNames = (text: string) => filterWords(text, isName);
