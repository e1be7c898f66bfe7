/** Changes of an English statement that test a digit, or make a statement that contradicts itself. */
import type { Mention } from "../../article.ts";
import type { Span } from "../../words.ts";
import { isAside } from "./aside.ts";
import { isGivenTwice } from "./conversions.ts";
import { readValue } from "./number-words.ts";
import { countYears, isInPhrase } from "./unfit-number.ts";

/** Figures of an amount that nobody keeps in mind: of 1,038,396 people a reader knows a million. */
const MOST_FIGURES = 4;

/** Implements `LanguagePack.isTrick`: the year next to the true one, another day, another month of a year that is told, another amount to the last of five figures. */
export function isTrick(mention: Mention, rival: number): boolean {
  if (mention.kind === "number")
    return Number.isInteger(mention.value) && `${mention.value}`.replace(/0+$/, "").length > MOST_FIGURES;
  if (mention.kind !== "date") return false;
  if (mention.part === "year") return Math.abs(rival - mention.year!) <= 1;
  return mention.part === "day" || mention.year !== undefined;
}

/** Years that a statement tells one after the other, of which one would be changed. */
const ROW_OF_YEARS = 3;
/** A part of what is counted, which another whole might be less than: "270 aircraft, including 12", "40 goals in 12 games", "three years of a four-year sentence". */
const WITH_PART =
  /\b(?:including|[Aa]mong them|of (?:whom|which|them)|all but) (?:[a-z]+ ){0,2}(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:\p{L}+['’]s? |the |its |their |his |her )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\b|\b(?:goals|points|wins|runs|tries|tackles|catches) (?:in|from|over) (?:[a-z]+ )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:games|matches|races|appearances|innings)\b|\b(?:years?|months|weeks|days) of (?:an?|the|his|her|their|its) [\p{L}\d]+-(?:year|month|week|day)\b/u;

/** "The largest for eight years", "the first time since 1905": what holds of a span holds of each part of it. */
const OF_RECORD =
  /\b(?:most|least|best|worst|first|(?!forest|interest|request|harvest|arrest|protest|contest|invest|honest|modest|guest|quest)\p{Ll}{2,}est)\b[^,.;:]{0,60} (?:for|in|since|after) (?:(?:about|almost|at least|nearly|over|more than|some|the (?:last|past)|\p{Lu}\p{Ll}+) )?$/u;
const SPAN_OF_RECORD = /^(?:,? |-)?(?:years?|decades?|months?|weeks?|centur(?:y|ies))\b/;
/** What numbers words count of what stands in a row behind it: "four halls: the North, the East and the South". */
const COUNTED_ROW =
  /^ (?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}[\p{L}-]*s\b(?! (?:and|or|in|on|at|from|to|was|were|had|have|won|left|came)\b(?![^.;]*:))[^.;]*[,:–—] ?[^.;]*, (?:and|or) \p{L}/u;
const COUNTED_PLAINLY = 12;

/** Whether a count up to twelve stands beside a row of what it counts, which belies any other. */
function isBesideRow(text: string, { start, end }: Span): boolean {
  const count = readValue(text.slice(start, end).toLowerCase());
  return count !== null && count <= COUNTED_PLAINLY && COUNTED_ROW.test(text.slice(end));
}

/** Whether a span, or the year that it begins with, is that of a superlative: the largest for nine years is so for eight. */
function isOfRecord(text: string, { start, end }: Span): boolean {
  if (!OF_RECORD.test(text.slice(0, start))) return false;
  return /^[12]\d{3}$/.test(text.slice(start, end))
    ? /\bsince (?:\p{Lu}\p{Ll}+ )?$/u.test(text.slice(0, start))
    : SPAN_OF_RECORD.test(text.slice(end)) ||
        / (?:years?|decades?|months?|weeks?)$/.test(text.slice(start, end));
}

/** Implements `LanguagePack.isAside`, with what is told in a phrase in quotation marks, beside a row of years, a part of the whole or a row of what is counted, and the span of a record. */
export const isTold = (text: string, span: Span): boolean =>
  isAside(text, span) ||
  isInPhrase(text.slice(0, span.start), text.slice(span.end)) ||
  countYears(text) >= ROW_OF_YEARS ||
  WITH_PART.test(text) ||
  isBesideRow(text, span) ||
  isGivenTwice(text.slice(0, span.end), text.slice(span.end)) ||
  isOfRecord(text, span);
