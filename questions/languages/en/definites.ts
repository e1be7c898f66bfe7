/**
 * Definite noun phrases that point to something told before ("the ship", "the company"), apart from those that say themselves
 * what is meant: by a name, an of-phrase, a relative clause, a superlative, or because there is only one ("the sea").
 * Source: Hawkins, Definiteness and Indefiniteness (1978): anaphoric against larger-situation and associative uses.
 */
import { readWord } from "./number-words.ts";
import { WITH_ARTICLE } from "./cities.ts";
import { findTold, isDemonym, readPlace } from "./places.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MONTH_ABBREVIATIONS,
  MONTHS,
  PREPOSITIONS,
  WEEKDAYS,
} from "./lexicon.ts";
import { readPast, readThird, readVerb } from "./verbs.ts";
import { OTHER_NAMES, SITUATIONAL } from "./taken-up.ts";
import type { Word } from "../../words.ts";
import { isPossessive, stripPossessive } from "./possessives.ts";

/** Things of which there is one, or of which each thing or place has its own, for every reader. */
export const UNIQUE: ReadonlySet<string> = new Set(
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
    "laboratory lab truth money ball box net pitch credit headlines toll phone job audience crowd public kids children parents doctors community " +
    "consumer customer user reader viewer buyer seller taxpayer internet season score lead advantage game final list top bill price cost value " +
    "troposphere stratosphere mesosphere thermosphere exosphere biosphere hydrosphere lithosphere cornea retina bloodstream spine stomach kidneys pancreas seabed seafloor plague " +
    "home house ballot polls vote election first second third fourth fifth sixth"
  ).split(" "),
);
/** Words before the noun that single it out, together with what follows it. */
const SINGLING =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|most|least|best|worst|only|main|chief|[a-z]{2,}est|\d+(?:st|nd|rd|th))$/;
/** Of times and parts of a whole everyone knows the first: "the first time", "the second half". */
const ORDERED =
  /^(?:time|times|half|quarter|day|century|floor|place|round|world|person|people|man|woman|woman|country|ever)$/;
/** Words that make a definite phrase point back or to the day of writing, whatever follows. */
const POINTING =
  /^(?:same|following|previous|preceding|latter|former|next|last|past|other|others|above|latest|current|present|ongoing|upcoming|late|nearby|then)$/;
/** After the noun: what says which is meant. As a subject, a phrase has its prepositional phrase for itself. */
const SAYING =
  /^(?:of|that|who|whom|whose|which|where|between|called|known|named|for|in|on|at|from|to|with|against|by|near|about|over|under|behind|around|across|along|among|within|inside|outside|toward|towards|during|into|after|before|since)$/;
const SAYING_ANYWHERE = /^(?:of|that|who|whom|whose|where|between|called|known|named)$/;
const NOT_IN_PHRASE = /^(?:he|she|it|they|we|i|you|not|also|then|who)$/;

const PARTISAN = /^(?:Republican|Democrat|Conservative|Liberal|Socialist|Texan|Londoner)$/;
/** Offices and bodies that are no names for all their capitals. */
const BARE_TITLES = new Set(
  (
    "President Minister King Queen Pope Chancellor Mayor Governor Government Senate Court Church Republic Empire Party Union University " +
    "Committee Council Commission Parliament Cup League Museum Company Society Board Prince Princess Duke Emperor Bishop Act Treaty Club"
  ).split(" "),
);

/** Bodies that "the" and the noun alone take up: "the Institute", "the Institute site". */
const SHORT_NAMES = new Set(
  "Institute Department Association Foundation Academy Agency Society Commission Committee Federation College Museum Company".split(
    " ",
  ),
);

/** No phrase has more words; in what is no text each might else be followed to its end. */
const MAX_PHRASE_WORDS = 20;

/** The first bare definite phrase ("the ship") that begins at `from` or after it, before `to`, or null. A noun that the text itself brought in before, or that is told, is known. */
export function findBareDefinite(
  words: readonly Word[],
  text: string,
  told: ReadonlySet<string> = new Set(),
  from = 0,
  to = text.length,
): string | null {
  const met = new Set<string>(told);
  let hasPlace = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!.text;
    const isThe = word.toLowerCase() === "the";
    if (!isThe || words[i]!.start >= to) {
      met.add(reduceNoun(word));
      hasPlace ||= readPlace(stripPossessive(word)) !== null;
      continue;
    }
    const head = measurePhrase(words, i, text);
    if (head === i || isSaid(words, i, head, met, hasPlace, text)) continue;
    // "The American, who won the 200 metres": of the lead nobody is told to be one.
    const isSomebody = head === i + 1 && isDemonym(words[head]!.text) && words[i]!.start >= from;
    if (from === 0 || isSomebody) return text.slice(words[i]!.start, words[head]!.end);
  }
  return null;
}

/**
 * Index of the last word of the noun phrase that a determiner opens, the determiner's own where none follows. A possessive ends
 * it: of "the city's museum" the phrase that may point back is "the city". `offset` is where the words' offsets begin in the text.
 */
export function measurePhrase(words: readonly Word[], determiner: number, text: string, offset = 0): number {
  let head = determiner;
  const most = Math.min(words.length, determiner + 1 + MAX_PHRASE_WORDS);
  while (head + 1 < most) {
    const [word, next] = [words[head]!, words[head + 1]!];
    const between = text.slice(word.end - offset, next.start - offset);
    if (between !== " " && !(head === determiner && /^ ["“'‘]$/.test(between))) break;
    const lower = next.text.toLowerCase();
    // "After the war Brandt returned": the phrase that opens a sentence ends where its subject begins.
    if (
      determiner === 1 &&
      head > determiner &&
      OPENING.test(words[0]!.text) &&
      isNameAfter(word.text, next.text)
    )
      break;
    if (
      AUXILIARIES.has(lower) ||
      PREPOSITIONS.has(lower) ||
      DETERMINERS.has(lower) ||
      CONJUNCTIONS.has(lower) ||
      NOT_IN_PHRASE.test(lower)
    )
      break;
    // A past tense after a noun ends the phrase, "the driver stopped"; a participle before a noun does not, "the injured man".
    if (
      head > determiner &&
      /^[a-z]/.test(next.text) &&
      (readPast(next.text) !== null || /[a-z]{3}ly$/.test(next.text))
    )
      break;
    if (head > determiner && ends(next.text, words[head + 2]?.text ?? "")) break;
    // "The city lies 221 kilometres …": a third person, where more follows than a noun.
    const beyond = words[head + 2]?.text ?? "";
    if (
      head > determiner &&
      readThird(next.text) !== null &&
      !word.text.endsWith("s") &&
      (PREPOSITIONS.has(beyond) || DETERMINERS.has(beyond) || /^[\p{Lu}\d]/u.test(beyond))
    )
      break;
    head++;
    if (isPossessive(next.text)) break;
  }
  return head;
}

const OPENING = /^(?:After|Before|During|In|At|By|Since|Until|On|Throughout|Despite)$/;

function isNameAfter(noun: string, next: string): boolean {
  return /^\p{Ll}/u.test(noun) && /^\p{Lu}/u.test(next);
}

/** "The tsunami smashed on shore", "the focus stays": a verb that no lexicon has, by its ending and what follows, or a frequent one. */
function ends(word: string, beyond: string): boolean {
  if (VERBS.has(word) || (beyond === "to" && WILLING.test(word))) return true;
  return /[a-z]{3}ed$/.test(word) && (beyond === "" || PREPOSITIONS.has(beyond) || DETERMINERS.has(beyond));
}

/** "The company hopes to": verbs of will before an infinitive, which are plurals else. */
const WILLING =
  /^(?:hopes|wants|plans|aims|expects|intends|needs|seeks|tries|agrees|refuses|promises|offers|vows|pledges|wishes|claims|threatens|fails|attempts|proposes|decides|prefers|tends|appears|seems|begins|starts)$/;

const VERBS = new Set(
  "says said becomes become remains remain continues continue stays stay means shows gets get keeps keep makes takes goes comes come holds brings gives".split(
    " ",
  ),
);

function isSaid(
  words: readonly Word[],
  the: number,
  head: number,
  met: ReadonlySet<string>,
  hasPlace: boolean,
  text: string,
): boolean {
  const all = words.slice(the + 1, head + 1).map((w) => stripPossessive(w.text));
  const noun = all.at(-1)!.toLowerCase();
  const modifiers = all.slice(0, -1);
  const next = words[head + 1];
  const follows =
    next !== undefined && text.slice(words[head]!.end, next.start) === " " ? next.text.toLowerCase() : "";
  // "the former governor of Iowa"
  const isOwned = follows === "of" && /^ of (?:the )?\p{Lu}/u.test(text.slice(words[head]!.end));
  if (
    !isOwned &&
    all.some((word) => POINTING.test(word.toLowerCase())) &&
    !all.some((w) => /^\p{Lu}/u.test(w))
  )
    return false;
  if (all.length === 1 && BARE_TITLES.has(all[0]!))
    return follows === "of" || /^ \p{Lu}/u.test(text.slice(words[head]!.end));
  if (SHORT_NAMES.has(all[0]!) && all.slice(1).every((word) => /^\p{Ll}/u.test(word)))
    return (
      follows === "of" ||
      met.has(reduceNoun(all[0]!)) ||
      /^ (?:for )?\p{Lu}/u.test(text.slice(words[head]!.end))
    );
  // "the Portugal and Juventus forward", "after the Singapore with": a place that has no article belongs to a noun that follows.
  if (all.length === 1 && isBarePlace(words[head]!.text)) return false;
  // "The Dane", "the moderate Republican": somebody who was named before.
  const name = all.at(-1)!;
  if ((isDemonym(name) || PARTISAN.test(name)) && !/(?:s|sh|ch|ese)$/.test(name) && !SAYING.test(follows))
    return false;
  if (all.some((word) => /^\p{Lu}|^[12]\d{3}$/u.test(word)) || /^["“]/.test(text.slice(words[the]!.end + 1)))
    return true;
  // "the two empires": two that were told of.
  if (modifiers.some((word) => (readWord(word) ?? 0) > 1) && !/^(?:of|that|who|which)$/.test(follows))
    return false;
  // "the mayor, William Prentice"
  if (/^, \p{Lu}[\p{L}.'’-]+ \p{Lu}/u.test(text.slice(words[head]!.end))) return true;
  if ((the === 0 ? SAYING : SAYING_ANYWHERE).test(follows)) return true;
  // "the library in Marsden"; "was the most successful", "is the oldest".
  if (
    /^(?:in|at|on|near)$/.test(follows) &&
    /^\p{Lu}/u.test(words[head + 2]?.text ?? "") &&
    !isDate(words[head + 2]!.text)
  )
    return true;
  if (
    all.some((word) => SINGLING.test(word)) &&
    /^(?:is|was|are|were|became|remains)$/.test(words[the - 1]?.text ?? "")
  )
    return true;
  if (
    modifiers.some((word) => SINGLING.test(word.toLowerCase())) &&
    (ORDERED.test(noun) || /^(?:in|on|at|to|ever|with|for|between|from)$/.test(follows))
  )
    return true;
  // "the ruthless and outrageous tactics of …"
  if (
    /^(?:and|or)$/.test(follows) &&
    /^ (?:and|or) (?:[a-z-]+ ){1,2}(?:of|that|which|who) /.test(text.slice(words[head]!.end))
  )
    return true;
  if (met.has(reduceNoun(noun)) || OTHER_NAMES.get(noun)?.some((other) => met.has(other))) return true;
  // "Mexican President … as the country approaches the anniversary"
  if (noun === "country" && modifiers.length === 0)
    return findTold(text.slice(0, words[the]!.start)).size === 1;
  if (SITUATIONAL.has(noun)) return hasPlace && /^(?:city|town|village|island)$/.test(noun);
  return (
    UNIQUE.has(noun) &&
    !modifiers.some((word) => SINGLING.test(word.toLowerCase()) || readWord(word) !== null)
  );
}

function isBarePlace(name: string): boolean {
  const place = readPlace(name);
  return place !== null && !WITH_ARTICLE.has(name) && place.area !== "region" && !/^[A-Z.]+$/.test(name);
}

function isDate(word: string): boolean {
  return MONTHS.includes(word) || MONTH_ABBREVIATIONS.has(word) || WEEKDAYS.has(word);
}

/** One key for a noun's number and possessive: "quakes", "quake's" → "quake". */
export function reduceNoun(word: string): string {
  const lower = stripPossessive(word.toLowerCase());
  return readVerb(lower) ?? lower.replace(/(?<=[a-z]{3})s$/, "");
}
