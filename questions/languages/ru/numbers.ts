/** Russian numbers: digits and words that count something, with what makes them inexact. */
import type { NumberMention, Sentence } from "../../article.ts";
import { isFigure, type Word } from "../../words.ts";
import { type Agreement, agreementOf, readCounted, readNumeral } from "./numerals.ts";
import { isFinite } from "./verbs.ts";
import { around, isNext, listWords, readLetters, stemWord } from "./words.ts";

/** Up to two words before a number: about, almost, more than, deeper than, up to, another, between. */
const HEDGES = listWords(
  "около примерно приблизительно почти более больше свыше менее меньше порядка до минимум максимум не еще между чуть едва практически",
  "ориентировочно предположительно возможно остальные остальных другие других первые первых последние последних или либо предыдущие следующие",
  "глубже выше ниже дальше дольше старше моложе младше тяжелее легче длиннее короче холоднее теплее быстрее медленнее дороже дешевле ближе шире раньше позже",
  "ближайшие ближайших от вероятно якобы бы малого",
);
/** Hedges on both sides of the number: of "более 400" any smaller number is true as well. */
const APPROXIMATE = listWords("около примерно приблизительно");
const LEAST_ABOUT = 20;
/** So many things may be listed after their number. */
const LISTED = 6;
const HUNDRED = 100;
/** Before the least that a number may be. */
export const LEAST_OF =
  /(?<![а-яё])(?<!не )(?:(?:более|больше|не менее|не меньше)(?:,? чем(?: на| в)?)?|свыше|(?:как )?минимум|по меньшей мере|по крайней мере|превы(?:ша(?:ет|ют|л|ла|ло|ли)|сил|сила|сило|сили)),? $/i;
/** "три планеты, а то и больше", "пять, если не больше", "30 крупных станций и более": what is larger is not what the text says. */
const OPEN =
  /^,?(?: [а-яё-]+){0,4}(?:,? (?:а|да) то и |,? если не (?:больше|более|выше|дальше|дольше|чаще|все|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|сто|\d+)(?![а-яё])|,? (?:а )?может(?: быть)?,? и (?:больше|более)(?![а-яё])| и (?:даже )?(?:больше|более|выше|дольше)(?=[.,;:)!?]|$))/;
/** Words that a number names one of: "дом 5", "статья 105". By stem. */
const NUMBERED = new Set(
  "номер статья глава дом квартира школа рейс пункт часть том страница канал группа модель шоссе трасса участок корпус блок серия версия улица маршрут ст стр каб кв формула раунд"
    .split(" ")
    .map(stemWord),
);
/** Units written short: nothing agrees with the number before them. */
const ABBREVIATED = listWords(
  "тыс млн млрд трлн км м см мм кг г т л га мг кв куб кВт МВт ГВт Вт ч мин сек руб долл евро С км² м² км/ч",
);
/** Hundreds and thousands, which are read as no number of their own. */
const HIGH =
  /^(?:тысяч|миллион|миллиард|двести|двухсот|триста|тр[её]хсот|четыреста|четыр[её]хсот|(?:пят|шест|сем|вос[её]м|восьм|девят)[ьи]сот)/i;
/** Parts of a fraction: "две трети". */
const FRACTION = /^(?:трет|четверт|десят|сот|пят(?:ых|ая)|восьм(?:ых|ая))/;
const CLOCK = listWords("утра вечера ночи дня часов часа час");
/** After a number: nothing it counts. */
const NO_UNIT = listWords(
  "и или а но в во на с со к о об по за от до при без для у под над через что как был была было были не это лишним небольшим х е й ые раза",
);
const GROUPED = /^\d{1,3}(?: \d{3})+$/;
/** "10–20 дней", "862г.", "в 1960-х": a statement tells of them, and nobody is asked for one. */
const FIGURES = /^\d[\d ]*(?:[.,–-]\d+)*(?:-?[а-яё]{1,3})?$/;
const DIGITS = /^\d{1,3}(?: \d{3})+$|^\d+(?:,\d+)?$|^\d+\.\d$/;
/** Oblique plural endings, after any number but 1: "в 3 странах", "с 5 детьми". */
const OBLIQUE = /(?:ах|ях|ам|ям|ами|ями|ьми)$/;
/** After these a number and its noun stand in the accusative, which is as the nominative: "за 5 лет", "через 3 года". */
const DIRECT = listWords("за через спустя на по прошло прошли спустя всего");
const TENS = 20;
const ORDINAL =
  /^(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|[а-я]+надцат|двадцат|тридцат|сороков|[а-я]+десят|девяност)(?:ый|ой|ий|ая|ья|ое|ье|ые|ьи|ого|его|ьего|ому|ему|ьему|ом|ем|ьем|ую|ью|ей|ьей|ых|ьих|ым|ьим|ыми)$/;
const YEAR_PREPOSITION = /^(?:в|во|с|со|к|до|после|около)$/;
/** Genitive plurals, of nouns and adjectives, and plurals in other cases, that no other form of a common word ends as. */
const COUNTED_PLURAL =
  /(?:[оеё]в|ей|ий|[ыи]х|[ыи]ми?|[ая]х|[ая]ми?|тонн|штук|единиц|книг|стран|школ|лет|раз|человек|евро)$/;
/** Whether a word is what a number of four digits counts: "в 1500 домах", "около 1200 тонн". */
export const mayBeCounted = (word: string): boolean =>
  /^[%°$€₽]/.test(word) ||
  (/^[а-яё]/.test(word) &&
    !PRONOUN.test(word) &&
    // "в 1896 французский физик": of one.
    !/[сц]кий$/.test(word) &&
    (readCounted(word) !== null || COUNTED_PLURAL.test(word) || ABBREVIATED.has(word)));
const PRONOUN = /^(?:их|ей|им|ими|там|тем|всем|сам|своих?|своей|моей|чей|он[аои]?|ев|перв(?:ый|ых))$/;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
const MONTH = /^(?:январ|феврал|март[ае]?$|апрел|ма[яей]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/;
/** Digits after which a number is an identifier rather than an amount. */
const MAX_LENGTH = 13;

const COUNTED_ONE = /^(?: [а-яё]+[ыи]х){0,2} [а-яё]+(?<![ое]в|ей|[ыи]х)[ая] /;
const TWO_NAMES = /^ [^.;:—()]{3,60} [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё-]+ и [А-ЯЁ][а-яё]+ [А-ЯЁ]/;
const NAMED_ALL = /^ [^.;:—()]{3,60}, (?:[А-ЯЁ][^.;,]{2,40}, )?[А-ЯЁ][^.;,]{2,40} и [А-ЯЁ]/;

/** Finds the numbers of a sentence; one within a date is a part of it. */
export function findNumbers(sentence: Sentence, isInDate: (word: Word) => boolean): NumberMention[] {
  const words = joinGroups(sentence);
  const numbers: NumberMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const reading = readNumber(sentence, words, i);
    if (reading === null || isInDate(word) || isProverbial(sentence, word)) continue;
    const { value, style, last } = reading;
    const next = words[last + 1];
    const [, right] = around(sentence, words[last]!, 8);
    const unit = readUnit(sentence, words, last, right);
    if (style === "word" && unit === "") continue;
    // "в храме Семи Вселенских Соборов": a part of a name.
    if (word.start > sentence.start && /^[А-ЯЁ]/.test(word.text) && /^[А-ЯЁ]/.test(next?.text ?? ""))
      continue;
    const isPlain = style === "word" || DIGITS.test(word.text);
    const exact = isPlain && isExact(sentence, words, i, last, value, unit);
    const isSpelt = exact && next !== undefined && style === "digits" && includesNoun(words, i, next, value);
    const isMoney = /[$€£]$/.test(around(sentence, word, 1)[0]);
    const [start, end] = [word.start - (isMoney ? 1 : 0), isSpelt ? next.end : words[last]!.end];
    numbers.push({
      kind: "number",
      value,
      // With its noun it is written as words: it would stand out among bare digits.
      style: isSpelt ? "word" : style,
      unit,
      exact,
      ...(exact && LEAST_OF.test(around(sentence, word, 20)[0]) && { bound: "least" as const }),
      paragraph: sentence.paragraph,
      sentence: sentence.index,
      start,
      end,
      text: sentence.text.slice(start - sentence.start, end - sentence.start),
    });
    i = last;
  }
  return numbers;
}

/** "палка о двух концах", "за семью печатями": a number of a set phrase counts nothing, and another is no Russian. */
function isProverbial({ text, start }: Sentence, word: Word): boolean {
  const at = word.start - start;
  return /^[а-яё]/i.test(word.text)
    ? Array.from(text.matchAll(PROVERBIAL)).some(
        (found) => found.index <= at && at < found.index + found[0].length,
      )
    : false;
}
const PROVERBIAL =
  /(?<![А-ЯЁа-яё])(?:палк[а-яё]+ о двух концах|дв(?:е|ух) сторон(?:ы|ах)? (?:одной )?медали|дв(?:ух|умя) зайц[а-яё]+|между двух (?:огней|стульев)|на двух стульях|двух зол|двух слов(?:ах)?|двух шагах|за семью (?:печатями|замками)|на седьмом небе|семь (?:раз отмер[а-яё]*|пятниц|шкур|потов)|семи (?:нянек|пядей|ветрах)|до седьмого колена|как (?:свои )?пять пальцев|на все четыре стороны|в четыр[её]х стенах|на все сто|в два сч[её]та|два сапога)(?![а-яё])/gi;

/** "56 000 человек" → 56 000 as one word: thousands are grouped by a space. */
function joinGroups(sentence: Sentence): Word[] {
  const joined: Word[] = [];
  for (const word of sentence.words) {
    const last = joined.at(-1);
    const isGroup =
      last !== undefined &&
      isFigure(word.text) &&
      /^\d{3}$/.test(word.text) &&
      (/^\d{1,3}$/.test(last.text) || GROUPED.test(last.text)) &&
      isNext(sentence, last, word);
    if (isGroup)
      joined[joined.length - 1] = { text: `${last.text} ${word.text}`, start: last.start, end: word.end };
    else joined.push(word);
  }
  return joined;
}

/** The number that starts at a word: digits, "пять", "двадцать пять". */
function readNumber(
  sentence: Sentence,
  words: readonly Word[],
  i: number,
): { value: number; style: "digits" | "word"; last: number } | null {
  const { text } = words[i]!;
  if (isFigure(text)) {
    if (!FIGURES.test(text) || text.length > MAX_LENGTH) return null;
    // Of a range its end.
    const figure = text.split(/[–-](?=\d)/).at(-1)!;
    return { value: parseFloat(figure.replace(/ /g, "").replace(",", ".")), style: "digits", last: i };
  }
  const numeral = readNumeral(text);
  if (numeral === null) return null;
  const second = words[i + 1];
  const ones = second !== undefined && isNext(sentence, words[i]!, second) ? readNumeral(second.text) : null;
  if (ones !== null && numeral.value >= 20 && numeral.value % 10 === 0 && ones.value < 10)
    return { value: numeral.value + ones.value, style: "word", last: i + 1 };
  return { value: numeral.value, style: "word", last: i };
}

/** What a number counts: the next word, "%" or a degree; of "12 из 20 участников" the noun after the whole. */
function readUnit(sentence: Sentence, words: readonly Word[], last: number, right: string): string {
  const sign = /^ ?(%|°C?|₽|\$|€)/.exec(right);
  if (sign !== null) return sign[1]!;
  const next = words[last + 1];
  if (next === undefined || !isNext(sentence, words[last]!, next)) return "";
  if (next.text === "из" && /^\d/.test(words[last + 2]?.text ?? "")) return words[last + 3]?.text ?? "";
  if (next.text === "млн" || next.text === "млрд" || next.text === "тыс" || next.text === "тысяч") {
    const noun = words[last + 2]?.text ?? "";
    return `${next.text} ${/^[а-яё]+$/.test(noun) && !NO_UNIT.has(noun) ? noun : ""}`.trim();
  }
  return /^[а-яёА-ЯЁ]/.test(next.text) && !NO_UNIT.has(next.text) ? next.text : "";
}

function isExact(
  sentence: Sentence,
  words: readonly Word[],
  i: number,
  last: number,
  value: number,
  unit: string,
): boolean {
  const before = words.slice(Math.max(0, i - 2), i).map((w) => readLetters(w.text));
  const next = readLetters(words[last + 1]?.text ?? "");
  const [left] = around(sentence, words[i]!, 3);
  const [, right] = around(sentence, words[last]!, 12);
  // "около 400 жителей" is asked for among amounts far from it; of few things that would be no riddle.
  const isAbout = APPROXIMATE.has(before.at(-1) ?? "") && /^\d/.test(words[i]!.text) && value >= LEAST_ABOUT;
  if (isAbout) before.pop();
  // "более 400 жителей": what is larger is not what the text says.
  const least = LEAST_OF.exec(around(sentence, words[i]!, 20)[0]);
  if (least !== null) before.length = Math.max(0, before.length - least[0].trim().split(" ").length);
  if (unit === "" || before.some((w) => HEDGES.has(w)) || MONTH.test(next) || FRACTION.test(next))
    return false;
  if (NUMBERED.has(stemWord(before.at(-1) ?? ""))) return false;
  // "Boeing 737": of a name, which has no number in words.
  if (/[a-z]$/i.test(before.at(-1) ?? "") && /^\d/.test(words[i]!.text)) return false;
  // "сто одиннадцатая годовщина", "сто двадцать пять лет": a part of a numeral.
  if (
    value >= TENS &&
    /[а-яё]$/.test(words[last]!.text) &&
    (ORDINAL.test(next) || readNumeral(next) !== null)
  )
    return false;
  // "триста сорок пять детей", "две тысячи триста детей": the numbers of one numeral.
  if (/[а-яё]$/.test(words[last]!.text)) {
    const isNumeral = (word: Word | undefined) =>
      word !== undefined && (HIGH.test(word.text) || readNumeral(word.text) !== null);
    const previous = words[i - 1];
    if (previous !== undefined && isNext(sentence, previous, words[i]!) && isNumeral(previous)) return false;
    if (HIGH.test(next) && isNumeral(words[last + 2])) return false;
  }
  // "приз 70 Каннского фестиваля": an order without its ending.
  if (/^[А-ЯЁ][а-яё]+(?:ого|его|ому|ему|ой|ом|ем)$/.test(unit)) return false;
  if (/^(?:годах|годы|годов|летие|место|месте|класс|век)/.test(next)) return false;
  if (next === "году") return false;
  // "в декабре 1988 избил", "17 июля 924 года": a year, which is no amount.
  if (/^\d{3,4}$/.test(words[i]!.text) && MONTH.test(before.at(-1) ?? "")) return false;
  const mayBeYear = /^\d{4}$/.test(words[i]!.text) && value >= FIRST_YEAR && value <= LAST_YEAR;
  // "форум Россия 2012", "после Евро 2012": a name's own.
  if (mayBeYear && /^[А-ЯЁ][а-яё]{3,}$/.test(words[i - 1]?.text ?? "") && i > 1 && !/[.,:;]/.test(left))
    return false;
  // "В 1940 окончил институт": a year without its word.
  if (
    mayBeYear &&
    (next.startsWith("год") ||
      (before.at(-1) === "в" && isFinite(next)) ||
      // "В 1697 Пётр отправился", "а в 1853 он построил", "с 1909 француз жил": behind these only what is counted makes an amount of it.
      (YEAR_PREPOSITION.test(isAbout ? "около" : (before.at(-1) ?? "")) && !mayBeCounted(unit)))
  )
    return false;
  if (
    /[-–—]$|\d [–—] ?$|[№#:/+±(]\s?$|\d[.,] ?$|«$/.test(left) ||
    /^ ?[-–—:/)]|^[.,]\d|^ ?(?:,|и|или) \d/.test(right)
  )
    return false;
  // "двое экспертов", and no "двое эксперта".
  if (
    /^(?:двое|трое|четверо|[а-яё]+еро)$/.test(readLetters(words[i]!.text)) &&
    COUNTED_ONE.test(around(sentence, words[last]!, 60)[1])
  )
    return false;
  // "уже 20 числа": a day of the month.
  if (/^числ[ао]$/.test(unit)) return false;
  // Memory is of 16, 32 or 64, and clock rates are of a data sheet.
  if (/^(?:[КкМмГгТт][Бб]$|[КМГТ]?Гц$|(?:кило|мега|гига|тера)(?:байт|герц))/.test(unit)) return false;
  // "с двумя бизнесменами, Робертом Лейном и Бенджамином Вейлом": counted by whoever reads on.
  const listed = value <= 3 ? around(sentence, words[last]!, 120)[1] : "";
  if (NAMED_ALL.test(listed) || (value === 2 && TWO_NAMES.test(listed))) return false;
  // "сообщает "112 Украина"": of a name.
  if (/["“„]$/.test(left) && /^ [А-ЯЁA-Z][^"“”]{0,40}["“”]/.test(around(sentence, words[last]!, 50)[1]))
    return false;
  // "в серии "Далеки в семи ключах": within a short name in plain marks.
  if (isInPlainMarks(sentence, words[i]!)) return false;
  if (/\d (?:и|или|по|до) $|\d, $/.test(around(sentence, words[i]!, 6)[0])) return false;
  if (
    /^ (?:\S{1,12} )?(?:с лишним|с небольшим|и более|и больше|или)/.test(
      around(sentence, words[last]!, 26)[1],
    ) ||
    OPEN.test(around(sentence, words[last]!, 80)[1])
  )
    return false;
  // "вышли два корабля: «Пётр» и «Павел»": counted by whoever reads on.
  if (value <= LISTED && /^[^.,;]{1,70}(?::| [—–-] )/.test(around(sentence, words[last]!, 80)[1]))
    return false;
  // "два рейса во Владивосток и Магадан"
  if (
    value === 2 &&
    /^ [а-яё]+ (?:[а-яё]{1,3} )?[А-ЯЁ][а-яё-]+ и (?:[а-яё]{1,3} )?[А-ЯЁ]/.test(
      around(sentence, words[last]!, 60)[1],
    )
  )
    return false;
  // "51 республиканца и 49 демократов", "33 %, ещё 33 и 34": of a hundred.
  if (value < HUNDRED) {
    const parts = (sentence.text.match(/(?<![\d,.])\d\d(?![\d,.])/g) ?? []).slice(0, LISTED).map(Number);
    const all = parts.reduce((sum, n) => sum + n, 0);
    if (parts.some((n) => n + value === HUNDRED) || (all === HUNDRED && parts.includes(value))) return false;
  }
  // "73 мили (117 км)": one amount, twice.
  if (/^ ?[а-яё°%.]*(?: [а-яё.]+)? \((?:около |примерно |≈ ?)?\d/.test(around(sentence, words[last]!, 30)[1]))
    return false;
  if (CLOCK.has(next) && /^(?:в|к|с|до|около)$/.test(before.at(-1) ?? "") && value <= 24) return false;
  if (/^(?:с|со)$/.test(before.at(-1) ?? "") && / (?:до|по) \d/.test(around(sentence, words[last]!, 20)[1]))
    return false;
  if (unit === "%" && value > 100) return false;
  // "2 рубля 50 копеек" is one amount.
  if (
    /^(?:руб|коп|фунт|шиллинг|пенс)/.test(unit) &&
    /^ [а-яё]+ \d|^ коп/.test(around(sentence, words[last]!, 26)[1])
  )
    return false;
  const counted = readCounted(next);
  // "5 место", "9 этаже": the number of one thing, not an amount.
  return (
    !(next.endsWith("е") && !OBLIQUE.test(next) && next !== "евро" && counted === null) &&
    !(counted?.agreement === "one" && agreementOf(value) !== "one" && next !== "раз" && next !== "человек")
  );
}

/** Whether the noun goes into the gap with its number, because another number would change it: "3 года" beside "5 лет". */
function includesNoun(words: readonly Word[], i: number, next: Word, value: number): boolean {
  const counted = readCounted(next.text);
  if (counted === null || value === 0) return false;
  const agreement = agreementOf(value);
  if (agreement === "few") return counted.agreement === "few";
  if (agreement !== "many" || counted.agreement !== "many") return false;
  return DIRECT.has(readLetters(words[i - 1]?.text ?? ""));
}

/** How other numbers must be chosen so that what follows stays right: freely, or with one agreement. */
export function readAgreement(text: string, after: string, value: number): Agreement | "free" {
  const own = agreementOf(value);
  const next = /^ ?([^\s,;:)]+)/.exec(after)?.[1]?.replace(/\.$/, "") ?? "";
  if (/[а-яё]$/i.test(text)) return "free";
  if (own !== "one" && (OBLIQUE.test(next) || ABBREVIATED.has(next) || /^[%°$€₽]/.test(next))) return "free";
  return own;
}

/** Characters beside a number within which a name in plain quotation marks begins and ends; what is longer is somebody's words. */
const NAME_LOOK = 40;

function isInPlainMarks(sentence: Sentence, word: Word): boolean {
  const [left, right] = around(sentence, word, NAME_LOOK);
  return /(?:^|[\s(])"[А-ЯЁA-Z][^",.]*$/.test(left) && /^[^",.]*"(?:[\s.,;:)]|$)/.test(right);
}
