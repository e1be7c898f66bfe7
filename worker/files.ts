/** Results as files to download: what a route declares of each format, and what it sends. */
import { z } from "@hono/zod-openapi";
import { streamCsv } from "./csv.ts";
import type { Table } from "./table.ts";
import { streamXlsx } from "./xlsx.ts";

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
};

export type Format = keyof typeof formats;

/** A file as an answer in a route's declaration. */
export function file(format: Format) {
  const { type, description, schema } = formats[format];
  return { description, content: { [type]: { schema } } };
}

/**
 * A table as a download, which is made as fast as it is taken; a spreadsheet's times are those of a time zone. Typed as never for the
 * same reason as `refuse`: a route declares it by its media type.
 */
export function sendFile(format: Format, table: Table, name: string, timeZone?: string | undefined): never {
  const { type, write } = formats[format];
  return new Response(toStream(write(table, timeZone)), {
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
