/** Typed English answers, read so that every form of one answer comes to the same. */
import { capitalise, findWords } from "../../words.ts";
import { readMonth } from "./dates.ts";
import { COURTESY, MONTHS, OFFICES, ROYALS } from "./lexicon.ts";
import { readDigits, readScale, readWord } from "./number-words.ts";

/** Words around an answer that are no part of it. */
const AROUND = new Set(
  "the a an in on at of by to from and about was is it there were per year years dollars dollar pounds pound euros euro percent cent jr sr".split(
    " ",
  ),
);

/**
 * "38", "thirty-eight people" → "38"; "$1.5 million" → "1500000"; "29 September", "September 29th" → "9-29"; "Bernard Vann",
 * "Mr Vann" → "vann".
 */
export function readAnswer(text: string): string {
  const words = findWords(fold(text)).map((w) => w.text.replace(/'s?$/, ""));
  const month = words.map(readAnyMonth).find((m) => m > 0) ?? 0;
  const value = readValue(words, /[$£€¥₾]/.test(text));
  if (month > 0) return value === null ? MONTHS[month - 1]!.toLowerCase() : `${month}-${value}`;
  if (value !== null) return String(value);
  const own = words.filter((w) => !AROUND.has(w) && !isTitle(w));
  return own.at(-1) ?? words.at(-1) ?? "";
}

/** Small letters without their marks, straight apostrophes. */
function fold(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[’ʼ`]/g, "'");
}

function readAnyMonth(word: string): number {
  return readMonth(capitalise(word));
}

function isTitle(word: string): boolean {
  const name = capitalise(word);
  return COURTESY.has(name) || OFFICES.has(name) || ROYALS.has(name);
}

/** The first number of an answer with its scale; null where there is none. */
function readValue(words: string[], isMoney: boolean): number | null {
  let value: number | null = null;
  for (const [i, word] of words.entries()) {
    const [, digits, letter] = /^(\d[\d,]*(?:\.\d+)?)(?:(m|bn)$)?/.exec(word) ?? [];
    const pair = readWord(`${word} ${words[i + 1] ?? ""}`);
    const read = digits !== undefined ? readDigits(digits) : (pair ?? readWord(word));
    // "£168m"; "168m" without a sign is a length.
    const scaled = letter === "bn" ? 1e9 : letter === "m" && isMoney ? 1e6 : 1;
    if (value === null) value = read === null ? null : read * scaled;
    else {
      const scale = readScale(word);
      if (scale !== null) value *= scale;
    }
  }
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}

/** Plurals that end in no -s, by their endings; the singular's are cut as well. Source: Quirk et al. (1985), §§ 5.82–5.99. */
const FOREIGN = /(?<=[a-z]{4})(?:ae|a|um|us|i|on)$/;

/** Implements `LanguagePack.readTerm`: "the water cycles" → "water cycle"; "bacteria", "bacterium" → one key. */
export function readTerm(text: string): string {
  const words = findWords(fold(text).replace(/[-–]/g, " ")).map((w) => w.text.replace(/'s?$/, ""));
  const own = words.filter((word) => !AROUND.has(word) && word !== "called");
  return own.map(readNoun).join(" ");
}

function readNoun(word: string): string {
  const plain = word
    .replace(/(?<=[a-z]{2})ies$/, "y")
    .replace(/(?<=(?:ss|x|ch|sh|z))es$/, "")
    .replace(/(?<=[a-z]{2}[^sui])s$/, "")
    .replace(/men$/, "man");
  return plain.replace(FOREIGN, "");
}
