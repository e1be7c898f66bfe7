/** Other years, months and days in the surface form of a Russian date; none where its year is not told, or where it is known to everyone or a source's own. */
import { type Article, type DateMention, type Mention, type Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import type { Alternative } from "../language.ts";
import { inflectMonth } from "./dates.ts";
import { originOf } from "./origin.ts";
import { isToCome } from "./told.ts";

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
  if (
    SOURCE.test(before) ||
    SURVEY.test(sentence.text.slice(0, mention.start - sentence.start)) ||
    isEstimate(sentence.text)
  )
    return [];
  if (
    mention.part !== "year" &&
    (lacksYear(article, mention) || isKnownDay(mention, sentence.text) || isReported(mention, sentence))
  )
    return [];
  if (mention.part === "year") {
    // "существовал ещё в 1000 году": later as well.
    if (ALREADY.test(before) && LASTING.test(before)) return [];
    if (FAMOUS.some(([year, event]) => year === mention.year && event.test(sentence.text))) return [];
    // A war is known by its years: one well before or after it is belied by its own clause.
    const reach = WAR_BEGINS.test(sentence.text) ? NEAR_WAR : Infinity;
    const year = mention.year!;
    // A year after all others of the text, or after its own day, could not have been told of; of what is over, no year for which something is planned.
    const isPlanned = PLANNED.test(sentence.text) || isToCome(sentence.text);
    const years = isPlanned ? listYears(article) : listPastYears(article);
    const latest = years.reduce((a, b) => Math.max(a, b), Math.max(year, article.published?.year ?? 0));
    // Beside 1596 and 1604 it is seen that 1600 is the round one.
    const isAbout = ABOUT.test(before);
    const isRound = year % CENTURY === 0;
    const step = isAbout && isRound ? CENTURY / 2 : isAbout || (isRound && year < MODERN) ? DECADE : 1;
    const near = [-5, -4, -3, -2, -1, 1, 2, 3, 4].map((k) => year + k * step);
    const far = [-12, -10, -9, -8, -7, -6, 5, 6, 7, 8, 9, 10, 12]
      .map((k) => year + k)
      .filter((y) => own(String(y)) !== "outside" && y % step === year % step);
    // What is still to come is not set long before it was told.
    const since = isPlanned && latest <= year ? year - 2 : 0;
    const isOver = !isPlanned && article.published?.year === year;
    const limit =
      latest > year || isOver
        ? latest
        : year < LONG_PAST
          ? Math.min(year + 5 * step, Math.max(LONG_PAST, year + 5))
          : year + 1;
    const [first, last] =
      PERIODS.find(
        ([from, to, war]) =>
          from <= year && year <= to && (war.test(sentence.text) || war.test(article.title)),
      ) ?? [];
    // "с _____ по 1999 год": before its end, and its end after its beginning.
    const end = Number(
      SPAN_AFTER.exec(article.paragraphs[mention.paragraph]!.slice(mention.end, mention.end + LOOK))?.[1] ??
        limit + 1,
    );
    const begin = Number(
      SPAN_BEFORE.exec(before)?.[1] ??
        AGAIN_BEFORE.exec(sentence.text.slice(0, mention.start - sentence.start))?.[1] ??
        findToldBefore(article, sentence, year) - 1,
    );
    return [...far, ...near]
      .filter(
        (y) =>
          since <= y &&
          (!isAbout || Math.abs(y - year) >= FAR) &&
          Math.abs(y - year) <= reach &&
          y <= limit &&
          begin < y &&
          y < end &&
          (first === undefined || (first <= y && y <= last!)),
      )
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

/** "около 1440 года": one of the next decades would be about as right. */
const ABOUT = /(?<![а-яё])(?:около|примерно|приблизительно) (?:в )?$/i;
const FAR = 30;

const ALREADY = /(?:^|[^а-яё])(?:ещ[её]|уже|по крайней мере) (?:в|около) $/i;
const LASTING =
  /(?<![а-яё])(?:существова|жил|прожива|обита|насел[яё]|был[аои]?(?![а-яё])|занимал|польз|умел|знал)/;

/** The year of the sentence before, where what is told goes on from it: "В 2007 году он вышел на свободу. В 2008 году он …", and not earlier. */
function findToldBefore(article: Article, { index, paragraph, text }: Sentence, year: number): number {
  const before = article.sentences[index - 1];
  if (before?.paragraph !== paragraph || !GOES_ON.test(text)) return 0;
  const told = (article.mentionsBySentence[index - 1] ?? []).flatMap((m) =>
    m.kind === "date" && m.year !== undefined && m.year <= year ? m.year : [],
  );
  return told.reduce((a, b) => Math.max(a, b), 0);
}
/** A pronoun or an adverb of place or time near the beginning: the sentence is read behind the one before. */
const GOES_ON =
  /^[^,;:]{0,40}?(?<![А-ЯЁа-яё])(?:[Оо]н[аои]?|[Ее]го|[Ее][её]|[Ии]х|[Зз]десь|[Тт]ам|[Зз]атем|[Пп]озже|[Пп]озднее|[Сс]нова)(?![а-яё])/;

const SPAN_AFTER = /^(?: года?| г\.)? (?:по|до) (\d{4})(?!\d)/;
const SPAN_BEFORE = /(?<![А-ЯЁа-яё])[Сс] (\d{4})(?: года?| г\.)? (?:по|до) $/;

/** "В 1804 году он построил планёр, а в _____ он взлетел": after the year that stands before it. */
const AGAIN_BEFORE =
  /(?<!\d)([12]\d{3}) (?:году|года|г\.)[^.:()\d]*[,;] (?:а|и|но|затем|потом) (?:[а-яё]+ )?в $/;

const PLANNED =
  /(?<![а-яё])(?:долж(?:ен|на|но|ны)|откладыва[а-яё]+|вступ[ия]т|планиру[а-яё]+|намерен[аоы]?|собира[ею]тся|ожида[ею]т(?:ся)?|предстоит|состо[ия]тся|буд[еу]т|появ[ия]тся|начн[её]тся|заверш[ия]тся|выйд[еу]т|пройд[еу]т|откро[ею]тся|введут|запуст[ия]т|построят)(?![а-яё])/;

/** From so many years on a text is a chronicle, in which a day without its year is one of many. */
const CHRONICLE = 3;

/**
 * Whether a month or day stands without its year where a reader needs it. Of months without one outside raters passed none of six ("in March" is
 * read as of the year told beside it); of days 9 of 11, for the news tells them of its own year: not beside another year, nor in a chronicle.
 */
function lacksYear(article: Article, { part, year, paragraph, end, sentence }: DateMention): boolean {
  if (year !== undefined || /^ [12]\d{3}(?!\d)/.test(article.paragraphs[paragraph]!.slice(end, end + 6)))
    return false;
  if (part === "month") return true;
  const isYear = (m: Mention) => m.kind === "date" && m.part === "year";
  return article.mentionsBySentence[sentence]!.some(isYear) || new Set(listYears(article)).size >= CHRONICLE;
}

/** "Об этом 5 мая сообщает агентство", "5 мая полиция сообщила, что …": the day of the report, whatever happened when. */
function isReported({ start, end }: DateMention, sentence: Sentence): boolean {
  // "О том, что премия вручена, было объявлено 15 февраля"
  if (/^О том, (?:что|как) .*(?<![а-яё])(?:объявлен|рассказ|заявл|извест)/.test(sentence.text)) return true;
  const [before, after] = [
    sentence.text.slice(0, start - sentence.start),
    sentence.text.slice(end - sentence.start),
  ];
  return REPORTS.test(/[^,;:—«»]*$/.exec(before)![0] + /^[^,;:—«»]*/.exec(after)![0]);
}
const REPORTS =
  /(?:^|[^а-яё])(?:сообща[ею]т|сообщил[аио]?|передал[аи]? агент|переда[её]т|информиру[ею]т|проинформировал[аио]?|пиш[еу]т|стало известно)(?![а-яё])/i;

/** Days and months that their holiday or their revolution tells: school history, and the calendar of Russian holidays (Labour Code, article 112). */
const isKnownDay = ({ day, month, year }: DateMention, text: string): boolean =>
  KNOWN_DAYS.some(
    ([ofMonth, days, event]) =>
      ofMonth === month && (days.length === 0 || days.includes(day!)) && event.test(text),
  ) ||
  (year === 1917 && (month === 2 || month === 3 || month === 10 || month === 11) && UPRISING.test(text));
const UPRISING = /революц|восстани|переворот|власт|Временн|большевик|Совет|царя|императ|отр[её]к/i;
const KNOWN_DAYS: [month: number, days: number[], event: RegExp][] = [
  [1, [1], /[Нн]ов(?:ый|ого|ому|ым) год/],
  [1, [7], /Рождеств/],
  [2, [14], /Валентин|влюбл[её]нн/],
  [2, [23], /[Зз]ащитник/],
  [3, [8], /женск/],
  [4, [12], /[Кк]осмонавтик|Гагарин/],
  [5, [1], /Первома|труда/],
  [5, [9], /Побед/],
  [6, [22], /вторг|напа[лд]|Отечественн|войн/],
  [9, [1], /[Зз]наний|учебн|школ|Польш/],
  [9, [11], /терак|башн|террорист|«Аль-К/],
  [11, [7], /революц|парад/],
  [12, [25], /Рождеств/],
  [12, [31], /[Нн]ов(?:ый|ого|ому|ым) год|новогодн/],
];

/** Years that every pupil knows, with the words of the event: school history. */
const FAMOUS: [number, RegExp][] = [
  [988, /крещени|крестил/i],
  [1380, /Куликов/i],
  [1453, /Константинопол/i],
  [1492, /Колумб|Америк/i],
  [1612, /Минин|ополчени/i],
  [1703, /Петербург/i],
  [1789, /Бастили|революци/i],
  [1812, /Наполеон|Бородин|Отечественн/i],
  [1861, /крепостн/i],
  [1863, /польск[а-я]+ восстани/i],
  [1944, /Варшавск[а-я]+ восстани/i],
  [1912, /Титаник/i],
  [1914, /Перв[а-я]+ миров/i],
  [1917, /революци|восстани|переворот|Временн|большевик|советск[а-я]+ власт|Советск[а-я]+ власт|отр[её]к/i],
  [1918, /Перв[а-я]+ миров|окончани[а-я]+ войны/i],
  [1939, /Втор[а-я]+ миров|Польш/i],
  [1941, /Отечественн|войн|напа|вторг/i],
  [1945, /Побед|капитул|Хиросим|окончани[а-я]+ войны|Объедин[её]нных Наций|ольшой тройк|Ялтинск|атомн/i],
  [1957, /спутник/i],
  [1961, /Гагарин|Берлинск/i],
  [1969, /Лун/i],
  [1986, /Чернобыл/i],
  [
    1991,
    /СССР|Советск|независим[а-яё]+ (?:Украин|Росси|Казахстан|Грузи|Армени|Азербайдж|Узбек|Молдав|Литв|Латви|Эстон|Белор|Туркмен|Киргиз|Таджик)/i,
  ],
  [2001, /терак|террорист|башн|«Аль-К/i],
  [2003, /Ирак/i],
  [2014, /Крым|санкци|Сочи/i],
];

/** "Зимой 1904 года, когда началась война с Японией". */
const WAR_BEGINS =
  /\d{4}(?: году| года| г\.)?, когда (?:[а-яё]+ )?(?:началась|разразилась|вспыхнула|закончилась|кончилась|завершилась) (?:[А-ЯЁа-яё-]+ ){0,3}война(?![а-яё])/;
const NEAR_WAR = 3;

/** Wars and a state that a sentence or a headline may name, and their years: one of another time is absurd. */
const PERIODS: [number, number, RegExp][] = [
  // What came after a war, and victories that ended one.
  [1918, 1933, /[Пп]осле (?:окончания |конца )?Перв[а-яё]+ миров/],
  [1945, 1960, /[Пп]осле (?:окончания |конца )?Втор[а-яё]+ миров/],
  [
    1945,
    1960,
    /[Пп]осле (?:победы над (?:Япони|Германи)|капитуляции (?:Япони|Германи)|разгрома (?:Япони|Германи))/,
  ],
  [1914, 1918, /Перв[а-я]+ миров/],
  [1939, 1945, /Втор[а-я]+ миров/],
  [
    1941,
    1945,
    /Велик[а-я]+ Отечественн|оккупаци[^.]*Красн[а-яё]+ [Аа]рми|Красн[а-яё]+ [Аа]рми[^.]*оккупа|(?:гитлеров|фашист)[а-яё]+|[Бб]локад[а-яё]+ Ленинграда/,
  ],
  [1918, 1946, /Красн[а-яё]+ [Аа]рми/],
  [1917, 1991, /СССР|[Сс]оветск|[Бб]ольшеви/],
];

/** The date of a census, survey or report is its name, and of figures the day they were taken: not worth asking. */
const SOURCE =
  /(?:перепис|опрос|доклад|отч[её]т|исследовани|данны|статистик|состояни|рейтинг|бюллетен|публикаци)[а-яё]* (?:[а-яё]+ ){0,2}(?:(?:за|в|на|от|с) )?(?:\d{1,2} [а-я]+ )?$|(?:^| )на (?:1|31) [а-я]+ $/i;

/** "По оценкам ЮНИСЕФ, в 2006 году до 30 % …": the year of a count, for which nobody reads. */
const ESTIMATED = /^По (?:оценк|подсч[её]т)/;
const isEstimate = (text: string): boolean => ESTIMATED.test(text) && (text.match(/\d+/g)?.length ?? 0) > 1;

/** "Опрос, проведённый университетом в 2014 году, показал". */
const SURVEY =
  /^(?:[А-ЯЁ]?[а-яё]+ ){0,3}(?:[Оо]прос|[Ии]сследовани|[Дд]оклад|[Оо]тч[её]т|[Пп]ерепис|[Сс]тать)[а-яё]*(?: [а-яё]+){0,3}, (?:проведенн|проведённ|опубликованн|выполненн|сделанн|подготовленн|представленн|изданн)[^,]*$/;

/** From a year before this one a few later years are no future. */
const CENTURY = 100;
const DECADE = 10;
/** From then on years are told as they are. */
const MODERN = 1900;
const LONG_PAST = 2015;

/** The years of the text but for those in which something is planned. */
const listPastYears = once(({ mentions, sentences }: Article): number[] =>
  mentions.flatMap((m) =>
    m.kind === "date" && m.part === "year" && !PLANNED.test(sentences[m.sentence]!.text) ? [m.year!] : [],
  ),
);

const listYears = once((article: Article): number[] => {
  const list = article.mentions.flatMap((m) => (m.kind === "date" && m.part === "year" ? [m.year!] : []));
  return list;
});
