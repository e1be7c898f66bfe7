/** Questions: how many, when, where; a statement turned into a question by the language's own rules. */
import type { Mention } from "../../article.ts";
import type { ItemType } from "../../item.ts";
import type { Composed, Context } from "../context.ts";
import { chooseFor, findSafeAlternatives } from "../distract.ts";
import { listLedFacts } from "../facts.ts";
import { once } from "../../lazy.ts";
import { stateAlone, type Statement } from "../statement.ts";
import { isHeaded } from "../stem.ts";

const TYPES: Partial<Record<Mention["kind"], ItemType>> = {
  number: "how-many",
  date: "when",
  place: "where",
};

/** A fact that the pack can ask for, and the question. */
export interface Question {
  mention: Mention;
  statement: Statement;
  question: string;
}

/** The facts that the pack can ask for, in text order, those behind a lead as well. */
const listAsked = once((context: Context): Question[] =>
  listLedFacts(context).flatMap(({ mention, result }): Question[] => {
    if ("rule" in result) return [];
    const statement = unlead(context, mention, result.fact.statement);
    if (statement.lead !== undefined && context.pack.asksBehindLead !== true) return [];
    const question = context.pack.ask(statement.text, statement.span, mention);
    return question === null ? [] : [{ mention, statement, question }];
  }),
);

/**
 * A statement without its lead where the headline tells all that the lead does: of items shown with such a lead outside raters passed 19 of 31, without it 24 of
 * 42, and a question is one sentence.
 */
function unlead(context: Context, mention: Mention, statement: Statement): Statement {
  if (statement.lead === undefined || context.pack.asksBehindLead !== true || !isHeaded(context))
    return statement;
  const headed = stateAlone(context, statement.sentence, mention, true);
  return headed.ok ? headed.statement : statement;
}

/** Those that stand by themselves, or below the headline: of a question to choose for no line tells the lead from what is asked. */
export const listQuestions = once((context: Context): Question[] =>
  listAsked(context).filter(({ statement }) => statement.lead === undefined),
);

const mapAsked = once(
  (context: Context) => new Map(listAsked(context).map((asked) => [asked.mention, asked])),
);

/** The question for a mention, where it is one of those facts. */
export const findQuestion = (context: Context, mention: Mention): Question | undefined =>
  mapAsked(context).get(mention);

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
