/** Dates of events, comparable where they can be: year, month, day, each 0 where the sentence does not give it. */
import type { DateMention } from "../article.ts";

export type Time = [year: number, month: number, day: number];

/** The one date that a sentence's mentions state together; null for none, for two, and for one counted from elsewhere. */
export function dateOf(mentions: DateMention[]): Time | null {
  const [first] = mentions;
  if (first === undefined || mentions.length > 2) return null;
  const isOne = mentions.every((d) => d === first || (d.year === first.year && d.part !== first.part));
  if (!isOne || mentions.some((d) => d.relative)) return null;
  // "29 ноября 1899 года": the year's mention, which comes last, has no month.
  const day = mentions.find((d) => d.month !== undefined);
  return [first.year ?? 0, day?.month ?? 0, day?.day ?? 0];
}

/** For sorting; dates that do not decide come out equal or by what they lack. */
export function compareTimes(a: Time, b: Time): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** "2014" is before "December 2024"; "2024" is neither before nor after "December 2024". */
export function isClearlyBefore(a: Time, b: Time): boolean {
  for (let i = 0; i < 3; i++) {
    if (a[i]! < b[i]!) return a[i]! > 0 || i === 0;
    if (a[i]! > b[i]!) return false;
  }
  return false;
}
