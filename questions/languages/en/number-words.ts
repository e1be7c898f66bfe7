/** English number words and numerals: read to a value, and written again in the form of another. */
import { lazy } from "../../lazy.ts";

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = " ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
const MAX_WRITTEN = 100;

/** 38 → "thirty-eight"; null from 100 on, which are seldom written out. */
export function writeWord(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value >= MAX_WRITTEN) return null;
  if (value < ONES.length) return ONES[value]!;
  const rest = value % 10;
  return TENS[Math.floor(value / 10)]! + (rest === 0 ? "" : `-${ONES[rest]}`);
}

const valueByWord = lazy(() => {
  const values = new Map<string, number>();
  for (let value = 0; value < MAX_WRITTEN; value++) {
    const word = writeWord(value)!;
    values.set(word, value);
    values.set(word.replace("-", " "), value);
  }
  return values;
});

/** "thirty-eight" → 38; null for what is no number word below a hundred. */
export function readWord(word: string): number | null {
  return valueByWord().get(word.toLowerCase()) ?? null;
}

/** "million" → 1,000,000. */
export function readScale(word: string): number | null {
  return SCALES.get(word.toLowerCase()) ?? null;
}

/** A numeral with what belongs to it: "$1.5 million" → sign "$", digits "1.5", scale " million". */
export interface Numeral {
  sign: string;
  digits: string;
  suffix: string;
}

const NUMERAL =
  /^([$£€¥₾]|US\$|A\$|C\$)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\d+(?:st|nd|rd|th))((?: (?:million|billion|trillion|thousand))?(?:%| per ?cent)?)$/;

/** Takes a number's surface form apart; null where it is not in digits. */
export function parseNumeral(text: string): Numeral | null {
  const match = NUMERAL.exec(text);
  return match === null ? null : { sign: match[1] ?? "", digits: match[2]!, suffix: match[3]! };
}

/** The same form with other digits: value 38 in the form of "1,127" → "38"; 1250 → "1,250". */
export function writeDigits(value: number, like: string): string {
  const decimals = like.split(".")[1]?.length ?? 0;
  const [whole, part] = value.toFixed(decimals).split(".") as [string, string?];
  const isGrouped = like.includes(",") || whole.length > 4;
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** The value of digits with groups and decimals: "1,127" → 1127. */
export function readDigits(digits: string): number {
  return Number(digits.replace(/,|[a-z]+$/g, ""));
}

/** A number in digits or as a word; null where a word is none. */
export const readValue = (word: string): number | null =>
  /^\d[\d,.]*$/.test(word) ? readDigits(word) : readWord(word.toLowerCase());

/** 1 → "1st", 12 → "12th". */
export function writeOrdinal(day: number): string {
  const suffix = day > 10 && day < 20 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `${day}${suffix}`;
}
