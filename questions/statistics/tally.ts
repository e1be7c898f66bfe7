/**
 * Attempts counted by all that statistics ask of them, and by nothing else: how many had so many points, how many gave which
 * response to an item and had so many points in the rest. It hardly grows with the attempts, takes one in or out in no time,
 * and whole tallies add up; and the figures are the same in whatever order that was done.
 */
import type { Response } from "../item.ts";

/** One attempt as statistics see it. */
export interface ScoredAttempt {
  /** To name it by in the insights. */
  attemptId?: string;
  items: { itemId: string; score: number; maxScore: number; response: Response | null }[];
}

/** Attempts alike in points, in the number of their items, and of those left out. */
export interface Total {
  count: number;
  score: number;
  maxScore: number;
  items: number;
  blanks: number;
  /** Those below `ENOUGH`, for the insights. */
  attemptIds: Set<string>;
}

/** Responses to one item, alike in points, in the points of the rest of the form, and in what was given. */
export interface Entry {
  count: number;
  score: number;
  /** The share of the item's points, and that of the rest of the form (null where there is none). */
  own: number;
  rest: number | null;
  /** The option that was chosen, or what was typed; null for an order or a matching, or where nothing was given. */
  chosen: string | null;
  isOmitted: boolean;
}

export interface Tally {
  totals: Map<string, Total>;
  /** By item. */
  entries: Map<string, Map<string, Entry>>;
}

/** A pupil with half of the points has no need of a talk, however well the others did. */
export const ENOUGH = 0.5;

/** A tally of nothing. */
export const createTally = (): Tally => ({ totals: new Map(), entries: new Map() });

/** Takes an attempt in, or out again. Responses that count for nothing are passed over. */
export function tallyAttempt(tally: Tally, { attemptId, items }: ScoredAttempt, by: 1 | -1 = 1): void {
  const counting = items.filter((item) => item.maxScore > 0);
  if (counting.length === 0) return;
  let [score, maxScore, blanks] = [0, 0, 0];
  for (const item of counting) {
    score += item.score;
    maxScore += item.maxScore;
    if (item.response === null) blanks++;
  }
  const total = count(tally.totals, `${score}/${maxScore} ${counting.length} ${blanks}`, by, () => ({
    count: 0,
    score,
    maxScore,
    items: counting.length,
    blanks,
    attemptIds: new Set<string>(),
  }));
  if (attemptId !== undefined && score / maxScore < ENOUGH)
    if (by === 1) total.attemptIds.add(attemptId);
    else total.attemptIds.delete(attemptId);
  for (const item of counting) {
    const { response } = item;
    const rest = maxScore - item.maxScore;
    const chosen = typeof response === "string" ? response : null;
    const isOmitted = response === null;
    const given = isOmitted ? "-" : chosen === null ? "*" : `=${chosen}`;
    const key = `${item.score}/${item.maxScore} ${score - item.score}/${rest} ${given}`;
    let entries = tally.entries.get(item.itemId);
    if (entries === undefined) tally.entries.set(item.itemId, (entries = new Map<string, Entry>()));
    count(entries, key, by, () => ({
      count: 0,
      score: item.score,
      own: item.score / item.maxScore,
      chosen,
      isOmitted,
      rest: rest === 0 ? null : (score - item.score) / rest,
    }));
    if (entries.size === 0) tally.entries.delete(item.itemId);
  }
}

/** All that several tallies hold. */
export function addTallies(tallies: Tally[]): Tally {
  const sum = createTally();
  for (const { totals, entries } of tallies) {
    for (const [key, total] of totals) {
      const known = count(sum.totals, key, total.count, () => ({
        ...total,
        count: 0,
        attemptIds: new Set(),
      }));
      for (const id of total.attemptIds) known.attemptIds.add(id);
    }
    for (const [itemId, ofItem] of entries) {
      let known = sum.entries.get(itemId);
      if (known === undefined) sum.entries.set(itemId, (known = new Map<string, Entry>()));
      for (const [key, entry] of ofItem) count(known, key, entry.count, () => ({ ...entry, count: 0 }));
    }
  }
  return sum;
}

/** A tally as JSON can hold it. */
export interface PackedTally {
  totals: [string, Omit<Total, "attemptIds"> & { attemptIds: string[] }][];
  entries: [string, [string, Entry][]][];
}

export const packTally = ({ totals, entries }: Tally): PackedTally => ({
  totals: Array.from(totals, ([key, total]) => [key, { ...total, attemptIds: [...total.attemptIds] }]),
  entries: Array.from(entries, ([itemId, ofItem]) => [itemId, [...ofItem]]),
});

export const unpackTally = ({ totals, entries }: PackedTally): Tally => ({
  totals: new Map(totals.map(([key, total]) => [key, { ...total, attemptIds: new Set(total.attemptIds) }])),
  entries: new Map(entries.map(([itemId, ofItem]) => [itemId, new Map(ofItem)])),
});

/** What is counted, in an order that does not tell how it came about: sums of fractions differ by their order. */
export const listSorted = <T>(counted: ReadonlyMap<string, T> | undefined): T[] =>
  [...(counted ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);

function count<T extends { count: number }>(all: Map<string, T>, key: string, by: number, make: () => T): T {
  let one = all.get(key);
  if (one === undefined) all.set(key, (one = make()));
  one.count += by;
  if (one.count === 0) all.delete(key);
  return one;
}
