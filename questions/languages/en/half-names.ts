/** Names that tell nobody by themselves: a first name, a surname that no headline has. */
import type { Article, Sentence } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import { once } from "../../lazy.ts";
import { findQuotes } from "../../stages/segment.ts";
import { findWords } from "../../words.ts";
import type { Resolution } from "../language.ts";
import { genderOf } from "./given-names.ts";
import {
  ADVERBS,
  COURTESY,
  FUNCTION_WORDS,
  MONTHS,
  NAME_OF_BODY,
  NAME_OF_THING,
  OCCUPATIONS,
  OFFICES,
  PARTICLES,
  ROYALS,
  WEEKDAYS,
} from "./lexicon.ts";
import { findRuns } from "./name-runs.ts";
import { isDemonym, readPlace } from "./places.ts";
import { isPossessive, stripPossessive } from "./possessives.ts";
import { readCapitals } from "./retold-text.ts";

interface Names {
  /** First names and surnames with the full names they are part of. */
  first: Map<string, string>;
  last: Map<string, string>;
}

const listNames = once((article: Article): Names => {
  const names: Names = { first: new Map(), last: new Map() };
  for (const [entity, mentions] of article.people) {
    const words = entity.split(" ");
    if (words.length < 2 || mentions.some((m) => m.form.startsWith("body") || m.form.startsWith("single")))
      continue;
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
    if (ofFirst !== undefined && !isFollowed && !isLed && !last.has(bare) && !whole.includes(ofFirst))
      return word;
    if (isBareGiven(article, text, i, words) && !last.has(bare) && !`${title} ${lead}`.includes(bare))
      return word;
    const ofLast = last.get(bare);
    const isTold = whole.includes(ofLast ?? "") || told.has(bare);
    if (ofLast !== undefined && title === "" && !isFollowed && !isLed && !isTold) return word;
  }
  return null;
}

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

/** Words before names that are no first names. */
const OF_KIND =
  /^(?:New|Old|Great|Greater|Big|Little|Young|Real|True|East|West|North|South|Former|Ex|Shadow|Chief|Senior|Junior|Royal|Super|Saint|Team|Mount|Lake|Fort|Port)$/;

/** Names of two words that no list has, by the second; null where two have it, or somebody known has. */
const listPairs = once((article: Article): ReadonlyMap<string, { name: string; sentence: number } | null> => {
  const pairs = new Map<string, { name: string; sentence: number } | null>();
  const { small } = readCapitals(article);
  const isPlain = (word: string) =>
    !/^\p{Lu}\p{Ll}{2,}$/u.test(word) ||
    // "Mahayana Buddhist", "Burning Man"
    /(?:is[tm]s?|ish|[Mm]an|woman)$/.test(word) ||
    small.has(word.toLowerCase()) ||
    [NAME_OF_THING, NAME_OF_BODY, OFFICES, COURTESY, ROYALS, WEEKDAYS].some((list) => list.has(word)) ||
    [FUNCTION_WORDS, OCCUPATIONS, ADVERBS].some((list) => list.has(word.toLowerCase())) ||
    MONTHS.includes(word) ||
    isDemonym(word) ||
    readPlace(word) !== null;
  // "Labour … New Labour": what stood alone before has another word with it, and no first name.
  const alone = new Set<string>();
  for (const sentence of article.sentences)
    for (const { first, last } of findRuns(sentence)) {
      const [given, surname] = [sentence.words[first]!.text, stripPossessive(sentence.words[last]!.text)];
      if (first === last) alone.add(surname);
      if (last - first !== 1 || isPlain(given) || isPlain(surname) || sentence.inQuote) continue;
      if (OF_KIND.test(given) || alone.has(surname)) continue;
      const name = `${given} ${surname}`;
      const known = pairs.get(surname);
      const isOther = (known !== undefined && known?.name !== name) || listNames(article).last.has(surname);
      if (isOther) pairs.set(surname, null);
      else if (known === undefined) pairs.set(surname, { name, sentence: sentence.index });
    }
  return pairs;
});

/**
 * "Ravnsborg left the town in 1885" → "Arild Ravnsborg left …", where the text had the name before with one other right in front of it: no list has either,
 * but who bears both is the same.
 */
export function nameUnlisted(
  article: Article,
  { text, words, start, index, inQuote }: Sentence,
): Resolution[] {
  if (inQuote) return [];
  const pairs = listPairs(article);
  if (pairs.size === 0) return [];
  const quotes = findQuotes(text);
  const done = new Set<string>();
  return words.flatMap((word): Resolution[] => {
    const bare = stripPossessive(word.text);
    const pair = pairs.get(bare);
    if (
      pair === undefined ||
      pair === null ||
      pair.sentence >= index ||
      done.has(bare) ||
      findHeadline(article).includes(bare)
    )
      return [];
    const at = word.start - start;
    const isBeside =
      /(?:\p{Lu}[\p{L}.’'-]*|\b[Tt]he|\b[Aa]n?) $/u.test(text.slice(0, at).replace(/['’]s $/, "")) ||
      /^(?: \p{Lu}|[-/])/u.test(text.slice(word.end - start));
    if (isBeside || text.includes(pair.name) || quotes.some((q) => q.start < at && at < q.end)) return [];
    done.add(bare);
    return [
      {
        span: { start: word.start, end: word.start + bare.length },
        text: pair.name,
        antecedent: pair.sentence,
        isFuller: true,
      },
    ];
  });
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
