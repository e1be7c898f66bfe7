/** What the finders of retold and of quoted words share: verbs of saying, who stands before or after one, and the statement made of both. */
import {
  type Article,
  findSentences,
  type PersonMention,
  type Sentence,
  type Span,
  type Speech,
} from "../../article.ts";
import { isFinite } from "./clause.ts";
import { AUXILIARIES } from "./lexicon.ts";
import { readForm } from "./person-form.ts";

/** Verbs that take a clause or a quotation; those that need an addressee ("told") are read apart. */
const VERBS =
  "said says say added adds argued argues asserted asserts cautioned claimed claims announced stated states estimated estimates explained explains insisted insists warned warns noted notes " +
  "wrote writes believes believed confirmed confirms conceded contends contended admitted admits denied acknowledged predicted predicts revealed declared recalled recalls " +
  "tweeted promised pledged vowed stressed emphasized emphasised reiterated concluded suggested suggests testified alleged alleges maintained maintains joked commented remarked complained replied responded";
export const CLAUSE_VERBS = VERBS.split(" ")
  .filter((verb) => !/^(?:commented|replied|responded|remarked|say)$/.test(verb))
  .join("|");
export const QUOTE_VERBS = VERBS.split(" ").join("|");

/** Verbs as they are asked for: whom somebody told, and what they said first, a question does not tell. */
const ASKED: Record<string, string | undefined> = {
  told: "said",
  added: "said",
  adds: "says",
  replied: "said",
  responded: "said",
};

/** "Blankets are here to stay, however", "of course, …": than what was said before. */
const HANGING = /^(?:of course|Well|Yes|No|Yeah|Oh|Then)\b|, (?:however|though|too|either|then)$|, \d{1,3}$/;
const MIN_CONTENT = 25;
const MIN_WORDS = 5;

/** Between a speaker and the verb: nothing, an apposition, be it closed by a comma or not, or "of …". After "a Trump spokesman said" it was not Trump. */
export const APPOSED = /^(?:|, .{2,160},| of [^,]{3,60}|, (?!who\b|and\b|but\b)[a-z][^,]{4,70})$/;
/** After a speaker who stands behind the verb: no noun that the name only belongs to. */
export const BEYOND =
  /^(?:$| (?:of|in|on|at|from|as|during|after|before|when|while|to|who|with|for|last|by)\b)/;

/** Titles before a name, which belong to it: "for Prime Minister ". */
const TITLES = /(?:(?:the late|the former|the|[A-Z][A-Za-z.]*) )+$/;

/** Between whoever speaks and a name that is not theirs: "the doctor who treated", "a judge hearing the case against", "a man claiming to be", "Unlike". */
const OTHERS =
  /\b(?:who|whom|whose|which|that|against|[Uu]nlike|[Ll]ike|about|over|alongside|than|including|be|being|named|called)\b/;
/** Participles that are part of an office; after any other the name is an object: "Lawyers representing". */
const OF_OFFICE =
  /^(?:acting|managing|founding|leading|visiting|reigning|incoming|outgoing|sitting|presiding|consulting|nursing|commanding|marketing|engineering|housing|planning|banking|training)$/;

/** Whether what stands before a name makes it somebody else who speaks: "a spokesman for Mr Blair". */
export function isGoverned(before: string): boolean {
  const rest = before.replace(TITLES, "");
  const last = /([a-z]+ing) $/.exec(rest)?.[1];
  return (
    /\b(?:of|by|to|with|for|from|and|that|said|as|when|after|before) $/.test(rest) ||
    // "A study in the journal Cell Reports said": the study did.
    /\b(?:journal|magazine|newspaper|periodical|website) $/.test(rest) ||
    OTHERS.test(before.slice(before.lastIndexOf(", ") + 1)) ||
    (last !== undefined && !OF_OFFICE.test(last))
  );
}

/** "On his website, ", and what somebody is, between "said" and the name: "the head librarian, ". */
const OPENER =
  /^(?:(?:In|On|At|During|After|Following) [^,;:]{2,70}|(?:the|an?|its|his|her|their) [^,;:]{3,60}), /;

/** Before the speaker stand a title or an apposition, no other subject and no "a spokesman for". */
export function isBareAttribution(before: string): boolean {
  const rest = before.replace(OPENER, "");
  return !isGoverned(rest) && !rest.trim().includes(",");
}

/** Papers, agencies and broadcasters pass on what others told them: who said it is not asked of them. */
export function isMedia(name: string): boolean {
  return /\b(?:News|Times|Post|Journal|Gazette|Daily|Herald|Guardian|Telegraph|Tribune|Reuters|Network|Television|Radio|Press|AFP|AP|UPI|BBC|CNN|NBC|CBS|ABC|ITV|TASS|RIA)\b/.test(
    name,
  );
}

/** The one person or body in a span; null if none or two. */
export function findOnly(article: Article, paragraph: number, span: Span): PersonMention | null {
  const found = findSentences(article, paragraph, span)
    .flatMap((sentence) => article.mentionsBySentence[sentence.index]!)
    .filter((m): m is PersonMention => m.kind === "person" && m.start >= span.start && m.end <= span.end);
  const people = found.filter((m) => readForm(m.form).shape !== "body");
  // "Bond's daughter Karen Jankel said": whose she is does not speak.
  const speaking = people.filter(
    (m) => !/^['’]/.test(article.paragraphs[paragraph]!.slice(m.end, m.end + 1)),
  );
  // "Walton said on the Lakers' website", "Ng of the University of Michigan": the person speaks, the body is where they work.
  const own = speaking.length > 0 ? speaking : people.length > 0 ? people : found;
  return new Set(own.map((m) => m.entity)).size === 1 && !isMedia(own[0]!.entity) ? own[0]! : null;
}

/** A statement, if what is said is long enough and has a verb; `named` is it with the speaker's name for a pronoun that means the speaker. */
export function makeSpeech(
  speaker: PersonMention,
  verb: string,
  kind: Speech["kind"],
  sentence: Sentence,
  content: Speech["content"],
  evidence: Speech["evidence"] = [{ start: sentence.start, end: sentence.end }],
  named?: string,
): Speech | null {
  const { text } = content;
  const isWhole =
    text.length >= MIN_CONTENT &&
    text.split(" ").length >= MIN_WORDS &&
    !HANGING.test(text) &&
    text
      .split(/[\s,]+/)
      .map((word) => word.replace("’", "'"))
      // "Next to a bed occupied by a man": no verb.
      .some(
        (word, i, all) =>
          AUXILIARIES.has(word) ||
          /^(?:it|he|she|they|we|that|there|I|you)'(?:s|re|ve|ll|m|d)$/i.test(word) ||
          (isFinite(word) && all[i + 1] !== "by"),
      );
  if (!isWhole) return null;
  const { paragraph, index } = sentence;
  return {
    speaker,
    verb: ASKED[verb.split(" ")[0]!] ?? verb,
    kind,
    paragraph,
    sentence: index,
    content,
    evidence,
    ...(named === undefined ? {} : { named }),
  };
}
