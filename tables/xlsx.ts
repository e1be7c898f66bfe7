/**
 * Tables as XLSX (ECMA-376, part 1, 18.3): the six parts a workbook needs, with its first row frozen. Written by hand since
 * write-excel-file starts web workers for a sheet above 160 kB, which workerd lacks. A text cell is never a formula.
 */
import { escapeXml } from "../questions/formats/xml.ts";
import { type Cell, type Heading, headTimes, type Table } from "./table.ts";
import { createOffset } from "./time-zones.ts";

/** Every part of an archive is dated so: one content is one file, to the byte, whenever it is written. */
export const MTIME = "1980-01-01T12:00:00";

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const relations = (targets: Record<string, string>) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${Object.entries(targets)
    .map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** Places in the list of styles below. */
const TIME = 1;
const HEAD = 2;
const PLAIN = `numFmtId="0" fontId="0" fillId="0" borderId="0"`;
const styles = `${XML}<styleSheet xmlns="${SHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf ${PLAIN}/></cellStyleXfs><cellXfs count="3"><xf ${PLAIN} xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

const frame = {
  "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  "_rels/.rels": relations({ officeDocument: "xl/workbook.xml" }),
  "xl/workbook.xml": `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Kitkhva" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relations({ worksheet: "worksheets/sheet1.xml", styles: "styles.xml" }),
  "xl/styles.xml": styles,
};

const SHEET_PATH = "xl/worksheets/sheet1.xml";
const VIEW = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>`;
const END = "</sheetData></worksheet>";

const begin = (widths: number[]) =>
  `${XML}<worksheet xmlns="${SHEET}">${VIEW}<cols>${widths
    .map((width, x) => `<col min="${x + 1}" max="${x + 1}" width="${width}" customWidth="1"/>`)
    .join("")}</cols><sheetData>`;

/** Writes a small table as a workbook with one sheet, its columns as wide as what is in them. */
export async function writeXlsx(table: Cell[][]): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import("fflate");
  const sheet = begin(measure(table)) + writeRows(table, 0) + END;
  const parts = Object.entries({ ...frame, [SHEET_PATH]: sheet });
  return zipSync(Object.fromEntries(parts.map(([path, text]) => [path, strToU8(text)])), { mtime: MTIME });
}

/** Characters of the longest line in each column, 8 at least, and 60 at most. */
function measure(table: Cell[][]): number[] {
  const widths = Array<number>(Math.max(1, ...table.map((row) => row.length))).fill(8);
  for (const row of table)
    for (const [x, cell] of row.entries())
      for (const line of String(cell ?? "").split("\n"))
        widths[x] = Math.min(60, Math.max(widths[x]!, line.length + 2));
  return widths;
}

/** Writes a table as it is read, packed as it is written; its times as a clock in the zone shows them. */
export async function* streamXlsx(
  { head, pages }: Table,
  { timeZone = "UTC" }: { timeZone?: string | undefined } = {},
): AsyncGenerator<Uint8Array> {
  const { strToU8, Zip, ZipDeflate } = await import("fflate");
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  const take = () => packed.splice(0);
  for (const [path, text] of Object.entries(frame)) {
    const part = new ZipDeflate(path);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  const sheet = new ZipDeflate(SHEET_PATH);
  zip.add(sheet);
  sheet.push(strToU8(begin(head.map(({ width }) => width)) + writeHead(head, timeZone)));
  const offset = createOffset(timeZone);
  let written = 1;
  for await (const rows of pages()) {
    sheet.push(strToU8(writeRows(rows, written, offset)));
    written += rows.length;
    yield* take();
  }
  sheet.push(strToU8(END), true);
  zip.end();
  yield* take();
}

/** The headings, four lines high: a question may be longer, and is frozen above all rows. */
function writeHead(head: Heading[], timeZone: string): string {
  const cells = headTimes(head, timeZone).map((text, x) =>
    writeText(text, `r="${nameColumn(x)}1" s="${HEAD}"`),
  );
  return `<row r="1" ht="62" customHeight="1">${cells.join("")}</row>`;
}

/** Rows after so many others. */
const writeRows = (rows: Cell[][], above: number, offset = createOffset("UTC")): string =>
  rows
    .map((row, i) => {
      const y = above + i;
      return `<row r="${y + 1}">${row.map((cell, x) => writeCell(cell, x, y, offset)).join("")}</row>`;
    })
    .join("");

function writeCell(cell: Cell, x: number, y: number, offset: (ms: number) => number): string {
  if (cell === null) return "";
  const at = `r="${nameColumn(x)}${y + 1}"`;
  if (typeof cell === "string") return writeText(cell, at);
  if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
  const ms = cell.getTime();
  return `<c ${at} s="${TIME}"><v>${toSerial(ms + offset(ms))}</v></c>`;
}

const writeText = (text: string, attributes: string) =>
  `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;

/** A workbook reads `_x0041_` as the letter A (ST_Xstring): where a text has such, its first underscore is written so itself. */
const escapeText = (text: string): string => escapeXml(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** Days since the end of 1899, to the second: a program that shows seconds would round a part of one up. */
const toSerial = (ms: number): number => Math.floor(ms / 1000) / 86_400 + 25_569;

/** 0 → A, 25 → Z, 26 → AA. */
const nameColumn = (x: number): string =>
  (x < 26 ? "" : nameColumn(Math.floor(x / 26) - 1)) + String.fromCharCode(65 + (x % 26));
