/** What stands among an article's sentences and is none of them: captions, notes on sources, instructions, credits. */
import { findWords } from "../../words.ts";
import { AUXILIARIES, MONTHS, PREPOSITIONS } from "./lexicon.ts";
import { isParticiple, readPast, readThird, readVerb } from "./verbs.ts";

/** "A view of the hospital is seen in Glasgow", "Workers are pictured outside": a photograph's. */
const SHOWN =
  /\b(?:is|are) (?:seen|pictured|photographed|shown) (?:in|at|on|near|outside|inside|during|here)\b/;
/**
 * What points to a picture beside the text: "The mill on the right is a castle", which is no party or organ of a body; "the mill, shown here,", but not
 * "depicted above the altar"; "this photo".
 */
const OF_PICTURE =
  /^(?:The|This|That|These|Those) (?:(?!part(?:y|ies)\b|lung\b|kidney\b|eye\b|ear\b|ventricle\b|atrium\b)[\p{L}-]+ ){1,4}(?:on|at|to) the (?:far )?(?:left|right|top|bottom) (?:is|are|was|were|shows?|depicts?)\b|\b(?:(?:shown|pictured|depicted) (?:here|above|below)|(?:shown|pictured|depicted|photo|photograph|picture|image|illustration|diagram|map|drawing|chart|graph) (?:opposite|(?:on|at|to) the (?:left|right)))(?=[,.)]|$| (?:is|are|was|were|shows?)\b)|\b[Tt]his (?:photo|photograph|diagram|illustration|infographic)\b/u;
/** "A woman walks past a shop in Paris on March 5, 2020": in the present tense, with the very day. */
const DATED = new RegExp(
  `\\b(?:${MONTHS.join("|")}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\.? \\d{1,2}, \\d{4}\\.?$`,
);
const HAPPENING =
  /\b(?:surveys?|search|searches|inspects?|checks?|(?:is|are) (?!expected|scheduled|planned|due|set|slated|named|called|based|known)[a-z]+(?:ed|ing)|(?:walks?|stands?|sits?|holds?|waits?|looks?|poses?|speaks?|gestures?|carry|carries|watch|watches|waves?|smiles?|reacts?|rides?|wears?|passes)) /;
const CREDIT =
  /^(?:Photo|Photograph|Image|Picture|Source|Courtesy|Credits?)\b[^.]{0,40}:|\((?:Photo|Image|Picture|AP|Credit|File)\b[^()]{0,60}\)|\b[Cc]redit (?:to|goes to) |\((?:[Pp]ictured?|[Pp]hotos?|[Aa]bove|[Ll]eft|[Rr]ight|[Tt]op|[Bb]ottom|[Cc]entre|[Cc]enter|(?:far|second|third) (?:left|right)|(?:red|black|white|blue|green|yellow) arrows?)\)|^Follow \p{Lu}|^(?:Firstly|Secondly|Thirdly|Lastly)\b/u;
/** "(New York, 1938), p. 216" */
const CITED =
  /\bpp?\. ?\d|\b[Vv]ol\. ?\d|\((?:New York|London|Oxford|Cambridge|Boston|Chicago|Paris|Berlin|Leiden)(?:: [^()]{2,40})?, [12]\d{3}\)|\bISBN\b|\bibid\b|\bet al\.|\b(?:from|in) the (?:previous |next )?(?:chapter|section|module) (?:on|about)\b|\b(?:in|see) Appendix\b/;
const ADDRESS = /\S@\S+\.\w|\bhttps?:|\bwww\.\w/;
/** "Send the file by Friday", "Look at how": said to a reader (Quirk et al. 1985, § 11.24). */
const TOLD =
  /^(?:Please|Let['’]s|Do not|Don['’]t|(?:Send|Include|Click|Visit|Read|Contact|Call|Follow|Subscribe|Register|Download|Submit|Note|Remember|Imagine|Consider|Take|Try|Watch|Check|Join|Find|Keep|Make|Use|Ask|Look|Choose|Select|Add|Place|Turn|Give|Tell|Get|Bring|Start|Stop|Avoid|Think|Email|Sign|Enter|Buy|Book|Search(?= (?:Google|for|the)\b)) (?:Google|at|up|out|into|on|off|for|the|an?|your|our|us|all|any|some|that|how|what|more|about|it|them|only)\b)/;
/** "After that heat a spoon of oil": a step (the same list again), and what a publisher asks of its readers. */
const STEP =
  /^(?:Then|Now|Next|After that|Finally|Meanwhile),? (?:heat|add|put|take|mix|cut|cook|fry|boil|bake|stir|pour|remove|place|turn|cover|serve|open|press|click|select|wash|dry|fold|let|leave|set|keep|use|repeat)\b|^(?:Support|Donate|Subscribe|Sign up|Become a)\b/;
/** Rows of the United States census, which articles on its places have in the same words. */
const CENSUS =
  /\b[Cc]ensus reported that [\d,]+ people|\bof any race\b|\bracial makeup\b|institutionali[sz]ed|\b[Pp]opulation density (?:was|is|of)\b|\bmedian (?:income|age) (?:for|of|was)\b|\baverage (?:household|family) size\b|\bfor every 100 females\b|\bhousing units\b/;
/** "As of Monday": a reading. "Well, him and the artist": talk. "By Anna Berg The mayor has …": the line of the writer. "The story above": of a page. */
const OF_PAGE =
  /^(?:Looking back|In pictures|At a glance|File photo): |\b[Aa]s of (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|now|press time)\b|^Well, |^By \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ (?:The|A|An|In)\b|\b(?:story|article|section|figures?|table|picture|photo|list|link|post|map|chart) (?:above|below)\b|\b(?:mentioned|described|quoted|listed|pictured|noted) (?:above|below)\b|\b(?:of|the|an?|and|or|between|into)\.$/u;
/** "20:00hrs last", "17 th August", "leased from, Richard", "a deed dated, 5th September": slips of whoever typed it. */
const SLIP =
  /\[[a-z]\]|\d:\d\d ?hrs\b|\d (?:st|nd|rd|th)(?![a-z])|\dth\p{Lu}|\b(?:from|of|into|dated), (?:\p{Lu}|\d)/u;
/** "Invest in the campaign: The budget includes …": an entry of a list with its label. */
const LABELLED = /^(\p{Lu}\p{Ll}+) [^:"“”]{8,120}: (?:The|This|An?|It|In)\b/u;

/** "October 20: ACCIDENT – a vehicle …", "December 28, 2014: Markets opened lower" */
const OF_DAY = new RegExp(
  `^(?:${MONTHS.join("|")}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\.? \\d{1,2}(?:, \\d{4})?(?:: | ?(?:—|–|--) ?)`,
);
/** "Opening night, January 23, 2014, of the exhibit": what a picture shows, its day and whose it is. */
const OF_EVENT = new RegExp(
  `^\\p{Lu}[\\p{L} ’'-]{2,40}, (?:(?:${MONTHS.join("|")}) \\d{1,2}, \\d{4}|\\d{1,2} (?:${MONTHS.join("|")}) \\d{4}|\\d{4}), of `,
  "u",
);
/** "In 1902 that the town was registered": what stood before it is gone. "4 Even though the mill": a note's number behind the sentence before. */
const REMNANT =
  /^In \d{4} that |^\d{1,3} (?:Even though|Although|Though|However|While|Because|Since|When|If|But|And|The|This|These|It|He|She|They) /;
const SIGNS = [
  OF_EVENT,
  REMNANT,
  OF_DAY,
  SHOWN,
  OF_PICTURE,
  CREDIT,
  CITED,
  ADDRESS,
  TOLD,
  STEP,
  CENSUS,
  OF_PAGE,
  SLIP,
];

/** Characters of a fragment that are shown. */
const SHOWN_CHARS = 40;

/** What may stand behind a verb, and not behind a plural. */
const OBJECT =
  /^(?:the|an?|his|her|its|their|this|that|these|those|him|them|it|us|me|to|on|as|up|out|\d.*|\p{Lu}.*)$/u;
/** "Built in 1602 by the shah and designed by Berg.": a participle of something that an entry's heading names. */
const HEADLESS = /^\p{Lu}\p{Ll}+ (?:in|by|at|on|from|between|around|for|during|under) /u;

/** Whether a text opens with a participle, and no verb but another participle comes after it. */
function isHeadless(text: string): boolean {
  const words = findWords(text);
  const [first] = words;
  if (first === undefined || !HEADLESS.test(text) || !isParticiple(first.text.toLowerCase())) return false;
  return !words.some(
    ({ text: word }, i) =>
      i > 0 &&
      (AUXILIARIES.has(word) ||
        readThird(word) !== null ||
        (readPast(word) !== null && !(isParticiple(word) && words[i - 1]!.text === "and"))),
  );
}

/** What a clause without its subject begins with where that is "it": "Looks like rain". */
const IMPERSONAL =
  /^(?:Looks|Seems|Sounds|Feels|Makes|Comes|Goes|Depends) (?:like|as|to|down|on|up|sense|that)\b/;
/** Behind a name that is also a verb ("Rose and Ned left", "Rose, who", "Rose Holt"). */
const OF_NAME = /^(?:[,’']| (?:\p{Lu}|and\b|or\b|who\b|of\b))/u;

/**
 * The verb with which a clause begins that has no subject: "Came down to the last shot." English leaves it out in talk and in notes alone (Quirk et al. 1985, § 12.46). A participle
 * or an imperative may begin a sentence.
 */
export function findSubjectless(text: string): string | null {
  const [first, second] = findWords(text);
  if (first === undefined || second === undefined || !/^\p{Lu}\p{Ll}/u.test(first.text)) return null;
  if (IMPERSONAL.test(text)) return first.text;
  const verb = first.text.toLowerCase();
  const base = readPast(verb);
  if (base === null || base === verb || AUXILIARIES.has(verb) || OF_NAME.test(text.slice(first.end)))
    return null;
  const { text: next } = second;
  const isNoun = AUXILIARIES.has(next) || readThird(next) !== null || readPast(next) !== null;
  return isNoun || isParticiple(verb) ? null : first.text;
}

/** Words of a sentence that lacks its verb: fewer are asked about as words. */
const MIN_WORDS = 5;

/**
 * Whether a text has no word that is, or by its ending may be, a finite verb: "30 July, Eleanora, eldest daughter of Mathew." What a bracket says has a verb of its own, and a
 * capital within a sentence is a name's: "Holt Rovers (2013 – present)", "César Award for The Lady Who Walked".
 */
function isVerbless(text: string): boolean {
  const words = findWords(text.replace(/\([^()]*\)/g, (bracket) => " ".repeat(bracket.length)));
  return (
    findWords(text).length >= MIN_WORDS &&
    !words.some(
      ({ text: word, end }, i) =>
        i > 0 &&
        (AUXILIARIES.has(word) ||
          (/^[a-z]/.test(word) && readVerb(word) !== null && !word.endsWith("ing")) ||
          /^[a-z].*ed$/.test(word) ||
          /['’](?:re|ll|d|ve|m)$|^(?:it|that|there|he|she|what|who|here|let)['’]s$/i.test(word) ||
          // "Likens the mill to a church", but "3666 inhabitants" and "25 minutes, 1 departure".
          (/^[a-z].*[^su]s$/.test(word) && text[end] === " " && OBJECT.test(words[i + 1]?.text ?? ""))),
    )
  );
}

/** "In the row of looms: the Holt, which was sold in 1905": a label, and a noun with its relative clause. */
const LABELLED_NOUN = /^((?:In|On|At|From|Among) [^:;,"“”]{3,60}): ([^:;,"“”]{3,80}), (?:which|who|whose) /;

function isLabelledNoun(text: string): boolean {
  const [, label, noun] = LABELLED_NOUN.exec(text) ?? [];
  return label !== undefined && !hasFinite(label) && !hasFinite(noun!);
}
const hasFinite = (text: string): boolean =>
  findWords(text).some(
    ({ text: word }) => AUXILIARIES.has(word) || readPast(word) !== null || readThird(word) !== null,
  );

/** "Anna Lind in May 2010, after having left the mill": under a picture, whom it shows and when. */
const POSED = /^(\p{Lu}[^,;]{5,140}), (?:after|before|while) [a-z]{3,}ing\b[^,;]*$/u;
const SET = / (?:in|at|on|during|with) /;

function isPosed(text: string): boolean {
  const [, before] = POSED.exec(text) ?? [];
  if (before === undefined || !SET.test(before) || hasFinite(before)) return false;
  // "In May 2010, after leaving the mill Lind wrote a book": no picture begins so.
  return !PREPOSITIONS.has(findWords(before)[0]!.text.toLowerCase());
}

/** The words by which a sentence is none of the article's own, or null. */
export function findDebris(text: string): string | null {
  if (isVerbless(text) || isHeadless(text) || isLabelledNoun(text) || isPosed(text))
    return text.slice(0, SHOWN_CHARS);
  const subjectless = findSubjectless(text);
  if (subjectless !== null) return subjectless;
  for (const sign of SIGNS) {
    const found = sign.exec(text);
    if (found !== null) return found[0].trim();
  }
  const label = LABELLED.exec(text)?.[1]?.toLowerCase();
  if (label !== undefined && readVerb(label) === label) return label;
  return DATED.test(text) ? (HAPPENING.exec(text)?.[0].trim() ?? null) : null;
}
