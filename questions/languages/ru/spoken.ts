/** What a quotation is asked by: each of its sentences, or several together, as a statement of whoever spoke them. */
import {
  type Article,
  findSentences,
  type PersonMention,
  type Sentence,
  type Span,
  type Speech,
} from "../../article.ts";
import { makeSpeech } from "./attribution.ts";
import { bracketName } from "./bracketed.ts";
import { findOpenInQuote } from "./quoted.ts";
import { VERBS } from "./saying.ts";

/** The statements of one quotation. */
export function listSpoken(
  article: Article,
  paragraph: number,
  quote: Span,
  speaker: PersonMention,
  verb: string,
  attribution: Span,
): Speech[] {
  const text = article.paragraphs[paragraph]!;
  const inside = findSentences(article, paragraph, quote);
  const isNear = inside.length === 1;
  return groupSentences(inside, text, quote, article.title).flatMap(({ sentence, start, end }) => {
    const length = text.slice(start, end).replace(/[.,\s»]+$/, "").length;
    const span = {
      start: Math.min(start, attribution.start),
      end: Math.max(start + length, attribution.end),
    };
    const asked = VERBS.get(verb) ?? "сказал";
    const content = { start, end: start + length };
    const evidence = isNear ? [span] : [{ start, end }, attribution];
    const speech = makeSpeech(article, speaker, asked, "quote", sentence, content, evidence);
    if (speech === null) return [];
    const named = bracketName(article, speaker, inside[0]!, speech.content.text);
    return named === null ? speech : { ...speech, content: { ...speech.content, text: named } };
  });
}

/** The sentences of a quotation, each alone; with the one before it where it leans on that, and all of them where they are short. */
function groupSentences(
  inside: readonly Sentence[],
  text: string,
  quote: Span,
  title: string,
): { sentence: Sentence; start: number; end: number }[] {
  const spans = inside.map((sentence) => ({
    sentence,
    start: Math.max(sentence.start, quote.start + 1),
    end: Math.min(sentence.end, quote.end - 1),
  }));
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (
    last.end - first.start <= MAX_JOINED &&
    findOpenInQuote(text.slice(first.start, last.end), title) === null
  )
    return [{ ...first, end: last.end }];
  const groups: typeof spans = [];
  for (const span of spans) {
    const before = groups.at(-1);
    const isOpen = (from: number) => findOpenInQuote(text.slice(from, span.end), title) !== null;
    const isShort = before !== undefined && span.end - before.start <= MAX_JOINED;
    if (isShort && isOpen(span.start) && !isOpen(before.start)) before.end = span.end;
    else groups.push(span);
  }
  return groups;
}
/** Characters of sentences that are asked of together. */
const MAX_JOINED = 200;
