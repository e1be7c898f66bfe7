/**
 * Cues that need no article: how often a pupil who picks the longest option, the shortest, the one that shares most words
 * with the stem, the one met most often among the bank's options, or the first, is right, beside chance; and one who takes statements with a figure for false and others for true.
 */
import type { Bank, Item } from "../../questions/index.ts";
import { findWords } from "../../questions/words.ts";

/** Scores of an item's options; null where the cue says nothing of it. */
type Cue = (item: Item, bank: Bank) => number[] | null;

const wordsOf = (text: string) => findWords(text.toLowerCase()).map((word) => word.text);

/** The option with the highest score is picked, by lot where several share it. */
const cues: Record<string, Cue> = {
  longest: ({ options }) => options.map((o) => o.text.length),
  shortest: ({ options }) => options.map((o) => -o.text.length),
  "shares most words with the stem": ({ stem, options }) => {
    const shown = new Set(wordsOf(stem));
    return options.map((o) => wordsOf(o.text).filter((word) => shown.has(word)).length);
  },
  "most frequent among the options": ({ options }, bank) => {
    const all = bank.items.flatMap((item) => item.options.map((o) => o.text));
    return options.map((o) => all.filter((text) => text === o.text).length);
  },
  // Where options are shuffled each is first equally often.
  first: ({ options, shuffle }) => options.map((_, i) => (shuffle ? 0 : -i)),
  last: ({ options, shuffle }) => options.map((_, i) => (shuffle ? 0 : i)),
  "false if it has a figure": ({ type, stem, options }) =>
    type === "true-false"
      ? options.map((o) => Number((o.id === "false") === /\d/.test(stem.split("\n").at(-1)!)))
      : null,
};

export interface CueResult {
  cue: string;
  /** Shares from 0 to 1. */
  right: number;
  chance: number;
  items: number;
}

/** Tries every cue on the items with one right option of several. */
export function tryCues(banks: Bank[]): CueResult[] {
  return Object.entries(cues).map(([cue, score]) => {
    let [right, chance, items] = [0, 0, 0];
    for (const bank of banks) {
      for (const item of bank.items) {
        const key = item.options.findIndex((o) => o.id === item.key);
        if (key < 0) continue;
        const scores = score(item, bank);
        if (scores === null) continue;
        const best = Math.max(...scores);
        const tied = scores.filter((s) => s === best).length;
        right += scores[key] === best ? 1 / tied : 0;
        chance += 1 / item.options.length;
        items++;
      }
    }
    return { cue, right: items === 0 ? 0 : right / items, chance: items === 0 ? 0 : chance / items, items };
  });
}
