/** What a pupil sees of the time at which a room closes, and what happens in the page when it has come. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { moreTexts } from "../../widget/more/texts.ts";
import { findViolations } from "../e2e/axe.ts";
import { openQuiz } from "./browser.ts";
import { testRoom } from "./host.ts";
import { browser, host, press, setUp } from "./stage.ts";
import { ka } from "./texts.ts";

setUp();

const t = moreTexts("ka");
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const testUntil = (closesAt: string | null) => ({ ...testRoom({ mode: "test" }), closesAt });
const radio = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
const looks = () => host.requests.filter(({ path }) => path === `/v1/rooms/${host.room.code}`).length;
const begins = () => host.requests.filter(({ path }) => path.endsWith("/begin")).length;
/** The hour as the page tells it. */
const told = async (page: Page, closesAt: string) =>
  new RegExp(
    `${t.closes}: .*${await page.evaluate(
      (at) => new Date(at).toLocaleTimeString("en-GB", { timeStyle: "short" }),
      closesAt,
    )}`,
  );
/** A page in which time goes by as the test says, ahead of the server's by so much. */
async function openWithClock(ahead = 0): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.clock.install({ time: Date.now() + ahead });
  await page.goto(host.origin);
  return page;
}
/** Lets time go by, in steps in which the server can answer before the page gives up. */
async function live(page: Page, ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 5_000) {
    await page.clock.runFor(Math.min(5_000, ms - gone));
    await page.waitForTimeout(20);
  }
}
const saves = () => host.requests.filter(({ method }) => method === "PUT");

describe("a room that closes", () => {
  it("says when, beside what is answered and before handing in", async () => {
    const closesAt = inMs(3_600_000);
    host.room = testUntil(closesAt);
    host.form = host.form.slice(0, 1);
    const { page } = await openQuiz(browser, host.origin, { timezoneId: "Asia/Tbilisi" });
    await radio(page, "29").check();
    const text = await told(page, closesAt);
    await page.locator(".aside").getByText(text).waitFor();
    await press(page, ka.overview);
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

  it.each([
    ["test", ka.overview],
    ["practice", ka.result],
  ] as const)(
    "leads from a question of a %s to the end, past those that nobody can answer",
    async (mode, end) => {
      host.room = { ...testRoom({ mode }), closesAt: inMs(4_000) };
      host.html = '<main><h1>სტატია</h1><kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main>';
      const { page } = await openQuiz(browser, host.origin);
      await radio(page, "29").check();
      host.room = { ...host.room, state: "closed" };
      await page.getByRole("alert").getByText(ka.closed).waitFor({ timeout: 10_000 });
      expect(await page.getByRole("group", { disabled: true }).count()).toBe(1);
      expect(await findViolations(page)).toEqual([]);
      expect(await page.getByRole("button").allTextContents()).toEqual([end]);
      await press(page, end);
      await page.getByRole("heading", { name: end, exact: true }).waitFor();
      if (mode === "test") await press(page, t.submit);
      await expect.poll(() => host.requests.filter(({ path }) => path.endsWith("/submit"))).toHaveLength(1);
      expect(await page.getByText(`${ka.question} 2`).count()).toBe(0);
      await page.context().close();
    },
  );

  it("is asked first: where the teacher gave more time, that is told, and all goes on", async () => {
    host.room = testUntil(inMs(4_000));
    const { page } = await openQuiz(browser, host.origin);
    await radio(page, "29").check();
    host.room = testUntil(inMs(2 * 3_600_000));
    await page
      .locator(".aside")
      .getByText(await told(page, host.room.closesAt!))
      .waitFor();
    await radio(page, "38").check();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(looks()).toBe(1);
    expect(begins()).toBe(1);
    await page.context().close();
  });

  it.each(["test", "practice"] as const)(
    "tells in a %s of more time with the next answer that is taken, and asks for nothing",
    async (mode) => {
      host.room = { ...testRoom({ mode }), closesAt: inMs(3_600_000) };
      const { page } = await openQuiz(browser, host.origin);
      await radio(page, "38").check();
      await page.getByText(mode === "test" ? t.kept : ka.check).waitFor();
      host.room.closesAt = inMs(2 * 3_600_000);
      await press(page, mode === "test" ? ka.next : ka.check);
      if (mode === "test") await page.evaluate(() => window.dispatchEvent(new Event("online")));
      await expect.poll(saves).toHaveLength(1);
      if (mode === "test") await press(page, ka.back);
      await page
        .locator(".aside")
        .getByText(await told(page, host.room.closesAt))
        .waitFor();
      expect([looks(), begins()]).toEqual([0, 1]);
      await page.context().close();
    },
  );

  it("that closes later than was said has its attempt also after a reload", async () => {
    host.room = testUntil(inMs(60_000));
    const page = await openWithClock();
    await radio(page, "29").check();
    await page.getByText(t.kept).waitFor();
    host.room = testUntil(inMs(4 * 3_600_000));
    await live(page, 62_000);
    // The token was said to end an hour from the start.
    await page.clock.fastForward(2 * 3_600_000);
    await page.reload();
    await page.getByText(t.saved).waitFor();
    expect(await radio(page, "29").isChecked()).toBe(true);
    await page.context().close();
  });

  it("takes back nothing that is told beside it when there is more time", async () => {
    host.room = { ...testRoom(), closesAt: inMs(5_000) };
    host.form = [host.form[0]!, { ...host.form[0]!, item: { ...host.form[0]!.item, id: "i9" } }];
    const page = await openWithClock();
    await radio(page, "38").check();
    for (const name of [ka.check, ka.next, ka.check]) await press(page, name);
    await page.getByRole("alert").getByText(ka.incomplete).waitFor();
    host.room = { ...host.room, closesAt: inMs(3_600_000) };
    await live(page, 10_000);
    expect(looks()).toBe(1);
    await page.getByRole("alert").getByText(ka.incomplete).waitFor();
    await page.context().close();
  });

  it("opens again by itself where the teacher opens it, and what was refused is sent", async () => {
    host.room = testUntil(inMs(2_000));
    host.takes = false;
    const page = await openWithClock();
    await radio(page, "29").check();
    host.room = { ...host.room, state: "closed" };
    await live(page, 4_000);
    await page.getByRole("alert").getByText(ka.closed).waitFor();
    const asked = looks();
    await live(page, 10_000);
    expect(looks()).toBe(asked);
    await live(page, 20_000);
    await expect.poll(looks).toBe(asked + 1);
    expect(await radio(page, "38").isDisabled()).toBe(true);
    host.room = testUntil(inMs(3_600_000));
    host.takes = true;
    const refused = saves().length;
    await live(page, 61_000);
    await expect.poll(() => radio(page, "38").isDisabled()).toBe(false);
    await page.getByText(t.saved).waitFor();
    expect(saves().length).toBe(refused + 1);
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  it.each(["test", "practice"] as const)(
    "shows what the room has made of a %s, once it takes nothing more, and goes on with a test where it is opened again",
    async (mode) => {
      host.room = { ...testRoom({ mode }), closesAt: inMs(3_000) };
      const page = await openWithClock();
      await radio(page, "38").check();
      if (mode === "practice") await press(page, ka.check);
      host.room = { ...host.room, state: "closed" };
      host.takes = mode === "test";
      await live(page, 5_000);
      await page.getByRole("alert").getByText(ka.closed).waitFor();
      host.handedIn = true;
      await live(page, 31_000);
      await page.locator(".score").waitFor();
      expect(await page.getByRole("button", { name: t.again }).count()).toBe(0);
      const sent = () => host.requests.filter(({ path }) => path.endsWith("/submit"));
      const asked = looks();
      await live(page, 120_000);
      expect(looks()).toBe(asked);
      expect(sent()).toEqual([]);
      // In practice keys were told of all: who goes on there does so by the code.
      if (mode === "practice") return page.context().close();

      host.handedIn = false;
      host.takes = true;
      host.room = { ...host.room, state: "open", closesAt: inMs(3_600_000) };
      await page.reload();
      await expect.poll(() => page.locator(".score").count()).toBe(0);
      expect(await radio(page, "38").isChecked()).toBe(true);
      expect(sent()).toEqual([]);
      await page.context().close();
    },
  );

  it("offers no other questions below a result that is read after it, and does where it is open again", async () => {
    host.room = testRoom();
    host.form = host.form.slice(0, 1);
    const { page } = await openQuiz(browser, host.origin);
    const again = page.getByRole("button", { name: t.again, exact: true });
    await radio(page, "38").check();
    await press(page, ka.check);
    await press(page, ka.result);
    await again.waitFor();
    host.room = { ...host.room, state: "closed" };
    await page.reload();
    await page.locator(".score").waitFor();
    await expect.poll(() => again.count()).toBe(0);
    host.room = { ...host.room, state: "open" };
    await page.reload();
    await again.waitFor();
    await page.context().close();
  });

  it("is known to be closed from a refusal too, and then asked for", async () => {
    host.room = testUntil(null);
    host.takes = false;
    const page = await openWithClock();
    await radio(page, "29").check();
    await live(page, 61_000);
    await page.getByRole("alert").getByText(ka.closed).waitFor();
    host.takes = true;
    await live(page, 61_000);
    await page.getByText(t.saved).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  it("is not asked for any more once the attempt is handed in", async () => {
    host.room = testUntil(inMs(20_000));
    host.form = host.form.slice(0, 1);
    const page = await openWithClock();
    await radio(page, "29").check();
    for (const name of [ka.overview, t.submit]) await press(page, name);
    await page.locator(".score").waitFor();
    await live(page, 200_000);
    expect(looks()).toBe(0);
    await page.context().close();
  });

  it("is asked once by a clock that is ahead, and again when its time has come by the server's", async () => {
    const ahead = 600_000;
    host.room = testUntil(inMs(300_000));
    const page = await openWithClock(ahead);
    await radio(page, "29").check();
    await live(page, 4_000);
    await expect.poll(looks).toBe(1);
    await live(page, 280_000);
    expect(looks()).toBe(1);
    host.room = { ...host.room, state: "closed" };
    await live(page, 20_000);
    await page.getByRole("alert").getByText(ka.closed).waitFor();
    expect(begins()).toBe(1);
    await page.context().close();
  });

  it("is asked less and less where the answer does not fit the clock", async () => {
    host.room = testUntil(inMs(-60_000));
    const page = await openWithClock();
    await radio(page, "29").check();
    await expect.poll(looks).toBeGreaterThan(0);
    await live(page, 20 * 60_000);
    // Within 30 s, 60 s, 120 s, 240 s, then every 5 minutes; and when its answer is taken.
    expect(looks()).toBeGreaterThan(5);
    expect(looks()).toBeLessThan(10);
    await page.context().close();
  });

  it("goes on at once where the teacher opens it again and the page is looked at", async () => {
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
