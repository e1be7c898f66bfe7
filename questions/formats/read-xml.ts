/**
 * Reads XML that data comes in: elements, attributes, text, CDATA, comments. No document type and so no entity but the five of
 * XML itself and numbers; depth and number of elements are bounded. One pass, in time linear in the text's length.
 */
import { readEntities } from "./read-html.ts";

/** An element; `text` is what stands in it directly. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

const MAX_DEPTH = 20;
const MAX_NODES = 100_000;
const NAME = String.raw`[A-Za-z_][\w.:-]{0,99}`;
const TAG = new RegExp(
  String.raw`<(?:(/)(${NAME})\s*|(${NAME})((?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(/)?)>`,
  "y",
);
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, "g");

/** The root element, or what is wrong with the text. */
export function readXml(xml: string): XmlNode | string {
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let nodes = 0;
  let at = 0;
  const text = xml.replace(/^\uFEFF/, "");
  while (at < text.length) {
    const here = open.at(-1)!;
    const next = text.indexOf("<", at);
    const end = next < 0 ? text.length : next;
    here.text += readEntities(text.slice(at, end));
    if (next < 0) break;
    const skipped = skip(text, end);
    if (typeof skipped === "string") return skipped;
    if (skipped !== null) {
      here.text += skipped.text;
      at = skipped.end;
      continue;
    }
    TAG.lastIndex = end;
    const [whole, closes, closed, name, attributes = "", isEmpty] = TAG.exec(text) ?? [];
    if (whole === undefined) return `no tag at character ${end}`;
    at = end + whole.length;
    if (closes !== undefined) {
      if (here.name !== closed || open.length === 1) return `“${closed}” closes what is not open`;
      open.pop();
      continue;
    }
    if (++nodes > MAX_NODES) return `over ${MAX_NODES} elements`;
    const node = { name: name!, attributes: readAttributes(attributes), children: [], text: "" };
    here.children.push(node);
    if (isEmpty === undefined && open.push(node) > MAX_DEPTH + 1) return `nested deeper than ${MAX_DEPTH}`;
  }
  if (open.length > 1) return `“${open.at(-1)!.name}” is not closed`;
  return root.children.length === 1 ? root.children[0]! : "not one element at the top";
}

/** What is no element: CDATA gives its text, comments and instructions none, a document type is refused. Null at a tag. */
function skip(text: string, at: number): { text: string; end: number } | string | null {
  const kinds = [
    { begin: "<![CDATA[", end: "]]>", isText: true },
    { begin: "<!--", end: "-->", isText: false },
    { begin: "<?", end: "?>", isText: false },
  ];
  const kind = kinds.find(({ begin }) => text.startsWith(begin, at));
  if (kind === undefined) return text.startsWith("<!", at) ? "a document type is not taken" : null;
  const end = text.indexOf(kind.end, at + kind.begin.length);
  if (end < 0) return `“${kind.begin}” without its end`;
  return { text: kind.isText ? text.slice(at + kind.begin.length, end) : "", end: end + kind.end.length };
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map((match) => [match[1], readEntities(match[2] ?? match[3] ?? "")]),
  );
}

/** Children of a name. */
export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** The first child of a name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);
