/** Who said what in Georgian text: attribution verbs with "რომ" or a quotation, and rival speakers in the same form. */
import {
  type Article,
  findSentences,
  type PersonMention,
  type Sentence,
  type Span,
  type Speech,
} from "../../article.ts";
import { findQuotes } from "../../stages/segment.ts";
import type { Alternative } from "../language.ts";
import { inflectHead, inflectPlace } from "./inflect.ts";
import { listCountries } from "./places.ts";
import { findHolder } from "./resolve.ts";
import { areOfOneTime } from "./rivals.ts";
import { isSamePerson, listPeople, writeName } from "./roster.ts";
import { DATIVE_OR_GENITIVE } from "./surnames.ts";
import { attributionVerbs } from "./verbs.ts";

const verbs = [...attributionVerbs().keys()].join("|");

const CLAUSE = new RegExp(`(?<![ა-ჰ])(${verbs}),? რომ `);
const AFTER_QUOTE = new RegExp(`^,?[“”"»]?(?:\\s*[,.])?(?:\\s*[-–—])?\\s*(${verbs})(?![ა-ჰ])`);
const AFTER_CLAUSE = new RegExp(`,( [-–—])? (${verbs})(?= [ა-ჰ]+(?:მა|მ|ი|ა|ე|ო|ს|ის),? )`);
const QUOTED = /[„“”"«»]/;
/** The reporter's own tag within what is said: "…, იტყობინება AP". */
const REPORTED = /(?<![ა-ჰ])(?:იტყობინება|იუწყება|წერს|როგორც|თქმით|განცხადებით)(?![ა-ჰ])/;
const MIN_CONTENT = 25;
/** Characters after a quotation in which its verb and speaker stand. */
const MAX_ATTRIBUTION = 120;
/** "X-ის თქმით, …" and the verb by which it is asked for; the speaker is then named in the nominative. */
const BY =
  /^[^„“"«»,]{0,90}? (თქმით|განცხადებით|აზრით|შეფასებით|განმარტებით|ინფორმაციით|მტკიცებით|სიტყვებით|ვარაუდით|მოსაზრებით|ცნობით), (?![„«"])/;
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
/** "თქვა მან" and "მან თქვა": who it is the sentence before tells. */
const HE = /(?<![ა-ჰ])მან(?![ა-ჰ])/;
/** How many of an article's people serve as rivals. */
const MAX_OWN = 20;

/** Finds statements whose speaker is a person or body found before, in the verb's case. */
export function findSpeech(article: Article): Speech[] {
  const clauses = article.sentences.flatMap(
    (sentence) =>
      findClause(article, sentence) ?? findBy(article, sentence) ?? findAfter(article, sentence) ?? [],
  );
  const quotes = article.paragraphs.flatMap((text, paragraph) => findQuoted(article, text, paragraph));
  return [...clauses, ...quotes].map((speech) => toPresent(article, speech));
}

/** The present of each aorist: its speaker stands in the nominative, which more of the article's names are known in. */
const PRESENT: Record<string, string> = {
  განაცხადა: "აცხადებს",
  თქვა: "ამბობს",
  დაამატა: "ამბობს",
  დასძინა: "ამბობს",
  აღნიშნა: "აღნიშნავს",
  განმარტა: "განმარტავს",
  აღიარა: "აღიარებს",
  დაადასტურა: "ადასტურებს",
};

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
  const named = findSpeaker(article, sentence.paragraph, span, match[1]!);
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
  const match = sentence.inQuote ? null : BY.exec(sentence.text);
  if (match === null) return null;
  const nameEnd = sentence.start + match[0].length - match[1]!.length - 3;
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
    const after = AFTER_QUOTE.exec(text.slice(quote.end, quote.end + MAX_ATTRIBUTION));
    if (after === null) return [];
    const verbEnd = quote.end + after[0].length;
    const stop = /\s*(?:[.,;(]|$)/.exec(text.slice(verbEnd, verbEnd + MAX_ATTRIBUTION))!.index + verbEnd;
    const inside = findSentences(article, paragraph, quote);
    const span = { start: verbEnd, end: stop };
    const named = findSpeaker(article, paragraph, span, after[1]!);
    const held =
      named === null && inside[0] !== undefined ? findHim(article, inside[0], span, after[1]!) : null;
    const speaker = named ?? held?.speaker;
    if (speaker === undefined) return [];
    const attribution = { start: verbEnd - after[1]!.length, end: stop };
    const before = held === null ? [] : [held.at];
    return inside.flatMap((sentence) => {
      const start = Math.max(sentence.start, quote.start + 1);
      const end = Math.min(sentence.end, quote.end - 1);
      const trimmed = text.slice(start, end).replace(/[.,\s]+$/, "").length;
      return (
        makeSpeech(article, speaker, after[1]!, "quote", sentence, { start, end: start + trimmed }, [
          ...before,
          ...(inside.length === 1 ? [{ start, end: stop }] : [{ start, end }, attribution]),
        ]) ?? []
      );
    });
  });
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
    verb,
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

/** Whom მან within a span means, by the sentence before in the paragraph, and where he is named. */
function findHim(
  article: Article,
  sentence: Sentence,
  span: Span,
  verb: string,
): { speaker: PersonMention; at: Span } | null {
  const text = article.paragraphs[sentence.paragraph]!;
  if (attributionVerbs().get(verb) !== "ergative" || !HE.test(text.slice(span.start, span.end))) return null;
  const holder = findHolder(article, sentence, 1);
  const before = holder === null ? undefined : article.sentences[holder.antecedent]!;
  const speaker = article.people.get(holder?.person.entity ?? "")?.find((m) => m.sentence === before?.index);
  if (before === undefined || speaker === undefined || before.paragraph !== sentence.paragraph) return null;
  return { speaker: { ...speaker, form: "ergative" }, at: { start: before.start, end: before.end } };
}

/**
 * The speaker and rivals in one form: by name, each in a form that the article has; else by office ("რუსეთის პრეზიდენტმა"
 * beside the presidents of the other countries the article names).
 */
export function findRivals(
  article: Article,
  speech: Speech,
): { speaker: string; rivals: Alternative[] } | null {
  const { speaker } = speech;
  const byName = findNameRivals(article, speaker);
  return byName ?? (speaker.role === undefined ? null : findRoleRivals(article, speaker, speaker.role));
}

function findRoleRivals(article: Article, speaker: PersonMention, role: { place: string; head: string }) {
  const head = inflectHead(role.head, speaker.form);
  const describe = (place: string) => {
    const genitive = inflectPlace(place, "genitive");
    return head === null || genitive === null ? null : `${genitive} ${head}`;
  };
  const text = describe(role.place);
  const isAttested = (place: string) =>
    article.people.has(`${place} ${role.head}`) ||
    [...article.people.values()].some(([m]) => m!.role?.head === role.head && m!.role.place === place);
  const rivals = listCountries(article).flatMap((place): Alternative[] => {
    const rival = place === role.place ? null : describe(place);
    return rival === null ? [] : [{ text: rival, origin: isAttested(place) ? "article" : "outside" }];
  });
  rivals.sort((a, b) => Number(a.origin === "outside") - Number(b.origin === "outside"));
  return text === null || rivals.length < 2 ? null : { speaker: text, rivals };
}

function findNameRivals(article: Article, speaker: PersonMention) {
  const people = listPeople(article);
  const own = people.get(speaker.entity);
  const text = own === undefined ? null : writeName(own, speaker.form);
  if (own === undefined || text === null) return null;
  const isFull = text.includes(" ");
  const rivals = [...people.values()].slice(0, MAX_OWN).flatMap((person): Alternative[] => {
    const isOut = isSamePerson(person, own) || !areOfOneTime(article, speaker.entity, person.entity);
    const name = isOut
      ? null
      : isFull
        ? writeName(person, speaker.form)
        : (person.surnames.get(speaker.form) ?? null);
    return name === null || (isFull && !name.includes(" ")) ? [] : [{ text: name, origin: "article" }];
  });
  return rivals.length < 2 ? null : { speaker: text, rivals };
}

/**
 * The speaker in the nominative: by name where the article shows that case or the ergative, from which it follows
 * (ალიევმა → ალიევი); else by office.
 */
export function labelSpeaker(article: Article, { role, entity }: PersonMention): string | null {
  const person = listPeople(article).get(entity);
  // A surname alone among full names stands out.
  const isAlone = person?.given === "" && [...listPeople(article).values()].some(({ given }) => given !== "");
  const name = person === undefined || isAlone ? null : writeName(person, "nominative");
  if (name !== null || role === undefined) return name;
  const place = inflectPlace(role.place, "genitive");
  const head = inflectHead(role.head, "nominative");
  return place === null || head === null ? null : `${place} ${head}`;
}
