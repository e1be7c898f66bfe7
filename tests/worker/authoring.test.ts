/** What a teacher does with a bank: looks at what was refused, writes and rekeys items, sees papers, makes a quiz of what is approved. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Article, Item, NewQuizMade, Papers, Refusals, Room } from "../../worker/contract.ts";
import { call, makeKey, sample, start } from "./client.ts";

const text = `Marsden Library opened in 1912 on River Street. It held 4,200 books and had two reading rooms.
In 1931 a flood reached the cellar and 300 maps were lost. The librarian Anna Berg dried the others on ropes in the attic.
The building was repaired in 1934. Today the library lends 90,000 books a year.`;

let key: string;
let article: Article;
const add = <T = Item>(body: unknown) => call<T>("POST", `/v1/articles/${article.id}/items`, body, key);
const items = async () =>
  (await call<{ data: Item[] }>("GET", `/v1/articles/${article.id}/items`, undefined, key)).body.data;

beforeAll(async () => {
  key = await makeKey();
  article = (await call<Article>("POST", "/v1/articles", { text, title: "A library" }, key)).body;
});

describe("articles", () => {
  it("are listed newest first with the number of their items", async () => {
    const later = (await call<Article>("POST", "/v1/articles", { text: sample }, key)).body;
    const { body } = await call<{ data: { id: string; items: number }[] }>(
      "GET",
      "/v1/articles",
      undefined,
      key,
    );
    expect(new Set(body.data.map(({ id }) => id))).toEqual(new Set([later.id, article.id]));
    expect(body.data.find(({ id }) => id === later.id)!.items).toBe(later.items.total);
  });
  it("tell what became no item, as many as were counted, each with its rule", async () => {
    const { body } = await call<Refusals>("GET", `/v1/articles/${article.id}/refusals`, undefined, key);
    expect(body.total).toBe(article.items.refused);
    expect(Object.values(body.byRule).reduce((a, b) => a + b, 0)).toBe(body.total);
    expect(body.data.length).toBeGreaterThan(0);
    for (const { rule, reason } of body.data) expect([rule, reason]).not.toContain("");
  });
});

describe("an article of which no question passes the rules", () => {
  it("is kept with what was refused, and makes a quiz as soon as the teacher has written a question", async () => {
    const pointing = "He was born there in 1990. It cost 38 of them their place.";
    const made = await call<Article>("POST", "/v1/articles", { text: pointing }, key);
    expect([made.status, made.body.items.total, made.body.items.atMost]).toEqual([201, 0, 0]);
    const path = `/v1/articles/${made.body.id}`;
    const { body: refused } = await call<Refusals>("GET", `${path}/refusals`, undefined, key);
    expect(refused.total).toBe(made.body.items.refused);
    expect(refused.total).toBeGreaterThan(0);

    const makeQuiz = () =>
      call<NewQuizMade & { errors: unknown[] }>("POST", "/v1/quizzes", { articleId: made.body.id }, key);
    const early = await makeQuiz();
    expect([early.status, early.body.errors]).toEqual([
      422,
      [{ field: "types", reason: expect.any(String) }],
    ]);
    const own = {
      stem: "In which year was he born?",
      answer: { kind: "choice", options: ["1980", "1990"], right: 1 },
      evidence: "He was born there in 1990.",
    };
    expect((await call("POST", `${path}/items`, own, key)).status).toBe(201);
    expect((await makeQuiz()).body.rules.length).toBe(1);
  });
});

describe("an item of the teacher's own", () => {
  const good = {
    stem: "Where did Anna Berg dry the maps?",
    answer: { kind: "choice", options: ["in the cellar of the school", "in the attic"], right: 1 },
    evidence: "The librarian Anna Berg dried the others on ropes in the attic.",
  };
  it("is added with its evidence at its place, approved, and may be drawn", async () => {
    const { status, body } = await add(good);
    expect([status, body.type, body.status]).toEqual([201, "own", "approved"]);
    const { paragraph, start: from, end } = body.evidence[0]!;
    expect(article.paragraphs[paragraph]!.slice(from, end)).toBe(good.evidence);
    expect(body.options.find(({ id }) => id === body.key)!.text).toBe("in the attic");
    expect((await items()).some(({ id }) => id === body.id)).toBe(true);
  });
  it("is refused where it is there already", async () => {
    const { status, body } = await add<{ code: string; rule: string }>(good);
    expect([status, body.code]).toEqual([422, "item-refused"]);
    expect(body.rule).toBe("known");
  });
  it("is refused with the rule where the evidence does not say the key, unless the teacher overrules it", async () => {
    const main = {
      stem: "What is the text mostly about?",
      answer: { kind: "choice", options: ["the fate of a collection", "fishing in the river"], right: 0 },
      evidence: "The building was repaired in 1934.",
    };
    const refused = await add<{ rule: string; errors: object[] }>(main);
    expect([refused.status, refused.body.rule]).toEqual([422, "own-key"]);
    expect(refused.body.errors).toEqual([{ field: "despite", reason: "own-key" }]);
    expect((await add({ ...main, despite: ["own-key"] })).status).toBe(201);
  });
  it("cannot overrule what makes an item right", async () => {
    const twice = { ...good, answer: { kind: "choice", options: ["the attic", "The attic"], right: 0 } };
    expect((await add({ ...twice, despite: ["own-key", "leak", "flaws"] })).status).toBe(422);
    expect((await add({ ...twice, despite: ["options"] })).status).toBe(422);
  });
  it("names the field that is wrong", async () => {
    const field = async (body: unknown) =>
      (await add<{ errors: { field: string }[] }>(body)).body.errors[0]!.field;
    expect(await field({ ...good, evidence: "This stands nowhere." })).toBe("evidence");
    expect(await field({ ...good, answer: { ...good.answer, right: 5 } })).toBe("answer.right");
  });
  it.each([
    [
      "true-false",
      { kind: "true-false", isTrue: true },
      "Marsden Library opened in 1912 on River Street.",
      "true",
    ],
    ["typed", { kind: "text", answers: ["Anna Berg"] }, "Who dried maps on ropes?", "Anna Berg"],
  ])("may be %s", async (type, answer, stem, itemKey) => {
    const { status, body } = await add({ stem, answer });
    expect([status, body]).toEqual([201, expect.objectContaining({ type, key: itemKey })]);
  });
});

describe("an item's key", () => {
  it("is changed only to one of its options that the verifier finds right", async () => {
    const item = (await items()).find(({ type, options }) => type !== "own" && options.length > 2)!;
    const wrong = item.options.find(({ id }) => id !== item.key)!;
    const change = (body: unknown) => call<Item>("PATCH", `/v1/items/${item.id}`, body, key);
    expect((await change({ key: "none such" })).status).toBe(422);
    expect((await change({ key: wrong.id })).body).toMatchObject({ code: "item-refused" });
    expect((await change({ key: item.key })).body.key).toBe(item.key);
  });
});

describe("papers", () => {
  it("are as many as asked for, of the length asked for, and differ", async () => {
    const { body } = await call<Papers>(
      "GET",
      `/v1/articles/${article.id}/papers?length=3&count=3`,
      undefined,
      key,
    );
    expect(body.data.map(({ items: drawn }) => drawn.length)).toEqual([3, 3, 3]);
    expect(new Set(body.data.map(({ items: drawn }) => JSON.stringify(drawn))).size).toBeGreaterThan(1);
  });
  it("hold only the types asked for", async () => {
    const { body } = await call<Papers>(
      "GET",
      `/v1/articles/${article.id}/papers?types=own&length=9`,
      undefined,
      key,
    );
    for (const { items: drawn } of body.data) for (const { type } of drawn) expect(type).toBe("own");
  });
});

describe("how many items go together", () => {
  it("is told of an article and of what papers are asked for, and no form is longer", async () => {
    const { items: counted } = (await call<Article>("GET", `/v1/articles/${article.id}`, undefined, key))
      .body;
    expect(counted.atMost).toBeLessThan(counted.total);
    const papers = async (more: string) =>
      (await call<Papers>("GET", `/v1/articles/${article.id}/papers?length=50&${more}`, undefined, key)).body;
    const all = await papers("count=5");
    expect(all.atMost).toBe(counted.atMost);
    expect((await papers("types=typed")).atMost).toBeLessThan(all.atMost);
    expect((await papers("approved=true")).atMost).toBeLessThan(all.atMost);
  });
  it("is what a quiz gets that asks for more, which its rules say; its rooms do not", async () => {
    const { atMost } = (await call<Article>("GET", `/v1/articles/${article.id}`, undefined, key)).body.items;
    const make = async (length: number) =>
      (await call<NewQuizMade>("POST", "/v1/quizzes", { articleId: article.id, length }, key)).body;
    const { rules, room } = await make(atMost + 3);
    expect(rules).toMatchObject({ length: atMost, asked: atMost + 3 });
    const seen = (await call<Room>("GET", `/v1/rooms/${room.code}`)).body;
    expect(seen.rules.length).toBe(atMost);
    expect(seen.rules).not.toHaveProperty("asked");
    expect((await make(atMost)).rules).not.toHaveProperty("asked");
  });
});

describe("a quiz of what is approved", () => {
  it("draws nothing else, in later rooms neither", async () => {
    const own = (await items()).filter(({ status }) => status === "approved").map(({ stem }) => stem);
    const quiz = await call<NewQuizMade>(
      "POST",
      "/v1/quizzes",
      { articleId: article.id, length: 20, approvedOnly: true, candidate: "none" },
      key,
    );
    const room = await call<{ code: string }>(
      "POST",
      `/v1/quizzes/${quiz.body.id}/rooms`,
      { name: "7b" },
      key,
    );
    for (const code of [quiz.body.room.code, room.body.code]) {
      const { form } = await start(code, {});
      expect(form.items.length).toBeGreaterThan(0);
      for (const { stem } of form.items) expect(own).toContain(stem);
    }
  });
  it("has a class list from its first room on, where numbers are asked for", async () => {
    const body = { articleId: article.id, length: 2, roster: 24, roomName: "7a" };
    const quiz = await call<NewQuizMade>("POST", "/v1/quizzes", body, key);
    const room = await call<Room>("GET", `/v1/rooms/${quiz.body.room.code}`);
    expect(room.body).toMatchObject({ name: "7a", rules: { candidate: "roster", roster: 24 } });
  });
});
