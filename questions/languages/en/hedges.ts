/** What makes a number an estimate or a bound, and how a question keeps it: "at least 30 people" → "At least how many people". */
import { lower } from "./wh.ts";

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?:^| )just over $/i, "Just over "],
  [/(?:^| )(?:almost|nearly|just under|close to) $/i, "Almost "],
  [/(?:^| )(?:more than|over|upwards of) $/i, "More than "],
  [/(?:^| )at least $/i, "At least "],
  [/(?:^| )(?:fewer than|less than|under) $/i, "Fewer than "],
  [/(?:^| )(?:up to|as (?:many|much) as) $/i, "Up to "],
  [/(?:^| )(?:about|around|some|approximately|roughly|an estimated) $/i, "About "],
  [/(?:^| )(?:only|just) $/i, ""],
];

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
export const hedged = (hedge: string, wh: string): string =>
  hedge === "" ? wh : (wh.startsWith("How many") ? hedge : hedge.replace("Fewer", "Less")) + lower(wh);
