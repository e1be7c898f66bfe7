/**
 * Russian questions for an amount: "сколько" with its noun in the genitive plural takes the number's place and goes to the front; after a preposition "сколько" in its
 * case goes there with it. Source: Shvedova (ed.), Russkaja grammatika (1980), §§ 1366–1389, 2623; Rozental, § 184.
 */
import type { NumberMention, Span } from "../../article.ts";
import { lowerFirst } from "./capitals.ts";
import { type Clause, findClause } from "./clause.ts";
import { agreementOf, readCounted } from "./numerals.ts";
import { hasSubject, INTRANSITIVE, isFinite, makeNeuter, MEASURES } from "./verbs.ts";
import { uncapitalise } from "../../words.ts";

/** Words of a subject that the verb may stand before; a long one would hide it. */
const SHORT_SUBJECT = 5;

/** "В аварии погибли 12 человек." → "Сколько человек погибло в аварии?", "Книгу перевели на 12 языков." → "На сколько языков перевели книгу?" */
export function askNumber(statement: string, at: Span, mention: NumberMention): string | null {
  // "На вершине своего могущества в городе жило 300 человек": as a question of those who are counted it would be theirs.
  if (OWN.test(statement)) return null;
  const size = askSize(statement, at, mention);
  if (size !== null) return size;
  const found = findClause(statement, at, true);
  // How old somebody became is told by the way; "Более скольких?" nobody says.
  if (found === null || found.verb.text.startsWith("исполн") || mention.bound !== undefined) return null;
  return askExact(found, mention);
}

const OWN =
  /(?<![А-ЯЁа-яё])[Сс]во(?:его|ей|их|[её]м|ему)(?![а-яё]).*(?<![а-яё])(?:жил|проживал|насчитывал|находил|был|работал|учил|погиб)(?:о|и|ось|ись)(?![а-яё])/;

function askExact(found: Clause, mention: NumberMention): string | null {
  const clause = leaveOne(found);
  const { text, span, verb } = clause;
  const phrase = readCountedPhrase(text, span, mention.value);
  // "побывало 714 млн": of what, the question would not say.
  if (phrase === null || /^(?:тысяч|миллионов|миллиардов)$/.test(phrase.what)) return null;
  if (phrase.what === "лет" && /^(?:был|будет)/.test(verb.text)) return null;
  const rest = text.slice(phrase.end);
  // "80 пассажиров и 12 автомобилей": two answers; "65 километров в час": the amount goes on.
  if (PER.test(rest) || /^ (?:и|или|либо|до) /.test(rest)) return null;
  const about = /(?:^| )(?:около|примерно|приблизительно) $/i.exec(text.slice(0, span.start))?.[0] ?? "";
  const before = text.slice(0, span.start - about.length).trimEnd();
  const parts = { clause, before, rest, what: phrase.what, about: about === "" ? "" : " примерно", mention };
  if (before === "" || (PURE.test(before) && verb.start === phrase.end + 1)) return askOpening(parts);
  if (isAdverb(phrase.what, mention.value) && before !== "") return askHowLong(parts);
  if (readVerb(clause).end === before.length) return askVerbal(parts);
  const meant = askModal(parts);
  if (meant !== null) return meant;
  const had = askHad(parts);
  if (had !== null) return had;
  return about === "" ? askPrepositional(parts, text.slice(phrase.noun, phrase.end)) : null;
}

/** "39 тоннелей и 248 мостов", "12 внуков, 5 внучек и 16 правнуков": amounts in a row, of which one is asked for. */
const ROW =
  /(?<=^| )\d[\d ,]*(?: [а-яё]+){1,4}(?:, \d[\d ,]*(?: [а-яё]+){1,4})?,? (?:и|а также) \d[\d ,]*(?: [а-яё]+){1,4}(?= [а-яё]|$)/;

/** A clause without the amounts that stand in a row with the one asked for. */
function leaveOne(clause: Clause): Clause {
  const { text, span } = clause;
  const row = ROW.exec(text);
  if (row === null || row.index > span.start || row.index + row[0].length !== text.length) return clause;
  const parts = row[0].split(/, (?=\d)|,? (?:и|а также) (?=\d)/);
  let at = row.index;
  for (const part of parts) {
    const start = text.indexOf(part, at);
    at = start + part.length;
    if (span.start < start || span.start >= at) continue;
    const left = text.slice(0, row.index) + part;
    const moved = start - row.index;
    return { ...clause, text: left, span: { start: span.start - moved, end: span.end - moved } };
  }
  return clause;
}

/** A noun in another case than a counted one has as a subject or an object. */
const OBLIQUE = /(?:ами|ями|ам|ям|ах|ях)(?: |$)/;

interface Parts {
  clause: Clause;
  /** Up to the amount, and behind it with its noun. */
  before: string;
  rest: string;
  /** The noun in the genitive plural, with what belongs to it. */
  what: string;
  about: string;
  mention: NumberMention;
}

/** "57 % жителей поддержали закон", "В 2008 году восемь врачей уехали": those who are counted did it. */
function askOpening({ clause, before, rest, what, about, mention }: Parts): string | null {
  const verb = readVerb(clause);
  const singular = verb.start === clause.text.length - rest.length + 1 ? makeNeuter(verb.text) : null;
  if (singular === null || mention.about === true || OBLIQUE.test(what)) return null;
  const when = before === "" ? "" : ` ${lowerFirst(before, mention)}`;
  return `Сколько${about} ${what}${clause.source} ${singular}${when}${clause.text.slice(verb.end)}${clause.tail}?`;
}

/** "Сколько лет" and "сколько раз" say how long or how often something was done, wherever they stand. */
const isAdverb = (what: string, value: number): boolean =>
  value > 1 && /^(?:лет|месяцев|недель|дней|суток|часов|минут|секунд|раз)$/.test(what);

/** "Иванов руководил музеем 26 лет": "Сколько лет Иванов руководил музеем?" */
function askHowLong({ clause, before, rest, what, about, mention }: Parts): string | null {
  const { verb, text, span } = clause;
  const isTimes = what === "раз";
  if (!isTimes && (verb.end > span.start || (verb.end !== before.length && !LASTS.test(verb.text))))
    return null;
  // "один раз из пяти", "в 5 раз больше", "на 7 лет старше": of another word.
  if (
    /(?:^| )(?:в|на|за|через|до|с|к|от|по|из|возрасте|течение|протяжении|не|менее|более|каждые|спустя|лишь|только|уже|ещё|еще)$/i.test(
      before,
    )
  )
    return null;
  if (/^ (?:в|больше|меньше|назад|спустя|подряд|из|тому)(?![а-яё])/.test(rest) && isTimes) return null;
  if (/^ (?:назад|спустя|тому)/.test(rest)) return null;
  const opening = lowerFirst(before, mention);
  if (opening === null) return null;
  const lead = `Сколько${about} ${what}${clause.source}`;
  const own = text.slice(0, verb.start).trimEnd();
  // "Война длилась 7 лет": "Сколько лет длилась война?"
  if (verb.end === before.length && own !== "")
    return `${lead} ${verb.text} ${lowerFirst(own, mention) ?? own}${rest}${clause.tail}?`;
  return `${lead} ${opening}${rest}${clause.tail}?`;
}

/** Verbs of what lasts. */
const LASTS =
  /^(?:работа|прорабо|жил|прожил|живёт|живет|руководил|возглавля|прави|пров[её]л|длил|длит|продолжал|продолжа|просуществ|существ|наход|служи|прослуж|стро|продл|шл|вёл|вел|занима|оставал|простоя|стоял|преподава|воева|создава|писа|изуча|наблюда|храни|царств)/;

/** The finite verb with a participle behind it, and where it stands. */
export function readVerb({ text, verb }: Clause): Span & { text: string } {
  const more = /^(?:был|была|было|были)$/i.test(verb.text)
    ? (/^ [а-яё]+[нт][аоы]?(?= |$)/.exec(text.slice(verb.end))?.[0].length ?? 0)
    : 0;
  const end = verb.end + more;
  return { start: verb.start, end, text: text.slice(verb.start, end) };
}

/** The amount stands right behind the verb, as its object or its subject. */
function askVerbal({ clause, before, rest, what, about, mention }: Parts): string | null {
  const verb = readVerb(clause);
  const own = before.slice(0, verb.start).trimEnd();
  // "не погибли 12 человек", "могли погибнуть": not what was.
  if (/(?:^| )(?:не|бы|лишь|только|ещё|еще|уже|также|и)$/i.test(own)) return null;
  const opening = lowerFirst(own, mention);
  if (opening === null) return null;
  const last = verb.text.toLowerCase();
  const tail = `${rest}${clause.tail}`;
  const lead = `Сколько${about}`;
  if (OBLIQUE.test(what)) return null;
  const [, time, measured] = MEASURES.test(last) ? (OF_YEAR.exec(opening) ?? []) : [];
  if (time !== undefined && measured !== undefined && !isAdverbial(measured))
    return askMeasure(lead, `${what}${clause.source}`, last, measured, ` ${time}${tail}`);
  if (MEASURES.test(last)) return askMeasure(lead, `${what}${clause.source}`, last, opening, tail);
  if (/^(?:большинство|часть|ряд|множество|треть|половина)(?: |$)/i.test(own)) return null;
  // "За всю историю Каспийское море имело 70 наименований": behind an adverbial the subject, a neuter as its verb.
  if (isAdverbial(own) && last.endsWith("ло") && NEUTER.test(own))
    return `${lead} ${what}${clause.source} ${opening} ${last}${tail}?`;
  if (isCountedSubject(own, last)) {
    const singular = makeNeuter(last);
    return singular === null
      ? null
      : `${lead} ${what}${clause.source} ${singular}${own === "" ? "" : ` ${opening}`}${tail}?`;
  }
  // "Выделили 3 млн рублей": whoever did it is not named.
  if (own === "") return last.endsWith("ли") ? `${lead} ${what}${clause.source} ${last}${tail}?` : null;
  const [, year = "", subject = ""] = /^(в \d{4} году) (.+)$/i.exec(opening) ?? [];
  if (year !== "" && !isAdverbial(subject))
    return `${lead} ${what}${clause.source} ${last} ${subject} ${year.toLowerCase()}${tail}?`;
  if (isAdverbial(own)) {
    // "из бюджета выделили 3 млн"
    if (last.endsWith("ли") && (PURE.test(own) || (rest === "" && !hasSubject(own))))
      return `${lead} ${what}${clause.source} ${last} ${opening}${tail}?`;
    return rest === "" || !hasNominative(own, last)
      ? null
      : `${lead} ${what}${clause.source} ${opening} ${last}${tail}?`;
  }
  return own.split(" ").length <= SHORT_SUBJECT || rest === ""
    ? `${lead} ${what}${clause.source} ${last} ${opening}${tail}?`
    : `${lead} ${what}${clause.source} ${opening} ${last}${tail}?`;
}

/** "За 2016 год убытки банка составили 2 млн": the year goes behind what is measured. */
const OF_YEAR = /^((?:в|за) \d{4} год[у]?) (.+)$/i;

/** "Завод намерен вложить в дороги 3 млн рублей": "Сколько миллионов рублей завод намерен вложить в дороги?" */
function askModal({ clause, before, rest, what, about, mention }: Parts): string | null {
  const [, own = "", modal = "", done = ""] = MODAL.exec(before) ?? [];
  if (own === "" || isAdverbial(own) || OBLIQUE.test(what) || clause.verb.end > before.length) return null;
  const opening = lowerFirst(own, mention);
  return opening === null || own.split(" ").length > SHORT_SUBJECT
    ? null
    : `Сколько${about} ${what}${clause.source} ${opening} ${modal} ${done}${rest}${clause.tail}?`;
}
/** What is meant to be done, and to what: the amount is its object. */
const MODAL =
  /^([^,]+?) (намерен[аоы]?|планиру[ею]т|собира[ею]тся|готов[аы]?|обязал(?:ся|ась|ись)|согласил(?:ся|ась|ись)|решил[аи]?|сможет|смогут|смог(?:ла|ли)?) ((?:инвестир|влож|выдел|потрат|построи|выпуст|произв[ео]|закуп|куп|приобре|продат|прода[тв]|созда|заплат|выплат|перечисл|пожертв|отправ|постав|собр|нан|откр|переда)[а-яё]*(?:ть|ти)(?: (?:в|на|для) [^,]+)?)$/;

/** "Площадь озера Лугино — 31,7 тысячи кв. км": "Сколько тысяч … составляет площадь озера Лугино?" */
function askSize(text: string, span: Span, mention: NumberMention): string | null {
  const [, size = "", about = ""] = SIZE.exec(text.slice(0, span.start)) ?? [];
  if (size === "" || mention.bound !== undefined) return null;
  const phrase = readCountedPhrase(text, span, mention.value);
  return phrase === null || !/^(?:[.,;(]| \(|$)/.test(text.slice(phrase.end))
    ? null
    : `Сколько${about === "" ? "" : " примерно"} ${phrase.what} составляет ${uncapitalise(size)}?`;
}
const SIZE =
  /^((?:[А-ЯЁ][а-яё]+(?:ая|ый|ое|ий) )?(?:[Нн]аселение|[Пп]лощадь|[Дд]лина|[Вв]ысота|[Гг]лубина|[Шш]ирина|[Пп]ротяж[её]нность|[Мм]асса|[Вв]ес|[Дд]иаметр|[Чч]исленность|[Сс]тоимость|[Цц]ена) [^,;:—–()]{2,60}) [—–-] (около |примерно |приблизительно )?$/;

const NEUTER = / [А-ЯЁа-яё]+[ое]е [а-яё]+[ое]$/;

/** Units as they stand after "в". */
const WITHIN: Record<string, string> = {
  километров: "километрах",
  метров: "метрах",
  сантиметров: "сантиметрах",
  миллиметров: "миллиметрах",
  гектаров: "гектарах",
  "квадратных километров": "квадратных километрах",
  "квадратных метров": "квадратных метрах",
  тонн: "тоннах",
};

/** "Тоннель имеет длину 778 метров": "Какую длину в метрах имеет тоннель?" */
function askHad({ clause, before, rest, what, about, mention }: Parts): string | null {
  const verb = readVerb(clause);
  const measure = /^ (длину|высоту|ширину|глубину|площадь|толщину|протяжённость|массу)$/.exec(
    before.slice(verb.end),
  )?.[1];
  const unit = WITHIN[what];
  const subject = lowerFirst(before.slice(0, verb.start).trimEnd(), mention);
  if (
    measure === undefined ||
    unit === undefined ||
    subject === null ||
    subject === "" ||
    !verb.text.startsWith("име")
  )
    return null;
  return `Какую${about} ${measure} в ${unit}${clause.source} ${verb.text} ${subject}${rest}?`;
}

/** "Длина моста составляет 5 км": "Сколько километров составляет длина моста?"; "достигает" takes the genitive. */
function askMeasure(lead: string, what: string, verb: string, subject: string, rest: string): string | null {
  if (subject === "" || isAdverbial(subject) || /^(?:равн|состо|превыша|стоит|стоил)/.test(verb)) return null;
  const asked = verb.startsWith("достиг") ? lead.replace("Сколько", "Скольких") : lead;
  return `${asked} ${what} ${verb} ${subject}${rest}?`;
}

const isAdverbial = (text: string): boolean =>
  /^(?:в|во|на|из|с|со|к|по|за|при|у|после|до|около|через|под|над|от|для|о|об|благодаря|среди|между|во время|всего|вскоре|затем|ежегодно|сегодня|теперь|сейчас|здесь|там|тогда)(?: |$)/i.test(
    text,
  );

/** Whether the verb has the counted noun for its subject: it is reflexive, passive, has no object, or is plural where what stands before it is one thing. */
function isCountedSubject(own: string, verb: string): boolean {
  const last = verb.split(" ").at(-1)!;
  if (/(?:лись|лось|[иеюя]тся|[нт][ыо]|ло)$/.test(last)) return own === "" || isAdverbial(own);
  if (INTRANSITIVE.test(last)) return own === "" || isAdverbial(own);
  if (last.endsWith("ли") && own !== "" && !isAdverbial(own)) return isSingular(own);
  return false;
}

/** "Музей", "Новую школу": one thing, and nothing that may be a plural. */
function isSingular(own: string): boolean {
  if (OBJECT.test(own)) return true;
  return (
    own.split(" ").length <= 3 &&
    !/[, ]и |[ыи]$|[ыи][ех] |[ая]$|»/.test(own) &&
    /(?:[ую]|[бвгдзклмнпрстфхцчшщжй])$/.test(own)
  );
}

/** An accusative that no nominative looks like: "партию", "новую школу". */
const OBJECT = /^(?:[А-ЯЁа-яё]+(?:ую|юю) )*[А-ЯЁа-яё]+[ую](?: |$)/;

/** Whether an adverbial is followed by a subject of the verb: a name, or a noun with its adjectives. */
const hasNominative = (own: string, verb: string): boolean =>
  verb.endsWith("ли")
    ? / [А-ЯЁа-яё]{3,}[ыи]$/.test(own)
    : / (?:[А-ЯЁ][а-яё]+|[а-яё]+[а-яё])$/.test(own) && own.split(" ").length > 2;

/** An adverbial and nothing else: a date, or a preposition with one noun. */
const PURE =
  /^(?:в \d{4} году|(?:в|во|на|из|с|со|к|по|за|при|у|после|до|около|через|под|над|от|для|среди) (?:[а-яё]+(?:ой|ом|ую|их|ых|ого|ем|ей) )?[^ ]+)$/i;

/** "Сколько" in the case that a preposition asks for, before a noun as it stands: "в скольких странах"; in the accusative as the nominative. */
const AFTER: Record<string, [asked: string, noun: RegExp | null]> = {
  в: ["В скольких", /(?:ах|ях)$/],
  на: ["На скольких", /(?:ах|ях)$/],
  из: ["Из скольких", /(?:ов|ев|ей|[бвгджзклмнпрстфхцчшщ]|лет|ий)$/],
  до: ["До скольких", /(?:ов|ев|ей|[бвгджзклмнпрстфхцчшщ]|лет|ий)$/],
  к: ["К скольким", /(?:ам|ям)$/],
  за: ["За сколько", null],
  через: ["Через сколько", null],
  спустя: ["Спустя сколько", null],
};
/** Verbs that ask how much something costs, or by how much it grew. */
const COSTS = /^(?:обош|оцен|оцени)/;
const GROWS =
  /^(?:вырос|увелич|сниз|уменьш|упа|подорож|подешев|сократ|повыс|возрос|опуст|продл|отсро|превы|опереж|отста|рассчит|переведен|переведён|перевел|раздел|делит)/;

/** The amount stands behind the verb with a preposition between. */
function askPrepositional({ clause, before, rest, what, mention }: Parts, noun: string): string | null {
  const [, head = "", word = ""] =
    /^(.*?) ?([Вв]|[Нн]а|[Ии]з|[Дд]о|[Кк]|[Зз]а|[Чч]ерез|[Сс]пустя)$/.exec(before) ?? [];
  const known = AFTER[word];
  if (known === undefined) return null;
  const verb = readVerb(clause);
  const last = verb.text.split(" ").at(-1)!.toLowerCase();
  const own = head.slice(0, verb.start).trimEnd();
  if (own === "" || verb.end > head.length || /(?:^| )(?:не|бы)$/i.test(own)) return null;
  // "оценил состояние в 17 млрд": what costs it stands between.
  const between = head.slice(verb.end);
  if (between !== "" && !(word === "в" && last.startsWith("оцен"))) return null;
  const opening = lowerFirst(own, mention);
  if (opening === null || (isAdverbial(own) && rest === "" && between === "")) return null;
  const [first = ""] = noun.split(" ");
  let asked: string;
  const [form, ending] = known;
  if (word === "в" && COSTS.test(last)) asked = `Во сколько ${what}`;
  else if (word === "на" && GROWS.test(last)) asked = `На сколько ${what}`;
  else if (word === "в" && WITHIN[what] !== undefined) asked = `${form} ${WITHIN[what]}`;
  else if (ending === null) asked = `${form} ${what}`;
  else if (ending.test(first)) asked = `${form} ${noun}`;
  else return null;
  if (between !== "")
    return `${asked}${clause.source} ${opening} ${verb.text}${between}${rest}${clause.tail}?`;
  // "в 48 километрах к югу от города": that belongs to the amount.
  const [direction = ""] = /^ (?:к|от) .+$/.exec(rest) ?? [];
  const lead = `${asked}${direction}${clause.source}`;
  const tail = `${direction === "" ? rest : ""}${clause.tail}`;
  return isAdverbial(own) || (own.split(" ").length > SHORT_SUBJECT && tail !== "")
    ? `${lead} ${opening} ${verb.text}${tail}?`
    : `${lead} ${verb.text} ${opening}${tail}?`;
}

/** What is counted, as it stands after "сколько", where the noun begins and where it ends: "3 года" → "лет", "8,2 млрд рублей" → "миллиардов рублей". */
function readCountedPhrase(
  text: string,
  span: Span,
  value: number,
): { what: string; noun: number; end: number } | null {
  const asked = text.slice(span.start, span.end);
  const within = /^\d[\d ,]* ([а-яё]+)$/.exec(asked)?.[1];
  let noun = span.end + (text[span.end] === " " ? 1 : 0);
  let end = span.end;
  let what: string | undefined;
  if (within !== undefined) {
    what = readCounted(within)?.noun[2];
    noun = span.end - within.length;
  } else {
    const [, first = "", second = "", third = ""] =
      /^ ?(%|°C|км²|[а-яё]+(?:\.(?= [а-яё]))?)(?: ([а-яё]+))?(?: ([а-яё]+))?/.exec(text.slice(span.end)) ??
      [];
    end = noun + first.length;
    const short = SHORT[first.replace(".", "")];
    const isMany = agreementOf(value) === "many";
    if (short !== undefined) what = short;
    else if (/(?:ах|ях|ами|ями|ам|ям)$/.test(first)) what = readCounted(first)?.noun[2] ?? first;
    else if (isMany && (second === "" || isFinite(second) || PREPOSITION.test(second)))
      // "260 рабочих": an adjective that is a noun.
      what = first;
    else if (/(?:ых|их)$/.test(first) || (!isMany && /(?:ые|ие|ая|ый|ое|ий)$/.test(first))) {
      // "172 новых дома", "две серебряные медали", "5 больших белых домов"
      const isTwo = /(?:ых|их)$/.test(second) && third !== "";
      const head = isTwo ? third : second;
      const own = isMany ? head : readCounted(head)?.noun[2];
      const adjective = first.replace(/(?:ые|ая|ый|ое)$/, "ых").replace(/(?:ие|ий)$/, "их");
      if (own !== undefined && own !== "" && !isFinite(own))
        what = `${adjective}${isTwo ? ` ${second}` : ""} ${own}`;
      end += 1 + second.length + (isTwo ? 1 + third.length : 0);
    } else what = isMany ? first : readCounted(first)?.noun[2];
  }
  if (what === undefined || what === "" || /^(?:из|и|в|на|с|по|от|до|а|или|за|к)$/.test(what)) return null;
  // What belongs to the noun goes along: "миллионов рублей", "тысяч квадратных километров", "образцов ДНК".
  for (let k = 0; k < 3; k++) {
    const more = DEPENDENT.exec(text.slice(end))?.[0];
    if (more === undefined || isFinite(more.trim())) break;
    what += SHORT[more.trim()] === undefined ? more : ` ${SHORT[more.trim()]!}`;
    end += more.length;
  }
  const money = MONEY[asked.charAt(0)];
  if (money !== undefined) what += ` ${money}`;
  // Another noun or "из" after it may belong to it as well, or not.
  const next = /^ ([^ .,]+)/.exec(text.slice(end))?.[1];
  if (next === undefined || isFinite(next)) return { what, noun, end };
  return PREPOSITION.test(next) && !/^(?:из|с|со|от|для)$/.test(next) ? { what, noun, end } : null;
}

/** Units written short, as "сколько" asks for them. */
const SHORT: Record<string, string> = {
  "%": "процентов",
  "°C": "градусов",
  тыс: "тысяч",
  млн: "миллионов",
  млрд: "миллиардов",
  км: "километров",
  "кв. км": "квадратных километров",
  "км²": "квадратных километров",
  м: "метров",
  см: "сантиметров",
  мм: "миллиметров",
  кг: "килограммов",
  г: "граммов",
  т: "тонн",
  га: "гектаров",
};

const MONEY: Record<string, string> = { $: "долларов", "€": "евро", "£": "фунтов" };

const DEPENDENT =
  /^ (?:[А-ЯЁ]{2,5}|[а-яё]+(?:ых|их) [а-яё]+|кв\. ?км|крон|иен|марок|гривен|лир|[а-яё]+(?:ых|их|ов|ев|ей|ий|иц)|км|га|рублей|долларов|человек|евро|тонн|песо|лет|дорог|школ|книг|рек|стран|США)(?=[ .,]|$)/;

const PREPOSITION =
  /^(?:в|во|на|с|со|из|к|по|за|при|у|после|до|около|через|под|над|от|для|о|об|благодаря|среди|между|во|вдоль|против|ради|вокруг|и)$/;

/** "65 километров в час": the amount goes on after its noun. */
const PER =
  /^ (?:в (?:час|секунду|минуту|сутки|день|год|неделю|месяц)|на (?:душу|человека|квадратный))(?![а-яё])/;
