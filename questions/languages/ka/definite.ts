/**
 * Nouns that say "the one spoken of before". Georgian has no article: "ქალაქი 400 წელი …" opens a sentence on a town that an earlier
 * one named. Where such a noun comes first and nothing says which, the sentence does not stand on its own.
 */
import type { Article } from "../../article.ts";
import { findBare } from "./bare.ts";
import { findCause } from "./events.ts";
import { isOpenName } from "./names.ts";
import { isInTitle, readNoun } from "./nouns.ts";
import { isFiniteVerb } from "./verbs.ts";
import { findWords, type Word } from "../../words.ts";

/** Adjectives that tell which of them only to who knows the others. */
const ORDER = new Set(
  "პირველი პირველმა პირველ ბოლო მთავარი მთავარმა მთავარ დანარჩენი მეორე მეორემ მესამე მესამემ მეოთხე".split(
    " ",
  ),
);
/** Words that place a thing beside another, or take one of several: at a sentence's beginning nothing tells whose or which. */
const RELATIONAL =
  /^(?:(?:უკანა|მარჯვენა|მარცხენა|მოპირდაპირე|მეზობელი|მეზობელ|ერთ-ერთი|ერთ-ერთმა|ერთ-ერთ|ერთერთი|ერთერთმა)$|თითოეულ)/;
/** Nouns by their ending: verbal nouns, plurals. No name has one. */
const DERIVED = /(?:[ა-ჰ]{3}ებები|[ა-ჰ]{3}(?:ობა|ება|ცია|ებ)(?:ი|მა|მ|ს|ში|ზე)?|[ა-ჰ]{4}ვა[მს]?)$/;
/** Of people of a calling a report may speak without saying which: "მეცნიერებმა აღმოაჩინეს". */
const CALLINGS =
  /^(?:მეცნიერ|მკვლევ|ექსპერტ|სპეციალისტ|არქეოლოგ|ისტორიკოს|ასტრონომ|ექიმ|ფიზიკოს|ბიოლოგ|ქიმიკოს|ეკონომისტ|ინჟინრ|ინჟინერ|სინოპტიკოს|ადამიან)/;
/** The aorist at a statement's end, which tells of one event: what is always so is told in the present. */
const EVENT = /(?:[ა-ჰ]{2}(?:და|ეს|დნენ|ნენ)|[აიუე][ა-ჰ]{2,}[აო])[.“”"]*$/;
/** "მოთხრობის მიხედვით", "სადგურის რეაბილიტაციისთვის", "დარბაზის მოსაწყობად" after a word that is no attribute of it. */
const RELYING =
  /(?:ცი|ებ|ობ|ნ)ისთვის$|^(?:მო|შე|გა|ა|და|აღ)?სა[ა-ჰ]{3,}ად$|^(?:მიხედვით|მიხედვითვე|შესახებ|საფუძველზე|მიერ|თანახმად)$/;
/** What is done to a thing that exists already: its name without an attribute before such a verb is of a thing told before. */
const DONE_TO =
  /^(?:გააკრიტიკა|გააკრიტიკეს|მოიწონა|მოიწონეს|დაგმო|დაგმეს|უარყო|უარყვეს|შეაქო|შეაქეს|დაამტკიცა|დაამტკიცეს|აღადგინა|აღადგინეს|გააუმჯობესა|დააფინანსა|დააფინანსეს|შეაკეთა|შეაკეთეს)$/;
/** Attributes of a genitive end in its own -ი or -ის; these are none. */
const NO_ATTRIBUTE = /(?:მა|[აეოუ]მ|[^ი]ს|ში|ზე|დან|\d|და)$/;
/** After these a noun is still the first of its sentence. */
const TIME =
  /^(?:წელს|წლის|წლიდან|დღეს|\d+|[ა-ჰ]+(?:ბერს|ბერში|რვალს|რვალში)|იანვარს|იანვარში|მარტს|მარტში|აპრილს|აპრილში|მაისს|მაისში|ივნისს|ივნისში|ივლისს|ივლისში|აგვისტოს|აგვისტოში|მოგვიანებით|შემდეგ|ამჟამად)$/;
/** How far the beginning of a sentence goes. */
const MAX_BEGINNING = 6;

/** "60 მილიონი ტონა მოიპოვეს": of what, is told before. What weighs or holds so much is told in the sentence. */
const STUFF =
  /(?<![ა-ჰ])(?:ტონა|ლიტრი|კილოგრამი|ბარელი|კუბომეტრი|ცენტნერი) (?:მოიპოვ|აწარმო|იწარმო|დამზად|გაყიდ|გაიყიდ|ჩამოიტან|გაიტან|შეიტან|მოვიდა|დაკრიფ|შეაგროვ)[ა-ჰ]*[.,]?$/;

function findStuff(text: string): string | null {
  return STUFF.exec(text.replace(/[.“”"]+$/, ""))?.[0] ?? null;
}

/**
 * The noun of which nothing in the sentence or in the title says which one: where it begins the sentence ("ქალაქი 400 წელი …" →
 * "ქალაქი"), or as what something relies on ("რეჟისორმა მოთხრობის მიხედვით …" → "მოთხრობის").
 */
export function findDefinite(
  words: readonly Word[],
  text: string,
  title: string,
  article?: Article,
): string | null {
  return (
    findFirst(words, text, title) ??
    findRelied(words, title) ??
    findObject(words, title) ??
    findBare(words, text, title, article) ??
    findCause(words, text, title) ??
    findStuff(text)
  );
}

/** "დეპუტატმა პროექტი გააკრიტიკა" → "პროექტი": the ergative before it is no attribute. */
function findObject(words: readonly Word[], title: string): string | null {
  const found = words.find(({ text }, i) => {
    if (i === 0 || !DONE_TO.test(words[i + 1]?.text ?? "") || !/[იაეო]$/.test(text)) return false;
    const stem = NO_ATTRIBUTE.test(words[i - 1]!.text) ? readNoun(text) : null;
    return stem !== null && !isInTitle(stem, title);
  });
  return found?.text ?? null;
}

function findRelied(words: readonly Word[], title: string): string | null {
  const found = words.find(({ text }, i) => {
    if (i === 0 || !RELYING.test(words[i + 1]?.text ?? "") || !text.endsWith("ს")) return false;
    const stem = NO_ATTRIBUTE.test(words[i - 1]!.text) ? readNoun(text) : null;
    return stem !== null && !isInTitle(stem, title);
  });
  return found?.text ?? null;
}

/** The same of the noun that begins the sentence alone. */
export function findFirst(words: readonly Word[], text: string, title: string): string | null {
  let i = 0;
  while (i < MAX_BEGINNING && TIME.test(words[i]?.text ?? "")) i++;
  if (RELATIONAL.test(words[i]?.text ?? "")) return words[i]!.text;
  if (ORDER.has(words[i]?.text ?? "")) i++;
  const word = words[i];
  if (word === undefined) return null;
  const next = words[i + 1];
  // "რეგულარული მოძრაობა გაიხსნა": nothing tells where or whose.
  if (
    next !== undefined &&
    /[ა-ჰ]{3}(?:ული|ური|ელი)$/.test(word.text) &&
    !/(?:ში|ზე|დან|[ა-ჰ]ის)(?![ა-ჰ])/.test(text)
  ) {
    const noun = readDerived(next.text, "", text);
    if (noun !== null && !isInTitle(noun, title)) return next.text;
  }
  const stem = readNoun(word.text) ?? readDerived(word.text, words[i + 1]?.text ?? "", text);
  if (stem === null || isOpenName(word.text)) return null;
  // Where something lies need not be named: "სადგურის მახლობლად". „დაისი“ after the noun is its name; so is a word that the noun stands before without an ending: ქალაქ თელავში.
  const isPlacing = /^ (?:მახლობლად|სიახლოვეს|გარშემო|წინ|უკან|გარეთ)/.test(
    text.slice(word.end, word.end + 12),
  );
  const isNamed =
    isPlacing ||
    /^ ?[„«"(]/.test(text.slice(word.end, word.end + 2)) ||
    (word.text === stem && !/[აეო]$/.test(stem));
  return isNamed || isInTitle(stem, title) ? null : word.text;
}

/** The stem of a bare verbal noun or plural that an event is told of: "ნერგები ჩამოიტანეს" → "ნერგ". */
function readDerived(word: string, next: string, text: string): string | null {
  if (!DERIVED.test(word) || CALLINGS.test(word)) return null;
  if (!EVENT.test(text) && !findWords(text).some((w) => isFiniteVerb(w.text))) return null;
  // "მეცნიერებების აკადემია", "ებრაელები და სომხები": more than a bare noun.
  if (/(?:ის|ისა)$/.test(next) || next === "და") return null;
  return word.replace(/(?:ობა|ება|ცია|ებ)(?:ი|მა|მ|ს|ში|ზე)?$/, "");
}
