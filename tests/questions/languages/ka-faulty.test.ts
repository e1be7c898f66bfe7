/** Faulty Georgian sentences, and sentences that are no matter for "true or false". */
import { describe, expect, it } from "vitest";
import { annotate } from "../../../questions/stages/annotate.ts";
import { findFaulty } from "../../../questions/languages/ka/faulty.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { findWords } from "../../../questions/words.ts";
import { bankOf, keyOf } from "../made.ts";

describe("a faulty Georgian sentence", () => {
  it.each([
    ["მან კონსორციუმი at მასაჩუსეტსის ინსტიტუტში ჩამოაყალიბა.", "at"],
    ["მკერდის ტუმbოს კომპანიამ რეკლამა გააზიარა.", "მb"],
    ["გუნდი 12 სინგლების მატჩებს დაიწყებს.", "12 სინგლების"],
    [
      "მუზეუმს ჰყავს ათი მომზადებული ექსპერტი, რომლებიც კვლევებს ატარებენ.",
      "ათი მომზადებული ექსპერტი, რომლებ",
    ],
    ["ქსელში ვრცელდება ვიდეოები, რომელიც ხანძარს აჩვენებს.", "დეოები, რომელიც"],
    ["1994 წელს, ბერნერს-ლიმ ქსელი ჩამოაყალიბა.", "1994 წელს, "],
    ["მეთი კოუნის დაეხმარებოდა გაათანაბრებდა ანგარიშს.", "მარებოდა გაათანაბრებდა"],
    ["ამბობს weather.com ქარიშხალი მექსიკაში მიდის.", "ამბობს "],
    ["ლოპეზ ანდრეს მანუელ ლოპეზ ობრადორი დაპირდა ხალხს.", "ლოპეზ"],
    ["გოლი კენდალის პასის წყალობით, რუთფორდის პასის წყალობით გავიდა.", "პასის"],
    ["დარჩენილია 18 ორმო ჩასაგდებად.", "დარჩენილია 18 ორმო ჩასაგდებად."],
    ["ესპანეთს ხუთ ქულიანი უპირატესობა ჰქონდა.", "ხუთ ქულიანი"],
    ["გუნდმა 14½ ქულით გაიმარჯვა.", "½"],
    ["სამი ციხიდან ორი გორის მუნ-შია.", "მუნ-შია"],
    ["გორის რ-ნის სოფლებში სამი სკოლა დაიხურა.", "რ-ნის"],
    ["„მოსალოდნელია 10 დუიმი ნალექი,“ weather.com აცხადებს.", ",“ w"],
  ])("has a cheap sign: %s", (text, sign) => {
    expect(findFaulty(text, findWords(text))).toBe(sign);
  });

  it.each([
    "ბიბლიოთეკას ათი მოხალისე ჰყავს, რომლებიც ბავშვებს უკითხავენ.",
    "ხიდი 1998 წელს აშენდა და 2004 წელს გარემონტდა.",
    "1998 წელს, როდესაც ხიდი აშენდა, ქალაქს მერი არ ჰყავდა.",
    "თვითმფრინავი რუსეთის საჰაერო თავდაცვამ დააზიანა, როდესაც დრონები რუსეთის საჰაერო სივრცეში შევიდნენ.",
    "სოფელში ხუთ ადამიანს ჯილდო გადასცეს.",
    "ბანკის მუნიციპალიტეტში გახსნილ ფილიალში აშშ-ის დროშა კიდია.",
    "გადარჩენილია 18 ოთახი სოფელ ვარძიაში.",
    "მუზეუმში YouTube-ის არხი ამუშავდა.",
    "ფასი 2019 წლებთან შედარებით უფრო და უფრო იზრდება.",
  ])("is not taken for one: %s", (text) => {
    expect(findFaulty(text, findWords(text))).toBeNull();
  });
});

describe("a Georgian statement in which nothing can be altered", () => {
  const isWorth = (text: string) => {
    const article = annotate([text], "", null, georgian);
    return georgian.isIdle?.(text, article.mentions, article) === false;
  };
  it.each(["1748 წელს ნეაპოლის მეფის ინჟინერმა გათხრები დაიწყო.", "მგზავრობის ფასი 50 თეთრი იქნება."])(
    "is a fact: %s",
    (text) => expect(isWorth(text)).toBe(true),
  );
  it.each([
    "ზემო დინებაში მტკვარი მთის ჩქარი მდინარეა.",
    "ვარძია ერთ-ერთი ყველაზე პოპულარული ძეგლია საქართველოში.",
    "ერთი ლარი ას თეთრს შეიცავს.",
    "თბილისში წვიმაა მოსალოდნელი.",
    "„ღრუბელი 2 ფიჭვს ჰგავდა“, – წერს პლინიუსი.",
    "გადარჩენილებისთვის სიტუაცია სულ უფრო მძიმდებოდა.",
  ])("is talk, praise, or always so: %s", (text) => expect(isWorth(text)).toBe(false));
});

describe("a Georgian number", () => {
  const [, seven] = annotate(["ნინომ ცხრა პარტიიდან შვიდი პარტია მოიგო."], "", null, georgian).mentions;
  const isGiven = (shown: string) => georgian.isGiven?.(shown, seven!);
  it("is told by two others of which it is the difference", () => {
    expect(isGiven("ნინომ ცხრა პარტიიდან _____ პარტია მოიგო და ორი ყაიმით დაასრულა.")).toBe(true);
    expect(isGiven("ნინომ ცხრა პარტიიდან _____ პარტია მოიგო.")).toBe(false);
  });
});

describe("what the headline tells in other words", () => {
  const keys = bankOf({
    text: "ერდოღანი: 6 თებერვლის მიწისძვრა სამჯერ უფრო ძლიერი იყო\nთურქეთში მიწისძვრამ 18 991-მდე ადამიანი იმსხვერპლა ანკარის მახლობლად. შეგახსენებთ, მიწისძვრები თურქეთში 6 თებერვალს მოხდა.\nერდოღანის თქმით, მიწისძვრა 1999 წლის მიწისძვრაზე 3-ჯერ უფრო ძლიერი იყო. ანკარაში 45 300 ტონა დახმარება ჩავიდა.",
  }).items.map(keyOf);
  it("is not asked for: a number in a word, a month in another case", () => {
    expect(keys).toContain("45 300");
    expect(keys).not.toContain("3");
    expect(keys.filter((key) => String(key).includes("თებერვ"))).toEqual([]);
  });
  it("and no half of a number whose thousands stand apart", () => expect(keys).not.toContain("991"));
});
