/** What an English item is not made of: what leans on something before it. */
import { describe, expect, it } from "vitest";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { isGiven } from "./given.ts";

const read = (text: string) => annotate([text], "", null, english);
describe("what leans on something before it", () => {
  it.each([
    ["A far bigger plan was put forward in 1891 by Cornelis Lely.", "bigger plan"],
    ["Murray’s more radical ideas championed independence.", "radical ideas"],
    ["Previously, Walker had launched an invasion of Mexico.", "Previously"],
    ["“We had less than two hours,” Ogden said.", "We had"],
  ])("%s", (text, pointer) => {
    expect(english.findUnresolved(text, false)).toContain(pointer);
  });

  it.each([
    "A bigger plan than the one of 1880 was put forward by Cornelis Lely.",
    "In January 2016 a smaller dam near Braga gave way.",
  ])("%s", (text) => {
    expect(english.findUnresolved(text, false)).toBeNull();
  });

  it("drops a day with its time, not without it", () => {
    const text = "The river Calder burst its banks on Saturday night and left 300 homes under water.";
    const article = read(text);
    const [sentence] = article.sentences;
    expect(english.resolve(article, sentence!).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      " on Saturday night",
    ]);
  });

  it("leaves a pronoun whose own sentence names its person", () => {
    const text =
      "Mary Anning was born in Lyme. After losing most of her savings, Anning was granted a pension.";
    const article = annotate([text], "Mary Anning", null, english);
    expect(english.resolve(article, article.sentences[1]!)).toEqual([]);
  });
});

describe("what is not asked for", () => {
  it.each([
    ["Anna Berg went to the college in 2007 and 2008.", "2008"],
    [
      "They married in 2014 and lived in Leith, and their daughters are Ann Berg (b. March 2009) and Eve Berg (b. 2013).",
      "2013",
    ],
    ["Clifford Geertz (1973) used an example of his own.", "1973"],
    ["If a factory produces 50,000 cars, it can have an assembly line.", "50,000"],
    ["Willoughby set up Truly in 2016 and Jones joined it in March.", "March"],
    ["A cyclist has died in a collision involving a car in London.", "London"],
  ])("%s", (text, key) => {
    expect(isGiven(text, key)).toBe(true);
  });

  const others = (text: string, key: string, title = "") => {
    const article = annotate([text], title, null, english);
    return english
      .findAlternatives(
        article,
        article.mentions.find((m) => m.text === key)!,
      )
      .map((a) => a.text);
  };
  it("has no rivals for a first guess, nor for a name among names from everywhere", () => {
    expect(others("In 1947 Anna Berg died in Paris with 3 friends.", "Paris")).toEqual([]);
    expect(
      others(
        "In May Kevin De Bruyne scored from the assist of Joel Aguilar. Marcus Bergfeld said so.",
        "Marcus Bergfeld",
      ),
    ).toEqual([]);
  });
  it("gives a round number in words round rivals", () => {
    expect(others("It had been illegal in Leith for thirty years.", "thirty")).toEqual([
      "ten",
      "twenty",
      "forty",
      "fifty",
      "sixty",
    ]);
  });
  it("knows a value of the headline in words and in digits", () => {
    expect(others("At least seven people were killed in Leith.", "seven", "7 dead in Leith")).toEqual([]);
  });
  it("offers no day that the text gives by counting", () => {
    const text =
      "He won the award on 29 September 1918. Four days later he rose. He was killed on 4 October 1918.";
    expect(others(text, "4 October")).not.toContain("3 October");
  });
});

describe("clauses and names that only seem whole", () => {
  it("takes no subject of a main clause for one that is told after it", () => {
    const text = "On December 17, 2012 he was traded to Leith for Jerry Sands, Mark Melancon, and Ben Holt.";
    expect(english.findUnresolved(text, false)).toBe("he");
  });
  it("reads no part of a decimal and no faith as a name", () => {
    expect(read("He had hit a .322 average in Leith.").mentions.filter((m) => m.kind === "number")).toEqual(
      [],
    );
    expect(
      read("They fought under Roman Catholicism in Leith.").mentions.filter((m) => m.kind === "person"),
    ).toEqual([]);
  });
  it("asks nothing of two verbs with an adverb between", () => {
    const text = "Anna Berg released several albums and once performed with Ben Holt in 1984.";
    const article = read(text);
    const year = article.mentions.find((m) => m.text === "1984")!;
    expect(english.ask(text, year, year)).toBeNull();
  });
});

describe("how far off something is", () => {
  it("is whole where one sees from there, and asks of what where it lies there", () => {
    expect(
      english.findUnresolved("The light of Leith Tower can be seen from 56 kilometres away.", false),
    ).toBeNull();
    expect(english.findUnresolved("Leith Rock lies 18 kilometres away.", false)).toBe("kilometres away");
  });
});
