/** Questions: how many, when, where; a statement turned into a question by the language's own rules. */
import type { Mention } from "../../article.ts";
import type { ItemType } from "../../item.ts";
import type { Composed, Context } from "../context.ts";
import { chooseFor, findSafeAlternatives } from "../distract.ts";
import { type Fact, listAskedFacts } from "../facts.ts";
import { once } from "../../lazy.ts";

const TYPES: Partial<Record<Mention["kind"], ItemType>> = {
  number: "how-many",
  date: "when",
  place: "where",
};

/** A fact that the pack can ask for, and the question. */
export interface Question {
  mention: Mention;
  fact: Fact;
  question: string;
}

/** The facts as questions, in text order: those that stand by themselves, or below the headline, and those whose question does. What stands behind a lead is not asked so. */
export const listQuestions = once((context: Context): Question[] => {
  return listAskedFacts(context).flatMap(({ mention, result, isWhole }): Question[] => {
    if ("rule" in result || result.fact.statement.lead !== undefined) return [];
    const { fact } = result;
    const question = context.pack.ask(fact.statement.text, fact.statement.span, mention);
    if (question === null || (!isWhole && !isAlone(context, question))) return [];
    return [{ mention, fact, question }];
  });
});

/** Whether a question taken out of a statement that needs others says by itself, or with a word of the headline, whom and what it means. */
function isAlone({ pack, article, headline }: Context, question: string): boolean {
  const text = question.replace(/\?$/, ".");
  return pack.findUnresolved(text, false, headline, "", article) === null;
}

const mapQuestions = once(
  (context: Context) => new Map(listQuestions(context).map((asked) => [asked.mention, asked])),
);

/** The question for a mention, where it is one of those facts. */
export const findQuestion = (context: Context, mention: Mention): Question | undefined =>
  mapQuestions(context).get(mention);

/** A candidate for each question that has rivals to choose from; the gap tells why a fact was refused. */
export function composeQuestions(context: Context): Composed[] {
  const { pack } = context;
  return listQuestions(context).flatMap(({ mention, fact, question }): Composed[] => {
    const type = TYPES[mention.kind];
    if (type === undefined || pack.isChosen?.(mention, context.article) === false) return [];
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
          evidence: fact.statement.evidence,
        },
      },
    ];
  });
}
