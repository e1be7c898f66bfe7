/** Rivals of a number that is told by "about": of "about 300", 280 might be meant as well, 600 not. */

/** How far from the value a rival is at least, as a share of it. */
export const FAR = 0.4;

/** Round numbers so far from one told by "about" that none comes near it: 400 → 100, 200, 600, 800, 1000. */
export function listFar(value: number): number[] {
  const unit = 10 ** Math.floor(Math.log10(value)) / 2;
  const far = [0.25, 0.5, 1.5, 2, 2.5, 3].map((k) => Math.round((value * k) / unit) * unit);
  return [...new Set(far)].filter((n) => Number.isInteger(n) && n > 0 && Math.abs(n - value) >= FAR * value);
}
