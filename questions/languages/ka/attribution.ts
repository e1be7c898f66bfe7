/** What the finders of retold and of quoted Georgian words share: who speaks, by the verb's case, and the statement made of both. */
import {
  type Article,
  findSentences,
  type PersonMention,
  type Sentence,
  type Span,
  type Speech,
} from "../../article.ts";
import { findHolder } from "./resolve.ts";
import { attributionVerbs } from "./verbs.ts";

/** The reporter's own tag within what is said: "…, იტყობინება AP". */
const REPORTED = /(?<![ა-ჰ])(?:იტყობინება|იუწყება|წერს|როგორც(?! წესი)|თქმით|განცხადებით)(?![ა-ჰ])/;
const MIN_CONTENT = 25;
/** What somebody added is asked for as said: to what, a question does not tell. */
const ASKED: Record<string, string | undefined> = { დაამატა: "თქვა", დასძინა: "თქვა", დაამატეს: "თქვეს" };

/** "თქვა მან", "მან თქვა", "ამბობს ის": who it is the sentence before tells. */
const HE: Record<string, RegExp> = {
  ergative: /(?<![ა-ჰ])მან(?![ა-ჰ])/,
  // "ის კაცი ამბობს" is another.
  nominative: /^\s*(?:ის|იგი)\s*$/,
};

/** What is said goes on after it: the quotation was cut in two. */
const UNFINISHED = /(?<![ა-ჰ])(?:მაგრამ|მხოლოდ|და|რომ|ან|თუ|რადგან|ხოლო|რაც|სანამ)$/;

/** A statement, if it is long enough, whole and the speaker's alone. */
export function makeSpeech(
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
export function findSpeaker(
  article: Article,
  paragraph: number,
  span: Span,
  verb: string,
): PersonMention | null {
  const form = attributionVerbs().get(verb);
  const found = findSentences(article, paragraph, span)
    .flatMap((sentence) => article.mentionsBySentence[sentence.index]!)
    .filter(
      (m): m is PersonMention =>
        m.kind === "person" && m.form === form && m.start >= span.start && m.end <= span.end,
    );
  const [speaker] = found;
  if (found.length !== 1 || speaker === undefined) return null;
  const between = article.paragraphs[paragraph]!.slice(speaker.end, span.end);
  return OTHER_SUBJECT.test(between) ? null : speaker;
}
/** "ბერიძემ კარი გახსნა და მეზობელმა თქვა": after the conjunction another has the verb for himself. */
const OTHER_SUBJECT = / (?:და|ხოლო|მაგრამ) (?:[ა-ჰ]+ )?[ა-ჰ]{3,}(?:[^აეიოუ]მა|[აეოუ]მ)(?![ა-ჰ])/;

/** The same, where nothing stands between the speaker and the span's end but an apposition or an adverb or two: "გურული, მწვრთნელი, ". */
export function findBeside(
  article: Article,
  paragraph: number,
  span: Span,
  verb: string,
): PersonMention | null {
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
export function findHim(
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
export function findHeld(
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
