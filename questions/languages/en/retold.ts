/** What somebody said in the article's own words, and who: "Smith, 72, said the bridge would open", "The bridge would open, Smith said." */
import {
  type Article,
  findSentences,
  type PersonMention,
  type Sentence,
  type Span,
  type Speech,
} from "../../article.ts";
import { hasPairedMarks } from "../../stages/segment.ts";
import { findWords } from "../../words.ts";
import {
  APPOSED,
  BEYOND,
  CLAUSE_VERBS,
  findOnly,
  isBareAttribution,
  isGoverned,
  makeSpeech,
  QUOTE_VERBS,
} from "./attribution.ts";
import { isFinite } from "./clause.ts";
import { ADVERBS, CONJUNCTIONS, FEMALE, FUNCTION_WORDS, MALE, PREPOSITIONS } from "./lexicon.ts";
import { readWord } from "./number-words.ts";
import { readForm } from "./person-form.ts";
import { findSubject, MAX_CHAIN, nameInFull } from "./pronouns.ts";

/** When and where it was said, between the verb and the clause. */
const DAY = "(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const AT = `${DAY}|(?:in|at|during) (?:an?|the|his|her|its|their) [^,.;:"“”]{3,60}?`;
/** "…said in May that": before "that" anything may stand. */
const THAT = new RegExp(
  `^[^"“”]{2,240}?\\b(?<verb>${CLAUSE_VERBS}|told (?!by )[^,;:"“”]{2,80}?)(?: (?:in|on|at) [^,.;"“”]{3,60}?| ${DAY})? that `,
);
/** "…said the", "…told reporters the": without "that" only verbs and hearers after which nothing but a clause comes. */
const HEARERS =
  "reporters|journalists|lawmakers|MPs|senators|parliament|the (?:court|jury|committee|council|inquiry|newspaper|BBC)|[A-Z]{2,}|Reuters|(?:[Tt]he )?(?:[A-Z][a-z]+ ){0,2}(?:News|Press|Times|Post|Telegraph|Guardian|Agency)";
const BARE = new RegExp(
  `^[^"“”]{2,240}?\\b(?<verb>said|says|told (?:${HEARERS}))(?: (?:${AT}))?,? (?=[\\p{L}\\d$£€])`,
  "u",
);
const AFTER = new RegExp(
  `, (?:(?<speaker>[^,"“”]{3,80}) (?<verb>${QUOTE_VERBS}|told [^,"“”]{2,50})|(?<first>${QUOTE_VERBS}) (?<inverted>(?:the [^,"“”]{3,60}, )?[^,"“”]{3,80}))(?: (?:${AT})|, an? [^,"“”]{3,90})?[.]$`,
);
const ACCORDING =
  /^According to ([^,"“”]{3,80}), (?=\S)|, according to (?:(?:the|his|her|its|their) [^,"“”]{3,60}, )?([^,"“”]{3,80})(?:, [a-z][^"“”]{3,100})?[.]$/;

/** Most sentences report nothing, and are looked through once. */
const REPORTING = new RegExp(` (?:told|${QUOTE_VERBS})\\b|ccording to `);

/** "Goldsmith argued that the statue would remain." → speaker Goldsmith, content after "that". */
export function findRetold(article: Article, sentence: Sentence): Speech | null {
  if (sentence.inQuote || !REPORTING.test(sentence.text) || /[?!]["”]?$/.test(sentence.text)) return null;
  return (
    findAfterVerb(article, sentence) ?? findAccording(article, sentence) ?? findBeforeVerb(article, sentence)
  );
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
      : (findSubject(article, sentence, pronoun[1]!.toLowerCase() === "he" ? "m" : "f", MAX_CHAIN)?.mention ??
        null);
  if (speaker === null || speaker.paragraph !== paragraph) return null;
  if (pronoun === null && !isSubject(article, sentence, speaker, verbAt)) return null;
  return makeRetold(article, speaker, verb, sentence, {
    start: offset + lead[0].length,
    end: offset + text.length,
  });
}

/** "He also said that": of the paragraph's sentences before, whom it can mean. */
const HE = /^(he|she)(?: (?:also|later|then|has|had|has also|further|previously))?$/i;

/** Without "that": what follows begins as a clause does, with its subject, and no adverbial. */
function readBare(text: string): RegExpExecArray | null {
  const lead = BARE.exec(text);
  if (lead === null) return null;
  const words = findWords(text.slice(lead[0].length)).slice(0, MAX_SUBJECT);
  const first = words[0]?.text.toLowerCase() ?? "";
  const isOther =
    PREPOSITIONS.has(first) || ADVERBS.has(first) || CONJUNCTIONS.has(first) || OBJECT.test(first);
  return isOther || !words.some(({ text: word }, i) => i > 0 && isFinite(word)) ? null : lead;
}

/** Words of a clause among which its verb stands. */
const MAX_SUBJECT = 16;
/** "Said nothing", "said this", "said last night". */
const OBJECT = /^(?:so|yes|nothing|little|this|what|how|why|last|earlier|afterwards|goodbye|much|more|as)$/;

function findAccording(article: Article, sentence: Sentence): Speech | null {
  const { text, start, end, paragraph } = sentence;
  const match = ACCORDING.exec(text);
  if (match === null) return null;
  const at = start + match.index;
  const source = (match[1] ?? match[2])!;
  const sourceAt = at + match[0].indexOf(source);
  const speaker = findOnly(article, paragraph, { start: sourceAt, end: sourceAt + source.length });
  // "According to Smith's report": the report says it, and others may have written it.
  if (speaker === null || speaker.end !== sourceAt + source.length) return null;
  return makeRetold(
    article,
    speaker,
    "said",
    sentence,
    match.index === 0 ? { start: at + match[0].length, end } : { start, end: at },
  );
}

/** "The statue would remain in place, the Harbour Police said." */
function findBeforeVerb(article: Article, sentence: Sentence): Speech | null {
  const { text, start, end, paragraph } = sentence;
  // What is quoted is found as a quotation.
  const match = /^["“]/.test(text) ? null : AFTER.exec(text);
  if (match === null) return null;
  const at = start + match.index;
  const { verb, first, inverted } = match.groups as Record<string, string | undefined>;
  const speaker = findOnly(article, paragraph, { start: at, end });
  if (speaker === null) return null;
  const before = text.slice(
    match.index + 2 + (first === undefined ? 0 : first.length + 1),
    speaker.start - start,
  );
  const rest = text.slice(speaker.end - start);
  const between =
    inverted === undefined ? rest.slice(0, rest.indexOf(` ${verb!}`)) : rest.replace(/(?:, an? .+)?\.$/, "");
  if (!isBareAttribution(before) || !(inverted === undefined ? APPOSED : BEYOND).test(between)) return null;
  return makeRetold(article, speaker, (verb ?? first)!, sentence, { start, end: at });
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

/** Where the writer's own words, or another's, go on behind what was said. */
const BEYOND_SAID = new RegExp(
  ", (?:(?:while |then )?(?:adding|saying|citing|noting|calling|referring|describing|stressing)|according to|but|while|although|though|whereas|after earlier|contradicting)\\b" +
    "|,? and (?:he|she|it|they|added|told|urged|warned|thanked|blamed|denied|accused|praised|promised|vowed|said|that|called)\\b" +
    "|, and (?:there|the|a|an|some|many|most|all|his|her)\\b" +
    "|, (?:[Tt]he )?\\p{Lu}[^,]{2,50} (?:reported|reports)[.]?$",
  "u",
);

function makeRetold(
  article: Article,
  speaker: PersonMention,
  verb: string,
  sentence: Sentence,
  span: Span,
): Speech | null {
  const paragraph = article.paragraphs[sentence.paragraph]!;
  const whole = paragraph.slice(span.start, span.end);
  // What is in quotation marks is looked past: "and" stands there for itself.
  const plain = whole.replace(/["“][^"”]*["”]/g, (quote) => "_".repeat(quote.length));
  const cut = BEYOND_SAID.exec(plain)?.index ?? whole.length;
  const raw = whole.slice(0, cut).replace(/[.!?…,]+$|[.,](?=["”]$)/, "");
  const end = span.start + raw.length;
  if (/[;:]| [-–—] |, and |\b(?:said|says|told)\b/.test(plain.slice(0, cut)) || !hasPairedMarks(raw))
    return null;
  // Whoever says "I" is asked for, and what "I" did would tell.
  if (/(?<!\p{Lu}\p{Ll}+ )\bI\b|\b(?:my|me|myself)\b/u.test(raw)) return null;
  const told = nameTold(article, sentence, speaker, { start: span.start, end }, raw);
  const text = lowerFirst(article, sentence, span.start, told);
  if (text === null) return null;
  // "Who believed that he could reach India by sailing west": a belief tells its holder.
  const named = verb.startsWith("believe") ? undefined : nameSpeaker(article, sentence, speaker, text);
  const before = article.sentences[speaker.sentence]!;
  const own = { start: sentence.start, end: sentence.end };
  const evidence = before === sentence ? [own] : [{ start: before.start, end: before.end }, own];
  return makeSpeech(speaker, verb, "clause", sentence, { start: span.start, end, text }, evidence, named);
}

/** What is said with surnames that the headline does not have in full: "Kavanaugh was nominated" → "Brett Kavanaugh was nominated". */
function nameTold(
  article: Article,
  sentence: Sentence,
  speaker: PersonMention,
  span: Span,
  raw: string,
): string {
  let text = raw;
  for (const { span: at, text: full } of nameInFull(article, sentence).toReversed()) {
    if (at.start < span.start || at.end > span.end || full.includes(speaker.text)) continue;
    text = text.slice(0, at.start - span.start) + full + text.slice(at.end - span.start);
  }
  return text;
}

const OWN = /^(he|she|his|her)\b/;

/**
 * "Smith said he would stay": the clause's first word continues the subject where nobody else can be meant (Grosz, Joshi & Weinstein,
 * "Centering", 1995): nobody else of the gender in the sentence, in the one before or in the headline, nor a pronoun there.
 */
function nameSpeaker(
  article: Article,
  sentence: Sentence,
  speaker: PersonMention,
  text: string,
): string | undefined {
  const word = OWN.exec(text)?.[1];
  const { shape, gender } = readForm(speaker.form);
  if (word === undefined || shape === "body") return undefined;
  const own = word === "he" || word === "his" ? "m" : "f";
  if (gender !== "" && gender !== own) return undefined;
  const before = article.sentences[sentence.index - 1];
  const near = before === undefined ? [sentence] : [before, sentence];
  const isOther = (mention: Article["mentions"][number]) => {
    if (mention.kind !== "person" || mention.entity === speaker.entity) return false;
    const form = readForm(mention.form);
    return form.shape !== "body" && (form.gender === "" || form.gender === own);
  };
  if (near.some((s) => article.mentionsBySentence[s.index]!.some(isOther))) return undefined;
  const pronouns = own === "m" ? MALE : FEMALE;
  const isNamedBefore = article.mentionsBySentence[before?.index ?? -1]?.some(
    (m) => m.kind === "person" && m.entity === speaker.entity,
  );
  if (!isNamedBefore && before?.words.some(({ text: w }) => pronouns.has(w.toLowerCase())) === true)
    return undefined;
  return `${speaker.text}${word === "he" || word === "she" ? "" : "'s"}${text.slice(word.length)}`;
}

/** After "that" a clause's first word loses the capital of the sentence, unless it is a name's; null where nothing tells. */
function lowerFirst(article: Article, sentence: Sentence, start: number, text: string): string | null {
  const first = /^\p{Lu}\p{Ll}*(?![\p{L}’'-])/u.exec(text)?.[0];
  // Within a sentence a capital is a name's.
  if (first === undefined || start > sentence.start + 1) return text;
  const { paragraph, index } = sentence;
  const isName = article.mentionsBySentence[index]!.some(
    (m) => m.start === start && m.kind !== "number" && m.kind !== "term",
  );
  if (isName) return text;
  const small = first.toLowerCase();
  const around = findSentences(article, paragraph, { start: 0, end: article.paragraphs[paragraph]!.length });
  const isCommon =
    FUNCTION_WORDS.has(small) ||
    readWord(small) !== null ||
    COMMON.test(small) ||
    around.some(({ words }) => words.some((word) => word.text === small));
  return isCommon ? small + text.slice(first.length) : null;
}
const COMMON = /^(?:many|several|nearly|almost|people|police|women|men|children|officers|officials)$/;
