/**
 * Nouns of which a reader asks "which?" or "of what?", anywhere in a sentence: a thing of a kind without an attribute ("ქალაქს გაზის
 * ნაკადი დაეჯახა"), and what is always of something, without its owner ("კამათი 2007 წელს გადაწყდა").
 */
import { lazy, remember } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import type { Article } from "../../article.ts";
import { isForm, isInTitle, readNoun } from "./nouns.ts";
import { readNumeral } from "./numerals.ts";
import { readPlainSurname } from "./surnames.ts";
import { isPluralToldBefore, isToldBefore, readPlural, readThing } from "./told.ts";
import { isFiniteVerb } from "./verbs.ts";

/** Measures, parts, beginnings and ends, outcomes: always of something (Löbner 1985, functional nouns). Stems. */
const RELATIONAL =
  "ტემპერატურა სიღრმე სიგრძე სიმაღლე სიგანე ფართობ მოსახლეობა დიამეტრ სიჩქარე ასაკ ღირებულება მოცულობა ხანგრძლივობა რაოდენობა მანძილ ვადა კურს კამათ გათხრებ " +
  "რეაბილიტაცია ამოფრქვევა სერია ნიშან შედეგ გეგმა გამარჯვება მოწამვლა სტარტ აუდიტორია სტანდარტ ფერდობ კედელ ნაპირ აღდგენა ინიციატივა დაწყება დასრულება " +
  "მაყურებელ მომხსენებელ დამფუძნებელ მფლობელ მემკვიდრე მოსახლე მცხოვრებ ბინადარ სიმბოლო სარემონტო დედალ მამალ მეზობელ განხილვა ჩამოვარდნა აღმშენებლობა შეჯახება შეკეთება დანგრევა აფეთქება გაფართოება";
/** Things that a text often brings up without an attribute, and people at large. */
const COMMON = new Set(
  (
    "გზა სახლ მანქანა ავტომობილ ავტობუს მატარებელ ბავშვ კაც ქალ ოჯახ წერილ ფოტო სურათ ტექსტ ღვინო ცხოველ ფრინველ მცენარე როლ თანხა ომ მამაკაც შვილ ვაჟ ძმა დედა მამა წყვილ " +
    "პროდუქტ ჯარ თამაშ ლექს რომან წიგნ ფილმ სიმღერა კლინიკა საავადმყოფო სკოლა ბაღ ეზო ოთახ მგზავრ ტურისტ სტუდენტ მოსწავლე მასწავლებელ პოლიცია სასამართლო კანონ ბიზნეს პარკ ბინა " +
    "გოგონა ბიჭ ქალბატონ ჯგუფ მოგზაურობა ფრენა წარმოება მშენებლობა პროცეს მხარე ტერიტორია ბაზარ მთავრობა პარლამენტ ცენტრ ბანკ თეატრ ქვეყან ქვეყნ დარგ სახეობა კავშირ სამსახურ მიწისძვრა ხანძარ ბილეთ ბრალდება განცხადება დანაშაულ"
  ).split(" "),
);
/** Before a noun: how many or which kind. Of these a text may speak for the first time. */
const QUANTIFIERS = new Set(
  "ერთი ერთმა ერთ ერთ-ერთი ერთ-ერთმა ერთ-ერთ რამდენიმე ყველა ბევრი ბევრ ბევრმა მრავალი მრავალ არაერთი არაერთ სხვა ყოველი ყოველ რომელიმე რაიმე ახალი ახალ ახალმა თითო რომელი რომელ".split(
    " ",
  ),
);
/** Before a noun in any case: no attribute of it. */
const NO_ATTRIBUTE =
  /^(?:და|თუ|კი|ან|რომ|არ|ვერ|ხოლო|თუმცა|უკვე|სულ|უფრო|ის|იგი|ისინი|ასევე|შემდეგ|მიერ|მხოლოდ|თითქმის|დაახლოებით|როცა|რაც|რადგან|აქვს|ჰქონდა|წელს|დღეს|წლიდან)$|(?:ში|ზე|დან|თან|მდე|თვის|გან|კენ|აც|იც|ით|ებმა|ები|ად)$/;
/** Adjectives that tell which stage or copy of a thing, and not which thing: "თავდაპირველი გეგმა". */
const STAGE =
  /^(?:თავდაპირველ|საწყის|საბოლოო|განახლებულ|მთავარ|საერთო|სრულ|პირველ|ბოლო|საშუალო|მაქსიმალურ|ახალ|ძველ|მეორე|დიდ|უკანა|მარჯვენა|მარცხენა)(?:ი|მა|ს)?$/;
const ADJECTIVE = /(?:ული|ური|ელი|იანი|ივი|ითი|ავარი|აური|რელი|დარი|ილი)$/;
export const GENITIVE = /[ა-ჰ-](?:ის|ისა|ოს|ას|უს|თა)$/;
/** "მისი სიგრძე": whose, the pronoun tells, which is looked at by itself. */
const POSSESSIVE = /^(?:მისი|მისმა|მის|მათი|მათმა|მათ|თავისი|თავისმა|თავის|საკუთარი|საკუთარ)$/;
/** Shaped like a genitive: "ბოლოს ვითარება გამწვავდა". */
const NO_GENITIVE = new Set(["ის", "ბოლოს", "დროს", "დასასრულს"]);
/** By these a noun before or after them is said of something, or brought into being: the text speaks of it for the first time. */
const NEW =
  /^(?:იყო|იყვნენ|არის|არიან|გახდა|ეწოდა|ეწოდება|ჰქვია|ითვლება|გამოაცხადა|გამოაცხადეს|დაანონსა|იყიდა|შეიძინა|მიიღო|მიიღეს|(?:და|გადა|გა|გამო|ა|შე|მო|აღმო|ი|ჩა|წამო)(?:წერა|წერეს|იღო|იღეს|არსა|არსეს|შენა|შენეს|აშენა|აშენეს|ხსნა|ხსნეს|ქმნა|ქმნეს|სცა|სცეს|იქვეყნა|აქვეყნა|აქვეყნეს|აწყო|აწყვეს|იგო|იგეს|იპოვა|იპოვეს|პოვა|პოვეს|იჩინა|აჩინა|აჩინეს|ატარა|ატარეს|იწყო|იწყეს|ართა|მართა|მართეს|მოართა|იპოვა))$/;
/** What follows a noun and tells which one: a relative clause, a name, a bracket; or makes a mere place of it: "სადგურის მახლობლად". */
const TOLD =
  /^(?: (?:მახლობლად|სიახლოვეს|გარშემო|წინ|უკან|გარეთ|ცენტრ|გარეუბ)|, (?:რომელ|რომლ|სადაც|რომ(?![ა-ჰ])|საიდანაც)| ?[„«"(]| [–—-] [„«"])/;
/** Words back in which the owner of something may stand, with adjectives between. */
const MAX_BACK = 3;

const relational = lazy(() => {
  const byPrefix = new Map<string, string[]>();
  for (const stem of RELATIONAL.split(" ")) {
    const prefix = stem.slice(0, 3);
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), stem]);
  }
  return byPrefix;
});

const readRelational = remember(
  (word) =>
    relational()
      .get(word.slice(0, 3))
      ?.find((stem) => isForm(word, stem)) ?? null,
);

/** The first such noun that neither the sentence nor `told`, the headline and what was read before, explains. */
export function findBare(
  words: readonly Word[],
  text: string,
  told: string,
  article?: Article,
): string | null {
  const found = words.find((word, i) => {
    const owned = readRelational(word.text);
    const plural = owned === null && article !== undefined ? readPlural(word.text) : null;
    const stem = owned ?? readThing(word.text) ?? plural;
    if (stem === null) return false;
    if (plural === stem && !isPluralToldBefore(article!, text, stem)) return false;
    const isCommon = plural !== stem && owned === null && (COMMON.has(stem) || readNoun(word.text) === null);
    if (isCommon && (article === undefined || !isToldBefore(article, text, stem))) return false;
    if (isFiniteVerb(word.text) || isInTitle(stem, told) || TOLD.test(text.slice(word.end, word.end + 12)))
      return false;
    if (/[იაეო]$/.test(word.text) && NEW.test(words[i + 1]?.text ?? "")) return false;
    return owned === null ? isBare(words, i, text, stem) : !isOwned(words, i, text);
  });
  return found?.text ?? null;
}

/** Whether nothing but a space stands between a word and the one before. */
function isJoined(words: readonly Word[], i: number, text: string): boolean {
  const before = words[i - 1];
  return before !== undefined && before.end + 1 === words[i]!.start && text[before.end] === " ";
}

/** What one has with another. */
const WITH =
  /^(?:შეხვედრ|საუბარ|საუბრ|მოლაპარაკებ|ომ$|ხელშეკრულ|შეთანხმებ|ბრძოლ|ურთიერთობ|თანამშრომლობ|მატჩ|თამაშ)/;

/** "ქალაქს გაზის ნაკადი დაეჯახა" → ქალაქს. A stem before a name ("ქალაქ თელავში") and what is brought into being are told. */
export function isBare(words: readonly Word[], i: number, text: string, stem: string): boolean {
  const word = words[i]!.text;
  if (word === stem && !/[აეო]$/.test(stem)) return false;
  // „აზერბაიჯანის ავიახაზების“ (AZAL) თვითმფრინავი: a name before it.
  if (/[“”»)"] $/.test(text.slice(Math.max(0, words[i]!.start - 2), words[i]!.start))) return false;
  // „ბათუმელებს“: a paper's name, by its marks.
  if (/[„“"«]/.test(text[words[i]!.start - 1] ?? "") && /[“”"»]/.test(text[words[i]!.end] ?? ""))
    return false;
  // "ალიევთან შეხვედრა", "კორეასთან ომი": with whom tells which.
  if (WITH.test(stem) && /[ა-ჰ]{3}თან$/.test(words[i - 1]?.text ?? "")) return false;
  return !isJoined(words, i, text) || !isAttribute(words[i - 1]!.text, word);
}

/** Whether a word is an attribute of the noun after it, by its own form and the noun's: ახალი ქალაქი, ახალ ქალაქს, ახალმა ქალაქმა. */
function isAttribute(word: string, noun: string): boolean {
  if (QUANTIFIERS.has(word) || /^\d/.test(word) || readNumeral(word) !== null) return true;
  if (GENITIVE.test(word) && !NO_GENITIVE.has(word)) return true;
  // "სამდღიანი ტურნირი": how long it was is not which it was.
  if (NO_ATTRIBUTE.test(word) || isFiniteVerb(word) || /(?:დღ|წლ|თვ|საათ)იან(?:ი|მა)?$/.test(word))
    return false;
  // "… ბერიძე საბჭომ აირჩია": nor is a surname one of whoever chose him.
  if (/(?:[^აეიოუ]მა|[აეოუ]მ)$/.test(noun))
    return /(?:მა|[აეოუ])$/.test(word) && (word.endsWith("მა") || readPlainSurname(word) === null);
  // "სამსახურმა კუნძულიდან": who acts is no attribute of another case.
  if (/(?:[^აეიოუ]მა|[აეიოუ]მ)$/.test(word)) return false;
  if (/[იაეო]$/.test(noun) && !/(?:ში|ზე)$/.test(noun)) return /(?:[იეოუ]|[^მ]ა)$/.test(word);
  // "ჩანაწერი დღიურში": an attribute of a noun in another case has lost its -ი, but for that of a genitive: "მთავარი ტაძრის".
  if (word.endsWith("ი") && !(/[იოუ]ს(?:ა|თვის|გან|კენ)?$/.test(noun) && ADJECTIVE.test(word))) return false;
  return /[^ს]$/.test(word);
}

/** "ლარის კურსი", "ლარის ოფიციალური კურსი", "ორი ვადა"; of what is counted or had somebody has it. */
function isOwned(words: readonly Word[], i: number, text: string): boolean {
  for (let k = i; k > Math.max(0, i - MAX_BACK) && isJoined(words, k, text); k--) {
    const before = words[k - 1]!.text;
    if ((GENITIVE.test(before) && before !== "ის") || POSSESSIVE.test(before)) return true;
    if (QUANTIFIERS.has(before) && k === i && !STAGE.test(before)) return true;
    if (/^\d/.test(before) || readNumeral(before) !== null || before === "შორის") return true;
    // An adjective of a place or a kind tells it: "ქართული სტანდარტი".
    if (k === i && /(?:ული|ური|ულმა|ურმა|ულ|ურ|ელი|იანი)$/.test(before) && !STAGE.test(before)) return true;
    if (!/[იაეოუ]$|(?:ულ|ურ|ელ)$/.test(before) || NO_ATTRIBUTE.test(before)) break;
    if (before.endsWith("მა") && !/მა?$/.test(words[i]!.text)) break;
  }
  return words.some((w) => /^(?:აქვს|ჰქონდა|აქვთ|ჰქონდათ|ჰყავდა|ჰყავს)$/.test(w.text));
}
