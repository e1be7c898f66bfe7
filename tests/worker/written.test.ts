/** How what goes in is written: times with any offset, what a refusal says of it in each language, and the documented examples. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Room } from "../../worker/contract.ts";
import { told } from "../../worker/told/index.ts";
import { call, makeQuiz } from "./client.ts";

let made: Awaited<ReturnType<typeof makeQuiz>>;
beforeAll(async () => {
  made = await makeQuiz({ mode: "test", reveal: "close", closesAt: "2035-01-01T00:00:00Z" });
});

describe("a time", () => {
  it.each([
    ["2035-01-01T00:00:00+04:00", "2034-12-31T20:00:00.000Z"],
    ["2035-01-01T00:00:00.5-03:30", "2035-01-01T03:30:00.500Z"],
    ["2035-01-01T00:00:00Z", "2035-01-01T00:00:00.000Z"],
  ])("given as %s is kept and told as %s", async (given, kept) => {
    const { key, quiz, code } = made;
    const changed = await call<Room>("PATCH", `/v1/rooms/${code}`, { closesAt: given }, key);
    expect([changed.status, changed.body.closesAt]).toEqual([200, kept]);
    const added = await call<{ code: string }>(
      "POST",
      `/v1/quizzes/${quiz.id}/rooms`,
      { name: "7ა", closesAt: given },
      key,
    );
    expect((await call<Room>("GET", `/v1/rooms/${added.body.code}`)).body.closesAt).toBe(kept);
    const until = await call(
      "POST",
      "/v1/keys",
      { name: "k", scopes: ["results:read"], expiresAt: given },
      key,
    );
    expect(until.body["expiresAt"]).toBe(kept);
    const since = `/v1/quizzes/${quiz.id}/results?updatedSince=${encodeURIComponent(given)}`;
    expect((await call("GET", since, undefined, key)).status).toBe(200);
  });
  it.each([
    ["en", "Must be written as 2030-11-30T09:45:00Z"],
    ["ka", "უნდა ეწეროს ასე: 2030-11-30T09:45:00Z"],
    ["ru", "Пишется так: 2030-11-30T09:45:00Z"],
  ])("that is written otherwise is refused with how it is written, in %s", async (lang, words) => {
    for (const closesAt of [
      "tomorrow",
      "2035-01-01",
      "2035-01-01T00:00:00",
      "2035-02-30T00:00:00Z",
      "2035-01-01T25:00:00Z",
      "2035-01-01T00:00:00+99:00",
      "",
    ]) {
      const { body } = await call("PATCH", `/v1/rooms/${made.code}`, { closesAt }, made.key, {
        "Accept-Language": lang,
      });
      expect([closesAt, body["errors"]]).toEqual([
        closesAt,
        [{ field: "closesAt", reason: expect.stringContaining(words) }],
      ]);
    }
  });
});

describe("a refusal in a language of people", () => {
  it.each(["ka", "ru"] as const)(
    "(%s) says how ids, days, addresses and cursors are written",
    async (lang) => {
      const { key } = made;
      const ask = async (method: string, path: string, body?: unknown) =>
        JSON.stringify((await call(method, path, body, key, { "Accept-Language": lang })).body["errors"]);
      const text = "ა ბ გ.";
      for (const [said, word] of [
        [await ask("POST", "/v1/quizzes", { articleId: "a b" }), "API"],
        [await ask("POST", "/v1/articles", { text, published: "30.11.2026" }), "2030-11-30"],
        [await ask("POST", "/v1/articles", { text, sourceUrl: "javascript:1" }), "https://"],
        [await ask("GET", "/v1/workspace/audit?cursor=x"), told[lang].reasons["Not a cursor of this list"]],
      ])
        expect(said).toContain(word);
    },
  );
});

describe("a parameter", () => {
  it("that is given twice is refused as that", async () => {
    const { status, body } = await call(
      "GET",
      `/v1/quizzes/${made.quiz.id}/results?limit=50&limit=60`,
      undefined,
      made.key,
    );
    expect([status, body["errors"]]).toEqual([422, [{ field: "limit", reason: "Is given more than once" }]]);
  });
});

describe("the documented examples", () => {
  it("have times to come in all that goes in, for a year at least", async () => {
    const { body } = await call<{ components: { schemas: Record<string, { examples?: unknown[] }> } }>(
      "GET",
      "/openapi.json",
    );
    const { schemas } = body.components;
    const times = Object.entries(schemas).flatMap(([name, { examples }]) =>
      /^New|Change$/.test(name) && !name.endsWith("Made")
        ? Array.from(
            JSON.stringify(examples ?? []).matchAll(/"(?:closesAt|opensAt|expiresAt)":"([^"]+)"/g),
            ([, at]) => at!,
          )
        : [],
    );
    expect(times.length).toBeGreaterThan(3);
    for (const at of times) expect([at, Date.parse(at) > Date.now() + 365 * 86_400_000]).toEqual([at, true]);
  });
  it("are taken as they stand, with ids that there are", async () => {
    const { key, quiz, article, code } = made;
    const { body } = await call<{ components: { schemas: Record<string, { examples?: object[] }> } }>(
      "GET",
      "/openapi.json",
    );
    const example = (name: string) => body.components.schemas[name]!.examples![0]!;
    for (const [method, path, sent] of [
      ["POST", "/v1/quizzes", { ...example("NewQuiz"), articleId: article.id }],
      ["POST", `/v1/quizzes/${quiz.id}/rooms`, example("NewRoom")],
      ["PATCH", `/v1/rooms/${code}`, example("RoomChange")],
      ["POST", "/v1/keys", example("NewKey")],
      ["POST", "/v1/members", example("NewMember")],
      ["POST", "/v1/articles", example("NewArticle")],
      ["POST", `/v1/quizzes/${quiz.id}/links`, example("NewResultsLink")],
      ["PATCH", "/v1/workspace", example("WorkspaceChange")],
    ] as const) {
      const { status, text } = await call(method, path, sent, key);
      expect([path, text, status < 300]).toEqual([path, text, true]);
    }
  });
});
