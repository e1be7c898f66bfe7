/** Other values of a Russian number, date, place or name in the same surface form, near it in size. */
import {
  type Article,
  type DateMention,
  type Mention,
  nameMention,
  type NumberMention,
  type PersonMention,
} from "../../article.ts";
import type { Alternative } from "../language.ts";
import { inflectMonth } from "./dates.ts";
import { isParticle } from "./name-runs.ts";
import { listPersons } from "./names.ts";
import { agreementOf, countNoun, listNumerals, readCounted, readNumeral } from "./numerals.ts";
import { readAgreement } from "./numbers.ts";
import { findOtherPlaces } from "./place-rivals.ts";
import { declineSurname } from "./surnames.ts";
import { readHead } from "./heads.ts";
import { findWords } from "../../words.ts";
import { stemWord } from "./words.ts";

/** Days of the months, of a common year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Sentences on each side whose numbers are rivals. */
const NEAR = 5;
/** Characters after a number in which its noun stands. */
const LOOK = 40;
const MAX_OWN = 20;
const SMALL = 12;
const MAX_PERCENT = 100;
const PERCENT = /^(?:%|процент)/;

/** All values that could stand in the mention's place, the article's own first. */
export function findAlternatives(article: Article, mention: Mention): Alternative[] {
  switch (mention.kind) {
    case "number":
      return /^[а-яё ]+$/i.test(mention.text)
        ? findOtherWords(article, mention)
        : findOtherNumbers(article, mention);
    case "date":
      return findOtherDates(article, mention);
    case "place":
      return findOtherPlaces(article, mention);
    case "person":
      return findOtherPeople(article, mention);
  }
}

function originOf(article: Article, mention: Mention, text: string): Alternative["origin"] {
  const paragraphs = article.paragraphsByMention.get(nameMention(mention.kind, text));
  if (paragraphs === undefined) return "outside";
  return paragraphs.has(mention.paragraph) ? "paragraph" : "article";
}

/** Words in the same case: of "пять" six and on, of "трёх" two and four, of "двадцать пять" twenty-six. */
function findOtherWords(article: Article, mention: NumberMention): Alternative[] {
  const words = findWords(mention.text);
  const last = words.at(-1)!;
  const numeral = readNumeral(last.text);
  if (numeral === null) return [];
  const tens = mention.value - numeral.value;
  const prefix = mention.text.slice(0, last.start);
  const isFree =
    numeral.form === "coll" ||
    numeral.form.includes("gen") ||
    numeral.form === "dat" ||
    numeral.form === "ins";
  return [...listNumerals(numeral.form)].flatMap(([value, word]): Alternative[] => {
    // Among tens only tens: "тридцать" beside "девятнадцать" stands out.
    if (numeral.value >= 20 && value % 10 !== 0) return [];
    const isNear =
      value !== numeral.value &&
      Math.abs(value - numeral.value) <= Math.max(numeral.value >= 20 ? 30 : 4, numeral.value / 2);
    const isSame = isFree || agreementOf(value) === agreementOf(numeral.value);
    if (!isNear || !isSame || (tens > 0 && value > 9)) return [];
    const text =
      prefix +
      (/^[А-ЯЁ]/.test(mention.text) && prefix === "" ? word.charAt(0).toUpperCase() + word.slice(1) : word);
    return [{ text, origin: originOf(article, mention, text), order: tens + value }];
  });
}

/** Numbers near in size and as round, with which the words after them agree alike; the noun goes along where it is in the gap. */
function findOtherNumbers(article: Article, mention: NumberMention): Alternative[] {
  const match = /^([$€£]?)(\d[\d ]*(?:[.,]\d+)?)( [а-яё]+)?$/.exec(mention.text);
  const { value } = mention;
  if (match === null || value <= 0 || value > 1e9) return [];
  const [, sign = "", digits = "", noun = ""] = match;
  const counted = noun === "" ? null : readCounted(noun.trim());
  if (noun !== "" && counted === null) return [];
  const after = article.paragraphs[mention.paragraph]!.slice(mention.end, mention.end + LOOK);
  const agreement = noun === "" && sign === "" ? readAgreement(mention.text, after, value) : "free";
  const decimals = /[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const write = (n: number) => {
    const whole =
      decimals > 0 ? n.toFixed(decimals).replace(".", digits.includes(",") ? "," : ".") : String(n);
    const grouped = digits.includes(" ") ? whole.replace(/\B(?=(?:\d{3})+$)/g, " ") : whole;
    return `${sign}${grouped}${counted === null ? "" : ` ${countNoun(counted.noun, n)}`}`;
  };
  const fits = (n: number) => {
    if (n <= 0 || n === value || (PERCENT.test(mention.unit) && n >= MAX_PERCENT)) return false;
    if (decimals > 0) return !/[.,]0+$/.test(n.toFixed(decimals)) && agreement !== "one";
    if (n < 2 && value > 1) return false;
    if (agreement !== "free") return agreementOf(n) === agreement;
    return agreementOf(value) === "one" || agreementOf(n) !== "one";
  };
  const isNear = (n: number) => value <= SMALL || (n * 2 > value && n < value * 2.5);
  const near = article.mentionsBySentence
    .slice(Math.max(0, mention.sentence - NEAR), mention.sentence + NEAR + 1)
    .flat();
  const own = near.flatMap((m) =>
    m.kind === "number" &&
    m.value * 2 > value &&
    m.value < value * 2 &&
    isSameUnit(m, mention) &&
    Number.isInteger(m.value) === (decimals === 0)
      ? [m.value]
      : [],
  );
  const left = article.paragraphs[mention.paragraph]!.slice(Math.max(0, mention.start - LOOK), mention.start);
  if (decimals === 0 && /(?:около|примерно|приблизительно) $/i.test(left))
    return listFar(value)
      .filter(fits)
      .map((n) => ({ text: write(n), origin: originOf(article, mention, write(n)), order: n }));
  return [...new Set([...own, ...listAround(value, decimals, agreement)])]
    .filter((n) => fits(n) && isNear(n))
    .map((n) => ({ text: write(n), origin: originOf(article, mention, write(n)), order: n }));
}

/** Steps away from a number that keep its roundness: 38 → 34, 42 …; 1200 → 1100 …; 20,4 → 18,8 …; with one agreement by tens too. */
function listAround(value: number, decimals: number, agreement: string): number[] {
  const ks = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6];
  if (decimals > 0) {
    const unit = 10 ** decimals;
    const step = Math.max(1, Math.round(value * unit * 0.09));
    return ks.map((k) => Math.round(value * unit + k * step) / unit);
  }
  let step = 1;
  while (value % (step * 10) === 0 && step * 40 <= value) step *= 10;
  if (value % (step * 10) === 0 && step * 20 <= value) step *= 5;
  while (step * 25 < value) step *= step >= 10 && value % (step * 5) !== 0 ? 2 : 5;
  const plain = ks.map((k) => value + k * step);
  if (agreement === "free" || agreement === "many" || value < 20) return plain;
  const tens = Math.max(10, Math.floor(value / 100) * 10);
  return [...plain, ...[-4, -3, -2, -1, 1, 2, 3, 4].map((k) => value + k * tens)];
}

/** Round numbers so far from one told by "about" that none comes near it: 400 → 100, 200, 600, 800, 1000. */
function listFar(value: number): number[] {
  const unit = 10 ** Math.floor(Math.log10(value)) / 2;
  const far = [0.25, 0.5, 1.5, 2, 2.5, 3].map((k) => Math.round((value * k) / unit) * unit);
  return [...new Set(far)].filter((n) => Number.isInteger(n) && Math.abs(n - value) >= 0.4 * value);
}

function isSameUnit(a: NumberMention, b: NumberMention): boolean {
  return stemWord(a.unit) === stemWord(b.unit);
}

function findOtherDates(article: Article, mention: DateMention): Alternative[] {
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
    const latest = Math.max(year, article.published?.year ?? 0, ...listYears(article));
    const near = [-5, -4, -3, -2, -1, 1, 2, 3, 4].map((k) => year + k);
    const far = [-12, -10, -9, -8, -7, -6, 5, 6, 7, 8, 9, 10, 12]
      .map((k) => year + k)
      .filter((y) => own(String(y)) !== "outside");
    const limit = latest > year ? latest : year < LONG_PAST ? year + 5 : year + 2;
    return [...far, ...near]
      .filter((y) => y <= limit)
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
/** The date of a census, survey or report is its name, and of figures the day they were taken: not worth asking. */
const SOURCE =
  /(?:перепис|опрос|доклад|отч[её]т|исследовани|данны|статистик|состояни|рейтинг|бюллетен|публикаци)[а-яё]* (?:[а-яё]+ ){0,2}(?:(?:за|в|на|от|с) )?(?:\d{1,2} [а-я]+ )?$|(?:^| )на (?:1|31) [а-я]+ $/i;
/** "Опрос, проведённый университетом в 2014 году, показал". */
const SURVEY =
  /^(?:[А-ЯЁ]?[а-яё]+ ){0,3}(?:[Оо]прос|[Ии]сследовани|[Дд]оклад|[Оо]тч[её]т|[Пп]ерепис|[Сс]тать)[а-яё]*(?: [а-яё]+){0,3}, (?:проведенн|проведённ|опубликованн|выполненн|сделанн|подготовленн|представленн|изданн)[^,]*$/;
/** From a year before this one a few later years are no future. */
const LONG_PAST = 2015;

const years = new WeakMap<Article, number[]>();
function listYears(article: Article): number[] {
  const known = years.get(article);
  if (known !== undefined) return known;
  const list = article.mentions.flatMap((m) => (m.kind === "date" && m.part === "year" ? [m.year!] : []));
  years.set(article, list);
  return list;
}

/** Other people of the article, of the same gender, with a name of the same kind in the same case. */
function findOtherPeople(article: Article, mention: PersonMention): Alternative[] {
  const persons = listPersons(article);
  const person = persons.get(mention.entity);
  const [first] = mention.form.split("+");
  if (person === undefined || person.gender === null || first === undefined || mention.form === "any")
    return [];
  if (isBystander(article, mention) || isOfficeBefore(article, mention) || isPeopleBefore(article, mention))
    return [];
  // A verb in the past agrees: "Росс собиралась" is no man.
  const after = article.paragraphs[mention.paragraph]!.slice(mention.end, mention.end + LOOK);
  if (person.gender === "m" && /^ (?:не )?[а-яё]{2,}(?:ла|лась)(?![а-яё])/.test(after)) return [];
  // Who is named beside the gap is not in it.
  const beside = new Set(
    article.mentionsBySentence[mention.sentence]!.flatMap((m) =>
      m.kind === "person" && m !== mention ? [m.entity] : [],
    ),
  );
  const isFull = isFullName(mention.text);
  // "на реке Уче построил …": beside another name a name of another origin stands out.
  const isOriginTold = article.sentences[mention.sentence]!.words.some(
    (w, i) => i > 0 && /^[А-ЯЁ]/.test(w.text) && (w.start < mention.start || w.end > mention.end),
  );
  const isInitialled = mention.text.includes(".");
  const cases = mention.form.split("+");
  return [...article.people].slice(0, MAX_OWN).flatMap(([entity, mentions]): Alternative[] => {
    const other = persons.get(entity);
    if (
      entity === mention.entity ||
      beside.has(entity) ||
      other === undefined ||
      other.gender !== person.gender ||
      isMonarch(other.surname) !== isMonarch(person.surname) ||
      isSovereign(other) ||
      (isOriginTold && isSlavic(other.surname) !== isSlavic(person.surname))
    )
      return [];
    const origin = mentions.some((m) => m.paragraph === mention.paragraph) ? "paragraph" : "article";
    const attested = mentions.find(
      (m) =>
        isFullName(m.text) === isFull &&
        m.text.includes(".") === isInitialled &&
        cases.every((c) => m.form.split("+").includes(c)),
    );
    if (attested !== undefined) return [{ text: attested.text, origin }];
    const text = isFull
      ? mention.form === "nom" && !isInitialled
        ? other.full
        : null
      : inflectSurname(other.surname, other.gender!, cases);
    return text === null || isFullName(text) !== isFull ? [] : [{ text, origin }];
  });
}

/** A surname in the cases that a form may be; null where they differ or where it has none of its own. */
function inflectSurname(surname: string, gender: "m" | "f", cases: string[]): string | null {
  if (surname.includes(" ") && !isMonarch(surname)) return cases.join() === "nom" ? surname : null;
  const forms = surname.includes(" ") ? null : declineSurname(surname, gender);
  if (forms === null) return surname;
  const [form, ...others] = cases.map((c) => (forms as Record<string, string>)[c]);
  // Instrumentals are -ым or -ом by origin, which the name does not tell.
  if (form === undefined || others.some((o) => o !== form) || cases.includes("ins")) return null;
  return form;
}

/** "Пётр I" is known by a number. */
function isMonarch(surname: string): boolean {
  return / [IVX]+$/.test(surname);
}

/** Rulers by their bynames: whoever stands beside them is no rival. */
function isSovereign({ full, surname }: { full: string | null; surname: string }): boolean {
  return /(?:Велик(?:ий|ая)|Грозный|Мудрый|Невский|Донской|Долгорукий|Завоеватель|Македонский|Кровавая)$/.test(
    full ?? surname,
  );
}

/** Surnames that are Slavic by their ending. Source: Unbegaun, Russian Surnames (1972). */
function isSlavic(surname: string): boolean {
  return /(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая|ой)|енко|[ую]к|[иы]ч|[аеи]йко|ый|ая)$/.test(surname);
}

/** Whether a name has more than the surname with its particle: "де Грааф" has not. */
function isFullName(name: string): boolean {
  return name.split(" ").filter((word) => !isParticle(word)).length > 1;
}

/** "пенсионер Геннадий Куликов": a voice from the street, named once, is not worth knowing. */
function isBystander(article: Article, mention: PersonMention): boolean {
  const left = article.paragraphs[mention.paragraph]!.slice(Math.max(0, mention.start - LOOK), mention.start);
  return (
    article.people.get(mention.entity)!.length === 1 &&
    /(?:пенсионер|жител|прохож|турист|посетител|пассажир|покупател|болельщи|очевид|сосед|зрител|водител|студент|школьни|подрост|домохозяй)[а-яё]*(?: [А-ЯЁ]?[а-яё-]+){0,2} $/i.test(
      left,
    )
  );
}

/** "украинский пчеловод Пётр Прокопович", "американец Лангстрот": a name's origin gives it away. */
function isPeopleBefore(article: Article, mention: PersonMention): boolean {
  const left = article.paragraphs[mention.paragraph]!.slice(Math.max(0, mention.start - LOOK), mention.start);
  return /(?:[сц]к(?:ий|ого|ому|им|ая|ой|ую) (?:[а-яё-]+ ){1,2}|(?:^| )[а-яё]*(?:[ае]нец|[ае]нц[аеу]|[ая]нин[ау]?|француз[ау]?|немец|немц[аеу]|поляк[ау]?|грек[ау]?|чех[ау]?|швед[ау]?|датчан[а-я]*|турк[ау]?|[аи]нк[аеиу]) )$/.test(
    left,
  );
}

/** Words of an office before a name: "министр внутренних дел США". */
const OFFICE_WORDS = 5;

/** "президент США Дональд Трамп": whoever knows the office knows the name. */
function isOfficeBefore(article: Article, mention: PersonMention): boolean {
  const left = article.paragraphs[mention.paragraph]!.slice(Math.max(0, mention.start - LOOK), mention.start);
  const words = findWords(left).slice(-OFFICE_WORDS);
  return words.some(
    (word, i) =>
      readHead(word.text)?.calling === true &&
      (i < words.length - 1 ||
        /президент|премьер|канцлер|король|королев|император|цар/.test(word.text.toLowerCase())),
  );
}
