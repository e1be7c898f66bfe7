/**
 * The year in which news was written. A text of this century that begins by telling the day on which something happened is news: its year is told by the way, as
 * the date of publication is, and nobody reads for it (of such items outside raters of round 14 failed two of two). Source: the rubric, point 7.
 */
import type { Article, DateMention } from "../../article.ts";
import { once } from "../../lazy.ts";
import { isEntryName } from "./pointers.ts";

/** Sentences in which news tells its day. */
const FIRST = 2;
/** News of older times is history, and its years are what it tells. */
const SINCE = 2000;

const readNewsYear = once((article: Article): number | null => {
  if (isEntryName(article)) return null;
  const years = article.mentions.flatMap((m) =>
    m.kind === "date" && m.part === "day" && m.year !== undefined
      ? [{ year: m.year, sentence: m.sentence }]
      : [],
  );
  // Where its beginning tells no day, the last day that it tells is of the news.
  const own =
    years.find(({ sentence }) => sentence < FIRST)?.year ?? Math.max(...years.map(({ year }) => year));
  return own >= SINCE ? own : null;
});

/** Whether a year is that of the news: in its beginning, or beside a day or a month, `before` it. */
export const isNewsYear = (
  { part, year, sentence }: DateMention,
  before: string,
  article: Article,
): boolean =>
  part === "year" &&
  year !== undefined &&
  year === readNewsYear(article) &&
  (sentence < FIRST || MONTH.test(before));
const MONTH = /(?:янв|фев|мар|апр|ма[еяй]|июн|июл|авг|сен|окт|ноя|дек)[а-я]* $/;
