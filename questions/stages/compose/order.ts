/** Order of events: three or four dated events, their dates taken out, to be put in time order. */
import type { Composed, Context } from "../context.ts";
import { letter } from "../distract.ts";
import { compareTimes, isClearlyBefore } from "../time.ts";
import { type Event, findEvents } from "./events.ts";

const MIN_EVENTS = 3;
const MAX_EVENTS = 4;

/** At most one item with years and one without: events are only ordered where every pair of dates decides. */
export function composeOrder(context: Context): Composed[] {
  const events = findEvents(context);
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
  const options = texts.map((text, i) => ({ id: letter(i), text, origin: "statement" as const }));
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
