/**
 * What a Russian sentence takes as known. Without articles, word order tells: a bare noun before the verb of an event is one told of before
 * ("Развалины обнаружил …", "В цитадели стоял …"), and an event in which nothing has a name happened where the text said before.
 * Source: Krylova & Khavronina, Porjadok slov v russkom
 * jazyke (1976).
 */
import type { Article, Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import { ASKS, stemsOf } from "./bare.ts";
import { isFunctionWord } from "./function-words.ts";
import { readGiven } from "./given-names.ts";
import { isRegion, readPlace } from "./gazetteer.ts";
import { readNumeral } from "./numerals.ts";
import { isFinite } from "./verbs.ts";
import { isNext, listWords, readLetters, stemWord } from "./words.ts";

/** A date that a sentence opens with: what is known comes after it. */
const OPENING_DATE =
  /^(?:(?:[Вв]|[Кк]|[Сс]|[Дд]о|[Пп]осле) \d{4} (?:году?|года),? |\d{1,2} [а-я]+(?: \d{4} года)?,? |[Вв] (?:янв|фев|март|апр|ма|июн|июл|авг|сен|окт|ноя|дек)[а-я]{0,5}е(?: \d{4} года)?,? |(?:[Лл]етом|[Зз]имой|[Вв]есной|[Оо]сенью)(?: \d{4} года)? )/;
const NOUN = /^[А-ЯЁа-яё][а-яё]{2,}$/;
/** Adjectives and participles in the nominative, and what ends alike. */
const ADJECTIVE = /(?:[ыи]й|ая|яя|ое|[ыи]е)$/;
/** Adjectives of places and peoples say which thing it is. */
const OF_PLACE = /[сц]к(?:ий|ая|ое|ие)$|^[Мм]иров/;
/** Endings of a noun in the genitive, and of an adjective before one. */
const GENITIVE = /(?:ого|его|ой|ей|ых|их|а|я|ы|и|ов|ев|ии|ью)$/;
/** Adverbs, infinitives and participles that open sentences. */
const NO_NOUN = /(?:ски|жды|ть|ться|вши|вшись)$|[^ь]ко$/;
const ABSTRACT = /(?:ство|ние|тие)$|^[Жж]ивотное$/;
/** Nouns that name all of their kind, or whoever does what they do. */
const GENERIC = listWords(
  "люди человек человечество учёные ученые исследователи биологи физики химики астрономы врачи медики историки археологи геологи лингвисты психологи социологи экологи экономисты никто многие некоторые каждый один одна",
);
/** Peoples. */
const PEOPLE =
  /(?:[^аеиоуыэюя]цы|яне|ане|ийцы|скандинавы|греки|арабы|турки|монголы|викинги|скифы|инки|майя|ацтеки|шумеры|славяне|немцы|шведы|норвежцы|французы|поляки|чехи|финны)$/i;
/** Words that open a sentence and are no noun. */
const OPENERS = listWords(
  "впервые трижды дважды здесь летом зимой весной осенью утром вечером ночью днем когда пока если весь всего было были был была стало стал стала известно сколько где почему как именно даже вместо",
);
/** Prepositions of a place, a time or a source that a sentence may open with. */
const PREPOSITIONS = listWords(
  "в во на у под над за из около внутри вокруг возле вблизи близ после перед до с со от к ко по среди через напротив между для при",
);
/** Nouns after them that mean a time, a measure, a manner or one place that all share. */
const SHARED =
  /^(?:течени|год|лет|месяц|век|столет|тысячелет|дн|день|ноч|утр|вечер|зим|весн|осен|январ|феврал|март|апрел|ма[еяю]$|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[уыае]|четверг|пятниц|суббот|воскресен|недел|час|минут|секунд|сут|полдень|полноч|рассвет|закат|праздник|рождеств|пасх|конц|начал|середин|средн|детств|юност|молодост|старост|возраст|жизн|смерт|цел|общ|основн|частност|результат|итог|мир|природ|космос|космическ|воздух|вод[еаыу]|мор[еяю]|океан|древност|средневеков|античност|суш|неб|истори|наук|войн|революци|сравнени|отличи|пример|мнени|слов|мер[еаы]$|соответстви|данн|оценк|подсч|расч|прогноз|закон|традици|легенд|предани|помощ|счет|раз[аеу]?$|пор|врем|момент|поверхност|экватор|полюс|человек|люд|стран[аеуы]х|город[аеоу][мвх]|детьми|детям|родин|свобод|практик|действительност|теори|количеств|числ|размер|объем|площад|масс|скорост|высот|глубин|температур)/;
/** Beginnings and ends of something. */
const PHASE = /^(?:начал|окончан|завершен|открыт|закрыт|провед|заседан|смен)/;
/** Where a clause begins that may be cut off. */
const LATER = /, (?:а|но|однако|хотя|прич[её]м|тогда как|потому что|так как|где|(?:[а-яё]{1,4} )?котор)/;
/** A verb in the past: a headline with one is news. */
const PAST = /[а-яё]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)$/;
/** What was made or found for the first time is told by that alone. */
const FIRST = /впервые|изобр[её]л|придума|в мире|в истории/i;

/**
 * The word with which a statement begins as known from before, or in which an event has no name; null where it is whole. `title` is
 * the headline as far as it is shown with it.
 */
export function findTheme(article: Article, text: string, title: string): string | null {
  const begun = readBeginning(article, text, title);
  if (begun === null) return null;
  const { statement, skipped, at, isTold } = begun;
  const { words } = statement;
  const isLoose = () => (isEvent(words) || !isGeneral(article)) && !isAnchored(statement, skipped, isTold);
  return findThemeNoun(article, text, title) ?? (isLoose() ? words[at]!.text : null);
}

/** The bare noun alone with which a statement begins: its subject, or where or when it was. */
export function findThemeNoun(article: Article, text: string, title: string): string | null {
  const begun = readBeginning(article, text, title);
  if (begun === null) return null;
  const { statement, at, isTold } = begun;
  return (findSubject(statement, at, isTold) ?? findCircumstance(statement, at, isTold))?.text ?? null;
}

/** What a statement begins with behind its date; null where that is a pronoun, which tells by itself that something is known. */
function readBeginning(article: Article, text: string, title: string) {
  const words = findWords(text);
  const skipped = OPENING_DATE.exec(text.slice(0, 60))?.[0].length ?? 0;
  const at = words.findIndex((w) => w.start >= skipped);
  if (at < 0 || /^он[аои]?$/i.test(words[at]!.text)) return null;
  return { statement: { text, words, start: 0 }, skipped, at, isTold: tellName(article, title) };
}

/** A statement or a sentence, with its words at offsets from its start. */
type Clause = Pick<Sentence, "text" | "words" | "start">;

/** The first words of all names: one of them opens a statement as a name does. */
export const listOpenings = once((article: Article): ReadonlySet<string> => {
  const known = new Set<string>();
  for (const m of article.mentions)
    if (m.kind === "place" || m.kind === "person")
      for (const part of m.text.split(" ")) if (part !== part.toLowerCase()) known.add(part);
  return known;
});

const MIN_NOUN = 4;
/** Whether the article has a word's stem with a capital where no sentence begins. */
export function isNamed({ paragraphs }: Article, word: string): boolean {
  const stem = word.slice(0, Math.max(MIN_NOUN, word.length - 2));
  return paragraphs.some((p) => {
    for (let at = p.indexOf(stem); at >= 0; at = p.indexOf(stem, at + 1))
      if (/[а-яё,—] $/.test(p.slice(Math.max(0, at - 2), at))) return true;
    return false;
  });
}

/** What tells whether a word is part of a name, of a people, or in the headline. */
function tellName(article: Article, headline: string): (word: Word) => boolean {
  const names = listOpenings(article);
  const title = stemsOf(headline);
  return (word) => names.has(word.text) || PEOPLE.test(word.text) || title.has(stemWord(word.text));
}

/** "Строительство длилось", "Развалины обнаружил", "Первый хлеб вышел", "Находку нашли": a bare noun, then the verb. */
function findSubject(sentence: Clause, at: number, isTold: (word: Word) => boolean): Word | null {
  const { words } = sentence;
  let k = at;
  while (
    k < at + 2 &&
    words[k] !== undefined &&
    !ABSTRACT.test(words[k]!.text) &&
    ADJECTIVE.test(words[k]!.text) &&
    isNext(sentence, words[k]!, words[k + 1])
  )
    k++;
  const [noun, verb] = [words[k], words[k + 1]];
  if (noun === undefined || verb === undefined || !isNext(sentence, noun, verb)) return null;
  const adjectives = words.slice(at, k);
  const letters = readLetters(noun.text);
  if (
    !NOUN.test(noun.text) ||
    (k > at && /^[А-ЯЁ]/.test(noun.text)) ||
    adjectives.some((w) => OF_PLACE.test(w.text)) ||
    OPENERS.has(letters) ||
    GENERIC.has(letters) ||
    isFunctionWord(noun.text) ||
    (/[нт]ы$/.test(letters) && verb.text.startsWith("был")) ||
    (!ABSTRACT.test(noun.text) && (ADJECTIVE.test(noun.text) || NO_NOUN.test(noun.text))) ||
    readNumeral(letters) !== null ||
    [...adjectives, noun].some(isTold)
  )
    return null;
  const { text: doing } = verb;
  const isPast =
    (/(?:л|ла|ло|ли|лся|лась|лось|лись)$|^(?:умер|погиб|возник|исчез|вырос)$/.test(doing) &&
      isFinite(doing)) ||
    doing === "начала" ||
    doing === "дали";
  const isPassive = /(?:[аяе]н|ён|[аяеё]н[аоы]|[яиы]т[аоы])$/.test(doing) && isFinite(doing);
  // "Комбинат закрывают", "Находку покажут": nobody is named who does it.
  const isObject =
    /(?:[^аеёиоуыэюя][ую]|[бвгджзклмнпрстфхцчшщй])$/.test(noun.text) &&
    /[уюая]т$/.test(doing) &&
    isFinite(doing);
  // A verb opens its sentence, and a noun comes after it: "Прошла неделя".
  return (isPast || isPassive || isObject) && (!isFinite(letters) || isPast) ? noun : null;
}

/** "В цитадели стоял", "После премьеры приехали", "Среди находок — фигурка": a bare noun after a preposition. */
function findCircumstance(sentence: Clause, at: number, isTold: (word: Word) => boolean): Word | null {
  const { words, text, start } = sentence;
  if (!PREPOSITIONS.has(readLetters(words[at]!.text))) return null;
  let k = at + 1;
  const isOblique = (word: Word | undefined) =>
    word !== undefined && /(?:ом|ем|ой|ей|ого|его|ую|юю|[ыи]х|[ыи]м|[ыи]ми)$/.test(word.text);
  if (
    isOblique(words[k]) &&
    words[k + 1] !== undefined &&
    !isFinite(words[k + 1]!.text) &&
    isNext(sentence, words[k]!, words[k + 1]) &&
    !isFunctionWord(words[k + 1]!.text)
  ) {
    if (/[сц]к[а-яё]{2,3}$/.test(words[k]!.text)) return null;
    k++;
  }
  const [noun, next] = [words[k], words[k + 1]];
  if (
    noun === undefined ||
    next === undefined ||
    !/^[а-яё]{3,}$/.test(noun.text) ||
    SHARED.test(readLetters(noun.text)) ||
    SHARED.test(readLetters(words[at + 1]!.text)) ||
    isFunctionWord(noun.text) ||
    readNumeral(readLetters(noun.text)) !== null ||
    words.slice(at + 1, k + 1).some((w) => readNumeral(readLetters(w.text)) !== null || isTold(w))
  )
    return null;
  const gap = text.slice(noun.end - start, next.start - start);
  if (/^,? [—–] $/.test(gap)) return noun;
  if (gap !== " ")
    return gap.includes("(") || /^(?:котор|где|чь)/.test(next.text) || gap.startsWith(", ") ? null : noun;
  if (/^[А-ЯЁA-Z«]/.test(next.text)) return null;
  if (isFinite(next.text) || /^\d/.test(next.text)) return noun;
  // "до окончания ремонта рейсы …": of what is to be said of the last noun.
  const last = words[k + 2];
  if (
    PHASE.test(noun.text) &&
    last !== undefined &&
    /^[а-яё]+$/.test(next.text) &&
    /^[а-яё]+$/.test(last.text) &&
    !GENITIVE.test(last.text.replace(/[ыи]$/, ""))
  )
    return noun;
  // "После аварии на шахте «Северная»" says which one it was, "после премьеры на маяк" does not.
  if (PREPOSITIONS.has(next.text))
    return /^ [А-ЯЁA-Z«]|^ [а-яё]+ [А-ЯЁA-Z«]/.test(text.slice(next.end - start)) ? null : noun;
  return GENITIVE.test(next.text) ? null : noun;
}

/**
 * Whether a text is on things in general rather than on one: its headline asks how or why, or all its words are common ones that the text
 * has with a small letter. Without a headline it may be.
 */
const isGeneral = once((article: Article): boolean => {
  const words = article.title.split(/[^А-ЯЁа-яёA-Za-z]+/).filter((w) => w.length > 2 && !isFunctionWord(w));
  const common = new Set<string>();
  if (words.length > 0)
    for (const { words: own } of article.sentences)
      for (const { text } of own) if (/^[а-яё]/.test(text)) common.add(stemWord(text));
  const isOn =
    ASKS.test(article.title) ||
    words.every((w, i) => (i === 0 || /^[а-яё]/.test(w)) && !PAST.test(w) && common.has(stemWord(w)));
  return isOn;
});

/** Whether a sentence tells what happened: its first finite verb is in the past. */
function isEvent(words: readonly Word[]): boolean {
  const verb = words.find((w) => isFinite(w.text));
  return verb === undefined || !/(?:[еёи]т|[ую]т|[ая]т)(?:ся)?$/.test(verb.text);
}

/** Whether anything in an event has a name, or it needs none. */
function isAnchored(sentence: Clause, skipped: number, isTold: (word: Word) => boolean): boolean {
  const { words, text, start } = sentence;
  if (FIRST.test(text)) return true;
  // What a later clause names, the statement may lose with it.
  const tail = text.search(LATER);
  const end = start + (tail < 0 ? text.length : tail);
  return words.some((word, i) => {
    if (word.start < start + skipped || word.start > end) return false;
    const isCapital = /^(?:[А-ЯЁA-Z]|.*[A-Za-z])/.test(word.text);
    if (isCapital && /[«"“„]$/.test(text.slice(0, word.start - start))) return true;
    if (isCapital && word.start > start + skipped) return true;
    return (
      isTold(word) ||
      (isCapital && (readGiven(word.text).length > 0 || isRegion(word.text) || readPlace(words, i) !== null))
    );
  });
}
