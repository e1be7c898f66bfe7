/** Words of an English text that mean something only with what stands around it: pronouns, "here", "last year", "the ship". */
import type { Article } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import { findWords } from "../../words.ts";
import { onceAlone } from "../alone.ts";
import { findUnanchored, hasPerson, hasPlural, hasThing, isName, isOneMeant } from "./antecedents.ts";
import { isExpletive } from "./expletives.ts";
import { findSubjectless } from "./debris.ts";
import { findBareDefinite } from "./definites.ts";
import { everywhere, findPhrase } from "./find-phrase.ts";
import { findHalfName, findSharedName, findWork } from "./half-names.ts";
import { isIdleLead } from "./idle-lead.ts";
import { findLetters, findSpeltElsewhere } from "./letters.ts";
import { FUNCTION_WORDS } from "./lexicon.ts";
import { COMPARED, ELLIPTIC, findImpossible, findOdd, INVERTED, SNIPPET } from "./odd.ts";
import { isDemonym, readPlace } from "./places.ts";
import { findFollowing, findToldBefore, LINKED } from "./points-back.ts";
import { stripPossessive } from "./possessives.ts";
import { findShortName } from "./short-names.ts";
import { readTopics } from "./topics.ts";
import {
  findGoingOn,
  findUnnamedEvent,
  findUntoldBody,
  findUntoldCase,
  findUntoldWork,
  findUntoldOffice,
  findUntoldOrigin,
} from "./untold.ts";
import { findUntoldThing, findUntoldTopic } from "./untold-topic.ts";
import { readThird } from "./verbs.ts";

/** Adverbs and determiners that point, wherever they stand. */
const POINTERS = new Set(
  (
    "this these here hereby thereby therefore thus hence accordingly consequently furthermore moreover likewise similarly meanwhile " +
    "instead otherwise nevertheless nonetheless however yesterday today tomorrow tonight nowadays currently recently lately presently ago " +
    "afterwards afterward thereafter beforehand elsewhere aforementioned respectively indeed simultaneously upstream downstream upstairs " +
    "downstairs overleaf"
  ).split(" "),
);
/** First and second person: fine inside a quotation, not in a statement of the article's own. */
const SPEAKERS = new Set(
  "i me my mine myself we us our ours ourselves you your yours yourself i'm i've we're we've you're i'll we'll i'd we'd".split(
    " ",
  ),
);
/** Pronouns of the third person. What is reflexive has its subject beside it, and points no further than that (Huddleston & Pullum 2002, ch. 17, § 3). */
const PERSONAL = new Set("he him his she her hers he's she's he'd she'd he'll she'll".split(" "));
const NEUTRAL = new Set("it its it's it'll it'd".split(" "));
const PLURAL = new Set("they them their theirs they're they've they'd they'll".split(" "));
/** Words that point in some phrases only: how the text goes on where they do not, or what must come before. */
const PHRASED: Record<string, (after: string, before: string) => boolean> = {
  // "Such a bold product that": of a degree, which the clause tells.
  such: (after) => !/^such (?:as |an? [a-z-]+ [^,.;]{0,50}? that )/.test(after),
  both: (after) =>
    !/^both (?:.{1,60}? and |of wh(?:om|ich)\b|(?:ends|sides|parts|halves|hands|feet|legs|eyes|ears|banks) of\b)/i.test(
      after,
    ),
  similar: (after) => !/^similar(?:ly)? to\b/.test(after),
  following: (_, before) => /^(?:the|a)$/i.test(before),
  another: (_, before) => before === "" || !/^(?:to|for|in|from|on|at|of|with|by)$/.test(before),
  others: (_, before) => before !== "and",
  other: (after, before) =>
    !/^other than\b/.test(after) &&
    !/^(?:and|each|or|no|any|among|in|every|like|than|with)$/.test(before) &&
    // "With support from other Arab nations": besides those of the sentence itself.
    !(
      /^(?:from|of|all|to|help|by|against)$/.test(before) &&
      /^other (?:[a-z-]+ )?(?:people|[a-z]+s)\b/.test(after)
    ),
  now: (after, before) =>
    !/^(?:is|are|has|have|can|be)$/.test(before) &&
    readThird(/^now ([a-z]+)/.exec(after)?.[1] ?? "") === null,
  so: (after) => /^so far\b/.test(after),
  too: (after, before) => before !== "" && /^too[.,]/.test(after),
  again: () => true,
  previously: (_, before) => before === "",
  instead: (after) => !after.startsWith("instead of"),
  outside: (after) => /^outside[.,]/.test(after),
  inside: (after) => /^inside[.,]/.test(after),
  later: (after, before) =>
    !/^later(?: than\b)/.test(after) && !/^(?:was|were|would|and|who|which)$/.test(before),
  earlier: (after) => !/^earlier than\b/.test(after),
  // "Fell below 6 percent"
  below: (after) => !/^below (?:\S+ )?\S/.test(after) || /^below (?:and|or|is|are|shows?)\b/.test(after),
  back: (after) => /^back (?:then|in the day)\b/.test(after),
};

/** Words that are looked at: nearly all others are passed by. */
const MAY_POINT = new Set([
  ...POINTERS,
  ...SPEAKERS,
  ...PERSONAL,
  ...NEUTRAL,
  ...PLURAL,
  ...Object.keys(PHRASED),
]);

/** A day of the week without its date, but for days that have a name ("Bloody Sunday") and for each of them ("every Sunday"). */
const WEEKDAY =
  /(?<!\b(?!On |By |Since |From |Until |Before |After |Late |Early )\p{Lu}\p{L}+ |\bevery |\beach |\ba |\bany |\d(?:st|nd|rd|th)? )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? (?:the )?\d|,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/u;

/** Of these words and phrases, what counts from the day of writing or is seen from where the writer is: no sentence before tells it. */
const DEICTIC =
  /^(?:here|yesterday|today|tomorrow|tonight|ago|overleaf|below)$|\b(?:this|last|next|past|coming) |\bago\b|\b(?:day|week|month|year)s? away\b|\bthat (?:point|place|spot|side|direction|part|area)\b/i;

/** Relative to the day of writing, or to something before. */
const RELATIVE =
  /\b(?:(?:this|last|next|previous|the same|past|coming|recent|following) (?:period|year|month|week|weekend|day|night|morning|afternoon|evening|century|decade|season|spring|summer|autumn|fall|winter|time|few|couple|several|two|three|four|five|six|seven|eight|nine|ten|\d+|years|months|weeks|days|decades|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|that (?:year|month|week|weekend|day|night|morning|afternoon|evening|century|decade|season|spring|summer|autumn|winter|time|moment|point|point)|(?:years|months|weeks|days|hours|minutes|decades|centuries|year|month|week|day|hour) (?:ago|later|earlier|on\b(?! [a-z0-9]))|at the time|by then|since then|until then|from then|in recent|earlier in the|later in the|the day (?:before|after)(?! (?:the|his|her|its|their)\b)|those days|once again|yet again|^(?:shortly|soon|not long|immediately) (?:after|before)(?:wards?)?,|for example|for instance|as a result|in contrast|on the other hand|in addition|all of it|like that|do so|did so|doing so|the rest|the others|the other)\b/i;
/** "Only five weeks away": from the day of writing. */
const AHEAD = /\b(?:day|week|month|year)s? away\b(?! (?:from|by)\b)/;
/** "In four days, the union will vote": from the day of writing. */
const FROM_NOW =
  /\b[Ii]n (?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|a few|several|the coming) (?:days?|weeks?|months?|years?)(?:['’] time)?\b(?=.*\bwill\b)/;
/** "To test the rats, they built a cage": whoever tests is "they", and told before. */
const AIMED = /^To [a-z]+ [^,.;]{3,80}, (?:they|he|she|it)\b/;
/** "Two days before": before what, unless it is told. */
const COUNTED =
  /\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?) (?:before|after)\b(?! (?:the|a|an|his|her|its|their|being|[a-z]+ing|\d|\p{Lu}))/u;
/** "That" as a pronoun or determiner, not before a clause: "of that", "that day". */
const THAT =
  /^(?:Yet|But|And|So|While|Although|Though|If|When|Because|Since|As) that (?!the\b|an?\b|all\b|no\b|some\b|many\b)[a-z]|\b(?:to|at|from|in|near|on) that (?:point|place|spot|side|direction|part|area)\b|\b(?:of|after|with|by|on|for|at|from|to|despite|like|before|since|than|about|into|over|under) that\b(?! (?:of|which)\b)|\b[Tt]hat['’]s\b|^That |^(?:In|At|After|By|On|From) that [a-z]+,|\b[Tt]hat (?:number|figure|total|amount|sum|rate|share|percentage)\b|\b(?:break|breaking|broke|beat|beating|set|reach|reached|sign|signed|make|made|reject|rejected|match|matched|meet|met|use|used|get|got|take|took|list|listed|left|entered|won|lost|gave|built|sold|bought|passed|joined|crossed|finished|started|ended|began|changed|raised|shared|echoed|voiced)["”]? that [a-z]/;
const THOSE =
  /\b[Tt]hose\b(?! (?:who|whose|with|without|in|of|on|from|at|that|which|living|working|seeking|looking|aged|under|over|against|for|affected|involved|injured|killed|arrested|surveyed|deemed|studying|attending|using|taking|making|playing|wanting|needing|trying|having|choosing|travelling|traveling|waiting|fleeing|hoping|claiming|facing|paying|receiving|suffering|caught|born|left|present|responsible|already|overseas|abroad|[a-z]+ed (?:in|by|at|on|with|from|to))\b)/;
const THERE =
  /\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|exist|existed|remain|remains|lived|came|seems|appears|be|been|being|isn't|aren't|wasn't|weren't)\b)/i;
/** "There were no bones": where, unless a place or a body is named. */
const EXISTENTIAL =
  /^There (?:is|are|was|were|has been|have been|had been) (?!.{0,160}\b(?:in|at|on|near|around|between|along|within|inside|outside|aboard|from|to) (?:the |its |their )?\p{Lu}).*$/u;
/** "Eleven kilometres to the east": of what. */
const ASIDE =
  /\b(?:to the (?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)|(?<!\b(?:seen|heard|visible|felt) from (?:\w+ ){0,2}[\d,.]+ )(?:kilometres?|kilometers?|km|miles?|metres?|meters?|yards?|feet) (?:away|off|north|south|east|west|upstream|downstream|inland|apart|further))\b(?! (?:of|from)\b)/;
/** What follows or goes on has something before it: "Visitors followed", "Services resumed in 2012". */
const SEQUEL =
  /\b(?:followed(?=[,.;]| and\b| in \d| soon| shortly| quickly|$)|resumed(?=[,.;]| in\b| on\b| at\b|$)|ensued|came next|took over(?=[,.;]| in\b| from\b(?! \p{Lu})|$)|did not last|did the same|worsened|recovered(?=[,.;]|$))/u;
/** "A better one", "smaller ones": of what, stands before (Huddleston & Pullum 2002, ch. 17, § 1.4). Not "one of", "no one", "one hundred". */
const ONE =
  /\b(?:(?:an?|the|this|that|each|every|another|such|any|some)(?: [a-z]+)? one\b(?! (?:of|another|hundred|thousand|million|day|year|who)\b)|[a-z]+er one\b(?! of\b)|ones\b)/;
/** Bare nouns that open a sentence about something told before: "Work began in 1758." */
const IMPLICIT =
  /^(?:Work|Traffic|Turnout|Shares|Passenger numbers|Temperatures|Rainfall|Damage|Costs|Output|Visitors|Divers|Crews|Volunteers|Councillors|Reviewers|Passengers|Repairs?|Sales|Production|Voting|Results|Profits|Tickets|Building work|Restoration|Excavations?|Filming|Recording|Training|Demand|Attendance|Membership|Admission|Prices|Income|Responses|Participants|Respondents|Critics|Opponents|Supporters|Experts|Sources|Organisers|Organizers|Officers|Witnesses|Locals|Residents|Neighbours|Neighbors|Fans) (?!(?:in|at|from|of) (?:the )?\p{Lu})(?=[a-z])|^\p{Lu}[a-z]+(?:tion|ment|ance|ence|age) (?:was|were|has|had|began|started|ended|rose|fell|resumed|continued)\b/u;
/** Those whose work it is act somewhere or on somebody, and are told by either: "Police have arrested a suspect in the death of Wayde Sims." */
const AGENTS =
  /^(?:Investigators|Rescuers|Officials|Authorities|Police|Detectives|Prosecutors|Firefighters|Paramedics|Doctors|Analysts|Scientists|Researchers) (?!(?:in|at|from|of) (?:the )?\p{Lu})(?=[a-z])/u;
/** "A second agreement was signed": there was a first. */
const FURTHER =
  /\b[Aa]n? (?:second|third|fourth|fifth|sixth|further|similar|different|separate) (?!time\b|of\b|to\b|from\b|in\b|hand\b|half\b|world\b|language\b)[a-z]|\b[Aa] further \d|^(?:Further|More|Additional|Similar|Other|Later|Earlier) [a-z]+s\b/u;
/** "ABC was second with 2.26 million viewers": in what. */
const RANKED =
  /\b(?:was|were|came|finished|ranked|is|are) (?:second|third|fourth|fifth|last)(?=[,.]| with\b| at\b| on \d)/u;

/**
 * The first word that points outside the text, or null: ("He refused.") → "He"; ("The king knew he had lost.") → null. Behind a lead
 * what takes up something said before is told by it: ("It failed.", "The bridge opened in May.") → null; ("Last year it failed.", …) → "Last year".
 */
export function findUnresolved(
  text: string,
  inQuote: boolean,
  title = "",
  lead = "",
  article?: Article,
): string | null {
  const half =
    article === undefined
      ? null
      : (findSharedName(article, text, inQuote ? title : lead) ??
        findHalfName(article, text, inQuote ? title : lead, inQuote ? "" : title) ??
        findWork(article, text));
  if (half !== null) return half;
  // Whose words they are is asked of a quotation as it stands: "This is the best news" may be told by its speaker. Who "he" is may not.
  if (inQuote) {
    const words = findWords(text);
    // "Whether that is accurate is the subject of debate"
    if (
      /^(?:Whether|If|When|Because|Since|And|But|So) (?:it|this|that|they|these|those)\b/.test(text) &&
      !isExpletive(text.slice(text.indexOf(" ") + 1))
    )
      return words[1]!.text;
    // "It will be more than one and less than 48": of what.
    const [first] = words;
    if (
      first !== undefined &&
      /^(?:It|This|That|They|These|Those|It['’]s|That['’]s|They['’](?:re|ve|ll|d))$/.test(first.text) &&
      !isExpletive(text)
    )
      return first.text;
    // "I was strongly against it": what stands in the quotation alone can be meant.
    const isOpen = (word: string, i: number) =>
      (PERSONAL.has(word) && !hasPerson(text, words, i, text)) ||
      (NEUTRAL.has(word) && !hasThing(text, words, i) && !isExpletive(text.slice(words[i]!.start)));
    return (
      words.find(({ text: word }, i) => isOpen(word.toLowerCase().replace("’", "'"), i))?.text ??
      THAT.exec(text)?.[0] ??
      SPOKEN_POINTER.exec(text)?.[0] ??
      findOne(text) ??
      findSpot(text, title) ??
      findImpossible(text) ??
      findSubjectless(text) ??
      (article === undefined ? null : findUntoldWork(text, lead, article))
    );
  }
  // Below a headline of the day's news the day of the week is no riddle: outside raters passed 15 of 20 such items, 18 of 25 of the others.
  const pointer = findBeyondHeadline(text, lead, article) ?? WEEKDAY.exec(text)?.[0] ?? null;
  if (pointer !== null) return pointer;
  const whole = lead === "" ? text : `${lead} ${text}`;
  const words = findWords(whole);
  const from = whole.length - text.length;
  return (
    findPhrase(lead === "" ? text : lead.slice(0, /[.!?]["”]? \p{Lu}/u.exec(lead)?.index), BEGUN()) ??
    (lead === "" && !words.some((_, k) => k > 0 && isName(words, k)) ? findPhrase(text, ACTING()) : null) ??
    findBareDefinite(words, whole, title === "" ? NOTHING : readTopics(title, article), from, whole.length) ??
    findUnanchored(words, whole) ??
    (title === "" || (article !== undefined && findHeadline(article) === "")
      ? findUnnamedEvent(whole)
      : null) ??
    findLetters(text, `${lead} ${title}`)
  );
}

/** In somebody's words: what another way, the opposite, or "there" is, was told before them. */
const SPOKEN_POINTER =
  /^(?:From there|After that|Since then|By then)\b|^Another\b|^The (?:opposite|same)\b|^Otherwise\b|\b(?:after all|as well)$|[a-z]- (?!and\b|or\b|to\b|but\b)[a-z]/;
/** "The lock is broken on the old one": of what, where no other of the kind stands before it. */
function findOne(text: string): string | null {
  const one =
    /\bthe (?:old|new|other|big|small|little|first|last|second|current|existing|previous) ones?\b(?! (?:of|in|on|at|that|who|which|we|I|you|they)\b)/i.exec(
      text,
    );
  return one === null ||
    /\b(?:an?|one|another|new|old|this|these|two|some) \p{Ll}/iu.test(text.slice(0, one.index))
    ? null
    : one[0];
}

const NAMED_PLACE = /\b(?:in|at|to|of|from|near) (?:the )?\p{Lu}/u;

/** "The population there is dense": behind a noun that opens a sentence it is no existential. */
const BEHIND_NOUN =
  /^(?:The|An?|Our|Their|My|His|Her|Its|Most|Many|Some|All) (?:[a-z-]+ ){1,4}there (?:is|are|was|were)\b/;

/** "Here" and "there" of a quotation, where neither it nor the headline names a place. */
function findSpot(text: string, title: string): string | null {
  const spot =
    /\bhere\b(?! (?:in|at|on)\b)/.exec(text)?.[0] ??
    (THERE.exec(text.replace(/there['’]s\b/gi, "there is")) ?? BEHIND_NOUN.exec(text))?.[0];
  if (spot === undefined) return null;
  const isNamed = [text, title].some(
    (words) =>
      NAMED_PLACE.test(words) ||
      findWords(words).some((w) => isDemonym(w.text) || readPlace(w.text) !== null),
  );
  return isNamed ? null : spot;
}

/** Implements `LanguagePack.findBeyondHeadline`. Below a headline under which a text is understood by itself, a lead that tells nothing of it is in the way. */
export const findBeyondHeadline = (text: string, lead = "", article?: Article): string | null =>
  findBeyond(text, lead, article) ??
  (lead !== "" &&
  article !== undefined &&
  findHeadline(article) !== "" &&
  isIdleLead(text, lead, findHeadline(article)) &&
  findBeyond(text, "", article) === null
    ? lead
    : null);

const findBeyond = (text: string, lead: string, article?: Article): string | null =>
  findPointer(text, lead, article) ??
  findOdd(text, lead, article) ??
  (lead === "" ? findFollowing(text) : null) ??
  (article === undefined
    ? null
    : (findSpeltElsewhere(article, text, lead) ??
      findSharedName(article, text, lead) ??
      findShortName(article, text, lead) ??
      findToldBefore(text, lead, article) ??
      findUntoldWork(text, lead, article) ??
      findUntoldOffice(text, lead, article) ??
      findUntoldOrigin(text, lead, article) ??
      findUntoldBody(text, lead, article) ??
      findUntoldCase(text, lead, article) ??
      (lead === ""
        ? (findGoingOn(text, article) ?? findUntoldTopic(text, article) ?? findUntoldThing(text, article))
        : null)));

/** The same of pronouns, adverbs and phrases alone. */
export const findPointer = onceAlone((text, lead): string | null => {
  const whole = lead === "" ? text : `${lead} ${text}`;
  const from = whole.length - text.length;
  const words = findWords(whole);
  const outside = maskQuotes(whole);
  const first = words.findIndex(({ start }) => start >= from);
  const [led, own] = [words.slice(0, first), words.slice(first)];
  const isTold = (pointer: string) => from > 0 && !DEICTIC.test(pointer);
  for (const [i, word] of words.entries()) {
    if (word.start < from) continue;
    const lower = word.text.toLowerCase().replace("’", "'");
    if (!MAY_POINT.has(lower) && !MAY_POINT.has(stripPossessive(lower))) continue;
    const before = words[i - 1]?.text.toLowerCase() ?? "";
    const isOutside = outside[word.start] !== " ";
    // "Steck, he says, was planning …": never the clause's own subject.
    if (PERSONAL.has(lower) && isOutside && isAside(whole, word.start, word.end) && !isOneMeant(led, lower))
      return word.text;
    // "A disused mine", "the mine owner"
    if (lower === "mine" && isNoun(words[i - 1]?.text ?? "", words[i + 1]?.text ?? "")) continue;
    // "King William I", "today's money"; not "Where I worked".
    if (word.text === "I" && /^\p{Lu}\p{Ll}/u.test(words[i - 1]?.text ?? "") && !FUNCTION_WORDS.has(before))
      continue;
    if (
      /^today['’]s$/i.test(word.text) &&
      /^ (?:money|dollars|pounds|terms|prices)\b/.test(whole.slice(word.end))
    )
      continue;
    if (SPEAKERS.has(lower) && word.text !== "US" && (isOutside || !hasSpeaker(outside))) return word.text;
    if (PERSONAL.has(lower) && !hasPerson(whole, own, i - first, outside) && !isOneMeant(led, lower))
      return word.text;
    if (isTold(stripPossessive(lower)) || isToldBefore(lower, whole.slice(from, word.start), before))
      continue;
    if (!isOutside && SEEN_BY_SPEAKER.has(lower) && hasSpeaker(outside)) continue;
    if (POINTERS.has(stripPossessive(lower)) && PHRASED[lower] === undefined) return word.text;
    if (
      Object.hasOwn(PHRASED, lower) &&
      PHRASED[lower]!(whole.slice(word.start, word.start + 80).toLowerCase(), before)
    )
      return word.text;
    if (NEUTRAL.has(lower) && !hasThing(whole, words, i)) return word.text;
    if (PLURAL.has(lower) && !hasPlural(words, i)) return word.text;
  }
  return findPhrase(text, POINTING(), (pointer) => isTold(pointer) || isToldWithin(text, pointer));
});

/** What a speaker may say of the place and time of speaking, and of degrees: in a quotation it points to what is around them. */
const SEEN_BY_SPEAKER = new Set("this these such now here today currently recently".split(" "));

/** Adverbs and "both" that the sentence before them explains: "the airline and the navy both said", "met Ri and said afterwards", "did not go, instead …". */
function isToldBefore(word: string, before: string, last: string): boolean {
  // "The mill opened in 1905 and closed two years later": counted from the day that the sentence has.
  if (word === "later" || word === "earlier")
    // "Was forced off after an earlier clash with Lind": than what the clause tells.
    return (SPANS.test(last) && DATED.test(before)) || /\S+ \S+ \S+ an $/.test(before);
  if (word === "both") return / and (?:[^\s,.;]+ ){1,5}$/.test(before);
  if (/^afterwards?$/.test(word)) return /[a-z] .{10,} and [a-z]+ $/.test(before);
  return word === "instead" && /\b(?:not|never)\b|n['’]t\b/.test(before);
}

const OF_DATE =
  /^ of (?:the \p{L}|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|[12]\d{3})/u;
const SPANS = /^(?:years?|months?|weeks?|days?|hours?|decades?|centur(?:y|ies))$/;
const DATED =
  /\b(?:in|on|since|by|from) (?:(?:early|late) )?(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},?)?(?: \d{4})?|[12]\d{3})\b/i;
/** Whether a phrase that counts from a day, or "there", has its day or place before it in the text: "Holt moved to Bergen and died there." */
const isToldWithin = (text: string, pointer: string): boolean => {
  const at = text.indexOf(pointer);
  const before = text.slice(0, at);
  // "The rest of the crew", "about the same time that the mill opened"
  if (/^the rest$/i.test(pointer) && /^ of\b/.test(text.slice(at + pointer.length))) return true;
  if (/^the same /i.test(pointer) && /^ (?:that|as|when)\b/.test(text.slice(at + pointer.length)))
    return true;
  // "The last week of May 1905"
  if (/^(?:last|next|past) /.test(pointer) && OF_DATE.test(text.slice(at + pointer.length))) return true;
  return /^(?:years?|months?|weeks?|days?|hours?|decades?|centur(?:y|ies)) (?:later|earlier)$/i.test(pointer)
    ? DATED.test(before)
    : pointer === "there" && THERE_NAMED.test(before);
};
const THERE_NAMED =
  /\b(?:in|into|to|at) (?:the )?(?!January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day)\p{Lu}\p{Ll}[^.;]*$/u;

/** "The 56-year-old plays": who that is, stands before. */
const AGED = /\b[Tt]he \d{1,3}-year-old(?= (?:who|has|had|is|was|will|also|[a-z]+s|[a-z]+ed)\b|[,’'])/;

/** "It was the day that the paper came out": which. */
const ON_THAT_DAY = /^It was the (?:day|year|week|month|moment|night) (?:that|when)\b/;

/** "According to the first account": of those that the text takes up one by one. */
const ENUMERATED =
  /\b[Tt]he (?:first|second|third|fourth) (?:account|example|case|reason|type|kind|method|approach|source|argument|explanation|theory)\b(?! (?:of|to|in|for|that|ever|by|from)\b)/;

/** Phrases that point, in the order in which they are looked for; and those that tell of something begun before. */
const POINTING = everywhere(
  LINKED,
  AGED,
  ENUMERATED,
  ON_THAT_DAY,
  RELATIVE,
  AHEAD,
  FROM_NOW,
  AIMED,
  COUNTED,
  THAT,
  THOSE,
  THERE,
  ONE,
);
const ACTING = everywhere(AGENTS);
/** "A far bigger plan was put forward", "Murray's more radical ideas": than which. */
const SURPASSING =
  /(?<=(?:\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|[a-z]['’]s?) (?:far |much |even |still )?)(?:more [a-z]+|bigger|larger|greater|better|worse|longer|shorter|faster|stronger|deeper|cheaper|wider|heavier) (?!of\b|part\b|number\b|than\b|and\b|or\b)[a-z]+(?!.*\bthan\b)/;
/** "Chief Executive Graham Smith said": of what. */
const HEADLESS =
  /^(?:(?:Deputy |Acting |Former )?(?:Chief [Ee]xecutive|Managing [Dd]irector|Director|Chairman|Chairwoman|Spokesman|Spokeswoman|Spokesperson|Coach|Captain|Manager|Principal|Head|Owner|Founder)) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?!\p{Ll}|,? (?:of|at|from)\b)/u;
const BEGUN = everywhere(
  INVERTED,
  HEADLESS,
  ELLIPTIC,
  EXISTENTIAL,
  ASIDE,
  SEQUEL,
  IMPLICIT,
  FURTHER,
  RANKED,
  COMPARED,
  SURPASSING,
  SNIPPET,
);

const NOTHING: ReadonlySet<string> = new Set();

/** Whether a pronoun only says whose words the sentence gives: ", he says,". */
function isAside(text: string, start: number, end: number): boolean {
  return (
    /[,”"] $/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^ (?:says|said|adds|added|thinks|believes|believed|insists|insisted|recalls|recalled|explains|explained|argues|argued|notes|noted|claims|claimed)[,.]/.test(
      text.slice(end, end + 12),
    )
  );
}

/** Whether a word between these is a noun, where no preposition and no verb of being stands before it: "of mine", "is mine". */
const isNoun = (before: string, after: string): boolean =>
  /^(?:the|an?|this|that|its|their|his|her|each|every|one)$/i.test(before) ||
  (before !== "" && !FUNCTION_WORDS.has(before.toLowerCase())) ||
  /^(?:owners?|shafts?|workers?|sites?|waste|company|closures?)$/.test(after);

/** Blanks what stands between quotation marks. */
function maskQuotes(text: string): string {
  if (!/["“]/.test(text)) return text;
  return text.replace(/"[^"]*"|“[^”]*”/g, (quote) => " ".repeat(quote.length));
}

/** Whether somebody is named outside the quotation, who says "I". */
function hasSpeaker(outside: string): boolean {
  return findWords(outside).some(
    ({ text }) => /^\p{Lu}\p{Ll}/u.test(text) && !FUNCTION_WORDS.has(text.toLowerCase()),
  );
}
