/**
 * Tables as XLSX (ECMA-376, part 1, 18.3): the five parts a workbook needs, with its first row frozen. Written by hand since
 * write-excel-file starts web workers for a sheet above 160 kB, which workerd lacks. A text cell is never a formula.
 */
import { escapeXml } from "../questions/index.ts";
import type { Cell, Table } from "./table.ts";

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const relation = (type: string, target: string) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

const frame = {
  "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
  "xl/workbook.xml": `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Kitkhva" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
};

const SHEET_PATH = "xl/worksheets/sheet1.xml";
const VIEW = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>`;
const BEGIN = `${XML}<worksheet xmlns="${SHEET}">${VIEW}<sheetData>`;
const END = "</sheetData></worksheet>";

/** Writes a small table as a workbook with one sheet. */
export async function writeXlsx(table: Cell[][]): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import("fflate");
  const parts = Object.entries({ ...frame, [SHEET_PATH]: BEGIN + writeRows(table, 0) + END });
  return zipSync(Object.fromEntries(parts.map(([path, text]) => [path, strToU8(text)])));
}

/** Writes a table as it is read, packed as it is written. */
export async function* streamXlsx({ head, pages }: Table): AsyncGenerator<Uint8Array> {
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
  sheet.push(strToU8(BEGIN + writeRows([head], 0)));
  let written = 1;
  for await (const rows of pages()) {
    sheet.push(strToU8(writeRows(rows, written)));
    written += rows.length;
    yield* take();
  }
  sheet.push(strToU8(END), true);
  zip.end();
  yield* take();
}

/** Rows after so many others. */
const writeRows = (rows: Cell[][], above: number): string =>
  rows
    .map((row, i) => {
      const y = above + i;
      return `<row r="${y + 1}">${row.map((cell, x) => writeCell(cell, x, y)).join("")}</row>`;
    })
    .join("");

function writeCell(cell: Cell, x: number, y: number): string {
  if (cell === null) return "";
  const at = `r="${nameColumn(x)}${y + 1}"`;
  return typeof cell === "number"
    ? `<c ${at}><v>${cell}</v></c>`
    : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
const nameColumn = (x: number): string =>
  (x < 26 ? "" : nameColumn(Math.floor(x / 26) - 1)) + String.fromCharCode(65 + (x % 26));
