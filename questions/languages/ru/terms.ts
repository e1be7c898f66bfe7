/** Russian terms: where a word of a domain is one, and which rivals may stand behind its preposition. */
import { lazy } from "../../lazy.ts";
import type { Sentence } from "../../article.ts";
import { createTermFinder, type Domain } from "../terms.ts";
import { isFinite } from "./verbs.ts";
import { DOMAINS, type RussianDomain } from "./term-list.ts";

/** "Самый северный", "более восточный": known to whoever knows the map; "не деревянный" does not say what it is. */
const DEGREE =
  /(?:сам(?:ый|ая|ое|ые|ого|ой|ому|ом|ую|ым|ыми|ых)|наиболее|наименее|очень|не|менее|более|столь) $/i;

const MAX_CHARS = 1_000;
/** Whether the word at `at` is a term of the domain, by what stands around it. */
function isTerm({ words, text, start }: Sentence, at: number, domain: Domain): boolean {
  // Such a sentence is not asked about, and each of its terms would be looked for in all of it.
  if (text.length > MAX_CHARS) return false;
  const { start: from, end, text: word } = words[at]!;
  const [before, after] = [text.slice(0, from - start), text.slice(end - start)];
  if (/[-–]$/.test(before) || /^[-–]/.test(after) || DEGREE.test(before)) return false;
  const rule: RussianDomain = domain;
  if (rule.before?.test(before) === false || rule.after?.test(after) === false) return false;
  if (rule.only?.test(word) === false) return false;
  if (rule.without?.test(`${before}${after}`) === true) return false;
  // "В XVII веке главный пункт на южной окраине": no sentence.
  return words.some((w) => isFinite(w.text));
}

const VOWEL = /^[аоуэиыеёюя]/;
/** "Во втором", "со стороны". */
const OPENS_V = /^[вф][бвгджзйклмнпрстфхцчшщ]/;
const OPENS_S = /^(?:[сзшж][бвгджзйклмнпрстфхцчшщ]|щ)/;

/** "В первом", but "во втором"; "о юге", but "об этом". */
function fits(rival: string, before: string): boolean {
  switch (before) {
    case "в":
      return !OPENS_V.test(rival);
    case "во":
      return OPENS_V.test(rival);
    case "с":
      return !OPENS_S.test(rival);
    case "со":
      return OPENS_S.test(rival);
    case "о":
      return !VOWEL.test(rival);
    case "об":
      return VOWEL.test(rival);
    default:
      return true;
  }
}

/** Implements `LanguagePack.findTerms`. */
export const findTerms = createTermFinder(DOMAINS, isTerm, fits);

/** The rules of each word, by lemma. */
const ruleOf = lazy(
  () => new Map(DOMAINS.flatMap((domain) => domain.stems.map((stem) => [stem, domain] as const))),
);
/** Letters by which words of one root are told. */
const ROOT = 5;

/** Whether what is shown around a term, headline and lead among it, speaks of its matter in another form of the word or of a rival. */
export function isTermTold(shown: string, lemma: string): boolean {
  const rule = ruleOf().get(lemma);
  if (rule === undefined || rule.without?.test(shown) === true) return true;
  const known = rootsOf.get(rule) ?? readRoots(rule);
  rootsOf.set(rule, known);
  return known.test(shown);
}

/** What finds a word of a domain's roots; made once for each that a text has. */
const rootsOf = new Map<RussianDomain, RegExp>();

function readRoots({ stems }: RussianDomain): RegExp {
  const roots = stems.map((stem) => stem.slice(0, ROOT)).filter((root) => root.length > 2);
  return new RegExp(roots.length === 0 ? "(?!)" : `(?<![а-яё])(?:${roots.join("|")})`, "i");
}
