/** Questions: how many, when, where; a statement turned into a question by the language's own rules. */
import type { Mention } from "../../article.ts";
import type { ItemType } from "../../item.ts";
import type { Composed, Context } from "../context.ts";
import { chooseFor, findSafeAlternatives } from "../distract.ts";
import { listLedFacts } from "../facts.ts";
import { once } from "../../lazy.ts";
import type { Statement } from "../statement.ts";

const TYPES: Partial<Record<Mention["kind"], ItemType>> = {
  number: "how-many",
  date: "when",
  place: "where",
};

/** A fact that the pack can ask for, and the question. */
interface Question {
  mention: Mention;
  statement: Statement;
  question: string;
}

/** The facts that stand by themselves, or below the headline, as questions, in text order. A question is one sentence: what stands behind a lead is not asked so. */
export const listQuestions = once((context: Context): Question[] => {
  return listLedFacts(context).flatMap(({ mention, result }): Question[] => {
    if ("rule" in result || result.fact.statement.lead !== undefined) return [];
    const { statement } = result.fact;
    const question = context.pack.ask(statement.text, statement.span, mention);
    return question === null ? [] : [{ mention, statement, question }];
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
