/** English numbers: digits and words that count something, money and percentages, with what makes them inexact. */
import type { NumberMention, Sentence } from "../../article.ts";
import { findQuotes } from "../../stages/segment.ts";
import { isGivenTwice } from "./conversions.ts";
import { isFigure, type Word } from "../../words.ts";
import { isParticiple, readPast } from "./verbs.ts";
import { FUNCTION_WORDS, MONTHS, WEEKDAYS } from "./lexicon.ts";
import { readDigits, readScale, readWord } from "./number-words.ts";
import { isDemonym } from "./places.ts";
import { isPossessive } from "./possessives.ts";

/** Right before a number: what makes it an estimate or a bound, or makes it count on from something. */
const HEDGES = new Set(
  (
    "over under perhaps maybe possibly further extra " +
    "additional another next last past first other within"
  ).split(" "),
);
/** What tells a number by its size: "about 300", "some 600 people". */
const ABOUT =
  /(?:^| )(?:about|around|nearly|almost|approximately|roughly|some|circa|estimated|close to|just under|just over)$/;
/** The same in more than one word: "more than 10", "as many as 10". */
const PHRASES =
  /(?:^| )(?:(?:more|less|fewer|better) than|at (?:least|most)|up to|(?:as|so) (?:many|much|few|little) as|upwards of|excess of|(?:maximum|minimum) of|out of every|one in|between)$/;
/** Before a number: what makes it a name or a label. */
const LABELS = new Set(
  "number no room page chapter line route version type class phase grade level channel article section item rule act part size age platform gate magnitude flight bus highway formula unit category year day step stage figure table model under point".split(
    " ",
  ),
);
/** Right after: what makes it an order, a time of day, or half of a range. */
const NOT_COUNTED = new Set(
  "am pm a.m p.m o'clock bst gmt et est edt pst pdt cet bc bce ad ce st nd rd th ago later earlier onwards onward".split(
    " ",
  ),
);
const PART_OF =
  /^ (?:[a-z]+ )?(?:from|of|out of|in) (?:(?:the|their|his|her|its) )?(?:last |first |past )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/;
const LISTED =
  /^(?: [a-z-]+){1,3}[,:] (?:aged |named |called |namely |the )?(?:\p{Lu}[^,.]{0,60}|\d+)(?:,| and )/u;
const OF_MONEY = /^ (?:euros?|dollars?|pounds?|rupees|roubles|yen|yuan)\b/;
const SIGNS = /(?:US|NZ|HK|AU|CA|A|C|S|R)?[$£€¥₾]$/;

/** Finds the numbers of a sentence; one at which a date lies is a part of it. */
export function findNumbers(sentence: Sentence, isTaken: (word: Word) => boolean): NumberMention[] {
  const { words, text, start: offset } = sentence;
  const numbers: NumberMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const reading = readNumber(word.text);
    // "A .322 average": a part of it is no number.
    if (reading === null || isTaken(word) || /(?:^|[ (])\.$/.test(text.slice(0, word.start - offset)))
      continue;
    let { value } = reading;
    let [last, end, scale] = [i, word.end, 1];
    const before = text.slice(0, word.start - offset);
    const sign = SIGNS.exec(before)?.[0] ?? "";
    // "800m" without a sign is a distance, but before a currency.
    const behind = text.slice(word.end - offset);
    if (sign === "" && ABBREVIATED.test(word.text) && !OF_MONEY.test(behind)) continue;
    while (isAdjacent(sentence, last)) {
      const step = readScale(words[last + 1]!.text);
      if (step === null) break;
      scale *= step;
      value *= step;
      end = words[++last]!.end;
    }
    const percent =
      /^(?:%| per cent\b| percent\b)/.exec(text.slice(end - offset, end - offset + 10))?.[0] ?? "";
    end += percent.length;
    while (last + 1 < words.length && words[last + 1]!.start < end) last++;
    const next = words[last + 1];
    const beside =
      next !== undefined && text.slice(end - offset, next.start - offset) === " " ? next.text : "";
    const counted = /^\p{Lu}/u.test(beside)
      ? (readOfPeople(word.text, text.slice(end - offset)) ?? beside)
      : beside;
    const isToll = counted === "" && /\b(?:killing|injuring|wounding) $/.test(before);
    const isPopulation = /\bpopulation (?:of (?:\p{Lu}[\p{L}’'-]+ ){1,3})?(?:of|was|is)(?: [a-z]+)? $/u.test(
      before,
    );
    const isAge = counted === "" && /\b(?:aged|at the age of) $/.test(before);
    const implied = isToll || isPopulation ? "people" : isAge ? "years" : "";
    const unit = sign !== "" ? sign : percent !== "" ? "percent" : implied !== "" ? implied : counted;
    const isAbout = ABOUT.test(
      before
        .slice(0, before.length - sign.length)
        .trimEnd()
        .toLowerCase(),
    );
    const start = word.start - sign.length;
    const bound = readBound(before.slice(0, before.length - sign.length));
    const isWhole =
      (sign !== "" ||
        percent !== "" ||
        scale > 1 ||
        implied !== "" ||
        (isUnit(counted) &&
          !isYear(word.text, counted) &&
          !isOldYear(before, word.text, counted) &&
          !isTime(before, word.text, text.slice(end - offset)))) &&
      !(reading.style === "word" && value < 2);
    const isBound = bound !== null && isWhole && isExact(sentence, i, last, start, end, true);
    numbers.push({
      kind: "number",
      value,
      style: reading.style,
      unit: unit.toLowerCase(),
      exact: isWhole && isExact(sentence, i, last, start, end),
      ...(isBound && { bound }),
      ...(isAbout && { about: true }),
      paragraph: sentence.paragraph,
      sentence: sentence.index,
      start,
      end,
      text: text.slice(start - offset, end - offset),
    });
    i = last;
  }
  return numbers;
}

/** "£168m", "$1.2bn", as newspapers write sums. */
export const ABBREVIATED = /^(\d[\d,]{0,8}(?:\.\d{1,3})?)(m|bn)$/;

function readNumber(word: string): { value: number; style: "digits" | "word" } | null {
  const [, digits, scale] = ABBREVIATED.exec(word) ?? [];
  if (digits !== undefined)
    return { value: readDigits(digits) * (scale === "m" ? 1e6 : 1e9), style: "digits" };
  if (isFigure(word))
    // "the 89th minute", "the 19th century"
    return /^(?:\d{1,3}(?:(?:,\d{3})+(?:\.\d+)?|st|nd|rd|th)|\d{1,9}(?:\.\d+)?)$/.test(word)
      ? { value: readDigits(word), style: "digits" }
      : null;
  const value = readWord(word);
  return value === null ? null : { value, style: "word" };
}

/** "The deadly 2004 quake", "a 2018 analysis", "the 2005 Rovers": four digits before one thing, or before a name, are a year. */
function isYear(digits: string, unit: string): boolean {
  const isName = /^\p{Lu}/u.test(unit) && !isDemonym(unit.replace(/s$/, ""));
  return (
    /^(?:1[5-9]|20)\d\d$/.test(digits) &&
    (isName || !/(?<![isu])s$|^(?:people|men|women|children|cubic|square)$/.test(unit))
  );
}

/** "By 1780 smugglers were bringing in half of it": a year, with the subject behind it. */
const isTime = (before: string, digits: string, after: string): boolean =>
  /^(?:1[5-9]|20)\d\d$/.test(digits) &&
  /(?:^|[\s(])(?:[Bb]y|[Ii]n|[Ss]ince|[Uu]ntil) $/.test(before) &&
  /^ [a-z]+ (?:was|were|had|has|have|would|could)\b/.test(after);

/** "In 348 Pachomius died": a year that opens a sentence before a name. */
function isOldYear(before: string, digits: string, unit: string): boolean {
  return before === "In " && /^\d{2,3}$/.test(digits) && /^\p{Lu}/u.test(unit);
}

/** "300 French soldiers" → "soldiers", "300 North Koreans" → "koreans": who or what of a people is counted; "In 1914 German troops" counts nothing. */
function readOfPeople(digits: string, after: string): string | null {
  const [, people, noun] = OF_PEOPLE.exec(after) ?? [];
  if (people === undefined || /^(?:1[5-9]|20)\d\d$/.test(digits)) return null;
  if (noun !== undefined && isDemonym(people)) return noun;
  return people.endsWith("ns") && isDemonym(people.slice(0, -1)) ? people.toLowerCase() : null;
}
const OF_PEOPLE =
  /^ (?:(?:North|South|East|West) )?(\p{Lu}\p{L}+)(?: (?:\p{Ll}[\p{Ll}-]* )?(\p{Ll}{3,}[^\Wsu]s|people|men|women|children)\b)?/u;

/** What is counted: a lower-case noun, an adjective before one, or members of something ("51 Republicans"). */
function isUnit(word: string): boolean {
  return (
    /^(?:[a-z][a-z-]+|[A-Z][a-z]+s)$/.test(word) &&
    !FUNCTION_WORDS.has(word) &&
    !NOT_COUNTED.has(word) &&
    // "After 211 became the capital": nothing is counted by a verb, unless it stands for those it happened to.
    (readPast(word) === null || isParticiple(word))
  );
}

/** What bounds a number right before it: "more than 300" is its least, "up to 300" its most. */
function readBound(before: string): "least" | "most" | null {
  const text = before.slice(-24);
  if (/\b(?:[Mm]ore than|[Oo]ver|[Aa]t least|[Uu]pwards of|excess of|minimum of) $/.test(text))
    return "least";
  return /\b(?:[Uu]p to|[Ff]ewer than|[Ll]ess than|[Uu]nder|[Aa]t most|[Aa]s (?:many|much) as|maximum of) $/.test(
    text,
  )
    ? "most"
    : null;
}

function isExact(
  sentence: Sentence,
  first: number,
  last: number,
  start: number,
  end: number,
  isBound = false,
): boolean {
  const { words, text, start: offset } = sentence;
  const before = text.slice(0, start - offset);
  const after = text.slice(end - offset);
  const previous = words[first - 1]?.text ?? "";
  const isClose = first > 0 && /^ $/.test(before.slice(words[first - 1]!.end - offset));
  // "Over about 300" is a bound still.
  const bounded = before.trimEnd().toLowerCase().replace(ABOUT, "");
  if (
    !isBound &&
    bounded.length < before.trimEnd().length &&
    /(?:^| )(?:over|under|than|least|most|to)$/.test(bounded)
  )
    return false;
  if (
    !isBound &&
    (PHRASES.test(before.trimEnd().toLowerCase()) || (isClose && HEDGES.has(previous.toLowerCase())))
  )
    return false;
  if (!isBound && isClose && LABELS.has(previous.toLowerCase())) return false;
  // "The Six Nations": a part of a name.
  if (first > 0 && /^\p{Lu}\p{Ll}/u.test(words[first]!.text) && /^ \p{Lu}/u.test(after)) return false;
  // Part of a name: "Flight 6321", "Nord Stream 2"; a word that opens the sentence has its capital from there.
  if (isClose && first > 1 && /^[A-Z]/.test(previous) && !isCalendar(previous) && !isPossessive(previous))
    return false;
  // "47 miles (76 km)": one gives the other.
  const isConverted = /^[^()]{0,25}\((?!out of )[^()\d]{0,10}\d/.test(after.slice(0, 40));
  // A question leaves the bracket out, and "$36m" is asked for by a question alone.
  const isAsked = ABBREVIATED.test(words[first]!.text) && /^ \([$£€]/.test(after);
  // Outside a quotation the bracket is left out (`resolve`).
  const isDropped =
    isConverted &&
    isGivenTwice(text.slice(0, end - offset), after) &&
    !sentence.inQuote &&
    !findQuotes(text).some((q) => q.end > start - offset && q.start < start - offset);
  if (/\d[^()]{0,25}\([^()\d]{0,4}$/.test(before.slice(-30)) || (isConverted && !isAsked && !isDropped))
    return false;
  // "More than half of it, roughly 55%".
  if (/(?:%| per ?cent)$/.test(text.slice(0, end - offset)) && /\b(?:half|quarters?|thirds?)\b/.test(text))
    return false;
  const isOrdinal = /^\d.*(?:st|nd|rd|th)$/.test(words[first]!.text);
  // "The two countries" points back; "its 74 schools" tells a number, as does "the 89th minute".
  if (isClose && /^(?:the|these|those|all|both)$/i.test(previous) && !isOrdinal) return false;
  if (
    /[-–—#:/№]\s?$|\d[.,]$|[([]$/.test(before) ||
    /^\s?[-–—:/]\s?\d|^[-–—/:]|^\s?[°º+]/.test(after) ||
    // "Rose 12% to £5 million": the share and the sum are no range.
    (/^,? ?(?:or|to|and) [$£€]?\d/.test(after) &&
      !(/^ to [$£€]/.test(after) && /(?:%| per ?cent)$/.test(text.slice(0, end - offset))))
  )
    return false;
  const isAfterYear = /\b[12]\d{3}, [$£€]?$/.test(before);
  if (
    /\d (?:or|to|and) [$£€]?$/.test(before) ||
    (/\d, [$£€]?$/.test(before) && !isAfterYear) ||
    /^, [$£€]?\d/.test(after)
  )
    return false;
  // "three points from four": a part of what stands beside it.
  if (PART_OF.test(after)) return false;
  // "The front nine", "18 holes": of golf they are always as many.
  if (/\b(?:front|back|first|last) $/i.test(before) && /^(?:nine|four)$/.test(words[first]!.text))
    return false;
  if (/^ holes?\b/.test(after)) return false;
  // "two or three": one of two values.
  const isJoint = (word = "") => /^(?:or|to|and)$/.test(word);
  if (isJoint(previous) && readWord(words[first - 2]?.text ?? "") !== null) return false;
  if (isJoint(words[last + 1]?.text) && readWord(words[last + 2]?.text ?? "") !== null) return false;
  // "Two brothers, Arthur and Edwin", "three men, aged 33, 34 and 39": the list that follows tells how many.
  if (LISTED.test(after)) return false;
  const next = words[last + 1]?.text ?? "";
  if (NOT_COUNTED.has(next.toLowerCase()) && after.startsWith(" ")) return false;
  return !/^ (?:or|to|and) (?:\w+ )?(?:more|less|fewer)\b|^ [a-z]+ (?:or (?:so|more|less|fewer)|ago|later|earlier|old)\b/.test(
    after,
  );
}

function isCalendar(word: string): boolean {
  return MONTHS.includes(word) || WEEKDAYS.has(word) || isParticiple(word.toLowerCase());
}

function isAdjacent({ words, text, start }: Sentence, i: number): boolean {
  const [a, b] = [words[i], words[i + 1]];
  return a !== undefined && b !== undefined && text.slice(a.end - start, b.start - start) === " ";
}
