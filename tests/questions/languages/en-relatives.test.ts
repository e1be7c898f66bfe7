/** English: whose relative "he" or "she" goes on to be, and what no statement, question or quotation should leave to its reader. */
import { describe, expect, it } from "vitest";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { itemsIn } from "../made.ts";
import { isGiven } from "./given.ts";

const read = (text: string, title = "") => annotate([text], title, null, english);

/** The last sentence of a text with what its words stand for. */
function nameLast(text: string, title: string): string {
  const article = read(text, title);
  const sentence = article.sentences.at(-1)!;
  const found = english.resolve(article, sentence);
  return found.reduceRight(
    (named, r) =>
      named.slice(0, r.span.start - sentence.start) + r.text + named.slice(r.span.end - sentence.start),
    sentence.text,
  );
}

/** The question for the mention with this text. */
function ask(text: string, key: string): string | null {
  const mention = read(text).mentions.find((m) => m.text === key)!;
  return english.ask(text, { start: mention.start, end: mention.end }, mention);
}

describe("whom “he” means behind a sentence about a relative", () => {
  const TITLE = "John Berg";
  const BORN = "John Berg was born in Leith. ";

  it("is the relative, as long as the text tells of him", () => {
    const text = `${BORN}His father was a miller. He built many dams. In 1850, he opened a school.`;
    expect(nameLast(text, TITLE)).toBe("In 1850, John Berg's father opened a school.");
    expect(nameLast(`${BORN}Berg's uncle was a miller. In 1850, he opened a school.`, TITLE)).toBe(
      "In 1850, John Berg's uncle opened a school.",
    );
  });
  it("is left open where nothing tells whose relative it is", () => {
    const text = `${BORN}Jonty’s father was a miller. In 1850, he opened a school.`;
    expect(nameLast(text, TITLE)).toBe("In 1850, he opened a school.");
  });
  it("is whoever a life is of behind a relative of the other gender, or once they are named again", () => {
    expect(nameLast(`${BORN}His mother was a miller. In 1850, he opened a school.`, TITLE)).toBe(
      "In 1850, John Berg opened a school.",
    );
    expect(
      nameLast(`${BORN}His father was a miller. John Berg was a sailor. In 1850, he opened a school.`, TITLE),
    ).toBe("In 1850, John Berg opened a school.");
  });
  it("is nobody who is only a town that a way leads to", () => {
    expect(english.findPointer("On a long tour to Isernia in 1814, he was told about a mill.")).toBe("he");
    expect(
      english.findPointer("On a long tour with Isernia in 1814, the miller said he was ill."),
    ).toBeNull();
  });
});

describe("a question in words", () => {
  it("has a verb that agrees with a name in -s, and none where it may be a plural", () => {
    expect(ask("James Waters, named miller of the year in 1999, also sold bread in Leith.", "1999")).toBe(
      "In which year was James Waters named miller of the year?",
    );
    expect(ask("Sykes, named miller of the year in 1999, also sold bread in Leith.", "1999")).toBeNull();
  });
  it("does not end in what joined the next verb", () => {
    expect(
      ask(
        "Anna Berg is part of the Leith Mill guild and, following the fire, said the mill would open.",
        "Anna Berg",
      ),
    ).toBe("Who is part of the Leith Mill guild?");
  });
  it("is not asked of what goes on for the year of a noun, nor since when somebody did a thing for the first time", () => {
    const text = "Leith is suing Anna Berg for her part in the loss of the old mill on the river in 2010.";
    expect(ask(text, "2010")).toBeNull();
    expect(ask("Anna Berg is leaving the Leith Mill in 2030.", "2030")).toBe(
      "In which year is Anna Berg leaving the Leith Mill?",
    );
    expect(ask("Leith Rovers won the Mill Cup for the first time since 1993.", "1993")).toBeNull();
  });
  it("is not asked of what never was, of one of many whose first predicate is gone, or of a formula", () => {
    expect(ask("For five years the Leith Mill would have been closed on Sundays.", "five")).toBeNull();
    expect(ask("A dam was built across the Lea and opened by Anna Berg in 1981.", "1981")).toBeNull();
    expect(ask("A dam broke above the mill and destroyed two barns in Leith in 1981.", "1981")).toBe(
      "In which year did a dam destroy two barns in Leith?",
    );
    expect(ask("In 1901, Anna Berg burnt flour in a mixture of air and pure O.", "1901")).toBeNull();
    expect(ask("Leith's announcement occurred in 1901.", "1901")).toBeNull();
  });
  it("leaves out a clause of time behind the date, which is no subject", () => {
    const text =
      "In 1901, shortly before voting began in the Leith primary, Anna Berg opened a mill in Oakham.";
    expect(ask(text, "1901")).toBe("In which year did Anna Berg open a mill in Oakham?");
  });
  it("is of an event that has lost its date with what the date belongs to, or keeps both", () => {
    const drop = (text: string, date: string) => {
      const start = text.indexOf(date);
      return english.dropDate!(text, { start, end: start + date.length });
    };
    expect(drop("In a survey conducted in 2018, Anna Berg was told of two mills.", "2018")).toBeNull();
    expect(drop("Anna Berg opened a mill in 2018, the first in Leith.", "2018")).toBe(
      "Anna Berg opened a mill, the first in Leith.",
    );
  });
  it("is not who spoke some time, or might be something", () => {
    expect(ask("Anna Berg tweeted before the vote in Leith.", "Anna Berg")).toBeNull();
    expect(ask("Anna Berg could be a candidate in Leith.", "Anna Berg")).toBeNull();
    expect(ask("Anna Berg wrote two songs in Leith.", "Anna Berg")).toBe("Who wrote two songs in Leith?");
  });
  it("leaves out clauses of others that share its verb", () => {
    expect(
      ask(
        "General manager Ned Holt received two years and a fine, owner Anna Berg one year and Tom Lind six months.",
        "Ned Holt",
      ),
    ).toBe("What is the name of the general manager who received two years and a fine?");
  });
});

describe("what nobody should be asked for", () => {
  it("is who worked with somebody, and nothing more", () => {
    expect(isGiven("Anna Berg worked with Ned Holt.", "Anna Berg")).toBe(true);
    expect(isGiven("Anna Berg worked with Ned Holt on the dam of Leith.", "Anna Berg", "Dams of Leith")).toBe(
      false,
    );
  });
  it("is how long each part of a whole is, and which ruler of a row somebody was", () => {
    expect(isGiven("Anna Berg won the 800 metres over two races of 400 metres.", "400", "Anna Berg")).toBe(
      true,
    );
    expect(isGiven("Anna Berg won the 800 metres over two races of 300 metres.", "300", "Anna Berg")).toBe(
      false,
    );
    expect(isGiven("Berg backed Ned Holt, who later became the 30th president.", "30th", "Berg")).toBe(true);
    expect(isGiven("Berg came to the mill on its 30th anniversary.", "30th", "Berg")).toBe(false);
  });
  it("is what a body is for, a brand, somebody arrested, or who somebody is not", () => {
    expect(isGiven("The United Mills Commissioner for Anna Berg spoke in Leith.", "Anna Berg")).toBe(true);
    expect(isGiven("Add a jar of Anna Berg® honey.", "Anna Berg")).toBe(true);
    expect(isGiven("Officers arrested Anna Berg, 32, of Leith, on two charges.", "Anna Berg")).toBe(true);
    expect(isGiven("The miller joked that she was not Anna Berg, the singer.", "Anna Berg")).toBe(true);
    expect(
      isGiven("The miller Lind and Co, also known as Ned Lind and Anna Berg, build dams.", "Anna Berg"),
    ).toBe(true);
  });
  it("is one of some named with others", () => {
    expect(isGiven("Anna Berg, Ned Holt, and others have found two mills in Leith.", "Anna Berg")).toBe(true);
    expect(isGiven("Anna Berg and Ned Holt have found two mills in Leith.", "Anna Berg", "Mills")).toBe(
      false,
    );
  });
  it("is a number that is dialled", () => {
    expect(isGiven("The police of Leith got 911 calls about the mill.", "911")).toBe(true);
    expect(isGiven("The police of Leith got 940 calls about the mill.", "940")).toBe(false);
  });
  it("is the leader that the country tells, with the surname in front", () => {
    expect(
      english.isKnown!(
        read("The minister met Xi Jinping in Leith.").mentions.find((m) => m.kind === "person")!,
      ),
    ).toBe(true);
  });
  it("is who spoke, among made-up names, in the life of somebody all know", () => {
    const text =
      "The mill in the valley was old and its wheel had stopped. “The wheel of the mill needs oak planks from the north,” said Ned Holt, a carpenter from the valley.";
    const types = (title: string) => itemsIn("en")(text, title).map(({ type }) => type);
    expect(types("Anna Berg")).toContain("who-said");
    expect(types("Isaac Newton")).not.toContain("who-said");
  });
});

describe("what no statement is made of", () => {
  it.each([
    ["Leith has 40 millers who producer 300 tons of flour a year.", "who producer 3"],
    ["In 1850, Berg's article The art of milling in a town won a prize.", "article The a"],
    ["In 1906, a 6.8 magnitude hit the town of Leith.", "a 6.8 magnitude hit"],
    ["The court of Leith found that because the law was from 1962.", "that because the law was from 1962."],
    ["A growing worry are that mills in Leith burn.", "A growing worry are that"],
    ["In 1906, the South Dakota's Mill Office opened.", "the South Dakota's"],
    ["The Leith Mill itself, was opened in 1835.", "itself, was"],
  ])("slips of the source: %s", (text, slip) => {
    expect(english.findBeyondHeadline(text, "", read(text, "Leith"))).toBe(slip);
  });
  it.each([
    ["Add the salt in Leith and then go home.", "Add the"],
    ["Noodles of Leith are made with 1 cup peas, 4 oz. ham and 2 tsp. oil", "cup peas, 4 oz. ham and 2 tsp"],
    ["A diesel version will go up to 300 miles in Leith.", "A diesel version w"],
  ])("what is said to a cook, or of a version: %s", (text, sign) => {
    expect(english.findBeyondHeadline(text, "", read(text, "Leith"))).toBe(sign);
  });
  it("what ends in somebody's age, cut off from what follows", () => {
    const text = "Anna Berg said officers of Leith had arrested the miller Ned Holt, 33.";
    expect(english.findSpeech(read(text))).toEqual([]);
    expect(english.findSpeech(read(text.replace(", 33", "")))).toHaveLength(1);
  });
  it("what a journal is said to have said", () => {
    const text =
      "The authors of the study in the journal Plant Reports said the flour of the mill was “much too wet for bread”.";
    expect(english.findSpeech(read(text))).toEqual([]);
    expect(english.isAbbreviation("Sens", "Anna Berg", "")).toBe(true);
  });
  it("a title in its marks is none", () => {
    const text = "In 1850, Berg's article “The art of milling” won a prize in Leith.";
    expect(english.findBeyondHeadline(text, "", read(text, "Leith"))).toBeNull();
  });
  it("a lead that tells what was still so, without a time", () => {
    const text = "In 1850, Anna Berg wrote about mills in Leith.";
    const below = (lead: string) => english.findBeyondHeadline(text, lead, read(text, "Mills in Leith"));
    expect(below("Anna Berg was still a miller during her early phase.")).toBe("Anna Berg was still ");
    expect(below("Anna Berg was still a miller in 1848.")).toBeNull();
  });
  it("“the old one” in a quotation, of which nothing before it is one", () => {
    const find = (text: string) => english.findUnresolved(text, true);
    expect(find("The lock broke on the old one, and we went to Leith")).toBe("the old one");
    expect(find("From there, I walked to the mill of Leith")).toContain("From there");
    expect(find("We want a lock in Leith because the old one broke")).toBeNull();
  });
});

describe("what a number counts", () => {
  const count = (text: string) =>
    read(text).mentions.flatMap((m) => (m.kind === "number" && m.exact ? [[m.value, m.unit]] : []));
  it("is of a people, with what they are or without", () => {
    expect(count("The ship brought 300 French soldiers to Leith.")).toEqual([[300, "soldiers"]]);
    expect(count("The ship brought 300 North Koreans to Leith.")).toEqual([[300, "koreans"]]);
  });
  it("is nothing behind a year", () => {
    expect(count("By 1940 German soldiers had left Leith.")).toEqual([]);
    expect(count("The ship took Highway 300 Leith to the north.")).toEqual([]);
  });
});
