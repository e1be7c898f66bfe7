/**
 * What a statement is about, where it opens with a definite noun that the headline above it does not tell: "The gas mixture", "Between the layers". A definite noun phrase
 * takes up what was told before (Hawkins 1978), unless it says itself which is meant, or there is only one for every reader.
 */
import type { Article } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import { once } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import { measurePhrase, reduceNoun, UNIQUE } from "./definites.ts";
import { MONTHS } from "./lexicon.ts";
import { readRoots, ROOT } from "./roots.ts";
import { stripPossessive } from "./possessives.ts";
import { OTHER_NAMES } from "./taken-up.ts";

/** What stands before the noun that opens a statement: nothing, a date or a place, or what makes a place of it. */
const OPENER =
  /^(?:(?:In|On|By|Since|Until|At|After|During) [^,.;]{2,40}, )?(?:(?:On|Between|Within|Inside|Under|Above|Beneath|Around|Behind|Outside) )?(?=[Tt]he \p{Ll})/u;
/** Behind a noun: what says which is meant; a relative clause behind a comma only adds to what is known (Quirk et al. 1985, § 17.3). */
const SAYING =
  /^(?: (?:of|that|which|who|whose|where|when|between|called|known|named|for|in|at|on|from|to|with|against|by|near|about|over|under|behind|around|along|among|within|into|after|before|since|is that|was that)\b|, (?:\p{Lu}|a |an |the |called|known|named)| \p{Lu}|: )/u;
/** What goes with what: of a player the team is known, of a plane the airline. */
const WITH: readonly (readonly string[])[] = [
  "band group rock".split(" "),
  "airline plane flight jet crew".split(" "),
  "team player coach captain striker match game club".split(" "),
  "deal sells sale buys takeover merger bid".split(" "),
  "organisation organization trust society charity group".split(" "),
  "incident claims accused attack crash shooting".split(" "),
  "prosecution trial court murder killed burned retrial jury".split(" "),
];
/** Of these there is one for every reader, or one of each thing, place or time. */
const KNOWN =
  /^(?:world|sun|moon|earth|sky|sea|ocean|air|weather|internet|web|media|public|government|police|army|navy|president|king|queen|pope|prime minister|minister|country|state|nation|economy|law|constitution|parliament|senate|court|church|rich|poor|young|elderly|homeless|first|second|third|last|latest|only|number|majority|rest|amount|cost|price|human|brain|heart|body|blood|north|south|east|west|equator)$/;
/** "The oldest part", "the first flight": one by its order. */
const SINGLING =
  /^(?:first|second|third|fourth|fifth|most|least|best|worst|only|main|same|[a-z]{3,}est|highest-ranking)$/;

/** The opening noun of a statement below a headline that has no word of it; null where it is told, or says which is meant. */
export function findUntoldTopic(text: string, article: Article): string | null {
  const at = OPENER.exec(text)?.[0].length;
  const headline = findHeadline(article);
  if (at === undefined || headline === "") return null;
  const words = findWords(text.slice(at));
  const head = measurePhrase(words, 0, text.slice(at));
  if (head === 0) return null;
  const phrase = words.slice(1, head + 1).map(({ text: word }) => word);
  const noun = phrase.at(-1)!;
  if (phrase.some((word) => !/^\p{Ll}[\p{Ll}-]*$/u.test(word) || SINGLING.test(word)) || KNOWN.test(noun))
    return null;
  if (SAYING.test(text.slice(at + words[head]!.end))) return null;
  // "The mobile gaming industry" that the text has not spoken of is no one thing told before.
  if (phrase.length > 1 && !isToldBefore(text, noun, article)) return null;
  return isHeaded(phrase, headline) ? null : `the ${phrase.join(" ")}`;
}

/** Whether a headline has a word of a noun phrase, or its noun by another name; of "Mills close in the north" no mill is the one. */
function isHeaded(phrase: readonly string[], headline: string): boolean {
  const told = new Set(readRoots(headline));
  const noun = phrase.at(-1)!;
  const key = reduceNoun(noun);
  if (phrase.slice(0, -1).some((word) => told.has(word.slice(0, ROOT)))) return true;
  const names = [
    noun,
    ...(OTHER_NAMES.get(noun) ?? OTHER_NAMES.get(key) ?? []),
    ...WITH.filter((group) => group.includes(key)).flat(),
  ];
  return names.some(
    (name) => told.has(name.slice(0, ROOT)) && (phrase.length > 1 || !isPluralAlone(name, headline)),
  );
}

/** "A fire left the building damaged", "the future of the collection": a noun without which nothing says what it is about. */
const OF_WHICH =
  /\b(?:future|fate|costs?|bulk|price|value|size|contents|ownership|closure|history|success|failure) of the (\p{Ll}+)(?=[.,;]|$)/u;

/** Behind one of `NOT_NAMED`: its name, what it is for, or where it lies ("the district near Oslo"). Other than in `SAYING` no "with", "from" or "by": those tell how somebody left it. */
const SAYING_WHICH =
  /^(?:,? (?:of|that|which|called|known|named|for|in|at|near|between|to)\b|, \p{Lu}| \p{Lu}|: )/u;
/** "Removed from the project" */
const REMOVED =
  /\b(?:removed|fired|sacked|dismissed|withdrew|resigned|assigned|transferred|recruited) (?:from|to|for|on) $/;
/** Undertakings, and parts of a country that have names: other names of a sentence do not tell which is meant ("Berg left the project"). */
const NOT_NAMED =
  /\b[Tt]he (project|scheme|venture|province|district|county|borough|prefecture|stadium|arena|venue)(?=[.,;]| (?!of\b)\p{Ll})(?! [\p{Ll}]+s\b)/gu;

/** A bare definite noun in the singular that neither the headline nor the statement before it tells, where the statement has no name, or the noun is all that says of what something is. */
export function findUntoldThing(text: string, article: Article): string | null {
  const headline = findHeadline(article);
  if (headline === "") return null;
  const isBare = (phrase: readonly string[], at: number) =>
    phrase.every((word) => /^\p{Ll}[\p{Ll}-]*$/u.test(word) && !SINGLING.test(word)) &&
    !isOneForAll(phrase.at(-1)!) &&
    !readRoots(text.slice(0, at)).includes(phrase.at(-1)!.slice(0, ROOT)) &&
    !isHeaded(phrase, headline);
  const of = OF_WHICH.exec(text);
  if (of !== null && isBare([of[1]!], of.index)) return `the ${of[1]!}`;
  for (const { 0: phrase, 1: noun, index: at } of text.matchAll(NOT_NAMED)) {
    if (noun === "project" && !REMOVED.test(text.slice(0, at))) continue;
    if (!SAYING_WHICH.test(text.slice(at + phrase.length)) && isBare([noun!], at)) return `the ${noun!}`;
  }
  const words = findWords(text);
  if (words.some(({ text: word }, i) => i > 0 && /^\p{Lu}/u.test(word) && !MONTHS.includes(word)))
    return null;
  for (const [i, { text: the, start }] of words.entries()) {
    if (i === 0 || the !== "the") continue;
    const head = measurePhrase(words, i, text);
    const phrase = words.slice(i + 1, head + 1).map(({ text: word }) => word);
    if (phrase.length !== 1 || phrase[0]!.endsWith("s") || SAYING.test(text.slice(words[head]!.end)))
      continue;
    if (isBare(phrase, start)) return `the ${phrase[0]!}`;
  }
  return null;
}

const isOneForAll = (noun: string): boolean => KNOWN.test(noun) || UNIQUE.has(noun);

/** Whether a headline has a singular noun in the plural only. */
function isPluralAlone(noun: string, headline: string): boolean {
  const words = findWords(headline.toLowerCase()).map(({ text: word }) => stripPossessive(word));
  return words.includes(pluralOf(noun)) && !words.includes(noun);
}
const pluralOf = (noun: string) =>
  /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : noun.replace(/([^aeiou])y$/, "$1ie").concat("s");

/** The first sentence that has a word, by the word's root. */
const listFirst = once(({ sentences }: Article) => {
  const first = new Map<string, number>();
  for (const { text, index } of sentences)
    for (const root of readRoots(text)) if (!first.has(root)) first.set(root, index);
  return first;
});

/** Whether a sentence before the one with this statement has a noun. */
function isToldBefore(text: string, noun: string, article: Article): boolean {
  const tail = text.slice(-TAIL - 1, -1);
  const own = article.sentences.findIndex((s) => s.text.includes(tail));
  const first = listFirst(article).get(noun.slice(0, ROOT));
  return first !== undefined && first < own;
}
/** Characters at a statement's end by which its sentence is found. */
const TAIL = 30;
