import { describe, expect, it } from "vitest";
import { createRandom } from "../../questions/random.ts";

/** Pearson's chi-square of counts that should be equal. */
function chiSquare(counts: number[]): number {
  const expected = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

describe("seeded randomness", () => {
  it("gives the same numbers for the same seed and others for another", () => {
    const draw = (seed: string) => Array.from({ length: 5 }, createRandom(seed).next);
    expect(draw("ერთი")).toEqual(draw("ერთი"));
    expect(draw("ერთი")).not.toEqual(draw("ორი"));
    expect(draw("")).not.toEqual(draw("\u0000"));
  });
  it("keeps its bytes from one version to the next: old papers must be rebuilt", () => {
    const random = createRandom("kitkhva");
    expect([random.next(), random.below(10), random.id()]).toMatchInlineSnapshot(`
      [
        751940802,
        1,
        "qtpctcq9",
      ]
    `);
  });
  it("draws each number below n equally often, over seeds that differ in one character", () => {
    const counts = Array.from({ length: 7 }, () => 0);
    for (let i = 0; i < 14_000; i++) counts[createRandom(`seed ${i}`).below(7)]!++;
    // 99.9 % quantile of chi-square with 6 degrees of freedom.
    expect(chiSquare(counts)).toBeLessThan(22.46);
  });
  it("puts each element in each place equally often", () => {
    const counts = Array.from({ length: 16 }, () => 0);
    for (let i = 0; i < 8_000; i++) {
      createRandom(`s${i}`)
        .shuffle([0, 1, 2, 3])
        .forEach((value, place) => counts[value * 4 + place]!++);
    }
    expect(chiSquare(counts)).toBeLessThan(45);
  });
  it("makes fractions from 0 to below 1 that are spread evenly", () => {
    const random = createRandom("fractions");
    const counts = Array.from({ length: 8 }, () => 0);
    for (let i = 0; i < 8_000; i++) counts[Math.floor(random.fraction() * 8)]!++;
    expect(counts).toHaveLength(8);
    // 99.9 % quantile with 7 degrees of freedom.
    expect(chiSquare(counts)).toBeLessThan(24.32);
  });
  it("takes every character of a long seed into account", () => {
    const long = "ა".repeat(10_000);
    const firsts = [long, `${long}ბ`, `ბ${long}`, long.slice(1)].map((seed) => createRandom(seed).next());
    expect(new Set(firsts).size).toBe(4);
  });
  it("makes ids without characters that are mistaken for others", () => {
    const random = createRandom("ids");
    const ids = Array.from({ length: 500 }, () => random.id());
    expect(new Set(ids).size).toBe(500);
    for (const id of ids) expect(id).toMatch(/^[2-9a-km-np-z]{8}$/);
  });
});
