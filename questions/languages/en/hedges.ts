/** What makes a number an estimate or a bound, and how a question keeps it: "at least 30 people" → "At least how many people". */
import { lower } from "./wh.ts";

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?:^| )at least $/i, "At least "],
  [/(?:^| )(?:about|around|some|approximately|roughly|an estimated) $/i, "About "],
  [/(?:^| )(?:only|just) $/i, ""],
];

/** "More than how many", "almost how many": nobody asks so, for a bound is told and not asked for. */
const BOUND =
  /(?:^| )(?:just over|almost|nearly|just under|close to|more than|over|upwards of|fewer than|less than|under|up to|as (?:many|much) as) $/i;

/** Whether the words before a number make a bound of it that no question keeps. */
export const isBound = (before: string): boolean => BOUND.test(before);

/** Characters of the longest hedge. */
const MAX_HEDGE = 14;

/** The words before a number without its hedge, and what a question says for it; as they are, and nothing, where it has none. */
export function readHedge(before: string): { bare: string; hedge: string } {
  const end = before.slice(-MAX_HEDGE);
  for (const [words, hedge] of WORDS) {
    const found = words.exec(end)?.[0];
    if (found !== undefined)
      return { bare: before.slice(0, before.length - found.length + (found.startsWith(" ") ? 1 : 0)), hedge };
  }
  return { bare: before, hedge: "" };
}

/** "How many" behind a hedge: "About how many". */
export const hedged = (hedge: string, wh: string): string => (hedge === "" ? wh : hedge + lower(wh));
