/** Russian statements as questions. The wh-phrase comes first; the rest keeps its order or has the verb before it. */
import type { DateMention, Mention, NumberMention, Span } from "../../article.ts";
import { findWords, type Word } from "../../words.ts";
import { agreementOf, readCounted } from "./numerals.ts";
import { dropDate } from "./drop-date.ts";
import { findDroppedSubject } from "./dropped.ts";
import { findPlace } from "./gazetteer.ts";
import { ADVERBIAL, findVerbs, hasSubject, INTRANSITIVE, isFinite, makeNeuter, MEASURES } from "./verbs.ts";
import { lowerFirst } from "./capitals.ts";

const MAX_CHARS = 170;

/** Words of a subject that the verb may stand before; a long one would hide it. */
const SHORT_SUBJECT = 4;

/** A statement as a question; null where its clause is not short, with one finite verb and no second date or subordinate clause. */
export function ask(text: string, span: Span, mention: Mention): string | null {
  // "10 июля 1987 года назначен директором": of whom is asked, is left out.
  if (findDroppedSubject(text, findWords(text)) !== null) return null;
  const opening = mention.kind === "date" ? askOpening(text, span, mention) : null;
  if (opening !== null) return opening;
  if (text.length > MAX_CHARS || /[:;()?!]| [—–] |«[^»]{30,}»/.test(text)) return null;
  if (
    /, (?:что|чтобы|котор|где|когда|если|хотя|но|а|однако|как|так|поскольку|потому|пока|чей|чья|куда|(?:в|на|с|из|о|для|к|у|по) котор)/.test(
      text,
    )
  )
    return null;
  // "Впервые упоминается в 1237 году": who or what, is left out.
  if (/^(?:[А-ЯЁ][а-яё]+[оые] )?[А-ЯЁа-яё]+(?:ется|ится)(?![а-яё])/.test(text)) return null;
  if (/(?:^| )(?:лишь|только|также|ещё|уже|даже|именно) ?$/.test(text.slice(0, span.start))) return null;
  const words = findWords(text);
  if (findVerbs(text, words).length !== 1) return null;
  switch (mention.kind) {
    case "number":
      return askNumber(text, span, mention, words);
    case "date":
      return askDate(text, span, mention);
    case "place":
      return askPlace(text, span, mention, words);
    case "person":
    case "term":
    case "naming":
      return null;
  }
}

/** "В аварии погибли 12 человек." → "Сколько человек погибло в аварии?" */
function askNumber(text: string, span: Span, mention: NumberMention, words: readonly Word[]): string | null {
  const { value } = mention;
  if (/,/.test(text.replace(/\d,\d/g, ""))) return null;
  const phrase = readCountedPhrase(text, span, value);
  if (phrase === null) return null;
  const { what, end } = phrase;
  const before = text.slice(0, span.start).trimEnd();
  const rest = text.slice(end).replace(/\.$/, "");
  // After a preposition the number is no object or subject: "в 5 странах", but "за 5 лет" can be asked for.
  const preposition =
    /(?:^| )(в|на|с|со|из|от|до|для|без|у|к|по|о|об|за|через|под|над|при|между|около|более|менее|возрасте|течение|против|спустя)$/i.exec(
      before,
    )?.[1];
  if (preposition !== undefined && !/^(?:за|через|спустя)$/i.test(preposition)) return null;
  // "крупнейшим за 80 лет": what is asked belongs to another word than the verb.
  const governor = before.split(" ").at(-2);
  if (preposition !== undefined && governor !== undefined && !isFinite(governor)) return null;
  if (preposition === undefined && !/[а-яё]$/.test(before) && before !== "") return null;
  const lead =
    preposition === undefined
      ? "Сколько"
      : `${preposition.charAt(0).toUpperCase()}${preposition.slice(1)} сколько`;
  const head = before
    .slice(0, before.length - (preposition === undefined ? 0 : preposition.length))
    .trimEnd();
  const opening = lowerFirst(head, mention);
  // "80 пассажиров и 12 автомобилей": two answers.
  if (opening === null || PER.test(rest) || /^ (?:и|или) /.test(rest)) return null;
  return moveVerb(`${lead} ${what}`, opening, rest, preposition === undefined, words);
}

/** What is counted, as it stands after "сколько", and where it ends: "3 года" → "лет", "8,2 млрд рублей" → "миллиардов рублей", "6 образцов ДНК". */
function readCountedPhrase(text: string, span: Span, value: number): { what: string; end: number } | null {
  const asked = text.slice(span.start, span.end);
  const noun = /^\d[\d ,]* ([а-яё]+)$/.exec(asked)?.[1];
  let { end } = span;
  let what: string | undefined;
  if (noun !== undefined) what = readCounted(noun)?.noun[2];
  else {
    const after = /^ ?(%|(?:тыс|млн|млрд)(?![а-яё])\.?|[а-яё]+)(?: ([а-яё]+))?/.exec(text.slice(end));
    const [, first = "", second = ""] = after ?? [];
    const space = text[end] === " " ? 1 : 0;
    end += space + first.length;
    const short = { "%": "процентов", тыс: "тысяч", млн: "миллионов", млрд: "миллиардов" }[
      first.replace(".", "")
    ];
    if (short !== undefined) what = short;
    else if (agreementOf(value) === "many" && !/(?:ах|ях|ами|ями|ам|ям)$/.test(first)) {
      const isAdjective = /(?:ых|их)$/.test(first) && second !== "";
      what = isAdjective ? `${first} ${second}` : first;
      if (isAdjective) end += 1 + second.length;
    } else what = readCounted(first)?.noun[2];
  }
  if (what === undefined || what === "" || /^(?:из|и|в|на|с|по|от|до|а|или|за|к)$/.test(what)) return null;
  // What belongs to the noun goes along: "миллионов рублей", "тысяч квадратных километров", "образцов ДНК".
  for (let k = 0; k < 3; k++) {
    const more = DEPENDENT.exec(text.slice(end))?.[0];
    if (more === undefined) break;
    what += more;
    end += more.length;
  }
  // Another noun or "из" after it may belong to it as well, or not.
  const next = /^ ([^ .,]+)/.exec(text.slice(end))?.[1];
  if (next === undefined || isFinite(next)) return { what, end };
  return PREPOSITION.test(next) && !/^(?:из|с|со|от|для)$/.test(next) ? { what, end } : null;
}

const DEPENDENT =
  /^ (?:[А-ЯЁ]{2,5}|[а-яё]+(?:ых|их|ов|ев|ей|ий|иц)|рублей|долларов|человек|евро|тонн|песо|лет|дорог|школ|книг|рек|стран)(?=[ .,]|$)/;

const PREPOSITION =
  /^(?:в|во|на|с|со|из|к|по|за|при|у|после|до|около|через|под|над|от|для|о|об|благодаря|среди|между|во|вдоль|против|ради|вокруг|и)$/;

/** "65 километров в час": the amount goes on after its noun. */
const PER =
  /^ (?:в (?:час|секунду|минуту|сутки|день|год|неделю|месяц)|на (?:душу|человека|квадратный))(?![а-яё])/;

/** The question's order: wh-phrase, then a subject with its verb, or the verb and then an adverbial that stood before it. */
function moveVerb(
  lead: string,
  before: string,
  rest: string,
  isNumber: boolean,
  words: readonly Word[],
): string | null {
  if (before === "") {
    const verb = words.find((w) => isFinite(w.text))!.text;
    const singular = makeNeuter(verb);
    return isNumber && singular !== null && rest.startsWith(` ${verb}`)
      ? `${lead} ${singular}${rest.slice(verb.length + 1)}?`
      : null;
  }
  const [verb] = /(?:(?:был|была|было|были) )?[а-яё]+$/i.exec(before)!;
  const last = verb.split(" ").at(-1)!;
  // "кратер диаметром 265 километров": the number belongs to another word than the verb.
  if (!isFinite(last.toLowerCase())) return null;
  // "Сколько процентов явка составила?" is no order for a question.
  if (
    /^составл?я?[еил]/.test(last) ||
    MEASURES.test(last) ||
    /^(?:большинство|часть|ряд|множество|треть|половина) /i.test(before)
  )
    return null;
  const own = before.slice(0, -verb.length).trimEnd();
  // "Партию поддержали 60 процентов избирателей": those who are counted did it, and what stands before the verb is its object.
  if (isNumber && OBJECT.test(own) && last.endsWith("ли")) return null;
  if (own !== "" && !ADVERBIAL.test(own))
    // "Сколько лет 20 апреля руководителю исполнилось?": what opens with a day has its verb before it as well.
    return /(?:л|ла|ло|ли)(?:с[ья])?$|[еи]т$|[нт][аоы]?$/.test(last)
      ? own.split(" ").length <= SHORT_SUBJECT || /^\d{1,2} [а-я]/.test(own)
        ? `${lead} ${verb} ${own}${rest}?`
        : `${lead} ${before}${rest}?`
      : null;
  if (!isNumber) return `${lead} ${verb.toLowerCase()}${own === "" ? "" : ` ${own}`}${rest}?`;
  const isSubject = /с[ья]$|[нт]ы$|ло$/.test(last) || INTRANSITIVE.test(last);
  // "из бюджета выделили 3 млн": whoever did it is not named; "рабочие" before the verb would be its subject.
  if (!isSubject)
    return last.endsWith("ли") && own !== "" && PURE.test(own)
      ? `${lead} ${verb.toLowerCase()} ${own}${rest}?`
      : null;
  const singular = makeNeuter(verb);
  return singular === null || hasSubject(own)
    ? null
    : `${lead} ${singular}${own === "" ? "" : ` ${own}`}${rest}?`;
}

/** An accusative that no nominative looks like: "партию", "новую школу". */
const OBJECT = /^(?:[А-ЯЁа-яё]+(?:ую|юю) )*[А-ЯЁа-яё]+[ую](?: |$)/;

/** An adverbial and nothing else: a date, or a preposition with one noun. */
const PURE =
  /^(?:в \d{4} году|(?:в|во|на|из|с|со|к|по|за|при|у|после|до|около|через|под|над|от|для|среди) (?:[а-яё]+(?:ой|ом|ую|их|ых|ого|ем|ей) )?[^ ]+)$/i;

/** "В 1703 году Пётр I основал город." → "В каком году Пётр I основал город?" */
function askDate(text: string, span: Span, mention: DateMention): string | null {
  // "В каком году Гейгер умер, не дожив до …?": one clause, and nothing set off from it.
  if (/(?<!\d),(?!\d)/.test(text)) return null;
  const rest = dropDate(text, extend(text, span, mention));
  if (rest === null || /\d{4}|(?:январ|феврал|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)/.test(rest))
    return null;
  const lead =
    mention.part === "year" ? "В каком году" : mention.part === "month" ? "В каком месяце" : "Когда";
  if (mention.part === "month" && !/^[Вв] /.test(mention.text)) return null;
  if (mention.part !== "year" && mention.year !== undefined) return null;
  // An object before its subject and verb: "независимость Исландия получила" is no order for a question.
  if (/ (?:[а-яё]+(?:л|ла|ло|ли|лся|лась|лось|лись)|умер|погиб|возник|исчез)\.$/.test(rest)) return null;
  // "В каком году первый полёт должен состояться?", "… о нём стало известно?": what is told comes last, not the verb.
  const told = findWords(rest);
  if (told.slice(-2).some(({ text: word }) => isFinite(word.toLowerCase()))) return null;
  const lowered = lowerFirst(rest, mention);
  return lowered === null ? null : `${lead} ${lowered.replace(/\.$/, "")}?`;
}

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

/** A year with the day or month before it: "9 октября 2014". */
function extend(text: string, span: Span, mention: DateMention): Span {
  if (mention.part !== "year") return span;
  const before = /(?:(?:^|(?<= ))(?:[Вв] [а-я]+е|\d{1,2} [а-я]+)) $/.exec(text.slice(0, span.start));
  return before === null ? span : { start: span.start - before[0].length, end: span.end };
}

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

/** "Саммит прошёл в Париже." → "Где прошёл саммит?": where the place follows the verb or opens the sentence, so that it belongs to the verb. */
function askPlace(
  text: string,
  span: Span,
  mention: Mention & { kind: "place" },
  words: readonly Word[],
): string | null {
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
