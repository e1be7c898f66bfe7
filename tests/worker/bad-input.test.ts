/** Whatever comes in: a clear problem with the right status, and nothing stored. */
import { listDurableObjectIds, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Answer, call, makeKey, makeQuiz, sample, start } from "./client.ts";

afterEach(() => void vi.useRealTimers());

function expectProblem(answer: Answer, status: number, code: string): void {
  expect([answer.status, answer.body["code"]]).toEqual([status, code]);
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  expect(answer.body).toMatchObject({
    status,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    title: expect.any(String),
  });
}

/** Rows in the tables of a key's workspace. */
function countRows(key: string, table: string): Promise<number> {
  const stub = env.WORKSPACES.get(env.WORKSPACES.idFromName(key.split("_")[1]!));
  return runInDurableObject(
    stub,
    (_, state) => state.storage.sql.exec<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).one().n,
  );
}

/** An answer without what differs between any two: its request id. */
const strip = ({ status, text, body }: Answer) => [status, text.replace(String(body["requestId"]), "")];

describe("an article", () => {
  it.each([
    ["nothing", "", 422, "invalid-input"],
    ["only white space", " \n ", 422, "empty"],
    ["over 2 MB", sample.repeat(280), 413, "too-large"],
    ["bytes of a program", "\u0000\u0001\u0002ELF".repeat(50), 422, "not-text"],
    ["HTML with scripts", `<html><script>alert(1)</script><p>${sample}</p></html>`, 422, "markup-in-text"],
    ["no sentences", "სიტყვა სიტყვა სიტყვა\nსიტყვა სიტყვა", 422, "no-sentences"],
    ["no letters", "1234 5678 !!!", 422, "no-sentences"],
    ["a language without a pack", "Dies ist ein deutscher Text. Er hat zwei Sätze.", 422, "unknown-language"],
  ])("of %s is refused and not stored", async (_, text, status, code) => {
    const key = await makeKey();
    expectProblem(await call("POST", "/v1/articles", { text }, key), status, code);
    expect(await countRows(key, "articles")).toBe(0);
  });
  it.each([
    ["a language nobody has", { text: sample, lang: "tlh" }, "unknown-language"],
    ["text and html at once", { text: sample, html: "<p>ა</p>" }, "invalid-input"],
    ["an unknown field", { text: sample, evil: 1 }, "invalid-input"],
    ["a script for an address", { text: sample, sourceUrl: "javascript:alert(1)" }, "invalid-input"],
    ["HTML that is all script", { html: "<script>var a = 1;</script>" }, "empty"],
  ])("with %s is refused", async (_, body, code) => {
    expectProblem(await call("POST", "/v1/articles", body, await makeKey()), 422, code);
  });
  it("that does not tell its language is refused with the field that names it", async () => {
    const key = await makeKey();
    const short = { text: "Cats sleep. Dogs bark." };
    const answer = await call("POST", "/v1/articles", short, key);
    expectProblem(answer, 422, "unknown-language");
    expect(answer.body["errors"]).toMatchObject([{ field: "lang" }]);
    expect((await call("POST", "/v1/articles", { ...short, lang: "en" }, key)).status).toBe(201);
  });
  it("names the field that is wrong and why", async () => {
    const answer = await call("POST", "/v1/articles", { text: 5 }, await makeKey());
    expect(answer.body["errors"]).toEqual([{ field: "text", reason: "Must be a text" }]);
  });
  it("must be JSON, and say so", async () => {
    const key = await makeKey();
    expectProblem(await call("POST", "/v1/articles", "{", key), 400, "invalid-json");
    const { exports } = await import("cloudflare:workers");
    const response = await exports.default.fetch(
      new Request("https://kitkhva.test/v1/articles", {
        method: "POST",
        body: "text=ა",
        headers: { Authorization: `Bearer ${key}`, "Content-Type": "text/plain" },
      }),
    );
    expect(response.status).toBe(415);
  });
});

it.each([
  [
    "a roster where nobody is named",
    "/v1/quizzes",
    { articleId: "a", candidate: "none", roster: 5 },
    "roster",
  ],
  [
    "an item dropped and given a key",
    "/v1/quizzes/a/regrade",
    { itemId: "i", dropped: true, key: "a" },
    "key",
  ],
])("%s is refused: only one of the two can be meant", async (_, path, body, field) => {
  const answer = await call("POST", path, body, await makeKey());
  expectProblem(answer, 422, "invalid-input");
  expect(answer.body["errors"]).toMatchObject([{ field }]);
});

describe("an unknown code", () => {
  it("that could be one is not found, and leaves no tables behind", async () => {
    expectProblem(await call("GET", "/v1/rooms/ZZZZZZZZ"), 404, "not-found");
    const stub = env.ROOMS.get(env.ROOMS.idFromName("ZZZZZZZZ"));
    const tables = await runInDurableObject(stub, (_, state) =>
      state.storage.sql.exec("SELECT name FROM sqlite_master WHERE name IN ('meta', 'attempts')").toArray(),
    );
    expect(tables).toEqual([]);
  });
  it("that can be none wakes no object", async () => {
    const before = (await listDurableObjectIds(env.ROOMS)).length;
    for (const code of ["nope", "%00", "K7M29QX", "ZZZZZZZ0"])
      expectProblem(await call("GET", `/v1/rooms/${code}`), 404, "not-found");
    expectProblem(await call("GET", `/v1/rooms/${"a".repeat(500)}`), 422, "invalid-input");
    expect(await listDurableObjectIds(env.ROOMS)).toHaveLength(before);
  });
  it("is a page for a person", async () => {
    const page = await call("GET", "/r/ZZZZZZZZ");
    expect([page.status, page.headers.get("Content-Type")]).toEqual([404, "text/html; charset=UTF-8"]);
  });
});

describe("a token", () => {
  const flip = (text: string, at: number) =>
    text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);

  it("that is forged, cut or of another room opens nothing", async () => {
    const [{ code }, other] = [await makeQuiz({ mode: "test" }), await makeQuiz({ mode: "test" })];
    const attempt = await start(code);
    const { token } = attempt;
    const [payload, signature] = token.split(".") as [string, string];
    const foreign = await start(other.code);
    const claims = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/"))) as Record<
      string,
      unknown
    >;
    const moved = btoa(JSON.stringify({ ...claims, room: other.code }))
      .replace(/=+$/, "")
      .replaceAll("+", "-")
      .replaceAll("/", "_");
    const bad = [
      flip(token, 20),
      flip(token, payload.length + 5),
      payload,
      `${payload}.`,
      `${moved}.${signature}`,
      "x".repeat(900),
      "a.b",
      signature,
    ];
    for (const forged of bad) {
      expectProblem(
        await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, forged),
        401,
        "invalid-token",
      );
    }
    expectProblem(
      await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }),
      401,
      "invalid-token",
    );
    expectProblem(
      await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, foreign.token),
      404,
      "not-found",
    );
    expectProblem(
      await call("POST", `/v1/rooms/${code}/attempts`, { retryOf: foreign.token }),
      401,
      "invalid-token",
    );
  });
  it("that has expired says so, and nothing is stored", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "test" });
    const attempt = await start(code);
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime(Date.now() + 24 * 3_600_000 + 1_000);
    expectProblem(
      await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token),
      401,
      "expired-token",
    );
    vi.useRealTimers();
    expect(
      (await call<{ data: unknown[] }>("GET", `/v1/quizzes/${quiz.id}/results`, undefined, key)).body.data,
    ).toEqual([]);
  });
});

describe("a key", () => {
  it("that is missing, malformed, wrong or of no workspace gets one and the same answer", async () => {
    const key = await makeKey();
    const answers = await Promise.all(
      [
        undefined,
        "x",
        `${key.slice(0, -1)}${key.endsWith("0") ? "1" : "0"}`,
        key.replace(/_.{12}_/, "_000000000000_"),
      ].map((k) => call("GET", "/v1/quizzes", undefined, k)),
    );
    for (const answer of answers) expectProblem(answer, 401, "unauthorized");
    expect(new Set(answers.map((a) => JSON.stringify(strip(a)))).size).toBe(1);
  });
  it("of another workspace finds nothing there, as if it did not exist", async () => {
    const mine = await makeQuiz();
    const foreign = await makeKey();
    const items = (
      await call<{ data: { id: string }[] }>(
        "GET",
        `/v1/articles/${mine.article.id}/items`,
        undefined,
        mine.key,
      )
    ).body.data;
    const pairs = [
      [`/v1/articles/${mine.article.id}`, "/v1/articles/000000000000"],
      [`/v1/articles/${mine.article.id}/items`, "/v1/articles/000000000000/items"],
      [`/v1/quizzes/${mine.quiz.id}`, "/v1/quizzes/000000000000"],
      [`/v1/quizzes/${mine.quiz.id}/results`, "/v1/quizzes/000000000000/results"],
      [`/v1/quizzes/${mine.quiz.id}/results.csv`, "/v1/quizzes/000000000000/results.csv"],
      [`/v1/quizzes/${mine.quiz.id}/statistics`, "/v1/quizzes/000000000000/statistics"],
      [`/v1/rooms/${mine.code}/results`, "/v1/rooms/ZZZZZZZZ/results"],
      [`/v1/rooms/${mine.code}/results.csv`, "/v1/rooms/ZZZZZZZZ/results.csv"],
    ] as const;
    for (const [real, unknown] of pairs) {
      const [a, b] = [
        await call("GET", real, undefined, foreign),
        await call("GET", unknown, undefined, foreign),
      ];
      expectProblem(a, 404, "not-found");
      expect(strip(a)).toEqual(strip(b));
    }
    expectProblem(
      await call("PATCH", `/v1/items/${items[0]!.id}`, { status: "hidden" }, foreign),
      404,
      "not-found",
    );
    expectProblem(
      await call("POST", "/v1/quizzes", { articleId: mine.article.id }, foreign),
      404,
      "not-found",
    );
    expectProblem(
      await call("POST", `/v1/quizzes/${mine.quiz.id}/rooms`, { name: "ჩემი" }, foreign),
      404,
      "not-found",
    );
  });
  it("for setup must be the deployment's", async () => {
    expectProblem(await call("POST", "/v1/workspaces", { name: "სკოლა" }, "wrong"), 401, "unauthorized");
    expectProblem(await call("POST", "/v1/workspaces", { name: "" }, env.SETUP_SECRET), 422, "invalid-input");
  });
});

describe("an address that leads nowhere", () => {
  it("is a problem under /v1 and a page elsewhere", async () => {
    expectProblem(await call("GET", "/v1/nothing"), 404, "not-found");
    expect((await call("GET", "/nothing")).headers.get("Content-Type")).toMatch(/html/);
  });
});
