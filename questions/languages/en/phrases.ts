/** Wordings of English stems. */
import type { Phrases } from "../language.ts";

export const phrases: Phrases = {
  headline: "Text: ",
  trueFalse: (statement) => `True or false, according to the text?\n${statement}`,
  lastTrueFalse: (lead, statement) =>
    `Is the last sentence true or false, according to the text?\n${lead}\n${statement}`,
  isTrue: "True",
  isFalse: "False",
  whichTrue: "Which statement is true according to the text?",
  whoSaid: (verb, content) => `According to the text, who ${verb} that ${content}?`,
  whoSaidQuote: (verb, quote) => `According to the text, who ${verb}: “${quote}”?`,
  findSentence: (question) => `Mark the sentence of the text that answers this question:\n${question}`,
  mentioned: {
    country: "Which of these countries does the text mention?",
    city: "Which of these cities does the text mention?",
  },
  yearsBetween: (first, second) =>
    `According to the text, how many years passed from the first event to the second?\n1. ${first}\n2. ${second}`,
  chosen: (asked) => `Choose what the text says:\n${asked}`,
  typed: {
    number: (gapped) => `Write the number that is missing, according to the text:\n${gapped}`,
    year: (gapped) => `Write the year that is missing, according to the text:\n${gapped}`,
    day: (gapped) => `Write the date that is missing, according to the text:\n${gapped}`,
    person: (gapped) => `Write the name that is missing, according to the text:\n${gapped}`,
    term: (gapped) => `Write the term that is missing, according to the text:\n${gapped}`,
  },
  missing: (gapped) => `Write what is missing, according to the text:\n${gapped}`,
  typedQuestion: {
    number: (question) => `Answer with a number, according to the text:\n${question}`,
    year: (question) => `Answer with a year, according to the text:\n${question}`,
    day: (question) => `Answer with a date, according to the text:\n${question}`,
    person: (question) => `Answer with a name, according to the text:\n${question}`,
    term: (question) => `Answer with a term, according to the text:\n${question}`,
  },
  typedSpeaker: (question) => `Answer with a name:\n${question}`,
  matchSpeakers: "Who made each statement, according to the text?",
  matchNumbers: "Match each sentence with the number that is missing from it, according to the text.",
  matchDates: "Match each sentence with the year that is missing from it, according to the text.",
  matchRoles: "Match each person with what the text says of them.",
  orderEvents: "Put the events in the order in which they happened, from the earliest to the latest.",
  altered: (original, altered) => `The text says “${original}”, not “${altered}”.`,
};
