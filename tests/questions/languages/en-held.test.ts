/** English classes that outside raters failed: quantities that name nothing, what is cut off or left to nothing above it, stray details. */
import { describe, expect, it } from "vitest";
import { english } from "../../../questions/languages/en/index.ts";
import { isGiven } from "./given.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { bankOf, stemsOf } from "../made.ts";

/** The question for the mention with this text. */
function ask(text: string, key: string): string | null {
  const mention = annotate([text], "", null, english).mentions.find((m) => m.text === key);
  if (mention === undefined) throw new Error(`no mention ${key} in ${text}`);
  return english.ask(text, { start: mention.start, end: mention.end }, mention);
}

describe("a question for a quantity", () => {
  const names = (question: string, headline: string) =>
    english.questionNamesTopic!(question, headline, annotate(["Anna Holt left."], headline, null, english));
  it("has a name, or a word of the headline", () => {
    expect(names("How many weavers did the mill employ?", "Storm hits the north")).toBe(false);
    expect(names("How many weavers did the mill employ?", "Weavers leave the north")).toBe(true);
    expect(names("How many weavers did Holt Mills employ?", "Storm hits the north")).toBe(true);
  });
  it("is not named by who tells it, by a month or by the day of the week", () => {
    const asked = "how many weavers did the mill employ";
    expect(names(`According to Anna Holt, ${asked}?`, "Storm hits the north")).toBe(false);
    expect(names(`H${asked.slice(1)} in May?`, "Storm hits the north")).toBe(false);
    expect(names(`H${asked.slice(1)} on Monday?`, "Storm hits the north")).toBe(false);
  });
  it("alone is held to that", () => {
    expect(names("In which year was the mill built?", "Storm hits the north")).toBe(true);
  });
  it.each([
    ["asks what they were", "Three mills of Bergen were the only houses of stone in the north.", "Three"],
    ["has an apposition", "Forty looms, half of them new, were sold in Bergen.", "Forty"],
    ["has another word for it", "About 40 looms, or half of all, were sold in Bergen.", "40"],
    ["is of a difference", "Holt won 40 votes more than Lind in Bergen.", "40"],
    ["lost its since", "The council has inspected 400 mills of Bergen, since the fire broke out.", "400"],
  ])("is none where it %s", (_, text, key) => {
    expect(ask(text, key)).toBeNull();
  });
  it("goes without the brackets of its sentence", () => {
    expect(ask("Three mills (one burned later) closed in Bergen in 1905.", "Three")).toBe(
      "How many mills closed in Bergen in 1905?",
    );
  });
  it("is asked where the perfect keeps its since, and where they did something", () => {
    expect(ask("Since 1905, the council has closed 400 mills.", "400")).toMatch(
      /^Since 1905, how many mills/,
    );
    expect(ask("Three mills closed in Bergen in 1905.", "Three")).toBe(
      "How many mills closed in Bergen in 1905?",
    );
  });
});

describe("what is said", () => {
  const findInQuote = (text: string) => english.findUnresolved(text, true, "Weavers leave Bergen");
  it.each([
    "Came to the last loom of the day",
    "Took three years and all our money",
    "Looks like a bad year for Bergen",
    "Went to Oslo with the weavers of Bergen",
  ])("is no half of a sentence: %s", (text) => {
    expect(findInQuote(text)).toBe(text.split(" ")[0]);
    expect(english.findBeyondHeadline(`${text}.`)).not.toBeNull();
  });
  it.each([
    "Rose and Ned left Bergen with the weavers",
    "Rose left Bergen with the weavers",
    "Put the looms of Bergen into a museum",
    "Left to itself Bergen would have no looms",
    "Thought I had sold all the looms of Bergen",
    "Looks matter to the weavers of Bergen",
  ])("but: %s", (text) => {
    expect(findInQuote(text)).toBeNull();
  });
});

describe("a story that any words would do for", () => {
  it.each([
    "On May 3, 1905, Anna Holt's dreams came true.",
    "In 1905 Anna Holt's life changed for ever.",
    "In Bergen Anna Holt made history.",
  ])("is not asked about: %s", (text) => {
    expect(english.findBeyondHeadline(text)).not.toBeNull();
  });
  it("but one that tells what happened", () => {
    expect(english.findBeyondHeadline("Anna Holt's dream of a mill came true in Bergen.")).toBeNull();
    expect(english.findBeyondHeadline("In 1905 Anna Holt changed the looms of Bergen.")).toBeNull();
    expect(ask("Anna Holt's dream of a mill came true in 1905.", "1905")).toBeNull();
    expect(ask("Anna Holt made history in 1905.", "1905")).toBeNull();
  });
});

describe("a slip of the source", () => {
  it.each([
    ["Anna Holt fell ill after working Peru.", "working Peru"],
    ["Anna Holt was taken at surrender of Bergen in 1905.", "at surrender of B"],
    ["The club substituted Ned Lind early and was replaced by Jan Holm.", /^substituted/],
  ])("is seen: %s", (text, found) => {
    expect(english.findBeyondHeadline(text)).toEqual(
      typeof found === "string" ? found : expect.stringMatching(found),
    );
  });
  it.each([
    "Anna Holt fell ill after working in Peru.",
    "Anna Holt worked London hours in Bergen.",
    "Anna Holt was taken at the surrender of Bergen in 1905.",
  ])("is none: %s", (text) => {
    expect(english.findBeyondHeadline(text)).toBeNull();
  });
});

describe("of a match", () => {
  it.each([
    ["The referee Jan Holm gave Bergen a penalty for the foul.", "Jan Holm"],
    ["In the 80th minute Bergen sent on Ned Lind, who replaced Jan Holm.", "Jan Holm"],
    ["Bergen lost Ned Lind early and substituted Jan Holm for him.", "Jan Holm"],
  ])("no referee is asked for, nor who came on: %s", (text, key) => {
    expect(isGiven(text, key, "Bergen beat Odense")).toBe(true);
  });
  it.each([
    ["In the 80th minute Jan Holm scored for Bergen against Odense.", "Jan Holm"],
    ["Ned Lind replaced Jan Holm as the coach of Bergen.", "Jan Holm"],
  ])("whoever scored or coaches is: %s", (text, key) => {
    expect(isGiven(text, key, "Bergen beat Odense")).toBe(false);
  });
});

describe("somebody's post", () => {
  const postsOf = (text: string) =>
    english.findOffices!(annotate([text], "Weavers leave Bergen", null, english)).map((o) => o.question);
  it("has no word of the clause before it", () => {
    expect(postsOf("Holt cut the ribbon Thursday morning alongside Mayor Jan Lindqvist.")).toEqual([]);
  });
  it("is asked for else", () => {
    expect(postsOf("Holt cut the ribbon with Bergen mayor Jan Lindqvist.")).toEqual([
      "What is the name of the Bergen mayor?",
    ]);
  });
});

/** What a statement has that not even the headline above it tells. */
const findBeyond = (text: string, title: string, lead = "", rest: string[] = []): string | null =>
  english.findBeyondHeadline(text, lead, annotate([...rest, text], title, null, english));

describe("what no line above tells", () => {
  it("is the paper that somebody told something", () => {
    const text = "Anna Holt told the paper that the looms of Bergen stood still.";
    expect(findBeyond(text, "Weavers leave Bergen")).toBe("the paper");
    expect(findBeyond(text, "Paper prints a map of Bergen")).toBeNull();
    expect(findBeyond(text, "Weavers leave Bergen", "Ned Lind wrote to the Bergen Tribune.")).toBeNull();
    expect(findBeyond("Anna Holt told the paper mill to close.", "Weavers leave Bergen")).toBeNull();
  });
  it("is a case at law", () => {
    const text = "Under a ruling in that case, Anna Holt may sell looms in Bergen.";
    const lead = "Anna Holt made a deal with Odense.";
    expect(findBeyond(text, "Holt sells looms", lead)).toBe("in that case");
    expect(findBeyond(text, "Court hears Holt", lead)).toBeNull();
    expect(
      findBeyond("In that case, Anna Holt may sell looms in Bergen.", "Holt sells looms", lead),
    ).toBeNull();
  });
  it("is what somebody else than the headline has goes on from", () => {
    const text = "The Lind Gallery went on to show the looms of Bergen.";
    expect(findBeyond(text, "Holt Museum")).toMatch(/^The Lind Gallery went on/);
    expect(findBeyond(text, "Lind Gallery")).toBeNull();
  });
  it("is a noun behind which a clause between commas only adds something", () => {
    const text = (rest: string) => `The society${rest} paid for 40 looms from Odense.`;
    const before = ["A society of weavers met in Bergen."];
    expect(findBeyond(text(", which is rich,"), "Looms come to Bergen", "", before)).toBe("the society");
    expect(findBeyond(text(" which Anna Holt led"), "Looms come to Bergen", "", before)).toBeNull();
    expect(findBeyond(text(", which is rich,"), "Society of weavers", "", before)).toBeNull();
  });
  it("is a firm that hopes to do something", () => {
    const text = "The company hopes to buy 40 looms from Odense.";
    expect(findBeyond(text, "Ship breaks up at sea")).toBe("the company");
    expect(findBeyond(text, "Company buys ship")).toBeNull();
  });
  it("is one of those that the headline has in the plural", () => {
    const text = "The mill bought 40 looms from Odense.";
    expect(findBeyond(text, "Mills close in the north")).toBe("the mill");
    expect(findBeyond(text, "Mill closes in the north")).toBeNull();
    expect(findBeyond("The mills bought 40 looms from Odense.", "Mills close in the north")).toBeNull();
    expect(findBeyond("The factory bought 40 looms from Odense.", "Factories close")).toBe("the factory");
  });
});

describe("a bare noun in a statement without a name", () => {
  it.each([
    ["A storm in 1905 left the mill without a roof.", "Weavers leave the north", "the mill"],
    ["A storm in 1905 left the mill without a roof.", "Mills of the north", "the mill"],
    ["A storm in 1905 left the building without a roof.", "Churches of the north", "the building"],
    ["Anna Holt asked Bergen about the future of the loom.", "Weavers leave the north", "the loom"],
  ])("is told by the headline, and not in the plural: %s below “%s”", (text, title, found) => {
    expect(findBeyond(text, title)).toBe(found);
  });
  it.each([
    ["A storm in 1905 left the mill without a roof.", "A mill of the north"],
    ["A storm in 1905 left the building without a roof.", "Church of the north burns"],
    ["A storm of the mill in 1905 left the mill without a roof.", "Weavers leave the north"],
    ["A storm in 1905 left the country without a king.", "Weavers leave the north"],
    ["A storm in 1905 left the mill of the weavers without a roof.", "Weavers leave the north"],
    ["Anna Holt asked Bergen about the future of the loom.", "Looms: weavers keep a loom"],
    ["Anna Holt of Bergen left the mill without a roof.", "Weavers leave the north"],
  ])("or says itself which is meant, or stands beside a name: %s below “%s”", (text, title) => {
    expect(findBeyond(text, title)).toBeNull();
  });
});

describe("a statement made false", () => {
  const isTrick = (text: string, key: string, rival: number) =>
    english.isTrick!(
      annotate([text], "", null, english).mentions.find((m) => m.text === key)!,
      rival,
    );
  it("is not so by the year beside it, by a day or by the month of its year, nor by a digit of many", () => {
    expect(isTrick("Anna Holt left Bergen in 1905.", "1905", 1904)).toBe(true);
    expect(isTrick("Anna Holt left Bergen in 1905.", "1905", 1903)).toBe(false);
    expect(isTrick("Anna Holt left Bergen on 2 May 1905.", "2 May", 9)).toBe(true);
    expect(isTrick("Anna Holt left Bergen in May 1905.", "May", 4)).toBe(true);
    expect(isTrick("Anna Holt left Bergen in May.", "May", 4)).toBe(false);
    expect(isTrick("Bergen had 21,347 looms.", "21,347", 41_347)).toBe(true);
    expect(isTrick("Bergen had 21,000 looms.", "21,000", 41_000)).toBe(false);
  });
  const isTold = (text: string, key: string) =>
    english.isAside!(text, { start: text.indexOf(key), end: text.indexOf(key) + key.length });
  it("has no row of years, nor the part of what is counted", () => {
    expect(isTold("Holt left in 1903, came back in 1905 and died in 1908.", "1903")).toBe(true);
    expect(isTold("Holt left in 1903 and came back in 1905.", "1903")).toBe(false);
    expect(isTold("Bergen has 270 looms, including 12 of iron.", "270")).toBe(true);
    expect(isTold("Bergen has 270 looms, including the first of iron.", "270")).toBe(false);
    expect(isTold("Bergen has eight of Norway's eleven looms.", "eight")).toBe(true);
    expect(isTold("Holt served three years of a four-year sentence in Bergen.", "three")).toBe(true);
    expect(isTold("Holt scored 7 points in six games for Bergen.", "7")).toBe(true);
  });
});

it("the year of a figure that others are compared with is not asked for", () => {
  const text = "The share of weavers in Bergen fell from 75.8% in 1905 to 55.1% by 1950.";
  expect(isGiven(text, "1905", "Weavers leave Bergen")).toBe(true);
  expect(isGiven(text, "1950", "Weavers leave Bergen")).toBe(true);
  const drop = "Sales of the mill in Bergen dropped by 3.3% from 1905.";
  expect(isGiven(drop, "1905", "Weavers leave Bergen")).toBe(true);
  expect(isGiven("Anna Holt came from Odense in 1905 to Bergen.", "1905", "Weavers leave Bergen")).toBe(
    false,
  );
});

it("the day of an announcement, of a lease or of a family's move is not asked for, its year is", () => {
  const of = (what: string, key = "2 May") =>
    isGiven(`${what} on 2 May 1905 in Bergen.`, key, "Weavers leave Bergen");
  expect(of("The lease of Holt Mills expired")).toBe(true);
  expect(of("Holt Mills announced the sale")).toBe(true);
  expect(of("Anna Holt's family moved to a house")).toBe(true);
  expect(of("Anna Holt's family moved to a house", "1905")).toBe(false);
  expect(of("Anna Holt opened the mill")).toBe(false);
});

it("the number of a second road is a label as that of the first", () => {
  const of = (joint: string) => `Anna Holt moved the mill to the ${joint} 12 crossing near Bergen.`;
  expect(isGiven(of("Highway 40 and"), "12", "Weavers leave Bergen")).toBe(true);
  expect(isGiven("Anna Holt sold 40 and 12 looms near Bergen.", "12", "Weavers leave Bergen")).toBe(false);
});

it("the name of a paper is nobody's", () => {
  const text = "Anna Holt printed a supplement, the Star Weekly, in Bergen.";
  expect(isGiven(text, "Weekly", "Weavers leave Bergen")).toBe(true);
  expect(isGiven(text, "Anna Holt", "Weavers leave Bergen")).toBe(false);
});

describe("what stands for one of many, or for no other line", () => {
  it("is no definition: of one creature that lives there nobody asks what it is called", () => {
    const asked = (which: string) => {
      const text =
        "The hills of Bergen are one of the coldest places of the north. The hills of Bergen have few trees.\n" +
        `${which} creature that has adapted to the hills of Bergen is called a muskox. The muskox’s coat keeps it warm on the hills.`;
      return stemsOf(
        bankOf({ text, title: "Animals of the hills of Bergen", lang: "en", floor: 0 }).items,
      ).join("\n");
    };
    expect(asked("The")).toContain("What is the creature that");
    expect(asked("One")).not.toContain("What is one creature");
  });
  it("is a period that the sentence before tells", () => {
    expect(english.findPointer("Holt left Bergen with 500 weavers during the same period.")).not.toBeNull();
  });
});

describe("a name with a stop of its own", () => {
  it("is not typed where the stop would stay beside the gap", () => {
    const text =
      "Lindeo's attorney, Sonya Bergin, said in an email to The Associated Press that Lindeo never intended to harm Holm.\n" +
      "James P. Holt Jr., the U.S. Attorney for the Western District of New York, said the case highlights that rights of free speech carry responsibilities.";
    const title = "New York man pleads guilty to threatening to kill Rep. Anna Holm";
    const stems = stemsOf(bankOf({ text, title, lang: "en" }).items).join("\n");
    expect(stems).not.toContain("_____.,");
  });
});
