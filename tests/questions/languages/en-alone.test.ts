/** English items that are told, or not told, by what stands beside them: letters, known years, parts of wholes, faults of the source. */
import { describe, expect, it } from "vitest";
import { generateBank } from "../../../questions/index.ts";
import { isKnownYear } from "../../../questions/languages/en/known-years.ts";
import { english } from "../../../questions/languages/en/index.ts";
import { isIdle } from "../../../questions/languages/en/idle.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { claimsOf, itemsIn, keyOf } from "../made.ts";

const itemsOf = itemsIn("en");
const statements = (text: string, title: string) => claimsOf(itemsOf(text, title));
const keys = (text: string, title: string) => itemsOf(text, title).map(keyOf);

it("capitals without an end are read in the time of their length", () => {
  // An expression that could be read in several ways took twice as long for each letter more.
  const run = "A".repeat(2_000);
  const text = `Anna Berg opened the mill (${run}0) in Leeds in 1998. The ${run}0 said that 12 people came.`;
  expect(generateBank({ text, lang: "en" }).ok).toBe(true);
});

it("that there are three problems is not judged true, and “each other” tells that they are two", () => {
  expect(isIdle("There are three problems in Oakham.")).toBe(true);
  expect(isIdle("There are three mills in Oakham.")).toBe(false);
  const mothers = "Two mothers of Oakham raised each other's daughters from 1998.";
  expect(keys(mothers, "Mothers of Oakham").map((key) => key.toLowerCase())).not.toContain("two");
});

describe("letters", () => {
  const goOn = "In 2014 the MRT bought 14 boats from a yard in Oakham.";
  it("are spelt out by the words that stand before them", () => {
    const text = `The Marsh Rescue Trust (MRT) was set up by Anna Berg in Leeds. ${goOn}`;
    const made = statements(text, "Boats for the marsh").filter((s) => s.includes("boats"));
    expect(made.length).toBeGreaterThan(0);
    for (const statement of made) expect(statement).toContain("the Marsh Rescue Trust");
  });
  it("are spelt out by a name of the article that has them for initials", () => {
    const text = `Anna Berg of the Marsh Rescue Trust moved to Leeds in 1998. ${goOn}`;
    expect(statements(text, "Boats for the marsh").join()).toContain("the Marsh Rescue Trust bought");
  });
  it("point elsewhere where they stand otherwise than their words", () => {
    const text =
      "The Marsh Rescue Trust (MRT) was set up by Anna Berg in Leeds. In 2014 a few of MRT boats sank near Oakham.";
    const article = annotate(text.split("\n"), "Boats", null, english);
    expect(english.findBeyondHeadline("In 2014 four of MRT boats sank near Oakham.", "", article)).toBe(
      "MRT",
    );
    expect(
      english.findBeyondHeadline("In 2014 four of NASA boats sank near Oakham.", "", article),
    ).toBeNull();
  });
});

describe("a year that every pupil has learnt", () => {
  it("is not asked for", () => {
    expect(isKnownYear(1492, "Columbus reached the island in 1492.")).toBe(true);
    expect(isKnownYear(1861, "The Civil War broke out in 1861.")).toBe(true);
    expect(isKnownYear(1493, "Columbus reached the island in 1493.")).toBe(false);
    expect(isKnownYear(2001, "The mill of Oakham closed in 2001.")).toBe(false);
    expect(
      keys(
        "The mill of Oakham burnt down 60 years after the Civil War broke out in 1861, and Anna Berg left.",
        "The mill of Oakham",
      ),
    ).not.toContain("1861");
  });
  it("nor is the year of a count, or the month with which one is compared", () => {
    expect(keys("As of 2014, Oakham has 1,007 mills.", "The mills of Oakham")).not.toContain("2014");
    expect(
      keys(
        "Sales of flour at Oakham rose from 13.2 percent in September to 19 percent in November.",
        "The mills of Oakham",
      ),
    ).not.toContain("September");
  });
});

describe("rivals of a number", () => {
  const others = (text: string, key: string) => {
    const article = annotate([text], "", null, english);
    return english
      .findAlternatives(
        article,
        article.mentions.find((m) => m.text === key)!,
      )
      .map((a) => a.order!);
  };
  it("are no less than a part of it, and no more than the whole", () => {
    for (const n of others("The reserve is home to eight of Scotland's ten species of bat.", "ten"))
      expect(n).toBeGreaterThan(8);
    for (const n of others("The reserve is home to eight of Scotland's ten species of bat.", "eight"))
      expect(n).toBeLessThan(10);
    for (const n of others("In 2012 the nation came 139th out of 176 countries in the list.", "176"))
      expect(n).toBeLessThan(201);
  });
  it("are none for a year", () => {
    const { mentions } = annotate(["A 2018 analysis of the water found salt."], "", null, english);
    expect(mentions.filter((m) => m.kind === "number" && m.exact)).toEqual([]);
  });
  it("lie on the key's side of a like number of the sentence before", () => {
    const items = [1996, 1997, 1998, 1999].flatMap((year) =>
      itemsOf(
        `Adam Hill of Bergen sold the barn of Oakham in 1954. Anna Berg of Oakham paid 86 pounds for the old mill in ${year}. That was more than Ida Lund of Kent had offered for it, 49 pounds.`,
        "The mill of Oakham",
      ).filter(
        ({ type, stem, key }) => type === "true-false" && key === "false" && stem.endsWith(" pounds."),
      ),
    );
    expect(items).not.toEqual([]);
    for (const { stem } of items) expect(Number(/(\d+) pounds\.$/.exec(stem)![1])).toBeLessThan(86);
  });
});

it("a number without a name or a word of the headline beside it is not asked for", () => {
  const text = (who: string) =>
    `Anna Berg came to Leeds in 1998. More than 1,100 ${who} were drowned in the flood.`;
  expect(keys(text("people"), "Snow and storms in Kent")).not.toContain("1,100");
  expect(keys(text("people of Leeds and of Bradford"), "Snow and storms in Kent")).toContain("1,100");
});

it("a short statement without a date has a word of its headline", () => {
  const asked = (text: string, title: string) => keys(text, title);
  expect(asked("The band was paid $42 for a concert in Leeds.", "Snow and storms in Kent")).not.toContain(
    "42",
  );
  expect(
    asked("The band was paid $42 for a concert in Leeds.", "Band gives concerts in the north"),
  ).toContain("42");
  expect(asked("Anna Berg came to Leeds in 1998.", "Snow and storms in Kent")).toContain("1998");
});

it("the sum of shares tells the share that is left", () => {
  const asked = (salt: string) =>
    keys(`The dust of Oakham is 94% chalk and ${salt} salt from the sea near Leeds.`, "The dust of Oakham");
  expect(asked("2%")).toContain("94%");
  expect(asked("6%")).not.toContain("94%");
});

describe("faults of the source", () => {
  it.each([
    "The film was poorly recieved by the critics of Leeds.",
    "To give a idea of it, Anna Berg built a tower.",
    "The reef is world’s largest park at 207,000 square kilometres.",
    "The mayor of Leeds, Anna Berg, built an tower.",
    "Senior Advocate Susan Little added in the statement.",
    "Susan Little said the town was “on track to break” that record in 2023.",
    "The US company said Anna Berg needed 14 jets.",
    "Anna Berg played the croooner of the 1950s.",
    "The air raid is shown in a plan, a £25 for each map, by Anna Berg.",
  ])("%s", (text) => {
    expect(english.findBeyondHeadline(text)).not.toBeNull();
  });
  it.each([
    "Anna Berg ran a European inn, an hour from a unit of an honest firm.",
    "Susan Little said in the statement that the mill would close.",
  ])("not: %s", (text) => {
    expect(english.findBeyondHeadline(text)).toBeNull();
  });
});

it("a list of verbs is not cut before its last", () => {
  const text = "Gordon was promoted to general in 1678, was sent to Kiev in 1679, and in 1680 was knighted.";
  const end = english.trimEnd(text, { start: 0, end: text.length }, { start: 40, end: 44 });
  expect(end).toBe(text.length);
});

it("the first sentence of a report is not judged where it says what the headline does", () => {
  const judge = (text: string) => {
    const article = annotate([text, "She left it."], "Trade on the canals", null, english);
    return isIdle(text, article.mentions, article);
  };
  expect(judge("Anna Berg lost her trade on the canals of Leeds.")).toBe(true);
  expect(judge("Anna Berg was born in Leeds.")).toBe(false);
});

it("how many things follow is not judged, as those are told behind it", () => {
  expect(isIdle("Two things must happen to turn the wheel.")).toBe(true);
  expect(isIdle("Two looms must be sold to turn the wheel.")).toBe(false);
});

it("a people is no name to be typed", () => {
  const text = (who: string) =>
    `Anna Berg of Leeds sailed to Kent in 1607 to persuade ${who} to sell their corn to her town.`;
  expect(keys(text("Chief Powhatan"), "Corn from Kent").join()).toContain("Powhatan");
  expect(keys(text("the Powhatan"), "Corn from Kent").join()).not.toContain("Powhatan");
});

it("what somebody says whom every reader knows is not asked for by typing", () => {
  const speakers = (name: string) =>
    itemsOf(
      `${name} came to Leeds in 2019. “The mill of Oakham will be the biggest mill of all,” ${name} said.`,
      "A mill for Oakham",
    )
      .filter(({ stem }) => stem.includes("who said"))
      .map(keyOf);
  expect(speakers("Ronald Harding")).toContain("Ronald Harding");
  expect(speakers("Donald Trump")).not.toContain("Donald Trump");
});

it("a body that looks like a plural keeps its capital in a question", () => {
  const text = "Airbus overtook Boeing as the maker of airliners in 2003.";
  const mention = annotate([text], "", null, english).mentions.find((m) => m.text === "2003")!;
  expect(english.ask(text, mention, mention)).toContain("did Airbus");
});

it("a dateline is no part of the first sentence", () => {
  for (const line of ["SANTA FE, N.M. (AP) — ", "HONOLULU, Hawaii (NewsNow) - ", "OAKHAM, England – "])
    expect(annotate([`${line}A cat was found.`], "", null, english).sentences[0]!.text).toBe(
      "A cat was found.",
    );
});

describe("what is known, or told by the frame", () => {
  it("is not asked for: a number of a set phrase, a model, and what a reader learnt at school", () => {
    expect(
      keys("The mayor of Oakham spoke for the “one town, 12 mills” plan of Anna Berg.", "Mills of Oakham"),
    ).not.toContain("12");
    expect(
      keys(
        "The Nokia 7610 was sold in Oakham. Anna Berg heard from 7610 owners in Oakham.",
        "Phones of Oakham",
      ),
    ).not.toContain("7610");
  });
  it("nor the year after one that is told, of what is to come", () => {
    const text = "The mill of Oakham lost money in 2004. Anna Berg said that it would lose money in 2005.";
    expect(keys(text, "The mill of Oakham")).not.toContain("2005");
  });
  it("nor a day whose year is long past and not told", () => {
    const text = "The mill of Oakham was built in 1754 by Anna Berg. On September 17 the king bought it.";
    expect(keys(text, "The mill of Oakham")).not.toContain("September 17");
  });
});

it("a participle keeps its time", () => {
  const resolved = (text: string, title: string) => {
    const article = annotate([text], title, null, english);
    const last = article.sentences.at(-1)!;
    return english.resolve(article, last).map((r) => r.text);
  };
  expect(resolved("In the format debuting this week, Anna Berg’s team plays two games.", "Games")).toEqual(
    [],
  );
});

it("entries of a list, raised figures and what is supposed make no items", () => {
  expect(
    english.findBeyondHeadline("Jonathan P. Blair: Possession of a plant, held in Leeds."),
  ).not.toBeNull();
  expect(english.findBeyondHeadline("In Leeds the oven had 100 billion (1011) grains.")).not.toBeNull();
  expect(
    keys(
      "For example, suppose the mill of Oakham grinds 75 sacks a day for Anna Berg.",
      "The mill of Oakham",
    ),
  ).not.toContain("75");
  expect(
    keys("The skyline of Oakham and 4th of July fireworks were seen by Anna Berg.", "The hill of Oakham"),
  ).not.toContain("4th of July");
});

it("half a name, a number of a name and a place among places are not asked for", () => {
  const title = "Dogs of Oakham";
  expect(
    keys("Anna Berg of Oakham was named in the team for the Six Nations match in Leeds.", title),
  ).not.toContain("Six");
  expect(
    keys(
      "It has dog tracks at Wimbledon in London, Belle Vue in Manchester, and Hall Green in Birmingham.",
      title,
    ),
  ).not.toContain("Belle Vue");
  expect(keys("As of March 4, 2011, the mill of Oakham has 277 cats, said Anna Berg.", title)).not.toContain(
    "2011",
  );
  expect(english.findBeyondHeadline("Welsh singer Bryn F&#244;n was arrested in 1990.")).not.toBeNull();
});
