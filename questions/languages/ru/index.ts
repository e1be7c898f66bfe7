/** The Russian pack. */
import type {
  Article,
  CalendarDate,
  DateMention,
  Mention,
  PersonMention,
  Sentence,
  Span,
} from "../../article.ts";
import type { Word } from "../../words.ts";
import type { LanguagePack } from "../language.ts";
import { findAlternatives, isTrick } from "./alternatives.ts";
import { readAnswer, readTerm } from "./answers.ts";
import { isPeopled, isUnchanged } from "./aside.ts";
import { ask } from "./ask.ts";
import { findUnresolved } from "./context.ts";
import { measureOpener, trimEnd } from "./cuts.ts";
import { dropDate } from "./drop-date.ts";
import { findDates } from "./dates.ts";
import { isFunctionWord } from "./function-words.ts";
import { holdsToo, isGiven } from "./given.ts";
import { registerCapitals } from "./capitals.ts";
import { questionNamesTopic, namesTopic } from "./named-topic.ts";
import { isOneOfMore } from "./lasting.ts";
import { listPeople } from "./names.ts";
import { findNumbers } from "./numbers.ts";
import { askNaming, findNamings, NAMES } from "./namings.ts";
import { phrases } from "./phrases.ts";
import { findPlaces } from "./places.ts";
import { findBeyondHeadline, findPointer, isEntryName } from "./pointers.ts";
import { resolve } from "./resolve.ts";
import { findRoles } from "./roles.ts";
import { findRivals, labelSpeaker } from "./speakers.ts";
import { findSpeech } from "./speech.ts";
import { isAbbreviation } from "./stops.ts";
import { hasReasonInside, isWorldFirst, tellsMinute, tellsStrayDay } from "./stray.ts";
import { findTerms } from "./terms.ts";
import { isSpelling } from "./spelling.ts";
import { isCountTold, isEntryDefinition, isToldAbove } from "./told.ts";
import { stemWord } from "./words.ts";

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

const isYear = (text: string, { start, end }: Span) => /^\d{4}$/.test(text.slice(start, end));

/** Implements `LanguagePack.isChosen`. Of names outside raters passed 9 of 22: they are typed, of who said it; and so are dates beside which another is true. */
function isChosen(mention: Mention, article?: Article): boolean {
  if (mention.kind === "person") return false;
  const sentence = article?.sentences[mention.sentence];
  if (mention.kind !== "date" || sentence === undefined) return true;
  const [from, to] = [mention.start - sentence.start, mention.end - sentence.start];
  return (
    !(mention.part === "year" && isWorldFirst(sentence.text)) &&
    !isOneOfMore(sentence.text.slice(0, from), mention.form, sentence.text.slice(to))
  );
}

/** Russian (ru). */
export const russian: LanguagePack = {
  lang: "ru",
  commonShare: 0.15,
  // Ukrainian, Bulgarian, Serbian and Macedonian have none of these.
  ownLetters: /[ыэё]/,
  // Belarusian and Kazakh have them, and many others.
  foreignLetters: /(?![а-яё])\p{Script=Cyrillic}/u,
  // Bulgarian is full of ъ; the rest is Bulgarian, Macedonian, Serbian and Ukrainian for "is", "we", "as" and the like.
  foreignWords: /ъ|^(?:е|са|се|ще|сме|ги|су|ми|ви|як|що|це|бо|з)$/,
  hasCase: true,
  isLetter: (char) => (char >= "А" && char <= "я") || char === "ё" || char === "Ё",
  isAbbreviation,
  findMentions,
  findTerms,
  findNamings,
  askNaming,
  names: NAMES,
  findSpeech,
  findUnresolved,
  findPointer,
  findBeyondHeadline,
  isEntry: isEntryName,
  strictOpening: true,
  leadsBelow: true,
  // Raters of round 14 named long leads as what made a question of a detail.
  maxLead: 160,
  measureOpener,
  resolve,
  trimEnd,
  publishes:
    /опубликова|интервью|в беседе с |заявил|сообщил|в эфир|выложен|размещ[её]н|обнародова|появил(?:ось|ась|ся|ись) (?:заявлени|сообщени|видео|запис|стать)|[Зз]аявление появил/,
  findAlternatives,
  isGiven,
  holdsToo,
  // Nor is the year of what came first changed: another may be true.
  isAside: (text, span) =>
    isUnchanged(text, span) ||
    isPeopled(text.slice(0, span.start)) ||
    tellsStrayDay(text) ||
    (isYear(text, span) && isWorldFirst(text)),
  namesTopic,
  isTrick,
  isHeadlined: (headline, statement, mentions) =>
    isCountTold(headline, mentions) || isToldAbove(headline, statement),
  isIdle: (statement, _, article) =>
    isEntryDefinition(statement, article) ||
    tellsStrayDay(statement) ||
    tellsMinute(statement) ||
    hasReasonInside(statement),
  minStatement: 25,
  chooses: new Set(["date"]),
  typesTowns: true,
  typesWords: "gaps",
  isTypable: ({ kind }) => (kind === "place" ? "asked" : kind === "person"),
  asksPlaces: false,
  isChosen,
  // Of a summit's town met twice outside raters found in two of five items that it stands in passing.
  minPlaceSentences: 3,
  findRivals,
  labelSpeaker,
  ask,
  questionNamesTopic,
  asksBehindLead: true,
  asksClauses: true,
  dropDate,
  findRoles,
  readAnswer,
  readTerm,
  stem: stemWord,
  isSpelling,
  isFunctionWord,
  // Russkaja grammatika (1980), § 2618: "не", "ни", "нет", and pronouns with "ни-".
  negates: /^(?:не|ни|нет|без|нельзя|никогда|нигде|никуда|ни(?:кт|чт)о|никого|никому|ничего|ничему)$/,
  phrases,
};
