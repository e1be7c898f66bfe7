/**
 * Small counts whose things the sentence lists: "ორი უდიდესი ნავსადგური შავ ზღვაზე ფოთი და ბათუმია". Whoever can count has the number. Georgian may
 * set the list behind the count or before it, with the copula as a word or as the ending -ა (Hewitt 1995, ch. 3 and 7), and then no comma parts them.
 */
import { findWords } from "../../words.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { readPlace } from "./places.ts";
import { readPlainSurname } from "./surnames.ts";

/** The most things that a sentence lists one by one. */
const MOST = 7;
/** Words of one thing of a list, at most. */
const MAX_ITEM = 3;
const SEPARATOR = /, (?:და )?| და /;
const BE = /^(?:არის|არიან|იყო|იყვნენ|იქნება|გახდა)$/;
/** A noun with the copula, and its own ending before that. */
const COPULA = /[იაეოუ]ა$/;
/** What parts the noun that is counted from a list behind it: where, of what, since when; the verb or the copula. */
const BOUNDARY = /(?:ში|ზე|დან|თან|ად|ით)$|^(?:შორის|მიხედვით)$/;
const NOMINATIVE = /[იაეოუ]$|^[A-Z]/;
/** How long, how far and how much, which no list tells. */
const MEASURED = /(?:წლ|წელ|დღ|თვ|კვირ|საათ|წუთ|მეტრ|ჰექტარ|ლარ|დოლარ|პროცენტ|ტონ|ათას|მილიონ|კილოგრამ)/;
/** Between a list and the count that is said of it, or stands beside it: whose they are. */
const OWNER = /^(?:[ა-ჰ-]+(?:ის|ოს|ას|უს|ში|ზე|დან|თა|ო) )*$/;

const split = (text: string): string[] =>
  text
    .trim()
    .split(" ")
    .filter((word) => word !== "");

const isName = (word: string): boolean => {
  const bare = word.replace(/(?<=[იაეოუ])ა$/, "");
  return (
    [word, bare].some((w) => readPlace(w) !== null || isClosedName(w) || isOpenName(w)) ||
    readPlainSurname(bare) !== null ||
    /^[A-Z„“"«]/.test(word)
  );
};

/** Whether words are one thing of a list: a few, the last of which is a nominative. */
const isItem = (words: readonly string[]): boolean =>
  words.length > 0 &&
  words.length <= MAX_ITEM &&
  words.every((word) => !BOUNDARY.test(word) && !BE.test(word)) &&
  NOMINATIVE.test(words.at(-1)!.replace(/[“”"»]+$/, ""));

/** Whether as many as `value` are listed in the sentence whose number stands between two places. */
export function isEnumerated(text: string, at: number, after: number, value: number): boolean {
  if (value < 2 || value > MOST || !text.includes(" და ")) return false;
  const behind = text.slice(after).replace(/[.!?…]+$/, "");
  if (MEASURED.test(findWords(behind)[0]?.text ?? "")) return false;
  return isListedBehind(behind, value) || isListedBefore(text.slice(0, at), behind, value);
}

/** "… ორი უდიდესი ნავსადგური შავ ზღვაზე ფოთი და ბათუმია", "… ორი მთავარი მდინარეა მტკვარი და რიონი". */
function isListedBehind(behind: string, value: number): boolean {
  if (!/ და [^,]+$/.test(behind)) return false;
  const [first = [], ...others] = behind.split(SEPARATOR).map(split);
  if (others.length + 1 !== value || !others.every(isItem)) return false;
  const copula = first.findLastIndex(
    (word, i) => BE.test(word) || (i > 0 && i < first.length - 1 && COPULA.test(word)),
  );
  const isSaid = copula > 0 || COPULA.test(others.at(-1)!.at(-1)!) || BE.test(others.at(-1)!.at(-1)!);
  if (!isSaid) return false;
  const boundary = Math.max(
    copula,
    first.findLastIndex((word) => BOUNDARY.test(word)),
  );
  if (boundary > 0) return isItem(first.slice(boundary + 1));
  return first.length > 1 && [first, ...others].every((item) => isName(item.at(-1)!));
}

/** "ფოთი და ბათუმი საქართველოს ორი უდიდესი ნავსადგურია", "ფოთი და ბათუმი, ორი ნავსადგური, …". */
function isListedBefore(before: string, behind: string, value: number): boolean {
  const parts = before.split(SEPARATOR).map(split);
  const isBeside = parts.length === value + 1;
  if (!/ და /.test(before) || (parts.length !== value && !isBeside)) return false;
  const items = parts.slice(0, value);
  const rest = isBeside ? parts[value]! : items[value - 1]!.splice(itemEnd(items[value - 1]!));
  if (!items.every(isItem) || !OWNER.test(rest.map((word) => `${word} `).join(""))) return false;
  if (isBeside) return /^(?: [ა-ჰ-]+){1,3}(?:,|$)/.test(behind) && !behind.startsWith(" და ");
  const said = split(behind);
  const last = BE.test(said.at(-1) ?? "")
    ? said.at(-2)
    : COPULA.test(said.at(-1) ?? "")
      ? said.at(-1)
      : undefined;
  return (
    last !== undefined &&
    said.length <= MAX_ITEM + 1 &&
    NOMINATIVE.test(last) &&
    !said.some(
      (word) => /(?:ის|ოს|ისაა)$/.test(word) || BOUNDARY.test(word) || BOUNDARY.test(word.replace(/ა$/, "")),
    )
  );
}

/** Where the last thing of a list ends: behind its first nominative. */
const itemEnd = (words: readonly string[]): number => words.findIndex((word) => NOMINATIVE.test(word)) + 1;
