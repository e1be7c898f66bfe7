/** A table as CSV: RFC 4180, UTF-8 with a byte-order mark for Excel. */
import type { Cell } from "./table.ts";

const BOM = "\uFEFF";

/** Writes a table. */
export function writeCsv(table: Cell[][]): string {
  return BOM + table.map((row) => `${row.map(escapeCell).join(",")}\r\n`).join("");
}

/** Quotes a cell, and keeps a spreadsheet from taking a pupil's nickname for a formula (OWASP, CSV Injection). */
function escapeCell(cell: Cell): string {
  const text = typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
