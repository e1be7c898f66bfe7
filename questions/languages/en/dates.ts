/**
 * English dates: years, months, and days of a month in British ("29 September") and American order ("September 29").
 * What counts from the day of writing ("last July", "this year") is relative.
 */
import type { DateMention, Sentence } from "../../article.ts";
import { FUNCTION_WORDS, MONTH_ABBREVIATIONS, MONTHS } from "./lexicon.ts";

const NAMES = [...MONTHS, ...MONTH_ABBREVIATIONS.keys()].join("|");
const DAY_FIRST = new RegExp(
  `(?<![\\d.,:/–-])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${NAMES})\\b(?:,? (\\d{4})\\b)?`,
  "g",
);
const MONTH_FIRST = new RegExp(
  `\\b(${NAMES})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?![\\d:/–-])(?:,? (\\d{4})\\b)?`,
  "g",
);
const MONTH_YEAR = new RegExp(`\\b(${MONTHS.join("|")})(?:,| of)? (\\d{4})\\b`, "g");
/** March and May are words too: a month alone stands after a preposition. */
const MONTH_ALONE = new RegExp(
  `\\b([Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Bb]efore|[Aa]fter|[Oo]f|[Ff]rom|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id)[ -](${MONTHS.join("|")})\\b(?! \\d| [A-Z])`,
  "g",
);
const YEAR_AFTER =
  /\b([Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Dd]uring|[Oo]f|[Bb]efore|[Aa]fter|[Bb]etween|and|to|the|[Ee]arly|[Ll]ate|mid|[Cc]irca|about|around|for|[Aa]utumn|[Ss]ummer|[Ww]inter|[Ss]pring|fall)[ -]([12]\d{3})\b(?![,.]\d|[-–—/:%]|s\b)/g;
/** "Katrina (1967)": the year of what stands before it. */
const YEAR_ALONE = /\(([12]\d{3})\)/g;
/** An estimate, or a bound: what was so by 2010 was so by 2011 as well. */
const INEXACT = /^(?:circa|about|around|between|early|late|mid|by|before|after|until|till)$/i;
const ERA = /^ (?:BC|BCE|AD|CE)\b/;
/** "In 42 BCE", "in AD 43": an old year is told by its era. */
const OLD_YEAR = /\b[Ii]n (?:the year )?(?:(\d{1,4}) (BCE?|CE|AD)|AD (\d{1,4}))\b/g;
/** Behind an old year, the end of what lasted from it. */
const UNTIL = /^ (?:or|to|and|until|through) (?:AD )?\d|^ ?[-–—] ?\d/;
/** Behind a month another one: "March and April". */
const LISTED = new RegExp(`^(?:,| and| or| to) (?:${NAMES})\\b`);
const LAST_YEAR = 2100;
/** A weekday this near the beginning belongs to the main verb. */
const OPENING = 4;
const SPOKEN = /\b(?:said|says|told|announced|added|tweeted)\b/;
/** The year of what the figures were taken from: nothing a reader is to remember ("worth asking", our rubric's point 7). */
const OF_SOURCE =
  /^ (?:[a-z]+ )?(?:census|survey|poll|study|report|estimates?|data|figures|edition|statistics)\b/;
const SOURCE_BEFORE = /\b(?:census|survey|poll|study|report|estimate|inquiry)\b[^.;]{0,60}$/i;
const FINDING =
  /^,? (?:\d{4},? )?(?:found|finds|showed|shows|suggested|suggests|put|puts|revealed|said|says|counted)\b/;
const WEEKDAY = /\b[Oo]n (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/g;
/** On which day something was said is when it was written about: nothing to ask. */
const SPEAKING =
  /\b(?:said|says|told|announced|reported|stated|wrote|confirmed|tweeted|published|released|issued|added|revealed|statement|report|post|interview)(?: [a-z]+)? $/;

/** Finds dates. In "4 October 1918" the day with its month and the year are two mentions. */
export function findDates(sentence: Sentence): DateMention[] {
  const { text, start: offset } = sentence;
  const dates: DateMention[] = [];
  const isTaken = (at: number) => dates.some((d) => d.start - offset <= at && at < d.end - offset);
  const add = (
    at: number,
    length: number,
    date: Pick<DateMention, "part" | "form"> & Partial<DateMention>,
  ) => {
    if (isTaken(at)) return;
    dates.push({
      kind: "date",
      paragraph: sentence.paragraph,
      sentence: sentence.index,
      start: offset + at,
      end: offset + at + length,
      text: text.slice(at, at + length),
      tail: "",
      relative: false,
      ...date,
    });
  };
  if (!/\d|[A-Z][a-z]{2}/.test(text)) return [];

  const addDay = (match: RegExpMatchArray, day: number, month: number, form: string) => {
    const year = match[3] === undefined ? undefined : Number(match[3]);
    const tail = year === undefined ? "" : /,? \d{4}$/.exec(match[0])![0];
    const length = match[0].length - tail.length;
    if (day < 1 || day > 31 || month < 1) return;
    // "5 May to 7 May", "May 5 and 6": one of several.
    const isListed =
      /^ ?(?:,|to|and|or|[-–—]) ?\d/.test(text.slice(match.index! + length)) && year === undefined;
    // Days of birth and death after a name are nothing to remember.
    const isInBrackets = /\([^)]*$/.test(text.slice(0, match.index));
    // "Around 4 July": the third will do as well.
    const isAbout = /\b(?:around|about|circa|approximately|by|before|after|until) $/i.test(
      text.slice(0, match.index),
    );
    add(match.index!, length, {
      part: "day",
      day,
      month,
      form,
      relative: isListed || isInBrackets || isAbout,
      ...(year === undefined ? {} : { year }),
    });
    if (year !== undefined)
      add(match.index! + match[0].length - 4, 4, { part: "year", year, form: "year of day" });
  };
  for (const match of text.matchAll(DAY_FIRST))
    addDay(match, Number(match[1]), readMonth(match[2]!), "day first");
  for (const match of text.matchAll(MONTH_FIRST))
    addDay(match, Number(match[2]), readMonth(match[1]!), "month first");
  for (const match of text.matchAll(MONTH_YEAR)) {
    if (isTaken(match.index)) continue;
    const [year, month] = [Number(match[2]), readMonth(match[1]!)];
    if (year > LAST_YEAR) continue;
    const relative = /\b(?:between|early|late|mid)[ -]$/i.test(text.slice(0, match.index));
    add(match.index, match[1]!.length, { part: "month", year, month, form: "month", relative });
    add(match.index + match[0].length - 4, 4, { part: "year", year, form: "year of month" });
  }
  for (const match of text.matchAll(MONTH_ALONE)) {
    const at = match.index + match[0].length - match[2]!.length;
    // "In March and April": one of several; "last May": counted from the day of writing.
    const isListed = LISTED.test(text.slice(at + match[2]!.length));
    const relative =
      /^(?:last|next|this|early|late|mid|from|by|before|after|until)/i.test(match[1]!) || isListed;
    add(at, match[2]!.length, { part: "month", month: readMonth(match[2]!), form: "month", relative });
  }
  for (const match of text.matchAll(YEAR_AFTER)) {
    const at = match.index + match[0].length - 4;
    const [before, year] = [match[1]!, Number(match[2])];
    const after = text.slice(at + 4);
    if (year > LAST_YEAR || isTaken(at) || ERA.test(after) || isCounted(after, before)) continue;
    if ((before === "and" || before === "to" || before === "for") && dates.length === 0) continue;
    const form = before === "the" ? "attribute" : "year";
    const relative = INEXACT.test(before) || /^ or \d/.test(after) || OF_SOURCE.test(after);
    add(at, 4, { part: "year", year, form, relative });
  }
  for (const match of text.matchAll(OLD_YEAR)) {
    const year = Number(match[1] ?? match[3]);
    const at = match.index + match[0].search(/\d|AD/);
    const length = match.index + match[0].length - at;
    add(at, length, {
      part: "year",
      year: match[2]?.startsWith("B") === true ? -year : year,
      form: "era",
      relative: UNTIL.test(text.slice(at + length)),
    });
  }
  for (const match of text.matchAll(YEAR_ALONE))
    add(match.index + 1, 4, { part: "year", year: Number(match[1]), form: "bracket", relative: true });
  for (const match of text.matchAll(WEEKDAY)) {
    if (
      (match.index < OPENING && SPOKEN.test(text)) ||
      SPEAKING.test(text.slice(0, match.index)) ||
      /^(?:['’]|s\b| \p{Lu})/u.test(text.slice(match.index + match[0].length))
    )
      continue;
    // The day of a piece of news, which its reader knows and nobody else needs.
    add(match.index + match[0].length - match[1]!.length, match[1]!.length, {
      part: "day",
      form: "weekday",
      relative: true,
    });
  }
  // "A poll in August found …"
  for (const date of dates) {
    const [before, after] = [text.slice(0, date.start - offset), text.slice(date.end - offset)];
    if (SOURCE_BEFORE.test(before) && (FINDING.test(after) || text.startsWith("According to ")))
      date.relative = true;
  }
  return dates.sort((a, b) => a.start - b.start);
}

/** What is measured or counted by a word without a plural ending. */
const UNIT =
  /^(?:ft|feet|m|km|cm|mm|mi|kg|g|ha|hp|lb|oz|mph|kph|square|cubic|people|men|women|children|sheep|fish)$/;

/** "In 1200 homes", "about 1500 people": a number of things. After "the" a year stands before its noun: "the 1997 match". */
function isCounted(after: string, before: string): boolean {
  const next = /^ ([a-z]+)/.exec(after)?.[1];
  // "At an elevation of 1100 ft"
  if (next !== undefined && UNIT.test(next)) return true;
  // "By 2010 otters had returned": an opening phrase is a time.
  if (/^(?:In|By|Since|Until|From|Before|After)$/.test(before)) return false;
  // "By 1780 smugglers were bringing in half of it"
  if (
    /^(?:in|by|since|until)$/.test(before) &&
    /^ [a-z]+ (?:was|were|had|has|have|would|could)\b/.test(after)
  )
    return false;
  if (before === "the") return next === undefined;
  return next !== undefined && !FUNCTION_WORDS.has(next) && !/(?:ed|ly)$/.test(next) && next.endsWith("s");
}

/** "September", "Sept" → 9; 0 where it is no month. */
export function readMonth(name: string): number {
  return MONTH_ABBREVIATIONS.get(name) ?? MONTHS.indexOf(name) + 1;
}
