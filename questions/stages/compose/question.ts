/** Questions: how many, when, where; a statement turned into a question by the language's own rules. */
import type { Mention } from "../../article.ts";
import { GAP, type ItemType } from "../../item.ts";
import { type Composed, type Context, countShared } from "../context.ts";
import { chooseFor, findSafeAlternatives } from "../distract.ts";
import { type Fact, isPair, listAskedFacts } from "../facts.ts";
import { once } from "../../lazy.ts";
import { replaceSpan, stateAlone, type Statement } from "../statement.ts";
import { isHeaded } from "../stem.ts";

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

/** The facts that the pack can ask for, in text order, those behind a lead as well. */
const listAsked = once((context: Context): Question[] =>
  listAskedFacts(context)
    .flatMap(({ mention, result, isWhole: isShown, led }): Question[] => {
      const plain = "rule" in result ? null : askPlain(context, mention, result.fact);
      if (plain !== null && (isShown || isAlone(context, plain.question))) return [plain];
      const behind = "rule" in led ? [] : askBehind(context, mention, led.fact);
      return behind.length > 0 || plain === null || !isBelow(context, plain.question) ? behind : [plain];
    })
    .filter(({ mention, fact, question }) => isWhole(question) && !isYearLeft(mention, fact, question)),
);

/**
 * What shows that a question is not one clause: a dash, behind which something of the sentence is left over, a sign that joins two verbs ("lies & covers"), or one small letter at its end, an
 * abbreviation whose stop was taken for the sentence's ("в каком году был основан г?"). Of such outside raters of round 16 passed none of six votes.
 */
const LEFT_OVER = / [–—−-] | & (?!\p{Lu})|(?<![\p{L}\d])\p{Ll}\?$/u;

const isWhole = (question: string): boolean => !LEFT_OVER.test(question);

/** Whether a day is asked for whose year the sentence tells and the question leaves out: the whole date would be as right. */
const isYearLeft = (mention: Mention, { statement }: Fact, question: string): boolean =>
  mention.kind === "date" &&
  mention.part === "day" &&
  mention.year !== undefined &&
  statement.text.includes(`${mention.year}`) &&
  !question.includes(`${mention.year}`);

/** The question for a fact that has no lead, where it says what it is about. */
function askPlain(context: Context, mention: Mention, fact: Fact): Question | null {
  const { text, span, lead } = fact.statement;
  const question = lead === undefined ? context.pack.ask(text, span, mention) : null;
  return question === null || !isTelling(context, question) ? null : { mention, fact, question };
}

/** Whether it says with the headline what it is about. */
const isTelling = ({ pack, headline, article }: Context, question: string): boolean =>
  pack.questionNamesTopic?.(question, headline, article) ?? true;

/** Whether a question taken out of a statement that needs others says by itself, or with a word of the headline, whom and what it means. */
function isAlone({ pack, article, headline }: Context, question: string): boolean {
  return pack.findUnresolved(question.replace(/\?$/, "."), false, headline, "", article) === null;
}

/** Whether the headline explains it as it does a gap's sentence, in a language that asks so. */
const isBelow = (context: Context, question: string): boolean =>
  context.pack.asksBelow === true &&
  isHeaded(context) &&
  context.pack.findBeyondHeadline(question.replace(/\?$/, ".")) === null;

/** Characters of a lead that are soon read. */
const SHORT_LEAD = 120;

/**
 * A question behind a lead, in a language that asks so: where the lead is short and has a word of the question. Else it is left out where the headline tells enough, for a question
 * is one sentence; and where it has no word of the question it says nothing of what is asked, but for whom a pronoun means.
 */
function askBehind(context: Context, mention: Mention, fact: Fact): Question[] {
  const { pack, stemsOf } = context;
  const { lead = "", text, span, sentence } = fact.statement;
  const question = pack.asksBehindLead === true && lead !== "" ? pack.ask(text, span, mention) : null;
  if (question === null) return [];
  // Who leads a firm is asked of no more than its name, whatever its sentence goes on from.
  if (isAlone(context, question) && isTelling(context, question)) {
    const statement: Statement = { ...fact.statement };
    delete statement.lead;
    return [{ mention, fact: { ...fact, statement, shown: fact.gapped }, question }];
  }
  const isLed = countShared(stemsOf(lead), stemsOf(question)) > 0;
  if (isLed && lead.length <= SHORT_LEAD) return [{ mention, fact, question }];
  const headed = isHeaded(context) ? stateAlone(context, sentence, mention, true) : null;
  if (headed?.ok) {
    const { statement } = headed;
    const plain = pack.ask(statement.text, statement.span, mention);
    const gapped = replaceSpan(statement, GAP);
    if (plain !== null && isTelling(context, plain))
      return [{ mention, fact: { mention, statement, gapped, shown: gapped }, question: plain }];
  }
  return isLed || pack.findPointer(question) !== null ? [{ mention, fact, question }] : [];
}

/** Those that stand by themselves, or below the headline: of a question to choose for no line tells the lead from what is asked. */
export const listQuestions = once((context: Context): Question[] =>
  listAsked(context).filter(({ fact }) => fact.statement.lead === undefined),
);

const mapAsked = once(
  (context: Context) => new Map(listAsked(context).map((asked) => [asked.mention, asked])),
);

/** The question for a mention, where it is one of those facts. */
export const findQuestion = (context: Context, mention: Mention): Question | undefined =>
  mapAsked(context).get(mention);

/** Whether a fact stands in a gap as what its sentence tells: a question asks for it, or the pack sees that it is told in few words, and not by the way. */
export const mayStandInGap = (context: Context, mention: Mention, { statement }: Fact): boolean => {
  const { text, span, lead = "" } = statement;
  return (
    context.pack.isPlain?.(text, span, mention, lead, context.article) !== false ||
    findQuestion(context, mention) !== undefined
  );
};

/** A candidate for each question that has rivals to choose from; the gap tells why a fact was refused. */
export function composeQuestions(context: Context): Composed[] {
  const { pack } = context;
  return listQuestions(context).flatMap(({ mention, fact, question }): Composed[] => {
    const type = TYPES[mention.kind];
    if (type === undefined || pack.isChosen?.(mention, context.article) === false || isPair(mention))
      return [];
    const chosen = chooseFor(mention, question, findSafeAlternatives(context, mention, question));
    if (chosen === null) return [];
    return [
      {
        candidate: {
          type,
          skill: "retrieve",
          lang: pack.lang,
          stem: pack.phrases.chosen(question),
          ...chosen,
          evidence: fact.statement.evidence,
        },
      },
    ];
  });
}
