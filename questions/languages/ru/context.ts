/** What ties a Russian sentence to its surroundings: pronouns, words of time and order, openers; and where it may be cut. */
import type { Span } from "../../article.ts";
import { findWords, type Word } from "../../words.ts";
import { readGiven } from "./given-names.ts";
import { findBareHead } from "./bare.ts";
import { isFunctionWord } from "./function-words.ts";
import { readHead } from "./heads.ts";
import { isFinite } from "./verbs.ts";
import { listWords, readLetters } from "./words.ts";

/** Words that always point to something named or known elsewhere: demonstratives, adverbs of place, time and order. */
const POINTERS = listWords(
  "этот эта эти этого этой этому этим этих этими эту этом здесь тут сюда отсюда туда оттуда сейчас теперь ныне нынче сегодня завтра вчера послезавтра позавчера тогда накануне недавно",
  "недавний недавняя недавнее недавние недавнего недавней недавних недавнем недавнюю недавним сегодняшний сегодняшнего сегодняшняя вчерашний вчерашнего вчерашняя завтрашний нынешний нынешнего нынешнему нынешняя нынешней нынешнее нынешние нынешних текущий текущего текущем прошлогодний",
  "позже позднее впоследствии ранее раньше прежде затем потом следом одновременно попутно вскоре впредь отныне доныне",
  "такой такая такое такие такого таких такому таким такими такую подобный подобная подобное подобные подобного подобных аналогичный аналогичная аналогичное аналогичные аналогичного аналогичных",
  "данный данная данное данного данной упомянутый упомянутая вышеупомянутый вышеуказанный указанный указанная указанное последний последняя последнее последние последнего последней последних последнем последнюю",
  "предыдущий предыдущая предыдущего предыдущей предыдущем предыдущие следующий следующая следующее следующего следующей следующем следующие следующих будущий будущего будущем прошлый прошлая прошлое прошлого прошлой прошлом прошлую прошлые прошлых минувший минувшего минувшую минувшей минувшем",
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
  /(?<![а-яё])(?:(?:а|и) (?:затем|потом|позже)|после того,? как|до того,? как|с тех пор,? как|перед тем,? как|в то время,? как|тогда,? как|тогда,? когда|в том числе|тем не менее|тем более|более того|кроме того|при этом|вместе с тем|между тем|тем самым|дело в том, что|из-за того,? что|потому,? что|благодаря тому,? что|несмотря на то,? что|для того,? чтобы|о том,? (?:что|как|чтобы|кто|где|когда)|тому,? что|тем,? что|том,? что|того,? что|то,? что|те,? кто|тех,? кто|тот,? кто|тем,? кто|всё то|до сих пор|такие? как|таких,? как|таки(?:х|м|ми|е)(?: [а-яё]+){1,2}, как|до тех пор, пока|(?:тысяч[аи]?|тыс\.|млн|миллион(?:а|ов)?|млрд|миллиард(?:а|ов)?) лет назад|тем или иным|той или иной|тот или иной|т(?:ого|ому|ом|от|ем) факт[а-я]*, (?:что|о котор)|не то чтобы|то и дело|одно за другим|один за другим|такими,? как|такие,? как|такую,? как|прежде,? чем|прежде всего|таким образом|один из|друг друга|друг другу|друг с другом|в другой раз|последнее слово|в прошлом(?! году| месяце| веке| сезоне)|в будущем(?! году)|не позднее|не ранее|не раньше|раньше срока|ранее неизвестн[а-я]{2}|как раньше|раньше других|последних из|в последний раз|последний раз|чем раньше|не только|так,? как|последний путь|прошлого века|прошлом веке|последнего из) ?/gi;
/** Demonstratives before a clause of their own: "тот, который", "та, что"; else they point. */
const THAT = listWords("тот та то те того той тех тому тем теми ту том");
const FEW_WORDS = 2;

/** The first word that points outside the text, or null: ("Он отказался") → "Он"; ("Трамп сказал, что он устал") → null. */
export function findUnresolved(text: string, inQuote: boolean, title = ""): string | null {
  const plain = text.replace(HARMLESS, (match) => " ".repeat(match.length)).replace(/ — это /g, " — ... ");
  const quoted = inQuote ? [] : findQuoted(plain);
  const isQuoted = (word: Word) => quoted.some((q) => q.start < word.start && word.end < q.end);
  const words = findWords(plain);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const letters = readLetters(word.text);
    if (POINTERS.has(letters) && !isContrast(words, i)) return word.text;
    if (!inQuote && !isQuoted(word) && SPEAKERS.has(letters)) return word.text;
    const kind = THIRD[letters];
    if (kind !== undefined && !isNamedBefore(plain, words, i, kind)) return word.text;
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
      /^(?:внутри|вокруг|снаружи|напротив|поодаль|неподалеку)$/.test(letters) &&
      (words[i + 1] === undefined ||
        plain.slice(word.end, word.end + 1) !== " " ||
        isFinite(words[i + 1]!.text))
    )
      return word.text;
    if (letters === "там" && !/^,? где/.test(plain.slice(word.end, word.end + 6))) return word.text;
    if (letters === "это" || (letters === "так" && plain.slice(word.end, word.end + 2) === ", "))
      return word.text;
  }
  if (/^После [А-ЯЁ][а-яё]+ [а-яё]+л(?:а|и)?(?:с[ья])? /.test(plain)) return "После";
  return findRelative(plain) ?? (inQuote ? null : findBareHead(plain, words, title));
}

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
function isNamedBefore(text: string, words: readonly Word[], i: number, kind: "m" | "f" | "p"): boolean {
  const word = words[i]!;
  const left = text.slice(0, word.start);
  if (i < FEW_WORDS || !/[,:;—]/.test(left)) return false;
  if (kind === "p") return PLURAL_CLAUSE.test(left.slice(0, left.search(/[,:;]/)));
  const genders: ("m" | "f" | null)[] = [];
  for (let k = 0; k < i; k++) {
    const { text: name, start } = words[k]!;
    if (!/^[А-ЯЁ][а-яё]/.test(name) || /[«"]$/.test(text.slice(0, start))) continue;
    const before = words[k - 1];
    const isRun =
      before !== undefined &&
      /^[А-ЯЁ]/.test(before.text) &&
      text.slice(before.end, start) === " " &&
      genders.length > 0;
    const gender = genderOf(name) ?? genderOfVerb(words[k + 1]?.text ?? "");
    if (
      k === 0 &&
      gender === null &&
      (isFunctionWord(name) || readHead(name) !== null || !/[аеиё]т$/.test(words[1]?.text ?? ""))
    )
      continue;
    if (isRun) genders[genders.length - 1] ??= gender;
    else genders.push(gender);
  }
  const fits = genders.filter((gender) => gender === kind).length;
  const unknown = genders.filter((gender) => gender === null).length;
  return (fits === 1 && unknown === 0) || (fits === 0 && unknown === 1 && genders.length === 1);
}

/** A clause whose verb is plural: what "они" in the next clause goes back to. */
const PLURAL_CLAUSE = /[а-яё]{2,}(?:ли|лись|ют|ются|ут|утся|[яа]т|[яа]тся|[нт]ы)(?![а-яё])/;

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
  /(?<![а-яё])(?:(?:с начала|до конца|к концу|в конце|в начале|с середины|в середине) (?:года|месяца|недели|сезона|дня|века|десятилетия)|за (?:последние|последних|прошедшие|минувшие|истекшие)|на этот раз|в этот раз|во? (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?!,? \d| вечером \d)|(?:в|во|на|с|к|до|после|за) (?:этот|этом|этой|эту) (?:год|месяц|недел|день)|(?:через|спустя) (?:[а-яё0-9]+ )?(?:год|года|лет|месяц|месяца|месяцев|неделю|недели|недель|день|дня|дней|час|часа|часов|минут|минуты)(?! после)|[а-яё0-9]+ (?:года|лет|месяца|месяцев|недели|недель|дня|дней|часа|часов) (?:спустя|тому)|(?:годом|неделей|месяцем|днем) (?:раньше|позже)|на (?:следующий|другой) день|в тот же день|в (?:дальнейшем|ближайшее время|последнее время|настоящее время|то время|те годы))(?![а-яё])/i;

function findRelative(text: string): string | null {
  return RELATIVE.exec(text)?.[0] ?? null;
}

const WEEKDAY =
  "(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?: (?:утром|вечером|днем|днём|ночью))?";
const LINKS =
  "Однако|Впрочем|Тем не менее|Кроме того|Более того|Помимо этого|Кроме этого|Вместе с тем|В то же время|При этом|Между тем|Тем временем|Вместо этого|Таким образом|В результате|В итоге|В конечном итоге|" +
  "Например|К примеру|В частности|Так|Напомним|Отметим|Добавим|К тому же|В свою очередь|Со своей стороны|С другой стороны|С одной стороны|Иными словами|Другими словами|Наконец|Итак|Действительно|Конечно|" +
  "Разумеется|Кстати|К сожалению|К счастью|Интересно|Примечательно|Любопытно|Следовательно|Соответственно|Поэтому|Во-первых|Во-вторых|В-третьих|Наоборот|Напротив|Правда|По сути|В целом|В общем|Как известно|" +
  "Далее|Несмотря на это|Благодаря этому|Из-за этого|Вследствие этого|В связи с этим|После этого|До этого|Для этого|В то время|В тот же день|В этот день|На следующий день|В дальнейшем|Впоследствии|Затем|Потом|Позже|Позднее|" +
  "Ранее|Раньше|Тогда|Сейчас|Теперь|Сегодня|Вчера|Накануне|Недавно|Вскоре|Вскоре после этого|Одновременно|Также|Тоже|Зато|Причём|Притом|В этом году|В прошлом году|В текущем году|В этом месяце|В прошлом месяце|" +
  "На прошлой неделе|На этой неделе|В последнее время|В настоящее время|За это время|Через (?:год|месяц|неделю|день|час)|(?:Через|Спустя) (?:несколько|два|две|три|четыре|пять|\\d+) (?:года|лет|месяца|месяцев|недели|недель|дня|дней|часа|часов|минут)|" +
  `(?:[Рр]анее |[Вв]чера |[Сс]егодня )?[Вв]о? ${WEEKDAY}`;
/** A link, with its comma or without one; then, it may be, another. */
const OPENER = new RegExp(
  `^(?:(?:${LINKS})(?:, | (?![—–-]))|(?:Но|А|И|Да|Зато|Ну|Ведь|Или) (?=[а-яёА-ЯЁ«]))`,
);
/** Links that need what follows: "однако" is cut, "Так как" and "Там, где" are not. */
const NOT_OPENER =
  /^(?:Так (?:как|что|и|же)|Так, как|Там, где|Тогда, когда|Тогда как|Там и|Здесь и|Теперь, когда|Правда (?!,)|Однако же|Интересно[, ]|Раньше (?:всех|чем)|Позже всех|Так называ|Так [а-яё]+о |После этого (?:[а-яё]+ого |[а-яё]+а )|И (?:[а-яё]+), и |И [а-яё]+, и |Сегодня [а-яё]+ (?:день|утро))/;
const MAX_OPENERS = 3;

/** Length of the words that only link a sentence to the one before, or set it at a time counted from elsewhere: "Однако Трамп …" → 7. */
export function measureOpener(text: string): number {
  let at = 0;
  for (let k = 0; k < MAX_OPENERS; k++) {
    const rest = k === 0 ? text : text.charAt(at).toUpperCase() + text.slice(at + 1, at + 80);
    const match = NOT_OPENER.test(rest) ? null : OPENER.exec(rest.slice(0, 80));
    if (match === null || /^\d{1,2} [а-я]+,/.test(rest.slice(match[0].length))) break;
    at += match[0].length;
  }
  return at;
}

/** Clauses that a comma attaches to a whole one. */
const TAIL =
  /, (?=(?:(?:в|на|из|с|о|для|к|у|от|по|при|через|под|за|над|благодаря|среди) )?котор(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ыми|ую|ом)[ ,]|(?:однако|но|хотя|причём|причем|при этом|тогда как|в то время как|поскольку|так как|потому что|ведь|где|куда|откуда|а) |(?:не )?[а-яё]{3,}(?:вши|вшись|ав|ив|ыв|ев|яв|ув|аясь|яясь|ая|яя|уя|оря|ясь|ясь|нув) )/g;
const RELATIVE_CLAUSE = /^(?:[а-яё]+ )?котор|^(?:где|куда|откуда) /;
const LEAST = 35;

/**
 * Where a sentence may end early: before a contrast, a reason or a participial clause, or a relative clause after a name. It takes
 * the rest of the sentence with it, so that the rest must be no more than that clause.
 */
export function trimEnd(text: string, sentence: Span, span: Span): number {
  const body = text.slice(sentence.start, sentence.end);
  for (const match of body.matchAll(TAIL)) {
    const at = sentence.start + match.index;
    const before = body.slice(0, match.index);
    const tail = body.slice(match.index + 2);
    if (at < span.end || before.length < LEAST || !isBalanced(before) || !isWhole(before)) continue;
    if (
      /^(?:[а-яё]{3,}(?:ая|яя) )/.test(tail) &&
      !/^(?:[а-яё]{4,}(?:ывая|ивая|авая|евая|щая|дая|лая|чая|тая|няя|сая|мая|жая|вая) )/.test(tail)
    )
      continue;
    if (
      RELATIVE_CLAUSE.test(tail) &&
      (tail.includes(",") || !/[А-ЯЁA-Z»][^\s]*$|\d{4} (?:года|году)$/.test(before))
    )
      continue;
    if (
      /^(?:чтобы|если|пока|поскольку|так как|потому что|ведь|[а-яё]+(?:в|я|а|сь) )/.test(tail) &&
      /, [^,]{0,200}(?:что|но|а|однако) /.test(tail)
    )
      continue;
    // "сказал, что в Сирии, где погибли люди, …": after a relative clause the main one may go on.
    if (/, (?:[а-яё]+ )?(?:котор[а-яё]+|где|куда|откуда|чь[а-яё]+) [^,]*$/.test(before)) continue;
    if (tail.startsWith("а ") && / не /.test(` ${before}`)) continue;
    if (tail.startsWith("но ") && /(?:не только|не столько|не то что|не просто)/.test(before)) continue;
    if (
      /^(?:чтобы|где|куда|откуда|пока|если) /.test(tail) &&
      /(?:того|тому|там|туда|тем|том|то|тех|такой|так|только)$/.test(before)
    )
      continue;
    return at;
  }
  return sentence.end;
}

/** Whether a part has its finite verb and ends with no word that wants a sequel. */
function isWhole(before: string): boolean {
  if (
    /(?:^|[ ,])(?:что|чтобы|если|когда|хотя|пока|как|поскольку|так как|ли|и|или|а|но|тот|та|те|то|того|тем|том|такой|столь|настолько|так)$/.test(
      before,
    )
  )
    return false;
  // "когда …, …": a clause that comes first needs the next one.
  if (
    /^(?:Когда|Если|Хотя|Пока|Поскольку|Так как|Чтобы|После того|Перед тем|До того|Несмотря|Как только|По мере)/.test(
      before,
    ) &&
    !before.includes(", ")
  )
    return false;
  return /[а-яё]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ют|ят|ут|ат|ется|ится|ются|ятся)(?![а-яё])|(?:ан|ен|ят|ыт|ут)[аоы]?(?![а-яё])| — /.test(
    before,
  );
}

function isBalanced(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0;
  return count(/[«„]/g) === count(/[»“]/g) && count(/\(/g) === count(/\)/g) && count(/"/g) % 2 === 0;
}
