/** Events that a sentence takes for told: after which march, in what were so many killed? */
import type { Article } from "../../article.ts";
import { once } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import { isInTitle, readNoun } from "./nouns.ts";
import { readPlace } from "./places.ts";
import { readThing } from "./told.ts";
import { isFiniteVerb } from "./verbs.ts";

/** Verbal nouns in the genitive, by what a clause places beside them in time or cause. */
const EVENT = /[ა-ჰ]{3}(?:ობ|ებ|ცი)ის$/;
const BESIDE = new Set("შემდეგ დროს შედეგად გამო მერე დღეს წინ პერიოდში".split(" "));
/** Before the noun: what tells which. A noun in another case does not. */
const ATTRIBUTE = /(?:[ა-ჰ]{2}(?:ის|ისა|ოს|ას|უს|თა)|ული|ური|ელი|იანი|ითი|[^ს]\d*-ე|ავარი|დიდი|წლიანი)$/;

/** "ბრიტანელებმა ლაშქრობის შემდეგ …" → "ლაშქრობის"; "მარილის ლაშქრობის შემდეგ" is told. */
export function findCause(words: readonly Word[], text: string, told: string): string | null {
  const found = words.find((word, i) => {
    if (!BESIDE.has(words[i + 1]?.text ?? "") || !word.text.endsWith("ის")) return false;
    const noun = readNoun(word.text) ?? (EVENT.test(word.text) ? word.text.slice(0, -3) : null);
    if (noun === null || isInTitle(noun, told)) return false;
    const before = words[i - 1];
    const isJoined = before !== undefined && before.end + 1 === word.start && text[before.end] === " ";
    return !isJoined || !ATTRIBUTE.test(before.text) || isFiniteVerb(before.text);
  });
  return found?.text ?? null;
}

const VICTIMS = new Set(
  "გარდაიცვალა გარდაიცვალნენ დაიღუპა დაიღუპნენ დაშავდა დაშავდნენ დაიჭრა დაიჭრნენ ემსხვერპლა".split(" "),
);
const DISASTERS = /^(?:მიწისძვრ|ცუნამ|წყალდიდობ|ქარიშხ|კატასტროფ|თავდასხმ)[ა-ჰ]{0,6}$/;
/** Where: what is in or at a place, and no thing of the scene ("დანგრეულ შენობებში"). */
const WHERE = /[ა-ჰ]{3}(?:ში|ზე|თან|იდან)$/;
/** Of what is told before these, or asked for by findCause. */
const CAUSES = new Set(["შედეგად", "დროს"]);
const YEAR = /^\d{4}$/;

/** Sentences with victims from which a text tells of several events: a list of quakes, a history of wars. */
const SEVERAL = 4;

/** Whether an article tells of several events with victims: its headline does not tell which. */
export const tellsSeveral = once(
  ({ sentences }: Article): boolean =>
    sentences.filter(({ words }) => words.some((w) => VICTIMS.has(w.text))).length >= SEVERAL,
);

/** Words of a headline that tells of something deadly. */
export const DEADLY =
  /ღუპ|გარდაიცვ|გარდაცვ|სიკვდილ|მოკლ|მკვლელ|მსხვერპ|ავარი|ხანძ|ომ(?:ი|ის|ში)?(?![ა-ჰ])|ბრძოლ|მიწისძვრ|ცუნამ|აფეთქ|თავდასხმ|კატასტროფ|დაშავ|დაჭრ|შეტაკ|ქარიშხ|წყალდიდ|ტერაქტ|ჩამოვარდ|ეპიდემი|პანდემი|ვირუს|დაბომბ|იერიშ|სროლ|ხოლერ|ქოლერ|ინციდენტ|ტრაგედი/;
/** "ავარია დენის გათიშვამ გამოიწვია": which accident, where neither the headline nor a lead tells of any? */
const HAPPENING = /^(ავარი|აფეთქებ|ხანძ|შეჯახებ|ინციდენტ|თავდასხმ|მკვლელობ)(?:ა|არ|რ)?(?:ი|მა|მ|ს)?(?= )/;

export function findHappening(text: string, told: string): string | null {
  const [word, stem] = HAPPENING.exec(text) ?? [];
  return word === undefined || told === " " || told.includes(stem!) || DEADLY.test(told) ? null : word;
}

/** A longer sentence tells how. */
const MAX_BARE = 7;
const PEOPLE = /^(?:ადამიანი|კაცი|მგზავრი|ბავშვი|ჯარისკაცი|[ა-ჰ]{3,}ელი|მოქალაქე|მოსახლე)$/;

/** "დაახლოებით 200 ამერიკელი გარდაიცვალა" below "აპია": how so many died the headline does not tell. */
export function isUntold(words: readonly Word[], headline: string): boolean {
  const isCounted = words.some((w, i) => /^\d/.test(w.text) && PEOPLE.test(words[i + 1]?.text ?? ""));
  return isCounted && words.length <= MAX_BARE && !DEADLY.test(headline);
}

/** "ცხრა ადამიანი დაიღუპა, 63 დაშავდა", "მიწისძვრამ ცუნამი გამოიწვია": in what, where and when? */
export function findVictims(words: readonly Word[]): string | null {
  const event = words.find((w) => VICTIMS.has(w.text) || DISASTERS.test(w.text));
  if (event === undefined) return null;
  const isPlaced = words.some(
    (w) =>
      CAUSES.has(w.text) ||
      YEAR.test(w.text) ||
      readPlace(w.text) !== null ||
      (WHERE.test(w.text) && readThing(w.text) === null),
  );
  return isPlaced ? null : event.text;
}
