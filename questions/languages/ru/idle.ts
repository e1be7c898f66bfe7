/** Words of Russian sentences that count from the day of writing, and without which the sentence is whole. */
import type { Article, Sentence } from "../../article.ts";
import type { Resolution } from "../language.ts";
import { measureOpener } from "./cuts.ts";
import { listWords } from "./words.ts";

/** Endings of verbs. */
export const VERB =
  /(?:л|ла|ло|ли|лся|лась|лось|лись|[еёи]т|[еи]тся|[юуая]тся|[юу]т|ют|[ая]т|ть|ться|ти|[аяе]н[аоы]?|ён)$/;
const WEEKDAY =
  / (?:в|во) (?:минувший |минувшую |прошлый |прошлую |этот |эту )?(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?: (?:утром|вечером|днём|днем|ночью))?(?=[ ,.:]|$)(?!,? \d)(?! (?:и|или|по|на) (?:во? |на )?(?:понед|вторн|сред|четв|пятн|субб|воскр))/g;

/** "в воскресном матче": of which week, is counted from the day of writing, as "в воскресенье" is; "воскресное утро" would say no day without it. */
const WEEKLY =
  /(?<= )(?:понедельничн|четвергов|пятничн|субботн|воскресн)(?:ый|ий|ая|яя|ое|ее|ого|его|ой|ей|ому|ему|ом|ем|ую|юю|ым|им|ые|ие|ых|их|ыми|ими) (?=[а-яё]{3,})(?!утр|вечер|ноч|день|дня|дню|днём|днем|дни|школ|служб|месс|проповед|газет|выпуск)/g;

/** A text without the days of the week that it counts from the day of writing: nothing that somebody said is another thing without them. */
export const dropWeekdays = (text: string): string => text.replace(WEEKLY, "").replace(WEEKDAY, "");

/** Adjuncts that count from the day of writing or link to what was said, and without which the sentence is whole. */
export function findIdle(article: Article, sentence: Sentence): Resolution[] {
  const { text, start } = sentence;
  const found: Resolution[] = [];
  const add = (at: number, length: number, words: string) => {
    if (isInQuote(text, at)) return;
    // "в Гавану в четверг, всего через два дня": the comma set off what says the day again, and goes with it.
    if (words === "" && CLARIFIED.test(text.slice(at + length))) {
      if (!CLOSED.test(text.slice(at + length + 1))) return;
      length++;
    }
    found.push({ span: { start: start + at, end: start + at + length }, text: words });
  };
  for (const match of text.matchAll(WEEKDAY)) {
    if (isOtherDay(article, sentence, match[0])) continue;
    // "опрос, опубликованный в четверг, показал": without its day the participle is left over, and goes with it.
    const end = match.index + match[0].length;
    const alone = text[end] === "," ? /, [а-яё]+$/.exec(text.slice(0, match.index)) : null;
    if (alone !== null) {
      if (PARTICIPLE.test(alone[0])) add(alone.index, end + 1 - alone.index, "");
      continue;
    }
    add(match.index, match[0].length, "");
  }
  // "Анна Котова (на фото)": beside a text there is no picture.
  for (const match of text.matchAll(PICTURE)) add(match.index, match[0].length, "");
  for (const match of text.matchAll(WEEKLY)) add(match.index, match[0].length, "");
  for (const match of text.matchAll(ADVERB)) {
    const before = / ([а-яё]+)$/.exec(text.slice(0, match.index))?.[1] ?? "";
    const after = /^ ([а-яё]+)/.exec(text.slice(match.index + match[0].length))?.[1] ?? "";
    // "окончила консерваторию, а затем училась": after what its own sentence tells.
    if (/^(?:а|и)$/.test(before) && /^ (?:затем|потом|также|вскоре)/.test(match[0])) continue;
    // "теперь сообщает, тогда как ранее было сказано": one needs the other.
    if (COMPARED.test(text)) continue;
    // "…, тогда погибли 2336 человек": of the clause before.
    if (text[match.index - 1] === "," && match[0] === " тогда") continue;
    // "команда тогда встретилась": when, is what it says.
    if (match[0] === " тогда" && !/\d{4}/.test(text)) continue;
    if (VERB.test(after) || (VERB.test(before) && !LINKS.has(before))) add(match.index, match[0].length, "");
  }
  // "Позднее, в 1901 году, впервые …": the second comma goes with the opener.
  const opener = measureOpener(text);
  const comma = opener === 0 || !text.endsWith(", ", opener) ? null : DATE_PART.exec(text.slice(opener));
  if (comma !== null) add(opener + comma[0].length - 1, 1, "");
  // "В Китае, например, ещё …": a case of what the sentence before tells.
  const aside = ASIDE.exec(text);
  if (aside !== null) add(aside[0].length - aside[1]!.length, aside[1]!.length, "");
  // "11 же января он пришёл": set against another day, which the statement does not tell.
  const against = AGAINST.exec(text);
  if (against !== null) add(against[0].length - CONTRAST, CONTRAST, "");
  // "Фирма, напомним, приобрела": to the reader, and no part of what is told.
  for (const match of text.matchAll(TO_READER)) add(match.index, match[0].length, "");
  // "В августе он приехал" after a sentence that says of which year.
  const month = OPENING_MONTH.exec(text);
  if (month !== null && !/\d{4}/.test(text) && !OTHER_MONTH.test(text) && hasYear(article, sentence))
    add(0, month[0].length, "");
  const year = article.published?.year;
  // "В недавнем интервью": which day is not told, and not asked.
  for (const match of text.matchAll(RECENT)) {
    const before = / ([а-яё]+) $/.exec(text.slice(0, match.index))?.[1] ?? "";
    if (!/^(?:самый|самая|самое|более|и|или)$/.test(before)) add(match.index, match[0].length, "");
  }
  // "за последнее столетие сократились": of most or first it would be said of all time.
  if (!MEASURE_OF_TIME.test(text))
    for (const match of text.matchAll(LATELY)) add(match.index, match[0].length, "");
  for (const match of text.matchAll(NEAR_TIME)) {
    const of = match[1]?.toLowerCase();
    const isYear = /год/.test(match[0]);
    // "попытки начались ещё год назад": when, is what it says.
    const end = match.index + match[0].length;
    if (match[0].endsWith(" назад") && /^[.,]/.test(text.slice(end)) && PAST.test(text.slice(0, match.index)))
      continue;
    // "Ещё 50 лет назад её не было": there is one by now.
    if (/^ещ[её]$/i.test(text.slice(0, match.index))) continue;
    // "в этом году" is a year where it is known when the text was written.
    if (year !== undefined && isYear && match[0].startsWith(" в ")) {
      const value = of === "прошлом" ? year - 1 : of === "следующем" ? year + 1 : year;
      add(match.index, match[0].length, ` в ${value} году`);
    } else add(match.index, match[0].length, "");
  }
  return found;
}

const PICTURE =
  / \(["«]?(?:на )?(?:фото|илл\.?|иллюстрации|снимке|рисунке)(?: (?:слева|справа|вверху|внизу|выше|ниже))?["»]?\)/g;

/** "В пятницу сообщили о семи раненых. В субботу их было шесть": without its day one gainsays the other. */
function isOtherDay({ sentences }: Article, { index, paragraph }: Sentence, day: string): boolean {
  const own = DAY.exec(day)![0];
  return [index - 1, index + 1].some((near) => {
    const beside = sentences[near];
    const other = beside?.paragraph === paragraph ? DAY.exec(beside.text)?.[0] : undefined;
    return other !== undefined && other !== own;
  });
}
const DAY = /(?<![а-яё])(?:понедельник|вторник|сред[ауы]|четверг|пятниц|суббот|воскресень)/;

/** What says again when it was, after a comma. "То есть", "а именно" do not stand without the first. */
const CLARIFIED =
  /^, (?:то есть |а именно |(?:(?:всего|лишь|только|почти|ровно|уже|ещё|сразу) )*(?:через|спустя|за|после|до|накануне|перед|незадолго|вскоре|в ночь|в канун|в день|на следующий день) )/;
/** It goes on to the end, or to a clause with a comma of its own. */
const CLOSED =
  /^ (?!то есть|а именно)[^,:;]+(?:[.!?…]|, (?:(?:[а-яё]{1,4} )?котор|где |когда |что |чтобы |но |а |[а-яё]+(?:вш|ш|щ|нн)(?:ий|ая|ее|ие|его|ей|их|ему|им|ую|юю|ый|ое|ые|ого|ой|ых)(?:ся)? ))/;

const DATE_PART =
  /^(?:[а-яё]{1,2} (?:[а-яё]+ )?\d{4} году|\d{1,2} [а-яё]{3,8} \d{4} года),(?= [А-ЯЁа-яё«])(?! котор| когда| где| в котор| [а-яё]{1,3} \d)/;
const AGAINST =
  /^(?:(?:[ВСКвск]|[Дд]о|[Пп]осле|[Нн]а) )?\d{1,4}(?:-[а-яё]{1,3})?(?: год[уа]?)?(?: января| февраля| марта| апреля| мая| июня| июля| августа| сентября| октября| ноября| декабря)? же(?= [А-ЯЁа-яё«])/;
const CONTRAST = " же".length;
const TO_READER = /, (?:напомним|отметим|добавим|уточним|заметим|поясним),(?= [а-яё])/g;
const ASIDE =
  /^(?:[А-ЯЁа-яёIVX0-9-]+ ){0,3}[А-ЯЁа-яёIVX0-9-]+(, (?:например|кстати|впрочем|однако|в частности|к примеру|таким образом|напротив|наконец|в свою очередь|тем не менее),)(?= [а-яё])/;

/** "В январе …, а в феврале …": one needs the other. */
const OTHER_MONTH =
  /, а (?:уже )?(?:в|к) (?:январ|феврал|март|апрел|ма[йея](?![а-яё])|июн|июл|август|сентябр|октябр|ноябр|декабр)/;
const OPENING_MONTH =
  /^В (?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре),? (?=[а-яёА-ЯЁ])(?!того |этого |прошлого |следующего )/;

/** Whether a year stands in one of the few sentences before. */
function hasYear(article: Article, { index }: Sentence): boolean {
  return article.mentionsBySentence
    .slice(Math.max(0, index - YEARS_BACK), index)
    .some((mentions) => mentions.some((m) => m.kind === "date" && m.year !== undefined));
}
const YEARS_BACK = 6;

const PARTICIPLE =
  /(?:ш|щ|нн|т|вш)(?:ий|ый|ая|ое|ее|ие|ые|его|ого|ему|ому|ем|ом|ую|ей|ой|их|ых|им|ым)ся$|(?:ш|щ|нн|т)(?:ий|ый|ая|ое|ее|ие|ые|его|ого|ему|ому|ем|ом|ую|ей|ой|их|ых|им|ым)$/;
const COMPARED =
  /(?<![а-яё])(?:тогда как|в то время как|хотя|но|а) (?:[а-яё]+ ){0,2}(?:теперь|ранее|раньше|прежде|сейчас)(?![а-яё])|(?:теперь|ранее|раньше|прежде|сейчас)[^.]*(?:тогда как|в то время как)/;
const RECENT = /(?<= )недавн(?:ий|яя|ее|ие|его|ей|ему|ем|юю|их|им|ими) (?=[а-яё]{3,})/g;
const MEASURE_OF_TIME =
  /больше|меньше|сам[ыоа]|впервые|единственн|рекорд|(?<![а-яё])чем |раз(?![а-яё])|перв|имевш|наиб|наим/;
const LATELY =
  / (?:за|в) последн(?:ие|ее|юю|ий) (?:(?:несколько|пару|два|две|три|четыре|пять|шесть|десять|\d{1,3}) )?(?:лет|года|годы|год|столетие|десятилетие|десятилетия|десятилетий|месяцы|месяцев|месяца|месяц|недели|недель|неделю|дни|дней|дня|время)(?=[,.]| (?:в|на|по|с|и|о|из|у|к|не|был[аои]?|[а-яё]+(?:л|ла|ло|ли|лся|лась|лось|лись))(?![а-яё]))/g;

const PAST = / [а-яё]{2,}л(?:[аои]|ся|ась|ось|ись)?$/;

const LINKS = listWords("и а но или не");

const ADVERB =
  /(?<!(?:^|[^А-ЯЁа-яё])(?:[Нн]а|[Дд]о|[Пп]о|[Зз]а|[Сс]|[Оо]т|[Кк]|[Нн]е)) (?:также|теперь|сейчас|впоследствии|недавно|ранее|вчера|сегодня|завтра|вскоре|сегодня утром|вчера вечером|на (?:данный|настоящий) момент|в (?:данный|настоящий) момент|в настоящее время|к настоящему (?:моменту|времени)|в последнее время|тогда|потом|затем|позже|позднее|в итоге|напротив|в свою очередь)(?= [а-яё])(?! (?:чем|как|же|когда|и|на|утром|вечером|днём|днем|ночью))/g;

const NEAR_TIME =
  / (?:в (этом|прошлом|текущем|нынешнем|минувшем|следующем) (?:году|месяце|сезоне)|на (?:этой|прошлой|минувшей|следующей) неделе|(?:этим|прошлым|минувшим) (?:летом|утром)|(?:этой|прошлой|минувшей) (?:осенью|зимой|весной|ночью)|(?:(?:почти|примерно|около|приблизительно|всего|лишь|только|ровно|уже|ещё|еще|более|более чем) )?(?:один|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|несколько|много|\d{1,3}) (?:лет|года|месяца|месяцев|недели|недель|дня|дней) назад|(?:(?:почти|примерно|около|всего|лишь|только|ровно|уже|ещё|еще|более) )?(?:год|неделю|месяц) назад)(?=[ ,.])(?! (?:и|или|по|на) )/g;

/** Within a quotation nothing is left out or named. */
export function isInQuote(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const count = (marks: RegExp) => before.match(marks)?.length ?? 0;
  return count(/[«„]/g) > count(/[»“]/g);
}
