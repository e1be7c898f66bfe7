/** A sentence as a statement that stands on its own: opener off, pronoun subject named, tail cut; or why it can't. */
import type { Sentence, Span } from "../article.ts";
import type { Evidence } from "../item.ts";
import type { Context } from "./context.ts";

const MIN_CHARS = 40;
const MAX_CHARS = 260;
/** A longer sentence lacks its full stops; looking for where to cut it would cost too much. */
const MAX_SENTENCE = 1_500;

export interface Statement {
  text: string;
  sentence: Sentence;
  evidence: Evidence;
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
  const resolution = pack.resolveSubject(article, sentence);
  const start = resolution?.span.end ?? sentence.start + pack.measureOpener(sentence.text);
  if (span.start < start)
    return no("in-opener", "the words lie in what links the sentence to the one before");
  const end = pack.trimEnd(paragraph, sentence, span);
  const lead = resolution?.text ?? "";
  const body = paragraph.slice(start, end).replace(/[.\s]+$/, "");
  const text = `${lead}${body}${/[.!?…]["“”»)]*$/.test(body) ? "" : "."}`;

  const pointer = pack.findUnresolved(text, false);
  if (pointer !== null) return no("not-self-contained", `"${pointer}" points outside the sentence`);
  if (!hasPairedMarks(text)) return no("broken-marks", "a quotation mark or bracket has no partner");
  if (/[?:]\.?$/.test(text))
    return no("not-a-statement", "the sentence asks, or leads to something after it");
  if (text.length < MIN_CHARS) return no("too-short", `under ${MIN_CHARS} characters`);
  if (text.length > MAX_CHARS) return no("too-long", `over ${MAX_CHARS} characters`);
  const from = lead.length + span.start - start;
  return {
    ok: true,
    statement: {
      text,
      sentence,
      evidence: evidenceOf(context, sentence.paragraph, sentence),
      span: { start: from, end: from + span.end - span.start },
    },
  };
}

/** The evidence at a span of a paragraph. */
export function evidenceOf({ article }: Context, paragraph: number, { start, end }: Span): Evidence {
  return { paragraph, start, end, text: article.paragraphs[paragraph]!.slice(start, end) };
}

/** Puts other words in a statement's asked span. */
export function replaceSpan({ text, span }: Pick<Statement, "text" | "span">, words: string): string {
  return text.slice(0, span.start) + words + text.slice(span.end);
}

function hasPairedMarks(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0;
  return count(/[„«]/g) === count(/[“”»]/g) && count(/"/g) % 2 === 0 && count(/\(/g) === count(/\)/g);
}

function no(rule: string, reason: string): StatementResult {
  return { ok: false, rule, reason };
}
