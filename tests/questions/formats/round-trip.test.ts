/** Out and in again: what Moodle's two formats carry of an item, whatever characters it has. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adoptQuestions, readers, writers } from "../../../questions/formats/index.ts";
import type { Source } from "../../../questions/formats/index.ts";
import type { Item } from "../../../questions/index.ts";
import { banks, hostileItems, toSource } from "./sources.ts";

const names = ["gift", "moodle-xml"] as const;
const textOf = (name: (typeof names)[number], source: Source) => {
  const { content } = writers[name](source);
  return "text" in content ? content.text : "";
};
const read = (name: (typeof names)[number], text: string) => {
  const result = readers[name](text);
  if (!result.ok) throw new Error(result.problem);
  return result;
};

/** What must be the same: estimates and ids are made anew, and GIFT cannot say whether options may be shuffled. */
function essence({ type, skill, lang, stem, options, prompts, key, accept, evidence, explanation }: Item) {
  const parts = options.map(({ id, text }) => ({ id, text }));
  return { type, skill, lang, stem, options: parts, prompts, key, accept, evidence, explanation };
}

describe.each(names)("%s", (name) => {
  it.each(banks)(
    "brings every item of %s back through the verifier, with key, evidence and explanation",
    (_, bank) => {
      const { questions, warnings } = read(name, textOf(name, toSource(bank)));
      const { items, refused } = adoptQuestions(questions, bank, []);
      expect([warnings, refused]).toEqual([[], []]);
      expect(items.map(essence)).toEqual(bank.items.map(essence));
      if (name === "moodle-xml")
        expect(items.map((i) => i.shuffle)).toEqual(bank.items.map((i) => i.shuffle));
    },
  );
  it("takes no item in twice", () => {
    const [[, bank]] = banks as [(typeof banks)[number]];
    const { questions } = read(name, textOf(name, toSource(bank)));
    const { items } = adoptQuestions(questions, bank, []);
    const again = adoptQuestions([...questions, ...questions], bank, items);
    expect(again.items).toEqual([]);
    expect(again.refused).toHaveLength(2 * questions.length);
  });
  it("keeps every text to the character, whatever marks of the format it holds", () => {
    fc.assert(
      fc.property(hostileItems, (items) => {
        const source: Source = { id: "a", lang: "ka", title: "სათაური", paragraphs: ["ტექსტი"], items };
        const { questions } = read(name, textOf(name, source));
        const [choice, typed] = questions;
        const [first, second] = items as [Item, Item];
        const shown = (text: string) => (name === "gift" ? text.replaceAll("->", "→") : text);
        expect([choice!.stem, typed!.stem]).toEqual([first.stem, second.stem]);
        expect(choice!.task).toEqual({
          kind: "choice",
          options: first.options.map(({ id, text }) => ({ text, isKey: id === "b" })),
        });
        expect(typed!.task).toEqual({
          kind: "text",
          answers: [second.key, ...second.accept!].map((text) => shown(String(text))),
        });
        expect(choice!.feedback).toEqual([first.evidence[0]!.text]);
      }),
      { numRuns: 500 },
    );
  });
});
