/**
 * What is said with figures or names in it, in English, as it is said in code and stored: `{n}` stands for a figure, `{}` for anything.
 * Those with a beginning of their own come first: of two that fit, the first is taken.
 */
export const phrases = [
  // What the file of a format leaves out or changes; of questions/formats, whose writers say it.
  "a typed answer is right only as it is written here, not in its other forms",
  "an order is asked as pairs of place and statement, with points for each",
  "matching gives points for each pair",
  "only choices and true or false can be held",
  "only choices, true or false and typed answers can be held",
  "more than {n} options",
  "only {n} right answers are kept",
  "the question has over {n} characters",
  "the headline does not stand above the question",
  "an option has over {n} characters",
  // What of an imported question is not as it was; of its readers.
  "answers that give part of the points are left out",
  "answers that take points away only give none",
  "the feedback of single answers is left out",
  // Why a file is not XML; of the reader there.
  "no tag at character {n}",
  "over {n} elements",
  "nested deeper than {n}",
  "“{}” closes what is not open",
  "“{}” is not closed",
  "“{}” without its end",
  // What came of a webhook's message, and why it is switched off.
  "Switched off by the workspace",
  "It answered 410: it is no more",
  "The address is not allowed here any more",
  "Could not be reached",
  "No answer in {n} seconds",
  "{n}: it sends on elsewhere, which is not followed",
  "Nothing got through since {}; the last answer: {}",
  // What was done, in the audit.
  "dropped",
  "counted again",
  "key {}",
  "accepted: {n}",
  "dropped, accepted: {n}",
  "counted again, accepted: {n}",
  "dropped, key {}",
  "counted again, key {}",
  "{n} of {n}",
  "refused: {}",
  "{}; open again after its keys were shown",
  "{}; questions with what was changed in the quiz afterwards: {n}",
  "{}: {}; {n} of {n} attempts changed, points {n} → {n}",
  "{}: {}",
] as const;
export type Phrase = (typeof phrases)[number];

const SLOT = /\{n?\}/g;
/** A text that may be a file's own is matched in no more than so many characters. */
const MAX_CHARS = 1_000;

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const patterns = phrases.map((phrase) => {
  const slots = [...phrase.matchAll(SLOT)].map(([slot]) => (slot === "{n}" ? "(\\d+(?:\\.\\d+)?)" : "(.+?)"));
  const source = phrase.split(SLOT).map((part, i) => escape(part) + (slots[i] ?? ""));
  return { phrase, pattern: new RegExp(`^${source.join("")}$`, "s") };
});

/** A phrase with what it tells in its places, in their order. */
export function fill(phrase: string, values: readonly (string | number)[]): string {
  let next = 0;
  return phrase.replace(SLOT, () => String(values[next++] ?? ""));
}

/** A phrase as it is said in code, in English. */
export const say = (phrase: Phrase, ...values: (string | number)[]): string => fill(phrase, values);

/** What is said in English, in other words; what is none of the phrases stays. What stands in a place may be a phrase itself. */
export function translate(text: string, words: Record<Phrase, string>): string {
  if (text.length > MAX_CHARS) return text;
  for (const { phrase, pattern } of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const values = match.slice(1).map((value) => translate(value, words));
    return fill(words[phrase], values);
  }
  return text;
}
