/** Other years, months and days in the surface form of a Russian date; none where the date is known to everyone or a source's own. */
import { type Article, type DateMention } from "../../article.ts";
import { once } from "../../lazy.ts";
import type { Alternative } from "../language.ts";
import { inflectMonth } from "./dates.ts";
import { originOf } from "./origin.ts";

/** Characters beside a mention that are looked at. */
const LOOK = 40;

/** Days of the months, of a common year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function findOtherDates(article: Article, mention: DateMention): Alternative[] {
  const own = (text: string) => originOf(article, mention, text);
  const before = article.paragraphs[mention.paragraph]!.slice(
    Math.max(0, mention.start - LOOK),
    mention.start,
  );
  const sentence = article.sentences[mention.sentence]!;
  if (SOURCE.test(before) || SURVEY.test(sentence.text.slice(0, mention.start - sentence.start))) return [];
  if (mention.part === "year") {
    if (FAMOUS.some(([year, event]) => year === mention.year && event.test(sentence.text))) return [];
    const year = mention.year!;
    // A year after all others of the text, or after its own day, could not have been told of.
    const latest = listYears(article).reduce(
      (a, b) => Math.max(a, b),
      Math.max(year, article.published?.year ?? 0),
    );
    const near = [-5, -4, -3, -2, -1, 1, 2, 3, 4].map((k) => year + k);
    const far = [-12, -10, -9, -8, -7, -6, 5, 6, 7, 8, 9, 10, 12]
      .map((k) => year + k)
      .filter((y) => own(String(y)) !== "outside");
    const limit = latest > year ? latest : year < LONG_PAST ? year + 5 : year + 2;
    const [first, last] =
      PERIODS.find(
        ([from, to, war]) =>
          from <= year && year <= to && (war.test(sentence.text) || war.test(article.title)),
      ) ?? [];
    return [...far, ...near]
      .filter((y) => y <= limit && (first === undefined || (first <= y && y <= last!)))
      .map((y) => ({ text: String(y), origin: own(String(y)), order: y }));
  }
  if (mention.part === "month") {
    const [preposition, form] = mention.form.split(" ") as [string, string];
    const written = mention.text.slice(0, preposition.length);
    return Array.from({ length: 12 }, (_, i) => i + 1)
      .filter((month) => month !== mention.month)
      .map((month) => {
        const text = `${written} ${inflectMonth(month, form)}`;
        return { text, origin: own(text), order: month };
      });
  }
  const month = inflectMonth(mention.month!, "gen");
  return [-9, -7, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 7, 9]
    .map((k) => mention.day! + k)
    .filter((day) => day >= 1 && day <= DAYS[mention.month! - 1]!)
    .map((day) => ({ text: `${day} ${month}`, origin: own(`${day} ${month}`), order: day }));
}

/** Years that every pupil knows, with the words of the event: school history. */
const FAMOUS: [number, RegExp][] = [
  [988, /крещени|крестил/],
  [1380, /Куликов/],
  [1453, /Константинопол/],
  [1492, /Колумб|Америк/],
  [1612, /Минин|ополчени/],
  [1703, /Петербург/],
  [1789, /Бастили|революци/],
  [1812, /Наполеон|Бородин|Отечественн/],
  [1861, /крепостн/],
  [1912, /Титаник/],
  [1914, /Перв[а-я]+ миров/],
  [1917, /революци/],
  [1918, /Перв[а-я]+ миров|окончани[а-я]+ войны/],
  [1939, /Втор[а-я]+ миров|Польш/],
  [1941, /Отечественн|войн|напа|вторг/],
  [1945, /Побед|капитул|Хиросим|окончани[а-я]+ войны/],
  [1957, /спутник/],
  [1961, /Гагарин|Берлинск/],
  [1969, /Лун/],
  [1986, /Чернобыл/],
  [1991, /СССР|Советск/],
];

/** Wars that a sentence or a headline may name, and their years: one of another time is absurd. */
const PERIODS: [number, number, RegExp][] = [
  [1914, 1918, /Перв[а-я]+ миров/],
  [1939, 1945, /Втор[а-я]+ миров/],
  [1941, 1945, /Велик[а-я]+ Отечественн/],
];

/** The date of a census, survey or report is its name, and of figures the day they were taken: not worth asking. */
const SOURCE =
  /(?:перепис|опрос|доклад|отч[её]т|исследовани|данны|статистик|состояни|рейтинг|бюллетен|публикаци)[а-яё]* (?:[а-яё]+ ){0,2}(?:(?:за|в|на|от|с) )?(?:\d{1,2} [а-я]+ )?$|(?:^| )на (?:1|31) [а-я]+ $/i;

/** "Опрос, проведённый университетом в 2014 году, показал". */
const SURVEY =
  /^(?:[А-ЯЁ]?[а-яё]+ ){0,3}(?:[Оо]прос|[Ии]сследовани|[Дд]оклад|[Оо]тч[её]т|[Пп]ерепис|[Сс]тать)[а-яё]*(?: [а-яё]+){0,3}, (?:проведенн|проведённ|опубликованн|выполненн|сделанн|подготовленн|представленн|изданн)[^,]*$/;

/** From a year before this one a few later years are no future. */
const LONG_PAST = 2015;

const listYears = once((article: Article): number[] => {
  const list = article.mentions.flatMap((m) => (m.kind === "date" && m.part === "year" ? [m.year!] : []));
  return list;
});
