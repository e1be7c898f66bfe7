/** The text of a little HTML, as questions hold it: tags out, blocks on lines of their own, characters for their names. */

const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  lsquo: "‘",
  rsquo: "’",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

/** Names and numbers of characters → the characters; what is neither stays as it stands. */
export function readEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === "string") return NAMED[name] ?? whole;
    const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}

/** Only what has the shape of a tag is one: "3 < 5" stays. */
export function readPlain(html: string): string {
  const text = html
    .replace(/<(script|style)\b[^<>]{0,1000}>[^<]{0,10000}<\/\1>/gi, "")
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6])\b[^<>]{0,1000}>/gi, "\n")
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, "");
  return readEntities(text)
    .replaceAll("\u00A0", " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
