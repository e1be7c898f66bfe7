/** What somebody said in the article's own words, and who: "Smith, 72, said the bridge would open", "The bridge would open, Smith said." */
import type { Article, PersonMention, Sentence, Speech } from "../../article.ts";
import { findWords } from "../../words.ts";
import {
  APPOSED,
  BEYOND,
  CLAUSE_VERBS,
  findOnly,
  isBareAttribution,
  isGoverned,
  QUOTE_VERBS,
} from "./attribution.ts";
import { isFinite } from "./clause.ts";
import { ADVERBS, CONJUNCTIONS, PREPOSITIONS } from "./lexicon.ts";
import { findSpeaking } from "./pronouns.ts";
import { makeRetold } from "./retold-text.ts";

/** When and where it was said, between the verb and the clause. */
const DAY =
  "(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?! (?:night|morning|afternoon|evening)['’]s|['’]s)";
const AT = `${DAY}|(?:in|at|during) (?:an?|the|his|her|its|their) [^,.;:"“”]{3,60}?`;
/** "…said in May that": before "that" anything may stand. */
const THAT = new RegExp(
  `^[^"“”]{2,240}?\\b(?<verb>${CLAUSE_VERBS}|told (?!by )[^,;:"“”]{2,80}?)(?: (?:in|on|at) [^,.;"“”]{3,60}?| ${DAY})? that `,
);
/** "…said the", "…told reporters the": without "that" only verbs and hearers after which nothing but a clause comes. */
const HEARERS =
  "reporters|journalists|lawmakers|MPs|senators|parliament|the (?:court|jury|committee|council|inquiry|newspaper|BBC)|[A-Z]{2,}|Reuters|(?:[Tt]he )?(?:[A-Z][a-z]+ ){0,2}(?:News|Press|Times|Post|Telegraph|Guardian|Agency)(?: (?:news agency|newspaper|website|programme|program))?";
const BARE = new RegExp(
  `^[^"“”]{2,240}?\\b(?<verb>said|says|added|adds|noted|notes|claimed|claims|warned|insisted|insists|argued|argues|admitted|explained|stressed|believes|told (?:${HEARERS}))(?: (?:${AT}))?,? (?=[\\p{L}\\d$£€])`,
  "u",
);
const AFTER = new RegExp(
  `^(?:(?<speaker>[^,"“”]{2,80}) (?<verb>${QUOTE_VERBS}|told [^,"“”]{2,50})|(?<first>${QUOTE_VERBS}) (?<inverted>(?:the [^,"“”]{3,60}, )?[^,"“”]{3,80}))(?: (?:${AT})|, an? [^,"“”]{3,90})?[.]$`,
);
const ACCORDING = /^According to ([^,"“”]{3,80}), (?=\S)/;
/** ", according to the head librarian, Ruth Ogden.": from the last one on. */
const TAG = ", according to ";
const BY_WHOM = /^(?:(?:the|his|her|its|their) [^,"“”]{3,60}, )?([^,"“”]{3,80})(?:, [a-z][^"“”]{3,100})?[.]$/;

/** Most sentences report nothing, and are looked through once. */
const REPORTING = new RegExp(` (?:told|${QUOTE_VERBS})\\b|ccording to `);

/** "Goldsmith argued that the statue would remain." → speaker Goldsmith, content after "that". */
export function findRetold(article: Article, sentence: Sentence): Speech | null {
  if (sentence.inQuote || !REPORTING.test(sentence.text) || /[?!]["”]?$/.test(sentence.text)) return null;
  return (
    findAfterVerb(article, sentence) ??
    findAccording(article, sentence) ??
    findBeforeVerb(article, sentence) ??
    findInserted(article, sentence)
  );
}

/** "The mix of rain and wind, Lind says, is a danger.", "In the old town, he said, a pipe has burst.": what was said goes on behind the tag. */
const INSERTED =
  /^([^,"“”]{8,120}), (?:(he|she)|((?:(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.? )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})) (said|says|added|adds|explained|explains|argued|argues|warned|warns|noted|notes|insisted|insists|claimed|claims|believes), (.{8,160})\.$/u;
/** A clause in front of another, which a comma parts from it. */
const CLAUSE_IN_FRONT = /^(?:As|If|When|While|Because|Since|Although|Though|After|Before|Once|Unless) /;

/** "The valve is loose, she says, causing a leak": what is only added keeps its comma. */
const ADDED = /^(?:[a-z]{2,}ing|especially|particularly|even|including|such as|not|unlike|like|thanks to)\b/;

function findInserted(article: Article, sentence: Sentence): Speech | null {
  const { text, start, end, paragraph } = sentence;
  const [, first = "", pronoun, name, verb = "", rest = ""] = INSERTED.exec(text) ?? [];
  // "Yet, he says, …", "The mill, he said, which had burned": what hangs on the words before the tag.
  if (rest === "" || /^(?:and|but|or|which|who|that|because|so|while|with)\b/.test(rest)) return null;
  if (/["“”]/.test(rest) || /^(?:But|And|So|Yet|However)\b/.test(first)) return null;
  const at = start + first.length + 2;
  const speaker =
    pronoun === undefined
      ? findOnly(article, paragraph, { start: at, end: at + name!.length })
      : findSpeaking(article, sentence, pronoun);
  if (speaker === null) return null;
  const words = `${first}${CLAUSE_IN_FRONT.test(first) || ADDED.test(rest) ? ", " : " "}${rest}`;
  return makeRetold(article, speaker, verb, sentence, { start, end }, words);
}

function findAfterVerb(article: Article, sentence: Sentence): Speech | null {
  const { text, start: offset, paragraph } = sentence;
  const lead = THAT.exec(text) ?? readBare(text);
  if (lead === null) return null;
  const { verb } = lead.groups as { verb: string };
  const verbAt = offset + text.indexOf(` ${verb}`, 1);
  const pronoun = HE.exec(text.slice(0, verbAt - offset));
  const speaker =
    pronoun === null
      ? findOnly(article, paragraph, { start: offset, end: verbAt })
      : findSpeaking(article, sentence, pronoun[1]!);
  if (speaker === null) return null;
  if (pronoun === null && !isSubject(article, sentence, speaker, verbAt)) return null;
  return makeRetold(article, speaker, verb, sentence, {
    start: offset + lead[0].length,
    end: offset + text.length,
  });
}

/** "He also said that": of the sentences before, whom it can mean. */
const HE = /^(he|she)(?: (?:also|later|then|has|had|has also|further|previously))?$/i;

/** Without "that": what follows begins as a clause does, with its subject, and no adverbial. */
function readBare(text: string): RegExpExecArray | null {
  const lead = BARE.exec(text);
  if (lead === null) return null;
  const words = findWords(text.slice(lead[0].length)).slice(0, MAX_SUBJECT);
  const first = words[0]?.text.toLowerCase() ?? "";
  const isOther =
    PREPOSITIONS.has(first) || ADVERBS.has(first) || CONJUNCTIONS.has(first) || OBJECT.test(first);
  // "Claimed the title after he beat": the object of a verb that has more than clauses.
  const second = words.findIndex(({ text: word }, i) => i > 0 && CONJUNCTIONS.has(word.toLowerCase()));
  const isSaying = /^(?:said|says|told)/.test(lead.groups!["verb"]!);
  const own = isSaying || second < 0 ? words : words.slice(0, second);
  return isOther || !own.some(({ text: word }, i) => i > 0 && isFinite(word)) ? null : lead;
}

/** Words of a clause among which its verb stands. */
const MAX_SUBJECT = 16;
/** "Said nothing", "said this", "said last night". */
const OBJECT = /^(?:so|yes|nothing|little|this|what|how|why|last|earlier|afterwards|goodbye|much|more|as)$/;

function findAccording(article: Article, sentence: Sentence): Speech | null {
  const { text, start, end, paragraph } = sentence;
  const first = ACCORDING.exec(text);
  const tag = text.lastIndexOf(TAG);
  const last = first === null && tag > 0 ? BY_WHOM.exec(text.slice(tag + TAG.length)) : null;
  const source = (first ?? last)?.[1];
  if (source === undefined) return null;
  // "According to James Carter, the engineer, the bridge was safe": who he is would be part of what he said.
  if (
    first !== null &&
    /^(?:the|an?|its|his|her|their|who) [^,"“”]{2,60}, /.test(text.slice(first[0].length))
  )
    return null;
  const sourceAt = start + text.indexOf(source, first === null ? tag + TAG.length : 0);
  const speaker = findOnly(article, paragraph, { start: sourceAt, end: sourceAt + source.length });
  // "According to Smith's report": the report says it, and others may have written it.
  if (speaker === null || speaker.end !== sourceAt + source.length) return null;
  return makeRetold(
    article,
    speaker,
    "said",
    sentence,
    first === null ? { start, end: start + tag } : { start: start + first[0].length, end },
  );
}

/** "The statue would remain in place, the Harbour Police said." */
function findBeforeVerb(article: Article, sentence: Sentence): Speech | null {
  const { text, start, end, paragraph } = sentence;
  const comma = findTag(text);
  const match = comma < 0 ? null : AFTER.exec(text.slice(comma + 2));
  if (match === null) return null;
  const at = start + comma;
  const { verb, first, inverted } = match.groups as Record<string, string | undefined>;
  const pronoun = HE.exec(match.groups!["speaker"] ?? "")?.[1];
  if (pronoun !== undefined) {
    const meant = findSpeaking(article, sentence, pronoun);
    return meant === null ? null : makeRetold(article, meant, verb!, sentence, { start, end: at });
  }
  const speaker = findOnly(article, paragraph, { start: at, end });
  if (speaker === null) return null;
  const before = text.slice(comma + 2 + (first === undefined ? 0 : first.length + 1), speaker.start - start);
  const rest = text.slice(speaker.end - start);
  const between =
    inverted === undefined ? rest.slice(0, rest.indexOf(` ${verb!}`)) : rest.replace(/(?:, an? .+)?\.$/, "");
  if (!isBareAttribution(before) || !(inverted === undefined ? APPOSED : BEYOND).test(between)) return null;
  return makeRetold(article, speaker, (verb ?? first)!, sentence, { start, end: at });
}

/** Of the last three commas the first behind which an attribution follows, or -1. */
function findTag(text: string): number {
  let found = -1;
  for (let at = text.lastIndexOf(", "), i = 0; at > 0 && i < 3; at = text.lastIndexOf(", ", at - 1), i++)
    if (AFTER.test(text.slice(at + 2))) found = at;
  return found;
}

/** Before a subject stand an opening phrase, or what the speaker is; no clause, and nobody besides. */
const LEADING =
  /^(?:[^,;:]{0,60}|(?:In|On|At|During|After|Before|Following|Since|Earlier|Later|Last|Speaking|Announcing|Writing|However|Meanwhile)\b[^,;:]{0,70}, [^,;:]{0,50})$/;
/** "The mayor of Bergen, Anna Lind, said". */
const ROLE_FIRST = /^[^,;:]{3,90}, $/;
const CLAUSE_BEFORE =
  /\b(?:was|were|is|are|had|has|if|when|while|whether|because|not?|nor|never|and|or|but (?!$))\b(?! [^,]*, )/i;

/** Whether a speaker is the subject of the verb that stands at `verbAt`. */
function isSubject(article: Article, sentence: Sentence, speaker: PersonMention, verbAt: number): boolean {
  const text = article.paragraphs[sentence.paragraph]!;
  const between = text.slice(speaker.end, verbAt);
  const before = text.slice(sentence.start, speaker.start);
  if (isGoverned(before) || CLAUSE_BEFORE.test(before.replace(/^(?:But|And) /, ""))) return false;
  if (ROLE_FIRST.test(before) && between.startsWith(","))
    return BETWEEN.test(between.slice(1)) || BETWEEN.test(between);
  return LEADING.test(before) && BETWEEN.test(between);
}

/** An apposition or where the speaker works, and auxiliaries. "Smith's lawyer said": not Smith. */
const BETWEEN =
  /^(?:|, .{2,160},| of [^,]{3,60}| \([^()]{2,40}\))(?: (?:also|later|has|had|then|already|previously|reportedly|further))*$/;
