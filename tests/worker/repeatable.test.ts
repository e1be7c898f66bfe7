/** `Idempotency-Key`: a call that was sent twice makes one thing; and answers that have not changed are not sent again. */
import { runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeKey, makeQuiz, ORIGIN, results, sample, start } from "./client.ts";

afterEach(() => void vi.useRealTimers());

async function send(
  key: string,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
) {
  const response = await exports.default.fetch(
    new Request(ORIGIN + path, {
      method,
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const post = (key: string, path: string, body: unknown, repeat: string) =>
  send(key, "POST", path, body, { "Idempotency-Key": repeat });
const count = (key: string, table: string) =>
  runInDurableObject(
    env.WORKSPACES.get(env.WORKSPACES.idFromName(key.split("_")[1]!)),
    (_, { storage }) => storage.sql.exec<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).one().n,
  );

describe("a call with an Idempotency-Key", () => {
  it("sent again makes nothing more and gets the same bytes, for articles, quizzes and rooms", async () => {
    const { key, article, quiz } = await makeQuiz();
    const before = { articles: await count(key, "articles"), rooms: await count(key, "rooms") };
    for (const [path, body] of [
      ["/v1/articles", { text: sample }],
      ["/v1/quizzes", { articleId: article.id }],
      [`/v1/quizzes/${quiz.id}/rooms`, { name: "7ა" }],
    ] as const) {
      const [first, second] = [
        await post(key, path, body, `k-${path}`),
        await post(key, path, body, `k-${path}`),
      ];
      expect([path, first.status, second.status]).toEqual([path, 201, 201]);
      expect(second.text).toBe(first.text);
      expect(second.headers.get("Idempotency-Replayed")).toBe("true");
      expect(second.headers.get("Content-Type")).toBe("application/json");
    }
    expect(await count(key, "articles")).toBe(before.articles + 1);
    expect(await count(key, "rooms")).toBe(before.rooms + 2);
  });
  it("that was cut off on its way may be sent whole under the same key", async () => {
    const key = await makeKey();
    const call = (body: string) =>
      exports.default.fetch(
        new Request(`${ORIGIN}/v1/articles`, {
          method: "POST",
          headers: {
            Authorization: `Bearer ${key}`,
            "Content-Type": "application/json",
            "Idempotency-Key": "cut-off",
          },
          body,
        }),
      );
    const whole = JSON.stringify({ text: sample });
    const statuses: number[] = [];
    for (const body of [whole.slice(0, 100), whole]) statuses.push((await call(body)).status);
    expect(statuses).toEqual([400, 201]);
  });
  it("sent many times at once makes one thing", async () => {
    const { key, article } = await makeQuiz();
    const before = await count(key, "quizzes");
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(key, "/v1/quizzes", { articleId: article.id }, "at-once")),
    );
    expect(await count(key, "quizzes")).toBe(before + 1);
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ text }) => text)).size).toBe(1);
    for (const { status, text } of answers.filter((a) => a.status !== 201))
      expect([status, JSON.parse(text).code]).toEqual([409, "call-running"]);
  });
  it("gets its refusal again too, and the key of another call is refused", async () => {
    const key = await makeKey();
    const first = await post(key, "/v1/articles", { text: "1234 5678 !!!" }, "mine");
    const second = await post(key, "/v1/articles", { text: "1234 5678 !!!" }, "mine");
    expect([first.status, second.status]).toEqual([422, 422]);
    expect(second.text).toBe(first.text);
    expect(second.headers.get("Content-Type")).toBe("application/problem+json");
    const other = await post(key, "/v1/articles", { text: sample }, "mine");
    expect(JSON.parse(other.text).code).toBe("idempotency-key-reused");
    expect(await count(key, "articles")).toBe(0);
  });
  it("is another workspace's where the key is the same", async () => {
    const [a, b] = [await makeKey(), await makeKey()];
    const [x, y] = [
      await post(a, "/v1/articles", { text: sample }, "one"),
      await post(b, "/v1/articles", { text: sample }, "one"),
    ];
    expect(JSON.parse(x.text).id).not.toBe(JSON.parse(y.text).id);
  });
  it("is another caller's where the key that calls is another, of whose answer it tells nothing", async () => {
    const key = await makeKey();
    const made = await send(key, "POST", "/v1/keys", { name: "k", scopes: ["admin"] }, {});
    const other = (JSON.parse(made.text) as { key: string }).key;
    const body = { name: "journal", scopes: ["results:read"] };
    const [mine, theirs, again] = [
      await post(key, "/v1/keys", body, "same"),
      await post(other, "/v1/keys", body, "same"),
      await post(key, "/v1/keys", body, "same"),
    ];
    expect(JSON.parse(theirs.text).key).not.toBe(JSON.parse(mine.text).key);
    expect(again.text).toBe(mine.text);
    expect(await count(key, "api_keys")).toBe(4);
  });
  it("is forgotten after a day", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const key = await makeKey();
    await post(key, "/v1/articles", { text: sample }, "day");
    vi.setSystemTime(Date.now() + 24 * 3_600_000 + 1);
    expect(
      (await post(key, "/v1/articles", { text: sample }, "day")).headers.get("Idempotency-Replayed"),
    ).toBe(null);
    expect(await count(key, "articles")).toBe(2);
    expect(await count(key, "repeats")).toBe(1);
  });
  it("must be one that can be compared", async () => {
    const key = await makeKey();
    for (const repeat of ["", "a b", "%".repeat(256)])
      expect([repeat, (await post(key, "/v1/articles", { text: sample }, repeat)).status]).toEqual([
        repeat,
        422,
      ]);
    expect(await count(key, "articles")).toBe(0);
  });
});

describe("results asked for again", () => {
  it("come without a body while nothing has changed, and whole as soon as something has", async () => {
    const { key, quiz, code } = await makeQuiz();
    const path = `/v1/quizzes/${quiz.id}/results`;
    const first = await send(key, "GET", path, undefined, {});
    const tag = first.headers.get("ETag")!;
    // When they were read is not what they are.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 30_000 });
    const again = await send(key, "GET", path, undefined, { "If-None-Match": tag });
    expect([again.status, again.text]).toEqual([304, ""]);
    expect(again.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const attempt = await start(code);
    await exports.default.fetch(
      new Request(`${ORIGIN}/v1/attempts/${attempt.attemptId}/submit`, {
        method: "POST",
        headers: { Authorization: `Bearer ${attempt.token}`, "Content-Type": "application/json" },
        body: JSON.stringify({ responses: {} }),
      }),
    );
    expect((await send(key, "GET", path, undefined, { "If-None-Match": tag })).status).toBe(200);
    expect(await results(key, quiz.id)).toHaveLength(1);
  });
  it("are one candidate's, or those still at it, where that is asked", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "test", types: { "true-false": 1 } });
    for (const candidate of ["ანა", "ბექა"]) {
      const { attemptId, token, form } = await start(code, { candidate });
      const isDone = candidate === "ანა";
      const [path, body] = isDone
        ? [`/v1/attempts/${attemptId}/submit`, { responses: {} }]
        : [
            `/v1/attempts/${attemptId}/responses/${form.items[0]!.id}`,
            { response: form.items[0]!.options[0]!.id },
          ];
      const { status } = await send(token, isDone ? "POST" : "PUT", path, body, {});
      expect([candidate, status]).toEqual([candidate, 200]);
    }
    const ask = async (query: string) =>
      (
        JSON.parse(
          (await send(key, "GET", `/v1/quizzes/${quiz.id}/results?${query}`, undefined, {})).text,
        ) as {
          data: { candidate: string }[];
        }
      ).data.map(({ candidate }) => candidate);
    expect((await ask("")).toSorted()).toEqual(["ანა", "ბექა"]);
    expect(await ask(`candidate=${encodeURIComponent("ბექა")}`)).toEqual(["ბექა"]);
    expect(await ask("state=submitted")).toEqual(["ანა"]);
    expect(await ask("state=open")).toEqual(["ბექა"]);
    expect(await ask("candidate=nobody")).toEqual([]);
  });
});
