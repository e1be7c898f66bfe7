/**
 * Georgian noun forms, by rule, for place names only: on treebanks these rules are right for places and wrong for every
 * third personal name, so personal names and common nouns are never put into a form the article does not show.
 */
import { remember } from "../../lazy.ts";

/** What follows the stem in each form, by how the nominative ends. Null: not safe to form. */
interface Endings {
  consonant: string;
  a: string;
  e: string | null;
  other: string;
}

/**
 * Case and postposition → endings. რუსეთ-ი → რუსეთ-ში, უკრაინ-ა → უკრაინ-იდან, ბაქო → ბაქო-დან.
 * Names in -ე keep or drop it by usage (სომხეთი but ჩილე → ჩილეს), so their genitive and what builds on it are left out.
 * Source: Hewitt, Georgian: A Structural Reference Grammar (1995), ch. 3.
 */
const FORMS: Record<string, Endings> = {
  nominative: { consonant: "ი", a: "ა", e: "ე", other: "" },
  ergative: { consonant: "მა", a: "ამ", e: "ემ", other: "მ" },
  dative: { consonant: "ს", a: "ას", e: "ეს", other: "ს" },
  genitive: { consonant: "ის", a: "ის", e: null, other: "ს" },
  in: { consonant: "ში", a: "აში", e: "ეში", other: "ში" },
  on: { consonant: "ზე", a: "აზე", e: "ეზე", other: "ზე" },
  with: { consonant: "თან", a: "ასთან", e: "ესთან", other: "სთან" },
  from: { consonant: "იდან", a: "იდან", e: "ედან", other: "დან" },
  for: { consonant: "ისთვის", a: "ისთვის", e: null, other: "სთვის" },
  of: { consonant: "ისგან", a: "ისგან", e: null, other: "სგან" },
  towards: { consonant: "ისკენ", a: "ისკენ", e: null, other: "სკენ" },
  until: { consonant: "ამდე", a: "ამდე", e: "ემდე", other: "მდე" },
};

type Declension = keyof Endings;

function declensionOf(nominative: string): { stem: string; declension: Declension } {
  const last = nominative.at(-1);
  if (last === "ი") return { stem: nominative.slice(0, -1), declension: "consonant" };
  if (last === "ა") return { stem: nominative.slice(0, -1), declension: "a" };
  if (last === "ე") return { stem: nominative.slice(0, -1), declension: "e" };
  return { stem: nominative, declension: "other" };
}

/** Names that lose a vowel before -ის, -იდან, -ამდე and the like; which ones do is a matter of the lexicon. */
const SYNCOPE = new Map([
  ["ერევანი", "ერევნ"],
  ["ყვარელი", "ყვარლ"],
  ["გარდაბანი", "გარდაბნ"],
]);
const SYNCOPE_FORMS = new Set(["genitive", "from", "for", "of", "towards", "until"]);

/** Puts a place name into a form: ("ბაქო", "from") → "ბაქოდან", ("ერევანი", "genitive") → "ერევნის". Null where no rule is safe. */
export function inflectPlace(nominative: string, form: string): string | null {
  const { stem, declension } = declensionOf(nominative);
  const ending = FORMS[form]?.[declension];
  if (ending === null || ending === undefined) return null;
  return (SYNCOPE_FORMS.has(form) ? (SYNCOPE.get(nominative) ?? stem) : stem) + ending;
}

interface Ending {
  form: string;
  ending: string;
  /** What the nominative has in its place. */
  nominative: string;
  declension: Declension;
}

const NOMINATIVES: [Declension, string][] = [
  ["consonant", "ი"],
  ["a", "ა"],
  ["e", "ე"],
  ["other", ""],
];
const ENDINGS = Object.entries(FORMS).flatMap(([form, endings]) =>
  NOMINATIVES.flatMap(([declension, nominative]): Ending[] => {
    const ending = endings[declension];
    return ending === null ? [] : [{ form, ending, nominative, declension }];
  }),
);
/** By the last letter of a word: most have few. */
const endingsByLetter = new Map<string, Ending[]>();

function findEndings(letter: string): Ending[] {
  const known = endingsByLetter.get(letter);
  if (known !== undefined) return known;
  const found = ENDINGS.filter(({ ending }) => ending === "" || ending.endsWith(letter));
  endingsByLetter.set(letter, found);
  return found;
}

/** All nominatives that a word could be a form of, with the form: "ბაქოდან" → [{ lemma: "ბაქო", form: "from" }, …]. */
export function readPlaceForms(word: string): { lemma: string; form: string }[] {
  const readings: { lemma: string; form: string }[] = [];
  for (const { form, ending, nominative, declension } of findEndings(word.at(-1) ?? "")) {
    if (!word.endsWith(ending)) continue;
    const lemma = word.slice(0, word.length - ending.length) + nominative;
    if (
      lemma.length > 2 &&
      declensionOf(lemma).declension === declension &&
      inflectPlace(lemma, form) === word
    )
      readings.push({ lemma, form });
  }
  for (const lemma of SYNCOPE.keys()) {
    if (word.slice(0, 3) !== lemma.slice(0, 3)) continue;
    for (const form of SYNCOPE_FORMS) if (inflectPlace(lemma, form) === word) readings.push({ lemma, form });
  }
  return readings;
}

/** Cases of a noun whose stem ends in a consonant or, without the ending, in a vowel. */
const CASES: [form: string, endings: string[]][] = [
  ["ergative", ["მა", "მ"]],
  ["genitive", ["ის"]],
  ["instrumental", ["ით"]],
  ["dative", ["სა", "ს"]],
  ["adverbial", ["ად"]],
  ["with", ["თან", "სთან"]],
  ["nominative", ["ი", ""]],
];

/** The case in which a known stem stands in a word, or null: ("პუტინმა", "პუტინ") → "ergative". */
export function readCase(word: string, stem: string): string | null {
  if (!word.startsWith(stem)) return null;
  const rest = word.slice(stem.length);
  const isVowelStem = /[აეოუ]$/.test(stem);
  for (const [form, endings] of CASES) {
    if (!endings.includes(rest)) continue;
    if (form === "ergative" && rest !== (isVowelStem ? "მ" : "მა")) return null;
    if (form === "nominative" && rest !== (isVowelStem ? "" : "ი")) return null;
    return form;
  }
  return null;
}

/** Puts a listed title or body (a consonant or vowel stem) into nominative or ergative; no other case is safe. */
export function inflectHead(stem: string, form: string): string | null {
  const isVowelStem = /[აეოუ]$/.test(stem);
  if (form === "ergative") return stem + (isVowelStem ? "მ" : "მა");
  if (form === "nominative") return stem + (isVowelStem ? "" : "ი");
  return null;
}

/** Endings that a rough stem loses, longest first, by their last letter. */
const SUFFIXES = new Map<string, string[]>();
for (const suffix of (
  "ებისთვის ებისგან ისთვის ებიდან ისგან ისკენ სთვის ებთან იდან თვის სგან სთან ებში ებზე ებმა ების ებით ამდე დან თან ებს ები " +
  "მდე ისა ში ზე ის ით ად მა სა ს მ ი ა ე ო"
).split(" ")) {
  const last = suffix.at(-1)!;
  SUFFIXES.set(last, [...(SUFFIXES.get(last) ?? []), suffix]);
}

/** Letters that a stem keeps. */
const MIN_STEM = 3;

/** A rough stem that is equal for most forms of a word: რუსეთის, რუსეთში, რუსეთმა → რუსეთ. For comparing only. */
export const stemWord = remember((word: string): string => {
  let stem = word.toLowerCase();
  // წელი loses its vowel: წლის, წლიდან.
  if (stem.startsWith("წლ")) return "წელ";
  // თებერვალი and სექტემბერი lose their last vowel: თებერვლის, სექტემბრის.
  const month = /^(?:თებერვ|სექტემბ|ოქტომბ|ნოემბ|დეკემბ)(?=ალ|ლ|ერ|რ)/.exec(stem);
  if (month !== null) return month[0];
  // სისტემა has its მ in all forms; of სისტემაში no more is cut than of სისტემა.
  if (stem.startsWith("სისტემ") || stem.startsWith("პრობლემ") || stem.startsWith("პროგრამ"))
    return stem.slice(0, 6);
  for (let round = 0; round < 2; round++) {
    const suffix = SUFFIXES.get(stem.at(-1) ?? "")?.find(
      (s) => stem.length - s.length >= MIN_STEM && stem.endsWith(s),
    );
    if (suffix === undefined) break;
    stem = stem.slice(0, -suffix.length);
  }
  // წულაია has lost two endings, and წულაიამ its case and one.
  return stem.length > MIN_STEM && stem.endsWith("ი") ? stem.slice(0, -1) : stem;
});
