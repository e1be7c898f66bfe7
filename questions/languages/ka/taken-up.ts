/**
 * Things that a demonstrative takes up behind a lead that has none of them: "ამ გემს …" after a sentence on trade. A demonstrative with a noun means what the
 * text has just named (Hewitt 1995, ch. 3), by that noun or by a word for its kind; of a name the noun may tell what it is.
 */
import type { Word } from "../../words.ts";
import { isInTitle } from "./nouns.ts";
import { readPlace } from "./places.ts";
import { readThing } from "./told.ts";

const DEMONSTRATIVE = /^(?:ამ|იმ|ეს|ამავე|იმავე|იგივე|(?:ზემო)?აღნიშნული?|ხსენებული?)$/;
/** Between it and its noun. */
const ATTRIBUTE = /(?:ულ|ურ|ელ|ილ|იან|ივ)ი?$|^უ[ა-ჰ]{3,}ესი?$/;
const MAX_BACK = 3;
/** What a sentence without the noun tells: words for a kind, for what was done or said, for a sum, and whoever is meant. */
const KIND =
  /^(?:ცხოველ|ფრინველ|მცენარე|ნადირ|მტაცებელ|თევზ|თანხა|პროცეს|პროდუქტ|მხარე|ტერიტორია|შემთხვევა|ინციდენტ|აქცია|პრემია|ჯილდო|პრიზ|გზა|გეგმ|განცხადება|გადაწყვეტილება|შეთანხმება|დოკუმენტ|წერილ|ტექსტ|ჯგუფ|წყვილ|ომ|ბრძოლა|დანაშაულ|მოგზაურობა|ღონისძიება|პერიოდ|დარგ|სახეობა|თამაშ|აღმოჩენა|ექსპერიმენტ|ცდა|მეთოდ|თეორია|როლ|ნაწარმოებ|მოწყობილობა|გამოგონება|ნაგებობა|გამოსვლა|სიტყვ|ფორმულა|დაავადება|ოპერაცია|კაც|ქალ|მამაკაც|ქალბატონ|ბიჭ|გოგონა|ბავშვ)$/;
const PLACE = /^(?:ქალაქ|ქვეყან|ქვეყნ|სოფელ|რაიონ|რეგიონ|უბან|კოლონია|დასახლება|კუნძულ|მთა|ზღვა|ხეობა)$/;
/** A name in marks or in Latin letters, of which the noun tells the kind. */
const NAMED = /[„“«"]|[A-Za-z]{2}/;

/** The demonstrative and its noun, or null. */
export function findTakenUp(words: readonly Word[], text: string, lead: string): string | null {
  if (lead === "" || NAMED.test(lead)) return null;
  for (const [i, { text: word, start }] of words.entries()) {
    if (!DEMONSTRATIVE.test(word)) continue;
    let at = i + 1;
    while (at <= i + MAX_BACK && at < words.length && isAttribute(words[at]!.text)) at++;
    const noun = words[at];
    if (noun === undefined || /[,;:.]/.test(text.slice(start, noun.start))) continue;
    const stem = readThing(noun.text);
    if (stem === null || KIND.test(stem) || isInTitle(stem, `${lead} ${text.slice(0, start)}`)) continue;
    if (PLACE.test(stem) && lead.split(/[^ა-ჰ]+/).some((told) => readPlace(told) !== null)) continue;
    return text.slice(start, noun.end);
  }
  return null;
}

const isAttribute = (word: string): boolean => ATTRIBUTE.test(word) && readThing(word) === null;
