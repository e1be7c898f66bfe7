/** Who holds an office in a Georgian text, asked for by the office. */
import { describe, expect, it } from "vitest";
import { readArticle } from "../../../questions/generate.ts";
import { findOffices } from "../../../questions/languages/ka/offices.ts";
import { itemsIn } from "../made.ts";

const itemsOf = itemsIn("ka");

function officesOf(sentence: string, title = "თელავის ამბები"): [question: string, name: string][] {
  const read = readArticle({ text: `${title}\n${sentence}`, lang: "ka" });
  if (!read.ok) throw new Error(`no article: ${sentence}`);
  return findOffices(read.article).map(({ question, name }) => [question, name]);
}

describe("who holds a Georgian office", () => {
  it.each([
    ["თელავის მერმა ლევან ანდრიაშვილმა ხიდი გახსნა.", "ვინ არის თელავის მერი?", "ლევან ანდრიაშვილი"],
    ["თელავის მერმა, ვინ ბრაუნმა, ხიდი გახსნა.", "ვინ არის თელავის მერი?", "ვინ ბრაუნი"],
    [
      "ჯონ სმიტი, სტატისტიკის საზოგადოების თავმჯდომარე, ამბობს, რომ ფასი გაიზარდა.",
      "ვინ არის სტატისტიკის საზოგადოების თავმჯდომარე?",
      "ჯონ სმიტი",
    ],
    [
      "ხიდი გახსნა „მერცხლის“ გენერალურმა დირექტორმა ანა ბერიძემ.",
      "ვინ არის „მერცხლის“ გენერალური დირექტორი?",
      "ანა ბერიძე",
    ],
  ])("is asked for: %s", (sentence, question, name) => {
    expect(officesOf(sentence)).toEqual([[question, name]]);
  });
  it.each([
    // The world knows who governs a country; of which company, of when; one name that is cut short; no name in full.
    "საფრანგეთის პრეზიდენტმა ემანუელ მაკრონმა ხიდი გახსნა.",
    "NATO-ს გენერალურმა მდივანმა ანა ბერიძემ ხიდი გახსნა.",
    "კომპანიის დირექტორმა ანა ბერიძემ ხიდი გახსნა.",
    "1921 წელს თელავის მერმა ანა ბერიძემ ხიდი გახსნა.",
    "ნიუ იორკის მერმა ანა ბერიძემ ხიდი გახსნა.",
    "თელავის მერმა ბერიძემ ხიდი გახსნა.",
    // Of several who hold it, or held it: whom a text mentions is a word of it.
    "ბათუმის ყოფილმა მერმა ანა ბერიძემ წიგნი გამოსცა.",
    "თბილისის უნივერსიტეტის პროფესორმა ანა ბერიძემ წიგნი გამოსცა.",
    "თელავის მერმა ახალი ხიდი გახსნა და დირექტორმა ილაპარაკა.",
  ])("is not asked for: %s", (sentence) => {
    expect(officesOf(sentence)).toEqual([]);
  });
  it("is answered by the surname alone unless another of the text bears it", () => {
    const accepted = (text: string) =>
      itemsOf(text, "თელავის ამბები")
        .filter(({ stem }) => stem.includes("მერი?"))
        .map(({ accept }) => accept);
    const text = "თელავის მერმა ლევან ანდრიაშვილმა ახალი ხიდი გახსნა.";
    expect(accepted(text)).toEqual([["ანდრიაშვილი"]]);
    expect(accepted(`${text} მხატვარმა ნინო ანდრიაშვილმა თელავის ქუჩები დახატა.`)).toEqual([undefined]);
  });
  it("is asked once, of one who holds it, and not below his name", () => {
    const asked = (title: string, text: string) =>
      itemsOf(text, title).filter(({ stem }) => stem.includes("ვინ არის თელავის მერი?"));
    const text =
      "თელავის მერმა ლევან ანდრიაშვილმა ხიდი გახსნა. მოგვიანებით თელავის მერმა ლევან ანდრიაშვილმა სკოლა დაათვალიერა.";
    expect(asked("ხიდი გაიხსნა", text)).toMatchObject([{ type: "typed", key: "ლევან ანდრიაშვილი" }]);
    expect(asked("ანდრიაშვილმა ხიდი გახსნა", text)).toEqual([]);
    expect(officesOf(`${text} თელავის მერმა ანა ბერიძემ ბაღი გახსნა.`)).toEqual([]);
  });
});
