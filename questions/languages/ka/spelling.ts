/** Georgian words that another is a slip of, and letters by which one word becomes another or another form of it. */
import { lazy, remember } from "../../lazy.ts";
import { isSlip } from "../../stages/misspelt.ts";
import { frequent } from "./data/words.ts";
import { stemWord } from "./inflect.ts";
import { listClosedNames } from "./names.ts";
import { listNouns } from "./nouns.ts";
import { listPlaces } from "./places.ts";

/** Stems as they are met in slips, where the rough stem of the right word is another. */
const WHOLE = "იანვარ თებერვალ აპრილ ივნის ივლის აგვისტ სექტემბერ ოქტომბერ ნოემბერ დეკემბერ";
/** Words that are spelt right though one is near a frequent one: all such of the spelling dictionary's 142,000. */
const RARE =
  "აღმსრულებელ აღდგნ ალესანდრ ამირხან ბრაზიან ბრალიან გადაიც გადასძახ გადამიწყვეტ გამაგონებ გამაწვალ გამოფრენ გამოძინებ გამწარებულ განათებ გარეშ გარშემ გასავლელ გასაცვლელ დაავალდებულ დაგავიწყდ " +
  "დამოუკიდებულ დასახელებულ დაწებებულ დენტალურ ერთდაერთ ეთიკურ ვისენტ თავისავ ინტერფეის კონტაქტ კონტრაქტ კონტინგენტ კრატერ მაისურ მოგვიტან მოუღწევ მოხაზულობ მოძვრებ ოდესაც ოსტვალდ პლანშეტ რეაქტორ " +
  "ხვდებოდა რედაქტორ როდესღაც რომელშიც რომელთაგან საიდანღაც სამთვარ სანდალ სიხარულ ფედერიკ ფორმანტ შედეგ შემდეგ შემდგენელ შემცვლელ შესავლ შეკრთებ ჩატანებულ წარდგნ ჰენდრიკ ჰონგკონგ მთიან დაშვებულ დაშავებულ მოსავლ სახელობ უპრეცენდენტ არქიტექტორულ გადაასხ გადავიხდ გამოეწყ დასახელებ იქმნებოდ მოგიტან მიმოიქცევ ინტერფე თავისსავ წამიყვან წამოყვან წამეყვან რომაელთაგან რომელიც სამაგივროდ შეუძლიანთ უარჰყოფ წარდგნენ აღდგნენ არცერთხელ მირბიან გირგოლ სომეხთ უზრუნველმყოფ";
/** Shorter ones are too near each other. */
const MIN_LETTERS = 6;
/** In words as long as these a vowel lost or doubled, or another letter, is a slip too. */
const LONG = { vowel: 8, letter: 9 };

const known = lazy(() => {
  const words = [...listClosedNames(), ...listPlaces(), ...listNouns()];
  return new Set([
    ...words.map(stemWord),
    ...`${WHOLE} ${frequent}`.split(" "),
    ...RARE.split(" ").map(stemWord),
  ]);
});

/** Whether a stem is one of a frequent word, a place or a listed noun, or of a given name. */
export const isFrequent = (stem: string): boolean => known().has(stem);

/** Stems by length, then by the first two letters, and by the first and third, since the second may be the slip. */
const byLength = lazy(() => {
  const lists: (Map<number, string[]> | undefined)[] = [];
  for (const stem of known()) {
    if (stem.length < MIN_LETTERS) continue;
    const byKey = (lists[stem.length] ??= new Map<number, string[]>());
    const second = keyOf(stem, 1);
    const third = keyOf(stem, 2);
    add(byKey, second, stem);
    if (third !== second) add(byKey, third, stem);
  }
  return lists;
});

function add(lists: Map<number, string[]>, key: number, stem: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [stem]);
  else list.push(stem);
}

/** The first letter and another as a number: with strings for keys a fresh isolate took three times as long to sort the stems. */
const keyOf = (stem: string, at: number): number =>
  ((stem.charCodeAt(0) & 0x3fff) << 14) | (stem.charCodeAt(at) & 0x3fff);

/** Implements `LanguagePack.findSlip`. */
export const findSlip = remember((stem): string | null => {
  if (stem.length < MIN_LETTERS || known().has(stem)) return null;
  const key = keyOf(stem, 1);
  const other = keyOf(stem, 2);
  for (let length = stem.length - 1; length <= stem.length + 1; length++) {
    const byKey = byLength()[length];
    const found =
      findNear(stem, byKey?.get(key)) ?? (other === key ? null : findNear(stem, byKey?.get(other)));
    if (found !== null) return found;
  }
  return null;
});

function findNear(stem: string, list: readonly string[] = []): string | null {
  for (const right of list)
    if ((isSlip(stem, right) && !isOther(stem, right)) || isLongSlip(stem, right)) return right;
  return null;
}

/** Of one who does beside what is done (მხარდაჭერა, მხარდამჭერი); the დ of a passive before its -ებ-; people beside their country: სპარსელთა, სპარსეთი. */
const MARKS = /^(?:მ|დ(?=ებ|ობ|ა|ნ)|ლ(?=თ))/;
/** Behind these stand person and version, and tell one verb from another: და-ა-სახელა, და-სახელება. */
const PREVERB =
  /^(?:ა|და|გა|მო|მი|შე|ჩა|წა|აღ|წარ|გან|გადა|გამო|შემო|ჩამო|წამო|ამო|გადმო|წარმო|აღმო|გარდა|მა|სა|უ)$/;

/** Whether the letter that one stem has more than another makes another word or form of it. */
function isOther(stem: string, other: string): boolean {
  const [longer, shorter] = stem.length > other.length ? [stem, other] : [other, stem];
  if (longer.length === shorter.length) return false;
  const from = countShared(longer, shorter);
  // "შეგიძლია", "შეგვიძლია": you can, we can.
  const isOurs = longer.startsWith("გვ", from - 1);
  return isOurs || MARKS.test(longer.slice(from)) || PREVERB.test(longer.slice(0, from));
}

/** Implements `LanguagePack.isSpelling`: a stem that the pack knows is spelt right, whatever the article has beside it. */
export const isSpelling = (stem: string, other: string): boolean => known().has(stem) || isOther(stem, other);

/** Letters at the end of a long stem where forms and words of one root differ: არქიტექტურა, არქიტექტორი. */
const END = 3;

/** Whether a long stem has one vowel more or less than another, or another letter, where neither a preverb nor an ending explains it. */
function isLongSlip(stem: string, right: string): boolean {
  const length = Math.max(stem.length, right.length);
  if (length < (stem.length === right.length ? LONG.letter : LONG.vowel)) return false;
  const from = countShared(stem, right);
  if (from < 2 || from >= length - END || PREVERB.test(right.slice(0, from))) return false;
  if (stem.length === right.length) return stem.slice(from + 1) === right.slice(from + 1);
  const [longer, shorter] = stem.length > right.length ? [stem, right] : [right, stem];
  return longer.slice(from + 1) === shorter.slice(from);
}

function countShared(a: string, b: string): number {
  let from = 0;
  while (from < b.length && a[from] === b[from]) from++;
  return from;
}
