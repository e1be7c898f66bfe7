/** H5P, Anki and the sheets of games: what each can hold, its limits, its own characters. */
import { describe, expect, it } from "vitest";
import { writers, type Cell, type FormatName, type Source } from "../../../questions/formats/index.ts";
import type { Item } from "../../../questions/index.ts";
import { makeItem, sampleBank } from "../bank.ts";
import { toSource } from "./sources.ts";

const sample = toSource(sampleBank);
const tableOf = (name: FormatName, source: Source): Cell[][] => {
  const { content } = writers[name](source);
  return "table" in content ? content.table : [];
};
const sourceOf = (items: Source["items"]): Source => ({ ...sample, items });
const reasons = (name: FormatName, source: Source) =>
  writers[name](source).warnings.map(({ rule, reason, items }) => [rule, reason, items.length]);

describe("H5P", () => {
  const { content } = writers.h5p(sample);
  const files = "files" in content ? content.files : {};
  const about = JSON.parse(files["h5p.json"]!) as Record<string, unknown>;
  const body = JSON.parse(files["content/content.json"]!) as {
    introPage: { introduction: string };
    questions: {
      library: string;
      subContentId: string;
      params: { answers: { text: string; correct: boolean; tipsAndFeedback: { chosenFeedback: string } }[] };
    }[];
  };

  it("names its libraries in their versions", () => {
    expect(about).toMatchObject({ mainLibrary: "H5P.QuestionSet", language: "ka" });
    expect(about["preloadedDependencies"]).toContainEqual({
      machineName: "H5P.QuestionSet",
      majorVersion: 1,
      minorVersion: 20,
    });
    expect(new Set(body.questions.map((q) => q.library))).toEqual(new Set(["H5P.MultiChoice 1.16"]));
  });
  it("has one right answer a question, the evidence on each, the article before all, and ids that differ", () => {
    for (const { params } of body.questions) {
      expect(params.answers.filter((a) => a.correct)).toHaveLength(1);
      for (const { tipsAndFeedback } of params.answers)
        expect(tipsAndFeedback.chosenFeedback).toMatch(/[ა-ჰ]{3}/);
    }
    for (const paragraph of sample.paragraphs) expect(body.introPage.introduction).toContain(paragraph);
    expect(new Set(body.questions.map((q) => q.subContentId)).size).toBe(body.questions.length);
    for (const { subContentId } of body.questions)
      expect(subContentId).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  });
  it("shows what an item holds as text", () => {
    const options = makeItem("x", "own", 0).options.map((o) => ({
      ...o,
      text: `${o.text} <img src=x onerror=alert(1)>`,
    }));
    const made = writers.h5p(sourceOf([makeItem("x", "own", 0, { options, stem: "a <script>" })]));
    const written = "files" in made.content ? made.content.files["content/content.json"]! : "";
    const { questions } = JSON.parse(written) as typeof body;
    expect(JSON.stringify(questions.map((q) => q.params))).not.toMatch(/<(img|script)/);
  });
});

describe("Anki", () => {
  it("has a note a line: its id, front, back and tags, no field broken by what is in it", () => {
    const stem = 'სვეტი\tსტრიქონი\n"ბრჭყალი" # <b>';
    const { content } = writers.anki(sourceOf([makeItem("x", "own", 0, { stem }), ...sample.items]));
    const lines = ("text" in content ? content.text : "").trimEnd().split("\n");
    const notes = lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
    expect(notes).toHaveLength(1 + sample.items.length);
    for (const fields of notes) expect(fields).toHaveLength(4);
    expect(notes[0]![1]).toContain("სვეტი სტრიქონი<br>&quot;ბრჭყალი&quot; &#35; &lt;b&gt;");
    expect(notes[0]![3]).toBe("kitkhva ka own");
  });
  it("has the key and the evidence behind, for every item", () => {
    const { content, warnings } = writers.anki(sample);
    const lines = ("text" in content ? content.text : "").trimEnd().split("\n");
    const notes = lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
    const backs = new Map(notes.map(([id, , back]) => [id, back!.replaceAll("&quot;", '"')]));
    expect([...backs.keys()]).toEqual(sample.items.map(({ id }) => id));
    for (const item of sample.items) {
      for (const { text } of item.evidence) expect(backs.get(item.id)).toContain(text);
      for (const text of rightTexts(item)) expect(backs.get(item.id)).toContain(text);
    }
    expect(warnings).toEqual([]);
  });
});

/** What is right of an item, as texts. */
function rightTexts({ type, key, options }: Item): string[] {
  if (type === "typed") return [key as string];
  const ids = typeof key === "string" ? [key] : Object.values(key);
  return options.filter(({ id }) => ids.includes(id)).map(({ text }) => text);
}

describe("the sheets of games", () => {
  /** Where each has the stem, the first option, how many of them, and the key's number. */
  const places = { kahoot: [1, 2, 4, 7], wayground: [0, 2, 5, 7], blooket: [1, 2, 4, 7] } as const;

  it.each(Object.keys(places) as (keyof typeof places)[])(
    "%s's number of the key is that of the item's key among its options, in every row",
    (name) => {
      const [stem, first, most, key] = places[name];
      const wanted = sample.items.map(({ stem: asked }) => asked);
      const rows = tableOf(name, sample).filter((row) => wanted.includes(row[stem] as string));
      expect(rows).toHaveLength(writers[name](sample).written);
      for (const row of rows) {
        const item = sample.items.find((one) => one.stem === row[stem])!;
        if (item.type === "typed") continue;
        const options = row.slice(first, first + most);
        expect(options.filter((text) => text !== null)).toEqual(item.options.map(({ text }) => text));
        expect([options[Number(row[key]) - 1]]).toEqual(rightTexts(item));
      }
    },
  );
  it("Kahoot's has its head in row 8 and only what fits its limits; the rest is named with why", () => {
    const table = tableOf("kahoot", sample);
    expect(table[7]!.slice(1, 3)).toEqual(["Question - max 120 characters", "Answer 1 - max 75 characters"]);
    for (const [, stem, ...cells] of table.slice(8)) {
      expect(String(stem).length).toBeLessThanOrEqual(120);
      for (const cell of cells.slice(0, 4)) expect(String(cell ?? "").length).toBeLessThanOrEqual(75);
      expect(Number(cells[5])).toBeGreaterThan(0);
      expect(cells[Number(cells[5]) - 1]).not.toBeNull();
    }
    expect(table.slice(8).length).toBe(writers.kahoot(sample).written);
    const long = makeItem("long", "own", 0, { stem: "ა".repeat(121) });
    const option = { id: "a", text: "ა".repeat(76), origin: "key" as const };
    const wide = makeItem("wide", "own", 0, {
      options: [option, ...makeItem("", "own", 0).options.slice(1)],
    });
    expect(reasons("kahoot", sourceOf([long, wide]))).toEqual([
      ["left-out", "the question has over 120 characters", 1],
      ["left-out", "an option has over 75 characters", 1],
    ]);
  });
  it("Kahoot's leaves the headline out where the question is too long with it, and says so", () => {
    const claim = `ხიდი ${"ძველია და ".repeat(8)}დაიხურა.`;
    const item = makeItem("headed", "own", 0, { stem: `ტექსტი: ხიდი ${"დიდ ".repeat(8)}ქალაქში\n${claim}` });
    expect(tableOf("kahoot", sourceOf([item])).at(-1)![1]).toBe(claim);
    expect(reasons("kahoot", sourceOf([item]))).toEqual([
      ["changed", "the headline does not stand above the question", 1],
    ]);
  });
  it("Wayground's has typed answers too", () => {
    const [head, ...rows] = tableOf("wayground", sample);
    expect(head).toHaveLength(11);
    const kinds = new Set(rows.map((row) => row[1]));
    expect(kinds).toEqual(new Set(["Multiple Choice", "Fill-in-the-Blank"]));
    for (const row of rows) expect(row).toHaveLength(11);
    for (const { stem, evidence } of sample.items)
      for (const row of rows.filter(([asked]) => asked === stem))
        for (const { text } of evidence) expect(row[10]).toContain(text);
    const typed = sample.items.find((i) => i.type === "typed" && i.accept === undefined)!;
    expect(rows.find((row) => row[0] === typed.stem)).toMatchObject({ 2: typed.key, 3: null, 7: null });
  });
  it("Blooket's has its own line above the head and a key's number", () => {
    const [above, head, ...rows] = tableOf("blooket", sample);
    expect([above![0], head![0]]).toEqual(["Blooket\nImport Template", "Question #"]);
    const item = sample.items.find((i) => i.type === "gap-date")!;
    const row = rows.find((r) => r[1] === item.stem)!;
    expect(row[1 + Number(row[7])]).toBe(item.options.find((o) => o.id === item.key)!.text);
  });
});
