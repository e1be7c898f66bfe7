/** The first word or phrase of a Russian text that points outside it: pronouns, adverbs of time and place, words of order, spans counted from elsewhere. */
import type { Article, Span } from "../../article.ts";
import { once, remember } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import { onceAlone } from "../alone.ts";
import { findAbbreviation } from "./abbreviations.ts";
import { findBareHead, stemsOf } from "./bare.ts";
import { BOTH, isBothShown } from "./both.ts";
import { DEBRIS, EMPHATIC, findSlipOfSource, NATIONAL } from "./debris.ts";
import { findUnnamed } from "./definite.ts";
import { findDroppedSubject } from "./dropped.ts";
import { findBareGiven } from "./first-names.ts";
import { findUnknownPerson } from "./fuller.ts";
import { isFunctionWord } from "./function-words.ts";
import { isNamedBefore } from "./named-before.ts";
import { findOwnerless, findUnownedMeasure } from "./owned.ts";
import { findDone, findFronted, findLasted, findNickname } from "./scene.ts";
import {
  findShortName,
  findUnnamedArea,
  findUnnamedFirm,
  findUnnamedPaper,
  findUnnamedSource,
} from "./sources.ts";
import { findOneOfSeveral, namesSeveral } from "./several.ts";
import { isAlso, isSettled } from "./settled.ts";
import { findLastSoFar, findLaw } from "./stray.ts";
import { readHead } from "./heads.ts";
import { findThemeNoun, isNamed } from "./theme.ts";
import {
  findUnnamedHero,
  findUnnamedLand,
  findUnnamedMeeting,
  findUnnamedOfficer,
  findUnnamedShip,
  findUnnamedTown,
  findUntold,
} from "./unnamed.ts";
import { findBrokenEnd, findFragment } from "./stops.ts";
import { isFinite } from "./verbs.ts";
import { listWords, readLetters, stemWord } from "./words.ts";

/** Words that always point to something named or known elsewhere: demonstratives, adverbs of place, time and order. */
export const POINTERS = listWords(
  "этот эта эти этого этой этому этим этих этими эту этом здесь тут сюда отсюда туда оттуда сейчас теперь ныне нынче сегодня завтра вчера послезавтра позавчера тогда накануне недавно",
  "недавний недавняя недавнее недавние недавнего недавней недавних недавнем недавнюю недавним сегодняшний сегодняшнего сегодняшняя вчерашний вчерашнего вчерашняя завтрашний нынешний нынешнего нынешнему нынешняя нынешней нынешнее нынешние нынешних нынешнем нынешнюю нынешним нынешними текущий текущего текущем прошлогодний прошлогодняя прошлогоднее прошлогоднего прошлогодней прошлогоднем прошлогоднюю прошлогодние прошлогодних",
  "позже позднее впоследствии ранее раньше прежде затем потом следом одновременно попутно вскоре впредь отныне доныне",
  "такой такая такое такие такого таких такому таким такими такую таком подобный подобная подобное подобные подобного подобных подобном аналогичном аналогичный аналогичная аналогичное аналогичные аналогичного аналогичных",
  "данный данная данное данного данной упомянутый упомянутая упомянутое упомянутые упомянутого упомянутой упомянутых вышеупомянутый вышеуказанный указанный указанная указанное указанные указанного указанной указанных указанном указанную указанным последний последняя последнее последние последнего последней последних последнем последнюю",
  "последующий последующая последующее последующие последующего последующей последующих последующем последующую предшествующий предшествующая предшествующее предшествующие предшествующего предшествующей предшествующих предшествующем соответствующий соответствующая соответствующее соответствующие соответствующего соответствующей соответствующих вышеназванный предыдущий предыдущая предыдущего предыдущей предыдущем предыдущие следующий следующая следующее следующего следующей следующем следующие следующих будущий будущего будущем прошлый прошлая прошлое прошлого прошлой прошлом прошлую прошлые прошлых минувший минувшего минувшую минувшей минувшем",
  "происходящее происходящим происходящего происходящему происходящем происшедшее произошедшее произошедшего произошедшему произошедшем случившееся случившегося случившемуся случившемся остальные остальных остальным остальной другой другая другое другие другого другую других другим другими другом другому иной иные иных тоже назад",
  "предполагаемый предполагаемая предполагаемого предполагаемой предполагаемое предполагаемые взамен вдобавок заодно заново попутно оттого снова вновь опять поблизости невдалеке прежний прежняя прежнее прежние прежнего прежней прежних прежнем прежнюю тогдашний тогдашняя тогдашнего тогдашней последовал последовала последовало последовали возобновил возобновили возобновились возобновилось возобновилась возобновился оставшийся оставшаяся оставшееся оставшиеся оставшихся",
  "субботний субботняя субботнее субботние субботнего субботней субботнем воскресный воскресная воскресное воскресного воскресном пятничный пятничная пятничного четверговый понедельничный",
  "похожий похожая похожее похожие похожего похожей похожих похожем похожую похожим соседний соседняя соседнее соседние соседнего соседней соседних соседнем соседнюю соседним поэтому отсюда-то таковой таковы таков итак соответственно наоборот напротив эдакий их-то последнему прочие прочих прочего остальными",
);

/** Third-person pronouns by gender and number. */
export const THIRD: Record<string, "m" | "f" | "p" | undefined> = {};

for (const [kind, list] of Object.entries({
  m: "он его него ему нему им ним нем",
  f: "она ее нее ей ней ею нею",
  p: "оно они их них ими ними",
} as const))
  for (const word of list.split(" ")) THIRD[word] = kind as "m" | "f" | "p";

/** First and second person: fine in a quotation, not in a statement of the article's own. */
const SPEAKERS = listWords(
  "я меня мне мной мною мы нас нам нами мой моя мое мои моего моей моих моему моим мою моем наш наша наше наши нашего нашей наших нашему нашим нашу нашем нашими ты тебя тебе твой твоя твое твои вы вас вам вами ваш ваша ваше ваши вашего вашей ваших вашу вашим вашем",
);

/** "нам кажется", "мало что нам известно", "наша галактика вращается": of all people. What befell the writers, or is theirs, is not: "нас встретил директор", "к нам", "наш водитель". */
function isOfAll(words: readonly Word[], i: number): boolean {
  const letters = readLetters(words[i]!.text);
  const isNear = (from: number, to: number, what: RegExp) =>
    words.slice(Math.max(0, i + from), i + to + 1).some((w) => what.test(readLetters(w.text)));
  if (letters === "нам") return isNear(-2, 3, SEEMS);
  return letters.startsWith("наш") && isNear(1, 1, EVERYBODYS_OWN);
}
const SEEMS = /^(?:ка(?:ж|з)[аеу]|(?:не)?известн|знаком)/;
const EVERYBODYS_OWN =
  /^(?:планет|галактик|вселенн|солнц|солнечн|земл|светил|спутник|звезд|век[аеу]?$|эр[аеуы]|врем|дн[яеи]|цивилизаци)/;

/** Phrases that hold a pointer and point nowhere: "после того как", "в том числе", "X — это Y", "то же самое, что". */
const HARMLESS =
  /(?<![а-яё])(?:(?:до )?нашей эры(?![а-яё])|(?:(?:по|с|на) обе(?:им|их)|(?:по|на) обе) сторон[ыа]?[мх]?(?![а-яё])|последн(?:ий|его|ему|им|ем|яя|ей|юю) ледников[а-яё]+|(?:а|и) (?:затем|потом|позже)|после того,? как|до того,? как|с тех пор,? как|перед тем,? как|в то время,? как|тогда,? как|тогда,? когда|в том числе|тем не менее|тем более|более того|кроме того|при этом|вместе с тем|между тем|тем самым|дело в том, что|то есть|с того момента,? (?:как|когда)|не в последнюю очередь|(?:из|в|с|от|для|между|среди|о) друг(?:их|ими|ом|ой) (?:стран[а-я]*|город[а-я]*|люд[а-я]+|источник[а-я]*|регион[а-я]*|язык[а-я]*)|самое позднее|сам(?:ый|ая|ого|ой) поздн[а-яё]{2,3}|одновременно (?:и|с)(?= )|из-за того,? что|потому,? что|благодаря тому,? что|несмотря на то,? что|для того,? чтобы|о том,? (?:что|как|чтобы|кто|где|когда)|тому,? что|тем,? что|том,? что|того,? что|то,? что|те,? кто|тех,? кто|тот,? кто|тем,? кто|всё то|до сих пор|такие? как|таких,? как|таки(?:х|м|ми|е)(?: [а-яё]+){1,2}, как|до тех пор, пока|(?:тысяч[аи]?|тыс\.|млн|миллион(?:а|ов)?|млрд|миллиард(?:а|ов)?|\d{1,3}(?: \d{3})+|\d{4,6}) лет назад|тем или иным|той или иной|тот или иной|т(?:ого|ому|ом|от|ем) факт[а-я]*, (?:что|о котор)|не то чтобы|то и дело|одно за другим|один за другим|такими,? как|такие,? как|такую,? как|прежде,? чем|прежде всего|таким образом|один из|друг друга|друг другу|друг с другом|друг от друга|друг к другу|друг на друга|друг за другом|предполагаем(?:ой|ая|ую) (?:численност|стоимост|мощност)[а-я]+|или (?:ранее|позже|позднее)|в другой раз|последнее слово|в прошлом(?! году| месяце| веке| сезоне| янв| фев| мар| апр| мае| июн| июл| авг| сен| окт| ноя| дек)|в будущем(?! году)|не позднее|не ранее|не раньше|раньше срока|ранее неизвестн[а-я]{2}|как раньше|раньше других|последних из|в последний раз|последний раз|чем раньше|не только|так,? как|последний путь|прошлого века|прошлом веке|последнего из) ?/gi;

/** Demonstratives before a clause of their own: "тот, который", "та, что"; else they point. */
export const THAT = listWords("тот та то те того той тех тому тем теми ту том");

const SINCE = /\d{3,4} (?:год[ауе]?|г\.)(?![а-яё])[^.;]*[, ]с тех пор$/;
const FAR = 4;
const THEN = /\d{4} год[а-я]*(?![а-яё])[^.]*, $/;

/** "По соглашению, …", "По договору …": by which, where nothing is said of it. */
const BY_WHICH =
  /^По (?:соглашению|договору|плану|проекту|закону|программе|контракту|условиям|указу|приказу|манифесту|решению|подсчетам|подсчётам), /;

/** "село Волынь (ныне Курской области)": where a place is on the day of writing is said of it by the way. */
const NOWADAYS = /\((?:ныне|сейчас|теперь) [^()]{3,60}\)/g;

/** Blanks the phrases that hold a pointer and point nowhere; of the last few texts, for several rules ask in a row. */
export const mask = remember(
  (text) =>
    text
      .replace(NOWADAYS, (match) => " ".repeat(match.length))
      .replace(HARMLESS, (match) => " ".repeat(match.length))
      .replace(/ [—–] это /g, " — ... "),
  64,
);

const BESIDE = listWords("внутри вокруг снаружи напротив поодаль неподалеку");

/** The year that an entry of a list by years begins with. */
const ENTRY = /^\d{3,4}(?: год)? ?[:–—] ?/;

/** The first pronoun, adverb or phrase that points outside. */
export const findPointer = onceAlone((text, lead) => readPointer(text, lead, false));

/** Words of a headline that is a name alone. */
const NAME_WORDS = 4;

/** "О монастыре", "Внутри музея", "История": what stands below is of something that the book names elsewhere. */
const isSectionTitle = (title: string): boolean =>
  /^(?:Об?|Внутри|Вокруг|Рядом|История|Из истории|Введение|Предисловие|Глава|Раздел|Часть|Урок|Тема)(?![а-яё])/.test(
    title,
  ) && !/[«"A-ZА-ЯЁ\d]/.test(title.slice(1));

/** "Исследователи Новой Земли": of several, so that what leaves its subject out, or calls one by what they are, may be of any. */
const MANY_PEOPLE =
  /^(?:[А-ЯЁа-яё]+(?:ые|ие) )?[А-ЯЁа-яё]+(?:тели|[нщч]ики|исты|логи|графы|торы|ходцы|арцы|анцы|авцы)(?![а-яё])/;

/** "Утиная охота на Пречистенке" over news of a museum: a name with a place or a time in it is that of an entry where the text begins with it. */
const ASIDE_NAME = /[а-яё] (?:на|в|во|из|под|у|о|об|с|со|за|для|после|без) /;
const isTopicOf = (opening: string, title: string): boolean => {
  const told = stemsOf(opening);
  return [...stemsOf(title)].some((stem) => told.has(stem));
};

/** Whether a headline is a name alone, as over an entry of an encyclopaedia, which leaves its subject out: "С 1885 г. выступал под псевдонимом". */
export const isEntryName = once(
  ({ title, sentences }: Article) =>
    title !== "" &&
    !/[:,.!?—–]/.test(title) &&
    !isSectionTitle(title) &&
    !MANY_PEOPLE.test(title) &&
    title.split(" ").length <= NAME_WORDS &&
    (title.split(" ").length < NAME_WORDS ||
      !ASIDE_NAME.test(title) ||
      isTopicOf(sentences[0]?.text ?? "", title)) &&
    !findWords(title).some((w) => isFinite(w.text.toLowerCase())),
);

/** Such a name of one thing: what leaves its subject out below "Онежское и Ладожское озёра" may be of either. */
export const isEntryOfOne = (article: Article): boolean =>
  isEntryName(article) && !namesSeveral(article.title);

/**
 * Implements `LanguagePack.findBeyondHeadline`. "2010: Землетрясение …" is an entry of a list, whose year the headline's matter has. Of sentences without
 * their subject outside raters passed 7 of 8 below a name, and none of 2 below another headline.
 */
export function findBeyondHeadline(text: string, lead = "", article?: Article): string | null {
  if (article === undefined) return findPointer(text.replace(ENTRY, ""), lead);
  const own = dropThis(text.replace(ENTRY, ""), article.title);
  const unnamed = findUnnamed(own);
  if (unnamed !== null && lead === "" && MANY_PEOPLE.test(article.title)) return unnamed;
  if (unnamed === null && isApart(own, lead) && findBeyondHeadline(own, "", article) === null)
    return findWords(own)[0]?.text ?? own;
  const isEntry = lead === "" && isEntryOfOne(article);
  const found = isEntry ? readPointer(own, lead, false, true) : findPointer(own, lead, article);
  const open =
    found ??
    findDone(own, article.title, lead) ??
    findOneOfSeveral(own, lead, article) ??
    findUnnamedLand(own, lead, article.title) ??
    findUntold(own, `${article.title} ${lead}`) ??
    findUnnamedMeeting(own, `${article.title} ${lead}`) ??
    findLasted(own, `${article.title} ${lead}`) ??
    findFronted(own, `${article.title} ${lead}`) ??
    findUnownedMeasure(own, article.title, lead) ??
    (lead === "" ? findRank(own, article.title) : null) ??
    findUnnamedShip(own, `${article.title} ${lead}`, article) ??
    findUnnamedOfficer(own, `${article.title} ${lead}`) ??
    (/^[а-яё]/.test(own) ? null : findOwnerless(own, lead, article.title, isEntryName(article)));
  if (open !== null) return open;
  // What a lead is shown for, it tells: letters it does not spell out are none the clearer by it.
  if (lead !== "") return findAbbreviation(own, `${article.title} ${lead}`);
  return (
    findUnnamedSource(own, article.title) ??
    findNickname(own, article.title) ??
    findBareGiven(article, own, article.title) ??
    findUnknownPerson(article, own) ??
    findShortName(own, article.title) ??
    findUnnamedArea(own, article.title) ??
    findUnnamedFirm(own, article.title, article) ??
    findUnnamedPaper(own, article.title) ??
    findUnnamedTown(own, article.title) ??
    findUnnamedHero(own, article.title, article) ??
    findUnexplained(own, article) ??
    (isEntry ? null : findBareBelow(own, article))
  );
}

/** "На первом месте остаются атомные станции": in which list, neither the statement nor the headline says. */
function findRank(text: string, title: string): string | null {
  const rank = RANK.exec(text)?.[0];
  return rank === undefined || LIST.test(`${title} ${text}`) ? null : rank.trim();
}
const RANK = /^На (?:перв|втор|треть|последн)[ео]м месте (?!в |во |по |среди |из |на )/;
const LIST =
  /[Рр]ейтинг|[Сс]пис|[Тт]оп-|[Кк]онкурс|[Чч]емпионат|[Тт]урнир|[Гг]онк|[Кк]уб[ок]к|[Рр]азвед|[Вв]ыбор|[Гг]олосован|[Сс]оревн/;

/** "обратилась с этим письмом" below "Министр обращается с письмом": a noun of the headline, which tells which one it is. */
function dropThis(text: string, title: string): string {
  if (!/(?<![А-ЯЁа-яё])[Ээ]т/.test(text)) return text;
  const told = stemsOf(title);
  return text.replace(THIS, (found, noun: string) =>
    told.has(stemWord(noun)) && !OF_TIME.test(noun) ? found.slice(found.lastIndexOf(" ") + 1) : found,
  );
}
const THIS = /(?<![А-ЯЁа-яё])эт(?:от|а|и|ого|ой|ому|им|их|ими|у|ом) ([а-яё]{4,})/g;
/** Counted from the day of writing, or whatever was told last. */
const OF_TIME = /^(?:год|недел|месяц|день|сезон|вечер|утр|лет[оа]$|момент|случа|событи|врем|вопрос|решени)/;

/** An abbreviation that neither the statement, nor the headline, nor the text spells out: "466 ЭЗС". */
function findUnexplained(text: string, { title, paragraphs }: Article): string | null {
  const short = /^[^а-яё]/.test(text) ? findAbbreviation(text, title) : null;
  const isSpelt = (p: string) => p.includes(`(${short})`) || p.includes(`${short} (`);
  return short === null || paragraphs.some(isSpelt) ? null : short;
}

/**
 * Whether a lead has no content word in common with what stands behind it, which has a name of its own: it tells of something else. "На борту было
 * шестнадцать человек" goes on from what names a ship without a word in common.
 */
function isApart(text: string, lead: string): boolean {
  if (lead === "" || !/[а-яё,»] [А-ЯЁ][а-яё]/.test(text)) return false;
  const told = new Set(listStems(lead));
  return !listStems(text).some((stem) => told.has(stem));
}

const listStems = (text: string): string[] =>
  findWords(text).flatMap(({ text: word }) => (isFunctionWord(word) ? [] : stemWord(word)));

/**
 * A noun that a statement takes as known, below a headline that is news: over six rounds outside raters passed 30 of 56 such, of those without one 131
 * of 153; below the name of an entry, which is what "планета" means, 13 of 17.
 */
export function findBareBelow(text: string, article: Article): string | null {
  // What somebody said begins with a small letter; of such they passed 20 of 23.
  if (!/^[^а-яё]/.test(text)) return null;
  const plain = mask(text);
  const title = isSectionTitle(article.title) ? "" : article.title;
  const isOne = (found: string | null): found is string =>
    found !== null &&
    !EVERYBODYS.test(found) &&
    !(title !== "" && /^[а-яё]/.test(found) && !SOURCE.test(found) && PLACED.test(text)) &&
    !(/^[А-ЯЁ]/.test(found) && isNamed(article, found)) &&
    !(HAPPENED.test(found) && /\d{4}/.test(text)) &&
    // "два орбитальных телескопа", "чьи ведущие", "в музее «Время и стекло»".
    !COUNTED.test(plain.slice(0, plain.indexOf(found))) &&
    !/^ [«"“„A-ZА-ЯЁ]/.test(plain.slice(plain.indexOf(found) + found.length));
  return (
    [findBareHead(plain, findWords(plain), title), findThemeNoun(article, plain, title)].find(isOne) ?? null
  );
}
/**
 * "В 1932 году здание повредил пожар", "Марисса Майер 13 лет была инженером": by a name or a year a reader knows of what it is told. Of 13 items that
 * nothing but a noun within such a statement refused outside raters passed 12.
 */
const PLACED = /\d{4} ?г| [«"“]?[A-ZА-ЯЁ]/;
/** Whose word a report goes by is asked for all the same. */
const SOURCE = /^(?:издани|газет|журнал|агентств|эксперт|источник)/;
/** "В 1938 году цунами убило 200 человек": one of many. */
export const HAPPENED =
  /^(?:чум[аыеу]|холер|голод|цунами|землетрясени|пожар|ураган|наводнени|взрыв|эпидеми|засух|извержени|шторм|война|теракт)/i;
const COUNTED =
  /(?:\d|[Дд]в[аеу]х?|[Тт]р(?:и|[её]х)|[Чч]етыре(?:х|ёх)?|[Пп]ят[ьи]|[Оо]б[ае]|[Чч]ь[а-яё]+)(?: [а-яё]+[ыи]х)? $/;
/** What needs no name: "доставлены в больницу", "прибыл в столицу", "самая большая аудитория". */
const EVERYBODYS = /^(?:больниц|госпитал|полици|столиц|лиц[ао]$|аудитори|участник|победител)/i;

export function readPointer(text: string, lead: string, inQuote: boolean, isEntry = false): string | null {
  // "2009: Землетрясение …": an entry of a list.
  const entry = ENTRY.exec(text);
  if (entry !== null) return entry[0].trim();
  const national = NATIONAL.exec(text)?.[1];
  if (lead === "" && national !== undefined) return national;
  const emphatic = lead === "" && !inQuote ? EMPHATIC.exec(text) : null;
  if (emphatic !== null) return emphatic[0].trim();
  const against = !inQuote && !(lead !== "" && /\d{4}/.test(`${lead} ${text}`)) ? AGAINST.exec(text) : null;
  if (against !== null) return against[0].trim();
  const counted = NEXT_YEARS.exec(text);
  const following = lead === "" ? FOLLOWING.exec(text) : null;
  if (following !== null) return following[0];
  const day = lead === "" ? BARE_DAY.exec(text) : null;
  if (day !== null) return day[0];
  if (counted !== null && !/\d{3,4}/.test(lead)) return counted[1]!;
  const debris = DEBRIS.exec(text);
  if (debris !== null) return debris[0].trim();
  // "«Голос» 1990 г.), «Поле»": its bracket was lost with the sentence before.
  const bracket = /^[^(]*\)/.exec(text.replace(/(?:^|[\s«"])[\dа-яa-z]\)/gi, " "));
  if (bracket !== null) return ")";
  const slip = inQuote ? null : (findSlipOfSource(text) ?? findLaw(text) ?? findLastSoFar(text));
  if (slip !== null) return slip;
  const broken = findBrokenEnd(text);
  if (broken !== null) return broken;
  const own = mask(text);
  const plain = lead === "" ? own : `${mask(lead)} ${own}`;
  const from = plain.length - own.length;
  const isTold = (letters: string) =>
    from > 0 && !DEICTIC.test(letters) && (letters !== "накануне" || DAY.test(lead));
  const quoted = inQuote ? [] : findQuoted(plain);
  const isQuoted = (word: Word) => quoted.some((q) => q.start < word.start && word.end < q.end);
  const words = findWords(plain);
  const fragment = inQuote ? null : findFragment(own, from > 0 ? findWords(own) : words);
  if (fragment !== null) return fragment;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.start < from) continue;
    const letters = readLetters(word.text);
    // "в 1952 году цунами уничтожило город, тогда погибли …"
    if (letters === "тогда" && THEN.test(plain.slice(0, word.start))) continue;
    // «Этим утром», «Последний герой»: a name in quotation marks.
    if (POINTERS.has(letters) && isTitleWord(plain, word)) continue;
    // "будущий основатель династии": what he was to be.
    if (letters.startsWith("будущ") && readHead(words[i + 1]?.text ?? "")?.calling === true) continue;
    if (BOTH.test(letters) && !isBothShown(plain, words, i)) return word.text;
    if (
      POINTERS.has(letters) &&
      !isContrast(words, i) &&
      !(
        isTold(letters) &&
        !isAlso(words, i) &&
        !isCalendar(words, i) &&
        !isUntoldKind(plain, words, i, lead)
      ) &&
      !(from === 0 && !inQuote && isSettled(plain, words, i))
    )
      return word.text;
    if (!inQuote && !isQuoted(word) && SPEAKERS.has(letters) && !isOfAll(words, i)) return word.text;
    const kind = THIRD[letters];
    if (kind !== undefined && !isNamedBefore(plain, words, i, kind, from > 0)) return word.text;
    if (from > 0) continue;
    if (
      letters === "то" &&
      /(?:если|когда|раз|хотя|что касается)(?![а-яё])/i.test(plain.slice(0, word.start))
    )
      continue;
    // "В 1297 году крепость захватил герцог, и с тех пор ею правили его потомки": from the year that it tells.
    if (letters === "тех" && SINCE.test(plain.slice(0, word.end + 4))) continue;
    if (
      THAT.has(letters) &&
      !/^,? (?:(?:в|на|о|с|к|за|по|из|от) )?(?:котор|кто|ком|кем|что|ч[её]м|чему|чего|где|когда|чь|куда|как)/.test(
        plain.slice(word.end, word.end + 12),
      )
    )
      return word.text;
    // "рядом с", "вокруг озера", "внутри церкви", "напротив вокзала": else beside what was named.
    if (letters === "рядом" && !/^ со? /.test(plain.slice(word.end, word.end + 4))) return word.text;
    if (
      BESIDE.has(letters) &&
      (words[i + 1] === undefined ||
        plain.slice(word.end, word.end + 1) !== " " ||
        isFinite(words[i + 1]!.text))
    )
      return word.text;
    if (letters === "там" && !/^,? где/.test(plain.slice(word.end, word.end + 6))) return word.text;
    // "Один открыл магазин, другой приходит", "Один, Пётр Бутов, стал врачом": of whom was told.
    if (
      i === 0 &&
      /^(?:один|одна|одно|первый|первая|второй|вторая|некоторые|многие|каждый|каждая)$/.test(letters) &&
      (isFinite(words[1]?.text ?? "") || plain.startsWith(",", word.end))
    )
      return word.text;
    // "Вторую, каменную, заложили в 1717 году", "Третий собор начал строить": of a row that was told.
    if (i === 0 && from === 0 && IN_A_ROW.test(plain)) return word.text;
    if (i === 0 && from === 0 && ONE_BY_ONE.test(plain)) return word.text;
    // "Ещё трое захватили здание": beside others.
    if (i === 0 && from === 0 && letters === "еще" && BESIDE_OTHERS.test(plain)) return word.text;
    // "Смирнова ответила, что так требуют правила": how, is told before.
    // "так любил город, что …", "так оценил игру: «…»": how, is told behind it.
    if (letters === "так" && isFinite(words[i + 1]?.text ?? "") && !HOW_TOLD.test(plain.slice(word.end)))
      return word.text;
    // "уничтожили почти всё ценное": where?
    if (letters === "все" && /^ [а-яё]+[ое]е(?=[.,;]|$)/.test(plain.slice(word.end))) return word.text;
    // "остался дома, хотя это было опасно": what the clause before says.
    if (
      letters === "это" &&
      /, (?:но|а|и|хотя|поскольку|так как|как|когда|чего бы) $/.test(plain.slice(0, word.start)) &&
      i > FAR
    )
      continue;
    if (letters === "это" || (letters === "так" && plain.slice(word.end, word.end + 2) === ", "))
      return word.text;
  }
  if (from === 0) {
    // "Вечером фьючерс упал": of which day.
    if (HOUR.test(plain)) return words[0]!.text;
    // "На снимке жители тушат пожар": what hung beside the text; "На пятом — жители Твери": in the fifth place of a row that was told.
    const beside = PICTURED.exec(plain) ?? RANKED.exec(plain);
    if (beside !== null) return beside[0].trim();
    // "Родом из Твери, переехала": who, is left out.
    if (/^Родом(?: \([^()]*\))? (?:[—–-] )?(?:из|с|со) [^,]*, [а-яё]+(?:л|ла|лся|лась)(?![а-яё])/.test(plain))
      return "Родом";
    // "В соседней Эстонии живут": to what, is told before.
    const near = /^(?:В|На|Из|Для|К|С) соседн(?:ей|ем|юю|ий|его|ему) (?=[А-ЯЁ])/.exec(plain);
    if (near !== null) return near[0].trim();
    // "Тем самым город заручился поддержкой": by what it did before; "Аналогично дисквалифицируются служащие": as was told.
    if (text.startsWith("Тем самым")) return "Тем самым";
    if (
      /^(?:Вот|Значит,|Следовательно,|Стало быть,|Аналогично(?! тому)|Аналогичным образом|Точно так же|Так же) /.test(
        plain,
      )
    )
      return words[0]!.text;
    const by = BY_WHICH.exec(plain);
    if (by !== null) return by[0].slice(0, -2);
    const dropped = isEntry ? null : findDroppedSubject(plain, words);
    if (dropped !== null) return dropped;
    if (/^После [А-ЯЁ][а-яё]+ [а-яё]+л(?:а|и)?(?:с[ья])? /.test(plain)) return "После";
  }
  const dated = (before: string) => DATED.test(before);
  const isSince = (found: string, at: number) =>
    OF_CENTURY.test(found)
      ? dated(`${lead} ${own.slice(0, at)}`)
      : isSpanOf(own.slice(0, at), found) ||
        (isTold(found) && !(/спустя/.test(found) && dated(own.slice(0, at)) && !dated(lead)));
  const open = [...own.matchAll(RELATIVE)].find(({ 0: found, index }) => !isSince(found, index));
  return open?.[0] ?? null;
}

/** "В 1834 году рабов освободили, и через несколько лет город вырос": after what the same text tells with its year. */
const isSpanOf = (before: string, found: string): boolean =>
  SPAN.test(found) && DATED.test(before) && findWords(before).some(({ text }) => isFinite(text));
const SPAN =
  /^(?:через|спустя) (?!(?:час|минут))|(?:лет|года?|месяц(?:а|ев)?|недел[юиь]|день|дня|дней|век[аов]*) спустя$/i;

/** "К концу столетия": of which one, a century or a year before it tells. "В 1521 году, 70 лет спустя": after a year, not after whatever stands before. */
const OF_CENTURY = /(?:века|столетия|десятилетия)$/;
const DATED = /(?<!\d)\d{3,4}(?!\d)|(?<![A-Za-z])[IVXLХ]+ век/;

const HOW_TOLD = /^[^.;]*(?:, что(?:бы)? |: [«"„“])/;

/** Of these words and phrases, what counts from the day of writing: no sentence before tells it. */
const DEICTIC =
  /^(?:на [а-яё]+ выходных|в [а-яё]+ выходные|сейчас|теперь|ныне|нынче|сегодня|завтра|вчера|послезавтра|позавчера|недавн|сегодняшн|вчерашн|завтрашн|нынешн|текущ|прошлогодн|последн|прошл|минувш|будущ|впредь|отныне|доныне|назад|суббот|воскресн|пятничн|четвергов|понедельничн)|начал|конц|середин|за (?:последн|прошедш|минувш|истекш)|понедельник|вторник|сред[ау]|четверг|пятницу|субботу|воскресенье|ближайш|на данный|последнее|настоящее|дальнейшем/i;

/** "Следует Бирма с семью журналистами": behind whom, a list told. */
const FOLLOWING = /^(?:Далее |Затем )?[Сс]леду(?:ет|ют) (?=[А-ЯЁ])/;
const PICTURED =
  /^(?:На (?:снимке|фото|фотографии|картинке|рисунке|иллюстрации|схеме)(?: (?:слева|справа|сверху|снизу|внизу|вверху|ниже|выше))?|(?:Слева|Справа) на (?:снимке|фото|фотографии)) (?!\d{4} г|из |со? |работы |[а-яё]+(?:ого|его|ой|ей|ых|их|[нтщш](?:ом|ем|ой|ей)) |[А-ЯЁ][а-яё]+(?:а|я|ой|ы|и) )/;
const RANKED =
  /^(?:На|В) (?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|последн)(?:о|е)[мй] (?:[—–-] |(?:оказал|стоит|стоял|расположил|находил|идёт|идет|ид[уё]т|был)[а-яё]* )/;
/** "Уже 20 числа": of which month. */
const BARE_DAY = /(?<![\d.,])\d{1,2}(?:-го)? числа(?! [а-яё]+(?:ов|ей|ых|их))(?![а-яё])/;
/** "Следующие сто лет город принадлежал королю": counted from a year that the lead is to have. */
const NEXT_YEARS =
  /^(?:(?:В|За|На протяжении|В течение) )?((?:[Сс]ледующ|[Пп]оследующ)(?:ие|их|ее|ий|его)) (?:[а-яё0-9]+ ){0,2}(?:лет|года?|годы|годов|век[аов]*|столети[еяй]|десятилети[еяй])(?![а-яё])/;
const HOUR =
  /^(?:Утром|Днём|Днем|Вечером|Ночью)(?! (?:\d|накануне|в (?:день|ночь)))[^.]{1,60}[а-яё]л(?:а|о|и)?(?:с[ья])?[ ,.](?![^.]*\d{4})/;
const BESIDE_OTHERS =
  /^Ещ[её] (?:(?:около|почти|примерно|порядка|приблизительно|более|больше|менее|свыше|как минимум|не менее|по меньшей мере) )?(?:одн[аоиу][а-яё]{0,2}|один|дв[аеу][а-яё]{0,3}|тр(?:и|[её]х|ое|оих)|четыр[а-яё]+|четверо|пят[ьи]|пятеро|шест[ьи]|шестеро|сем[ьи]|восем[ьи]|восьми|девят[ьи]|десят[ьи]|двадцат[ьи]|тридцат[ьи]|сорока?|ста?|нескольк[а-яё]+|\d[\d,]*) /;
/** "А 5 октября экипаж …": set against another day, which tells the year. */
const AGAINST = /^(?:А|Но|И|Да|Зато|Ну|Ведь|Или) (?=\d{1,2} )/;

/** "Первого ввёл Рейган, второго — Буш". */
const ONE_BY_ONE =
  /^Перв(?:ый|ая|ого|ую|ому|ой|ым|ое),? [а-яё]+(?:л|ла|ли|ло|[еи]т|[юу]т)(?:ся|сь)? [^,.]+(?:[,;] (?:а )?| [—–] а )втор(?:ой|ая|ого|ую|ому|ым|ое)(?![а-яё])/;
const IN_A_ROW =
  /^(?:Втор|Треть|Трети|Четв[её]рт|Последн|Предпоследн)(?:ый|ой|ий|й|ая|я|ое|ье|ую|ью|его|ого|ей|ей|ому|ему)(?:,| (?!миров|в |раз |по |из |половин|закон|канал|съезд|четверт|программ|сезон|тайм|период|кубок|класс|этаж|степен|Интернац|Рим|[А-ЯЁ])[а-яё]+ [^«]*)/;

/** A day that a lead tells: "накануне" is the day before it. */
const DAY = /\d (?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)/;
/** "В 1643 году он предложил такой опыт." tells what it was behind itself. */
const SUCH = /^так(?:ой|ая|ое|ую)$/;
const FIGHT =
  /(?<![А-ЯЁа-яё])(?:битв|сражени|бо[йяюе](?![а-яё])|бо[её]м|войн|осад|штурм|схватк|поход|разгром|разби|побед|пораж|столкн|конфликт|восстани|мятеж|бунт)/i;
const KIND = /^(?:таки[ехм]|такими|подобны[ехм]|подобными|аналогичны[ехм]|аналогичными)$/;

/** "собирал такие наблюдения" behind a lead that has no word of observing: many of a kind that it did not tell. */
function isUntoldKind(text: string, words: readonly Word[], i: number, lead: string): boolean {
  const [word, noun] = [words[i]!, words[i + 1]];
  if (noun === undefined || text.slice(word.end, noun.start) !== " ") return false;
  const letters = readLetters(word.text);
  // "Эта битва" behind a lead that tells of none.
  if (letters.startsWith("эт") && FIGHT.test(noun.text)) return !FIGHT.test(lead);
  if (!KIND.test(letters) && !(SUCH.test(letters) && /^[.»]?$/.test(text.slice(noun.end)))) return false;
  const stem = stemWord(noun.text);
  return !findWords(lead).some(({ text: told }) => stemWord(told) === stem);
}

/** "в этом году", "на этой неделе": of the day of writing, whatever stands before. */
const isCalendar = (words: readonly Word[], i: number): boolean =>
  words[i]!.text.toLowerCase().startsWith("эт") &&
  /^(?:год|месяц|недел|сезон|вечер|утр|лет[оа]$)/.test(words[i + 1]?.text ?? "");

/** Whether a word stands in a quotation of up to three words that begins with a capital: a name of a programme or book. */
const isTitleWord = (text: string, { start, end }: Span): boolean =>
  /«(?:[А-ЯЁ][а-яё-]* ?(?:[а-яё-]+ )?)?$/.test(text.slice(Math.max(0, start - TITLE), start)) &&
  /^(?: [а-яё-]+){0,2}»(?! ?[,—])/.test(text.slice(end, end + TITLE)) &&
  /«[А-ЯЁ]/.test(text.slice(Math.max(0, start - TITLE), start + 1));
const TITLE = 30;

/** "один … другой", "с одной стороны": the pair is whole. */
export function isContrast(words: readonly Word[], i: number): boolean {
  // "Китай и другие страны", "не похож на других".
  if (i > 1 && /^(?:и|или|чем|от|среди)$/.test(words[i - 1]!.text) && !isAlso(words, i))
    return readLetters(words[i]!.text).startsWith("друг");
  const letters = readLetters(words[i]!.text);
  return (
    /^(?:друг|ин)/.test(letters) &&
    words
      .slice(0, i)
      .some((w) => /^(?:один|одна(?!ко)|одни|одного|одной|одних|многи|каждый|кажд)/.test(readLetters(w.text)))
  );
}

/** Quotations within a statement that says whose words they are. */
function findQuoted(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf("«"); at >= 0;) {
    const end = text.indexOf("»", at);
    if (end < 0) break;
    spans.push({ start: at, end });
    at = text.indexOf("«", end);
  }
  return spans;
}

/** Spans of time counted from a day the text does not give, and days of the week, that mean one of them. */
const RELATIVE =
  /(?<![а-яё])(?:(?:с начала|до конца|к концу|в конце|в начале|с середины|в середине) (?:года|месяца|недели|сезона|дня|века|столетия|десятилетия)|за (?:последние|последних|прошедшие|минувшие|истекшие)|на этот раз|в этот раз|(?:запланирован|назначен|перенес[её]н|намечен)[аоы]? на (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|на (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье) (?:запланирован|назначен|перенес[её]н|намечен)[аоы]?|во? (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?!,? \d| вечером \d)|(?:в|во|на|с|к|до|после|за) (?:этот|этом|этой|эту) (?:год|месяц|недел|день)|(?:через|спустя) (?:(?:почти|примерно|около|более|чуть|ещё|еще|более чем) )?(?:[а-яё0-9]+ )?(?:век|века|веков|столети[еяй]|тысячелети[еяй]|десятилети[еяй]|год|года|лет|месяц|месяца|месяцев|неделю|недели|недель|день|дня|дней|час|часа|часов|минут|минуты)(?! после)|[а-яё0-9]+ (?:года|лет|месяца|месяцев|недели|недель|дня|дней|часа|часов) (?:спустя|тому)|[а-яё]+ спустя(?! [а-яё0-9]+ (?:[а-яё]+ )?после)|(?:годом|неделей|месяцем|днем) (?:раньше|позже)|на (?:следующий|другой) день|в тот же день|по (?:итогам|результатам) (?:года|месяца|квартала|полугодия|недели|сезона|дня)(?! [«\d])|на (?:прошедшей|истекшей) неделе|(?:на|в) (?:данный|текущий|настоящий) момент|к (?:данному|настоящему) (?:моменту|времени)|на сегодняшний день|(?:в|на|за|в течение) ближайш(?:ие|ее|их|его) (?:[а-яё0-9]+ )?(?:лет|года?|годы|месяц[а-я]*|недел[а-я]+|дн[а-я]+|десятилет[а-я]+|час[а-я]*)|на (?:этих|минувших|прошлых|прошедших|следующих) выходных|в (?:эти|минувшие|прошлые|прошедшие|следующие) выходные|в (?:дальнейшем|ближайшее время|последнее время|настоящее время|то время|те годы))(?![а-яё])/gi;
