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
  let isTitled = false;
  let dropped = 0;
  const rewriter = new HTMLRewriter()
    .on("title", {
      // Only the first is the page's: pictures in SVG have titles of their own.
      text(chunk) {
        if (!isTitled) title += chunk.text;
        isTitled ||= chunk.lastInTextNode;
      },
    })
    .on(DROPPED, {
      element(element) {
        if (atEnd(element, () => void dropped--)) dropped++;
      },
    })
    .on(BLOCKS, {
      element(element) {
        text += "\n";
        atEnd(element, () => void (text += "\n"));
      },
    })
    .onDocument({ text: (chunk) => void (text += dropped > 0 ? "" : chunk.text.replace(/\s+/g, " ")) });
  await rewriter.transform(new Response(html)).arrayBuffer();
  return {
    text: decodeEntities(text),
    title: decodeEntities(title).replace(/\s+/g, " ").trim() || undefined,
  };
}

/** Plans what to do at an element's end; false where it has none (br, svg/): the parser throws then. */
function atEnd(element: Element, run: () => void): boolean {
  try {
    element.onEndTag(run);
    return true;
  } catch {
    return false;
  }
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
