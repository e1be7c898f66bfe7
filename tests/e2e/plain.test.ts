/**
 * The quiz in a browser that runs no JavaScript: from start to score, in practice and as a test, and what axe finds on
 * each of its pages. With SCREENSHOTS=1 each is saved to tests/screenshots/ to be looked at.
 */
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { GAP, type Item } from "../../questions/item.ts";
import type { Attempt, NewQuizMade, Quiz, Receipt, Results } from "../../worker/contract.ts";
import { plainTextsFor } from "../../worker/pages/plain-texts.ts";
import { pickLocale } from "../../widget/locales/index.ts";
import { findViolations } from "./axe.ts";
import { ask, openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";

const t = plainTextsFor("ka");
setUp();
let bank: Item[];
/** A room of each mode, and one whose items are typed. */
const rooms = { practice: "", test: "", typed: "" };
const quizzes = { practice: "", test: "" };

beforeAll(async () => {
  const demo = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`);
  bank = (await ask<{ data: Item[] }>(server, `articles/${demo.articleId}/items`)).data;
  const make = async (rules: object) => {
    const made = await fetch(`${server.origin}/v1/quizzes`, {
      method: "POST",
      headers: { Authorization: `Bearer ${server.demo.key}`, "Content-Type": "application/json" },
      body: JSON.stringify({ articleId: demo.articleId, mode: "test", ...rules }),
    });
    return (await made.json()) as NewQuizMade;
  };
  // As many of each type as of the others: a form that has most of them.
  const types = Object.fromEntries(bank.map(({ type }) => [type, 1]));
  const quiz = await make({ length: 16, types });
  const typed = await make({ length: 2, types: { typed: 1 } });
  Object.assign(rooms, { practice: server.demo.room, test: quiz.room.code, typed: typed.room.code });
  Object.assign(quizzes, { practice: server.demo.quiz, test: quiz.id });
});

const openPlain = (options = {}) =>
  openPage(browser, server.origin, { javaScriptEnabled: false, ...options });

/** What an item looks like on the page: its words without gaps and spaces, and those it may be answered by. */
const look = (stem: string, options: string[]) => {
  const wordsOf = (text: string) => text.replaceAll(GAP, "").replace(/\s/g, "");
  return [wordsOf(stem), ...options.map(wordsOf).sort()].join("\n");
};

async function itemOf(fieldset: Locator): Promise<Item> {
  const stem = (await fieldset.locator(".stem").textContent()) ?? "";
  const options =
    (await fieldset.locator("select").count()) > 0
      ? (await fieldset.locator(".pair > span").allTextContents()).sort()
      : await fieldset.locator(".pick span").allTextContents();
  const seen = look(stem, options);
  const found = bank.filter((item) =>
    [item.options, item.prompts ?? []].some(
      (list) =>
        look(
          item.stem,
          list.map((o) => o.text),
        ) === seen,
    ),
  );
  if (found.length !== 1) throw new Error(`${found.length} items look like “${stem}”`);
  return found[0]!;
}

const textOf = (list: { id: string; text: string }[], id: string | undefined) =>
  list.find((option) => option.id === id)?.text ?? "";

/** Answers an item, rightly or wrongly. */
async function fill(fieldset: Locator, rightly: boolean): Promise<Item> {
  const item = await itemOf(fieldset);
  const row = (text: string) =>
    fieldset
      .locator(".pair")
      .filter({ has: fieldset.page().getByText(text, { exact: true }) })
      .locator("select");
  if (item.type === "typed") await fieldset.getByRole("textbox").fill(rightly ? String(item.key) : "არ ვიცი");
  else if (typeof item.key === "string") {
    const wanted = item.options.find((option) => (option.id === item.key) === rightly)!;
    await fieldset.getByRole("radio", { name: wanted.text, exact: true }).check();
  } else if (Array.isArray(item.key)) {
    const order = rightly ? item.key : item.key.toReversed();
    for (const [at, id] of order.entries()) await row(textOf(item.options, id)).selectOption(String(at + 1));
  } else {
    const options = Object.values(item.key);
    if (!rightly) options.push(options.shift()!);
    for (const [at, prompt] of Object.keys(item.key).entries())
      await row(textOf(item.prompts!, prompt)).selectOption({ label: textOf(item.options, options[at]) });
  }
  return item;
}

async function begin(page: Page, code: string, candidate: string): Promise<void> {
  await page.goto(`${server.origin}/r/${code}`);
  await page.locator("form.plain").getByLabel(t.nickname).fill(candidate);
  await page.getByRole("button", { name: t.start }).click();
}

const resultOf = async (quiz: string, candidate: string) =>
  (await ask<Results>(server, `quizzes/${quiz}/results?attempt=all`)).data.find(
    (r) => r.candidate === candidate,
  )!;

describe("a pupil without JavaScript", () => {
  it("takes a test from start to score, to the digit of the API, whatever is reloaded on the way", async () => {
    const { page, faults } = await openPlain({ viewport: { width: 360, height: 740 } });
    await begin(page, rooms.test, "ნინო");
    const fieldsets = await page.locator("fieldset").all();
    const types = new Set<string>();
    let mistakes = 0;
    for (const [at, fieldset] of fieldsets.entries()) {
      const rightly = at % 3 !== 0;
      if (!rightly) mistakes++;
      types.add((await fill(fieldset, rightly)).type);
    }
    // However few of a kind a bank has.
    expect(types.size).toBeGreaterThan(3);
    await page.getByRole("button", { name: t.submit, exact: true }).click();
    await page.getByRole("heading", { name: t.result }).waitFor();
    expect(page.url()).toMatch(/\/result\/[0-9a-f]{32}\.[0-9a-f]{32}#quiz$/);
    await page.reload();
    const result = await resultOf(quizzes.test, "ნინო");
    expect(result).toMatchObject({ score: fieldsets.length - mistakes, maxScore: fieldsets.length });
    expect((await page.locator(".score strong").textContent())!.trim()).toBe(
      `${result.score} / ${result.maxScore}`,
    );
    expect(await page.locator("ol").first().getByRole("listitem").count()).toBe(mistakes);
    const all = await ask<Results>(server, `quizzes/${quizzes.test}/results?attempt=all`);
    expect(all.data.filter(({ candidate }) => candidate === "ნინო")).toHaveLength(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is led to what is missing, and hands in all the same", async () => {
    const { page, faults } = await openPlain();
    await begin(page, rooms.test, "გიორგი");
    await fill(page.locator("fieldset").nth(1), true);
    await page.getByRole("button", { name: t.submit, exact: true }).click();
    await page.getByText(t.unanswered).waitFor();
    await page.getByRole("link", { name: `${t.question} 3`, exact: true }).click();
    await expect.poll(() => page.url()).toMatch(/#item-3$/);
    await page.getByRole("button", { name: t.submitAnyway }).click();
    expect(((await page.locator(".score strong").textContent()) ?? "").trim()).toMatch(/^1 \/ \d+$/);
    expect((await resultOf(quizzes.test, "გიორგი")).score).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("checks an answer in practice, follows its sentence into the article, and hands the rest in", async () => {
    const { page, faults } = await openPlain({ viewport: { width: 1280, height: 800 } });
    await begin(page, rooms.practice, "მარიამი");
    const second = page.locator("fieldset").nth(1);
    const item = await fill(second, false);
    await second.getByRole("button").click();
    expect(page.url()).toMatch(/#item-2$/);
    const sentence = await second.locator("blockquote p").first().textContent();
    expect(sentence).toBe(item.evidence[0]!.text);
    await second.getByRole("link", { name: t.showInText }).first().click();
    const place = page.locator(`article span[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await place.textContent()).toContain(sentence);
    const box = (await place.boundingBox())!;
    // It may begin a line or two above, where the browser brought the middle of it into sight.
    expect(box.y + box.height > 0 && box.y < 800).toBe(true);
    for (const fieldset of await page.locator("fieldset").all())
      if ((await fieldset.locator("button").count()) > 0) await fill(fieldset, true);
    await page.getByRole("button", { name: t.submit, exact: true }).click();
    expect(((await page.locator(".score strong").textContent()) ?? "").trim()).toBe("5 / 6");
    expect((await resultOf(quizzes.practice, "მარიამი")).score).toBe(5);
    await page.getByRole("button", { name: t.again }).click();
    await page.locator("fieldset").first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("hands nothing in by pressing Enter in a field", async () => {
    const { page } = await openPlain();
    await begin(page, rooms.typed, "ლუკა");
    const field = page.locator("fieldset").getByRole("textbox").first();
    await field.fill("38");
    await field.press("Enter");
    expect(await field.inputValue()).toBe("38");
    await page.context().close();
  });
});

describe("where JavaScript runs", () => {
  it("the widget alone is there, and nothing of the form", async () => {
    const { page } = await openPage(browser, server.origin);
    await page.goto(`${server.origin}/r/${rooms.practice}`);
    await page.getByLabel(t.nickname).waitFor();
    expect(await page.locator("form.plain").count()).toBe(0);
    expect(await page.getByRole("link", { name: "კითხვების გახსნა ცალკე გვერდზე" }).count()).toBe(0);
    await page.context().close();
  });

  it("a name or a nickname is asked for, as where it does not, in each language", () => {
    const asked = { ka: "სახელი ან მეტსახელი", en: "Name or nickname", ru: "Имя или ник" };
    for (const [lang, label] of Object.entries(asked)) {
      const told = [pickLocale([lang]).t, plainTextsFor(lang)];
      expect(told.map(({ nickname }) => nickname)).toEqual([label, label]);
    }
  });

  it("a link to the form shows itself where the widget does not come", async () => {
    const { page } = await openPage(browser, server.origin);
    await page.route("**/widget.js", (route) => route.abort());
    await page.goto(`${server.origin}/r/${rooms.practice}`);
    const link = page.getByRole("link", { name: "კითხვების გახსნა ცალკე გვერდზე" });
    expect(await link.count()).toBe(0);
    // After eight seconds, which need not be waited for.
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Animation.enable");
    await devtools.send("Animation.setPlaybackRate", { playbackRate: 16 });
    await link.waitFor();
    await link.click();
    await page.getByRole("button", { name: t.start }).waitFor();
    await page.context().close();
  });

  it("a form begun without it is the same attempt to the API", async () => {
    const started = await fetch(`${server.origin}/v1/rooms/${rooms.test}/attempts`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ candidate: "ანა" }),
    });
    const { attemptId, token } = (await started.json()) as Attempt;
    const body = new URLSearchParams({ token, submit: "anyway" });
    const sent = await fetch(`${server.origin}/r/${rooms.test}/form`, { method: "POST", body });
    expect(sent.url).toContain(attemptId);
    const receipt = await fetch(`${server.origin}/v1/attempts/${attemptId}/submit`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ responses: {} }),
    });
    expect(((await receipt.json()) as Receipt).score).toBe(0);
  });
});

/** What axe finds on a page. It needs scripts, so it looks at the same page in a browser that runs them. */
async function inspect(page: Page, options: BrowserContextOptions): Promise<string[]> {
  // The widget's part is not to be seen without scripts.
  const body = (await page.content()).replace(/<div class="scripted">[\s\S]*?<\/div>|<\/?noscript>/g, "");
  const twin = (await openPage(browser, server.origin, options)).page;
  await twin.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
  await twin.goto(page.url());
  const violations = await findViolations(twin);
  await twin.context().close();
  return violations;
}

const visits: Record<string, (page: Page) => Promise<void>> = {
  start: async (page) => {
    await page.goto(`${server.origin}/r/${rooms.practice}`);
  },
  form: async (page) => {
    await begin(page, rooms.test, "სალომე");
    await page.locator("fieldset").first().waitFor();
  },
  missing: async (page) => {
    await begin(page, rooms.test, "სალომე");
    await page.getByRole("button", { name: t.submit, exact: true }).click();
    await page.getByText(t.unanswered).waitFor();
  },
  checked: async (page) => {
    await begin(page, rooms.practice, "სალომე");
    for (const at of [0, 1]) {
      await fill(page.locator("fieldset").nth(at), at === 0);
      await page.locator("fieldset").nth(at).getByRole("button").click();
    }
  },
  result: async (page) => {
    await begin(page, rooms.practice, "სალომე");
    for (const [at, fieldset] of (await page.locator("fieldset").all()).entries())
      await fill(fieldset, at % 3 !== 0);
    await page.getByRole("button", { name: t.submit, exact: true }).click();
    await page.getByRole("heading", { name: t.result }).waitFor();
  },
  refused: async (page) => {
    await page.goto(`${server.origin}/r/${rooms.practice}/form`);
    await page.locator("form.plain").getByLabel(t.nickname).fill("\u200b");
    await page.getByRole("button", { name: t.start }).click();
    await page.getByRole("alert").waitFor();
  },
};

const screens = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
const schemes = ["light", "dark"] as const;

// Each page in both schemes and on both screens; which goes with which changes from page to page.
for (const [at, [name, visit]] of Object.entries(visits).entries()) {
  describe(`the plain page “${name}”`, () => {
    for (const [i, viewport] of screens.entries()) {
      const colorScheme = schemes[(at + i) % 2]!;
      it(`is sound at ${viewport.width} × ${viewport.height} in ${colorScheme}`, async () => {
        const { page } = await openPlain({ viewport, colorScheme });
        await visit(page);
        if (process.env["SCREENSHOTS"]) {
          const path = `tests/screenshots/plain-${name}-${viewport.width}-${colorScheme}`;
          await page.screenshot({ path: `${path}.png` });
          await page.screenshot({ path: `${path}-full.png`, fullPage: true });
        }
        expect(await inspect(page, { viewport, colorScheme })).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(viewport.width);
        await page.context().close();
      });
    }
  });
}
