/** What ties a Russian sentence to its surroundings: pronouns, words of time and order, bare nouns. */
import { HEADLINE_CHARS } from "../../headline.ts";
import type { Article, Span } from "../../article.ts";
import { remember } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import { onceAlone } from "../alone.ts";
import { findAbbreviation } from "./abbreviations.ts";
import { findDroppedSubject } from "./dropped.ts";
import { readGiven } from "./given-names.ts";
import { findBareHead, isKind, setsScene, stemsOf } from "./bare.ts";
import { findBareGiven } from "./first-names.ts";
import { isFunctionWord } from "./function-words.ts";
import { isRegion, readPlace } from "./gazetteer.ts";
import { readHead } from "./heads.ts";
import { findKnown, listFirst } from "./known.ts";
import { readNumeral } from "./numerals.ts";
import { findPart, findPlay, findRelational } from "./relational.ts";
import { findUnset } from "./scene.ts";
import { findBrokenEnd } from "./stops.ts";
import { findTheme } from "./theme.ts";
import { isFinite } from "./verbs.ts";
import { listWords, readLetters, stemWord } from "./words.ts";

/** Words that always point to something named or known elsewhere: demonstratives, adverbs of place, time and order. */
const POINTERS = listWords(
  "этот эта эти этого этой этому этим этих этими эту этом здесь тут сюда отсюда туда оттуда сейчас теперь ныне нынче сегодня завтра вчера послезавтра позавчера тогда накануне недавно",
  "недавний недавняя недавнее недавние недавнего недавней недавних недавнем недавнюю недавним сегодняшний сегодняшнего сегодняшняя вчерашний вчерашнего вчерашняя завтрашний нынешний нынешнего нынешнему нынешняя нынешней нынешнее нынешние нынешних текущий текущего текущем прошлогодний",
  "позже позднее впоследствии ранее раньше прежде затем потом следом одновременно попутно вскоре впредь отныне доныне",
  "такой такая такое такие такого таких такому таким такими такую подобный подобная подобное подобные подобного подобных аналогичный аналогичная аналогичное аналогичные аналогичного аналогичных",
  "данный данная данное данного данной упомянутый упомянутая вышеупомянутый вышеуказанный указанный указанная указанное последний последняя последнее последние последнего последней последних последнем последнюю",
  "последующий последующая последующее последующие последующего последующей последующих последующем последующую предшествующий предшествующая предшествующее предшествующие предшествующего предшествующей предшествующих предшествующем соответствующий соответствующая соответствующее соответствующие соответствующего соответствующей соответствующих вышеназванный предыдущий предыдущая предыдущего предыдущей предыдущем предыдущие следующий следующая следующее следующего следующей следующем следующие следующих будущий будущего будущем прошлый прошлая прошлое прошлого прошлой прошлом прошлую прошлые прошлых минувший минувшего минувшую минувшей минувшем",
  "остальные остальных остальным остальной другой другая другое другие другого другую других другим другими другом другому иной иные иных оба обе обоих обеих обоим обеим тоже назад",
  "предполагаемый предполагаемая предполагаемого предполагаемой предполагаемое предполагаемые взамен вдобавок заодно заново попутно оттого снова вновь опять поблизости невдалеке прежний прежняя прежнее прежние прежнего прежней прежних прежнем прежнюю тогдашний тогдашняя тогдашнего тогдашней последовал последовала последовало последовали возобновил возобновили возобновились возобновилось возобновилась возобновился оставшийся оставшаяся оставшееся оставшиеся оставшихся",
  "субботний субботняя субботнее субботние субботнего субботней субботнем воскресный воскресная воскресное воскресного воскресном пятничный пятничная пятничного четверговый понедельничный",
  "похожий похожая похожее похожие похожего похожей похожих похожем похожую похожим соседний соседняя соседнее соседние соседнего соседней соседних соседнем соседнюю соседним поэтому отсюда-то таковой таковы таков итак соответственно наоборот напротив эдакий их-то последнему прочие прочих прочего",
);

/** Third-person pronouns by gender and number. */
const THIRD: Record<string, "m" | "f" | "p"> = {};

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

/** Phrases that hold a pointer and point nowhere: "после того как", "в том числе", "X — это Y", "то же самое, что". */
const HARMLESS =
  /(?<![а-яё])(?:(?:а|и) (?:затем|потом|позже)|после того,? как|до того,? как|с тех пор,? как|перед тем,? как|в то время,? как|тогда,? как|тогда,? когда|в том числе|тем не менее|тем более|более того|кроме того|при этом|вместе с тем|между тем|тем самым|дело в том, что|то есть|с того момента,? (?:как|когда)|не в последнюю очередь|(?:из|в|с|от|для|между|среди|о) друг(?:их|ими|ом|ой) (?:стран[а-я]*|город[а-я]*|люд[а-я]+|источник[а-я]*|регион[а-я]*|язык[а-я]*)|самое позднее|сам(?:ый|ая|ого|ой) поздн[а-яё]{2,3}|одновременно (?:и|с)(?= )|из-за того,? что|потому,? что|благодаря тому,? что|несмотря на то,? что|для того,? чтобы|о том,? (?:что|как|чтобы|кто|где|когда)|тому,? что|тем,? что|том,? что|того,? что|то,? что|те,? кто|тех,? кто|тот,? кто|тем,? кто|всё то|до сих пор|такие? как|таких,? как|таки(?:х|м|ми|е)(?: [а-яё]+){1,2}, как|до тех пор, пока|(?:тысяч[аи]?|тыс\.|млн|миллион(?:а|ов)?|млрд|миллиард(?:а|ов)?) лет назад|тем или иным|той или иной|тот или иной|т(?:ого|ому|ом|от|ем) факт[а-я]*, (?:что|о котор)|не то чтобы|то и дело|одно за другим|один за другим|такими,? как|такие,? как|такую,? как|прежде,? чем|прежде всего|таким образом|один из|друг друга|друг другу|друг с другом|друг от друга|друг к другу|друг на друга|друг за другом|предполагаем(?:ой|ая|ую) (?:численност|стоимост|мощност)[а-я]+|или (?:ранее|позже|позднее)|в другой раз|последнее слово|в прошлом(?! году| месяце| веке| сезоне)|в будущем(?! году)|не позднее|не ранее|не раньше|раньше срока|ранее неизвестн[а-я]{2}|как раньше|раньше других|последних из|в последний раз|последний раз|чем раньше|не только|так,? как|последний путь|прошлого века|прошлом веке|последнего из) ?/gi;

/** Demonstratives before a clause of their own: "тот, который", "та, что"; else they point. */
const THAT = listWords("тот та то те того той тех тому тем теми ту том");

const FEW_WORDS = 2;
const FAR = 4;
const THEN = /\d{4} год[а-я]*(?![а-яё])[^.]*, $/;

/** "По соглашению, …", "По договору …": by which, where nothing is said of it. */
const BY_WHICH =
  /^По (?:соглашению|договору|плану|проекту|закону|программе|контракту|условиям|указу|приказу|манифесту|решению|подсчетам|подсчётам), /;

/** Implements `LanguagePack.findUnresolved`. */
export function findUnresolved(
  text: string,
  inQuote: boolean,
  title = "",
  lead = "",
  article?: Article,
): string | null {
  // «Больше одной и меньше сорока восьми»: an answer without a verb says nothing by itself.
  if (
    inQuote &&
    lead === "" &&
    !/[А-ЯЁ—]/.test(text.slice(1)) &&
    !findWords(text).some((w) => isVerbal(w.text))
  )
    return findWords(text)[0]?.text ?? null;
  return (
    (inQuote ? readPointer(text, lead, true) : findPointer(text, lead, article)) ??
    (inQuote ? null : findUnset(text, title, lead)) ??
    findOpenNoun(text, inQuote, title, lead, article) ??
    (article === undefined || title !== "" ? null : findScene(article, text, lead))
  );
}

const isVerbal = (word: string): boolean =>
  isFinite(word) || /(?:ть|ться|ти)$|^(?:нужно|надо|можно|нельзя|есть|нет)$/.test(readLetters(word));

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
  if (inQuote) return findRelational(text, words, title) ?? findAgain();
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

/** Whether the article has a word's stem with a capital where no sentence begins. */
function isNamed({ paragraphs }: Article, word: string): boolean {
  const stem = word.slice(0, Math.max(MIN_NOUN, word.length - 2));
  return paragraphs.some((p) => {
    for (let at = p.indexOf(stem); at >= 0; at = p.indexOf(stem, at + 1))
      if (/[а-яё,—] $/.test(p.slice(Math.max(0, at - 2), at))) return true;
    return false;
  });
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

/** Blanks the phrases that hold a pointer and point nowhere; of the last few texts, for several rules ask in a row. */
const mask = remember(
  (text) => text.replace(HARMLESS, (match) => " ".repeat(match.length)).replace(/ — это /g, " — ... "),
  64,
);

const BESIDE = listWords("внутри вокруг снаружи напротив поодаль неподалеку");

/** The year that an entry of a list by years begins with. */
export const ENTRY = /^\d{3,4} ?[:–—] ?/;

/** The first pronoun, adverb or phrase that points outside. */
export const findPointer = onceAlone((text, lead) => readPointer(text, lead, false));

function readPointer(text: string, lead: string, inQuote: boolean): string | null {
  // "2009: Землетрясение …": an entry of a list.
  const entry = ENTRY.exec(text);
  if (entry !== null) return entry[0].trim();
  const national = NATIONAL.exec(text)?.[1];
  if (lead === "" && national !== undefined) return national;
  const debris = DEBRIS.exec(text);
  if (debris !== null) return debris[0].trim();
  const broken = findBrokenEnd(text);
  if (broken !== null) return broken;
  const own = mask(text);
  const plain = lead === "" ? own : `${mask(lead)} ${own}`;
  const from = plain.length - own.length;
  const isTold = (letters: string) => from > 0 && !DEICTIC.test(letters);
  const quoted = inQuote ? [] : findQuoted(plain);
  const isQuoted = (word: Word) => quoted.some((q) => q.start < word.start && word.end < q.end);
  const words = findWords(plain);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.start < from) continue;
    const letters = readLetters(word.text);
    // "в 1952 году цунами уничтожило город, тогда погибли …"
    if (letters === "тогда" && THEN.test(plain.slice(0, word.start))) continue;
    // «Этим утром», «Последний герой»: a name in quotation marks.
    if (POINTERS.has(letters) && isTitleWord(plain, word)) continue;
    if (POINTERS.has(letters) && !isContrast(words, i) && !(isTold(letters) && !isCalendar(words, i)))
      return word.text;
    if (!inQuote && !isQuoted(word) && SPEAKERS.has(letters)) return word.text;
    const kind = THIRD[letters];
    if (kind !== undefined && !isNamedBefore(plain, words, i, kind, from > 0)) return word.text;
    if (from > 0) continue;
    if (letters === "то" && /(?:если|когда|раз|хотя)(?![а-яё])/i.test(plain.slice(0, word.start))) continue;
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
    // "Смирнова ответила, что так требуют правила": how, is told before.
    if (letters === "так" && isFinite(words[i + 1]?.text ?? "")) return word.text;
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
    const by = BY_WHICH.exec(plain);
    if (by !== null) return by[0].slice(0, -2);
    const dropped = findDroppedSubject(plain, words);
    if (dropped !== null) return dropped;
    if (/^После [А-ЯЁ][а-яё]+ [а-яё]+л(?:а|и)?(?:с[ья])? /.test(plain)) return "После";
  }
  return [...own.matchAll(RELATIVE)].map(([found]) => found).find((found) => !isTold(found)) ?? null;
}

/**
 * What shows that a sentence is not as it was meant: two sentences run into one ("«Данди» В игре"), a date out of its case ("в 1949 год"),
 * an editor's insertion ("женщина (Юлия)"), a link to what was before ("Для сравнения"), a case that the preposition has not ("в середине 1970-х годы",
 * "в течении 40 лет", Rozental, § 199).
 */
const DEBRIS =
  /[а-яё»)] (?:В|На|По|Но|Об|За|Из|Он|Она|Они|Это|Как|После|Для|До|При) (?=[А-ЯЁа-яё])|(?<![а-яё])[Вв] \d{4} год(?=[ ,.])|[а-яё] \([А-ЯЁ][а-яё]+\)|^(?:Для сравнения|Для справки|Справка|Фото|Видео)(?![а-яё])|впоследствии чего|(?<![а-яё])([а-яё]{4,}) \1(?![а-яё])|^[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+)? — \d[\d.,]* ?%|^[А-ЯЁ][а-яёА-ЯЁ]*(?: [А-ЯЁа-яё]+)? же (?=[а-яё«])|(?<![а-яё])(?:[Чч]итайте|[Сс]мотрите|[Пп]одробнее о) |(?<![а-яё])(?:[Дд]ве|[Оо]бе) (?:страны|стороны|державы|компании) |[.,]: ?\d|(?:середине|начале|конце|с|до) \d{4}-х годы|котор[а-яё]+ (?:состоится|состоял[а-я]+|пройд[её]т|прош[а-яё]+|начн[её]тся|начал[а-я]+)\.$|(?<![а-яё])[Вв] течении (?=\d|[а-яё]+(?:их|ых) )|^[А-ЯЁ][а-яё]+(?: [А-ЯЁа-яё]+){0,2}, например,/;

/** "Американец, который выиграл …": one of a nation, named before. */
const NATIONAL =
  /^(Американ(?:ец|ка)|Россиян(?:ин|ка)|Британ(?:ец|ка)|Англичан(?:ин|ка)|Француз|Француженка|Нем(?:ец|ка)|Испан(?:ец|ка)|Итальян(?:ец|ка)|Кита(?:ец|янка)|Япон(?:ец|ка)|Украин(?:ец|ка)|Датчан(?:ин|ка)|Швед(?:ка)?|Норвеж(?:ец|ка)|Финн|Поляк|Полька|Чех|Грек|Канад(?:ец|ка)|Австрали(?:ец|йка)|Бразил(?:ец|ьянка)|Мексикан(?:ец|ка)|Кореец|Голланд(?:ец|ка))(?=,| [а-яё]+(?:л|ла|ет|ит)(?:ся)?(?![а-яё]))/;

/** Of these words and phrases, what counts from the day of writing: no sentence before tells it. */
const DEICTIC =
  /^(?:сейчас|теперь|ныне|нынче|сегодня|завтра|вчера|послезавтра|позавчера|недавн|сегодняшн|вчерашн|завтрашн|нынешн|текущ|прошлогодн|последн|прошл|минувш|будущ|впредь|отныне|доныне|назад|суббот|воскресн|пятничн|четвергов|понедельничн)|начал|конц|середин|за (?:последн|прошедш|минувш|истекш)|понедельник|вторник|сред[ау]|четверг|пятницу|субботу|воскресенье|ближайшее|последнее|настоящее|дальнейшем/i;

const IN_A_ROW =
  /^(?:Втор|Треть|Трети|Четв[её]рт|Последн|Предпоследн)(?:ый|ой|ий|й|ая|я|ое|ье|ую|ью|его|ого|ей|ей|ому|ему)(?:,| (?!миров|в |раз |по |из |половин|закон|канал|съезд|четверт|программ|сезон|тайм|период|кубок|класс|этаж|степен|Интернац|Рим|[А-ЯЁ])[а-яё]+ [^«]*)/;

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
function isContrast(words: readonly Word[], i: number): boolean {
  // "Китай и другие страны", "не похож на других".
  if (i > 1 && /^(?:и|или|чем|от|среди)$/.test(words[i - 1]!.text))
    return readLetters(words[i]!.text).startsWith("друг");
  const letters = readLetters(words[i]!.text);
  return (
    /^(?:друг|ин)/.test(letters) &&
    words
      .slice(0, i)
      .some((w) => /^(?:один|одна|одни|одного|одной|одних|многи|каждый|кажд)/.test(readLetters(w.text)))
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

/**
 * Whether the one whom a pronoun stands for is named before it, in another clause of the text: one person of its gender, and no other
 * name that may be meant. "Трамп сказал, что он …" is whole, "Трамп и Путин сказали, что он …" is not. "Они" needs a plural verb before it.
 */
function isNamedBefore(
  text: string,
  words: readonly Word[],
  i: number,
  kind: "m" | "f" | "p",
  isLed: boolean,
): boolean {
  const word = words[i]!;
  const left = text.slice(0, word.start);
  // "Сергей Скрипаль и его дочь": whose, stands right before.
  if (/[А-ЯЁ][а-яё]+ (?:и|с|со) $/.test(left) && /^(?:его|е[её]|их)$/i.test(word.text)) return true;
  // A phrase that points nowhere is blank: "заявил о том, что".
  if (!isLed && (i < FEW_WORDS || !/[,:;—]| {2}/.test(left))) return false;
  // "Считают, что они": whoever thinks so is not named.
  if (kind === "p" && !isLed && NOBODY.test(left)) return false;
  if (kind === "p")
    return (
      PLURAL_CLAUSE.test(isLed ? left : left.slice(0, left.search(/[,:;]| {2}/))) ||
      (!isLed && /(?<![а-яё])США(?![а-яё])|[А-ЯЁ][а-яё]+ и [А-ЯЁ]/.test(left))
    );
  const genders: ("m" | "f" | null)[] = [];
  const weak: ("m" | "f" | null)[] = [];
  for (let k = 0; k < i; k++) {
    const { text: name, start } = words[k]!;
    if (!/^[А-ЯЁ][а-яё]/.test(name) || /[«"]$/.test(text.slice(0, start))) continue;
    const before = words[k - 1];
    const isRun =
      before !== undefined &&
      /^[А-ЯЁ]/.test(before.text) &&
      text.slice(before.end, start) === " " &&
      genders.length > 0;
    // "Казанского марафона", "в Туле": no people.
    const isThing =
      ADJECTIVAL.test(name) && /^[а-яё]/.test(words[k + 1]?.text ?? "") && genderOf(name) === null;
    if (isThing || CAPITAL_ADJECTIVE.test(name) || isRegion(name) || readPlace(words, k) !== null) continue;
    const next = words[k + 1]?.text === "не" ? words[k + 2] : words[k + 1];
    const gender = genderOf(name) ?? genderOfVerb(next?.text ?? "");
    // "Конгрессе", "Кубке": bodies and things; "Джонсон, сын Джонсона": one name.
    if (
      THING_NAME.test(name) ||
      isKind(name) ||
      words.slice(0, k).some((w) => w.text !== name && stemWord(w.text) === stemWord(name))
    )
      continue;
    const opens = k === 0 || /[.!?…]["»“”]? (?:["«“„])?$/.test(text.slice(0, start));
    if (
      opens &&
      ((gender === null && (readHead(name) !== null || !/[аеиё]т$/.test(next?.text ?? ""))) ||
        isFunctionWord(name) ||
        readNumeral(name) !== null)
    )
      continue;
    // What opens a sentence may be a noun: "Опрос показал, что Патрик …, его …".
    if (opens && genderOf(name) === null) {
      weak.push(gender);
      continue;
    }
    if (isRun) genders[genders.length - 1] ??= gender;
    else genders.push(gender);
  }
  if (genders.length === 0) genders.push(...weak);
  const fits = genders.filter((gender) => gender === kind).length;
  const unknown = genders.filter((gender) => gender === null).length;
  // "Когда церковь Мартина сгорела, её …": the thing that the first clause is about.
  if (!isLed && genders.every((gender) => gender !== kind) && isSubjectOf(text, words, i, kind)) return true;
  // Behind what a reader has just read it is as clear as in the article, unless all that are named there are of the other gender.
  if (isLed) return genders.length === 0 || fits > 0 || unknown > 0;
  return (fits === 1 && unknown === 0) || (fits === 0 && unknown === 1 && genders.length === 1);
}

/** Whether the first clause is about one thing of the pronoun's gender, and the pronoun stands in a later one. */
function isSubjectOf(text: string, words: readonly Word[], i: number, kind: "m" | "f"): boolean {
  let k = /^(?:Когда|Если|Хотя|Пока|Поскольку|Как)$/.test(words[0]!.text) ? 1 : 0;
  while (k < i && ADJECTIVAL.test(words[k]!.text)) k++;
  const [noun, next] = [words[k], words[k + 1]];
  if (noun === undefined || next === undefined || k >= i || /^[А-ЯЁ]/.test(noun.text) !== (k === 0))
    return false;
  const letters = readLetters(noun.text);
  if (isFunctionWord(letters) || isFinite(letters) || letters.length < MIN_NOUN) return false;
  const gender = /[бвгджзйклмнпрстфхцчшщ]$/.test(letters) ? "m" : /[ая]$/.test(letters) ? "f" : null;
  // The clause's verb agrees with it: it is the subject.
  const verb = words.slice(k + 1, i).find((w) => isFinite(w.text) || /^(?:—|не)$/.test(w.text));
  const agrees = verb === undefined ? null : genderOfVerb(verb.text);
  const isPresent = verb !== undefined && /[еиё]т(?:ся)?$/.test(verb.text);
  return (
    (gender === kind || (gender === null && letters.endsWith("ь"))) &&
    (agrees === kind || (isPresent && gender === kind)) &&
    /[,:;—]| {2}/.test(text.slice(verb!.end, words[i]!.start))
  );
}
const ADJECTIVAL = /(?:[ыи]й|ая|яя)$/;
const MIN_NOUN = 4;

const THING_NAME =
  /^(?:Конгресс|Сенат|Палат|Верховн|Организаци|Генеральн|Ассамбле|Союз|Куб[ок]к|Олимпи|Лиг[аеиу]|Парламент|Бел[ыо]|Дом[ае]?$|Совет|Министерств|Госдеп|Твиттер|Инстаграм|Фейсбук|Интернет|Европ|Запад|Восток|Север|Юг|Верси|Земл)/;

/** Adjectives of names: "Казанского", "Великой". */
const CAPITAL_ADJECTIVE =
  /[^о][сцв]?к(?:ого|ому|ой|ую|ом|их|им|ими|ая|ое|ие)$|^Велик|^Нов(?:ый|ая|ое|ого|ой|ую)$/;

/** A clause whose verb is plural: what "они" in the next clause goes back to. */
const PLURAL_CLAUSE = /[а-яё]{2,}(?:ли|лись|ют|ются|ут|утся|[яа]т|[яа]тся|[нт]ы)(?![а-яё])/;

/** A plural verb that opens a statement, without a subject: "Говорят, что". */
const NOBODY =
  /^(?:Считаю|Говоря|Полагаю|Думаю|Утверждаю|Сообщаю|Пишу|Ожидаю|Предполагаю|Рассказываю|Отмечаю)т(?:ся)?,? (?:что|как|будто) /;

function genderOfVerb(verb: string): "m" | "f" | null {
  return /[а-яё]{2,}(?:ла|лась)$/.test(verb) ? "f" : /[а-яё][аеёиоуыя]л(?:ся)?$/.test(verb) ? "m" : null;
}

function genderOf(name: string): "m" | "f" | null {
  const [given, ...others] = readGiven(name);
  if (given !== undefined && others.every((g) => g.gender === given.gender)) return given.gender;
  if (/(?:ский|ов|ев|ёв|ин|ын)$/.test(name)) return "m";
  return /(?:ская|ова|ева|ёва)$/.test(name) ? "f" : null;
}

/** Spans of time counted from a day the text does not give, and days of the week, that mean one of them. */
const RELATIVE =
  /(?<![а-яё])(?:(?:с начала|до конца|к концу|в конце|в начале|с середины|в середине) (?:года|месяца|недели|сезона|дня|века|десятилетия)|за (?:последние|последних|прошедшие|минувшие|истекшие)|на этот раз|в этот раз|во? (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?!,? \d| вечером \d)|(?:в|во|на|с|к|до|после|за) (?:этот|этом|этой|эту) (?:год|месяц|недел|день)|(?:через|спустя) (?:[а-яё0-9]+ )?(?:год|года|лет|месяц|месяца|месяцев|неделю|недели|недель|день|дня|дней|час|часа|часов|минут|минуты)(?! после)|[а-яё0-9]+ (?:года|лет|месяца|месяцев|недели|недель|дня|дней|часа|часов) (?:спустя|тому)|[а-яё]+ спустя(?! [а-яё0-9]+ (?:[а-яё]+ )?после)|(?:годом|неделей|месяцем|днем) (?:раньше|позже)|на (?:следующий|другой) день|в тот же день|в (?:дальнейшем|ближайшее время|последнее время|настоящее время|то время|те годы))(?![а-яё])/gi;
