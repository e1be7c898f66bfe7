/** "Who" and "whom" in Georgian questions: the words of a clause that the question word stands for, a name with its titles. */
import type { PersonMention, Span } from "../../article.ts";
import type { Word } from "../../words.ts";
import type { Asked } from "./asked.ts";
import { readHead } from "./heads.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { readNumeral } from "./numerals.ts";
import { BELONGS, OF_OWNER, QUOTED } from "./owners.ts";
import { attributionVerbs } from "./verbs.ts";

const ERGATIVE = /[ა-ჰ](?:[^აეიოუ]მა|[აეოუ]მ)$/;
/** What may stand before a name and is none of its titles: what is done to something, when, where, by what. */
const BEFORE_NAME = /(?:[^ი]ს|ში|ზე|დან|თან|ით|ად|თვის)$|^(?:შემდეგ|წინ|მიერ|ერთად|გამო)$/;
/** An active participle before a noun in the ergative is the same as in the nominative: "თელავში მოღვაწე". */
const ACTING = /^მო[ა-ჰ]{2,}[^ზ]ე$/;
/** A participle, with which goes where it was so: "მოედანზე ახალშესულმა". */
const PARTICIPLE = /^(?:ახალ)?(?:და|გა|გადა|გამო|შე|მი|მო|ჩა|ჩამო|წა|ა)[ა-ჰ]{2,}(?:ულ|ილ)მა$/;
/** These are adjectives, before which stands what belongs to the verb. */
const NO_PARTICIPLE = /^(?:გამოჩენილ|გამოცდილ|დამსახურებულ|დაუღალავ|მოხუცებულ)/;
const PLACED = /[ა-ჰ]{2}(?:ში|ზე|დან)$/;
const ATTRIBUTE = /(?:ელი|ური|ული|ილი|იანი)$/;
const PROFESSION = /[ა-ჰ]{2}(?:ლოგი|ისტი|იკოსი|გრაფი|ნომი|მენი|ატორი|იტორი)$/;
/** Of many it is as true; or the name is told of, and does nothing: of "მიკერძოებულია" a question would be „ვინ არის მიკერძოებული“. */
const NOT_WHO =
  /^(?:იყო|იყვნენ|არის|არიან|დაიბადა|გარდაიცვალა|დაიღუპა|ცხოვრობ[ა-ჰ]+|მუშაობ[ა-ჰ]+|იმუშავა|სწავლობ[ა-ჰ]+|ისწავლა|დაამთავრა|ითვლება|დაესწრო|ესწრებოდა|მონაწილეობ[ა-ჰ]+|თამაშობ[ა-ჰ]+|იმყოფებოდა|ჰყ[ა-ჰ]+|დატოვა|ჰქვია|ერქვა|ეწოდ[ა-ჰ]+|უწოდ[ა-ჰ]+|დაარქვ[ა-ჰ]+|[ა-ჰ]{3,}(?:ულ|ილ)ია)$/;
/** Done to people alone, and given to them. */
const UNDERGONE =
  /^(?:დააკავ|დააპატიმრ|გაათავისუფლ|აირჩი|დანიშნ|დაასახელ|დააჯილდოვ|დააჯარიმ|დაამარცხ|მოიწვი|მიიწვი|გადაარჩინ|გააძევ|შეცვალ|მოკლ|დაკრძალ|დააწინაურ)(?:ა|ეს)$/;
/** Whom somebody chose is told with as what: "რექტორად აირჩიეს". */
const CHOSEN = /^(?:აირჩი|დანიშნ|დაასახელ|მოიწვი|მიიწვი)/;
const AS_WHAT = /[ა-ჰ]{3}ად(?![ა-ჰ])/;
const GIVEN_TO =
  /^(?:გადასცა|გადასცეს|მიანიჭა|მიანიჭეს|მიენიჭა|ერგო|უბოძა|უბოძეს|აჩუქა|აჩუქეს|დაუპირისპირდა|შეხვდა|სძლია|ესაუბრა|დაურეკა|მისწერა|ჩააბარა|ჩააბარეს|დაევალა|დაეკისრა)$/;
const PLURAL = /(?:ეს|ნენ|ენ|იან)$/;

/** "ნომერი შენიშნა", "წერილი დაწერა": with its object right before it such a verb tells what was done, and not what was said. */
function isNoticed(body: string, words: readonly Word[], verb: Word): boolean {
  const object = words[words.indexOf(verb) - 1];
  return (
    /^(?:შენიშნა|დაწერა|გაიხსენა)$/.test(verb.text) &&
    object !== undefined &&
    body.slice(object.end, verb.start) === " " &&
    /[ა-ჰ]{3}(?:ი|ა|ე|ო)$/.test(object.text) &&
    !/(?:ში|ზე|მა|მე)$/.test(object.text)
  );
}

/** Where a name begins with its bearer's age, and what he is behind that: "ოცი წლის მოჭიდავე ნიკა ბერიძემ". */
function skipAge(body: string, words: readonly Word[], first: number): number {
  for (let at = first; at >= Math.max(1, first - 2); at--) {
    const age = words[at - 1]!.text;
    if (words[at]?.text !== "წლის" || !(/^\d+$/.test(age) || readNumeral(age) !== null)) continue;
    const told = body.slice(words[at - 1]!.start, words[first]!.start);
    return /^[ა-ჰ\d]+ წლის (?:[ა-ჰ]+[აეიოუ] )?$|^[ა-ჰ\d]+ $/.test(told) ? at - 1 : first;
  }
  return first;
}

/** "1903 წელს ფიზიკოსმა ფრედერიკ სოდიმ …" → ვინ, for the name with its titles: who does something in the nominative or in the ergative has one question word. */
export function findAskedPerson(
  body: string,
  words: readonly Word[],
  { start, end }: Span,
  { form }: PersonMention,
  verb: Word,
): Asked | null {
  const [from, to] = [
    words.findIndex((word) => word.start === start),
    words.findLastIndex((word) => word.end === end),
  ];
  const isErgative = form === "ergative";
  const isGiven = form === "dative" && to > from && GIVEN_TO.test(verb.text);
  if (from < 0 || to < 0 || !(isErgative || isGiven || form === "nominative")) return null;
  const isSaid = attributionVerbs().has(verb.text) && !isNoticed(body, words, verb);
  if (NOT_WHO.test(verb.text) || isSaid || readHead(words, to) !== null) return null;
  if (words[to + 1]?.text === "და" || words[from - 1]?.text === "და") return null;
  const isActed = words.some(({ text }, i) => (i < from || i > to) && ERGATIVE.test(text));
  // "პოლიციამ გიორგი ბერიძე დააკავა", "რექტორად ანა ბერიძე აირჩიეს": whom it was done to, where it is done to people alone.
  const isUndergone =
    form === "nominative" &&
    to > from &&
    UNDERGONE.test(verb.text) &&
    (isActed || PLURAL.test(verb.text)) &&
    (!CHOSEN.test(verb.text) || AS_WHAT.test(body));
  if (PLURAL.test(verb.text) && !isUndergone && !isGiven) return null;
  // Beside one who acts a nominative is what it was done to.
  if (form === "nominative" && isActed && !isUndergone) return null;
  let first = from;
  let isTitled = false;
  for (; first > 0; first--) {
    const { text } = words[first - 1]!;
    const joint = body.slice(words[first - 1]!.end, words[first]!.start);
    // "მერმა, ანა ბერიძემ": the ergative on both sides of the comma is of one.
    if (joint !== " " && !(joint === ", " && isErgative && first === from && ERGATIVE.test(text))) break;
    const head = readHead(words, first - 1);
    const isTitle =
      (isErgative && ERGATIVE.test(text)) ||
      (isGiven && head?.isTitle === true && head.form === "bare") ||
      (head?.isTitle === true && (head.form === form || /^(?:bare|nominative)$/.test(head.form)));
    if (!isTitle && !(isTitled && (/[ა-ჰ](?:ის|ოს)$/.test(text) || (!isErgative && ATTRIBUTE.test(text)))))
      break;
    isTitled = true;
  }
  // "ექსპედიციას გლაციოლოგი ლევან ტიელიძე ხელმძღვანელობდა": beside a name in the nominative what he is.
  if (!isTitled && !isErgative && PROFESSION.test(words[first - 1]?.text ?? "")) first--;
  // "ახალციხის მე-3 საჯარო სკოლის მოსწავლემ": whose he is, with all that belongs to that.
  if (isTitled)
    while (
      first > 0 &&
      body.slice(words[first - 1]!.end, words[first]!.start) === " " &&
      (BELONGS.test(words[first - 1]!.text) || OF_OWNER.test(words[first - 1]!.text))
    )
      first--;
  // "მოედანზე ახალშესულმა ანა ბერიძემ": without him nobody would know what it is said of.
  if (PARTICIPLE.test(words[first]!.text) && !NO_PARTICIPLE.test(words[first]!.text) && first > 0) {
    const told = words[first - 1]!;
    if (/[ა-ჰ](?:ის|ს|ით|მდე)$/.test(told.text) && body.slice(told.end, words[first]!.start) === " ")
      return null;
    if (PLACED.test(told.text) && body.slice(told.end, words[first]!.start) === " ") first--;
  }
  first = skipAge(body, words, first);
  // "„საბუკოს“ დირექტორმა": a body's name in marks.
  const marked = isTitled ? QUOTED.exec(body.slice(0, words[first]!.start))?.[1] : undefined;
  const opening = words[first]!.start - (marked?.length ?? 0);
  const before = words.findLast((word) => word.end <= opening);
  // "თელავში მოღვაწე ექიმმა ნინო ბერიძემ პირველმა": what is said of who is asked for would stay behind without its noun.
  const isLeft = ({ text }: Word, i: number) =>
    (i < first || i > to) && ERGATIVE.test(text) && !/^(?:რომ|ხომ|[ა-ჰ]*ამიტომ|იმიტომ)$/.test(text);
  if (isErgative && (words.some(isLeft) || ACTING.test(before?.text ?? ""))) return null;
  const isApart =
    before === undefined ||
    before === verb ||
    BEFORE_NAME.test(before.text) ||
    ((isErgative || isUndergone || isGiven) && (/[აეიოუ]$/.test(before.text) || ERGATIVE.test(before.text)));
  // "დოქტორ ტონი მოლმა": a part of the name that the mention lacks.
  if (before !== undefined && (isClosedName(before.text) || isOpenName(before.text))) return null;
  return isApart && before?.text !== "და" ? { start: opening, end, question: isGiven ? "ვის" : "ვინ" } : null;
}
