/** Numbers that should not be asked for: labels, readings of the moment, wholes that everybody knows, and what belongs to no name. */
import type { NumberMention } from "../../article.ts";
import { GAP } from "../../item.ts";
import { findWords } from "../../words.ts";
import { isGivenTwice } from "./conversions.ts";
import { readWord } from "./number-words.ts";
import { readRoots, readRootsAbove } from "./roots.ts";
import { readPlace } from "./places.ts";
import { isParticiple, readPast } from "./verbs.ts";

/** Of somebody's audience: nobody reads for it. */
const AUDIENCE = /^ (?:[\p{L}-]+ ){0,2}(?:followers|subscribers|fans|retweets|likes|views)\b/u;
/** "Every ten years": only a round number is natural. "Match four", "Route 66": a label. */
const LABELLED =
  /\b(?:[Ee]very|[Ee]ach|[Mm]atch|[Nn]umber|[Nn]o\.|[Pp]age|[Cc]hapter|[Ll]evel|[Gg]rade|[Cc]lass|[Rr]ound|[Ss]tage|[Pp]art|[Pp]hase|[Rr]oute|[Gg]ate|[Pp]latform|[Ll]ane|[Dd]istrict|[Ww]ard|[Cc]hannel|[Ss]ection|[Aa]rticle|[Ss]ize|[Ff]light|[Hh]ighway|[Ee]pisode|[Ss]eason|[Vv]olume|[Tt]ype|[Cc]ategory|[Pp]salm) $/;
/** Readings of the moment. */
const READING =
  /^ ?(?:mph|kph|km\/h|kmh|knots|degrees|°|millibars|mb\b|Mbps|mbps|(?:miles|kilomet(?:re|er)s) (?:per|an) hour|(?:miles|kilomet(?:re|er)s|km) (?:\([^)]*\) )?(?:off|away))/;
/** What shares and prices did in a day. */
export const MARKET =
  /\b(?:[Ss]hares?|[Ss]tocks?|index|Index|Nikkei|Dow|FTSE|Nasdaq|Sensex|Composite|futures|[Cc]rude|Brent|DJIA|S&P|[Mm]arkets|yields?|bonds?)\b.*\b(?:rose|risen|fell|fallen|declined|slumped|dropped|gained|closed|edged|climbed|jumped|slid|slipped|sank|tumbled|added|lost|traded|trading|up|down|higher|lower)\b/;
/** What currencies did in a day. */
export const CURRENCY =
  /\b(?:dollar|euro|yen|pound|sterling|rouble|currency)\b[^.;]*\b(?:trading|traded|bought|buys|fell|rose|slid|hit|versus|against the (?:dollar|euro|yen|pound))\b/;
/** Verbs of change before what a figure is compared with. */
const CHANGED =
  /\b(?:rose|risen|rise|fell|fallen|fall|grew|grown|dropped|drop|increased|increase|decreased|declined|decline|jumped|climbed|slumped|up|down|cut|reduced|raised)\b/;
const IT_CHANGED =
  /\b(?:said|says|reported|showed|shows|estimated) (?:that )?it (?:had |has |will |would )?(?:rise|risen|rose|fall|fallen|fell|grow|grew|grown|drop|dropped|increased?|declined?)\b/;
/** Numbers of which a larger unit is made. */
const WHOLE: [number, string][] = [
  [24, "hours"],
  [60, "minutes"],
  [60, "seconds"],
  [7, "days"],
  [365, "days"],
  [12, "months"],
  [52, "weeks"],
  [100, "percent"],
];
/** Numbers up to this are known of what is always so: chambers of the heart, legs of an insect. */
const KNOWN = 12;

/** "Its _____ mission", "on the _____ lap": of a row that is told by numbers "last" and "final" are as right. An anniversary or a birthday is none. */
const IN_SERIES = /\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]he|\p{L}+['’]s?) $/u;
const OF_SERIES =
  /^ (?:[a-z-]+ )?(?:missions?|flights?|launch|voyage|laps?|games?|match|matches|stages?|episodes?|rounds?|editions?|shows?|concerts?|tours?|films?|movies?|novels?|books?|albums?|singles?|titles?|wins?|victory|goals?|appearances?|visits?|attempts?|terms?|seasons?|races?|starts?|defeats?|meetings?|sessions?)\b/;
/** ", a town of 30 houses in the valley": how large a place is that is named by the way. */
const SIZE_BY_THE_WAY =
  /, an? (?:[a-z-]+ ){0,2}(?:town|village|hamlet|city|settlement|parish|island|community) (?:of|with) (?:(?:about|some|around|nearly|over|only) )?$/;

/** Words that say how many two are: "both bulges, and so _____ tides", "_____ mothers raised each other's children". */
const OF_TWO = /\b(?:[Bb]oth|[Tt]wice|pair|pairs|double|doubled|[Ee]ither|[Nn]either|each other)\b/;
/** "Some _____ working mill": the plural that the source has lost. */
const SINGULAR =
  /^ [a-z]{3,}ing (?!people\b|men\b|women\b|children\b|sheep\b|fish\b|cattle\b|aircraft\b)[a-z]{2,}[^s\W](?=[.,;]|$)/;

export function isUnfitNumber(before: string, after: string, { value, unit, text }: NumberMention): boolean {
  return (
    // "The “one country, two systems” formula": of a phrase that goes by its words.
    isInPhrase(before, after) ||
    isOwnCentury(text, after) ||
    // "The Confession of 1559": a year, whatever it names.
    ((unit === "" || /\b(?:of|in) $/.test(before)) && /^1\d{3}$|^20\d\d$/.test(text)) ||
    // "Two thirds of the island": a part, of which five is none.
    /^[ -](?:thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)\b/.test(after) ||
    // "0.62 ± 0.37": the error of a measure; "7.1 × 10¹¹" has lost its raised figures. "24 hours": a whole day.
    /[±×] ?$/.test(before) ||
    WHOLE.some(([whole, of]) => value === whole && of === unit) ||
    (value < 1e6 && MARKET.test(before + after)) ||
    // "The dollar was trading at $1.36 against the euro": a reading of the day.
    CURRENCY.test(before + after) ||
    // "Fell to 9.6% from 10.6% in November": what it is compared with.
    (/\bfrom $/.test(before) && CHANGED.test(before)) ||
    /\bcompared (?:with|to) (?:[a-z]+ ){0,2}$/.test(before) ||
    // "The bank said it fell to 9.6%": what fell is told elsewhere.
    IT_CHANGED.test(before) ||
    // "“Double Eagle” $20 pieces": what they are called.
    (/^[$£€]/.test(text) && /^ (?:pieces?|coins?|bills?|(?:bank)?notes?|stamps?)\b/.test(after)) ||
    // "99 percent a good guy, let down by the one percent"
    (unit === "percent" && tellsRest(before + after, value, 100)) ||
    // "The Senate, where 53 Whigs and 47 Tories sit"
    SEATS.some(
      ([seats, body]) =>
        value < seats && body.test(before + after) && tellsRest(before + after, value, seats),
    ) ||
    // "For two years, from 1321 to 1323": told by the years.
    (/^years?$/.test(unit) && countYears(before + after) > 1) ||
    // "Two mothers push their prams": a scene, not a fact.
    (value <= KNOWN && before === "" && !isOfOne(after.replace(/\p{Lu}/gu, "x"))) ||
    LABELLED.test(before) ||
    // "The Highway 407 & _____ interchange"
    LABELLED.test(before.replace(/\b\d+ (?:&|and|to|or) $/, "")) ||
    // "Fell by 1% after a 0.6% rise in November": the month before. "Four minutes from time": when a match had a moment.
    (/\bafter an? $/.test(before) && /^ (?:rise|fall|drop|increase|decline|gain|decrease)\b/.test(after)) ||
    /^ minutes (?:from time|to go|left|remaining|into|before (?:half|full)|after the break)\b/.test(after) ||
    // "An _____ share": eight, eleven or eighteen.
    /\b[Aa]n $/.test(before) ||
    (value === 2 && OF_TWO.test(before + after)) ||
    (value > 1 && SINGULAR.test(after)) ||
    // "Fifteen minutes of fame": a saying.
    /^ minutes of (?:their )?fame\b/.test(after) ||
    // "A mother of two": told in passing of whoever it is.
    /\b(?:mother|father|mum|mom|dad|parent)[ -]of[ -]$/i.test(before) ||
    // "In the 54th minute": when a match had a moment is nothing to remember.
    (/\d(?:st|nd|rd|th)$/.test(text) && /^ minute\b/.test(after)) ||
    // "Two half-brothers", "her three sisters": of whoever the text is about, told in passing.
    /^ (?:[a-z]+ )?(?:(?:half|step)-?)?(?:brothers|sisters|siblings|grandchildren|cousins|nieces|nephews)\b/.test(
      after,
    ) ||
    (/\d(?:st|nd|rd|th)$/.test(text) && IN_SERIES.test(before) && OF_SERIES.test(after)) ||
    // "Holt, who became the 30th president": known to whoever knows Holt.
    (/\d(?:st|nd|rd|th)$/.test(text) && OF_RULERS.test(after)) ||
    isOfParts(before, after, value) ||
    // "Got 911 calls": what was dialled, not how many there were.
    (EMERGENCY.test(text) &&
      /^ (?:[a-z]+ )?(?:call|phone|operator|dispatch|emergenc|recording)/.test(after)) ||
    SIZE_BY_THE_WAY.test(before) ||
    isBetweenDashes(before, after) ||
    // "_____ miles (76 km)": where the sentence is shown as it stands, as the end of an excerpt is.
    isGivenTwice(before + text, after) ||
    isInFragment(before) ||
    // "From kindergarten to the 12th grade"
    /^ grades?\b/.test(after) ||
    AUDIENCE.test(after) ||
    READING.test(after) ||
    // "The heart has four chambers": without a name and a past tense it is so everywhere.
    (value <= KNOWN && !isOfOne(`${before.replace(/^\S+/, "")} ${after}`))
  );
}

/** "In the 21st century it is still used": in that of whoever writes. */
export const isOwnCentury = (text: string, after: string): boolean =>
  text === "21st" && after.startsWith(" century");

const EMERGENCY = /^(?:911|999|112|000|111|101)$/;
const OF_RULERS =
  /^ (?:(?:US|U\.S\.|American|\p{Lu}\p{L}+(?:an|ish|ese|ch)) )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Pp]ope|[Kk]ing|[Qq]ueen|[Ee]mperor|[Ss]ultan|[Vv]ice[- ][Pp]resident)\b/u;

/** "Won 800 metres over two races of _____ metres": a whole by how many parts it has. */
function isOfParts(before: string, after: string, value: number): boolean {
  const [, unit = ""] = /^ (\p{Ll}{3,})/u.exec(after) ?? [];
  if (unit === "") return false;
  const words = findWords(before + GAP + after);
  const values = words.map(({ text }) => readWord(text.toLowerCase()) ?? Number(text.replace(/,/g, "")));
  const wholes = values.filter((_, i) => words[i + 1]?.text === unit);
  return wholes.some((whole) =>
    values.some((parts) => parts > 1 && parts <= KNOWN && whole === parts * value),
  );
}

/** Words of a phrase in quotation marks that is no sentence. */
const PHRASE = /^[^\p{Lu}"“”.!?]{0,40}["”]/u;
export function isInPhrase(before: string, after: string): boolean {
  const open = Math.max(before.lastIndexOf("“"), before.lastIndexOf(' "'));
  return (
    open >= 0 &&
    before.length - open < PHRASE_CHARS &&
    !/["”] ?$|[.!?]/.test(before.slice(open + 2)) &&
    PHRASE.test(after)
  );
}
const PHRASE_CHARS = 40;

/** "A survey of 1709 children – from 88 schools – found": what stands between dashes is told by the way. */
const isBetweenDashes = (before: string, after: string): boolean =>
  (before.match(DASH)?.length ?? 0) % 2 === 1 && DASH_NEXT.test(after);
const DASH = / [–—-] /g;
const DASH_NEXT = /^[^.;]* [–—-] /;

/** "Her mother, “after 24 years in Bergen, went home”": in words that a sentence has taken from somewhere nobody reads for the figure. */
const isInFragment = (before: string): boolean => FRAGMENT.test(before);
const FRAGMENT = /[“"](?=\p{Ll})(?<=[\s(][“"])[^"“”]*$/u;

/** Bodies whose size is known: of two parts one tells the other. */
const SEATS: [number, RegExp][] = [
  [100, /\bSenat(?:e|ors)\b|\bsenators\b/],
  [435, /\bHouse of Representatives\b/],
  [650, /\bHouse of Commons\b/],
  [9, /\bSupreme Court\b|\bjustices\b/],
  [15, /\bSecurity Council\b/],
];

/** Whether a text has the other part of a whole. */
function tellsRest(text: string, value: number, whole: number): boolean {
  return findWords(text).some(
    ({ text: word }) => Math.abs((readWord(word) ?? Number(word)) - (whole - value)) < 1e-6,
  );
}

/**
 * Whether a statement has neither a name nor a word of the headline above it: "More than _____ people were killed." Of such numbers outside
 * raters passed 5 of 11, with a name 85 of 101.
 */
export function isNameless(shown: string, before: string, after: string): boolean {
  const claim = `${before}${GAP}${after}`;
  const [first = ""] = /\p{L}+/u.exec(claim) ?? [];
  if (readPlace(first) !== null || /\p{Lu}\p{L}/u.test(claim.slice(claim.indexOf(first) + first.length)))
    return false;
  const told = new Set(readRootsAbove(shown));
  return !readRoots(`${before} ${after}`).some((root) => told.has(root));
}

export function countYears(text: string): number {
  return text.match(/\b[12]\d{3}\b/g)?.length ?? 0;
}

/** Whether a text tells of one event or one thing: by a past or future verb, or a name. */
export function isOfOne(text: string): boolean {
  const words = findWords(text);
  return words.some(
    ({ text: word }, i) =>
      /^(?:was|were|had|did|will|would)$/.test(word) ||
      (/^(?:has|have)$/.test(word) && isParticiple(words[i + 1]?.text ?? "")) ||
      /^\p{Lu}/u.test(word) ||
      (readPast(word) !== null && !isAlsoParticiple(text, word)),
  );
}

/** "Is called", "are made": no past tense. */
function isAlsoParticiple(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return /\b(?:is|are|be|been|being|a|an|the|of|by|and) $/.test(text.slice(0, at));
}
