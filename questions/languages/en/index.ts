/** The English pack. */
import type { Article, Mention, PersonMention, Sentence } from "../../article.ts";
import { remember } from "../../lazy.ts";
import type { LanguagePack } from "../language.ts";
import { findAlternatives } from "./alternatives.ts";
import { readAnswer, readTerm } from "./answers.ts";
import { ask, hasDoubtfulRole } from "./ask.ts";
import { dropDate, measureOpener, trimEnd } from "./context.ts";
import { findDates } from "./dates.ts";
import { comesAgain, holdsToo } from "./holds-too.ts";
import { findBareSurname } from "./half-names.ts";
import { isIdle } from "./idle.ts";
import { FUNCTION_WORDS, MONTH_ABBREVIATIONS } from "./lexicon.ts";
import { findNumbers } from "./numbers.ts";
import { findPeople, surnameOf } from "./people.ts";
import { isFamous } from "./namesakes.ts";
import { namesMeasured } from "./named-measure.ts";
import { askNaming, findNamings, NAMES } from "./namings.ts";
import { findOffices } from "./offices.ts";
import { phrases } from "./phrases.ts";
import { hasTemptingPlaces, isPlaceGiven } from "./place-given.ts";
import { findPlaces } from "./places.ts";
import { resolve } from "./resolve.ts";
import { readForm } from "./person-form.ts";
import { isTypable } from "./rivals.ts";
import { findRivals, findRoles, labelSpeaker } from "./speakers.ts";
import { isSpelling } from "./spelling.ts";
import { findSpeech } from "./speech.ts";
import { isTold, isTrick } from "./tricks.ts";
import { isUnfit } from "./unfit.ts";
import { findBeyondHeadline, findPointer, findUnresolved } from "./unresolved.ts";
import { readVerb } from "./verbs.ts";
import { stripPossessive } from "./possessives.ts";

/** Written with a stop that ends no sentence where something follows. */
const ABBREVIATIONS = new Set(
  (
    "Mr Mrs Ms Dr Drs Prof Profs St Ste Sta Sen Sens Rep Reps Gov Govs Gen Col Lt Capt Sgt Cmdr Adm Maj Rev Hon Pres Supt Det Insp Messrs Mt Ft vs v approx " +
    "ca c e.g i.e cf al Bros Fig Figs fig figs pp p Vol Vols vol vols arr ed eds trans est fl d b r"
  ).split(" "),
);
/** Of a part of a work or a book, before its number alone: "Op. 65", "Bk. II", "Nos. 3 and 4". */
const NUMBERED = new Set(
  "No no Nos nos Op Opp Bk Bks Ch Chs Chap Pt Pts Mvt Mvts Sect Art Arts Par Tab Nr".split(" "),
);
/** Abbreviations that stand at a sentence's end as well: there, a word follows that sentences begin with. */
const FINAL = new Set(
  "U.S U.K U.N E.U U.S.A U.S.S.R D.C A.D B.C Ph.D Inc Ltd Co Corp Jr Sr etc SS".split(" "),
);
const STARTER =
  /^["“'‘(]?(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|In|On|At|By|For|From|With|As|After|Before|But|And|So|If|When|While|His|Her|Its|Their|There|Many|Most|Some|Both|However|Since|During|One|Two|Its)\b/;
const TIME = /^(?:a\.m|p\.m)$/;
const TIME_ZONE =
  /^(?:[A-Z]{2,4}\b|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Pacific|Central|local)/;

/** "U.S. President" goes on, "in the U.S. The" does not; "3 p.m. Friday" goes on. */
function isAbbreviation(word: string, next: string): boolean {
  if (NUMBERED.has(word)) return /^(?:\d|[IVXLC]+\b)/.test(next);
  if (TIME.test(word)) return TIME_ZONE.test(next);
  // "by E. A. Sedillot"
  if (/^[A-Z]$/.test(word) && /^[A-Z]\. \p{Lu}/u.test(next)) return true;
  if (FINAL.has(word) || /^[A-Z]$/.test(word)) return !STARTER.test(next);
  return ABBREVIATIONS.has(word) || MONTH_ABBREVIATIONS.has(word) || /^[A-Z](?:\.[A-Z])+$/.test(word);
}

/** "She died in Darwin in 1979." */
const MIN_STATEMENT = 28;
/** Share of function words in English prose; in French, German or Italian under a tenth of the words are in the list. */
const COMMON_SHARE = 0.25;

/** Dates go first; a number within one is a part of it, as is a place within a person's name. */
function findMentions(sentences: Sentence[]): Mention[] {
  const people: PersonMention[][] = sentences.map(() => []);
  for (const person of findPeople(sentences)) people[person.sentence]!.push(person);
  return sentences.flatMap((sentence) => {
    const own = people[sentence.index]!;
    const dates = findDates(sentence);
    const isIn = (list: readonly Mention[]) => (at: number) => list.some((m) => m.start <= at && at < m.end);
    const [isDate, isPerson] = [isIn(dates), isIn(own)];
    return [
      ...dates,
      ...own.filter((m) => !isDate(m.start)),
      ...findPlaces(sentence, (at) => isDate(at) || isPerson(at)),
      ...findNumbers(sentence, (word) => isDate(word.start) || isPerson(word.start)),
    ].sort((a, b) => a.start - b.start);
  });
}

/** One key for the forms of a word: "stole", "stealing" → "steal"; "Trump's" → "trump"; "cities" → "city". */
const stem = remember((word: string): string => {
  const lower = stripPossessive(word.toLowerCase());
  const verb = readVerb(lower);
  if (verb !== null) return verb;
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  return /(?:[a-z]{2}[^su])s$/.test(lower) ? lower.slice(0, -1) : lower;
});

/** Digits from which a number is large. */
const LARGE = 3;

/**
 * Implements `LanguagePack.isChosen`. Of names to choose outside raters passed 12 of 20, of months 7 of 12, of numbers of three digits or more 14 of
 * 29; of full names to type 75 of 96, of such numbers to type 41 of 53, of shorter ones to choose 33 of 49.
 */
function isChosen(mention: Mention, article?: Article): boolean {
  if (mention.kind === "place") return article === undefined || hasTemptingPlaces(article, mention);
  if (mention.kind === "number") return mention.text.replace(/\D/g, "").length < LARGE;
  return mention.kind === "date" ? mention.part !== "month" : mention.kind !== "person";
}

const isFunctionWord = remember((word: string) => FUNCTION_WORDS.has(word.toLowerCase()));

/** English (en). */
export const english: LanguagePack = {
  lang: "en",
  commonShare: COMMON_SHARE,
  hasCase: true,
  isLetter: (char) =>
    (char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || (char >= "À" && char <= "ɏ"),
  isAbbreviation,
  minStatement: MIN_STATEMENT,
  findMentions,
  findNamings,
  askNaming,
  names: NAMES,
  findSpeech,
  findUnresolved,
  // Behind a lead a sentence is kept in the article's own words where it may: not with the surname alone of whom neither tells.
  findPointer: (text, lead = "", article) =>
    findPointer(text, lead, article) ??
    (lead === "" || article === undefined ? null : findBareSurname(article, text, lead)),
  findBeyondHeadline,
  measureOpener,
  resolve,
  trimEnd,
  publishes: /\b(?:published|interview(?:ed)?|posted|tweeted)\b/,
  findAlternatives,
  findRivals,
  labelSpeaker,
  ask,
  questionNamesTopic: (question, headline, article) =>
    namesMeasured(question, headline) && !hasDoubtfulRole(question, article),
  asksClauses: true,
  dropDate,
  findOffices,
  findRoles,
  readAnswer,
  readTerm,
  isGiven: (shown, mention, article) =>
    isUnfit(shown, mention) ||
    (mention.kind === "date" && article !== undefined && comesAgain(shown, mention, article)) ||
    (mention.kind === "place" &&
      (isPlaceGiven(shown, mention) || (article !== undefined && !hasTemptingPlaces(article, mention)))),
  holdsToo,
  isIdle,
  isAside: isTold,
  isTrick,
  isChosen,
  altersFar: true,
  chooses: new Set(["date"]),
  typesTowns: true,
  asksSurnames: true,
  typesWords: "asked",
  typesUnits: true,
  isTypable,
  isKnown: ({ entity }) => isFamous(surnameOf(entity)),
  isBody: ({ form }) => readForm(form).shape === "body",
  stem,
  isSpelling,
  isFunctionWord,
  // Huddleston & Pullum, "The Cambridge grammar of the English language" (2002), ch. 9: negators, and those that only count as such.
  negates:
    /^(?:not?|cannot|never|none|nobody|nothing|nowhere|neither|nor|without|hardly|barely|rarely|seldom)$|n['’]t$/,
  phrases,
};
