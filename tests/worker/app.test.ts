/** What every request passes: secrets, encodings, policies, and an object that has too much to do. */
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { app } from "../../worker/app.ts";
import { call, makeQuiz, ORIGIN } from "./client.ts";

/** A request to the app of a deployment with other bindings. */
const ask = (bindings: object, path: string, init: RequestInit = {}) =>
  app.fetch(new Request(ORIGIN + path, init), { ...env, ...bindings });

describe("a setup secret", () => {
  it.each(["plain", "q+7/Zx~_-.9=="])("(%s) is taken in any characters of a bearer token", async (secret) => {
    const headers = { Authorization: `bearer ${secret}`, "Content-Type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify({ name: "x" }) };
    expect((await ask({ SETUP_SECRET: secret }, "/v1/workspaces", init)).status).toBe(201);
    expect((await ask({ SETUP_SECRET: `${secret}x` }, "/v1/workspaces", init)).status).toBe(401);
  });
});

describe("an object", () => {
  const failing = (error: Error) => ({
    ROOMS: { idFromName: () => ({}), get: () => ({ describe: () => Promise.reject(error) }) },
  });
  it("that has too much to do lets the client come again", async () => {
    const room = await ask(
      failing(Object.assign(new Error("x"), { overloaded: true })),
      "/v1/rooms/K7M29QXF",
    );
    expect(room.status).toBe(503);
    expect(Number(room.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await room.json()).toMatchObject({ code: "busy", status: 503 });
  });
  it("that the runtime cannot open is to be asked again", async () => {
    const room = await ask(failing(new Error("internal error; reference = x1")), "/v1/rooms/K7M29QXF");
    expect(await room.json()).toMatchObject({ code: "unavailable", status: 503 });
    expect(Number(room.headers.get("Retry-After"))).toBeGreaterThan(0);
  });
  it("that breaks says so without details, and promises nothing", async () => {
    const room = await ask(failing(new Error("secret detail")), "/v1/rooms/K7M29QXF");
    const text = await room.text();
    expect([room.status, room.headers.get("Retry-After")]).toEqual([500, null]);
    expect(JSON.parse(text)).toMatchObject({
      code: "internal-error",
      requestId: room.headers.get("X-Request-Id"),
    });
    expect(text).not.toContain("secret detail");
  });
});

describe("the log", () => {
  it("has a line for each request where that is asked for, with the route and not the address", async () => {
    const lines: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
    const reply = await ask({ LOG_REQUESTS: "1" }, "/v1/rooms/K7M29QXF?canary=1");
    await ask({}, "/health");
    log.mockRestore();
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      {
        level: "info",
        requestId: reply.headers.get("X-Request-Id"),
        method: "GET",
        route: "/v1/rooms/:code",
        status: 404,
        ms: expect.any(Number) as number,
      },
    ]);
  });
});

describe("a page", () => {
  it.each(["/", "/teach", "/docs", "/nothing-here", "/r/ZZZZZZZZ", "/embed/ZZZZZZZZ"])(
    "(%s) runs scripts and styles of its own origin only",
    async (path) => {
      const policy = (await call("GET", path)).headers.get("Content-Security-Policy") ?? "";
      // What is written into a page is named by its hash.
      expect(policy).toMatch(
        /^default-src 'none'; script-src 'self'(?: 'sha256-[\w+/]+=*')*; style-src 'self'(?: 'sha256-[\w+/]+=*')*;/,
      );
      expect(policy).not.toContain("unsafe");
      expect(policy).toContain(`frame-ancestors ${path.startsWith("/embed/") ? "*" : "'none'"}`);
    },
  );
});

describe("a static file", () => {
  const files = {
    ASSETS: { fetch: async () => new Response("x", { headers: { "Content-Type": "text/javascript" } }) },
  };
  it.each([
    ["/widget.js", "gzip, deflate, br, zstd", "br"],
    ["/widget.js", "gzip", "gzip"],
    ["/widget.js", "identity", null],
    ["/widget-more.js?v=0123abcd&0", "br", "br"],
  ])("(%s) for a client that takes %s is sent as %s, to any origin", async (path, accepted, sent) => {
    const file = await ask(files, path, { headers: { "Accept-Encoding": accepted } });
    expect(file.headers.get("Content-Encoding")).toBe(sent);
    expect(file.headers.get("Vary")).toBe("Accept-Encoding");
    expect(file.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    expect(file.headers.get("Access-Control-Allow-Origin")).toBe("*");
  });
});

describe("the page of snippets", () => {
  it("warns where its addresses are of the machine itself, and not where others reach it", async () => {
    const { code } = await makeQuiz();
    const warns = async (origin: string, bindings: object = {}) => {
      const page = await app.fetch(new Request(`${origin}/r/${code}/share?lang=en`), { ...env, ...bindings });
      return (await page.text()).includes("No other device opens this address.");
    };
    expect(await warns("http://localhost:8787")).toBe(true);
    expect(await warns("http://127.0.0.1:8787")).toBe(true);
    expect(await warns("http://localhost:8787", { NETWORK_HOST: "192.0.2.7" })).toBe(false);
    expect(await warns(ORIGIN)).toBe(false);
  });
});

describe("a room's address", () => {
  const visit = (path: string) => ask({}, path, { redirect: "manual" });
  it("is found however its code is typed, and is unknown once it is spelt", async () => {
    const { code } = await makeQuiz();
    expect((await visit(`/r/${code}`)).status).toBe(200);
    for (const typed of [
      code.toLowerCase(),
      `${code.slice(0, 4)}%20${code.slice(4)}`,
      `${code.slice(0, 4)}-${code.slice(4)}`,
    ]) {
      const moved = await visit(`/r/${typed}`);
      expect([moved.status, moved.headers.get("Location")]).toEqual([302, `/r/${code}`]);
    }
    const small = code.toLowerCase();
    for (const [typed, spelt] of [
      [`/r/${code}/`, `/r/${code}`],
      [`/r/${small}//?lang=en`, `/r/${code}?lang=en`],
      [`/r/${small}/form/`, `/r/${code}/form`],
      [`/embed/${code}/`, `/embed/${code}`],
      [`/embed/${small}`, `/embed/${code}`],
    ] as const) {
      const moved = await visit(typed);
      expect([moved.status, moved.headers.get("Location")]).toEqual([302, spelt]);
      // Nobody is led in a circle.
      expect((await visit(spelt)).status).not.toBe(302);
    }
    for (const none of ["/r/-", "/r/%20/", "/r/%ff", "/r/a%f0%9f%98%80/"])
      expect([none, (await visit(none)).status]).toEqual([none, 404]);
    // The last character that is kept takes two places.
    const cut = await visit(`/r?code=${"a".repeat(63)}😀😀`);
    expect(cut.headers.get("Location")).toBe(`/r/${"A".repeat(63)}%F0%9F%98%80`);
    expect((await visit("/r/zzzzzzzz")).headers.get("Location")).toBe("/r/ZZZZZZZZ");
    expect((await visit("/r/ZZZZZZZZ")).status).toBe(404);
  });
});
