import { describe, expect, it } from "vitest";
import {
  assembleForm,
  deliverItem,
  hideKeys,
  interactionOf,
  itemTypes,
  type Bank,
  type Item,
} from "../../questions/index.ts";
import { makeBank, makeItem, sampleBank as bank } from "./bank.ts";

const matching = makeItem("m", "matching", 0, {
  prompts: [
    { id: "1", text: "ერთი" },
    { id: "2", text: "ორი" },
  ],
  key: { "1": "a", "2": "b" },
  explanation: "ასეა",
});
const deliver = (item: Item) => {
  const formItem = assembleForm(makeBank([item]), { length: 1 }, "seed").items[0]!;
  return { formItem, delivered: deliverItem(item, formItem) };
};

describe("a delivered item", () => {
  it("says how it is answered", () => {
    const others = itemTypes.filter((type) => interactionOf(type) !== "choice");
    expect(others.map((type) => [type, interactionOf(type)])).toEqual([
      ["typed", "text"],
      ["find-sentence", "sentence"],
      ["order", "order"],
      ["matching", "match"],
    ]);
  });
  it("shows each text under the form's id, in the form's order", () => {
    const { formItem, delivered } = deliver(matching);
    expect(delivered.id).toBe(formItem.id);
    expect(delivered.options).toEqual(
      formItem.options.map(({ id, of }) => ({ id, text: matching.options.find((o) => o.id === of)!.text })),
    );
    expect(delivered.prompts).toEqual(
      formItem.prompts.map(({ id, of }) => ({ id, text: matching.prompts!.find((p) => p.id === of)!.text })),
    );
  });
  it("has prompts only where the item has", () => {
    expect(deliver(makeItem("c", "gap-place", 0)).delivered).not.toHaveProperty("prompts");
  });
  it("passes on nothing that is added to an item one day", () => {
    const more = {
      ...matching,
      hint: "ა",
      options: matching.options.map((o) => ({ ...o, isKey: o.id === "a" })),
    };
    expect(JSON.stringify(deliver(more).delivered)).toBe(JSON.stringify(deliver(matching).delivered));
  });
});

describe("a bank whose keys are hidden", () => {
  it("gives the same papers to the byte", () => {
    const deliverAll = (of: Bank, seed: string, seen: Set<string>) => {
      const form = assembleForm(of, { length: 8 }, seed, seen);
      return [
        form,
        form.items.map((one) =>
          deliverItem(
            of.items.find(({ id }) => id === one.of)!,
            one,
          ),
        ),
      ];
    };
    const hidden = hideKeys(bank);
    for (let seed = 0; seed < 200; seed++) {
      const seen = new Set(bank.items.filter((_, i) => (i * 7 + seed) % 4 === 0).map(({ id }) => id));
      expect(deliverAll(hidden, `${seed}`, seen)).toEqual(deliverAll(bank, `${seed}`, seen));
    }
  });
  it("has none, nor what tells one, nor what is added to an item one day", () => {
    const items = [...bank.items, matching].map((item, i) => ({
      ...item,
      explanation: `MARK-${i}`,
      accept: [`MARK-${i}`],
      hint: `MARK-${i}`,
      evidence: item.evidence.map((one) => ({ ...one, text: `MARK-${i}` })),
      options: item.options.map((option) => ({ ...option, isKey: `MARK-${i}` })),
    }));
    const hidden = hideKeys({ ...bank, items });
    expect(JSON.stringify(hidden)).not.toContain("MARK-");
    for (const { key, options } of hidden.items) {
      expect(key).toBe("");
      for (const { origin } of options) expect(origin).toBe("article");
    }
  });
});
