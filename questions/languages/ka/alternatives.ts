/** Other values of a Georgian number or date in the same surface form, near it in size. */
import {
  type Article,
  type DateMention,
  type Mention,
  nameMention,
  type NumberMention,
} from "../../article.ts";
import type { Alternative } from "../language.ts";
import { inflectMonth } from "./dates.ts";
import { stemWord } from "./inflect.ts";
import { numberWords } from "./numbers.ts";
import { findOtherPlaces } from "./places.ts";

/** Days of the months, of a common year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Sentences on each side whose numbers are rivals. */
const NEAR = 5;

/** All values that could stand in the mention's place, the article's own first. */
export function findAlternatives(article: Article, mention: Mention): Alternative[] {
  switch (mention.kind) {
    case "number":
      return mention.style === "word" ? findOtherWords(article, mention) : findOtherNumbers(article, mention);
    case "date":
      return findOtherDates(article, mention);
    case "place":
      return findOtherPlaces(article, mention);
    case "person":
      return [];
  }
}

function originOf(article: Article, mention: Mention, text: string): Alternative["origin"] {
  const paragraphs = article.paragraphsByMention.get(nameMention(mention.kind, text));
  if (paragraphs === undefined) return "outside";
  return paragraphs.has(mention.paragraph) ? "paragraph" : "article";
}

function findOtherWords(article: Article, mention: NumberMention): Alternative[] {
  return numberWords.flatMap((text, i): Alternative[] => {
    const value = i + 1;
    const isNear = value !== mention.value && Math.abs(value - mention.value) <= 3;
    return isNear ? [{ text, origin: originOf(article, mention, text), order: value }] : [];
  });
}

/** Steps away from a number that keep its roundness: 38 → ±4 …, 1,200 → ±100 …; at most about half as much again. */
function findOtherNumbers(article: Article, mention: NumberMention): Alternative[] {
  const separator = /^\d+$/.test(mention.text)
    ? ""
    : /^\d{1,3}([., ])\d{3}(?:\1\d{3})*$/.exec(mention.text)?.[1];
  if (separator === undefined || mention.value < 2 || mention.value > 1e9) return [];
  const write = (n: number) => String(n).replace(/\B(?=(?:\d{3})+$)/g, separator);
  const { value } = mention;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  while (step * 25 < value) step *= step >= 10 && value % (step * 5) !== 0 ? 2 : 5;
  const around = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6].map((k) => value + k * step);
  const near = article.mentionsBySentence
    .slice(Math.max(0, mention.sentence - NEAR), mention.sentence + NEAR + 1)
    .flat();
  const own = near.flatMap((m) =>
    m.kind === "number" &&
    m.style === "digits" &&
    m.value !== value &&
    isSameUnit(m, mention) &&
    Number.isInteger(m.value) &&
    m.value * 2 > value &&
    m.value < value * 2
      ? [m.value]
      : [],
  );
  return [...new Set([...own, ...around])]
    .filter((n) => n > 0 && n * 2 > value && n < value * 2.5)
    .map((n) => ({ text: write(n), origin: originOf(article, mention, write(n)), order: n }));
}

/** Numbers of one thing are rivals; a share and an age are not. No unit ("29 კი") is of the unit before it. */
function isSameUnit(a: NumberMention, b: NumberMention): boolean {
  return stemWord(a.unit) === stemWord(b.unit);
}

function findOtherDates(article: Article, mention: DateMention): Alternative[] {
  const own = (text: string) => originOf(article, mention, text);
  if (mention.part === "year") {
    const year = mention.year!;
    const near = [-4, -3, -2, -1, 1, 2, 3].map((k) => year + k);
    const far = [-10, -9, -8, -7, -6, -5, 4, 5, 6, 7, 8, 9, 10]
      .map((k) => year + k)
      .filter((y) => own(String(y)) !== "outside");
    return [...far, ...near].map((y) => ({ text: String(y), origin: own(String(y)), order: y }));
  }
  if (mention.part === "month") {
    return Array.from({ length: 12 }, (_, i) => i + 1)
      .filter((month) => month !== mention.month)
      .map((month) => {
        const text = inflectMonth(month, mention.form);
        return { text, origin: own(text), order: month };
      });
  }
  const month = inflectMonth(mention.month!, mention.form);
  return [-9, -7, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 7, 9]
    .map((k) => mention.day! + k)
    .filter((day) => day >= 1 && day <= DAYS[mention.month! - 1]!)
    .map((day) => ({ text: `${day} ${month}`, origin: own(`${day} ${month}`), order: day }));
}
