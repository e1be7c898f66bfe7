/** Computed: the years between two events whose years the article gives, a number that it does not state. */
import type { Composed, Context } from "../context.ts";
import { chooseOptions } from "../distract.ts";
import { type Event, findEvents } from "./events.ts";

/** Fewer years can be told without subtracting, and 1914 to 1915 may be two days. */
const MIN_YEARS = 3;
const MAX_YEARS = 500;
const MAX_ITEMS = 2;
/** Content words that both events have. */
const SAME_MATTER = 2;
/** How far off distractors are: slips of counting, of a digit and of a decade. */
const SLIPS = [-10, -5, -3, -2, 2, 3, 5, 10];

/** At most two items, each on two events that follow each other in time and are dated by their years alone. */
export function composeComputed(context: Context): Composed[] {
  const dated = findEvents(context)
    .filter(({ at: [year, month] }) => year > 0 && month === 0)
    .sort((a, b) => a.at[0] - b.at[0]);
  return dated
    .flatMap((second, i) => (i > 0 ? (composeOne(context, dated[i - 1]!, second) ?? []) : []))
    .slice(0, MAX_ITEMS);
}

function composeOne(context: Context, first: Event, second: Event): Composed | null {
  const { pack, article, stemsOf } = context;
  // From a dog's death to a statue: nobody would ask. The two are of one matter.
  const matter = stemsOf(first.text);
  if ([...stemsOf(second.text)].filter((stem) => matter.has(stem)).length < SAME_MATTER) return null;
  const years = second.at[0] - first.at[0];
  if (years < MIN_YEARS || years > MAX_YEARS) return null;
  if (article.mentions.some((m) => m.kind === "number" && m.value === years)) return null;
  const slips = SLIPS.map((slip) => years + slip).filter((n) => n > 0);
  const stem = pack.phrases.yearsBetween(first.text, second.text);
  const chosen = chooseOptions(
    { text: String(years), order: years },
    slips.map((n) => ({ text: String(n), origin: "outside" as const, order: n })),
    stem,
  );
  if (chosen === null) return null;
  return {
    candidate: {
      type: "computed",
      skill: "infer",
      lang: pack.lang,
      stem,
      ...chosen,
      evidence: [...first.evidence, ...second.evidence],
      explanation: `${second.at[0]} − ${first.at[0]} = ${years}`,
    },
  };
}
