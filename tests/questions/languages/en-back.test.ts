/** English sentences that take up what was told before them: an affected region, a day of some week, a name's last word, a mixture; and years that only bound a statistic. */
import { describe, expect, it } from "vitest";
import { measureOpener } from "../../../questions/languages/en/context.ts";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { isGiven } from "./given.ts";
import { bankOf, stemsOf } from "../made.ts";

const read = (sentences: string[], title = "A mill burns down in Oakham") =>
  annotate([sentences.join(" ")], title, null, english);
const below = (text: string, lead = "", article = read(["The mill burnt down in 1998."])) =>
  english.findBeyondHeadline(text, lead, article);

describe("a day of the week", () => {
  it("that opens a sentence is left out before a bare noun too", () => {
    expect(measureOpener("On Friday, millers sold 40 sacks in Oakham.")).toBe("On Friday, ".length);
    expect(measureOpener("On Friday night, rain fell on Oakham.")).toBe("On Friday night, ".length);
    expect(measureOpener("After all, Anna Berg was a miller.")).toBe("After all, ".length);
  });
  it("stays where it has its date, or the rest is no sentence without it", () => {
    expect(measureOpener("On Friday, 5 May, millers sold 40 sacks.")).toBe(0);
    expect(measureOpener("On Friday, when it rained, millers sold 40 sacks.")).toBe(0);
    expect(measureOpener("On Friday night millers sold 40 sacks.")).toBe(0);
    expect(measureOpener("On Friday, came the rain.")).toBe(0);
  });
});

describe("a link in time", () => {
  it.each(["Soon", "Shortly", "Presently"])("“%s” counts from something told before", (link) => {
    const text = `${link} a flock of 300 geese was on the lawn of Oakham.`;
    expect(english.findPointer(text)).toBe(link);
    expect(english.findPointer(text, "Berg opened the gates.")).toBeNull();
  });
  it("is told by a date, or by what follows it", () => {
    expect(english.findPointer("Soon, in May 1901, a mill was built in Oakham.")).toBeNull();
    expect(english.findPointer("Soon after the flood of 1901 Oakham built a mill.")).toBeNull();
    expect(english.findPointer("Oakham will soon have a mill.")).toBeNull();
  });
});

describe("a definite noun that follows from something", () => {
  it.each(["affected fields", "resulting flood", "remaining half", "surrounding hills"])(
    "“the %s” needs what was told",
    (noun) => {
      const text = `The ${noun} took 40 years to recover.`;
      expect(below(text)).toBe(`The ${noun.split(" ")[0]}`);
      expect(english.findUnresolved(text, false)).toBe(`The ${noun.split(" ")[0]}`);
      expect(below(text, "A storm hit Oakham in 1998.")).toBeNull();
    },
  );
  it("is told by a clause before it, or beside it", () => {
    expect(below("A storm hit Oakham, and the affected fields lay waste for 40 years.")).toBeNull();
    expect(below("When a storm hit Oakham the resulting flood lasted for 40 days.")).toBeNull();
    expect(below("A war and the resulting famine killed 40 people in Oakham.")).toBeNull();
    expect(below("Oakham lost 40 mills to the ensuing flood.")).toBe("the ensuing");
    expect(below("Snow fell on the surrounding hills of Oakham.")).toBeNull();
    expect(below("Berg spent the remaining years in Oakham.")).toBeNull();
  });
  it("is meant by “the latter” and by “the former” alone, not by what somebody was", () => {
    expect(below("Oakham sold the latter in 1998.")).toBe("the latter");
    expect(below("The former was sold to Oakham in 1998.")).toBe("The former");
    expect(below("The former miller of Oakham died in 1998.")).toBeNull();
  });
  it("opens no lead", () => {
    const stems = stemsOf(
      bankOf({
        title: "Mills of the county",
        text: "Floods hit the county often. The affected area was 3,000 hectares in 1998. It had been 1,200 hectares in 1950.",
      }).items,
    );
    expect(stems.filter((stem) => stem.includes("affected") && !stem.includes("Floods"))).toEqual([]);
  });
});

describe("the last word of a name", () => {
  const market = ["The Marsh Market opened in 1835.", "It was the town's first market."];
  const resolve = (sentences: string[], title?: string) => {
    const article = read(sentences, title);
    return english.resolve(article, article.sentences.at(-1)!).map(({ text }) => text);
  };
  it("is made the name where one name ends so", () => {
    expect(resolve([...market, "In 1901 the Market lost its roof."])).toEqual(["Marsh Market"]);
    expect(resolve(["Berg laid out Elm Park in 1835.", "In 1901 the Park lost its gate."])).toEqual([
      "Elm Park",
    ]);
  });
  it("is left where the headline has it, or a longer name goes on", () => {
    expect(resolve([...market, "In 1901 the Market lost its roof."], "A fire at Marsh Market")).toEqual([]);
    expect(resolve([...market, "In 1901 the Market Hall lost its roof."])).toEqual([]);
    expect(resolve(["The Roman Senate met in 1835.", "In 1901 the Senate lost its roof."])).toEqual([]);
  });
  it("points elsewhere where several names end so, and nothing around it has one", () => {
    const article = read([...market, "The Corn Market closed in 1850.", "In 1901 the Market lost its roof."]);
    const text = "In 1901 the Market lost its roof.";
    expect(below(text, "", article)).toBe("the Market");
    expect(below(text, "The Marsh Market burnt.", article)).toBeNull();
    expect(below("In 1901 the Marsh Market lost its roof.", "", article)).toBeNull();
  });
});

describe("what a naming speaks of", () => {
  const text = "The largest part of the salt mixture is called halite.";
  const told = ["Brine holds a mixture of salts.", text];
  it("was told before, and stands neither in the headline nor in the lead", () => {
    expect(below(text, "", read(told))).toBe("the salt mixture");
    expect(below(text, "", read(told, "What is a salt mixture?"))).toBeNull();
    expect(below(text, "Brine holds a mixture of salts.", read(told))).toBeNull();
  });
  it("is a kind where no one thing was told of", () => {
    expect(below(text, "", read(["Brine is salty.", text]))).toBeNull();
    const inner = "The opening of the inner ear is called the oval window.";
    expect(below(inner, "", read(["An animal hears by day.", inner]))).toBeNull();
  });
});

describe("a year that bounds a statistic", () => {
  it("is not asked for within the noun phrase of a share", () => {
    expect(isGiven("In Oakham 91% of land cleared since 1970 is used for mills.", "1970")).toBe(true);
    expect(isGiven("The share of mills closed since 1970 was 12% in Oakham.", "1970")).toBe(true);
    expect(isGiven("Berg has sold 12 mills in Oakham since 1970.", "1970")).toBe(false);
  });
  it("is not asked for as an end of a span with the figures at both ends", () => {
    const span = "From 1960 to 1985 the fields of Oakham grew from 415 hectares to 587 hectares.";
    expect(isGiven(span, "1960")).toBe(true);
    expect(isGiven(span, "1985")).toBe(true);
    expect(isGiven("From 1960 to 1985 Anna Berg ran a mill in Oakham.", "1960")).toBe(false);
  });
});
