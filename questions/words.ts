/** Words of a text with their offsets: runs of letters, marks and digits, with what joins them ("U-Bahn", "3.5", "დსთ-ს"). */
import { remember } from "./lazy.ts";

/** UTF-16 offsets into one paragraph; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Word extends Span {
  text: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-–’'.,][\p{L}\p{M}\p{N}]+)*/gu;

/** What is from LETTER on is part of a word; of a LETTER it is not known whether it is a capital. */
const [OTHER, JOINT, GAP, LETTER, SMALL, CAPITAL, DIGIT] = [0, 1, 2, 3, 4, 5, 6];
/** What each character of the scripts in use is to a word, by its code; of others only the expression knows, which takes ten times as long. */
const KINDS = new Uint8Array(0x1_0000);
const mark = (kind: number, ...ranges: string[]) => {
  for (const range of ranges) KINDS.fill(kind, range.charCodeAt(0), range.charCodeAt(range.length - 1) + 1);
};
mark(GAP, "\0\x7F", "\xA0±", "»", "\u2010\u2027", "€", "№");
mark(LETTER, "Āɏ", "\u0460\u0481");
mark(SMALL, "az", "ª", "ßö", "øÿ", "аџ", "აჺ");
mark(CAPITAL, "AZ", "ÀÖ", "ØÞ", "ЀЯ");
mark(DIGIT, "09");
mark(JOINT, "-", "–", "’", "'", ".", ",");

/** Called so, since V8 looks a string's own method up anew for each character where strings of many makes come by. */
const { charCodeAt } = String.prototype;

/** Whether a text begins with a digit. */
export const isFigure = (text: string): boolean => text >= "0" && text < ":";

// These take a third of a millisecond each to compile: most texts have no character that the table does not know.
const ANY_LETTER = /\p{L}/u;
const ANY_NUMBER = /\p{N}/u;

/** Whether a character, where there is one, is a letter. */
export function isLetter(char: string | undefined): boolean {
  if (char === undefined) return false;
  const kind = KINDS[charCodeAt.call(char, 0)]!;
  return kind === OTHER ? ANY_LETTER.test(char) : kind >= LETTER && kind !== DIGIT;
}

/** Whether it is a letter or a digit. */
export function isLetterOrDigit(char: string | undefined): boolean {
  if (char === undefined) return false;
  const kind = KINDS[charCodeAt.call(char, 0)]!;
  return kind === OTHER ? ANY_LETTER.test(char) || ANY_NUMBER.test(char) : kind >= LETTER;
}

/** Whether a text has a character of a kind. */
export function hasAny(text: string, isOf: (char: string) => boolean): boolean {
  for (const char of text) if (isOf(char)) return true;
  return false;
}

/** "In May" → "in May": a text as it stands within a sentence, where its first word is no name. */
export const uncapitalise = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "in May" → "In May": a text as it opens a sentence. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether a text is letters and nothing else. */
export const isLetters = (text: string): boolean => text !== "" && !hasAny(text, (char) => !isLetter(char));

/** Texts whose words are kept, and how long they are at most: a statement is asked about some five times, by rules that follow each other. */
const MAX_TEXTS = 512;
const MAX_CHARS = 1_000;
const readWords = remember((text) => splitWords(text), MAX_TEXTS);

/** Finds the words of a text. */
export const findWords = (text: string): readonly Word[] =>
  text.length > MAX_CHARS ? splitWords(text) : readWords(text);

/** The same of a part of a text that begins at `offset`, from which offsets are counted on. */
export function splitWords(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  const { length } = text;
  let start = -1;
  for (let i = 0; i < length; i++) {
    const kind = KINDS[charCodeAt.call(text, i)]!;
    if (kind >= LETTER) {
      if (start < 0) start = i;
      continue;
    }
    if (kind === OTHER) return findAnyWords(text, offset);
    if (start < 0 || (kind === JOINT && i + 1 < length && KINDS[charCodeAt.call(text, i + 1)]! >= LETTER))
      continue;
    words.push({ text: text.slice(start, i), start: offset + start, end: offset + i });
    start = -1;
  }
  if (start >= 0) words.push({ text: text.slice(start), start: offset + start, end: offset + length });
  return words;
}

function findAnyWords(text: string, offset: number): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: offset + index,
    end: offset + index + word.length,
  }));
}

const ACRONYM = /(?<!\p{L})\p{Lu}{2,5}(?!\p{L})/u;
const INNER_CAPITAL = /[\p{L}\d,;)] \p{Lu}\p{L}/u;
const ACRONYM_LETTERS = { least: 2, most: 5 };

/** Whether a text has an acronym, and whether it has a capital within a sentence: in Georgian that of a foreign name. */
export function findCapitals(text: string): { acronym: boolean; inner: boolean } {
  let [acronym, inner, capitals, letters] = [false, false, 0, 0];
  let [last, before] = [GAP, GAP];
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? KINDS[charCodeAt.call(text, i)]! : GAP;
    if (kind === OTHER || kind === LETTER)
      return { acronym: ACRONYM.test(text), inner: INNER_CAPITAL.test(text) };
    if (kind === SMALL || kind === CAPITAL) {
      letters++;
      if (kind === CAPITAL) capitals++;
      // The two letters behind a space, and what stands before it.
      if (letters === 2 && last === CAPITAL && before === GAP && text[i - 2] === " " && i > 2)
        inner ||= KINDS[charCodeAt.call(text, i - 3)]! >= LETTER || ",;)".includes(text[i - 3]!);
    } else {
      acronym ||= capitals === letters && letters >= ACRONYM_LETTERS.least && letters <= ACRONYM_LETTERS.most;
      capitals = letters = 0;
    }
    before = last;
    last = kind;
  }
  return { acronym, inner };
}
