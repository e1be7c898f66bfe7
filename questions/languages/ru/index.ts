/** The Russian pack. */
import type { CalendarDate, DateMention, Mention, PersonMention, Sentence } from "../../article.ts";
import { findWords, type Word } from "../../words.ts";
import type { LanguagePack } from "../language.ts";
import { findAlternatives } from "./alternatives.ts";
import { readAnswer } from "./answers.ts";
import { ask } from "./ask.ts";
import { findPointer, findUnresolved } from "./context.ts";
import { measureOpener, trimEnd } from "./cuts.ts";
import { dropDate } from "./drop-date.ts";
import { findDates } from "./dates.ts";
import { isFunctionWord } from "./function-words.ts";
import { isGiven } from "./given.ts";
import { registerCapitals } from "./capitals.ts";
import { listPeople } from "./names.ts";
import { findNumbers } from "./numbers.ts";
import { phrases } from "./phrases.ts";
import { findPlaces } from "./places.ts";
import { readPlace } from "./gazetteer.ts";
import { tellsFact } from "./plain.ts";
import { resolve } from "./resolve.ts";
import { findRoles } from "./roles.ts";
import { findRivals, findSpeech, labelSpeaker } from "./speech.ts";
import { findTerms } from "./terms.ts";
import { listWords, stemWord } from "./words.ts";

/** Words with a full stop that does not end a sentence. Source: GOST R 7.0.12-2011, and usage. */
const ABBREVIATIONS = listWords(
  "т е н ср им ул пл пер просп наб обл с пос дер стр рис табл гл ст напр прим тов гр проф акад доц канд св о оз р англ лат греч нем фр рус ок род ум изд илл г-н",
);
/** Words with a full stop that a capital may follow as a new sentence: "в 1870 г. Завод …", "и др. Он …". */
const OFTEN_LAST = listWords("г гг в вв э см п д др пр тыс млн млрд руб коп долл р-н ред");

/** "г. Москва" and "г. было" go on, "в 1870 г. Завод" does not. */
function isAbbreviation(word: string, next: string): boolean {
  // An initial: "купец П. И. Коробов".
  if (/^[А-ЯЁA-Z]$/.test(word)) return true;
  const small = word.toLowerCase();
  if (OFTEN_LAST.has(small))
    return (
      !/^[А-ЯЁA-Z«]/.test(next) || word === "См" || (small === "г" && readPlace(findWords(next), 0) !== null)
    );
  return ABBREVIATIONS.has(small) || /^(?:[а-яё]\.[а-яё]|[А-ЯЁ]\.[А-ЯЁ])$/.test(word);
}

/** A word with a capital goes to people first, then to places; dates before numbers. */
function findMentions(sentences: Sentence[], published: CalendarDate | null): Mention[] {
  const people: PersonMention[][] = sentences.map(() => []);
  for (const person of listPeople(sentences).mentions) people[person.sentence]!.push(person);
  const mentions = sentences.flatMap((sentence) => {
    const own = people[sentence.index]!;
    const dates: DateMention[] = findDates(sentence, published);
    const isWithin = (spans: readonly { start: number; end: number }[]) => (word: Word) =>
      spans.some((s) => s.start <= word.start && word.end <= s.end);
    const found: Mention[] = [
      ...dates,
      ...own,
      ...findPlaces(sentence, isWithin(own)),
      ...findNumbers(sentence, isWithin(dates)),
    ];
    return found.sort((a, b) => a.start - b.start);
  });
  registerCapitals(mentions, sentences);
  return mentions;
}

/** Russian (ru). */
export const russian: LanguagePack = {
  lang: "ru",
  commonShare: 0.15,
  // Ukrainian, Bulgarian, Serbian and Macedonian have none of these.
  ownLetters: /[ыэё]/,
  hasCase: true,
  isLetter: (char) => /[а-яё]/i.test(char),
  isAbbreviation,
  findMentions,
  findTerms,
  findSpeech,
  findUnresolved,
  findPointer,
  strictOpening: true,
  measureOpener,
  resolve,
  trimEnd,
  findAlternatives,
  isGiven,
  isIdle: (statement, _, article) => !tellsFact(statement, article),
  typesNames: false,
  findRivals,
  labelSpeaker,
  ask,
  dropDate,
  findRoles,
  readAnswer,
  stem: stemWord,
  isFunctionWord,
  phrases,
};
