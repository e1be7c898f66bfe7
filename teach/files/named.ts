/** Results with the names that only this browser knows, as a file that it writes itself. */
import { type Separator, streamCsv } from "../../tables/csv.ts";
import type { Cell } from "../../tables/table.ts";
import { streamXlsx } from "../../tables/xlsx.ts";
import type { ResultsTable } from "../../worker/contract.ts";

/** How the file is to be. */
export interface Style {
  format: "csv" | "xlsx";
  timeZone?: string | undefined;
  separator?: Separator | undefined;
}

/** What stands above the names, and whose each number of a room's list is. */
export interface Naming {
  heading: string;
  nameOf(room: string, number: string): string | null;
}

const writers = { csv: streamCsv, xlsx: streamXlsx };
/** Of the column, in characters. */
const WIDTH = 24;

/** The table with the names behind the numbers, each class in the order of its list. */
export async function writeNamed(told: ResultsTable, naming: Naming, style: Style): Promise<Blob> {
  const find = (name: string) => told.head.findIndex((column) => column.name === name);
  const [room, number] = [find("room"), find("candidate")];
  const rooms = [...new Set(told.rows.map((row) => row[room]))];
  const placeIn = (row: Cell[]) => (typeof row[number] === "number" ? row[number] : Infinity);
  const rows = told.rows
    .map((row) => row.map((cell, x) => (told.head[x]!.isTime && cell !== null ? new Date(cell) : cell)))
    // Those who are on no list stay as they come.
    .toSorted(
      (a, b) =>
        rooms.indexOf(a[room] as string) - rooms.indexOf(b[room] as string) || placeIn(a) - placeIn(b) || 0,
    )
    .map((row) => row.toSpliced(number + 1, 0, naming.nameOf(String(row[room]), String(row[number]))));
  const head = told.head.toSpliced(number + 1, 0, {
    name: "name",
    text: naming.heading,
    width: WIDTH,
    isTime: false,
  });
  const pages = async function* () {
    yield rows;
  };
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of writers[style.format]({ head, pages }, style))
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  return new Blob(chunks);
}
