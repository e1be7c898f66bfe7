/** Other values of a Russian number, date, place or name in the same surface form. */
import type { Article, Mention } from "../../article.ts";
import type { Alternative } from "../language.ts";
import { listNamingRivals } from "../namings.ts";
import { listTermRivals } from "../terms.ts";
import { findOtherDates } from "./date-rivals.ts";
import { findOtherNumbers, findOtherWords } from "./number-rivals.ts";
import { findOtherPeople } from "./person-rivals.ts";
import { findOtherPlaces } from "./place-rivals.ts";

/** All values that could stand in the mention's place, the article's own first. */
export function findAlternatives(article: Article, mention: Mention): Alternative[] {
  switch (mention.kind) {
    case "number":
      return /^[а-яё ]+$/i.test(mention.text)
        ? findOtherWords(article, mention)
        : findOtherNumbers(article, mention);
    case "date":
      return findOtherDates(article, mention);
    case "place":
      return findOtherPlaces(article, mention);
    case "person":
      return findOtherPeople(article, mention);
    case "naming":
      return listNamingRivals(article, mention);
    case "term":
      return listTermRivals(article, mention);
  }
}

/** Years by which a false date misses the true one at least. */
const YEARS_OFF = 2;

/** Implements `LanguagePack.isTrick`: of the day of a month nobody need know that it was not another (of nine such statements the maker passed three); 1747 for 1748 is false by a digit. */
export function isTrick(mention: Mention, rival: number): boolean {
  if (mention.kind !== "date" || mention.part === "month") return false;
  return mention.part === "day" || Math.abs(rival - mention.year!) < YEARS_OFF;
}
