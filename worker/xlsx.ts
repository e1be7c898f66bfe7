/**
 * A table as XLSX (ECMA-376, part 1, 18.3): the five parts a workbook needs, with its first row frozen. Written by hand since
 * write-excel-file starts web workers for a sheet above 160 kB, which workerd lacks. A text cell is never a formula.
 */
import { strToU8, zipSync } from "fflate";
import { escapeXml } from "../questions/index.ts";
import type { Cell } from "./table.ts";

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

/** Writes a table as a workbook with one sheet. */
export function writeXlsx(table: Cell[][]): Uint8Array<ArrayBuffer> {
  const rows = table.map(
    (row, y) => `<row r="${y + 1}">${row.map((cell, x) => writeCell(cell, x, y)).join("")}</row>`,
  );
  const view = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>`;
  const sheet = `${XML}<worksheet xmlns="${SHEET}">${view}<sheetData>${rows.join("")}</sheetData></worksheet>`;
  const parts = Object.entries({ ...frame, "xl/worksheets/sheet1.xml": sheet });
  return zipSync(Object.fromEntries(parts.map(([path, text]) => [path, strToU8(text)])));
}

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
