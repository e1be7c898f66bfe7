/** Names cut to their letters: "the ESA" is spelt out by the article's own words, "the Endangered Species Act (ESA)", or points to them. */
import type { Article, Sentence } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import { once } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import type { Resolution } from "../language.ts";
import { CONJUNCTIONS, PREPOSITIONS } from "./lexicon.ts";
import { readForm } from "./person-form.ts";
import { makePossessive, stripPossessive } from "./possessives.ts";

/** Letters that readers know without their words. */
const KNOWN = new Set(
  (
    "EU UN USA US UK UAE USSR NATO NASA BBC FBI CIA DNA RNA AIDS HIV GPS TV PC CD DVD CEO MP FIFA UEFA IMF WHO NBA NFL NHL CNN NBC ABC CBS IBM BMW GDP " +
    "GMT VIP AM PM BC AD CE BCE ID OK IT UFO ISIS UNESCO UNICEF OPEC MTV ITV NHS KGB HQ DC SUV LED WWI WWII BP LGBT ATM CCTV PIN SMS USB NGO AC XL " +
    "CPU RAM PDF URL HTML LCD MEP RBI MVP UPS NYPD LAPD BAFTA MSNBC CBC MGM NPR PBS ESPN SNL MLS SARS MAGA CIO CFO RAF SNP IRA MRI IVF WTO OECD IPO KFC NASCAR NCAA PGA UCLA MIT PTSD " +
    "ADHD EST EDT BST PST RADAR BART HBO PhD MBA SOS DJ PE IQ AI VHS WW EURO COVID WWF IOC BA MA MSC BSC"
  ).split(" "),
);
const ROMAN = /^[IVXLCM]+$/;
const LETTERS = /^[A-Z][A-Z&.]*[A-Z]s?$/;

/** What letters stand for, whether "the" stands before it, and where it is told. */
interface Spelling {
  text: string;
  hasArticle: boolean;
  sentence: number;
}

/** The first letters of a text that are not spelt out in it or around it: "USI's exhibit" → "USI". */
export function findLetters(text: string, around: string): string | null {
  for (const { text: word } of findWords(text)) {
    const bare = stripPossessive(word);
    if (!/^[A-Z]{2,6}s?$/.test(bare)) continue;
    const letters = bare.replace(/s$/, "");
    if (!isUnknown(letters)) continue;
    if (text.includes(`(${bare})`) || around.includes(`(${bare})`) || around.includes(`${bare} `)) continue;
    // "Ueli Steck MBE", "Gary, IN": behind a name it is read past.
    if (text.includes(`, ${bare}`)) continue;
    return word;
  }
  return null;
}

/** The first letters of a text that the article spells out elsewhere, and neither the text nor its lead: nobody who reads it alone has read that. */
export function findSpeltElsewhere(article: Article, text: string, lead: string): string | null {
  const spellings = listSpellings(article);
  if (spellings.size === 0) return null;
  const whole = lead === "" ? text : `${lead} ${text}`;
  const word = findWords(text).find(({ text: letters }) => {
    const bare = stripPossessive(letters);
    const spelling = spellings.get(bare);
    return spelling !== undefined && !whole.includes(spelling.text) && !findHeadline(article).includes(bare);
  });
  return word?.text ?? null;
}

/** "The ESA was enacted" → "The Endangered Species Act was enacted": where it stands as it does beside its words, with "the" or without. */
export function spellOut(article: Article, { text, words, start, index }: Sentence): Resolution[] {
  const spellings = listSpellings(article);
  if (spellings.size === 0) return [];
  const done = new Set<string>();
  const found: Resolution[] = [];
  for (const word of words) {
    const bare = stripPossessive(word.text);
    const spelling = spellings.get(bare);
    if (spelling === undefined || done.has(bare) || text.includes(spelling.text)) continue;
    if (findHeadline(article).includes(spelling.text) || findHeadline(article).includes(bare)) continue;
    const before = text.slice(0, word.start - start);
    // "CHP Officer Mark Andrews": before a capital it is read with what follows.
    const isWhole = /^ \p{Lu}/u.test(text.slice(word.end - start));
    const isSame = spelling.hasArticle === /\b[Tt]he $/.test(before);
    if (!(isSame || (isWhole && spelling.hasArticle)) || /[\p{L}\d]-$|\($/u.test(before)) continue;
    done.add(bare);
    const name = takesArticle(article, index, spelling, before, word.end)
      ? `the ${spelling.text}`
      : spelling.text;
    const full = bare === word.text ? name : makePossessive(name);
    const antecedent = spelling.sentence < index ? { antecedent: spelling.sentence } : {};
    found.push({ span: { start: word.start, end: word.end }, text: full, isFuller: true, ...antecedent });
  }
  return found;
}

/**
 * Whether words need the "the" that their letters go without: a body named by a common noun has it (weak proper names: Huddleston & Pullum 2002, ch. 5,
 * § 20.3) where it is neither told by a determiner nor stands before an officer's name ("Marsh Patrol Officer Mark Andrews").
 */
function takesArticle(
  { mentionsBySentence, paragraphs, sentences }: Article,
  sentence: number,
  { text, hasArticle }: Spelling,
  before: string,
  end: number,
): boolean {
  const last = /(\p{L}+),? $/u.exec(before)?.[1]?.toLowerCase();
  if (last !== undefined && !before.endsWith(", ") && !PREPOSITIONS.has(last) && !CONJUNCTIONS.has(last))
    return false;
  if (!hasArticle && !COMMON_HEAD.test(text)) return false;
  const [follows] = FOLLOWING.exec(paragraphs[sentences[sentence]!.paragraph]!.slice(end))!;
  return !mentionsBySentence[sentence]!.some(
    (m) =>
      m.kind === "person" &&
      readForm(m.form).shape !== "body" &&
      m.start >= end &&
      m.start <= end + follows.length,
  );
}

/** What a body is, at its name's end or before "of" and "for". */
const COMMON_HEAD =
  /\b(?:Service|Survey|Agency|Bureau|Department|Commission|Administration|Association|Federation|Organi[sz]ation|Institute|Society|Foundation|Authority|Ministry|Council|Committee|Confederation|Union(?= (?:of|for) ))(?: (?:of|for) .*)?$/;
/** The capitals, and an officer's kind, in which a name may stand behind letters. */
const FOLLOWING = /^(?: \p{Lu}[\p{L}.’'-]*)*(?: [a-z-]+(?= \p{Lu}))? ?/u;

/** A name's words may be joined by these, which have no letter of their own. */
const SMALL = new Set("of the and for in on to de du & at".split(" "));

/** What the article's letters stand for: the words before them in brackets, or else a name of its own with these initials. */
const listSpellings = once((article: Article): ReadonlyMap<string, Spelling> => {
  const spellings = readBrackets(article);
  const open = new Set<string>();
  for (const { words } of article.sentences)
    for (const { text } of words) {
      // Of nearly all words the second letter is small.
      if (text.length < MIN_LETTERS || text.charCodeAt(1) > LAST_CAPITAL) continue;
      const bare = stripPossessive(text);
      if (bare.length >= MIN_LETTERS && LETTERS.test(bare) && isUnknown(bare) && !spellings.has(bare))
        open.add(bare);
    }
  if (open.size > 0 && open.size <= MAX_OPEN) readInitials(article, open, spellings);
  return spellings;
});

/** Letters of which a name with the same initials is no chance; and more of them in one text are no names. */
const MIN_LETTERS = 3;
const LAST_CAPITAL = "Z".charCodeAt(0);
const MAX_OPEN = 20;

const isUnknown = (letters: string): boolean => !KNOWN.has(letters) && !ROMAN.test(letters);

/** "Scientists at the National Trust for Scotland" where the text goes on about "the NTS". */
function readInitials({ sentences }: Article, open: Set<string>, spellings: Map<string, Spelling>): void {
  const initials = new Set([...open].map((letters) => letters.charAt(0)));
  for (const { text, words, start, index } of sentences)
    for (const [i, first] of words.entries()) {
      if (!initials.has(first.text.charAt(0)) || first.text.length < MIN_LETTERS) continue;
      let letters = first.text.charAt(0);
      for (let k = i + 1; k < words.length && letters.length < MAX_NAME; k++) {
        const word = words[k]!;
        if (text.slice(words[k - 1]!.end - start, word.start - start) !== " ") break;
        if (SMALL.has(word.text)) continue;
        if (!/^\p{Lu}\p{Ll}/u.test(word.text)) break;
        letters += word.text.charAt(0);
        if (!open.has(letters) || spellings.has(letters)) continue;
        const name = stripPossessive(text.slice(first.start - start, word.end - start));
        const hasArticle = /\b[Tt]he $/.test(text.slice(0, first.start - start));
        spellings.set(letters, { text: name, hasArticle, sentence: index });
      }
    }
}
const MAX_NAME = 6;

/** Letters in brackets behind the words whose initials they are: "the National Trust for Scotland (NTS)". */
function readBrackets({ sentences }: Article): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const { text, index } of sentences) {
    for (let open = text.indexOf(" ("); open >= 0; open = text.indexOf(" (", open + 1)) {
      const letters = text.slice(open + 2, text.indexOf(")", open));
      if (!LETTERS.test(letters) || !isUnknown(letters) || spellings.has(letters)) continue;
      const name = readName(text.slice(0, open), letters.replace(/[^A-Z]/g, ""));
      if (name === null) continue;
      const hasArticle = /\b[Tt]he $/.test(text.slice(0, open - name.length));
      spellings.set(letters, { text: name, hasArticle, sentence: index });
    }
  }
  return spellings;
}

/** The end of a text whose capitals are these letters, in order; null where it has no such end. */
function readName(text: string, letters: string): string | null {
  const words = text.split(" ");
  let left = letters.length;
  for (let i = words.length - 1; i >= 0 && words.length - i <= 2 * letters.length + 1; i--) {
    const word = words[i]!;
    if (SMALL.has(word)) continue;
    // "Audio-Visual Centre" has a capital within a word as well.
    const own = word.split("-").map((part) => part.charAt(0));
    for (const initial of own.toReversed())
      if (left > 0 && initial.toUpperCase() === letters[left - 1]) left--;
    if (!/^["“(]?\p{Lu}/u.test(word)) return null;
    if (left === 0)
      return words
        .slice(i)
        .join(" ")
        .replace(/^["“(]/, "");
  }
  return null;
}
