/**
 * The one clause of a Russian statement that holds what is asked for, without the clauses and phrases that may be left out: brackets, a relative or a participial
 * clause behind it, a reason, a contrast, a second predicate. Source: Rozental, Spravochnik po pravopisaniju i literaturnoj pravke (1997), §§ 92–118.
 */
import type { Span } from "../../article.ts";
import { findWords, uncapitalise, type Word } from "../../words.ts";
import { PARTICIPLE } from "./aside.ts";
import { readGiven } from "./given-names.ts";
import { readHead } from "./heads.ts";
import { findVerbs, isFinite } from "./verbs.ts";

/** A clause with one finite verb. */
export interface Clause {
  text: string;
  span: Span;
  /** Whose word it is: ", по данным полиции," or "". */
  source: string;
  /** What belongs to its last noun: ", по которому торговали без пошлин" or "". */
  tail: string;
  words: readonly Word[];
  verb: Word;
}

const MAX_CHARS = 200;
/** A bracket that tells more than a date or a name in another language. */
const LONG_BRACKET = 60;

/** Longest clause that a question keeps behind its last noun. */
const LONG_TAIL = 90;

/** What opens a clause that tells of the noun before it: without it a noun that is no name may be any. */
const OF_NOUN = new RegExp(
  "^(?:(?:(?:в|на|из|с|со|о|об|для|к|у|от|по|при|через|под|за|над|благодаря|среди|[а-яё]+) )?котор(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ыми|ую|ом)(?![а-яё])|" +
    `(?:где|куда|откуда)(?![а-яё])|(?:не |[а-яё]+о )?${PARTICIPLE}(?![а-яё]))`,
);
/** What opens a clause that tells more, of which the one before says nothing. */
const DROPPED =
  /^(?:(?:однако|но|зато|причём|причем|хотя|поскольку|так как|потому что|чтобы|после чего|в результате чего|благодаря чему|что (?:позволило|привело|стало|сделало|составля[а-яё]+|составило|означало)|включая|в том числе|а|но и|сообща[ею]т|сообщил[аи]?|передаёт|пишет|по (?:словам|данным|мнению))(?![а-яё])|(?:не )?[а-яё]{2,}(?:вши|вшись|[аиыея]в|нув|аясь|яясь|уясь|[иыае]вая|ляя|имея|уя|нувшись) )/;
const NOT_DROPPED = /^(?:состав|рукав|сплав|устав|архив|коллектив|массив|залив|прилив|отлив|актив) /;
/** What a clause of its own may begin with, behind one that is whole. */
const SECOND = /^(?:и|он[аои]?|его|её|их|один|одна|ещё|в результате|при этом|\d+) /;
const SOURCE =
  /^(?:По (?:словам|данным|информации|сведениям|мнению|оценкам|оценке|подсчётам|подсчетам|расчётам|расчетам|версии|сообщению|сообщениям) [^,]{3,60}|Согласно [^,]{3,60}|Как (?:сообща[ею]т|сообщил[аио]?|пишет|пишут|отмеча[ею]т|переда[её]т) [^,]{3,50})$/i;
/** A participial clause before its noun, or what somebody had done before: the clause stands without it. */
const OPENING = /^[А-ЯЁ][а-яё]{3,}(?:вши|вшись|[аиыяеу]в|аясь|яясь|уя|ясь|нувшись)(?: |$)/;

/** "Полиция сообщила, что в аварии погибли 12 человек": whose word it is goes behind the wh-phrase, «…, как сообщила полиция, …». Source: Rozental, § 99. */
const SAID =
  /^([А-ЯЁ][^,;:()—]{2,70}?) ((?:сообщи|заяви|рассказа|отмети|уточни|подтверди|поясни|подчеркну|подсчита|выясни|установи|показа)л[аио]?|утверждает|утверждают|сообщает|сообщают|отмечает|отмечают|пишет|пишут), что (?=[а-яё«\dА-ЯЁ])/;
/** Nouns of those who say so, which a sentence begins with a capital; what else begins so may be a name. */
const SAYERS =
  /^(?:Полиция|Полицейские|Власти|Опрос|Опросы|Исследование|Исследования|Уч[её]ные|Исследователи|Врачи|Медики|Эксперты|Следователи|Спасатели|Чиновники|Официальные лица|Организаторы|Журналисты|Очевидцы|Авиакомпания|Компания|Газета|Издани[ея]|Газеты|Журналы|Агентства|Телеканалы|Авторы|Правозащитники|Активисты|Биографы|Критики|Агентство|Министерство|Министр|Ведомство|Прокуратура|Следствие|Экспертиза|Проверка|Анализ|Расч[её]ты|Наблюдения|Пресс-служба|Пресс-секретарь|Представител[ьи]|Телеканал|Журнал|Аналитики|Синоптики|Археологи|Биологи|Историки|Астрономы)(?![а-яё])/;

/** A subject to stand within a sentence; null where its first word may be a name or not, or a phrase that is no subject. */
function lowerSubject(text: string): string | null {
  const words = findWords(text);
  const first = words[0]?.text ?? "";
  if (SAYERS.test(text) || readHead(first) !== null) return uncapitalise(text);
  const isName = words.length <= 2 && words.every(({ text: word }) => /^[А-ЯЁA-Z]/.test(word));
  return isName && (readGiven(first).length > 0 || words.length === 1) ? text : null;
}

/** Splits at commas that part words, and not the digits of a number or what stands in quotation marks. */
function splitAtCommas(text: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  let quotes = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === "«" || char === "„") quotes++;
    else if (char === "»" || char === "“") quotes = Math.max(0, quotes - 1);
    else if (char === "," && quotes === 0 && text[i + 1] === " ") {
      parts.push({ start, end: i });
      start = i + 2;
    }
  }
  return [...parts, { start, end: text.length }];
}

/** A text without its brackets; null where one holds the span. */
function dropBrackets(text: string, span: Span): { text: string; span: Span } | null {
  let out = text;
  let { start, end } = span;
  for (const match of [...text.matchAll(/ ?\([^()]*\)/g)].toReversed()) {
    const from = match.index;
    const to = from + match[0].length;
    if (from < span.end && to > span.start) return null;
    if (match[0].length > LONG_BRACKET) return null;
    out = out.slice(0, from) + out.slice(to);
    if (to <= span.start) {
      start -= match[0].length;
      end -= match[0].length;
    }
  }
  return { text: out, span: { start, end } };
}

/** A subordinate clause that comes first. */
const SUBORDINATE =
  /^(?:Когда|Если|Пока|Хотя|Поскольку|Так как|Как только|После того|Перед тем|До того|По мере того|Несмотря на то|Чем|Едва|Что|То,|Тогда как)(?![а-яё])/;

/** The clause that holds a span, with one finite verb; null where it is not seen for certain. What tells of the noun that a number counts (`isCounted`) goes with it. */
export function findClause(statement: string, at: Span, isCounted = false): Clause | null {
  if (/[;:!?…[\]]|\.[^\d]/.test(statement.replace(/(?<![а-яё])(?:гг?|вв?|тыс|млн|млрд|руб|[А-ЯЁ])\./g, "")))
    return null;
  if (SUBORDINATE.test(statement)) return null;
  const bare = dropBrackets(statement.replace(/\.$/, ""), at);
  if (bare === null) return null;
  let { text, span } = bare;
  let source = "";
  const said = SAID.exec(text);
  if (said !== null && span.start >= said[0].length) {
    const subject = lowerSubject(said[1]!);
    if (subject === null) return null;
    source = `, как ${said[2]!} ${subject},`;
    text = text.slice(said[0].length);
    span = { start: span.start - said[0].length, end: span.end - said[0].length };
  }
  let parts = splitAtCommas(text);
  const first = text.slice(parts[0]!.start, parts[0]!.end);
  if (parts.length > 1 && span.start >= parts[1]!.start) {
    const isSource = SOURCE.test(first);
    if ((isSource && source === "") || OPENING.test(first)) {
      if (isSource) source = `, ${uncapitalise(first)},`;
      const cut = parts[1]!.start;
      text = text.slice(cut);
      span = { start: span.start - cut, end: span.end - cut };
      parts = splitAtCommas(text);
    }
  }
  // "Чтобы собрать килограмм мёда, пчела облетает …": what it was done for goes behind.
  let aim = "";
  if (parts.length === 2 && first.startsWith("Чтобы ") && span.start >= parts[1]!.start) {
    const cut = parts[1]!.start;
    aim = `, ${uncapitalise(first)}`;
    text = text.slice(cut);
    span = { start: span.start - cut, end: span.end - cut };
    parts = splitAtCommas(text);
  }
  const own = parts.findIndex((part) => span.start >= part.start && span.end <= part.end);
  if (own < 0) return null;
  const verbsOf = (part: Span) => {
    const slice = text.slice(part.start, part.end);
    return findVerbs(slice, findWords(slice));
  };
  // What stands before it in commas is left in: "хан Батый, внук Чингисхана, начал …"; a clause of its own is none of that.
  const opening = own === 0 ? "" : text.slice(parts[own]!.start);
  if (
    own === 1 ||
    own > 2 ||
    OF_NOUN.test(opening) ||
    DROPPED.test(opening) ||
    OTHER.test(opening) ||
    parts.slice(0, own).some((part) => verbsOf(part).length > 0)
  )
    return null;
  const next = parts[own + 1];
  let tail = "";
  if (next !== undefined) {
    const behind = text.slice(next.start);
    const isSecond = SECOND.test(behind) && verbsOf(next).length > 0;
    text = text.slice(0, parts[own]!.end);
    if (OF_NOUN.test(behind))
      tail = isNamed(text) || (isCounted && span.end > text.length - MAX_UNIT) ? "" : `, ${behind}`;
    else if (!isSecond && !isPredicate(behind) && (!DROPPED.test(behind) || NOT_DROPPED.test(behind)))
      return null;
    if (tail.length > LONG_TAIL || /\d/.test(tail)) return null;
  }
  const cut = cutSecond(text, span);
  if (cut === null || (cut !== text && tail !== "")) return null;
  const words = findWords(cut);
  const verbs = findVerbs(cut, words);
  if (verbs.length !== 1 || cut.length > MAX_CHARS || / [–—-] /.test(cut)) return null;
  return { text: cut, span, source, tail: `${tail}${aim}`, words, verb: verbs[0]! };
}

/** "родилась в 1961 году, начала сниматься подростком": another predicate of the same subject. */
const isPredicate = (behind: string): boolean =>
  /^начала [а-яё]+ть/.test(behind) ||
  (/^[а-яё]{3,}(?:л|ла|ло|ли|лся|лась|лось|лись)(?![а-яё])/.test(behind) &&
    isFinite(behind.split(/[ ,.]/, 1)[0]!));

/** Characters of what is counted, behind its number. */
const MAX_UNIT = 25;
/** What opens a clause that belongs to the one before it. */
const OTHER = /^(?:что|чтобы|как|если|когда|пока|ли|чем|тогда как|и|или) /;
/** Whether a text ends with a name or a year, which needs no clause to tell which is meant. */
const isNamed = (text: string): boolean => /[А-ЯЁA-Z»][^\s]*$|\d{4} (?:года|году)$/.test(text);

/** A clause without its second predicate: "школу построили и открыли" is none of two; null where the span is of the second one. */
function cutSecond(text: string, span: Span): string | null {
  const verbs = findVerbs(text, findWords(text));
  if (verbs.length < 2) return text;
  const second = verbs[1]!;
  const joint = text.lastIndexOf(" и ", second.start);
  if (verbs.length > 2 || joint < 0 || joint < verbs[0]!.end) return null;
  const between = findWords(text.slice(joint + 3, second.start));
  if (between.length > 1 || joint < span.end) return null;
  // "построен и открыт": the two verbs share what stands behind them.
  return joint - verbs[0]!.end > 1 ? text.slice(0, joint) : null;
}
