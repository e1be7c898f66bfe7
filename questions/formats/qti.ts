/**
 * QTI items, 3.0 and 2.1, from one description: 2.1 has the same elements and attributes in camel case without the prefix
 * (1EdTech, "QTI 3.0 Information Model", "QTI 2.1 Final"). Scored as here: one point for the whole response, else none.
 */
import { GAP, type Lang } from "../item.ts";
import type { Question, Task } from "./question.ts";
import { element, escapeXml, toParagraphs, XML_HEAD } from "./xml.ts";

export type QtiVersion = "3.0" | "2.1";
export type Build = (name: string, attributes: Record<string, string>, ...inner: string[]) => string;

const SPACES: Record<QtiVersion, { xmlns: string; schema: string }> = {
  "3.0": {
    xmlns: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    schema: "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
  },
  "2.1": {
    xmlns: "http://www.imsglobal.org/xsd/imsqti_v2p1",
    schema: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
  },
};
const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
const RESPONSE = { "response-identifier": "RESPONSE" };

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What makes QTI's elements, named as in 3.0; `qti-` and hyphens go for 2.1. */
export function createBuild(version: QtiVersion): Build {
  if (version === "3.0") return (name, attributes, ...inner) => element(`qti-${name}`, attributes, ...inner);
  return (name, attributes, ...inner) => {
    const entries = Object.entries(attributes).map(([key, value]) => [
      /^(xml|data|xsi)/.test(key) ? key : camel(key),
      value,
    ]);
    return element(camel(name), Object.fromEntries(entries) as Record<string, string>, ...inner);
  };
}

/** A document of the assessment's name space. */
export function writeDocument(
  version: QtiVersion,
  name: string,
  attributes: Record<string, string>,
  ...inner: string[]
): string {
  const { xmlns, schema } = SPACES[version];
  const space = { xmlns, "xmlns:xsi": INSTANCE, "xsi:schemaLocation": `${xmlns} ${schema}` };
  return XML_HEAD + createBuild(version)(name, { ...space, ...attributes }, ...inner);
}

/** An id as an XML name. */
export const toName = (id: string): string => `i-${id.replace(/[^\w.-]/g, "-")}`;

/** Flow content, which 3.0 has in an element of its own where 2.1 has it bare. */
export const writeFlow = (version: QtiVersion, lines: string[]): string =>
  version === "3.0" ? element("qti-content-body", {}, toParagraphs(lines)) : toParagraphs(lines);

/** Writes one item. The evidence is shown once the item is answered. */
export function writeQtiItem(question: Question, title: string, lang: Lang, version: QtiVersion): string {
  const build = createBuild(version);
  const { declared, values, body, test } = describe(question, build);
  const value = (text: string) => build("value", {}, escapeXml(text));
  const set = (identifier: string, baseType: string, text: string) =>
    build("set-outcome-value", { identifier }, build("base-value", { "base-type": baseType }, text));
  return writeDocument(
    version,
    "assessment-item",
    {
      identifier: toName(question.id),
      title,
      adaptive: "false",
      "time-dependent": "false",
      "xml:lang": lang,
    },
    build(
      "response-declaration",
      { identifier: "RESPONSE", ...declared },
      build("correct-response", {}, ...values.map(value)),
    ),
    build(
      "outcome-declaration",
      { identifier: "SCORE", cardinality: "single", "base-type": "float", "normal-maximum": "1" },
      build("default-value", {}, value("0")),
    ),
    build("outcome-declaration", {
      identifier: "FEEDBACK",
      cardinality: "single",
      "base-type": "identifier",
    }),
    build("item-body", {}, body),
    build(
      "response-processing",
      {},
      build("response-condition", {}, build("response-if", {}, test, set("SCORE", "float", "1"))),
      set("FEEDBACK", "identifier", "evidence"),
    ),
    build(
      "modal-feedback",
      { "outcome-identifier": "FEEDBACK", "show-hide": "show", identifier: "evidence" },
      writeFlow(version, question.feedback),
    ),
  );
}

interface Description {
  declared: { cardinality: string; "base-type": string };
  values: string[];
  body: string;
  /** What is true of a right response. */
  test: string;
}

function describe({ stem, task, shuffle }: Question, build: Build): Description {
  const test = build(
    "match",
    {},
    build("variable", { identifier: "RESPONSE" }),
    build("correct", { identifier: "RESPONSE" }),
  );
  const lines = toParagraphs(stem.split("\n"));
  const order = { ...RESPONSE, shuffle: String(shuffle) };
  switch (task.kind) {
    case "text":
      return describeText(stem, task.answers, build);
    case "order":
      return {
        declared: { cardinality: "ordered", "base-type": "identifier" },
        values: task.parts.map((part) => `o${task.shown.indexOf(part) + 1}`),
        body: lines + build("order-interaction", order, ...writeChoices(task.shown, build)),
        test,
      };
    case "match":
      return {
        declared: { cardinality: "multiple", "base-type": "directedPair" },
        values: task.pairs.map(({ option }, i) => `p${i + 1} o${task.options.indexOf(option) + 1}`),
        body: lines + writeMatch(task, order, build),
        test,
      };
    default: {
      const isChoice = task.kind === "choice";
      const texts = isChoice ? task.options.map((o) => o.text) : [task.labels.true, task.labels.false];
      const key = isChoice ? task.options.findIndex((o) => o.isKey) : task.isTrue ? 0 : 1;
      return {
        declared: { cardinality: "single", "base-type": "identifier" },
        values: [`o${key + 1}`],
        body:
          lines +
          build("choice-interaction", { ...order, "max-choices": "1" }, ...writeChoices(texts, build)),
        test,
      };
    }
  }
}

const writeChoices = (texts: string[], build: Build) =>
  texts.map((text, i) => build("simple-choice", { identifier: `o${i + 1}` }, escapeXml(text)));

function writeMatch(
  { pairs, options }: Task & { kind: "match" },
  order: Record<string, string>,
  build: Build,
) {
  const choice = (identifier: string, most: number, text: string) =>
    build("simple-associable-choice", { identifier, "match-max": String(most) }, escapeXml(text));
  return build(
    "match-interaction",
    { ...order, "max-associations": String(pairs.length) },
    build("simple-match-set", {}, ...pairs.map(({ prompt }, i) => choice(`p${i + 1}`, 1, prompt))),
    build("simple-match-set", {}, ...options.map((text, i) => choice(`o${i + 1}`, pairs.length, text))),
  );
}

/** The field stands in the gap, or under a stem without one. Case does not count. */
function describeText(stem: string, answers: string[], build: Build): Description {
  const field = build("text-entry-interaction", { ...RESPONSE, "expected-length": "20" });
  const lines = stem.split("\n").map((line) => `<p>${escapeXml(line).replace(GAP, field)}</p>`);
  const equals = answers.map((answer) =>
    build(
      "string-match",
      { "case-sensitive": "false", substring: "false" },
      build("variable", { identifier: "RESPONSE" }),
      build("base-value", { "base-type": "string" }, escapeXml(answer)),
    ),
  );
  return {
    declared: { cardinality: "single", "base-type": "string" },
    values: answers.slice(0, 1),
    body: lines.join("") + (stem.includes(GAP) ? "" : `<p>${field}</p>`),
    test: build("or", {}, ...equals),
  };
}
