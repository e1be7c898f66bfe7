/** Typed answers: a statement with a number, date or name taken out, to be written by the pupil. */
import type { Mention } from "../../article.ts";
import type { LanguagePack, TypedKind } from "../../languages/language.ts";
import type { Composed, Context } from "../context.ts";
import { findRivals } from "../distract.ts";
import { listLedFacts } from "../facts.ts";

/**
 * What is to be typed; null for a place: a town, its region and its country may all be right; and for a number in words, small as these
 * are: "divided into _____ warring factions" (outside raters passed 15 of 32, and of numbers in digits 74 of 99).
 */
function kindOf(mention: Mention, { typesNames = true }: LanguagePack): TypedKind | null {
  if (mention.kind === "number" && !/\d/.test(mention.text)) return null;
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
    const isRivalled = findRivals(context, mention, gapped, shown).length > 0;
    if (!isRivalled && pack.isTypable?.(mention) !== true) return [];
    if (isPart(mention, gapped) || (mention.kind === "person" && isInRow(context, mention))) return [];
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

/** Whether part of a value would have to be typed: "в июле" before "– сентябре 1941 года", "$90" before "млрд". */
function isPart({ kind, text }: Mention, gapped: string): boolean {
  if (kind === "date") return /_ [–—-]/.test(gapped);
  return (
    kind === "number" && /^[$€£]/.test(text) && /_ (?:m|b|tr)illion|_ (?:тыс|млн|млрд|трлн)/.test(gapped)
  );
}

/** People whom one sentence may name before one of them is one in a row. */
const FEW = 3;

/** Whether a name is one of many: nobody reads for the third of six teachers. */
function isInRow({ article }: Context, { sentence }: Mention): boolean {
  const people = article.mentionsBySentence[sentence]!.flatMap((m) =>
    m.kind === "person" ? [m.entity] : [],
  );
  return new Set(people).size > FEW;
}
