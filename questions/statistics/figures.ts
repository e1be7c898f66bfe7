/** Means, spreads, correlations and their intervals: numbers in, numbers out. Each names its formula's source. */

/** A value, and how often it stands there. */
export type Counted = [value: number, count: number];

/** A 95 % interval has this many standard errors on either side; what lies below one bound alone, with 95 %, the second. */
const Z_BOTH = 1.959964;
export const Z_ONE = 1.644854;

export type Interval = [low: number, high: number];

/** How many values there are. */
export const countOf = (values: Counted[]): number => values.reduce((n, [, count]) => n + count, 0);

/** Never outside the values: of three times 0.1 it is that, and not what rounding makes of it. */
export function meanOf(values: Counted[]): number | null {
  const n = countOf(values);
  if (n === 0) return null;
  const mean = values.reduce((sum, [v, count]) => sum + v * count, 0) / n;
  const [low, high] = values.reduce(([l, h], [v]) => [Math.min(l, v), Math.max(h, v)], [Infinity, -Infinity]);
  return Math.min(Math.max(mean, low), high);
}

export function medianOf(values: Counted[]): number | null {
  const n = countOf(values);
  if (n === 0) return null;
  const sorted = values.toSorted(([a], [b]) => a - b);
  return n % 2 === 1 ? valueAt(sorted, n >> 1) : (valueAt(sorted, n / 2 - 1) + valueAt(sorted, n / 2)) / 2;
}

/** The value that has so many before it. */
export function valueAt(sorted: Counted[], place: number): number {
  let before = 0;
  return sorted.find(([, count]) => (before += count) > place)![0];
}

/** The sum of squares about the mean. */
function spreadOf(values: Counted[]): number {
  const mean = meanOf(values) ?? 0;
  return values.reduce((sum, [v, count]) => sum + count * (v - mean) ** 2, 0);
}

/** Sample variance, n − 1. */
export const varianceOf = (values: Counted[]): number => spreadOf(values) / (countOf(values) - 1);

/** What is smaller than this comes from rounding alone. */
const ROUNDING = 1e-12;

/** Pearson's r of pairs; with right-or-wrong items the point-biserial. Null without variance. */
export function correlate(pairs: { x: number; y: number; count: number }[]): number | null {
  const x = pairs.map((p): Counted => [p.x, p.count]);
  const y = pairs.map((p): Counted => [p.y, p.count]);
  const [mx, my] = [meanOf(x)!, meanOf(y)!];
  const cov = pairs.reduce((sum, p) => sum + p.count * (p.x - mx) * (p.y - my), 0);
  const spread = Math.sqrt(spreadOf(x) * spreadOf(y));
  if (spread < ROUNDING) return null;
  const r = cov / spread;
  return Math.abs(r) < ROUNDING ? 0 : Math.min(Math.max(r, -1), 1);
}

/**
 * The 95 % interval of a correlation by z = artanh r with standard error 1/√(n − 3); Fisher (1921). For a point-biserial an
 * approximation. Null where n is below 4 or the correlation is whole, of which the formula knows nothing.
 */
export function intervalOfCorrelation(r: number, n: number): Interval | null {
  if (n < 4 || 1 - Math.abs(r) < 1e-9) return null;
  const [z, error] = [Math.atanh(r), Z_BOTH / Math.sqrt(n - 3)];
  return [Math.tanh(z - error), Math.tanh(z + error)];
}

/**
 * The score interval of a share, sound for few answers too; Wilson (1927), as Brown, Cai & DasGupta (2001) advise for n ≤ 40. Its bounds
 * are the roots of a quadratic, so each is had from the other: of no right answer the lower is 0, of right ones alone the upper 1, without a remainder.
 */
export function intervalOfShare(share: number, n: number, z = Z_BOTH): Interval {
  const whole = 1 + z ** 2 / n;
  const middle = (share + z ** 2 / (2 * n)) / whole;
  const reach = (z / whole) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return [share ** 2 / whole / (middle + reach), 1 - (1 - share) ** 2 / whole / (1 - middle + reach)];
}
