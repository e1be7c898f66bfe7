/** Top and bottom groups, and what is said to a teacher: with few answers nothing, and never by chance. */
import { describe, expect, it } from "vitest";
import { computeStatistics, type ScoredAttempt } from "../../../questions/index.ts";
import { choosePart, splitGroups } from "../../../questions/statistics/groups.ts";
import { makeItem } from "../bank.ts";

const items = Array.from({ length: 10 }, (_, i) => makeItem(`i${i}`, "gap-place", 0));
/** An attempt by what was given to each item in turn; "-" is nothing. */
const attempt = (given: string, attemptId = given): ScoredAttempt => ({
  attemptId,
  items: [...given].map((response, i) => ({
    itemId: `i${i}`,
    score: response === "a" ? 1 : 0,
    maxScore: 1,
    response: response === "-" ? null : response,
  })),
});
const many = (n: number, given: string) =>
  Array.from({ length: n }, (_, i) => attempt(given, `${given} ${i}`));
const rest = (...values: number[]) => values.map((value) => ({ rest: value, count: 1 }));

describe("the top and the bottom group", () => {
  it("are 27 % of a hundred and more, thirds of thirty, halves of ten, and none of fewer", () => {
    expect([9, 10, 29, 30, 99, 100].map(choosePart)).toEqual([null, "half", "half", "third", "third", "27%"]);
    const hundred = splitGroups(rest(...Array.from({ length: 100 }, (_, i) => i)))!;
    expect([hundred.top.length, hundred.bottom.length]).toEqual([27, 27]);
    expect([hundred.top[0]!.rest, hundred.bottom.at(-1)!.rest]).toEqual([73, 26]);
  });
  it("leave the one in the middle out where halves are of an odd number", () => {
    const { top, bottom } = splitGroups(rest(...Array.from({ length: 11 }, (_, i) => i)))!;
    expect([bottom.length, top.length]).toEqual([5, 5]);
    expect([...bottom, ...top].map((e) => e.rest)).not.toContain(5);
  });
  it("take in all who are level with their last, in whatever order they come", () => {
    const values = [0, 1, 2, 3, 3, 3, 7, 8, 9, 9, 9];
    for (const given of [values, values.toReversed()]) {
      const { top, bottom } = splitGroups(rest(...given))!;
      expect([bottom.length, top.length]).toEqual([6, 5]);
    }
  });
  it("leave those level with the middle out of both where they would meet, as long as each keeps five", () => {
    const { part, top, bottom } = splitGroups(rest(2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7, 7, 7))!;
    expect(part).toBe("half");
    expect([bottom, top].map((group) => group.map((e) => e.rest))).toEqual([
      [2, 3, 3, 4, 4],
      [6, 6, 7, 7, 7],
    ]);
    expect(splitGroups(rest(2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7, 7))).toBeNull();
    expect(
      splitGroups([
        { rest: 0, count: 5 },
        { rest: 1, count: 6 },
        { rest: 2, count: 5 },
      ]),
    ).not.toBeNull();
  });
  it("are none where they would meet: nobody can be told from the others", () => {
    expect(splitGroups(rest(...Array.from({ length: 20 }, () => 0.5)))).toBeNull();
  });
  it("show what each chose and left out, and that a distractor beats the key with the best", () => {
    const statistics = computeStatistics(items, [
      ...many(6, "baaaaaaaaa"),
      ...many(2, "aaaaaaaaaa"),
      ...many(5, "abbbbbbbbb"),
      ...many(3, "-bbbbbbbbb"),
    ]);
    const [first] = statistics.items;
    expect(first!.groups).toEqual({
      part: "half",
      top: { n: 8, facility: 0.25, omitted: 0, optionCounts: { a: 2, b: 6, c: 0, d: 0 } },
      bottom: { n: 8, facility: 0.625, omitted: 3, optionCounts: { a: 5, b: 0, c: 0, d: 0 } },
    });
    expect(first!.omitted).toBe(3);
    expect(first!.flags).toEqual(["uncertain-discrimination", "distractor-beats-key"]);
  });
});

describe("a teacher", () => {
  it("is told the hardest item and the option that misled, where the figures bear it", () => {
    const { insights } = computeStatistics(items, [
      ...many(6, "baaaaaaaaa"),
      ...many(2, "aaaaaaaaaa"),
      ...many(2, "acaaaaaaaa"),
    ]);
    expect(insights.hardest).toEqual({ itemId: "i0", wrong: 6, n: 10 });
    expect(insights.misleading).toEqual({ itemId: "i0", optionId: "b", count: 6, n: 10 });
    const binary = makeItem("i0", "true-false", 0, { options: items[0]!.options.slice(0, 2) });
    const guessed = computeStatistics([binary], [...many(4, "b"), ...many(6, "a")]);
    expect(guessed.insights.misleading).toBeNull();
  });
  it("is told nothing of four pupils, nor where no item stands out", () => {
    const few = computeStatistics(items, many(4, "bbbbbaaaaa")).insights;
    expect(few).toEqual({ hardest: null, misleading: null, talkTo: [] });
    const alike = computeStatistics(items, [...many(5, "ababababab"), ...many(5, "bababababa")]).insights;
    expect(alike.hardest).toBeNull();
  });
  it("is told of pupils far below the others or with much left open, in the order of the attempts' ids and with no score", () => {
    const { insights } = computeStatistics(items, [
      attempt("bbbbbbbbba", "low"),
      ...many(4, "aaaaaaaaab"),
      attempt("aa----bbbb", "open"),
      attempt("aaaaaabbbb", "fair"),
    ]);
    expect(insights.talkTo).toEqual([
      { attemptId: "low", reason: "low-score" },
      { attemptId: "open", reason: "blanks" },
    ]);
  });
  it("is not told of a low score where there is no class to compare with", () => {
    expect(computeStatistics(items, [attempt("bbbbbbbbbb")]).insights.talkTo).toEqual([]);
  });
});

describe("the distribution", () => {
  it("is in tenths where forms bring unlike points, and full marks are in the last", () => {
    const short = { items: attempt("aab").items };
    expect(computeStatistics(items, [short, attempt("aaaaaaaaaa")]).distribution).toEqual({
      unit: "tenths",
      max: 1,
      counts: [0, 0, 0, 0, 0, 0, 1, 0, 0, 1],
    });
  });
});
