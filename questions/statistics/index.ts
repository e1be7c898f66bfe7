/** Classical item analysis of a quiz's attempts. Pure; formulas after Crocker & Algina (1986), chs. 7 and 14. */
import type { Item, Response } from "../item.ts";
import { meanOf, medianOf, varianceOf } from "./figures.ts";
import { findInsights, type Insights } from "./insights.ts";
import { describeItem, type Entry, type ItemStatistics } from "./item.ts";

export { type ItemFlag, itemFlags, type ItemGroup, type ItemStatistics } from "./item.ts";
export type { Insights } from "./insights.ts";

/** One attempt as statistics see it. */
export interface ScoredAttempt {
  /** To name it by in the insights. */
  attemptId?: string;
  items: { itemId: string; score: number; maxScore: number; response: Response | null }[];
}

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
  const known = new Set(items.map((item) => item.id));
  const kept = attempts
    .map((a) => ({ ...a, items: a.items.filter((r) => known.has(r.itemId) && r.maxScore > 0) }))
    .filter((a) => a.items.length > 0)
    .map((a) => ({ ...a, total: addUp(a.items) }));
  const totals = kept.map(({ total }) => total);
  const shares = totals.map(({ score, maxScore }) => score / maxScore);
  const byItem = new Map<string, Entry[]>();
  for (const { items: responses, total } of kept) {
    for (const r of responses) {
      const entry = {
        response: r.response,
        own: r.score / r.maxScore,
        rest: responses.length === 1 ? null : (total.score - r.score) / (total.maxScore - r.maxScore),
      };
      const entries = byItem.get(r.itemId);
      if (entries === undefined) byItem.set(r.itemId, [entry]);
      else entries.push(entry);
    }
  }
  const described = items.map((item) => describeItem(item, byItem.get(item.id) ?? []));
  const mean = meanOf(shares);
  return {
    n: kept.length,
    mean,
    sd: kept.length < 2 ? null : Math.sqrt(varianceOf(shares)),
    median: medianOf(shares),
    distribution: distribute(totals),
    ...computeAlpha(kept.map((a) => a.items)),
    items: described,
    insights: findInsights(
      described,
      kept.map(({ attemptId, items: responses }, i) => ({
        ...(attemptId === undefined ? {} : { attemptId }),
        share: shares[i]!,
        responses,
      })),
      mean,
    ),
  };
}

/** In points where all forms bring as many and few enough to be seen, else in tenths of each form's points. */
function distribute(totals: { score: number; maxScore: number }[]): Distribution {
  const max = totals[0]?.maxScore ?? 0;
  const isEven = max <= MAX_BARS && totals.every((t) => t.maxScore === max && Number.isInteger(t.score));
  const counts = Array.from({ length: isEven ? max + 1 : 10 }, () => 0);
  for (const { score, maxScore } of totals)
    counts[isEven ? score : Math.min(9, Math.floor((score / maxScore) * 10))]!++;
  return { unit: isEven ? "points" : "tenths", max: isEven ? max : 1, counts };
}

/** α = k/(k−1) · (1 − Σσ²ᵢ/σ²ₜ); Cronbach (1951). */
function computeAlpha(attempts: ScoredAttempt["items"][]): Pick<QuizStatistics, "alpha" | "alphaReason"> {
  const ids = [...new Set(attempts.flatMap((a) => a.map((r) => r.itemId)))];
  const no = (alphaReason: NonNullable<QuizStatistics["alphaReason"]>) => ({ alpha: null, alphaReason });
  if (attempts.length < 2) return no("too-few-attempts");
  if (attempts.some((a) => a.length !== ids.length)) return no("forms-differ");
  if (ids.length < 2) return no("too-few-items");
  const total = varianceOf(attempts.map((a) => addUp(a).score));
  if (total === 0) return no("no-variance");
  const parts = ids.map((id) => varianceOf(attempts.map((a) => a.find((r) => r.itemId === id)!.score)));
  return { alpha: (ids.length / (ids.length - 1)) * (1 - parts.reduce((sum, v) => sum + v, 0) / total) };
}

function addUp(responses: ScoredAttempt["items"]): { score: number; maxScore: number } {
  return {
    score: responses.reduce((sum, r) => sum + r.score, 0),
    maxScore: responses.reduce((sum, r) => sum + r.maxScore, 0),
  };
}
