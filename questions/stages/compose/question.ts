/** Questions: how many, when, where; a statement turned into a question by the language's own rules. */
import type { Mention } from "../../article.ts";
import type { ItemType } from "../../item.ts";
import { type Composed, type Context, countShared } from "../context.ts";
import { chooseFor, findSafeAlternatives } from "../distract.ts";
import { listLedFacts } from "../facts.ts";
import { once } from "../../lazy.ts";
import type { Statement } from "../statement.ts";
import { isHeaded } from "../stem.ts";

const TYPES: Partial<Record<Mention["kind"], ItemType>> = {
  number: "how-many",
  date: "when",
  place: "where",
};

/** A fact that the pack can ask for, and the question, with the sentences above it that it goes on from. */
interface Question {
  mention: Mention;
  statement: Statement;
  question: string;
  isLed: boolean;
}

/** Characters of a lead that are soon read. */
const SHORT_LEAD = 120;

/**
 * The facts that stand by themselves, or below the headline, as questions, in text order. Behind a lead only a language asks that says so, where the lead has a
 * word of the question: one that has none says nothing of what is asked, and a long one is much to read; where the headline does without it, it is left out.
 */
export const listQuestions = once((context: Context): Question[] => {
  const { pack, stemsOf } = context;
  return listLedFacts(context).flatMap(({ mention, result }): Question[] => {
    if ("rule" in result) return [];
    const { statement } = result.fact;
    const { lead, text, span } = statement;
    if (lead !== undefined && pack.asksBehindLeads !== true) return [];
    const question = pack.ask(text, span, mention);
    if (question === null) return [];
    if (lead === undefined) return [{ mention, statement, question, isLed: false }];
    const isRelated = countShared(stemsOf(lead), stemsOf(question)) > 0;
    const isPlain = isHeaded(context) && pack.findBeyondHeadline(text) === null;
    if (isPlain && (!isRelated || lead.length > SHORT_LEAD))
      return [{ mention, statement, question, isLed: false }];
    return isRelated ? [{ mention, statement, question: `${lead}\n${question}`, isLed: true }] : [];
  });
});

const mapQuestions = once(
  (context: Context) => new Map(listQuestions(context).map(({ mention, question }) => [mention, question])),
);

/** The question for a mention, where it is one of those facts. */
export const findQuestion = (context: Context, mention: Mention): string | undefined =>
  mapQuestions(context).get(mention);

/** A candidate for each question that has rivals to choose from; the gap tells why a fact was refused. */
export function composeQuestions(context: Context): Composed[] {
  const { pack } = context;
  return listQuestions(context).flatMap(({ mention, statement, question }): Composed[] => {
    const type = TYPES[mention.kind];
    if (type === undefined || pack.isChosen?.(mention) === false) return [];
    const chosen = chooseFor(mention, question, findSafeAlternatives(context, mention, question));
    if (chosen === null) return [];
    return [
      {
        candidate: {
          type,
          skill: "retrieve",
          lang: pack.lang,
          stem: question,
          ...chosen,
          evidence: statement.evidence,
        },
      },
    ];
  });
}
