/** How likely items are to be accepted, and what becomes of those that are not. */
import { describe, expect, it } from "vitest";
import { type Item, readArticle } from "../../../questions/index.ts";
import { packOf } from "../../../questions/languages/index.ts";
import { createContext } from "../../../questions/stages/context.ts";
import { estimateOdds, isWeighed, listTraits } from "../../../questions/stages/odds.ts";
import { bankOf } from "../made.ts";

const text = `Bridges of Oakham reopen
The stone bridge over the Ire at Oakham was rebuilt in 1874 by Anna Lind, an engineer from Hull.
The two bridges of Oakham carry 12,400 cars a day, the council of Rutland said on Monday.
Many of those who walk across it in the evening like the sound of the water below.
Oakham has paid 3 million pounds for the works since 2019, Jay Berzofsky of the council said.`;
const bank = bankOf({ text, lang: "en", floor: 0 });
const read = readArticle({ text, lang: "en" });
if (!read.ok) throw new Error(read.problem);
const context = createContext(read.article, packOf("en"));
const oddsOf = (item: Item) => estimateOdds(context, item);

describe("the odds of an item", () => {
  it("stand in the bank's order, the best first", () => {
    const odds = bank.items.map(oddsOf);
    expect(odds.length).toBeGreaterThan(5);
    for (const one of odds) expect(one > 0 && one < 1).toBe(true);
    const asGaps = bank.items.filter(({ stem }) => !stem.includes("?")).map(oddsOf);
    expect(asGaps).toEqual(asGaps.toSorted((a, b) => b - a));
  });
  it("are better for a question in words than for the gap of the same fact", () => {
    const rebuilt = bank.items.filter(({ type, key }) => type === "typed" && key === "1874");
    expect(rebuilt.map(({ stem }) => stem.includes("?"))).toEqual([true, false]);
  });
  it("tell nothing of the key", () => {
    for (const item of bank.items) {
      const others = item.type === "typed" ? ["9", "Hull"] : item.options.map(({ id }) => id);
      for (const key of others) expect(oddsOf({ ...item, key }), item.stem).toBe(oddsOf(item));
    }
  });
  it("are read off what is seen: type, what is typed, years, names, words of the headline", () => {
    const year = bank.items.find(({ type, key }) => type === "typed" && key === "1874")!;
    const traits = Object.fromEntries(listTraits(year, context));
    expect(traits).toMatchObject({ "type:typed-year": 1, date: 1, named: 1, begin: 1 });
    expect(traits["shared"]).toBeGreaterThan(0);
    expect(traits["led"]).toBeUndefined();
  });
});

describe("the floor", () => {
  it("refuses what is expected to be accepted too seldom, and says how seldom", () => {
    const strict = bankOf({ text, lang: "en", floor: 0.85 });
    const kept = bank.items.filter((item) => oddsOf(item) >= 0.85 || !isWeighed(item));
    expect(strict.items.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
    const before = new Set(bank.refused.map(({ stem }) => stem));
    const refused = strict.refused.filter(({ rule, stem }) => rule === "unpromising" && !before.has(stem));
    const left = bank.items.filter((item) => !kept.includes(item)).map(({ stem }) => stem);
    expect(refused.map(({ stem }) => stem)).toEqual(expect.arrayContaining(left));
    for (const { reason } of refused) expect(reason).toMatch(/raters accept \d\d %$/);
  });
});
