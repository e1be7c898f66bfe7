/** English items that lean on what the frame around them does not tell: rivals from elsewhere, links, letters, games and journeys without a name. */
import { describe, expect, it } from "vitest";
import { measureOpener } from "../../../questions/languages/en/context.ts";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { classOf, findNamesakes } from "../../../questions/languages/en/namesakes.ts";
import { itemsIn } from "../made.ts";

const itemsOf = itemsIn("en");

describe("names from outside", () => {
  it("are none for a name in syllables, or for somebody among another people", () => {
    expect(classOf("Lee Min-ho")).toBe("foreign");
    expect(findNamesakes("Lee Min-ho", "Min-ho", "m", false, () => false)).toEqual([]);
    const asked = (place: string) =>
      itemsOf(
        `“The old mill was the best thing that this valley had for a hundred years,” said Helen Barker, a miller from ${place}.\nThe mill burnt down in 1998.`,
        "A mill burns down in the valley",
      ).filter(({ stem }) => stem.includes("who said"));
    expect(asked("Leeds").map(({ type }) => type)).toEqual(["typed", "who-said"]);
    expect(asked("Seoul").map(({ type }) => type)).toEqual(["typed"]);
  });
});

it("what only links a sentence to the one before is left out", () => {
  expect(measureOpener("Before long, Anna Berg was on stage.")).toBe("Before long, ".length);
  expect(measureOpener("Before long waits Anna Berg slept.")).toBe(0);
});

describe("an entry of a list by years", () => {
  const shown = itemsOf(
    "1998: A flood of 3 metres hit the town of Oakham, killing 14 people.\n2005: Wide floods hit the town of Oakham, killing 21 people.",
    "Floods and storms in Oakham",
  ).map(({ stem }) => stem.split("\n").at(-1)!);
  it("is made a sentence where its first word tells how it is written within one", () => {
    expect(shown).toContain("In 1998, a flood of 3 metres hit the town of Oakham, killing _____ people.");
    expect(shown.filter((text) => /^\d{4}:|wide floods/i.test(text))).toEqual([]);
  });
});

it("likeness to somebody of the sentence before is not told by a lead", () => {
  expect(english.findBeyondHeadline("Berg, likewise, won 14 prizes.", "Lind said this of Holt.")).toBe(
    ", likewise,",
  );
});

describe("what nothing above a statement tells", () => {
  const article = annotate(
    ["Anna Berg lives in Oakham.", "Ned Holt left."],
    "Berg buys a mill",
    null,
    english,
  );
  it("is which book of somebody’s", () => {
    const find = (text: string, lead = "") => english.findBeyondHeadline(text, lead, article);
    expect(find("The memoir was on the list in March, Berg said.")).toBe("The memoir");
    expect(find("The memoir was on the list in March.", "Berg wrote a book.")).toBeNull();
  });
  it("is the other side of a match, or where a journey begins", () => {
    const find = (text: string, title: string) => english.findUnresolved(text, false, title, "", article);
    const match = "Oakham United led 1-0 after Ned Holt scored from midfield";
    expect(find(`${match}.`, "")).toBe("led 1-0");
    expect(find(`${match} against Leeds United.`, "")).toBeNull();
    expect(find(`${match}.`, article.title)).toBeNull();
    expect(find("It takes nine hours to sail to Iceland.", "")).not.toBeNull();
    expect(find("It takes nine hours to sail from Leeds to Iceland.", "")).toBeNull();
  });
});

it("who acts in a film, and what is told in passing of somebody else, are not asked for", () => {
  const keysOf = (text: string) =>
    itemsOf(text, "A mill in Oakham becomes a stage").map(({ key, options }) =>
      options.length === 0 ? key : options.find(({ id }) => id === key)?.text,
    );
  expect(keysOf("Anna Berg, playing the old miller Ned Holt, came to Oakham in 1998.")).not.toContain(
    "Anna Berg",
  );
  expect(
    keysOf("Anna Berg sold the mill in Oakham in 1998 and spoke of a friend who had left in 1987."),
  ).toEqual(expect.not.arrayContaining(["1987"]));
  expect(
    keysOf("Anna Berg spoke in Oakham of a friend who had built the mill and its stage in 1987."),
  ).toContain("1987");
});
