/** Typed answers: a statement with a number, date or name taken out, to be written by the pupil. */
import type { Mention } from "../../article.ts";
import type { TypedKind } from "../../languages/language.ts";
import type { Composed, Context } from "../context.ts";
import { isSpeaker } from "../alter.ts";
import { findRivals } from "../distract.ts";
import { GAP } from "../../item.ts";
import { listLedFacts } from "../facts.ts";
import { isLetter, isLetters } from "../../words.ts";
import { replaceSpan } from "../statement.ts";
import { findQuestion, type Question } from "./question.ts";

/**
 * What is to be typed; null for a place: a town, its region and its country may all be right; and for a number in words, small as these
 * are: "divided into _____ warring factions" (outside raters passed 15 of 32, and of numbers in digits 74 of 99).
 */
function kindOf(mention: Mention): TypedKind | null {
  if (mention.kind === "number" && !/\d/.test(mention.text)) return null;
  if (mention.kind === "place" || mention.kind === "term" || mention.kind === "naming") return null;
  return mention.kind === "date" ? mention.part : mention.kind;
}

/** A candidate for each fact with one answer; the gap tells why a fact was refused. */
export function composeTyped(context: Context): Composed[] {
  const { pack } = context;
  return listLedFacts(context).flatMap(({ mention, result }): Composed[] => {
    const kind = kindOf(mention);
    if (kind === null || "rule" in result) return [];
    // What has no rivals is no value of its kind: an office rather than a name, a number that is part of something.
    const { statement, gapped: wide, shown: whole } = result.fact;
    const isRivalled = findRivals(context, mention, wide, whole).length > 0;
    const isTypable = isRivalled || (pack.isTypable?.(mention) ?? false);
    if (isTypable === false) return [];
    const { before, key, after } = narrow(mention);
    const gapped = replaceSpan(statement, `${before}${GAP}${after}`);
    const shown = statement.lead === undefined ? gapped : `${statement.lead}\n${gapped}`;
    if (
      isHalfName(context, mention, gapped) ||
      isSpan(mention, gapped) ||
      (mention.kind === "person" && isInRow(context, mention))
    )
      return [];
    const make = (stem: string, { evidence } = statement): Composed => ({
      candidate: {
        type: "typed",
        skill: "retrieve",
        lang: pack.lang,
        stem,
        options: [],
        key,
        shuffle: false,
        evidence,
      },
    });
    const asked = findQuestion(context, mention);
    // In a gap a name has a case of its own; "кто" asks for the nominative.
    const isGapped = isTypable !== "asked" && (mention.kind !== "person" || pack.typesNames !== false);
    return [
      ...(asked === undefined || kind === "month" || !asked.question.includes(after.trim())
        ? []
        : [make(pack.phrases.typedQuestion[kind](showQuestion(asked)), asked.statement)]),
      ...(isGapped ? [make(pack.phrases.typed[kind](shown))] : []),
    ];
  });
}

/** A question behind its lead. */
const showQuestion = ({ question, statement: { lead } }: Question): string =>
  lead === undefined ? question : `${lead}\n${question}`;

/**
 * The figure or the month of a value, which is what the instruction asks for, and what stays beside the gap: "за _____ миллионов рублей", "$_____
 * million", «к _____». Of gaps that swallowed the unit or the preposition outside raters passed none of five.
 */
function narrow({ kind, text }: Mention): { before: string; key: string; after: string } {
  const [, before = "", key = text, after = ""] =
    (kind === "number" ? FIGURE : kind === "date" ? PHRASE : null)?.exec(text) ?? [];
  const isWhole = kind === "number" ? after === "" || isLetter(after[1]) : isMonth(before, key);
  return isWhole ? { before, key, after } : { before: "", key: text, after: "" };
}
const FIGURE = /^([$€£]?)(\d[\d.,  ]*(?<=\d))( .+)?$/;
const PHRASE = /^([^ ]+ )([^ ]+)$/;
/** Whether there are a preposition and one word. */
const isMonth = (before: string, word: string): boolean =>
  before.length <= 3 && isLetters(before.slice(0, -1)) && isLetters(word);

/** Whether one end of a span would have to be typed: "в июле" before "– сентябре 1941 года". */
const isSpan = ({ kind }: Mention, gapped: string): boolean => kind === "date" && /_ [–—-]/.test(gapped);

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
