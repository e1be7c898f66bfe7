/**
 * What a statement holds that should not be asked for, by the words around the gap: an example, a label, a reading of the moment, a year
 * of what was so in other years too, a place that only says where another lies. Nobody reads for these, or they are known without reading.
 */
import type { Mention, NumberMention } from "../../article.ts";
import { GAP } from "../../item.ts";
import { findWords } from "../../words.ts";
import { ADVERBS, MONTHS, WEEKDAYS } from "./lexicon.ts";
import { readWord } from "./number-words.ts";
import { isParticiple, readPast } from "./verbs.ts";

/** "Games such as _____", "six countries, including _____": others would be as true as this one. */
const EXAMPLE =
  /\b(?:such as|including|among|especially|notably|e\.g\.|(?:,|is|are|was|were) like)(?: [^\s.;:()]+){0,6} $/;
/** "Friends such as Hobhouse, who …, and _____": the last of examples. */
const LAST_EXAMPLE = /\b(?:such as|including) [^.;]+,? and (?:the )?$/;
/** All that is left of a bracket that says when somebody lived. */
const LIFE = new RegExp(`^(?:[\\d\\s,.–—-]|${GAP}|born|died|reigned|c\\.|${MONTHS.join("|")})*$`);

/** "Arriving possibly in _____": the text itself is not sure. */
const HEDGED = /\b(?:possibly|perhaps|probably|apparently|presumably) (?:in |on )?$/;
/** "By the end of the war in _____": whoever has had the lessons knows. */
const OF_WAR = /\b(?:start|beginning|outbreak|end|close) of (?:the )?(?:\p{L}+ ){0,4}[Ww]ar,? (?:in )?$/u;

/** "After Hurricane Katrina in _____", "the Falklands War of _____": a named storm or war has its year in every book. */
const NAMED_EVENT =
  /\b(?:(?:[Hh]urricane|[Tt]yphoon|[Cc]yclone|[Ss]uperstorm|[Tt]ropical [Ss]torm) \p{Lu}\p{L}+|\p{Lu}[\p{L}’'-]+ (?:War|Revolution|Massacre|Olympics|Uprising|[Ee]arthquake|[Tt]sunami|disaster)),? (?:in|of) $/u;
/** Games and cups have a calendar of their own, which rules other years out. */
const RECURRING = /\b(?:Olympics?|Paralympics?|Olympic Games|World Cup|European Championships?)\b/;
/** "The Chopin Piano Competition is held every five years in _____": a town has its fame from it. */
const NAMED_FEAST =
  /\p{Lu}\p{L}+ (?:Competition|Contest|Festival|Prize|Cup|Marathon|Tournament|Championships?|Biennale|Fair|Carnival|Olympics|Games|Grand Prix|Open|Derby)\b.*\b(?:held|hosted|staged|takes? place|took place)\b[^.;]* (?:in|at) $/u;
/** "The film In The Name Of The Father, starring _____" */
const CAST =
  /\b(?:starring|co-starring|starred|directed by|written by|played by|portrayed by) (?:[^.;]* and )?$/;
/** A work's title before it. */
const WORK = /\b(?:film|movie|novel|play|opera|musical|series|album|song|book)\b,? .*\p{Lu}/u;
/** Of somebody's audience: nobody reads for it. */
const AUDIENCE = /^ (?:[\p{L}-]+ ){0,2}(?:followers|subscribers|fans|retweets|likes|views)\b/u;
/** What is put on sale on a day is asked for by its year. */
const LAUNCH =
  /\b(?:launch|launched|launching|released?|unveiled|debuted|went on sale|teamed up|(?:opened|opens) (?:its|a|an|the|his|her|their)\b[^.;]*\b(?:store|shop|branch|boutique|restaurant))\b/;

/** Whether the mention that stood in the gap of what is shown should not be asked for. */
export function isUnfit(shown: string, mention: Mention): boolean {
  const { before, after } = readClaim(shown);
  if (EXAMPLE.test(before) || LAST_EXAMPLE.test(before)) return true;
  if (isBracketed(before, after) && !(mention.kind === "date" && isLife(before, after))) return true;
  switch (mention.kind) {
    case "number":
      return isUnfitNumber(before, after, mention);
    case "date":
      // "The 1950 movie", "the October 1 referendum": a part of what it is called.
      return (
        mention.form === "attribute" ||
        HEDGED.test(before) ||
        (mention.part === "year" && (NAMED_EVENT.test(before) || RECURRING.test(before + after))) ||
        (mention.part === "day" && LAUNCH.test(before + after)) ||
        // "Set up the firm in 2016, and Jones joined in March": of another year.
        (mention.part === "month" && mention.year === undefined && /\b[12]\d{3}\b/.test(before + after)) ||
        (/\bthe $/.test(before) && /^ (?!and\b|to\b|in\b|at\b|of\b)\p{L}/u.test(after)) ||
        // "Attended the college in 2007 and _____": one of a row.
        (mention.part === "year" &&
          (/\b[12]\d{3},? (?:and|or) $/.test(before) || /^,? (?:and|or) [12]\d{3}\b/.test(after))) ||
        (mention.part === "year" && (OF_WAR.test(before) || isUnfitYear(before, after)))
      );
    case "place":
      // "_____ has said that Pyongyang must …": which state acts is known of whom it acts against.
      return (
        (mention.area === "country" && mention.form === "nominative" && ACTING.test(after)) ||
        NAMED_FEAST.test(before) ||
        isUnfitPlace(before, after)
      );
    case "person":
      // "_____ (John Calvin)", "born _____": another name of somebody told of.
      return (
        (CAST.test(before) && WORK.test(before)) ||
        isListed(before, after) ||
        ALIAS.test(before) ||
        /^ \(\p{Lu}/u.test(after)
      );
    case "term":
      return false;
  }
}

/** The sentence with the gap, as what stands on both sides of it. */
function readClaim(shown: string): { before: string; after: string } {
  const at = shown.indexOf(GAP);
  const lead = shown.slice(0, at);
  const from = Math.max(lead.lastIndexOf("\n"), lead.search(/[.!?]["”]? (?=\p{Lu}[^.!?]*$)/u));
  return {
    before: from < 0 ? lead : lead.slice(from + 1).replace(/^["”]? /, ""),
    after: shown.slice(at + GAP.length),
  };
}

/** Characters in which a life's dates stand after its name. */
const OPENING = 90;

function isBracketed(before: string, after: string): boolean {
  return before.lastIndexOf("(") > before.lastIndexOf(")") && after.includes(")");
}

function isLife(before: string, after: string): boolean {
  const inside = before.slice(before.lastIndexOf("(") + 1) + GAP + after.slice(0, after.indexOf(")"));
  // "Geertz (1973) held": a book's year. "Their daughters Ann (b. 2009) and Eve (b. 2013)": not whom the text tells of.
  return before.length < OPENING && /[–—-]|born|died|reigned/.test(inside) && LIFE.test(inside);
}

/** "Every ten years": only a round number is natural. "Match four", "Route 66": a label. */
const LABELLED =
  /\b(?:[Ee]very|[Ee]ach|[Mm]atch|[Nn]umber|[Nn]o\.|[Pp]age|[Cc]hapter|[Ll]evel|[Gg]rade|[Cc]lass|[Rr]ound|[Ss]tage|[Pp]art|[Pp]hase|[Rr]oute|[Gg]ate|[Pp]latform|[Ll]ane|[Dd]istrict|[Ww]ard|[Cc]hannel|[Ss]ection|[Aa]rticle|[Ss]ize|[Ff]light|[Hh]ighway|[Ee]pisode|[Ss]eason|[Vv]olume|[Tt]ype|[Cc]ategory|[Pp]salm) $/;
/** Readings of the moment. */
const READING =
  /^ ?(?:mph|kph|km\/h|kmh|knots|degrees|°|millibars|mb\b|Mbps|mbps|(?:miles|kilomet(?:re|er)s) (?:per|an) hour|(?:miles|kilomet(?:re|er)s|km) (?:\([^)]*\) )?(?:north|south|east|west|off|away))/;
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

function isUnfitNumber(before: string, after: string, { value, unit, text }: NumberMention): boolean {
  return (
    // "The Confession of 1559": a year, whatever it names.
    ((unit === "" || /\b(?:of|in) $/.test(before)) && /^1\d{3}$|^20\d\d$/.test(text)) ||
    // "Two thirds of the island": a part, of which five is none.
    /^[ -](?:thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)\b/.test(after) ||
    // "0.62 ± 0.37": the error of a measure. "24 hours": a whole day.
    /± ?$/.test(before) ||
    WHOLE.some(([whole, of]) => value === whole && of === unit) ||
    // "99 percent a good guy, let down by the one percent"
    (unit === "percent" && tellsRest(before + after, value)) ||
    // "For two years, from 1321 to 1323": told by the years.
    (/^years?$/.test(unit) && countYears(before + after) > 1) ||
    // "Two mothers push their prams": a scene, not a fact.
    (value <= KNOWN && before === "" && !isOfOne(after.replace(/\p{Lu}/gu, "x"))) ||
    // "If a factory produces 50,000 cars": supposed, not told.
    /^(?:If|Suppose|Imagine)\b/.test(before) ||
    LABELLED.test(before) ||
    AUDIENCE.test(after) ||
    READING.test(after) ||
    // "The heart has four chambers": without a name and a past tense it is so everywhere.
    (value <= KNOWN && !isOfOne(`${before.replace(/^\S+/, "")} ${after}`))
  );
}

/** Whether a text has the other part of a hundred. */
function tellsRest(text: string, value: number): boolean {
  return findWords(text).some(({ text: word }) => (readWord(word) ?? Number(word)) === 100 - value);
}

function countYears(text: string): number {
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

const SPAN_OF_YEARS =
  /\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)[ -]years?\b/;

/** Verbs of what lasts: it was so in the years around as well. */
const LASTING = new Set(
  (
    "knew believed thought lived owned wanted remained seemed needed contained consisted existed stood hoped considered belonged liked loved " +
    "feared understood meant depended lacked possessed nobody no none never not didn't wasn't weren't couldn't hadn't without still"
  ).split(" "),
);

/** "In 1519 nobody knew …", "in 1850 it was the capital": what lasts is true of other years. A measure ("had 3,000 people") is of its year. */
function isUnfitYear(before: string, after: string): boolean {
  // "An estimated population of 379,800 in 2017", "a survey in 2014 found": nobody reads for when it was counted.
  if (
    /\b(?:population|estimated|survey|poll|census|figures|statistics|data|report|study)\b/i.test(
      before + after,
    ) &&
    /\d/.test(before + after)
  )
    return true;
  // "The newspaper reported in 2012 that": nobody reads for the date of a report.
  if (/\b(?:reported|report|reports|published|wrote|writes)(?: [\p{L}]+)? (?:in|on) $/u.test(before))
    return true;
  // "For two years, from _____ to 1323"
  if (countYears(before + after) > 0 && SPAN_OF_YEARS.test(before + after)) return true;
  const words = findWords(`${before} ${after}`);
  if (words.some(({ text }) => LASTING.has(text.toLowerCase()))) return true;
  if (/\d/.test(before + after)) return false;
  const verb = words.findIndex(
    ({ text }, i) => isVerb(text) && (i === 0 || !/^(?:who|which|that)$/.test(words[i - 1]!.text)),
  );
  const { text } = words[verb] ?? { text: "" };
  if (!/^(?:is|are|was|were|had|has|have)$/.test(text)) return false;
  let next = verb + 1;
  while (ADVERBS.has(words[next]?.text ?? "")) next++;
  const follower = words[next]?.text ?? "";
  // "Was elected", "had reached", "was born", "was the first to": events.
  return (
    !(isParticiple(follower) || /^(?:been|being|born)$/.test(follower) || follower.endsWith("ing")) &&
    !/^(?:the|its|his|her|a|an)? ?(?:first|last|year|time)\b/.test(
      words
        .slice(next, next + 2)
        .map((w) => w.text)
        .join(" "),
    )
  );
}

function isVerb(word: string): boolean {
  return /^(?:is|are|was|were|had|has|have)$/.test(word) || readPast(word) !== null;
}

/** "Drummer for a circus; born David Jones": another name of somebody told of. */
const ALIAS = /\b(?:born|[Nn]amed?(?: is| was)?|[Cc]alled|known as|christened|nicknamed|alias|pseudonym) $/;

/** One of three names or more in a row: any other of the text fits as well, and nobody is asked for the third of six. */
function isListed(before: string, after: string): boolean {
  const left = /\p{Lu}[\p{L}.'’-]+(?:, | and |, and )$/u.test(before);
  const right = /^(?:, | and |, and )(?:the )?\p{Lu}/u.test(after);
  return (
    (left && right) ||
    (right && /^, [^,]{3,40}(?:,| and) (?:the )?\p{Lu}/u.test(after)) ||
    (left && /\p{Lu}[\p{L}.'’-]+, [^,]{3,40}(?:, | and |, and )$/u.test(before))
  );
}

const ACTING =
  /^ (?:has|had|have|is|was|will|would|did|does|could|may|must|[a-z]+ed|[a-z]+s|won|lost|sent|took|made|held|began|gave|fought|said|told) /;
/** Kinds of place that an of-phrase names: "the island of _____". */
const OF_KIND = /\b(?:island|city|town|state|province|village|port|county|region|capital) of (?:the )?$/;
/** Before a place that lies beside what is told, as geography has it, or that a noun takes as its matter ("the unity of _____"). */
const BESIDE =
  /\b(?:across|off|along|near|around|bordering|neighbou?ring|outside|surrounding|beyond|behind|ahead of|via|of|about|[a-z]+-(?:central|eastern|western|northern|southern|east|west|north|south))(?: the)? $/;
/** "An island in _____", "…, the largest city in _____": says where something is that has been named. */
const APPOSED = /, (?:an?|the|one of the) (?:[\p{L}\d-]+ ){1,6}(?:in|on|near|from|at)(?: the)? $/u;
/** Verbs of teams. */
const OF_MATCH =
  /\b(?:faces?|faced|hosts?|hosted|takes? on|took on|plays?|played|battles?|kick(?:s|ed)? off|beat|drew)\b/;
/** "In Groningen, in _____". */
const ADDRESS = /\p{Lu}[\p{L}'’.-]+, (?:in|near|outside)(?: the)? $/u;

function isUnfitPlace(before: string, after: string): boolean {
  // "_____, at that time in the Spanish Netherlands": where it lies is told.
  if (/^, (?:at that time|then|now|today|in|near|part of)\b/.test(after)) return true;
  if (OF_KIND.test(before)) return /^['’]/.test(after) || after.startsWith(", ");
  if (BESIDE.test(before) || APPOSED.test(before) || ADDRESS.test(before)) return true;
  // "A cyclist has died in _____": which one, with no name beside it, is told by no other fact than the one asked for.
  if (!/\p{Lu}|\d/u.test(before.slice(1) + after)) return true;
  // "Chelsea faces Videoton in _____": where a team plays whoever follows it knows.
  if (OF_MATCH.test(before)) return true;
  // What somebody says of a place is theirs to say, and a slogan names the place that it is shouted in.
  return isQuoted(before);
}

function isQuoted(before: string): boolean {
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || before.lastIndexOf("“") > before.lastIndexOf("”");
}

/** Whether a word is a day, a month or a number: none names a body. */
export function isTimeWord(word: string): boolean {
  return WEEKDAYS.has(word) || MONTHS.includes(word) || readWord(word) !== null;
}
