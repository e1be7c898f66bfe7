/** Results as files to download: what a route declares of each format, and what it sends. */
import { z } from "@hono/zod-openapi";
import { type Separator, streamCsv } from "../tables/csv.ts";
import type { Table } from "../tables/table.ts";
import { streamXlsx } from "../tables/xlsx.ts";
import { ResultsTable } from "./contract.ts";

const formats = {
  csv: {
    type: "text/csv",
    description: "RFC 4180, UTF-8 with a byte-order mark",
    schema: z.string(),
    write: streamCsv,
  },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    description: "Office Open XML",
    schema: z.string().openapi({ format: "binary" }),
    write: streamXlsx,
  },
  json: {
    type: "application/json",
    description: "Headings, and rows of cells",
    schema: ResultsTable,
    write: streamJson,
  },
};

export type Format = keyof typeof formats;

/** A file as an answer in a route's declaration. */
export function file(format: Format) {
  const { type, description, schema } = formats[format];
  return { description, content: { [type]: { schema } } };
}

/** How a file is to be written: a spreadsheet's times by which clock, a CSV's cells parted by what. */
interface Style {
  timeZone?: string | undefined;
  separator?: Separator | undefined;
}

type Write = (table: Table, style: Style) => AsyncGenerator<Uint8Array>;

/**
 * A table as a download, which is made as fast as it is taken. Typed as never for the same reason as `refuse`: a route declares it by its
 * media type.
 */
export function sendFile(format: Format, table: Table, name: string, style: Style = {}): never {
  const { type, write }: { type: string; write: Write } = formats[format];
  return new Response(toStream(write(table, style)), {
    headers: {
      "Content-Type": format === "csv" ? `${type}; charset=utf-8` : type,
      "Content-Disposition": `attachment; filename="kitkhva-${name}.${format}"`,
      "Cache-Control": "no-store",
    },
  }) as never;
}

/** Makes each chunk when it is asked for, and no more once nobody takes them. */
const toStream = (chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });

/** Writes a table as it is read; times as ISO 8601 has them, in UTC. */
async function* streamJson({ head, pages }: Table): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const columns = head.map((column) => ({ isTime: false, ...column }));
  yield encoder.encode(`{"head":${JSON.stringify(columns)},"rows":[`);
  let before = "";
  for await (const rows of pages()) {
    if (rows.length === 0) continue;
    yield encoder.encode(before + rows.map((row) => JSON.stringify(row)).join(","));
    before = ",";
  }
  yield encoder.encode("]}");
}
