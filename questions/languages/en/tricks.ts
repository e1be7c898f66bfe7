/** Changes of an English statement that test a digit, or make a statement that contradicts itself. */
import type { Mention } from "../../article.ts";
import type { Span } from "../../words.ts";
import { isAside } from "./aside.ts";
import { countYears } from "./unfit-number.ts";

/** Figures of an amount that nobody keeps in mind: of 1,038,396 people a reader knows a million. */
const MOST_FIGURES = 4;

/** Implements `LanguagePack.isTrick`: the year next to the true one, another day of the month, another amount to the last of five figures. */
export function isTrick(mention: Mention, rival: number): boolean {
  if (mention.kind === "number")
    return Number.isInteger(mention.value) && `${mention.value}`.replace(/0+$/, "").length > MOST_FIGURES;
  if (mention.kind !== "date") return false;
  return mention.part === "day" || (mention.part === "year" && Math.abs(rival - mention.year!) <= 1);
}

/** Years that a statement tells one after the other, of which one would be changed. */
const ROW_OF_YEARS = 3;
/** A part of what is counted, which another whole might be less than: "270 aircraft, including 12", "40 goals in 12 games". */
const WITH_PART =
  /\b(?:including|[Aa]mong them|of (?:whom|which|them)|all but) (?:[a-z]+ ){0,2}(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:\p{L}+['’]s? |the |its |their |his |her )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\b|\b(?:goals|points|wins|runs|tries|tackles|catches) (?:in|from|over) (?:[a-z]+ )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:games|matches|races|appearances|innings)\b/u;

/** Implements `LanguagePack.isAside`, with what is told beside a row of years or a part of the whole. */
export const isTold = (text: string, span: Span): boolean =>
  isAside(text, span) || countYears(text) >= ROW_OF_YEARS || WITH_PART.test(text);
