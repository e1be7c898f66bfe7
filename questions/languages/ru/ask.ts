/** Russian statements as questions. The wh-phrase comes first; the rest keeps its order or has the verb before it. */
import type { Mention, Span } from "../../article.ts";
import { findWords } from "../../words.ts";
import { findDroppedSubject } from "./dropped.ts";
import { askDate } from "./ask-dates.ts";
import { askNumber } from "./ask-numbers.ts";
import { askPerson } from "./ask-people.ts";
import { askTown } from "./ask-towns.ts";

/** A statement as a question; null where its clause is not seen for certain, has two finite verbs or another date. */
export function ask(text: string, span: Span, mention: Mention): string | null {
  // "10 июля 1987 года назначен директором": of whom is asked, is left out.
  if (findDroppedSubject(text, findWords(text)) !== null) return null;
  // "Впервые упоминается в 1237 году": who or what, is left out.
  if (/^(?:[А-ЯЁ][а-яё]+[оые] )?[А-ЯЁа-яё]+(?:ется|ится)(?![а-яё])/.test(text)) return null;
  if (/(?:^| )(?:лишь|только|также|ещё|уже|даже|именно) ?$/.test(text.slice(0, span.start))) return null;
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

/** A phrase in commas that is moved to the end needs none there. */
const tidy = (question: string | null): string | null => question?.replace(/,(?=\?$)/, "") ?? null;

/** "Всего в стране было 12 мостов" → "Сколько всего мостов было в стране?": the total goes with its wh-phrase. */
const totalFirst = (text: string, question: string | null): string | null =>
  question !== null && text.startsWith("Всего ") && question.startsWith("Сколько ")
    ? question.replace(/^Сколько ([^?]*?) всего(?= )/, "Сколько всего $1")
    : question;
