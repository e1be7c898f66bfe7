/** Questions: how many, when, where; a statement turned into a question by the language's own rules. */
import type { Mention } from "../../article.ts";
import type { ItemType } from "../../item.ts";
import type { Composed, Context } from "../context.ts";
import { chooseFor, findSafeAlternatives } from "../distract.ts";
import { listFacts, listLedFacts } from "../facts.ts";

const TYPES: Partial<Record<Mention["kind"], ItemType>> = {
  number: "how-many",
  date: "when",
  place: "where",
};

/** A candidate for each fact that the pack can ask for; the gap tells why a fact was refused. */
export function composeQuestions(context: Context): Composed[] {
  const { pack } = context;
  const facts = pack.asksBelow ? listLedFacts(context) : listFacts(context);
  return facts.flatMap(({ mention, result }): Composed[] => {
    const type = TYPES[mention.kind];
    // A question is one sentence: what stands behind a lead is not asked so.
    if (type === undefined || "rule" in result || result.fact.statement.lead !== undefined) return [];
    const { statement } = result.fact;
    if (type === "how-many" && pack.isChosen?.(mention) === false) return [];
    const stem = pack.ask(statement.text, statement.span, mention);
    const chosen =
      stem === null ? null : chooseFor(mention, stem, findSafeAlternatives(context, mention, stem));
    if (stem === null || chosen === null) return [];
    return [
      {
        candidate: {
          type,
          skill: "retrieve",
          lang: pack.lang,
          stem,
          ...chosen,
          evidence: statement.evidence,
        },
      },
    ];
  });
}
