/** Typed answers: a statement with a number, date or name taken out, to be written by the pupil. */
import type { Mention, NumberMention } from "../../article.ts";
import type { LanguagePack, TypedKind } from "../../languages/language.ts";
import { type Composed, type Context, countShared } from "../context.ts";
import { isSpeaker } from "../alter.ts";
import { findRivals } from "../distract.ts";
import { kindOf } from "../dress.ts";
import { GAP } from "../../item.ts";
import { once, onceEach } from "../../lazy.ts";
import { type Fact, listLedFacts } from "../facts.ts";
import { isLetter } from "../../words.ts";
import { namesTopic, replaceSpan } from "../statement.ts";
import { findQuestion, mayStandInGap, type Question } from "./question.ts";

/** What is to be typed in a gap; null as well for what something is called, which `called.ts` asks for, and for a number in words where the pack has none typed. */
function readKind(mention: Mention, { typesWords }: LanguagePack): TypedKind | null {
  const kind = kindOf(mention);
  const isWord = kind === "number" && !/\d/.test(mention.text);
  return kind === "term" || (isWord && typesWords !== "gaps") ? null : kind;
}

/** Candidates for each fact with one answer, in words before the gap; the gap tells why a fact was refused. */
export function composeTyped(context: Context): Composed[] {
  return listLedFacts(context).flatMap(({ mention, result }): Composed[] => {
    const { pack } = context;
    const kind = readKind(mention, pack);
    const isWord = mention.kind === "number" && kind === null && pack.typesWords !== undefined;
    const isTown = mention.kind === "place" && pack.typesTowns === true;
    const wanted = isWord ? "number" : isTown ? "person" : kind;
    const asked = wanted === null ? undefined : findQuestion(context, mention);
    return [
      ...(asked === undefined ? [] : composeAsked(context, mention, wanted!, asked)),
      ...(kind === null || "rule" in result ? [] : composeGap(context, mention, kind, result.fact)),
    ];
  });
}

/** The same fact as a question. */
function composeAsked(
  context: Context,
  mention: Mention,
  kind: TypedKind,
  { fact, question }: Question,
): Composed[] {
  if (isTypable(context, mention, fact) === false) return [];
  const { before, key, after } = narrow(mention);
  const isSurname = context.pack.asksSurnames === true;
  if (isUntypable(context, mention, replaceSpan(fact.statement, GAP), isSurname)) return [];
  // What the question does not tell belongs to the answer: "How many people …?" 5 million.
  const isTold = question.includes(after.trim());
  if (!isTold && (context.pack.typesUnits !== true || !/^[$€£]?$/.test(before))) return [];
  const { lead } = fact.statement;
  const { typedQuestion, typedTown } = context.pack.phrases;
  const instruct = mention.kind === "place" ? (typedTown ?? typedQuestion[kind]) : typedQuestion[kind];
  const stem = instruct(lead === undefined ? question : `${lead}\n${question}`);
  // In "in Paris" the town is Paris.
  const answer = mention.kind === "place" ? mention.lemma : isTold ? key : mention.text;
  return [make(context, stem, answer, fact)];
}

function composeGap(context: Context, mention: Mention, kind: TypedKind, fact: Fact): Composed[] {
  if (isTypable(context, mention, fact) !== true || !namesTopic(context, fact.statement)) return [];
  if (!mayStandInGap(context, mention, fact)) return [];
  const { statement } = fact;
  const { before, key, after } = narrow(mention);
  const gapped = replaceSpan(statement, `${before}${GAP}${after}`);
  if (isUntypable(context, mention, gapped)) return [];
  const shown = statement.lead === undefined ? gapped : `${statement.lead}\n${gapped}`;
  return [make(context, context.pack.phrases.typed[kind](shown), key, fact)];
}

/** Whether a value is one of its kind: what has no rivals is an office rather than a name, or a number that is part of something. */
const isTypable = (context: Context, mention: Mention, { gapped, shown }: Fact): boolean | "asked" =>
  findRivals(context, mention, gapped, shown).length > 0 || (context.pack.isTypable?.(mention) ?? false);

/** Digits of an amount, noughts behind them left out, from which it is no more than a string to copy: "6,054,191". Outside raters of round 15 passed none of four votes. */
const EXACT_DIGITS = 5;

const isToCopy = ({ kind, text }: Mention): boolean =>
  kind === "number" && text.replace(/\D/g, "").replace(/0+$/, "").length >= EXACT_DIGITS;

/** Part of a number by which another of the same in another sentence may be told to be the same amount: "about 19" and "up to 20 drones". */
const SAME_AMOUNT = 0.1;

/** Whether another sentence tells nearly the same amount: of the same unit, or, where one is told roughly, of what the words behind both name: "up to 20 drones", "about 19 Turkish drones". */
function isToldOtherwise(context: Context, mention: Mention): boolean {
  if (mention.kind !== "number") return false;
  const { value, sentence, about } = mention;
  const off = SAME_AMOUNT * value;
  const unit = unitOf(context, mention);
  const amounts = listAmounts(context);
  for (let i = findFrom(amounts, value - off); i < amounts.length && amounts[i]!.value <= value + off; i++) {
    const m = amounts[i]!;
    if (m.sentence === sentence || m.value === value) continue;
    if (unit !== null && unitOf(context, m) === unit) return true;
    const isRough = m.about === true || about === true;
    if (isRough && countShared(countedOf(context, m), countedOf(context, mention)) > 0) return true;
  }
  return false;
}

/** The numbers of an article by value, so that one is held against those near it alone. */
const listAmounts = once(({ article }: Context): NumberMention[] =>
  article.mentions
    .filter((m): m is NumberMention => m.kind === "number")
    .toSorted((one, other) => one.value - other.value),
);

/** The place of the first amount from here on. */
function findFrom(amounts: readonly NumberMention[], least: number): number {
  let [low, high] = [0, amounts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (amounts[middle]!.value < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const unitOf = onceEach(({ pack }: Context, { unit }: NumberMention) =>
  unit === "" ? null : pack.stem(unit),
);
/** "20 ships in the port" and "about 19 books in March" have no more in common than "in". */
const countedOf = onceEach(({ article, stemsOf }: Context, { paragraph, end }: NumberMention) => {
  const from = article.paragraphs[paragraph]!.slice(end, end + COUNTED_CHARS);
  return stemsOf(COUNTED.exec(from)![1]!);
});
/** Characters behind a figure in which these words stand. */
const COUNTED_CHARS = 120;
/** Two words behind a figure and its ending: what is counted, with its attribute. */
const COUNTED = /^(?:-[^ ]+)?((?: [^ .,:;()]+){0,2})/;

/** "James Kennedy _____., an attorney": the stop of "Jr." stands beside the gap. */
const STOP_LEFT = /_\.[,;:]/;

/** "избран _____ (Dave Bing)": the name in other letters. */
const TOLD_BESIDE = new RegExp(`${GAP} \\([^)]*\\p{Lu}`, "u");

const isUntypable = (context: Context, mention: Mention, gapped: string, isSurname = false): boolean =>
  (!isSurname && isHalfName(context, mention, gapped)) ||
  isToCopy(mention) ||
  isToldOtherwise(context, mention) ||
  STOP_LEFT.test(gapped) ||
  (mention.kind === "person" && TOLD_BESIDE.test(gapped)) ||
  (mention.kind === "person" && isInRow(context, mention));

const make = ({ pack }: Context, stem: string, key: string, { statement }: Fact): Composed => ({
  candidate: {
    type: "typed",
    skill: "retrieve",
    lang: pack.lang,
    stem,
    options: [],
    key,
    shuffle: false,
    evidence: statement.evidence,
  },
});

/**
 * The figure of an amount, which is what the instruction asks for, and what stays beside the gap: "за _____ миллионов рублей", "$_____ million". Of gaps that swallowed the unit
 * outside raters passed none of five.
 */
function narrow({ kind, text }: Mention): { before: string; key: string; after: string } {
  const [, before = "", key = text, after = ""] = (kind === "number" ? FIGURE.exec(text) : null) ?? [];
  const isWhole = after === "" || isLetter(after[1]);
  return isWhole ? { before, key, after } : { before: "", key: text, after: "" };
}
const FIGURE = /^([$€£]?)(\d[\d.,  ]*(?<=\d))( .+)?$/;

/** Words of the headline that stand by a surname. */
const TOLD = 2;

/**
 * Whether an English surname alone would have to be typed in what has not two words of the headline: a sentence from the midst of a story. Of such items
 * outside raters passed 14 of 27, with two words 10 of 10, of full names 75 of 96. Whoever
 * speaks there may be typed by the surname (17 of 22), and Georgian names are in the case that they have there.
 */
function isHalfName(context: Context, mention: Mention, gapped: string): boolean {
  const { headline, stemsOf, pack } = context;
  if (mention.kind !== "person" || mention.text.includes(" ") || !pack.hasCase) return false;
  if (isSpeaker(context, mention)) return false;
  const own = stemsOf(gapped.replace(GAP, " "));
  return [...stemsOf(headline)].filter((stem) => own.has(stem)).length < TOLD;
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
