/** The verb after a name in Russian text: its gender is the name's, whose case is then the nominative. */
import type { Sentence } from "../../article.ts";
import type { Word } from "../../words.ts";
import type { Gender } from "./surnames.ts";
import { findWordAt, isNext } from "./words.ts";

const MASCULINE_VERB =
  /^(?:[а-яё]{2,}[аяеёиоуыэю]л(?:ся)?|стал|шёл|ушёл|пришёл|вошёл|нашёл|умер|погиб|сказал|мог|смог|помог)$/;

const FEMININE_VERB = /^[а-яё]{2,}л(?:а|ась)$/;

export function verbAfter(sentence: Sentence, name: Word): string {
  const next = sentence.words[findWordAt(sentence.words, name.start) + 1];
  return next !== undefined && isNext(sentence, name, next) ? next.text : "";
}

/** The gender that a past tense tells. */
export const genderOfPast = (verb: string): Gender | null =>
  FEMININE_VERB.test(verb) ? "f" : MASCULINE_VERB.test(verb) ? "m" : null;

export const genderOfVerb = (sentence: Sentence, name: Word): Gender | null =>
  genderOfPast(verbAfter(sentence, name));

export const isSubject = (sentence: Sentence, name: Word): boolean => genderOfVerb(sentence, name) !== null;
