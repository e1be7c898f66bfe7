/** XML written: elements as text. What XML 1.0 cannot hold (control characters, two non-characters) is dropped. */

const UNHELD = /[\x00-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g;

export const XML_HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n`;

/** Text as XML holds it, between tags and in attributes. */
export function escapeXml(text: string): string {
  return text
    .replace(UNHELD, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * Text, in CDATA where it has a space or what XML escapes. Moodle reads pieces of 4,096 bytes and drops what comes as a space alone: one
 * between two escapes, and one where a piece begins before a letter that is not ASCII. CDATA comes in pieces that hold more.
 */
export function writeText(text: string): string {
  const held = text.replace(UNHELD, "");
  return /[&<>\s]/.test(held) ? `<![CDATA[${held.replaceAll("]]>", "]]]]><![CDATA[>")}]]>` : held;
}

/** An element; `inner` is XML already. */
export function element(name: string, attributes: Record<string, string>, ...inner: string[]): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const content = inner.join("");
  return content === "" ? `<${name}${given.join("")}/>` : `<${name}${given.join("")}>${content}</${name}>`;
}

/** Text as HTML paragraphs, a line each. */
export function toParagraphs(lines: string[]): string {
  return lines.map((line) => `<p>${escapeXml(line)}</p>`).join("");
}
