/** What a set of banks comes to: items per 100 words, by type and skill, paragraphs covered, refusals by rule. */
import type { Bank } from "../../questions/index.ts";
import { findWords } from "../../questions/words.ts";

export interface Measured {
  id: string;
  words: number;
  /** Null where no bank could be made. */
  bank: Bank | null;
}

const LONG_TEXT = 200;
const FACTS = 8;
const TYPES = 4;

/** Counts the words of a text. */
export function countWords(text: string): number {
  return findWords(text).length;
}

/** Lines that say how much the banks hold. */
export function describeYield(all: Measured[]): string[] {
  const yields = all.map(({ bank, words }) => (100 * (bank?.items.length ?? 0)) / words);
  const items = all.flatMap(({ bank }) => bank?.items ?? []);
  const long = all.filter(({ words }) => words >= LONG_TEXT);
  const rich = long.filter(({ bank }) => countFacts(bank) >= FACTS && countTypes(bank) >= TYPES);
  const covered = all.flatMap(({ bank }) =>
    bank === null
      ? []
      : [
          new Set(bank.items.flatMap((i) => i.evidence.map((e) => e.paragraph))).size /
            bank.paragraphs.length,
        ],
  );
  return [
    `${all.length} texts, ${all.reduce((sum, { words }) => sum + words, 0)} words, ${items.length} items; ${all.filter(({ bank }) => (bank?.items.length ?? 0) === 0).length} texts without any`,
    `items per 100 words: median ${quantile(yields, 0.5).toFixed(1)}, quarter below ${quantile(yields, 0.25).toFixed(1)}, quarter above ${quantile(yields, 0.75).toFixed(1)}`,
    `of ${long.length} texts over ${LONG_TEXT} words, ${rich.length} (${percent(rich.length / long.length)}) have at least ${FACTS} items on different facts and ${TYPES} types`,
    `paragraphs covered: median ${percent(quantile(covered, 0.5))}`,
    `by type: ${tally(items.map((i) => i.type))}`,
    `by skill: ${tally(items.map((i) => i.skill))}`,
    `refused: ${tally(all.flatMap(({ bank }) => bank?.refused.map((r) => r.rule) ?? []))}`,
  ];
}

/** Facts asked for: items that rest on another sentence or ask for another key there. */
function countFacts(bank: Bank | null): number {
  const facts = bank?.items.map(({ evidence: [e], options, key }) => {
    const answer = options.find((o) => o.id === key)?.text ?? JSON.stringify(key);
    return `${e?.paragraph} ${e?.start} ${answer.length > 40 ? "" : answer}`;
  });
  return new Set(facts).size;
}

function countTypes(bank: Bank | null): number {
  return new Set(bank?.items.map((i) => i.type)).size;
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/** A share as a percentage without decimals. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** "gap-number 12, order 3", the most first. */
export function tally(names: string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, n]) => `${name} ${n}`)
    .join(", ");
}
