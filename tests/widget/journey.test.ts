/** A pupil's way through the widget, in a real browser. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ka } from "./texts.ts";
import { findViolations } from "../e2e/axe.ts";
import { openQuiz } from "./browser.ts";
import { article, attemptIdOf, items, testRoom } from "./host.ts";
import { browser, host, press, setUp } from "./stage.ts";

setUp();

/** Answers the three items of the form; only the first wrongly. */
async function answerAll(page: Page, between: () => Promise<void> = async () => {}) {
  await page.getByRole("radio", { name: "29" }).check();
  await between();
  await press(page, ka.check);
  await page.locator(".verdict").waitFor();
  await between();
  await press(page, ka.next);
  await press(page, `${ka.up}: ალიევმა დარეკა`);
  await between();
  await press(page, ka.check);
  await page.locator(".verdict").getByText(ka.right).waitFor();
  await press(page, ka.next);
  await page.getByLabel("38").selectOption({ label: "დაღუპული" });
  await page.getByLabel("29").selectOption({ label: "გადარჩენილი" });
  await between();
  await press(page, ka.check);
  await page.locator(".verdict").getByText(ka.right).waitFor();
  await press(page, ka.result);
  await page.getByRole("heading", { name: ka.result }).waitFor();
}

describe("practice", () => {
  it("leads from the start to the score, commits each answer, and asks no other origin", async () => {
    const { page, quiz, origins, errors } = await openQuiz(browser, host.origin);
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      for (const name of ["start", "answer", "submit"]) {
        document.addEventListener(`kitkhva:${name}`, (event) =>
          heard.push([name, (event as CustomEvent).detail]),
        );
      }
    });
    await answerAll(page);
    await expect.poll(() => quiz.locator(".score").textContent()).toMatch(/2 \/ 3\s*67\s?%/);
    expect(await quiz.locator("ol > li").first().textContent()).toContain(
      "ჩამოვარდნის შედეგად 38 ადამიანი დაიღუპა",
    );
    expect(await page.evaluate(() => (window as unknown as { heard: unknown }).heard)).toEqual([
      ["start", { attemptId: attemptIdOf(1) }],
      ["answer", { itemId: "i1" }],
      ["answer", { itemId: "i2" }],
      ["answer", { itemId: "i3" }],
      ["submit", { score: 2, maxScore: 3 }],
    ]);
    const sent = host.requests.filter(({ method }) => method === "PUT");
    expect(sent.map(({ body }) => body)).toEqual([
      { response: "o1" },
      { response: items[1]?.key },
      { response: items[2]?.key },
    ]);
    expect(sent.every(({ token }) => token === "token-1")).toBe(true);
    expect([...origins]).toEqual([host.origin]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("draws other questions on a retry, and says when they repeat", async () => {
    host.repeated = 2;
    const { page } = await openQuiz(browser, host.origin);
    await answerAll(page);
    await press(page, ka.again);
    await page.getByText(ka.repeated).waitFor();
    expect(host.requests.at(-1)?.body).toEqual({ retryOf: "token-1" });
    await page.context().close();
  });

  it("says how many attempts there are, and of a name that has none left that somebody has answered under it", async () => {
    host.room = testRoom({ candidate: "nickname", attempts: 1 });
    host.faults.push({ when: /POST .*attempts/, answer: 409, code: "no-attempts-left" });
    const { page } = await openQuiz(browser, host.origin);
    await page.getByText(`${ka.questions}: 3. ${ka.attempts}: 1.`).waitFor();
    await page.getByLabel(ka.nickname).fill("ნინო");
    await press(page, ka.start);
    await page.getByRole("alert").getByText(ka.attemptsUsed).waitFor();
    expect(ka.attemptsUsed).toContain("უკვე");
    await page.getByLabel(ka.nickname).fill("ნინო ბ.");
    await press(page, ka.start);
    await page.getByRole("radio").first().waitFor();
    await page.context().close();
  });

  it("offers other questions after each attempt but the last, also after a reload", async () => {
    host.room = testRoom({ candidate: "nickname", attempts: 2 });
    const { page, quiz } = await openQuiz(browser, host.origin);
    await page.getByLabel(ka.nickname).fill("ნინო");
    await press(page, ka.start);
    await answerAll(page);
    await press(page, ka.again);
    await answerAll(page);
    for (const look of [() => page.waitForTimeout(100), () => page.reload()]) {
      await look();
      await quiz.locator(".score").waitFor();
      expect(await page.getByRole("button", { name: ka.again }).count()).toBe(0);
    }
    await page.context().close();
  });

  it("marks the rows of a matching that are not answered, and says how many of its pairs are wrong", async () => {
    host.form = [items[2]!];
    host.html = '<main><h1>სტატია</h1><kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main>';
    const { page, quiz } = await openQuiz(browser, host.origin);
    const rows = quiz.locator(".row");
    await page.getByLabel("38").selectOption({ label: "დაღუპული" });
    await press(page, ka.check);
    await page.getByRole("alert").getByText(ka.incomplete).waitFor();
    const marked = () => rows.evaluateAll((all) => all.map((row) => row.classList.contains("wrong")));
    expect(await marked()).toEqual([false, true]);
    expect(await page.getByLabel("29").getAttribute("aria-invalid")).toBe("true");
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("29").selectOption({ label: "დაღუპული" });
    expect(await marked()).toEqual([false, false]);
    await press(page, ka.check);
    await page.locator(".verdict").getByText(`${ka.wrong}: 1 / 2`).waitFor();
    await page.context().close();
  });

  it.each([
    ["nickname", ka.nickname, "  ", `${ka.incomplete}: ${ka.nickname}.`],
    ["roster", ka.number, "26", `${ka.incomplete}: ${ka.number} (1–25).`],
    ["roster", ka.number, "", `${ka.incomplete}: ${ka.number} (1–25).`],
  ] as const)(
    "asks again for a %s (%s) that is “%s”, in the pupil's language",
    async (candidate, label, who, told) => {
      host.room = testRoom({ candidate, roster: 25 });
      const { page } = await openQuiz(browser, host.origin);
      const field = page.getByLabel(label);
      await field.fill(who);
      for (const go of [() => press(page, ka.start), () => field.press("Enter")]) {
        await go();
        await page.getByRole("alert").getByText(told).waitFor();
        expect(await field.evaluate((input) => input.matches(":focus"))).toBe(true);
      }
      expect(host.requests.some(({ method }) => method === "POST")).toBe(false);
      await field.fill("7");
      await field.press("Enter");
      await page.getByRole("radio").first().waitFor();
      expect(host.requests.at(-1)?.body).toEqual({ candidate: "7" });
      await page.context().close();
    },
  );

  it("does not commit an answer that is not whole", async () => {
    const { page } = await openQuiz(browser, host.origin);
    await press(page, ka.check);
    await page.getByRole("alert").getByText(ka.incomplete).waitFor();
    expect(host.requests.some(({ method }) => method === "PUT")).toBe(false);
    await page.context().close();
  });

  it("goes from start to result by keyboard alone, the focus on each new heading", async () => {
    host.room = testRoom({ candidate: "nickname" });
    const { page } = await openQuiz(browser, host.origin);
    await page.getByLabel(ka.nickname).waitFor();
    const keys = async (...names: string[]) => {
      for (const name of names) await page.keyboard.press(name);
    };
    const focused = () =>
      page.evaluate(
        () => document.querySelector("kitkhva-quiz")?.shadowRoot?.activeElement?.textContent ?? "",
      );
    await keys("Tab");
    await page.keyboard.type("ნინო");
    await keys("Enter");
    await expect.poll(focused).toContain("ადამიანი დაიღუპა");
    await keys("Tab", "Space", "Enter");
    await expect.poll(focused).toContain(ka.right);
    await keys("Tab", "Tab", "Enter");
    await expect.poll(focused).toContain("დაალაგე");
    await keys("Tab", "Tab", "Enter");
    expect(await page.getByText("თვითმფრინავი ჩამოვარდა: 2 / 3").count()).toBe(1);
    await keys("Enter", "Tab", "Enter");
    await expect.poll(focused).toContain(ka.wrong);
    await keys("Tab", "Tab", "Enter");
    await expect.poll(focused).toContain("რომელი რიცხვი");
    // An arrow opens the list of a select that breaks its lines.
    await keys("Tab", "ArrowDown", "ArrowDown", "Enter");
    await keys("Tab", "ArrowDown", "ArrowDown", "ArrowDown", "Enter", "Tab", "Enter");
    await expect.poll(focused).toContain(ka.right);
    await keys("Tab", "Tab", "Enter");
    await expect.poll(focused).toBe(ka.result);
    expect(host.requests.find(({ path }) => path.endsWith("/attempts"))?.body).toEqual({ candidate: "ნინო" });
    await page.context().close();
  });
});

describe("test mode", () => {
  it("goes back and forth, names what is unanswered, and hands everything in at once", async () => {
    host.room = testRoom({ mode: "test" });
    const { page, quiz } = await openQuiz(browser, host.origin);
    await press(page, ka.next);
    await press(page, ka.next);
    await page.getByLabel("38").selectOption({ label: "დაღუპული" });
    await press(page, ka.overview);
    await page.getByText(`${ka.noAnswer}: 2`).waitFor();
    await quiz.locator(".row").first().click();
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.next);
    await press(page, ka.back);
    expect(await page.getByRole("radio", { name: "38" }).isChecked()).toBe(true);
    for (const name of [ka.next, ka.next, ka.overview, ka.submit]) await press(page, name);
    await page.getByRole("heading", { name: ka.result }).waitFor();
    // A matching with a prompt left out is no response: the API takes whole ones only.
    const responses = { i1: "o0", i2: ["o0", "o1", "o2"] };
    const [first, second, submitted] = host.requests.slice(-3);
    expect(first).toMatchObject({ method: "PUT", body: { responses: { i2: responses.i2 } } });
    expect(second).toMatchObject({ method: "PUT", body: { responses } });
    expect(submitted).toMatchObject({ path: `/v1/attempts/${attemptIdOf(1)}/submit`, body: { responses } });
    const seqs = [first, second, submitted].map((request) => (request!.body as { seq: number }).seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    await page.context().close();
  });

  it("waits for the room to close where its rules say so, and then shows the score", async () => {
    host.room = testRoom({ mode: "test", reveal: "close" });
    const { page, quiz } = await openQuiz(browser, host.origin);
    const told: unknown[] = [];
    await page.exposeFunction("tell", (...what: unknown[]) => told.push(what));
    await page.evaluate(() => {
      for (const name of ["submit", "score"])
        addEventListener(`kitkhva:${name}`, (event) =>
          (window as unknown as { tell(...what: unknown[]): void }).tell(
            name,
            (event as CustomEvent<{ score: number | null }>).detail.score,
          ),
        );
    });
    for (const name of [ka.next, ka.next, ka.overview, ka.submit]) await press(page, name);
    await page.getByText(ka.handedIn).waitFor();
    await press(page, ka.retry);
    await expect.poll(() => host.requests.filter(({ path }) => path.endsWith("/submit"))).toHaveLength(2);
    await page.context().setOffline(true);
    await press(page, ka.retry);
    await page.getByRole("alert").getByText(ka.network).waitFor();
    await page.context().setOffline(false);
    host.room.state = "closed";
    await press(page, ka.retry);
    await quiz.locator(".score").getByText("0 / 3").waitFor();
    await expect
      .poll(() => told)
      .toEqual([
        ["submit", null],
        ["score", 0],
      ]);
    await page.context().close();
  });
});

describe("what is shown", () => {
  const states = [
    { viewport: { width: 320, height: 640 }, colorScheme: "light" },
    { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  ] as const;

  it.each(states)("passes axe in every state at $viewport.width px, $colorScheme", async (options) => {
    host.html = `<link rel="stylesheet" href="/pages.css"><main>${article}<kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main>`;
    const { page } = await openQuiz(browser, host.origin, options);
    const inspect = async () => {
      expect(await findViolations(page)).toEqual([]);
    };
    await page.getByRole("radio").first().waitFor();
    await inspect();
    await answerAll(page, inspect);
    await page.locator("summary").click();
    await inspect();
    await page.context().close();
  });

  it("never scrolls sideways at 320 px, nor with text at 200 %", async () => {
    host.html = `${article}<main><kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main>`;
    for (const width of [320, 640]) {
      const { page } = await openQuiz(browser, host.origin, { viewport: { width, height: 640 } });
      if (width === 640) await page.addStyleTag({ content: "kitkhva-quiz{--kitkhva-font-size:34px}" });
      await answerAll(page, async () => {
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over).toBe(0);
      });
      await page.context().close();
    }
  });

  it("shows by frames and marks what tints show, where the system takes the colours", async () => {
    const { page, quiz } = await openQuiz(browser, host.origin, { forcedColors: "active" });
    await page.getByRole("radio", { name: "29" }).check();
    const border = (selector: string) =>
      quiz
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { borderTopColor, borderTopWidth } = getComputedStyle(element);
          return `${borderTopWidth} ${borderTopColor}`;
        });
    expect(await border(".chosen")).not.toBe(await border(".row:not(.chosen)"));
    await press(page, ka.check);
    await page.locator(".verdict").waitFor();
    expect(await border(".feedback")).toMatch(/^1px/);
    expect(await quiz.locator(".row .mark").allTextContents()).toEqual([
      `✓ ${ka.rightAnswer}`,
      `✗ ${ka.yourAnswer}`,
    ]);
    await page.context().close();
  });

  it("counts the questions done in the bar, from none on", async () => {
    const { page, quiz } = await openQuiz(browser, host.origin);
    const bar = quiz.locator("progress");
    expect(await bar.evaluate((element: HTMLProgressElement) => element.position)).toBe(0);
    await page.getByRole("radio", { name: "29" }).check();
    await press(page, ka.check);
    await page.locator(".verdict").waitFor();
    expect(await bar.evaluate((element: HTMLProgressElement) => element.position)).toBeCloseTo(1 / 3, 5);
    await page.context().close();
  });

  it("gives every control of an attempt at least 44 px", async () => {
    const { page, quiz } = await openQuiz(browser, host.origin, { viewport: { width: 320, height: 640 } });
    await answerAll(page, async () => {
      // All at one moment: what is drawn meanwhile takes nothing away.
      const heights = await quiz
        .locator("button, select, label.row")
        .evaluateAll((targets: { getBoundingClientRect(): { height: number } }[]) =>
          targets.map((target) => target.getBoundingClientRect().height),
        );
      expect(heights).not.toEqual([]);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    });
    await page.context().close();
  });

  it("speaks the language of the attribute, before the article's", async () => {
    host.html = `<kitkhva-quiz room="K7M29QXF" lang="ru"></kitkhva-quiz>`;
    const { page, quiz } = await openQuiz(browser, host.origin);
    await quiz.getByText("Вопрос 1 / 3").waitFor();
    expect(await quiz.locator("h2 .asked").getAttribute("lang")).toBe("ka");
    await page.context().close();
  });
});
