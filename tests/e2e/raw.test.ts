/** Requests that no browser sends, written to the server's socket: headers, forms, methods and bodies that are broken on purpose. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../../scripts/house.mjs";
import { createRandom } from "../faults/chance.ts";
import { makeSchool, type School } from "../faults/pupils.ts";
import { type Runtime, startRuntime } from "../faults/runtime.ts";

const state = mkdtempSync(join(tmpdir(), "kitkhva-raw-"));
let runtime: Runtime;
let school: School;

beforeAll(async () => {
  runtime = await startRuntime(state);
  school = await makeSchool(
    runtime.origin,
    readFileSync(join(root, "articles/dushanbe-2025.ka.txt"), "utf8"),
    1,
  );
});
afterAll(async () => {
  await runtime.stop();
  rmSync(state, { recursive: true });
});

/** What comes back for a request as it is written, unless nothing does for so long. */
function send(request: string, patienceMs = 1_000): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(runtime.origin);
    const socket = connect(Number(port), hostname);
    let reply = "";
    socket.on("data", (data) => {
      reply += data.toString("latin1");
      if (reply.length > 4_000) socket.destroy();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(reply));
    // What waits for more of a body that is cut off is let wait.
    socket.setTimeout(patienceMs, () => socket.destroy());
    socket.write(request);
  });
}

const statusOf = (reply: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1] ?? 0);

it("is known by the first of several schemes, as two proxies in a row write them, and by no scheme but http's", async () => {
  const ask = (header: string) =>
    send(
      `GET /r/${school.rooms[0]}/share HTTP/1.1\r\nHost: quiz.example\r\n${header}\r\nConnection: close\r\n\r\n`,
    );
  const proxied = await ask("X-Forwarded-Proto: https, http");
  expect(statusOf(proxied)).toBe(200);
  expect(proxied).toContain(`https://quiz.example/r/${school.rooms[0]}`);
  const wrong = await ask("X-Forwarded-Proto: javascript");
  expect(statusOf(wrong)).toBe(400);
  expect(wrong).toContain('"code":"invalid-address"');
});

const askFor = (path: string, host = "quiz.example") =>
  send(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

it.each([
  "/teach/..//evil.example/",
  "/teach/.//evil.example/",
  "//evil.example/",
  "/r/..//evil.example",
  "/r/%5C%5Cevil.example",
  "/r/K7M29QXF/../..//evil.example/",
  "/embed/K7M29QXF/..\\..\\\\evil.example/",
])("leads nobody to another host by %s", async (path) => {
  const place = /^Location: (.*)\r$/im.exec(await askFor(path))?.[1] ?? "/";
  expect(new URL(place, "http://quiz.example/").host).toBe("quiz.example");
});

it.each(["quiz.example#", "quiz.example?", "quiz.example?x", "a@quiz.example", "quiz.example\\x"])(
  "answers nothing to the Host %s, which is no host",
  async (host) => expect(statusOf(await askFor(`/r/${school.rooms[0]}/share`, host))).toBe(400),
);

it("knows no room by a code that is cut within a letter", async () => {
  const cut = `${"A".repeat(63)}${encodeURIComponent("😀")}`;
  expect([statusOf(await askFor(`/r?code=${cut}`)), statusOf(await askFor(`/r/${cut}`))]).toEqual([302, 404]);
});

it("reads a body that comes in very many pieces about as soon as one that comes at once", async () => {
  const pieces = "1\r\n \r\n".repeat(200_000);
  const head = `POST /v1/rooms/${school.rooms[0]}/attempts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close`;
  const tries: number[] = [];
  for (let i = 0; i < 2; i++) {
    const begun = performance.now();
    const reply = await send(
      `${head}\r\nTransfer-Encoding: chunked\r\n\r\n${pieces}2\r\n{}\r\n0\r\n\r\n`,
      30_000,
    );
    tries.push(performance.now() - begun);
    expect(statusOf(reply)).toBe(201);
  }
  // One by one they took nine times as long, and everybody else waited.
  expect(Math.min(...tries)).toBeLessThan(6_000);
});

const long = "a".repeat(7_000);
const values = [
  "",
  "%",
  "%E0%A4%A",
  "\u00ff\u00fe",
  "null",
  "-1",
  "9".repeat(400),
  long,
  "*",
  '"><script>',
  "../..",
  "a b",
  "[",
  "https, http",
  "__proto__",
  "0x0",
  ",",
  ";",
  "=",
  'W/""',
  "bytes=0-1,5-",
  "\t",
];
const headers = [
  "Host",
  "X-Forwarded-Proto",
  "Accept-Language",
  "Accept",
  "Cookie",
  "Authorization",
  "If-None-Match",
  "Range",
  "Origin",
  "Idempotency-Key",
  "Upgrade",
  "Sec-Fetch-Site",
  "User-Agent",
  "Expect",
  "Content-Encoding",
  "Kitkhva-Member",
  "Referer",
  "Sec-WebSocket-Key",
];
const types = [
  "application/json",
  "application/json; charset=utf-16",
  "multipart/form-data",
  "multipart/form-data; boundary=",
  "multipart/form-data; boundary=x",
  "application/x-www-form-urlencoded",
  "text/plain",
  "",
  "/",
  "application/json,text/plain",
];
const bodies = [
  "",
  "{",
  "{}",
  "\ufeff{}",
  '{"candidate":"\\ud800"}',
  '{"text":"\\u0000"}',
  "[]",
  "null",
  "%=%&candidate=%ff&token=x&attempt[]=y&__proto__=z",
  "--",
  '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
  "--x\r\n\r\n--x--",
  "a=".repeat(3_000),
  "\u0000\u0001",
];
/** How a body says its length; the last three lie. */
const framings: ((body: string) => string)[] = [
  (body) => `Content-Length: ${Buffer.byteLength(body, "latin1")}\r\n\r\n${body}`,
  (body) =>
    `Transfer-Encoding: chunked\r\n\r\n${body && `${Buffer.byteLength(body, "latin1").toString(16)}\r\n${body}\r\n`}0\r\n\r\n`,
  (body) => `Transfer-Encoding: chunked\r\n\r\nZZ\r\n${body}\r\n0\r\n\r\n`,
  (body) => `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n${body.slice(0, 2)}\r\n0\r\n\r\n`,
  (body) => `Content-Length: -1\r\n\r\n${body}`,
];

it("answers whatever is written to it without a 5xx, a stack or a word of the database", async () => {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1e6);
  const random = createRandom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const { paths } = (await (await fetch(`${runtime.origin}/openapi.json`)).json()) as {
    paths: Record<string, object>;
  };
  const [room, key] = [school.rooms[0]!, school.key];
  const places = [
    "/",
    "/health",
    "/docs",
    "/teach",
    "/teach/setup",
    "/teach/account",
    "/teach/exercise",
    "/teach/worksheet",
    `/teach/quiz/${school.quizzes[0]}`,
    "/oembed",
    "/r",
    `/r/${room}`,
    `/r/${room}/form`,
    `/r/${room}/share`,
    `/r/${room}/result/x`,
    `/embed/${room}`,
    "/results/x",
    "/widget.js",
    "/frame-widget.js",
    "/v/x/widget.js",
    `/v1/rooms/${room}/live`,
    ...Object.keys(paths),
  ];
  const wrong: unknown[] = [];
  const one = async () => {
    const place = pick(places).replaceAll(/\{\w+\}/g, () =>
      encodeURI(pick([room, school.quizzes[0]!, ...values])),
    );
    const query =
      random() < 0.3
        ? `?${pick(["url", "x[]", "code", "ticket", "limit", "lang"])}=${encodeURI(pick(values))}`
        : "";
    const method = pick([
      "GET",
      "GET",
      "HEAD",
      "OPTIONS",
      "POST",
      "POST",
      "PUT",
      "DELETE",
      "PATCH",
      "PROPFIND",
      "TRACE",
    ]);
    const named = new Map([
      ["Host", "127.0.0.1"],
      ["Connection", "close"],
    ]);
    if (random() < 0.4) named.set("Authorization", `Bearer ${key}`);
    for (let n = Math.floor(random() * 3); n > 0; n--) named.set(pick(headers), pick(values));
    if (random() < 0.8) named.set("Content-Type", pick(types));
    const head = [...named].map(([name, value]) => `${name}: ${value}\r\n`).join("");
    const request = `${method} ${place}${query} HTTP/1.1\r\n${head}${pick(framings)(pick(bodies))}`;
    const reply = await send(request);
    // 501 is the runtime's and oEmbed's own word for what they do not know.
    if ((statusOf(reply) >= 500 && statusOf(reply) !== 501) || /\bat \w+ \(|SQLITE|\.ts:\d/.test(reply))
      wrong.push({ request: request.slice(0, 600), reply: reply.slice(0, 600) });
  };
  for (let round = 0; round < Number(process.env["FUZZ"] ?? 40); round++) {
    await Promise.all(Array.from({ length: 16 }, one));
    // One that is gone answers nothing wrong.
    expect((await fetch(`${runtime.origin}/health`)).status, `seed ${seed}`).toBe(200);
  }
  expect({ seed, wrong }).toEqual({ seed, wrong: [] });
});
