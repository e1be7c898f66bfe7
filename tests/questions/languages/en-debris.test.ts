/** English sentences that are none of the article's own, and names and years that are not asked for. */
import { describe, expect, it } from "vitest";
import { readArticle } from "../../../questions/index.ts";
import { ask } from "../../../questions/languages/en/ask.ts";
import { measureOpener } from "../../../questions/languages/en/context.ts";
import { findDebris } from "../../../questions/languages/en/debris.ts";
import { english } from "../../../questions/languages/en/index.ts";
import { surnameOf } from "../../../questions/languages/en/people.ts";
import { isSetAsHeadline } from "../../../questions/headline.ts";
import { itemsIn, keyOf } from "../made.ts";

const itemsOf = itemsIn("en");
const keysOf = (text: string, title: string) => itemsOf(text, title).map(keyOf);

describe("what is no sentence of the article", () => {
  it.each([
    "A general view of the hospital of Oakham is seen in Kent, December 29, 2014.",
    "A woman walks past a shop in Oakham on March 5, 2020.",
    "Photo by Anna Berg: the mill of Oakham in 1912.",
    "A special credit to Anna Berg, who drew the maps of Oakham.",
    "Firstly, Anna Berg sold the mill of Oakham.",
    "Anna Berg, address to the town of Oakham, collected in Speeches (New York, 1938), p. 216.",
    "Questions are answered at mill@oakham.example until 5 May.",
    "Send the form to the town hall of Oakham by 5 May 2024.",
    "In the row of old looms: the Holt of Oakham, which was sold in 1905 and whose wheel broke.",
    "Look at how the mill of Oakham was sold.",
    "Search Google and one of the first hits is the mill of Oakham.",
    "Anna Berg left the mill at 20:00hrs on that day.",
    "Anna Berg died on 15 th February 1703 in Oakham.",
    "The mill was leased from, Richard Holm of Oakham.",
    "Invest in the mill: The town has put aside 300 pounds.",
    "December 28, 2014: The mill of Oakham burnt down.",
    "After that heat a spoon of oil in the pan for 2 minutes.",
    "Support the journalists who have told Oakham of itself for 45 years.",
    "The population density was 743.6 people per square mile in Oakham.",
    "As of Monday, the mill of Oakham was sold for 300 pounds.",
    "Well, Anna Berg and the mill of Oakham were sold.",
    "By Ida Lund The mill of Oakham was sold for 300 pounds.",
    "Anna Berg, who wrote the story above, was told of it in 1912.",
    "The price of the mill fell by 3 pounds at the end of.",
    "Carrig, a parish in the county of Oakham, containing 3666 inhabitants.",
    "Anna Berg says that the wall (red arrow) is the mill's.",
    "Feb. 23, 2015 — The mill of Oakham burnt down.",
    "The emperor ordered new fleets (picture) in 1888.",
    "30 July 1688, Eleanora Holm, eldest daughter of Matthew, Earl of Oakham.",
    "The tall mill on the right is a granary in Oakham, where Anna Berg settled in 1912.",
    "The woman at the far left was the first mayor of Oakham.",
    "The map on the right was drawn by Anna Berg in 1912.",
    "Anna Berg built the mill, shown here, in 1912.",
    "The chart opposite was made in Oakham in 1912.",
    "This photo of Oakham was taken in 1912.",
    "Anna Berg in May 1912, after having left the mill of Oakham called the Holt.",
    "Opening night, May 5, 1912, of the mill's pictures and prints at the town hall of Oakham.",
    "Oakham Red Rovers (1912 – present).",
    "Ferry from Oakham, 25 minutes, 1 departure a day (but others can be ordered), 70 kroner.",
    "The Oakham Prize for The Old Mill (1912), and the Kent Prize for The Lady Who Walked (1915).",
    "In 1912 that Oakham was registered as a town.",
    "4 Even though the mill stood empty, Oakham grew.",
  ])("is told by its words: %s", (text) => {
    expect(findDebris(text)).not.toBeNull();
  });
  it.each([
    "Anna Berg is seen as the founder of the mill of Oakham.",
    "The mill is expected to open on March 5, 2020.",
    "In 1914 Anna Berg wrote her views down in Mills: The Stones of Oakham.",
    "Anna Berg likens the mill to a church.",
    "Follow-up visits were made by Anna Berg in 1912.",
    "The largest party on the right is led by Anna Berg.",
    "The mill on the right bank was built in 1912.",
    "The chamber at the top of the mill was built in 1912.",
    "Saint Anna is depicted above the altar of Oakham.",
    "The love of Anna Berg for Oakham is shown above all in her letters.",
    "Anna Berg hung the picture on the left wall.",
    "Anna Berg in 1912, after leaving the mill, moved to Oakham.",
    "In May 1912, after leaving the mill of Oakham Anna Berg wrote a book.",
    "The first night, in 1912, of the fair brought 300 people.",
    "4 mills were sold in Oakham in 1912.",
  ])("may be one: %s", (text) => {
    expect(findDebris(text)).toBeNull();
  });
});

it("links of one sentence to another are left out or not understood", () => {
  for (const opener of ["Rather, ", "First, "])
    expect(measureOpener(`${opener}Anna Berg sold the mill.`)).toBe(opener.length);
  const alone = (text: string) => english.findUnresolved(text, false);
  expect(alone("By 1807, thirteen more mills had been built in Oakham.")).not.toBeNull();
  expect(alone("With all of the former combined, Oakham has two mills.")).not.toBeNull();
  expect(alone("So much so, that in 1854 Anna Berg sold the mill of Oakham.")).not.toBeNull();
});

it("what was told before is not understood alone, even below a headline", () => {
  const below = (text: string, lead = "") => english.findBeyondHeadline(text, lead);
  expect(below("After 15 minutes of cooking, they were tender in Oakham.")).toBe("they");
  expect(below("All were convicted and ten were hanged in Oakham.")).not.toBeNull();
  expect(below("While that led to a quarrel, Anna Berg sold the mill of Oakham.")).toBe("While that l");
  expect(below("Online records revealed her address in Oakham on 28 October.")).toBe("her");
  expect(below("The town sold a mill.", "Who could turn Anna Berg down?")).not.toBeNull();
  expect(below("Nearly all are in Oakham, where a mill was opened in 1912.")).toBe("Nearly all are");
  expect(below("Nearly all of the mills are in Oakham in Kent.")).toBeNull();
  expect(below("In which year were most built by the town of Oakham?")).not.toBeNull();
  expect(below("In which year were most mills of Oakham built?")).toBeNull();
  expect(below("The maps were all given to Oakham in Kent.")).toBeNull();
  expect(below("Even in Kent the proportion was 20%.")).not.toBeNull();
  expect(below("The number of mills in Kent has doubled in 15 years.")).toBeNull();
  expect(below("The number has doubled in 15 years in Kent.")).not.toBeNull();
  expect(below("There are 90 mills in Kent.", "")).toBeNull();
  expect(below("The number has doubled in 15 years in Kent.", "There are 90 mills in Kent.")).toBeNull();
  expect(below("Where I used to work, the mill of Kent kept 80% of the corn.")).toBe("I");
  expect(below("In 1912 King William I sold the mill of Kent.")).toBeNull();
  expect(below("Police officers said: “The mill of Kent was sold in May.”")).toBeNull();
  expect(below("Typical salary: An entry-level salary in Kent is around £10,000.")).not.toBeNull();
  expect(below("Each side has ninety-one steps to the top.")).not.toBeNull();
  expect(below("Each side of the mill in Oakham has ninety-one steps.")).toBeNull();
  expect(below("One might ask, “Why was the mill of Oakham sold?”")).not.toBeNull();
  expect(below("The largest by far is at Oakham in Kent.")).not.toBeNull();
  expect(below("One was Anna Berg, once a soldier of Kent.")).not.toBeNull();
  expect(below("The six mills of Oakham and nine of Kent did not.")).not.toBeNull();
  expect(below("The miller of Oakham, Anna Berg, said.")).not.toBeNull();
  expect(below("The town listed that mill in its books at 300 pounds.")).not.toBeNull();
  expect(below("The town sold a mill.", "Anna Berg is back LIVE from Oakham!")).not.toBeNull();
  expect(below("The town listed the mill in its books at 300 pounds.")).toBeNull();
});

it("a day of the week goes without its date's month, and stays where it is compared with", () => {
  expect(measureOpener("On Friday, June 12, the mill was sold.")).toBe(0);
  expect(measureOpener("On Friday, the mill was sold.")).toBe("On Friday, ".length);
  const text = "Anna Berg sold 49 bags of corn in Oakham, less than the 58 she had sold on Friday.";
  expect(itemsOf(text, "Corn in Oakham").every(({ stem }) => !stem.includes("she had sold."))).toBe(true);
});

it("what goes on behind a dash or a noun is not cut in two", () => {
  const cut = (text: string) =>
    text.slice(0, english.trimEnd(text, { start: 0, end: text.length }, { start: 0, end: 9 }));
  const dashed = "Anna Berg paid for the mill, which will grind corn – and barley –to the end of the year.";
  expect(cut(dashed)).toBe(dashed);
  const listed =
    "Anna Berg paid for a mill, a bridge to be used until it falls in 2030, and the barns that the town will use.";
  expect(cut(listed)).toBe(listed);
  const counted = "Anna Berg made two promises: first, that the mill will open; second, that the barn will.";
  expect(cut(counted)).toBe(counted);
});

describe("names", () => {
  const people = "Peter Grant sold the mill. John Baker sold the barn.";
  it("of schools, offices and police reports are not typed", () => {
    const keys = (text: string) => keysOf(`${text} ${people}`, "The mill and the barn of Oakham");
    expect(keys("The children of the mill attended Mark Holm of Kent.")).not.toContain("Mark Holm");
    expect(keys("Mark Holm, 27, Kent, was arrested at the mill for theft.")).not.toContain("Mark Holm");
    expect(keys("The mill was hit by a van of Kent driven by Mark Holm.")).not.toContain("Mark Holm");
    expect(keys("Mark Holm, Jr. Airport is south of the mill of Kent.")).not.toContain("Mark Holm");
    expect(keys("The mill turned white like the beard of a merry Mark Holm.")).not.toContain("Mark Holm");
    expect(keys("To open the mill is harder than keeping Mark Holm silent.")).not.toContain("Mark Holm");
    expect(keys("The mill of Kent was opened by Secretary of Defense Mark Holm.")).not.toContain(
      "Defense Mark Holm",
    );
  });
  it("are without the matter of an office and without what somebody is", () => {
    const namesOf = (text: string) => {
      const read = readArticle({ text, title: "News of Oakham" });
      return read.ok ? [...read.article.people.keys()] : [];
    };
    expect(namesOf("The Minister of Health and Wellness Ian Holm opened the mill of Oakham.")).toEqual([
      "Ian Holm",
    ]);
    expect(namesOf("Minister in the Ministry of Finance Brian Holm opened the mill.")).toContain(
      "Brian Holm",
    );
    expect(namesOf("Erik Holm sold the mill. Oceanographer Holm said that it was old.")).toEqual([
      "Erik Holm",
    ]);
    expect(namesOf("Anna Berg is the Artist In Residence of Oakham in Kent.")).toEqual(["Anna Berg"]);
  });
  it("are not filled in where two of the article bear a surname, though no list has the names of one", () => {
    const told = (other: string) =>
      itemsOf(
        `Ian Al-Tab Holm was sent to ${other}. In 1210 Holm died of a fall from a horse in Kent.`,
        "News of Kent",
      ).map(({ stem }) => stem);
    expect(told("Zorb Al-Tab Holm of Kent").some((stem) => /Ian Al-Tab Holm died/.test(stem))).toBe(false);
  });
  it("keep the two words of their surname", () => {
    expect(surnameOf("Walid Abu Hatab")).toBe("Abu Hatab");
  });
});

describe("years", () => {
  const years = (text: string) =>
    keysOf(`${text} Anna Berg came to Oakham in 1931.`, "Anna Berg and the law of Oakham");
  it("that are part of a name, of the day's news or of what all have learnt are not asked for", () => {
    expect(years("The law of Oakham followed the Act of Catholic Emancipation of 1829.")).not.toContain(
      "1829",
    );
    expect(years("The law of Oakham was put off on Tuesday, Feb. 13, 2024.")).not.toContain("2024");
    expect(years("When the Korean War broke out in 1950 the law of Oakham was changed.")).not.toContain(
      "1950",
    );
    expect(years("The law of Oakham helped Ida Lund win reelection in 1829.")).not.toContain("1829");
    expect(years("The law of Oakham was changed by Ida Lund in 1829.")).toContain("1829");
  });
});

it("a thing is named by its place, and not by the month in which it did something", () => {
  const text =
    "The trust in July sent questions to Oakham. The trust heard from Oakham in June that 28 mills had burnt down.";
  expect(
    itemsOf(text, "The trust and the mills of Oakham").some(({ stem }) => stem.includes("in July heard")),
  ).toBe(false);
});

it("words that answer what was said before are not asked for by who said them", () => {
  const asked = (words: string) =>
    itemsOf(
      `“${words} this mill is the best thing that Oakham has had for years,” said Helen Barker, a miller from Leeds. The mill burnt down in 1998.`,
      "A mill burns down in Oakham",
    ).some(({ stem }) => stem.includes("who said"));
  expect(asked("I think")).toBe(true);
  expect(asked("Well, then")).toBe(false);
});

it("a question has no comma before its mark", () => {
  const text = "Anna Berg sold the mill in Oakham, Kent, on 5 May 1912.";
  const at = text.indexOf("5 May");
  const mention = english
    .findMentions(
      [{ index: 0, paragraph: 0, start: 0, end: text.length, text, words: [], inQuote: false }],
      null,
    )
    .find(({ start }) => start === at)!;
  expect(ask(text, mention, mention)).not.toMatch(/,\?$/);
});

it("a headline may end with letters and stops", () => {
  expect(isSetAsHeadline("What lies beneath N.Y.C.")).toBe(true);
  expect(isSetAsHeadline("The mill of Oakham was sold.")).toBe(false);
});

it("a book is told by the frame or by the article's first sentence", () => {
  const text = (first: string) =>
    `${first} She moved to Oakham with her family. The memoir was sold in 30 countries by Ida Lund of Kent.`;
  const asked = (first: string) => keysOf(text(first), "Anna Berg").includes("30");
  expect(asked("Anna Berg is a writer of Oakham.")).toBe(false);
  expect(asked("Anna Berg is a memoir of Oakham by Nora Holm.")).toBe(true);
});
