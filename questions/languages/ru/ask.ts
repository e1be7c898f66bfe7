/** Russian statements as questions. The wh-phrase comes first; the rest keeps its order or has the verb before it. */
import type { DateMention, Mention, Span } from "../../article.ts";
import { findWords } from "../../words.ts";
import { findDroppedSubject } from "./dropped.ts";
import { findPlace } from "./gazetteer.ts";
import { findVerbs, isFinite } from "./verbs.ts";
import { askNumber, readVerb } from "./ask-numbers.ts";
import { askPerson } from "./ask-people.ts";
import { type Clause, findClause } from "./clause.ts";
import { lowerFirst } from "./capitals.ts";

const MAX_CHARS = 170;

/** A statement as a question; null where its clause is not seen for certain, has two finite verbs or another date. */
export function ask(text: string, span: Span, mention: Mention): string | null {
  // "10 июля 1987 года назначен директором": of whom is asked, is left out.
  if (findDroppedSubject(text, findWords(text)) !== null) return null;
  // "Впервые упоминается в 1237 году": who or what, is left out.
  if (/^(?:[А-ЯЁ][а-яё]+[оые] )?[А-ЯЁа-яё]+(?:ется|ится)(?![а-яё])/.test(text)) return null;
  if (/(?:^| )(?:лишь|только|также|ещё|уже|даже|именно) ?$/.test(text.slice(0, span.start))) return null;
  switch (mention.kind) {
    case "number":
      return tidy(askNumber(text, span, mention));
    case "date":
      return tidy(askOpening(text, span, mention) ?? askDate(text, span, mention));
    case "person":
      return tidy(askPerson(text, span, mention));
    case "place":
      return askPlace(text, span, mention);
    case "term":
    case "naming":
      return null;
  }
}

/** A phrase in commas that is moved to the end needs none there. */
const tidy = (question: string | null): string | null => question?.replace(/,(?=\?$)/, "") ?? null;

/** "Мост построили в 1911 году." → "В каком году построили мост?"; "Банк работает с 1992 года." → "С какого года работает банк?" */
function askDate(statement: string, at: Span, mention: DateMention): string | null {
  if (mention.part === "month" || (mention.part === "day" && mention.year !== undefined)) return null;
  const clause = findClause(statement, at);
  if (clause === null) return null;
  const asked = readAsked(clause, mention);
  if (asked === null) return null;
  const { lead, before, rest } = asked;
  const left = `${before} ${rest}`;
  if (/\d{4}|(?<![а-яё])(?:январ|феврал|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)/.test(left))
    return null;
  if (PLANNED.test(left)) return null;
  const { start, end, text: verb } = readVerb(clause);
  // "С 1998 года маяк работает …": the wh-phrase takes the date's place.
  if (before === "")
    return /^ [^,]*$/.test(rest) && end < clause.text.length
      ? `${lead}${clause.source}${rest}${clause.tail}?`
      : null;
  if (end > before.length) return null;
  const subject = before.slice(0, start).trimEnd();
  const behind = before.slice(end).trimEnd();
  if (subject === "" || /(?:^| )(?:не|бы|лишь|только|также|тоже|ещё|еще|уже|вновь|снова)$/i.test(subject))
    return null;
  const opening = lowerFirst(subject, mention);
  if (opening === null) return null;
  const told = `${behind}${rest}`;
  if (/[^с]ли$/.test(verb) && subject.split(" ").length > SHORT_OBJECT && told === "") return null;
  const head = `${lead}${clause.source}`;
  const tail = clause.tail === "" ? "" : clause.tail;
  // "Закон приняли": what was done has no object but what stands before the verb; "Пётр умер": it has none.
  const isWhole = /ли$|[нт][аоы]?$|с[ья]$/.test(verb) || ALONE.test(verb);
  if (told === "" && PRONOUN.test(opening)) return `${head} ${opening} ${verb}?`;
  if (told === "") return isWhole && tail === "" ? `${head} ${verb} ${opening}?` : null;
  const turns =
    isWhole &&
    opening.includes(" ") &&
    /^ (?:в|на|из|с|к|по|за|при|у|после|до|под|над|от|для|о|об|между|через) /.test(told) &&
    !startsAdverbial(subject);
  return turns
    ? tail === "" && told.split(" ").length <= SHORT_TOLD
      ? `${head}${told} ${verb} ${opening}?`
      : `${head} ${verb} ${opening}${told}${tail}?`
    : `${head} ${opening} ${verb}${told}${tail}?`;
}

/** Words of an adverbial that stands before the verb, and of an object before "построили". */
const SHORT_TOLD = 8;
const SHORT_OBJECT = 4;

/** Verbs that need no object. */
const ALONE =
  /^(?:умер|умерла|погиб|погибла|возник|возникла|возникло|исчез|исчезла|вышел|вышла|вышло|прошёл|прошел|прошла|прошло|произошло|произошёл|произошла|произошел|наступил|наступила|вступил|вступила|вступило|стартовал|стартовала|победил|победила|действует|работает|существует|стал|стала|стало|был|была|было|прибыл|прибыла|приехал|приехала|переехал|переехала|жил|жила|ушёл|ушел|ушла|пришёл|пришла|поступил|поступила|эмигрировал|эмигрировала|уехал|уехала|вырос|выросла|сгорел|сгорела|сгорело|рухнул|рухнула|затонул|затонула|пал|пала)$/;

const PRONOUN = /^(?:он|она|оно|они)$/;

const startsAdverbial = (text: string): boolean =>
  /^(?:в|во|на|из|с|со|к|по|за|при|у|после|до|около|через|под|над|от|для|о|об|благодаря|среди|между|впервые|окончательно|официально|вскоре|позднее) /i.test(
    text,
  );

/** What is to be is no event yet. */
const PLANNED =
  /(?<![а-яё])(?:планиру|намерен|собира[ею]т|будет|будут|предсто|обеща|должн|пройд[её]т|состоится|откро[ею]т|заверш[ия]т|начн[её]т|начнут)/;

/** The wh-phrase of a date with what stands on both sides of it; null where the date may belong to a noun. */
function readAsked(
  { text, span, verb }: Clause,
  mention: DateMention,
): { lead: string; before: string; rest: string } | null {
  const prefix = text.slice(0, span.start);
  const suffix = text.slice(span.end);
  if (mention.part === "day") {
    const word = /([а-яё]+) $/.exec(prefix)?.[1] ?? "";
    return isFinite(word) && !/^ \d/.test(suffix) && !/^(?: и| или| [—–])/.test(suffix)
      ? { lead: "Когда", before: prefix.trimEnd(), rest: suffix }
      : null;
  }
  const tail = /^ (?:году|года|г\.)(?![а-яё])/.exec(suffix)?.[0];
  if (tail === undefined) return null;
  const rest = suffix.slice(tail.length);
  if (/^ (?:и|или|[—–]) |^ (?:по|до) \d/.test(rest)) return null;
  const [phrase = "", preposition = "", inner = ""] =
    /(?:^|(?<= ))(?:(?:уже|ещё|еще) )?([Вв]|[Сс]|[Дд]о|[Кк]|[Пп]осле)? ?((?:[а-яё]+е|[а-яё]+я|\d{1,2} [а-яё]+) )?$/.exec(
      prefix,
    ) ?? [];
  const word = preposition.toLowerCase();
  const isDay = /^\d/.test(inner);
  if (inner !== "" && !(isDay ? DAY : MONTH).test(inner)) return null;
  if (word === "" && !isDay) return null;
  if (word === "в" && inner === "" && tail.startsWith(" года")) return null;
  const before = prefix.slice(0, prefix.length - phrase.length).trimEnd();
  if (
    /(?:^| )(?:конце|начале|середине|ночь|утром|вечером|весной|летом|осенью|зимой|около|между|примерно|лишь|только|на|по|от|под|за|из|о|об|при|через)$/i.test(
      before,
    )
  )
    return null;
  const lead = {
    "": "В каком году",
    в: "В каком году",
    с: "С какого года",
    до: "До какого года",
    к: "К какому году",
    после: "После какого года",
  }[word];
  if (lead === undefined || (word === "после" && inner !== "")) return null;
  // "выборы в 2014 году", "битва 9 октября": of a noun, unless a verb or a place stands right before it.
  const last = /([^ ]+)$/.exec(before)?.[1] ?? "";
  const isOfVerb =
    isFinite(last) ||
    verb.end === before.length ||
    /(?:^| )(?:(?:в|на|из) )?[А-ЯЁ][А-ЯЁа-яё-]+ [А-ЯЁ][А-ЯЁа-яё-]+$|(?:^| )(?:в|на|из) [А-ЯЁ][А-ЯЁа-яё-]+$/.test(
      before,
    ) ||
    (verb.end < before.length && rest === "" && isDay);
  return isOfVerb || before === "" || (word === "в" && verb.start > span.end)
    ? { lead, before: before, rest }
    : null;
}

const DAY =
  /^\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря) $/;
const MONTH = /^(?:январ|феврал|март|апрел|ма[ея]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-яё]* $/;

/** Characters of a question whose wh-phrase stands in the place of the date that opened the statement. */
const MAX_OPENING = 220;

/**
 * A statement that its date opens: the wh-phrase takes the date's place and nothing else moves, so that clauses behind the first do no harm. "В 2011
 * году университет построил библиотеку, у которой есть купол" → "В каком году университет построил …?", "10 июня 2011 года Селена была …" →
 * "В какой день 2011 года Селена была …?"
 */
function askOpening(text: string, span: Span, mention: DateMention): string | null {
  if (text.length > MAX_OPENING) return null;
  const [date = "", , month, year] = OPENING.exec(text) ?? [];
  // "Премия в 2017 году досталась врачам": right before the verb it is the clause's as well.
  const [before = "", subject = ""] = date === "" ? (MIDDLE.exec(text) ?? []) : [];
  if (date === "" ? before === "" || before.length < span.end : span.end > date.length) return null;
  if (date === "" && findWords(subject).some((w) => isFinite(w.text))) return null;
  const rest = date === "" ? `${subject}${text.slice(before.length)}` : text.slice(date.length);
  // Another date would be asked beside this one; a stop, a dash or a second clause by itself makes it two statements.
  if (
    /[:;?!…]| [—–] |\([^)]{40,}\)|\([^)]*\d|\d{4}|(?<![а-яё])\d{1,2} [а-я]{3,8}(?:я|та)(?![а-яё])/.test(
      rest,
    ) ||
    /^(?:[,—–]|и |или |а )|, (?:но|однако|зато|а) /.test(rest)
  )
    return null;
  // "… получило повреждения, и прихожане заказали …": two clauses, of which the question would ask one.
  const second = rest.lastIndexOf(", и ");
  if (second > 0 && findWords(rest.slice(second)).some((w) => isFinite(w.text))) return null;
  if (AGAIN.test(rest)) return null;
  const words = findWords(rest);
  const verb = words.find((w) => isFinite(w.text.toLowerCase()));
  if (verb === undefined || verb.end + 1 >= rest.length || isFinite(words.at(-1)!.text)) return null;
  // Behind its date the subject has the capital that is its own: "В 1900 году Тесла получил …".
  const lowered = date === "" ? lowerFirst(rest, mention) : rest;
  if (lowered === null) return null;
  const lead =
    mention.part === "year"
      ? "В каком году"
      : year === undefined
        ? "Когда"
        : `В как${month === undefined ? "ой день" : "ом месяце"} ${year}`;
  return `${lead} ${lowered.replace(/\.$/, "")}?`;
}

/** The date that opens a statement: its day or month, and its year with the word for it. */
const OPENING =
  /^(?:[Вв] \d{3,4} году|(?:(\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))|[Вв] (январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)(?= \d))(?: (\d{4} года))?) (?=[«А-ЯЁа-яёA-Z])/;
/** A subject, and the year between it and its verb. */
const MIDDLE =
  /^([^,:;—()«»]{3,80}?) в \d{4} году(?= [а-яё]+(?:л|ла|ло|ли|лся|лась|лось|лись|[аяеё]н[аоы]?)(?![а-яё]))/;
/** "В 2014 году также …": what the sentence before began. */
const AGAIN = /^(?:также|тоже|же|уже|ещё|еще|снова|опять|вновь|только|лишь|именно|даже)(?![а-яё])/;

const WHERE: Record<string, string> = {
  "в pre": "Где",
  "во pre": "Где",
  "на pre": "Где",
  "в acc": "Куда",
  "во acc": "Куда",
  "на acc": "Куда",
  "из gen": "Откуда",
};

const GOING =
  /(?:ехал|ехала|ехали|правил|правила|правили|правился|правилась|правились|был|была|были|летел|летела|летели|плыл|плыла|плыли|шёл|шла|шли|вернулся|вернулась|вернулись|бежал|бежала|бежали|попал|попала|попали|привёз|привезли|переселился|переселились|сослан|сослали|поступил|поступила)$/;

/** Two clauses, a dash or a long quotation: what the place belongs to is not seen. */
const UNCLEAR =
  /[:;()?!]| [—–] |«[^»]{30,}»|, (?:что|чтобы|котор|где|когда|если|хотя|но|а|однако|как|так|поскольку|потому|пока|чей|чья|куда|(?:в|на|с|из|о|для|к|у|по) котор)/;

/** "Саммит прошёл в Париже." → "Где прошёл саммит?": where the place follows the verb or opens the sentence, so that it belongs to the verb. */
function askPlace(text: string, span: Span, mention: Mention & { kind: "place" }): string | null {
  if (text.length > MAX_CHARS || UNCLEAR.test(text)) return null;
  const words = findWords(text);
  if (findVerbs(text, words).length !== 1) return null;
  const lead = WHERE[mention.form.toLowerCase().replace("acc+pre", "pre")];
  if (lead === undefined || /(?<!\d),(?!\d)/.test(text) || findPlace(mention.lemma) === null) return null;
  const before = text.slice(0, span.start).trimEnd();
  const rest = text.slice(span.end).replace(/\.$/, "");
  if (/^ (?:и|или) |^ [А-ЯЁ]/.test(rest)) return null;
  const verb = words.find((w) => isFinite(w.text))!;
  if (lead === "Куда" && !GOING.test(verb.text)) return null;
  // "Где первые опыты начались?": the verb stands right after "где", and what it tells of after it.
  if (before === "") return lead === "Где" && rest.startsWith(` ${verb.text}`) ? `${lead}${rest}?` : null;
  if (verb.end !== before.length || before.length > 90) return null;
  const subject = lowerFirst(text.slice(0, verb.start).trimEnd(), mention);
  if (subject === null) return null;
  if (subject === "") return rest === "" ? null : `${lead} ${verb.text.toLowerCase()}${rest}?`;
  return rest.length > 25 || /^(?:в|на|с|после|до|за|к|из) /.test(subject)
    ? `${lead} ${subject} ${verb.text}${rest}?`
    : `${lead} ${verb.text} ${subject}${rest}?`;
}
