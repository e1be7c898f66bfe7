import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleForm, deliverItem, generateBank, itemTypes, type Bank } from "../../questions/index.ts";
import { chooseOptions } from "../../questions/stages/distract.ts";
import { makeBank, makeItem } from "./bank.ts";

const sample = generateBank({
  text: readFileSync(new URL("../../articles/dushanbe-2025.ka.txt", import.meta.url), "utf8"),
});
if (!sample.ok) throw new Error(sample.problem);
const { bank } = sample;
const SEEDS = 4_000;
const seeds = Array.from({ length: SEEDS }, (_, i) => `seed ${i}`);

/** Twelve items of each of three types, spread over four paragraphs. */
const even = makeBank(
  (["gap-number", "gap-place", "true-false"] as const).flatMap((type) =>
    Array.from({ length: 12 }, (_, i) => makeItem(`${type}${i}`, type, i % 4)),
  ),
);

function countItems(of: Bank, length: number): Map<string, number> {
  const counts = new Map(of.items.map((item) => [item.id, 0]));
  for (const seed of seeds) {
    for (const item of assembleForm(of, { length }, seed).items)
      counts.set(item.of, counts.get(item.of)! + 1);
  }
  return counts;
}

describe("a form", () => {
  it("is the same to the byte for the same seed, and another for another", () => {
    const draw = (seed: string) => JSON.stringify(assembleForm(bank, { length: 10 }, seed));
    expect(draw("x")).toBe(draw("x"));
    expect(new Set(seeds.slice(0, 100).map(draw)).size).toBe(100);
  });
  it("is full, without repeats and without two items of a conflict, for every seed", () => {
    for (const seed of seeds) {
      const ids = assembleForm(bank, { length: 10 }, seed).items.map((item) => item.of);
      expect(ids).toHaveLength(10);
      expect(new Set(ids).size).toBe(10);
      for (const [a, b] of bank.conflicts) expect(ids.includes(a) && ids.includes(b)).toBe(false);
    }
  });
  it("holds each type as often as the others, give or take one", () => {
    for (const seed of seeds.slice(0, 500)) {
      const form = assembleForm(even, { length: 10 }, seed).items;
      for (const type of ["gap-number", "gap-place", "true-false"]) {
        const n = form.filter((item) => item.of.startsWith(type)).length;
        expect(n === 3 || n === 4).toBe(true);
      }
    }
  });
  it("follows the blueprint's weights and leaves out types it does not name", () => {
    const form = assembleForm(even, { length: 9, types: { "gap-number": 2, "gap-place": 1 } }, "w").items;
    expect(form.filter((item) => item.of.startsWith("gap-number"))).toHaveLength(6);
    expect(form.filter((item) => item.of.startsWith("gap-place"))).toHaveLength(3);
  });
  it("spreads over the paragraphs", () => {
    for (const seed of seeds.slice(0, 200)) {
      const paragraphs = assembleForm(even, { length: 8 }, seed).items.map(
        (item) => even.items.find((i) => i.id === item.of)!.evidence[0]!.paragraph,
      );
      expect(new Set(paragraphs).size).toBe(4);
    }
  });
  it("never draws a hidden item", () => {
    const hidden = makeBank(
      even.items.map((item, i) => (i % 2 === 0 ? { ...item, status: "hidden" as const } : item)),
    );
    for (const seed of seeds.slice(0, 100)) {
      for (const item of assembleForm(hidden, { length: 10 }, seed).items) {
        expect(hidden.items.find((i) => i.id === item.of)!.status).not.toBe("hidden");
      }
    }
  });
  it("draws what was not seen first, and counts what is repeated", () => {
    const first = assembleForm(even, { length: 20 }, "one");
    const seen = new Set(first.items.map((item) => item.of));
    const second = assembleForm(even, { length: 20 }, "two", seen);
    expect(second.items.filter((item) => !seen.has(item.of))).toHaveLength(16);
    expect(second.repeated).toBe(4);
  });
  it("is as long as the bank allows where it is asked for more", () => {
    expect(assembleForm(even, { length: 50 }, "x").items).toHaveLength(36);
    expect(assembleForm(makeBank([]), { length: 5 }, "x").items).toHaveLength(0);
  });
});

describe("over many seeds", () => {
  it("draws items that are alike equally often", () => {
    const counts = [...countItems(even, 9).values()];
    const expected = (SEEDS * 9) / 36;
    // Five standard deviations of a binomial count: one false alarm in many thousand runs, and the seeds are fixed.
    const bound = 5 * Math.sqrt(expected * (1 - 9 / 36));
    for (const n of counts) expect(Math.abs(n - expected)).toBeLessThan(bound);
  });
  it("draws every item of the sample's bank", () => {
    for (const [id, n] of countItems(bank, 10)) expect(n, id).toBeGreaterThan(20);
  });
  it("puts the key of a shuffled item in each place equally often", () => {
    const places = [0, 0, 0, 0];
    for (const seed of seeds) {
      for (const formItem of assembleForm(bank, { length: 10 }, seed).items) {
        const item = bank.items.find((i) => i.id === formItem.of)!;
        if (item.shuffle && item.options.length === 4 && typeof item.key === "string")
          places[formItem.options.findIndex((o) => o.of === item.key)]!++;
      }
    }
    const total = places.reduce((a, b) => a + b);
    for (const n of places) expect(Math.abs(n / total - 0.25)).toBeLessThan(0.015);
  });
  it("puts the key of a sorted item at each rank equally often", () => {
    const ranks = [0, 0, 0, 0];
    const rivals = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5].map((k) => ({
      text: String(50 + k),
      origin: "outside" as const,
      order: 50 + k,
    }));
    for (const seed of seeds) {
      const { options } = chooseOptions({ text: "50", order: 50 }, rivals, seed)!;
      ranks[options.findIndex((o) => o.origin === "key")]!++;
    }
    for (const n of ranks) expect(Math.abs(n / SEEDS - 0.25)).toBeLessThan(0.03);
  });
});

describe("what a form tells", () => {
  const rekeyed: Bank = {
    ...bank,
    items: bank.items.map((item) => {
      if (typeof item.key !== "string") return item;
      const key = item.options.find((o) => o.id !== item.key)!.id;
      const options = item.options.map((o) => ({
        ...o,
        origin: o.id === key ? ("key" as const) : ("outside" as const),
      }));
      return { ...item, key, options, explanation: "სხვა" };
    }),
  };
  it("is the same to the byte for banks that differ only in their keys", () => {
    for (const seed of seeds.slice(0, 200)) {
      const deliver = (of: Bank) => {
        const form = assembleForm(of, { length: 10 }, seed);
        return JSON.stringify([
          form,
          form.items.map((f) =>
            deliverItem(
              of.items.find((i) => i.id === f.of)!,
              f,
            ),
          ),
        ]);
      };
      expect(deliver(rekeyed)).toBe(deliver(bank));
    }
  });
  it("does not depend on the order in which the bank lists an item's options", () => {
    const reversed = {
      ...bank,
      items: bank.items.map((item) =>
        item.shuffle ? { ...item, options: item.options.toReversed() } : item,
      ),
    };
    for (const seed of seeds.slice(0, 50))
      expect(assembleForm(reversed, { length: 10 }, seed)).toEqual(assembleForm(bank, { length: 10 }, seed));
  });
  it("delivers no field but id, type, interaction, stem, options and prompts", () => {
    const form = assembleForm(bank, { length: 10 }, "fields");
    for (const formItem of form.items) {
      const delivered = deliverItem(
        bank.items.find((i) => i.id === formItem.of)!,
        formItem,
      );
      expect(["id", "type", "interaction", "stem", "options", "prompts"]).toEqual(
        expect.arrayContaining(Object.keys(delivered)),
      );
      for (const option of delivered.options) expect(Object.keys(option)).toEqual(["id", "text"]);
    }
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
});
