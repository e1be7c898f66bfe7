/** How a body may say what it is, on every call of the document that takes one; and methods that an address has not. */
import { exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { isJsonType } from "../../worker/media-type.ts";
import { call, ORIGIN } from "./client.ts";

let addresses: Record<string, string[]>;
let taking: [method: string, path: string][];

beforeAll(async () => {
  const { body } = await call<{ paths: Record<string, Record<string, object>> }>("GET", "/openapi.json");
  addresses = Object.fromEntries(
    Object.entries(body.paths).map(([path, methods]) => [path, Object.keys(methods)]),
  );
  taking = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]): [string, string][] =>
      "requestBody" in operation ? [[method.toUpperCase(), fill(path)]] : [],
    ),
  );
  expect(taking.length).toBeGreaterThan(30);
});

const fill = (path: string) => path.replaceAll(/\{\w+\}/g, "ZZZZZZZZ");

/** Sends bytes, which give a request no type of their own. */
async function send(method: string, path: string, type: string, text: string) {
  const headers: Record<string, string> = type === "" ? {} : { "Content-Type": type };
  const body = new TextEncoder().encode(text);
  const reply = await exports.default.fetch(
    new Request(ORIGIN + path, { method, headers, body, redirect: "manual" }),
  );
  const told = (await reply.text()) || "{}";
  const isJson = /json/.test(reply.headers.get("Content-Type") ?? "");
  return { status: reply.status, code: isJson ? String((JSON.parse(told) as { code?: string }).code) : "" };
}

const json = [
  "application/json",
  "application/json;charset=utf-8",
  "application/json ; charset=utf-8",
  "application/json\t;\tcharset=utf-8",
  "application/json;",
  "application/json; ; charset=utf-8;",
  'Application/JSON; Charset="utf-8"',
  'application/json; a="b;c,\\"d"',
  "application/json; v=1.0; q=0.5",
  "application/vnd.kitkhva.v1+json",
  "application/merge-patch+json; charset=utf-8",
];
const others = [
  "",
  "text/plain",
  "text/json",
  "text/plain; application/json",
  "application/json-seq",
  "application/jsonp",
  "application/json, text/plain",
  "application/json; charset=utf-8, text/plain",
  "application/json; charset",
  "application/json; a b",
  "application/json charset=utf-8",
  "application/ json",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  `application/json; a=${"b".repeat(300)}`,
  `application/json${";\t\t".repeat(60)}!`,
];

describe("a body", () => {
  it.each(json)("that says it is %j is read as JSON by every call that takes one", async (type) => {
    for (const [method, path] of taking) {
      const { status, code } = await send(method, path, type, "{}");
      expect([method, path, code, status < 500]).toEqual([
        method,
        path,
        expect.not.stringMatching(/^not-json$/),
        true,
      ]);
    }
    expect(await send("POST", "/v1/rooms/ZZZZZZZZ/attempts", type, "{")).toEqual({
      status: 400,
      code: "invalid-json",
    });
  });
  it.each(others)("that says it is %j is refused with 415 by every call", async (type) => {
    for (const [method, path] of taking)
      expect([method, path, await send(method, path, type, "{}")]).toEqual([
        method,
        path,
        { status: 415, code: "not-json" },
      ]);
  });
  it("is JSON by its type in a time that grows with its length alone", () => {
    for (const piece of [";", '"\\"', "; \t ", '";"', "=", "; a=b"]) {
      const begun = performance.now();
      for (let i = 0; i < 1_000; i++) isJsonType(`application/json;${piece.repeat(200)}`.slice(0, 200));
      expect([piece, performance.now() - begun < 1_000]).toEqual([piece, true]);
    }
  });
  it.each([
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded",
    "text/plain",
    "",
  ])("of a form that says it is %j and is none breaks no page", async (type) => {
    for (const path of ["/teach/exercise", "/teach/worksheet", "/r/ZZZZZZZZ/form"])
      expect([path, (await send("POST", path, type, "--x\r\nnone")).status < 500]).toEqual([path, true]);
  });
});

describe("a method", () => {
  it("that an address has not is 405, and says which it has; an address that nobody has stays 404", async () => {
    // `DELETE /account/passkeys/options` is that of a passkey by this name.
    const fits = (path: string, of: string) =>
      new RegExp(`^${of.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(fill(path));
    for (const path of Object.keys(addresses)) {
      const methods = Object.entries(addresses).flatMap(([of, own]) => (fits(path, of) ? own : []));
      const absent = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter(
        (method) => !methods.includes(method.toLowerCase()),
      );
      for (const method of absent) {
        // The socket's address, of which no document tells.
        if (method === "GET" && path === "/v1/rooms/{code}/live") continue;
        const reply = await call(
          method,
          fill(path),
          method === "GET" || method === "DELETE" ? undefined : {},
        );
        expect([method, path, reply.status, reply.body["code"]]).toEqual([
          method,
          path,
          405,
          "method-not-allowed",
        ]);
        const allowed = reply.headers.get("Allow")!.split(", ");
        for (const known of methods)
          expect([path, allowed]).toEqual([path, expect.arrayContaining([known.toUpperCase()])]);
        expect([method, path, allowed.includes(method)]).toEqual([method, path, false]);
      }
    }
    expect((await send("POST", "/v1/quizzes/ZZZZZZZZ", "", "x")).code).toBe("method-not-allowed");
    expect((await call("POST", "/docs", {})).headers.get("Allow")).toBe("GET, HEAD");
    for (const path of ["/v1/nothing", "/v1/quizzes/a/b/c"])
      expect([path, (await call("DELETE", path)).status]).toEqual([path, 404]);
  });
});
