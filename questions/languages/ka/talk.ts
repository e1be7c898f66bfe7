/** Georgian sentences that are no matter for "true or false" as they stand: hopes, praise, talk, and what is always so. */
import type { Mention } from "../../article.ts";
import { isOfService, TAUGHT } from "./known.ts";
import { VILLAGE_CENSUS } from "./stray.ts";

/** Who hopes, supposes or demands states no fact. */
const HEDGE =
  /(?<![ა-ჰ])(?:შესაძლო|შესაძლებელ|შეიძლება|ალბათ|სავარაუდო|მოსალოდნელ|იმედ|ვიმედ|უნდა|საჭირო|აუცილებელ|მნიშვნელოვან|საინტერესო|სამწუხარო|საბედნიერო|როგორც წესი|რა თქმა|უცნობი|გაურკვევ|თითქოს|აპირებ|გეგმავ|ცდილობ|სურს|სურთ|თუ )/;
/** "ერთ-ერთი ყველაზე პოპულარული ძეგლი", "სულ უფრო მძიმდებოდა": praise, and degrees that nothing measures. */
const VAGUE =
  /(?<![ა-ჰ])(?:ყველაზე|ერთ-ერთ|დიდებულ|შესანიშნავ|ცნობილ|პოპულარულ|ულამაზეს|უნიკალურ|განსაკუთრებ|სულ უფრო|უფრო [ა-ჰ]+(?!.*ვიდრე)|საკმაოდ|ძალიან|აქტიურად|მაღალია ინტერესი|შესაძლებლობა აქვს|დიდი ხანი|კარგად|ზოგჯერ|ბევრ)/;
/** What somebody said, word for word; what bids or asks. */
const SPOKEN =
  /^[„“"«]|[“”"»],? [–—-]|(?<![ა-ჰ])(?:გადი|გააკეთე|წარმოიდგინე|გაითვალისწინეთ?|გახსოვდეთ?|გაეცანით|ეწვიეთ|შეგიძლიათ?|(?:ჩა|წა|მი|გა)ხვალთ?|ნახავთ?|იხილავთ|შეხვდებით|ვნახოთ|დავინახავთ|გვ[ა-ჰ]{4,})(?![ა-ჰ])/;
/** A participle or verb at the head: who or what is left out. */
const HEADLESS = /^[ა-ჰ]{5,}(?:ულია|ილია|ებულს|ებულმა|ებულა|შია|ებდა|ობდა|ავდა) /;

/** "საქართველოს ფართობი …", "ერთი ლარი ას თეთრს შეიცავს", "გელათი მონასტერია ქუთაისთან ახლოს": a measure, or what a thing is, which whoever knows its name knows; "2022 წელი წარმატებული აღმოჩნდა": what a year was like; "T = 1 / f": a formula. */
const KNOWN =
  /(?:ქვეყნის|საქართველოს) (?:საერთო )?(?:ფართობ|მოსახლეობ)|^ერთი [^,.]+ (?:შეიცავს|შეესაბამება|უდრის)\.$|^[^\d]{1,320}[ა-ჰ]{3}ია(?:\.| [ა-ჰ]{1,30} [ა-ჰ]{1,30}\.)$| — | [=≈] |^\d{4} წელი [^\d]+$/;

/** "64 წლის მძღოლი", "29 წლის ასაკში": somebody's age is no fact to judge. */
const AGE = /\d{1,3} წლის(?:,| (?!განმავლობა|შემდ|წინ|მანძილ|იუბილ|წლისთავ|პერიოდ|ვად|ისტორი))/g;

/**
 * Implements `LanguagePack.isWorthJudging`: a fact with a name, a date or a number, and with a figure or a number in words other than one. Of true statements without either outside
 * raters passed 17 of 34, of those with a figure 42 of 54; of 15 with a number in words alone 29 of 30 votes (decision 57).
 */
export function isWorthJudging(text: string, mentions: readonly Mention[]): boolean {
  const told = mentions.filter(({ kind, text: value }) => kind !== "place" && text.includes(value));
  const isCounted = told.some((m) => m.kind === "number" && m.value !== 1);
  return (
    told.length > 0 &&
    (isCounted || /\d/.test(text.replace(AGE, ""))) &&
    !HEDGE.test(text) &&
    !VAGUE.test(text) &&
    !SPOKEN.test(text) &&
    !KNOWN.test(text) &&
    !TAUGHT.test(text) &&
    !isOfService(text) &&
    !VILLAGE_CENSUS.test(text) &&
    !HEADLESS.test(text)
  );
}
