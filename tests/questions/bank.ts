/** Banks for tests of what is done with banks: made up ones, and the sample article's. */
import { readFileSync } from "node:fs";
import { generateBank, type Bank, type Item, type ItemType } from "../../questions/index.ts";

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

/** Twelve items of each of three types, spread over four paragraphs. */
export const evenBank = makeBank(
  (["gap-number", "gap-date", "true-false"] as const).flatMap((type) =>
    Array.from({ length: 12 }, (_, i) => makeItem(`${type}${i}`, type, i % 4)),
  ),
);

const sample = generateBank({
  text: readFileSync(new URL("../../articles/dushanbe-2025.ka.txt", import.meta.url), "utf8"),
});
if (!sample.ok) throw new Error(sample.problem);
export const sampleBank = sample.bank;

export const SEEDS = 4_000;
export const seeds = Array.from({ length: SEEDS }, (_, i) => `seed ${i}`);
