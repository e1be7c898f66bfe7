/** The form that is on the device before the page asks for one: it is there at once, and is nobody else's (docs/decisions/0028). */
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attemptIdOf, items, testRoom } from "./host.ts";
import { browser, host, setUp } from "./stage.ts";
import { ka } from "./texts.ts";

setUp({ form: [items[0]!] });
let context: BrowserContext;
beforeEach(async () => {
  context = await browser.newContext({ reducedMotion: "reduce" });
});
afterEach(() => context.close());

const radio = (page: Page) => page.getByRole("radio", { name: "38" });
const fail = (times: number) => {
  for (let i = 0; i < times; i++) host.faults.push({ when: /GET .*begin/, answer: "drop" });
};
/** A visit in a tab of its own, once the question is there. */
async function visit(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(host.origin);
  await radio(page).waitFor();
  return page;
}
/** The same, until the room has been asked for and what came with it is kept. */
async function visitToTheEnd(): Promise<Page> {
  const asked = host.attempts;
  const page = await visit();
  await expect.poll(() => host.attempts).toBe(asked + 1);
  await page.waitForTimeout(100);
  return page;
}
const close = (page: Page) =>
  page.close({ runBeforeUnload: true }).then(() => expect.poll(() => page.isClosed()).toBe(true));
/** Whose question is on the screen is seen by the answer to it. */
async function answer(page: Page): Promise<string> {
  await radio(page).check();
  await page.getByRole("button", { name: ka.check, exact: true }).click();
  await page.locator(".verdict").waitFor();
  return /attempts\/(\w+)\//.exec(host.requests.findLast(({ method }) => method === "PUT")!.path)![1]!;
}
const kept = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).map(([key, text]) => [key, JSON.parse(text)] as const));

describe("the next form", () => {
  it("that nobody has touched is there at once in another tab, though the network is down", async () => {
    await close(await visit());
    fail(4);
    const page = await visit();
    expect(await answer(page)).toBe(attemptIdOf(1));
    expect(host.attempts).toBe(1);
  });

  it("comes with the room that is asked for while a kept one is shown", async () => {
    await close(await visit());
    const second = await visitToTheEnd();
    fail(4);
    const third = await visit();
    expect([await answer(second), await answer(third)]).toEqual([attemptIdOf(1), attemptIdOf(2)]);
  });

  it("is never the one that another tab shows, or has begun", async () => {
    await close(await visit());
    const pages = [await visitToTheEnd(), await visitToTheEnd(), await visitToTheEnd()];
    const answered = [];
    for (const page of pages) answered.push(await answer(page));
    expect(new Set(answered).size).toBe(3);
    const [page] = pages as [Page];
    await close(page);
  });

  it("of a page that went and comes back is given up where somebody has taken it meanwhile", async () => {
    const first = await visit();
    const go = (type: string) =>
      first.evaluate((name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);
    await go("pagehide");
    const second = await visitToTheEnd();
    await go("pageshow");
    await first.waitForTimeout(100);
    expect([await answer(second), await answer(first)]).toEqual([attemptIdOf(1), attemptIdOf(2)]);
  });

  it("of a page that went and comes back is the same where nobody has", async () => {
    const page = await visit();
    for (const type of ["pagehide", "pageshow"])
      await page.evaluate(
        (name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })),
        type,
      );
    await page.waitForTimeout(100);
    expect(await answer(page)).toBe(attemptIdOf(1));
  });

  it("gives way where another tab has begun it, as when a browser opens two at the same moment", async () => {
    const [first, second] = [await visit(), await visit()];
    const begun = { seq: 1, responses: { i1: "o1" } };
    // What the first is at, answered by the second.
    await first.evaluate(() => void dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
    await second.evaluate((answered) => {
      const [[slot, text]] = Object.entries(localStorage) as [[string, string]];
      localStorage.removeItem(slot);
      const { room, session } = JSON.parse(text);
      localStorage.setItem(
        `${slot}${session.attempt.attemptId}:${room.code}`,
        JSON.stringify({ room, session: { ...session, ...answered } }),
      );
    }, begun);
    await expect.poll(() => host.attempts).toBe(3);
    await first.waitForTimeout(100);
    expect(await radio(first).isChecked()).toBe(false);
    expect(await answer(first)).toBe(attemptIdOf(3));
  });

  it("holds no answer and no name, and there is one for all rooms of a page's site", async () => {
    await close(await visit());
    const page = await visitToTheEnd();
    const all = await kept(page);
    expect(all).toHaveLength(1);
    expect(all[0]![1].session).toMatchObject({ candidate: "", responses: {}, feedback: {}, seq: 0 });
    expect(JSON.stringify(all)).not.toMatch(/"(key|evidence|explanation)":/);
    host.html = `<kitkhva-quiz room="ABCDEFGH"></kitkhva-quiz>`;
    host.room = { ...testRoom(), code: "ABCDEFGH" };
    const other = await visit();
    expect(await answer(other)).toBe(attemptIdOf(3));
  });

  it("is not older than an hour", async () => {
    await close(await visit());
    const page = await visitToTheEnd();
    await page.evaluate(() => {
      for (const [key, text] of Object.entries(localStorage)) {
        const { room, session } = JSON.parse(text);
        localStorage.setItem(
          key,
          JSON.stringify({ room, session: { ...session, since: session.since - 3_600_000 } }),
        );
      }
    });
    const next = await visit();
    expect(await answer(next)).toBe(attemptIdOf(3));
  });

  it("goes where the room has closed meanwhile", async () => {
    await close(await visit());
    host.room = { ...testRoom(), state: "closed" };
    const page = await context.newPage();
    await page.goto(host.origin);
    await page.getByText(ka.closed).waitFor();
    expect(await radio(page).count()).toBe(0);
  });

  it("is not asked for where a start screen comes first", async () => {
    await close(await visit());
    host.html = `<kitkhva-quiz room="K7M29QXF" start="button"></kitkhva-quiz>`;
    const page = await context.newPage();
    await page.goto(host.origin);
    await page.getByRole("button", { name: ka.start }).click();
    await radio(page).waitFor();
    expect(await answer(page)).toBe(attemptIdOf(3));
  });
});
