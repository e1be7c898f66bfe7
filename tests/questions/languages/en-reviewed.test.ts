/** English classes that a reviewer refused: states given to another year, supposed facts, titles taken for names, one first name of two people. */
import { describe, expect, it } from "vitest";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { claimsOf, itemsIn } from "../made.ts";
import { isGiven } from "./given.ts";

const make = itemsIn("en");
const read = (text: string, title = "") => annotate(text.split("\n"), title, null, english);

/** The question for the mention with this text. */
function ask(text: string, key: string): string | null {
  const mention = read(text).mentions.find((m) => m.text === key)!;
  return english.ask(text, { start: mention.start, end: mention.end }, mention);
}

/** Whether another value may be true in the place of a mention. */
function holdsToo(text: string, key: string): boolean {
  const article = read(text);
  const mention = article.mentions.find((m) => m.text === key)!;
  const shown = `\n\n${text.slice(0, mention.start)}_____${text.slice(mention.start + key.length)}`;
  return english.holdsToo!(shown, mention, article);
}

/** Statements of a text that are to be judged and are true, or false. */
const judgedOf = (text: string, title: string, is: "true" | "false"): string[] =>
  claimsOf(make(text, title).filter(({ type, key }) => type === "true-false" && key === is));

describe("of a state another year is true as well", () => {
  it.each([
    ["Finland was under Russian rule in 1860.", "1860"],
    ["Iceland was a part of Denmark in 1910.", "1910"],
    ["Poland was not a state in 1850.", "1850"],
    ["George Marsh remained in Elmsby in 1940.", "1940"],
    ["Ida Holm was still alive in 1934.", "1934"],
    ["The abbey of Elmsby was already closed in 1820.", "1820"],
    ["In 1840 the mill of Elmsby stood empty.", "1840"],
    ["Ned Vale lived in Bergen in 1840.", "1840"],
    ["In 1905 Norway had a king.", "1905"],
    ["Ida Holm, who was the mayor of Elmsby in 1905, sold it.", "1905"],
    ["Ned Vale said that Elmsby was a village in 1850.", "1850"],
    ["In the 21st century the mill of Elmsby is still used.", "21st"],
  ])("%s", (text, key) => {
    expect(holdsToo(text, key)).toBe(true);
    expect(isGiven(text, key)).toBe(true);
  });
  it.each([
    ["In 1905 Norway chose a king.", "1905"],
    ["The mill of Elmsby was built in the 11th century.", "11th"],
    ["Ida Holm sold the mill when she was on a walk in 1905.", "1905"],
    ["The site of Elmsby is in doubt but a fort was established there in 1905.", "1905"],
    ["In 1905, when Ned Vale was the mayor, Ida Holm sold the mill.", "1905"],
    ["The last fire of Elmsby was in 1905.", "1905"],
    ["In 1905 Lund was the town that won the cup.", "1905"],
    ["Holt is the one town of the north recorded in the book in 1086.", "1086"],
    ["The mill of Elmsby was opened in 1840.", "1840"],
    ["Elmsby was the first town with a tram in 1891.", "1891"],
    ["Elmsby is the one town of Holt recorded in 1086.", "1086"],
    ["Elmsby was a village before the railway came in 1860.", "1860"],
    ["Ned Vale is the miller who sold Elmsby in 1860.", "1860"],
    ["In 1860 Ned Vale was finally elected.", "1860"],
    ["In 1860 Ned Vale had lost the mill.", "1860"],
    ["In 1860 Ned Vale had to sell the mill.", "1860"],
    ["Ned Vale was working in Bergen in 1840.", "1840"],
  ])("but not: %s", (text, key) => {
    expect(holdsToo(text, key)).toBe(false);
    expect(isGiven(text, key)).toBe(false);
  });
  it.each([
    ["In 1841 Elmsby had a school, a church and a post office.", "1841"],
    ["In 1931 Lund was a quiet fishing village.", "1931"],
    ["In 1931 Elmsby was the spring home of Ned Vale.", "1931"],
    ["In 1931 Elmsby was a saw mill town.", "1931"],
    ["Elmsby was a walled city in 1431.", "1431"],
    ["In 1931 Ida Holm was at his wedding.", "1931"],
    ["In 1931 Ned Vale was king of Elmsby.", "1931"],
    ["In the spring of 1931 Elmsby was a quiet place.", "1931"],
  ])("nor is it asked in which year: %s", (text, key) => {
    expect(isGiven(text, key)).toBe(true);
  });
  it("and no statement gives it one", () => {
    const judged = judgedOf(
      "Norway and Sweden were one kingdom. Finland was under Russian rule in 1860.\n\nIceland was a part of Denmark in 1910. Sweden was not at war in 1850.",
      "Norway and Sweden",
      "false",
    );
    expect(judged).toEqual([]);
  });
});

describe("what nobody would doubt", () => {
  // Which statement is left as it is, is drawn by the first paragraph: of eight texts each is once.
  const texts = Array.from(
    { length: 40 },
    (_, i) =>
      `Elmsby has ${i + 4} mills. In 1969 Neil Armstrong walked on the Moon. The old mill of Elmsby was sold by Tom Hill in 1931. Ida Holm opened the school of Elmsby in 1954.`,
  );
  const kept = texts.flatMap((text) => judgedOf(text, "Elmsby", "true"));
  it("is not judged to be true, though a fact of it could be changed", () => {
    expect(kept.filter((claim) => claim.includes("the Moon"))).toEqual([]);
  });
  it("but what one might doubt is", () => {
    expect(kept.filter((claim) => claim.includes("Tom Hill")).length).toBeGreaterThan(0);
  });
});

describe("a question", () => {
  it("takes “has” of “has had” for no main verb", () => {
    expect(ask("The museum has had a café since 1905.", "1905")).toBe(
      "Since which year has the museum had a café?",
    );
  });
  it("writes what opens a sentence before a name as it is within one", () => {
    expect(ask("Retired Army general Ned Vale opened the mill.", "Ned Vale")).toBe(
      "What is the name of the retired Army general who opened the mill?",
    );
    expect(ask("Late Beatles singer Ned Vale bought the mill.", "Ned Vale")).toBe(
      "What is the name of the late Beatles singer who bought the mill?",
    );
    expect(ask("United Nations envoy Ned Vale opened the mill.", "Ned Vale")).toBe(
      "What is the name of the United Nations envoy who opened the mill?",
    );
  });
  it("has no capital that may be the sentence’s, unless the text writes it so within one", () => {
    const question = "What is the name of the Disgraced Hollywood producer who left?";
    const telling = (text: string) => english.questionNamesTopic!(question, "", read(text));
    expect(telling("Disgraced Hollywood producer Ned Vale left.")).toBe(false);
    expect(telling("He sold Disgraced Hollywood. Disgraced Hollywood producer Ned Vale left.")).toBe(true);
    expect(
      english.questionNamesTopic!(
        "What is the name of the London Symphony conductor who left?",
        "",
        read("London Symphony conductor Ned Vale left."),
      ),
    ).toBe(true);
  });
  it.each([
    ["The Mayor of Elmsby was voted out in 1931.", "1931"],
    ["The Bay of Fundy was filmed in 1931.", "1931"],
    ["The Treaty of Bergen was published in 1931.", "1931"],
  ])("has the title of a work alone in capitals: %s", (text, key) => {
    expect(ask(text, key)).toMatch(/^In which year was the /);
  });
  it("has nobody’s words for its subject", () => {
    expect(ask("“The town is dead,” wrote the poet Ida Holm in 1911.", "1911")).toBeNull();
    expect(ask("“The Town” was sold by the poet Ida Holm in 1911.", "1911")).toBe(
      "In which year was “The Town” sold by the poet Ida Holm?",
    );
  });
  it("has no first name alone that two people of the text share, whatever the headline", () => {
    const text =
      "Maria Toll beat Anna Lind in Paris on Friday. Lind's sister Maria Lind lost to Ida Vane in the other match.\n\nIn 2016 Maria beat Anna in Rome. Maria won 3 games.";
    const bare = claimsOf(make(text, "Maria Toll wins in Paris")).filter((claim) =>
      /\bMaria(?! Toll| Lind)/.test(claim),
    );
    expect(bare).toEqual([]);
    const one = text.replace("Maria Lind", "Inga Lind");
    const article = read(one, "Maria Toll wins in Paris");
    expect(english.findBeyondHeadline("Maria won 3 games.", "", article)).toBeNull();
  });
});

describe("numbers", () => {
  const others = (text: string, key: string) => {
    const article = read(text);
    const mention = article.mentions.find((m) => m.text === key)!;
    return english.findAlternatives(article, mention).map((a) => Number(a.text));
  };
  it("of a part stay below a whole in a bracket, and the other way round", () => {
    expect(Math.max(...others("Holt Lines has 36 ships (out of 40) in Bergen.", "36"))).toBeLessThan(40);
    expect(Math.min(...others("Holt Lines has 36 white ships (out of 40) in Bergen.", "40"))).toBeGreaterThan(
      36,
    );
  });
  it.each([
    "Suppose a town like Elmsby has 400 houses.",
    "Suppose that Norway had won the 1940 war.",
    "If a mill in Elmsby makes 400 sacks, Bergen buys them.",
    "Now imagine a mill with 400 sacks in Elmsby.",
  ])("that are supposed make no statement: %s", (text) => {
    expect(english.findBeyondHeadline(text, "", read(text, "The mills of Elmsby"))).not.toBeNull();
  });
  it("of a phrase in quotation marks are not changed", () => {
    const text = "The “one mill, two weavers” rule was dropped in Elmsby.";
    const start = text.indexOf("two");
    expect(english.isAside!(text, { start, end: start + 3 })).toBe(true);
    const plain = "The “old mill” rule was dropped by two weavers.";
    expect(english.isAside!(plain, { start: plain.indexOf("two"), end: plain.indexOf("two") + 3 })).toBe(
      false,
    );
  });
});
