/** The one place that reads the time, in milliseconds since 1970; and times as the API writes them. */
export const now = (): number => Date.now();

/** A time as the API writes it. */
export const toInstant = (ms: number): string => new Date(ms).toISOString();

/** A day as the API writes it. */
export const toDate = ({ year, month, day }: { year: number; month: number; day: number }): string =>
  [String(year).padStart(4, "0"), ...[month, day].map((n) => String(n).padStart(2, "0"))].join("-");
