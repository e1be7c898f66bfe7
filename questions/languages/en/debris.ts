/** What stands among an article's sentences and is none of them: captions, notes on sources, instructions, credits. */
import { findWords } from "../../words.ts";
import { AUXILIARIES, MONTHS } from "./lexicon.ts";
import { readVerb } from "./verbs.ts";

/** "A view of the hospital is seen in Glasgow", "Workers are pictured outside": a photograph's. */
const SHOWN =
  /\b(?:is|are) (?:seen|pictured|photographed|shown) (?:in|at|on|near|outside|inside|during|here)\b/;
/** "A woman walks past a shop in Paris on March 5, 2020": in the present tense, with the very day. */
const DATED = new RegExp(
  `\\b(?:on|,|[A-Z][a-z]+) (?:${MONTHS.join("|")}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\.? \\d{1,2}, \\d{4}\\.?$`,
);
const HAPPENING =
  /\b(?:surveys?|search|searches|inspects?|checks?|(?:is|are) (?!expected|scheduled|planned|due|set|slated|named|called|based|known)[a-z]+(?:ed|ing)|(?:walks?|stands?|sits?|holds?|waits?|looks?|poses?|speaks?|gestures?|carry|carries|watch|watches|waves?|smiles?|reacts?|rides?|wears?|passes)) /;
const CREDIT =
  /^(?:Photo|Photograph|Image|Picture|Source|Courtesy|Credits?)\b[^.]{0,40}:|\((?:Photo|Image|Picture|AP|Credit|File)\b[^()]{0,60}\)|\b[Cc]redit (?:to|goes to) |\((?:[Pp]ictured?|[Pp]hotos?|[Aa]bove|[Ll]eft|[Rr]ight|[Tt]op|[Bb]ottom)\)|^Follow \p{Lu}|^(?:Firstly|Secondly|Thirdly|Lastly)\b/u;
/** "(New York, 1938), p. 216" */
const CITED =
  /\bpp?\. ?\d|\b[Vv]ol\. ?\d|\((?:New York|London|Oxford|Cambridge|Boston|Chicago|Paris|Berlin|Leiden)(?:: [^()]{2,40})?, [12]\d{3}\)|\bISBN\b|\bibid\b|\bet al\./;
const ADDRESS = /\S@\S+\.\w|\bhttps?:|\bwww\.\w/;
/** "Send the file by Friday", "Look at how": said to a reader (Quirk et al. 1985, § 11.24). */
const TOLD =
  /^(?:Please|Let['’]s|Do not|Don['’]t|(?:Send|Include|Click|Visit|Read|Contact|Call|Follow|Subscribe|Register|Download|Submit|Note|Remember|Imagine|Consider|Take|Try|Watch|Check|Join|Find|Keep|Make|Use|Ask|Look|Choose|Select|Add|Place|Turn|Give|Tell|Get|Bring|Start|Stop|Avoid|Think|Email|Sign|Enter|Buy|Book) (?:at|up|out|into|on|off|for|the|an?|your|our|us|all|any|some|that|how|what|more|about|it|them|only)\b)/;
/** "20:00hrs last", "17 th August", "leased from, Richard", "a deed dated, 5th September": slips of whoever typed it. */
const SLIP = /\d:\d\d ?hrs\b|\d (?:st|nd|rd|th)(?![a-z])|\dth\p{Lu}|\b(?:from|of|into|dated), (?:\p{Lu}|\d)/u;
/** "Invest in the campaign: The budget includes …": an entry of a list with its label. */
const LABELLED = /^(\p{Lu}\p{Ll}+) [^:"“”]{8,120}: (?:The|This|An?|It|In)\b/u;

/** "October 20: ACCIDENT – a vehicle …", "December 28, 2014: Markets opened lower" */
const OF_DAY = new RegExp(`^(?:${MONTHS.join("|")})\\.? \\d{1,2}(?:, \\d{4})?: `);
const SIGNS = [OF_DAY, SHOWN, CREDIT, CITED, ADDRESS, TOLD, SLIP];

/** Characters of a fragment that are shown. */
const SHOWN_CHARS = 40;

/** Words of a sentence that lacks its verb: fewer are asked about as words. */
const MIN_WORDS = 5;

/** Whether a text has no word that is, or by its ending may be, a finite verb: "30 July, Eleanora, eldest daughter of Mathew." */
function isVerbless(text: string): boolean {
  const words = findWords(text);
  return (
    words.length >= MIN_WORDS &&
    !words.some(
      ({ text: word }, i) =>
        i > 0 &&
        (AUXILIARIES.has(word) ||
          (readVerb(word) !== null && !word.endsWith("ing")) ||
          /^[a-z].*(?:ed|[^su]s)$|['’](?:s|re|ll|d|ve|m)$/.test(word)),
    )
  );
}

/** The words by which a sentence is none of the article's own, or null. */
export function findDebris(text: string): string | null {
  if (isVerbless(text)) return text.slice(0, SHOWN_CHARS);
  for (const sign of SIGNS) {
    const found = sign.exec(text);
    if (found !== null) return found[0].trim();
  }
  const label = LABELLED.exec(text)?.[1]?.toLowerCase();
  if (label !== undefined && readVerb(label) === label) return label;
  return DATED.test(text) ? (HAPPENING.exec(text)?.[0].trim() ?? null) : null;
}
