/** Classical item analysis of a quiz's attempts. Pure; formulas after Crocker & Algina (1986), chs. 7 and 14. */
import type { Item } from "../item.ts";
import { type Counted, meanOf, medianOf, varianceOf } from "./figures.ts";
import { findInsights, type Insights } from "./insights.ts";
import { describeItem, type ItemStatistics } from "./item.ts";
import {
  createTally,
  listSorted,
  type ScoredAttempt,
  type Tally,
  tallyAttempt,
  type Total,
} from "./tally.ts";

export { type ItemFlag, itemFlags, type ItemGroup, type ItemStatistics } from "./item.ts";
export type { Insights } from "./insights.ts";
export {
  addTallies,
  createTally,
  type PackedTally,
  packTally,
  type ScoredAttempt,
  type Tally,
  tallyAttempt,
  unpackTally,
} from "./tally.ts";

/** How many attempts got how much: `counts[i]` those with i of `max` points, or with i to i + 1 tenths of their points. */
export interface Distribution {
  unit: "points" | "tenths";
  max: number;
  counts: number[];
}

export interface QuizStatistics {
  n: number;
  /** Mean share of points, 0 to 1. */
  mean: number | null;
  /** Sample standard deviation of that share. */
  sd: number | null;
  median: number | null;
  distribution: Distribution;
  /** Cronbach's alpha, only where all attempts hold the same items. */
  alpha: number | null;
  alphaReason?: "too-few-attempts" | "too-few-items" | "forms-differ" | "no-variance";
  items: ItemStatistics[];
  insights: Insights;
}

/** Longer forms are told in tenths: nobody reads a plot of fifty bars. */
const MAX_BARS = 20;

/** Statistics of each item and of the whole. Responses to items that `items` does not hold, or that count for nothing, are passed over. */
export function computeStatistics(items: Item[], attempts: ScoredAttempt[]): QuizStatistics {
  const known = new Set(items.map(({ id }) => id));
  const tally = createTally();
  for (const attempt of attempts)
    tallyAttempt(tally, { ...attempt, items: attempt.items.filter(({ itemId }) => known.has(itemId)) });
  return describeTally(items, tally);
}

/** The same of attempts that are counted already; `items` are all that they can have met. */
export function describeTally(items: Item[], { totals: counted, entries }: Tally): QuizStatistics {
  const totals = listSorted(counted);
  const shares = totals.map(({ score, maxScore, count }): Counted => [score / maxScore, count]);
  const n = totals.reduce((sum, { count }) => sum + count, 0);
  const described = items.map((item) => describeItem(item, listSorted(entries.get(item.id))));
  const mean = meanOf(shares);
  return {
    n,
    mean,
    sd: n < 2 ? null : Math.sqrt(varianceOf(shares)),
    median: medianOf(shares),
    distribution: distribute(totals),
    ...computeAlpha(n, totals, entries),
    items: described,
    insights: findInsights(described, totals, mean),
  };
}

/** In points where all forms bring as many and few enough to be seen, else in tenths of each form's points. */
function distribute(totals: Total[]): Distribution {
  const max = totals[0]?.maxScore ?? 0;
  const isEven = max <= MAX_BARS && totals.every((t) => t.maxScore === max && Number.isInteger(t.score));
  const counts = Array.from({ length: isEven ? max + 1 : 10 }, () => 0);
  for (const { score, maxScore, count } of totals)
    counts[isEven ? score : Math.min(9, Math.floor((score / maxScore) * 10))]! += count;
  return { unit: isEven ? "points" : "tenths", max: isEven ? max : 1, counts };
}

/** α = k/(k−1) · (1 − Σσ²ᵢ/σ²ₜ); Cronbach (1951). */
function computeAlpha(
  n: number,
  totals: Total[],
  entries: Tally["entries"],
): Pick<QuizStatistics, "alpha" | "alphaReason"> {
  const no = (alphaReason: NonNullable<QuizStatistics["alphaReason"]>) => ({ alpha: null, alphaReason });
  const k = entries.size;
  if (n < 2) return no("too-few-attempts");
  if (totals.some(({ items }) => items !== k)) return no("forms-differ");
  if (k < 2) return no("too-few-items");
  const total = varianceOf(totals.map(({ score, count }) => [score, count]));
  if (total === 0) return no("no-variance");
  const ofItems = listSorted(entries).map((ofItem) =>
    varianceOf(listSorted(ofItem).map(({ score, count }) => [score, count])),
  );
  return { alpha: (k / (k - 1)) * (1 - ofItems.reduce((sum, v) => sum + v, 0) / total) };
}
