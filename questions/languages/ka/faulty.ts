/** Signs that a Georgian sentence is faulty, mostly a translation: nothing is asked of it, for a pupil would be asked to mend it. */
import type { Word } from "../../words.ts";
import { isShifted } from "./shifted.ts";

const LATIN = /[A-Za-zА-я]/;
const STRAY: typeof SIGNS = [
  // "კონსორციუმი at მასაჩუსეტსის": an English word that was left; "ტუმbოს": a letter.
  [/(?<![A-Za-z.@/\-“„"«])(?:at|in|of|the|and|for|on|to|by|with|from|new|letter)(?![A-Za-z.@/-])/],
  // "არასრული occurrence records": two words of another language in a row, which are no name.
  [/(?<![A-Za-z.@/\-“„"«(] ?)[a-z]{4,} [a-z]{4,}(?![A-Za-z.@/])/],
  [/[ა-ჰ][A-Za-zА-я]|[A-Za-zА-я][ა-ჰ]/],
];

/** A comma behind a year, unless what follows is parted from the clause by itself: "1991 წელს, კავშირის დაშლის შემდეგ, …". */
export const IDLE_COMMA =
  "(?!რო[მდც]|რა|ანუ|როგორც|(?:[ა-ჰ-]+ ){0,4}[ა-ჰ-]+(?:ის|ას|ოს) (?:შემდეგ|დროს|წინ|გამო|შედეგად|მიერ|ფონზე)|(?:[ა-ჰ-]+ ){1,4}(?:წლით|თვით|კვირით|დღით) (?:ადრე|გვიან))";

const COUNT = "(?:\\d+|ორი|სამი|ოთხი|ხუთი|ექვსი|შვიდი|რვა|ცხრა|ათი|რამდენიმე|ბევრი)";
/** Each with what it finds: "ექსპერტი, რომლებიც" of ten experts, who are in the singular after a number; and letters that it needs. */
const SIGNS: readonly (readonly [sign: RegExp, needs?: string])[] = [
  // "12 სინგლების მატჩებს": after a number stands the singular.
  [/(?<![\d.,:–-])\d{1,3} (?!წლ)[ა-ჰ]{3,}ებ(?:ი|მა|ს|ის)(?![ა-ჰ])/],
  [new RegExp(`(?<![ა-ჰ\\d-])${COUNT} (?:[ა-ჰ]+ ){0,2}[ა-ჰ]+(?<!ებ)ი, რომლებ`), "ი, რომლებ"],
  [/(?<![ა-ჰ])(?:ორ|სამ|ოთხ|ხუთ|ექვს|შვიდ|რვა|ცხრა|ათ)მ?ა? [ა-ჰ]+(?<!ებ)(?:მა|[აე]მ), რომლებ/, ", რომლებ"],
  // "სახელი ქონდა", "ძმა ყავდა": the dative's ჰ is lost (Hewitt 1995, ch. 4).
  [/(?<![ა-ჰ])(?:ქონდათ?|ქონიათ?|ქონოდათ?|ყავდათ?|ყავთ?|ყავს|ყოლიათ?|ქვიათ?|გავს|გავდა)(?![ა-ჰ])/],
  // "38 მნიშვნელოვანი ბაღების", with an adjective between; "25 კილომეტრი გზების" is measured.
  [
    /(?<![\d.,:–-])\d{1,3} (?!წლ|მილი|ათას|პროცენტ)[ა-ჰ]{3,}(?:ული|ური|ელი|ანი|ვანი|ილი|რივი|იტი) [ა-ჰ]{3,}ებ(?:ი|მა|ს|ის|ისა)(?![ა-ჰ])/,
    "ებ",
  ],
  // "კორეა აცხადებენ", "საკონსულოს აცხადებენ": one, and a verb of many.
  [/(?<![ა-ჰ])[ა-ჰ]{2,}(?:ეთი|ია|ეა) (?:აცხადებენ|ამბობენ|ამტკიცებენ|მიიჩნევენ)(?![ა-ჰ])/, "ენ"],
  // "ვიდეოები, რომელიც": several, which are told of as one.
  [/[ა-ჰ]{3}ებ(?:ი, რომელიც|მა, რომელმაც|ს, რომელსაც)(?![ა-ჰ])/, ", რომელ"],
  // "1994 წელს, ბერნერს-ლიმ": no comma parts the year from its clause.
  [new RegExp(`^\\d{4} წელს, ${IDLE_COMMA}`)],
  // "დაეხმარებოდა გაათანაბრებდა": two verbs, and nothing between.
  [/[ა-ჰ]{3}(?:ებოდა|ებდა|ოდნენ|ებდნენ) [ა-ჰ]{3,}(?:ებოდა|ებდა|ოდნენ|ებდნენ)(?![ა-ჰ])/],
  // "ამბობს weather.com ქარიშხალი …": it belongs to the quotation before.
  [/^(?:ამბობს|ამბობენ|თქვა|განაცხადა|აცხადებს|აღნიშნა|დასძინა|განუცხადა|წერს) /],
  // "რა თქმა უნდა, ევროპა უპირატესობით სარგებლოს": an optative, where the clause tells what is.
  [/(?<![ა-ჰ])რა თქმა უნდა, [ა-ჰ]+ [ა-ჰ]+ით [ა-ჰ]+ოს(?![ა-ჰ])/, "თქმა"],
  // "დარჩენილია 18 ორმო ჩასაგდებად": of what, for whom? "ხუთ ქულიანი": one word in two. "14½": a mark of another language.
  [/^[ა-ჰ]{4,}(?:ულია|ილია|ებულა) \d+ [ა-ჰ]+(?: [ა-ჰ]+ად)?\.$/],
  [
    /(?<![ა-ჰ-])(?:ორ|სამ|ოთხ|ხუთ|ექვს|შვიდ|რვა|ცხრა|ათ) (?!ადამიან)[ა-ჰ]{3,}იან(?:ი|მა|ს|ის)?(?![ა-ჰ])/,
    "იან",
  ],
  [/[½¼¾⅓⅔]/],
  // "კომპანია -ის": the name that had the ending is lost.
  [/(?<=[ა-ჰ],? )-(?:ი|ს|ის|მა|ში|ზე|დან|თან|ით|ად|მდე|თვის)(?![ა-ჰ])/, " -"],
  // "ინფორმაცით", "ორგანიზაცის": an ი is lost before the ending.
  [/[ა-ჰ]{3}(?<!კ)აცი(?:თ|ს)(?![ა-ჰ])/, "აცი"],
  // "არხხი", "დააახლოებით": letters that no word has twice; "თავაზზე" has them from its ending, "დააარსა" from its preverb.
  [/ხხ|ღღ|ყყ|ჩჩ|ძძ|ჭჭ|ჯჯ|ჰჰ|ფფ|ქქ|ეეე|იიი|დააახლ/],
  // "საომარ გემები", "კომპიუტერულ კომპანია": an attribute has the stem's form, its noun the nominative's.
  [/(?<![ა-ჰ-])[ა-ჰ]{2,}(?:[^ს]ულ|ურ|ომარ|ილ) [ა-ჰ]{3,}(?:ები|ცია|პანია)(?![ა-ჰ])/],
  // "5,1, მაგნიტუდის": a comma before what is measured.
  [/\d, (?:მაგნიტუდ|პროცენტ|კილომეტრ|მილიონ|მილიარდ|ათას)/],
  // "ბექა ღვინიაშვილი,90.კგ": a list that nobody set.
  [/\d\.[ა-ჰ]{2}|[ა-ჰ],\+?\d/],
  // "სიმცირეს გამო": the genitive of what ends in ე is in -ის.
  [/(?<![ა-ჰ])სი[ა-ჰ]{3,}ეს (?:გამო|მიერ|შედეგად|გარდა)(?![ა-ჰ])/, "ეს "],
  // "44-ზე რაუნდზე": the number has the case, and its noun again.
  [/\d-(?:ზე (?!მეტ|ნაკლებ|მაღ|დაბ|ახლო)[ა-ჰ]{3,}ზე|ში [ა-ჰ]{3,}ში)(?![ა-ჰ])/, "-"],
  // "ტელეფონი: 110 110", "www.example.ge", "https://…": where somebody is to be reached.
  [/www\.|https?:\/\/|(?:ტელ(?:ეფონი|\.)?|ფაქსი|ცხელი ხაზი): ?\d/],
  // "წალკის მუნ-ში", "გორის რ-ნის": a word that is shortened and has an ending.
  [
    /(?<![ა-ჰ-])(?:მუნ|რ-ნ|რაიონ-?ნ|სოფ|ოლქ|მუნიც|რესპ)-(?:ი|ის|ს|მა|ში|ით|იდან|შია)(?![ა-ჰ])|(?<![ა-ჰ])რ-ნ[ა-ჰ]+/,
    "-",
  ],
  // "…, 10 დუიმამდე,“ example.com აცხადებს": the comma of another language's marks, and a speaker in its letters.
  [/,[“”"] [A-Za-z]/],
  // "ბარელსზე": ს is lost before -ზე.
  [/(?:ბარელ|მილიონ|მილიარდ|პროცენტ|მეტრ|დოლარ|ლარ|ადამიან|ათას)სზე(?![ა-ჰ])/, "სზე"],
  // "ტარიფების გააორმაგა": what was done to is in the genitive.
  [
    /(?<=[ა-ჰ]{2})ების (?:და|გადა|გა|გამო|მო|მი|შე|ჩა|ჩამო|წა|წამო|ამო)(?:ა|უ)[ა-ჰ]{3,}(?<![ბდ])(?:ა|ეს)(?![ა-ჰ])/,
    "ების ",
  ],
  // "ოფიციალური პირებმა": an attribute in -ური takes the ergative of its noun.
  [/(?<=[ა-ჰ]{3})ური [ა-ჰ]{3,}ებმა(?![ა-ჰ])/, "ური "],
  // "15:16 წუთზე", "12 მილი საათში სიჩქარით": the measure has no case.
  [/\d+:\d\d წუთ|\d+ (?:მილი|კილომეტრი|მეტრი) საათში (?:სიჩქარ|ქარ)/],
];
const MIN_TWICE = 4;
/** A word may stand twice: "უფრო და უფრო". */
const OFTEN = new Set([
  "უფრო",
  "სულ",
  "ძალიან",
  "წლის",
  "წელს",
  "იყო",
  "რომ",
  "შორის",
  "არის",
  "მეტი",
  "ხოლო",
  "ერთი",
  "ათასი",
  "კილომეტრის",
  "მეტრის",
  "პროცენტი",
  "პროცენტს",
]);
/** By, thanks to, because of: one clause has no two of the same. */
const BY = new Set(["წყალობით", "მიერ", "მიხედვით", "გამო", "მეშვეობით", "შედეგად"]);
/** Whose it is need be said once. */
const OWNERS = new Set(["მისი", "მათი"]);
/** Words within which a word that returns was doubled; twice as many where its owner stands before it. */
const NEAR = 3;

/** The first sign of a fault, or null. */
export function findFaulty(text: string, words: readonly Word[]): string | null {
  for (const [sign, needs = ""] of LATIN.test(text) ? [...STRAY, ...SIGNS] : SIGNS) {
    const found = text.includes(needs) ? sign.exec(text) : null;
    if (found !== null) return found[0];
  }
  return words.find((word) => isShifted(word.text))?.text ?? findDoubled(words);
}

/** "ჯვრის ტაძარი, სამთავროს ტაძარი", "ჩინეთის საკუთრება სამხრეთ ჩინეთის ზღვაში": with an attribute of its own each, or in a sea's name. */
function isListed(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from + 1, to);
  const isParted = words[from]!.end + 1 < words[from + 1]!.start || between[0]?.text === "და";
  return (
    (isParted && between.length > 0 && GENITIVE.test(between.at(-1)!.text)) ||
    COMPASS.test(between.at(-1)?.text ?? "")
  );
}
const GENITIVE = /[ა-ჰ]{2}(?:ის|ოს|ას|თა)$/;
const COMPASS = /^(?:სამხრეთ|ჩრდილოეთ|აღმოსავლეთ|დასავლეთ)$/;

/** "ლოპეზ ანდრეს მანუელ ლოპეზ", "… პასის წყალობით, … პასის წყალობით": a word that returns at once, or what happens thanks to it. */
function findDoubled(words: readonly Word[]): string | null {
  const seen = new Map<string, number>();
  for (let i = 0; i < words.length; i++) {
    const { text } = words[i]!;
    if (text.length < MIN_TWICE || OFTEN.has(text) || /^\d/.test(text)) continue;
    const before = seen.get(text);
    seen.set(text, i);
    if (before === undefined) continue;
    const isDefined = words[i + 1]?.text === `${words[before + 1]!.text}ა`;
    // "ეროვნული პარკი პირველი ეროვნული პარკია": what a thing is called, and what it is.
    if (i - before <= NEAR && words[i - 1]!.text !== "და" && !isDefined && !isListed(words, before, i))
      return text;
    // "მისი მოსახლეობა 2002 წლის მონაცემებით მოსახლეობა …"
    if (i - before <= 2 * NEAR && OWNERS.has(words[before - 1]?.text ?? "")) return text;
    const next = words[i + 1]?.text ?? "";
    if (BY.has(next) && next === words[before + 1]?.text) return text;
  }
  return null;
}
