/** Typed answers: a statement with a number, date or name taken out, to be written by the pupil. */
import type { Mention } from "../../article.ts";
import type { Composed, Context } from "../context.ts";
import { findSafeAlternatives } from "../distract.ts";
import { listLedFacts } from "../facts.ts";

/** Places are left out: a town, its region and its country may all be right. */
const KINDS = new Set<Mention["kind"]>(["number", "date", "person"]);

/** A candidate for each fact with one answer; the gap tells why a fact was refused. */
export function composeTyped(context: Context): Composed[] {
  const { pack } = context;
  return listLedFacts(context).flatMap(({ mention, result }): Composed[] => {
    if (!(pack.typedKinds ?? KINDS).has(mention.kind) || "rule" in result) return [];
    // What has no rivals is no value of its kind: an office rather than a name, a number that is part of something.
    const { statement, gapped, shown } = result.fact;
    if (findSafeAlternatives(context, mention, gapped, shown).length === 0) return [];
    return [
      {
        candidate: {
          type: "typed",
          skill: "retrieve",
          lang: pack.lang,
          stem: pack.phrases.typed(shown),
          options: [],
          key: mention.text,
          shuffle: false,
          evidence: statement.evidence,
        },
      },
    ];
  });
}
