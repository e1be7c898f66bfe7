import { describe, expect, it } from "vitest";
import { computeStatistics, type ScoredAttempt } from "../../../questions/index.ts";
import { makeItem } from "../bank.ts";

const items = ["x", "y", "z"].map((id) => makeItem(id, "gap-place", 0));
const attempt = (scores: Record<string, number>): ScoredAttempt => ({
  items: Object.entries(scores).map(([itemId, score]) => ({
    itemId,
    score,
    maxScore: 1,
    response: score === 1 ? "a" : "b",
  })),
});
/** Six pupils, three items; totals 3 3 2 2 1 0. */
const six = [
  { x: 1, y: 1, z: 1 },
  { x: 1, y: 1, z: 1 },
  { x: 1, y: 1, z: 0 },
  { x: 1, y: 0, z: 1 },
  { x: 1, y: 0, z: 0 },
  { x: 0, y: 0, z: 0 },
].map(attempt);

describe("statistics", () => {
  it("compute facility, mean, deviation and alpha as by hand", () => {
    const s = computeStatistics(items, six);
    expect(s.n).toBe(6);
    expect(s.items.map((i) => i.facility)).toEqual([5 / 6, 3 / 6, 3 / 6]);
    expect(s.mean).toBeCloseTo(11 / 18, 12);
    // Variance of the totals 41/30, of the items 1/6, 3/10, 3/10: alpha = 3/2 · (1 − (23/30)/(41/30)).
    expect(s.sd).toBeCloseTo(Math.sqrt(41 / 30) / 3, 12);
    expect(s.alpha).toBeCloseTo(1.5 * (1 - 23 / 41), 12);
  });
  it("correlate an item with the rest of the attempt", () => {
    const [x] = computeStatistics(items, six).items;
    // x = 1 1 1 1 1 0; rest = 1 1 .5 .5 0 0: cov 0.5, spreads √(5/6) and √1.
    expect(x!.discrimination).toBeCloseTo(0.5 / Math.sqrt(5 / 6), 12);
  });
  it("count the options chosen", () => {
    expect(computeStatistics(items, six).items[1]!.optionCounts).toEqual({ a: 3, b: 3, c: 0, d: 0 });
  });
  it("give no alpha and say why where it has no meaning", () => {
    expect(computeStatistics(items, []).alphaReason).toBe("too-few-attempts");
    expect(computeStatistics(items, [attempt({ x: 1, y: 0 }), attempt({ x: 1, z: 0 })]).alphaReason).toBe(
      "forms-differ",
    );
    expect(computeStatistics(items, [attempt({ x: 1 }), attempt({ x: 0 })]).alphaReason).toBe(
      "too-few-items",
    );
    expect(computeStatistics(items, [attempt({ x: 1, y: 0 }), attempt({ x: 1, y: 0 })]).alphaReason).toBe(
      "no-variance",
    );
  });
  it("flag little data, items too easy or hard, and distractors nobody takes", () => {
    const many = Array.from({ length: 20 }, () => attempt({ x: 1, y: 0, z: 1 }));
    const [x, y] = computeStatistics(items, many).items;
    expect(x!.flags).toEqual(["too-easy", "unused-distractor"]);
    expect(y!.flags).toEqual(["too-hard", "unused-distractor"]);
    expect(computeStatistics(items, six).items[0]!.flags).toContain("few-data");
  });
  it("flag an item that the better pupils get wrong, where that is more than chance", () => {
    const five = [
      { x: 0, y: 1, z: 1 },
      { x: 0, y: 1, z: 1 },
      { x: 1, y: 0, z: 0 },
      { x: 1, y: 0, z: 0 },
      { x: 1, y: 0, z: 0 },
    ].map(attempt);
    const [few] = computeStatistics(items, five).items;
    expect(few!.discrimination).toBeCloseTo(-1, 12);
    expect(few!.flags).toEqual(["few-data"]);
    const whole = computeStatistics(items, [...five, ...five]).items[0]!;
    expect(whole.flags).toContain("negative-discrimination");
    const other = { x: 1, y: 1, z: 1 };
    const clear = computeStatistics(items, [...five, ...five, attempt(other)]).items[0]!;
    expect(clear.discriminationInterval![1]).toBeLessThan(0);
    expect(clear.flags).toContain("negative-discrimination");
    const even = [other, other, other, { x: 0, y: 0, z: 0 }].map((given) => attempt(given));
    const unclear = computeStatistics(items, [...five, ...five, ...even]).items[0]!;
    expect(unclear.discriminationInterval![1]).toBeGreaterThan(0);
    expect(unclear.flags).not.toContain("negative-discrimination");
  });
  it("give no discrimination with fewer than five attempts or without variance", () => {
    expect(computeStatistics(items, six.slice(0, 4)).items[2]!.discrimination).toBeNull();
    const same = Array.from({ length: 6 }, () => attempt({ x: 1, y: 0 }));
    expect(computeStatistics(items, same).items[0]!.discrimination).toBeNull();
    const alone = [1, 0, 1, 0, 1].map((x) => attempt({ x }));
    expect(computeStatistics(items, alone).items[0]!.discrimination).toBeNull();
  });
  it("count what was left out as wrong, and no option for it; no options of order and matching", () => {
    const left = (itemId: string) => ({ itemId, score: 0, maxScore: 1, response: null });
    const order = makeItem("o", "order", 0, { key: ["a", "b", "c", "d"] });
    const answered = { itemId: "o", score: 1, maxScore: 1, response: ["a", "b", "c", "d"] };
    const [x, o] = computeStatistics([items[0]!, order], [{ items: [left("x"), answered] }]).items;
    expect(x).toMatchObject({ n: 1, facility: 0, optionCounts: { a: 0, b: 0, c: 0, d: 0 } });
    expect(o).toMatchObject({ n: 1, facility: 1, optionCounts: {} });
  });
  it("call no distractor unused before twenty pupils had the chance", () => {
    const some = Array.from({ length: 19 }, () => attempt({ x: 1, y: 0 }));
    expect(computeStatistics(items, some).items[0]!.flags).toEqual(["too-easy"]);
  });
  it("count what was typed, but for case and spaces, and of a passage call no sentence unused", () => {
    const typed = makeItem("t", "typed", 0, { key: "38", options: [] });
    const passage = makeItem("p", "find-sentence", 0);
    const texts = ["Tbilisi", " tbilisi ", "38", "3  8", "3 8"];
    const many = Array.from({ length: 20 }, (_, i) => ({
      items: [
        { itemId: "t", score: 0, maxScore: 1, response: texts[i % 5]! },
        { itemId: "p", score: 0, maxScore: 1, response: "b" },
      ],
    }));
    const [t, p] = computeStatistics([typed, passage], many).items;
    expect(t).toMatchObject({ optionCounts: { tbilisi: 8, "38": 4, "3 8": 8 }, flags: ["too-hard"] });
    expect(p).toMatchObject({ optionCounts: { a: 0, b: 20, c: 0, d: 0 }, flags: ["too-hard"] });
  });
  it("pass over items that the bank does not know", () => {
    expect(computeStatistics(items, [attempt({ gone: 1 })])).toMatchObject({ n: 0, mean: null, sd: null });
  });
});
