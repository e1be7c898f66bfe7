/** A teacher's file as what the API takes: text as it is, a page as HTML, a Word document as its paragraphs. */
import { strFromU8, unzipSync } from "fflate";
import { isMarkup } from "../questions/markup.ts";

/** What an article is made of. */
export type Source = { text: string } | { html: string };

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** As much as the API takes. */
const MAX_BYTES = 2_000_000;

/** A document whose bytes may all be text, and that is none to read: PDF, PostScript, RTF. */
const NO_TEXT = /^\s*(?:%PDF-|%!PS|\{\\rtf)/;

/** Pasted text, taken for a page, or part of one, where it is marked up. */
export const readText = (text: string): Source => (isMarkup(text) ? { html: text } : { text });

/** A file's text; null where there is none to be read. */
export async function readFile(file: File): Promise<Source | null> {
  try {
    if (/\.docx$/i.test(file.name)) return readWord(new Uint8Array(await file.arrayBuffer()));
    if (file.size > MAX_BYTES) return null;
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return text.includes("\u0000") || text.trim() === "" || NO_TEXT.test(text) ? null : readText(text);
  } catch {
    return null;
  }
}

/** The paragraphs of a document's body (ECMA-376, part 1, 17.3); tabs and breaks as spaces, what was struck out left out. */
function readWord(bytes: Uint8Array): Source | null {
  const name = "word/document.xml";
  const files = unzipSync(bytes, { filter: (f) => f.name === name && f.originalSize < 20 * MAX_BYTES });
  const document = new DOMParser().parseFromString(strFromU8(files[name]!), "application/xml");
  const paragraphs = [...document.getElementsByTagNameNS(WORD, "p")].map((paragraph) =>
    [...paragraph.getElementsByTagNameNS(WORD, "*")]
      .map((node) =>
        node.localName === "t" ? node.textContent : /^(?:tab|br)$/.test(node.localName) ? " " : "",
      )
      .join("")
      .trim(),
  );
  const text = paragraphs.filter(Boolean).join("\n");
  return text === "" ? null : { text };
}
