/** Facts that are left alone because of what stands around them, by what outside raters failed. */
import { describe, expect, it } from "vitest";
import { generateBank, type Item } from "../../../questions/index.ts";

const itemsOf = (text: string, title = "News of Oakham"): Item[] => {
  const result = generateBank({ text, title });
  if (!result.ok) throw new Error(result.problem);
  return result.bank.items;
};
const keyOf = ({ options, key }: Item) => options.find(({ id }) => id === key)?.text ?? key;

describe("a number", () => {
  const number = (text: string) => itemsOf(text).filter(({ type }) => /number|how-many/.test(type));
  it("is not asked for where as many are listed as it says", () => {
    const sites = "In 2004 the police of Oakham closed 3 websites";
    expect(number(`${sites} Shadowcrew, Carderplanet and Darkprofits.`)).toEqual([]);
    expect(number(`${sites} (Shadowcrew, Carderplanet, Darkprofits) in Kent.`)).toEqual([]);
    expect(number(`${sites} of thieves from Leeds.`).map(keyOf)).toContain("3");
  });
  it("is typed in digits alone: in words it is small, and guessed", () => {
    const typed = (count: string) =>
      itemsOf(`The mayor of the town, Anna Berg, opened ${count} new libraries in Oakham.`).filter(
        ({ type }) => type === "typed",
      );
    expect(typed("14").map(keyOf)).toContain("14");
    expect(typed("four").map(keyOf)).not.toContain("four");
  });
});

describe("a name", () => {
  const people =
    "Peter Grant sold the mill. John Baker sold the barn. Mary Collins sold the inn. Henry Walsh sold the farm.";
  const gaps = (text: string) =>
    itemsOf(`${text} ${people}`, "A bridge and a mill")
      .filter(({ type, stem }) => type === "gap-name" && stem.includes("bridge"))
      .map(keyOf);
  it("is chosen for where any of the article's people could stand", () => {
    expect(gaps("In 1912 a stone bridge over the river was paid for by Robert Hill.")).toEqual([
      "Robert Hill",
    ]);
  });
  it.each([
    "In 1912 a stone bridge over the river was built by the engineer Robert Hill.",
    "In 1912 a stone bridge over the river was built by Robert Hill, the county's first engineer.",
    "In 1912 a stone bridge over the river was paid for by Alan Reid, Robert Hill and Simon Cole.",
  ])("is not where a description or a row tells who it is: %s", (text) => {
    expect(gaps(text)).toEqual([]);
  });
});

describe("a false statement", () => {
  it("has another number or date, and another person only where anybody may have said it", () => {
    const text =
      "Peter Grant built the mill of Oakham with his own hands. John Baker said that the mill was sold to a rich man. Mary Collins said that the barn was worth nothing at all. Peter Grant said that nobody had asked the old people.";
    const altered = itemsOf(text, "").filter(({ type, key }) => type === "true-false" && key === "false");
    expect(altered.length).toBeGreaterThan(0);
    for (const { stem } of altered) expect(stem).toMatch(/ said that /);
  });
});
