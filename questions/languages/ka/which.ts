/**
 * Nouns of which no headline tells which one: they stand for an event or a body that another sentence named ("ომს გამარჯვებული არ მოჰყოლია", of
 * four wars), or for a part or an outcome of one ("მხარეები დაზავდნენ", "წევრი ქვეყნები"). Of items with one outside raters passed one of 16; other
 * bare nouns below the headline they passed as often as names (decision 35).
 */
import type { Article } from "../../article.ts";
import { remember } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import { GENITIVE, isBare } from "./bare.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { isForm, isKindOf } from "./nouns.ts";
import { readPlace } from "./places.ts";
import { readPlainSurname } from "./surnames.ts";
import { readThing } from "./told.ts";

/** Stems without the vowel that the plural keeps or the genitive loses: the sides of something, bodies, armed events and what ends them, losses. */
const STEMS = (
  "მხარეებ ორგანიზაცი ალიანს გაერთიანებ ომ კონფლიქტ დაპირისპირებ წვრთნ სწავლებ მანევრ სამიტ მოლაპარაკებ შეთანხმებ ხელშეკრულებ მემორანდუმ გარიგებ ზავ ვითარებ სიტუაცი " +
  "მსხვერპლ ზარალ დანაკარგ რეფერენდუმ გამოკითხვ სააგენტო უწყებ საჩივარ სარჩელ აჯანყებ გადატრიალებ რევოლუცი ექსპედიცი"
).split(" ");
/**
 * Happenings and offices of which a headline tells none where it sums up a year ("2012 წლის კულტურა და სპორტი"), nor a statement
 * without a name that begins with it: of such items outside raters passed none of five. Elsewhere they are as good as other nouns.
 */
const HAPPENINGS =
  "მიუზიკლ კონკურს შეხვედრა მმართველობა ტურნირ ფესტივალ სპექტაკლ მატჩ სხდომა კონცერტ ღონისძიება ჩემპიონატ პრემიერა სეზონ ნახევარკუნძულ არქიპელაგ".split(
    " ",
  );
/** "მეორე კონცერტი 2011 წელს გაიმართა": the second of which? With whom it was tells. */
const NTH = /^(?:პირველ|მეორე|მესამე|მეოთხე)(?:ი|მა|ს)?$/;
const DIGEST = /^\d{4} წლის [ა-ჰ]+ და |[—–-] \d{4} წ(?:ელი|ლის [ა-ჰ]+)$/;
/** Lands of which a country has several: "მთელი არქიპელაგი დაიკავა" is which, though a state is named beside it? */
const LANDS = ["ნახევარკუნძულ", "არქიპელაგ"];
const ALL_OF = /^მთელ(?:ი|მა)?$/;
/** "17 მარტის შეხვედრა": when it was is not which it was. */
const MONTH =
  /^(?:იანვრის|თებერვლის|მარტის|აპრილის|მაისის|ივნისის|ივლისის|აგვისტოს|სექტემბრის|ოქტომბრის|ნოემბრის|დეკემბრის)$/;
/** Where a word begins so without being a form of it. */
const OTHERS = /^(?:ომან|ომახ|ომლეტ)/;
/** Words before the noun in which a place may tell which. */
const NEAR = 4;

/** Bodies of which a country has many: "საბჭოს წევრი" is of none, unless the sentence itself says which one it is. */
const BODIES = ["საბჭო", "კომიტეტ", "კომისი"];
const KIND_OF = /(?:ესი|ული|ური|ელი|იანი|ო)$/;

const byPrefix = new Map<string, string[]>();
for (const stem of [...STEMS, ...HAPPENINGS, ...BODIES]) {
  const prefix = stem.slice(0, 2);
  byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), stem]);
}

/** A body may stand for one that the sentence has named: "ნატოს წესდებით ალიანსის წევრები …". */
const BODY = /^(?:ორგანიზაცი|ალიანს|გაერთიანებ|სააგენტო|უწყებ)$/;
const ACTOR = /[ა-ჰ]{3}(?:[^აეიოუ]მა|[აეოუ]მ)$/;
const NAMED = /(?<![ა-ჰ])(?:ნატო|გაერო|ევროკავშირ|ევროპულ|დსთ)|[A-Z]{2}|[„“«"]/;

/** Stems of what a text has one of, once it has said whose. */
const STATES = "რესპუბლიკ სახელმწიფო სამეფო მთავრობ არმი ჯარ".split(" ");

const [MEMBER, CHANGED, REASON, BEGUN, COUNTRY, GOING, STATE] = ["1", "2", "3", "4", "5", "6", "7"];
/** Other words that lean on what is told elsewhere, by kind. */
const KINDS: readonly (readonly [kind: string, word: RegExp])[] = [
  // "წევრი ქვეყნებიდან", "მონაწილე ჯარისკაცები": members of what?
  [MEMBER, /^(?:წევრ|მონაწილე)(?:ი|მა)?$/],
  // "გაზრდას 120 მლნ-მდე": of what?
  [CHANGED, /^(?:გა|შე)?(?:ზრდა|მცირება|მატება|კლება)[სმ]$/],
  // "მიზეზი იყო გაფუჭებული ხორცი": of what?
  [REASON, /^მიზეზია?$/],
  // "თავდასხმა გვატემალიდან დაიწყო": what a sentence begins with was told before.
  [BEGUN, /^(?:თავდასხმა|შეტევა|იერიში|ოპერაცია|ბრძოლა|შეტაკება|აფეთქება)მ?$/],
  // "ქვეყნის საშუალო ხელფასი", "მოსახლეობის 89%": of which country, where the headline names two?
  [COUNTRY, /^(?:ქვეყნ(?:ის|იდან)|ქვეყანა(?:ში|ს|მ)?|მოსახლეობ(?:ის|ა|ამ))$/],
  // "საბრძოლო მოქმედებები 12 მარტს დაიწყო": whose, below a headline that tells of no fight?
  [
    GOING,
    /^(?:ბრძოლები|მოქმედებები|სამუშაოები|შეტაკებები|იერიშები|დაბომბვები|არეულობები|დემონსტრაციები|პროტესტები|გამოსვლები|რეპრესიები|წვრთნები|გადაღებები|გათხრები)$/,
  ],
  // "რესპუბლიკისათვის გადამწყვეტი 1931 წელი აღმოჩნდა": for which?
  [
    STATE,
    new RegExp(
      `^(?:${STATES.join("|")})(?:ა|ი|მ|ამ|მა|იმ|ის|ს|ას|ისთვის|სთვის|ისათვის|სათვის|ში|აში|იაში|ია)$`,
    ),
  ],
];
/** What begins, goes on and ends. */
const PASSING =
  /^(?:დაიწყო|დაიწყება|დაიწყებოდა|დაწყებულა|განახლდა|გაგრძელდა|გრძელდებოდა|მიმდინარეობდა|შეწყდა|შეჩერდა|დასრულდა|დამთავრდა|დასრულდება|გაჩაღდა|ატყდა)$/;
/** What a headline tells a war by, and a fight. */
const FOUGHT = /(?<![ა-ჰ])ომ(?:ი|ის|ში|ები|თან)?(?![ა-ჰ])|ბრძოლ|აჯანყებ|კონფლიქტ|შეტაკებ/;
/** Letters by which a headline's word is known for the same. */
const SAME = 5;

/** The kind of a word of these, or the listed noun that it is a form of; null for others. */
const readKind = remember((word): string | null => {
  const kind = KINDS.find(([, form]) => form.test(word))?.[0];
  if (kind !== undefined) return kind;
  if (OTHERS.test(word)) return null;
  return byPrefix.get(word.slice(0, 2))?.find((stem) => isForm(word, stem)) ?? null;
});

/** The first noun of these that neither its own words nor the headline tell, or null. */
export function findWhich(words: readonly Word[], text: string, headline: string): string | null {
  const found = words.find((word, i) => {
    const kind = readKind(word.text);
    if (kind === null) return false;
    const before = words[i - 1];
    const next = words[i + 1]?.text ?? "";
    const isOwned = before !== undefined && GENITIVE.test(before.text);
    if (kind === MEMBER) return !isOwned && /^(?:ქვეყნ|სახელმწიფო|ჯარისკაც)/.test(next);
    if (kind === CHANGED) return !isOwned;
    if (kind === REASON) return !isOwned && /^(?:იყო|გახდა|უცნობ)/.test(next);
    if (kind === BEGUN) return i === 0 && !headline.includes(word.text.slice(0, 6));
    if (kind === COUNTRY)
      return (
        isBare(words, i, text, "ქვეყან") &&
        (i === 0 && word.text.startsWith("ქვეყანა")
          ? countPlaces(headline) !== 1
          : countPlaces(headline) > 1) &&
        !words.some((w) => readPlace(w.text) !== null)
      );
    if (kind === GOING || kind === STATE)
      return (
        !isPlacedAnywhere(words, text, headline) &&
        !isSaidOf(words, i, text) &&
        (kind === GOING ? isGoing(words, i, headline) : isState(words, i, text, headline))
      );
    if (isToldIn(headline, kind) || isSaidOf(words, i, text)) return false;
    if (BODIES.includes(kind))
      return words.every(
        (w, k) =>
          !w.text.startsWith(kind) ||
          (isBare(words, k, text, kind) && !KIND_OF.test(words[k - 1]?.text ?? "") && !isPlaced(words, k)),
      );
    if (LANDS.includes(kind) && ALL_OF.test(before?.text ?? ""))
      return !GENITIVE.test(words[i - 2]?.text ?? "");
    if (HAPPENINGS.includes(kind)) {
      if (i === 1 && NTH.test(before!.text) && !next.endsWith("თან") && isNameless(words, text)) return true;
      const isUntold = DIGEST.test(headline.trim()) || (i === 0 && isNameless(words, text));
      const isDated = before !== undefined && MONTH.test(before.text);
      // "პატარების კონკურსი" below a digest: whom it is for is not which it is.
      const isKind = DIGEST.test(headline.trim()) && /[ა-ჰ]ების$/.test(before?.text ?? "");
      return isUntold && (isDated || isKind || isBare(words, i, text, kind));
    }
    const isBody = BODY.test(kind);
    // "ინტერპოლმა მიიღო ორგანიზაციის კონსტიტუცია": whose, the one who acts tells.
    const isActors = word.text.endsWith("ს") && words.slice(0, i).some((w) => ACTOR.test(w.text));
    const isNamed = isBody && (isActors || NAMED.test(text.slice(0, word.start)));
    return isBare(words, i, text, kind) && !isPlaced(words, i, isBody ? 0 : 3) && !isNamed;
  });
  return found?.text ?? null;
}

/** Whether sentence or headline name a place, or what has marks or capitals of a name. */
const isPlacedAnywhere = (words: readonly Word[], text: string, headline: string): boolean =>
  NAMED.test(text) || [...words, ...findWords(headline)].some((w) => readPlace(w.text) !== null);

/** What begins or ends without an owner; an attribute of its kind ("საბრძოლო") is none. */
function isGoing(words: readonly Word[], i: number, headline: string): boolean {
  const noun = words[i]!.text;
  const isOwned = words.slice(Math.max(0, i - 2), i).some((w) => GENITIVE.test(w.text) && w.text !== "წლის");
  const isTold =
    headline.includes(noun.slice(0, SAME)) || (!/^(?:სამუშ|გადაღ|გათხრ)/.test(noun) && FOUGHT.test(headline));
  return !isOwned && !isTold && words.some((w) => PASSING.test(w.text));
}

function isState(words: readonly Word[], i: number, text: string, headline: string): boolean {
  const noun = words[i]!.text;
  const stem = STATES.find((of) => noun.startsWith(of))!;
  return !headline.includes(stem) && isBare(words, i, text, stem);
}

function isNameless(words: readonly Word[], text: string): boolean {
  const isName = ({ text: word }: Word) =>
    readPlace(word) !== null || isClosedName(word) || isOpenName(word) || readPlainSurname(word) !== null;
  return !NAMED.test(text) && !words.some(isName);
}

/** Countries whose names are two words. */
const TWO_WORDS = /საუდის არაბეთ|(?:სამხრეთ|ჩრდილოეთ) კორე|შეერთებულ(?:ი|მა)? შტატ|ახალ(?:ი|მა)? ზელანდი/g;

/** How many places a headline names. */
function countPlaces(headline: string): number {
  const places = findWords(headline).flatMap(({ text }) => readPlace(text)?.lemma ?? []);
  return new Set([...places, ...(headline.match(TWO_WORDS) ?? [])]).size;
}

/** "ქვეყნებს შორის" with nothing before it that tells which. */
const BETWEEN = /(?<![ა-ჰ])(?<!(?:ამ|[ა-ჰ]{2}(?:ის|ულ|ურ|ელ|ოს|ას)) )ქვეყნებს შორის(?![ა-ჰ])/;

/** "ქვეყნებს შორის" that a reader takes for the countries of the headline, where the sentence before it names another one. */
export function findBetween(text: string, { title, sentences, mentionsBySentence }: Article): string | null {
  const between = BETWEEN.exec(text);
  if (between === null) return null;
  const isOther = sentences.some(
    (s, i) =>
      BETWEEN.test(s.text) &&
      sentences[i - 1]?.paragraph === s.paragraph &&
      mentionsBySentence[i - 1]!.some(
        (m) => m.kind === "place" && m.area === "country" && !title.includes(m.lemma.slice(0, -1)),
      ),
  );
  return isOther ? between[0] : null;
}

/** Whether a headline has a form of the noun. */
function isToldIn(headline: string, stem: string): boolean {
  return findWords(headline).some(({ text }) => isKindOf(text, stem));
}

/** "უკრაინაში ომის შემდეგ", "ირანთან ომი": where, or with whom, tells which; of a body what it acts on behind it does not. */
function isPlaced(words: readonly Word[], i: number, behind = 3): boolean {
  return words.slice(Math.max(0, i - NEAR), i + behind).some((w) => readPlace(w.text) !== null);
}

/** A relative clause, a name or a bracket behind the noun tells which. */
function isSaidOf(words: readonly Word[], i: number, text: string): boolean {
  return /^(?:, (?:რომელ|რომლ|სადაც|როცა|როდესაც)| ?[„“«"(]|-)/.test(
    text.slice(words[i]!.end, words[i]!.end + 12),
  );
}

/**
 * "მუზეუმში 400 ექსპონატია" below "ახმეტის მუზეუმები": one of several, and no word tells which. Of such items outside raters passed two of six.
 */
export function findOneOfMany(words: readonly Word[], text: string, headline: string): string | null {
  if (!headline.includes("ებ")) return null;
  // A plural may lose its stem's vowel: "ძალოსნები", "ძალოსანი".
  const many = findWords(headline).flatMap(({ text: word }) => {
    const stem = PLURAL.exec(word)?.[1];
    if (stem === undefined) return [];
    // "ტბები", "სკოლები": a stem in -ა loses it.
    if (readThing(`${stem}ა`) === `${stem}ა`) return [`${stem}ა`];
    if (stem.length < MIN_STEM) return [];
    const [start, end] = [stem.slice(0, -1), stem.slice(-1)];
    return /[^აეიოუ][ლნრვ]$/.test(stem) ? [stem, `${start}ა${end}`, `${start}ე${end}`] : [stem];
  });
  if (many.length === 0) return null;
  const found = words.find((word, i) => {
    const stem = many.find((of) => isForm(word.text, of));
    return (
      stem !== undefined && !word.text.slice(stem.length).startsWith("ებ") && isBare(words, i, text, stem)
    );
  });
  return found?.text ?? null;
}

/** Letters of a stem, at least, where no list has it. */
const MIN_STEM = 4;
const PLURAL = /^([ა-ჰ]{2,}?)ებ(?:ი|მა|ს|ის|ში|ზე)$/;
