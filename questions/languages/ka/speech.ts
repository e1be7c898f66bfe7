/** Who said what in Georgian text: attribution verbs with "რომ" or a quotation, "როგორც … ამბობს" and "…-ის თქმით". */
import {
  type Article,
  findSentences,
  type PersonMention,
  type Sentence,
  type Span,
  type Speech,
} from "../../article.ts";
import { findQuotes } from "../../stages/segment.ts";
import { findHolder } from "./resolve.ts";
import { findNameRivals, findRivals } from "./speakers.ts";
import { DATIVE_OR_GENITIVE } from "./surnames.ts";
import { attributionVerbs } from "./verbs.ts";

const verbs = [...attributionVerbs().keys()].join("|");

const CLAUSE = new RegExp(`(?<![ა-ჰ])(${verbs}),? რომ `);
const AFTER_QUOTE = new RegExp(`^,?[“”"»]?(?:\\s*[,.])?(?:\\s*[-–—])?\\s*(${verbs})(?![ა-ჰ])`);
const AFTER_CLAUSE = new RegExp(`,( [-–—])? (${verbs})(?= [ა-ჰ]+(?:მა|მ|ი|ა|ე|ო|ს|ის),? )`);
const QUOTED = /[„“”"«»]/;
/** The reporter's own tag within what is said: "…, იტყობინება AP". */
const REPORTED = /(?<![ა-ჰ])(?:იტყობინება|იუწყება|წერს|როგორც(?! წესი)|თქმით|განცხადებით)(?![ა-ჰ])/;
const MIN_CONTENT = 25;
/** Characters after a quotation in which its verb and speaker stand. */
const MAX_ATTRIBUTION = 120;
/** "X-ის თქმით, …" and the verb by which it is asked for; the speaker is then named in the nominative. */
const BY =
  /^(?:[^,]{3,90}ის, )?[^„“"«»,]{0,90}?,? (თქმით|განცხადებით|აზრით|შეფასებით|განმარტებით|ინფორმაციით|მტკიცებით|სიტყვებით|ვარაუდით|მოსაზრებით|ცნობით), (?![„«"])/;
const VERB_OF: Record<string, string> = {
  თქმით: "ამბობს",
  განცხადებით: "აცხადებს",
  აზრით: "მიიჩნევს",
  შეფასებით: "მიიჩნევს",
  განმარტებით: "განმარტავს",
  ინფორმაციით: "აცხადებს",
  მტკიცებით: "ამტკიცებს",
  სიტყვებით: "ამბობს",
  ვარაუდით: "ვარაუდობს",
  მოსაზრებით: "მიიჩნევს",
  ცნობით: "აცხადებს",
};
/** "მისი თქმით, …": whose, the sentence before tells. */
const BY_HIM =
  /^(?:ასევე |ამასთან,? )?მისი(?:ვე)? (თქმით|განცხადებით|აზრით|შეფასებით|განმარტებით|ინფორმაციით|მტკიცებით|სიტყვებით|ვარაუდით|მოსაზრებით|ცნობით), (?![„«"])/;
/** "როგორც ექიმი ანა ბერიძე ამბობს, …", "როგორც აღნიშნა ბერიძემ, …". */
const AS = new RegExp(`^როგორც ([^„“"«»,]{3,90}), (?![„«"])`);
const AS_VERB = new RegExp(`^(?:(${verbs}) .+|.+ (${verbs}))$`);
/** "ბერიძემ განაცხადა: „…"". */
const BEFORE_QUOTE = new RegExp(`(?:^|[.!?…] )([^.!?„“"«»:]{2,140}?) (${verbs})(?: [ა-ჰ-]{3,20}){0,2}: ?$`);
/** "თქვა მან", "მან თქვა", "ამბობს ის": who it is the sentence before tells. */
const HE: Record<string, RegExp> = {
  ergative: /(?<![ა-ჰ])მან(?![ა-ჰ])/,
  // "ის კაცი ამბობს" is another.
  nominative: /^\s*(?:ის|იგი)\s*$/,
};
/** Finds statements whose speaker is a person or body found before, in the verb's case. */
export function findSpeech(article: Article): Speech[] {
  const clauses = article.sentences.flatMap(
    (sentence) =>
      findClause(article, sentence) ??
      findBy(article, sentence) ??
      findAs(article, sentence) ??
      findAfter(article, sentence) ??
      [],
  );
  const quotes = article.paragraphs.flatMap((text, paragraph) => findQuoted(article, text, paragraph));
  return [...clauses, ...quotes].map((speech) => toPresent(article, speech));
}

/** The present of each aorist: its speaker stands in the nominative, which more of the article's names are known in. */
const PRESENT: Record<string, string> = {
  განაცხადა: "აცხადებს",
  თქვა: "ამბობს",
  აღნიშნა: "აღნიშნავს",
  განმარტა: "განმარტავს",
  აღიარა: "აღიარებს",
  დაადასტურა: "ადასტურებს",
};

/** What somebody added is asked for as said: to what, a question does not tell. */
const ASKED: Record<string, string | undefined> = { დაამატა: "თქვა", დასძინა: "თქვა", დაამატეს: "თქვეს" };

/** "ბახტაძემ განაცხადა, რომ …" with one rival in the ergative → who says so, in the nominative, where that has more. */
function toPresent(article: Article, speech: Speech): Speech {
  const verb = PRESENT[speech.verb];
  if (verb === undefined || findRivals(article, speech) !== null) return speech;
  const present = { ...speech, verb, speaker: { ...speech.speaker, form: "nominative" } };
  return findNameRivals(article, present.speaker) === null ? speech : present;
}

/** "ალიევმა განაცხადა, რომ აზერბაიჯანს … პასუხი" → speaker ალიევმა, content after რომ. */
function findClause(article: Article, sentence: Sentence): Speech | null {
  const match = CLAUSE.exec(sentence.text);
  if (match === null || sentence.inQuote) return null;
  const verbAt = sentence.start + match.index;
  const clauseStart = sentence.start + sentence.text.lastIndexOf(",", match.index) + 1;
  const span = { start: clauseStart, end: verbAt };
  const named =
    findSpeaker(article, sentence.paragraph, span, match[1]!) ??
    findBeside(article, sentence.paragraph, { start: sentence.start, end: verbAt }, match[1]!);
  const held = named === null ? findHim(article, sentence, span, match[1]!) : null;
  const speaker = named ?? held?.speaker;
  if (speaker === undefined) return null;
  const start = verbAt + match[0].length;
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, start, sentence.end);
  return makeSpeech(article, speaker, match[1]!, "clause", sentence, { start, end }, [
    { start: sentence.start, end: sentence.end },
    ...(held === null ? [] : [held.at]),
  ]);
}

/** "ლალაზაშვილის აზრით, საქართველო … დამოკიდებული" → ლალაზაშვილი, who thinks so. */
function findBy(article: Article, sentence: Sentence): Speech | null {
  if (sentence.inQuote) return null;
  const his = BY_HIM.exec(sentence.text);
  if (his !== null) return findByHim(article, sentence, his);
  const match = BY.exec(sentence.text);
  if (match === null) return null;
  const nameEnd = sentence.start + match[0].slice(0, -match[1]!.length - 2).replace(/,? $/, "").length;
  const speaker = article.mentionsBySentence[sentence.index]!.find(
    (m): m is PersonMention => m.kind === "person" && m.end === nameEnd,
  );
  if (speaker === undefined || !(speaker.form === "genitive" || speaker.form === DATIVE_OR_GENITIVE))
    return null;
  const start = sentence.start + match[0].length;
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, start, sentence.end);
  const named = { ...speaker, form: "nominative" };
  return makeSpeech(article, named, VERB_OF[match[1]!]!, "clause", sentence, { start, end }, [
    { start: sentence.start, end: sentence.end },
  ]);
}

/** "მისი თქმით, ხიდი ახალია" after a sentence on one person. */
function findByHim(article: Article, sentence: Sentence, match: RegExpExecArray): Speech | null {
  const held = findHeld(article, sentence, "nominative");
  if (held === null) return null;
  const start = sentence.start + match[0].length;
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, start, sentence.end);
  return makeSpeech(article, held.speaker, VERB_OF[match[1]!]!, "clause", sentence, { start, end }, [
    held.at,
    { start: sentence.start, end: sentence.end },
  ]);
}

/** "როგორც ექიმი ანა ბერიძე ამბობს, წყალი სუფთაა" → ანა ბერიძე, who says so. */
function findAs(article: Article, sentence: Sentence): Speech | null {
  const match = sentence.inQuote ? null : AS.exec(sentence.text);
  const found = match === null ? null : AS_VERB.exec(match[1]!);
  if (match === null || found === null) return null;
  const verb = (found[1] ?? found[2])!;
  const span = { start: sentence.start, end: sentence.start + match[0].length };
  const speaker = findSpeaker(article, sentence.paragraph, span, verb);
  if (speaker === null) return null;
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, span.end, sentence.end);
  return makeSpeech(article, speaker, verb, "clause", sentence, { start: span.end, end }, [
    { start: sentence.start, end: sentence.end },
  ]);
}

/** "ჯარიმა ას ლარამდე გაიზრდება, განაცხადა თელავის მერმა ლევან ანდრიაშვილმა." → what stands before the verb, without quotation marks. */
function findAfter(article: Article, sentence: Sentence): Speech | null {
  if (sentence.inQuote || QUOTED.test(sentence.text)) return null;
  const match = AFTER_CLAUSE.exec(sentence.text);
  if (match === null) return null;
  const verbStart = sentence.start + match.index + match[0].length - match[2]!.length;
  const span = { start: verbStart, end: sentence.end };
  const speaker = findSpeaker(article, sentence.paragraph, span, match[2]!);
  if (speaker === null) return null;
  return makeSpeech(
    article,
    speaker,
    match[2]!,
    "clause",
    sentence,
    { start: sentence.start, end: sentence.start + match.index },
    [{ start: sentence.start, end: sentence.end }],
  );
}

/** Content ends before a contrast, which may be the writer's own words again, and before the full stop. */
function findContentEnd(text: string, start: number, sentenceEnd: number): number {
  const body = text.slice(start, sentenceEnd);
  const contrast = /, (?:თუმცა|ხოლო|მაგრამ) /.exec(body);
  return start + (contrast?.index ?? body.replace(/[.!?…]+$/, "").length);
}

/** „…,“ - განაცხადა რუსეთის პრეზიდენტმა → one statement for each whole sentence of the quotation. */
function findQuoted(article: Article, text: string, paragraph: number): Speech[] {
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

/** What is said goes on after it: the quotation was cut in two. */
const UNFINISHED = /(?<![ა-ჰ])(?:მაგრამ|მხოლოდ|და|რომ|ან|თუ|რადგან|ხოლო|რაც|სანამ)$/;

function makeSpeech(
  article: Article,
  speaker: PersonMention,
  verb: string,
  kind: Speech["kind"],
  sentence: Sentence,
  content: Span,
  evidence: Span[],
): Speech | null {
  const text = article.paragraphs[sentence.paragraph]!.slice(content.start, content.end);
  if (text.length < MIN_CONTENT || /[.!?]["“”»]$/.test(text) || UNFINISHED.test(text) || REPORTED.test(text))
    return null;
  return {
    speaker,
    verb: ASKED[verb] ?? verb,
    kind,
    paragraph: sentence.paragraph,
    sentence: sentence.index,
    content: { ...content, text },
    evidence,
  };
}

/** The one person or body within a span that stands in the case the verb asks for; null if none or two. */
function findSpeaker(article: Article, paragraph: number, span: Span, verb: string): PersonMention | null {
  const form = attributionVerbs().get(verb);
  const found = findSentences(article, paragraph, span)
    .flatMap((sentence) => article.mentionsBySentence[sentence.index]!)
    .filter(
      (m): m is PersonMention =>
        m.kind === "person" && m.form === form && m.start >= span.start && m.end <= span.end,
    );
  return found.length === 1 ? found[0]! : null;
}

/** The same, where nothing stands between the speaker and the span's end but an apposition or an adverb or two: "გურული, მწვრთნელი, ". */
function findBeside(article: Article, paragraph: number, span: Span, verb: string): PersonMention | null {
  const speaker = findSpeaker(article, paragraph, span, verb);
  if (speaker === null) return null;
  const between = article.paragraphs[paragraph]!.slice(speaker.end, span.end).trimEnd();
  const isClosed = between.startsWith(",");
  return BESIDE.test(between) && (isClosed || !OTHER_AGENT.test(between)) ? speaker : null;
}
const BESIDE = /^(?:|,|,[^,]{3,90},|(?: [ა-ჰ]+){1,2})$/;
/** Another in the ergative has the verb for itself: "ბერიძემ გახსნა კარი, მეზობელმა თქვა". */
const OTHER_AGENT = /(?:[ა-ჰ]მა|[აეოუ]მ)(?![ა-ჰ])/;

/** Whom მან within a span means, by the sentence before in the paragraph, and where he is named. */
function findHim(
  article: Article,
  sentence: Sentence,
  span: Span,
  verb: string,
): { speaker: PersonMention; at: Span } | null {
  const text = article.paragraphs[sentence.paragraph]!;
  const form = attributionVerbs().get(verb)!;
  return HE[form]!.test(text.slice(span.start, span.end)) ? findHeld(article, sentence, form) : null;
}

/** The one person whom the paragraph's sentence before is about, in a form, and where. */
function findHeld(
  article: Article,
  sentence: Sentence,
  form: string,
): { speaker: PersonMention; at: Span } | null {
  const holder = findHolder(article, sentence, 1);
  const before = holder === null ? undefined : article.sentences[holder.antecedent]!;
  const speaker = article.people.get(holder?.person.entity ?? "")?.find((m) => m.sentence === before?.index);
  if (before === undefined || speaker === undefined || before.paragraph !== sentence.paragraph) return null;
  return { speaker: { ...speaker, form }, at: { start: before.start, end: before.end } };
}
