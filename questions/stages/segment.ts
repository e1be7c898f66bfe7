/** Text → paragraphs → sentences, with offsets. Language-neutral but for abbreviations. */
import type { Sentence, Span } from "../article.ts";
import { findWords } from "../words.ts";

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const SPACES = /[^\S\n]+/g;
const TERMINALS = new Set([".", "!", "?", "…", "。"]);
const CLOSERS = new Set(["“", "”", '"', "»", ")", "]", "’", "'"]);
const DASHES = new Set(["-", "–", "—"]);
const TITLE_CHARS = 120;

/**
 * Splits pasted text into clean paragraphs: NFC, no invisible characters, single spaces, no empty lines.
 * Each line is a paragraph.
 */
export function splitParagraphs(text: string): string[] {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .replace(SPACES, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Takes a headline off the top: a short first line without a final stop, with text after it. */
export function splitTitle(paragraphs: string[]): { title: string | null; body: string[] } {
  const [first, ...rest] = paragraphs;
  if (first === undefined || rest.length === 0) return { title: null, body: paragraphs };
  const last = first.at(-1) ?? "";
  const isTitle = first.length <= TITLE_CHARS && !TERMINALS.has(last) && !CLOSERS.has(last) && last !== ":";
  return isTitle ? { title: first, body: rest } : { title: null, body: paragraphs };
}

/**
 * Finds quotations: „ “, « », “ ” and straight quotes by turns. One that is never closed ends with the paragraph;
 * a closing mark without an opening one is passed over, as real texts mismatch them.
 */
export function findQuotes(text: string): Span[] {
  const quotes: Span[] = [];
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (start < 0) {
      if (char === "„" || char === "«" || char === '"' || (char === "“" && opensAt(text, i))) start = i;
    } else if (char === "“" || char === "”" || char === "»" || char === '"') {
      quotes.push({ start, end: i + 1 });
      start = -1;
    }
  }
  if (start >= 0) quotes.push({ start, end: text.length });
  return quotes;
}

function opensAt(text: string, i: number): boolean {
  return (i === 0 || /[\s(]/.test(text[i - 1]!)) && i + 1 < text.length && !/\s/.test(text[i + 1]!);
}

/** Splits paragraphs into sentences. `isAbbreviation` gets the word before a full stop. */
export function splitSentences(paragraphs: string[], isAbbreviation: (word: string) => boolean): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs.forEach((text, paragraph) => {
    const quotes = findQuotes(text);
    let next = 0;
    for (const { start, end } of findSentences(text, isAbbreviation)) {
      // Both lists are in text order: quotations that have ended are not looked at again.
      while (next < quotes.length && quotes[next]!.end <= start) next++;
      let inQuote = false;
      for (let k = next; k < quotes.length && quotes[k]!.start < end; k++) {
        inQuote ||= quotes[k]!.start < start || quotes[k]!.end > end;
      }
      const body = text.slice(start, end);
      sentences.push({
        index: sentences.length,
        paragraph,
        start,
        end,
        text: body,
        words: findWords(body, start),
        inQuote,
      });
    }
  });
  return sentences;
}

function findSentences(text: string, isAbbreviation: (word: string) => boolean): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!TERMINALS.has(text[i]!)) continue;
    let end = i + 1;
    while (end < text.length && (TERMINALS.has(text[end]!) || CLOSERS.has(text[end]!))) end++;
    const next = skipSpaces(text, end);
    const isEnd = next === text.length || (next > end && !DASHES.has(text[next]!));
    if (isEnd && !(text[i] === "." && end === i + 1 && isMidSentence(text, start, i, isAbbreviation))) {
      spans.push({ start, end });
      start = next;
    }
    i = end - 1;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** A stop after an abbreviation, an initial, or a list number ("2. ") does not end the sentence. */
function isMidSentence(
  text: string,
  start: number,
  stop: number,
  isAbbreviation: (word: string) => boolean,
): boolean {
  let from = stop;
  while (from > start && !/[\s(„“"«]/.test(text[from - 1]!)) from--;
  const word = text.slice(from, stop);
  if (from === start && /^\d{1,3}$/.test(word)) return true;
  return isAbbreviation(word) && skipSpaces(text, stop + 1) < text.length;
}

function skipSpaces(text: string, from: number): number {
  let i = from;
  while (i < text.length && text[i] === " ") i++;
  return i;
}
