/** Wordings of Russian stems. */
import type { Phrases } from "../language.ts";

export const phrases: Phrases = {
  headline: "Текст: ",
  trueFalse: (statement) => `Верно ли это утверждение по тексту?\n${statement}`,
  lastTrueFalse: (lead, statement) => `Верно ли по тексту последнее предложение?\n${lead}\n${statement}`,
  isTrue: "Верно",
  isFalse: "Неверно",
  whichTrue: "Какое утверждение верно по тексту?",
  whoSaid: (verb, content) => `Кто, согласно тексту, ${verb}, что ${content}?`,
  whoSaidQuote: (verb, quote) => `Кто, согласно тексту, ${verb}: «${quote}»?`,
  findSentence: (question) => `Отметьте предложение текста, которое отвечает на этот вопрос:\n${question}`,
  mentioned: {
    country: "Какая из этих стран упоминается в тексте?",
    city: "Какой из этих городов упоминается в тексте?",
  },
  yearsBetween: (first, second) =>
    `Сколько лет, согласно тексту, прошло от первого события до второго?\n1. ${first}\n2. ${second}`,
  chosen: (asked) => `Выберите по тексту:\n${asked}`,
  typed: {
    number: (gapped) => `Впишите по тексту число, пропущенное в предложении:\n${gapped}`,
    year: (gapped) => `Впишите по тексту год, пропущенный в предложении:\n${gapped}`,
    day: (gapped) => `Впишите по тексту дату, пропущенную в предложении:\n${gapped}`,
    person: (gapped) => `Впишите по тексту имя или фамилию, пропущенные в предложении:\n${gapped}`,
    term: (gapped) => `Впишите по тексту термин, пропущенный в предложении:\n${gapped}`,
  },
  missing: (gapped) => `Впишите то, что пропущено в предложении:\n${gapped}`,
  typedQuestion: {
    number: (question) => `Ответьте числом, по тексту:\n${question}`,
    year: (question) => `Ответьте годом, по тексту:\n${question}`,
    day: (question) => `Ответьте датой, по тексту:\n${question}`,
    person: (question) => `Ответьте именем или фамилией, по тексту:\n${question}`,
    term: (question) => `Впишите термин, по тексту:\n${question}`,
  },
  typedTown: (question) => `Ответьте названием города, по тексту:\n${question}`,
  typedSpeaker: (question) => `Впишите имя или фамилию:\n${question}`,
  matchNumbers: "Подберите к каждому предложению число, которое в нём пропущено.",
  matchDates: "Подберите к каждому предложению год, который в нём пропущен.",
  matchRoles: "Кто эти люди? Подберите к каждому имени должность или занятие по тексту.",
  matchSpeakers: "Кому, согласно тексту, принадлежит каждое высказывание?",
  orderEvents:
    "Расположите события в том порядке, в котором они происходили: от самого раннего к самому позднему.",
  altered: (original, altered) => `В тексте сказано «${original}», а не «${altered}».`,
};
