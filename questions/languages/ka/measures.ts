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
  /^(?:იანვ|თებერვ|მარტ|აპრილ|მაის|ივნის|ივლის|აგვისტ|სექტემბ|ოქტომბ|ნოემბ|დეკემბ|წლ|წელ|თვ|დღ|ზამთ|ზაფხულ|გაზაფხულ|შემოდგომ|საშუალო|ზღვ|დონ|მინუს|პლუს|ცელსიუს)/;

/** What a measure may be the thickness or the depth of, below a headline that names several: "ყინულის საფარის სისქე" is of which lake? */
const SEVERAL = /[ა-ჰ]{2}ები(?![ა-ჰ])/;
const OF_PART = ["სისქე", "სიღრმე", "სიმაღლე", "სიგრძე", "სიგანე", "ფართობ", "დიამეტრ"];
const PART =
  /^(?:ყინულის|თოვლის|წყლის|ფსკერის|ზედაპირის|ნაპირის|ნაპირების|საფარის|კედლის|კედლების|სახურავის|გუმბათის|კრატერის)$/;

/** The measure of a part whose whole the sentence leaves out, below a headline in the plural; or null. */
export function findPartOfOne(words: readonly Word[], headline: string): string | null {
  if (!SEVERAL.test(headline)) return null;
  const at = words.findIndex(({ text }) => OF_PART.some((stem) => isForm(text, stem)));
  if (at < 1 || !PART.test(words[at - 1]!.text)) return null;
  const isBorne = words
    .slice(0, at)
    .some(
      ({ text }) => readPlace(text) !== null || (BEARER.test(text) && !WHEN.test(text) && !PART.test(text)),
    );
  return isBorne ? null : words[at]!.text;
}

/** "საშუალო წლიური ტემპერატურა 15°-ია" in an article that tells of one elsewhere too: the measure, or null. */
export function findMeasure(words: readonly Word[], article: Article): string | null {
  const measure = words.find(({ text }) => readMeasure(text) !== null);
  if (measure === undefined) return null;
  const isBorne = words.some(
    ({ text }) =>
      readPlace(text) !== null || (BEARER.test(text) && !WHEN.test(text) && readMeasure(text) === null),
  );
  if (isBorne) return null;
  // "ტემპერატურა 34 გრადუსამდე დაეცა": where, whatever else the text tells.
  const isFirst = measure === words[0] && measure.text.startsWith("ტემპერატურა");
  return isFirst || listSeveral(article).has(readMeasure(measure.text)!) ? measure.text : null;
}
