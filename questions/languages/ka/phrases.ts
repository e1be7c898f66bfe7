/** Wordings of Georgian stems. */
import type { Phrases } from "../language.ts";

export const phrases: Phrases = {
  trueFalse: (statement) => `მართალია თუ მცდარია ტექსტის მიხედვით?\n${statement}`,
  isTrue: "მართალია",
  isFalse: "მცდარია",
  whichTrue: "რომელი დებულებაა მართალი ტექსტის მიხედვით?",
  whoSaid: (verb, content) => `ტექსტის მიხედვით, ვინ ${verb}, რომ ${content}?`,
  whoSaidQuote: (verb, quote) => `ტექსტის მიხედვით, ვინ ${verb}: „${quote}“?`,
  matchSpeakers: "ვის ეკუთვნის ტექსტის მიხედვით თითოეული განცხადება?",
  orderEvents: "დაალაგეთ მოვლენები იმ თანმიმდევრობით, რომლითაც მოხდა: ყველაზე ადრინდელიდან უკანასკნელამდე.",
  altered: (original, altered) => `ტექსტში წერია „${original}“ და არა „${altered}“.`,
};
