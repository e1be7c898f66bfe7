/**
 * The items of our QTI 3.0 packages in a player of others, @citolab/qti-components, in Chromium: what it shows, how it scores the declared
 * key and another response, what it says afterwards. 2.1 is the same by another spelling (`questions/formats/others`).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Source, writers } from "../../questions/formats/index.ts";
import { GAP, type Item } from "../../questions/item.ts";
import { fullOfMarks, sources } from "../questions/formats/sources.ts";
import { openBrowser } from "./harness.ts";

const player = join(
  dirname(createRequire(import.meta.url).resolve("@citolab/qti-components/package.json")),
  "cdn/index.global.js",
);
const played: [string, Source][] = [...sources, ["texts full of marks", fullOfMarks(40)]];

let browser: Browser;
let page: Page;
const errors: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("request", (request) => asked.push(request.url()));
  await page.setContent("<!doctype html><qti-item></qti-item>");
  await page.addScriptTag({ content: readFileSync(player, "utf8") });
});

afterAll(() => browser?.close());

/** The player's elements, as far as they are used here. */
interface Container extends HTMLElement {
  itemXML: string;
  updateComplete: Promise<unknown>;
}
interface PlayedItem extends HTMLElement {
  updateComplete: Promise<unknown>;
  updateResponseVariable(identifier: string, value: string | string[]): void;
  processResponse(): boolean;
  getOutcome(identifier: string): { value: string };
}
interface Exercise {
  xml: string;
  responses: (string | string[])[];
}
interface Seen {
  lines: string[];
  choices: string[];
  fields: number;
  scores: number[];
  feedback: string[];
  isOpen: boolean;
}

/** Plays items one after another: shows each, and gives it the responses, the last of which is left standing. */
const play = (exercises: Exercise[]) =>
  page.evaluate(async (all) => {
    const texts = (within: Element, name: string) =>
      [...within.querySelectorAll(name)].map(({ textContent }) => textContent ?? "");
    const seen: Seen[] = [];
    for (const { xml, responses } of all) {
      const container = document.createElement("item-container") as Container;
      container.itemXML = xml;
      document.querySelector("qti-item")!.replaceChildren(container);
      await container.updateComplete;
      const item = container.shadowRoot!.querySelector<PlayedItem>("qti-assessment-item")!;
      await item.updateComplete;
      const scores = responses.map((response) => {
        item.updateResponseVariable("RESPONSE", response);
        item.processResponse();
        return Number(item.getOutcome("SCORE").value);
      });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const feedback = item.querySelector("qti-modal-feedback")!;
      seen.push({
        lines: texts(item, "qti-item-body > p"),
        choices: texts(item, "qti-simple-choice, qti-simple-associable-choice"),
        fields: item.querySelectorAll("qti-text-entry-interaction").length,
        scores,
        feedback: texts(feedback, "p"),
        isOpen: feedback.shadowRoot!.querySelector("dialog")!.open,
      });
    }
    return seen;
  }, exercises);

const unescape = (text: string) =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name]!,
  );

/** A wrong response and the right one, by the item's key and not by what the file declares. */
function toExercise({ type, key, options, prompts = [] }: Item, xml: string): Exercise {
  const written = xml.matchAll(/<qti-simple-(?:associable-)?choice identifier="(\w+)"[^>]*>([^<]*)</g);
  const names = new Map([...written].map(([, name, text]) => [unescape(text!), name!]));
  const nameOf = (id: string | undefined, among: { id: string; text: string }[] = options) =>
    names.get(among.find((choice) => choice.id === id)!.text)!;
  if (Array.isArray(key)) {
    const order = key.map((id) => nameOf(id));
    return { xml, responses: [order.toReversed(), order] };
  }
  if (typeof key === "object") {
    const pairs = prompts.map(({ id }) => `${nameOf(id, prompts)} ${nameOf(key[id])}`);
    // One pair is missing: all or nothing.
    return { xml, responses: [pairs.slice(1), pairs] };
  }
  if (type === "typed") return { xml, responses: [`${key}ჰ`, key] };
  const other = options.find(({ id }) => id !== key)!;
  return { xml, responses: [nameOf(other.id), nameOf(key)] };
}

const proofOf = ({ evidence, explanation }: Item) => [
  ...evidence.map(({ text }) => text),
  ...(explanation === undefined ? [] : [explanation]),
];
/** A text as a page shows it: runs of white space are one space. */
const shown = (text: string) => text.replace(/\s+/g, " ").trim();

describe("@citolab/qti-components", () => {
  it.each(played)(
    "shows every item of %s as it is, gives 1 for its key and 0 for another response, and then its evidence",
    async (_, source) => {
      const { content } = writers.qti3(source);
      const files = "files" in content ? content.files : {};
      const seen = await play(source.items.map((item) => toExercise(item, files[`items/i-${item.id}.xml`]!)));
      expect(seen).toHaveLength(source.items.length);
      seen.forEach(({ lines, choices, fields, scores, feedback, isOpen }, i) => {
        const item = source.items[i]!;
        const isTyped = item.type === "typed";
        const stem = isTyped ? item.stem.replace(GAP, "") : item.stem;
        expect(lines.map(shown).filter(Boolean)).toEqual(stem.split("\n").map(shown));
        const texts = [...(item.prompts ?? []), ...item.options].map(({ text }) => text);
        if (item.type !== "order") expect(choices).toEqual(texts);
        expect(choices.toSorted()).toEqual(texts.toSorted());
        expect(fields).toBe(isTyped ? 1 : 0);
        expect([item.id, scores]).toEqual([item.id, [0, 1]]);
        expect([feedback, isOpen]).toEqual([proofOf(item), true]);
      });
    },
  );
  it("has met each kind of interaction, without an error, and has asked nobody", () => {
    const kinds = played.flatMap(([, { items }]) => items.map(({ type }) => type));
    expect(kinds).toEqual(
      expect.arrayContaining(["typed", "order", "matching", "true-false", "who-said", "which-true"]),
    );
    expect([errors, asked]).toEqual([[], []]);
  });
});
