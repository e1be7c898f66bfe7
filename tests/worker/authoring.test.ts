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

describe("an article that is to be there once", () => {
  const museum = "The Lund Museum opened in 1921 on Hill Road. In 1954 it moved to the old town hall.";
  const post = (more: object) => call<Article>("POST", "/v1/articles", { text: museum, ...more }, key);
  it("is not added again, and stays as its teacher has it; another title, day or text makes another, and so does who says nothing", async () => {
    const first = await post({ once: true });
    const item = { stem: "When did it open?", answer: { kind: "text", answers: ["1921"] } };
    const path = `/v1/articles/${first.body.id}/items`;
    await call("POST", path, { ...item, despite: ["self-contained", "typed-key"] }, key);
    const again = await post({ once: true });
    expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id]);
    expect(again.body.items.total).toBe(first.body.items.total + 1);
    const others = await Promise.all([
      post({}),
      post({ once: true, title: "A museum" }),
      post({ once: true, published: "2026-11-30" }),
      post({ once: true, text: `${museum} It has 3,000 paintings.` }),
    ]);
    expect(others.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    // The newest of the same, where there are several.
    expect((await post({ once: true })).body.id).toBe(others[0].body.id);
  });
  it("is another workspace's own", async () => {
    const stranger = await makeKey();
    expect((await call("POST", "/v1/articles", { text: museum, once: true }, stranger)).status).toBe(201);
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

describe("what became no item", () => {
  const read = async (lang: string) =>
    (
      await call<Refusals>("GET", `/v1/articles/${article.id}/refusals`, undefined, key, {
        "Accept-Language": lang,
      })
    ).body;
  it("is told with the sentence of the article that it is of, and its words there", async () => {
    const { data } = await read("en");
    const located = data.filter(({ sentence }) => sentence !== "");
    expect(located.length).toBeGreaterThan(data.length / 2);
    for (const { sentence, paragraph } of located) expect(article.paragraphs[paragraph]).toContain(sentence);
    const gaps = located.filter(({ type }) => type !== null);
    expect(gaps.length).toBeGreaterThan(0);
    for (const { words, sentence, stem, type } of gaps) {
      expect(sentence).toContain(words);
      expect(stem).toBe(`${type}: ${words}`);
    }
  });
  it("is told rule by rule in the caller's language, with what the rule quotes", async () => {
    const [en, ka] = [await read("en"), await read("ka")];
    expect(Object.keys(ka.rules)).toEqual(Object.keys(ka.byRule));
    for (const { why, found, reason } of ka.data) {
      expect(reason).toBe(found === "" ? why : `${why}: ${found}`);
      expect(why).toMatch(/[ა-ჰ]/);
    }
    for (const rule of Object.values(ka.rules)) expect(rule).toMatch(/[ა-ჰ]/);
    expect(ka.data.map(({ sentence }) => sentence)).toEqual(en.data.map(({ sentence }) => sentence));
  });
});

describe("what was refused and is taken all the same", () => {
  it("is one call with its `item`: it has the id that was told, its proof, and what generated items have above them", async () => {
    const { body: taken } = await call<Article>("POST", "/v1/articles", { text, title: "A library" }, key);
    const path = `/v1/articles/${taken.id}`;
    const { data } = (await call<Refusals>("GET", `${path}/refusals`, undefined, key)).body;
    const usable = data.filter(({ item }) => item !== undefined);
    expect(usable.length).toBeGreaterThan(data.length / 2);
    const kinds = new Set<string>();
    for (const { item, itemId, stem, sentence, words } of usable) {
      const { status, body } = await call<Item>("POST", `${path}/items`, item, key);
      expect([stem, status, body.id]).toEqual([stem, 201, itemId]);
      kinds.add(body.type);
      if (item!.answer.kind === "choice") expect([body.type, body.stem]).toEqual([item!.type, stem]);
      else {
        expect(body.stem).toMatch(/^(?:Write|True or false).*\n(?:Text: A library\n)?.+$/);
        expect(body.evidence.map((e) => e.text)).toEqual([sentence]);
      }
      if (body.type === "typed") expect(body.key).toBe(words);
      expect((await call("POST", `${path}/items`, item, key)).status).toBe(422);
    }
    // Words to be typed, and a question that was made and refused.
    expect([...kinds]).toEqual(expect.arrayContaining(["typed", "find-sentence"]));
    const again = (await call<Refusals>("GET", `${path}/refusals`, undefined, key)).body;
    expect(again.data.map(({ itemId }) => itemId)).toEqual(data.map(({ itemId }) => itemId));
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
    // What is no choice cannot be made one by its name, nor the other way round.
    expect(await field({ ...good, type: "order" })).toBe("type");
    expect(await field({ ...good, type: "when", answer: { kind: "text", answers: ["38"] } })).toBe("type");
  });
  it.each([
    ["true-false", { kind: "true-false", isTrue: false }, "The building was repaired in 1977.", "false"],
    ["typed", { kind: "text", answers: ["Anna Berg"] }, "Who dried maps on ropes?", "Anna Berg"],
  ])("may be %s", async (type, answer, stem, itemKey) => {
    const { status, body } = await add({ stem, answer });
    expect([status, body]).toEqual([201, expect.objectContaining({ type, key: itemKey })]);
  });
  it("that is said to be false is refused where the article says it, unless the teacher overrules that", async () => {
    const denied = {
      stem: "Marsden Library opened on River Street.",
      answer: { kind: "true-false", isTrue: false },
    };
    const refused = await add<{ rule: string; detail: string; errors: object[] }>(denied);
    expect([refused.status, refused.body.rule]).toEqual([422, "true-false-key"]);
    expect(refused.body.detail).toContain("it is true, not false");
    expect(refused.body.errors).toEqual([{ field: "despite", reason: "true-false-key" }]);
    const kept = await add({ ...denied, despite: ["true-false-key"] });
    expect(kept.body).toMatchObject({ key: "false", stem: expect.stringMatching(/^True or false/) });
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

describe("an item that somebody else has changed since it was read", () => {
  it("is changed no more by who names the version that was read; by who names none it is", async () => {
    const read = async () => (await items())[0]!;
    const change = (status: string, match?: string) =>
      call<Item & { code: string }>(
        "PATCH",
        `/v1/items/${id}`,
        { status },
        key,
        match === undefined ? {} : { "If-Match": match },
      );
    const { id, version } = await read();
    const changed = await change("approved", `"${version}"`);
    expect([changed.status, changed.headers.get("ETag")]).toEqual([200, `"${changed.body.version}"`]);
    expect(changed.body.version).not.toBe(version);
    expect((await read()).version).toBe(changed.body.version);
    for (const match of [`"${version}"`, version, `W/"${changed.body.version}"`, '""']) {
      const { status, body } = await change("hidden", match);
      expect([match, status, body.code]).toEqual([match, 412, "item-changed"]);
    }
    expect((await read()).status).toBe("approved");
    for (const match of [undefined, "*", `"x", "${version}"`])
      expect((await change("draft", match)).status).toBe(200);
    expect((await read()).version).toBe(version);
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
    expect((await papers("types=gap-date")).atMost).toBeLessThan(all.atMost);
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

describe("a headline given afterwards", () => {
  const title = "პუტინი და ალიევი დუშანბეში შეხვდნენ";
  const listItems = async (id: string) =>
    (await call<{ data: Item[] }>("GET", `/v1/articles/${id}/items`, undefined, key)).body.data;
  const change = <T = Article>(id: string, body: unknown) =>
    call<T>("PATCH", `/v1/articles/${id}`, body, key);

  it("makes the bank that the text gives under it, and keeps what was decided", async () => {
    const make = async (given: object) =>
      (await call<Article>("POST", "/v1/articles", { text: sample, ...given }, key)).body;
    const [bare, titled] = [await make({}), await make({ title })];
    const [hidden] = await listItems(bare.id);
    await call("PATCH", `/v1/items/${hidden!.id}`, { status: "hidden" }, key);
    const { status, body } = await change(bare.id, { title });
    expect([status, body.title, body.revision]).toEqual([200, title, bare.revision + 2]);
    const now = await listItems(bare.id);
    const stems = async (id: string) => (await listItems(id)).map(({ stem }) => stem);
    expect(new Set(now.map(({ stem }) => stem))).toEqual(
      new Set([...(await stems(titled.id)), ...now.filter((i) => i.status === "hidden").map((i) => i.stem)]),
    );
    expect(now.filter((i) => i.status === "hidden").map(({ options }) => options)).toEqual([hidden!.options]);
    for (const { id, evidence } of now) {
      expect(id.startsWith(`${bare.id}.`)).toBe(true);
      for (const e of evidence) expect(body.paragraphs[e.paragraph]!.slice(e.start, e.end)).toBe(e.text);
    }
    expect((await call<Article>("GET", `/v1/articles/${bare.id}`, undefined, key)).body).toEqual(body);
    const audit = await call<{ data: object[] }>("GET", "/v1/workspace/audit", undefined, key);
    expect(audit.body.data[0]).toMatchObject({ action: "article.change", target: bare.id });
  });
  it("changes no paper of a room that was made before, and those of one made after", async () => {
    const made = (await call<Article>("POST", "/v1/articles", { text: sample }, key)).body;
    const body = { articleId: made.id, length: 5, candidate: "none" };
    const quiz = (await call<NewQuizMade>("POST", "/v1/quizzes", body, key)).body;
    await change(made.id, { title });
    const room = await call<{ code: string }>("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "7b" }, key);
    const stems = async (code: string) =>
      (await start(code, {})).form.items.map(({ stem }) => stem).join("\n");
    expect(await stems(quiz.room.code)).not.toContain(title);
    expect(await stems(room.body.code)).toContain(title);
    expect((await call<Room>("GET", `/v1/rooms/${quiz.room.code}`)).body.title).toBe(quiz.title);
  });
  it("is refused where it is none, or where no such article is, and nothing changes", async () => {
    const before = (await call<Article>("GET", `/v1/articles/${article.id}`, undefined, key)).body;
    for (const body of [{}, { title: " " }, { title: "x".repeat(301) }, { title: "A", text: "B" }])
      expect((await change<{ code: string }>(article.id, body)).body.code).toBe("invalid-input");
    expect((await change("none", { title: "A" })).status).toBe(404);
    const after = (await call<Article>("GET", `/v1/articles/${article.id}`, undefined, key)).body;
    expect(after).toEqual(before);
  });
});
