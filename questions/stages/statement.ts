/**
 * A sentence as a statement that stands on its own: opener off, pronouns named, tail cut; or why it can't. What does not stand on
 * its own may do so behind the sentences before it (excerpt.ts).
 */
import type { Sentence, Span } from "../article.ts";
import type { Evidence, RefusalRule } from "../item.ts";
import type { Resolution } from "../languages/language.ts";
import { onceEach } from "../lazy.ts";
import { capitalise, findWords } from "../words.ts";
import type { Context } from "./context.ts";
import { findMisspelt } from "./misspelt.ts";
import { hasPairedMarks } from "./segment.ts";

/** Unless the language says it in fewer. */
const MIN_CHARS = 40;
const MAX_CHARS = 400;
/** Of statements with more words outside raters passed half. */
const MAX_WORDS = 36;
/** A longer sentence lacks its full stops; looking for where to cut it would cost too much. */
const MAX_SENTENCE = 1_500;
/** "(см. дуб)", "(see Table 2)", "на рис. 1": an editor's mark, and a figure, that say nothing to whoever reads the sentence alone. */
const CROSS_REFERENCE = /[([](?:см\.|see |cf\. |იხ\.|იხილეთ )/i;
const FIGURE = /(?<!\p{L})(?:(?:рис|табл|fig|სურ|ცხრ)\. ?|(?:figures?|tables?) )\d/iu;
/** What a figure's mark has, found without reading what a letter is, which takes long to compile. */
const NUMBERED = /(?:\. ?|es? )\d/i;
/** Two sentences with no more than this between them are shown as one piece of evidence. */
export const NEAR_CHARS = 1;

export interface Statement {
  /** The sentences before, where this one does not stand without them. */
  lead?: string;
  text: string;
  sentence: Sentence;
  /** The sentence, and where a pronoun of it is named. */
  evidence: Evidence[];
  /** Where the asked span lies in `text`. */
  span: Span;
}

export type StatementResult =
  | { ok: true; statement: Statement }
  | { ok: false; rule: RefusalRule; reason: string };

/** Makes a statement of the sentence that holds `span` (paragraph offsets). */
export const makeStatement = onceEach((context: Context, span: Span, sentence: Sentence): StatementResult =>
  stateAlone(context, sentence, span, false),
);

/** A sentence as a statement, held to what it is where nothing or where the headline stands above it. */
export function stateAlone(
  context: Context,
  sentence: Sentence,
  span: Span,
  isHeaded: boolean,
  least = context.pack.minStatement ?? MIN_CHARS,
): StatementResult {
  const cut = cutStatement(context, sentence, span, isHeaded ? "headed" : "alone");
  if (!cut.ok) return cut;
  return findFault(context, cut.statement.text, least, MAX_CHARS, "", isHeaded) ?? cut;
}

/**
 * How a sentence is cut to a statement: `alone` or below the headline, `headed`, its opener off and its pronouns named; within an excerpt, which keeps both what
 * links it and quotations that go on, `named` or `verbatim`.
 */
export type Cut = "alone" | "headed" | "named" | "verbatim";

/** What is left of a sentence when its tail is off, cut as is told. */
export function cutStatement(
  context: Context,
  sentence: Sentence,
  span: Span & { isWhole?: boolean },
  how: Cut = "alone",
): StatementResult {
  const { article, pack } = context;
  const paragraph = article.paragraphs[sentence.paragraph]!;
  if (sentence.end - sentence.start > MAX_SENTENCE)
    return no("too-long", `a sentence over ${MAX_SENTENCE} characters`);
  const isOpening = how === "alone" || how === "headed";
  if (sentence.inQuote && isOpening) return no("in-quote", "the sentence is part of a longer quotation");
  const start = sentence.start + (isOpening ? pack.measureOpener(sentence.text) : 0);
  if (span.start < start)
    return no("in-opener", "the words lie in what links the sentence to the one before");
  const end = span.isWhole === true ? sentence.end : pack.trimEnd(paragraph, sentence, span);
  if (end === sentence.end && /\p{L}(?:\.{3}|…)$/u.test(sentence.text))
    return no("not-a-statement", "the sentence breaks off");
  const resolutions =
    how === "verbatim"
      ? []
      : findResolutions(context, sentence).filter(
          // A name that is itself asked for stays as the article has it there: a fuller one would be another key.
          (r) =>
            r.span.start >= start &&
            r.span.end <= end &&
            !(r.isFuller === true && overlaps(r.span, span)) &&
            !(r.isMark === true && how !== "alone"),
        );
  if (resolutions.some((r) => overlaps(r.span, span)))
    return no("in-pronoun", "the words point to something named elsewhere");
  const { text: body, place } = render(paragraph, { start, end }, resolutions, pack.hasCase);
  const whole = dropStops(body);
  // "… (12 р. 58 к.)." keeps its own mark.
  const isEnded =
    ENDS.has(whole.at(-1) ?? "") &&
    (/[!?…]["“”»)]*$|\.["“”»]+$/.test(whole) || (whole.endsWith(".)") && !body.endsWith(").")));
  const text = `${whole}${isEnded ? "" : "."}`;
  return {
    ok: true,
    statement: {
      text,
      sentence,
      evidence: findEvidence(context, sentence, resolutions),
      span: { start: place(span.start), end: place(span.end) },
    },
  };
}

/** What a sentence that keeps its own mark may end with. */
const ENDS = new Set('!?…"“”»)');

/** A text without the stops, commas and blanks at its end. */
function dropStops(text: string): string {
  let end = text.length;
  while (end > 0 && /[.,;\s]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Why a text is no statement that stands on its own, or behind its lead, or below the headline; null where it is one. */
export function findFault(
  { pack, article }: Context,
  text: string,
  least: number,
  most = MAX_CHARS,
  lead = "",
  isHeaded = false,
): (StatementResult & { ok: false }) | null {
  const pointer = isHeaded
    ? pack.findBeyondHeadline(text, lead)
    : pack.findUnresolved(text, false, undefined, lead);
  if (pointer !== null) return no("not-self-contained", `"${pointer}" points outside the sentence`);
  if (!hasPairedMarks(lead === "" ? text : `${lead} ${text}`))
    return no("broken-marks", "a quotation mark or bracket has no partner");
  const words = findWords(text);
  const misspelt =
    (lead === "" ? null : findMisspelt(article, pack, findWords(lead))) ?? findMisspelt(article, pack, words);
  if (misspelt !== null) return no("not-a-statement", `"${misspelt}" is misspelt`);
  if (CROSS_REFERENCE.test(text) || (NUMBERED.test(text) && FIGURE.test(text)))
    return no("not-a-statement", "a cross-reference of the source is in it");
  if (/^[(),;]|[ –—-][–—-]\.?$/.test(text))
    return no("not-a-statement", "the rest of a sentence that was broken off");
  if (/[?:]\.?$/.test(text))
    return no("not-a-statement", "the sentence asks, or leads to something after it");
  if (text.length < least) return no("too-short", `under ${least} characters`);
  if (text.length > most) return no("too-long", `over ${most} characters`);
  return words.length > MAX_WORDS ? no("too-long", `over ${MAX_WORDS} words`) : null;
}

/** Whether a statement, without what is asked for, names what it is about, as the pack sees it: what does not is no gap, and nothing to judge. */
export const namesTopic = ({ pack, headline, article }: Context, statement: Statement): boolean =>
  pack.namesTopic?.(replaceSpan(statement, " "), statement.lead ?? "", headline, article) !== false;

/** The pack's resolutions of each sentence: several composers and the verifier ask for the same. */
const findResolutions = onceEach((context: Context, sentence: Sentence): Resolution[] =>
  context.pack.resolve(context.article, sentence),
);

/** A whole sentence with its pronouns replaced by what they stand for. */
export const renderSentence = onceEach((context: Context, sentence: Sentence): string => {
  const paragraph = context.article.paragraphs[sentence.paragraph]!;
  const named = findResolutions(context, sentence).filter((r) => r.isMark !== true);
  return named.length === 0 ? sentence.text : render(paragraph, sentence, named, false).text;
});

/** A part of a paragraph with some spans replaced, and where an offset of the paragraph then lies. */
function render(
  paragraph: string,
  { start, end }: Span,
  resolutions: Resolution[],
  isCapitalised: boolean,
): { text: string; place: (offset: number) => number } {
  let text = "";
  let at = start;
  const shifts: { from: number; by: number }[] = [];
  for (const { span, text: words } of resolutions) {
    text += paragraph.slice(at, span.start) + words;
    at = span.end;
    shifts.push({ from: at, by: words.length - (span.end - span.start) });
  }
  text += paragraph.slice(at, end);
  return {
    // "Напомним, «мусорный закон» действует": a capital goes behind the mark.
    text: isCapitalised
      ? text.replace(/^(?:["«“„](?=\p{Ll}{2}))?\p{Ll}/u, (first) => first.toUpperCase())
      : text,
    place: (offset) =>
      shifts.reduce((sum, { from, by }) => (offset >= from ? sum + by : sum), offset - start),
  };
}

/** The sentence, from the one that names its pronouns on where that is near; otherwise both. */
function findEvidence(context: Context, sentence: Sentence, resolutions: Resolution[]): Evidence[] {
  const { article } = context;
  const named = resolutions.flatMap((r) => r.antecedent ?? []);
  const first = article.sentences[Math.min(sentence.index, ...named)]!;
  const own = { start: sentence.start, end: sentence.end };
  if (first === sentence) return [evidenceOf(context, sentence.paragraph, own)];
  if (first.paragraph === sentence.paragraph && sentence.start - first.end <= NEAR_CHARS)
    return [evidenceOf(context, sentence.paragraph, { start: first.start, end: sentence.end })];
  return [evidenceOf(context, sentence.paragraph, own), evidenceOf(context, first.paragraph, first)];
}

/** The evidence at a span of a paragraph. */
export function evidenceOf({ article }: Context, paragraph: number, { start, end }: Span): Evidence {
  return { paragraph, start, end, text: article.paragraphs[paragraph]!.slice(start, end) };
}

/** Puts other words in a statement's asked span; those that open it begin as it does. */
export function replaceSpan({ text, span }: Pick<Statement, "text" | "span">, words: string): string {
  const isCapital = span.start === 0 && text.charAt(0) !== text.charAt(0).toLowerCase();
  const fit = isCapital ? capitalise(words) : words;
  return text.slice(0, span.start) + fit + text.slice(span.end);
}

function no(rule: RefusalRule, reason: string): StatementResult & { ok: false } {
  return { ok: false, rule, reason };
}
