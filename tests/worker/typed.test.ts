/** Typed answers: what may be typed, what else a teacher lets count, and what was typed in the statistics. */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type {
  Article,
  Committed,
  Item,
  NewQuizMade,
  Receipt,
  Regraded,
  Statistics,
} from "../../worker/contract.ts";
import type { Form } from "../../questions/index.ts";
import { deliverForm, type RoomSetup } from "../../worker/objects/attempt.ts";
import { migrate } from "../../worker/objects/migrate.ts";
import { workspaceSchema } from "../../worker/objects/workspace.sql.ts";
import { call, makeKey, makeQuiz, results, sample, start } from "./client.ts";

/** A quiz of the one typed item with this key. */
async function makeTyped(keyText: string, rules: Record<string, unknown> = {}) {
  const { key, article } = await makeQuiz();
  const list = await call<{ data: Item[] }>("GET", `/v1/articles/${article.id}/items`, undefined, key);
  const item = list.body.data.find((i) => i.type === "typed" && i.key === keyText)!;
  for (const other of list.body.data.filter((i) => i.type === "typed" && i !== item))
    await call("PATCH", `/v1/items/${other.id}`, { status: "hidden" }, key);
  const make = async () =>
    (
      await call<NewQuizMade>(
        "POST",
        "/v1/quizzes",
        { articleId: article.id, length: 1, types: { typed: 1 }, ...rules },
        key,
      )
    ).body;
  return { key, item, make };
}

/** Starts an attempt of one item and sends what was typed. */
async function type(code: string, response: unknown, candidate = "ნინო") {
  const attempt = await start(code, { candidate });
  const path = `/v1/attempts/${attempt.attemptId}/responses/${attempt.form.items[0]!.id}`;
  return call<Committed>("PUT", path, { response }, attempt.token);
}

describe("a number whose thousands stand apart", () => {
  it("stays on one line in stems, options and pairs, and other spaces part lines as ever", () => {
    const texts = (text: string) => [{ id: "a", of: "a", text, origin: "key" }];
    const item = {
      id: "i",
      type: "matching",
      stem: "2024 წელს 18 991 კაცი, 1 234 567 ლარი, 7 ოქტომბერს 38 100",
      options: texts("18 991"),
      prompts: texts("სულ 5 000"),
      key: "a",
    };
    const setup = { bank: { items: [item], paragraphs: [] } } as unknown as RoomSetup;
    const form = { items: [{ ...item, of: "i" }], repeated: 0 } as unknown as Form;
    const [delivered] = deliverForm(setup, form).items;
    expect(delivered).toMatchObject({
      stem: "2024 წელს 18\u00A0991 კაცი, 1\u00A0234\u00A0567 ლარი, 7 ოქტომბერს 38\u00A0100",
      options: [{ text: "18\u00A0991" }],
      prompts: [{ text: "სულ 5\u00A0000" }],
    });
  });
});

describe("what is typed", () => {
  it.each([
    ["nothing", ""],
    ["spaces", "   "],
    ["a line break", "3\n8"],
    ["a control character", "38\u0007"],
    ["101 characters", "ა".repeat(101)],
    ["a number", 38],
    ["a list", ["38"]],
    ["a map", { a: "38" }],
  ])("is refused where it is %s", async (_, response) => {
    const { make } = await makeTyped("38");
    const sent = await type((await make()).room.code, response);
    expect([sent.status, sent.body]).toMatchObject([422, { code: "invalid-input" }]);
  });
  it("counts in any form of the key, is kept trimmed as it was typed, and stands as a text in every answer", async () => {
    const { key, item, make } = await makeTyped("38");
    const quiz = await make();
    const attempt = await start(quiz.room.code);
    expect(attempt.form.items[0]).toMatchObject({ interaction: "text", options: [] });
    const id = attempt.form.items[0]!.id;
    const path = `/v1/attempts/${attempt.attemptId}`;
    const put = () =>
      call<Committed>("PUT", `${path}/responses/${id}`, { response: " 38-მა " }, attempt.token);
    const committed = (await put()).body;
    expect(committed).toMatchObject({ response: "38-მა", feedback: { score: 1, key: "38" } });
    expect((await put()).body).toEqual(committed);
    const submitted = { responses: { [id]: "38-მა " } };
    const receipt = (await call<Receipt>("POST", `${path}/submit`, submitted, attempt.token)).body;
    expect(receipt).toMatchObject({ score: 1, items: [{ response: "38-მა", feedback: { key: "38" } }] });
    const [result] = await results(key, quiz.id);
    expect(result!.items).toEqual([{ itemId: item.id, score: 1, maxScore: 1, response: "38-მა" }]);
  });
  it("is counted in the statistics by what was typed, the most frequent first ten", async () => {
    const { key, make } = await makeTyped("38", { mode: "test" });
    const quiz = await make();
    const typed = ["38", "38 ", "ოცდა  ცხრა", "ოცდა ცხრა", "__proto__", ...Array.from("აბგდევზთიკ")];
    for (const [at, text] of typed.entries()) {
      const attempt = await start(quiz.room.code, { candidate: `${at}` });
      const responses = { [attempt.form.items[0]!.id]: text };
      await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses }, attempt.token);
    }
    const path = `/v1/quizzes/${quiz.id}/statistics`;
    const { items } = (await call<Statistics>("GET", path, undefined, key)).body;
    const { optionCounts, n, flags } = items.find((i) => i.n > 0)!;
    expect(n).toBe(typed.length);
    expect(Object.keys(optionCounts)).toHaveLength(10);
    expect(optionCounts).toMatchObject({ "38": 2, "ოცდა ცხრა": 2 });
    expect(Object.hasOwn(optionCounts, "__proto__")).toBe(true);
    expect(flags).not.toContain("unused-distractor");
  });
});

describe("a further right answer", () => {
  it("that a teacher adds counts in rooms made after it, and not in those made before", async () => {
    const { key, item, make } = await makeTyped("38");
    const before = await make();
    const changed = await call<Item>("PATCH", `/v1/items/${item.id}`, { accept: ["ბევრი"] }, key);
    expect([changed.status, changed.body]).toMatchObject([200, { key: "38", accept: ["ბევრი"] }]);
    const after = await make();
    const score = async (quiz: NewQuizMade, text: string) =>
      (await type(quiz.room.code, text, text)).body.feedback!.score;
    expect(await score(before, "ბევრი")).toBe(0);
    expect([await score(after, "ბევრმა"), await score(after, "38"), await score(after, "ცოტა")]).toEqual([
      1, 1, 0,
    ]);
    const none = await call<Item>("PATCH", `/v1/items/${item.id}`, { accept: [] }, key);
    expect(none.body).not.toHaveProperty("accept");
  });
  it.each([
    ["nothing that can be read", ["…"], "item-refused"],
    ["a word of the stem", ["ადამიანი"], "item-refused"],
    ["a line break", ["3\n8"], "invalid-input"],
    ["nothing", [" "], "invalid-input"],
    ["101 characters", ["ა".repeat(101)], "invalid-input"],
    ["21 answers", Array.from({ length: 21 }, (_, i) => `პასუხი ${i}`), "invalid-input"],
  ])("is refused where it is %s", async (_, accept, code) => {
    const { key, item } = await makeTyped("38");
    const changed = await call("PATCH", `/v1/items/${item.id}`, { accept }, key);
    expect([changed.status, changed.body["code"]]).toEqual([422, code]);
  });
  it("belongs to typed items alone", async () => {
    const { key, article } = await makeQuiz();
    const path = `/v1/articles/${article.id}/items?type=true-false`;
    const [item] = (await call<{ data: Item[] }>("GET", path, undefined, key)).body.data;
    const changed = await call("PATCH", `/v1/items/${item!.id}`, { accept: ["კი"] }, key);
    expect(changed.body["errors"]).toEqual([{ field: "accept", reason: expect.any(String) }]);
  });
});

describe("an answer found to be right after the event", () => {
  it("counts for those who typed it in any form, in later rooms too, until it is taken back; the audit says which", async () => {
    const { key, item, make } = await makeTyped("38", { mode: "test" });
    const quiz = await make();
    const submit = async (code: string, text: string) => {
      const attempt = await start(code, { candidate: text });
      const responses = { [attempt.form.items[0]!.id]: text };
      const path = `/v1/attempts/${attempt.attemptId}/submit`;
      return (await call<Receipt>("POST", path, { responses }, attempt.token)).body.score;
    };
    const path = `/v1/quizzes/${quiz.id}`;
    const regrade = (change: Record<string, unknown>) =>
      call<Regraded>("POST", `${path}/regrade`, { itemId: item.id, ...change }, key);
    const scores = async () =>
      Object.fromEntries((await results(key, quiz.id)).map(({ candidate, score }) => [candidate, score]));
    const describeItem = async () =>
      (await call<Statistics>("GET", `${path}/statistics`, undefined, key)).body.items[0]!;
    for (const text of ["38", "ბევრმა", "ცოტა"]) await submit(quiz.room.code, text);
    expect((await describeItem()).accepted).toEqual(["38"]);

    expect((await regrade({ accept: ["ბევრი"], preview: true })).body).toMatchObject({ changed: 1 });
    expect(await scores()).toEqual({ "38": 1, ბევრმა: 0, ცოტა: 0 });
    expect((await regrade({ accept: ["ბევრი"] })).body).toMatchObject({ attempts: 3, changed: 1 });
    expect(await scores()).toEqual({ "38": 1, ბევრმა: 1, ცოტა: 0 });
    expect(await describeItem()).toMatchObject({ key: "38", added: ["ბევრი"] });
    expect(new Set((await describeItem()).accepted)).toEqual(new Set(["38", "ბევრმა"]));
    const openRoom = async () =>
      (await call<{ code: string }>("POST", `${path}/rooms`, { name: "7ბ" }, key)).body.code;
    expect(await submit(await openRoom(), "ბევრს")).toBe(1);

    expect((await regrade({ accept: [] })).body).toMatchObject({ changed: 2 });
    expect(await scores()).toMatchObject({ "38": 1, ბევრმა: 0, ბევრს: 0 });
    expect(await describeItem()).not.toHaveProperty("added");
    expect(await submit(await openRoom(), "ბევრად")).toBe(0);
    const audit = await call<{ data: { target: string }[] }>("GET", "/v1/workspace/audit", undefined, key);
    const told = audit.body.data.map(({ target }) => target).filter((target) => target.includes(item.id));
    expect(told).toEqual([
      expect.stringContaining("accepted: 0; 2 of 4"),
      expect.stringContaining("accepted: 1; 1 of 3"),
    ]);
  });
  it.each([
    ["the key of a typed item is to be another", { key: "2014" }, "key"],
    ["nothing can be read of it", { accept: ["…"] }, "accept"],
    ["there are 21", { accept: Array.from({ length: 21 }, (_, i) => `პასუხი ${i}`) }, "accept"],
  ])("is refused where %s", async (_, change, field) => {
    const { key, item, make } = await makeTyped("38");
    const path = `/v1/quizzes/${(await make()).id}/regrade`;
    const refused = await call("POST", path, { itemId: item.id, ...change }, key);
    expect([refused.status, refused.body]).toMatchObject([422, { errors: [{ field }] }]);
  });
});

describe("the day of publication", () => {
  it("is kept with the article", async () => {
    const key = await makeKey();
    const add = (published?: string) =>
      call<Article>("POST", "/v1/articles", { text: sample, ...(published && { published }) }, key);
    const { id, published } = (await add("2025-10-09")).body;
    expect(published).toBe("2025-10-09");
    const read = await call<Article>("GET", `/v1/articles/${id}`, undefined, key);
    expect(read.body.published).toBe("2025-10-09");
    expect((await add()).body).not.toHaveProperty("published");
    for (const wrong of ["9.10.2025", "2025-13-01", "2025-02-30", "2025-10-09T12:00:00Z"])
      expect((await add(wrong)).status).toBe(422);
  });
  it("finds its place in a workspace of before", async () => {
    const stub = env.WORKSPACES.get(env.WORKSPACES.idFromName("of-before"));
    const row = await runInDurableObject(stub, (_, { storage }) => {
      migrate(storage, workspaceSchema.slice(0, 1));
      storage.sql.exec("INSERT INTO articles VALUES ('a', '', 'ka', '0', NULL, 1, 0, '[]', '[]', 0)");
      migrate(storage, workspaceSchema);
      return storage.sql.exec("SELECT id, published FROM articles").one();
    });
    expect(row).toEqual({ id: "a", published: null });
  });
});
