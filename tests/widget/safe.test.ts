/** What would take a pupil's answers away: somebody else's answers, clocks, other rooms, a page that moves the quiz. Real Chromium. */
import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openQuiz } from "./browser.ts";
import { choices, testRoom } from "./host.ts";
import { browser, host, press, setUp } from "./stage.ts";
import { ka } from "./texts.ts";

setUp({ form: choices });
const choose = (page: Page, name: string) => page.getByRole("radio", { name }).check();
const submits = () => host.requests.filter(({ path }) => path.endsWith("/submit"));
/** The second script is here, and can tell what is offline from now on. */
const ready = (page: Page) => page.locator(".aside").getByText(ka.kept).waitFor();

/** A whole test, whose answers the server has nothing of. */
async function handInOffline(page: Page): Promise<void> {
  await choose(page, "38");
  await ready(page);
  await page.context().setOffline(true);
  for (const name of [ka.next, ka.overview, ka.submit]) await press(page, name);
}

describe("a filter or a gateway that answers instead of the API", () => {
  it.each([403, 404])("with %d has no say in an attempt: all is kept, and sent again", async (status) => {
    host.room = testRoom({ mode: "test" });
    const { page } = await openQuiz(browser, host.origin);
    await choose(page, "38");
    await ready(page);
    host.faults.push({ when: /PUT/, answer: status, foreign: true });
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.getByText(ka.later).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await page.getByRole("radio", { name: "29" }).isEnabled()).toBe(true);
    await page.getByText(ka.saved).waitFor();
    await page.context().close();
  });

  it.each([403, 404])("with %d at the start is no connection, and can be asked again", async (status) => {
    host.room = testRoom({ candidate: "nickname" });
    host.faults = Array.from({ length: 4 }, () => ({ when: /begin/, answer: status, foreign: true }));
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("alert").getByText(ka.network).waitFor();
    await press(page, ka.retry);
    await page.getByLabel(ka.nickname).waitFor();
    await page.context().close();
  });
});

/** A device whose clock is ahead by so many days. */
async function openAhead(days: number): Promise<{ page: Page; context: BrowserContext }> {
  const { page } = await openQuiz(browser, "about:blank");
  const context = page.context();
  await context.addInitScript((ms) => {
    const Real = Date;
    const now = () => Real.now() + ms;
    globalThis.Date = class extends Real {
      constructor(...given: [number]) {
        super(...(given.length > 0 ? given : ([now()] as [number])));
      }
      static override now = now;
    } as DateConstructor;
  }, days * 86_400_000);
  await page.goto(host.origin);
  return { page, context };
}

describe("a clock that is ahead", () => {
  it("by two days ends no attempt: it goes on after a reload, and is offered in another tab", async () => {
    host.room = testRoom({ mode: "test" });
    const { page, context } = await openAhead(2);
    await choose(page, "29");
    await page.reload();
    await expect.poll(() => page.getByRole("radio", { name: "29" }).isChecked()).toBe(true);
    const other = await context.newPage();
    await other.goto(host.origin);
    await other.getByRole("heading", { name: ka.unfinished }).waitFor();
    await context.close();
  });

  it("by forty days sweeps nothing away that was handed in and has not arrived", async () => {
    host.room = testRoom({ mode: "test" });
    const { page, context } = await openAhead(40);
    await handInOffline(page);
    await page.getByRole("heading", { name: ka.handedInHere }).waitFor();
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(host.origin);
    await expect.poll(() => submits().length).toBe(1);
    expect(submits()[0]?.body).toMatchObject({ responses: { i1: "o0" } });
    await context.close();
  });
});

describe("what was handed in without a network", () => {
  it("says until when it can arrive, and arrives though the next page that is opened is another room's", async () => {
    host.room = testRoom({ mode: "test" });
    const { page } = await openQuiz(browser, host.origin);
    const context = page.context();
    await handInOffline(page);
    await page.getByText(new RegExp(`${ka.deadline}: \\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d\\.`)).waitFor();
    await page.close();
    await context.setOffline(false);
    host.room = { ...testRoom(), code: "B7M29QXF" };
    host.html = `<main><kitkhva-quiz room="B7M29QXF"></kitkhva-quiz></main>`;
    const other = await context.newPage();
    await other.goto(host.origin);
    await expect.poll(() => submits().length).toBe(1);
    expect(submits()[0]?.body).toMatchObject({ responses: { i1: "o0" } });
    // It is not offered there, and does not come again.
    await other.getByRole("radio", { name: "38" }).waitFor();
    await other.reload();
    await other.getByRole("radio", { name: "38" }).waitFor();
    expect(submits()).toHaveLength(1);
    await context.close();
  });
});

describe("a resume code", () => {
  it.each(["practice", "test"] as const)(
    "stands below the questions of a %s once the server has something",
    async (mode) => {
      host.room = testRoom({ mode });
      const { page, quiz } = await openQuiz(browser, host.origin);
      await choose(page, "38");
      await ready(page);
      expect(await quiz.locator(".code").count()).toBe(0);
      if (mode === "practice") await press(page, ka.check);
      else await page.evaluate(() => dispatchEvent(new Event("online")));
      expect(await quiz.locator(".aside .code").textContent()).toMatch(/^\w{5}-\w{5}$/);
      await press(page, ka.next);
      await quiz.locator(".aside .code").waitFor();
      await page.context().close();
    },
  );
});

describe("where the browser keeps nothing", () => {
  it("the page does: a quiz that is moved, or told another language, goes on where it was", async () => {
    host.html = `<main id="a"><kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main><div id="b"></div>`;
    const { page, quiz } = await openQuiz(browser, "about:blank");
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("no", "SecurityError");
          },
        });
    });
    await page.goto(host.origin);
    await choose(page, "38");
    await press(page, ka.check);
    await press(page, ka.next);
    await choose(page, "29");
    await quiz.evaluate((element) => document.querySelector("#b")!.append(element));
    await page.getByText(`${ka.question} 2 / 2`).waitFor();
    expect(await page.getByRole("radio", { name: "29" }).isChecked()).toBe(true);
    await quiz.evaluate((element) => element.setAttribute("lang", "en"));
    await page.getByText("Question 2 / 2").waitFor();
    expect(await page.getByRole("radio", { name: "29" }).isChecked()).toBe(true);
    await page.context().close();
  });
});
