/** English classes that outside raters refused: slips of capitals and of the source, what is told by the way, whoever and whatever no line above names. */
import { describe, expect, it } from "vitest";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { isGiven } from "./given.ts";
import { bankOf, stemsOf } from "../made.ts";

/** The question for the mention with this text. */
function ask(text: string, key: string): string | null {
  const mention = annotate([text], "", null, english).mentions.find((m) => m.text === key);
  if (mention === undefined) throw new Error(`no mention ${key} in ${text}`);
  return english.ask(text, { start: mention.start, end: mention.end }, mention);
}

/** What a statement has that not even the headline above it tells. */
const findBeyond = (text: string, title: string, lead = ""): string | null =>
  english.findBeyondHeadline(text, lead, annotate([text], title, null, english));

/** Whether a value would be changed to make a false statement of it. */
function isAside(text: string, key: string): boolean {
  const start = text.indexOf(key);
  return english.isAside!(text, { start, end: start + key.length });
}

describe("the first word of a subject", () => {
  it.each([
    ["SALT was built in 1905.", "In which year was SALT built?"],
    ["US weavers left Bergen in 1905.", "In which year did US weavers leave Bergen?"],
    ["Vincent van Holt moved to Bergen in 1905.", "In which year did Vincent van Holt move to Bergen?"],
    ["Hilary and Ned Holt opened the mill in 1905.", "In which year did Hilary and Ned Holt open the mill?"],
    ["Beijing weavers closed the bridge in 1905.", "In which year did Beijing weavers close the bridge?"],
    ["President Holt opened the mill in 1905.", "In which year did President Holt open the mill?"],
    ["Gold Coast became a city in 1905.", "In which year did Gold Coast become a city?"],
    ["Half Moon Bay was founded in 1905.", "In which year was Half Moon Bay founded?"],
    ["In 1905, Rice joined the Bergen Museum.", "In which year did Rice join the Bergen Museum?"],
    ["Congress closed the mill in 1905.", "In which year did Congress close the mill?"],
  ])("keeps its capital in a name: %s", (text, question) => {
    expect(ask(text, "1905")).toBe(question);
  });
  it.each([
    ["Striker Ned Holt left the club in 1905.", "In which year did striker Ned Holt leave the club?"],
    ["Historical and rare maps were found in 1905.", "In which year were historical and rare maps found?"],
    ["Parts of the Americas were mapped in 1905.", "In which year were parts of the Americas mapped?"],
    ["Gold was found in the river in 1905.", "In which year was gold found in the river?"],
    ["Two Germans left the mill in 1905.", "In which year did two Germans leave the mill?"],
    ["In 1905, The Weavers left the mill.", "In which year did the Weavers leave the mill?"],
  ])("loses it else: %s", (text, question) => {
    expect(ask(text, "1905")).toBe(question);
  });
  it("is left where it may be a substance or somebody", () => {
    expect(ask("Rice joined the Bergen Museum in 1905.", "1905")).toBeNull();
  });
});

describe("a question in words", () => {
  it("leaves a second clause out that has its subject anew", () => {
    expect(ask("Ida Holm has promised looms but, to save time, she wants a mill.", "Ida Holm")).toBeNull();
    expect(ask("Ida Holm has promised looms and she, too, wants a mill.", "Ida Holm")).toBe(
      "Who has promised looms?",
    );
    expect(ask("Ida Holm has promised looms and bought a mill.", "Ida Holm")).toBe(
      "Who has promised looms and bought a mill?",
    );
  });
  it("is not asked where nothing says to where somebody came", () => {
    expect(ask("Ida Holm arrived in 1905.", "1905")).toBeNull();
    expect(ask("Ida Holm arrived in Bergen in 1905.", "1905")).toBe(
      "In which year did Ida Holm arrive in Bergen?",
    );
  });
  it("asks for the name of who did something, with its time behind “who”", () => {
    expect(ask("In 1562, Bishop Anna Berg burned every book of the mill.", "Anna Berg")).toBe(
      "What is the name of the bishop who, in 1562, burned every book of the mill?",
    );
  });
  it("has its auxiliary before the subject, whatever adverb stands behind it", () => {
    expect(ask("Since 1905, the council has unanimously backed the mill.", "1905")).toBe(
      "Since which year has the council unanimously backed the mill?",
    );
  });
  it.each([
    ["one is no plural", "One weaver of the mill was from Bergen.", "One"],
    ["the years tell how many", "Bergen was damaged in two huge fires in 1849 and 1904.", "two"],
    ["years ago count nothing that is told", "Some 300 years ago a weaver named Holt left Bergen.", "300"],
    ["two subjects stand before one verb", "The weavers holiday together and Holt owns 40 mills.", "40"],
    ["an aside ends it", "Anna Holt opened a mill with Berg in 1905 and Lind, 52.", "1905"],
    ["its date is of a participle", "The Bergen Mill replaced a mill originally built in 1905.", "1905"],
    ["it would come in a year", "The club's highest ever place came in 1905.", "1905"],
    ["its source slipped", "A ship the Blue Star carries 300 people from Bergen.", "300"],
    ["it is of something unrelated", "An unrelated Bergen club was founded in 1905.", "1905"],
  ])("is not asked where %s", (_, text, key) => {
    expect(ask(text, key)).toBeNull();
  });
  it("names unnamed sources as people", () => {
    expect(ask("Sources said that 300 weavers had left Bergen.", "300")).toBe(
      "According to sources, how many weavers had left Bergen?",
    );
  });
});

describe("a slip of the source", () => {
  it.each([
    ["A fishing boats carries eggs to Bergen.", "A fishing boats carries"],
    ["In 1905, Bergen became a port and renamed to Odense.", "became a port and renamed to"],
    ["Rough estimates and investments nine small mills cost Bergen dear.", /^Rough .* mills$/],
    ["The mayor said that a ship the Blue Star left Bergen.", /ship the/],
    ["An older (and unrelated) mill of Bergen burned down.", /unrelated/],
    ["The land of Bergen was approximate 300 square miles.", "was approximate 3"],
    ["In an unrelated case, Anna Holt left Bergen.", /unrelated/],
  ])("is seen: %s", (text, found) => {
    expect(english.findBeyondHeadline(text)).toEqual(
      typeof found === "string" ? found : expect.stringMatching(found),
    );
  });
  it.each([
    "A species carries eggs to Bergen.",
    "A girls school has opened in Bergen.",
    "In 1905, Bergen became a port and was renamed Odense.",
    "Holt told a man the Blue Star had left Bergen.",
    "The case is unrelated to the mill of Bergen.",
    "In local elections 300 weavers of Bergen stood.",
  ])("is none: %s", (text) => {
    expect(english.findBeyondHeadline(text)).toBeNull();
  });
});

describe("what a clause in front tells of another time", () => {
  const after = "After the great fire of the mills in 1905, Anna Holt built 12 boats in Bergen.";
  it("is neither changed nor asked for", () => {
    expect(isAside(after, "1905")).toBe(true);
    expect(isGiven(after, "1905")).toBe(true);
    expect(isAside("Soon after selling the mill on May 3, 1905, Holt left.", "1905")).toBe(true);
    expect(isGiven("Before she sold 40 boats to the king, Anna Holt built a mill in Bergen.", "40")).toBe(
      true,
    );
  });
  it("but the date that the clause is made of, and what the main clause tells", () => {
    expect(isAside(after, "12")).toBe(false);
    expect(isAside("Since May 1905, Anna Holt has built boats.", "1905")).toBe(false);
    expect(isAside("In 1905, Anna Holt built boats.", "1905")).toBe(false);
    expect(isAside("Anna Holt built boats after the fire of 1905, too.", "1905")).toBe(false);
  });
});

it("a month beside its year is not asked for", () => {
  expect(isGiven("In May of 1905, Anna Holt left Bergen with one ship.", "May")).toBe(true);
  expect(isGiven("Anna Holt left Bergen in May 1905 with one ship.", "May")).toBe(true);
  expect(isGiven("In May of 1905, Anna Holt left Bergen with one ship.", "1905")).toBe(false);
});

describe("whom and what no line above names", () => {
  it("is what somebody did not tell", () => {
    expect(
      findBeyond("Anna Holt of Bergen provided no further details.", "Weavers win a map"),
    ).not.toBeNull();
    expect(findBeyond("Anna Holt of Bergen provided no looms.", "Weavers win a map")).toBeNull();
  });
  it("is a court, or a body that looks into something", () => {
    const of = (body: string, title: string) =>
      findBeyond(`A panel of judges of ${body} told Bergen to pay.`, title);
    expect(of("the court", "Weavers win a map")).toBe("the court");
    expect(of("the court", "Weaver guilty of theft")).toBeNull();
    expect(of("the court of appeal", "Weavers win a map")).toBeNull();
    expect(findBeyond("Bergen has been warned by the commission twice.", "Weavers win a map")).toBe(
      "the commission",
    );
    expect(findBeyond("Bergen has been warned by the commission twice.", "Mill commission meets")).toBeNull();
  });
});

it("a stop within the marks that end a quotation is the sentence's", () => {
  const text =
    "Anna Holt, a weaver, told 40 people in Bergen that the mayor was 'blind and deaf.' The mayor left.";
  const stems = stemsOf(bankOf({ text, title: "Weaver of Bergen scolds the mayor", lang: "en" }).items);
  expect(stems).toContainEqual(expect.stringMatching(/'blind and deaf'\.$/));
  expect(stems).not.toContainEqual(expect.stringMatching(/\.'/));
});
