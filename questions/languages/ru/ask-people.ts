/**
 * Russian questions for who did something: "кто" takes the name's place, and the verb is masculine. A name behind its verb, at the clause's end, is what the sentence
 * tells; one before it is asked for where the verb says what somebody made, found or won. Source: Shvedova (ed.), Russkaja grammatika (1980), §§ 2128–2145; Rozental, § 184.
 */
import type { PersonMention, Span } from "../../article.ts";
import { readVerb } from "./ask-numbers.ts";
import { askRole } from "./ask-role.ts";
import { lowerFirst } from "./capitals.ts";
import { type Clause, findClause } from "./clause.ts";
import { FAMOUS } from "./famous.ts";
import { readHead } from "./heads.ts";
import { VERBS } from "./saying.ts";
import { isFinite } from "./verbs.ts";
import { uncapitalise } from "../../words.ts";

/** "Первым директором стала Анна Котова." → "Кто стал первым директором?"; "Анна Котова основала музей." → "Кто основал музей?" */
export function askPerson(statement: string, at: Span, mention: PersonMention): string | null {
  // "Кто главный владелец Facebook?": who that is, all readers know.
  if (FAMOUS.test(mention.text) || KNOWN_DEED.test(statement)) return null;
  const isFull = mention.text.includes(" ");
  if (!(isFull ? /^(?:nom|any)/ : /^nom$/).test(mention.form)) return null;
  const clause = findClause(endAtName(dropApposition(statement, at), at), at);
  const asked = clause === null ? null : (askLast(clause, mention) ?? askFirst(clause));
  return asked ?? (isFull ? askRole(statement, at) : null);
}

/** What every school teaches with its doer: "Колумб открыл Новый Свет". */
const KNOWN_DEED =
  /Колумб[^.]*(?:Нов(?:ый|ого) Свет|Америк)|Гагарин[^.]*(?:космос|пол[её]т|орбит)|Ньютон[^.]*тяготени|Эйнштейн[^.]*относительност|Менделеев[^.]*(?:закон|таблиц)|Армстронг[^.]*Лун/;

/** "Анна Котова, сыгравшая королеву, получила приз": who she is stands between the name and its verb. */
function dropApposition(statement: string, { end }: Span): string {
  const apposition =
    /^, (?!а |но |и |что |как )([^,;:—«»()]{3,90}|[^,;:—()]{0,60}«[^«»]{2,40}»[^,;:—()]{0,60}), (?=[а-яё])/.exec(
      statement.slice(end),
    );
  if (apposition === null) return statement;
  const behind = statement.slice(end + apposition[0].length);
  const [next = ""] = behind.split(/[ ,.]/, 1);
  return isFinite(next) && !SUPPOSED.test(apposition[0]) ? `${statement.slice(0, end)} ${behind}` : statement;
}

/** A statement that ends with the name, where who that is follows: "…, бывший директор школы", " — 878 дней". */
function endAtName(statement: string, { end }: Span): string {
  const tail = /^(?:, (?=[а-яё])| [—–] )([^;:]*)\.?$/.exec(statement.slice(end))?.[1];
  return tail === undefined || tail.split(" ").some((word) => isFinite(word.replace(/[,.]/g, "")))
    ? statement
    : `${statement.slice(0, end)}.`;
}

/** A date at the beginning, which is no part of what was done. */
const WHEN =
  /^(?:[Вв] (?:[а-яё]+е )?\d{4} году|[Вв] (?:[а-яё]+е) \d{4} года|[Сс] \d{4} года|\d{1,2} (?:янв|фев|март|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)[а-яё]*(?: \d{4} года)?),? /;
/** Verbs that make somebody something, with the instrumental. */
const BECOMES =
  /^(?:стал[аи]?|станет|был[аи]? (?:избран|назначен|признан|провозглашен|провозглашён|объявлен)а?|был[аи]?|избран[аи]?|назначен[аи]?|признан[аи]?|является|считается|оказал(?:ся|ась)|выступил[аи]?)$/;
const INSTRUMENTAL = /(?:[оеё]м|[оеё]й|ью|[ыи]м)$/;

/** The name closes its clause, behind the verb and what its bearer is. */
function askLast(clause: Clause, mention: PersonMention): string | null {
  const { text, span } = clause;
  if (span.end !== text.length || clause.tail !== "") return null;
  const verb = readVerb(clause);
  const between = text.slice(verb.end, span.start).trim();
  if (verb.end > span.start || !isCalling(between)) return null;
  const own = text.slice(0, verb.start).trimEnd();
  const when = WHEN.exec(own)?.[0] ?? "";
  const told = own.slice(when.length);
  const masculine = toMasculine(verb.text.toLowerCase());
  if (
    masculine === null ||
    told === "" ||
    VERBS.has(verb.text) ||
    /(?:^| )(?:не|бы|и|также|тоже|лишь|только|[а-яё]+о)$/.test(told)
  )
    return null;
  const first = when === "" ? lowerFirst(told, mention) : told;
  if (first === null) return null;
  const isRole = BECOMES.test(verb.text.toLowerCase());
  if (isRole) {
    const [head = "", second = "", third = ""] = told.split(" ");
    // "Одним из основателей стал": one of several.
    if (/^(?:одним|одной|среди|в|на|из|по|автором идеи)$/i.test(head)) return null;
    if (![head, second, third].some((word) => INSTRUMENTAL.test(word)) || told.split(" ").length < 2)
      return null;
  } else if (isAdverbial(told) || NO_OBJECT.test(verb.text) || told.split(" ").length > MAX_OBJECT)
    return null;
  return `Кто${clause.source} ${uncapitalise(when).replace(",", "")}${masculine} ${first}?`;
}

/** Words of an object before its verb. */
const MAX_OBJECT = 12;
const NO_OBJECT =
  /с[яь]$|^(?:оказал|умер|погиб|родил|пришл|приш[её]л|прибыл|приехал|выступ|вошл|вош[её]л|жил|работал|учил|скончал|находил|вырази|присутств|участв|сид|сто[яи]|леж|был|была)/;

const isAdverbial = (text: string): boolean =>
  /^(?:в|во|на|из|с|со|к|по|за|при|у|после|до|около|через|под|над|от|для|о|об|благодаря|среди|между|там|здесь|тогда|вскоре|позднее|затем|ранее) /i.test(
    text,
  );

/** Nothing, or what somebody is: "архитектор", "французский инженер", "член правления банка". */
function isCalling(text: string): boolean {
  if (text === "") return true;
  const words = text.split(" ");
  // "вручена писательнице": a name that does not change its form may stand in any case.
  if (
    words.length > 6 ||
    /(?:[еую]|[оеы]м|[ое]й|[ое]го|ами)$/.test(text) ||
    /[,;:«»()]/.test(text) ||
    words.some((word) => isFinite(word) || /(?:ть|ться|ти|чь)$/.test(word))
  )
    return false;
  return (
    words.some((word) => readHead(word)?.calling === true) ||
    (words.length <= 2 &&
      words.every((word) =>
        /^[а-яё-]+(?:[ыио]й|[ая]я|ец|ин|ка|ист|ер|ор|тель|ник|ик|лог|граф|[бвгдзклмнпрстфхц])$/.test(word),
      ))
  );
}

/** What somebody made, found, won or led, so that it may be asked who did. */
const DID =
  /^(?:основал|открыл|изобр[её]л|построил|созда(?:л|ёт)|написал|сочинил|спроектировал|разработал|возглавил|возглавлял|возглавляет|сформулировал|предложил|доказал|обнаружил|учредил|нарисовал|снял|поставил|выиграл|завоевал|победил|установил|покорил|перев[её]л|издал|сконструировал|организовал|провозгласил|подписал|отменил|изготовил|заложил|опубликовал|исполнил|сыграл|получил|присоединил|захватил|руководил|описал|измерил|вычислил|обосновал|посадил|подарил|собрал|привёз|составил|ввёл|ввел)а?$/;

/** The name, with what its bearer is before it, opens its clause, right before the verb. */
function askFirst(clause: Clause): string | null {
  const { text, span } = clause;
  const verb = readVerb(clause);
  if (verb.start !== span.end + 1) return null;
  const before = text.slice(0, span.start).trimEnd();
  const when = WHEN.exec(`${before} `)?.[0] ?? "";
  const calling = before.slice(when.trimEnd().length).trim();
  const rest = text.slice(verb.end);
  const masculine = toMasculine(verb.text);
  if (masculine === null || rest.split(" ").length < 3 || !isCalling(calling.toLowerCase())) return null;
  // "Свою кампанию голландский предприниматель Кок проводит": without what is done the rest is no question.
  if (RULES.test(calling) || /^[А-ЯЁ][а-яё]*[уюо]ю /.test(calling)) return null;
  const isMade = DID.test(verb.text) && !/^ (?:в|во|на|из|с|со|к|по|за|при|у|после|до|и|от|о|об) /.test(rest);
  if (!isMade && !isTelling(verb.text, rest)) return null;
  return `Кто${clause.source} ${uncapitalise(when).replace(",", "")}${masculine}${rest}${clause.tail}?`;
}

/**
 * Whether what somebody did is told so that one person alone did it: with a name or a number of its own in it, by a verb of doing, nothing supposed, and by nobody whose office
 * tells who it is.
 */
function isTelling(verb: string, rest: string): boolean {
  const isFeminine = /(?:ла|лась|[нт]а)$/.test(verb);
  return (
    rest.split(" ").length >= LEAST_TOLD &&
    /[А-ЯЁA-Z«\d]/.test(rest.replace(/(?<!\d)[12]\d{3} (?:год[ауе]?|г\.)/g, "")) &&
    !VERBS.has(verb) &&
    !OF_STATE.test(verb) &&
    !(isFeminine && BECOMES.test(verb)) &&
    !SUPPOSED.test(rest) &&
    !/(?:^| )(?:он|она|они|его|её|ее|их|ему|ей|им|ним|ней|нём|нем|него|неё|себя|сам|сама|одна|первая|также|тоже)(?= |$)/.test(
      rest,
    )
  );
}

/** Words behind the verb from which they tell enough. */
const LEAST_TOLD = 5;
/** What somebody is, has, feels or plans: others may as well; and births, which the text of somebody begins with. */
const OF_STATE =
  /^(?:извест[ен]|уверен|готов|соглас|обязан|способ|винов|был|была|является|имеет|имел|родил|род[ия]т|умер|умр|сконча|погиб|вырази|жив[её]т|жил|работа|счита|дума|мечта|хо[чт]|мог|может|долж|намерен|планиру|собира|надеет|надея|бо[ия]т|зна[елю]|люб|вер[иья]|ожида|учи|учит|находи|пыта|старал|продолж|нача|начн|реши|говор|сообщ|спросил|ответил|рассказ|отказ|прокоммент|пожалов)/;
/** Those whose office tells who it is. */
const RULES = /президент|премьер|канцлер|корол|император|госсекретар|министр|пап[аы] |генсек|госсоветник/i;
const SUPPOSED =
  /(?<![а-яё])(?:интервью|одним из|одной из|вероятно|возможно|якобы|похоже|видимо|наверное|может быть|скорее всего|предположительно)(?![а-яё])/;

/** Feminine pasts whose masculine has no -л, or another vowel. */
const STRONG: [feminine: RegExp, masculine: string][] = [
  [/(?<=умер|погиб|достиг|возник|исчез|спас|смог|помог)ла$/, ""],
  [/шла$/, "шёл"],
  [/зажгла$/, "зажёг"],
  [/(?<=при|пере|вы|у|за)везла$/, "вёз"],
  [/(?<=при|у|вы)несла$/, "нёс"],
  [/вела$/, "вёл"],
  [/брела$/, "брёл"],
];

/** A verb as "кто" has it: "основала" → "основал", "была избрана" → "был избран"; null for other numbers and genders. */
function toMasculine(verb: string): string | null {
  const words = verb.split(" ").map((word) => {
    const strong = STRONG.find(([feminine]) => feminine.test(word));
    if (strong !== undefined) return word.replace(strong[0], strong[1]);
    if (/[аеёияуыо]ла$|[нт]а$/.test(word)) return word.slice(0, -1);
    if (word.endsWith("лась")) return `${word.slice(0, -3)}ся`;
    return /(?:ла|ло|ли|лось|лись|[нт][оы]|[уюая]т(?:ся)?)$/.test(word) ? null : word;
  });
  return words.includes(null) ? null : words.join(" ");
}
