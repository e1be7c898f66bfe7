/** Words of a text with their offsets: runs of letters, digits and what joins them. */
/** UTF-16 offsets into one paragraph; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Word extends Span {
  text: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-–’'.,][\p{L}\p{M}\p{N}]+)*/gu;

/** Finds the words of a text; offsets are counted from `offset`. */
export function findWords(text: string, offset = 0): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}
