/**
 * HTML → the article's text, title and date. Why by a scanner and a rule of our own: docs/decisions/0006-html.md.
 * Paragraphs come apart by an empty line; headings, items of lists and rows of tables in marks that the engine knows.
 */
import { type Block, readBlocks } from "./blocks.ts";
import { chooseMain } from "./main.ts";

export interface Page {
  text: string;
  title: string | undefined;
  /** When the page says it was published, as it writes it: ISO 8601. */
  published: string | undefined;
}

/** Reads an HTML page or fragment. */
export function readHtml(html: string): Page {
  const { blocks, title, published } = readBlocks(html);
  const main = chooseMain(blocks).filter((block) => block.isRunning || block.text !== title);
  return {
    text: main.map((block, i) => separate(block, main[i - 1]) + write(block)).join(""),
    title,
    published,
  };
}

function separate({ row, part }: Block, before: Block | undefined): string {
  if (before === undefined) return "";
  return row > 0 && row === before.row && part !== before.part ? " | " : "\n\n";
}

/** The engine takes a line without a full stop for a heading, "•" for an item, and "|" for a row. */
function write({ text, kind, isRunning }: Block): string {
  if (isRunning) return text;
  if (kind === "heading") return text.replace(/[.…]+$/, "");
  return kind === "item" ? `• ${text}` : text;
}
