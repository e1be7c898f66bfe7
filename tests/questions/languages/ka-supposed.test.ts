/** Georgian items of round 24: figures left open or made up, notices with an address, the first of several happenings, what is shown beside the text. */
import { describe, expect, it } from "vitest";
import { findFaulty } from "../../../questions/languages/ka/faulty.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { findWords } from "../../../questions/words.ts";

const read = (...paragraphs: string[]) => annotate(paragraphs, "", null, georgian);
const countNumbers = (...paragraphs: string[]) =>
  read(...paragraphs).mentions.filter(({ kind }) => kind === "number").length;
const countRivals = (text: string) => {
  const article = read(text);
  const number = article.mentions.find(({ kind }) => kind === "number")!;
  return georgian.findAlternatives(article, number).length;
};
const below = (headline: string, text: string) =>
  georgian.findBeyondHeadline(text, "", annotate([text], headline, null, georgian));

describe("a number with „და მეტიც“", () => {
  it.each([
    "კაკლის ხე ას წელს და მეტსაც ცოცხლობს.",
    "ძველი ეზოს ჭადარს ორმოცი მეტრი და მეტიც აქვს სიმაღლე.",
    "გუნდში 20 ან მეტი მოსწავლე ირიცხება.",
    "გუნდში 20 მოსწავლე ან კიდევ მეტი ირიცხება.",
  ])("has no other in its place: %s", (text) => {
    expect(countRivals(text)).toBe(0);
  });
  it.each([
    "გუნდში 20 მოსწავლე და მწვრთნელი ირიცხება.",
    "კაკლის ხე ას წელს ცოცხლობს და მეტად გავრცელებულია.",
  ])("has others where nothing leaves it open: %s", (text) => {
    expect(countRivals(text)).toBeGreaterThan(0);
  });
});

describe("figures that are made up", () => {
  it.each([
    "ხარჯი: თუ ბილეთი 20%-ით ძვირდება, 50 ლარად უფრო ცოტა ბილეთს იყიდი.",
    "თუ საწვავი 1,5-ჯერ ძვირდება, 100 ლარით მანქანა ნაკლებ გზას გადის.",
    "თუ ბანკში 600 ლარს შეიტან, წლის ბოლოს 30 ლარს მიიღებ.",
  ])("are those of an example with money: %s", (text) => {
    expect(countNumbers(text)).toBe(0);
  });
  it.each([
    "თუ ბილეთი არ გაქვს, 20 ლარს გადაიხდი.",
    "თუ შემოსავალი 500 ლარს აღემატება, გადასახადი 75 ლარია.",
    "თუ წყალი 100 გრადუსამდე გაცხელდა, 20 წუთში ნახევარი აორთქლდება.",
  ])("are not those of a rule: %s", (text) => {
    expect(countNumbers(text)).toBeGreaterThan(0);
  });

  const exercise = "ანამ 6 კმ 2 საათში გაიარა. ლუკამ 8 კმ 2 საათში გაირბინა. რამდენით მეტი გაირბინა ლუკამ?";
  it("are those before the question how many, in a lesson with a formula", () => {
    expect(countNumbers(exercise, "სიჩქარე = მანძილი ÷ დრო.")).toBe(0);
    expect(countNumbers("მანქანა 3 კმ-ს გადის.", exercise, "სიჩქარე = მანძილი ÷ დრო.")).toBe(1);
  });
  it("are told where no formula reckons", () => {
    expect(countNumbers(exercise)).toBe(4);
  });
});

describe("a notice", () => {
  it("has an address", () => {
    const text = "კონკურსში მონაწილეობისთვის უნდა შეავსოთ ფორმა 5 მაისამდე: https://example.ge/form.";
    expect(findFaulty(text, findWords(text))).toBe("https://");
  });
});

describe("the first of several happenings", () => {
  it("is of those that a headline or the sentence tells", () => {
    const text = "მეორე კონცერტი 2011 წლის 4 ივნისს გაიმართა.";
    expect(below("თელავის მუსიკალური სკოლა", text)).toBe("კონცერტი");
    expect(below("თელავის კონცერტები", text)).toBeNull();
    expect(below("თელავის მუსიკალური სკოლა", "მეორე კონცერტი 2011 წელს თელავში გაიმართა.")).toBeNull();
    expect(below("მდივნის დღიური", "პირველი შეხვედრა მაყურებლებთან 2011 წელს გაიმართა.")).toBeNull();
  });
});

describe("what is shown beside the text", () => {
  it("is in no statement", () => {
    const text = "ქვემოთ მოცემული სქემა თელავის წყალსადენის 12 ჭას აჩვენებს.";
    expect(below("თელავის წყალსადენი", text)).toBe("ქვემოთ მოცემული");
    expect(below("თელავის წყალსადენი", text.replace("ქვემოთ მოცემული", "მერიის"))).toBeNull();
  });
});
