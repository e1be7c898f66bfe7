import { describe, expect, it } from "vitest";
import { assembleForm, ENGINE, deliverItem, type Bank, type Item, type Key } from "../../questions/index.ts";
import { chooseOptions } from "../../questions/stages/distract.ts";
import { evenBank as even, makeBank, makeItem, sampleBank as bank, SEEDS, seeds } from "./bank.ts";

describe("a form", () => {
  it("is the same to the byte for the same seed, and another for another", () => {
    const draw = (seed: string) => JSON.stringify(assembleForm(bank, { length: 8 }, seed));
    expect(draw("x")).toBe(draw("x"));
    expect(new Set(seeds.slice(0, 100).map(draw)).size).toBe(100);
  });
  it("is full, without repeats and without two items of a conflict, for every seed", () => {
    for (const seed of seeds) {
      const ids = assembleForm(bank, { length: 8 }, seed).items.map((item) => item.of);
      expect(ids).toHaveLength(8);
      expect(new Set(ids).size).toBe(8);
      for (const [a, b] of bank.conflicts) expect(ids.includes(a) && ids.includes(b)).toBe(false);
    }
  });
  it("parts neighbours of one type wherever that can be done", () => {
    for (const seed of seeds.slice(0, 500)) {
      const types = assembleForm(
        even,
        { length: 7, types: { "gap-number": 4, "gap-date": 3 } },
        seed,
      ).items.map((item) => item.of.replace(/\d+$/, ""));
      expect(types.filter((type, i) => type === types[i - 1])).toEqual([]);
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
  it("draws what is of a sentence that was met, whose proof was shown, after all that is new and before what was met", () => {
    const ids = Array.from({ length: 12 }, (_, i) => `i${i}`);
    const pairs = makeBank(
      ids.map((id, i) => makeItem(id, "true-false", i % 4)),
      ids.slice(0, 6).map((id, i): [string, string] => [id, ids[i + 6]!]),
    );
    const met = new Set(["i0", "i1", "i2"]);
    const drawnOf = (length: number) =>
      assembleForm(pairs, { length }, "x", met)
        .items.map((item) => item.of.slice(1))
        .map(Number);
    expect(
      drawnOf(3)
        .map((i) => i % 6)
        .toSorted(),
    ).toEqual([3, 4, 5]);
    expect(
      drawnOf(6)
        .toSorted((a, b) => a - b)
        .filter((i) => i % 6 < 3),
    ).toEqual([6, 7, 8]);
  });
  it("is as long as the bank allows where it is asked for more", () => {
    expect(assembleForm(even, { length: 50 }, "x").items).toHaveLength(36);
    expect(assembleForm(makeBank([]), { length: 5 }, "x").items).toHaveLength(0);
  });
});

describe("a paper of old", () => {
  it("is rebuilt from its seed: a change of the draw needs a new engine version", () => {
    const form = assembleForm(even, { length: 4 }, "1st paper");
    expect([ENGINE, form.items.map((item) => [item.id, item.of, item.options.map((o) => o.of).join("")])])
      .toMatchInlineSnapshot(`
        [
          "0.23.0",
          [
            [
              "gmeapn8d",
              "gap-number5",
              "bacd",
            ],
            [
              "awff76qf",
              "true-false0",
              "acdb",
            ],
            [
              "w3gfs77p",
              "gap-date11",
              "badc",
            ],
            [
              "jitcr4sg",
              "true-false10",
              "adcb",
            ],
          ],
        ]
      `);
  });
});

describe("over many seeds, a form", () => {
  it("puts the key of a shuffled item in each place equally often", () => {
    const places = [0, 0, 0, 0];
    for (const seed of seeds) {
      for (const formItem of assembleForm(bank, { length: 8 }, seed).items) {
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
  /** Another key of the same shape. */
  function turn(key: Key, item: Item): Key {
    if (item.type === "typed") return `${key as string}0`;
    if (typeof key === "string") return item.options.find((o) => o.id !== key)!.id;
    if (Array.isArray(key)) return key.toReversed();
    const options = Object.values(key);
    return Object.fromEntries(Object.keys(key).map((prompt, i) => [prompt, options.at(i - 1)!]));
  }
  const rekeyed: Bank = {
    ...bank,
    items: bank.items.map((item) => {
      const key = turn(item.key, item);
      const options = item.options.map((o) => ({
        ...o,
        origin: o.id === key ? ("key" as const) : ("outside" as const),
      }));
      const evidence = item.evidence.map((e) => ({ ...e, start: 0, end: 1, text: "სხვა" }));
      return { ...item, key, options, evidence, explanation: "სხვა" };
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
    const twins = makeItem("twins", "gap-date", 0, {
      options: ["a", "b", "c"].map((id) => ({ id, text: "იგივე", origin: "article" as const })),
    });
    const listed = { ...bank, items: [...bank.items, twins] };
    const reversed = {
      ...listed,
      items: listed.items.map((item) =>
        item.shuffle ? { ...item, options: item.options.toReversed() } : item,
      ),
    };
    for (const seed of seeds.slice(0, 50))
      expect(assembleForm(reversed, { length: 30 }, seed)).toEqual(
        assembleForm(listed, { length: 30 }, seed),
      );
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
