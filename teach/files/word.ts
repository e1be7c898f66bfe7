/** A Word document as its text. */
import { strFromU8, unzipSync } from "fflate";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** Unpacked: what the API takes is a twentieth of it. */
const MAX_BYTES = 40_000_000;

/** The paragraphs of a document's body (ECMA-376, part 1, 17.3); tabs and breaks as spaces, what was struck out left out. */
export function readWord(bytes: Uint8Array): { text: string } | null {
  const name = "word/document.xml";
  const files = unzipSync(bytes, { filter: (f) => f.name === name && f.originalSize < MAX_BYTES });
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
