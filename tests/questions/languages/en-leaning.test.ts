/** English sentences that lean on what nothing around them tells, or that no grammar puts so: comparisons, offices, counted weeks, wholes of known size. */
import { describe, expect, it } from "vitest";
import { measureOpener } from "../../../questions/languages/en/context.ts";
import { english } from "../../../questions/languages/en/index.ts";
import { isUnfitNumber } from "../../../questions/languages/en/unfit-number.ts";
import type { NumberMention } from "../../../questions/article.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

const below = (text: string, lead = "", title = "A mill burns down in Oakham") =>
  english.findBeyondHeadline(text, lead, annotate(["The mill burnt down in 1998."], title, null, english));

describe("a comparison", () => {
  it("leans on what was compared, which a lead tells and a headline does not", () => {
    expect(below("Anna Berg, a miller of Oakham, was less hopeful.")).toBe("was less hopeful");
    expect(below("Anna Berg found something almost as old.")).toBe("almost as old");
    expect(below("Anna Berg found something almost as old.", "The church of Oakham is old.")).toBeNull();
  });
  it("is in what is added to a number, too", () => {
    expect(below("Anna Berg sent five additional pages to Leith.")).toBe("five additional pages");
    expect(below("Anna Berg sent five additional pages.", "She had sent nine.")).toBeNull();
  });
  it("is none in degree, in distance, or with both its sides", () => {
    expect(below("The mill of Oakham was much loved.")).toBeNull();
    expect(below("The mill of Oakham is far away.")).toBeNull();
    expect(below("The mill is almost as old as the church of Oakham.")).toBeNull();
    expect(below("The mill of Oakham opened just as planned.")).toBeNull();
  });
});

it("a day of the week stays where without it nothing is said", () => {
  const article = annotate(["The party of Oakham is expected to launch on Friday."], "", null, english);
  expect(english.resolve(article, article.sentences[0]!)).toEqual([]);
});

it("a lead must not need one itself", () => {
  expect(below("The mill of Oakham was sold in 1998.", "It became a way to save room.")).toBe("It");
  expect(below("The mill of Oakham was sold in 1998.", "It is clear that the mill had no water.")).toBeNull();
});

it("weeks away are counted from the day of writing, unless it is said from what", () => {
  expect(below("The fair of Oakham is only five weeks away, on 6 June.", "The fair is old.")).toBe(
    "weeks away",
  );
  expect(below("Oakham is three days away by barge from Leith.")).toBeNull();
});

it.each([
  ["In four days the guild of Oakham will vote on a strike.", "In four days"],
  ["One clue is in the rescue of the miller of Oakham.", "One clue is"],
  ["More castaways: Tom Berg, a sailor, lived on a raft for 90 days.", "More castaways: T"],
  ["The dancer Anna Berg is now 2-1 favourite to win in Oakham.", "2-1 favourite"],
  ["“That growth of Oakham is the lowest in years,” said Anna Berg.", "“That g"],
  ["To test the mills of Oakham, they built a dam in Leith.", "To test the mills of Oakham, they"],
  ["Anna Berg, Oakham miller.", "Anna Berg, Oakham miller."],
])("%s leans on the day, the story or the box that it was written in", (text, pointer) => {
  expect(below(text)).toBe(pointer);
});

it.each([
  ["The mill of Oakham was built in four days in 1850."],
  ["The guilds of Oakham and Leith both vote for the mill."],
  ["Anna Berg met the guild of Oakham and said afterwards that the mill would stay."],
  ["The guild of Oakham did not vote for the mill, instead choosing a bridge."],
  ["A third of those studying in Oakham live in Leith."],
  ["The guild of Oakham built such a tall mill that all could see the bell."],
  ["Anna Berg left Oakham to work on her own mill in Leith."],
  ["It was evident the miller of Oakham would not return to Leith."],
  ["Millcorp was slow to pay some of its bills in Oakham."],
  ["New super-mills differ from their rivals in Oakham."],
  ["It has become increasingly clear that the mill of Oakham will close."],
  ["The survey of Oakham had 38 percent for a mill and 48 percent against it."],
])("what the sentence tells itself points to nothing: %s", (text) => {
  expect(below(text)).toBeNull();
});

describe("words that no grammar puts in a row", () => {
  it.each(["Many have not able to leave", "The men in side thought of fire", "It should of burnt down"])(
    "“%s” is a fault, in a quotation too",
    (text) => {
      expect(below(`${text} the mill of Oakham.`)).not.toBeNull();
      expect(english.findUnresolved(`${text} the mill of Oakham.`, true)).not.toBeNull();
    },
  );
  it("is not what only looks like it", () => {
    expect(below("The mill stands in side streets of Oakham.")).toBeNull();
    expect(below("The mill of Oakham could of course burn down.")).toBeNull();
  });
});

it("“But” and “And” before a plural are no part of the statement, before an inversion they are, and then need a lead", () => {
  expect(measureOpener("But negotiations are slow in Oakham.")).toBe("But ".length);
  expect(measureOpener("But gone are the mills of Oakham.")).toBe(0);
  expect(below("But gone are the mills of Oakham.")).toBe("But g");
  expect(below("But gone are the mills of Oakham.", "The church stands.")).toBeNull();
  expect(below("And Quiet Flows the Mill was printed in Oakham.")).toBeNull();
});

describe("an officer", () => {
  const text = "Chief executive Anna Berg-Holt told the press of a fire.";
  it("is of a body that stands above, by name or by kind", () => {
    expect(below(text)).toBe("Chief executive Anna Berg-Holt");
    expect(below(text, "Oakham is windy.")).not.toBeNull();
    expect(below(text, "", "Council to rebuild the mill")).toBeNull();
    expect(below(text, "The mill was sold to Marsh Energy.")).toBeNull();
    expect(below("Chief executive Anna Berg of Marsh Energy told the press.")).toBeNull();
  });
});

describe("letters spelt out", () => {
  const spelt = (sentence: string) => {
    const article = annotate(
      ["The mill belongs to the Oakham Marsh and River Service (OMRS).", sentence],
      "A mill burns down in Leith",
      null,
      english,
    );
    return english.resolve(article, article.sentences.at(-1)!).map(({ text }) => text);
  };
  it("have the article that a body with a common noun has, but before an officer's name", () => {
    expect(spelt("In May 2018, OMRS River Region laid 14 bricks.")).toEqual([
      "the Oakham Marsh and River Service",
    ]);
    expect(spelt("OMRS Officer Mark Andrews laid 14 bricks.")).toEqual(["Oakham Marsh and River Service"]);
    expect(spelt("The OMRS laid 14 bricks.")).toEqual(["Oakham Marsh and River Service"]);
  });
});

it("one of the two parts of a body of known size is told by the other", () => {
  const isUnfit = (before: string, after: string, value: number) =>
    isUnfitNumber(before, after, { kind: "number", value, unit: "", text: String(value) } as NumberMention);
  expect(isUnfit("There will be a vote in the Senate, where 53 Whigs and ", " Tories sit.", 47)).toBe(true);
  expect(isUnfit("There was a vote in the Senate, where 53 Whigs and ", " Tories spoke.", 32)).toBe(false);
});
