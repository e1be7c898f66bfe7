/** What a sentence leaves to what is printed above it, where nothing there tells it: whose risk, which match, a journey from where. */
import type { Article } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import { findWords } from "../../words.ts";
import { FUNCTION_WORDS, OCCUPATIONS } from "./lexicon.ts";
import { isDemonym, readPlace } from "./places.ts";
import { ROOT } from "./roots.ts";

/** "The memoir was on the list for 88 weeks": of somebody who has written several, which. */
const WORK = /^(?:book|novel|memoir|film|movie|album|song|poem|play|best-?seller|sequel|series|documentary)$/;
const IS_OF_WORK =
  /\b(?:book|novel|memoir|film|movie|album|song|poem|play|best-?seller|sequel|series|documentary)s?\b/i;
/** What says of what, or whose: "the book of the year", "the court, Leith's highest". */
const SAID =
  /^(?: (?:of|to|that|between|against|for|from|over|about|who|whose|which|with|in(?! order\b)|on|at) | \p{Lu}|, \p{Lu})/u;

/** "The book was on the list for 88 weeks" below a headline that tells of no book → "The book". */
export function findUntoldWork(text: string, lead: string, article: Article): string | null {
  const words = findWords(text);
  for (const [i, { text: word, start, end }] of words.entries()) {
    if (!WORK.test(word) || !/^[Tt]he$/.test(words[i - 1]?.text ?? "") || SAID.test(text.slice(end)))
      continue;
    // The headline of an article on a work is its title, and the first sentence says so.
    const before = `${findHeadline(article)} ${lead} ${text.slice(0, start)}`;
    if (!IS_OF_WORK.test(before) && !IS_OF_WORK.test(article.sentences[0]!.text))
      return `${words[i - 1]!.text} ${word}`;
  }
  return null;
}

/** What sits in judgement, or is set up to look into something: which, a trial or the body in the headline tells. */
const BODIES = /^(?:courts?|judges?|magistrates?|jury|jurors|tribunal|panel|committee|commission|inquiry)$/;
const JUDGING = /^(?:courts?|judges?|magistrates?|jury|jurors|tribunal)$/;
const OF_TRIAL =
  /\b(?:trials?|courts?|judges?|jury|juror|magistrates?|murder|manslaughter|jail|prison|sentence|convict|charge|accuse|guilty|ruling|rule|lawsuit|sue|suit|legal|illegal|crime|criminal|appeal|prosecut|killer|rape|theft|fraud|lawyer|justice|verdict|hearing|extradit|bail|tribunal)/i;

/** "The band had been told by the court" below a headline that tells of no court → "the court"; or null. */
export function findUntoldBody(text: string, lead: string, article: Article): string | null {
  const above = `${findHeadline(article)} ${lead}`;
  if (findHeadline(article) === "") return null;
  for (const [phrase, noun] of text.matchAll(/\b[Tt]he (\p{Ll}+)(?![\p{L}’'-])/gu)) {
    if (!BODIES.test(noun!)) continue;
    const at = text.indexOf(phrase);
    // "A panel of three judges of the court": of which.
    const before = noun!.startsWith("court")
      ? text.slice(0, at).replace(/\bjudges?\b/g, "")
      : text.slice(0, at);
    const isTold = JUDGING.test(noun!)
      ? OF_TRIAL.test(`${above} ${before}`)
      : `${above} ${text.slice(0, at)}`.toLowerCase().includes(noun!.slice(0, ROOT));
    if (!isTold && !SAID.test(text.slice(at + phrase.length))) return phrase;
  }
  return null;
}

/** Whom somebody told something: "told the paper". */
const TOLD_PRESS =
  /\b(?:told|tells|telling|informed) (the (paper|newspaper|magazine|broadcaster|station|channel|network|programme|program|outlet|site|website|agency|tabloid|daily|weekly))\b(?=[,.;:]|$| (?:that|on|last|how|why|what|about|during|he|she|it|they|there|his|her|their|the)\b)/u;
/** What papers, stations and agencies have in their names. */
const PRESS =
  /\b(?:Times|Post|Tribune|News|Herald|Telegraph|Guardian|Independent|Mail|Mirror|Express|Star|Sun|Standard|Chronicle|Journal|Gazette|Observer|Register|Globe|Press|Courier|Echo|Record|Daily|Weekly|Today|Magazine|Radio|TV|Television|BBC|CNN|ITV|NBC|CBS|ABC|NPR|Fox|Reuters|AP|AFP|Interfax|TASS|Sky|Spiegel|Zeitung|Monde|Figaro|País|Repubblica|Pravda|Izvestia|Kommersant)\b/;
/** "A ruling in that case" takes up a lawsuit; "In that case", which opens a sentence, a condition. */
const THAT_CASE = /\b(?:in|of|on|from|to|under|over) that (?:case|trial|ruling|lawsuit|suit)\b/;

/** "Told the paper" where none is named, "a ruling in that case" where no case is told of; or null. */
export function findUntoldCase(text: string, lead: string, article: Article): string | null {
  const above = `${findHeadline(article)} ${lead}`;
  const [, phrase, noun] = TOLD_PRESS.exec(text) ?? [];
  if (phrase !== undefined) {
    const before = `${above} ${text.slice(0, text.indexOf(phrase))}`;
    if (!PRESS.test(before) && !before.toLowerCase().includes(noun!.slice(0, ROOT))) return phrase;
  }
  const of = THAT_CASE.exec(text);
  return of === null || OF_TRIAL.test(`${above} ${text.slice(0, of.index).replace(/\bruling\b/g, "")}`)
    ? null
    : of[0];
}

/** "The Mill Museum went on to host a show": after what, where the headline is of another. */
const WENT_ON = /^(?:The )?(\p{Lu}[^,.;:]{0,60}?),? (?:then )?(?:went|goes) on to \p{Ll}/u;

/** Words by which a statement goes on from what was told of somebody or something that the headline is not of; or null. */
export function findGoingOn(text: string, article: Article): string | null {
  const [phrase, subject = ""] = WENT_ON.exec(text) ?? [];
  const told = findHeadline(article).toLowerCase();
  if (phrase === undefined || told === "") return null;
  const isTold = findWords(subject).some(
    ({ text: word }) => !isFunction(word) && told.includes(word.slice(0, ROOT).toLowerCase()),
  );
  return isTold ? null : phrase;
}

const isFunction = (word: string) => FUNCTION_WORDS.has(word.toLowerCase());

/** Words of a match as it goes. */
const PLAY =
  /\b(?:half-?time|midfield|(?:first|second) half|\d+(?:st|nd|rd|th) minute|minutes from time|equali[sz]er|free[ -]kick|penalty area|touchdowns?|own goal|led \d+[-–]\d+|\d+[-–]\d+ (?:lead|win|loss|defeat|victory|draw|at)|(?:opening|winning|second|third|first) goal)\b/;
/** The other side, behind what is done to it. */
const SIDES =
  /\b(?:against|over|beat|beats|beating|defeat|defeated|past|v|vs|between|(?:lost|losing|loss|defeat|fell|fall)\b[^.;]{0,40} to)\.? (?:the )?\p{Lu}\p{Ll}/u;
/** How long a journey takes, in three parts: one expression for all would take the cube of a text's length. */
const LASTS = /\b(?:takes?|took|lasts?|lasted) /;
const SPAN = /\b(?:hours?|minutes?|days?|weeks?|months?)\b/;
const JOURNEY = /\bto (?:sail|fly|drive|walk|travel|get|reach|row|hike|ride|swim)\b/;
const FROM = /\bfrom (?:the )?\p{Lu}/u;

/** What a sentence that nothing stands above must name: both sides of a match, both ends of a journey; the words that tell of it, or null. */
export function findUnnamedEvent(text: string): string | null {
  const play = PLAY.exec(text);
  if (play !== null && !SIDES.test(text)) return play[0];
  const from = text.search(LASTS);
  const journey = from < 0 ? null : JOURNEY.exec(text.slice(from));
  if (journey === null || !SPAN.test(text.slice(from, from + journey.index)) || FROM.test(text)) return null;
  return journey[0];
}

/** Who heads or speaks for a body that is named before: "Chief executive Anna Berg said". Of a team the headline tells the place. */
const OFFICE =
  /^(?:(?:Deputy |Acting |Former )?(?:Chief [Ee]xecutive|Managing [Dd]irector|Chairman|Chairwoman|Chairperson|Spokesman|Spokeswoman|Spokesperson)) \p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+(?![\p{L}’'-]|,? (?:of|at|from)\b)/u;
/** Kinds of body that have such an officer. */
const BODY =
  /\b(?:compan(?:y|ies)|firms?|banks?|airlines?|councils?|clubs?|charit(?:y|ies)|trusts?|unions?|museums?|colleges?|schools?|universit(?:y|ies)|hospitals?|agenc(?:y|ies)|societ(?:y|ies)|groups?|part(?:y|ies)|commission|committee|police|regulator|operator|manufacturer|retailer|developer|supplier|association|federation|league)\b/i;

/** An officer whose body neither the headline nor the lead tells, be it by name or by kind: "Chief executive Anna Berg"; or null. */
export function findUntoldOffice(text: string, lead: string, article: Article): string | null {
  const office = OFFICE.exec(text);
  if (office === null) return null;
  return [findHeadline(article), lead].some((above) => BODY.test(above) || namesBody(above))
    ? null
    : office[0];
}

/** Whether a text has a name, behind its first word, that is no place's, neither known as one nor said to be. */
function namesBody(text: string): boolean {
  const words = findWords(text);
  return words.some(
    ({ text: word }, i) =>
      i > 0 &&
      /^\p{Lu}/u.test(word) &&
      readPlace(word) === null &&
      !/^(?:in|near|around|across)$/.test(words[i - 1]!.text),
  );
}

/** "The Norwegian boss had been ill": somebody by where they are from and what they do, which takes up a name. */
const BY_ORIGIN =
  /\b[Tt]he (\p{Lu}\p{L}+) (\p{Ll}+)(?![\p{L}’'-]|,? (?:of|who|whose|that|in|at|from|for|behind) |,? \p{Lu})/gu;

/** Somebody by origin and work alone, where the headline has two persons or more, each of whom it might be; or null. */
export function findUntoldOrigin(text: string, lead: string, article: Article): string | null {
  const headline = findHeadline(article);
  const named = new Set(
    article.mentions.flatMap((mention) =>
      mention.kind === "person" && mention.entity.includes(" ") && headline.includes(mention.entity)
        ? [mention.entity]
        : [],
    ),
  );
  if (named.size < 2) return null;
  for (const [phrase, origin, noun] of text.matchAll(BY_ORIGIN)) {
    if (!isDemonym(origin!) || !OCCUPATIONS.has(noun!)) continue;
    // "Holt was ill, and the Norwegian boss stayed at home": named by the lead or before.
    const above = `${lead} ${text.slice(0, text.indexOf(phrase))}`;
    if (![...named].some((name) => above.includes(name.slice(name.lastIndexOf(" ") + 1)))) return phrase;
  }
  return null;
}
