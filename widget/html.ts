/** Writes a tree of elements as HTML, for the Worker: what `adopt` in dom.ts takes over in the browser, node for node. */
import { list } from "./dom.ts";

/** Escaped text and attributes; handlers and keys are left out. */
export function toHtml(tree: unknown): string {
  return list(tree)
    .map((wanted) => {
      if (typeof wanted === "string") return escape(wanted);
      const { type, props, children } = wanted;
      const attributes = Object.entries(props).map(([name, value]) => toAttribute(name, value));
      const open = `<${type}${attributes.join("")}>`;
      return type === "input" ? open : `${open}${toHtml(children)}</${type}>`;
    })
    .join("");
}

/** As `set` in dom.ts would leave it: a boolean is a property's, but for those with a dash, which have none. */
function toAttribute(name: string, value: unknown): string {
  if (name === "key" || name.startsWith("on") || value === undefined || value === null) return "";
  if (typeof value === "boolean" && !name.includes("-") && name !== "spellcheck")
    return value ? ` ${name}` : "";
  return ` ${name}="${escape(String(value))}"`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
