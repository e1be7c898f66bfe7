/**
 * Nouns that stand for a name told before, whatever else the statement has a name for: "Во Львове умер первопечатник" (who?), "памятник основателю города", "в столице
 * зарегистрировано …" (of which country?). Without articles a bare singular noun of these is read as known (Krylova & Khavronina, Porjadok slov v russkom jazyke, 1976).
 */
import type { Article } from "../../article.ts";
import { once } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import { isGenitiveSingular, isTold } from "./bare.ts";
import { isFunctionWord } from "./function-words.ts";
import { findPlace, isRegion, readPlace } from "./gazetteer.ts";
import { ADJECTIVES } from "./place-lists.ts";
import { isFinite } from "./verbs.ts";
import { listWords, readLetters, stemWord } from "./words.ts";

/** Towns and lands in the singular. */
const TOWNS = listWords(
  "город города городу городом городе столица столицу столице столицей поселок поселка поселку поселком поселке деревню деревне деревней селе селом",
);
/** The same, whose plural looks alike. */
const TOWNS_OR_MANY = listWords("столицы деревни села");
/** Behind a preposition of place or one who rules or lives there stands a name of a place. */
const AT_PLACE =
  /(?:^|[^А-ЯЁа-яё])(?:[Вв]о?|[Нн]а|[Ии]з|[Пп]од|[Бб]лиз|[Оо]коло|[Дд]о|[Оо]т|[Чч]ерез|[Мм]эр[а-я]*|[Гг]лав[а-я]+|[Жж]ител[а-я]+|[Вв]ласт[а-я]+|[Пп]олици[а-я]+|[Гг]ород[а-я]*|[Уу]лиц[а-я]+) «?[А-ЯЁ]|[А-ЯЁ][а-яё]+(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|ом|ую|их)(?![а-яё])/;

/** The town or capital that a statement speaks of, where neither it, up to there, nor what is `told` above it names one; or null. */
export function findUnnamedTown(text: string, told: string): string | null {
  const words = findWords(text);
  for (const [i, word] of words.entries()) {
    const letters = readLetters(word.text);
    if (!TOWNS.has(letters) && !(TOWNS_OR_MANY.has(letters) && isGenitiveSingular(text, words, i))) continue;
    // With a capital it is a name: "Вечный Город", "журнал «Город»".
    if (i > 0 && /^[А-ЯЁ]/.test(word.text)) continue;
    if (isToldBeside(text, words, i) || isCounted(words[i - 1])) continue;
    const before = text.slice(0, word.start);
    if (/^[^«]*»/.test(text.slice(word.end)) || hasPlace(before) || hasPlace(told)) continue;
    return word.text;
  }
  return null;
}

/** By the words next to it, an adjective among them ("старинный город"): further off "как основателю города" looks as "как город" does. */
function isToldBeside(text: string, words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before === undefined || text.slice(before.end, words[i]!.start) !== " ") return isTold(text, words, i);
  if (ADJECTIVE.test(readLetters(before.text)) && !isFunctionWord(before.text)) return true;
  const near = text.slice(before.start);
  return isTold(near, findWords(near), 1);
}
const ADJECTIVE = /(?:[ыи]й|[ая]я|[ое]е|[ое]го|[ое]му|[ыи]м|[ую]ю|[нкг]ой|[нкр]ом|щем|щей)$/;

/** "четыре города": some of them. */
const isCounted = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:\d|две$|два$|три$|четыре$|оба$|обе$|как(?:ой|ом|ого)$)/i.test(word.text);

function hasPlace(text: string): boolean {
  const words = findWords(text);
  // A headline of one word is what the text is on.
  return words.length === 1 || namesPlace(text, words);
}

function namesPlace(text: string, words: readonly Word[]): boolean {
  if (AT_PLACE.test(text)) return true;
  return words.some(
    ({ text: word }, i) =>
      isRegion(word) ||
      (/^[А-ЯЁ]/.test(word) && readPlace(words, i) !== null) ||
      (/^(?!царск).*[сц]к/.test(word) && Object.values(ADJECTIVES).some((adjective) => adjective.test(word))),
  );
}

/** One country, but for what it is called by ("островная страна", "страны Европы", "страна, в которой") or one of those just told. */
const LAND =
  /(?<![А-ЯЁа-яё-])(?<!(?:[ое]й|[ую]ю|[ая]я|дна|дну|ша|шу|оя|ою|ся|сю) )([Сс]тран(?:а|е|у|ой|ы))(?![а-яё])(?! [«"A-ZА-ЯЁ]|, (?:[а-яё]{1,2} )?(?:котор|где))/g;

/** "Чемпионат страны" below a headline of two countries, where neither the statement, up to there, nor its `lead` says of which; or null. */
export function findUnnamedLand(text: string, lead: string, title: string): string | null {
  if (!/тран[аеуоы]/.test(text) || countCountries(title) < 2 || namesPlace(lead, findWords(lead)))
    return null;
  const words = findWords(text);
  for (const { 1: land, index } of text.matchAll(LAND)) {
    const i = words.findIndex(({ start }) => start === index);
    const before = words.slice(0, i);
    // "страны договорились" are both.
    if (land!.endsWith("ы") && !isGenitiveSingular(text, words, i)) continue;
    if (!namesPlace(text.slice(0, index), before)) return land!;
  }
  return null;
}

function countCountries(title: string): number {
  const words = findWords(title);
  return new Set(
    words.flatMap((_, i) => {
      const lemma = readPlace(words, i)?.lemma;
      return lemma !== undefined && findPlace(lemma)?.area === "country" ? lemma : [];
    }),
  ).size;
}

/** An experiment of which no more is told than that it was made. */
const TRIED =
  /(?:^|[^А-ЯЁа-яё])(?:пров[её]л|провела|провели|поставил[аи]?|проделал[аи]?) (опыты?|эксперименты?)(?=[.?!…]|$)/;
/** A word that spreads or is put in a list. What is used is any word: "метафора — это употребление слова в переносном значении". */
const SPREAD =
  /(?:распространени|включени|исключени|появлени|запрет)[а-яё]* (слова|термина|неологизма)(?=[,.?!…]|$| [—–-] | (?:в|из|на|не) )(?!, котор)/;

/** "провёл опыт", "распространение слова": which one, where neither the statement nor what is `told` above it says; or null. */
export function findUntold(text: string, told: string): string | null {
  const tried = TRIED.exec(text)?.[1];
  if (tried !== undefined && !/опыт|эксперимент/i.test(told)) return tried;
  const spread = SPREAD.exec(text)?.[1];
  return spread === undefined ||
    /[«"“„]|(?<![а-яё])слов(?:о|а|у|е|ом)?(?![а-яё])|термин|неологизм/i.test(
      `${told} ${text.slice(0, text.indexOf(` ${spread}`))}`,
    )
    ? null
    : spread;
}

/** What somebody with a name is called by, once told: in the nominative. */
const HEROES = listWords(
  "первопечатник просветитель изобретатель путешественник мореплаватель исследователь первооткрыватель полководец писатель поэт художник композитор ученый скульптор архитектор драматург живописец " +
    "император царь князь певец певица писательница поэтесса художница актриса правитель реформатор основоположник мыслитель философ естествоиспытатель полярник летчик космонавт",
);

/** The beginnings of all names of people, which their cases share. */
const listPeople = once(
  (article: Article) =>
    new Set(
      article.mentions.flatMap((m) =>
        m.kind === "person"
          ? findWords(m.text).flatMap(({ text }) => (text.length < BEGINNING ? [] : text.slice(0, BEGINNING)))
          : [],
      ),
    ),
);

const BEGINNING = 4;

/** Who did something, by what they are, where neither the statement nor what is `told` above it names anybody; or null. */
export function findUnnamedHero(text: string, told: string, article: Article): string | null {
  const words = findWords(text);
  for (const [i, word] of words.entries()) {
    if (!HEROES.has(readLetters(word.text)) || (i > 0 && /^[А-ЯЁ]/.test(word.text))) continue;
    const isDoing = [words[i - 1], words[i + 1]].some(
      (beside) =>
        beside !== undefined && PAST.test(beside.text.toLowerCase()) && isFinite(beside.text.toLowerCase()),
    );
    // "скульптор в Твери": where he was does not say who.
    const upTo = isFunctionWord(words[i + 1]?.text ?? "") && text[word.end] === " " ? i + 1 : words.length;
    const own = upTo === words.length ? text : text.slice(0, word.end);
    if (!isDoing || isTold(own, words.slice(0, upTo), i)) continue;
    const people = listPeople(article);
    const isNamed = findWords(`${told} ${text}`).some(({ text: name }) =>
      people.has(name.slice(0, BEGINNING)),
    );
    return isNamed ? null : word.text;
  }
  return null;
}
const PAST = /(?:[аеиоуыяё]л|ла|лся|лась|умер|погиб|н[её]с|в[её]з)$/;

/** Meetings, contests and battles, each of which has a name or a place. */
const MEETING =
  /^(?:На|В|Во время|После|До|Перед|По итогам|В ходе|К) (?:[а-яё]+(?:ом|ем|ой|ей|ых|их|ого|его) )?((?:конгресс|съезд|конференци|совещани|заседани|переговор|саммит|форум|симпозиум|церемони|собрани|слушани|(?<=^На )суде|сражени|битв|турнир|матч|аукцион|конкурс|фестивал|экспедици)[а-яё]*)(?= )/;

/** "Победителем гонки стал …": of which, where there may be several. */
const WON =
  /^(?:Победител|Лидер|Приз[её]р|Обладател|Героем|Герой)[а-яё]* ((?:гонк|матч|турнир|заезд|забег|заплыв|поедин|встреч|спринт|эстафет|этап|соревновани|конкурс)[а-яё]*)(?= )/;

/** The meeting, contest or battle at which something was done, where neither it nor what is `told` above it says which; or null. */
export function findUnnamedMeeting(text: string, told: string): string | null {
  const noun = (MEETING.exec(text) ?? WON.exec(text))?.[1];
  if (noun === undefined || /\d{4}/.test(text)) return null;
  const words = findWords(text);
  const at = words.findIndex(({ text: word }) => word === noun);
  const stem = stemWord(noun);
  const isOpen = /^(?:со? |при |без )/.test(text.slice(words[at]!.end + 1)) && WON.test(text);
  if (
    (isTold(text, words, at) && !isOpen) ||
    findWords(told).some(({ text: word }) => stemWord(word) === stem)
  )
    return null;
  return noun;
}

/** "Зарин Мета, президент оркестра, …": of which body, its name or what is `told` above has to say. */
const OFFICER =
  /(?<=[А-ЯЁ][а-яё]+, (?:[а-яё-]+ )?)(?:президент|вице-президент|директор|глава|руководитель|председатель|основатель|владелец|хозяйка|хозяин|дирижёр|дирижер|менеджер|тренер|капитан|редактор)а? ((оркестр|компани|фирм|банк|корпораци|клуб|команд|институт|университет|музе|театр|фонд|завод|фабрик|школ|ансамбл|труппы|хор|партии|издательств|журнал|газет|агентств)[а-яё]{0,3})(?=[,.])/;

export function findUnnamedOfficer(text: string, told: string): string | null {
  const found = OFFICER.exec(text);
  if (found === null) return null;
  const rest = `${told} ${text.replace(found[1]!, " ")}`.toLowerCase();
  return rest.includes(found[2]!.slice(0, ROOT)) ? null : found[1]!;
}
const ROOT = 5;

const SHIP =
  /(?<![А-ЯЁа-яё-])([Лл]едокол|[Тт]еплоход|[Пп]ароход|[Тт]раулер|[Тт]анкер|[Сс]ухогруз|[Кк]рейсер|[Фф]регат|[Лл]инкор|[Ээ]сминец|[Лл]айнер|[Пп]аром|[Бб]уксир|[Кк]орабль)(?=,? [а-яё]+[аеёиыоуя]л(?:ся)?(?![а-яё]))/;

/** The names in quotation marks by the stem of the noun before them: «ледокола «Адмирал Берг»». */
const listNamed = once(({ paragraphs }: Article) => {
  const byStem = new Map<string, Set<string>>();
  for (const paragraph of paragraphs)
    for (const [, noun, name] of paragraph.matchAll(NAMED)) {
      const stem = stemWord(noun!);
      byStem.set(stem, (byStem.get(stem) ?? new Set()).add(name!));
    }
  return byStem;
});
const NAMED = /(?<![А-ЯЁа-яё])([А-ЯЁа-яё]{5,}) [«"“]([^»"”]+)[»"”]/g;

/** A ship by what it is, in a text that names several of that kind; or null. */
export function findUnnamedShip(text: string, told: string, article: Article): string | null {
  const noun = SHIP.exec(text)?.[1];
  if (noun === undefined) return null;
  const names = [...(listNamed(article).get(stemWord(noun)) ?? [])];
  return names.length > 1 && !names.some((name) => told.includes(name)) ? noun : null;
}
