/** Georgian items that outside raters failed in round 18, as classes: attributes left over, bare sources and happenings, denied numbers, sums. */
import { describe, expect, it } from "vitest";
import type { Article, Mention } from "../../../questions/article.ts";
import { georgian } from "../../../questions/languages/ka/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

/** The article of a text in one paragraph, and its mention in brackets: "[1948] წელს …". */
function mark(marked: string, title = ""): { article: Article; text: string; mention: Mention } {
  const start = marked.indexOf("[");
  const text = marked.replace(/[[\]]/g, "");
  const article = annotate([text], title, null, georgian);
  const mention = article.mentions.find((m) => m.start === start);
  if (mention === undefined) throw new Error(`nothing to ask for: ${marked}`);
  return { article, text, mention };
}

function ask(marked: string): string | null {
  const { text, mention } = mark(marked);
  return georgian.ask(text, mention, mention);
}

const point = (text: string, title = "", lead = "") =>
  georgian.findBeyondHeadline!(text, lead, annotate([text], title, null, georgian));

describe("who did it", () => {
  it.each([
    "ექიმმა [ნინო ბერიძემ] თელავში პირველმა დააარსა თვალის კლინიკა.",
    "თელავში მოღვაწე ქართველმა ექიმმა [ნინო ბერიძემ] დააარსა თვალის კლინიკა.",
  ])("is not asked where an attribute would be left without its noun: %s", (marked) => {
    expect(ask(marked)).toBeNull();
  });
  it("is asked where none is", () => {
    expect(ask("ექიმმა [ნინო ბერიძემ] თელავში დააარსა თვალის კლინიკა.")).toBe(
      "ვინ დააარსა თვალის კლინიკა თელავში?",
    );
  });
});

describe("a bare source", () => {
  it.each(["სამსახურის ინფორმაციით, ", "ბიუროს მონაცემებით, "])("is left out: %s", (opener) => {
    expect(georgian.measureOpener(`${opener}ხიდი 2019 წელს დაიხურა.`)).toBe(opener.length);
  });
  it("stays where its owner stands", () => {
    expect(georgian.measureOpener("გზების სამსახურის ინფორმაციით, ხიდი 2019 წელს დაიხურა.")).toBe(0);
  });
});

describe("below its headline", () => {
  it.each([
    ["შედარებით ზემოთ, ტყის პირას, თელავის ციხე დგას.", "შედარებით ზემოთ"],
    ["ქვემოთ, ხევში, თელავის ძველი წისქვილი დგას.", "ქვემოთ"],
    ["თელავმა ოქტომბერშივე ახალი ხიდი ააგო.", "ოქტომბერშივე"],
    ["აფეთქება თელავში გაზის გაჟონვამ გამოიწვია.", "აფეთქება"],
    ["ავარია თელავში დენის გათიშვამ გამოიწვია.", "ავარია"],
  ])("a sentence is refused that goes on from another: %s", (text, pointer) => {
    expect(point(text, "თელავი")).toBe(pointer);
  });
  it.each([
    ["ზემოთ თელავის ციხე დგას, ქვემოთ კი ბაზარია.", "თელავი"],
    ["თელავმა 2019 წლის ოქტომბერშივე ახალი ხიდი ააგო.", "თელავი"],
    ["ავარია თელავში დენის გათიშვამ გამოიწვია.", "ავარია თელავის ქარხანაში"],
  ])("one stays that does not: %s", (text, title) => {
    expect(point(text, title)).toBeNull();
  });
});

describe("a number", () => {
  const countOthers = (marked: string) => {
    const { article, mention } = mark(marked);
    return georgian.findAlternatives(article, mention).length;
  };
  it("of what is denied has no other that makes it false", () => {
    expect(countOthers("მერიამ არ მიიღო წინადადება, რომ ხიდი [ორი] თვით დაეკეტათ.")).toBe(0);
    expect(countOthers("მერიამ მიიღო წინადადება, რომ ხიდი [ორი] თვით დაეკეტათ.")).toBeGreaterThan(0);
  });
  it("is none to type that the two beside it give", () => {
    const isPlain = (marked: string) => {
      const { article, text, mention } = mark(marked);
      return georgian.isPlain!(text, mention, mention, "", article);
    };
    expect(isPlain("ბაღში 50 ხე დარგეს, რომელთაგან 20 გახმა, ხოლო [30] ხეირობს.")).toBe(false);
    expect(isPlain("ბაღში 50 ხე დარგეს, რომელთაგან [20] ხე 2019 წელს გახმა.")).toBe(true);
    expect(isPlain("ბაღში 50 ხე დარგეს, 20 ვაზი გახმა, ხოლო [30] ვარდი ხარობს.")).toBe(true);
  });
});

describe("the year in which a firm was founded that employs so many", () => {
  const TEXT = "„ჩირაღდანი“ [1994] წელს დაარსდა და 60 ადამიანს ასაქმებს.";
  const isDetail = (marked: string, title: string) => {
    const { article, text, mention } = mark(marked, title);
    return !georgian.isPlain!(text, mention, mention, "", article);
  };
  it("is a detail below a headline that does not name it", () => {
    expect(isDetail(TEXT, "თელავის ქარხანა დაჯარიმდა")).toBe(true);
  });
  it("is none where the headline names it, or of what employs nobody", () => {
    expect(isDetail(TEXT, "ქარხანა „ჩირაღდანი“ დაჯარიმდა")).toBe(false);
    expect(isDetail("„ჩირაღდანი“ [1994] წელს თელავში დაარსდა.", "თელავის თეატრები")).toBe(false);
  });
});
