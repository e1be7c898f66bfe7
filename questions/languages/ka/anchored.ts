/**
 * Whether a Georgian question says what it is about: a name, a word of the headline, or as much as tells a thing of its kind from others. "ვინ გახსნა კონცერტი?" below a
 * headline that has no concert may be of any; "whom or what is meant" is what outside raters failed most in round 14 (docs/quality.md).
 */
import type { Article } from "../../article.ts";
import { once } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { readPlace } from "./places.ts";
import { isPredicate } from "./predicates.ts";
import { readPlainSurname } from "./surnames.ts";
import { readThing } from "./told.ts";
import { findUnresolved } from "./unresolved.ts";

/** The words that ask, and those that say nothing of what. */
const ASKING =
  /^(?:ვინ|ვის|როდის|როდიდან|როგორც|რომელ(?:ი|მა)?|რამდენ[ა-ჰ]*|წელს|წლიდან|წლის|ქალაქ(?:ში|იდან)|ქვეყანაში|თვეში|სულ|დაახლოებით|საშუალოდ|მინიმუმ|მაქსიმუმ|მცირე|და|მეტი|ადგილზე)$/;
/** Letters by which a headline's word is known for the same. */
const SAME = 4;
/** Words that tell a thing from others of its kind, at least. */
const TELLING = 3;

/** Of which there are many, one named before: "სამინისტრომ". */
const BODY = /^(?:სამინისტრო|უწყებ|დეპარტამენტ|კომიტეტ|კომისი|სააგენტო|ასოციაცი|ორგანიზაცი|საბჭო)/;
/** Words of a headline that is a name and nothing else, at most: whatever stands below it is of that. */
const MAX_NAME = 2;

/** Implements `LanguagePack.namesTopic`: what stands behind a lead goes on from it. */
export const namesTopic = (text: string, lead: string, headline: string): boolean =>
  lead !== "" || isTelling(text, headline);

/** Asked so, a day is not enough. */
const WHEN = /(?<![ა-ჰ])როდი(?:ს|დან)(?![ა-ჰ])/;
/** Years that a text tells from which on it is a history: "when" in it asks for the year as well. News has one or two, by the way. */
const HISTORY = 3;

const isHistory = once(
  ({ mentions }: Article): boolean =>
    new Set(mentions.flatMap((m) => (m.kind === "date" && m.part === "year" ? [m.year] : []))).size >=
    HISTORY,
);

/** Implements `LanguagePack.questionNamesTopic`. */
export function questionNamesTopic(question: string, headline: string, article: Article): boolean {
  if (WHEN.test(question) && !/\d{4}/.test(`${question} ${headline}`) && isHistory(article)) return false;
  if (findWords(headline).length > MAX_NAME) {
    // "ვინ მიაკვლია გორას 1966 წელს?": a thing in the dative, to which something is done, is one that was told of before (Hewitt 1995, ch. 7).
    const pointer = findUnresolved(question.replace(/\?$/, "."), false, headline, "", article) ?? "";
    if (BODY.test(pointer)) return false;
    if (/[^ი]ს$/.test(pointer) && pointer !== "ოქროს" && readThing(pointer) !== null) return false;
  }
  return isTelling(question, headline);
}

function isTelling(text: string, headline: string): boolean {
  if (/[A-Za-z„“«"]/.test(text)) return true;
  const told = findWords(headline).flatMap((word) =>
    word.text.length >= SAME ? [word.text.slice(0, SAME)] : [],
  );
  const words = findWords(text).filter((word) => !ASKING.test(word.text));
  if (words.some((word) => isNamed(word.text) || told.includes(word.text.slice(0, SAME)))) return true;
  return words.filter((word) => !isPredicate(word.text)).length >= TELLING;
}

/** Ends of towns' and countries' names that no list has: კონსტანტინოპოლი. */
const PLACE = /[ა-ჰ]{3}(?:პოლ|ბურგ|გრად|სტან|ლანდ)(?:ი|ს|ში|ის|იდან|მა)?$/;

const isNamed = (word: string): boolean =>
  PLACE.test(word) ||
  readPlace(word) !== null ||
  isClosedName(word) ||
  isOpenName(word) ||
  readPlainSurname(word) !== null;
