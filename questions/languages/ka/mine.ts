/**
 * Georgian verbs in the first person, by their shapes: "მივიტანე", "ვცდილობდი", "უნდა ვთქვა", "გვაქვს". Outside of quotation marks no sentence of a text tells
 * who speaks so: a remark that somebody made, of whom the sentence before or none told. Source of the shapes: Hewitt 1995, ch. 4.
 */
import { findQuotes } from "../../stages/segment.ts";
import type { Word } from "../../words.ts";

const PREVERB = "(?:და|გადა|გადმო|გამო|გა|მო|მი|შემო|შე|ჩამო|ჩა|წამო|წა|აღმო)";
/** Aorists behind a preverb or without one, imperfects, presents; verbs of having and wishing, whose subject is in the verb as an object. */
const SHAPES = [
  new RegExp(`^${PREVERB}ვ[^ოე][ა-ჰ]{2,}ე$`),
  new RegExp(`^${PREVERB}ვ[ა-ჰ]{2,}დი$`),
  /^ვ(?:[იუ]|[^აეიოუ])[ა-ჰ]{2,}ე$/,
  /^ვ[ა-ჰ]{2,}(?:[ოე]ბდი|ავდი|ოდი|ამდი)$/,
  /^ვ[ა-ჰ]{3,}[ოე]ბ$/,
  /^გვ(?:აქვს|ქონდა|ყავს|ყავდა|ინდა|ინდოდა|ჭირდება|ჭირდებოდა|იყვარს|იყვარდა|ახსოვს|გონია|ეგონა|ჯერა)$/,
  /^(?:(?:წა|მო|შე|ჩა|გა|მი|და)ვედი|ვიყავი|ვთქვი|ვუთხარი|ვიცი|ვარ|ვხედავ|მინდა|მინდოდა|მიყვარს|მიყვარდა|მაქვს|მქონდა|მყავს|მყავდა|მგონია?|მეგონა|მახსოვს|მითხრა|მითხრეს)$/,
];
/** Postpositions and surnames that end so, and words that are no verbs: "მოვლენაზე", "შევარდნაძე", "დავალებამდე". */
const OTHERS = /(?:ზე|მდე|ძე|თანავე)$|^(?:ვიდრე|ვინმე|მოვაჭრე|ვიცე)/;
/** Behind "must": "უნდა ვთქვა", "უნდა გავაკეთო". */
const MUST = new RegExp(`^${PREVERB}?ვ(?:[ა-ჰ]{2,}[ოე]|[^აეიოუ][ა-ჰ]*(?<!ებ)ა)$`);
const NO_WISH = /^(?:ვიდეო|ვიწრო|ვიოლინო|ვალერო)/;

/** What a lesson bids: "გაზომე", "აღმართეთ". */
const BIDS =
  /^(?:გამოიყენე|გაზომე|დათვალე|გამოთვალე|შეადარე|შეამოწმე|აღმართე|მონიშნე|დახაზე|დახატე|ჩაწერე|ამოწერე|დაწერე|აირჩიე|წაიკითხე|გაიხსენე|მოამზადე|მოათავსე|შეასრულე|ააგე|შეაერთე|ჩართე|გამორთე|გაამრავლე|შეკრიბე|იპოვე|მოიძიე|დაასახელე|აღწერე|განსაზღვრე|დაუკავშირე|გაარკვიე|წარმოიდგინე|გაითვალისწინე|მოერიდე|დაიმახსოვრე)თ?$/;

const isFirst = (word: string): boolean => !OTHERS.test(word) && SHAPES.some((shape) => shape.test(word));

const isWished = (word: string): boolean => !OTHERS.test(word) && !NO_WISH.test(word) && MUST.test(word);

/** The first such verb, or one that bids, outside of quotation marks, or null. */
export function findMine(text: string, words: readonly Word[]): string | null {
  const found = words.filter(
    (word, i) =>
      isFirst(word.text) || BIDS.test(word.text) || (words[i - 1]?.text === "უნდა" && isWished(word.text)),
  );
  if (found.length === 0) return null;
  const quotes = findQuotes(text);
  return found.find(({ start }) => !quotes.some((q) => q.start <= start && start < q.end))?.text ?? null;
}
