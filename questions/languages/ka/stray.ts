/**
 * Georgian numbers that nobody would test: one of a row of counts, half of a quantity, the class of a sport, how far off a place is that is told in passing.
 * "A stray detail" is what outside raters failed most in round 12 (docs/quality.md); an examiner asks what a sentence is about.
 */
import { once } from "../../lazy.ts";
import { isFigure, type Word } from "../../words.ts";
import { readNumeral } from "./numerals.ts";
import { isFiniteVerb, isVerb } from "./verbs.ts";

/** Between two counts of a row stands what the first counts, and perhaps where the next is: "ჩაჯდომში 160 კგ, წოლჭიმში 130 კგ". */
const NEXT_IN_ROW =
  /^(?:-[ა-ჰ]+)? (?!წელ|წლ)[ა-ჰA-Za-z„“" -]{2,40}(?:,(?: (?:და|ასევე|აგრეთვე))?| და) (?:(?:კიდევ|დაახლოებით|თითქმის|[ა-ჰ]+(?:ში|ზე)) )?$/;
/** Of so many counts in a row each is a stray one. */
const ROW = 3;

/** "5 ლარი და 20 თეთრი": one quantity in two units. */
const GREATER = "(?:ლარ|დოლარ|ევრო|ფუნტ|კილოგრამ|კილომეტრ|მეტრ|საათ|წუთ|წელ|წლ|თვ|კვირ|გრადუს)[ა-ჰ]{0,3}";
const LESSER = "(?:თეთრ|ცენტ|პენს|გრამ|მეტრ|სანტიმეტრ|მილიმეტრ|წუთ|წამ|თვ|დღ|კვირ)[ა-ჰ]{0,4}";
const WITH_LESSER = new RegExp(`^ ${GREATER} და [ა-ჰ\\d]+ ${LESSER}(?![ა-ჰ])`);
const IS_LESSER = new RegExp(`^ ${LESSER}(?![ა-ჰ])`);
const BEHIND_GREATER = new RegExp(`(?:\\d|[ა-ჰ]{2}) ${GREATER} და $`);

/** "90 კილოგრამამდე წონაში", "60 კილოგრამში … წააგო": the classes of a sport are fixed. */
const WEIGHT_CLASS = /^ (?:კგ|კილოგრამ)[ა-ჰ.-]* (?:წონ|კატეგორი)/;
const IN_CLASS = /^ (?:კგ-ში|კგ-მდე|კილოგრამ(?:ში|ამდე|იან))/;
const SPORT = /ძიუდო|ჭიდა|სამბო|კრივ|ძალოსნ|მედალ|ჩემპიონ|ფინალ|დაამარცხ|წააგ/;

/** "დედოფლისწყაროდან 9 კილომეტრში, შირაქის ველზე, …": where something happened, twice. Where a thing lies may be asked. */
const ASIDE =
  /^ ?(?:კილომეტრ|კმ|მეტრ|მილ)[ა-ჰ-]*(?:ში|ით)(?: (?:დაშორებით|მოშორებით))?, [^,.]{2,60}(?:ში|ზე|თან|(?:ლეთ|რეთ)ით)(?![ა-ჰ])/;
const FROM = /(?:დან|სთან) (?:დაახლოებით |სულ |მხოლოდ )?$/;
const LIES = /მდებარე|დაშორებ(?!ით)|მოშორებულ|გაშენებულ|გადაჭიმულ/;

/** "ვადის ამოწურვამდე ათი დღით ადრე": how long before what the sentence counts from. */
const BEFOREHAND = /^ (?:დღით|კვირით) (?:ადრე|გვიან)/;
/** "30 იარდის დაშორებით": how far off somebody stood. "77 000 ნახვებით, ვიდეომ …": beside what the sentence tells. */
const APART = /^ (?:კილომეტრის|კმ-ის|მეტრის|იარდის|მილის|ფუტის) (?:დაშორებით|მოშორებით)/;
const BESIDE = /^ [ა-ჰ]{3,}ით(?: და [ა-ჰ ]{3,30}ით)?, /;
/** "…, რომლებიც სანაპიროს 80 კილომეტრზეა გადაჭიმული": how far it stretches, of what a relative clause tells besides. */
const RELATIVE = /, (?:რომელ|რომლ)[ა-ჰ]+ [^,]*$/;
const STRETCHES =
  /^ ?(?:კილომეტრ|კმ|მეტრ|ჰექტარ|მილ)[ა-ჰ-]*,? (?:[ა-ჰ]+ ){0,2}(?:გადაჭიმულ|გაჭიმულ|გადაშლილ|იჭიმებ|ვრცელდებ|გრძელდებ)/;
/** "აღწერის თანახმად, სოფელში 25 კომლი ცხოვრობდა": how many a count found in a village. */
export const VILLAGE_CENSUS =
  /აღწერ(?:ა|ის|ით|ისას)(?![ა-ჰ])[^.]*(?:სოფ(?:ელ|ლ)|(?<![ა-ჰ])კომლ)|(?:სოფ(?:ელ|ლ)|(?<![ა-ჰ])კომლ)[^.]*აღწერ(?:ა|ის|ით|ისას)(?![ა-ჰ])/;
const PEOPLE = /^ (?:[ა-ჰ]+ )?(?:კომლ|მოსახლე|მცხოვრებ|ადამიან|კაც|სული|ოჯახ)/;

/** Characters of a sentence before a number with which it begins. */
const BEGINNING = 20;

/** The thing before a number in a list, and the one that it counts. */
const LIST_BEFORE = /, ([^,]{3,60})(?:,| და) $/;
const LIST_AFTER = /^ ([ა-ჰ -]{3,60}?)(?:(?:,| და) [ა-ჰ]|\.?$)/;
/** What begins a clause, or is no thing of a list: "…, ომის შემდეგ, …". */
const NO_THING = /^(?:რომ|რომელ|სადაც|ხოლო|მათ შორის|მათგან)|(?:შემდეგ|დროს|წინ|გამო|მიხედვით|შესახებ)$/;

/** "…, ეკლესიის ნანგრევი, ორი წყალსაცავის ავზი და ნაგებობები": the count of one thing in a list of others that are not counted. */
function isInList(before: string, rest: string): boolean {
  const item = LIST_BEFORE.exec(before)?.[1];
  const counted = LIST_AFTER.exec(rest)?.[1];
  if (item === undefined || counted === undefined || /\d/.test(item) || NO_THING.test(item)) return false;
  // Things of a list stand in one case.
  const caseOf = (part: string) => (/[აეიო]$/.test(part) ? "" : part.at(-1));
  return caseOf(item) === caseOf(counted) && isNominal(item) && isNominal(counted);
}

/** Whether words have no verb and no count among them. */
const isNominal = (part: string): boolean =>
  part.split(" ").every((word) => !isVerb(word) && readNumeral(word) === null);

/** Whether the number that stands between two places of a text is such a one. */
export function isStray(text: string, words: readonly Word[], i: number, at: number, after: number): boolean {
  const [before, rest] = [text.slice(0, at), text.slice(after)];
  if (WITH_LESSER.test(rest) || (IS_LESSER.test(rest) && BEHIND_GREATER.test(before))) return true;
  if (WEIGHT_CLASS.test(rest) || (IN_CLASS.test(rest) && SPORT.test(text))) return true;
  if (BEFOREHAND.test(rest)) return true;
  if (ASIDE.test(rest) && FROM.test(before) && !LIES.test(text)) return true;
  if ((APART.test(rest) && !LIES.test(text)) || (at < BEGINNING && BESIDE.test(rest))) return true;
  if ((STRETCHES.test(rest) && RELATIVE.test(before)) || (PEOPLE.test(rest) && VILLAGE_CENSUS.test(text)))
    return true;
  return isInList(before, rest) || isInRow(text, words, i);
}

/** Which words are counts: of a sentence once for all of them, since a row may be as long as it. */
const findCounts = once((words: readonly Word[]) =>
  words.flatMap((word, k) =>
    (isFigure(word.text) && !word.text.includes("იან")) || readNumeral(word.text) !== null ? [k] : [],
  ),
);

function isInRow(text: string, words: readonly Word[], i: number): boolean {
  const base = words[0]!.start - text.indexOf(words[0]!.text);
  const counts = findCounts(words);
  const at = counts.indexOf(i);
  if (at < 0 || counts.length < ROW) return false;
  const isNext = (a: number, b: number) =>
    NEXT_IN_ROW.test(text.slice(words[counts[a]!]!.end - base, words[counts[b]!]!.start - base)) &&
    !words.slice(counts[a]! + 1, counts[b]).some((w) => isFiniteVerb(w.text));
  let [from, to] = [at, at];
  while (from > 0 && isNext(from - 1, from)) from--;
  while (to + 1 < counts.length && isNext(to, to + 1)) to++;
  return to - from + 1 >= ROW;
}
