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
import { findBeside, findHim, findSpeaker, type Held, makeSpeech } from "./attribution.ts";
import { attributionVerbs } from "./verbs.ts";

const verbs = [...attributionVerbs().keys()].join("|");

const AFTER_QUOTE = new RegExp(`^,?[“”"»]?(?:\\s*[,.])?(?:\\s*[-–—])?\\s*(${verbs})(?![ა-ჰ])`);
/** „…", – მერმა ანა ბერიძემ განაცხადა: the verb stands later. */
const LATER = new RegExp(
  `^[“”"»]?(?:\\s*,)?\\s*(?:[-–—]|,)? ?((?:[ა-ჰA-Za-z\\d„“”"-]+,? ){1,14}?)(${verbs})(?![ა-ჰ])`,
);
/** "ბერიძემ განაცხადა: „…"", "ბერიძემ ჟურნალისტებს უთხრა „…"". */
const BEFORE_QUOTE = new RegExp(
  `(?:^|[.!?…][“”"»]? )([^.!?„“"«»:]{2,140}?) (${verbs})(?: [ა-ჰA-Za-z-]{3,20}){0,2}([:,]?) ?$`,
);
const STOP = /\s*(?:[,;(]|\.(?=\s|$)|$)/;
const FURTHER = /^[^.;„“"]*?(?=, (?:რომელ|რომლ|როდესაც|როცა|სადაც|რათა)|[.;„“"]|$)/;
/** Characters after a quotation in which its verb and speaker stand. */
const MAX_ATTRIBUTION = 120;

/** „…,“ - განაცხადა რუსეთის პრეზიდენტმა → one statement for each whole sentence of the quotation. */
export function findQuoted(article: Article): Speech[] {
  let last: Spoken | null = null;
  return article.paragraphs.flatMap((text, paragraph) =>
    findQuotes(text).flatMap((quote) => {
      const inside = findSentences(article, paragraph, quote);
      const found =
        readAfter(article, text, quote, inside[0]) ??
        readBefore(article, text, quote, inside[0]) ??
        goOn(article, last, paragraph, quote);
      last = found === null ? null : { ...found, quote, paragraph };
      return found === null ? [] : listSpoken(article, text, quote, inside, found);
    }),
  );
}

function listSpoken(
  article: Article,
  text: string,
  quote: Span,
  inside: readonly Sentence[],
  { speaker, verb, attribution, before }: Attribution,
): Speech[] {
  return inside.flatMap((sentence) => {
    const start = Math.max(sentence.start, quote.start + 1);
    const end = Math.min(sentence.end, quote.end - 1);
    const trimmed = text.slice(start, end).replace(/[.,\s]+$/, "").length;
    const own = { start, end: start + trimmed };
    if (attribution === null)
      return makeSpeech(article, speaker, verb, "quote", sentence, own, [own, ...before]) ?? [];
    const whole = { start: Math.min(start, attribution.start), end: Math.max(end, attribution.end) };
    return (
      makeSpeech(article, speaker, verb, "quote", sentence, own, [
        ...before,
        ...(inside.length === 1 ? [whole] : [{ start, end }, attribution]),
      ]) ?? []
    );
  });
}

/** A quotation with its attribution. */
interface Spoken extends Attribution {
  quote: Span;
  paragraph: number;
}

/** Between an attribution and the quotation that goes on behind it: the end of its sentence. */
const END_OF_TAG = /^[^.;:„“”"«»]{0,140}\. ?$/;

/**
 * „…“, – თქვა ბერიძემ. „…“: what follows an attribution in marks of its own, with no other attribution, is the same speaker's, and so is a paragraph that is in marks as a
 * whole behind one that ends with the speaker's words (New Hart's Rules, § 9.2.3).
 */
function goOn(article: Article, last: Spoken | null, paragraph: number, quote: Span): Attribution | null {
  if (last === null) return null;
  const text = article.paragraphs[paragraph]!;
  const isTagged =
    /,["“”»]$/.test(text.slice(quote.start, quote.end)) || /^ ?(?:,|[-–—])/.test(text.slice(quote.end));
  if (isTagged) return null;
  const from = Math.max(last.quote.end, last.attribution?.end ?? 0);
  const isNear = last.paragraph === paragraph;
  const between = article.paragraphs[last.paragraph]!.slice(from, isNear ? quote.start : undefined);
  const isWhole = quote.start === 0 && quote.end === text.length;
  const isNext = isNear ? from > last.quote.end : last.paragraph === paragraph - 1 && isWhole;
  if (!isNext || !(END_OF_TAG.test(between) || (!isNear && between === ""))) return null;
  const told = last.attribution === null ? [] : [{ ...last.attribution, paragraph: last.paragraph }];
  return { speaker: last.speaker, verb: last.verb, attribution: null, before: [...told, ...last.before] };
}

interface Attribution {
  speaker: PersonMention;
  verb: string;
  /** The verb and the speaker; null where those of the quotation before tell both. */
  attribution: Span | null;
  /** Where a speaker is named whom the attribution calls "he". */
  before: Held["at"][];
}

/** „…“, – განაცხადა ანა ბერიძემ. */
function readAfter(
  article: Article,
  text: string,
  quote: Span,
  first: Sentence | undefined,
): Attribution | null {
  if (first === undefined) return null;
  const after = AFTER_QUOTE.exec(text.slice(quote.end, quote.end + MAX_ATTRIBUTION));
  if (after === null) return readLater(article, text, quote, first);
  const verb = after[1]!;
  const verbEnd = quote.end + after[0].length;
  const told = text.slice(verbEnd, verbEnd + MAX_ATTRIBUTION);
  const stop = STOP.exec(told)!.index + verbEnd;
  const span = { start: verbEnd, end: stop };
  // "თქვა მან, როდესაც ანა ბერიძემ ჰკითხა": whoever is named behind "he" is another.
  const isHe = /^ (?:მან|ის|იგი)(?![ა-ჰ])/.test(told);
  const named = isHe
    ? null
    : (findSpeaker(article, first.paragraph, span, verb) ??
      // "განაცხადა კლუბის თავმჯდომარემ, ანა ბერიძემ": the name behind the office.
      findSpeaker(
        article,
        first.paragraph,
        { start: verbEnd, end: verbEnd + FURTHER.exec(told)![0].length },
        verb,
      ));
  const held = named === null ? findHim(article, first, span, verb) : null;
  const speaker = named ?? held?.speaker;
  if (speaker === undefined) return null;
  const attribution = { start: verbEnd - verb.length, end: Math.max(stop, named?.end ?? stop) };
  return { speaker, verb, attribution, before: held === null ? [] : [held.at] };
}

/** „…“, – მერმა ანა ბერიძემ განაცხადა, behind a quotation with which its sentence begins. */
function readLater(article: Article, text: string, quote: Span, first: Sentence): Attribution | null {
  const rest = text.slice(quote.end, quote.end + MAX_ATTRIBUTION);
  const match = quote.start === first.start ? LATER.exec(rest) : null;
  if (match === null) return null;
  const end = quote.end + match[0].length;
  const start = end - match[2]!.length - match[1]!.length;
  // Else the quotation may be a part of the sentence.
  if (!/[-–—,]/.test(text.slice(quote.end - 2, start))) return null;
  const stop = end + STOP.exec(text.slice(end, end + MAX_ATTRIBUTION))!.index;
  const speaker =
    findSpeaker(article, first.paragraph, { start, end: end - match[2]!.length }, match[2]!) ??
    findSpeaker(article, first.paragraph, { start: end, end: stop }, match[2]!);
  if (speaker === null) return null;
  return { speaker, verb: match[2]!, attribution: { start, end: Math.max(end, speaker.end) }, before: [] };
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
  // Without a colon a part of a sentence may be quoted.
  if (match[3] !== ":" && !/[.!?…]["“”»]?$/.test(text.slice(quote.start, quote.end + 1))) return null;
  const start = quote.start - head.length + match.index + match[0].indexOf(match[1]!);
  const end = start + match[1]!.length;
  const verb = match[2]!;
  const named = findBeside(article, first.paragraph, { start, end }, verb);
  const held = named === null ? findHim(article, first, { start, end }, verb) : null;
  const speaker = named ?? held?.speaker;
  if (speaker === undefined) return null;
  return { speaker, verb, attribution: { start, end: quote.start }, before: held === null ? [] : [held.at] };
}
