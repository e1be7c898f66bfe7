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

/** The aorist takes an ergative speaker, present and imperfect a nominative one. Verbs that need an addressee are left out. */
const VERBS: Record<"ergative" | "nominative", string[]> = {
  ergative:
    "განაცხადა თქვა დაამატა დასძინა აღნიშნა გამოაცხადა დაადასტურა აღიარა უარყო განმარტა იწინასწარმეტყველა გააფრთხილა განაცხადეს თქვეს დაამატეს აღნიშნეს".split(
      " ",
    ),
  nominative:
    "ამბობს აცხადებს აცხადებდა ამბობდა წერს წერდა აღნიშნავს აღნიშნავდა ამტკიცებს ამტკიცებდა მიიჩნევს ვარაუდობს იუწყება აცხადებენ ამბობენ".split(
      " ",
    ),
};
const formOfVerb = new Map(
  Object.entries(VERBS).flatMap(([form, verbs]) => verbs.map((verb) => [verb, form] as const)),
);
const verbs = [...formOfVerb.keys()].join("|");

const CLAUSE = new RegExp(`(?<![ა-ჰ])(${verbs}),? რომ `);
const AFTER_QUOTE = new RegExp(`^,?[“”"»]?\\s*[,.]?\\s*[-–—]?\\s*(${verbs})(?![ა-ჰ])`);
const MIN_CONTENT = 25;
/** Characters after a quotation in which its verb and speaker stand. */
const MAX_ATTRIBUTION = 120;
/** How many of a person's mentions are looked through for the fullest name. */
const MAX_MENTIONS = 50;
/** How many of an article's people serve as rivals. */
const MAX_OWN = 20;

/** Finds statements whose speaker is a person or body found before, in the verb's case. */
export function findSpeech(article: Article): Speech[] {
  const clauses = article.sentences.flatMap((sentence) => findClause(article, sentence) ?? []);
  const quotes = article.paragraphs.flatMap((text, paragraph) => findQuoted(article, text, paragraph));
  return [...clauses, ...quotes];
}

/** "ალიევმა განაცხადა, რომ აზერბაიჯანს … პასუხი" → speaker ალიევმა, content after რომ. */
function findClause(article: Article, sentence: Sentence): Speech | null {
  const match = CLAUSE.exec(sentence.text);
  if (match === null || sentence.inQuote) return null;
  const verbAt = sentence.start + match.index;
  const clauseStart = sentence.start + sentence.text.lastIndexOf(",", match.index) + 1;
  const speaker = findSpeaker(article, sentence.paragraph, { start: clauseStart, end: verbAt }, match[1]!);
  if (speaker === null) return null;
  const start = verbAt + match[0].length;
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, start, sentence.end);
  return makeSpeech(article, speaker, match[1]!, "clause", sentence, { start, end }, [
    { start: sentence.start, end: sentence.end },
  ]);
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
    const speaker = findSpeaker(article, paragraph, { start: verbEnd, end: stop }, after[1]!);
    if (speaker === null) return [];
    const attribution = { start: verbEnd - after[1]!.length, end: stop };
    const inside = findSentences(article, paragraph, quote);
    return inside.flatMap((sentence) => {
      const start = Math.max(sentence.start, quote.start + 1);
      const end = Math.min(sentence.end, quote.end - 1);
      const trimmed = text.slice(start, end).replace(/[.,\s]+$/, "").length;
      return (
        makeSpeech(
          article,
          speaker,
          after[1]!,
          "quote",
          sentence,
          { start, end: start + trimmed },
          inside.length === 1 ? [{ start, end: stop }] : [{ start, end }, attribution],
        ) ?? []
      );
    });
  });
}

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
  if (text.length < MIN_CONTENT) return null;
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
  const form = formOfVerb.get(verb);
  const found = findSentences(article, paragraph, span)
    .flatMap((sentence) => article.mentionsBySentence[sentence.index]!)
    .filter(
      (m): m is PersonMention =>
        m.kind === "person" && m.form === form && m.start >= span.start && m.end <= span.end,
    );
  return found.length === 1 ? found[0]! : null;
}

/**
 * The speaker and rivals in one form. By office where the speaker has one ("რუსეთის პრეზიდენტმა" beside the presidents of
 * the other countries the article names), else by name, each name in a form that the article has.
 */
export function findRivals(
  article: Article,
  speech: Speech,
): { speaker: string; rivals: Alternative[] } | null {
  const { speaker } = speech;
  const byRole = speaker.role === undefined ? null : findRoleRivals(article, speaker, speaker.role);
  const byName = findNameRivals(article, speaker);
  return byRole ?? byName;
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
  const isName = (m: PersonMention) => m.form === speaker.form && m.role?.head !== m.entity;
  const fullest = (entity: string) =>
    article.people
      .get(entity)!
      .slice(0, MAX_MENTIONS)
      .filter((m) => isName(m) && m.text.includes(entity))
      .map((m) => m.text.split(" ").slice(-2).join(" "))
      .filter((name) => name.includes(entity))
      .sort((a, b) => b.length - a.length)[0];
  const text = fullest(speaker.entity);
  const rivals = [...article.people.keys()].slice(0, MAX_OWN).flatMap((entity): Alternative[] => {
    const name = entity === speaker.entity ? undefined : fullest(entity);
    return name === undefined ? [] : [{ text: name, origin: "article" }];
  });
  return text === undefined || rivals.length < 2 ? null : { speaker: text, rivals };
}

/**
 * The speaker in the nominative: by office, or by a name that the article has in that case or in the ergative, from
 * which the nominative follows (ალიევმა → ალიევი).
 */
export function labelSpeaker(article: Article, speaker: PersonMention): string | null {
  const { role, entity } = speaker;
  if (role !== undefined) {
    const place = inflectPlace(role.place, "genitive");
    const head = inflectHead(role.head, "nominative");
    return place === null || head === null ? null : `${place} ${head}`;
  }
  const names = (article.people.get(entity) ?? []).filter(
    (m) => m.form === "nominative" || m.form === "ergative",
  );
  const name = names[0]?.text.split(" ").at(-1);
  if (name === undefined) return null;
  return name.endsWith("მა") ? `${name.slice(0, -2)}ი` : name.endsWith("მ") ? name.slice(0, -1) : name;
}
