/**
 * Pasted text → clean paragraphs. Characters first, then lines: Markdown marks off, the page's furniture out, lines that
 * only a wrap has broken put together. What is a heading or an item of a list keeps its line; segment.ts knows it by its form.
 */
import { isFurniture } from "./furniture.ts";
import { hasAny, isLetterOrDigit } from "../words.ts";
import { endsSentence, isSmall, measureMark } from "./segment.ts";

/** Does not print, or only says how to break or turn a line. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
/** Not a single plain space, of which there is one at each word. */
const SPACES = /[^\S\n ][^\S\n]*| [^\S\n]+/g;
/** Half of a character: no storage and no network takes it as it is. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Ligatures of PDF files and full-width forms. */
const COMPATIBLE = /[\uFB00-\uFB06\uFF01-\uFF5E]/g;
/** Georgian capitals for headlines: the same letters at another place. */
const MTAVRULI = /[\u1C90-\u1CBF]/g;
const MTAVRULI_OFFSET = 0x1c90 - 0x10d0;

/** Letters that look alike, in the same order. */
const LATIN = "ABCEHKMOPTXYaceopxy";
const CYRILLIC = "АВСЕНКМОРТХУасеорху";
const IS_MIXED = /[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]/;

/** Pastes of one character for another, and marks that stand for others; each in order. Of what few texts have, the marks by which it is seen. */
const REPAIRS: [RegExp, string, marks?: string | RegExp][] = [
  [/\u2011/g, "-"],
  [/(?<=\p{L})[`´ʼ′](?=\p{L})/gu, "’", "`´ʼ′"],
  [/[❝〝‟]/g, "“"],
  [/[❞〞]/g, "”"],
  [/(?<!\d)″|''|``|´´/g, '"', "″'`´"],
  [/(?<=^|[\s(])(?:,,|‚‚)(?=\S)/gm, "„"],
  [/<<(?=\S)/g, "«"],
  [/(?<=[^\s>])>>/g, "»", ">"],
  // A quotation is closed by the partner of the mark that opens it.
  [/„([^„“”"«»\n]{1,1000})["”]/g, "„$1“"],
  [/“([^„“”"«»\n]{1,1000})"/g, "“$1”"],
  [/(?<=^|[\s(])"([^„“”"«»\n]{1,1000})[“”]/gm, '"$1"', '"'],
  [/ -{2,3} /g, " — "],
  // Notes of encyclopedias: "in 1989.[3] Later".
  [/\[(?:\d{1,3}|\^\w{1,8})\](?!:)/g, ""],
  [/(?<=\S) +(?=[,;!?](?:\s|$))/gm, ""],
  [/(?<=[^\s.]) \.(?=\s|$)/gm, "."],
  // A full stop, in Georgian a comma too, without a space behind it, between what are words: no initials, abbreviations or
  // addresses, nor names that are written as those are ("Лента.Ру").
  [
    /(?<=\p{Ll}{2}[.!?])(?!(?:Ru|Com|Net|Org|Su|Ua|Ру|Рф)(?!\p{L}))(?=\p{Lu}\p{Ll})/gu,
    " ",
    /[.!?][^\s\d.!?…"“”»)ა-ჰ]/,
  ],
  [/(?<=[ა-ჰ]{4}[.!?])(?=[ა-ჰ]{3})/g, " "],
  [/(?<=[ა-ჰ]{3},)(?=[ა-ჰ]{3})/g, " "],
];

/** Lines of nothing but marks: rules, the underlines of headings. */
const RULE = /^(?:[-*_=~–—•·.#] ?){3,}$/;
const FENCE = /^(?:```|~~~)/;
const TABLE_RULE = /^\|?(?: ?:?-{2,}:? ?\|)+(?: ?:?-{2,}:? ?)?$/;
const LINK_TARGET = /^\[[^\]]{1,80}\]: \S+/;
const INLINE_MARKS: [RegExp, string][] = [
  [/!\[[^\]\n]{0,200}\]\([^()\s]{1,500}(?: "[^"\n]{0,200}")?\)/g, ""],
  [/\[([^\]\n]{1,300})\]\((?:[^()\s]{1,500})(?: "[^"\n]{0,200}")?\)/g, "$1"],
  [/(\*\*|__)(?=\S)([^\n]{1,500}?\S)\1/g, "$2"],
  [/(?<![\p{L}\d*])\*(?=\S)([^*\n]{1,300})(?<=\S)\*(?![\p{L}\d*])/gu, "$1"],
  [/(?<![\p{L}\d_])_(?=\S)([^_\n]{1,300})(?<=\S)_(?![\p{L}\d_])/gu, "$1"],
  [/`([^`\n]{1,200})`/g, "$1"],
  // Blanks to fill in by hand would be taken for gaps.
  [/_{2,}/g, ""],
];

/** Wraps are made at such widths, the widest line within. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 120;
/** Pairs of lines that must speak before they are believed. */
const MIN_PAIRS = 3;

/** Splits pasted text into clean paragraphs: NFC, no invisible characters, single spaces, no empty lines. */
export function splitParagraphs(text: string): string[] {
  const lines = cleanCharacters(text)
    .split("\n")
    .flatMap((line) => readLine(line.trim()))
    .filter((line) => line === "" || !isFurniture(line));
  return joinLines(lines).filter((line) => hasAny(line, isLetterOrDigit));
}

/** Characters of Windows-1252 for the bytes from 0x80 on; where it has none, the byte's own. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const MISREAD = new RegExp(`[ÂÃ][${HIGH}\u00A0-\u00BF]|â[${HIGH}\u00A0-\u00BF]{2}`, "g");

/** UTF-8 that was read as Windows-1252: "Â£16", "donâ€™t". */
function readAgain(text: string): string {
  const byteOf = (char: string) => (HIGH.includes(char) ? 0x80 + HIGH.indexOf(char) : char.charCodeAt(0));
  return text.replace(MISREAD, (misread) => {
    let code = misread.charCodeAt(0) & (misread.length === 2 ? 0x1f : 0x0f);
    for (const char of misread.slice(1)) code = (code << 6) | (byteOf(char) & 0x3f);
    return String.fromCharCode(code);
  });
}

function cleanCharacters(text: string): string {
  const plain = readAgain(text)
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .replace(/\u00AD[^\S\n]*\n[^\S\n]*/g, "")
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(LONE_SURROGATE, "")
    .replace(CONTROL, "")
    .replace(SPACES, " ")
    .replace(COMPATIBLE, (char) => char.normalize("NFKC"))
    .replace(MTAVRULI, (char) => String.fromCharCode(char.charCodeAt(0) - MTAVRULI_OFFSET));
  const repaired = REPAIRS.reduce(
    (done, [from, to, marks]) =>
      marks === undefined || hasMark(done, marks) ? done.replace(from, to) : done,
    plain,
  );
  return IS_MIXED.test(repaired) ? repaired.replace(/[A-Za-zА-Яа-яЁё]+/g, unmix) : repaired;
}

function hasMark(text: string, marks: string | RegExp): boolean {
  if (typeof marks !== "string") return marks.test(text);
  for (const mark of marks) if (text.includes(mark)) return true;
  return false;
}

/** A word of two scripts is put into one, where each of its letters of the other has a twin. */
function unmix(word: string): string {
  if (!IS_MIXED.test(word)) return word;
  const into = (from: string, to: string) =>
    word.replace(/./g, (letter) => to[from.indexOf(letter)] ?? letter);
  const cyrillic = into(LATIN, CYRILLIC);
  if (!/[A-Za-z]/.test(cyrillic)) return cyrillic;
  const latin = into(CYRILLIC, LATIN);
  return /[А-Яа-яЁё]/.test(latin) ? word : latin;
}

/** A line without its Markdown; empty lines around what is a paragraph by itself. */
function readLine(line: string): string[] {
  if (line === "" || RULE.test(line) || LINK_TARGET.test(line)) return [""];
  if (FENCE.test(line) || (line.includes("--") && TABLE_RULE.test(line))) return [];
  const unquoted = line.replace(/^(?:> ?)+/, "");
  const heading = /^#{1,6} +(?! )(.*)$/.exec(unquoted)?.[1]?.replace(/(?<![ #])[ #]+$/, "");
  if (heading !== undefined)
    return [
      "",
      readInline(heading)
        .replace(/[.…\s]+$/, "")
        .trim(),
      "",
    ];
  const row = /^\|(.*)\|$/.exec(unquoted)?.[1];
  if (row !== undefined) return ["", readInline(row).trim(), ""];
  const item = unquoted.replace(/^[*+•◦▪‣●·∙] ?(?=[^\s*])/, (mark) => (mark === "*" ? mark : "• "));
  return [readInline(item).trim()];
}

function readInline(line: string): string {
  return /[*_`[]/.test(line) ? INLINE_MARKS.reduce((done, [from, to]) => done.replace(from, to), line) : line;
}

/**
 * Puts broken lines together. A wrap breaks a line where the next word would not have fitted, so that is what tells a
 * wrapped text from one whose lines are paragraphs. Where empty lines part paragraphs, a sentence a line is one paragraph.
 */
function joinLines(lines: string[]): string[] {
  const width = measureWidth(lines);
  const hasGaps = lines.slice(lines.findIndex(Boolean), lines.findLastIndex(Boolean)).includes("");
  const paragraphs: string[] = [];
  let before = "";
  for (const line of lines) {
    if (line !== "" && before !== "" && measureMark(line) === 0) {
      const last = paragraphs.length - 1;
      if (width > 0 ? isBroken(before, line, width) : hasGaps && isSentence(before) && isSentence(line)) {
        paragraphs[last] = glue(paragraphs[last]!, line);
        before = line;
        continue;
      }
    }
    before = line;
    if (line !== "") paragraphs.push(line);
  }
  return paragraphs;
}

/** The width at which a text is wrapped, or 0 where it is not. */
function measureWidth(lines: string[]): number {
  const lengths = lines.filter(Boolean).map((line) => line.length);
  // Not the longest: an address that did not fit may stick out.
  const width = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  if (width < MIN_WIDTH || width > MAX_WIDTH) return 0;
  let [pairs, broken, open] = [0, 0, 0];
  lines.forEach((line, i) => {
    const next = lines[i + 1] ?? "";
    if (line === "" || next === "" || measureMark(next) > 0) return;
    pairs++;
    if (!isBroken(line, next, width)) return;
    broken++;
    if (!endsSentence(line)) open++;
  });
  return pairs >= MIN_PAIRS && broken * 2 >= pairs && open * 2 >= broken ? width : 0;
}

function isBroken(line: string, next: string, width: number): boolean {
  const space = next.indexOf(" ");
  const isFull = line.length + 1 + (space < 0 ? next.length : space) > width;
  return isFull || (isSmall(next[0]!) && !endsSentence(line));
}

/** A hyphen at a line's end is the wrap's. Georgian is not hyphenated when typed; its hyphens are of endings. */
function glue(line: string, next: string): string {
  return /\p{Ll}-$/u.test(line) && isSmall(next[0]!) ? line.slice(0, -1) + next : `${line} ${next}`;
}

/** Whether a line is one whole sentence. */
function isSentence(line: string): boolean {
  return endsSentence(line) && !/[.!?…]["“”»)]* /.test(line) && !/^[-–—]/.test(line);
}
