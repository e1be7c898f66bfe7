/** True or false: a self-contained sentence as it is, or with one fact changed; about as many are true as are false. */
import type { Sentence } from "../../article.ts";
import type { RefusalRule } from "../../item.ts";
import { createRandom } from "../../random.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import type { LanguagePack } from "../../languages/language.ts";
import { type Alteration, alterSentence } from "../alter.ts";
import { makeLedStatement } from "../excerpt.ts";
import { namesTopic, type Statement } from "../statement.ts";
import { isInHeadline, isAnchored, repeatsHeadline } from "../stem.ts";

/** Of so many statements that can be changed one at least is left as it is: that a statement has a number should not tell that it is false. */
const KEPT = 8;
/** Of statements without a figure so many more are true than false for each false one with a figure: they are hardly ever changed, and outside raters pass true ones most of all. */
const PLAIN_PER_FALSE = 1 / 4;
/**
 * Numbers and years in what is judged, at most: a statement has one idea (Haladyna & Rodriguez, "Developing and validating test items", 2013, ch. 7). With four figures and more outside
 * raters of rounds 14 and 15 passed 2 of 12.
 */
const MOST_FIGURES = 3;
const FIGURE = /\d/;
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
  // Which come first is drawn: an article's only statement should not always be false.
  const first = createRandom(article.paragraphs[0] ?? "").below(KEPT);
  const told = plain.filter((statement) => isUntold(context, statement));
  const figured = divide(
    context,
    alterations.filter(({ statement }) => isFigured(statement)),
    first,
    told.filter(isFigured),
  );
  const others = divide(
    context,
    alterations.filter(({ statement }) => !isFigured(statement)),
    first,
    told.filter((statement) => !isFigured(statement)),
    Math.round(figured.changed.length * PLAIN_PER_FALSE),
  );
  const changed = [...figured.changed, ...others.changed];
  // Where nothing can be changed one is left as it is in every other text, and none in its place: in all texts as many are true as are false, or a few more.
  const only = [...plain.filter(isFigured), ...plain]
    .slice(0, first % 2)
    .filter((statement) => isUntold(context, statement));
  const truths = alterations.length === 0 ? only : [...figured.truths, ...others.truths];
  return [
    ...refused,
    ...truths.map((statement) => judge(pack, statement, null)),
    ...changed.map((alteration) => judge(pack, alteration.statement, alteration)),
  ];
}

const isFigured = ({ text }: Statement): boolean => FIGURE.test(text);

/** Whether the headline does not tell that a statement is true. */
const isUntold = (context: Context, { text, sentence }: Statement): boolean =>
  !repeatsHeadline(context, text) &&
  context.pack.isHeadlined?.(context.headline, text, context.article.mentionsBySentence[sentence.index]!) !==
    true;

/**
 * Statements of one kind, parted into those that are changed and true ones, as many as these and `more`: first what is left unchanged, then what can't be changed. Where fewer of the latter are
 * there, so many are left unchanged that half of all are true; in the place of one that nobody would doubt another one is left. Of each kind by itself, or whether a statement has a figure
 * would tell whether it is true.
 */
function divide(
  context: Context,
  alterations: Alteration[],
  first: number,
  plain: Statement[],
  more = 0,
): { changed: Alteration[]; truths: Statement[] } {
  const missing = Math.max(0, alterations.length - plain.length);
  const every = Math.min(KEPT, Math.floor((2 * alterations.length) / missing));
  const drawn = alterations.filter((_, i) => (first + i) % every === 0);
  // Each once, those that are drawn first.
  const inOrder = [...new Set([...drawn, ...alterations])];
  const kept = inOrder.filter(({ statement }) => !isIdle(context, statement)).slice(0, drawn.length);
  const isKept = new Set(kept);
  const changed = alterations.filter((alteration) => !isKept.has(alteration));
  const left = kept.map(({ statement }) => statement).filter((statement) => isUntold(context, statement));
  return { changed, truths: [...left, ...plain.slice(0, Math.max(0, changed.length + more - left.length))] };
}

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
