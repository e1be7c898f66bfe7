/** From the demo page to the teacher's results, in Chromium and over the API, on one server. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Item } from "../../questions/item.ts";
import type { Attempt, Quiz, Receipt, Result, Results } from "../../worker/contract.ts";
import { ka } from "../widget/texts.ts";
import { ask, makeState, openBrowser, openPage, type Server, startServer } from "./harness.ts";
import { answer, begin, itemBehind } from "./pupil.ts";

const nickname = "ნინო";
const { state, remove } = makeState();
let server: Server;
let browser: Browser;
let page: Page;
let faults: string[];
let bank: Item[];
let attempt: Attempt;
let receipt: Receipt;
let mistakes = 0;

const results = () => ask<Results>(server, `quizzes/${server.demo.quiz}/results?attempt=all`);
const resultOf = async (id: string): Promise<Result | undefined> =>
  (await results()).data.find((result) => result.attemptId === id);

beforeAll(async () => {
  server = await startServer(state);
  browser = await openBrowser();
  ({ page, faults } = await openPage(browser, server.origin, { viewport: { width: 1280, height: 800 } }));
  const quiz = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`);
  bank = (await ask<{ data: Item[] }>(server, `articles/${quiz.articleId}/items`)).data;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  remove();
});

describe("pupils side by side", () => {
  it("get visibly different questions", async () => {
    const draw = async (i: number) => {
      const body = JSON.stringify({ candidate: `მერხი ${i}` });
      const headers = { "Content-Type": "application/json" };
      const path = `${server.origin}/v1/rooms/${server.demo.room}/attempts`;
      const made = (await (await fetch(path, { method: "POST", headers, body })).json()) as Attempt;
      return new Set(made.form.items.map(({ stem }) => stem));
    };
    const forms = await Promise.all(Array.from({ length: 20 }, (_, i) => draw(i)));
    const shared = forms.slice(1).map((form, i) => [...form].filter((stem) => forms[i]!.has(stem)).length);
    const mean = shared.reduce((sum, n) => sum + n, 0) / shared.length;
    // Of six: with ten, as many as the bank can hold together, it was nearly all of them.
    expect(mean).toBeLessThan(4.5);
  });
});

describe("a pupil on the demo page", () => {
  it("begins with a nickname and gets six questions", async () => {
    await page.goto(server.origin);
    await page.getByLabel(ka.nickname).fill(nickname);
    attempt = await begin(page, ka.start);
    expect(attempt.form.items).toHaveLength(6);
    expect(attempt.form.repeated).toBe(0);
  });

  it("answers each question, every third choice wrongly, and is told at once", async () => {
    let choices = 0;
    for (const [at, delivered] of attempt.form.items.entries()) {
      const item = itemBehind(bank, delivered);
      const rightly = typeof item.key !== "string" || ++choices % 3 !== 0;
      if (!rightly) mistakes++;
      await page.getByText(`${ka.question} ${at + 1} / 6`).waitFor();
      await answer(page, item, rightly);
      await expect.poll(() => page.locator("kitkhva-quiz blockquote").count()).toBe(item.evidence.length);
      if (at < 5) await page.getByRole("button", { name: ka.next, exact: true }).click();
    }
    expect(mistakes).toBeGreaterThan(0);
  });

  it("sees the score that the server reckoned", async () => {
    const handedIn = page.waitForResponse((response) => response.url().endsWith("/submit"));
    await page.getByRole("button", { name: ka.result, exact: true }).click();
    receipt = (await (await handedIn).json()) as Receipt;
    expect(receipt.score).toBe(receipt.maxScore - mistakes);
    await page.getByText(`${receipt.score} / ${receipt.maxScore}`, { exact: true }).waitFor();
  });

  it("sees each mistake with the sentence that proves the right answer", async () => {
    const wrong = receipt.items.filter(({ feedback }) => feedback && feedback.score < feedback.maxScore);
    expect(wrong).toHaveLength(mistakes);
    for (const { feedback } of wrong) {
      for (const { text } of feedback?.evidence ?? []) {
        await page.locator("kitkhva-quiz ol").first().getByText(text, { exact: true }).first().waitFor();
      }
    }
  });

  it("is shown that sentence in the article itself", async () => {
    await page.getByRole("button", { name: ka.showInText }).first().click();
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get("kitkhva") ?? [])].map((range) => String(range)).join(),
    );
    expect(marked).toBe(await page.locator("kitkhva-quiz blockquote").first().textContent());
    expect(await page.locator("[data-kitkhva-article]").textContent()).toContain(marked);
  });

  it("gets questions not met before on a retry", async () => {
    const next = await begin(page, ka.again);
    const met = new Set(attempt.form.items.map((delivered) => itemBehind(bank, delivered).id));
    const again = next.form.items
      .map((delivered) => itemBehind(bank, delivered).id)
      .filter((id) => met.has(id));
    expect(again).toHaveLength(next.form.repeated);
    expect(again.length).toBeLessThan(met.size);
  });

  it("met no error and no other origin on the way", () => {
    expect(faults).toEqual([]);
  });
});

describe("the teacher", () => {
  it("gets the same score by API, to the digit", async () => {
    const result = await resultOf(attempt.attemptId);
    expect(result).toMatchObject({ candidate: nickname, score: receipt.score, maxScore: receipt.maxScore });
    expect(result?.submittedAt).toBe(receipt.submittedAt);
    expect(result?.items.reduce((sum, item) => sum + item.score, 0)).toBe(receipt.score);
  });

  it("gets the same score as CSV", async () => {
    const csv = await ask<string>(server, `quizzes/${server.demo.quiz}/results.csv`);
    const row = csv.split("\r\n").find((line) => line.startsWith(attempt.attemptId));
    expect(row).toContain(`,${nickname},${receipt.score},${receipt.maxScore},`);
  });

  it("sees the same score on the teacher's page, signed in by a link", async () => {
    const teacher = await openPage(browser, server.origin, { viewport: { width: 1280, height: 800 } });
    await teacher.page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await teacher.page
      .getByRole("link", { name: /დუშანბე/ })
      .first()
      .click();
    const rows = teacher.page.getByRole("row").filter({ hasText: nickname });
    await rows.first().waitFor();
    expect((await rows.allInnerTexts()).join("\n")).toContain(`${receipt.score} / ${receipt.maxScore}`);
    expect(teacher.faults).toEqual([]);
  });
});

describe("a second start", () => {
  it("keeps the results, the key and the room", async () => {
    const { demo } = server;
    await server.stop();
    server = await startServer(state);
    expect(server.demo).toEqual(demo);
    expect(await resultOf(attempt.attemptId)).toMatchObject({ score: receipt.score, candidate: nickname });
    expect((await fetch(`${server.origin}/r/${demo.room}`)).status).toBe(200);
  });
});
