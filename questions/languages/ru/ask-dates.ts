/**
 * Russian questions for a date: the wh-phrase takes the place of the date that opens a statement, or goes to the front, with the verb before a subject that would
 * else stand last. Source: Shvedova (ed.), Russkaja grammatika (1980), §§ 2128–2145, 2623.
 */
import type { DateMention, Span } from "../../article.ts";
import { findWords } from "../../words.ts";
import { readVerb } from "./ask-numbers.ts";
import { lowerFirst } from "./capitals.ts";
import { type Clause, findClause } from "./clause.ts";
import { lasts } from "./lasting.ts";
import { SAYS } from "./saying.ts";
import { isFinite } from "./verbs.ts";

/** "В 1703 году Пётр I основал город." → "В каком году Пётр I основал город?" */
export function askDate(text: string, span: Span, mention: DateMention): string | null {
  // How old somebody became, and when, is told by the way.
  if (/(?<![а-яё])исполн(?:ил|ит)/.test(text) || SAYS.test(text)) return null;
  if (ENDED_SINCE.test(text)) return null;
  const question = askOpening(text, span, mention) ?? askWithin(text, span, mention);
  // "Когда в 11 часов началась регистрация?": the hour is a part of when it was.
  if (question?.startsWith("Когда") === true && HOUR.test(question)) return null;
  // By which calendar is told of a day, and not of its year.
  return mention.part === "year" ? (question?.replace(OF_CALENDAR, "") ?? null) : question;
}

/** "С 2011 года он закончил работу": what is over in a moment does not go on since. */
const ENDED_SINCE =
  /(?:^|(?<![А-ЯЁа-яё]))[Сс] \d{4} (?:года|г\.) (?:[А-ЯЁа-яё«»-]+ ){1,4}?(?:за|о)кончил(?:а|и|о|ся|ась|ись|ось)?(?![а-яё])/;
const HOUR = / (?:(?:в|около|к) (?:\d{1,2}[:.]\d\d|\d{1,2} час)|(?:утром|днём|днем|вечером|ночью)(?![а-яё]))/;
const OF_CALENDAR = / по (?:старому|новому) стилю(?=[ ?])/;

/** "Мост построили в 1911 году." → "В каком году построили мост?"; "Банк работает с 1992 года." → "С какого года работает банк?" */
function askWithin(statement: string, at: Span, mention: DateMention): string | null {
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
  // "Основан город был в 1788 году": the participle stands apart for the sake of what comes last.
  if (/^был[аои]?$/.test(verb) && /^[А-ЯЁ][а-яё]+(?:[ае]н|ён|т)[аоы]? /.test(subject)) return null;
  const opening = lowerFirst(subject, mention);
  if (opening === null) return null;
  const told = `${behind}${rest}`;
  if (/[^с]ли$/.test(verb) && subject.split(" ").length > SHORT_OBJECT && told === "") return null;
  // "открыли впервые", "поезд впервые отправился": the adverb stands before the verb.
  const [, thing] = /^(.+) впервые$/.exec(opening) ?? [];
  if (thing !== undefined && told === "")
    return `${lead}${clause.source} ${thing} впервые ${verb}${clause.tail}?`;
  const head = `${lead}${clause.source}`;
  const tail = clause.tail === "" ? "" : clause.tail;
  // "Закон приняли": what was done has no object but what stands before the verb; "Пётр умер": it has none.
  const isWhole = /ли$|[нт][аоы]?$|с[ья]$/.test(verb) || ALONE.test(verb);
  if (told === "" && PRONOUN.test(opening)) return `${head} ${opening} ${verb}?`;
  // "Впервые идея установить памятник возникла": "… впервые возникла идея установить памятник".
  const [, begun] = /^впервые (.+)$/.exec(opening) ?? [];
  if (begun !== undefined && told === "" && ALONE.test(verb) && !startsAdverbial(begun))
    return `${lead}${clause.source} впервые ${verb} ${begun}${clause.tail}?`;
  if (told === "" && startsAdverbial(subject) && subject.split(" ").length > SHORT_OBJECT) return null;
  if (told === "") return isWhole && tail === "" ? `${head} ${verb} ${opening}?` : null;
  // "её существование доказали впервые"
  if (isWhole && tail === "" && /^ (?:впервые|официально|окончательно)$/.test(told))
    return `${head}${told} ${verb} ${opening}?`;
  const turns =
    isWhole &&
    opening.includes(" ") &&
    /^ (?:в|на|из|с|к|по|за|при|у|после|до|под|над|от|для|о|об|между|через) /.test(told) &&
    !startsAdverbial(subject);
  const [, place = "", subjects] = turns && verb.endsWith("ли") ? (SUBJECTS.exec(told) ?? []) : [];
  if (subjects !== undefined) {
    const object = opening.replace(/ впервые$/, "");
    const first = object === opening ? "" : "впервые ";
    return tail === "" ? `${head} ${subjects} ${first}${verb} ${object}${place}?` : null;
  }
  return turns
    ? tail === "" && told.split(" ").length <= SHORT_TOLD
      ? `${head}${told} ${verb} ${opening}?`
      : `${head} ${verb} ${opening}${told}${tail}?`
    : `${head} ${opening} ${verb}${told}${tail}?`;
}

/** "измерили на озере Пётр Бутов и Иван Лугин": who did it, in the nominative by their ends, stands last; in a question that is far from the verb. */
const FULL_NAME = "[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? (?:[А-ЯЁ][а-яё]+ )?[А-ЯЁ][а-яё-]*[бвгджзйклмнпрстфхцчшщ]";
const SUBJECTS = new RegExp(`^(.* [а-яё]{3,}) (${FULL_NAME} и ${FULL_NAME})$`);

/** Words of an adverbial that stands before the verb, and of an object before "построили". */
const SHORT_TOLD = 8;
const SHORT_OBJECT = 4;

/** Verbs that need no object. */
const ALONE =
  /^(?:умер|умерла|погиб|погибла|возник|возникла|возникло|исчез|исчезла|вышел|вышла|вышло|прошёл|прошел|прошла|прошло|произошло|произошёл|произошла|произошел|наступил|наступила|вступил|вступила|вступило|стартовал|стартовала|победил|победила|действует|работает|существует|стал|стала|стало|был|была|было|прибыл|прибыла|приехал|приехала|переехал|переехала|жил|жила|ушёл|ушел|ушла|пришёл|пришла|поступил|поступила|эмигрировал|эмигрировала|уехал|уехала|вырос|выросла|сгорел|сгорела|сгорело|рухнул|рухнула|затонул|затонула|пал|пала)$/;

const PRONOUN = /^(?:он|она|оно|они|это)$/;

const startsAdverbial = (text: string): boolean =>
  /^(?:в|во|на|из|с|со|к|по|за|при|у|после|до|около|через|под|над|от|для|о|об|благодаря|среди|между|впервые|окончательно|официально|вскоре|позднее) /i.test(
    text,
  );

/** What is to be is no event yet. */
const PLANNED =
  /(?<![а-яё])(?:также(?![а-яё])|может(?![а-яё])|могут(?![а-яё])|планиру|намерен|собира[ею]т|будет|будут|предсто|обеща|должн|пройд[её]т|состоится|откро[ею]т|заверш[ия]т|начн[её]т|начнут)/;

/** The wh-phrase of a date with what stands on both sides of it; null where the date may belong to a noun. */
function readAsked(
  clause: Clause,
  mention: DateMention,
): { lead: string; before: string; rest: string } | null {
  const { text, span, verb } = clause;
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
  // "До какого года построили замок?", "К какому году замок был мельницей?": until takes what lasts, and by what is over.
  if ((word === "до" || word === "к") && lasts(readVerb(clause).text) !== (word === "до")) return null;
  // "выборы в 2014 году", "битва 9 октября": of a noun, unless a verb or a place stands right before it.
  const last = /([^ ]+)$/.exec(before)?.[1] ?? "";
  const told = before.slice(verb.end);
  const isOfVerb =
    isFinite(last) || verb.end === before.length || (/^[сдк]/.test(word) && rest === "") || isPlaced(before);
  // "открыл фабрику цветного стекла в 1753 году": the verb's, unless something else that happened stands between.
  // "возглавил княжество в 1101 году после смерти отца": why, or behind what, is of the verb as the year is.
  const isLast = verb.end < before.length && (rest === "" || WHY.test(rest));
  // "признал виновным в убийстве Ивана Бутова в 2009 году": a name belongs to what happened, a place to the verb.
  const isAnother =
    told.split(" ").some((between) => HAPPENED.test(between) && !THING.test(between)) &&
    !IN_PLACE.test(before);
  return (isOfVerb || isLast || before === "" || (word === "в" && verb.start > span.end)) && !isAnother
    ? { lead, before, rest }
    : null;
}

const WHY =
  /^ (?:после|по (?:распоряжению|указу|приказу|решению|предложению|инициативе|просьбе)|за (?!год|месяц|день)|в честь|из-за|благодаря|в результате) /;
const IN_PLACE = /(?:^| )(?:в|на|из) [А-ЯЁ][А-ЯЁа-яё-]+(?: [А-ЯЁ][А-ЯЁа-яё-]+)?$/;
/** A place or a full name right before the date. */
const isPlaced = (before: string): boolean =>
  /(?:^| )(?:(?:в|на|из) )?[А-ЯЁ][А-ЯЁа-яё-]+ [А-ЯЁ][А-ЯЁа-яё-]+$|(?:^| )(?:в|на|из) [А-ЯЁ][А-ЯЁа-яё-]+$/.test(
    before,
  );
/** Nouns of what happens, or is made, at a time of its own: "дело об убийстве журналиста 7 октября 2006 года". */
const HAPPENED =
  /^(?:[а-яё]{3,}(?:[еа]ни(?:[еяю]|ем|ях)|ств[аоеу]|ств|ци[июея])|(?:теракт|гибел|смерт|войн|авари|событи|поездк|визит|встреч|выбор|катастроф|пожар|покупк|продаж|взрыв|арест|приговор|указ|закон|интервью|фильм|роман|книг|песн|запис|памят|матч|турнир|чемпионат|деле?$|делу)[а-яё]{0,4}|о|об)$/;

/** Bodies, buildings and titles that end alike. */
const THING =
  /^(?:правительств|агентств|министерств|обществ|посольств|государств|издательств|товариществ|хозяйств|королевств|княжеств|гражданств|ведомств|искусств|пространств|здани|издани|отделени|управлени|объединени|собрани|населени|сооружени|поселени|учреждени|звани|образовани|названи|подразделени|заведени|имени|знамени|владени|помещени|станци|организаци|конституци|федераци|корпораци|ассоциаци|полици|администраци|лаборатори|делегаци|коллекци|провинци|резиденци|редакци|фракци|коалици|модификаци|версии|версию)/;

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
function askOpening(statement: string, span: Span, mention: DateMention): string | null {
  const text = statement.replace(CIRCUMSTANCE, " ").replace(THEN, ".");
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
    /^(?:[,—–]|и |или |а )|, (?:но|однако|зато|а|среди прочего|при этом) /.test(rest)
  )
    return null;
  // "… получило повреждения, и прихожане заказали …": two clauses, of which the question would ask one.
  const second = rest.lastIndexOf(", и ");
  if (second > 0 && findWords(rest.slice(second)).some((w) => isFinite(w.text))) return null;
  if (AGAIN.test(rest) || SUBJECTLESS.test(rest)) return null;
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

/** "В 1968 году, после переворота, группа …": what else tells when it was, in commas behind the date, is not needed. */
const CIRCUMSTANCE =
  /(?<=^(?:[Вв] (?:[а-яё]+ )?\d{4} год[уа]|\d{1,2} [а-яё]{3,8} \d{4} года)), (?:после|во время|вскоре после|накануне|незадолго до|вместе с|спустя|через|по окончании|в возрасте|в разгар|на фоне|за [а-яё]+ до) [^,;:—()]{3,90}, (?=[«А-ЯЁа-яё])(?!котор|и |а |но )/;
/** "В 1998 году сгорел завод, тогда погибли двое": another clause, which says what more happened. */
const THEN = /, тогда(?: же)? [^,:;—()]{5,120}\.$/;
/** The date that opens a statement: its day, month or season, and its year with the word for it. */
const OPENING =
  /^(?:[Вв] \d{3,4} (?:году|г\.)|(?:Весной|Летом|Осенью|Зимой) \d{4} года|(?:(\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))|[Вв] (январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)(?= \d))(?: (\d{4} года))?) (?=[«А-ЯЁа-яёA-Z])/;
/** A subject, and the year between it and its verb; "лишь" goes with the year. */
const MIDDLE =
  /^([^,:;—()«»]{3,80}?)(?: (?:лишь|только))? в \d{4} году(?= [а-яё]+(?:л|ла|ло|ли|лся|лась|лось|лись|[аяеё]н[аоы]?)(?![а-яё]))/;
/** "назначен директором", "свергнут с престола": of whom, is left out. */
const SUBJECTLESS =
  /^(?:в возрасте \d+ лет |[вп][а-яё]* [А-ЯЁ][а-яё]+ )?(?:был |была )?(?:назначен|избран|свергнут|арестован|осужд[её]н|приговор[её]н|освобожд[её]н|уволен|перевед[её]н|призван|принят|награжд[её]н|избран|выслан|сослан|удостоен|исключ[её]н|реабилитирован|канонизирован|похоронен)а? (?:(?:в|во|на|с|со|из|за|по|от|к|под|о|при|как) |[А-ЯЁ]{2,} |[а-яё]+(?:ом|ем|ой|ей|ым|им) )/;
/** "В 2014 году также …": what the sentence before began. */
const AGAIN = /^(?:также|тоже|же|уже|ещё|еще|снова|опять|вновь|только|лишь|именно|даже)(?![а-яё])/;
