/** Whom a Georgian pronoun may mean: those who act or are named in the sentence itself, or in what was read before it. */
import type { Span } from "../../article.ts";
import { findQuotes } from "../../stages/segment.ts";
import type { Word } from "../../words.ts";
import { readHead } from "./heads.ts";
import { stemWord } from "./inflect.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { readNumeral } from "./numerals.ts";
import { readPlainSurname } from "./surnames.ts";
import { attributionVerbs } from "./verbs.ts";

const split = (words: string) => new Set(words.split(" "));

/** Words shaped like an ergative that are none. */
const NOT_ERGATIVE = split(
  "ამიტომ იმიტომ რატომ როგორმე თვითონ ხომ რომ მაგრამ ჯერჯერობით ფორმა გეგმა თემა სისტემა პრობლემა დრამა რეკლამა პროგრამა დიპლომა ნორმა ფირმა კლიმა რეფორმა პლატფორმა",
);
/** Words on each side of a verb of saying within which its speaker stands. */
const MAX_SPEAKER = 8;
const ERGATIVE = /^[ა-ჰ-]{2,}(?:[^აეიოუ]მა|[აეიოუ]მ)$/;
/** What parts clauses: a pronoun points back over it to the subject of the one before. */
const BOUNDARY = /[,;:] | და | – | - /;
/** The same for one: a semicolon begins another sentence, whose "his" may be of one told of long before. */
const JOINT = /[,:] | და | – | - /;

/** "ორი კოშკის სიმაღლე … აღწევს, მისი სიგრძე": "its" is of none of the two. */
const SEVERAL = /(?<![ა-ჰ\d])(?:ორი|სამი|ოთხი|ხუთი|[2-9]|\d\d) [ა-ჰ]{3,}ის /;

/** "წყაროების თანახმად, 1350 წელს მისი …": no clause, and nobody whom a pronoun may mean. */
const SOURCE =
  /^(?:[ა-ჰ]+ ){0,2}(?:წყაროების|წყაროს|ცნობების|მონაცემების|გადმოცემის|ლეგენდის|თქმულების) (?:თანახმად|მიხედვით), /;

/**
 * Whether the sentence itself says whom a pronoun means: one who acts or speaks stands in a clause before it, and nobody else.
 * "ქობალიამ თქვა, რომ მისი შვილები …"; "მუზეუმი 1936 წელს დაარსდა და მის ფონდებში …" has a thing for it.
 */
export function isBound(text: string, words: readonly Word[], i: number, isPlural: boolean): boolean {
  const pronoun = words[i]!;
  const before = text.slice(0, pronoun.start).replace(SOURCE, "");
  const isOwned = pronoun.text.startsWith("მის");
  // "მეანაბრეების ანგარიშებიდან მათი თანხმობის გარეშე": what is owned is another's than the subject's, whose is თავისი, within its clause too.
  const isTheirs = isPlural && pronoun.text.startsWith("მათი");
  if (isPlural) {
    if (!isTheirs && !BOUNDARY.test(before)) return false;
    const mayBe = (word: Word, k: number) =>
      isMany(words, k, isTheirs) &&
      !(isTheirs && isActing(words, k) && !BOUNDARY.test(text.slice(word.end, pronoun.start)));
    return words.slice(0, i).filter(mayBe).length === 1;
  }
  const from = text.lastIndexOf("; ", pronoun.start) + 1;
  const own = from === 0 ? before : text.slice(from, pronoun.start);
  if (!(isOwned ? JOINT : /, /).test(own)) return false;
  const first = words.findIndex(({ start }) => start >= from);
  const people = countPeople(words.slice(first), i - first);
  return people === 1 || (people === 0 && isOwned && / და | კი |, |: /.test(own) && !SEVERAL.test(own));
}

/** Plurals in the cases of those who act, have or get something: not where, whence or by what. */
const MANY = /[ა-ჰ]{2}ებ(?:ი|მა|ს|მაც|ია|ისგან|ისთვის|თან)$/;
/** Owners, whose "their" is, by a form that those have who do something: მე-…-ე, მ-…-ელი, -ული, -ისტი. "შეთანხმების" is of one agreement. */
const OWNERS = /^მ[ა-ჰ]{3,}[ელ]ების$|(?:ულ|ისტ)ების$/;
const COUNT = /^(?:\d{1,3}|მრავალი|ბევრი|იმდენი|რამდენიმე|არაერთი)$/;

/** Those who do something, whose own is თავისი: "ექიმებმა მათი ოპერაცია …" is of others' (Hewitt 1995, ch. 3). */
const isActing = (words: readonly Word[], k: number): boolean => /(?:მა|მაც)$/.test(words[k]!.text);

/** Measures and stretches of time, of which nothing is said to be theirs: "ათი წელი მათი სასჯელი …". */
const OF_MEASURE =
  /^(?:პროცენტ|წელ|წლ|თვე|კვირა?|დღე|საათ|წუთ|წამ|საუკუნე|ათწლეულ|მეტრ|კილომეტრ|სანტიმეტრ|მილ|ჰექტარ|ტონა?|კილოგრამ|გრამ|ლიტრ|გრადუს|ლარ|თეთრ|დოლარ|ევრო|ფუნტ|მილიონ|მილიარდ|ათას)(?:ებ)?(?:ი|მა|მაც|ს|ია|ა)?$/;

/** "მტრედები", "28 სკოლა", "მრავალი სახეობა": several of a thing. */
function isMany(words: readonly Word[], k: number, hasOwners: boolean): boolean {
  const word = words[k]!.text;
  // "მხოლოდ 10 პროცენტი აცხადებს, რომ ისინი …": of whom, is told elsewhere.
  if (OF_MEASURE.test(word)) return false;
  if (hasOwners && OWNERS.test(word)) return true;
  if (MANY.test(word) && !attributionVerbs().has(word)) return true;
  const before = words[k - 1]?.text ?? "";
  const isCounted = COUNT.test(before) || (readNumeral(before)?.value ?? 0) > 1;
  return isCounted && /[ა-ჰ]{3}(?:[იაეო]|მა|ია)$/.test(word);
}

/** Those who act or are named among the first words; a name of several words is one. */
function countPeople(words: readonly Word[], to: number): number {
  const people = new Set<string>();
  for (let k = 0; k < to && k < words.length; k++)
    if (
      isPersonal(words, k) &&
      (k + 1 >= to || k + 1 >= words.length || !isPersonal(words, k + 1)) &&
      !isNamedFurther(words, k, to)
    )
      people.add(stemWord(words[k]!.text));
  return people.size;
}

/** Words of a foreign name that no list has, at most. */
const MAX_UNKNOWN = 2;

/** "ოსტატმა ლაუ ჯონ ჯაომ": a clause has one ergative; two that neither a comma nor და parts are of one person (Hewitt 1995, ch. 7). */
function isNamedFurther(words: readonly Word[], k: number, to: number): boolean {
  if (!ERGATIVE.test(words[k]!.text)) return false;
  for (let i = k + 1; i < Math.min(to, words.length, k + 2 + MAX_UNKNOWN); i++) {
    if (words[i]!.start !== words[i - 1]!.end + 1 || words[i]!.text === "და") return false;
    if (ERGATIVE.test(words[i]!.text) && isPersonal(words, i)) return true;
  }
  return false;
}

function isPersonal(words: readonly Word[], k: number): boolean {
  const word = words[k]!.text;
  if (attributionVerbs().has(words[k + 1]?.text ?? "") && /[იეოუა]$/.test(word) && !/^(?:რომ|და)$/.test(word))
    return true;
  return (
    (ERGATIVE.test(word) && !NOT_ERGATIVE.has(word)) ||
    isClosedName(word) ||
    isOpenName(word) ||
    readPlainSurname(word) !== null ||
    readHead(words, k) !== null
  );
}

/** Quotations whose speaker the sentence names: "I" and "we" are of him. */
export function findSpoken(text: string, words: readonly Word[]): Span[] {
  const quotes = findQuotes(text);
  const isOutside = (at: number) => !quotes.some((q) => q.start <= at && at < q.end);
  const isNamed = words.some(
    (word, k) =>
      attributionVerbs().has(word.text) &&
      isOutside(word.start) &&
      countPeople(
        words.slice(Math.max(0, k - MAX_SPEAKER), k + MAX_SPEAKER).filter((w) => isOutside(w.start)),
        2 * MAX_SPEAKER,
      ) > 0,
  );
  return isNamed ? quotes : [];
}

/** Whether a pronoun may mean one person or thing of the lead: no more than one person, or, for many, something in the plural. */
export function isMeant(words: readonly Word[], isPlural: boolean): boolean {
  if (isPlural)
    return words.some(({ text }, k) => text === "და" || text.endsWith("ების") || isMany(words, k, false));
  return countPeople(words, words.length) <= 1;
}
