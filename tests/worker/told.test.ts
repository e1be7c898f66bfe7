/** What a refusal says, in the caller's language; for programs it is the same in all. */
import { beforeAll, describe, expect, it } from "vitest";
import { refusalRules } from "../../questions/index.ts";
import type {
  Article,
  AuditEntry,
  ExportReport,
  Item,
  NewQuizMade,
  Problem,
  Refusals,
} from "../../worker/contract.ts";
import { NewQuiz } from "../../worker/contract/quizzes.ts";
import { RoomChange } from "../../worker/contract/rooms.ts";
import { preferLanguage } from "../../worker/language.ts";
import { statusOf, type ProblemCode } from "../../worker/problem.ts";
import { findingOf, findings as findingNames } from "../../worker/told/findings.ts";
import { told } from "../../worker/told/index.ts";
import { fill, phrases, translate } from "../../worker/told/phrases.ts";
import { fileReasons, reasons } from "../../worker/told/reasons.ts";
import { tellFile } from "../../worker/tell.ts";
import { call, makeKey } from "./client.ts";

type Audit = { data: AuditEntry[] };

const languages = ["ka", "en", "ru"] as const;
/** Letters that a text of each language has. */
const letters = { ka: /[ა-ჰ]/, en: /[a-z]/i, ru: /[а-яё]/i };
const marks = { ka: ["„", "“"], en: ["“", "”"], ru: ["«", "»"] } as const;
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
  const { problems, rules, findings, reasons: fields, files, shapes } = told[lang];
  it.each(codes)("the problem %s has a text of its own", (code) => {
    expect(problems[code]).toMatch(letters[lang]);
    expect(codes.filter((other) => problems[other] === problems[code])).toEqual([code]);
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  });
  it.each(refusalRules)("the rule %s has a text", (rule) => {
    expect(rules[rule]).toMatch(letters[lang]);
  });
  it.each(findingNames)("what is found as %s has a text", (finding) => {
    const { why, found = "{}" } = findings[finding];
    expect(why).toMatch(letters[lang]);
    expect(found).toContain("{}");
  });
  it.each(reasons)("a field hears: %s", (reason) => {
    expect(fields[reason]).toMatch(letters[lang]);
  });
  it.each(fileReasons)("a file's question hears: %s", (reason) => {
    expect(files[reason]).toMatch(letters[lang]);
  });
  it.each(phrases)("what is said as %s has words, with all that it tells", (phrase) => {
    const values = [...phrase.matchAll(/\{n?\}/g)].map((slot, i) =>
      slot[0] === "{n}" ? String(i + 3) : `x${i}`,
    );
    const words = translate(fill(phrase, values), told[lang].phrases);
    for (const value of values) expect(words).toContain(value);
    if (/[a-z]{3}/.test(phrase)) expect(words).toMatch(letters[lang]);
    expect(words).not.toMatch(/[{}]/);
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
    expect(body.detail).toBe(findings.unproved.why);
    expect((await ask<{ data: Item[] }>("GET", path, undefined, lang)).body.data).toEqual(before);
  });
  it("what became no item is told, with the words that the engine quotes", async () => {
    const { body } = await ask<Refusals>("GET", `articles/${article.id}/refusals`, undefined, lang);
    for (const { why, found, reason } of body.data)
      expect(reason).toBe(found === "" ? why : `${why}: ${found}`);
    const [open, close] = marks[lang];
    const quoted = body.data.filter(({ found }) => found !== "");
    expect(quoted.length).toBeGreaterThan(0);
    for (const { found } of quoted)
      expect([found, found.includes(open), found.endsWith(close)]).toEqual([found, true, true]);
  });
});

describe("why a question is refused", () => {
  it("is told by findings each of which the engine has", () => {
    const sources = import.meta.glob<string>("../../questions/stages/**/*.ts", {
      query: "?raw",
      import: "default",
      eager: true,
    });
    const said = Object.values(sources).flatMap((source) =>
      [...source.matchAll(/"(?:[^"\\\n]|\\.)+"|`[^`\n]+`/g)].map(([literal]) =>
        literal.slice(1, -1).replace(/\$\{[^}]*\}/g, "x"),
      ),
    );
    for (const name of findingNames)
      expect([name, said.some((one) => findingOf(one) === name)]).toEqual([name, true]);
  });
});

describe("why a field is not as it must be", () => {
  it("is told without the API's names for what a page calls otherwise, in English too", () => {
    const { shape } = NewQuiz;
    const names = [...Object.keys(shape), ...Object.keys(RoomChange.shape)].filter((name) =>
      /[A-Z]/.test(name),
    );
    expect(names).toContain("opensAt");
    for (const lang of ["ka", "en", "ru"] as const)
      for (const reason of Object.values(told[lang].reasons))
        for (const name of names) expect(reason).not.toContain(name);
  });
});

describe("what is told with figures and names", () => {
  const ka = (words: string) => translate(words, told.ka.phrases);
  it("is told in the words of the language to its last part", () => {
    expect(
      ka(
        "h3k9: Nothing got through since 2026-11-24T09:00:00.000Z; the last answer: No answer in 10 seconds",
      ),
    ).toBe("h3k9: 2026-11-24T09:00:00.000Z-დან ვერაფერი მივიდა; ბოლო პასუხი: 10 წამში არ უპასუხა");
    expect(ka("q1 a.i4: dropped, key b; 3 of 20 attempts changed, points 12.5 → 14")).toBe(
      "q1 a.i4: ამოღებულია, სწორი პასუხი b; შეიცვალა 3 ცდა, სულ 20; ქულები 12.5 → 14",
    );
  });
  it("stays as it is where it is none of ours", () => {
    for (const words of [
      "",
      "K7M29QXF",
      "204",
      "90",
      "null",
      "K7M29QXF /2026-11-24T09:45:00.000Z",
      "x".repeat(5_000),
    ])
      expect(ka(words)).toBe(words);
  });
  it("is all that writers and readers of files say: none of it is left in English", () => {
    // What adopt.ts says is told by its rule.
    const sources = import.meta.glob<string>("../../questions/formats/*.ts", {
      query: "?raw",
      import: "default",
      eager: true,
    });
    // What adopt.ts says is told by its rule.
    const source = Object.entries(sources).flatMap(([path, one]) => (path.endsWith("adopt.ts") ? [] : [one]));
    const said = [
      ...source.join("\n").matchAll(/(?:notes\.add\(\s*"[a-z-]+",|changes\.push\()\s*(["`])(.*?)\1/g),
      ...source
        .join("\n")
        .matchAll(/(?:leaveOut\(|problem: |reason: |return |\? )(["`])([^"`\n]* [^"`\n]*)\1/g),
    ].map((match) => match[2]!.replace(/\$\{[^}]*\}/g, "7"));
    const known = said.filter((words) => /^[^<]*[a-z]{2}/.test(words));
    expect(known.length).toBeGreaterThan(20);
    const isFile = (words: string) => [...fileReasons].some((one) => one.replace(/\d+/g, "7") === words);
    for (const words of known) {
      const isTold = isFile(words) || tellFile(words, "ka") !== words;
      expect([words, isTold]).toEqual([words, true]);
    }
  });
  it("is so in an export's warnings, in the audit, and in why a file is none", async () => {
    const warnings = await ask<ExportReport>(
      "GET",
      `articles/${article.id}/export/kahoot/warnings`,
      undefined,
      "ka",
    );
    expect(warnings.body.warnings.length).toBeGreaterThan(0);
    for (const { reason } of warnings.body.warnings) expect(reason).toMatch(letters.ka);
    expect(warnings.headers.get("Vary")).toContain("Accept-Language");
    const file = { format: "moodle-xml", text: "<quiz><question></quiz>" };
    const refused = await ask<Problem>("POST", `articles/${article.id}/items/import`, file, "ru");
    expect(refused.body.detail).toMatch(/^«quiz» закрывает/);
    const quiz = await ask<NewQuizMade>("POST", "quizzes", { articleId: article.id, length: 2 }, "en");
    const items = (await ask<{ data: Item[] }>("GET", `articles/${article.id}/items`, undefined, "en")).body
      .data;
    await ask("POST", `quizzes/${quiz.body.id}/regrade`, { itemId: items[0]!.id, dropped: true }, "en");
    const audit = await ask<Audit>("GET", "workspace/audit", undefined, "ru");
    expect(audit.body.data[0]).toMatchObject({
      action: "item.regrade",
      target: expect.stringContaining("dropped"),
      told: expect.stringContaining("исключён"),
    });
    const plain = await ask<Audit>("GET", "workspace/audit", undefined, "en");
    expect(plain.body.data[0]!.told).toContain("dropped; 0 of 0 attempts changed");
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
  it("in front is in the caller's language, in Georgian for who asks for none of ours, and in the one that is chosen on it", async () => {
    const read = async (path: string, asked: string) => {
      const page = await call("GET", path, undefined, undefined, { "Accept-Language": asked });
      expect(page.headers.get("Vary")).toContain("Accept-Language");
      return /<html lang="(\w+)"/.exec(page.text)?.[1];
    };
    for (const lang of languages) {
      expect(await read("/", lang)).toBe(lang);
      expect(await read(`/?lang=${lang}`, "de")).toBe(lang);
    }
    expect(await read("/", "de")).toBe("ka");
    expect(await read("/?lang=de", "ru")).toBe("ru");
  });
  it("about a code that nobody has holds it in a field, to be put right", async () => {
    for (const path of ["/r/ABC", "/r/ABC/form"]) {
      const page = await call("GET", path, undefined, undefined, { "Accept-Language": "en" });
      expect(page.status).toBe(404);
      expect(page.text).toMatch(/<form class="code" action="\/r" method="get">.*name="code" value="ABC"/s);
    }
    // What was typed stays text.
    const marked = await call("GET", `/r/${encodeURIComponent('"><B>')}`);
    expect(marked.text).toContain('value="&quot;&gt;&lt;B&gt;"');
    expect((await call("GET", "/embed/ABC")).text).not.toContain("<form");
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
