import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleForm, itemTypes, type Bank, type Blueprint } from "../../questions/index.ts";
import { evenBank as even, makeBank, makeItem, sampleBank as bank, SEEDS, seeds } from "./bank.ts";

function countItems(of: Bank, length: number, types: Pick<Blueprint, "types"> = {}): Map<string, number> {
  const counts = new Map(of.items.map((item) => [item.id, 0]));
  for (const seed of seeds) {
    for (const item of assembleForm(of, { length, ...types }, seed).items)
      counts.set(item.of, counts.get(item.of)! + 1);
  }
  return counts;
}

describe("the draw", () => {
  it("holds each type of one weight as often as the others, give or take one", () => {
    const types = { "gap-number": 1, "gap-date": 1, "true-false": 1 };
    for (const seed of seeds.slice(0, 500)) {
      const form = assembleForm(even, { length: 10, types }, seed).items;
      for (const type of ["gap-number", "gap-date", "true-false"]) {
        const n = form.filter((item) => item.of.startsWith(type)).length;
        expect(n === 3 || n === 4).toBe(true);
      }
    }
  });
  it("follows the blueprint's weights and leaves out types it does not name", () => {
    const form = assembleForm(even, { length: 9, types: { "gap-number": 2, "gap-date": 1 } }, "w").items;
    expect(form.filter((item) => item.of.startsWith("gap-number"))).toHaveLength(6);
    expect(form.filter((item) => item.of.startsWith("gap-date"))).toHaveLength(3);
  });
  it("gives a type whose items readers failed fewer places than another, unless weights are given", () => {
    const mixed = makeBank([
      ...Array.from({ length: 12 }, (_, i) => makeItem(`typed${i}`, "typed", i % 4)),
      ...Array.from({ length: 12 }, (_, i) => makeItem(`matching${i}`, "matching", i % 4)),
    ]);
    const share = (given: Pick<Blueprint, "types">) => {
      const forms = seeds
        .slice(0, 300)
        .map((seed) => assembleForm(mixed, { length: 6, ...given }, seed).items);
      return forms.flat().filter((item) => item.of.startsWith("matching")).length / (300 * 6);
    };
    expect(share({})).toBeLessThan(0.15);
    expect(share({ types: { typed: 1, matching: 1 } })).toBeCloseTo(0.5, 1);
  });
  it("takes weights as relative: only their ratios matter", () => {
    const weigh = (weight: number) => Object.fromEntries(itemTypes.map((type) => [type, weight]));
    for (const seed of seeds.slice(0, 50)) {
      const draw = (rules: Omit<Blueprint, "length">) => assembleForm(bank, { length: 10, ...rules }, seed);
      expect(draw({ types: weigh(100) })).toEqual(draw({ types: weigh(1) }));
      expect(draw({ types: weigh(0.5) })).toEqual(draw({ types: weigh(1) }));
    }
  });
  it("is within one item of each type's share, whatever the weights, where the bank has enough of each", () => {
    const weight = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(weight, weight, weight),
        fc.integer({ min: 1, max: 12 }),
        fc.string(),
        ([a, b, c], length, seed) => {
          fc.pre(a + b + c > 0);
          const types = { "gap-number": a, "gap-date": b, "true-false": c };
          const { items } = assembleForm(even, { length, types }, seed);
          expect(items).toHaveLength(length);
          for (const [type, w] of Object.entries(types)) {
            const n = items.filter((item) => item.of.startsWith(type)).length;
            expect(Math.abs(n - (length * w) / (a + b + c))).toBeLessThan(1 + 1e-9);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
  it("spreads over the paragraphs", () => {
    for (const seed of seeds.slice(0, 200)) {
      const paragraphs = assembleForm(even, { length: 8 }, seed).items.map(
        (item) => even.items.find((i) => i.id === item.of)!.evidence[0]!.paragraph,
      );
      expect(new Set(paragraphs).size).toBe(4);
    }
  });
});

describe("over many seeds, the draw", () => {
  it("takes items that are alike equally often", () => {
    const types = { "gap-number": 1, "gap-date": 1, "true-false": 1 };
    const counts = [...countItems(even, 9, { types }).values()];
    const expected = (SEEDS * 9) / 36;
    // Five standard deviations of a binomial count: one false alarm in many thousand runs, and the seeds are fixed.
    const bound = 5 * Math.sqrt(expected * (1 - 9 / 36));
    for (const n of counts) expect(Math.abs(n - expected)).toBeLessThan(bound);
  });
  it("takes each of the eight best items of every type that leaves room for a full form, and none in nearly every form", () => {
    const counts = countItems(bank, 8);
    const leavesRoom = (id: string) =>
      bank.conflicts.filter((pair) => pair.includes(id)).length < bank.items.length / 5;
    // What conflicts with nothing, or with one item of the many, fits every form.
    const fitsAll = (id: string) => bank.conflicts.filter((pair) => pair.includes(id)).length <= 1;
    for (const [id, n] of counts) if (!fitsAll(id)) expect(n, id).toBeLessThan(SEEDS * 0.85);
    for (const type of itemTypes) {
      const ids = bank.items.filter((item) => item.type === type).map((item) => item.id);
      for (const id of ids.slice(0, 8).filter(leavesRoom))
        expect(counts.get(id), id).toBeGreaterThan(SEEDS / 400);
    }
  });
  it("keeps to the eight best of a type for each of its places, and takes others where those were met before", () => {
    const rank = (id: string) => Number(/\d+$/.exec(id)![0]);
    const best = even.items.map((item) => item.id).filter((id) => rank(id) < 8);
    const blueprint = { length: 3, types: { "gap-number": 1, "gap-date": 1, "true-false": 1 } };
    for (const seed of seeds.slice(0, 500)) {
      for (const { of } of assembleForm(even, blueprint, seed).items) expect(best).toContain(of);
      for (const { of } of assembleForm(even, blueprint, seed, new Set(best)).items)
        expect(best).not.toContain(of);
    }
  });
  it.each([
    ["the teacher's types", { length: 8, types: { typed: 1, "true-false": 1, "who-said": 1 } }],
    ["the types as they are weighed", { length: 8 }],
  ])(
    "is as hard for every pupil, of %s: expected wrong answers of eight questions differ by a fifth of one at most",
    (_, blueprint) => {
      const byId = new Map(bank.items.map((item) => [item.id, item]));
      const hard = seeds.slice(0, 1_000).map((seed) => {
        const { items } = assembleForm(bank, blueprint, seed);
        return items.reduce((sum, item) => sum + byId.get(item.of)!.difficulty, 0);
      });
      hard.sort((a, b) => a - b);
      expect(hard[990]! - hard[10]!).toBeLessThan(0.21);
    },
  );
  it("gives a type whose share is less than an item that share of the forms", () => {
    const types = { "gap-number": 3, "gap-date": 1 };
    const n = seeds.filter((seed) =>
      assembleForm(even, { length: 1, types }, seed).items[0]!.of.startsWith("gap-date"),
    ).length;
    expect(Math.abs(n - SEEDS / 4)).toBeLessThan(5 * Math.sqrt((SEEDS * 3) / 16));
  });
});

describe("any bank", () => {
  const anyBank = fc
    .array(
      fc.record({
        type: fc.constantFrom(...itemTypes.slice(0, 6)),
        paragraph: fc.nat(4),
        hidden: fc.boolean(),
      }),
      { maxLength: 25 },
    )
    .chain((specs) => {
      const items = specs.map(({ type, paragraph, hidden }, i) =>
        makeItem(`i${i}`, type, paragraph, hidden ? { status: "hidden" } : {}),
      );
      const pair = fc.tuple(fc.nat(Math.max(0, items.length - 1)), fc.nat(Math.max(0, items.length - 1)));
      return fc.array(pair, { maxLength: 20 }).map((pairs) =>
        makeBank(
          items,
          pairs.flatMap(([a, b]): [string, string][] => (a < b ? [[`i${a}`, `i${b}`]] : [])),
        ),
      );
    });

  it("gives a form within the length, without repeats, conflicts or hidden items", () => {
    fc.assert(
      fc.property(anyBank, fc.string(), fc.integer({ min: 1, max: 30 }), (any, seed, length) => {
        const ids = assembleForm(any, { length }, seed).items.map((item) => item.of);
        expect(ids.length).toBeLessThanOrEqual(length);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [a, b] of any.conflicts) expect(ids.includes(a) && ids.includes(b)).toBe(false);
        for (const id of ids) expect(any.items.find((item) => item.id === id)!.status).toBe("draft");
      }),
    );
  });

  it("gives the same form for the same seed, and repeats only where nothing unseen is left or fits", () => {
    fc.assert(
      fc.property(
        anyBank,
        fc.string(),
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.nat(24)),
        (any, seed, length, indexes) => {
          const seen = new Set(indexes.map((i) => `i${i}`));
          const form = assembleForm(any, { length }, seed, seen);
          expect(JSON.stringify(assembleForm(structuredClone(any), { length }, seed, seen))).toBe(
            JSON.stringify(form),
          );
          const drawn = new Set(form.items.map((item) => item.of));
          expect(form.repeated).toBe([...drawn].filter((id) => seen.has(id)).length);
          if (form.repeated === 0) return;
          for (const { id, status } of any.items) {
            if (drawn.has(id) || seen.has(id) || status === "hidden") continue;
            const shutOut = any.conflicts.some(
              ([a, b]) => (a === id && drawn.has(b)) || (b === id && drawn.has(a)),
            );
            expect(shutOut, id).toBe(true);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
  it("is filled in spite of an item that conflicts with all others", () => {
    const items = Array.from({ length: 6 }, (_, i) => makeItem(`i${i}`, "gap-date", i));
    const star = makeBank(
      items,
      items.slice(1).map((item): [string, string] => ["i0", item.id]),
    );
    for (const seed of seeds.slice(0, 100))
      expect(assembleForm(star, { length: 4 }, seed).items).toHaveLength(4);
  });
});
