import { describe, expect, it } from "vitest";
import {
  assembleForm,
  deliverItem,
  revealItem,
  toBankIds,
  isResponse,
  scoreResponse,
  toFormIds,
  type FormItem,
  type Item,
  type Lang,
} from "../../questions/index.ts";
import { makeBank, makeItem } from "./bank.ts";

const choice = makeItem("c", "gap-place", 0);
const order = makeItem("o", "order", 0, { key: ["b", "a", "d", "c"] });
const matching = makeItem("m", "matching", 0, {
  prompts: [
    { id: "1", text: "ერთი" },
    { id: "2", text: "ორი" },
    { id: "3", text: "სამი" },
  ],
  key: { "1": "a", "2": "b", "3": "c" },
});
const place = (item: Item): FormItem => assembleForm(makeBank([item]), { length: 1 }, "seed").items[0]!;

describe("responses", () => {
  const [c, o, m] = [place(choice), place(order), place(matching)];
  const ids = o.options.map((x) => x.id);

  it("have the shape and the ids of their item in this form", () => {
    expect(isResponse(c, "choice", c.options[0]!.id)).toBe(true);
    expect(isResponse(o, "order", ids)).toBe(true);
    const whole = Object.fromEntries(m.prompts.map((p, i) => [p.id, m.options[i]!.id]));
    expect(isResponse(m, "match", whole)).toBe(true);
    expect(isResponse(m, "match", {})).toBe(false);
    expect(isResponse(m, "match", { [m.prompts[0]!.id]: m.options[0]!.id })).toBe(false);
  });
  it.each([["a"], [1], [null], [undefined], [{}], [[]], ["__proto__"]])(
    "are not %j for a choice",
    (response) => {
      expect(isResponse(c, "choice", response)).toBe(false);
    },
  );
  it("are no order with an id twice, missing or foreign", () => {
    expect(isResponse(o, "order", [ids[0], ids[0], ids[2], ids[3]])).toBe(false);
    expect(isResponse(o, "order", ids.slice(1))).toBe(false);
    expect(isResponse(o, "order", [...ids.slice(1), "x"])).toBe(false);
  });
  it("are no match with names that objects have by nature", () => {
    expect(isResponse(m, "match", JSON.parse(`{"__proto__": "${m.options[0]!.id}"}`))).toBe(false);
    expect(isResponse(m, "match", { [m.prompts[0]!.id]: "constructor" })).toBe(false);
  });
});

describe("scores", () => {
  it("give one point for the whole key and none for a part of it", () => {
    expect(scoreResponse(choice, "a")).toEqual({ score: 1, maxScore: 1 });
    expect(scoreResponse(choice, "b")).toEqual({ score: 0, maxScore: 1 });
    expect(scoreResponse(order, ["b", "a", "d", "c"]).score).toBe(1);
    expect(scoreResponse(order, ["a", "b", "d", "c"]).score).toBe(0);
    expect(scoreResponse(matching, { "3": "c", "2": "b", "1": "a" }).score).toBe(1);
    expect(scoreResponse(matching, { "1": "a", "2": "b" }).score).toBe(0);
  });
});

describe("a number of thousands that is typed", () => {
  const typed = (lang: Lang, key: string) => makeItem("t", "typed", 0, { lang, key, options: [] });
  const same = ["18991", "18 991", "18\u00A0991", "18\u202F991", "18\u2009991"];
  it.each([
    ["ka", [...same, "18.991", "18,991"]],
    ["en", [...same, "18,991"]],
    ["ru", [...same, "18.991"]],
  ] as [Lang, string[]][])("counts in %s in whichever way it is written", (lang, ways) => {
    for (const key of [...same, ...ways])
      for (const way of ways)
        expect([key, way, scoreResponse(typed(lang, key), way).score]).toEqual([key, way, 1]);
    for (const other of ["18", "991", "18 99", "18 9910", "189 91", "18 991 000", "1 899"])
      expect([other, scoreResponse(typed(lang, "18 991"), other).score]).toEqual([other, 0]);
  });
  it("counts with millions, and is no decimal", () => {
    expect(scoreResponse(typed("en", "1,234,567"), "1 234 567").score).toBe(1);
    expect(scoreResponse(typed("ru", "1 234 567"), "1234567").score).toBe(1);
    expect(scoreResponse(typed("en", "18.991"), "18991").score).toBe(0);
    expect(scoreResponse(typed("ru", "18,991"), "18991").score).toBe(0);
  });
  it.each([
    ["ka", "1,234", ["1,234", "1.234", "1234", "1 234"], ["234", "1", "1,2", "12,34"]],
    ["ka", "0,125", ["0,125", "0.125"], ["125", "0", "0,25", "1,25"]],
    ["ka", "2,5", ["2,5", "2.5", "2,50", "2,500"], ["25", "2", "5", "250"]],
    ["ka", "2500", ["2500", "2 500", "2,500", "2.500"], ["2,5", "2.5", "25", "25,00"]],
    ["ru", "3,5", ["3,5", "3.5", "3,50", "3.50"], ["35", "3", "5", "350"]],
    ["ru", "0,125", ["0,125", "0.125"], ["125", "0"]],
    ["ru", "1,234", ["1,234", "1.234"], ["1234", "1 234", "234"]],
    ["en", "1.5", ["1.5", "1,5"], ["15", "1"]],
    ["en", "15", ["15"], ["1,5", "1.5"]],
    ["en", "1234", ["1234", "1,234", "1 234"], ["12,34", "1.234"]],
    ["ru", "18 991", ["18.991"], ["18,991", "18"]],
    ["en", "0.125", ["0.125"], ["125", "0"]],
  ] as [Lang, string, string[], string[]][])(
    "in %s is read with decimals too where it can be: %s",
    (lang, key, right, wrong) => {
      for (const given of right)
        expect([given, scoreResponse(typed(lang, key), given).score]).toEqual([given, 1]);
      for (const given of wrong)
        expect([given, scoreResponse(typed(lang, key), given).score]).toEqual([given, 0]);
    },
  );
  it("leaves dates and years beside other numbers alone", () => {
    expect(scoreResponse(typed("ru", "9 октября"), "09.10").score).toBe(1);
    expect(scoreResponse(typed("en", "2024"), "2024 100").score).toBe(1);
  });
});

describe("feedback", () => {
  it.each([choice, order, matching])(
    "maps response and key between the form's ids and the bank's",
    (item) => {
      const formItem = place(item);
      const right = toFormIds(formItem, item.key);
      const bank = toBankIds(formItem, right);
      expect(bank).toEqual(item.key);
      expect(scoreResponse(item, bank).score).toBe(1);
      expect(revealItem(item, formItem)).toMatchObject({ key: right, evidence: item.evidence });
    },
  );
  it("names the key by the text the pupil saw", () => {
    const formItem = place(choice);
    const delivered = deliverItem(choice, formItem);
    const wrong = formItem.options.find((o) => o.of === "b")!.id;
    expect(scoreResponse(choice, toBankIds(formItem, wrong)).score).toBe(0);
    const { key } = revealItem(choice, formItem);
    expect(delivered.options.find((o) => o.id === key)!.text).toBe("ალფა");
  });
});
