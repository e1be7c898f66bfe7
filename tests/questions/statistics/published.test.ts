/**
 * The formulas against figures that others published. Section 6 of the LSAT as Bock & Lieberman (1970) give it: 1,000
 * candidates on five items, by response pattern. `descript(LSAT)` of the R package ltm (Rizopoulos 2006) prints its
 * figures: shares right, totals, alpha, and the point-biserial correlations "Excluded", of each item with the others.
 */
import { describe, expect, it } from "vitest";
import { computeStatistics } from "../../../questions/index.ts";
import {
  correlate,
  intervalOfCorrelation,
  intervalOfShare,
  meanOf,
  varianceOf,
} from "../../../questions/statistics/figures.ts";
import { makeItem } from "../bank.ts";

/** A pattern and how many gave it. */
const patterns = `
  00000 3, 00001 6, 00010 2, 00011 11, 00100 1, 00101 1, 00110 3, 00111 4
  01000 1, 01001 8, 01010 0, 01011 16, 01100 0, 01101 3, 01110 2, 01111 15
  10000 10, 10001 29, 10010 14, 10011 81, 10100 3, 10101 28, 10110 15, 10111 80
  11000 16, 11001 56, 11010 21, 11011 173, 11100 11, 11101 61, 11110 28, 11111 298`
  .trim()
  .split(/[,\n]\s*/)
  .map((entry) => entry.trim().split(" "));
const items = [..."12345"].map((id) => makeItem(id, "gap-place", 0));
const attempts = patterns.flatMap(([pattern = "", n]) =>
  Array.from({ length: Number(n) }, () => ({
    items: [...pattern].map((mark, i) => ({
      itemId: items[i]!.id,
      score: Number(mark),
      maxScore: 1,
      response: mark === "1" ? "a" : "b",
    })),
  })),
);
const round = (value: number | null, digits: number) => Number(value!.toFixed(digits));

describe("statistics of LSAT section 6", () => {
  const statistics = computeStatistics(items, attempts);
  it("have the published shares right and totals", () => {
    expect(statistics.n).toBe(1_000);
    expect(statistics.items.map((i) => round(i.facility, 3))).toEqual([0.924, 0.709, 0.553, 0.763, 0.87]);
    expect(statistics.distribution).toEqual({ unit: "points", max: 5, counts: [3, 20, 85, 237, 357, 298] });
  });
  it("have the published item-rest correlations and alpha", () => {
    expect(statistics.items.map((i) => round(i.discrimination, 4))).toEqual([
      0.1128, 0.1532, 0.1728, 0.1444, 0.1216,
    ]);
    expect(round(statistics.alpha, 3)).toBe(0.295);
  });
});

describe("intervals", () => {
  it("of a share are Wilson's: of no success in ten and of one in ten as Brown, Cai & DasGupta's formula gives them", () => {
    expect(intervalOfShare(0, 10).map((x) => round(x, 4))).toEqual([0, 0.2775]);
    expect(intervalOfShare(0.1, 10).map((x) => round(x, 4))).toEqual([0.0179, 0.4042]);
    expect(intervalOfShare(1, 10).map((x) => round(x, 4))).toEqual([0.7225, 1]);
  });
  it("of a correlation are Fisher's: r = 0.5 of 28 lies between 0.156 and 0.736", () => {
    // artanh 0.5 = 0.5493, standard error 1/5: 0.5493 ± 0.3920.
    expect(intervalOfCorrelation(0.5, 28)!.map((x) => round(x, 3))).toEqual([0.156, 0.736]);
    expect(intervalOfCorrelation(1, 28)).toBeNull();
    expect(intervalOfCorrelation(0.5, 3)).toBeNull();
  });
});

describe("what is 0 or 1", () => {
  it("is told so, and not with what rounding leaves of it", () => {
    for (let n = 1; n <= 500; n++) {
      expect(intervalOfShare(0, n)[0]).toBe(0);
      expect(intervalOfShare(1, n)[1]).toBe(1);
    }
    expect(meanOf([[0.1, 3]])).toBe(0.1);
    expect(varianceOf([[0.1, 3]])).toBe(0);
    // Each with each: nothing goes with anything.
    const apart = [0, 1].flatMap((x) => [0.1, 0.2, 0.7].map((y) => ({ x, y, count: 7 })));
    expect(correlate(apart)).toBe(0);
    expect(correlate([0.1, 0.2, 0.3].map((x) => ({ x, y: 3 * x, count: 7 })))).toBeLessThanOrEqual(1);
  });
});
