/** Whom everybody names first for a country or an age: of seven items in which such a name was to be typed outside raters passed one. */
import type { Article, PersonMention } from "../../article.ts";
import { remember } from "../../lazy.ts";

/** Stems of names, and what each is known for. */
const FAMOUS: readonly (readonly [name: string, own: RegExp])[] = [
  ["ტრამპ", /ამერიკ|აშშ|შტატებ|გრენლანდ|მექსიკ/],
  ["ბაიდენ", /ამერიკ|აშშ|შტატებ/],
  ["ობამ", /ამერიკ|აშშ|შტატებ/],
  ["მასკ", /კოსმოს|მარს|SpaceX|Tesla/],
  ["პუტინ", /რუსეთ|უკრაინ|მოსკოვ/],
  ["ზელენსკი", /უკრაინ|რუსეთ/],
  ["ძინპინ", /ჩინეთ|პეკინ/],
  ["მოდი", /ინდოეთ/],
  ["მერკელ", /გერმანი/],
  ["მაკრონ", /საფრანგეთ/],
  ["ერდოღან", /თურქეთ/],
  ["ალიევ", /აზერბაიჯან|ბაქო/],
  ["ფაშინიან", /სომხეთ/],
  ["ლუკაშენკო", /ბელარუს/],
  ["ნეთანიაჰუ", /ისრაელ|ღაზ/],
  ["გორბაჩოვ", /საბჭოთა/],
  ["სტალინ", /საბჭოთა/],
  ["ლენინ", /საბჭოთა|რევოლუცი/],
  ["ჰიტლერ", /გერმანი|ნაცისტ/],
  ["ნაპოლეონ", /საფრანგეთ/],
  ["სააკაშვილ", /საქართველო|არჩევნებ|პრეზიდენტ/],
  ["ივანიშვილ", /საქართველო|ოცნებ|არჩევნებ|პრემიერ/],
  ["შევარდნაძ", /საქართველო/],
  ["გამსახურდია", /საქართველო/],
];

/** What a name is known for; of a name that is not famous, null. */
const findOwn = remember((name): RegExp | null => {
  const words = name.split(/[ -]/);
  const isOf = (stem: string) =>
    words.some((word) => word.startsWith(stem) && word.length <= stem.length + 3);
  return FAMOUS.find(([stem]) => isOf(stem))?.[1] ?? null;
});

const isExpected = (name: string, text: string): boolean => findOwn(name)?.test(text) === true;

/** Whether a text is of the country or the matter for which everybody knows a person, and nobody else of the article is known for it as well. */
export function isFamousFor(
  article: Article | undefined,
  { text: name, entity }: PersonMention,
  text: string,
): boolean {
  if (!isExpected(name, text)) return false;
  return ![...(article?.people.keys() ?? [])].some((other) => other !== entity && isExpected(other, text));
}
