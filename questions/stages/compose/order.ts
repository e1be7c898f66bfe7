/** Order of events: three or four dated events, their dates taken out, to be put in time order. */
import type { DateMention } from "../../article.ts";
import type { Evidence } from "../../item.ts";
import { type Composed, type Context } from "../context.ts";
import { makeStatement } from "../statement.ts";
import { compareTimes, dateOf, isClearlyBefore, type Time } from "../time.ts";

const MIN_EVENTS = 3;
const MAX_EVENTS = 4;
const MIN_CHARS = 25;
const MAX_CHARS = 160;

interface Event {
  text: string;
  at: Time;
  evidence: Evidence[];
}

/** At most one item with years and one without: events are only ordered where every pair of dates decides. */
export function composeOrder(context: Context): Composed[] {
  const events = context.article.sentences.flatMap((sentence) => findEvent(context, sentence.index) ?? []);
  const withYear = events.filter((e) => e.at[0] > 0);
  const withoutYear = events.filter((e) => e.at[0] === 0 && e.at[1] > 0);
  return [withYear, withoutYear].flatMap((group) => composeOne(context, group));
}

function composeOne({ pack }: Context, group: Event[]): Composed[] {
  const ordered: Event[] = [];
  for (const event of [...group].sort((a, b) => compareTimes(a.at, b.at))) {
    const last = ordered.at(-1);
    if (last === undefined || isClearlyBefore(last.at, event.at)) ordered.push(event);
  }
  if (ordered.length < MIN_EVENTS) return [];
  const chosen = ordered.slice(0, MAX_EVENTS);
  const texts = chosen.map((e) => e.text).sort();
  const options = texts.map((text, i) => ({
    id: String.fromCharCode(97 + i),
    text,
    origin: "statement" as const,
  }));
  return [
    {
      candidate: {
        type: "order",
        skill: "integrate",
        lang: pack.lang,
        stem: pack.phrases.orderEvents,
        options,
        key: chosen.map((e) => options.find((o) => o.text === e.text)!.id),
        shuffle: true,
        evidence: chosen.flatMap((e) => e.evidence),
      },
    },
  ];
}

/** A sentence with one date, as a statement without it. */
function findEvent(context: Context, index: number): Event | null {
  const { article, pack } = context;
  const sentence = article.sentences[index]!;
  const dates = article.mentionsBySentence[index]!.filter((m): m is DateMention => m.kind === "date");
  const at = dateOf(dates);
  if (at === null) return null;
  const result = makeStatement(context, sentence, { start: dates[0]!.start, end: dates.at(-1)!.end });
  if (!result.ok) return null;
  const { statement } = result;
  const text = pack.dropDate(statement.text, statement.span);
  if (text === null || text.length < MIN_CHARS || text.length > MAX_CHARS || /\d{4}/.test(text)) return null;
  return { text, at, evidence: statement.evidence };
}
