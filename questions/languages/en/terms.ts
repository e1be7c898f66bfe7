/** English domains of terms, words that exclude each other and may stand in each other's place. */
import type { Sentence } from "../../article.ts";
import { createTermFinder, type Domain } from "../terms.ts";
import { FUNCTION_WORDS } from "./lexicon.ts";

const words = (text: string) => text.split(" ");
const NOUN = ["", "s"];

const DOMAINS: Domain[] = [
  {
    stems: words(
      "mechanic electrician plumber teacher lawyer nurse farmer baker butcher tailor carpenter engineer architect accountant dentist surgeon journalist translator librarian",
    ),
    endings: NOUN,
  },
  { stems: words("north south east west"), endings: ["", "ern"] },
  {
    stems: words(
      "mosque cathedral synagogue library museum hospital stadium theatre hotel restaurant prison factory airport",
    ),
    endings: NOUN,
  },
  { stems: words("supporter opponent"), endings: NOUN, isPair: true },
  { stems: words("reject accept"), endings: ["", "s", "ed", "ing"], isPair: true },
];

/** A noun that others go with, "police car", "car park", is part of another word's meaning. */
function isTerm({ words: own, text, start }: Sentence, at: number): boolean {
  const { start: from, end } = own[at]!;
  const next = own[at + 1];
  const isGlued = /[-–'’]/.test(`${text[from - start - 1] ?? ""}${text[end - start] ?? ""}`);
  const isApart =
    next === undefined ||
    text.slice(end - start, next.start - start) !== " " ||
    FUNCTION_WORDS.has(next.text.toLowerCase());
  return !isGlued && isApart;
}

/** "An engineer", but "a teacher". */
const fits = (rival: string, before: string) =>
  before === "a" ? !/^[aeiou]/.test(rival) : before === "an" ? /^[aeiou]/.test(rival) : true;

/** Implements `LanguagePack.findTerms`. */
export const findTerms = createTermFinder(DOMAINS, isTerm, fits);
