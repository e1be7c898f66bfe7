/** A sentence as a statement that stands on its own: opener off, pronouns named, tail cut; or why it can't. */
import type { Sentence, Span } from "../article.ts";
import type { Evidence } from "../item.ts";
import type { Resolution } from "../languages/language.ts";
import type { Context } from "./context.ts";
import { hasPairedMarks } from "./segment.ts";

/** Unless the language says it in fewer. */
const MIN_CHARS = 40;
const MAX_CHARS = 260;
/** A longer sentence lacks its full stops; looking for where to cut it would cost too much. */
const MAX_SENTENCE = 1_500;
/** Two sentences with no more than this between them are shown as one piece of evidence. */
const NEAR_CHARS = 1;

export interface Statement {
  text: string;
  sentence: Sentence;
  /** The sentence, and where a pronoun of it is named. */
  evidence: Evidence[];
  /** Where the asked span lies in `text`. */
  span: Span;
}

export type StatementResult =
  | { ok: true; statement: Statement }
  | { ok: false; rule: string; reason: string };

/** Makes a statement of the sentence that holds `span` (paragraph offsets). */
export function makeStatement(context: Context, sentence: Sentence, span: Span): StatementResult {
  const { article, pack } = context;
  const paragraph = article.paragraphs[sentence.paragraph]!;
  if (sentence.end - sentence.start > MAX_SENTENCE)
    return no("too-long", `a sentence over ${MAX_SENTENCE} characters`);
  if (sentence.inQuote) return no("in-quote", "the sentence is part of a longer quotation");
  const start = sentence.start + pack.measureOpener(sentence.text);
  if (span.start < start)
    return no("in-opener", "the words lie in what links the sentence to the one before");
  const end = pack.trimEnd(paragraph, sentence, span);
  const resolutions = findResolutions(context, sentence).filter(
    (r) => r.span.start >= start && r.span.end <= end,
  );
  if (resolutions.some((r) => r.span.start < span.end && span.start < r.span.end))
    return no("in-pronoun", "the words point to something named elsewhere");
  const { text: body, place } = render(paragraph, { start, end }, resolutions, pack.hasCase);
  const whole = body.replace(/[.,;\s]+$/, "");
  const text = `${whole}${/[!?…]["“”»)]*$|\.["“”»)]+$/.test(whole) ? "" : "."}`;

  const pointer = pack.findUnresolved(text, false);
  if (pointer !== null) return no("not-self-contained", `"${pointer}" points outside the sentence`);
  if (!hasPairedMarks(text)) return no("broken-marks", "a quotation mark or bracket has no partner");
  if (/[?:]\.?$/.test(text))
    return no("not-a-statement", "the sentence asks, or leads to something after it");
  const least = pack.minStatement ?? MIN_CHARS;
  if (text.length < least) return no("too-short", `under ${least} characters`);
  if (text.length > MAX_CHARS) return no("too-long", `over ${MAX_CHARS} characters`);
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

/** The pack's resolutions of each sentence: several composers and the verifier ask for the same. */
const known = new WeakMap<Context, Map<Sentence, Resolution[]>>();

function findResolutions(context: Context, sentence: Sentence): Resolution[] {
  const found = known.get(context) ?? new Map<Sentence, Resolution[]>();
  known.set(context, found);
  const before = found.get(sentence);
  if (before !== undefined) return before;
  const resolutions = context.pack.resolve(context.article, sentence);
  found.set(sentence, resolutions);
  return resolutions;
}

/** A whole sentence with its pronouns replaced by what they stand for. */
export function renderSentence(context: Context, sentence: Sentence): string {
  const paragraph = context.article.paragraphs[sentence.paragraph]!;
  return render(paragraph, sentence, findResolutions(context, sentence), false).text;
}

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
    text: isCapitalised ? text.charAt(0).toUpperCase() + text.slice(1) : text,
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
  const fit = isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return text.slice(0, span.start) + fit + text.slice(span.end);
}

function no(rule: string, reason: string): StatementResult {
  return { ok: false, rule, reason };
}
