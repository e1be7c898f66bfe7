/** Text → paragraphs → sentences, with offsets. Language-neutral but for abbreviations. */
import type { Sentence, Span } from "../article.ts";
import { HEADLINE_CHARS, isSetAsHeadline } from "../headline.ts";
import type { LanguagePack } from "../languages/language.ts";
import { splitWords } from "../words.ts";

const TERMINALS = new Set([".", "!", "?", "…", "。"]);
const TERMINAL = /[.!?…。]/g;
const CLOSERS = new Set(["“", "”", '"', "»", ")", "]", "’", "'"]);
const DASHES = new Set(["-", "–", "—"]);
/** A line without a full stop is a heading or the like, unless it is longer. */
const TITLE_CHARS = 120;

/** What may stand before an item of a list: "• ", "- ", "2. ", "3) ". A dash may be speech: it is no mark. */
const MARK = /^(?:[•*+-]|\d{1,3}[.)]) +(?=\S)/;
const MARK_CHARS = 8;
/** Nothing is read in a longer run of text: no sentence is that long, and what is read of one may take time by its square. */
const MAX_SENTENCE_CHARS = 5_000;
/** How much of what follows a full stop tells whether a sentence begins there. */
const NEXT_CHARS = 24;

/** A dateline's dash stands near the beginning; the expressions are not even compiled for a text without one. */
const DATELINE_CHARS = 90;
const DASH = /[—–-] /;
// Letters by their ranges and no flag for small and capital ones: with Unicode classes this took 5 ms to compile.
const WORD = "[A-Za-zÀ-ɏА-Яа-яЁёა-ჰ]";
const PLACE = `${WORD}(?:${WORD}|[ .'’-]){1,40}`;
const MONTH = `(?:[Jj]an|JAN|[Ff]eb|FEB|[Mm]ar|MAR|[Aa]pr|APR|[Mm]ay|MAY|[Jj]u[nl]|JU[NL]|[Aa]ug|AUG|[Ss]ep|SEP|[Oo]ct|OCT|[Nn]ov|NOV|[Dd]ec|DEC|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|იან|თებ|მარ|აპრ|მაი|ივნ|ივლ|აგვ|სექ|ოქტ|ნოე|დეკ)${WORD}{0,12}\\.?`;
/** No year and no language stands in it: "Ivan Hill (born 1930) — a painter", "Merle (lat. Turdus) — a bird" tell who or what somebody is. */
const AGENCY = `[(/]${WORD}[^)/\\d.]{1,30}[)/]`;
/** A place with a date or an agency, up to the dash: "TBILISI, Oct 9 (Reuters) — ", "МОСКВА, 9 окт — ТАСС. ". */
const DATELINE = new RegExp(
  `^${PLACE}(?:, (?:\\d{1,2}\\.? ${MONTH}|${MONTH} \\d{1,2})(?:,? \\d{4})?[^ —–]{0,3}(?: ?${AGENCY})?| ?${AGENCY}) ?[—–-]{1,2} (?:${WORD}(?:${WORD}| ){1,24}\\. )?`,
);
/** English agencies set the place in capitals and leave the date out. */
const PLACE_LINE =
  /^(?:[A-Z][A-Z .'’-]{3,40}(?:, [A-Z][A-Za-z .]{1,30})?|[A-Z][a-z]+(?: [A-Z][a-z]+)?, (?:[A-Z][a-z]{2,5}\.|[A-Z]\.[A-Z]\.))(?:(?: ?\([A-Z][A-Za-z /]{1,20}\))? ?(?:—|–|--)| ?\([A-Z][A-Za-z /]{1,20}\) ?-) (?=["“A-Z])/;

/** Takes a headline off the top: a first line that is set as one, with text after it, or that stands apart like one though it has a full stop. */
export function splitTitle(paragraphs: string[]): { title: string | null; body: string[] } {
  const [first = "", ...rest] = paragraphs;
  const isTitle = rest.length > 0 && first.length <= HEADLINE_CHARS && isSetAsHeadline(first);
  if (!isTitle && !standsApart(first, rest[0] ?? "")) return { title: null, body: paragraphs };
  return { title: isTitle ? first : first.replace(/\.$/, ""), body: rest };
}

/** A news report's own first sentence is longer mostly. */
const APART_CHARS = 100;
const INNER_STOP = /[.!?…]["“”»)]? \S/;

/**
 * Whether a first line of one short sentence stands above a paragraph of several: of 64 headlines that translators set in Georgian 14 had a full stop. A
 * date or count is a report's own, and in other languages a story begins so.
 */
function standsApart(line: string, next: string): boolean {
  const isOne =
    /^[ა-ჰ][^\d]*[ა-ჰ]{3}\.$/.test(line) && isSetAsHeadline(line.slice(0, -1)) && !INNER_STOP.test(line);
  return isOne && line.length <= APART_CHARS && INNER_STOP.test(next) && next.length > 2 * line.length;
}

const QUOTES = /[„“”«»"]/g;
const MARKS = /[„“”«»"()]/g;
/** The same, for texts that have none. */
export const QUOTE = /[„“”«»"]/;
/** At the end of a text. */
const CLOSING = /[“”»"]$/;
const MARK_ANY = /[„“”«»"()]/;

/**
 * Finds quotations: „ “, « », “ ” and straight quotes by turns, or by what stands beside them: one within another in straight marks both times, a mark
 * that can only close. One that is never closed ends with the paragraph; a closing mark without an opening one is passed over, as real texts mismatch
 * them: the first of `Dragons" Den said "no"` opens nothing. Where the paragraph before left one open, what stands before such a mark belongs to it.
 */
export function findQuotes(text: string, isOpen = false): Span[] {
  const quotes: Span[] = [];
  if (!QUOTE.test(text)) return quotes;
  let start = -1;
  let isFirst = isOpen;
  let inner = 0;
  for (const { 0: char, index: i } of text.matchAll(QUOTES)) {
    if (start < 0) {
      const isOpener =
        char === "„" ||
        char === "«" ||
        (char === '"' && !closesAt(text, i)) ||
        (char === "“" && opensAt(text, i));
      if (isOpener) start = i;
      else if (isFirst) quotes.push({ start: BEFORE, end: i + 1 });
      isFirst = false;
    } else if ((char === "“" || char === '"') && opensAt(text, i) && reopens(text, start, i)) {
      quotes.push({ start, end: i });
      start = i;
      inner = 0;
    } else if (char === '"' && text[start] === '"' && opensAt(text, i) && isWhole(text, i, inner + 1)) {
      inner++;
    } else if (char === '"' && inner > 0) {
      inner--;
    } else if (char === "“" || char === "”" || char === "»" || char === '"') {
      quotes.push({ start, end: i + 1 });
      start = -1;
    }
  }
  if (start >= 0) quotes.push({ start, end: text.length });
  return quotes;
}

/** Where a quotation begins that the paragraph before left open. */
const BEFORE = -1;
/** Straight marks in a row that are looked at to tell whether one within a quotation opens another. */
const FEW_MARKS = 8;

/** Whether straight marks from this one on, within so many quotations in such marks, all have a partner, theirs among them, by what stands beside them. */
function isWhole(text: string, from: number, within: number): boolean {
  let open = within;
  let i = from;
  for (let seen = 0; i >= 0 && seen < FEW_MARKS; seen++) {
    if (opensAt(text, i)) open++;
    else if (closesAt(text, i)) open--;
    else return false;
    if (open === 0) return true;
    i = text.indexOf('"', i + 1);
  }
  return false;
}

/**
 * Whether a mark that can only open begins the next paragraph of a quotation that is still open, after the end of a sentence: `… to the player. "The
 * worlds will be richer."` Where lines were joined, marks taken by turns would have all that follows in quotation.
 */
function reopens(text: string, start: number, i: number): boolean {
  return text[start] === text[i] && /[.!?…]\s*$/.test(text.slice(Math.max(start, i - 3), i));
}

/** Whether a straight mark can only close: after a word, a stop or another mark that closes, and before a space, a stop or the end. */
const closesAt = (text: string, i: number): boolean =>
  i > 0 &&
  /[^\s([„«–—-]/.test(text[i - 1]!) &&
  (i + 1 === text.length || /[\s.,;:!?…)\]"”»]/.test(text[i + 1]!));

/** Whether each quotation mark and bracket has its partner. “ opens in English and closes in Georgian and German. */
export function hasPairedMarks(text: string): boolean {
  if (!MARK_ANY.test(text)) return true;
  let [quotes, straight, brackets] = [0, 0, 0];
  for (const { 0: char, index: i } of text.matchAll(MARKS)) {
    if (char === "„" || char === "«") quotes++;
    else if (char === "”" || char === "»") quotes--;
    else if (char === "“") quotes += opensAt(text, i) ? 1 : -1;
    else if (char === '"') straight++;
    else if (char === "(") brackets++;
    else if (char === ")") brackets--;
  }
  return quotes === 0 && straight % 2 === 0 && brackets === 0;
}

function opensAt(text: string, i: number): boolean {
  return (i === 0 || /[\s(]/.test(text[i - 1]!)) && i + 1 < text.length && !/\s/.test(text[i + 1]!);
}

/**
 * The paragraph that closes a quotation which an earlier one than `from` left open; -1 where the next mark is none that closes, as where the
 * closing one is merely missing, or stands beyond a heading.
 */
function findClosing(paragraphs: string[], from: number): number {
  for (let i = from; i < paragraphs.length && isRunning(paragraphs[i]!); i++)
    if (QUOTE.test(paragraphs[i]!)) return findQuotes(paragraphs[i]!, true)[0]?.start === BEFORE ? i : -1;
  return -1;
}

/** Splits paragraphs into sentences. `isAbbreviation` gets the word before a full stop and the beginning of what follows. */
export function splitSentences(
  paragraphs: string[],
  isAbbreviation: LanguagePack["isAbbreviation"],
): Sentence[] {
  const sentences: Sentence[] = [];
  /** Whether a quotation of the paragraph before was not closed there. */
  let isOpen = false;
  /** The paragraph that closes one which goes on through paragraphs without a mark. */
  let closing = -1;
  paragraphs.forEach((text, paragraph) => {
    if (!isRunning(text)) {
      isOpen = false;
      return;
    }
    const isBetween = isOpen && !QUOTE.test(text);
    if (isBetween && paragraph > closing) closing = findClosing(paragraphs, paragraph);
    const quotes =
      isBetween && paragraph < closing ? [{ start: BEFORE, end: text.length }] : findQuotes(text, isOpen);
    isOpen = quotes.at(-1)?.end === text.length && !CLOSING.test(text);
    let next = 0;
    for (const { start, end } of findSentences(text, isAbbreviation)) {
      if (end - start > MAX_SENTENCE_CHARS) continue;
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
        words: splitWords(body, start),
        inQuote,
      });
    }
  });
  return sentences;
}

/** Whether a paragraph is sentences. A heading, a byline, a list's item or a table's row is shown, but nothing is asked of it. */
function isRunning(text: string): boolean {
  if (text.includes(" | ")) return false;
  // Of several sentences only the last leads to what comes after it.
  if (!endsSentence(text)) return text.length > TITLE_CHARS && (text.at(-1) !== ":" || INNER_STOP.test(text));
  const mark = measureMark(text);
  const isLine = mark > 0 || (text.endsWith("?") && text.length <= TITLE_CHARS);
  return !isLine || (text.slice(mark).match(/[.!?…]["“”»)]*(?: |$)/g)?.length ?? 0) > 1;
}

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  let i = text.length - 1;
  while (i > 0 && CLOSERS.has(text[i]!)) i--;
  return TERMINALS.has(text[i]!);
}

/** Length of the mark before an item of a list, or 0. */
export function measureMark(text: string): number {
  return MARK.exec(text)?.[0].length ?? 0;
}

/** A place and an agency before the first word, without a dash: "New York (CNN)When". */
const AGENCY_LINE =
  /^[A-Z][A-Za-z]+(?: [A-Z][A-Za-z.]+){0,3}(?:, [A-Z][A-Za-z. ]{1,20})? ?\((?:CNN|AP|Reuters|AFP|UPI|ANI|PTI|IANS|Xinhua|CNS|DPA|dpa|EFE)\) ?(?=["“A-Z])/;

const isLatinCapital = (char = ""): boolean => char >= "A" && char <= "Z";

function measureDateline(text: string): number {
  const line = isLatinCapital(text[0]) && text.includes("(") ? (AGENCY_LINE.exec(text)?.[0].length ?? 0) : 0;
  if (line > 0) return line;
  if (!DASH.test(text.slice(0, DATELINE_CHARS))) return 0;
  const length = (DATELINE.exec(text) ?? PLACE_LINE.exec(text))?.[0].length ?? 0;
  // "Юань Лин (фото) — кандидат наук": behind a dateline a sentence begins.
  return isSmall(text[length] ?? "") ? 0 : length;
}

function findSentences(text: string, isAbbreviation: LanguagePack["isAbbreviation"]): Span[] {
  const spans: Span[] = [];
  let start = measureMark(text) || measureDateline(text);
  TERMINAL.lastIndex = start;
  for (let stop = TERMINAL.exec(text); stop !== null; stop = TERMINAL.exec(text)) {
    const i = stop.index;
    let end = i + 1;
    while (end < text.length && (TERMINALS.has(text[end]!) || CLOSERS.has(text[end]!))) end++;
    const next = skipSpaces(text, end);
    const isEnd =
      next === text.length ||
      (next > end &&
        !DASHES.has(text[next]!) &&
        !isSmall(text[next]!) &&
        !(text[i] !== "." && isDated(text, next)));
    // "გურეშიძემ (+100 კგ.) ოქრო", "გურეშიძე (დაბ. 1938 წ.) 30 წელია": where no capital tells, an abbreviation in brackets ends no sentence either.
    const isBare = end === i + 1 || (text.slice(i + 1, end) === ")" && goesOn(text[i - 1], text[next]));
    if (isEnd && !(text[i] === "." && isBare && isMidSentence(text, start, i, end, isAbbreviation))) {
      spans.push({ start, end });
      start = next + measureMark(text.slice(next, next + MARK_CHARS));
    }
    TERMINAL.lastIndex = Math.max(start, end);
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** Whether a year or a span of years in brackets stands there, as behind a title that has a mark of its own: "Viva Zapata! (1952)". */
const isDated = (text: string, at: number): boolean =>
  text[at] === "(" && BRACKETED_YEAR.test(text.slice(at, at + BRACKETED_CHARS));

const BRACKETED_YEAR = /^\((?:1\d|20)\d\d(?:[–-]\d{2,4})?\)/;
const BRACKETED_CHARS = "(1952–1955)".length;

/** A small letter of a script that has capitals: no sentence begins with one. Georgian capitals are for headlines only. */
export function isSmall(char: string): boolean {
  return char !== char.toUpperCase() && !isGeorgian(char);
}

const isGeorgian = (char: string) => char >= "ა" && char <= "ჿ";

/** Whether a Georgian word may go on with this character: a letter or a digit. */
const goesOn = (last = "", next = ""): boolean =>
  isGeorgian(next) || (isGeorgian(last) && next >= "0" && next <= "9");

/** A stop after an abbreviation or an initial does not end the sentence. */
function isMidSentence(
  text: string,
  start: number,
  stop: number,
  end: number,
  isAbbreviation: LanguagePack["isAbbreviation"],
): boolean {
  const next = skipSpaces(text, end);
  if (next === text.length) return false;
  let from = stop;
  while (from > start && !/[\s(„“"«]/.test(text[from - 1]!)) from--;
  const word = text.slice(from, stop);
  return isAbbreviation(word, text.slice(next, next + NEXT_CHARS), text.slice(start, from));
}

function skipSpaces(text: string, from: number): number {
  let i = from;
  while (i < text.length && text[i] === " ") i++;
  return i;
}
