/** Georgian numbers: digits and number words that count something, with what makes them inexact. */
import type { NumberMention, Sentence } from "../../article.ts";
import type { Word } from "../../words.ts";

/** Cardinals that stand before a noun. ერთი also means "a certain", so it counts only before a span of time. */
export const numberWords = [
  "ერთი",
  "ორი",
  "სამი",
  "ოთხი",
  "ხუთი",
  "ექვსი",
  "შვიდი",
  "რვა",
  "ცხრა",
  "ათი",
  "თერთმეტი",
  "თორმეტი",
  "ცამეტი",
  "თოთხმეტი",
  "თხუთმეტი",
  "თექვსმეტი",
  "ჩვიდმეტი",
  "თვრამეტი",
  "ცხრამეტი",
  "ოცი",
] as const;

/** Before a number: about, almost, more than, at least, up to, between. */
const HEDGES = new Set(
  "დაახლოებით თითქმის მინიმუმ მაქსიმუმ სულ მცირე მეტი ნაკლები ვიდრე სავარაუდოდ თუ ან".split(" "),
);
/** After a number: "-ზე მეტი", "-მდე", and words that make it a name, an order or a part of a date. */
const NOT_COUNTED = new Set("მეტი ნაკლები წელს წლიდან წლამდე საუკუნე საუკუნის საუკუნეში საათზე".split(" "));
/** Characters that join two numbers of a list, the digit among them. */
const JOIN = 6;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
const TIME_UNIT = /^(წლ|დღ|თვ|კვირ|საათ|წუთ)/;
const GROUPED = /^\d{1,3}(?:[., ]\d{3})+$/;
const DIGITS = /^\d{1,3}(?:[., ]\d{3})+$|^\d+(?:[.,]\d+)?$/;
const MONTH =
  /^(იანვ|თებერვ|მარტ(ს|ი|ში|ის|იდან|ამდე)?$|აპრილ|მაის(ს|ი|ში|ის|იდან|ამდე)?$|ივნის|ივლის|აგვისტ|სექტემბ|ოქტომბ|ნოემბ|დეკემბ)/;

/** Finds the numbers of a sentence; one at which a date starts is a part of it. */
export function findNumbers(sentence: Sentence, dateStarts: ReadonlySet<number>): NumberMention[] {
  const words = joinGroups(sentence);
  const numbers: NumberMention[] = [];
  words.forEach((word, i) => {
    const reading = readNumber(word);
    if (reading === null || dateStarts.has(word.start)) return;
    const next = words[i + 1];
    const unit = next !== undefined && isAdjacent(sentence, word, next) ? next.text : "";
    if (reading.style === "word" && unit === "") return;
    if (word.text === "ერთი" && !TIME_UNIT.test(unit)) return;
    numbers.push({
      kind: "number",
      ...reading,
      unit,
      exact: isExact(sentence, words, i),
      paragraph: sentence.paragraph,
      sentence: sentence.index,
      start: word.start,
      end: word.end,
      text: word.text,
    });
  });
  return numbers;
}

/** "56 000 კაცი" → 56 000 as one word: thousands are grouped by a space too. */
function joinGroups(sentence: Sentence): Word[] {
  const joined: Word[] = [];
  for (const word of sentence.words) {
    const last = joined.at(-1);
    const isGroup =
      last !== undefined &&
      /^\d{3}$/.test(word.text) &&
      /^\d{1,3}(?: \d{3})*$/.test(last.text) &&
      isAdjacent(sentence, last, word);
    if (isGroup)
      joined[joined.length - 1] = { text: `${last.text} ${word.text}`, start: last.start, end: word.end };
    else joined.push(word);
  }
  return joined;
}

function readNumber(word: Word): { value: number; style: "digits" | "word" } | null {
  const index = numberWords.indexOf(word.text as (typeof numberWords)[number]);
  if (index >= 0) return { value: index + 1, style: "word" };
  if (!DIGITS.test(word.text) || word.text.length > 12) return null;
  const isGrouped = GROUPED.test(word.text);
  return {
    value: Number(isGrouped ? word.text.replace(/[., ]/g, "") : word.text.replace(",", ".")),
    style: "digits",
  };
}

function isExact(sentence: Sentence, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const before = words.slice(Math.max(0, i - 2), i).map((w) => w.text);
  const next = words[i + 1]?.text ?? "";
  const left = sentence.text.slice(Math.max(0, word.start - sentence.start - 2), word.start - sentence.start);
  const right = sentence.text.slice(word.end - sentence.start, word.end - sentence.start + 2);
  if (before.some((w) => HEDGES.has(w)) || NOT_COUNTED.has(next) || MONTH.test(next)) return false;
  if (next.startsWith("წლ") && Number(word.text) >= FIRST_YEAR && Number(word.text) <= LAST_YEAR)
    return false;
  // "30 000-ზე მეტი": a group of thousands with an ending.
  if (/^\d{3}-/.test(next)) return false;
  if (/[-–—№#:/]\s?$|[.,]$/.test(left) || /^\s?[-–—:/]/.test(right)) return false;
  const [at, after] = [word.start - sentence.start, word.end - sentence.start];
  const isListed =
    /^(?:, | და )\d/.test(sentence.text.slice(after, after + JOIN)) ||
    /\d(?:, | და )$/.test(sentence.text.slice(Math.max(0, at - JOIN), at));
  if (isListed) return false;
  return !/^[a-z]/i.test(next) && !/[a-z]$/i.test(before.at(-1) ?? "");
}

function isAdjacent(sentence: Sentence, a: Word, b: Word): boolean {
  return sentence.text.slice(a.end - sentence.start, b.start - sentence.start) === " ";
}
