/** Exercises of an article: by the API, and as a page to print. */
import { exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { makeExercise, readArticle, scoreExercise } from "../../questions/index.ts";
import type { Article } from "../../worker/contract.ts";
import { call, dated, makeKey, ORIGIN, sample } from "./client.ts";

let key: string;
let article: Article;
let short: Article;

const add = async (text: string) => (await call<Article>("POST", "/v1/articles", { text }, key)).body;
const get = (id: string, rest: string, token: string | undefined = key) =>
  call("GET", `/v1/articles/${id}/exercises/${rest}`, undefined, token);

beforeAll(async () => {
  key = await makeKey();
  article = await add(sample);
  short = await add(dated);
});

describe("the exercise of an article", () => {
  it.each(["maze", "c-test"] as const)("is the engine's %s, the same for the same seed", async (kind) => {
    const read = readArticle({ text: sample });
    const expected = read.ok ? makeExercise(read.article, kind, "b") : null;
    const made = await get(article.id, `${kind}?seed=b`);
    expect([made.status, made.body]).toEqual([200, expected]);
    expect((await get(article.id, `${kind}?seed=b`)).text).toBe(made.text);
    expect((await get(article.id, kind)).text).toBe((await get(article.id, `${kind}?seed=1`)).text);
    expect(scoreExercise(expected!, []).maxScore).toBeGreaterThanOrEqual(10);
  });
  it("is refused where the article is too short for one", async () => {
    const made = await get(short.id, "maze");
    expect([made.status, made.headers.get("Content-Type")]).toEqual([422, "application/problem+json"]);
    expect(made.body).toMatchObject({ code: "no-exercise" });
  });
  it("is not found for another's article, as for one that nobody has", async () => {
    const other = await makeKey();
    const [foreign, unknown] = [
      await get(article.id, "maze", other),
      await get("zzzzzzzzzzzz", "maze", other),
    ];
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect({ ...foreign.body, requestId: "" }).toEqual({ ...unknown.body, requestId: "" });
  });
  it("needs a key, a kind that there is, and a seed of bounded length", async () => {
    expect((await call("GET", `/v1/articles/${article.id}/exercises/maze`)).status).toBe(401);
    expect((await get(article.id, "cloze")).body).toMatchObject({ status: 422, code: "invalid-input" });
    expect((await get(article.id, `maze?seed=${"a".repeat(65)}`)).body).toMatchObject({
      status: 422,
      errors: [{ field: "seed" }],
    });
  });
});

/** Sends the form of the teacher's page. */
async function post(fields: Record<string, string>) {
  const body = new URLSearchParams({ key, article: article.id, kind: "maze", seed: "1", ...fields });
  const response = await exports.default.fetch(
    new Request(`${ORIGIN}/teach/exercise`, { method: "POST", body, redirect: "manual" }),
  );
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe("the page to print", () => {
  it.each(["maze", "c-test"])(
    "has the %s on one sheet and its answers on another, and no script",
    async (kind) => {
      const { status, headers, text } = await post({ kind });
      expect([status, headers.get("Content-Type")]).toEqual([200, "text/html; charset=UTF-8"]);
      const [, sheet = "", answers = ""] = text.split('<section class="sheet">');
      const count = (html: string, part: string) => html.split(part).length - 1;
      expect(count(sheet, "<sup>")).toBeGreaterThanOrEqual(10);
      expect(count(answers, '<b class="answer">')).toBe(count(sheet, "<sup>"));
      expect(sheet).not.toContain('class="answer"');
      expect(text).not.toContain("<script");
    },
  );
  it("says how to print it in the teacher's language, and all else in the text's", async () => {
    const { text } = await post({ lang: "ru" });
    expect(text).toContain('<html lang="ka"');
    expect(text).toMatch(/print-help" lang="ru">\s*Распечатайте/);
    expect(text).not.toContain("დაბეჭდეთ");
    // Where nothing can be printed the teacher reads why.
    expect((await post({ lang: "ru", article: short.id })).text).toContain('<html lang="ru"');
  });
  it("does not keep the key: not in the page, not in a cache, not in a referrer", async () => {
    const { headers, text } = await post({});
    expect(text).not.toContain(key);
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
  });
  it("says so where the article bears no exercise, or there is none by that name", async () => {
    expect((await post({ article: short.id })).status).toBe(422);
    expect((await post({ article: "zzzzzzzzzzzz" })).status).toBe(404);
    expect((await post({ key: await makeKey() })).status).toBe(404);
  });
  it("leads to the teacher's page where the key or the form is none", async () => {
    for (const fields of [{ key: "kv_x_y" }, { kind: "cloze" }, { seed: "" }]) {
      const { status, headers } = await post(fields);
      expect([status, headers.get("Location")]).toEqual([303, "/teach"]);
    }
  });
  it("takes no large form", async () => {
    expect((await post({ seed: "a".repeat(5_000) })).status).toBe(413);
  });
  it("shows what a title holds as text", async () => {
    const titled = await call<Article>(
      "POST",
      "/v1/articles",
      { text: sample, title: "<img src=x onerror=alert(1)>" },
      key,
    );
    const { text } = await post({ article: titled.body.id });
    expect(text).toContain("&lt;img");
    expect(text).not.toContain("<img src=x");
  });
});
