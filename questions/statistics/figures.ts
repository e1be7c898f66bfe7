/** Means, spreads, correlations and their intervals: numbers in, numbers out. Each names its formula's source. */

/** A 95 % interval has this many standard errors on either side; what lies below one bound alone, with 95 %, the second. */
const Z_BOTH = 1.959964;
export const Z_ONE = 1.644854;

export type Interval = [low: number, high: number];

export function meanOf(values: number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, v) => sum + v, 0) / values.length;
}

export function medianOf(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Sample variance, n − 1. */
export function varianceOf(values: number[]): number {
  const mean = meanOf(values) ?? 0;
  return values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
}

/** Pearson's r; with right-or-wrong items the point-biserial. Null without variance. */
export function correlate(x: number[], y: number[]): number | null {
  const [mx, my] = [meanOf(x)!, meanOf(y)!];
  const cov = x.reduce((sum, v, i) => sum + (v - mx) * (y[i]! - my), 0);
  const spread = Math.sqrt(
    x.reduce((s, v) => s + (v - mx) ** 2, 0) * y.reduce((s, v) => s + (v - my) ** 2, 0),
  );
  return spread < 1e-12 ? null : cov / spread;
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

/** The score interval of a share, sound for few answers too; Wilson (1927), as Brown, Cai & DasGupta (2001) advise for n ≤ 40. */
export function intervalOfShare(share: number, n: number, z = Z_BOTH): Interval {
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const reach = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}
