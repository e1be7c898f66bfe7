import { describe, expect, it } from "vitest";
import type { Sentence } from "../../questions/article.ts";
import { createTermFinder, type Domain } from "../../questions/languages/terms.ts";
import { english } from "../../questions/languages/en/index.ts";
import { splitSentences } from "../../questions/stages/segment.ts";

const METALS: Domain = { stems: ["gold", "silver", "copper"], endings: ["", "en"] };
const ENDS: Domain = { stems: ["reject", "accept"], endings: ["ed", "s"], isPair: true };
const find = createTermFinder(
  [METALS, ENDS],
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
    expect(rivalsOf("It was an accepted rule.")).toEqual([["accepted", []]]);
  });

  it("knows a pair from words that may be chosen among", () => {
    expect(find(read("The board rejected it.")).map((t) => t.isPair)).toEqual([true]);
    expect(find(read("They sold the silver.")).map((t) => t.isPair)).toEqual([false]);
  });
});
