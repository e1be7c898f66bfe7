/** What a pupil sees of the time at which a room closes, and what happens in the page when it has come. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { moreTexts } from "../../widget/more/texts.ts";
import { openBrowser, openQuiz } from "./browser.ts";
import { fresh, type Host, startHost, testRoom } from "./host.ts";
import { ka } from "./texts.ts";

let host: Host;
let browser: Browser;
beforeAll(async () => {
  [host, browser] = await Promise.all([startHost(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});
beforeEach(() => {
  Object.assign(host, fresh());
});

const t = moreTexts("ka");
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const testUntil = (closesAt: string | null) => ({ ...testRoom({ mode: "test" }), closesAt });
const radio = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
const saves = () => host.requests.filter(({ method }) => method === "PUT");

describe("a room that closes", () => {
  it("says when, beside what is answered and before handing in", async () => {
    const closesAt = inMs(3_600_000);
    host.room = testUntil(closesAt);
    host.form = host.form.slice(0, 1);
    const { page } = await openQuiz(browser, host.origin, { timezoneId: "Asia/Tbilisi" });
    await radio(page, "29").check();
    const told = await page.evaluate(
      (at) => new Date(at).toLocaleTimeString("en-GB", { timeStyle: "short" }),
      closesAt,
    );
    const text = new RegExp(`${t.closes}: .*${told}`);
    await page.locator(".aside").getByText(text).waitFor();
    await page.getByRole("button", { name: ka.overview }).click();
    await page.getByRole("heading", { name: ka.overview }).waitFor();
    await page.getByText(text).waitFor();
    await page.context().close();
  });

  it("sends what is answered at that time, and then takes no more answers", async () => {
    host.room = testUntil(inMs(4_000));
    const { page } = await openQuiz(browser, host.origin);
    await radio(page, "29").check();
    await page.waitForTimeout(500);
    expect(saves()).toHaveLength(0);
    host.room = { ...host.room, state: "closed" };
    await page.getByRole("alert").getByText(ka.closed).waitFor({ timeout: 10_000 });
    expect(saves().map(({ body }) => body)).toMatchObject([{ responses: { i1: "o1" } }]);
    expect(await radio(page, "38").isDisabled()).toBe(true);
    expect(await radio(page, "29").isChecked()).toBe(true);
    await page.getByText(t.saved).waitFor();
    await page.context().close();
  });

  it("is asked first: where the device's clock is ahead, or the teacher gave more time, all goes on", async () => {
    host.room = testUntil(inMs(1_500));
    const { page } = await openQuiz(browser, host.origin);
    await radio(page, "29").check();
    host.room = testUntil(inMs(3_600_000));
    const asked = () => host.requests.filter(({ path }) => path.endsWith("/begin")).length;
    await expect.poll(asked).toBe(2);
    await radio(page, "38").check();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  it("goes on where the teacher opens it again", async () => {
    host.room = testUntil(inMs(1_000));
    const { page } = await openQuiz(browser, host.origin);
    await radio(page, "29").check();
    host.room = { ...host.room, state: "closed" };
    await page.getByRole("alert").waitFor();
    host.room = testUntil(inMs(3_600_000));
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect.poll(() => radio(page, "38").isDisabled()).toBe(false);
    await page.context().close();
  });
});
