/** Typed answers: a statement with a number, date or name taken out, to be written by the pupil. */
import type { Mention } from "../../article.ts";
import type { LanguagePack, TypedKind } from "../../languages/language.ts";
import type { Composed, Context } from "../context.ts";
import { findSafeAlternatives } from "../distract.ts";
import { listLedFacts } from "../facts.ts";

/** What is to be typed; null for a place: a town, its region and its country may all be right. */
function kindOf(mention: Mention, { typesNames = true }: LanguagePack): TypedKind | null {
  if (mention.kind === "place" || mention.kind === "term" || (mention.kind === "person" && !typesNames))
    return null;
  return mention.kind === "date" ? mention.part : mention.kind;
}

/** A candidate for each fact with one answer; the gap tells why a fact was refused. */
export function composeTyped(context: Context): Composed[] {
  const { pack } = context;
  return listLedFacts(context).flatMap(({ mention, result }): Composed[] => {
    const kind = kindOf(mention, pack);
    if (kind === null || "rule" in result) return [];
    // What has no rivals is no value of its kind: an office rather than a name, a number that is part of something.
    const { statement, gapped, shown } = result.fact;
    const isRivalled = findSafeAlternatives(context, mention, gapped, shown).length > 0;
    if (!isRivalled && pack.isTypable?.(mention) !== true) return [];
    return [
      {
        candidate: {
          type: "typed",
          skill: "retrieve",
          lang: pack.lang,
          stem: pack.phrases.typed[kind](shown),
          options: [],
          key: mention.text,
          shuffle: false,
          evidence: statement.evidence,
        },
      },
    ];
  });
}
