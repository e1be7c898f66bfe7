/**
 * Definite noun phrases that point to something told before ("the ship", "the company"), apart from those that say themselves
 * what is meant: by a name, an of-phrase, a relative clause, a superlative, or because there is only one ("the sea").
 * Source: Hawkins, Definiteness and Indefiniteness (1978): anaphoric against larger-situation and associative uses.
 */
import { readWord } from "./number-words.ts";
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from "./lexicon.ts";
import { readPast, readVerb } from "./verbs.ts";
import type { Word } from "../../words.ts";

/** Things of which there is one, or of which each thing or place has its own, for every reader. */
const UNIQUE = new Set(
  (
    "world sun moon earth sky sea ocean air ground internet web public media press environment climate weather universe planet " +
    "atmosphere equator tropics arctic north south east west northeast northwest southeast southwest middle end start beginning morning " +
    "afternoon evening night day daytime weekend week month past present future rest majority minority number amount way fact case right " +
    "left top bottom centre center inside outside poor rich elderly young unemployed homeless dead wounded injured blind deaf brain heart liver body skin " +
    "blood lungs stomach eye eyes ear ears nose mouth hand hands head face feet legs arms human market markets economy law " +
    "telephone radio television theatre theater cinema piano violin guitar flute organ drums army navy police countryside coast horizon " +
    "spring summer autumn winter fall country nation state government same year decade century time rain wind wild dark cold heat " +
    "basis opportunity need ability right chance possibility front back surface water soil land stars seasons latter " +
    "death-penalty stage field ice streets roads mountains hills forest forests woods desert countryside ceiling floor sidelines " +
    "home house ballot polls vote election first second third fourth fifth sixth"
  ).split(" "),
);
/** Nouns of UNIQUE that are so only within a larger phrase or adverbially: refused when they are a subject or are spoken of. */
const SITUATIONAL = new Set(
  "country nation state government week month year decade century day vote election house stage field land".split(
    " ",
  ),
);
/** Words before the noun that single it out. */
const SINGLING =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|most|least|best|worst|only|main|chief|largest|biggest|oldest|latest|then|late|nearby|so-called|[a-z]{3,}est)$/;
/** Words that make a definite phrase point back or to the day of writing, whatever follows. */
const POINTING =
  /^(?:same|following|previous|preceding|latter|former|next|last|past|other|others|above|latest|current|present|ongoing|upcoming)$/;
/** After the noun: what says which is meant. */
const SAYING =
  /^(?:of|that|who|whom|whose|which|where|when|between|called|known|named|for|in|on|at|from|to|with|against|by|near|about|over|under|behind|around|across|along|among|within|inside|outside|toward|towards|during|into|after|before|since)$/;
const SAYING_ANYWHERE = /^(?:of|that|who|whom|whose|which|where|when|between|called|known|named)$/;

/** The first bare definite phrase ("the ship"), or null. A noun that the text itself brought in before is resolved there. */
export function findBareDefinite(words: readonly Word[], text: string): string | null {
  const met = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!.text;
    if (word.toLowerCase() !== "the") {
      met.add(reduce(word));
      continue;
    }
    const phrase = readPhrase(words, i, text);
    if (phrase !== null && !isSaid(words, i, phrase, met, text))
      return words
        .slice(i, phrase.head + 1)
        .map((w) => w.text)
        .join(" ");
  }
  return null;
}

interface Phrase {
  /** Index of its head noun. */
  head: number;
  modifiers: string[];
}

/** The words after "the" up to what cannot belong to the noun phrase. */
function readPhrase(words: readonly Word[], the: number, text: string): Phrase | null {
  let head = the;
  while (head + 1 < words.length) {
    const [word, next] = [words[head]!, words[head + 1]!];
    const between = text.slice(word.end, next.start);
    if (!/^[ ]?["“'‘]?$/.test(between) && between !== " " && !(head === the && /^ ["“'‘]$/.test(between)))
      break;
    const lower = next.text.toLowerCase();
    if (
      AUXILIARIES.has(lower) ||
      PREPOSITIONS.has(lower) ||
      DETERMINERS.has(lower) ||
      CONJUNCTIONS.has(lower) ||
      /^(?:he|she|it|they|we|i|you|not|also|then|who)$/.test(lower)
    )
      break;
    if (head > the && isVerb(words, head + 1)) break;
    head++;
  }
  return head === the ? null : { head, modifiers: words.slice(the + 1, head).map((w) => w.text) };
}

/** A past tense after a noun ends its phrase: "the driver stopped". A participle before a noun does not: "the injured man". */
function isVerb(words: readonly Word[], i: number): boolean {
  const word = words[i]!.text;
  return /^[a-z]/.test(word) && (readPast(word) !== null || /[a-z]{3}ly$/.test(word));
}

function isSaid(
  words: readonly Word[],
  the: number,
  { head, modifiers }: Phrase,
  met: ReadonlySet<string>,
  text: string,
): boolean {
  const noun = words[head]!.text;
  const next = words[head + 1];
  const gap = next === undefined ? "" : text.slice(words[head]!.end, next.start);
  const all = [...modifiers, noun];
  if (all.some((word) => POINTING.test(word.toLowerCase())) && !all.some((w) => /^[A-Z]/.test(w)))
    return false;
  if (all.some((word) => /^[\p{Lu}\d]/u.test(word) || /['’]s$/.test(word))) return true;
  if (modifiers.some((word) => SINGLING.test(word)) || /^["“]/.test(text.slice(words[the]!.end + 1)))
    return true;
  if (modifiers.some((word) => readWord(word) !== null) && gap !== " ") return false;
  const isSubject = the === 0;
  if (
    next !== undefined &&
    gap === " " &&
    (isSubject ? SAYING : SAYING_ANYWHERE).test(next.text.toLowerCase())
  )
    return true;
  if (met.has(reduce(noun))) return true;
  if (SITUATIONAL.has(noun.toLowerCase())) return false;
  return UNIQUE.has(noun.toLowerCase());
}

/** One key for a noun's number and possessive: "quakes", "quake's" → "quake". */
function reduce(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, "");
  return readVerb(lower) ?? lower.replace(/(?<=[a-z]{3})s$/, "");
}
