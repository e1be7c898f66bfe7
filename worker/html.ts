/** HTML → plain text with a paragraph a line, by the runtime's own streaming parser. Scripts and page furniture are dropped. */

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, blockquote, td, th, pre, dd, dt, div, br";
const DROPPED =
  "script, style, noscript, template, nav, header, footer, aside, figure, form, button, svg, iframe, select, textarea, title";
const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
};

/** Reads the text of an HTML page or fragment, and its title where it has one. */
export async function readHtml(html: string): Promise<{ text: string; title: string | undefined }> {
  let text = "";
  let title = "";
  let dropped = 0;
  const rewriter = new HTMLRewriter()
    .on("title", { text: (chunk) => void (title += chunk.text) })
    .on(DROPPED, {
      element(element) {
        dropped++;
        element.onEndTag(() => void dropped--);
      },
    })
    .on(BLOCKS, {
      element(element) {
        text += "\n";
        if (element.tagName !== "br") element.onEndTag(() => void (text += "\n"));
      },
    })
    .onDocument({ text: (chunk) => void (text += dropped > 0 ? "" : chunk.text.replace(/\s+/g, " ")) });
  await rewriter.transform(new Response(html)).arrayBuffer();
  return {
    text: decodeEntities(text),
    title: decodeEntities(title).replace(/\s+/g, " ").trim() || undefined,
  };
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal: string, hex: string, name: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : " ";
    },
  );
}
