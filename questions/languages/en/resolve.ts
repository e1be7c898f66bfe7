/**
 * Pronouns and bare subjects of a sentence with what they stand for, where only one thing can be meant; words that only link are
 * left out.
 */
import type { Article, CalendarDate, Sentence } from "../../article.ts";
import type { Resolution } from "../language.ts";
import { findQuotes } from "../../stages/segment.ts";
import { findConversions } from "./conversions.ts";
import { ADVERBS, MONTHS } from "./lexicon.ts";
import { spellOut } from "./letters.ts";
import { nameBesideOther, nameInFull, resolvePerson } from "./pronouns.ts";
import { nameWhole } from "./short-names.ts";
import { resolveThings } from "./things-named.ts";
import { capitalise } from "../../words.ts";

/** All that can be named or left out in a sentence, in text order, apart. */
export function resolve(article: Article, sentence: Sentence): Resolution[] {
  const found = [
    ...resolvePerson(article, sentence),
    ...nameBesideOther(article, sentence),
    ...nameInFull(article, sentence),
    ...resolveThings(article, sentence),
    ...spellOut(article, sentence),
    ...nameWhole(article, sentence),
    ...resolveYears(article.published, sentence),
    ...dropLinks(sentence),
    ...dropHeader(sentence),
    ...openEntry(sentence),
    ...dropComparison(sentence),
    ...dropTimes(article, sentence),
    ...dropWeekdays(sentence),
    ...moveStop(sentence),
    ...keepDots(sentence),
    ...dropConversions(sentence),
  ].sort((a, b) => a.span.start - b.span.start);
  // What is quoted stays as it was said.
  const quotes = found.some(({ text }) => text.trim() === "") ? findQuotes(sentence.text) : [];
  const isQuoted = ({ start }: Resolution["span"]) =>
    quotes.some((q) => q.start < start - sentence.start && start - sentence.start < q.end);
  const kept = found.filter(({ span, text }) => text.trim() !== "" || !isQuoted(span));
  return kept.filter((r, i) => i === 0 || kept[i - 1]!.span.end <= r.span.start);
}

/** "… his 'work and play.'" → "… his 'work and play'.": single marks are the British style, which has the sentence's stop behind them (New Hart's Rules, § 9.2.3). */
function moveStop({ text, start }: Sentence): Resolution[] {
  const mark = /\.(['’])$/.exec(text)?.[1];
  // One that nothing opens is a slip.
  return mark === undefined || !/(?:^|[\s(])['‘]/.test(text)
    ? []
    : [{ span: { start: start + text.length - 2, end: start + text.length }, text: `${mark}.` }];
}

/** "The town is 47 miles (76 km) away." → "The town is 47 miles away." */
const dropConversions = ({ text, start }: Sentence): Resolution[] =>
  findConversions(text).map((at) => ({ span: { start: start + at.start, end: start + at.end }, text: "" }));

/** Dots at the end stay as a mark: what trails off, or is a title with dots in it ("Seven Days ..."), is no whole sentence. */
function keepDots({ text, start }: Sentence): Resolution[] {
  const dots = / ?\.{3,}$/.exec(text);
  return dots === null ? [] : [{ span: { start: start + dots.index, end: start + text.length }, text: "…" }];
}

/** "This year" → "in 2018" by the day of publication. */
function resolveYears(published: CalendarDate | null, sentence: Sentence): Resolution[] {
  if (published === null) return [];
  const found: Resolution[] = [];
  const add = (at: number, length: number, text: string) =>
    found.push({ span: { start: sentence.start + at, end: sentence.start + at + length }, text });
  for (const match of sentence.text.matchAll(
    /\b(?:(since|until|by|of|in|from|during) )?(this|last|next) (year|month)\b(?!['’])/gi,
  )) {
    const [whole, preposition, which, unit] = match;
    if (/\b(?:earlier|later|the|first|third|fourth) $/i.test(sentence.text.slice(0, match.index))) continue;
    const step = { this: 0, last: -1, next: 1 }[which!.toLowerCase()]!;
    const value = unit === "year" ? String(published.year + step) : writeMonth(published, step);
    const lead = preposition ?? "in";
    add(match.index, whole.length, `${/^\p{Lu}/u.test(whole) ? capitalise(lead) : lead} ${value}`);
  }
  for (const match of sentence.text.matchAll(/\b(yesterday|today|tomorrow)\b(?!['’])/gi)) {
    if (match[1]!.toLowerCase() !== "today") continue;
    add(
      match.index,
      match[0].length,
      `${match.index === 0 ? "On" : "on"} ${published.day} ${MONTHS[published.month - 1]} ${published.year}`,
    );
  }
  return found;
}

function writeMonth({ year, month }: CalendarDate, step: number): string {
  const index = year * 12 + month - 1 + step;
  return `${MONTHS[index % 12]} ${Math.floor(index / 12)}`;
}

/** An entry of a list by years as a sentence: "2005: A quake …" → "In 2005, a quake …". Its year may be asked for as well. */
function openEntry({ text, start }: Sentence): Resolution[] {
  const match = LISTED.exec(text);
  if (match === null) return [];
  const colon = start + match[0].indexOf(":");
  return [
    { span: { start, end: start }, text: "In " },
    { span: { start: colon, end: start + match[0].length }, text: `, ${match[0].at(-1)!.toLowerCase()}` },
  ];
}
const LISTED =
  /^[12]\d{3}: (?:[AT](?=(?:n|he)? \S)|[A-Z](?=(?:n|wo|hree|our|ive|ix|even|ight|ine|everal|ore than|t least|bout|round|early|lmost|ome|any) ))/;

/**
 * Letters after a name and a bracket in another script, as an encyclopaedia begins: "Zaha Hadid DBE (Arabic: زها حديد; 1950 – 2016)
 * was an architect." → "Zaha Hadid was an architect."
 */
function dropHeader({ text, start }: Sentence): Resolution[] {
  const match = HEADER.exec(text);
  if (match === null) return [];
  const [, name, letters = "", bracket] = match;
  if (letters === "" && !GLOSS.test(bracket!)) return [];
  return [{ span: { start: start + name!.length, end: start + match[0].length }, text: "" }];
}

/**
 * A time that counts from the day of writing is an adjunct where it ends a clause or stands before its verb, and the clause is whole
 * without it: "Trump last Wednesday referred to the paper." → "Trump referred to the paper."; "She came to power seven years ago."
 */
function dropTimes({ published }: Article, { text, start }: Sentence): Resolution[] {
  if (!/\b(?:last|this|next|past|ago|yesterday|today|tomorrow|tonight|coming) ?|\d years on\b/.test(text))
    return [];
  // "Sales were down 9 percent from last year": without it nobody knows since when.
  if (COMPARING.test(text)) return [];
  const found: Resolution[] = [];
  for (const match of text.matchAll(TIME)) {
    const before = text.slice(0, match.index);
    // "This year" is a year where the day of publication is known.
    if (published !== null && /\b(?:this|last|next) (?:year|month)$|\btoday$/.test(match[0])) continue;
    // "The lighthouse that stands today": of no use without it.
    if (BOUND_TO_TIME.test(before) || (match[0].endsWith("today") && STANDING.test(before))) continue;
    // "Barely a week ago, Holt left", "Unusually this year, …": an adverb that is left alone before its comma says nothing.
    if (/^\p{L}+$/u.test(before) && match[0].startsWith(" ") && text[match.index + match[0].length] === ",")
      continue;
    // "A train stopped early yesterday caused delays": what it was that caused them.
    if (/ [a-z]{2,}ed$/.test(before) && ACTS.test(text.slice(match.index + match[0].length))) continue;
    // "Half of them plan to travel in the next six months": what is planned is so with its time.
    if (/\b(?:next|coming) /.test(match[0]) && PLANNED.test(before)) continue;
    // "The third fire this month in Bergen": of which others.
    if (/\b(?:this|next|coming) /.test(match[0]) && RANKED.test(before)) continue;
    // "The format debuting this week": a participle alone says nothing.
    if (/(?<!\b(?:is|are|was|were|be|been)(?: \w+)?) [a-z]{3,}ing$/.test(before)) continue;
    const end = match.index + match[0].length;
    found.push({
      span: { start: start + startOfRelease(text, match.index, end), end: start + end },
      text: "",
    });
  }
  return found;
}

/**
 * Where what is dropped begins: "…, according to data released on Monday.", "A report published last week said": a participle that only says when goes
 * with its time, and what is left of a source with it.
 */
function startOfRelease(text: string, at: number, end: number): number {
  const [tag, , participle] = RELEASED.exec(text.slice(0, at)) ?? [];
  if (tag === undefined) return at;
  if (tag.startsWith(",") && /^[.,]/.test(text.slice(end))) return at - tag.length;
  return /^ (?:shows?|showed|says?|said|found|finds|suggests?|suggested|reveals?|revealed|indicates?|indicated)\b/.test(
    text.slice(end),
  )
    ? at - participle!.length
    : at;
}
const RELEASED =
  /(?:, according to [^,.;:"“”]{2,60}?|\b(data|figures|reports?|statements?|study|studies|survey|polls?|results|statistics|documents?|estimates?))( (?:released|published|issued))$/;

/** "…, a rise of 4 % from the same period last year": with what it is compared, only the day of writing tells; what is counted is told without it. */
function dropComparison({ text, start }: Sentence): Resolution[] {
  const match = YEAR_ON_YEAR.exec(text);
  return match === null
    ? []
    : [{ span: { start: start + match.index, end: start + match.index + match[0].length }, text: "" }];
}
const PLANNED = /\b(?:plan|plans|planning|intend|intends|intending|hope|hopes|hoping) to [^,.;]*$/;
/** A verb behind a time. */
const ACTS = /^ (?:[a-z]{2,}ed|caused|made|saw)\b/;
const YEAR_ON_YEAR =
  /, (?:representing|marking|up|down|an?|which (?:is|was)) [^,;:()"“”]{3,50} (?:from|on|over|than|compared (?:with|to)) (?:in )?the (?:same|corresponding) (?:period|month|quarter|time|day|week) (?:of )?(?:last|the previous) year(?=[.,;])/;

const COMPARING =
  /\d.*\b(?:up|down|rose|fell|risen|fallen|grew|dropped|compared|expects?|expected|forecasts?)\b|\b(?:up|down|rose|fell|risen|fallen|grew|dropped|compared|expects?|expected|forecasts?)\b.*\d/;
const RANKED =
  /\b(?:first|second|third|fourth|fifth|sixth|(?:the|its|his|her|their|[a-z]+['’]s) (?:most|least|best|worst|only|(?!latest)[a-z]{3,}est))\b(?! (?:said|told)\b)[^,;]{0,40}$/;
const STANDING = /\b(?:stands?|exists?|known|seen|used|remains?|lives?|survives?|looks?|found|called)$/;
const UNITS =
  "day|week|month|year|decade|century|season|weekend|summer|winter|spring|autumn|night|hour|minute";
const COUNT = "(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|several|\\d{1,3})";
const DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
/** "Earlier this month", "last Wednesday", "over the past decade", "seven years ago", before a mark or a verb in the past. */
const TIME = new RegExp(
  `,? (?:(?:(?:earlier|later|late|early|back) )?(?:last|this|next) (?:${UNITS}|${DAY})(?: (?:morning|afternoon|evening|night))?|` +
    `(?:over|in|during|for|within) the (?:past|last|next|coming) (?:(?:${COUNT}|few|couple of) )?(?:${UNITS})s?|` +
    `(?:just |only |about |nearly |almost |some |barely |hardly |scarcely |merely |roughly |exactly )?${COUNT} (?:${UNITS})s? ago|${COUNT} years on|(?:(?:early|late) )?yesterday(?: (?:morning|afternoon|evening))?|tonight|tomorrow|today)` +
    `(?=[.,;]|$| (?:said|told|announced|called|urged|warned|asked|accused|referred|met|won|signed|met|with|when|after|as|because|that|[a-z]{2,}ed|caused|made|saw|(?:by|at|in) (?:the|an?|\\p{Lu}\\p{L}+)|to (?:the|discuss|mark|help))\\b)`,
  "gu",
);
/** What a time after it belongs to. */
const BOUND_TO_TIME =
  /\b(?:of|from|since|until|till|than|by|before|after|and|or|to|for|between|in|on|is|was|are|were|be|only \w+|as (?:it|they|he|she) (?:does|do|did|is|was|were)|first time|second time|only|already|so far|ever|yet|up|late|early|the|more|less|up to|compared with|over|about|around|because|until|starting|scheduled|due|expected|planned|as|same [a-z]+|his|her|its|their|(?:which|who|that) [a-z]+)$/i;

/**
 * A day of the week says when only to whoever knows the day of writing: "Police said on Monday that …", "He said Monday that …" →
 * without it. Not after what it belongs to ("is on Sunday"), with a date, or in a row of days.
 */
function dropWeekdays({ text, start }: Sentence): Resolution[] {
  if (!text.includes("day")) return [];
  const found: Resolution[] = [];
  for (const match of text.matchAll(WEEKDAY)) {
    const before = text.slice(0, match.index);
    // "Black Friday", "every Sunday": no day of one week.
    const isNamed =
      !match[0].includes("on ") &&
      /\b(?:\p{Lu}\p{L}+|every|each|on|until|last|this|next)$/u.test(before.slice(-REACH));
    // "At 3 p.m. on Thursday": an hour of no day.
    if (
      BOUND_TO_TIME.test(before) ||
      EXPECTED.test(before.slice(-REACH)) ||
      isNamed ||
      HOUR.test(before) ||
      COMPARED.test(before)
    )
      continue;
    const end = match.index + match[0].length;
    found.push({
      span: { start: start + startOfRelease(text, match.index, end), end: start + end },
      text: "",
    });
  }
  return found;
}

/** "Lower than the 46,797 he saw on Friday": what is compared is told by its day. */
const COMPARED = /\b(?:than|compared (?:with|to)) [^,;.]{0,60}$/;
const HOUR = /\d ?(?:[ap]\.?m\.?|GMT|BST|E[DS]?T)$/;
/** Characters before a day in which the word that it belongs to stands. */
const REACH = 40;
const PARTS = "(?: (?:morning|afternoon|evening|night))?";
/** "Expected to launch on Friday": without its day it says nothing. */
const EXPECTED = /\b(?:expected|due|set|scheduled|planned) to (?:be )?[a-z]+$/;
const WEEKDAY = new RegExp(
  `(?:, on ${DAY}${PARTS},| (?:(?:early|late|later) )?on ${DAY}${PARTS}|(?<=ed|[Ss]aid|told|[a-z]t|came|won|met|held|spoke|began) (?:early |late )?${DAY}${PARTS})` +
    `(?! (?:morning|afternoon|evening|night)\\b)(?=[.;]|, (?!\\d|the \\d|${DAY}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|$| (?!and (?!(?:was|were|left|killed|injured|had|has|will|is)\\b)|or\\b|to ${DAY}|\\d|the \\d|${DAY})[a-z])`,
  "gu",
);

const HEADER =
  /^(\p{Lu}[^\n(,.;:"]{3,60}?)((?: [A-Z]{2,5}){1,6})?( \((?:[^()]|\([^()]{0,20}\)){3,200}\))(?= (?:is|was|are|were)\b)/u;
/** A bracket that says more than years: "Arabic: …", "/…/", "also known as", letters beyond the Latin ones. */
const GLOSS = /[^\u0000-\u024F\u2000-\u206F]|: |\/|;|\b(?:known|pronounced|born)\b/;

/** " also", " then", ", however," between subject and verb only link: "Ford also testified." → "Ford testified." */
function dropLinks(sentence: Sentence): Resolution[] {
  const found: Resolution[] = [];
  for (const match of sentence.text.matchAll(
    /(?<=[\p{L}\d])(?<!\b(?:[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom)) (?:also|then|therefore|thus|meanwhile|subsequently|however|currently|recently) (?=[a-z]{2})|(?<=\b[Tt]here (?:is|are|was|were)) also (?=\d)|(?<=[\p{L}\d]), (?:however|meanwhile|too|therefore|though|in turn|in addition|for example|for instance|for his part|for her part|of course), (?=[a-z])/gu,
  )) {
    const next = /^[a-z]+/.exec(sentence.text.slice(match.index + match[0].length))?.[0] ?? "";
    if (
      ADVERBS.has(next) ||
      /^ (?:not|but|only) $/.test(sentence.text.slice(match.index - 5, match.index + 1))
    )
      continue;
    if (/\b(?:but|the)$/.test(sentence.text.slice(0, match.index))) continue;
    found.push({
      span: { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length },
      text: " ",
    });
  }
  return found;
}
