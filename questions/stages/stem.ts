/**
 * The lines of a stem: the instruction, the headline, the lead, and last what is asked. What an
 * item states is read from them, whoever wrote it.
 */
import { HEADLINE_CHARS } from "../headline.ts";
import { GAP, type Lang } from "../item.ts";
import { packOf } from "../languages/index.ts";
import { once, onceEach, remember } from "../lazy.ts";
import { asksTerm } from "../score.ts";
import { findWords, hasAny, isLetter } from "../words.ts";
import type { LanguagePack, Phrases } from "../languages/language.ts";
import { type Candidate, type Context, countShared } from "./context.ts";
import { splitSentences } from "./segment.ts";

/** Share of a lead's words that stand in the evidence at least. */
const OWN_WORDS = 0.75;

/** A statement of an item, and the sentences above it. */
export interface Stated {
  lead: string;
  text: string;
}

/** What a stem states or asks: its last line. */
export const claimOf = (stem: string): string => stem.slice(stem.lastIndexOf("\n") + 1);

/** Whether a line that stands above a claim is the article's headline, as the pack of that language sets it. A teacher's own may begin as it does: "Text: chapter 2". */
export const isHeadline = (line: string, { lang, title }: { lang: Lang; title: string }): boolean =>
  line === packOf(lang).phrases.headline + title;

/** Stems that are kept without their headline: several rules ask in a row. */
const MAX_STEMS = 64;

/** Instructions under which nothing is asked but of the options or prompts: the headline stands last in such a stem. */
export const listWhole = once((phrases: Phrases): readonly string[] => [
  phrases.whichTrue,
  phrases.orderEvents,
  phrases.matchNumbers,
  phrases.matchDates,
  phrases.matchRoles,
  phrases.matchSpeakers,
]);

/** Whether the line at `i` of a stem is set as a headline. What is asked, in the last line, is none, though it may begin so: "Text: who wrote it?" */
const isHeadlineAt = (lines: string[], i: number, phrases: Phrases): boolean =>
  lines[i]!.startsWith(phrases.headline) &&
  (i < lines.length - 1 || lines.some((line) => listWhole(phrases).includes(line)));

/** The lines of a stem that are set as a headline. */
function listHeadlines(stem: string, phrases: Phrases): string[] {
  const lines = stem.split("\n");
  return lines.filter((_, i) => isHeadlineAt(lines, i, phrases));
}

/** A stem without those of its headlines, which may be another article's. */
export function dropHeadlines(stem: string, phrases: Phrases, isDropped: (line: string) => boolean): string {
  const lines = stem.split("\n");
  return lines.filter((line, i) => !isHeadlineAt(lines, i, phrases) || !isDropped(line)).join("\n");
}

/** A stem without the headline in it. */
export const dropHeadline = (stem: string, { phrases }: LanguagePack): string =>
  stem.includes(phrases.headline) ? dropFrom(phrases)(stem) : stem;

const dropFrom = once((phrases: Phrases) =>
  remember((stem) => dropHeadlines(stem, phrases, () => true), MAX_STEMS),
);

const statements = new WeakMap<Candidate, Stated[]>();

/** What an item states: its stem with the key in the gap, or the statements that are its options or prompts. */
export function listStatements(item: Candidate, pack: LanguagePack): Stated[] {
  const known = statements.get(item) ?? readStatements(item, pack);
  statements.set(item, known);
  return known;
}

function readStatements(item: Candidate, pack: LanguagePack): Stated[] {
  const { type, options, prompts, key } = item;
  const stem = dropHeadline(item.stem, pack);
  const each = (texts: string[]) => texts.map((text) => ({ lead: "", text }));
  // A teacher's own question may point into the text that pupils have before them.
  const isAsked = type === "own" || (type === "typed" && !stem.includes(GAP));
  if (type === "mentioned" || isAsked) return [];
  if (type === "computed") return each(stem.split("\n").slice(1));
  if (type === "matching") {
    const optionOf = (id: string) => options.find((o) => o.id === (key as Record<string, string>)[id]);
    return each((prompts ?? []).map((p) => p.text.replace(GAP, optionOf(p.id)?.text ?? "")));
  }
  if (type === "which-true" || type === "order") return each(options.map((o) => o.text));
  const answer = type === "typed" ? String(key) : (options.find((o) => o.id === key)?.text ?? "");
  const lines = stem.replace(GAP, answer).split("\n");
  const isBare = lines.length === 1 || (CHOSEN.test(type) && !isInstructed(lines, pack));
  const own = isBare ? lines : lines.slice(1);
  return [{ lead: own.slice(0, -1).join(" "), text: own.at(-1)! }];
}

/** The first word of an item that points outside of it, or null; each sentence is read behind those before it, and the headline where it stands above them. */
export const findOpenPointer = onceEach(({ pack, article }: Context, item: Candidate): string | null => {
  const isBelow = item.stem.split("\n").includes(pack.phrases.headline + article.title);
  const inQuote = item.type === "who-said" || item.type === "matching";
  const title = isBelow ? article.title : "";
  // What is defined is no one thing that was told of before.
  const isNaming = item.type === "what-called" || asksTerm(item);
  for (const { lead, text } of listStatements(item, pack)) {
    let before = "";
    for (const sentence of splitSentences(lead === "" ? [] : [lead], pack.isAbbreviation)) {
      const pointer =
        before === ""
          ? findOpening(pack, sentence.text, title !== "")
          : pack.findPointer(sentence.text, before);
      if (pointer !== null) return pointer;
      before = before === "" ? sentence.text : `${before} ${sentence.text}`;
    }
    const pointer =
      (isBelow && !inQuote && !SEVERAL.has(item.type)) || isNaming
        ? pack.findBeyondHeadline(text, before)
        : pack.findUnresolved(text, inQuote, title, before);
    const isSpoken = pointer !== null && isBelow && item.type === "who-said";
    const open = isSpoken && pack.findOpenSpeech !== undefined ? pack.findOpenSpeech(text) : pointer;
    if (open !== null) return open;
  }
  return null;
});

/** A line of an item's stem that stands above what is asked as if the article had it, though it has not: another headline or lead; or null. */
export function findForeignLine(item: Candidate, context: Context): string | null {
  const { pack, article } = context;
  const headline = listHeadlines(item.stem, pack.phrases).find(
    (line) => line !== pack.phrases.headline + article.title,
  );
  if (headline !== undefined) return headline;
  const leads = listStatements(item, pack).flatMap(({ lead }) => (lead === "" ? [] : [lead]));
  if (leads.length === 0) return null;
  const words = (text: string) => findWords(text.toLowerCase()).map((word) => word.text);
  const known = new Set(words(item.evidence.map(({ text }) => text).join(" ")));
  for (const lead of leads) {
    // A name may stand for a pronoun, and an opener may be cut: nearly all words of a lead are the evidence's.
    const told = words(lead);
    if (told.filter((word) => known.has(word)).length < told.length * OWN_WORDS) return lead;
  }
  return null;
}

/** The first word of an excerpt's opening that points before it, or null; below the headline a noun does not. */
export function findOpening(pack: LanguagePack, text: string, isBelow: boolean): string | null {
  return pack.strictOpening === true && !isBelow
    ? pack.findUnresolved(text, false, "")
    : pack.findPointer(text);
}

/** Types of one question or gap to choose for: a teacher's own, and those of earlier engines, have no instruction above it. */
const CHOSEN = /^(?:gap-|how-many$|when$|where$|what-called$)/;

/** Whether the first line of such a stem is the instruction. */
const isInstructed = ([first]: string[], { phrases }: LanguagePack): boolean =>
  `${first}\n` === phrases.chosen("");

/** Types of several statements: one that leans on the headline leaves the others to be told apart without it. */
const SEVERAL = new Set<string>(["which-true", "matching", "order", "computed"]);

/** What the text names is asked without what it is about; and a teacher's own question is the teacher's. */
const UNHEADED = new Set<string>(["mentioned", "own"]);

/** Whether the article has a headline that tells which bridge "the bridge" is: one that has a word of the article, as "Text 4" has none. */
export const isHeaded = once(({ headline, stemsOf, sentencesByStem }: Context): boolean => {
  if (headline === "" || headline.length > HEADLINE_CHARS) return false;
  return [...stemsOf(headline)].some((stem) => sentencesByStem.has(stem) && hasAny(stem, isLetter));
});

/** Content words from which a headline that has no word of the article still sets the scene: "Women who changed technology". */
const SCENE_WORDS = 3;

/**
 * Whether the headline is printed above what is asked, one that sets the scene alone as well, though below it nothing is the better understood: of items
 * without a headline above them outside raters passed in Georgian 15 of 29, in English 5 of 13.
 */
const isPrinted = once((context: Context): boolean => {
  const { headline, stemsOf } = context;
  if (isHeaded(context)) return true;
  const words = [...stemsOf(headline)].filter((stem) => hasAny(stem, isLetter));
  return headline.length <= HEADLINE_CHARS && words.length >= SCENE_WORDS;
});

/** Whether one of these texts has a content word of the headline: what it tells belongs to what the headline speaks of. */
export function isAnchored({ headline, stemsOf }: Context, ...texts: string[]): boolean {
  const told = stemsOf(headline);
  return texts.some((text) => {
    const stems = stemsOf(text);
    for (const stem of told) if (stems.has(stem)) return true;
    return false;
  });
}

/**
 * Whether texts stand below a headline of which it has no content word. Of false statements without one outside raters passed 24 of 45, of
 * those with one 69 of 97; of excerpts 14 of 27, and 50 of 65.
 */
export const isUnanchored = (context: Context, ...texts: string[]): boolean =>
  isHeaded(context) && !isAnchored(context, ...texts);

/**
 * The item with the headline above what is asked, which tells what the text is about and which bridge "the bridge" is: "Prosecutors said
 * that 12 people were charged" is of some case. Not where one of several statements needs it: the others would be told apart without it.
 */
export function addHeadline(item: Candidate, context: Context): Candidate {
  if (SEVERAL.has(item.type) && findOpenPointer(context, item) !== null) return item;
  const headed = putHeadline(item, context);
  return headed === item || findOpenPointer(context, headed) === null ? headed : item;
}

/** The same whether it explains all that the item speaks of or not: a teacher has decided to ask it. */
export function putHeadline(item: Candidate, context: Context): Candidate {
  if (!isPrinted(context) || UNHEADED.has(item.type)) return item;
  const lines = item.stem.split("\n");
  // A question that a teacher types has no instruction; of several statements the stem is nothing but one of ours.
  const isBare =
    item.type === "who-said" ||
    (CHOSEN.test(item.type) && !isInstructed(lines, context.pack)) ||
    (lines.length === 1 && !listWhole(context.pack.phrases).includes(lines[0]!));
  lines.splice(isBare ? 0 : 1, 0, context.pack.phrases.headline + context.headline);
  return { ...item, stem: lines.join("\n") };
}

/** Whether the headline, which every pupil reads first, has all content words of a text: "20 million people" under "20 million watched". */
export function isInHeadline({ headline, stemsOf }: Context, text: string): boolean {
  const [stems, own] = [stemsOf(text), stemsOf(headline)];
  for (const stem of stems) if (!own.has(stem)) return false;
  return stems.size > 0;
}

/** Content words from which a headline is a statement and no mere name; and the share of them that tell it in other words. */
const STATED = { words: 5, share: 0.6 };

/**
 * Whether a statement says again what the headline above it says: "A hunter who ate a rabbit has bubonic plague" under "Hunter diagnosed with bubonic
 * plague after eating a rabbit". Of five such true statements outside raters passed one.
 */
export function repeatsHeadline(context: Context, text: string): boolean {
  const headline = context.stemsOf(context.headline);
  const own = context.stemsOf(text);
  const shared = countShared(headline, own);
  return headline.size >= STATED.words && shared >= headline.size * STATED.share;
}

const FIGURE = /\d[\d.,]*\d|\d/g;

/** Whether the headline has the figure of a value, however it is written there: "£11million" has 11. */
export function hasFigure({ headline }: Context, text: string): boolean {
  const [figure] = text.match(FIGURE) ?? [];
  const figures: readonly string[] = headline.match(FIGURE) ?? [];
  return figure !== undefined && figures.includes(figure);
}
