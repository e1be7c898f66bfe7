/** Russian statements as questions. The wh-phrase comes first; the rest keeps its order or has the verb before it. */
import type { Mention, Span } from "../../article.ts";
import { findWords } from "../../words.ts";
import { findDroppedSubject } from "./dropped.ts";
import { askDate } from "./ask-dates.ts";
import { askNumber } from "./ask-numbers.ts";
import { askPerson } from "./ask-people.ts";
import { askTown } from "./ask-towns.ts";
import { lowerFirst } from "./capitals.ts";
import { findPointer } from "./pointers.ts";
import { isFinite } from "./verbs.ts";

/** A statement as a question; null where its clause is not seen for certain, has two finite verbs or another date. */
export function ask(text: string, span: Span, mention: Mention): string | null {
  // "10 июля 1987 года назначен директором": of whom is asked, is left out.
  if (findDroppedSubject(text, findWords(text)) !== null) return null;
  // "Впервые упоминается в 1237 году": who or what, is left out.
  if (/^(?:[А-ЯЁ][а-яё]+[оые] )?[А-ЯЁа-яё]+(?:ется|ится)(?![а-яё])/.test(text)) return null;
  if (/(?:^| )(?:лишь|только|также|ещё|уже|даже|именно) ?$/.test(text.slice(0, span.start))) return null;
  // "Сам рынок был открыт в 1835 году": beside what was told before.
  if (SELF.test(text)) return null;
  const part = readPart(text, span) ?? readShared(text, span, mention);
  if (part !== null) return ask(part.text, part.span, mention);
  switch (mention.kind) {
    case "number":
      return tidy(totalFirst(text, askNumber(text, span, mention)));
    case "date":
      return tidy(askDate(text, span, mention));
    case "person":
      return tidy(askPerson(text, span, mention));
    case "place":
      return tidy(askTown(text, span, mention));
    case "term":
    case "naming":
      return null;
  }
}

const SELF = /^(?:Сам|Сама|Само|Сами) [а-яё]/;

/** "Сила Ганзы пошла на спад: в 1494 году князь закрыл контору": a part that says by itself what it is about, set off by a colon or a semicolon. */
function readPart(text: string, span: Span): { text: string; span: Span } | null {
  if (!JOINT.test(text) || /[«"“„(]/.test(text)) return null;
  let from = 0;
  for (const match of text.matchAll(new RegExp(JOINT, "g"))) {
    const to = match.index;
    if (span.end <= to) return from === 0 && text[to] === "," ? null : makePart(text, from, to, span);
    from = to + match[0].length;
  }
  return from === 0 ? null : makePart(text, from, text.length, span);
}

function makePart(
  text: string,
  from: number,
  to: number,
  { start, end }: Span,
): { text: string; span: Span } | null {
  if (start < from) return null;
  const part = `${text.charAt(from).toUpperCase()}${text.slice(from + 1, to).replace(/\.$/, "")}.`;
  return part.length >= LEAST && NAME.test(part.slice(1)) && findPointer(part) === null
    ? { text: part, span: { start: start - from, end: end - from } }
    : null;
}
/** "Женева заключила союз с Берном и в 1536 году объявила о независимости": what the subject did in the second year, told of it alone. */
function readShared(text: string, span: Span, mention: Mention): { text: string; span: Span } | null {
  const match = SHARED.exec(text);
  if (match === null || mention.kind !== "date" || mention.part !== "year") return null;
  const [joint, opening = "", year = "", verb = "", rest = ""] = match;
  if (span.start !== match.index + joint.indexOf(year, joint.indexOf(opening))) return null;
  const left = text.slice(0, match.index).replace(YEAR_FIRST, "");
  const first = findWords(left).find((word) => isFinite(word.text));
  const subject = first === undefined ? "" : left.slice(0, first.start).trimEnd();
  if (first === undefined || !NOUNS.test(subject) || endOf(first.text) !== endOf(verb)) return null;
  const lowered = lowerFirst(subject, mention);
  return lowered === null
    ? null
    : {
        text: `В ${year} году ${lowered} ${verb}${rest}`,
        span: { start: "В ".length, end: "В ".length + year.length },
      };
}
const SHARED =
  /(?: |, )(?:и|а|но|затем|а затем) (в (\d{4}) (?:году|г\.)) ([а-яё]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись))(?![а-яё])( [^,;:—]*(?:\.|$))$/;
const YEAR_FIRST = /^В \d{4} (?:году|г\.) /;
/** A subject of up to four words and no comma: it begins with a name or a noun and not with a preposition. */
const NOUNS =
  /^(?!(?:В|Во|На|Из|С|Со|К|По|За|При|У|После|До|О|Об|Для|От|Над|Под|Но|И|А|Он|Она|Они|Оно|Это) )[А-ЯЁ][А-ЯЁа-яё-]*(?: [А-ЯЁа-яё-]+){0,3}$/;
const endOf = (verb: string): string => /(?:л|ла|ло|ли)(?=с[ья]$|$)/.exec(verb)?.[0] ?? "";

/** A colon, a semicolon, or a comma before another year's clause. */
const JOINT = /[:;] |, а (?=в \d{4} (?:году|г\.) )/;
const LEAST = 40;
const NAME = /[А-ЯЁA-Z][а-яёa-z]/;

/** A phrase in commas that is moved to the end needs none there; what links a sentence to the one before is no part of a question. */
const tidy = (question: string | null): string | null =>
  question?.replace(/,(?=\?$)/, "").replace(LINK, "") ?? null;
const LINK = / (?:между тем|тем не менее|вместе с тем|кроме того|впрочем)(?= [а-яё])/;

/** "Всего в стране было 12 мостов" → "Сколько всего мостов было в стране?": the total goes with its wh-phrase. */
const totalFirst = (text: string, question: string | null): string | null =>
  question !== null && text.startsWith("Всего ") && question.startsWith("Сколько ")
    ? question.replace(/^Сколько ([^?]*?) всего(?= )/, "Сколько всего $1")
    : question;
