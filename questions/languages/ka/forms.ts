/** Rough forms of Georgian words, for mazes: words of one form may stand in one place, and a choice must not. */
import { stemWord } from "./inflect.ts";

/** Words that sentences take almost anywhere: adverbs, quantifiers, common adjectives, words of being. */
const LOOSE = new Set(
  (
    "უკვე ისევ თითქმის დაახლოებით პირდაპირ ადრე ბოლოს ბოლო საკმაოდ ყოველთვის არასოდეს კარგი ცუდი " +
    "ბევრი ბევრმა ბევრს ერთი ერთმა ერთს მრავალი რამდენიმე ზოგი ზოგიერთი ზოგიერთმა ყველაზე ყველაფერი ყველაფერს ყოველი მთელი " +
    "ათიოდე ათეული ასობით ათასობით მეტი ნაკლები პირველი მეორე მესამე უკანასკნელი ახალი ძველი დიდი პატარა მთავარი საერთო " +
    "თავისი თავის საკუთარი იმისა ამისა მიერ შესახებ დროს გარდა იყვნენ იყოს არის არიან იქნება იქნებიან ხდება გახდა " +
    "აქვს აქვთ ჰქონდა ჰქონდათ უნდა შეიძლება შეუძლია შეეძლო შესაძლოა არაფერი ვინმე რაიმე შორის რათა ვინაიდან სანამ რომელი"
  ).split(" "),
);

/**
 * Finite verbs: by endings that nouns and adjectives hardly have (აფეთქდა, იყვნენ, დაეწყოს), or a preverb before a version vowel
 * (და-ა-ზიანა, მი-ი-ღო; but not გა-ე-რთიანება). Of others the ending does not tell.
 */
const VERB =
  /(?:და|ნენ|[ოე]ბენ|დეს)$|^(?:და|გადა|გამო|გა|მო|მი|შემო|შე|ჩამო|ჩა|წარმო|წა|ამო)[აიუე][ა-ჰ]{2,}(?:(?<!ებ|ობ|ი)ა|ო)$/;
/** სივრცე-ში, შეხვედრი-დან, პრეზიდენტ-მა: postpositions, and the ergative. */
const PLACED = /(?:ში|ზე|თან|დან|თვის|გან|კენ|მდე|მა)$/;
/** რაკეტა, დეტალები, რუსული, თავდაცვის: subjects, and what may stand before a noun. */
const NOMINAL = /(?:[იაეო]|ის)$/;

/**
 * The rough form of a word: აფეთქდა → "verb", რაკეტები and რაკეტის → "nominal", რაკეტებს → "ს". Null for the listed words, for
 * adverbs in -ად (ოფიციალურად), for what ends in -ც (რითაც, ისიც), and for words without an ending (ძალიან; ჩრდილოეთ before a noun).
 */
export function readForm(word: string): string | null {
  if (LOOSE.has(word) || /(?:ად|ც)$/.test(word)) return null;
  if (VERB.test(word)) return "verb";
  if (stemWord(word) === word) return null;
  return PLACED.exec(word)?.[0] ?? (NOMINAL.test(word) ? "nominal" : word.slice(-1));
}
