/** What a refusal says, in the caller's language; for programs it is the same in all. */
import { beforeAll, describe, expect, it } from "vitest";
import { refusalRules } from "../../questions/index.ts";
import type { Article, Item, Problem, Refusals } from "../../worker/contract.ts";
import { preferLanguage } from "../../worker/language.ts";
import { statusOf, type ProblemCode } from "../../worker/problem.ts";
import { told } from "../../worker/told/index.ts";
import { fileReasons, reasons } from "../../worker/told/reasons.ts";
import { call, makeKey } from "./client.ts";

const languages = ["ka", "en", "ru"] as const;
/** Letters that a text of each language has. */
const letters = { ka: /[ა-ჰ]/, en: /[a-z]/i, ru: /[а-яё]/i };
const codes = Object.keys(told.en.problems) as ProblemCode[];

const text = `Marsden Library opened in 1912 on River Street. It held 4,200 books and had two reading rooms.
In 1931 a flood reached the cellar and 300 maps were lost. The librarian Anna Berg dried the others on ropes in the attic.
The building was repaired in 1934. Today the library lends 90,000 books a year.`;

let key: string;
let article: Article;
beforeAll(async () => {
  key = await makeKey();
  article = (await call<Article>("POST", "/v1/articles", { text, title: "A library" }, key)).body;
});
const ask = <T>(method: string, path: string, body: unknown, lang: string) =>
  call<T>(method, `/v1/${path}`, body, key, { "Accept-Language": lang });

describe.each(languages)("in %s", (lang) => {
  const { problems, rules, reasons: fields, files, shapes } = told[lang];
  it.each(codes)("the problem %s has a text of its own", (code) => {
    expect(problems[code]).toMatch(letters[lang]);
    expect(codes.filter((other) => problems[other] === problems[code])).toEqual([code]);
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  });
  it.each(refusalRules)("the rule %s has a text", (rule) => {
    expect(rules[rule]).toMatch(letters[lang]);
  });
  it.each(reasons)("a field hears: %s", (reason) => {
    expect(fields[reason]).toMatch(letters[lang]);
  });
  it.each(fileReasons)("a file's question hears: %s", (reason) => {
    expect(files[reason]).toMatch(letters[lang]);
  });
  it("bad input is refused, field by field, and code and field are the same as elsewhere", async () => {
    const { body, headers } = await ask<Problem>("POST", "articles", { text: 5, evil: 1 }, lang);
    expect(headers.get("Content-Language")).toBe(lang);
    expect([body.code, body.title]).toEqual(["invalid-input", problems["invalid-input"]]);
    const reason = (field: string) => body.errors!.find((error) => error.field === field)!.reason;
    expect(reason("text")).toMatch(letters[lang]);
    if (lang !== "en") expect(body.errors!.map((error) => error.reason)).toContain(shapes.unknown("evil"));
    const past = { articleId: article.id, closesAt: "2020-01-01T00:00:00.000Z" };
    const late = await ask<Problem>("POST", "quizzes", past, lang);
    expect(late.body.errors).toEqual([{ field: "closesAt", reason: fields["Must be in the future"] }]);
  });
  it("an item that the verifier refuses is told with its rule, and nothing is added", async () => {
    const path = `articles/${article.id}/items`;
    const before = (await ask<{ data: Item[] }>("GET", path, undefined, lang)).body.data;
    const item = {
      stem: "What is the text mostly about?",
      answer: { kind: "choice", options: ["the fate of a collection", "fishing in the river"], right: 0 },
      evidence: "The building was repaired in 1934.",
    };
    const { body } = await ask<Problem>("POST", path, item, lang);
    expect(body).toMatchObject({
      code: "item-refused",
      rule: "own-key",
      errors: [{ field: "despite", reason: "own-key" }],
    });
    expect(body.detail).toContain(rules["own-key"]);
    expect((await ask<{ data: Item[] }>("GET", path, undefined, lang)).body.data).toEqual(before);
  });
  it("what became no item is told, with the words that the engine quotes", async () => {
    const { body } = await ask<Refusals>("GET", `articles/${article.id}/refusals`, undefined, lang);
    for (const { rule, reason } of body.data) expect(reason).toContain(rules[rule]);
    const quoted = body.data.find(({ rule }) => rule === "not-self-contained");
    if (quoted) expect(quoted.reason).toMatch(/\(.*"[^"]+"/);
  });
});

describe("the caller's language", () => {
  it.each([
    ["ru-RU, en;q=0.8", "ru"],
    ["de, fr;q=0.9", "en"],
    ["de, ka;q=0.5, en;q=0.7", "en"],
    ["KA-ge", "ka"],
    ["ka;q=0, ru;q=0.1", "ru"],
    ["", "en"],
    [undefined, "en"],
    ["*", "en"],
    [`${"x".repeat(600)}, ru`, "en"],
  ])("of %s is %s", (header, lang) => {
    expect(preferLanguage(header, "en")).toBe(lang);
  });
});

describe("a page for a person", () => {
  it.each(languages)("that leads nowhere says so in %s", async (lang) => {
    const page = await call("GET", "/r/ZZZZZZZZ", undefined, undefined, { "Accept-Language": lang });
    expect([page.status, page.text]).toEqual([404, expect.stringContaining(`<html lang="${lang}"`)]);
  });
  it("of a teacher has the texts around it in all three, and begins in the caller's", async () => {
    const page = await call("GET", "/teach", undefined, undefined, { "Accept-Language": "ru" });
    expect(page.text).toContain('<html lang="ru"');
    expect(page.text).toMatch(
      /<footer.*data-ka="მთავარი გვერდი" data-en="Home page" data-ru="[^"]+">Главная/s,
    );
    expect(page.headers.get("Vary")).toContain("Accept-Language");
  });
});
