/** The English pack. */
import type { Mention, PersonMention, Sentence } from "../../article.ts";
import type { LanguagePack } from "../language.ts";
import { findAlternatives } from "./alternatives.ts";
import { readAnswer } from "./answers.ts";
import { ask } from "./ask.ts";
import { dropDate, findUnresolved, measureOpener, trimEnd } from "./context.ts";
import { findDates } from "./dates.ts";
import { FUNCTION_WORDS, MONTH_ABBREVIATIONS } from "./lexicon.ts";
import { findNumbers } from "./numbers.ts";
import { findPeople } from "./people.ts";
import { phrases } from "./phrases.ts";
import { findPlaces } from "./places.ts";
import { resolve } from "./resolve.ts";
import { findRivals, findRoles, findSpeech, labelSpeaker } from "./speech.ts";
import { readVerb } from "./verbs.ts";

/** Written with a stop that ends no sentence where something follows. */
const ABBREVIATIONS = new Set(
  (
    "Mr Mrs Ms Dr Prof St Sen Rep Gov Gen Col Lt Capt Sgt Cmdr Adm Maj Rev Hon Pres Supt Det Insp Messrs Mt Ft vs v No Nos approx ca c e.g i.e " +
    "cf al etc Inc Ltd Co Corp Bros Jr Sr Fig figs pp p Vol ed eds trans est fl d b r U.S U.K U.N E.U U.S.S.R D.C a.m p.m A.D B.C Ph.D"
  ).split(" "),
);
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
function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, "");
  const verb = readVerb(lower);
  if (verb !== null) return verb;
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  return /(?:[a-z]{2}[^su])s$/.test(lower) ? lower.slice(0, -1) : lower;
}

/** English (en). */
export const english: LanguagePack = {
  lang: "en",
  commonShare: COMMON_SHARE,
  hasCase: true,
  isLetter: (char) => /[A-Za-zÀ-ɏ]/.test(char),
  isAbbreviation: (word) =>
    ABBREVIATIONS.has(word) || MONTH_ABBREVIATIONS.has(word) || /^(?:[A-Z]|[A-Z]\.[A-Z])$/.test(word),
  findMentions,
  findSpeech,
  findUnresolved,
  measureOpener,
  resolve,
  trimEnd,
  findAlternatives,
  findRivals,
  labelSpeaker,
  ask,
  dropDate,
  findRoles,
  readAnswer,
  stem,
  isFunctionWord: (word) => FUNCTION_WORDS.has(word.toLowerCase()),
  phrases,
};
