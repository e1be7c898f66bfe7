/** Where in the article a refused candidate comes from, for whoever looks through what was not asked. */
import type { Sentence } from "./article.ts";
import { claimOf } from "./stages/stem.ts";
import { GAP, type ItemType, itemTypes, type Refusal } from "./item.ts";

/** What a refusal is of. */
export interface RefusedPlace {
  /** What it was to become, where it came to no stem; else null. */
  type: ItemType | null;
  /** The words that were to be asked for or, of a question that was made, its stem. */
  words: string;
  /** The sentence that has them; "" where it is several, or none as it stands. */
  sentence: string;
}

/** Finds it. A place that gave no candidate is named by its type and its words: "gap-place: Baku". */
export function locateRefusal({ stem, reason, paragraph }: Refusal, sentences: Sentence[]): RefusedPlace {
  const [, name, rest] = /^([a-z-]+): (.*)$/s.exec(stem) ?? [];
  const type = itemTypes.find((one) => one === name) ?? null;
  const words = type === null ? stem : rest!;
  const quoted = quoteOf(reason);
  const parts = claimOf(words)
    .split(GAP)
    .map((part) => part.trim().replace(/[.?!]$/, ""));
  const having = sentences.filter(
    (s) => s.paragraph === paragraph && parts.every((part) => s.text.includes(part)),
  );
  const sentence = having.find(({ text }) => text.includes(quoted)) ?? having[0];
  return { type, words, sentence: sentence?.text ?? "" };
}

/** The word that a reason quotes; "" where it quotes none. */
export const quoteOf = (reason: string): string => /"([^"]+)"/.exec(reason)?.[1] ?? "";
