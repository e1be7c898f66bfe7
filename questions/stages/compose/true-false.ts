/**
 * True or false: a self-contained sentence as it is, and the same with one fact changed. Both are items of the bank, of which a form has one at most: pupils who sit side by side judge opposites,
 * and nothing that a statement has tells whether it is true.
 */
import type { Sentence } from "../../article.ts";
import type { RefusalRule } from "../../item.ts";
import { createRandom } from "../../random.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import type { LanguagePack } from "../../languages/language.ts";
import { type Alteration, alterSentence } from "../alter.ts";
import { makeLedStatement } from "../excerpt.ts";
import { namesTopic, type Statement } from "../statement.ts";
import { isInHeadline, isAnchored, repeatsHeadline } from "../stem.ts";

/** For each statement that is changed so many are true that can't be: outside raters pass them as often as the others, and more would tell that a statement is likely true. */
const PLAIN_PER_FALSE = 1 / 6;
/**
 * Numbers and years in what is judged, at most: a statement has one idea (Haladyna & Rodriguez, "Developing and validating test items", 2013, ch. 7). With four figures and more outside
 * raters of rounds 14 and 15 passed 2 of 12.
 */
const MOST_FIGURES = 3;
const QUOTED = /^["“”„«]/;

/** One candidate or refusal for each sentence that states a fact which can be changed, and true ones of other sentences to match. */
export function composeTrueFalse(context: Context): Composed[] {
  const { article, pack } = context;
  const refused: Composed[] = [];
  const alterations: Alteration[] = [];
  const plain: Statement[] = [];
  for (const sentence of article.sentences) {
    const alteration = alterSentence(context, sentence);
    const no = (rule: RefusalRule, reason: string) =>
      refused.push(refuse(rule, reason, `true-false: ${sentence.text}`, sentence.paragraph));
    if (alteration === null) plain.push(...statePlainly(context, sentence));
    else if ("rule" in alteration) no(alteration.rule, alteration.reason);
    else if (!namesTopic(context, alteration.statement))
      no("not-self-contained", "nothing names what it is about");
    else if (countFigures(context, alteration.statement) > MOST_FIGURES)
      no("unpromising", "more figures than one can judge at a time");
    else alterations.push(alteration);
  }
  const changed = alterations.map(({ statement }) => statement);
  const truths = changed.filter((statement) => !isIdle(context, statement) && isUntold(context, statement));
  const told = plain.filter((statement) => isUntold(context, statement));
  const more = Math.round(changed.length * PLAIN_PER_FALSE) + changed.length - truths.length;
  // Where nothing can be changed one is left as it is in every other text: in all texts as many are true as are false, or a few more.
  const isLeft = createRandom(article.paragraphs[0] ?? "").below(2) === 1;
  truths.push(...told.slice(0, changed.length > 0 ? more : Number(isLeft)));
  return [
    ...refused,
    ...truths.map((statement) => judge(pack, statement, null)),
    ...alterations.map((alteration) => judge(pack, alteration.statement, alteration)),
  ];
}

/** Whether the headline does not tell that a statement is true. */
const isUntold = (context: Context, { text, sentence }: Statement): boolean =>
  !repeatsHeadline(context, text) &&
  context.pack.isHeadlined?.(context.headline, text, context.article.mentionsBySentence[sentence.index]!) !==
    true;

/**
 * A sentence in which nothing can be changed, if it stands by itself and is worth judging: it has a number or a date, or somebody's name and
 * a word of the headline (raters passed 106 of 124 of these, 37 of 60 of the others), for what is said of all at large is believed unread; it is not somebody's bare words; and neither the headline, nor the
 * beginning that stands for one, tells that it is true.
 */
function statePlainly(context: Context, sentence: Sentence): Statement[] {
  const mentions = context.article.mentionsBySentence[sentence.index]!;
  const isTold =
    mentions.some(({ text }) => isInHeadline(context, text)) ||
    (sentence.index === 0 && context.headline === "");
  const isCounted = mentions.some(({ kind }) => kind === "number" || kind === "date");
  const isOfSomebody =
    mentions.some(({ kind }) => kind === "person") &&
    (context.headline === "" || isAnchored(context, sentence.text));
  if (isTold || !(isCounted || isOfSomebody) || QUOTED.test(sentence.text)) return [];
  const result = makeLedStatement(context, { start: sentence.end, end: sentence.end }, sentence);
  if (!result.ok) return [];
  if (!namesTopic(context, result.statement)) return [];
  if (countFigures(context, result.statement) > MOST_FIGURES) return [];
  return isIdle(context, result.statement) ? [] : [result.statement];
}

/** Whether as it stands it is not worth judging, or true for whoever did not read. */
const isIdle = ({ pack, article }: Context, { text, sentence }: Statement): boolean =>
  pack.isIdle?.(text, article.mentionsBySentence[sentence.index]!, article) ?? false;

/** How many numbers and years a statement has. */
function countFigures({ article }: Context, { text, sentence }: Statement): number {
  return article.mentionsBySentence[sentence.index]!.filter(
    (m) => (m.kind === "number" || (m.kind === "date" && m.part === "year")) && text.includes(m.text),
  ).length;
}

/** The item on a statement as it is, or as it is changed. */
function judge(pack: LanguagePack, { lead, text, evidence }: Statement, change: Alteration | null): Composed {
  return {
    candidate: {
      type: "true-false",
      skill: "retrieve",
      lang: pack.lang,
      stem: ask(pack, lead, change === null ? text : change.altered),
      options: [
        { id: "true", text: pack.phrases.isTrue, origin: change === null ? "key" : "outside" },
        { id: "false", text: pack.phrases.isFalse, origin: change === null ? "outside" : "key" },
      ],
      key: change === null ? "true" : "false",
      shuffle: false,
      evidence,
      ...(change !== null && { explanation: pack.phrases.altered(change.original, change.replacement) }),
    },
  };
}

function ask({ phrases }: LanguagePack, lead: string | undefined, statement: string): string {
  return lead === undefined ? phrases.trueFalse(statement) : phrases.lastTrueFalse(lead, statement);
}
