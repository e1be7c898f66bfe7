/** English classes that are put right instead of refused: names in full, ends that a cut leaves hanging, what links or parts somebody's words. */
import { describe, expect, it } from "vitest";
import { beginTitle } from "../../../questions/headline.ts";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { claimsOf, itemsIn } from "../made.ts";

const make = itemsIn("en");

/** The last sentence of a text as it is resolved. */
function resolveLast(text: string, title = "Bergen in spring"): string {
  const article = annotate(text.split("\n"), title, null, english);
  const sentence = article.sentences.at(-1)!;
  const paragraph = article.paragraphs[sentence.paragraph]!;
  let [made, at] = ["", sentence.start];
  for (const { span, text: words } of english.resolve(article, sentence)) {
    made += paragraph.slice(at, span.start) + words;
    at = span.end;
  }
  return made + paragraph.slice(at, sentence.end);
}

/** Statements that somebody makes in a text, as they are asked for. */
const saidIn = (text: string): string[] =>
  english.findSpeech(annotate([text], "Bergen in spring", null, english)).map(({ content }) => content.text);

describe("a surname alone", () => {
  it("is named in full below no headline, though the text begins with the name", () => {
    const text =
      "Daniel Holt saved Bergen from a heavy defeat by Odense on a wet evening in the old stadium.\n" +
      "Holt received a pass from Peter Lind while about 30 yards out from the Odense goal.";
    expect(resolveLast(text, beginTitle(text.split("\n")[0]!))).toMatch(/^Daniel Holt received a pass/);
  });
  it("is named in full behind a lead that does not tell it", () => {
    const article = annotate(
      ["Adam Holt led the Bergen weavers. The mill burned down. Holt was seen there."],
      "Fire in Bergen",
      null,
      english,
    );
    const find = (text: string, lead: string) => english.findPointer(text, lead, article);
    expect(find("Holt was seen there by 40 weavers.", "The mill burned down.")).toBe("Holt");
    expect(find("Holt was seen there by 40 weavers.", "Adam Holt led the weavers.")).toBeNull();
    expect(find("Adam Holt was seen there by 40 weavers.", "The mill burned down.")).toBeNull();
  });
});

describe("a body", () => {
  it("is not where something was done to it, and a kind is none", () => {
    expect(resolveLast("Ned Holt sent the map to the firm in Odense. Bergen sued the firm in 1905.")).toBe(
      "Bergen sued the firm in 1905.",
    );
    expect(resolveLast("A mill is a house of wheels. Bergen built the mill in 1905.", "A mill")).toBe(
      "Bergen built the mill in 1905.",
    );
  });
  it("is led by no deputy", () => {
    expect(resolveLast("Deputy Mayor Ned Holt spoke. The mayor accused Odense of theft.")).toBe(
      "The mayor accused Odense of theft.",
    );
    expect(resolveLast("Mayor Ned Holt spoke. The mayor accused Odense of theft.")).toBe(
      "Ned Holt accused Odense of theft.",
    );
  });
});

it("“he” is nobody who has just called “him” something", () => {
  expect(resolveLast("Mayor Ned Holt called him a giant. He opened a mill in 1905.")).toBe(
    "He opened a mill in 1905.",
  );
  expect(resolveLast("Mayor Ned Holt opened a bank. He opened a mill in 1905.")).toBe(
    "Ned Holt opened a mill in 1905.",
  );
});

describe("what only the day of writing tells", () => {
  it.each([
    ["Tolls rose in Bergen, according to data released on Thursday.", "Tolls rose in Bergen."],
    ["A report published last week said 40 mills were shut.", "A report said 40 mills were shut."],
    ["The mill was released on Monday.", "The mill was released."],
    [
      "The port of Bergen counted 300 ships, a rise of 4 percent from the same period last year.",
      "The port of Bergen counted 300 ships.",
    ],
    [
      "Most weavers will hear this week that the mill is shut.",
      "Most weavers will hear that the mill is shut.",
    ],
  ])("is left out with what hangs on it: %s", (text, whole) => {
    expect(resolveLast(text)).toBe(whole);
  });
  it("stays with what it belongs to", () => {
    const text = "Bergen built a mill in the same month last year.";
    expect(resolveLast(text)).toBe(text);
  });
});

describe("what counts from the day of writing, and stands before a verb or a place", () => {
  it.each([
    ["A storm yesterday caused a fire in Bergen.", "A storm caused a fire in Bergen."],
    ["Forty weavers were arrested last week in Odense.", "Forty weavers were arrested in Odense."],
    ["The mayor last month opened 40 mills.", "The mayor opened 40 mills."],
    ["It was the third fire this month in Bergen.", "It was the third fire this month in Bergen."],
  ])("is left out, but of one of several: %s", (text, whole) => {
    expect(resolveLast(text)).toBe(whole);
  });
});

describe("a sentence that tells itself what it points to", () => {
  const find = (text: string) =>
    english.findBeyondHeadline(text, "", annotate([text], "Bergen in spring", null, english));
  it.each([
    "The mill of Bergen opened in 1905 and burned down two years later.",
    "Tolls of Bergen fell to 5.7 percent in October, down from 6.2 percent a year earlier.",
    "Holt moved to Bergen in 1905 and died there.",
    "The rate of Bergen fell below 6 percent.",
    "Holt paid for a $4.5 million mill in Bergen.",
    "Bergen and Odense were built with money from other Danish towns.",
    "An MP of Bergen had 600 coins and his passport stolen.",
    "Following its capture, Java was ruled from Bergen until 1816.",
    "Although Holt was born in Bergen, Austria argued for decades that it was the first to build one.",
    "In the last week of May 1905 Holt left Bergen.",
    "Holt left the bulge and the rest of the galaxy to Bergen.",
    "About the same time that Holt left Bergen, Lind opened 12 mills.",
    "The mass of the air of Bergen is found in the troposphere.",
    "Bergen has been closed since a mill fire in September on the main pier of Odense.",
    "Anna Holt of Bergen was carried off after an earlier clash with Ned Lind.",
    "Along with her only sister, Mary Holt grew up on a farm in Bergen.",
  ])("is understood: %s", (text) => {
    expect(find(text)).toBeNull();
  });
  it.each([
    ["The mill of Bergen burned down two years later.", "later"],
    ["In March Holt of Bergen died there.", "there"],
    ["The two towers of Bergen are shown below.", "below"],
    ["Two other weavers of Bergen fell.", "other"],
    ["In the last week Holt left Bergen.", "last week"],
  ])("is not, where it does not: %s", (text, pointer) => {
    expect(find(text)).toBe(pointer);
  });
  it("names whose life a participle in front tells", () => {
    const before = "Ned Holt was a weaver. Born in 1912 and educated in Bergen, Holt became a clerk.";
    expect(resolveLast(`${before} He joined the navy in 1942.`)).toBe("Ned Holt joined the navy in 1942.");
  });
});

describe("somebody's words", () => {
  it("keep the comma of what is added behind the tag", () => {
    const text =
      "Anna Holt is a weaver. The valve of the mill is loose, she says, causing a leak in the hall.";
    expect(saidIn(text)).toContain("the valve of the mill is loose, causing a leak in the hall");
  });
  it("begin without what linked them to others", () => {
    const text = "But the old mill of the weavers was never sold, Anna Holt said.";
    expect(saidIn(text)).toEqual(["the old mill of the weavers was never sold"]);
  });
  it("have their own day", () => {
    const text = "Anna Holt said Monday night's vote was lost by the old weavers.";
    expect(saidIn(text)).toEqual(["Monday night's vote was lost by the old weavers"]);
  });
  it("begin behind whom they were told to", () => {
    const text = "Anna Holt told the Bergen Press news agency the old mill of the weavers was never sold.";
    expect(saidIn(text)).toEqual(["the old mill of the weavers was never sold"]);
  });
});

it("a verb in another form is no slip of a noun", () => {
  const text =
    "The first flight of Bergen was short. A second flight came soon. " +
    "In 1914 the weavers of Bergen fought for the old harbour with 300 men.";
  const rules = make(text, "Harbour of Bergen");
  expect(claimsOf(rules)).toContainEqual(expect.stringContaining("fought"));
});

it("a year before a name counts nothing, nor do daughters of whom a clause has told", () => {
  const find = (text: string) =>
    annotate([text], "", null, english).mentions.flatMap((m) =>
      m.kind === "number" && m.exact ? m.text : [],
    );
  expect(find("Anna Holt will coach the 2005 Rovers of Bergen.")).toEqual([]);
  expect(find("Anna Holt will coach 25 Rovers of Bergen.")).toEqual(["25"]);
  const life = "Lord Holt, who leaves a son and two daughters, was the oldest mayor of Bergen.";
  const article = annotate([life], "", null, english);
  const two = article.mentions.find(({ text }) => text === "two")!;
  expect(english.ask(life, two, two) ?? "").not.toMatch(/^How many daughters, /);
});

describe("what is cut or taken for a link", () => {
  it("leaves no verb without its object, and no participle without its time", () => {
    const sold = "Sales of 420 shops in Bergen were up 14 percent from the same period last year.";
    expect(resolveLast(sold)).toBe(sold);
    expect(resolveLast("Sales of 420 shops rose, a rise of 14 percent from the same period last year.")).toBe(
      "Sales of 420 shops rose.",
    );
    const train = "A train stopped early yesterday caused 40 delays in Bergen.";
    expect(resolveLast(train)).toBe(train);
  });
});

it("what is planned keeps its time, and a body is nobody for the office in its name", () => {
  const read = (text: string) => annotate([text], "The mills of Oakham", null, english);
  const cut = (text: string) => {
    const article = read(text);
    return english.resolve(article, article.sentences[0]!).map((r) => text.slice(r.span.start, r.span.end));
  };
  expect(cut("Half of Oakham is planning to sell looms in the next six months.")).toEqual([]);
  expect(cut("Oakham will sell its looms in the next six months.")).toEqual([" in the next six months"]);
  const { people } = read("Anna Lind, the president of the Family Justice Division, left Oakham in 1901.");
  expect([...people.keys()]).toEqual(["Anna Lind"]);
});
