/** A teacher's file as what the API takes: text as it is, a page as HTML, a Word document as its paragraphs. */
import { isMarkup } from "../questions/markup.ts";
import { loadFiles } from "./load-files.ts";

/** What an article is made of. */
export type Source = { text: string } | { html: string };

/** As much as the API takes. */
const MAX_BYTES = 2_000_000;

/** A document whose bytes may all be text, and that is none to read: PDF, PostScript, RTF. */
const NO_TEXT = /^\s*(?:%PDF-|%!PS|\{\\rtf)/;

/** Pasted text, taken for a page, or part of one, where it is marked up. */
export const readText = (text: string): Source => (isMarkup(text) ? { html: text } : { text });

/** A file's text; null where there is none to be read. */
export async function readFile(file: File): Promise<Source | null> {
  try {
    if (/\.docx$/i.test(file.name))
      return (await loadFiles()).readWord(new Uint8Array(await file.arrayBuffer()));
    if (file.size > MAX_BYTES) return null;
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return text.includes("\u0000") || text.trim() === "" || NO_TEXT.test(text) ? null : readText(text);
  } catch {
    return null;
  }
}
