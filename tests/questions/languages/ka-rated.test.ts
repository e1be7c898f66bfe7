/** Georgian items that outside raters failed in rounds 16 and 17, as classes: statements that contradict themselves, stray details. */
import { describe, expect, it } from "vitest";
import type { Article, Mention, NumberMention } from "../../../questions/article.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const read = (text: string, title = "") => annotate([text], title, null, georgian);

/** The article of a text in one paragraph, and its mention in brackets: "[1948] წელს …". */
function mark(marked: string, title = ""): { article: Article; text: string; mention: Mention } {
  const start = marked.indexOf("[");
  const text = marked.replace(/[[\]]/g, "");
  const article = read(text, title);
  const mention = article.mentions.find((m) => m.start === start);
  if (mention === undefined) throw new Error(`nothing to ask for: ${marked}`);
  return { article, text, mention };
}

const listOrders = (marked: string, title = ""): number[] => {
  const { article, mention } = mark(marked, title);
  return georgian.findAlternatives(article, mention).map(({ order }) => order!);
};

describe("a false statement", () => {
  it("has no fewer than its part, whose noun is left out", () => {
    const orders = listOrders("გუნდმა [ხუთი] გოლი გაიტანა, მათგან სამი — პენალტით.");
    expect(orders.length).toBeGreaterThan(0);
    expect(Math.min(...orders)).toBeGreaterThan(3);
  });
  it("has no more points than games of chess", () => {
    const points = listOrders("ნინომ ათ პარტიაში [8] ქულა დააგროვა.", "ჭადრაკის ტურნირი თელავში");
    expect(points.length).toBeGreaterThan(0);
    expect(Math.max(...points)).toBeLessThanOrEqual(10);
    const games = listOrders("ნინომ [ათ] პარტიაში 8 ქულა დააგროვა.", "ჭადრაკის ტურნირი თელავში");
    expect(games.length).toBeGreaterThan(0);
    expect(Math.min(...games)).toBeGreaterThanOrEqual(8);
  });
  it("may have them in other sports", () => {
    expect(Math.max(...listOrders("გუნდმა ხუთ ტურში [5] ქულა დააგროვა.", "ფეხბურთი"))).toBeGreaterThan(5);
  });
  it("has no day before what it follows", () => {
    const days = listOrders("კონცერტი 12 მაისს გაიმართა. შემდეგი კონცერტი [16 მაისს] გაიმართება.");
    expect(days.length).toBeGreaterThan(0);
    expect(Math.min(...days)).toBeGreaterThan(12);
    const others = listOrders("კონცერტი 12 მაისს გაიმართა. გამოფენა [16 მაისს] გაიხსნება.");
    expect(Math.min(...others)).toBeLessThanOrEqual(12);
    const later = listOrders("კონცერტი 12 აპრილს გაიმართა. შემდეგი კონცერტი [16 მაისს] გაიმართება.");
    expect(Math.min(...later)).toBeLessThanOrEqual(12);
  });
});

describe("a stray detail", () => {
  const isExact = (marked: string) => (mark(marked).mention as NumberMention).exact;
  it("is how far off it was, beside where it was", () => {
    expect(
      isExact("ნაშთები თელავიდან [12] კმ-ში, სოფლის დასავლეთით, მდინარის ორივე ნაპირზე აღმოაჩინეს."),
    ).toBe(false);
    expect(isExact("ნაშთები თელავიდან [12] კმ-ში აღმოაჩინეს.")).toBe(true);
  });
  it("is a count of what came besides", () => {
    expect(isExact("გუნდმა [სამი] მედალიც მოიგო.")).toBe(false);
    expect(isExact("გუნდმა [სამი] მედალი მოიგო.")).toBe(true);
  });
  it("is the day or month of a publication, but not its year", () => {
    const dates = (text: string) =>
      read(text).mentions.map((m) => m.kind === "date" && `${m.part}: ${m.relative}`);
    expect(dates("კვლევა 2019 წლის 10 ივნისს ჟურნალში გამოქვეყნდა.")).toEqual(["year: false", "day: true"]);
    expect(dates("კვლევა 2019 წლის ივნისში გამოაქვეყნეს.")).toEqual(["year: false", "month: true"]);
    expect(dates("კვლევა 2019 წლის 10 ივნისს დაიწყო.")).toEqual(["year: false", "day: false"]);
    const idle = (text: string) => georgian.isIdle!(text, read(text).mentions, read(text));
    expect(idle("თელავის კვლევა 10 ივნისს ჟურნალში გამოქვეყნდა.")).toBe(true);
    expect(idle("თელავის კვლევა 10 ივნისს დაიწყო.")).toBe(false);
  });
  it.each([
    ["კონცერტში მონაწილეობენ ბანი [ნიკო ბერიძე], მოცეკვავე ელენე კაპანაძე და მევიოლინე ანა ლომიძე.", false],
    ["კონცერტში მონაწილეობენ ბანი ნიკო ბერიძე, მოცეკვავე ელენე კაპანაძე და მევიოლინე [ანა ლომიძე].", false],
    ["კონცერტში მონაწილეობენ ბანი [ნიკო ბერიძე] და მევიოლინე ანა ლომიძე.", true],
    ["კონცერტს [ნიკო ბერიძე] უძღვება, რომელიც თელავში ცხოვრობს და ბაღს უვლის.", true],
  ])("is one name in a row: %s", (marked, isPlain) => {
    const { article, text, mention } = mark(marked);
    expect(georgian.isPlain!(text, mention, mention, "", article)).toBe(isPlain);
  });
});
