/** The bank as a quiz scores it: what its rooms dropped, and the keys they were given after the event. */
import { describe, expect, it } from "vitest";
import { nameApart, rescore, toWorded } from "../../worker/objects/rescored.ts";
import type { Bank, Item } from "../../questions/index.ts";

const items = ["a", "b", "c"].map((id, paragraph): Item => ({
  id,
  type: "gap-date",
  skill: "retrieve",
  lang: "ka",
  stem: `კითხვა ${id}`,
  options: ["a", "b", "c", "d"].map((option, i) => ({
    id: option,
    text: `195${i}`,
    origin: i === 0 ? "key" : "article",
  })),
  key: "a",
  shuffle: true,
  evidence: [{ paragraph, start: 0, end: 1, text: "ა" }],
  difficulty: 0.3,
  status: "draft",
}));
const makeBank = (of: Item[]): Bank => ({
  engine: "test",
  lang: "ka",
  title: "",
  paragraphs: ["ა", "ა", "ა"],
  items: of,
  conflicts: [],
  refused: [],
});
const keysOf = (bank: ReturnType<typeof rescore>) => bank.items.map(({ id, key }) => [id, key]);
const room = [
  { ...items[0]!, dropped: true },
  { ...items[1]!, key: "c", dropped: false },
  { ...items[2]!, key: "d", dropped: false },
];

describe("a bank as a quiz scores it", () => {
  it("lacks what was dropped, and has the keys of its rooms", () => {
    expect(keysOf(rescore(makeBank(items), room))).toEqual([
      ["b", "c"],
      ["c", "d"],
    ]);
  });
  it("has what was dropped and then put right in the article, whether it is chosen or typed", () => {
    const { accept: _, ...choice } = items[0]!;
    const typed: Item = { ...items[1]!, type: "typed", options: [], key: "1950" };
    const dropped = [choice, typed].map((item) => ({ ...item, dropped: true }));
    expect(keysOf(rescore(makeBank([choice, typed]), dropped))).toEqual([]);
    const options = choice.options.map((option) => ({ ...option, text: `${option.text} წელი` }));
    for (const mended of [
      { ...choice, stem: "სხვა კითხვა" },
      { ...choice, options },
      { ...typed, key: "1951" },
      { ...typed, accept: ["1951"] },
    ])
      expect(keysOf(rescore(makeBank([mended]), dropped))).toEqual([[mended.id, mended.key]]);
    const approved = { ...choice, status: "approved" as const };
    expect(keysOf(rescore(makeBank([approved]), dropped))).toEqual([]);
  });
  it("takes what was accepted of a typed item after the event, as long as it asks the same", () => {
    const typed: Item = { ...items[1]!, type: "typed", options: [], key: "1950" };
    const scored = [{ ...typed, added: ["1951"], dropped: false }];
    const [same, other] = [typed, { ...typed, stem: "სხვა კითხვა" }].map(
      (item) => rescore(makeBank([item]), scored).items[0],
    );
    expect(same).toEqual({ ...typed, added: ["1951"] });
    expect(other).not.toHaveProperty("added");
  });
  it("keeps what a teacher has put right in the article since, its words or its key", () => {
    const bank = makeBank([items[0]!, { ...items[1]!, key: "b" }, { ...items[2]!, stem: "სხვა კითხვა" }]);
    expect(keysOf(rescore(bank, room))).toEqual([
      ["b", "b"],
      ["c", "a"],
    ]);
  });
  it("takes what a room has mended under the name of other words for the bank's item in the same words", () => {
    const edited = { ...items[0]!, stem: "სხვა კითხვა" };
    const [named] = nameApart(makeBank([edited]), { words: items.map(toWorded), isWhole: true }).items;
    expect(keysOf(rescore(makeBank([edited]), [{ ...named!, dropped: true }]))).toEqual([]);
    expect(keysOf(rescore(makeBank(items), [{ ...named!, dropped: true }]))).toHaveLength(3);
  });
});

describe("the bank of another room", () => {
  const known = items.map(toWorded);
  const name = (of: Item[], before = known) =>
    nameApart({ ...makeBank(of), conflicts: [["a", "b"]] }, { words: before, isWhole: true });

  it("has what reads as before under the same names, and what was edited under others, in its conflicts too", () => {
    const edited = items.with(1, { ...items[1]!, stem: "სხვა კითხვა" });
    const bank = name(edited);
    const [, b] = bank.items.map(({ id }) => id);
    expect(b).toMatch(/^b\.[2-9a-z]{8}$/);
    expect(bank.items.map(({ id }) => id)).toEqual(["a", b, "c"]);
    expect(bank.conflicts).toEqual([["a", b]]);
    const later = [...known, ...bank.items.map(toWorded)];
    expect(name(edited, later).items).toEqual(bank.items);
    expect(name(items, later).items).toEqual(items);
    // The room of the first words has ended.
    expect(name(edited, bank.items.map(toWorded)).items).toEqual(bank.items);
  });
  it("takes an option, a key of its own and an answer that is typed for words, and what a teacher has approved or re-keyed in a room for none", () => {
    const isSame = (before: Item, after: Item) => name([after], [toWorded(before)]).items[0]!.id === after.id;
    const [item] = items;
    const typed: Item = { ...item!, type: "typed", options: [], key: "1950" };
    const other = item!.options.map((option) => ({ ...option, text: `${option.text} წელი` }));
    expect(isSame(item!, { ...item!, options: other })).toBe(false);
    expect(isSame(typed, { ...typed, accept: ["1951"] })).toBe(false);
    expect(isSame({ ...item!, key: "b" }, { ...item!, status: "approved" })).toBe(true);
  });
});
