/** Gaps: a statement with its number, date, place, name or term taken out, and others of the same form to choose from. */
import type { Mention, NamingMention } from "../../article.ts";
import { GAP, type ItemType, type RefusalRule } from "../../item.ts";
import { isLetters } from "../../words.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import { chooseFor, findRivals } from "../distract.ts";
import { type FactResult, isPair, listLedFacts } from "../facts.ts";
import { namesTopic, type Statement } from "../statement.ts";
import { isUnanchored } from "../stem.ts";
import { findQuestion, mayStandInGap } from "./question.ts";

const TYPES: Record<Exclude<Mention["kind"], "naming">, ItemType> = {
  number: "gap-number",
  date: "gap-date",
  place: "gap-place",
  person: "gap-name",
  term: "gap-word",
};

/** One candidate or refusal for each number, date, place, name and term. */
export function composeGaps(context: Context): Composed[] {
  return listLedFacts(context).flatMap(({ mention, result }) =>
    mention.kind === "naming" ? [] : [composeGap(context, mention, result)],
  );
}

function composeGap(
  context: Context,
  mention: Exclude<Mention, NamingMention>,
  result: FactResult,
): Composed {
  const type = TYPES[mention.kind];
  const no = (rule: RefusalRule, reason: string) =>
    refuse(rule, reason, `${type}: ${mention.text}`, mention.paragraph);
  if ("rule" in result) return no(result.rule, result.reason);
  const { statement, gapped, shown } = result.fact;
  if (!namesTopic(context, statement)) return no("not-self-contained", "nothing names what it is about");
  if (!mayStandInGap(context, mention, result.fact))
    return no("unpromising", "told by the way, or at length");
  if (mention.kind === "person" && isDescribed(context, gapped))
    return no(
      "few-distractors",
      "what stands beside the name says who it is: nobody else of the article is that",
    );
  if (context.pack.isChosen?.(mention, context.article) === false)
    return no("few-distractors", "values like it are typed, or not asked for: they are told by their rivals");
  if (mention.kind === "place" && context.pack.asksPlaces === false)
    return no("known-without", "where things are is known too often to whoever reads the language");
  if (findQuestion(context, mention) === undefined && !mayChoose(context, mention))
    return no("unpromising", "no question asks for it: it is to be typed");
  if (isPair(mention))
    return no("few-distractors", "of two, one and three are rivals that the words around it mostly rule out");
  if (isUnclear(context, mention, statement, gapped))
    return no("unpromising", "what is counted is hard to see in it");
  const chosen = chooseFor(mention, gapped, findRivals(context, mention, gapped, shown));
  if (chosen === null)
    return no("few-distractors", "too few safe rivals; numbers and dates need them on both sides");
  return {
    candidate: {
      type,
      skill: "retrieve",
      lang: context.pack.lang,
      stem: context.pack.phrases.chosen(shown),
      ...chosen,
      evidence: statement.evidence,
    },
  };
}

/** Whether a value that no question asks for may be chosen among four in a gap. */
const mayChoose = ({ pack }: Context, { kind }: Mention): boolean =>
  (kind !== "date" && kind !== "number") || pack.chooses?.has(kind) === true;

/**
 * Whether four numbers to choose from say too little of what they count: behind a lead, beside other figures, or in what has no word of the headline: of these outside raters of rounds
 * 14 and 15 passed 22 of 44, of others 18 of 22. They may be typed all the same.
 */
function isUnclear(context: Context, mention: Mention, { lead, text }: Statement, gapped: string): boolean {
  if (mention.kind !== "number") return false;
  const others = gapped.match(FIGURES) ?? [];
  return lead !== undefined || others.length > 1 || isUnanchored(context, text);
}
const FIGURES = /\d[\d.,]*/g;

/**
 * Whether somebody is described right beside the gap, or stands in a row: "the engineer _____", "_____, the museum's first director,",
 * "the writers A, _____ and B". Others of the article are no engineers, and of a row another may be as true.
 */
function isDescribed({ pack }: Context, gapped: string): boolean {
  const [before = "", after = ""] = gapped.split(GAP);
  const word = before.endsWith(" ") ? before.slice(0, -1).split(/\s/).at(-1)! : "";
  const isAlone = before === "" || (pack.isFunctionWord(word) && isLetters(word));
  return !isAlone || /^(?:['’]s)?(?:,| \()/.test(after);
}
