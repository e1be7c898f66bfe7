/** English items that say too little, or that what stands beside the gap spoils: classes that outside raters failed. */
import { describe, expect, it } from "vitest";
import { isIdleLead } from "../../../questions/languages/en/idle-lead.ts";
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { itemsIn } from "../made.ts";
import { isGiven } from "./given.ts";

const itemsOf = itemsIn("en");

describe("“her”", () => {
  const named = (rest: string) => {
    const text = `Mary Berg was a miller of Leeds. In 1836 Mary Berg built a mill in York. In 1841 the Royal Society ${rest}.`;
    const article = annotate([text], "Mary Berg", null, english);
    return english.resolve(article, article.sentences[2]!).map(({ text: name }) => name);
  };
  it.each(["included her in a list of ten millers", "sent her the plans", "asked her not to come"])(
    "is an object: %s",
    (rest) => expect(named(rest)).toEqual(["Mary Berg"]),
  );
  it.each(["put her mills on a list", "put her own mills on a list", "spoke of her past"])(
    "is an owner: %s",
    (rest) => expect(named(rest)).toEqual(["Mary Berg's"]),
  );
});

describe("a statement without what was said before", () => {
  const article = annotate(["Ned Holt lived in Leeds."], "The mill of Leeds", null, english);
  const open = (text: string) => english.findBeyondHeadline(text, "", article);
  it.each([
    "Ned Holt, a doctor of Leeds, did not agree.",
    "Ned Holt agreed and left for York.",
    "Ned Holt, a miller who lived nearby, came to York in 1836.",
    "Ned Holt had died in 1836, aged 45.",
  ])("points outside: %s", (text) => expect(open(text)).not.toBeNull());
  it.each([
    "Ned Holt did not agree to the sale of the mill.",
    "Ned Holt, a doctor of Leeds, agreed with the miller.",
    "Ned Holt had died before the mill was sold in 1836.",
    "By 1836 Ned Holt had built ten mills.",
    "Ned Holt said that the trade war had hurt Leeds.",
    "Ned Holt left the trade of a miller in 1836.",
  ])("but not: %s", (text) => expect(open(text)).toBeNull());
});

describe("a lead", () => {
  it("that tells nothing of what follows is left out", () => {
    const claim = "Anna Berg is the final winner of the fiction award.";
    expect(isIdleLead(claim, "Besides poems, Ned Holt makes films.", "A prize")).toBe(true);
    expect(isIdleLead("Sims was 20.", "Ned Holt thanked the police for their work.", "A death")).toBe(true);
  });
  it("that shares a word, or the headline's, or is taken up, stays", () => {
    expect(
      isIdleLead("Sims left the police at 20.", "Ned Holt thanked the police of Leeds.", "A death"),
    ).toBe(false);
    expect(isIdleLead("Ned Holt paid for lamps.", "Anna Berg designed the bridge.", "A bridge")).toBe(false);
    expect(isIdleLead("The city burnt in 1836.", "Leeds lies at the end of a long valley.", "Quakes")).toBe(
      false,
    );
  });
  it("is no part of an item that the headline explains", () => {
    const text =
      "Besides many poems, Ned Holt makes films.\nAnna Berg is the final contender, having won the fiction award for the third time in 1998.";
    expect(itemsOf(text, "Levy tipped for prize").map(({ stem }) => stem)).not.toContainEqual(
      expect.stringContaining("makes films"),
    );
  });
});

describe("what is not asked for", () => {
  const year = "In 1836 a team led by Ned Holt published the results of an experiment in Leeds.";
  it.each([
    [year, "1836", ""],
    ["A survey of mills was carried out in Leeds between July 1836 and December 1838.", "December", ""],
    ["On the night of 9 February 1836 Ned Holt counted 14 boats.", "1836", ""],
    ["On the night of 9 February 1836 Ned Holt counted 14 boats.", "9 February", ""],
    ["On 30 August 1836 Ned Holt got through.", "30 August", "The ship caught in the ice"],
    ["Ned Holt (1818 – 1880) was a miller in Leeds.", "1880", ""],
    ["Ned Holt won it in 1836 with a poem and in 1841 with a play.", "1841", ""],
    ["Ned Holt won it in 1836 with a poem and in 1841 with a play.", "1836", ""],
    [
      "After the death of Ned Holt in 1846 and of Adam Hill in 1848, Mary Webb landed in Leeds in 1849.",
      "1848",
      "",
    ],
    ["A panel including Sir Adam Hill, actor Ned Holt and writer Mary Webb chose it.", "Mary Webb", ""],
    ["Ned Holt passed both gates of Leeds, and so met two guards.", "two", ""],
    ["In 1836 Leeds had some 20,000 working mill.", "20,000", ""],
  ])("%s (%s)", (text, key, title) => expect(isGiven(text, key, title)).toBe(true));
  it.each([
    ["In 1836 Ned Holt published a novel of the mills of Leeds.", "1836", ""],
    ["On 30 August 1836 Ned Holt freed the ship.", "30 August", "The ship caught in the ice"],
    ["Ned Holt built mills in Leeds in 1836, in York in 1848 and in Hull in 1869.", "1848", ""],
    ["Ned Holt passed the gate of Leeds, and so met two guards.", "two", ""],
    ["In 1836 Leeds had some 20,000 working mills.", "20,000", ""],
  ])("but %s (%s)", (text, key, title) => expect(isGiven(text, key, title)).toBe(false));
});
