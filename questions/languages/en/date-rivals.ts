/** Other values of an English date: years, months and days near it that could be meant, and are not. */
import type { Article, DateMention } from "../../article.ts";
import type { Alternative } from "../language.ts";
import { MONTHS, WEEKDAYS } from "./lexicon.ts";
import { readValue, writeOrdinal } from "./number-words.ts";
import { originOf } from "./origin.ts";
import { FUTURE } from "./unfit-date.ts";

/** Days of the months, of a common year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Years after the last of the text are absurd where that is not long past. */
const RECENT = 2015;

/** Days that the text gives by counting from another: "won it on 29 September … four days later" may be meant for 3 October. */
function readCounted({ paragraphs, mentions }: Article, mention: DateMention): Set<number> {
  const steps = paragraphs.flatMap((text) =>
    [...text.matchAll(/\b(\w+) days (?:later|after|earlier|before)\b/g)].flatMap(
      (m) => readValue(m[1]!) ?? [],
    ),
  );
  const days = new Set<number>();
  if (steps.length === 0) return days;
  for (const m of mentions) {
    if (m.kind !== "date" || m.day === undefined || m === mention) continue;
    // A month's end may lie between: the days of the month before and after are counted too.
    for (const step of steps)
      for (const shift of [0, 30, 31]) {
        days.add(m.day + step - shift);
        days.add(m.day - step + shift);
      }
  }
  return days;
}

const CENTURY = 100;

/** Where all years of a text are long past, "In November, Luther wrote" is of one of many. */
const PAST = 1990;
const hasYear = (title: string): boolean => /\b[12]\d{3}\b/.test(title);

/** Other years, months or days in the form of this one; none where the text does not tell of which year it is. */
export function findOtherDates(article: Article, mention: DateMention): Alternative[] {
  if (mention.part !== "year" && mention.year === undefined && mention.form !== "weekday") {
    const told = new Set(
      article.mentions.flatMap((m) => (m.kind === "date" && m.year !== undefined ? [m.year] : [])),
    );
    if (told.size > 0 && !hasYear(article.title) && [...told].every((year) => year < PAST)) return [];
  }
  const own = (text: string) => originOf(article, mention, text);
  if (mention.part === "year") {
    const year = mention.year!;
    // Of what is over, no year for which something is planned.
    const isToCome = (m: DateMention) => FUTURE.test(article.sentences[m.sentence]!.text);
    const isOver = !isToCome(mention);
    const years = article.mentions.flatMap((m) =>
      m.kind === "date" && m.year !== undefined && !(isOver && m.year > year && isToCome(m)) ? [m.year] : [],
    );
    const latest = article.published?.year ?? years.reduce((a, b) => Math.max(a, b), RECENT);
    const [from, to] = findWar(article, year);
    const told = findEarlier(article, mention);
    // Beside 298 BCE and 301 BCE it is seen that 300 BCE is the round one.
    const step = mention.form === "era" && year % CENTURY === 0 ? CENTURY : 1;
    const near = [-4, -3, -2, -1, 1, 2, 3, 4].map((k) => year + k * step);
    const far = [-12, -11, -10, -9, -8, -7, -6, -5, 5, 6, 7, 8, 9, 10, 11, 12]
      .map((k) => year + k)
      .filter((y) => own(mention.text.replace(/\d+/, String(Math.abs(y)))) !== "outside");
    const isOutside = readRange(article, mention);
    if (isOutside === null) return [];
    // "42 BCE", "AD 43": in its own era.
    const write = (y: number) => mention.text.replace(/\d+/, String(Math.abs(y)));
    return [...far, ...near]
      .filter((y) => y <= latest && y >= from && y <= to && y > told && y * year > 0 && isOutside(y))
      .map((y) => ({ text: write(y), origin: own(write(y)), order: y }));
  }
  if (mention.part === "month") {
    return MONTHS.flatMap((text, i) =>
      i + 1 === mention.month ? [] : [{ text, origin: own(text), order: i + 1 }],
    );
  }
  if (mention.form === "weekday") {
    const { text } = article.sentences[mention.sentence]!;
    return [...WEEKDAYS].filter((day) => !text.includes(day)).map((day) => ({ text: day, origin: own(day) }));
  }
  const month = mention.month!;
  const write = (day: number) =>
    mention.text.replace(
      /\d{1,2}(?:st|nd|rd|th)?/,
      /\d(?:st|nd|rd|th)/.test(mention.text) ? writeOrdinal(day) : String(day),
    );
  const counted = readCounted(article, mention);
  return [-9, -7, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 7, 9]
    .map((k) => mention.day! + k)
    .filter((day) => day >= 1 && day <= DAYS[month - 1]! && !counted.has(day))
    .map((day) => ({ text: write(day), origin: own(write(day)), order: day }));
}

/**
 * Which years are false in place of one end of a span of years: what was so "between 1500 and 1850" was so until 1849 too, so that only a
 * year beyond it will do. Null where two spans of one sentence tell each other's ends.
 */
function readRange(
  article: Article,
  { sentence, start, end, paragraph, year }: DateMention,
): ((y: number) => boolean) | null {
  const { text, start: offset } = article.sentences[sentence]!;
  const paragraphText = article.paragraphs[paragraph]!;
  const [before, after] = [text.slice(0, start - offset), paragraphText.slice(end, end + 20)];
  const isLast =
    /\b(?:[Bb]etween [^.;]{0,12}\d{3,4} and|[Ff]rom [^.;]{0,12}\d{3,4} (?:to|until|through)|\d{3,4} ?[-–—]) ?[^\d.;,]{0,11}$/.test(
      before,
    );
  const isFirst =
    /\b(?:[Bb]etween|[Ff]rom) [^\d.;,]{0,11}$/.test(before) &&
    /^ (?:and|to|until|through) [^.;]{0,12}\d{3,4}/.test(after);
  if (!isLast && !isFirst) return () => true;
  if ((text.match(SPANS)?.length ?? 0) > 1) return null;
  return (y) => (isLast ? y > year! : y < year!);
}

/** "Sparta took it in 411 BC. The Athenians later took it in 408 BC": the year of the sentence before, which what came later is seen to lie behind. */
function findEarlier({ sentences, mentionsBySentence }: Article, { sentence, year }: DateMention): number {
  const [own, before] = [sentences[sentence]!, sentences[sentence - 1]];
  if (before?.paragraph !== own.paragraph || !LATER.test(own.text)) return -Infinity;
  const years = mentionsBySentence[sentence - 1]!.flatMap((m) =>
    m.kind === "date" && m.year !== undefined && m.year < year! ? [m.year] : [],
  );
  return Math.max(...years);
}
const LATER = /\b(?:later|afterwards?|subsequently)\b(?! than\b)/;

const SPANS = /\b(?:between|from) [^.;]{0,12}\d{3,4} (?:and|to|until|through)\b/gi;

/** Wars that texts name, with their years: what happened in one happened in no year outside it. */
const WARS: [name: RegExp, from: number, to: number][] = [
  [/First World War|World War (?:I|One)\b|Great War/, 1914, 1918],
  [/Second World War|World War (?:II|Two)\b/, 1939, 1945],
];

/** The years of the war that the article names and a year lies in, or all years. */
function findWar({ paragraphs }: Article, year: number): [from: number, to: number] {
  const war = WARS.find(
    ([name, from, to]) => from <= year && year <= to && paragraphs.some((text) => name.test(text)),
  );
  return war === undefined ? [-Infinity, Infinity] : [war[1], war[2]];
}
