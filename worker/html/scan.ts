/**
 * A scanner of HTML tags: small, linear in the length whatever the markup, and forgiving as browsers are. It knows what
 * the text of a page asks for (raw text, comments, quoted attributes, unclosed elements) and nothing else of the standard.
 */
import { decodeEntities } from "./entities.ts";

/** What is told of a page, in its order. */
export interface Listener {
  /** An element begins. */
  open: (name: string, attributes: Attributes) => void;
  close: (name: string) => void;
  /** Text with its entities read; white space is as it stands. */
  text: (text: string) => void;
  /** What stands in an element that holds no markup: a script, a title. */
  raw: (name: string, attributes: Attributes, text: string) => void;
}

/** Reads an attribute, decoded; undefined where the element has none of that name. */
export type Attributes = (name: string) => string | undefined;

/** Elements whose content is text to the very end tag. */
const RAW = new Map(
  ["script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes"].map((name) => [
    name,
    new RegExp(`</${name}(?=[\\s/>])`, "gi"),
  ]),
);
const NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const [TAB, NEW_LINE, FORM_FEED, RETURN, SPACE, DOUBLE, SINGLE, EQUALS, GREATER] = [
  9, 10, 12, 13, 32, 34, 39, 61, 62,
];

/** Tells the listener of each tag and text of a page. */
export function scan(html: string, listener: Listener): void {
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf("<", at);
    const textEnd = tag < 0 ? html.length : tag;
    if (textEnd > at) listener.text(decodeEntities(html.slice(at, textEnd)));
    if (tag < 0) return;
    at = readTag(html, tag, listener);
  }
}

/** Reads the tag at an offset and returns where the page goes on. */
function readTag(html: string, tag: number, listener: Listener): number {
  const isEnd = html[tag + 1] === "/";
  NAME.lastIndex = tag + (isEnd ? 2 : 1);
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) {
    if (html.startsWith("<!--", tag)) return skipTo(html, "-->", tag + 4);
    if (isEnd || html[tag + 1] === "!" || html[tag + 1] === "?") return skipTo(html, ">", tag + 2);
    listener.text("<");
    return tag + 1;
  }
  const from = tag + (isEnd ? 2 : 1) + name.length;
  const end = findTagEnd(html, from);
  if (end < 0) return html.length;
  if (isEnd) {
    listener.close(name);
    return end + 1;
  }
  const attributes = readAttributes(html, from, end);
  const rawEnd = RAW.get(name);
  if (rawEnd === undefined) {
    listener.open(name, attributes);
    // Only drawings and formulas have elements that close themselves; to call it so anywhere harms nobody else.
    if (html[end - 1] === "/") listener.close(name);
    return end + 1;
  }
  rawEnd.lastIndex = end + 1;
  const last = html[end - 1] === "/" ? end + 1 : (rawEnd.exec(html)?.index ?? html.length);
  listener.raw(name, attributes, html.slice(end + 1, last));
  return last;
}

/** The closing bracket of a tag; one within a quoted value does not count. -1 where the page ends before it. */
function findTagEnd(html: string, from: number): number {
  for (let i = from; i < html.length; i++) {
    const code = html.charCodeAt(i);
    if (code === GREATER) return i;
    if (code !== EQUALS) continue;
    while (isSpace(html.charCodeAt(i + 1))) i++;
    const quote = html.charCodeAt(i + 1);
    if (quote !== DOUBLE && quote !== SINGLE) continue;
    i = html.indexOf(html[i + 1]!, i + 2);
    if (i < 0) return -1;
  }
  return -1;
}

/** Attributes are read when first asked for: most are not. */
function readAttributes(html: string, from: number, end: number): Attributes {
  let known: Map<string, string> | undefined;
  return (name) => {
    if (known === undefined) {
      known = new Map();
      for (const [, key, double, single, bare] of html.slice(from, end).matchAll(ATTRIBUTE)) {
        const lower = key!.toLowerCase();
        if (!known.has(lower)) known.set(lower, double ?? single ?? bare ?? "");
      }
    }
    const value = known.get(name);
    return value === undefined ? undefined : decodeEntities(value);
  };
}

function skipTo(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === NEW_LINE || code === TAB || code === RETURN || code === FORM_FEED;
}
