/** Order of events: three or four dated events, their dates taken out, to be put in time order. */
import type { Composed, Context } from "../context.ts";
import { letter } from "../distract.ts";
import { compareTimes, isClearlyBefore } from "../time.ts";
import { type Event, findEvents } from "./events.ts";

const MIN_EVENTS = 3;
const MAX_EVENTS = 4;
/** From the first to the last: a cathedral comes before a car works, whatever the text says. */
const MAX_YEARS = 60;

/** At most one item with years and one without: events are only ordered where every pair of dates decides. */
export function composeOrder(context: Context): Composed[] {
  const events = findEvents(context);
  const withYear = events.filter((e) => e.at[0] > 0);
  const withoutYear = events.filter((e) => e.at[0] === 0 && e.at[1] > 0);
  return [withYear, withoutYear].flatMap((group) => composeOne(context, group));
}

/** The first events, in time order, that are not so far apart that their kinds alone would tell their order. */
function chooseNear(ordered: Event[]): Event[] {
  const from = ordered.findIndex(
    ({ at }, i) =>
      i + MIN_EVENTS <= ordered.length && ordered[i + MIN_EVENTS - 1]!.at[0] - at[0] <= MAX_YEARS,
  );
  if (from < 0) return [];
  const last = ordered[from]!.at[0] + MAX_YEARS;
  return ordered.slice(from, from + MAX_EVENTS).filter(({ at }) => at[0] <= last);
}

function composeOne({ pack }: Context, group: Event[]): Composed[] {
  const ordered: Event[] = [];
  for (const event of [...group].sort((a, b) => compareTimes(a.at, b.at))) {
    const last = ordered.at(-1);
    if (last === undefined || isClearlyBefore(last.at, event.at)) ordered.push(event);
  }
  const chosen = chooseNear(ordered);
  if (chosen.length < MIN_EVENTS) return [];
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
