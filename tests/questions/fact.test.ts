/** Which items ask about the same sentence. */
import { describe, expect, it } from "vitest";
import { groupByFact } from "../../questions/fact.ts";
import type { ItemType } from "../../questions/item.ts";

const at = (paragraph: number, start: number) => ({ paragraph, start, end: start + 9, text: "" });
const item = (id: string, type: ItemType, ...evidence: ReturnType<typeof at>[]) => ({ id, type, evidence });
const groupIds = (...items: ReturnType<typeof item>[]) =>
  groupByFact(items).map((group) => group.map(({ id }) => id));

describe("items", () => {
  it("of one sentence are together, each kind, in their order", () => {
    expect(
      groupIds(item("a", "gap-date", at(0, 0)), item("b", "typed", at(1, 5)), item("c", "typed", at(0, 0))),
    ).toEqual([["a", "c"], ["b"]]);
  });
  it("are told apart by the sentence that is asked, not by the ones that tell whom it speaks of", () => {
    expect(groupIds(item("a", "gap-name", at(0, 20), at(0, 0)), item("b", "true-false", at(0, 0)))).toEqual([
      ["a"],
      ["b"],
    ]);
  });
  it("of several sentences, and those without a place, stand by themselves", () => {
    const order = item("a", "order", at(0, 0), at(1, 0));
    expect(
      groupIds(order, item("b", "order", at(0, 0), at(1, 0)), item("c", "own"), item("d", "own")),
    ).toEqual([["a"], ["b"], ["c"], ["d"]]);
  });
});
