/**
 * Nouns that the article has told of before: "коробку спрятали в 1948 году" after "обнаружили жестяную коробку". A bare noun that comes
 * again means the one told of, and a reader who has only the statement asks which.
 */
import type { Article } from "../../article.ts";
import { once } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import { isGenitiveSingular, isTold, stemsOf } from "./bare.ts";
import { isFunctionWord } from "./function-words.ts";
import { isInQuote } from "./idle.ts";
import { readNumeral } from "./numerals.ts";
import { isRelational } from "./relational.ts";
import { listOpenings } from "./theme.ts";
import { isFinite } from "./verbs.ts";
import { listWords, readLetters, stemWord } from "./words.ts";

/** Endings of adjectives and participles, infinitives, converbs, adverbs: no nouns. */
const NO_NOUN =
  /(?:[ыи]й|ая|яя|ое|ее|[ыи]е|ого|его|ому|ему|ую|юю|[ыи]х|[ыи]ми?|ть|ться|ти|чь|вши|вшись|ясь|ски|жды|но|ко|[ие]мо|[бвгджзклмнпрстфхцчшщ]ны|(?:ск|цк|нн|ьн|чн|вн|жн|шн|щ)[ое](?:м|й))$/;
/** Endings of many: "покрывали чашки, шкатулки" are any. */
const MANY = /(?:[^и][ыи]|ов|ев|ей|[ая]ми?|[ая]х)$/;
/** Nouns that end as adjectives do. */
const NOUN = /(?:ство|ние|тие|нием|ние|ению|анию|ании|ении|ием)$/;
/** What all share, or what a text has in a general sense again and again; times, measures, manners. By stem. */
const SHARED = new Set(
  (
    "год лето месяц век столетие день дни ночь утро вечер зима весна осень неделя час минута секунда время момент раз срок возраст период начало конец середина часть половина треть четверть процент доля число количество уровень сумма " +
    "метр километр миля тонна грамм килограмм литр градус рубль доллар евро фунт миллион миллиард тысяча десяток сотня пара ряд вид тип род форма образ способ путь случай пример причина цель результат итог помощь основа смысл значение роль " +
    "человек люди мужчины женщины дети взрослые ребёнок житель население гражданин семья жизнь смерть рождение работа дело вопрос проблема право закон власть война мир земля вода воздух солнце небо море океан лес природа погода температура свет тепло " +
    "история наука культура искусство музыка язык слово имя название мнение слова данные информация новость сообщение заявление интервью деньги цена рынок экономика бизнес спорт футбол здоровье медицина образование школа интернет сайт " +
    "место сторона север юг запад восток центр мера необходимость возможность условие отношение участие внимание интерес рука голова глаз сердце тело кровь дома сегодня завтра вчера страны города кислород железо золото серебро металл " +
    "дорога улица дом здание территория мая март сила магнитуда балл лидер больница госпиталь полиция тюрьма суд реанимация скорая карьера звание должность пост власти армия флот январь февраль апрель июнь июль август сентябрь октябрь ноябрь декабрь"
  )
    .split(" ")
    .map(stemWord),
);
/** Words before a noun that make it one of many. */
const ANY = listWords(
  "каждый каждая каждое каждого каждой каждом каждую любой любая любое любого любую один одна одно одного одной одну одним новый новая новое новую нового первый первая первое первую первого первой свой своя свое своего своей своем свою своих свои своими своим весь вся всю всей всего всех все без как",
);
/** Characters of a piece of a statement by which the sentence that it was made of is known. */
const PIECE = 16;
const PIECES = 6;

/** Where each noun's stem stands first: the index of the sentence. */
export const listFirst = once((article: Article): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const { words, index } of article.sentences)
    for (const { text } of words) {
      if (text.length < LEAST || !/^[а-яё]/.test(text) || isFunctionWord(text)) continue;
      const stem = stemWord(text);
      if (!first.has(stem)) first.set(stem, index);
    }
  return first;
});
const LEAST = 3;

/** The first bare noun that an earlier sentence has, or null; what `told` names, the headline's or the lead's stems, is known. */
export function findKnown(
  article: Article,
  text: string,
  words: readonly Word[],
  told: ReadonlySet<string>,
  hasScene: boolean,
): string | null {
  const first = listFirst(article);
  const names = listOpenings(article);
  const title = stemsOf(article.title);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!isNoun(word.text, i) || names.has(word.text)) continue;
    const stem = stemWord(word.text);
    const isInTitle = title.has(stem);
    if (MANY.test(word.text) && !isInTitle && !isGenitiveSingular(text, words, i)) continue;
    const at = first.get(stem);
    if (at === undefined || SHARED.has(stem) || told.has(stem)) continue;
    // Under a headline that names the race "the start" is told.
    if (hasScene && isRelational(stem)) continue;
    if (isInQuote(text, word.start) || (!isInTitle && isFrom(article.sentences[at]!.text, text))) continue;
    if (isOneOfMany(text, words, i) || isTold(text, words, i)) continue;
    return word.text;
  }
  return null;
}

function isNoun(word: string, i: number): boolean {
  if (word.length < LEAST || !(i === 0 ? /^[А-ЯЁа-яё][а-яё]+$/ : /^[а-яё]+$/).test(word)) return false;
  const letters = readLetters(word);
  return (
    (NOUN.test(letters) || !NO_NOUN.test(letters)) &&
    !isFunctionWord(letters) &&
    !isFinite(letters) &&
    readNumeral(letters) === null
  );
}

/** "43 треугольника", "каждый участник", "нескольких участников": one or some of them, whichever. */
function isOneOfMany(text: string, words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 2); k--) {
    const letters = readLetters(words[k]!.text);
    if (text.slice(words[k]!.end, words[k + 1]!.start) !== " ") return false;
    if (/\d$/.test(letters) || readNumeral(letters) !== null || ANY.has(letters)) return true;
    // "2009 года мыс": the number is of the word between.
    if (!NO_NOUN.test(letters)) return false;
  }
  return false;
}

/** Whether a statement was made of a sentence: a piece of it stands there. */
function isFrom(sentence: string, text: string): boolean {
  const step = Math.max(1, Math.floor((text.length - PIECE) / PIECES));
  for (let at = 1; at + PIECE < text.length; at += step)
    if (sentence.includes(text.slice(at, at + PIECE))) return true;
  return false;
}
