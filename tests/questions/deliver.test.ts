import { describe, expect, it } from "vitest";
import { assembleForm, deliverItem, interactionOf, itemTypes, type Item } from "../../questions/index.ts";
import { makeBank, makeItem } from "./bank.ts";

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
