/** Tables as CSV: RFC 4180, UTF-8 with a byte-order mark for Excel; times as ISO 8601 has them, in UTC, for programs. */
import type { Cell, Table } from "./table.ts";

const BOM = "\uFEFF";

/** Writes a small table. */
export const writeCsv = (rows: Cell[][]): string => BOM + writeRows(rows);

/** Writes a table as it is read. */
export async function* streamCsv({ head, pages }: Table): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(writeCsv([head.map(({ text }) => text)]));
  for await (const rows of pages()) yield encoder.encode(writeRows(rows));
}

const writeRows = (rows: Cell[][]): string =>
  rows.map((row) => `${row.map(escapeCell).join(",")}\r\n`).join("");

/**
 * Where a spreadsheet may take text for a formula: at a cell's beginning, and after a semicolon or a tab, which where commas part
 * decimals (as in Georgia and Russia) part cells, inside of quotes too.
 */
const FORMULA = /(^|[;\t\r\n])( *)(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/g;

/** Quotes a cell, and keeps a spreadsheet from taking a pupil's nickname for a formula (OWASP, CSV Injection). */
function escapeCell(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString();
  const text = typeof cell === "string" ? cell.replace(FORMULA, "$1$2'") : String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
