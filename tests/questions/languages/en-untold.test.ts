/** English items that lean on what the frame around them does not tell: rivals from elsewhere, links, letters, games and journeys without a name. */
import { describe, expect, it } from "vitest";
import { generateBank, type Item } from "../../../questions/index.ts";
import { measureOpener } from "../../../questions/languages/en/context.ts";
import { classOf, findNamesakes } from "../../../questions/languages/en/namesakes.ts";

const itemsOf = (text: string, title: string): Item[] => {
  const result = generateBank({ text, title });
  if (!result.ok) throw new Error(result.problem);
  return result.bank.items;
};

describe("names from outside", () => {
  it("are none for a name in syllables, or for somebody among another people", () => {
    expect(classOf("Lee Min-ho")).toBe("foreign");
    expect(findNamesakes("Lee Min-ho", "Min-ho", "m", false, () => false)).toEqual([]);
    const asked = (place: string) =>
      itemsOf(
        `“The old mill was the best thing that this valley had for a hundred years,” said Helen Barker, a miller from ${place}.\nThe mill burnt down in 1998.`,
        "A mill burns down in the valley",
      ).filter(({ stem }) => stem.includes("who said"));
    expect(asked("Leeds").map(({ type }) => type)).toEqual(["who-said"]);
    expect(asked("Seoul").map(({ type }) => type)).toEqual(["typed"]);
  });
});

it("what only links a sentence to the one before is left out", () => {
  expect(measureOpener("Before long, Anna Berg was on stage.")).toBe("Before long, ".length);
  expect(measureOpener("Before long waits Anna Berg slept.")).toBe(0);
});
