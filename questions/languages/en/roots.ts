/** English content words, cut to what they are compared by: "drowned" and "drowning" are of one root. */
import { findWords } from "../../words.ts";
import { FUNCTION_WORDS } from "./lexicon.ts";

/** Letters that a noun shares with the verb or the noun it is made of: evacuated, evacuation. */
export const ROOT = 5;

export const readRoots = (text: string): string[] =>
  findWords(text.toLowerCase()).flatMap(({ text: word }) =>
    FUNCTION_WORDS.has(word) || !/^\p{L}{3}/u.test(word) ? [] : [word.slice(0, ROOT)],
  );

/** Of the line above a gap, the headline. */
export const readRootsAbove = (shown: string): string[] =>
  readRoots(shown.slice(0, Math.max(0, shown.indexOf("\n"))));
