/** Georgian items of round 22: a noun, pronoun or "we" that the headline does not tell, a list's label, numbers that are called, clipped options. */
import { describe, expect, it } from "vitest";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (title: string, ...paragraphs: string[]) => annotate(paragraphs, title, null, georgian);
const below = (headline: string, text: string, ...before: string[]) =>
  georgian.findBeyondHeadline(text, "", read(headline, [...before, text].join(" ")));

describe("a noun below a headline that names two", () => {
  const text = "ქვეყნის ვალი 32 მილიარდ დოლარს აღემატება.";
  it("is of one of two countries, also where a name is two words", () => {
    expect(below("იაპონიისა და საუდის არაბეთის ვაჭრობა", text)).toBe("ქვეყნის");
    expect(below("იაპონიისა და სამხრეთ კორეის ვაჭრობა", text)).toBe("ქვეყნის");
  });
  it("is told by a headline with one", () => {
    expect(below("საუდის არაბეთის ვაჭრობა", text)).toBeNull();
  });
  it("is between others where the sentence before names another country", () => {
    const between = "2019 წელს ქვეყნებს შორის ვაჭრობამ 42 მილიარდ დოლარს მიაღწია.";
    const headline = "იაპონიისა და კანადის ვაჭრობა";
    expect(below(headline, between, "ინდოეთს კანადიდან ხორბალი შემოაქვს.")).toBe("ქვეყნებს შორის");
    expect(below(headline, between, "იაპონიას კანადიდან ხორბალი შემოაქვს.")).toBeNull();
  });
  it("is an archipelago of which a state took all", () => {
    const headline = "იაპონიის ზღვის დავა";
    expect(below(headline, "1904 წელს იაპონიამ მთელი არქიპელაგი დაიკავა.")).toBe("არქიპელაგი");
    expect(below(headline, "1904 წელს იაპონიამ კურილების მთელი არქიპელაგი დაიკავა.")).toBeNull();
    expect(below("არქიპელაგის დავა", "1904 წელს იაპონიამ მთელი არქიპელაგი დაიკავა.")).toBeNull();
  });
});

describe("a pronoun before a relative clause", () => {
  it("is not told by a clause on the noun behind its verb", () => {
    expect(below("ბერიძის საქმე", "2012 წელს ის გადავიდა თელავში, სადაც ბანკში დაიწყო მუშაობა.")).toBe("ის");
  });
  it("is told by a clause on its own noun", () => {
    const text = "2012 წელს მერმა ელენე ბერიძემ დაანგრია ის ძველი კოშკი, რომელიც თელავის ბაღში იდგა.";
    expect(below("თელავის ბაღი", text)).toBeNull();
  });
});

describe("the writer's own we", () => {
  it("is nobody's outside quotation marks", () => {
    expect(below("თელავის ბილიკები", "თელავის მთებში 28 ბილიკი გვაქვს.")).toBe("გვაქვს");
    expect(below("თელავის ბილიკები", "თელავის მთებში 28 ბილიკი გვხვდება.")).toBeNull();
  });
});

describe("a participle without its noun", () => {
  it("does not tell what has a name", () => {
    expect(below("კრისტალები", "ფენებად დალაგებულებს ფიქალი ეწოდება.")).toBe("დალაგებულებს");
    expect(below("კრისტალები", "ფენებად დალაგებულ მინერალებს ფიქალი ეწოდება.")).toBeNull();
    expect(below("ომის გმირები", "თელავთან დაღუპულებს გმირები ეწოდება.")).not.toBe("დაღუპულებს");
  });
});

describe("a label of a list, and wonder", () => {
  const render = (text: string) => {
    const article = read("მტრედი", text);
    const [sentence] = article.sentences;
    const from = georgian.measureOpener(text);
    return georgian
      .resolve(article, sentence!)
      .toReversed()
      .reduce((told, { span, text: by }) => told.slice(0, span.start) + by + told.slice(span.end), text)
      .slice(from);
  };
  it.each([
    ["გამრავლება: მტრედი წელიწადში ხუთჯერ დებს კვერცხს!", "მტრედი წელიწადში ხუთჯერ დებს კვერცხს."],
    ["ბუნებრივი გავრცელება: მტრედი მთელ ევროპაში ცხოვრობს.", "მტრედი მთელ ევროპაში ცხოვრობს."],
  ])("is left out: %s", (text, told) => {
    expect(render(text)).toBe(told);
  });
  it.each([
    "ბერიძე: მტრედი წელიწადში ხუთჯერ დებს კვერცხს.",
    "გავრცელება: კავკასია, ყირიმი, თურქეთი და ირანი.",
  ])("stays where it is a speaker or all there is: %s", (text) => {
    expect(render(text)).toBe(text);
  });
});

describe("a number that is called", () => {
  const listAsked = (text: string) =>
    read("", text).mentions.flatMap((m) => (m.kind === "number" && m.exact ? [m.text] : []));
  it.each(["თუ სახე შეგიშუპდებათ, დარეკეთ 112-ზე.", "მეზობელმა 112-ზე დარეკა."])(
    "counts nothing: %s",
    (text) => {
      expect(listAsked(text)).toEqual([]);
    },
  );
  it("is not how many were called to", () => {
    expect(listAsked("თელავში 112 ზარი დარეკეს.")).toEqual(["112"]);
    expect(listAsked("მორბენალმა რეკორდი 12 წამით გააუმჯობესა.")).toEqual(["12"]);
  });
});

describe("options that would be clipped numerals", () => {
  const ask = (text: string, number: string) => {
    const mention = read("", text).mentions.find((m) => m.text === number)!;
    return georgian.ask(text, { start: mention.start, end: mention.end }, mention);
  };
  it("are asked for in no oblique case", () => {
    expect(ask("ნინო ბერიძემ ცხრა ტურში შვიდი ქულა დააგროვა.", "ცხრა")).toBeNull();
    expect(ask("ნინო ბერიძემ ცხრა ტურში შვიდი ქულა დააგროვა.", "შვიდი")).not.toBeNull();
    expect(ask("ნინო ბერიძემ 9 ტურში შვიდი ქულა დააგროვა.", "9")).not.toBeNull();
  });
});
