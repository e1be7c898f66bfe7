/** The Russian pack. */
import type { CalendarDate, DateMention, Mention, PersonMention, Sentence } from "../../article.ts";
import type { Word } from "../../words.ts";
import type { LanguagePack } from "../language.ts";
import { findAlternatives } from "./alternatives.ts";
import { readAnswer } from "./answers.ts";
import { ask, dropDate } from "./ask.ts";
import { findUnresolved, measureOpener, trimEnd } from "./context.ts";
import { findDates } from "./dates.ts";
import { isFunctionWord } from "./function-words.ts";
import { listPeople } from "./names.ts";
import { findNumbers } from "./numbers.ts";
import { phrases } from "./phrases.ts";
import { findPlaces } from "./places.ts";
import { resolve } from "./resolve.ts";
import { findRoles } from "./roles.ts";
import { findRivals, findSpeech, labelSpeaker } from "./speech.ts";
import { listWords, stemWord } from "./words.ts";

/** Words with a full stop that does not end a sentence. Source: GOST R 7.0.12-2011, and usage. */
const ABBREVIATIONS = listWords(
  "г гг в вв н э т е д п др пр см ср им ул пл пер просп пр-т наб обл р-н с пос дер д. стр рис табл гл ст напр прим тов гр проф акад доц канд св о оз р тыс млн млрд руб коп долл англ лат греч нем фр рус ок род ум ред изд илл",
);

/** A word with a capital goes to people first, then to places; dates before numbers. */
function findMentions(sentences: Sentence[], published: CalendarDate | null): Mention[] {
  const people: PersonMention[][] = sentences.map(() => []);
  for (const person of listPeople(sentences).mentions) people[person.sentence]!.push(person);
  return sentences.flatMap((sentence) => {
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
}

/** Russian (ru). */
export const russian: LanguagePack = {
  lang: "ru",
  commonShare: 0.15,
  hasCase: true,
  isLetter: (char) => /[а-яё]/i.test(char),
  isAbbreviation: (word) =>
    ABBREVIATIONS.has(word.toLowerCase()) || /^[А-ЯЁA-Z]$/.test(word) || /^[а-яё]\.[а-яё]$/i.test(word),
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
  stem: stemWord,
  isFunctionWord,
  phrases,
};
