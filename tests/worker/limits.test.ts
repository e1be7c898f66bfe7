/**
 * Bodies over the limit are refused before anything reads them as what they should be: each call that takes one, and the forms,
 * with a length, without one, with a false one, and packed. What is sent here is no JSON, so that whoever had parsed it would say so.
 */
import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import operations from "../../docs/operations.md?raw";
import { limits } from "../../worker/contract.ts";
import { call, makeQuiz, ORIGIN, start } from "./client.ts";

const CHUNK = new TextEncoder().encode("[".repeat(64_000));
let places: { method: string; path: string; limit: number; token: string; type: string }[];
let code: string;

/** The limit of a call, by its address in the document. */
function limitOf(path: string): number {
  if (path === "/v1/workspace/import") return limits.carriedBytes;
  return /\/articles$|\/import$/.test(path) ? limits.articleBytes : limits.bodyBytes;
}

beforeAll(async () => {
  const made = await makeQuiz({ mode: "test" });
  code = made.code;
  const attempt = await start(code);
  const { body } = await call<{ paths: Record<string, object> }>("GET", "/openapi.json");
  const ids: Record<string, string> = { articles: made.article.id, quizzes: made.quiz.id, rooms: code };
  places = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => /^(post|put|patch)$/.test(method))
      .map((method) => {
        const isPupils = path.startsWith("/v1/attempts");
        const name = path.split("/")[2]!;
        const id = isPupils ? attempt.attemptId : (ids[name] ?? "x");
        return {
          method: method.toUpperCase(),
          path: path.replace(/\{\w+\}/, id).replaceAll(/\{\w+\}/g, "x"),
          limit: limitOf(path),
          token: path === "/v1/workspaces" ? env.SETUP_SECRET : isPupils ? attempt.token : made.key,
          type: "application/json",
        };
      }),
  );
  const form = { method: "POST", token: "", type: "application/x-www-form-urlencoded" };
  places.push(
    { ...form, path: `/r/${code}/form`, limit: limits.bodyBytes },
    { ...form, path: "/teach/exercise", limit: 2_000 },
    { ...form, path: "/teach/worksheet", limit: 2_000 },
  );
});

/** A body without a length that goes on for as long as it is read, up to ten times the limit; and how much of it was taken. */
function makeEndless(limit: number) {
  const taken = { bytes: 0 };
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.bytes += CHUNK.length;
      controller.enqueue(CHUNK);
      if (taken.bytes > 10 * limit + 10 * CHUNK.length) controller.close();
    },
  });
  return { stream, taken };
}

async function send(place: (typeof places)[number], body: BodyInit, more: Record<string, string> = {}) {
  const { method, path, token, type } = place;
  const headers: Record<string, string> = { "Content-Type": type, ...more };
  if (token !== "") headers["Authorization"] = `Bearer ${token}`;
  const reply = await exports.default.fetch(
    new Request(ORIGIN + path, { method, body, headers, redirect: "manual" }),
  );
  return { status: reply.status, text: await reply.text() };
}

describe("a body over the limit", () => {
  it("is refused by each call that takes one, and by the forms, where its length is told", async () => {
    expect(places.length).toBeGreaterThan(25);
    for (const place of places) {
      const { status } = await send(place, new Uint8Array(place.limit + 1).fill(91));
      expect([place.method, place.path, status]).toEqual([place.method, place.path, 413]);
    }
  });
  it("is refused where its length is not told, and not read to its end", async () => {
    for (const place of places) {
      const { stream, taken } = makeEndless(place.limit);
      const { status } = await send(place, stream);
      expect([place.method, place.path, status]).toEqual([place.method, place.path, 413]);
      expect(taken.bytes).toBeLessThanOrEqual(place.limit + 4 * CHUNK.length);
    }
  });
  it("is refused also with an Idempotency-Key, which makes it be read as a whole", async () => {
    for (const place of places.filter(({ path }) => /^\/v1\/(?:articles|quizzes)/.test(path))) {
      const { stream } = makeEndless(place.limit);
      const { status } = await send(place, stream, { "Idempotency-Key": `k${place.path}` });
      expect([place.path, status]).toEqual([place.path, 413]);
    }
  });
});

describe("a body that is within the limit and made to be slow", () => {
  /** Milliseconds; the shorter of two tries, since others use the machine too. */
  const time = async (go: () => Promise<unknown>) => {
    const tries: number[] = [];
    for (let i = 0; i < 2; i++) {
      const begun = performance.now();
      await go();
      tries.push(performance.now() - begun);
    }
    return Math.min(...tries);
  };
  it("with very many fields that there are not is refused at once, and a hundred of them are named", async () => {
    const names = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`f${i}`, 1]));
    for (const place of places.filter(({ path }) => /attempts$|submit$|sign-in$|resume$/.test(path))) {
      const body = JSON.stringify(place.path.endsWith("submit") ? { responses: names } : names);
      const sent = () => send(place, body, { Origin: ORIGIN });
      const { status, text } = await sent();
      expect([place.path, status]).toEqual([place.path, 422]);
      const { errors } = JSON.parse(text) as { errors: { field: string; reason: string }[] };
      expect(errors.length).toBeLessThanOrEqual(100);
      expect(text.length).toBeLessThan(20_000);
      expect(await time(sent)).toBeLessThan(1_000);
    }
  });
});

describe("a body that is packed", () => {
  it("is not unpacked: a few bytes that would become many are no JSON", async () => {
    const packed = await new Response(
      new Blob([`{"responses": {"${"a".repeat(50_000_000)}": "x"}}`])
        .stream()
        .pipeThrough(new CompressionStream("gzip")),
    ).arrayBuffer();
    expect(packed.byteLength).toBeLessThan(limits.bodyBytes);
    for (const place of places.filter(({ type }) => type === "application/json")) {
      const { status } = await send(place, packed, { "Content-Encoding": "gzip" });
      expect([place.path, [400, 401, 403, 404].includes(status)]).toEqual([place.path, true]);
    }
  });
});

describe("a body of deepest nesting", () => {
  it("is refused as what it is, by each call that takes one", async () => {
    const depth = 100_000;
    const nested = `${'{"responses":'.repeat(depth / 5)}{}${"}".repeat(depth / 5)}`;
    for (const place of places.filter(({ type }) => type === "application/json"))
      for (const text of ["[".repeat(depth) + "]".repeat(depth), nested]) {
        const { status } = await send(place, text);
        expect([place.path, status >= 400 && status < 500]).toEqual([place.path, true]);
      }
  });
});

it("as long as they may be pass the proxy of the operations guide", () => {
  const megabytes = Number(/client_max_body_size (\d+)m;/.exec(operations)?.[1]);
  expect(megabytes * 2 ** 20).toBeGreaterThanOrEqual(
    Math.max(...Object.values(limits).filter((limit) => limit > 1e6)),
  );
});
