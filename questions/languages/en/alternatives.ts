/** Other values of an English number, date, place or person in the same surface form, near it in size. */
import type { Article, Mention, NumberMention } from "../../article.ts";
import { capitalise, findWords } from "../../words.ts";
import { FAR, listFar } from "../far.ts";
import type { Alternative } from "../language.ts";
import { listNamingRivals } from "../namings.ts";
import { findOtherDates } from "./date-rivals.ts";
import { findOtherPeople } from "./rivals.ts";
import {
  parseNumeral,
  readDigits,
  readValue,
  readWord,
  writeDigits,
  writeOrdinal,
  writeWord,
} from "./number-words.ts";
import { originOf } from "./origin.ts";
import { findOtherPlaces } from "./places.ts";
import { stripPossessive } from "./possessives.ts";

/** Sentences on each side whose numbers are rivals. */
const NEAR = 5;
/** A longer headline is a sentence: that it names somebody does not make them the topic. */
const TITLE_WORDS = 7;
/** What a unit can come to at most. */
const MOST: Record<string, number> = {
  percent: 99,
  months: 11,
  hours: 23,
  days: 364,
  weeks: 51,
  minutes: 59,
  seconds: 59,
  minute: 90,
  century: 20,
};

/** All values that could stand in the mention's place, the article's own first. */
export function findAlternatives(article: Article, mention: Mention): Alternative[] {
  // "Mandela dies at 95": whoever reads the headline knows, and sees that 80 is false.
  if (mention.kind !== "person" && isInTitle(article, mention.text)) return [];
  // "7 dead": the headline tells "seven" too.
  if (
    mention.kind === "number" &&
    findWords(article.title).some(({ text }) => readValue(text) === mention.value)
  )
    return [];
  switch (mention.kind) {
    case "number":
      if (isModel(article, mention)) return [];
      return (mention.style === "word" ? findOtherWords : findOtherNumbers)(article, mention).filter(
        (a) => keepsArticle(article, mention)(a.text) && isWithin(article, mention, a.order!),
      );
    case "date":
      return findOtherDates(article, mention);
    case "place":
      return isTopic(article, mention.lemma) ? [] : findOtherPlaces(article, mention);
    case "person":
      return isTopic(article, mention.entity) ? [] : findOtherPeople(article, mention);
    case "naming":
      return listNamingRivals(article, mention);
    case "term":
      return [];
  }
}

/** Whether the article has the number behind a name, as that of a make or a line: "7610 owners" after "the Nokia 7610". */
function isModel({ mentions, paragraphs }: Article, { text, style }: NumberMention): boolean {
  return (
    style === "digits" &&
    mentions.some(
      (m) =>
        m.kind === "number" &&
        !m.exact &&
        m.text === text &&
        /\p{Lu}[\p{L}-]+ $/u.test(
          paragraphs[m.paragraph]!.slice(Math.max(0, m.start - MODEL_CHARS), m.start),
        ),
    )
  );
}
const MODEL_CHARS = 20;

/** Whether a headline has a value as a word of its own; the beginning of a text is none. */
function isInTitle({ title, paragraphs }: Article, text: string): boolean {
  if (!title.includes(text) || paragraphs[0]!.startsWith(title.replace(/…$/, ""))) return false;
  const at = title.indexOf(text);
  return !/[\p{L}\d]/u.test(`${title[at - 1] ?? ""}${title[at + text.length] ?? ""}`);
}

/** What the headline is about can be told without the article. */
function isTopic({ title }: Article, name: string): boolean {
  const own = new Set(findWords(title).map((w) => stripPossessive(w.text)));
  return findWords(name).every((w) => own.has(w.text)) && own.size <= TITLE_WORDS;
}

/** "Six" → "Four", "Five", "Eight"; a capital is kept. */
function findOtherWords(article: Article, mention: NumberMention): Alternative[] {
  const value = readWord(mention.text);
  if (value === null) return [];
  const isCapital = /^\p{Lu}/u.test(mention.text);
  const reach = value > 20 ? 6 : 3;
  // "Thirty": among twenty-seven and thirty-three it is the round one.
  const isRound = value >= 20 && value % 10 === 0;
  const values = mention.about
    ? listFar(value)
    : isRound
      ? [-20, -10, 10, 20, 30].map((step) => value + step)
      : Array.from({ length: 2 * reach + 1 }, (_, i) => value - reach + i);
  return values.flatMap((n): Alternative[] => {
    const isTrue = mention.bound !== undefined && (mention.bound === "least" ? n < value : n > value);
    const word = n < 2 || n === value || isTrue ? null : writeWord(n);
    if (word === null || n > (MOST[mention.unit] ?? Infinity)) return [];
    const text = isCapital ? capitalise(word) : word;
    return [{ text, origin: originOf(article, mention, text), order: n }];
  });
}

/** Steps away from a number that keep its roundness and decimals: 38 → ±1 …, 1,200 → ±100 …; at most about half as much again. */
function findOtherNumbers(article: Article, mention: NumberMention): Alternative[] {
  const numeral = parseNumeral(mention.text);
  if (numeral === null) return [];
  const decimals = numeral.digits.split(".")[1]?.length ?? 0;
  const unit = 10 ** decimals;
  const value = Math.round(readDigits(numeral.digits) * unit);
  const scale = mention.value / readDigits(numeral.digits);
  if (value < 2 || mention.value > 1e13 || !Number.isFinite(scale)) return [];
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  // "25 %" among 26, 27 and 28, "$250,000" among 260,000 and 270,000: the round one is seen.
  const isFive =
    decimals === 0 && /\d$/.test(numeral.digits) && value / step > 10 && (value / step) % 5 === 0;
  if (isFive) step *= 5;
  while (step * 25 < value) step *= step >= 10 && value % (step * 5) !== 0 ? 2 : 5;
  const around = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6].map((k) => value + k * step);
  const near = article.mentionsBySentence
    .slice(Math.max(0, mention.sentence - NEAR), mention.sentence + NEAR + 1)
    .flat();
  const own = near.flatMap((m): number[] => {
    if (m.kind !== "number" || m.unit !== mention.unit || m.value === mention.value) return [];
    const other = parseNumeral(m.text);
    if (other === null || other.sign !== numeral.sign || other.suffix !== numeral.suffix) return [];
    const n = readDigits(other.digits) * unit;
    return Number.isInteger(n) &&
      !(isFive && value < 100 && n % 5 !== 0) &&
      (other.digits.split(".")[1]?.length ?? 0) === decimals
      ? [n]
      : [];
  });
  // "60 %, followed by 13 % and 10 %": with another share the parts are no whole.
  const parts =
    mention.unit !== "percent"
      ? []
      : article.mentionsBySentence[mention.sentence]!.flatMap((m) =>
          m.kind === "number" && m !== mention && m.unit === "percent" ? [m.value] : [],
        );
  const room = parts.length > 1 ? 100 - parts.reduce((a, b) => a + b, 0) : Infinity;
  const most = Math.min(MOST[mention.unit] ?? Infinity, room) * unit;
  // "More than 60,000" for 30,000 is false, "more than 20,000" is not.
  const isFalse = (n: number) =>
    mention.bound === undefined || (mention.bound === "least" ? n > value * 1.3 : n < value * 0.8);
  const isApart = (n: number) => isFalse(n) && (!mention.about || Math.abs(n - value) >= FAR * value);
  const others = mention.about || mention.bound !== undefined ? [...around, ...listFar(value)] : around;
  return [...new Set([...own, ...others])]
    .filter(
      (n) =>
        isApart(n) &&
        n > 0 &&
        n !== value &&
        n * 4 >= value &&
        n <= value * 3 &&
        (mention.about || mention.bound !== undefined || (n * 2 > value && n < value * 2.5)) &&
        n <= most,
    )
    .map((n) => {
      const isOrdinal = /[a-z]$/.test(numeral.digits);
      const digits = isOrdinal ? writeOrdinal(n) : writeDigits(n / unit, numeral.digits);
      const text = `${numeral.sign}${digits}${numeral.suffix}`;
      return { text, origin: originOf(article, mention, text), order: (n / unit) * scale };
    });
}

/** Years of age that few people reach. */
const OLDEST = 100;
const AGED = /\b(?:age of|aged) $/;

/** Countries of the world: members of the United Nations, observers and a few more (un.org counts 193 and 2). */
const COUNTRIES = 200;
const WHOLE_BEFORE =
  /(?:^| )((?:[\d,\p{L}-]+ ){1,3})\(?(?:out )?of (?:(?:the|all|its|their|his|her|some|about|over|\p{Lu}[\p{L}’'.]*) ){0,3}$/u;
const PART_AFTER =
  /^ (?:[\p{L}-]+ ){0,2}\(?(?:out )?of (?:(?:the|all|its|their|his|her|some|about|over|\p{Lu}[\p{L}’'.]*) ){0,3}([\d,]+|[a-z-]+)\b/u;

/** "Home to eight of Scotland's _____ kinds", "139th out of _____": a part is no more than its whole, and there are not 300 countries. */
function isWithin(article: Article, mention: NumberMention, other: number): boolean {
  const { text, start } = article.sentences[mention.sentence]!;
  if (mention.unit === "percent" && !keepsSide(text, mention.value, other)) return false;
  const after = text.slice(mention.end - start, mention.end - start + REACH);
  // "Her 80th birthday", "at the age of 95": nobody has a 120th, few are 105.
  const isAge = /^ birthday\b/.test(after) || AGED.test(text.slice(0, mention.start - start));
  if (isAge && mention.value <= OLDEST && other > OLDEST) return false;
  if (other > COUNTRIES && /^ (?:[a-z-]+ ){0,2}(?:countries|nations|states)\b/.test(after)) return false;
  const part = WHOLE_BEFORE.exec(text.slice(0, mention.start - start).slice(-REACH))?.[1] ?? "";
  const least = part
    .split(" ")
    .map((word) => readValue(word.replace(/(?<=\d)(?:st|nd|rd|th)$/, "")))
    .findLast((value) => value !== null);
  if (least !== undefined && least <= mention.value && other <= least) return false;
  const whole = PART_AFTER.exec(after)?.[1];
  const most = whole === undefined ? null : readValue(whole);
  return most === null || most < mention.value || other < most;
}
/** "The majority lives in Oakham, with 60 %": a half or less is ruled out, and of a minority a half or more. */
const MAJOR =
  /\b(?:[Mm]ajority|(?<!\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|is|are|was|were|[Aa]t|[a-z]['’]s) )[Mm]ost|(?:[Mm]ore than|[Oo]ver) (?:a )?half)\b/;
const MINOR = /\b(?:[Mm]inority|(?:[Ll]ess|[Ff]ewer) than (?:a )?half|[Uu]nder (?:a )?half)\b/;
const HALF = 50;
const keepsSide = (text: string, value: number, other: number): boolean =>
  (value <= HALF || other > HALF || !MAJOR.test(text)) &&
  (value >= HALF || other < HALF || !MINOR.test(text));
/** Characters beside a number in which its whole or its part stands. */
const REACH = 60;

/** "An 18th attempt" takes no "19th": with the article the options' sounds have to agree. */
function keepsArticle(article: Article, mention: Mention): (text: string) => boolean {
  const before = article.paragraphs[mention.paragraph]!.slice(Math.max(0, mention.start - 3), mention.start);
  if (!/(?:^| )[Aa]n? $/.test(before)) return () => true;
  const opensWithVowel = (text: string) => /^(?:8|11(?:\D|$)|18(?:\D|$)|eight|eleven)/i.test(text);
  return (text) => opensWithVowel(text) === opensWithVowel(mention.text);
}
