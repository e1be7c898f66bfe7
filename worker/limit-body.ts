/** How long a body may be. */
import { bodyLimit } from "hono/body-limit";
import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv } from "./http.ts";

export type Limit = MiddlewareHandler<AppEnv>;

/**
 * Refuses bodies that are too long, unread where their length is told; else they are counted as they come. One that cannot be read to its
 * end goes on to whoever wants it, who cannot read it either and finds no JSON and no fields.
 */
export function limitBody(
  maxSize: number,
  onError: (c: Context<AppEnv>) => Response | Promise<Response>,
): Limit {
  const count = bodyLimit({ maxSize, onError });
  return async (c, next) => {
    const length = c.req.header("Content-Length");
    if (length === undefined || c.req.header("Transfer-Encoding") !== undefined)
      // What comes after it has its own way with errors, which end there.
      return count(c, next).catch(() => next());
    return Number(length) > maxSize ? onError(c) : next();
  };
}
