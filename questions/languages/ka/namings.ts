/**
 * What things are called in Georgian: "ამ მოვლენას ფოტოსინთეზი ეწოდება", "სპეციალისტებს ინჟინრებს უწოდებენ", "ნახშირწყალბადები ეწოდება ნაერთებს,
 * რომლებიც …". What is named stands in the dative, the term in the nominative, with the presents of უწოდებს in the dative too. Source:
 * Hewitt, Georgian: A Structural Reference Grammar (1995), ch. 8.
 */
import type { NamingMention, Sentence, Span } from "../../article.ts";
import { findWords, type Word } from "../../words.ts";
import type { NamingQuestion } from "../language.ts";
import { makeDefinition, makeNaming, MAX_TERM, readBetween, testCommon } from "../namings.ts";
import { readTerm } from "./answers.ts";
import { findDefinition } from "./definitions.ts";
import { stemWord } from "./inflect.ts";
import { isVerb } from "./verbs.ts";

/** By the case in which the term stands. */
const NOMINATIVE = new Set("ეწოდება ეწოდებათ ეწოდებოდა ეწოდებოდათ ჰქვია ჰქვიათ უწოდეს".split(" "));
const DATIVE = new Set("უწოდებენ უწოდებდნენ".split(" "));
/** The verbs by which the verifier knows a naming. */
export const NAMES = /(?<![ა-ჰ])(?:ეწოდებ|უწოდებ|უწოდეს|ჰქვია|არის)| [—–-] /;

/** Beside these a thing has another name too, or is called so by some, at times, or not at all. */
const HEDGE =
  /(?<![ა-ჰ])(?:ასევე|აგრეთვე|ხშირად|ზოგჯერ|ხანდახან|სხვანაირად|სხვაგვარად|ადრე|თავდაპირველად|ძველად|არ|აღარ|ვერ|თუ|ან|ანუ|თითქოს|თითქმის|მეტსახელად|ხუმრობით|ძველქართულად|ზოგიერთ[ა-ჰ]*|ზოგნი|ზოგი|ეგრეთ|კიდევ|სინონიმ[ა-ჰ]*)(?![ა-ჰ])|ე\. ?წ\./;
/** Whoever reads on learns another name. */
const RENAMED =
  /(?<![ა-ჰ])(?:ასევე|აგრეთვე|სხვანაირად|სხვაგვარად|ხშირად)(?![ა-ჰ])[^.]{0,60}(?:უწოდებ|ეწოდებ|ცნობილ)|^(?:მას|მათ) [^.]{0,60}(?:უწოდებ|ეწოდებ)/;
/** Adverbs between what is named and its term. */
const PLAIN = new Set("ჩვეულებრივ ჩვეულებრივად".split(" "));
/** Attributes, by their endings before a nominative and before a dative, and genitives. */
const ATTRIBUTE = /(?:[უე]ლი|ური|ილი|იანი|იერი|ითი|[ვმს]ელი|არი|ადი|ივი|[ა-ჰ]{3}[ოე])$/;
const ATTRIBUTE_OF_DATIVE = /(?:[უე]ლ|ურ|ილ|იან|იერ|ით|[ვმ]ელ|არ|ად|ივ|[ა-ჰ]{3}[ოე])$/;
const GENITIVE = /[ა-ჰ]{2}(?:ის|თა)$/;
const NOMINAL = /[ა-ჰ]{2}[იაოეუ]$/;
const PLACED = /(?:ში|ზე|დან|თვის|გან|კენ|მდე)$/;
/** A dative, of what is named: "მოვლენას", "რომელსაც", "აღრიცხვასაც". */
const DATIVE_NOUN = /[ა-ჰ](?:ს|სა|საც|თა|თაც)$/;
/** What is said in praise or blame, or as an image, by the noun's beginning: a lion is called the king of animals. */
const OPINION =
  /^(?:გმირ|შედევრ|მარგალიტ|მკვლელ|მეფე|მეფი|დედოფალ|მამა|დედა|სამშობლო|აკვან|კარიბჭე|გულ(?:ი|ს)$|სასწაულ|ჩემპიონ|რჩეულ|მომავალ|გენიოს|ლეგენდ|სიმბოლო|ოაზის|სამოთხე|კატასტროფ|შეცდომ|პრობლემ|მიზეზ|ლიდერ|მოღალატ|ჯოჯოხეთ|საგანძურ|ვარსკვლავ)/;
/** What is no term alone: words that name nothing, and pronouns. */
const EMPTY =
  /^(?:ასე|ისე|სახელი|ეს|ის|იგი|რა|რას|რაც|რომ|ერთ[ა-ჰ]*|სხვა[ა-ჰ]*|ორი|ორივე|სახელწოდება|ტერმინ[ა-ჰ]*|ნაწილ[ა-ჰ]*|შემდეგ[ა-ჰ]*|მხოლოდ|სწორედ|უმეტეს[ა-ჰ]*|მათი|მისი|თავისი|თავის|გამო|შესახებ|მიერ|დროს|და|კი|ხოლო)$/;
/** A relative clause whose comma is missing. */
const UNPARTED = /[ა-ჰ] რომ(?:ელ|ლ)[ა-ჰ]+ $/;
const LATIN = /[^ა-ჰ-]/;

const isCommon = testCommon(
  "წყალი ყინული ჰაერი ცეცხლი საჭმელი ფული ადამიანი ცხოველი მცენარე დედა მამა ბავშვი მეგობარი სკოლა სახლი წვიმა თოვლი ქარი ღამე დღე ზაფხული ზამთარი " +
    "მიწისძვრა ამინდი პლანეტა ვარსკვლავი მზე მთვარე ზღვა მდინარე ტბა მთა ტყე ხე ყვავილი ფოთოლი ძვალი სისხლი სამკუთხედი კვადრატი წრე კუბი წიგნი მასწავლებელი ექიმი ლარი თეთრი",
  readTerm,
);

/** Implements `LanguagePack.findNamings`. */
export const findNamings = (sentences: readonly Sentence[]): NamingMention[] =>
  listNamings(sentences).filter(({ lemma }) => !isCommon(lemma));

function listNamings(sentences: readonly Sentence[]): NamingMention[] {
  return sentences.flatMap((sentence, i) => {
    if (!NAMES.test(sentence.text) || RENAMED.test(nextOf(sentences, i))) return [];
    const defined = findDefinition(sentence);
    if (defined !== null) return [makeDefinition(sentence, defined, readTerm)];
    return sentence.words.flatMap((verb, at): NamingMention[] => {
      const isNominative = NOMINATIVE.has(verb.text);
      if (!isNominative && !DATIVE.has(verb.text)) return [];
      const term = findTerm(sentence, at, isNominative);
      if (term === null) return [];
      const named = readNamed(sentence, term, verb);
      // "ლომს მეფეს უწოდებენ": a noun alone is some one thing, which was told of before, or is called so as an image.
      if (
        !isDefined(named) &&
        (!POINTING.test(named) || (/^(?:მას|მათ) /.test(named) && !verb.text.startsWith("ეწოდებ")))
      )
        return [];
      const text = sentence.text.slice(term.start - sentence.start, term.end - sentence.start);
      const form = `${isNominative ? "nominative" : "dative"}${/ებ(?:ი|ს)$/.test(text) ? " plural" : ""}`;
      return [
        makeNaming(sentence, term, {
          lemma: readTerm(text),
          form,
          opensSmall: true,
          genus: readGenus(sentence, term, at),
          isDefined: isDefined(named),
        }),
      ];
    });
  });
}

/** Whether what is named has more words than one, and none that points. */
function isDefined(named: string): boolean {
  return findWords(named).length > 1 && !POINTING.test(named);
}

/** What points to the sentence before, or sets a thing against what was told. */
const POINTING =
  /(?<![ა-ჰ])(?:ამ|იმავე|ასეთ|ამგვარ|მას|მათ|ამას|ეს|ასეთი|სხვა|დანარჩენ|ორივე|თითოეულ|პირველ|მეორე)(?![ა-ჰ])/;

/** The words of a sentence without its naming: what is named, or a clause that holds it. */
function readNamed({ text, start }: Sentence, term: Span, verb: Span): string {
  const [first, second] = term.start < verb.start ? [term, verb] : [verb, term];
  return `${text.slice(0, first.start - start)} ${text.slice(second.end - start)}`;
}

/** The dative that heads what is named: the last word before the term, or before the relative clause that stands between. */
function readGenus({ words, text, start }: Sentence, term: Span, at: number): string {
  const isBefore = term.start < words[at]!.start;
  const from = isBefore ? 0 : words[at]!.end - start;
  const clause = text.slice(from, isBefore ? term.start - start : undefined);
  const head = findWords(clause.split(",", 1)[0]!).at(-1)?.text ?? "";
  return DATIVE_NOUN.test(head) ? stemWord(head) : "";
}

/** The next sentence of the paragraph. */
const nextOf = (sentences: readonly Sentence[], i: number): string =>
  sentences[i + 1]?.paragraph === sentences[i]!.paragraph ? sentences[i + 1]!.text : "";

/** The term of the verb at a place: before it, behind it, or at the beginning of its clause. */
function findTerm(sentence: Sentence, at: number, isNominative: boolean): Span | null {
  const { words, text, start } = sentence;
  const verb = words[at]!;
  const before = words[at - 1];
  if (before === undefined) return null;
  const gap = readBetween(sentence, before, verb);
  const isBehind =
    isNominative &&
    (gap === ", " || (gap === " " && (DATIVE_NOUN.test(before.text) || before.text === "და"))) &&
    !GENITIVE.test(before.text);
  const span = isBehind
    ? readBehind(sentence, at)
    : gap === " "
      ? readBefore(sentence, at, isNominative)
      : null;
  if (span === null) return null;
  const [own, behind] = [text.slice(0, span.start - start), text.slice(span.end - start)];
  if (UNPARTED.test(own) || MARKED.test(own) || SECOND.test(behind)) return null;
  // Beside the term and its verb, back to the last comma.
  const [first, last] = isBehind ? [verb, span] : [span, verb];
  const around = text.slice(Math.max(0, first.start - start - BESIDE), first.start - start);
  const between = text.slice(first.end - start, last.start - start);
  return HEDGE.test(around.slice(around.lastIndexOf(",") + 1) + between) ? null : span;
}

/** Characters before a naming in which it may be hedged. */
const BESIDE = 40;
/** A quotation mark or a bracket that opens before a term. */
const MARKED = /[„“"«»(] ?$/;
/** "… ან პროგრამის კოდი", "X (ანუ Y)", "X-ისა": a second name, or half a word. */
const SECOND = /^ ?(?:ან|ანუ|და|თუ)(?![ა-ჰ])|^ ?[(„“"«»]|^-/;

/** Words right before the verb, back to what is named. */
function readBefore(sentence: Sentence, at: number, isNominative: boolean): Span | null {
  const { words } = sentence;
  const last = words[at - 1]!;
  if (OPINION.test(last.text)) return null;
  if (LATIN.test(last.text) || EMPTY.test(last.text) || PLACED.test(last.text) || isClauseVerb(last.text))
    return null;
  if (isNominative ? !NOMINAL.test(last.text) : !/[ა-ჰ]{2}ს$/.test(last.text) || GENITIVE.test(last.text))
    return null;
  let first = at - 1;
  for (; first > 0; first--) {
    const word = words[first - 1]!;
    if (readBetween(sentence, word, words[first]!) !== " ") break;
    if (isAttribute(word.text, isNominative)) continue;
    if (PLAIN.has(word.text) || DATIVE_NOUN.test(word.text) || PLACED.test(word.text)) break;
    return null;
  }
  const [start, end] = [words[first]!.start, last.end];
  if (at - first > MAX_TERM || words.slice(first, at).some(({ text }) => EMPTY.test(text))) return null;
  return first === 0 &&
    !/[ა-ჰ]ს(?![ა-ჰ])|[ა-ჰ]საც?(?![ა-ჰ])/.test(sentence.text.slice(words[at]!.end - sentence.start))
    ? null
    : { start, end };
}

const isAttribute = (word: string, isNominative: boolean): boolean =>
  !EMPTY.test(word) &&
  !PLACED.test(word) &&
  !isClauseVerb(word) &&
  !PLAIN.has(word) &&
  (GENITIVE.test(word) || (isNominative ? ATTRIBUTE : ATTRIBUTE_OF_DATIVE).test(word));

/** Words right behind the verb, up to the clause's end. */
function readBehind(sentence: Sentence, at: number): Span | null {
  const { words } = sentence;
  const behind = words.slice(at + 1, at + 1 + MAX_TERM + 1);
  const length = behind.findIndex((word, i) => readBetween(sentence, word, words[at + 2 + i]) !== " ") + 1;
  const term = behind.slice(0, length);
  const last = term.at(-1);
  if (last === undefined || length > MAX_TERM || readBetween(sentence, words[at], term[0]) !== " ")
    return null;
  const isWhole = term.slice(0, -1).every(({ text }) => isAttribute(text, true));
  if (!isWhole || !NOMINAL.test(last.text) || term.some(({ text }) => EMPTY.test(text) || LATIN.test(text)))
    return null;
  return { start: term[0]!.start, end: last.end };
}

/** A plural's dative ends as presents do. */
const isClauseVerb = (word: string): boolean => isVerb(word) && !word.endsWith("ებს");

/** A relative clause of what is named. */
const RELATIVE = /^(?:რომელ|რომლ|რაც|სადაც|საიდანაც)/;
/** Where another clause is joined. */
const JOINED = /(?<![ა-ჰ])(?:ხოლო|მაგრამ|თუმცა|ამიტომ|რადგან|როდესაც|როცა|კი|რომ|ხოლმე)(?![ა-ჰ])|[;:–—()]/;
const MAX_CHARS = 220;
const ADJECTIVE = /^[ა-ჰ]+(?:ული|ური|ილი|ულს|ურს|ილს|იანი)$/;

/** "ხსნარს, რომელშიც …, ნეიტრალური ეწოდება" → "რა ეწოდება ხსნარს, რომელშიც …?" Implements `LanguagePack.askNaming`. */
export function askNaming(text: string, { start, end }: Span): NamingQuestion | null {
  const key = text.slice(start, end);
  // "რა ეწოდება" asks for a noun, and not for "მახვილი".
  if (ADJECTIVE.test(key)) return null;
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).replace(/\.$/, "").trimStart();
  const verbAfter = /^([ა-ჰ]+)(?: |$)/.exec(after)?.[1] ?? "";
  const isAfter = NOMINATIVE.has(verbAfter) || DATIVE.has(verbAfter);
  const verb = isAfter ? verbAfter : before.split(" ").at(-1)!;
  if (!isAfter && !NOMINATIVE.has(verb) && !DATIVE.has(verb)) return null;
  if (text.length > MAX_CHARS || JOINED.test(text)) return null;
  const rest = isAfter ? after.slice(verb.length).trim() : after;
  const opener = isAfter ? before : before.slice(0, -verb.length).trimEnd();
  const named =
    rest === ""
      ? opener.replace(/ (?:ჩვეულებრივ|ჩვეულებრივად)$/, "").replace(/,$/, "")
      : isAfter
        ? `${opener}${opener === "" ? "" : " "}${rest}`
        : null;
  if (named === null || named === "" || (rest !== "" && opener.includes(","))) return null;
  if (!isNamed(rest === "" ? named : rest)) return null;
  return { question: `${DATIVE.has(verb) ? "რას" : "რა"} ${verb} ${named}?`, key };
}

/** Whether words are what is named and nothing else: a dative without a verb, with one relative clause at most. */
function isNamed(named: string): boolean {
  const comma = named.indexOf(", ");
  const head = comma < 0 ? named : named.slice(0, comma);
  const clause = comma < 0 ? "" : named.slice(comma + 2);
  const words: readonly Word[] = findWords(head);
  if (
    words.some(
      ({ text }) => isClauseVerb(text) || RELATIVE.test(text) || /^(?:მას|მათ|ამას|იმას|ის|იმ)$/.test(text),
    )
  )
    return false;
  if (!words.some(({ text }) => DATIVE_NOUN.test(text) && !GENITIVE.test(text))) return false;
  if (comma >= 0 && !DATIVE_NOUN.test(words.at(-1)?.text ?? "")) return false;
  return clause === "" || RELATIVE.test(clause);
}
