/**
 * Tables as CSV: RFC 4180, UTF-8 with a byte-order mark for Excel; times as ISO 8601 has them, in UTC, for programs, or as a clock of a zone
 * shows them, for people.
 */
import { type Cell, headTimes, type Table } from "./table.ts";
import { createOffset } from "./time-zones.ts";

/**
 * What parts cells: a comma, which programs read, or a semicolon with a decimal comma, as Excel does where that is the custom, as in
 * Georgia and Russia. A first line `sep=;` would tell Excel too, but it then takes the text for one in the machine's old encoding.
 */
export const separators = ["comma", "semicolon"] as const;
export type Separator = (typeof separators)[number];

const BOM = "\uFEFF";

/** Writes a small table. */
export const writeCsv = (rows: Cell[][], separator?: Separator): string => BOM + writeRows(rows, separator);

/** Writes a table as it is read. */
export async function* streamCsv(
  { head, pages }: Table,
  { separator, timeZone }: { separator?: Separator | undefined; timeZone?: string | undefined } = {},
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const offset = timeZone === undefined ? null : createOffset(timeZone);
  const showTime = (cell: Cell) => {
    if (offset === null || !(cell instanceof Date)) return cell;
    const ms = cell.getTime();
    // As spreadsheets read it in every country.
    return new Date(ms + offset(ms)).toISOString().slice(0, 19).replace("T", " ");
  };
  yield encoder.encode(writeCsv([headTimes(head, timeZone)], separator));
  for await (const rows of pages())
    yield encoder.encode(
      writeRows(
        rows.map((row) => row.map(showTime)),
        separator,
      ),
    );
}

const signs = { comma: ",", semicolon: ";" };

const writeRows = (rows: Cell[][], separator: Separator = "comma"): string =>
  rows.map((row) => `${row.map((cell) => writeCell(cell, separator)).join(signs[separator])}\r\n`).join("");

/**
 * Where a spreadsheet may take text for a formula: at a cell's beginning, and after a tab or the sign by which it parts cells where the
 * file has the other one, for then it does so inside of quotes too; also behind quotation marks, which a program that has parted a cell there
 * takes for an empty text that the rest goes on.
 */
const formulas = {
  comma: /(^|[;\t\r\n])([" ]*)(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/g,
  semicolon: /(^|[,\t\r\n])([" ]*)(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/g,
};

/** Quotes a cell, and keeps a spreadsheet from taking a pupil's nickname for a formula (OWASP, CSV Injection). */
function writeCell(cell: Cell, separator: Separator): string {
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === "number") return separator === "comma" ? String(cell) : String(cell).replace(".", ",");
  const text = (cell ?? "").replace(formulas[separator], "$1$2'");
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
