/** Banks made up for tests of what is done with banks. */
import type { Bank, Item, ItemType } from "../../questions/index.ts";

const texts = ["ალფა", "ბეტა", "გამა", "დელტა"];

/** A choice item whose key is option "a". */
export function makeItem(id: string, type: ItemType, paragraph: number, change: Partial<Item> = {}): Item {
  return {
    id,
    type,
    skill: type === "which-true" ? "integrate" : "retrieve",
    lang: "ka",
    stem: `კითხვა ${id}`,
    options: texts.map((text, i) => ({ id: "abcd"[i]!, text, origin: i === 0 ? "key" : "article" })),
    key: "a",
    shuffle: true,
    evidence: [{ paragraph, start: 0, end: 1, text: "ა" }],
    difficulty: 0.3,
    status: "draft",
    ...change,
  };
}

/** A bank of items of three types over five paragraphs. */
export function makeBank(items: Item[], conflicts: Bank["conflicts"] = []): Bank {
  return {
    engine: "test",
    lang: "ka",
    title: "",
    paragraphs: ["ა", "ა", "ა", "ა", "ა"],
    items,
    conflicts,
    refused: [],
  };
}
