/** Classical item analysis of a quiz's attempts. Pure; formulas after Crocker & Algina (1986), chs. 7 and 14. */
import type { Item, ItemType, Response } from "./item.ts";

/** One attempt as statistics see it. */
export interface ScoredAttempt {
  items: { itemId: string; score: number; maxScore: number; response: Response | null }[];
}

export interface ItemStatistics {
  itemId: string;
  type: ItemType;
  stem: string;
  n: number;
  /** Share of points, 0 to 1; null where nobody had the item. */
  facility: number | null;
  /** Correlation of the item's score with the rest of the attempt, −1 to 1; null where it cannot be computed. */
  discrimination: number | null;
  /** Bank option id → how often it was chosen; what was typed → how often, the most frequent; empty for order and matching. */
  optionCounts: Record<string, number>;
  flags: string[];
}

export interface QuizStatistics {
  n: number;
  /** Mean share of points, 0 to 1. */
  mean: number | null;
  /** Sample standard deviation of that share. */
  sd: number | null;
  /** Cronbach's alpha, only where all attempts hold the same items. */
  alpha: number | null;
  alphaReason?: "too-few-attempts" | "too-few-items" | "forms-differ" | "no-variance";
  items: ItemStatistics[];
}

const MIN_ATTEMPTS_DISCRIMINATION = 5;
const MIN_ATTEMPTS_DATA = 10;
const MIN_ATTEMPTS_OPTIONS = 20;
/** Typed answers to tell of. */
const MAX_TYPED = 10;
/** Facilities outside these tell little about anybody (Ebel & Frisbie 1991, ch. 13). */
const TOO_EASY = 0.95;
const TOO_HARD = 0.2;

/** Statistics of each item and of the whole. Responses to items that `items` does not hold, or that count for nothing, are passed over. */
export function computeStatistics(items: Item[], attempts: ScoredAttempt[]): QuizStatistics {
  const known = new Set(items.map((item) => item.id));
  const kept = attempts
    .map((a) => a.items.filter((r) => known.has(r.itemId) && r.maxScore > 0))
    .filter((a) => a.length > 0);
  const shares = kept.map(addUp).map(({ score, maxScore }) => score / maxScore);
  const byItem = new Map<string, { response: Response | null; own: number; rest: number | null }[]>();
  for (const attempt of kept) {
    const total = addUp(attempt);
    for (const r of attempt) {
      const entry = {
        response: r.response,
        own: r.score / r.maxScore,
        rest: attempt.length === 1 ? null : (total.score - r.score) / (total.maxScore - r.maxScore),
      };
      const entries = byItem.get(r.itemId);
      if (entries === undefined) byItem.set(r.itemId, [entry]);
      else entries.push(entry);
    }
  }
  return {
    n: kept.length,
    mean: meanOf(shares),
    sd: kept.length < 2 ? null : Math.sqrt(varianceOf(shares)),
    ...computeAlpha(kept),
    items: items.map((item) => describe(item, byItem.get(item.id) ?? [])),
  };
}

function describe(
  item: Item,
  entries: { response: Response | null; own: number; rest: number | null }[],
): ItemStatistics {
  const facility = meanOf(entries.map((e) => e.own));
  const paired = entries.filter((e) => e.rest !== null);
  const discrimination =
    paired.length < MIN_ATTEMPTS_DISCRIMINATION
      ? null
      : correlate(
          paired.map((e) => e.own),
          paired.map((e) => e.rest!),
        );
  const given = entries.flatMap(({ response }) => (typeof response === "string" ? [response] : []));
  const optionCounts = item.type === "typed" ? countTyped(given) : countOptions(item, given);
  const n = entries.length;
  const flags: string[] = [];
  if (n < MIN_ATTEMPTS_DATA) flags.push("few-data");
  if (n >= MIN_ATTEMPTS_DATA && facility! > TOO_EASY) flags.push("too-easy");
  if (n >= MIN_ATTEMPTS_DATA && facility! < TOO_HARD) flags.push("too-hard");
  if (discrimination !== null && discrimination < 0) flags.push("negative-discrimination");
  // The sentences of a passage were not chosen to mislead.
  const hasDistractors = item.type !== "typed" && item.type !== "find-sentence";
  if (
    hasDistractors &&
    n >= MIN_ATTEMPTS_OPTIONS &&
    Object.entries(optionCounts).some(([id, c]) => id !== item.key && c === 0)
  )
    flags.push("unused-distractor");
  return {
    itemId: item.id,
    type: item.type,
    stem: item.stem,
    n,
    facility,
    discrimination,
    optionCounts,
    flags,
  };
}

function countOptions({ key, options }: Item, given: string[]): Record<string, number> {
  if (typeof key !== "string") return {};
  const counts = new Map(options.map((o) => [o.id, 0]));
  for (const id of given) if (counts.has(id)) counts.set(id, counts.get(id)! + 1);
  return Object.fromEntries(counts);
}

/** Spellings are counted apart, but for case and spaces: which of them are right is the score's business. */
function countTyped(given: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const text of given.map((t) => t.trim().replace(/\s+/g, " ").toLowerCase()))
    counts.set(text, (counts.get(text) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_TYPED));
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

function meanOf(values: number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, v) => sum + v, 0) / values.length;
}

/** Sample variance, n − 1. */
function varianceOf(values: number[]): number {
  const mean = meanOf(values) ?? 0;
  return values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
}

/** Pearson's r; with right-or-wrong items the point-biserial. Null without variance. */
function correlate(x: number[], y: number[]): number | null {
  const [mx, my] = [meanOf(x)!, meanOf(y)!];
  const cov = x.reduce((sum, v, i) => sum + (v - mx) * (y[i]! - my), 0);
  const spread = Math.sqrt(
    x.reduce((s, v) => s + (v - mx) ** 2, 0) * y.reduce((s, v) => s + (v - my) ** 2, 0),
  );
  return spread < 1e-12 ? null : cov / spread;
}
