/** Words of a text with their offsets: runs of letters, marks and digits, with what joins them ("U-Bahn", "3.5", "დსთ-ს"). */

/** UTF-16 offsets into one paragraph; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Word extends Span {
  text: string;
}

const WORD_CHAR = /[\p{L}\p{M}\p{N}]/u;
const JOINERS = new Set([..."-–’'.,"].map((char) => char.charCodeAt(0)));

/** Finds the words of a text; offsets are counted from `offset`. */
export function findWords(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  let i = 0;
  while (i < text.length) {
    const first = measureWordChar(text, i);
    if (first === 0) {
      i++;
      continue;
    }
    const start = i;
    i += first;
    for (;;) {
      const size = measureWordChar(text, i);
      if (size > 0) i += size;
      else if (JOINERS.has(text.charCodeAt(i)) && measureWordChar(text, i + 1) > 0) i++;
      else break;
    }
    words.push({ text: text.slice(start, i), start: offset + start, end: offset + i });
  }
  return words;
}

/** Length in code units of the letter, mark or digit at an offset, or 0. Scripts in use are told without a regular expression. */
function measureWordChar(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < 128)
    return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) ? 1 : 0;
  if ((code >= 0x10d0 && code <= 0x10fa) || (code >= 0x400 && code <= 0x481)) return 1;
  if (Number.isNaN(code) || (code >= 0x2010 && code <= 0x2027)) return 0;
  const char = String.fromCodePoint(text.codePointAt(i)!);
  return WORD_CHAR.test(char) ? char.length : 0;
}
