/** The bank's ways out and in through the API: files, what they leave out, forms, imports, SCORM, the worksheet. */
import { exports } from "cloudflare:workers";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { formatNames } from "../../questions/index.ts";
import type { Article, ExportReport, Imported, Item, NewQuizMade } from "../../worker/contract.ts";
import { fileTypes } from "../../worker/formats.ts";
import { call, callBytes, dated, makeKey, makeQuiz, ORIGIN, readCsv, sample } from "./client.ts";

let key: string;
let article: Article;

const add = async (text: string, owner = key) =>
  (await call<Article>("POST", "/v1/articles", { text }, owner)).body;
const get = <T>(path: string, token: string | undefined = key) =>
  call<T>("GET", `/v1/${path}`, undefined, token);
const load = async (format: string, query = "") =>
  (await callBytes(`/v1/articles/${article.id}/export/${format}${query}`, key)).bytes;
const listItems = async (id: string) => (await get<{ data: Item[] }>(`articles/${id}/items`)).body.data;
const put = (format: string, text: string, id = article.id, token = key) =>
  call<Imported & { code?: string }>("POST", `/v1/articles/${id}/items/import`, { format, text }, token);

beforeAll(async () => {
  key = await makeKey();
  article = await add(sample);
});

describe("an export", () => {
  it.each(formatNames)(
    "as %s is a file of its type that counts its items, with the warnings beside it",
    async (format) => {
      const path = `articles/${article.id}/export/${format}`;
      const { headers, bytes } = await callBytes(`/v1/${path}`, key);
      const { type, extension } = fileTypes[format];
      expect(headers.get("Content-Type")).toMatch(
        new RegExp(`^${type.replace(/[.+]/g, "\\$&")}(; charset=utf-8)?$`),
      );
      expect(headers.get("Content-Disposition")).toBe(
        `attachment; filename="kitkhva-${article.id}.${extension}"`,
      );
      const report = (await get<ExportReport>(`${path}/warnings`)).body;
      expect(headers.get("Link")).toBe(`</v1/${path}/warnings>; rel="describedby"`);
      expect([headers.get("Kitkhva-Written"), headers.get("Kitkhva-Left-Out")]).toEqual([
        String(report.written),
        String(report.items - report.written),
      ]);
      expect(report.items).toBe(article.items.total);
      if (bytes[0] === 0x50) expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(1);
    },
  );
  it.each(formatNames)("as %s is the same, to the byte, whenever it is asked for", async (format) => {
    const first = await load(format);
    // An archive tells times to two seconds.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10_000 });
    onTestFinished(() => void vi.useRealTimers());
    expect(await load(format)).toEqual(first);
  });
  it("leaves out what the teacher has hidden, or all that is not approved", async () => {
    const own = await add(dated);
    const [first, second] = await listItems(own.id);
    const warnings = (query = "") => get<ExportReport>(`articles/${own.id}/export/anki/warnings${query}`);
    expect((await warnings("?status=approved")).body).toMatchObject({
      code: "nothing-to-export",
      status: 422,
    });
    await call("PATCH", `/v1/items/${first!.id}`, { status: "hidden" }, key);
    await call("PATCH", `/v1/items/${second!.id}`, { status: "approved" }, key);
    expect((await warnings()).body.items).toBe(own.items.total - 1);
    expect((await warnings("?status=approved")).body.items).toBe(1);
    expect((await warnings("?status=hidden")).status).toBe(422);
  });
  it("of a form has its items alone, of a quiz those of its types, the same for the same seed", async () => {
    const count = async (query: string) =>
      (await get<ExportReport>(`articles/${article.id}/export/gift/warnings${query}`)).body.items;
    expect(await count("?length=7")).toBe(7);
    expect(await load("gift", "?length=7&seed=a")).toEqual(await load("gift", "?length=7&seed=a"));
    expect(await load("gift", "?length=7&seed=a")).not.toEqual(await load("gift", "?length=7&seed=b"));
    const body = { articleId: article.id, length: 3, types: { "true-false": 1 } };
    const quiz = (await call<NewQuizMade>("POST", "/v1/quizzes", body, key)).body;
    const text = strFromU8(await load("gift", `?quiz=${quiz.id}`));
    expect(text.match(/\[tag:[\w-]+\]/g)).toEqual(Array(3).fill("[tag:true-false]"));
  });
  it("is not found for another's article or with another article's quiz", async () => {
    const other = await makeQuiz({}, dated);
    const paths = [
      [`articles/${article.id}/export/gift`, other.key],
      [`articles/${article.id}/export/gift/warnings`, other.key],
      [`articles/${article.id}/export/gift?quiz=${other.quiz.id}`, key],
      ["articles/zzzzzzzzzzzz/export/gift", key],
    ] as const;
    for (const [path, token] of paths) expect([path, (await get(path, token)).status]).toEqual([path, 404]);
    expect((await get(`articles/${article.id}/export/doc`)).status).toBe(404);
    expect((await get(`articles/${article.id}/export/gift?length=0`)).status).toBe(422);
  });
  it("to a spreadsheet has no formula and keeps Georgian", async () => {
    const item = (await listItems(article.id)).find((i) => i.type === "who-said")!;
    const { status } = await call("PATCH", `/v1/items/${item.id}`, { stem: `=${item.stem}` }, key);
    expect(status).toBe(200);
    const rows = readCsv(strFromU8(await load("blooket")));
    expect(rows.map((row) => row[1])).toContain(`'=${item.stem}`);
  });
});

describe("an import", () => {
  it.each(["gift", "moodle-xml"])(
    "of what was exported as %s adds what has been changed, and no item twice",
    async (format) => {
      const own = await add(dated);
      const text = (await get(`articles/${own.id}/export/${format}`)).text;
      const same = await put(format, text, own.id);
      expect([same.status, same.body.items]).toEqual([201, []]);
      expect(same.body.refused).toHaveLength(own.items.total);
      expect((await get<Article>(`articles/${own.id}`)).body.revision).toBe(1);
      const edited = await put(format, text.replaceAll("2018 წლის 7 ივნისს", "2019 წლის 7 ივნისს"), own.id);
      expect(edited.body.items.length).toBeGreaterThan(0);
      expect(edited.body.items.length + edited.body.refused.length).toBe(own.items.total);
      for (const item of edited.body.items) expect(JSON.stringify(item)).toContain("2019");
      expect((await listItems(own.id)).slice(own.items.total)).toEqual(edited.body.items);
      expect((await get<Article>(`articles/${own.id}`)).body.revision).toBe(2);
      const again = await put(format, text.replaceAll("2018 წლის 7 ივნისს", "2019 წლის 7 ივნისს"), own.id);
      expect(again.body.items).toEqual([]);
    },
  );
  it("of a teacher's own question makes an item that can be approved, drawn and answered", async () => {
    const own = await add(dated);
    const stem = "რა გაჩნდა შენობაში 2015 წლის 9 სექტემბერს?";
    const { body } = await put(
      "gift",
      `${stem}{=ძლიერი ხანძარი ~ახალი ბიბლიოთეკა ~პირველი გამოფენა}\n\nრატომ?{}`,
      own.id,
    );
    expect(body).toMatchObject({
      items: [{ type: "own", stem, status: "draft", key: "a" }],
      refused: [{ stem: "რატომ?", reason: "an essay has no key" }],
    });
    expect((await call("PATCH", `/v1/items/${body.items[0]!.id}`, { status: "approved" }, key)).status).toBe(
      200,
    );
    const quiz = { articleId: own.id, length: 1, types: { own: 1 }, candidate: "none" };
    const made = (await call<NewQuizMade>("POST", "/v1/quizzes", quiz, key)).body;
    const attempt = await call<{ form: { items: unknown[] } }>(
      "POST",
      `/v1/rooms/${made.room.code}/attempts`,
      {},
    );
    expect(attempt.body.form.items).toMatchObject([{ type: "own", interaction: "choice", stem }]);
  });
  it("says in the caller's language what of an item is not as it was in the file", async () => {
    const own = await add(dated);
    const text =
      "რა გაჩნდა შენობაში 2015 წლის 9 სექტემბერს?{=ძლიერი ხანძარი#კი ~ახალი ბიბლიოთეკა ~პირველი გამოფენა}";
    const reasons = [];
    for (const [i, lang] of ["ka", "en", "ru"].entries()) {
      const { body } = await call<Imported>(
        "POST",
        `/v1/articles/${own.id}/items/import`,
        { format: "gift", text: text.replace("?", "?".repeat(i + 1)) },
        key,
        { "Accept-Language": lang },
      );
      expect(body.items).toHaveLength(1);
      expect(body.warnings).toMatchObject([{ rule: "changed", items: [body.items[0]!.id] }]);
      reasons.push(body.warnings[0]!.reason);
    }
    expect(reasons).toEqual([
      "ცალკეული პასუხების განმარტებები არ შემოვიდა",
      "the feedback of single answers is left out",
      "пояснения к отдельным ответам не вошли",
    ]);
  });
  it("of our own comes back where the same text was added without its headline, and says that it lacks that", async () => {
    const title = "ალიევი და პუტინი დუშანბეში";
    const headed = (await call<Article>("POST", "/v1/articles", { title, text: sample }, key)).body;
    const items = (await listItems(headed.id)).filter(({ stem }) => stem.includes(`ტექსტი: ${title}`));
    expect(items.length).toBeGreaterThan(5);
    for (const format of ["gift", "moodle-xml"]) {
      const { bytes } = await callBytes(`/v1/articles/${headed.id}/export/${format}`, key);
      const bare = await add(sample);
      const { body } = await put(format, strFromU8(bytes), bare.id);
      // Of questions that the engine asks without a headline too, the article has its own; what only the headline explains is not understood.
      const rules = new Set(body.refused.map(({ rule }) => rule));
      expect([...rules].filter((rule) => rule !== "known" && rule !== "self-contained")).toEqual([]);
      expect(body.items.length + body.refused.length).toBe(headed.items.total);
      expect(body.items.length).toBeGreaterThan(0);
      for (const { stem } of body.items) expect(stem).not.toContain("ტექსტი:");
      const warned = body.warnings.find(
        ({ reason }) => reason === "the headline does not stand above the question",
      );
      expect(warned?.items.length).toBeGreaterThan(0);
    }
  });
  it("keeps a question of one line that begins as a headline does, word for word", async () => {
    const bare = await add(sample);
    const stem = "ტექსტი: რომელ თვეს ასახელებს მეორე აბზაცი?";
    const proof = "9 ოქტომბერს პუტინმა ალიევთან შეხვედრის დაწყება ამ „ყველაზე მგრძნობიარე თემით“ ისურვა.";
    const { body } = await put("gift", `${stem}{=ოქტომბერს ~ნოემბერს ####${proof}}`, bare.id);
    expect(body.refused).toEqual([]);
    expect(body.items.map((item) => item.stem)).toEqual([stem]);
  });
  it("is refused in words where the file is not of its format, has a document type, or is too large", async () => {
    expect((await put("moodle-xml", "::a::b{=c}")).body).toMatchObject({
      status: 422,
      code: "not-this-format",
    });
    expect((await put("gift", "only words")).body).toMatchObject({ code: "not-this-format" });
    expect((await put("moodle-xml", '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz/>')).body).toMatchObject({
      code: "not-this-format",
      detail: "a document type is not taken",
    });
    expect((await put("word", "a")).status).toBe(422);
    expect((await put("gift", "a".repeat(1_000_001))).body).toMatchObject({ code: "invalid-input" });
    expect((await put("gift", "ა".repeat(900_000))).body).toMatchObject({ code: "too-large" });
  });
  it("is not found for another's article, and leaves it as it was", async () => {
    const before = await listItems(article.id);
    expect((await put("gift", "a{=b~c}", article.id, await makeKey())).status).toBe(404);
    expect(await listItems(article.id)).toEqual(before);
  });
});

describe("a SCORM package", () => {
  it("has a manifest, a page with the room, and a script; for nobody but the room's teacher", async () => {
    const { key: owner, code } = await makeQuiz();
    const { headers, bytes } = await callBytes(`/v1/rooms/${code}/scorm`, owner);
    expect(headers.get("Content-Type")).toBe("application/zip");
    const files = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]),
    );
    expect(Object.keys(files).toSorted()).toEqual(["imsmanifest.xml", "index.html", "kitkhva.js"]);
    expect(files["imsmanifest.xml"]).toContain('adlcp:scormtype="sco" href="index.html"');
    expect(files["index.html"]).toContain(`<kitkhva-quiz room="${code}">`);
    expect(files["index.html"]).toContain(`<script src="${ORIGIN}/widget.js" async crossorigin></script>`);
    expect(Object.values(files).join("")).not.toContain(owner);
    expect((await get(`rooms/${code}/scorm`, await makeKey())).status).toBe(404);
    expect((await get("rooms/ZZZZZZZZ/scorm", owner)).status).toBe(404);
  });
});

describe("the worksheet", () => {
  async function post(fields: Record<string, string>) {
    const body = new URLSearchParams({ key, article: article.id, ...fields });
    const response = await exports.default.fetch(
      new Request(`${ORIGIN}/teach/worksheet`, { method: "POST", body, redirect: "manual" }),
    );
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
  it("has the text and the questions on one sheet, key and evidence on another, and neither script nor API key", async () => {
    const { status, headers, text } = await post({ length: "9", seed: "b" });
    const [, sheet = "", answers = ""] = text.split('<section class="sheet">');
    expect([status, headers.get("Cache-Control")]).toEqual([200, "no-store"]);
    expect(answers.split('<b class="answer">')).toHaveLength(10);
    expect(sheet).not.toContain('class="answer"');
    expect(sheet).toContain(article.paragraphs[1]);
    expect(text).not.toContain("<script");
    expect(text).not.toContain(key);
    expect((await post({ length: "9", seed: "b" })).text).toBe(text);
  });
  it("has the headline above its text, and not above each question as a screen does", async () => {
    const title = "პუტინი და ალიევი დუშანბეში შეხვდნენ";
    const { body: named } = await call<Article>("POST", "/v1/articles", { text: sample, title }, key);
    const listed = await call<{ data: Item[] }>("GET", `/v1/articles/${named.id}/items`, undefined, key);
    expect(listed.body.data.some(({ stem }) => stem.includes(`: ${title}`))).toBe(true);
    const { text } = await post({ article: named.id, length: "9", seed: "b" });
    const [, sheet = ""] = text.split('<section class="sheet">');
    expect(sheet.split(title)).toHaveLength(2);
    expect(sheet.split('class="stem"').length).toBeGreaterThan(9);
  });
  it("has each other line of a question, whatever it ends with", async () => {
    const title = "თელავის ბიბლიოთეკა";
    const { body: own } = await call<Article>("POST", "/v1/articles", { text: dated, title }, key);
    const line = `გაზეთში ეწერა: ${title}`;
    const gift = `${line.replace(":", "\\:")}\\nრა გაჩნდა თელავში 2015 წლის 9 სექტემბერს?{=ძლიერი ხანძარი ~ახალი ბიბლიოთეკა ~პირველი გამოფენა}`;
    const made = await listItems(own.id);
    for (const { id } of made.slice(1)) await call("PATCH", `/v1/items/${id}`, { status: "hidden" }, key);
    expect((await put("gift", gift, own.id)).body.items).toHaveLength(1);
    const { text } = await post({ article: own.id, length: "2", seed: "b" });
    expect(made[0]!.stem).toContain(`ტექსტი: ${title}\n`);
    expect(text).toContain(`<p>${line}</p>`);
    expect(text).not.toContain(`<p>ტექსტი: ${title}</p>`);
  });
  it("has a line that a teacher put above a question, though it begins as the headline does", async () => {
    const own = (await call<Article>("POST", "/v1/articles", { text: dated }, key)).body;
    for (const { id } of await listItems(own.id))
      await call("PATCH", `/v1/items/${id}`, { status: "hidden" }, key);
    const line = "ტექსტი: თავი მეორე";
    const asked = {
      stem: `${line}\nრა გაჩნდა თელავში 2015 წლის 9 სექტემბერს?`,
      answer: {
        kind: "choice",
        options: ["ძლიერი ხანძარი", "ახალი ბიბლიოთეკა", "პირველი გამოფენა"],
        right: 0,
      },
      despite: ["self-contained"],
    };
    expect((await call("POST", `/v1/articles/${own.id}/items`, asked, key)).status).toBe(201);
    expect((await post({ article: own.id, length: "1" })).text).toContain(`<p>${line}</p>`);
  });
  it("has an answer for every type, an order's as the numbers to be written", async () => {
    const own = await add(dated);
    const answers: string[] = [];
    // An order shares its sentences with all other questions, and is one of 30 that are drawn.
    for (let seed = 1; seed <= 150; seed++) {
      const { text } = await post({ article: own.id, length: "1", seed: String(seed) });
      answers.push(...[...text.matchAll(/<b class="answer">([^<]*)</g)].map((match) => match[1]!));
    }
    expect(answers).not.toContain("");
    expect(answers.some((answer) => /^\d(, \d){2,3}$/.test(answer))).toBe(true);
  });
  it("of an article without questions says so", async () => {
    const bare = await add("He was born there in 1990. It cost 38 of them their place.");
    expect(bare.items.total).toBe(0);
    const { status, text } = await post({ article: bare.id, lang: "en" });
    expect([status, /<h1>(.+?)<\/h1>/.exec(text)?.[1]]).toEqual([422, "This article has no question yet"]);
    expect((await post({ article: "nothing" })).status).toBe(404);
  });
  it("is for the article's owner only", async () => {
    expect((await post({ key: await makeKey() })).status).toBe(404);
    expect((await post({ key: "kv_x_y" })).headers.get("Location")).toBe("/teach");
    expect((await post({ length: "900" })).headers.get("Location")).toBe("/teach");
  });
});
