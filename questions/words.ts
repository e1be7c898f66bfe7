/** Words of a text with their offsets: runs of letters, marks and digits, with what joins them ("U-Bahn", "3.5", "დსთ-ს"). */

/** UTF-16 offsets into one paragraph; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Word extends Span {
  text: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-–’'.,][\p{L}\p{M}\p{N}]+)*/gu;

const [OTHER, PART, JOINT, GAP] = [0, 1, 2, 3];
/** What each character of the scripts in use is to a word, by its code; of others only the expression knows, which takes ten times as long. */
const KINDS = new Uint8Array(0x1_0000);
const mark = (kind: number, ...ranges: string[]) => {
  for (const range of ranges) KINDS.fill(kind, range.charCodeAt(0), range.charCodeAt(range.length - 1) + 1);
};
mark(GAP, "\0\x7F", "\xA0±", "»", "\u2010\u2027", "€", "№");
mark(PART, "09", "AZ", "az", "ª", "ÀÖ", "Øö", "øɏ", "\u0400\u0481", "აჺ");
mark(JOINT, "-", "–", "’", "'", ".", ",");

/** Called so, since V8 looks a string's own method up anew for each character where strings of many makes come by. */
const { charCodeAt } = String.prototype;

/** Whether a text begins with a digit. */
export const isFigure = (text: string): boolean => text >= "0" && text < ":";

/** Finds the words of a text; offsets are counted from `offset`. */
export function findWords(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  const { length } = text;
  let start = -1;
  for (let i = 0; i < length; i++) {
    const kind = KINDS[charCodeAt.call(text, i)]!;
    if (kind === PART) {
      if (start < 0) start = i;
      continue;
    }
    if (kind === OTHER) return findAnyWords(text, offset);
    if (start < 0 || (kind === JOINT && i + 1 < length && KINDS[charCodeAt.call(text, i + 1)] === PART))
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
