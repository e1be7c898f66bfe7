/**
 * What a statement is about, where it opens with a definite noun that the headline above it does not tell: "The gas mixture", "Between the layers". A definite noun phrase
 * takes up what was told before (Hawkins 1978), unless it says itself which is meant, or there is only one for every reader.
 */
import type { Article } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import { once } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import { measurePhrase, reduceNoun } from "./definites.ts";
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
  const told = new Set(readRoots(headline));
  const key = reduceNoun(noun);
  // "The mobile gaming industry" that the text has not spoken of is no one thing told before.
  if (phrase.length > 1 && !isToldBefore(text, noun, article)) return null;
  const names = [
    noun,
    ...(OTHER_NAMES.get(key) ?? []),
    ...WITH.filter((group) => group.includes(key)).flat(),
  ];
  // "The mill" of "Mills close in the north": which of them.
  const isOneOfMany = phrase.length === 1 && isPluralAlone(noun, headline);
  return !isOneOfMany &&
    (phrase.some((word) => told.has(word.slice(0, ROOT))) ||
      names.some((name) => told.has(name.slice(0, ROOT))))
    ? null
    : `the ${phrase.join(" ")}`;
}

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
