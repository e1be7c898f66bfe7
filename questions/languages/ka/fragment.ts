/**
 * Georgian sentences without a predicate: entries of a table ("საშუალო წლიური ხარჯი 0,59 მ³/წმ."), captions, what was cut off. A finite verb ends in a
 * person's mark, -ს, -ა, -თ, -ან, -ენ, -ეს or in the version vowels of an aorist, and a nominal predicate in the copula's -ა (Hewitt 1995, ch. 4);
 * whatever ends so may be one.
 */
import type { Word } from "../../words.ts";
import { isPredicate } from "./predicates.ts";
import { isFiniteVerb, isVerb } from "./verbs.ts";

const MAY_BE =
  /(?:[ა-ჰ]ა|[^იაოუ]ს|[ოუე]ს|თ|ან|ენ|ვარ|ხარ)$|^(?!სა)[ა-ჰ]{2,}ო$|^(?:დგას|იბრძვის|იცის|ასწავლის|უდრის|იწონის|[ა-ჰ]*ვედი)$/;
/** Nouns by their endings, ergatives, and words that are never a verb. */
const IS_NOT =
  /(?:ობა|[ა-ჰ]{3}ით|[^აეიოუ]მა|ცია|თან|იდან|ადან|ედან|ოდან|დან|ების|თვის|ისა|სა)$|^[^აეიოუ]+$|^(?:და|მათ|რა|არა|სხვა|რვა|ცხრა|მეტრს|კმ|გარდა|ყველა|მუდმივად|ხან|თვითონ|თან|თითქმის|გარეთ|ერთად|მეტად)$/;
/** A genitive may be a verb at a clause's end alone: "ხე ორ ტონას იწონის". */
const LAST = /[ა-ჰ]{2}ის$/;
/** "თბილისი — დედაქალაქი": the dash stands for it. */
const DASH = / [—–] |: /;

/** "მზის სისტემის უდიდეს სხეულთაგანი": superlatives have the ending of a plural's aorist. */
const SUPERLATIVE = /^უ(?:დიდ|მაღლ|ძველ|მცირ|ღრმ|გრძელ|მოკლ|ახლ|ძლიერ|კეთ|უარ|სწრაფ|მნიშვნელოვან|ლამაზ)ეს$/;
/** "One of …" at a sentence's end, which its predicate would close with the copula: "ერთ-ერთია", "სხეულთაგანია". */
const ONE_OF = /(?:[ა-ჰ]{3}თაგანი|^ერთ-ერთი)$/;

/** Whether a sentence has no word that may be its predicate. */
export function isFragment(words: readonly Word[], text: string): boolean {
  if (DASH.test(text)) return false;
  if (ONE_OF.test(words.at(-1)?.text ?? ""))
    return !words.some(({ text: word }) => isPredicate(word) || isVerb(word));
  return !words.some(
    ({ text: word, end }, i) =>
      isFiniteVerb(word) ||
      (MAY_BE.test(word) && !IS_NOT.test(word) && !SUPERLATIVE.test(word)) ||
      (LAST.test(word) && (i === words.length - 1 || text[end] === ",")),
  );
}
