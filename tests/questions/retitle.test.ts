/** A bank under another headline: what the engine makes of it anew, and what of its teacher's stays. */
import { makeItem } from "./bank.ts";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { adoptQuestions, type Bank, type Item, retitleBank, verifyItem } from "../../questions/index.ts";
import { bankOf } from "./made.ts";

const text = readFileSync(new URL("../../articles/dushanbe-2025.ka.txt", import.meta.url), "utf8");
const title = "პუტინი და ალიევი დუშანბეში შეხვდნენ";
const LINE = `ტექსტი: ${title}`;

function make(given?: string): Bank {
  return bankOf({ text, title: given });
}
const retitle = (bank: Bank, to = title): Bank => retitleBank(bank, to);
const bare = make();
const titled = make(title);
const withItem = (item: Item): Bank => ({
  ...bare,
  items: bare.items.map((other) => (other.id === item.id ? item : other)),
});
const claimOf = ({ stem }: Item) =>
  stem
    .split("\n")
    .filter((line) => line !== LINE)
    .join("\n");
const isAgain = (item: Item) => (other: Item) =>
  claimOf(other) === claimOf(item) && JSON.stringify(other.options) === JSON.stringify(item.options);
/** Made with and without the headline, which it has above it where there is one. */
const headed = bare.items.find((item) =>
  titled.items.some((other) => isAgain(item)(other) && other.stem.includes(LINE)),
)!;
/** Made without the headline alone: the headline tells its answer. */
const told = bare.items.find((item) => {
  const verdict = verifyItem(item, titled);
  return !verdict.ok && verdict.rule === "title";
})!;

describe("a bank under another headline", () => {
  it("that nobody has touched is what the text gives under that headline", () => {
    expect(retitle(bare).items).toEqual(titled.items);
    expect(retitle(titled, bare.title).items).toEqual(bare.items);
    expect(titled.items).not.toEqual(bare.items);
  });
  it("has its items as they were decided upon, under the headline now", () => {
    for (const status of ["approved", "hidden"] as const) {
      const { items } = retitle(withItem({ ...headed, status }));
      const found = items.filter(isAgain(headed));
      expect(found.map((item) => item.status)).toEqual([status]);
      expect(found[0]!.stem).toContain(LINE);
    }
  });
  it("has an item with the teacher's words in the place of its own", () => {
    const stem = headed.stem.replace(/.$/, " სწორედ.");
    const { items } = retitle(withItem({ ...headed, stem }));
    expect(items.filter(({ stem: own }) => own.endsWith(" სწორედ."))).toHaveLength(1);
    expect(items.some(isAgain(headed))).toBe(false);
    expect(items).toHaveLength(titled.items.length);
  });
  it("has what the teacher wrote, word for word, and changes the headline that was above an item", () => {
    const task = { kind: "choice" as const, options: ["დუშანბეში", "ბაქოში"] };
    const [own] = adoptQuestions(
      [
        {
          stem: "სად გაიმართა მოლაპარაკება?",
          task: { ...task, options: task.options.map((option, i) => ({ text: option, isKey: i === 0 })) },
          shuffle: true,
          feedback: [bare.paragraphs[0]!],
          changes: [],
        },
      ],
      bare,
      [],
      ["own-key", "title"],
    ).items;
    const approved = { ...headed, status: "approved" as const, options: headed.options.toReversed() };
    const first = retitle({ ...withItem(approved), items: [own!, ...withItem(approved).items] });
    expect(first.items.find(({ id }) => id === own!.id)).toMatchObject({ stem: own!.stem });
    const second = retitle(first, "სხვა სათაური თვითმფრინავის შესახებ");
    const [moved] = second.items.filter(isHeadedBy("სხვა სათაური თვითმფრინავის შესახებ", approved));
    expect(moved).toMatchObject({ status: "approved" });
    expect(second.items.some(({ stem }) => stem.includes(LINE))).toBe(false);
  });
  it.each(["", "წაიკითხე ბოლომდე.\n"])(
    "keeps a teacher's question that begins as a headline does in its last line: %j",
    (above) => {
      const stem = `${above}ტექსტი: რომელ ქალაქს ასახელებს პირველი აბზაცი?`;
      const own = { ...headed, id: "own-1", stem };
      const { items } = retitle({ ...bare, items: [own, ...bare.items] });
      expect(items.find(({ id }) => id === "own-1")).toMatchObject({ stem });
    },
  );
  it("hides what stays though the headline tells its answer, and drops it where nobody had decided on it", () => {
    expect(retitle(bare).items.some(isAgain(told))).toBe(false);
    const { items } = retitle(withItem({ ...told, status: "approved" }));
    expect(items.filter(isAgain(told)).map(({ status }) => status)).toEqual(["hidden"]);
  });
  it("has its paragraphs as they were, and all that was written, where the headline is the first of them or the one it had", () => {
    const lines = [
      "ხიდი 1912 წელს აშენდა.",
      "მას ოთხი თაღი აქვს.",
      "1931 წელს ხიდი წყალმა დააზიანა.",
      "1934 წელს შეაკეთეს.",
    ];
    const short = bankOf({ text: lines.join("\n\n") });
    const own = makeItem("own-1", "own", 0, {
      status: "approved",
      evidence: [{ paragraph: 0, start: 0, end: lines[0]!.length, text: lines[0]! }],
    });
    const before = { ...short, items: [own, ...short.items] };
    for (const to of [before.title, lines[0]!, "ხიდი"]) {
      const { paragraphs, items } = retitle(before, to);
      expect(paragraphs).toEqual(lines);
      expect(items.map(({ id }) => id)).toContain("own-1");
      for (const { evidence } of items)
        for (const one of evidence)
          expect(paragraphs[one.paragraph]?.slice(one.start, one.end)).toBe(one.text);
    }
    expect(retitle(before, before.title).items).toEqual(before.items);
  });
  it("keeps of an earlier engine's what was put right, and nothing that nobody touched", () => {
    const edited = { ...headed, stem: `${headed.stem} სწორედ.` };
    const { engine, items } = retitle({ ...withItem(edited), engine: "0.1.0" });
    expect(engine).toBe(bare.engine);
    expect(items).toHaveLength(titled.items.length + 1);
  });
  it("with every item decided upon has each id once", () => {
    const decided = bare.items.map((item, i) => ({ ...item, status: i % 2 ? "approved" : "hidden" }) as Item);
    const { items } = retitle({ ...bare, items: decided });
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.length).toBeGreaterThanOrEqual(bare.items.length);
  });
});

function isHeadedBy(headline: string, item: Item) {
  return ({ stem, options }: Item) =>
    stem.includes(`ტექსტი: ${headline}`) && JSON.stringify(options) === JSON.stringify(item.options);
}
