/** What an English statement below a headline is about, where the headline does not tell it; and figures, dates and names that only go with others. */
import { describe, expect, it } from "vitest";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { isGiven } from "./given.ts";

const below = (text: string, headline: string, before = "") =>
  english.findBeyondHeadline(text, "", annotate([`${before} ${text}`.trim()], headline, null, english));

describe("the noun that opens a statement", () => {
  it.each([
    ["The ship sailed for Leeds in May 1998.", "Snow falls on the north of Kent", "", "the ship"],
    ["Between the layers are 40 metres of chalk at Oakham.", "A mine is opened in Kent", "", "the layers"],
    [
      "The old market was sold to Oakham in 1998.",
      "Snow falls on the north of Kent",
      "Kent has a market.",
      "the old market",
    ],
  ])("is told nowhere: %s", (text, headline, before, topic) => {
    expect(below(text, headline, before)).toBe(topic);
  });

  it.each([
    ["the headline has it", "The ship sailed for Leeds in May 1998.", "A ship leaves Kent"],
    ["the headline has it by another name", "The vessel sailed for Leeds in May 1998.", "A ship leaves Kent"],
    [
      "it goes with what the headline has",
      "The airline lost 12 pilots in May 1998.",
      "A plane crashes in Kent",
    ],
    ["it says which is meant", "The mill of Oakham was built in 1998.", "Snow falls on the north of Kent"],
    ["there is one", "The sun shone on Leeds for 40 days.", "Snow falls on the north of Kent"],
    [
      "it is of a kind of which nothing was told",
      "The paper trade of Leeds and the wool trade met in 1998.",
      "Snow falls in Kent",
    ],
  ])("is fine where %s", (_, text, headline) => {
    expect(below(text, headline)).toBeNull();
  });
});

describe("what only goes with another", () => {
  it.each([
    [
      "what a figure is compared with",
      "Sales at Holt Mills fell to 9.6% from 10.6% in November 1998.",
      "10.6%",
    ],
    ["what fell is told elsewhere", "The bank of Oakham said it fell to 9.6% in November 1998.", "9.6%"],
    ["a reading of the day", "The dollar was trading at $1.36 versus the euro in Oakham.", "$1.36"],
    ["the year beside it", "Holt Mills made a gain of 4% in 1998 compared to 1997.", "1997"],
    ["when a story is set", "In The Mill, Ned Holt plays a teacher of music at a school in 1949.", "1949"],
    ["since a month of some year", "It is the fifth sale of a mill in Oakham since October.", "October"],
    ["the month before", "Sales at Holt Mills fell by 1% after a 0.6% rise in November 1998.", "0.6%"],
    ["a moment of a match", "Anna Berg of Oakham scored 4 minutes from time in 1998.", "4"],
    ["an article tells it", "Holt Mills of Oakham had an 87% share of the trade in 1998.", "87%"],
    ["a title", "In Oakham The Life of Anna Berg was named the best film.", "Anna Berg"],
    ["a name goes on", "The Oakham players lost it to their rival Anna Berg 4.", "Anna Berg"],
  ])("%s", (_, text, key) => {
    expect(isGiven(text, key)).toBe(true);
  });
  it("leaves what it is compared with, and what is so every year", () => {
    expect(isGiven("The mills of Oakham open in October.", "October")).toBe(false);
    expect(isGiven("Anna Berg of Oakham left the mill in October.", "October")).toBe(false);
    expect(isGiven("Sales at Holt Mills fell to 9.6% from 10.6% in November 1998.", "9.6%")).toBe(false);
    expect(isGiven("The Oakham player beat Anna Berg 6-4 in Leeds in 1998.", "Anna Berg")).toBe(false);
  });
});
