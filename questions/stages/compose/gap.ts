/** Gaps: a statement with its number, date, place, name or term taken out, and others of the same form to choose from. */
import type { Mention } from "../../article.ts";
import type { ItemType, RefusalRule } from "../../item.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import { chooseFor } from "../distract.ts";
import { type FactResult, listLedFacts } from "../facts.ts";

const TYPES: Record<Mention["kind"], ItemType> = {
  number: "gap-number",
  date: "gap-date",
  place: "gap-place",
  person: "gap-name",
  term: "gap-word",
};

/** One candidate or refusal for each number, date, place, name and term; of a pair nothing is left to choose from. */
export function composeGaps(context: Context): Composed[] {
  return listLedFacts(context).flatMap(({ mention, result }): Composed[] =>
    mention.kind === "term" && mention.isPair ? [] : [composeGap(context, mention, result)],
  );
}

function composeGap(context: Context, mention: Mention, result: FactResult): Composed {
  const type = TYPES[mention.kind];
  const no = (rule: RefusalRule, reason: string) =>
    refuse(rule, reason, `${type}: ${mention.text}`, mention.paragraph);
  if ("rule" in result) return no(result.rule, result.reason);
  const { statement, gapped, shown } = result.fact;
  const chosen = chooseFor(context, mention, gapped, shown);
  if (chosen === null)
    return no("few-distractors", "too few safe rivals; numbers and dates need them on both sides");
  return {
    candidate: {
      type,
      skill: "retrieve",
      lang: context.pack.lang,
      stem: shown,
      ...chosen,
      evidence: statement.evidence,
    },
  };
}
