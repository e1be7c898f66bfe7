/**
 * Whether a Georgian question says what it is about: a name, a word of the headline, or as much as tells a thing of its kind from others. "ვინ გახსნა კონცერტი?" below a
 * headline that has no concert may be of any; "whom or what is meant" is what outside raters failed most in round 14 (docs/quality.md).
 */
import type { Article } from "../../article.ts";
import { once } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { isInTitle, readNoun } from "./nouns.ts";
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

/** Right before what is counted: "რამდენ გრამ მარილს შეიცავს წყალი?". */
const ASKED_FOR = /რამდენ[ა-ჰ]{0,2} (?:[ა-ჰ]{1,20} ){0,2}$/;

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
  if (headline === "" || findWords(headline).length > MAX_NAME) {
    // "ვინ მიაკვლია გორას 1966 წელს?": a thing in the dative, to which something is done, is one that was told of before (Hewitt 1995, ch. 7).
    const pointer = findUnresolved(question.replace(/\?$/, "."), false, headline, "", article) ?? "";
    if (BODY.test(pointer)) return false;
    const isAsked = ASKED_FOR.test(question.slice(0, question.indexOf(pointer)));
    if (/[^ი]ს$/.test(pointer) && pointer !== "ოქროს" && !isAsked && readThing(pointer) !== null)
      return false;
  }
  return HOW_MANY.test(question) ? names(question, headline) : isTelling(question, headline);
}

/**
 * Asked so, other words than a name or the headline's do not tell what is counted or measured: "რამდენი ლარი დაჯდა სამუშაოები?". Outside raters passed
 * 14 of 34 in rounds 16 and 17, and most of the others had a bare noun.
 */
const HOW_MANY = /(?<![ა-ჰ])რამდენ/;
const PLURAL = /[ა-ჰ]{2}ებ(?:ი|მა|ს|ის|ში|ზე|ით|თან|იდან|ისთვის)$/;

/** Whether a text has a name or a word of the headline, of which a plural names none of its kind: "ტბის" below "კავკასიის ტბები". */
function names(text: string, headline: string): boolean {
  if (/[A-Za-z„“«"]/.test(text)) return true;
  const told = findWords(headline).filter((word) => word.text.length >= SAME);
  return findWords(text).some(({ text: word }) => {
    if (ASKING.test(word)) return false;
    const isTold = told.some(
      ({ text: of }) =>
        of.slice(0, SAME) === word.slice(0, SAME) && (!PLURAL.test(of) || PLURAL.test(word) || !isNoun(word)),
    );
    return isTold || isNamed(word) || isOfHeadline(word, headline);
  });
}

/** A noun in the singular that texts bring up: "ტბის". Attributes and verbs are told by whatever is of their root. */
const isNoun = (word: string): boolean => readThing(word) !== null;

/** "დაღუპულის" below a headline with an accident. */
function isOfHeadline(word: string, headline: string): boolean {
  const stem = readNoun(word);
  return stem !== null && !PLURAL.test(headline) && isInTitle(stem, headline);
}

function isTelling(text: string, headline: string): boolean {
  if (names(text, headline)) return true;
  const words = findWords(text).filter((word) => !ASKING.test(word.text));
  return words.filter((word) => !isPredicate(word.text)).length >= TELLING;
}

/** Ends of towns' and countries' names that no list has: კონსტანტინოპოლი. */
const PLACE = /[ა-ჰ]{3}(?:პოლ|ბურგ|გრად|სტან|ლანდ)(?:ი|ს|ში|ის|იდან|მა)?$/;

/** "აზერბაიჯანული", "იაპონური", "თბილისელი": of what country or town. */
const OF_PLACE = /^([ა-ჰ]{3,})(?:ულ|ურ|ელ)(?:ი|მა|ს|ის)?$/;
const isOfPlace = (word: string): boolean => {
  const root = OF_PLACE.exec(word)?.[1];
  return root !== undefined && ["ი", "ია", "ეთი"].some((end) => readPlace(root + end) !== null);
};

const isNamed = (word: string): boolean =>
  PLACE.test(word) ||
  isOfPlace(word) ||
  readPlace(word) !== null ||
  isClosedName(word) ||
  isOpenName(word) ||
  readPlainSurname(word) !== null;
