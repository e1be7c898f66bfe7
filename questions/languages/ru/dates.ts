/** Russian dates: years, months and days of a month. A year and its month or day are two mentions. */
import { lazy } from "../../lazy.ts";
import type { CalendarDate, DateMention, Sentence } from "../../article.ts";
import { mayBeCounted } from "./numbers.ts";

/** Stems of the months and the ending that each takes: январ-ь, март-, ма-й. */
const MONTHS = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split(" ");
const HARD = new Set(["март", "август"]);

/** A month in a case: (10, "gen") → "октября", (5, "pre") → "мае". */
export function inflectMonth(month: number, form: string): string {
  const stem = MONTHS[month - 1]!;
  const endings: Record<string, [soft: string, hard: string]> = {
    nom: [stem === "ма" ? "й" : "ь", ""],
    gen: ["я", "а"],
    dat: ["ю", "у"],
    ins: ["ем", "ом"],
    pre: ["е", "е"],
  };
  return stem + endings[form]![HARD.has(stem) ? 1 : 0];
}

const monthByWord = lazy(() => {
  const months = new Map<string, { month: number; form: string }>();
  for (let month = 1; month <= 12; month++)
    for (const form of ["nom", "gen", "dat", "ins", "pre"])
      months.set(inflectMonth(month, form), { month, form });
  return months;
});

/** Reads a month in any case. */
export function readMonth(word: string): { month: number; form: string } | null {
  return monthByWord().get(word) ?? null;
}

const LAST_YEAR = 2100;
/** A year: "в 2014 году", "2014 года", "в 2014 г."; also in brackets: "(1799–1837)" is a range and left out. */
const YEAR =
  /(?<![\d.,–—-])(?<!\d )([12]\d{3}(?= году| года| годом| год| г\.)|[2-9]\d{2}(?= году| г\. (?:н\. ?э|нашей эры))|[1-9]\d{0,2}(?= (?:году|года|г\.) до (?:н\. ?э|нашей эры)))(?=( году| года| годом| год| г\.)(?![а-яё]))/g;
/** "с 1996 по 1999 год", "с 2005 года до 2014 года": each end is told, and is a year of its own; not "с 20 по 30 мая". */
const YEAR_SPAN =
  /(?<![А-ЯЁа-яё])[Сс] ([12]\d{3})(?: года?| г\.)? (?:по|до) [12]\d{3}(?= (?:год(?:ы|а)?|гг?\.)(?![а-яё]))/g;
/** "В 1804 году он построил планёр, а в 1853 он взлетел": behind a year with its word another needs none. */
const YEAR_AGAIN =
  /[,;] (?:а|и|но|затем|потом) (?:уже |лишь |только )?в ([12]\d{3})(?: ([А-ЯЁа-яё]+)|(?= [—–]))/g;
const YEAR_TOLD = /[12]\d{3} (?:году|года|г\.)[^.:()]*$/;
const YEAR_DIGITS = 4;
const DAY = /(?<![\d.,–—-])(\d{1,2}) ([а-я]{3,8})(?![а-яё])/g;
const MONTH =
  /(?<![а-яё-])(?:([Вв] |[Кк] |[Сс] )((?:янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)[а-я]{1,6}))(?![а-яё-])/g;
/** Before a date, what makes it a range, a guess or a term by which something is to be done; what was "после" a year was so after earlier ones. */
const INEXACT_BEFORE =
  /(?<![а-яё])(?:между|после|до (?:начала|середины|конца)|или|либо|не позднее|не ранее|предположительно|вероятно) (?:[Вв] )?$/i;
/** "после 1960 г., когда столицу перенесли": the year of what is told behind it. */
const AFTER_EVENT = /(?<![а-яё])после $/i;
const EVENT = /^ (?:года|г\.), когда /;
const RANGE_AFTER =
  /^(?: \d{4})?(?: год[аы]?| году)?(?: ?[–—-] ?\d| по \d| и \d| или | по (?:янв|фев|мар|апр|ма[йяею]|июн|июл|авг|сен|окт|ноя|дек))/;
const RANGE_BEFORE = / по (?:\d{1,2} )?[а-я]{3,8} $|(?:\d ?[–—-]|\d(?: год[ау])? (?:и|по|или)|\d,) $/;
const RELATIVE_AFTER = /^ (?:этого|того же|прошлого|текущего|нынешнего|следующего|будущего) года/;
const PARTICIPLE =
  /(?<![,] )(?<=[а-яё] )[а-яё]{3,}(?:щ|вш|[аеё]нн|[аеи]м)(?:ий|ая|ее|ие|его|ей|их|ему|им|ую|ый|ое|ые|ого|ой|ых|ому|ым)(?:ся)? (?:(?:в|на) [А-ЯЁ][а-яё-]+ )?(?:в )?$/;
const LOOK = 30;

/** Finds the dates of a sentence. A month or day "of this year" is given its year where it is known when the text was published. */
export function findDates(sentence: Sentence, published: CalendarDate | null): DateMention[] {
  const { text, start: offset } = sentence;
  const dates: DateMention[] = [];
  const years = new Map<number, number>();
  const spanEnds = new Set<number>();
  for (const { index, 0: span, 1: first = "" } of text.matchAll(YEAR_SPAN)) {
    const from = index + span.indexOf(first);
    spanEnds.add(from).add(index + span.length - YEAR_DIGITS);
  }
  const add = (
    start: number,
    end: number,
    date: Pick<DateMention, "part" | "form" | "tail"> & Partial<DateMention>,
  ) => {
    const [left, right] = [text.slice(Math.max(0, start - LOOK), start), text.slice(end, end + LOOK)];
    const isSpan = spanEnds.has(start);
    const isInexact =
      !isSpan &&
      !(AFTER_EVENT.test(left) && EVENT.test(right)) &&
      (INEXACT_BEFORE.test(left) || RANGE_AFTER.test(right) || RANGE_BEFORE.test(left));
    // "в 1954 год присвоила": a case that no writer meant.
    const isMistaken =
      (/[вВ] $/.test(left) && /^ год(?![а-яё])/.test(right)) ||
      // "в августе 2014 году": of two cases one is a slip.
      /^ [12]\d{3} году/.test(right) ||
      // "наблюдаемых в марте выборах": without its participle the date is of nothing.
      (PARTICIPLE.test(left) && /^(?: \d{4} (?:года|году))? [а-яё]{4,}/.test(right));
    const isCounted = RELATIVE_AFTER.test(right) && (published === null || !right.startsWith(" этого года"));
    dates.push({
      kind: "date",
      paragraph: sentence.paragraph,
      sentence: sentence.index,
      start: offset + start,
      end: offset + end,
      text: text.slice(start, end),
      relative: isInexact || isCounted || isMistaken,
      ...date,
    });
  };
  for (const start of spanEnds) {
    // The year that its word follows is found as others are.
    if (/^ (?:год(?!ы)|г\.)/.test(text.slice(start + YEAR_DIGITS, start + LOOK))) continue;
    const year = Number(text.slice(start, start + YEAR_DIGITS));
    if (year > LAST_YEAR) continue;
    add(start, start + YEAR_DIGITS, { part: "year", year, form: "year", tail: "" });
  }
  for (const { index, 0: match, 1: year = "", 2: next = "" } of text.matchAll(YEAR_AGAIN)) {
    if (!YEAR_TOLD.test(text.slice(0, index)) || Number(year) > LAST_YEAR) continue;
    if (/^г(?:од[а-яё]*)?$/.test(next) || mayBeCounted(next)) continue;
    const at = index + match.indexOf(year);
    add(at, at + YEAR_DIGITS, { part: "year", year: Number(year), form: "year", tail: "" });
  }
  for (const match of text.matchAll(YEAR)) {
    const year = Number(match[1]);
    if (year > LAST_YEAR) continue;
    years.set(match.index, year);
    add(match.index, match.index + match[1]!.length, { part: "year", year, form: "year", tail: match[2]! });
  }
  const yearAfter = (at: number) => {
    const year = text[at] === " " ? years.get(at + 1) : undefined;
    return year === undefined ? {} : { year };
  };
  for (const match of text.matchAll(DAY)) {
    const reading = readMonth(match[2]!);
    const day = Number(match[1]);
    if (reading?.form !== "gen" || day < 1 || day > 31) continue;
    const end = match.index + match[0].length;
    add(match.index, end, {
      part: "day",
      day,
      month: reading.month,
      form: "gen",
      tail: "",
      ...yearAfter(end),
    });
  }
  for (const match of text.matchAll(MONTH)) {
    const reading = readMonth(match[2]!);
    const preposition = match[1]!.trim().toLowerCase();
    // "в мае", "к маю", "с мая": other pairs are another word ("в марта").
    if (reading === null || reading.form !== { в: "pre", к: "dat", с: "gen" }[preposition]) continue;
    const end = match.index + match[0].length;
    add(match.index, end, {
      part: "month",
      month: reading.month,
      form: `${preposition} ${reading.form}`,
      tail: "",
      ...yearAfter(end),
    });
  }
  return dates.sort((a, b) => a.start - b.start);
}
