/** Terms whatever the language: a rival takes the word's own ending, and no statement is turned to its contrary. */
import { describe, expect, it } from "vitest";
import type { Sentence } from "../../questions/article.ts";
import { createTermFinder, type Domain } from "../../questions/languages/terms.ts";
import { english } from "../../questions/languages/en/index.ts";
import { splitSentences } from "../../questions/stages/segment.ts";
import { bankOf } from "./made.ts";

const METALS: Domain = { stems: ["gold", "silver", "copper"], endings: ["", "en"] };
const CRAFTS: Domain = { stems: ["engineer", "teacher", "tailor"], endings: ["", "s"] };
const find = createTermFinder(
  [METALS, CRAFTS],
  () => true,
  (rival, before) => before !== "an" || /^[aeiou]/.test(rival),
);
const read = (text: string): Sentence => splitSentences([text], english.isAbbreviation)[0]!;
const rivalsOf = (text: string) =>
  find(read(text)).map((term) => [term.text, term.rivals.map((r) => r.text)]);

describe("terms", () => {
  it("gives each rival the ending that the article's word has", () => {
    expect(rivalsOf("The golden ring lay beside the copper.")).toEqual([
      ["golden", ["silveren", "copperen"]],
      ["copper", ["gold", "silver"]],
    ]);
  });

  it("takes a word in no form that its domain does not know", () => {
    expect(rivalsOf("They found coppers and a goldsmith.")).toEqual([]);
  });

  it("leaves a word with a capital alone, for it may be a name's", () => {
    expect(rivalsOf("Silver was mined by Mr. Gold.")).toEqual([]);
  });

  it("offers only rivals that may stand behind the word before", () => {
    expect(rivalsOf("She met an engineer.")).toEqual([["engineer", []]]);
    expect(rivalsOf("She met the engineer.")).toEqual([["engineer", ["teacher", "tailor"]]]);
  });
});

describe("a statement", () => {
  it.each([
    ["en", "The council of Leith approved the plan.", /rejected/],
    ["ru", "Депутаты Твери одобрили законопроект о налогах.", /отклонили/],
    ["ka", "თბილისის საკრებულომ კანონპროექტი დაამტკიცა.", /უარყო/],
  ])("is not altered into its contrary: %s, %s", (lang, text, contrary) => {
    const title = { en: "News from Leith", ru: "Новости Твери", ka: "ქალაქის ამბები" }[lang]!;
    const { items } = bankOf({ text, title, lang });
    expect(items.filter(({ stem }) => contrary.test(stem))).toEqual([]);
  });
});
