/** Measures of which a Georgian sentence does not say whose they are, in an article that has several. */
import type { Article } from "../../article.ts";
import { once, remember } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import { isForm } from "./nouns.ts";
import { readPlace } from "./places.ts";

const MEASURES =
  "ტემპერატურა სიმაღლე სიღრმე სიგრძე სიგანე ფართობ მოსახლეობა სიჩქარე ტენიანობა ნალექ დიამეტრ".split(" ");

const readMeasure = remember((word) => MEASURES.find((stem) => isForm(word, stem)) ?? null);

/** The measures that several sentences of an article tell. */
const listSeveral = once((article: Article): ReadonlySet<string> => {
  const [met, several] = [new Set<string>(), new Set<string>()];
  for (const { words } of article.sentences)
    for (const stem of new Set(words.flatMap(({ text }) => readMeasure(text) ?? [])))
      (met.has(stem) ? several : met).add(stem);
  return several;
});

/** Whose, where, and of what; of months, years and seasons it is only when. */
const BEARER = /[ა-ჰA-Za-z-](?:ის|ისა|ოს|ას|უს|ში|ზე|დან|თან)$/;
const WHEN =
  /^(?:იანვ|თებერვ|მარტ|აპრილ|მაის|ივნის|ივლის|აგვისტ|სექტემბ|ოქტომბ|ნოემბ|დეკემბ|წლ|წელ|თვ|დღ|ზამთ|ზაფხულ|გაზაფხულ|შემოდგომ|საშუალო|ზღვ|დონ)/;

/** "საშუალო წლიური ტემპერატურა 15°-ია" in an article that tells of one elsewhere too: the measure, or null. */
export function findMeasure(words: readonly Word[], article: Article): string | null {
  const measure = words.find(({ text }) => readMeasure(text) !== null);
  if (measure === undefined) return null;
  const isBorne = words.some(
    ({ text }) =>
      readPlace(text) !== null || (BEARER.test(text) && !WHEN.test(text) && readMeasure(text) === null),
  );
  if (isBorne) return null;
  return listSeveral(article).has(readMeasure(measure.text)!) ? measure.text : null;
}
