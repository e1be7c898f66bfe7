/** Results as files to download: what a route declares of each format, and what it sends. */
import { z } from "@hono/zod-openapi";
import { writeCsv } from "./csv.ts";
import type { Cell } from "./table.ts";
import { writeXlsx } from "./xlsx.ts";

const formats = {
  csv: {
    type: "text/csv",
    description: "RFC 4180, UTF-8 with a byte-order mark",
    schema: z.string(),
    write: writeCsv,
  },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    description: "Office Open XML",
    schema: z.string().openapi({ format: "binary" }),
    write: writeXlsx,
  },
};

export type Format = keyof typeof formats;

/** A file as an answer in a route's declaration. */
export function file(format: Format) {
  const { type, description, schema } = formats[format];
  return { description, content: { [type]: { schema } } };
}

/** A table as a download. Typed as never for the same reason as `refuse`: a route declares it by its media type. */
export function sendFile(format: Format, table: Cell[][], name: string): never {
  const { type, write } = formats[format];
  return new Response(write(table), {
    headers: {
      "Content-Type": format === "csv" ? `${type}; charset=utf-8` : type,
      "Content-Disposition": `attachment; filename="kitkhva-${name}.${format}"`,
      "Cache-Control": "no-store",
    },
  }) as never;
}
