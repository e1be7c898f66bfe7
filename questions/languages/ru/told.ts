/**
 * What tells a number, a date or a father beside the gap: the same number in other words, the other end of a night or a span, the
 * larger parts of one measure, a patronymic.
 */
import type { Article, DateMention, Mention, NumberMention, PersonMention } from "../../article.ts";
import { findWords } from "../../words.ts";
import { PARTICIPLE } from "./aside.ts";
import { readGiven, readPatronymic } from "./given-names.ts";
import { isFunctionWord } from "./function-words.ts";
import { readNumeral } from "./numerals.ts";
import { isFinite } from "./verbs.ts";
import { readLetters, stemWord } from "./words.ts";

/** Nouns, adverbs and oblique collectives by the beginning of the word: "четверых", "вчетвером", "четвёрка". */
const GROUPS: [number, RegExp][] = [
  [
    2,
    /^(?:дво(?:е|их|им|ими)$|двойк|двойн[яиюе]|вдвоем$|вдвое$|дважды$|об[ае]$|обои|обеи|пар[аыуе]$|парой$)/,
  ],
  [3, /^(?:тро(?:е|их|им|ими)$|тройк|тройн[яиюе]|втроем$|втрое$|трижды$|трио$)/],
  [4, /^(?:четвер(?:о|ых|ым|ыми)$|четверк|вчетвером$|вчетверо$|квартет)/],
  [5, /^(?:пятер(?:о|ых|ым|ыми)$|пятерк|впятером$|впятеро$|квинтет)/],
  [6, /^(?:шестер(?:о|ых|ым|ыми)$|шестерк|вшестером$)/],
  [7, /^(?:семер(?:о|ых|ым|ыми)$|семерк|всемером$)/],
  [10, /^десятк/],
  [12, /^дюжин/],
];
/** Numerals at the beginning of another word: "двухлетний", "трёхэтажный". */
const JOINED: [number, RegExp][] = [
  [2, /^дву(?:х|м[яс])?(?:лет|днев|недел|месяч|часов|этаж|комнат|мест|тысяч|процент|сот|крат|сторон|язы)/],
  [3, /^тр(?:ех|и)(?:лет|днев|недел|месяч|часов|этаж|комнат|мест|тысяч|процент|сот|крат|сторон)/],
  [4, /^четырех(?:лет|днев|недел|месяч|часов|этаж|комнат|мест|тысяч|процент|сот|крат)/],
  [5, /^пяти(?:лет|днев|недел|месяч|часов|этаж|комнат|мест|тысяч|процент|сот|крат)/],
  [6, /^шести(?:лет|днев|недел|месяч|часов|этаж|комнат|мест|тысяч|процент|сот|крат)/],
  [7, /^семи(?:лет|днев|недел|месяч|часов|этаж|комнат|мест|тысяч|процент|сот|крат)/],
  [8, /^восьми(?:лет|днев|недел|месяч|часов|этаж|комнат|мест|тысяч|процент|сот|крат)/],
  [9, /^девяти(?:лет|днев|недел|месяч|часов|этаж|комнат|мест|тысяч|процент|сот|крат)/],
  [10, /^десяти(?:лет|днев|недел|месяч|часов|этаж|комнат|мест|тысяч|процент|сот|крат)/],
];

/** "Сергей Довлатов – русский писатель": who the entry is of, which makes no riddle. */
export function isEntryDefinition(statement: string, { title }: Article): boolean {
  const name = DEFINITION.exec(statement)?.[1];
  if (name === undefined || title === "") return false;
  const told = new Set(findWords(title).map(({ text }) => stemWord(text)));
  return findWords(name).some(({ text }) => told.has(stemWord(text)));
}
const DEFINITION = /^([^,.:;\d—–]{3,60}?) [—–-] [а-яё -]{3,60}\.$/;

/** Whether what is shown, headline and lead among it, has a number's value in words: "Четверо на льдине", and then "_____ зимовщиков". */
export function isValueTold({ value }: NumberMention, shown: string): boolean {
  if (!Number.isInteger(value) || value < 2) return false;
  const group = GROUPS.find(([n]) => n === value)?.[1];
  const joined = JOINED.find(([n]) => n === value)?.[1];
  return findWords(shown).some(({ text }, i, words) => {
    if (/^\d/.test(text)) {
      const digits = /^(\d+)(?:-[а-яё]+)?$/.exec(text)?.[1];
      // A day of the month or a clock's hour is no amount.
      return (
        digits !== undefined &&
        Number(digits) === value &&
        !/^(?:январ|феврал|март|апрел|ма[яй]$|июн|июл|август|сентябр|октябр|ноябр|декабр|час)/.test(
          words[i + 1]?.text ?? "",
        ) &&
        !/\d[,.]$|[:№]$/.test(shown.slice(Math.max(0, words[i]!.start - 2), words[i]!.start)) &&
        !/^[,.:]\d/.test(shown.slice(words[i]!.end, words[i]!.end + 2))
      );
    }
    const letters = readLetters(text);
    if (readNumeral(letters)?.value === value) {
      // "двадцать пять" is no five.
      const before = readNumeral(readLetters(words[i - 1]?.text ?? ""));
      const after = readNumeral(readLetters(words[i + 1]?.text ?? ""));
      return !(value < 10 && before !== null && before.value >= 20) && !(value >= 20 && after !== null);
    }
    return group?.test(letters) === true || joined?.test(letters) === true;
  });
}

/** Whether the headline tells in words each figure of a statement: "двое погибших", and then "унёс жизни двух человек". */
export function isCountTold(headline: string, mentions: readonly Mention[]): boolean {
  const figures = mentions.filter(({ kind }) => kind === "number" || kind === "date");
  return (
    headline !== "" &&
    figures.length > 0 &&
    figures.every((mention) => mention.kind === "number" && isValueTold(mention, headline))
  );
}

/** A part of the headline's words, with its verb among them, by which it tells what a statement tells. */
const SHARED = 0.55;
const CLAUSE_WORDS = 4;

/** Whether the headline's first clause tells a statement: its verb, and most of its other words. */
export function isToldAbove(headline: string, statement: string): boolean {
  const clause = findWords(/^[^,:;—]*/.exec(headline)![0]).filter(({ text }) => !isFunctionWord(text));
  const verbs = clause.filter(({ text }) => isFinite(text.toLowerCase()));
  if (clause.length < CLAUSE_WORDS || verbs.length === 0) return false;
  const own = new Set(findWords(statement).map(({ text }) => stemWord(text)));
  const shared = clause.filter(({ text }) => own.has(stemWord(text))).length;
  return verbs.every(({ text }) => own.has(stemWord(text))) && shared >= clause.length * SHARED;
}

const MEASURE =
  "(?:дн(?:ей|я)|день|сут(?:ок|ки)|недел[ьия]|ч|час(?:а|ов)?|мин(?:ут[аы]?)?|сек(?:унд[аы]?)?|с|км|м|см|кг|г|руб(?:л[а-яё]+)?|год(?:а)?|лет|месяц(?:а|ев)?|°|′)";
/** "7 ч _____ мин", "2 рубля _____ копеек". */
const LARGER = new RegExp(`(?<![\\d,])\\d+ ?${MEASURE}\\.?,? (?:и )?$`);
/** "_____ минут и 19 секунд". */
const GOES_ON_SMALLER =
  /^ ?(?:час(?:а|ов)?|минут[аы]?|мин\.?|рубл[а-яё]+|метр(?:а|ов)?) (?:и )?\d+ (?:минут|мин|секунд|сек|копе|сантиметр)/;
const SMALLER =
  /^ ?(?:час(?:а|ов)?(?![а-яё])|мин|сек|с(?![а-яё])|м(?![а-яё])|см|мм|г(?![а-яё])|гр|коп|месяц|дн[яе]|день|″|′)/;
/** Figures that nobody keeps in mind: "9235,6 км". */
const MOST_DIGITS = 4;
const MOST_FIGURES = 3;

/** Whether a number is a part of one measure, or a figure of a handbook rather than of a story. */
export function isFragment({ text, value }: NumberMention, before: string, after: string): boolean {
  if ((LARGER.test(before) && SMALLER.test(after)) || GOES_ON_SMALLER.test(after)) return true;
  const digits = text.replace(/\D/g, "");
  if (!Number.isInteger(value) && digits.length >= MOST_DIGITS) return true;
  const claim = before.slice(before.lastIndexOf("\n") + 1);
  return claim.includes(";") && (`${claim}0${after}`.match(/\d[\d ,.]*/g)?.length ?? 0) >= MOST_FIGURES;
}

/** "в ночь с 14 на _____", "с _____ на 15 апреля": the day after, or before. */
const NIGHT_END = /(?<![а-яё])со? \d{1,2}(?:-го)?(?: [а-яё]+)?(?: \d{4} года)? на (?:[а-яё]+ )?$/i;
const NIGHT_START = /(?<![а-яё])со? $/i;
/** A number of a newspaper, a letter or a decree: "Согласно «Лондонской газете» от _____". */
const ISSUE =
  /(?:»|газет|журнал|издани|письм|документ|указ|постановлени|приказ|выпуск|номер|телеграмм|записк|договор|закон)[а-яё]* (?:[а-яё]+ ){0,2}(?:от|за) (?:\d{1,2} [а-яё]+ )?$/i;
/** "по Закону _____ года о здоровье", "Акт о дисквалификации Палаты общин _____ года": a part of the law's name. */
const LAW =
  /(?<![а-яё])(?:[Зз]акон|[Аа]кт|[Бб]илл|[Дд]екрет|[Сс]татут)[а-яё]{0,3} (?:(?:об?|о том) [^,.;:—]{3,60} )?$/;
/** "Союз 17 октября", "площадь 1905 года": a name. */
const NAMED_BY =
  /(?<![а-яё])(?:[Сс]оюз|[Пп]арти|[Уу]лиц|[Пп]лощад|[Дд]вижени|[Пп]роспект|[Пп]ереул)[а-яё]* (?:имени )?$/;
/** "постановление «Об установлении заданий на _____ год»": a year of a paper's title. */
const PAPER =
  /(?:постановлени|закон|указ|приказ|проект|программ|распоряжени|доклад|стать|книг|стратеги|концепци)[а-яё]* (?:[а-яё]+ )?[«"][А-ЯЁ][^»"]*$/i;
/** "выборы в Конгресс, которые состоятся _____". */
const COMING =
  /(?:выбор|референдум|голосовани|саммит|олимпиад|чемпионат)[а-яё]*(?: [а-яёА-ЯЁ]+){0,4},? (?:котор[а-яё]+ )?(?:[а-яё]+ )?(?:состо|пройд|намеч|назнач|заплан|предсто|провед)[а-яё]*(?: на)? $/i;

/** Whether a date is told by the one beside it, or is that of a paper or of a coming vote. */
export function isDateTold({ part, year = 0 }: DateMention, before: string, after: string): boolean {
  if (part === "year" && (TO_THIS_DAY.test(after) || isRoundStart(year, before, after))) return true;
  if (NIGHT_END.test(before) || ISSUE.test(before) || PAPER.test(before) || NAMED_BY.test(before))
    return true;
  if (part === "year" && (LAW.test(before) || isOfEvent(before, after) || isAccount(before, after)))
    return true;
  if (part === "year" && (SINCE.test(before) || isStatisticEnd(before, after) || isComingYear(before, after)))
    return true;
  if (NIGHT_START.test(before) && /^ на \d/.test(after)) return true;
  const claim = `${before.slice(before.lastIndexOf("\n") + 1)} ${after}`;
  return part !== "year" && COMING.test(before) && !/\d{4}/.test(claim);
}

/**
 * "самой крупной после победы коммунистов в _____ году", "чем до начала кризиса _____ года": the year of an event that something else is compared with or counted from, and not
 * of what the sentence tells.
 */
function isOfEvent(before: string, after: string): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const tail = SINCE_EVENT.exec(line) ?? (/^ года(?![а-яё])/.test(after) ? EVENT.exec(line) : null);
  return tail !== null && findWords(line.slice(0, tail.index)).some(({ text }) => isFinite(text));
}
const SINCE_EVENT =
  /(?<![А-ЯЁа-яё])(?:после|со? (?:момента|времени|времён|времен|дня)|до (?:начала|конца|[а-яё]+(?:[ае]ния|тия))|перед|накануне) (?!того)(?:[А-ЯЁа-яё«»-]+ ){1,8}(?:в )?$/;
const EVENT =
  /(?<![А-ЯЁа-яё-])(?:кризис|землетрясени|войн|революци|наводнени|реформ|катастроф|авари|эпидеми|пожар|терак|переворот|засух|цунами)[а-яё]* $/;

/** "За _____ год убытки составили": the year of an account is that of its publication. */
const isAccount = (before: string, after: string): boolean =>
  /(?:^|[^А-ЯЁа-яё])[Зз]а $/.test(before) && /^ год(?![а-яё])/.test(after);

/** "с _____ года по настоящее время": since when something lasts, to this day; "с 1600 по 1850 год": the round beginning of a span is found among others. */
const TO_THIS_DAY =
  /^(?: года?| г\.)?,? (?:и )?(?:по|до) (?:настоящ|наст\.|наши |наших |сей |сих |сегодня|нынешн|современност)/;
const isRoundStart = (year: number, before: string, after: string): boolean =>
  year % CENTURY === 0 &&
  /(?:^|[^А-ЯЁа-яё])[Сс] $/.test(before) &&
  /^(?: года?| г\.)? (?:по|до) /.test(after);
const CENTURY = 100;

/** "земель, вырубленных с _____ года": since when a statistic counts. */
const SINCE = new RegExp(
  `(?<![А-ЯЁа-яё])${PARTICIPLE}(?![а-яё])(?: [А-ЯЁа-яё-]+){0,3},? (?:начиная )?с(?:о? [а-яё]+)? $`,
  "i",
);

/** "С 1991 по _____ год площадь выросла с 415 до 587 гектаров": an end of the span in which two further figures were counted. */
function isStatisticEnd(before: string, after: string): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const isSpan = SPAN_BEGUN.test(line) || (/(?<![а-яё])[Сс] $/.test(line) && SPAN_ENDED.test(after));
  const rest = `${line.replace(SPAN_BEGUN, "")} ${after.replace(SPAN_ENDED, "")}`;
  return isSpan && (rest.match(/\d[\d ,.]*/g)?.length ?? 0) >= 2;
}
const SPAN_BEGUN = /(?<![а-яё])[Сс] \d{4}(?: года?| г\.)? (?:по|до) $/;
const SPAN_ENDED = /^(?: года?| г\.)? (?:по|до) \d{4}/;

/** "31 августа _____ года встретит": the year of a day to come is that of the news. */
function isComingYear(before: string, after: string): boolean {
  const line = `${before.slice(before.lastIndexOf("\n") + 1)} ${after}`;
  return DAY_BEFORE.test(before) && isToCome(line);
}
/** Whether something is told that is still to come: "приедет с визитом". */
export const isToCome = (text: string): boolean =>
  findWords(text).some(({ text: word }) => COMES.test(word) && isFinite(word));
const DAY_BEFORE = /(?<!\d)\d{1,2} (?:янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)[а-я]* $/;
/** Perfective verbs in the form of the present, which is their future; behind a prefix "-ает", "-ходит" and the like are imperfective. */
const COMES =
  /^(?!(?:со)?стоит$|выгляд|сид|прос)(?:буд[еу]т|предстоит|стан[еу]т|начн[её]тся|начн[её]т|начнут|(?:вы|за|из|на|от|по|под|при|про|раз|рас|с|со|у|вс|воз|вос|до|о|об|пере)[а-яё]{2,}(?<!ход|воз|нос|вод|езд|лаг|[аяеу]|ста[её]|да[её]|[ыи]ва)(?:[еёи]т|[уюая]т)(?:ся)?)$/;

/** What there is as many of as everybody knows. */
const KNOWN_COUNTS: [number, RegExp][] = [
  [4, /сторон(?:ам|ы)? света|врем[её]н(?:а|ам)? года|стихи[ийям]+(?![а-яё])|евангелист/],
  [7, /дн(?:ей|ям|и) недели|цвет(?:ам|ов|а) радуги|нот(?:ам|ы)?(?![а-яё])/],
  [12, /месяц(?:ам|ев|ы)(?![а-яё])|апостол|знак(?:ам|ов|и) зодиака/],
  [33, /букв(?:ам|ы)? (?:русского )?алфавита/],
];

/** "четыре крыла по сторонам света", "по числу месяцев": the sentence explains how many there are. */
export const isExplained = ({ value }: NumberMention, before: string, after: string): boolean =>
  KNOWN_COUNTS.some(
    ([count, things]) =>
      count === value &&
      EXPLAINED.some((opening) => new RegExp(`${opening}(?:${things.source})`).test(`${before} ${after}`)),
  );
/** "по числу", "по сторонам", "символизирует": what makes it as many. */
const EXPLAINED = [
  "(?<![а-яё])по (?:числу |количеству |(?:четыр[её]м|семи|двенадцати) )?",
  "(?:символизиру|обознача|олицетворя|означа|соответству|изобража)[а-яё]+ (?:собой )?(?:[а-яё]+ )?",
  "к (?:четыр[её]м |семи |двенадцати )?",
];

const FATHER =
  /(?<![а-яё])(?:от(?:ец|ца|цу|цом|це)|пап[аоуые]й?|сын(?:а|у|ом|е|овья|овей)?|доч(?:ь|ери|ерью|ка|ку|ки)|батюшк[аиуе])(?![а-яё])/i;

/** "Папу Дмитрия Менделеева звали _____": his patronymic, wherever the article has it, tells the father's name. */
export function isFatherTold(mention: PersonMention, shown: string, article: Article | undefined): boolean {
  const claim = shown.slice(shown.lastIndexOf("\n") + 1);
  if (!FATHER.test(claim)) return false;
  const [first = ""] = mention.text.split(" ");
  const names = readGiven(first).map(({ lemma }) => readLetters(lemma));
  if (names.length === 0) return false;
  const text = `${shown} ${article?.title ?? ""} ${article?.paragraphs.join(" ") ?? ""}`;
  return findWords(text).some(
    ({ text: word }) =>
      /^[А-ЯЁ]/.test(word) &&
      readPatronymic(word) !== null &&
      names.some((name) => isSonOf(readLetters(word), name)),
  );
}

/** Иван → Иванович, Ивановна; Сергей → Сергеевич; Игорь → Игоревич; Илья → Ильич, Юрий → Юрьевич. */
function isSonOf(patronymic: string, name: string): boolean {
  const stem = name.endsWith("ий") ? `${name.slice(0, -2)}ь` : name.replace(/[йьаяо]$/, "");
  return new RegExp(`^${stem}(?:[оеь]?в(?:ич|н)|ь?ич|[иы]?ничн)`).test(patronymic);
}
