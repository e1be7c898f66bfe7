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
const KINDS = new Uint8Array(0x2117);
const mark = (kind: number, ...ranges: string[]) => {
  for (const range of ranges) KINDS.fill(kind, range.charCodeAt(0), range.charCodeAt(range.length - 1) + 1);
};
mark(GAP, "\0\x7F", "\xA0±", "»", "\u2010\u2027", "€", "№");
mark(PART, "09", "AZ", "az", "ª", "ÀÖ", "Øö", "øɏ", "\u0400\u0481", "აჺ");
mark(JOINT, "-", "–", "’", "'", ".", ",");

/** Finds the words of a text; offsets are counted from `offset`. */
export function findWords(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const kind = KINDS[text.charCodeAt(i)] ?? OTHER;
    if (kind === PART) {
      if (start < 0) start = i;
      continue;
    }
    if (kind === OTHER) return findAnyWords(text, offset);
    if (start < 0 || (kind === JOINT && isPart(text, i + 1))) continue;
    words.push({ text: text.slice(start, i), start: offset + start, end: offset + i });
    start = -1;
  }
  if (start >= 0) words.push({ text: text.slice(start), start: offset + start, end: offset + text.length });
  return words;
}

function isPart(text: string, i: number): boolean {
  return i < text.length && KINDS[text.charCodeAt(i)] === PART;
}

function findAnyWords(text: string, offset: number): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: offset + index,
    end: offset + index + word.length,
  }));
}
