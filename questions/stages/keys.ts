/**
 * The verifier's rules on keys, one an item type: each finds the key again in the evidence, from the item and the article
 * alone, and refuses where it comes to another or to two.
 */
import { type Article, type DateMention, findSentences, type Sentence } from "../article.ts";
import { type Evidence, GAP } from "../item.ts";
import type { LanguagePack } from "../languages/language.ts";
import { once, remember } from "../lazy.ts";
import {
  type Candidate,
  type Context,
  countShared,
  findParagraphsWith,
  findSentencesWith,
  testSupport,
} from "./context.ts";
import { findWords, isLetterOrDigit, type Word } from "../words.ts";
import { findNamingFault, testNamed } from "./naming.ts";
import { renderSentence } from "./statement.ts";
import { claimOf, dropHeadline, listWhole } from "./stem.ts";
import { dateOf, isClearlyBefore } from "./time.ts";
import { asksTerm } from "../score.ts";

/** Why an item is refused, or null. */
export type Rule = (item: Candidate, context: Context) => string | null;

/** Words on each side of a gap, and the space, by which its place in the evidence is found again. */
const CONTEXT_WORDS = 3;
/** Share of a text's content words that a sentence of the same matter holds at least, and one of another at most. */
const SAME_MATTER = 0.8;
const OTHER_MATTER = 0.4;
/** The same of one that may be taken for what a question asks for. */
const NEXT_MATTER = 0.7;
/** The same of what is altered or asked about in a teacher's words. */
const NEAR_MATTER = 0.5;

/** The key, put into the gap, gives the evidence's own words again; no distractor gives words of the article. */
const checkGap: Rule = (item, context) => {
  if (!item.type.startsWith("gap-")) return null;
  const fill = fillGap(item.stem);
  if (fill === null) return "the stem does not have one gap";
  const isSupported = testSupport(context, claimOf(item.stem).replace(GAP, " "));
  for (const option of item.options) {
    const filled = fill(option.text);
    const isKey = option.id === item.key;
    if (isKey && !isShown(filled, item.evidence, context)) return "the key does not restore the evidence";
    if (!isKey && findSentencesWith(context, filled).some((s) => hasText(s.text, filled)))
      return `"${option.text}" also stands in the article so`;
    if (!isKey && isSupported(option.text)) return `"${option.text}" may be true by another sentence`;
  }
  return null;
};

/** What is typed, put into the gap, gives the evidence's own words again. */
const checkTyped: Rule = (item, context) => {
  if (item.type !== "typed") return null;
  if (typeof item.key !== "string" || context.pack.readAnswer(item.key) === "")
    return "the key is no answer that can be typed";
  const other = item.accept?.find((text) => isOther(text, item.key as string, context));
  if (other !== undefined) return `"${other}" is something else of the article`;
  if (asksTerm(item)) {
    const fault = findNamingFault(context, item, item.key);
    if (fault !== null) return fault;
  }
  // A question is asked in words, as a teacher may: `checkOwn` looks for its answer.
  if (!item.stem.includes(GAP)) return isMatter(item, context) ? null : NO_MATTER;
  const fill = fillGap(item.stem);
  if (fill === null) return "the stem has more than one gap";
  return isShown(fill(item.key), item.evidence, context) ? null : "the key does not restore the evidence";
};

/** Whether an accepted answer is told by a sentence of the article, and is neither a part of the key nor another name of it. */
function isOther(text: string, key: string, context: Context): boolean {
  const own = context.stemsOf(key);
  if ([...context.stemsOf(text)].every((stem) => own.has(stem))) return false;
  const entity = context.entityOf(text);
  if (entity !== null && entity === context.entityOf(key)) return false;
  return findSentencesWith(context, text).length > 0;
}

const NO_MATTER = "the stem asks about nothing in the evidence";

/** Whether a stem has a word of the evidence, or of an instruction that tells what to do with the options. */
function isMatter({ stem, evidence }: Candidate, context: Context): boolean {
  const known = [listInstructed(context), ...listShown(evidence, context)];
  const asked = [...context.stemsOf(claimOf(dropHeadline(stem, context.pack)))];
  return asked.some((word) => known.some((stems) => stems.has(word)));
}

/** The words of instructions that stand alone. */
const listInstructed = once(
  ({ pack: { phrases }, stemsOf }: Context): ReadonlySet<string> =>
    new Set(
      [...listWhole(phrases), ...Object.values(phrases.mentioned)].flatMap((text) => [...stemsOf(text)]),
    ),
);

/** The words of the sentences that evidence touches, with their pronouns named. */
const listShown = (evidence: Evidence[], context: Context): ReadonlySet<string>[] =>
  listSentences(evidence, context).flatMap((sentence) => [
    context.stemsOf(sentence.text),
    context.stemsOf(renderSentence(context, sentence)),
  ]);

/** Whether the evidence has this share of a text's words. */
function isShared(text: string, share: number, evidence: Evidence[], context: Context): boolean {
  const asked = [...context.stemsOf(text)];
  const shown = listShown(evidence, context);
  const shared = asked.filter((word) => shown.some((stems) => stems.has(word))).length;
  return asked.length > 0 && shared >= asked.length * share;
}

/** The words of a stem around its gap, with a text put between them; null where it has no gap or two. */
function fillGap(stem: string): ((text: string) => string) | null {
  const from = stem.lastIndexOf("\n") + 1;
  const at = stem.indexOf(GAP);
  if (at < from || stem.includes(GAP, at + GAP.length)) return null;
  const left = stem.slice(from, at).split(" ").slice(-CONTEXT_WORDS).join(" ");
  const end = stem.endsWith(".") ? -1 : undefined;
  const right = stem
    .slice(at + GAP.length, end)
    .split(" ", CONTEXT_WORDS)
    .join(" ");
  return (text) => left + text + right;
}

/** Whether the evidence holds a text: as it stands, or with its pronouns named. */
function isShown(text: string, evidence: Evidence[], context: Context): boolean {
  return (
    evidence.some((e) => hasText(e.text, text)) ||
    listSentences(evidence, context).some((sentence) => hasText(renderSentence(context, sentence), text))
  );
}

/** Whether a text holds another as whole words. A sentence whose opener is cut begins with a capital that the article lacks. */
function hasText(whole: string, part: string): boolean {
  return hasWords(whole, part) || hasWords(toSmall(whole), part.toLowerCase());
}

/** Paragraphs and sentences that are kept in small letters: each option is sought in the same ones. */
const MAX_SMALL = 64;
const toSmall = remember((text) => text.toLowerCase(), MAX_SMALL);

function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetterOrDigit(text[at - 1]) && !isLetterOrDigit(text[at + words.length])) return true;
  }
  return false;
}

/** The sentences that evidence touches. */
function listSentences(evidence: Evidence[], { article }: Context): Sentence[] {
  return evidence.flatMap((e) => findSentences(article, e.paragraph, e));
}

/** Types of questions in words. What something is called may stand in a gap as well. */
const ASKED = new Set<string>(["how-many", "when", "where", "what-called"]);

/**
 * Of a question: the evidence holds the key and nearly all that is asked about; no distractor stands in the evidence or is
 * true by another sentence.
 */
const checkQuestion: Rule = (item, context) => {
  if (!ASKED.has(item.type)) return null;
  const asked = [...context.stemsOf(claimOf(item.stem))];
  const shown = new Set(
    listSentences(item.evidence, context).flatMap((s) => [...context.stemsOf(renderSentence(context, s))]),
  );
  if (asked.filter((stem) => shown.has(stem)).length < asked.length * SAME_MATTER)
    return "the evidence speaks of something else";
  const isNaming = item.type === "what-called";
  const isSupported = (isNaming ? testNamed : testSupport)(context, claimOf(item.stem));
  const key = item.options.find((o) => o.id === item.key)!.text;
  const fault = isNaming ? findNamingFault(context, item, key) : null;
  if (fault !== null) return fault;
  for (const option of item.options) {
    const isKey = option.id === item.key;
    const isFound = item.evidence.some((e) => hasText(e.text, option.text));
    if (isKey && !isFound) return "the evidence does not hold the key";
    if (!isKey && (isFound || isSupported(option.text))) return `"${option.text}" may be true as well`;
  }
  return null;
};

/**
 * The sentence asked for is the evidence, and the nearest to what is asked. Beside a question another one may have many of its words, so that these do not lead to the sentence, but not nearly
 * all, nor the answer with them; beside the false statement of an older item none may stand that belies it too.
 */
const checkFindSentence: Rule = (item, context) => {
  if (item.type !== "find-sentence") return null;
  const claim = claimOf(item.stem);
  if (isStated(claim, item.evidence, context)) return "the statement stands in the article";
  const asked = context.stemsOf(claim);
  const nearness = (text: string) => {
    const stems = context.stemsOf(text);
    return countShared(asked, stems) / asked.size;
  };
  const isQuestion = claim.endsWith("?");
  const tells = (isQuestion ? testSameValue : testSameNames)(claim, item.evidence, context);
  const isAsGood = (text: string) =>
    isQuestion
      ? nearness(text) > (tells(text) ? OTHER_MATTER : NEXT_MATTER)
      : nearness(text) > OTHER_MATTER || tells(text);
  for (const option of item.options) {
    const isKey = option.id === item.key;
    const isEvidence = item.evidence.some((e) => e.text.includes(option.text));
    if (isKey && (!isEvidence || nearness(option.text) < SAME_MATTER))
      return "the key is not the sentence that is asked for";
    if (!isKey && isAsGood(option.text)) return `"${option.text.slice(0, 40)}" would do as well`;
  }
  return null;
};

/** Tests sentences for a value of the evidence that a question leaves open. */
function testSameValue(question: string, evidence: Evidence[], context: Context): (text: string) => boolean {
  const open = listSentences(evidence, context)
    .flatMap((s) => context.article.mentionsBySentence[s.index]!)
    .flatMap(({ text }) => (hasText(question, text) ? [] : [[...context.stemsOf(text)]]));
  return (text) => {
    const stems = context.stemsOf(text);
    return open.some((own) => own.length > 0 && own.every((stem) => stems.has(stem)));
  };
}

/** A name by its capitals, past a sentence's first word: "House of Deréon". */
const CAPITALS = /(?<=\S )\p{Lu}[\p{L}'’-]*(?: (?:of )?\p{Lu}[\p{L}'’-]*)*/gu;

/** Whom and what places an article names, each once. */
const listNames = once((article: Article): string[] => [
  ...new Set(
    article.mentions.flatMap((m) => (m.kind === "person" ? [m.entity] : m.kind === "place" ? [m.lemma] : [])),
  ),
]);

/** The sentences by their words; of those that are the same, the first. */
const sentencesByText = once(
  (article: Article) => new Map(article.sentences.toReversed().map((sentence) => [sentence.text, sentence])),
);

/**
 * Tests sentences for what may belie a statement too: beside a value of the kind that was changed they have two of the statement's
 * names, or one and another of its words.
 */
function testSameNames(statement: string, evidence: Evidence[], context: Context): (text: string) => boolean {
  const { article, pack, stemsOf } = context;
  const asked = stemsOf(statement);
  const changed = new Set(
    listSentences(evidence, context)
      .flatMap((s) => article.mentionsBySentence[s.index]!)
      .flatMap((m) => (hasText(statement, m.text) ? [] : [m.kind])),
  );
  const isAsked = (name: string) => [...stemsOf(name)].every((stem) => asked.has(stem));
  const names = [
    ...new Set([
      ...listNames(article).filter(isAsked),
      ...(pack.hasCase ? (statement.match(CAPITALS) ?? []) : []),
    ]),
  ];
  const heads = new Set(names.flatMap((name) => [...stemsOf(name)].slice(-1)));
  const parts = new Set(names.flatMap((name) => [...stemsOf(name)]));
  const rest = [...asked].filter((stem) => !parts.has(stem) && !/^\d/.test(stem));
  // "In 1935 a wave killed 200 people": of another year other things are told.
  const years = (evidence[0]!.text.match(/\b\d{4}\b/g) ?? []).filter((year) => asked.has(year));
  return (text) => {
    const sentence = sentencesByText(article).get(text);
    const mentions = sentence === undefined ? [] : article.mentionsBySentence[sentence.index]!;
    if (!mentions.some((m) => changed.has(m.kind))) return false;
    if (years.length > 0 && !years.some((year) => text.includes(year))) return false;
    const stems = stemsOf(text);
    const shared = [...heads].filter((stem) => stems.has(stem)).length;
    return shared > 1 || (shared > 0 && rest.some((stem) => stems.has(stem)));
  };
}

/** Only the key is named anywhere in the article. */
const checkMentioned: Rule = (item, context) => {
  if (item.type !== "mentioned") return null;
  if (!isMatter(item, context)) return NO_MATTER;
  const named = item.options.filter((o) => findSentencesWith(context, o.text).length > 0);
  return named.length === 1 && named[0]!.id === item.key
    ? null
    : `${named.length} options are named in the article`;
};

/** The key is the difference of two years of the evidence, and stands in no sentence of it. */
const checkComputed: Rule = (item, context) => {
  if (item.type !== "computed") return null;
  const key = Number(item.options.find((o) => o.id === item.key)?.text);
  const years = listSentences(item.evidence, context)
    .flatMap((s) => context.article.mentionsBySentence[s.index]!)
    .flatMap((m) => (m.kind === "date" && m.year !== undefined ? [m.year] : []));
  if (!years.some((a) => years.some((b) => b - a === key)))
    return "no two years of the evidence are so far apart";
  return new Set(years).size === 2 ? null : "the evidence has other years than the two";
};

/** A true statement is its evidence's; a false one is near to it and nowhere in the article. */
const checkTrueFalse: Rule = (item, context) => {
  if (item.type !== "true-false") return null;
  const statement = claimOf(item.stem);
  if (item.key === "true" && !isStated(statement, item.evidence, context))
    return "the statement is not the evidence's";
  if (item.key === "false" && isStated(statement, item.evidence, context))
    return "the altered statement stands in the article";
  if (item.key === "false" && isShortened(statement, context)) return "one sentence has all its words";
  return isShared(statement, NEAR_MATTER, item.evidence, context)
    ? null
    : "the evidence speaks of something else";
};

/** Content words of a statement at least that a sentence is told to have: one alone says nothing. */
const MIN_CONTENT = 2;
/** English ones come and go without another meaning. */
const ARTICLES = new Set(["a", "an", "the"]);

/**
 * Whether a statement says less than one sentence of the article, and nothing else: "The bridge opened in 1912" of "The stone bridge opened in May 1912". The
 * sentence has all its words, those of content in their order, and neither denies what the other says.
 */
function isShortened(statement: string, context: Context): boolean {
  const { pack } = context;
  const read = (words: readonly Word[]) => {
    const texts = words.map(({ text }) => text.toLowerCase());
    return {
      content: words.flatMap(({ text }) => (pack.isFunctionWord(text) ? [] : [pack.stem(text)])),
      others: texts.filter((text) => pack.isFunctionWord(text) && !ARTICLES.has(text)),
      denials: texts.filter((text) => pack.negates.test(text)).length,
    };
  };
  const own = read(findWords(statement));
  if (own.content.length < MIN_CONTENT) return false;
  return findSentencesWith(context, statement).some(({ words }) => {
    const told = read(words);
    let at = -1;
    const isInOrder = own.content.every((stem) => (at = told.content.indexOf(stem, at + 1)) >= 0);
    return (
      isInOrder && own.denials === told.denials && own.others.every((word) => told.others.includes(word))
    );
  });
}

/** Only the key is stated in the article. */
const checkWhichTrue: Rule = (item, context) => {
  if (item.type !== "which-true") return null;
  if (!isMatter(item, context)) return NO_MATTER;
  const stated = item.options.filter((o) => isStated(o.text, item.evidence, context));
  return stated.length === 1 && stated[0]!.id === item.key
    ? null
    : `${stated.length} options are stated in the article`;
};

/**
 * Whether the article makes a statement in these words: as they stand in a paragraph, or, of a sentence in the evidence, with
 * its pronouns named.
 */
function isStated(statement: string, evidence: Evidence[], context: Context): boolean {
  const text = statement.trim().replace(/\.$/, "");
  return (
    findParagraphsWith(context, text).some((paragraph) => hasText(paragraph, text)) ||
    listSentences(evidence, context).some((sentence) => hasText(renderSentence(context, sentence), text))
  );
}

/** The key is a speaker that the evidence names, what is asked about stands there; no rival is another name of the key. */
const checkWhoSaid: Rule = (item, context) => {
  if (item.type !== "who-said") return null;
  const key = context.entityOf(item.options.find((o) => o.id === item.key)!.text);
  if (key === null) return "the key is nobody that the article names";
  if (!listNamed(item.evidence, context).has(key)) return "the evidence does not name the key";
  if (!isShared(claimOf(item.stem), NEAR_MATTER, item.evidence, context))
    return "the evidence speaks of something else";
  const alias = item.options.find((o) => o.id !== item.key && context.entityOf(o.text) === key);
  return alias === undefined ? null : `"${alias.text}" is another name of the key`;
};

/** The people and bodies whose mentions lie within the evidence. */
function listNamed(evidence: Evidence[], { article }: Context): Set<string> {
  const mentions = evidence.flatMap((e) =>
    findSentences(article, e.paragraph, e)
      .flatMap((sentence) => article.mentionsBySentence[sentence.index]!)
      .filter((m) => m.start >= e.start && m.end <= e.end),
  );
  return new Set(mentions.flatMap((m) => (m.kind === "person" ? [m.entity] : [])));
}

/** In the key's order each event's date, read in its sentence, is clearly before the next one's. */
const checkOrder: Rule = (item, context) => {
  if (item.type !== "order" || !Array.isArray(item.key)) return null;
  if (!isMatter(item, context)) return NO_MATTER;
  const dates = item.key.map((id) => {
    const sentence = findSource(item.options.find((o) => o.id === id)!.text, item.evidence, context);
    const mentions = sentence === null ? [] : context.article.mentionsBySentence[sentence.index]!;
    return dateOf(mentions.filter((m): m is DateMention => m.kind === "date"));
  });
  for (const [i, date] of dates.entries()) {
    if (date === null) return "an event has no date in the evidence";
    const before = dates[i - 1];
    if (before && !isClearlyBefore(before, date)) return "the key is not the order of the dates";
  }
  return null;
};

/** The one sentence of the evidence that a statement was made of: it holds nearly all of its words. */
function findSource(statement: string, evidence: Evidence[], context: Context): Sentence | null {
  const stems = [...context.stemsOf(statement)];
  const isSource = (sentence: Sentence) => {
    const shown = context.stemsOf(renderSentence(context, sentence));
    return stems.filter((stem) => shown.has(stem)).length >= stems.length * SAME_MATTER;
  };
  const found = listSentences(evidence, context).filter(isSource);
  return found.length === 1 ? found[0]! : null;
}

/**
 * Of gapped statements, each option restores the evidence in the place that the key gives it and in no other; of statements
 * without their dates, the date stands in their sentence; of people, the evidence names the one that the key gives alone.
 */
const checkMatching: Rule = (item, context) => {
  if (item.type !== "matching" || item.prompts === undefined) return null;
  if (!isMatter(item, context)) return NO_MATTER;
  const key = item.key as Record<string, string>;
  for (const prompt of item.prompts) {
    const fits = fitsPrompt(prompt.text, item, context);
    if (fits === null) return `"${prompt.text.slice(0, 40)}" is not in the evidence`;
    const options = item.options.filter((o) => fits(o.text));
    if (options.length !== 1 || options[0]!.id !== key[prompt.id])
      return "the evidence does not give the key alone";
  }
  return null;
};

/** What tells whether an option belongs to a prompt; null where the prompt is not found. */
function fitsPrompt(prompt: string, item: Candidate, context: Context): ((option: string) => boolean) | null {
  const fill = fillGap(prompt);
  if (fill !== null) return (option) => isShown(fill(option), item.evidence, context);
  const at = item.evidence.findIndex((e) => hasText(e.text, prompt));
  if (at < 0) {
    const source = findSource(prompt, item.evidence, context);
    return source === null ? null : (option) => hasText(source.text, option);
  }
  const isNext = (e: Evidence) => item.prompts!.some((p) => p.text !== prompt && hasText(e.text, p.text));
  const next = item.evidence.findIndex((e, i) => i > at && isNext(e));
  const own = item.evidence.slice(at, next < 0 ? undefined : next);
  const named = listNamed(own, context);
  return (option) => {
    const entity = context.entityOf(option);
    // An office is nobody's name: it stands beside the name.
    return entity === null ? own.some((e) => hasForms(e.text, option, context)) : named.has(entity);
  };
}

/** Whether a text holds the words of another in their order, each in any form: "მერმა" is a form of "მერი". */
export function hasForms(whole: string, part: string, { pack }: Context): boolean {
  const stems = joinStems(pack);
  return stems(whole).includes(stems(part));
}

/** Texts whose stems are kept: one is held against each option. */
const MAX_TEXTS = 64;

const joinStems = once(({ stem }: LanguagePack) =>
  remember(
    (text) =>
      ` ${findWords(text)
        .map((word) => stem(word.text))
        .join(" ")} `,
    MAX_TEXTS,
  ),
);

/** Of a teacher's own question: the evidence says all that the key says, and all of no rival. */
const checkOwn: Rule = (item, { stemsOf }) => {
  const isAsked = item.type === "typed" && !item.stem.includes(GAP);
  if (item.type !== "own" && !isAsked) return null;
  const shown = new Set(item.evidence.flatMap((e) => [...stemsOf(e.text)]));
  const isSaid = (text: string) => {
    const stems = [...stemsOf(text)];
    return stems.length > 0 && stems.every((stem) => shown.has(stem));
  };
  if (isAsked) return isSaid(String(item.key)) ? null : "the evidence does not hold the key";
  for (const option of item.options) {
    const isKey = option.id === item.key;
    if (isKey && !isSaid(option.text)) return "the evidence does not hold the key";
    if (!isKey && isSaid(option.text)) return `"${option.text}" stands in the evidence as well`;
  }
  return null;
};

export const keyRules = {
  "gap-key": checkGap,
  "typed-key": checkTyped,
  "question-key": checkQuestion,
  "true-false-key": checkTrueFalse,
  "which-true-key": checkWhichTrue,
  "find-sentence-key": checkFindSentence,
  "mentioned-key": checkMentioned,
  "computed-key": checkComputed,
  "who-said-key": checkWhoSaid,
  "order-key": checkOrder,
  "matching-key": checkMatching,
  "own-key": checkOwn,
} satisfies Record<string, Rule>;
