/** Input made to break or to cheat: nothing of it is stored, and each answer is a problem that names what is wrong. */
import { runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Article, Item, Receipt } from "../../worker/contract.ts";
import { answer, type Answer, call, dated, makeKey, makeQuiz, ORIGIN, sample, start } from "./client.ts";

/** How many attempts a room has stored. */
function countAttempts(code: string): Promise<number> {
  return runInDurableObject(
    env.ROOMS.get(env.ROOMS.idFromName(code)),
    (_, state) => state.storage.sql.exec<{ n: number }>("SELECT count(*) AS n FROM attempts").one().n,
  );
}

/** All rows of all tables of a workspace. */
function dumpWorkspace(key: string): Promise<string> {
  return runInDurableObject(
    env.WORKSPACES.get(env.WORKSPACES.idFromName(key.split("_")[1]!)),
    (_, { storage }) =>
      JSON.stringify(
        storage.sql
          .exec<{ name: string }>(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
          )
          .toArray()
          .map(({ name }) => [name, storage.sql.exec(`SELECT * FROM ${name}`).toArray()]),
      ),
  );
}

function expectProblem(given: Answer, status: number, code: string): void {
  expect([given.status, given.body["code"], given.headers.get("Content-Type")]).toEqual([
    status,
    code,
    "application/problem+json",
  ]);
  expect(given.body["requestId"]).toBe(given.headers.get("X-Request-Id"));
}

describe("a submit", () => {
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "", "0", "i1 "])(
    "with %j for an item is refused by that name, and the attempt stays open",
    async (id) => {
      const { code } = await makeQuiz({ mode: "test" });
      const attempt = await start(code);
      const path = `/v1/attempts/${attempt.attemptId}/submit`;
      const refused = await call("POST", path, `{"responses": {${JSON.stringify(id)}: "x"}}`, attempt.token);
      expectProblem(refused, 422, "invalid-input");
      expect(refused.body["errors"]).toEqual([
        { field: `responses.${id}`, reason: "No such item in this form" },
      ]);
      expect(await countAttempts(code)).toBe(0);
      expect((await call("POST", path, { responses: {} }, attempt.token)).status).toBe(200);
    },
  );
  it.each([
    '"x"',
    "[]",
    '["x", "x"]',
    '{"__proto__": "x"}',
    '{"\\u005f_proto\\u005f_": "x"}',
    '{"constructor": "x"}',
    '{"x": {}}',
    "null",
    "1",
    "true",
    `"${"x".repeat(65)}"`,
    `[${'"x",'.repeat(20)}"x"]`,
  ])("with %s for a response is refused at each kind of item, and named", async (response) => {
    for (const type of ["gap-number", "order", "matching"]) {
      const text = type === "order" ? dated : sample;
      const { code } = await makeQuiz({ mode: "test", length: 3, types: { [type]: 1 } }, text);
      const attempt = await start(code);
      expect(attempt.form.items.length).toBeGreaterThan(0);
      for (const { id } of attempt.form.items) {
        const refused = await call(
          "POST",
          `/v1/attempts/${attempt.attemptId}/submit`,
          `{"responses": {"${id}": ${response}}}`,
          attempt.token,
        );
        expectProblem(refused, 422, "invalid-input");
        expect(refused.body["errors"]).toEqual([
          { field: expect.stringMatching(new RegExp(`^responses\\.${id}`)), reason: expect.any(String) },
        ]);
      }
      expect(await countAttempts(code)).toBe(0);
    }
  });
  it("with one bad response among good ones stores none of them", async () => {
    const { key, article, code } = await makeQuiz({ mode: "test" });
    const attempt = await start(code);
    const responses = await answer(key, article.id, attempt, () => true);
    const refused = await call(
      "POST",
      `/v1/attempts/${attempt.attemptId}/submit`,
      { responses: { ...responses, foreign: "x" } },
      attempt.token,
    );
    expectProblem(refused, 422, "invalid-input");
    expect(await countAttempts(code)).toBe(0);
  });
  it("whose reply was lost, sent again as a heap with another, leaves the first body's receipt standing", async () => {
    const { key, article, code } = await makeQuiz({ mode: "test" });
    const attempt = await start(code);
    const right = await answer(key, article.id, attempt, () => true);
    const wrong = await answer(key, article.id, attempt, () => false);
    const submits = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        call<Receipt & { receipt: Receipt }>(
          "POST",
          `/v1/attempts/${attempt.attemptId}/submit`,
          { responses: i % 2 === 0 ? right : wrong },
          attempt.token,
        ),
      ),
    );
    const receipts = submits.map((s) => JSON.stringify(s.status === 200 ? s.body : s.body.receipt));
    expect(new Set(receipts).size).toBe(1);
    expect(submits.filter((s) => s.status === 200)).toHaveLength(10);
    expect(submits.filter((s) => s.status === 409)).toHaveLength(10);
    expect(await countAttempts(code)).toBe(1);
  });
});

describe("a token of another attempt in the same room", () => {
  it("neither submits nor commits nor reads, and gets what an attempt that never was would get", async () => {
    const { code } = await makeQuiz({ mode: "test" });
    const [mine, other] = [await start(code), await start(code, { candidate: "გიო" })];
    const item = mine.form.items.find((i) => i.interaction === "choice");
    const pathOf = (id: string, tail: string) => `/v1/attempts/${id}${tail && `/${tail}`}`;
    const strip = ({ status, text, body }: Answer) => [status, text.replace(String(body["requestId"]), "")];
    for (const [method, tail, body] of [
      ["GET", "", undefined],
      ["POST", "submit", { responses: {} }],
      ["PUT", `responses/${item!.id}`, { response: item!.options[0]!.id }],
    ] as const) {
      const foreign = await call(method, pathOf(mine.attemptId, tail), body, other.token);
      expectProblem(foreign, 404, "not-found");
      const never = await call(method, pathOf("0".repeat(32), tail), body, other.token);
      expect(strip(never)).toEqual(strip(foreign));
    }
    expect(await countAttempts(code)).toBe(0);
  });
  it("with any one bit of it changed opens nothing and stores nothing", async () => {
    const { code } = await makeQuiz({ mode: "test" });
    const attempt = await start(code);
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const { token } = attempt;
    const submit = (given: string) =>
      call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, given);
    /** The token with one character exchanged, for each bit of what base64url stands for and each bit of the character itself. */
    const flipAt = (at: number): string[] => {
      const value = alphabet.indexOf(token[at]!);
      const bits = value === -1 ? [] : [1, 2, 4, 8, 16, 32].map((bit) => alphabet[value ^ bit]!);
      const bytes = [1, 2, 4, 8, 16, 32, 64].map((bit) => String.fromCharCode(token.charCodeAt(at) ^ bit));
      // A space at the end is no part of a header.
      const sendable = [...bits, ...bytes].filter((char) => !/[\0-\x1f\x7f]/.test(char));
      return sendable
        .filter((char) => at < token.length - 1 || char !== " ")
        .map((char) => token.slice(0, at) + char + token.slice(at + 1));
    };
    const forged = [...new Set([...token].flatMap((_, at) => flipAt(at)))];
    expect(forged.length).toBeGreaterThan(token.length * 9);
    for (const given of forged) expectProblem(await submit(given), 401, "invalid-token");
    expect(await countAttempts(code)).toBe(0);
    expect((await submit(token)).status).toBe(200);
  });
});

describe("a body that is refused", () => {
  it.each([
    ["text/plain", 415, "not-json"],
    ["application/x-www-form-urlencoded", 415, "not-json"],
    ["multipart/form-data; boundary=x", 415, "not-json"],
    ["application/jsonp", 415, "not-json"],
    ["", 415, "not-json"],
    ["application/json", 400, "invalid-json"],
    ["application/json; charset=utf-8", 400, "invalid-json"],
  ])("(content type %j) gets a problem on every call that takes one", async (type, status, code) => {
    const { key, article, quiz, code: room } = await makeQuiz({ mode: "test" });
    const attempt = await start(room);
    const [item] = attempt.form.items;
    const before = await dumpWorkspace(key);
    for (const [method, path, token] of [
      ["POST", "/v1/workspaces", env.SETUP_SECRET],
      ["POST", "/v1/articles", key],
      ["PATCH", `/v1/items/${article.id}.x`, key],
      ["POST", "/v1/quizzes", key],
      ["POST", `/v1/quizzes/${quiz.id}/rooms`, key],
      ["POST", `/v1/rooms/${room}/attempts`, ""],
      ["PUT", `/v1/attempts/${attempt.attemptId}/responses/${item!.id}`, attempt.token],
      ["POST", `/v1/attempts/${attempt.attemptId}/submit`, attempt.token],
    ] as const) {
      const response = await exports.default.fetch(
        new Request(ORIGIN + path, {
          method,
          body: new TextEncoder().encode('{"responses": {'),
          headers: { Authorization: `Bearer ${token}`, ...(type === "" ? {} : { "Content-Type": type }) },
        }),
      );
      const text = await response.text();
      expectProblem(
        { status: response.status, headers: response.headers, text, body: JSON.parse(text) },
        status,
        code,
      );
    }
    expect(await dumpWorkspace(key)).toBe(before);
    expect(await countAttempts(room)).toBe(0);
  });
});

describe("a foreign key", () => {
  it("finds items, rooms and articles to change exactly as absent as those that never were, and changes none", async () => {
    const mine = await makeQuiz();
    const foreign = await makeKey();
    const [item] = (
      await call<{ data: Item[] }>("GET", `/v1/articles/${mine.article.id}/items`, undefined, mine.key)
    ).body.data;
    const before = await dumpWorkspace(mine.key);
    const strip = ({ status, text, body }: Answer) => [status, text.replace(String(body["requestId"]), "")];
    for (const [method, real, unknown, body] of [
      ["PATCH", `/v1/items/${item!.id}`, "/v1/items/000000000000.i1", { status: "hidden" }],
      ["POST", `/v1/quizzes/${mine.quiz.id}/rooms`, "/v1/quizzes/000000000000/rooms", { name: "ჩემი" }],
    ] as const) {
      const [a, b] = [await call(method, real, body, foreign), await call(method, unknown, body, foreign)];
      expectProblem(a, 404, "not-found");
      expect(strip(a)).toEqual(strip(b));
    }
    const [a, b] = [
      await call("POST", "/v1/quizzes", { articleId: mine.article.id }, foreign),
      await call("POST", "/v1/quizzes", { articleId: "000000000000" }, foreign),
    ];
    expectProblem(a, 404, "not-found");
    expect(strip(a)).toEqual(strip(b));
    expect(await dumpWorkspace(mine.key)).toBe(before);
  });
});

describe("a change that the verifier refuses", () => {
  it("leaves every row of the workspace as it was, the revision too", async () => {
    const { key, article } = await makeQuiz();
    const [item] = (
      await call<{ data: Item[] }>("GET", `/v1/articles/${article.id}/items?type=gap-number`, undefined, key)
    ).body.data;
    const before = await dumpWorkspace(key);
    for (const change of [
      { stem: "გამოტოვებული ადგილი აღარ არის." },
      { options: item!.options.map(({ id }) => ({ id, text: "ერთი და იგივე" })) },
      { status: "hidden", stem: "გამოტოვებული ადგილი აღარ არის." },
    ]) {
      expectProblem(await call("PATCH", `/v1/items/${item!.id}`, change, key), 422, "item-refused");
    }
    for (const change of [
      {},
      { key: "o1" },
      { status: "gone" },
      { stem: " " },
      { options: [{ id: "zz", text: "ა" }] },
    ])
      expectProblem(await call("PATCH", `/v1/items/${item!.id}`, change, key), 422, "invalid-input");
    expect(await dumpWorkspace(key)).toBe(before);
  });
});

describe("an unknown room", () => {
  it("stores nothing whatever it is asked, by whomever", async () => {
    const { key, code } = await makeQuiz({ mode: "test" });
    const { token, attemptId } = await start(code);
    const claims = JSON.parse(atob(token.split(".")[0]!.replaceAll("-", "+").replaceAll("_", "/"))) as object;
    const unknown = "QQQQ7777";
    const forged = `${btoa(JSON.stringify({ ...claims, room: unknown, candidate: "x" })).replace(/=+$/, "")}.${token.split(".")[1]!}`;
    expectProblem(await call("GET", `/v1/rooms/${unknown}`), 404, "not-found");
    expectProblem(await call("POST", `/v1/rooms/${unknown}/attempts`, { candidate: "ა" }), 404, "not-found");
    expectProblem(await call("GET", `/v1/rooms/${unknown}/results`, undefined, key), 404, "not-found");
    expectProblem(await call("GET", `/v1/rooms/${unknown}/results.csv`, undefined, key), 404, "not-found");
    expectProblem(
      await call("POST", `/v1/attempts/${attemptId}/submit`, { responses: {} }, forged),
      401,
      "invalid-token",
    );
    for (const path of [`/r/${unknown}`, `/embed/${unknown}`])
      expect((await call("GET", path)).status).toBe(404);
    const names = await runInDurableObject(env.ROOMS.get(env.ROOMS.idFromName(unknown)), (_, { storage }) =>
      storage.sql
        .exec<{ name: string }>("SELECT name FROM sqlite_master")
        .toArray()
        .filter(({ name }) => !name.startsWith("_cf")),
    );
    expect(names).toEqual([]);
  });
});

describe("an article of the greatest size", () => {
  it("is refused by its bytes before anything reads it, with or without a Content-Length", async () => {
    const key = await makeKey();
    const body = JSON.stringify({ text: sample.repeat(280) });
    expectProblem(await call("POST", "/v1/articles", body, key), 413, "too-large");
    const stream = new Blob([body]).stream();
    const response = await exports.default.fetch(
      new Request(`${ORIGIN}/v1/articles`, {
        method: "POST",
        body: stream,
        headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      }),
    );
    expect([response.status, response.headers.get("Content-Type")]).toEqual([
      413,
      "application/problem+json",
    ]);
    const listed = await call<Article>("GET", "/v1/quizzes", undefined, key);
    expect(listed.status).toBe(200);
  });
});
