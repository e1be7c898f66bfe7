/**
 * What around a gap tells the answer to whoever knows the world, or makes it no fact to ask for: what stands in brackets, a first name
 * alone, a date of a state, a place by the language, a person not introduced.
 */
import type { Article, DateMention, Mention, NumberMention, PersonMention } from "../../article.ts";
import { GAP } from "../../item.ts";
import { findHeadline } from "../../headline.ts";
import { findWords } from "../../words.ts";
import { isAside, isAttribute } from "./aside.ts";
import { FOUNDERS, HEADS } from "./famous.ts";
import { findUnknownPerson } from "./fuller.ts";
import { readPlace } from "./gazetteer.ts";
import { readGiven, readPatronymic } from "./given-names.ts";
import { listFullNames, listPersons } from "./names.ts";
import { readNumeral } from "./numerals.ts";
import { ADJECTIVES } from "./place-lists.ts";
import { isOneOfMore } from "./lasting.ts";
import { isNewsYear } from "./news-year.ts";
import { SAYS } from "./saying.ts";
import { isStrayDay } from "./stray.ts";
import { isOtherSum } from "./sums.ts";
import { isTermTold } from "./terms.ts";
import { isDateTold, isExplained, isFatherTold, isFragment, isValueTold } from "./told.ts";
import { readLetters, stemWord } from "./words.ts";

/** One of many dates or places. */
const EXAMPLE =
  /(?:включая|например|среди них|такие,? как|таких,? как|таких,? как|в том числе),? (?:[а-яё]+ |\d{1,2} ){0,3}$/i;
/** Kinds of places, before the name of the one they lie in: "столица _____", "остров в _____", "Гронинген, в _____". */
const LYING =
  /(?:[Сс]толиц|[Оо]стров|[Гг]ород|[Пп]ос[её]л|[Сс]ел[оеау]|[Дд]еревн|[Пп]ровинци|[Рр]айон|[Оо]бласт|[Шш]тат|[Пп]орт|[Рр]ек|[Оо]зер|[Гг]ор|[Хх]реб)[а-яё]* $/;
/** "Авария на дорогах Дептфорда": the headline has another place, which a reader may take for the town. */
const ANOTHER_PLACE =
  /[а-яё] (?:в|на|под|у|из|близ|дорогах|улицах|окраине|жители|центре) [А-ЯЁ][а-яё]+(?:а|е|и|у|ах)(?![а-яё])/;
/** A name, and then where it is. */
const APPOSED = /[А-ЯЁ][а-яё-]+»?, $/;

/** Implements `LanguagePack.isGiven`. */
export function isGiven(shown: string, mention: Mention, article?: Article): boolean {
  const at = shown.lastIndexOf(GAP);
  const [before, after] = [shown.slice(0, at), shown.slice(at + GAP.length)];
  if (isInBrackets(before, after) && !(mention.kind === "date" && LIFE.test(before))) return true;
  if (EXAMPLE.test(before)) return true;
  if ((mention.kind === "number" || mention.kind === "date") && isInToken(mention.text, `${before} ${after}`))
    return true;
  if (article !== undefined && findUnknownPerson(article, shown) !== null) return true;
  switch (mention.kind) {
    case "number":
      // "−_____ °C": the sign is left behind.
      if (/[−–—-]$/.test(before) || (/[−–—-] $/.test(before) && /^ ?°/.test(after))) return true;
      // "документ о том, что два человека состоят в браке": what a thing is by its definition is known.
      if (
        article !== undefined &&
        mention.value <= FEW &&
        !/\d/.test(mention.text) &&
        defines(before, article)
      )
        return true;
      // "10-процентная скидка" in the headline, and then how many percent.
      if (
        article?.title
          .match(/\d+(?:[.,]\d+)?/g)
          ?.includes(/\d+(?:[.,]\d+)?/.exec(mention.text)?.[0] ?? "") === true
      )
        return true;
      // "Жертва, _____ лет, находилась в доме": an age set off as no Russian sentence does.
      if (before.endsWith(", ") && /^ (?:лет|года?),/.test(after)) return true;
      if (isSpanTold(mention, `${before}${mention.text}${after}`)) return true;
      if (isDifference(mention.value, shown) || isMeasure(mention.value, `${mention.unit} ${mention.text}`))
        return true;
      if (IDIOM.test(after) || (/(?:игр[а-яё]+ в|за) $/.test(before) && / мяч/.test(after))) return true;
      if (article !== undefined && isNamedAsOne(mention, article.title)) return true;
      if (isValueTold(mention, `${before} ${after}`) || isExplained(mention, lineOf(before), after))
        return true;
      if (article !== undefined && isOtherSum(article.title, mention.text, after)) return true;
      if (isFragment(mention, before, after) || isAttribute(lineOf(before))) return true;
      // "Если шайба забита за 20 секунд": supposed, not told. "Всеми тремя сетями": of the three that are told of.
      if (SUPPOSED.test(lineOf(before)) || /(?:^|[\s(])вс(?:е|ех|ем|еми) $/i.test(before)) return true;
      // "77 000 просмотров": of somebody's audience nobody reads for it.
      if (AUDIENCE.test(after) || isRest(mention, `${before} ${after}`)) return true;
      if (isListed(mention.value, after) || isPaired(mention, shown) || isShareOfSome(before, after))
        return true;
      // "погибли _____ граждан — 154 военных и 155 гражданских": no fewer than the parts.
      if (PARTS_SHOWN.test(after)) return true;
      // "5:4 по пенальти, реализовали все пять попыток": a score tells it.
      if (
        mention.value <= MOST &&
        new RegExp(`(?<!\\d)(?:${mention.value}[:–-]\\d|\\d[:–-]${mention.value})(?!\\d)`).test(shown)
      )
        return true;
      // 5:3 in the headline bounds how many a side scored.
      if (/^ (?:гол|шайб|мяч|оч)/.test(after) && /(?<!\d)\d{1,3}[-–:]\d{1,3}(?!\d)/.test(shown)) return true;
      // "100 % голосов" is no count; "три работы: …, … и …" are counted by whoever sees them.
      if (mention.value === WHOLE && /^ ?(?:%|процент)/.test(after)) return true;
      return mention.value <= FEW && after.includes(": ");
    case "date": {
      if (article !== undefined && isNewsYear(mention, before, article)) return true;
      if (mention.part === "day" && isStrayDay(`${lineOf(before)}${after}`)) return true;
      if (isSaid(before, after)) return true;
      // "на прошедших _____ выборах"; "где находился, пока его не взяли под стражу _____": the day of what is told by the way.
      if (
        mention.part !== "year" &&
        (PASSED.test(before) ||
          isAside(lineOf(before), { start: lineOf(before).length, end: lineOf(before).length }))
      )
        return true;
      // "с окончания Корейской войны в _____ году": when, is known.
      if (isOtherMatter(mention, before) || isEndTold(mention, before, after)) return true;
      if (WAR.test(before) || isDateTold(mention, before, after)) return true;
      if (comesAgain(shown, mention)) return true;
      // "Однако в сентябре 1839 года": behind a link that is cut off a month has no capital to open the sentence with.
      if (mention.part === "month" && lineOf(before) === "" && /^[а-я]/.test(mention.text)) return true;
      // "для чего в _____ 1920 года", and the day is "12 июля": the source has a word too many.
      if (mention.part === "day" && /(?:^|\s)[Вв] $/.test(before)) return true;
      // "родился _____ г.": the source lacks a word.
      return mention.part === "year" && /[а-яё](?:лся|лась|л|ла|ли) $/.test(before);
    }
    case "person":
      // Of whom the headline tells, it tells who he is.
      if (article !== undefined && isInHeadline(mention.text, article)) return true;
      if (isFatherTold(mention, shown, article)) return true;
      // Nor is one asked for, or changed, whom nobody knows by the surname.
      if (article !== undefined && findUnknownPerson(article, mention.text) !== null) return true;
      // "депутат Милли Меджлиса Пётр Сомов": a parliament's name has run into his.
      if (PARLIAMENT.test(mention.text)) return true;
      // "в церкви _____": whom a church is named after is a part of its name.
      if (CHURCH.test(before) || isHalfNamed(mention.text, article)) return true;
      // "в сквере Победы Советского района", "дом Анны Советского района": an adjective of the noun behind it is no surname.
      if (/[сц]к(?:ого|ому|ом|им|ой|ую|ий|ая)$/.test(mention.text) && AREA.test(after)) return true;
      if (
        article !== undefined &&
        (isHeadOfState(mention, before, article) || isFounder(mention, before, article))
      )
        return true;
      // "об этом упоминал ещё _____": one of old; "_____ из Теннеси": others are from there.
      // "Болотских и _____": of two in a row another may be as true.
      if (/[А-ЯЁ][а-яё]+ и $/.test(before) || /^ и [А-ЯЁ]/.test(after)) return true;
      if (/(?:^|[\s,])(?:ещё|еще|уже|впервые) $/.test(before) || /^ из [А-ЯЁ]/.test(after)) return true;
      // Who signs laws is known by the office.
      if (/^ (?:подписал|утвердил|помиловал|ратифицировал)/.test(after)) return true;
      // "смертельно ранил Уэйда": whose name that is the options do not tell; "Пак _____": half a name.
      return (
        mention.form.startsWith("given") ||
        (/[^.!?…»\s] [А-ЯЁ][а-яё]+ $/.test(before) && !isAfterPlace(before)) ||
        /^ [А-ЯЁ][а-яё]/.test(after)
      );
    case "place":
      // "Исаакиевский собор — крупнейший храм _____": what it is, the headline's name tells.
      if (article !== undefined && defines(before, article)) return true;
      return (
        after.startsWith(" (") ||
        APPOSED.test(before) ||
        LYING.test(before) ||
        ANOTHER_PLACE.test(shown.split("\n", 1)[0]!.slice(1)) ||
        isTongueTold(shown, mention.lemma)
      );
    case "naming":
      return false;
    case "term":
      // "Летом он посетил Китай": in which year, nothing shown tells.
      // "_____ провинции Чжэцзян и Шаньдун": the map tells; "в _____ районах растёт рябина": in others, too.
      if (
        SIDE.test(mention.lemma) &&
        /^ [а-яё]+ [«А-ЯЁ]/.test(after) &&
        !/^ (?:част|сторон|побереж|склон|берег|окраин)/.test(after)
      )
        return true;
      if (SIDE.test(mention.lemma) && GROWS.test(lineOf(shown))) return true;
      return isTermTold(shown, mention.lemma) || (SEASON.test(mention.lemma) && !/\d{4}/.test(lineOf(shown)));
  }
}

/** "Указ опубликован в четверг, _____", "В _____ году в эфире называл": when it was published or said nobody has to know. */
function isSaid(before: string, after: string): boolean {
  const own = lineOf(before).replace(ON_WEEKDAY, " ");
  const [clause = ""] = after.split(/[,.:]/, 1);
  return SAYS.test(`${own}${after}`) || PUBLISHED.test(`${own.slice(own.lastIndexOf(",") + 1)} ${clause}`);
}
const PASSED = /(?:прошедш|состоявш|намеченн|запланированн|назначенн|предстоящ)[а-яё]+ (?:на )?$/;
const ON_WEEKDAY =
  / во? (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье), (?=$|\d{1,2} [а-я]+ $)/;
const PUBLISHED =
  /(?<![а-яё])(?:(?:опубликован|обнародован|размещ[её]н|выложен)[аоы]? |(?:было )?объявлено(?![а-яё]))/;

const SIDE = /^(?:северн|южн|восточн|западн|(?:северо|юго)-(?:восточн|западн))/;
const GROWS = /(?<![а-яё])(?:встреча|раст[еёу]т|произраста|вод[ия]тся|обита|распростран)/;
const SEASON = /^(?:весной|летом|осенью|зимой)$/;
/** What is asked, without what stands above it. */
const lineOf = (shown: string): string => shown.slice(shown.lastIndexOf("\n") + 1);

const PARTS_SHOWN = /^(?: [А-ЯЁа-яё]+){1,4} ?(?:[-–—:]|\() ?\d[\d ]{0,12}[^\d.;]{1,40} и \d/;

/** Whether a figure of the answer stands within a name: "2018" in "ICM2018", in "Евро-2018" and in "'18". */
function isInToken(answer: string, shown: string): boolean {
  const tokens: readonly string[] = shown.match(MIXED) ?? [];
  return (answer.match(/\d{2,}/g) ?? []).some((digits) =>
    tokens.some((token) =>
      /^['’]/.test(token)
        ? digits.length === YEAR && digits.endsWith(token.slice(1))
        : token.split(/\D+/).includes(digits),
    ),
  );
}
const MIXED = /[A-Za-zА-ЯЁа-яё]+[-–]?\d+[A-Za-zА-ЯЁа-яё]*|(?<![A-Za-zА-ЯЁа-яё\d])['’]\d{2}(?!\d)/g;
const YEAR = 4;

/** "$55 млн" in the headline, and "_____ млн the one pays, 27 млн the other": the rest of it. */
function isDifference(value: number, shown: string): boolean {
  const lines = shown.split("\n");
  const claim = readFigures(lines.at(-1)!);
  return readFigures(lines[0]!).some((whole) => claim.some((part) => Math.abs(whole - part - value) < 1e-6));
}
const readFigures = (text: string): number[] =>
  (text.match(/\d+(?:,\d+)?/g) ?? []).slice(0, MOST).map((figure) => Number(figure.replace(",", ".")));
const MOST = 12;

/**
 * "Три года, с 1601 по 1603", "в 27 лет" of who lived from 1814 to 1841: the years between two that are shown, one more where both are counted and one fewer
 * where neither is whole.
 */
function isSpanTold({ value, unit }: NumberMention, shown: string): boolean {
  if (!/^(?:год|лет)/.test(unit)) return false;
  const years = readYears(lineOf(shown));
  return years.some((a) => years.some((b) => a > b && Math.abs(a - b - value) <= 1));
}

/** "Три года, с 1601 по _____": the year that a number of years before or behind it gives, and one more or fewer. */
function isEndTold({ part, year }: DateMention, before: string, after: string): boolean {
  if (part !== "year" || year === undefined) return false;
  const line = lineOf(before);
  const other = [...readYears(`${line} ${after}`)].filter((told) => told !== year);
  const spans = findWords(`${line} ${after}`).flatMap(({ text }, i, words) =>
    /^(?:год[аы]?|лет)$/.test(words[i + 1]?.text ?? "")
      ? (readNumeral(readLetters(text))?.value ?? (/^\d{1,2}$/.test(text) ? Number(text) : []))
      : [],
  );
  return other.some((told) => spans.some((span) => Math.abs(Math.abs(year - told) - span) <= 1));
}

const readYears = (text: string): number[] =>
  (text.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? []).slice(0, MOST).map(Number);

/** "поставил клинья и сбил три самолёта, но _____ 1915 года попал в плен": the exact day of what comes behind other matter. */
const isOtherMatter = ({ part }: DateMention, before: string): boolean =>
  part === "day" && /[а-яё], (?:но|а|однако|и|затем|потом)(?: (?:уже|только|лишь|ещё))? $/.test(before);

/** "за 24 часа", "7 дней": as many as a day or a week has. */
const isMeasure = (value: number, unit: string): boolean =>
  (value === 24 && /час/.test(unit)) ||
  (value === 7 && /дн(?:ей|ям)/.test(unit)) ||
  (value === 12 && /месяц/.test(unit)) ||
  (value === 365 && /дн/.test(unit));

const AUDIENCE = /^ (?:[а-яё]+ )?(?:просмотр|подписчик|лайк|репост|ретвит|комментари|фолловер)/;

/** "Олланд лидирует с 56 процентами. У соперницы _____ процента": what is left of a hundred. */
function isRest({ value, unit }: NumberMention, shown: string): boolean {
  return (
    PERCENT.test(unit) &&
    [...shown.matchAll(SHARE)].some(
      ([, share]) => Math.abs(Number(share!.replace(",", ".")) + value - WHOLE) < 1e-6,
    )
  );
}
const PERCENT = /^(?:%|процент)/;
const SHARE = /(\d+(?:,\d+)?) ?(?:%|процент)/g;

/** "в трёх измерениях", "две стороны медали". */
const IDIOM =
  /^ (?:час(?:а|ов)? (?:\d|утра|дня|вечера|ночи)|измерени|стороны медали|части света|лагер[ья]|половин|времени года|времён года|стороны света|сторон света)/;
/** "_____ составляющих — устойчивость, доступность, технологичность и наследие": as many as are listed. */
function isListed(value: number, after: string): boolean {
  const list = value > FEW ? undefined : / [–—] ([а-яё][^.:]*)/.exec(after)?.[1];
  return list !== undefined && list.split(/, (?:и |а также )?| и /).length === value;
}

/** "_____ дня в неделю, а платить будут за пять дней": two to four, and less than five. */
function isPaired({ value, unit }: NumberMention, shown: string): boolean {
  if (value < 2 || value > 4 || !/^[а-яё]/.test(unit)) return false;
  const stem = unit.slice(0, -1);
  return new RegExp(
    `(?:\\d|два|две|три|четыре|пят[ьи]|шест[ьи]|сем[ьи]|восем|восьм|девят[ьи]|десят[ьи]) ${stem}`,
  ).test(shown);
}

/** "_____ процентов учеников получили высшую оценку": of which school or country, nothing shown tells. */
function isShareOfSome(before: string, after: string): boolean {
  if (
    !/^(?: ?%| процент[а-я]*) (?:[а-яё]+ )?(?:ученик|школьник|студент|жител|участник|опрошен|респондент|избирател|пациент|сотрудник)/.test(
      after,
    )
  )
    return false;
  const claim = `${before.slice(before.indexOf("\n") + 1)}${after}`;
  return !/\d{4}|[а-яё,»] [А-ЯЁ]/.test(claim);
}

/** Whether the stem so far is the headline's name and a dash: the sentence that says what it is. */
function defines(before: string, { title }: Article): boolean {
  const claim = before.slice(before.lastIndexOf("\n") + 1);
  const at = claim.search(/ [—–] /);
  if (at < 0) return false;
  const told = new Set(findWords(title).map(({ text }) => stemWord(text)));
  return told.size > 0 && findWords(claim.slice(0, at)).every(({ text }) => told.has(stemWord(text)));
}

/** Games and cups have a calendar of their own, which rules other years out; meteors fall every year. */
const RECURRING =
  /[Мм]етеорн[а-яё]+ (?:поток|дожд)|[Зз]вездопад|[Пп]ерсеид|[Гг]еминид|[Рр]авноденстви|[Сс]олнцестояни|[Оо]лимпи(?:ад|йск)|[Пп]аралимпи|[Чч]емпионат[а-яё]* (?:[Мм]ира|[Ее]вропы)|[Мм]ундиал/;
const comesAgain = (shown: string, mention: Mention): boolean =>
  mention.kind === "date" && mention.part === "year" && RECURRING.test(shown);
/** "Если шайба забита за 20 секунд": supposed, not told. */
const SUPPOSED = /^[Ее]сли(?![а-яё])/;

/** "на _____ год насчитывалось", "уже в _____ тысячелетии": so it was at other times too. Where three can live two can. */
const IN_STATE = /(?:^|[\s(])(?:[Нн]а|[Уу]же в|[Ее]щ[её] в) _____/;
const POSSIBLE = /(?<![а-яё])(?:может|могут|мог|могл[аио]|можно|способ(?:ен|ны|на|но))(?![а-яё])/;

/** Implements `LanguagePack.holdsToo`. */
export function holdsToo(shown: string, mention: Mention): boolean {
  const claim = lineOf(shown);
  const at = claim.lastIndexOf(GAP);
  const [before, after] = [claim.slice(0, at), claim.slice(at + GAP.length)];
  // "в том числе в 1979 году": one of many; what is supposed may be supposed otherwise.
  if (EXAMPLE.test(before) || SUPPOSED.test(claim)) return true;
  if (mention.kind === "number") return POSSIBLE.test(claim) || /[Уу]же в _____/.test(claim);
  return (
    mention.kind === "date" &&
    (comesAgain(shown, mention) || IN_STATE.test(claim) || isOneOfMore(before, mention.form, after))
  );
}

const WAR =
  /(?:[Мм]иров|Корейск|Гражданск|Отечественн|Вьетнамск|Крымск|Столетн|Наполеоновск)[а-яё]* войн[а-яё]* в $|войн[а-яё]{1,3} (?:в|на) [А-ЯЁ][а-яё]+ в $|(?:распад|развал)[а-яё]* СССР в $|(?:[Оо]ктябрьск|[Фф]евральск|[Фф]ранцузск)[а-яё]* революци[а-яё]* в $/;
const NUMERALS = [
  "",
  "",
  "двух",
  "тр[её]х",
  "четыр[её]х",
  "пяти",
  "шести",
  "семи",
  "восьми",
  "девяти",
  "десяти",
];
/** "премьер-министр Белиза _____": a place before the name is none of it. */
const isAfterPlace = (before: string): boolean => {
  const words = findWords(before.slice(-40));
  return words.length > 0 && readPlace(words, words.length - 1) !== null;
};

/** "Пятидневную зарплату" in the headline, and then for how many days. */
function isNamedAsOne({ value, unit }: NumberMention, title: string): boolean {
  const numeral = NUMERALS[value] ?? "";
  return (
    numeral !== "" && /^[а-яё]/.test(unit) && new RegExp(`${numeral}${unit.slice(0, 2)}`, "i").test(title)
  );
}
const WHOLE = 100;
const FEW = 10;

const PARLIAMENT =
  /(?:Меджлис|Маджлис|Мажилис|Кнессет|Сейм|Хурал|Курултай|Кенеш|Стортинг|Риксдаг|Бундестаг|Бундесрат|Альтинг)[а-яё]* /;
const AREA =
  /^ (?:район|округ|област|кра[йяею]|уезд|губерни|поселени|сельсовет|муниципал|улиц|проспект|переул|шоссе|мост|вокзал|парк|сквер|отдел|управлени|суд[ауе]?(?![а-яё]))/;
const CHURCH =
  /(?<![а-яё])(?:церк[ов]|храм|собор|часовн|монастыр|приход|придел|кост[её]л|базилик|лавр|преми|медал|орден|стипенди|улиц|площад)[а-яё]* (?:имени |(?:во имя |в честь )?(?:св\. |свят[а-яё]+ )?)$/i;

/** "основатель Facebook _____": so is who leads a firm. */
const isFounder = ({ entity, text }: PersonMention, before: string, article: Article): boolean =>
  FIRM_OFFICE.test(before) && FOUNDERS.test(listPersons(article).get(entity)?.surname ?? text);
const FIRM_OFFICE =
  /(?<![А-ЯЁа-яё-])(?:со)?(?:основател|создател|гендиректор|директор|глав[аыеуо]|владел|руководител|президент)[а-яё]*(?: (?:компании|корпорации|соцсети|социальной сети))? (?:[A-Z][A-Za-z]+|[«"][^«»"]{2,20}[»"]) $/i;

/** "президент Франции _____", "российский лидер _____": whom readers know by what stands right before the name. */
const isHeadOfState = ({ entity, text }: PersonMention, before: string, article: Article): boolean =>
  STATE_OFFICE.test(before) && HEADS.test(listPersons(article).get(entity)?.surname ?? text);
const STATE_OFFICE =
  /(?<![А-ЯЁа-яё-])(?:вице-)?(?:президент|премьер|канцлер|лидер|глав[аыеуо]|министр|госсекретар|генсек|пресс-секретар)[а-яё-]{0,12}(?: (?:государства|правительства|страны|президента|иностранных дел|МИД|МИДа|Кремля)){0,2}(?: (?:[А-ЯЁ][а-яё-]{2,20}|США|РФ|ФРГ|КНР|КНДР|СССР)){0,2} $/i;

/** "Бориса Николаевича" of whom the article tells as of Борис Сомов: by name and father's name alone nobody is asked for whom it calls by a surname. */
function isHalfNamed(text: string, article?: Article): boolean {
  const [given = "", father = "", ...others] = text.split(" ");
  if (article === undefined || others.length > 0 || !isPatronymic(father)) return false;
  const stem = stemWord(given);
  return [...listFullNames(article).values()].some((name) => {
    const [first = "", ...rest] = name.split(" ");
    return stemWord(first) === stem && rest.length > 0 && !isPatronymic(rest.at(-1)!);
  });
}

/** Of a given name: Николаевич, but not the surname Янукович. */
function isPatronymic(word: string): boolean {
  const lemma = readPatronymic(word)?.lemma;
  const own = lemma?.replace(/(?:[оеь]?в?ич|[оеь]вна|и?нична)$/, "");
  return own !== undefined && ["", "й", "ий", "ь", "а", "я"].some((end) => readGiven(own + end).length > 0);
}

function isInHeadline(name: string, article: Article): boolean {
  const told = new Set(findWords(findHeadline(article)).map(({ text }) => stemWord(text)));
  return findWords(name).some(({ text }) => text.length >= LEAST && told.has(stemWord(text)));
}
const LEAST = 4;

function isInBrackets(before: string, after: string): boolean {
  const open = before.lastIndexOf("(");
  return open >= 0 && before.indexOf(")", open) < 0 && after.includes(")");
}

/** "(1809—_____)", "(род. в _____ году)". */
const LIFE = /\((?:[^()]{0,40}\d{3,4}(?: год[а-я]*)? ?[—–-] ?|род[а-яё.]* [^()]{0,24})$/;

/** "(по-монгольски: …) _____": by the language, or the people, wherever in what is shown. */
function isTongueTold(shown: string, lemma: string): boolean {
  const adjective = ADJECTIVES[lemma];
  const start = readLetters(lemma).slice(0, lemma.length > 4 ? 4 : 3);
  return [...shown.matchAll(/по-([а-яё]+)ски(?![а-яё])/g)].some(
    ([, tongue = ""]) => tongue.startsWith(start) || adjective?.test(`${tongue}ский`) === true,
  );
}
