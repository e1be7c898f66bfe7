/** The one place that reads the time, in milliseconds since 1970. */
export const now = (): number => Date.now();

/** A time as the API writes it. */
export const toInstant = (ms: number): string => new Date(ms).toISOString();
