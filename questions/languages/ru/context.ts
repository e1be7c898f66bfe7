/** What ties a Russian sentence to its surroundings: what points out of it, and nouns of which it does not tell which. */
import { HEADLINE_CHARS } from "../../headline.ts";
import type { Article } from "../../article.ts";
import { findWords, type Word } from "../../words.ts";
import { findAbbreviation } from "./abbreviations.ts";
import { findBareHead, setsScene, stemsOf } from "./bare.ts";
import { findBareGiven } from "./first-names.ts";
import { findUnknownPerson } from "./fuller.ts";
import { isFunctionWord } from "./function-words.ts";
import { findKnown, listFirst } from "./known.ts";
import { readNumeral } from "./numerals.ts";
import { findUnownedMeasure } from "./owned.ts";
import { findPointer, mask } from "./pointers.ts";
import { findPart, findPlay, findRelational } from "./relational.ts";
import { findDone, findFronted, findLasted, findUnset } from "./scene.ts";
import { findTheme, isNamed } from "./theme.ts";
import { findOpenInQuote } from "./quoted.ts";
import {
  findUnnamedHero,
  findUnnamedMeeting,
  findUnnamedOfficer,
  findUnnamedShip,
  findUnnamedTown,
} from "./unnamed.ts";
import { isFinite } from "./verbs.ts";
import { readLetters, stemWord } from "./words.ts";

const FEW_WORDS = 2;
/** Words of a headline that sets a scene. */
const SCENE_STEMS = 3;
/** Implements `LanguagePack.findUnresolved`. */
export function findUnresolved(
  text: string,
  inQuote: boolean,
  title = "",
  lead = "",
  article?: Article,
): string | null {
  // «Больше одной и меньше сорока восьми»: an answer without a verb says nothing by itself.
  if (inQuote && lead === "" && !/ [—–-] /.test(text) && isVerbless(findWords(text)))
    return findWords(text)[0]?.text ?? null;
  if (!inQuote && title === "" && lead === "") {
    const called = CALLED.exec(text);
    if (called !== null) return called[0];
  }
  return (
    (inQuote ? findOpenInQuote(text, title) : findPointer(text, lead, article)) ??
    (inQuote
      ? null
      : (findUnset(text, title, lead) ??
        findDone(text, title, lead) ??
        findUnownedMeasure(text, title, lead))) ??
    findOpenNoun(text, inQuote, title, lead, article) ??
    (article === undefined || title !== "" ? null : findScene(article, text, lead))
  );
}

/** «Испытания без экипажа» начались в 1967 году: of what, a name of common words does not tell; the headline does. */
const CALLED = /^«[А-ЯЁ][а-яё]+(?: [а-яё]+){1,5}» (?:начал|прошл|состоял|заверш|законч|продолж)[а-яё]+/;

const isVerbless = (words: readonly Word[]): boolean =>
  words.length <= SHORT_ANSWER &&
  !words.some(
    ({ text }) =>
      isFinite(text) ||
      /(?:ть|ться|ти|[а-яё]{2}ю|ешь|ишь|ете|ите)$|^(?:нужно|надо|можно|нельзя|есть|нет|могу|жду|жд[её]т|будем|можем|хотим|готов[аы]?|рад[аы]?|должн[аоы]|должен|нужн[аоы]|нужен|уверен[аы]?|согласен|согласн[аы]|важно|жаль|пора|мало|много|больно|трудно|сложно|хорошо|плохо)$/.test(
        readLetters(text),
      ),
  );
const SHORT_ANSWER = 14;

const DEPUTY =
  /^(?:Заместитель|Помощник|Представитель|Пресс-секретарь|Советник) (?:главы|директора|министра|начальника|председателя|президента|губернатора|мэра)(?= (?:также |уже |ещё )?[а-яё]+(?:л|ла|ет|ит)(?![а-яё]))/;
const CLASS =
  /(?<![А-ЯЁа-яё])(?:[Пп]ервый|[Вв]торой|[Тт]ретий|[Чч]етв[её]ртый|[Пп]ятый|[Шш]естой|[Сс]едьмой|[Вв]осьмой|[Дд]евятый|[Дд]есятый|[Оо]диннадцатый|\d{1,2}-й) класс(?= [а-яё]+(?:л|ет|ит)(?![а-яё]))/;
const LOAD =
  /(?<![а-яё])(?:куп|прода|собра|получ|вывез|ввез|отправ|экспортир|импортир|постав|добы|закуп)[а-яё]+ (?:[а-яё]+ )?\d[\d ,]*(?:тыс[а-яё.]*|млн|миллион[а-яё]*|млрд)? ?(тонн[аы]?|литр(?:ов|а)?|килограмм(?:ов|а)?)(?=[,.])/;
const TITLED = /(?<![А-ЯЁа-яё])[Гг]-(?:н|на|ну|ном|не|жа|жи|же|жу|жой) ([А-ЯЁ][а-яё]+)(?! [А-ЯЁ])(?![а-яё])/;
/** A quotation as a statement: without a name or a number in it, it says nothing in particular. */
const SAYING = /^[«"“]([^»"”]+)[»"”], [—–-] /;

/** The first noun of which a reader of no more than this asks which it is. */
function findOpenNoun(
  text: string,
  inQuote: boolean,
  title: string,
  lead: string,
  article: Article | undefined,
): string | null {
  // Of whom it is asked who said it, the statement is whole by its nouns, too; a quotation keeps its words.
  if (inQuote && (article === undefined || /[«"“]/.test(text))) return null;
  const plain = mask(text);
  const words = findWords(plain);
  const findAgain = () =>
    article === undefined ? null : findKnown(article, plain, words, tellStems(title, lead), setsScene(title));
  // What the headline sets the scene for, a quotation names by a noun alone: "Трагедия приняла серьёзные масштабы".
  if (inQuote)
    return stemsOf(title).size >= SCENE_STEMS ? null : (findRelational(text, words, title) ?? findAgain());
  const short = findAbbreviation(text, `${title} ${lead}`);
  if (short !== null) return short;
  const given = article === undefined ? null : findBareGiven(article, text, `${title} ${lead}`);
  if (given !== null) return given;
  // "Заместитель главы напомнил", "Шестой класс получил": of which town, of which school.
  const deputy = DEPUTY.exec(text)?.[0];
  if (deputy !== undefined && lead === "") return deputy;
  const form = CLASS.exec(text)?.[0];
  if (form !== undefined && !/[Шш]кол|[Гг]имнази|[Лл]ице/.test(`${title} ${lead} ${text}`)) return form;
  // "Турция купила 400 тысяч тонн": of what.
  const load = lead === "" ? LOAD.exec(text) : null;
  if (load !== null) return load[1]!;
  const told = `${title} ${lead}`.trim();
  const unnamed =
    findUnnamedTown(text, told) ??
    findUnnamedMeeting(text, told) ??
    findLasted(text, told) ??
    findFronted(text, told) ??
    findUnnamedOfficer(text, told) ??
    (article === undefined ? null : findUnnamedShip(text, told, article)) ??
    (article === undefined ? null : findUnnamedHero(text, told, article));
  if (unnamed !== null) return unnamed;
  const unknown = article === undefined ? null : findUnknownPerson(article, `${lead} ${text}`.trim());
  if (unknown !== null) return unknown;
  // "Г-н Корбин объявил": neither who he is, nor his other name.
  const titled = TITLED.exec(text)?.[1];
  if (titled !== undefined && !stemsOf(`${title} ${lead}`).has(stemWord(titled))) return titled;
  const saying = SAYING.exec(text)?.[1] ?? "";
  if (
    saying !== "" &&
    !/[А-ЯЁA-Z\d]/.test(saying.slice(1)) &&
    !findWords(saying).some((w) => readNumeral(readLetters(w.text)) !== null)
  )
    return saying.split(" ")[0]!;
  const play = findPlay(text, `${title} ${lead}`);
  if (play !== null) return play;
  if (lead === "")
    return (
      findBareHead(plain, words, title) ??
      findRelational(text, words, title) ??
      findAgain() ??
      (article === undefined ? null : findTheme(article, plain, title))
    );
  // What only a headline sets the scene for is shown below it, behind a lead too.
  if (title === "" && article !== undefined && findRelational(text, words, article.title) === null) {
    const relational = findRelational(text, words, "");
    if (relational !== null) return relational;
  }
  const part = findPart(text, words);
  if (part !== null && !stemsOf(lead).has(stemWord(part))) return part;
  // Behind a lead only what the sentence begins with is asked for, or what the article told of before: the rest was just read.
  const found = findBareHead(plain, words, `${title} ${lead}`);
  return words.slice(0, BEGINNING).some(({ text: word }) => word === found) ? found : findAgain();
}

/**
 * The first word of a statement that has no word of the article's headline: it was read in the scene that the headline sets, which
 * is to be shown with it. "По словам Маслова, на переобучение ушло 6 миллионов" under "В Смоленске запустили трамвай без водителя".
 */
function findScene(article: Article, text: string, lead: string): string | null {
  const { title, paragraphs } = article;
  if (
    title === "" ||
    title.length > HEADLINE_CHARS ||
    title.endsWith("…") ||
    paragraphs[0]?.startsWith(title) === true
  )
    return null;
  const own = findWords(title).filter(({ text: word }) => !isFunctionWord(word));
  const names = own.filter(({ text: word, start }) => start > 0 && /^[А-ЯЁA-Z]/.test(word));
  // A headline that has names sets the scene by them: of Ronaldo, not of charges.
  const stems = new Set((names.length > 0 ? names : own).map(({ text: word }) => stemWord(word)));
  const opening = own[0] === undefined ? "" : stemWord(own[0].text);
  if (names.length > 0 && own[0]?.start === 0 && !listFirst(article).has(opening)) stems.add(opening);
  // "Онежское озеро": a name by its first word, which the article has with a capital within sentences.
  else if (
    names.length === 0 &&
    own.length <= FEW_WORDS &&
    own[0]?.start === 0 &&
    isNamed(article, own[0].text)
  )
    for (const stem of stems) if (stem !== opening) stems.delete(stem);
  const words = findWords(`${lead} ${text}`);
  return words.some((w) => stems.has(stemWord(w.text))) ? null : (findWords(text)[0]?.text ?? null);
}

/** The stems of the nouns that a headline and a lead name. */
function tellStems(title: string, lead: string): ReadonlySet<string> {
  if (lead === "") return stemsOf(title);
  const stems = new Set(stemsOf(title));
  for (const { text } of findWords(lead)) stems.add(stemWord(text));
  return stems;
}

/** Words in which a sentence says what it is about. */
const BEGINNING = 2;
