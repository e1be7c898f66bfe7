/** What is spelt right in Georgian: months, names and places of the pack's lists; and letters by which one word becomes another or another form. */
import { lazy } from "../../lazy.ts";
import type { Spellings } from "../language.ts";
import { listClosedNames } from "./names.ts";
import { stemWord } from "./inflect.ts";
import { listNouns } from "./nouns.ts";
import { listPlaces } from "./places.ts";

/** Stems as they are met in slips, where the rough stem of the right word is another. */
const WHOLE = "იანვარ თებერვალ აპრილ ივნის ივლის აგვისტ სექტემბერ ოქტომბერ ნოემბერ დეკემბერ";
/** Words as frequent as these are known to whoever writes; most slips are made in them. */
const FREQUENT =
  "პროგრამა პროექტი შემთხვევით შემთხვევა განვითარება თანამშრომლობა საზოგადოება საერთაშორისო ურთიერთობა მნიშვნელოვანი კილომეტრი მილიონი მილიარდი პროცენტი ადამიანი მოსახლეობა " +
  "ხელშეკრულება შეთანხმება ორგანიზაცია კომპანია ტექნოლოგია ეკონომიკა პოლიტიკა სტრატეგია ინფრასტრუქტურა დაადანაშაულა განაცხადა ერთმანეთს აღნიშნული პარლამენტი პრეზიდენტი მინისტრი " +
  "ხელისუფლება უნივერსიტეტი მუნიციპალიტეტი კვლევის მეცნიერება ისტორია ქვეყანა საქართველო აზერბაიჯანი აზერბაიჯანული ამერიკული რუსული სამხედრო უსაფრთხოება თვითმფრინავი სახელობის მოსავლის კონტაქტი კონტრაქტი შედეგი შემდეგ გადაადგილება გადაადგილდება";
/** A stem is looked up by its first two letters, and by the first and third, since the second may be the slip. */
const keysOf = (stem: string): Set<string> => new Set([stem.slice(0, 2), `${stem[0]}${stem[2] ?? ""}`]);

const known = lazy(() => {
  const words = [...FREQUENT.split(" "), ...listClosedNames(), ...listPlaces(), ...listNouns()];
  return new Set([...words.map(stemWord), ...WHOLE.split(" ")]);
});
const byKey = lazy(() => {
  const stems = new Map<string, string[]>();
  for (const stem of known())
    for (const key of keysOf(stem)) stems.set(key, [...(stems.get(key) ?? []), stem]);
  return stems;
});

/** Implements `LanguagePack.spellings`. */
export const spellings = lazy((): Spellings => ({
  has: (stem) => known().has(stem),
  near: (stem) => byKey().get(stem.slice(0, 2)) ?? [],
}));

/** A person's mark (ვ, მ), which also makes one who does of what is done (მხარდაჭერა, მხარდამჭერი); and the დ of a passive before its -ებ-. */
const MARKS = /^(?:[ვმ]|დ(?=ებ|ობ|ა|ნ))/;

/** Implements `LanguagePack.isSpelling`: whether the letter that one stem has more than another is one of these. */
export function isSpelling(stem: string, other: string): boolean {
  const [longer, shorter] = stem.length > other.length ? [stem, other] : [other, stem];
  if (longer.length === shorter.length) return false;
  let from = 0;
  while (longer[from] === shorter[from]) from++;
  return MARKS.test(longer.slice(from));
}
