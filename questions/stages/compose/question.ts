/** Questions: how many, when, where; a statement turned into a question by the language's own rules. */
import type { Mention } from "../../article.ts";
import type { ItemType } from "../../item.ts";
import { type Composed, type Context, countShared } from "../context.ts";
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
    const { pack } = context;
    const { statement } = result.fact;
    if (statement.lead !== undefined && pack.asksBehindLead !== true) return [];
    const question = pack.ask(statement.text, statement.span, mention);
    if (question === null) return [];
    if (statement.lead === undefined) return [{ mention, statement, question }];
    const isTelling = countShared(context.stemsOf(statement.lead), context.stemsOf(question)) > 0;
    if (isTelling && statement.lead.length <= SHORT_LEAD) return [{ mention, statement, question }];
    const headed = isHeaded(context) ? stateAlone(context, statement.sentence, mention, true) : null;
    const plain = headed?.ok ? pack.ask(headed.statement.text, headed.statement.span, mention) : null;
    if (headed?.ok && plain !== null) return [{ mention, statement: headed.statement, question: plain }];
    return isTelling || pack.findPointer(statement.text) !== null ? [{ mention, statement, question }] : [];
  }),
);

/** Characters of a lead that are soon read: a question is one sentence, and of a longer lead it is the better without where the headline tells enough. */
const SHORT_LEAD = 120;

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
