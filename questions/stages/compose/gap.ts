/** Gaps: a statement with its number, date, place or name taken out, and others of the same form to choose from. */
import type { Mention } from "../../article.ts";
import type { ItemType, RefusalRule } from "../../item.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import { chooseFor } from "../distract.ts";
import { listLedFacts } from "../facts.ts";

const TYPES: Record<Mention["kind"], ItemType> = {
  number: "gap-number",
  date: "gap-date",
  place: "gap-place",
  person: "gap-name",
};

/** One candidate or refusal for each number, date, place and name. */
export function composeGaps(context: Context): Composed[] {
  return listLedFacts(context).map(({ mention, result }): Composed => {
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
  });
}
