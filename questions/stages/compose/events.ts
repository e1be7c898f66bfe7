/** Dated events: sentences with one date, as statements without it. What order and computed items are made of. */
import type { DateMention } from "../../article.ts";
import type { Evidence } from "../../item.ts";
import { once } from "../../lazy.ts";
import type { Context } from "../context.ts";
import { makeStatement } from "../statement.ts";
import { dateOf, type Time } from "../time.ts";

const MIN_CHARS = 25;
const MAX_CHARS = 160;

export interface Event {
  text: string;
  at: Time;
  evidence: Evidence[];
}

/** The events of the article, in text order. */
export const findEvents = once((context: Context): Event[] =>
  context.article.sentences.flatMap((sentence) => findEvent(context, sentence.index) ?? []),
);

function findEvent(context: Context, index: number): Event | null {
  const { article, pack } = context;
  const sentence = article.sentences[index]!;
  const dates = article.mentionsBySentence[index]!.filter((m): m is DateMention => m.kind === "date");
  const at = dateOf(dates);
  if (at === null) return null;
  const result = makeStatement(context, { start: dates[0]!.start, end: dates.at(-1)!.end }, sentence);
  if (!result.ok) return null;
  const { statement } = result;
  const text = pack.dropDate(statement.text, statement.span);
  if (text === null || text.length < MIN_CHARS || text.length > MAX_CHARS || /\d{4}/.test(text)) return null;
  return { text, at, evidence: statement.evidence };
}
