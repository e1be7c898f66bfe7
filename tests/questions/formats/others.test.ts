/** What is written, read by parsers of others: gift-pegjs, and fast-xml-parser for all that is XML. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { parse } from "gift-pegjs";
import { describe, expect, it } from "vitest";
import { formatNames, writers, type FormatName, type Source } from "../../../questions/formats/index.ts";
import type { Item } from "../../../questions/index.ts";
import { hostileItems, sources } from "./sources.ts";

const filesOf = (name: FormatName, source: Source): Record<string, string> => {
  const { content } = writers[name](source);
  return "files" in content ? content.files : "text" in content ? { file: content.text } : {};
};
const textOf = (name: FormatName, source: Source) => filesOf(name, source)["file"]!;
const keyText = (item: Item) => item.options.find((o) => o.id === item.key)?.text;
const proofOf = (item: Item) =>
  [...item.evidence.map((e) => e.text), ...(item.explanation === undefined ? [] : [item.explanation])].join(
    "\n",
  );

/** What is right of a typed item. */
const answersOf = ({ key, accept = [] }: Item) => [key as string, ...accept];
/** What goes together: of an order its places, of a matching item also the options that nothing goes with. */
function pairsOf({ key, options, prompts = [] }: Item): [string, string][] {
  const optionText = (id: string | undefined) => options.find((option) => option.id === id)!.text;
  if (Array.isArray(key)) return key.map((id, i) => [String(i + 1), optionText(id)]);
  const places = key as Record<string, string>;
  const idle = options.filter(({ id }) => !Object.values(places).includes(id));
  return [
    ...prompts.map(({ id, text }): [string, string] => [text, optionText(places[id])]),
    ...idle.map(({ text }): [string, string] => ["", text]),
  ];
}

const always = ["question", "answer", "subquestion", "tag", "resource", "qti-simple-choice", "simpleChoice"];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => always.includes(name),
});
/** Reads XML of a known shape. */
const readXml = <T>(xml: string): T => {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml) as T;
};

describe.each(sources)("every format, of %s", (_, source) => {
  it.each(formatNames)("has each item in %s or names it as left out", (name) => {
    const { written, warnings } = writers[name](source);
    const leftOut = new Set(warnings.filter((w) => w.rule === "left-out").flatMap((w) => w.items));
    expect(written + leftOut.size).toBe(source.items.length);
    for (const { items } of warnings)
      expect(source.items.map((i) => i.id)).toEqual(expect.arrayContaining(items));
  });
});

describe("GIFT, read by gift-pegjs", () => {
  const types = { choice: "MC", "true-false": "TF", typed: "Short", order: "Matching", matching: "Matching" };
  const typeOf = ({ type }: Item) => (type in types ? types[type as keyof typeof types] : types.choice);

  it.each(sources)("has all of %s: kinds, stems, options, keys, pairs, evidence, ids", (__, source) => {
    const [article, ...questions] = parse(textOf("gift", source));
    expect(article).toMatchObject({ type: "Description", stem: { text: source.paragraphs.join("\n\n") } });
    expect(questions.map((q) => q.type)).toEqual(source.items.map(typeOf));
    questions.forEach((question, i) => {
      const item = source.items[i]!;
      expect(question).toMatchObject({
        stem: { format: "plain", text: item.stem },
        globalFeedback: { text: proofOf(item) },
        id: item.id,
        tags: [item.type],
      });
      if (question.type === "TF") expect(question.isTrue).toBe(item.key === "true");
      if (question.type === "MC") {
        const right = question.choices.filter((c) => c.isCorrect).map((c) => c.text.text);
        expect(right).toEqual([keyText(item)]);
        expect(question.choices.map((c) => c.text.text)).toEqual(item.options.map((o) => o.text));
      }
      if (question.type === "Short")
        expect(question.choices.map((c) => [c.isCorrect, c.text.text])).toEqual(
          answersOf(item).map((answer) => [true, answer]),
        );
      if (question.type === "Matching")
        expect(question.matchPairs.map((pair) => [pair.subquestion.text, pair.subanswer])).toEqual(
          pairsOf(item),
        );
    });
  });
  it("survives any characters", () => {
    fc.assert(
      fc.property(hostileItems, ([choice]) => {
        const source: Source = { id: "a", lang: "ka", title: "ა", paragraphs: ["ა"], items: [choice!] };
        const [, question] = parse(textOf("gift", source));
        expect(question).toMatchObject({
          type: "MC",
          stem: { text: choice!.stem },
          choices: choice!.options.map(({ id, text }) => ({ isCorrect: id === "b", text: { text } })),
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe("Moodle XML, read by fast-xml-parser", () => {
  interface Text {
    text: string;
  }
  interface Question {
    "@type": string;
    questiontext: Text;
    generalfeedback: Text;
    idnumber: string;
    defaultgrade: string;
    answer?: (Text & { "@fraction": string })[];
    subquestion?: (Text & { answer: Text[] })[];
    tags: { tag: Text[] };
  }
  const types = { "true-false": "truefalse", typed: "shortanswer", order: "matching", matching: "matching" };

  it.each(sources)("has all of %s: types, texts, fractions, evidence, tags", (_, source) => {
    const xml = readXml<{ quiz: { question: Question[] } }>(textOf("moodle-xml", source));
    const [category, article, ...questions] = xml.quiz.question;
    expect([category!["@type"], article!["@type"]]).toEqual(["category", "description"]);
    expect(questions).toHaveLength(source.items.length);
    questions.forEach((question, i) => {
      const item = source.items[i]!;
      expect(question["@type"]).toBe({ ...types }[item.type as keyof typeof types] ?? "multichoice");
      expect(question.questiontext.text.trim()).toBe(item.stem);
      expect(question.generalfeedback.text).toBe(proofOf(item));
      expect([question.idnumber, question.defaultgrade]).toEqual([item.id, "1"]);
      expect(question.tags.tag[0]!.text).toBe(item.type);
      const answers = (question.answer ?? []).map((a) => [a["@fraction"], a.text]);
      const options = item.options.map(({ id, text }) => [id === item.key ? "100" : "0", text]);
      const truths = ["true", "false"].map((truth) => [truth === item.key ? "100" : "0", truth]);
      if (question["@type"] === "multichoice") expect(answers).toEqual(options);
      if (question["@type"] === "truefalse") expect(answers).toEqual(truths);
      if (question["@type"] === "shortanswer")
        expect(answers).toEqual(answersOf(item).map((answer) => ["100", answer]));
      if (question["@type"] === "matching")
        expect(question.subquestion!.map((s) => [s.text, s.answer[0]!.text])).toEqual(pairsOf(item));
    });
  });
  it.each(sources)("has no space of %s outside of CDATA, where Moodle may drop it", (_, source) => {
    const texts = [...textOf("moodle-xml", source).matchAll(/<text>([^<]*)<\/text>/g)].map(
      ([, text]) => text,
    );
    expect(texts.length).toBeGreaterThan(source.items.length);
    expect(texts.filter((text) => /\s/.test(text!))).toEqual([]);
  });
  it("is well-formed whatever the texts hold", () => {
    fc.assert(
      fc.property(hostileItems, fc.string({ unit: "binary" }), (items, title) => {
        const source: Source = { id: "a", lang: "ka", title, paragraphs: [title], items };
        for (const name of ["moodle-xml", "qti3", "qti21"] as const)
          for (const xml of Object.values(filesOf(name, source)))
            expect(XMLValidator.validate(xml)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(["qti3", "qti21"] as const)("%s, read by fast-xml-parser", (name) => {
  it.each(sources)("has a manifest that names every file of %s, and a test of all items", (_, source) => {
    const files = filesOf(name, source);
    const { manifest } = readXml<{ manifest: { resources: { resource: { "@href": string }[] } } }>(
      files["imsmanifest.xml"]!,
    );
    const named = manifest.resources.resource.map((r) => r["@href"]);
    expect(new Set([...named, "imsmanifest.xml"])).toEqual(new Set(Object.keys(files)));
    for (const path of named.slice(1)) expect(files["test.xml"]).toContain(`href="${path}"`);
  });
  it.each(sources)(
    "declares the key of every item of %s among its choices, and shows its evidence",
    (_, source) => {
      const files = filesOf(name, source);
      for (const item of source.items) {
        const xml = files[`items/i-${item.id}.xml`]!;
        expect(XMLValidator.validate(xml)).toBe(true);
        const key = /<(?:qti-)?(?:correct-response|correctResponse)><(?:qti-)?value>([^<]*)</.exec(xml)![1]!;
        const choices = new Map(
          [...xml.matchAll(/<(?:qti-simple-choice|simpleChoice) identifier="(\w+)">([^<]*)</g)].map((m) => [
            m[1],
            m[2],
          ]),
        );
        const unescape = (text = "") => readXml<{ t: string }>(`<t>${text}</t>`).t;
        if (item.type === "typed") expect(unescape(key)).toBe(item.key);
        else if (item.type === "order")
          expect(unescape(choices.get(key))).toBe(
            item.options.find((o) => o.id === item.key[0 as never])!.text,
          );
        else if (item.type !== "matching") expect(unescape(choices.get(key))).toBe(keyText(item));
        for (const { text } of item.evidence)
          expect(xml).toContain(text.replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
      }
    },
  );
});

/** A 2.1 document in 3.0's spelling: `qti-` before the specification's own elements, hyphens for capitals, and its name space. */
function respell(xml: string): string {
  const hyphened = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return xml
    .replace(/(<\/?)(?!p\b|\?)(\w+)/g, (_, tag: string, name: string) => `${tag}qti-${hyphened(name)}`)
    .replace(/ (?!x)(\w+)=(?="[^"<]*")/g, (_, name: string) => ` ${hyphened(name)}=`)
    .replace(/ xmlns=.*?schemaLocation="[^"]*"/, "");
}

describe("QTI 2.1", () => {
  it.each(sources)("says of each item of %s what 3.0 says, which a player has played", (_, source) => {
    const [old, current] = [filesOf("qti21", source), filesOf("qti3", source)];
    for (const { id } of source.items) {
      const path = `items/i-${id}.xml`;
      const plain = current[path]!.replace(/<\/?qti-content-body>/g, "").replace(
        / xmlns=.*?schemaLocation="[^"]*"/,
        "",
      );
      expect(respell(old[path]!)).toBe(plain);
    }
  });
});
