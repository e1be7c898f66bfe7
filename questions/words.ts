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
/** The same for the scripts in use: ranges instead of classes, which take ten times as long to compile and to run. */
const PLAIN_WORD =
  /[0-9A-Za-z\u0400-\u0481\u10D0-\u10FA]+(?:[-–’'.,][0-9A-Za-z\u0400-\u0481\u10D0-\u10FA]+)*/g;
/** Whatever else could be a letter, a mark or a digit. */
const OTHER = /[^\0-\x7F\u00A0-\u00A9\u00AB-\u00B1\u00BB\u0400-\u0481\u10D0-\u10FA\u2010-\u2027\u20AC\u2116]/;

/** Finds the words of a text; offsets are counted from `offset`. */
export function findWords(text: string, offset = 0): Word[] {
  const pattern = OTHER.test(text) ? WORD : PLAIN_WORD;
  const words: Word[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    words.push({ text: match[0], start: offset + match.index, end: offset + pattern.lastIndex });
  }
  return words;
}
