/**
 * `Idempotency-Key` on a call that makes or does something: the first answer is kept by the workspace and given again to the same
 * call of the same caller. Answers that ask to be tried again (5xx, 429) are not kept, nor is that what came in is no JSON (400): it may have been cut off on its way. An answer is kept packed, since an article is long,
 * and sealed, since some show a secret this once.
 */
import type { MiddlewareHandler } from "hono";
import { type AppEnv, refuse } from "./context.ts";
import { hashText } from "./keys.ts";
import { makeSeal } from "./seal.ts";

/** Printable ASCII, as in the draft's structured string; quotation marks may stand around it. */
const KEY = /^"?([\x21\x23-\x7e]{1,255})"?$/;

/** To be placed after the caller was let in. Without the header it does nothing. */
export const repeatable: MiddlewareHandler<AppEnv> = async (c, next) => {
  const given = c.req.header("Idempotency-Key");
  if (given === undefined) return next();
  const key = KEY.exec(given)?.[1];
  if (key === undefined)
    return refuse(c, {
      code: "invalid-input",
      errors: [{ field: "Idempotency-Key", reason: "Must be 1 to 255 printable characters of ASCII" }],
    });
  const { stub } = c.get("workspace");
  const seal = await makeSeal(c.get("secret"), key);
  const asked = `${c.req.method} ${c.req.path}\n${await c.req.text()}`;
  const request = await seal.digest(asked);
  const known = await stub.beginCall(seal.name, request, { key, request: await hashText(asked) });
  if (known.state === "other") return refuse(c, { code: "idempotency-key-reused" });
  if (known.state === "running") return refuse(c, { code: "call-running" });
  if (known.state === "done") {
    const headers = { "Content-Type": typeOf(known.status), "Idempotency-Replayed": "true" };
    const packed = known.isSealed ? await seal.open(known.body) : known.body;
    return new Response(pipe(packed, new DecompressionStream("gzip")), { status: known.status, headers });
  }
  await next();
  const { status } = c.res;
  if (status >= 500 || status === 429 || status === 400) return void (await stub.forgetCall(seal.name));
  const answered = await c.res.clone().arrayBuffer();
  const packed = await new Response(pipe(answered, new CompressionStream("gzip"))).arrayBuffer();
  await stub.finishCall(seal.name, status, await seal.close(packed), findSubject(c.req.path, answered));
};

/** The id of the article or quiz that an answer tells of: the address has it, or else the answer, of which it is the first field. */
function findSubject(path: string, answered: ArrayBuffer): string | null {
  const inPath = /^\/v1\/\w+\/([^/]+)\//.exec(path)?.[1];
  const start = new TextDecoder().decode(answered.slice(0, 100));
  return inPath ?? /^\{"id":"([\w.-]+)"/.exec(start)?.[1] ?? null;
}

const typeOf = (status: number) => (status < 400 ? "application/json" : "application/problem+json");

function pipe(bytes: ArrayBuffer, through: CompressionStream | DecompressionStream): ReadableStream {
  return new Response(bytes).body!.pipeThrough(through);
}
