/**
 * The top and the bottom group of those who had an item, by how they did in the rest of their form: what each group chose
 * shows what an option drew, where a correlation only says that something is amiss.
 */
import { type Counted, countOf, valueAt } from "./figures.ts";

/** Which part of all each group is meant to be. */
export type GroupPart = "half" | "third" | "27%";

/** Fewer are no groups: the answer of one pupil would be a fifth of one. */
const MIN_GROUPED = 10;
/** Kelley (1939) derives 27 % for many cases. In a class halves waste nobody (Diederich 1960); between, thirds. */
const MIN_THIRDS = 30;
const MIN_KELLEY = 100;
/** Where the groups would meet, those level with the middle are left out of both, as long as each keeps so many. */
const MIN_GROUP = 5;

/** Which part suits so many; null where they are too few for any. */
export function choosePart(n: number): GroupPart | null {
  if (n < MIN_GROUPED) return null;
  return n < MIN_THIRDS ? "half" : n < MIN_KELLEY ? "third" : "27%";
}

/**
 * Splits entries by their criterion. Those level with the last of a group belong to it too, so that no chance decides who
 * does, and a group may be larger than its part. Where that makes the two meet, those level with the middle are in neither: extreme groups
 * (Kelley 1939) need a distance between them, and not all who answered. Too few on either side then are no groups.
 */
export function splitGroups<E extends { rest: number | null; count: number }>(
  entries: E[],
): { part: GroupPart; top: E[]; bottom: E[] } | null {
  const ranked = entries.filter((e): e is E & { rest: number } => e.rest !== null);
  ranked.sort((a, b) => a.rest - b.rest);
  const criterion = ranked.map(({ rest, count }): Counted => [rest, count]);
  const n = countOf(criterion);
  const part = choosePart(n);
  if (part === null) return null;
  const size = part === "half" ? n >> 1 : Math.round(n * (part === "third" ? 1 / 3 : 0.27));
  const [low, high] = [valueAt(criterion, size - 1), valueAt(criterion, n - size)];
  const isMet = low === high;
  const top = ranked.filter(({ rest }) => (isMet ? rest > high : rest >= high));
  const bottom = ranked.filter(({ rest }) => (isMet ? rest < low : rest <= low));
  const isSmall = [top, bottom].some((group) => group.reduce((sum, { count }) => sum + count, 0) < MIN_GROUP);
  return isSmall ? null : { part, top, bottom };
}
