/** Names that tell nobody by themselves: a first name, a surname that no headline has. */
import type { Article } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import { once } from "../../lazy.ts";
import { findQuotes } from "../../stages/segment.ts";
import { findWords } from "../../words.ts";
import { genderOf } from "./given-names.ts";
import { OCCUPATIONS, PARTICLES } from "./lexicon.ts";
import { isDemonym, readPlace } from "./places.ts";
import { isPossessive, stripPossessive } from "./possessives.ts";

interface Names {
  /** First names and surnames with the full names they are part of. */
  first: Map<string, string>;
  last: Map<string, string>;
  /** First names of more than one. */
  shared: Set<string>;
}

const listNames = once((article: Article): Names => {
  const names: Names = { first: new Map(), last: new Map(), shared: new Set() };
  const given = new Set<string>();
  for (const [entity, mentions] of article.people) {
    const words = entity.split(" ");
    if (words.length < 2 || mentions.some((m) => m.form.startsWith("body") || m.form.startsWith("single")))
      continue;
    if (given.has(words[0]!)) names.shared.add(words[0]!);
    given.add(words[0]!);
    // "Ri Yong Ho" is "Ri" after that: a surname that comes first.
    if (!mentions.some((m) => m.text === words[0])) names.first.set(words[0]!, entity);
    names.last.set(words.at(-1)!, entity);
  }
  return names;
});

function isPlaceCut(word: string, after: string): boolean {
  const place = readPlace(word.slice(0, -1));
  return (
    place !== null &&
    readPlace(word) === null &&
    !isDemonym(word) &&
    /^ [a-z]/.test(after) &&
    word !== "Americas"
  );
}

/**
 * A first name alone, a surname alone of somebody whom neither the text nor a headline names, or a name that has lost its apostrophe:
 * ("Ueli had been training.") → "Ueli"; ("Bowies first album came out.") → "Bowies".
 */
export function findHalfName(article: Article, text: string, lead: string, title: string): string | null {
  const { first, last } = listNames(article);
  const whole = lead === "" ? text : `${lead} ${text}`;
  const words = findWords(text);
  const told = new Set(findWords(lead).map((word) => stripPossessive(word.text)));
  for (const [i, { text: word, start, end }] of words.entries()) {
    if (!/^\p{Lu}/u.test(word)) continue;
    const bare = stripPossessive(word);
    // "Rwandas first drumming group": of a place the plural is no word.
    if (word.endsWith("s") && isPlaceCut(word, text.slice(end))) return word;
    const isCut = bare.endsWith("s") && !isPossessive(word) && !first.has(bare) && !last.has(bare);
    if (
      isCut &&
      (last.has(bare.slice(0, -1)) || first.has(bare.slice(0, -1))) &&
      !/\b[Tt]he $/.test(text.slice(0, start))
    )
      return word;
    const next = words[i + 1];
    const isFollowed = next !== undefined && next.start === end + 1 && /^\p{Lu}/u.test(next.text);
    const isLed = i > 0 && words[i - 1]!.end === start - 1 && /^\p{Lu}/u.test(words[i - 1]!.text);
    const ofFirst = first.get(bare);
    const isBare = ofFirst !== undefined && !isFollowed && !isLed && !whole.includes(ofFirst);
    if (
      (isBare || isBareGiven(article, text, i, words)) &&
      !last.has(bare) &&
      !`${title} ${lead}`.includes(bare)
    )
      return word;
    const ofLast = last.get(bare);
    const isTold = whole.includes(ofLast ?? "") || told.has(bare);
    if (ofLast !== undefined && title === "" && !isFollowed && !isLed && !isTold) return word;
  }
  return null;
}

/** A first name alone that several people of the article have, of whom the text and its lead do not name one in full: whichever the headline names, another may be meant. */
export function findSharedName(article: Article, text: string, lead: string): string | null {
  const { last, shared } = listNames(article);
  if (shared.size === 0) return null;
  for (const { text: word, start, end } of findWords(text)) {
    const bare = stripPossessive(word);
    if (!shared.has(bare) || last.has(bare)) continue;
    const told = `${lead} ${text}`.match(new RegExp(`\\b${bare} \\p{Lu}\\S*\\p{L}`, "gu"));
    if (
      new Set(told).size !== 1 &&
      !BEFORE_NAME.test(text.slice(0, start)) &&
      !/^ \p{Lu}/u.test(text.slice(end))
    )
      return word;
  }
  return null;
}

/** "The King", "St Anna": a part of more. */
const BEFORE_NAME =
  /(?:\b[Tt]he|\b[Aa]n?|\b(?!In\b|On\b|At\b|But\b|And\b|When\b|Then\b)\p{Lu}[\p{L}’'-]*\.?) $/u;

/** The surname alone, in a text that goes on behind a lead, of somebody whom neither that nor the headline tells: it is to be named in full. */
export function findBareSurname(article: Article, text: string, lead: string): string | null {
  const { last } = listNames(article);
  const words = findWords(text);
  const quotes = findQuotes(text);
  for (const [i, { text: word, start, end }] of words.entries()) {
    const bare = stripPossessive(word);
    const full = last.get(bare);
    if (full === undefined || readPlace(bare) !== null || findHeadline(article).includes(bare)) continue;
    if (quotes.some((q) => q.start < start && end < q.end)) continue;
    const [before, next] = [words[i - 1], words[i + 1]];
    const isBeside =
      (before?.end === start - 1 &&
        (/^(?:\p{Lu}|(?:the|a|an)$)/u.test(before.text) || PARTICLES.has(before.text))) ||
      (next?.start === end + 1 && /^\p{Lu}/u.test(next.text));
    if (!isBeside && !lead.includes(bare) && !text.includes(full)) return word;
  }
  return null;
}

/** Who is told by the noun before: "his father Tom", "King Adam". */
const KIN =
  /^(?:father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|cousin|nephew|niece|friend|partner|twin|named|called)$/;

/** Whether a word within a sentence is a given name with no other name and no noun beside it: "planned to stay with Giuseppe". */
function isBareGiven(
  article: Article,
  text: string,
  i: number,
  words: ReturnType<typeof findWords>,
): boolean {
  const { text: word, start, end } = words[i]!;
  const bare = stripPossessive(word);
  const gender = genderOf(bare);
  if (i === 0 || gender === undefined || gender === "" || readPlace(bare) !== null) return false;
  const [before, next] = [words[i - 1]!.text, words[i + 1]?.text ?? ""];
  if (KIN.test(before) || OCCUPATIONS.has(before.toLowerCase()) || /^(?:the|a|an|of)$/i.test(before))
    return false;
  if (/^(?:\p{Lu}|de$|da$|di$|van$|von$|al$|bin$|of$|the$|and$)/u.test(next) || /^\p{Lu}/u.test(before))
    return false;
  if (/["“”(]/.test(`${text[start - 1] ?? ""}${text[end] ?? ""}`)) return false;
  // Only of somebody whom the text has brought in beside a noun or a fuller name.
  const introduced = new RegExp(`(?:${KIN.source.slice(4, -2)}) ${bare}\\b`);
  return article.paragraphs.some((paragraph) => paragraph.includes(bare) && introduced.test(paragraph));
}

/** "Chopin was written by Giacomo Orefice": a work that bears somebody's name is taken for them, unless the text opens with it. */
export function findWork(article: Article, text: string): string | null {
  const name = WORK.exec(text)?.[1];
  return name === undefined || /^ (?:was|is) /.test(article.sentences[0]!.text.slice(name.length))
    ? null
    : name;
}

const WORK =
  /^(\p{Lu}[\p{L}’'-]+) (?:was|is) (?:[a-z]+ly )?(?:written|composed|directed|produced|published|choreographed|scripted|filmed|painted)(?: and [a-z]+)? by\b/u;
