/** Wordings of Georgian stems. */
import type { Phrases } from "../language.ts";

export const phrases: Phrases = {
  headline: "ტექსტი: ",
  trueFalse: (statement) => `მართალია თუ მცდარია ტექსტის მიხედვით?\n${statement}`,
  lastTrueFalse: (lead, statement) =>
    `ტექსტის მიხედვით, ბოლო წინადადება მართალია თუ მცდარი?\n${lead}\n${statement}`,
  isTrue: "მართალია",
  isFalse: "მცდარია",
  whichTrue: "რომელი დებულებაა მართალი ტექსტის მიხედვით?",
  whoSaid: (verb, content) => `ტექსტის მიხედვით, ვინ ${verb}, რომ ${content}?`,
  whoSaidQuote: (verb, quote) => `ტექსტის მიხედვით, ვინ ${verb}: „${quote}“?`,
  findSentence: (question) => `მონიშნე ტექსტის ის წინადადება, რომელიც ამ კითხვას პასუხობს:\n${question}`,
  mentioned: {
    country: "ამ ქვეყნებიდან რომელია ტექსტში ნახსენები?",
    city: "ამ ქალაქებიდან რომელია ტექსტში ნახსენები?",
  },
  yearsBetween: (first, second) =>
    `ტექსტის მიხედვით, რამდენი წელი გავიდა პირველი მოვლენიდან მეორემდე?\n1. ${first}\n2. ${second}`,
  chosen: (asked) => `აირჩიე ტექსტის მიხედვით:\n${asked}`,
  typed: {
    number: (gapped) => `ჩაწერე რიცხვი, რომელიც წინადადებას ტექსტის მიხედვით აკლია:\n${gapped}`,
    year: (gapped) => `ჩაწერე წელი, რომელიც წინადადებას ტექსტის მიხედვით აკლია:\n${gapped}`,
    day: (gapped) => `ჩაწერე თარიღი, რომელიც წინადადებას ტექსტის მიხედვით აკლია:\n${gapped}`,
    person: (gapped) => `ჩაწერე სახელი ან გვარი, რომელიც წინადადებას ტექსტის მიხედვით აკლია:\n${gapped}`,
    term: (gapped) => `ჩაწერე ტერმინი, რომელიც წინადადებას ტექსტის მიხედვით აკლია:\n${gapped}`,
  },
  missing: (gapped) => `ჩაწერე, რა აკლია წინადადებას ტექსტის მიხედვით:\n${gapped}`,
  typedQuestion: {
    number: (question) => `უპასუხე რიცხვით, ტექსტის მიხედვით:\n${question}`,
    year: (question) => `უპასუხე წლით, ტექსტის მიხედვით:\n${question}`,
    day: (question) => `უპასუხე თარიღით, ტექსტის მიხედვით:\n${question}`,
    person: (question) => `უპასუხე სახელით ან გვარით, ტექსტის მიხედვით:\n${question}`,
    term: (question) => `უპასუხე ტერმინით, ტექსტის მიხედვით:\n${question}`,
  },
  typedSpeaker: (question) => `ჩაწერე სახელი ან გვარი:\n${question}`,
  matchNumbers: "შეუსაბამე თითოეულ წინადადებას რიცხვი, რომელიც ტექსტის მიხედვით აკლია.",
  matchDates: "შეუსაბამე თითოეულ მოვლენას დრო, როდესაც ტექსტის მიხედვით მოხდა.",
  matchRoles: "შეუსაბამე თითოეულ ადამიანს თანამდებობა ტექსტის მიხედვით.",
  matchSpeakers: "ვის ეკუთვნის ტექსტის მიხედვით თითოეული განცხადება?",
  orderEvents: "დაალაგე მოვლენები იმ თანმიმდევრობით, რომლითაც მოხდა: ყველაზე ადრინდელიდან უკანასკნელამდე.",
  altered: (original, altered) => `ტექსტში წერია „${original}“ და არა „${altered}“.`,
};
