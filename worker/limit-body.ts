/** How long a body may be. */
import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv } from "./http.ts";

export type Limit = MiddlewareHandler<AppEnv>;

const PIECE_BYTES = 65_536;

/**
 * Refuses bodies that are too long, unread where their length is told; else they are counted as they come. One that cannot be read to its
 * end is empty: no JSON, and no fields.
 */
export function limitBody(
  maxSize: number,
  onError: (c: Context<AppEnv>) => Response | Promise<Response>,
): Limit {
  return async (c, next) => {
    const { raw } = c.req;
    const length = c.req.header("Content-Length");
    if (length !== undefined && c.req.header("Transfer-Encoding") === undefined)
      return Number(length) > maxSize ? onError(c) : next();
    const pieces = raw.body && (await readPieces(raw.body, maxSize).catch(() => []));
    if (pieces === "too-long") return onError(c);
    if (pieces !== null) c.req.raw = new Request(raw, { method: raw.method, body: new Blob(pieces) });
    return next();
  };
}

/** A body in large pieces, however small are those that it is sent in: to read one by itself takes a turn. */
async function readPieces(body: ReadableStream, maxSize: number): Promise<Uint8Array[] | "too-long"> {
  const reader = body.getReader({ mode: "byob" });
  const pieces: Uint8Array[] = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.readAtLeast(PIECE_BYTES, new Uint8Array(PIECE_BYTES));
    if (done) return pieces;
    size += value.length;
    if (size > maxSize) return "too-long";
    pieces.push(value);
  }
}
