/** Quotations in Georgian text and who spoke them: „…“, – განაცხადა ანა ბერიძემ; ანა ბერიძემ განაცხადა: „…“. */
import {
  type Article,
  findSentences,
  type PersonMention,
  type Sentence,
  type Span,
  type Speech,
} from "../../article.ts";
import { findQuotes } from "../../stages/segment.ts";
import { findBeside, findHim, findSpeaker, makeSpeech } from "./attribution.ts";
import { attributionVerbs } from "./verbs.ts";

const verbs = [...attributionVerbs().keys()].join("|");

const AFTER_QUOTE = new RegExp(`^,?[“”"»]?(?:\\s*[,.])?(?:\\s*[-–—])?\\s*(${verbs})(?![ა-ჰ])`);
/** "ბერიძემ განაცხადა: „…"". */
const BEFORE_QUOTE = new RegExp(`(?:^|[.!?…] )([^.!?„“"«»:]{2,140}?) (${verbs})(?: [ა-ჰ-]{3,20}){0,2}: ?$`);
/** Characters after a quotation in which its verb and speaker stand. */
const MAX_ATTRIBUTION = 120;

/** „…,“ - განაცხადა რუსეთის პრეზიდენტმა → one statement for each whole sentence of the quotation. */
export function findQuoted(article: Article, text: string, paragraph: number): Speech[] {
  return findQuotes(text).flatMap((quote) => {
    const inside = findSentences(article, paragraph, quote);
    const found = readAfter(article, text, quote, inside[0]) ?? readBefore(article, text, quote, inside[0]);
    if (found === null) return [];
    const { speaker, verb, attribution, before } = found;
    return inside.flatMap((sentence) => {
      const start = Math.max(sentence.start, quote.start + 1);
      const end = Math.min(sentence.end, quote.end - 1);
      const trimmed = text.slice(start, end).replace(/[.,\s]+$/, "").length;
      const whole = { start: Math.min(start, attribution.start), end: Math.max(end, attribution.end) };
      return (
        makeSpeech(article, speaker, verb, "quote", sentence, { start, end: start + trimmed }, [
          ...before,
          ...(inside.length === 1 ? [whole] : [{ start, end }, attribution]),
        ]) ?? []
      );
    });
  });
}

interface Attribution {
  speaker: PersonMention;
  verb: string;
  /** The verb and the speaker. */
  attribution: Span;
  /** Where a speaker is named whom the attribution calls "he". */
  before: Span[];
}

/** „…“, – განაცხადა ანა ბერიძემ. */
function readAfter(
  article: Article,
  text: string,
  quote: Span,
  first: Sentence | undefined,
): Attribution | null {
  const after = AFTER_QUOTE.exec(text.slice(quote.end, quote.end + MAX_ATTRIBUTION));
  if (after === null || first === undefined) return null;
  const verb = after[1]!;
  const verbEnd = quote.end + after[0].length;
  const stop = /\s*(?:[.,;(]|$)/.exec(text.slice(verbEnd, verbEnd + MAX_ATTRIBUTION))!.index + verbEnd;
  const span = { start: verbEnd, end: stop };
  const named = findSpeaker(article, first.paragraph, span, verb);
  const held = named === null ? findHim(article, first, span, verb) : null;
  const speaker = named ?? held?.speaker;
  if (speaker === undefined) return null;
  const attribution = { start: verbEnd - verb.length, end: stop };
  return { speaker, verb, attribution, before: held === null ? [] : [held.at] };
}

/** ანა ბერიძემ განაცხადა: „…“ */
function readBefore(
  article: Article,
  text: string,
  quote: Span,
  first: Sentence | undefined,
): Attribution | null {
  const head = text.slice(Math.max(0, quote.start - MAX_ATTRIBUTION), quote.start);
  const match = BEFORE_QUOTE.exec(head);
  if (match === null || first === undefined) return null;
  const start = quote.start - head.length + match.index + match[0].indexOf(match[1]!);
  const end = start + match[1]!.length;
  const verb = match[2]!;
  const speaker = findBeside(article, first.paragraph, { start, end }, verb);
  return speaker === null ? null : { speaker, verb, attribution: { start, end: quote.start }, before: [] };
}
