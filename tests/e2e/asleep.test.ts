/**
 * A quiz in a frame sleeps until it is touched (docs/decisions/0054-the-frame-sleeps.md): what wakes it, what was done before it was awake,
 * and what may not wait. Real server, real Chromium.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Attempt, NewQuizMade, Quiz, Results } from "../../worker/contract.ts";
import { ka } from "../widget/texts.ts";
import { ask, openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";

setUp();
const phone = { width: 360, height: 740 };
let practice: NewQuizMade;
let exam: NewQuizMade;
let typed: NewQuizMade;
/** The page around the frames. */
let html = "";
const host = createServer((_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>სკოლა</title><link rel="icon" href="data:,">${html}`);
});
let origin = "";

beforeAll(async () => {
  const { articleId } = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`);
  const make = async (rules: object) =>
    (
      await fetch(`${server.origin}/v1/quizzes`, {
        method: "POST",
        headers: { Authorization: `Bearer ${server.demo.key}`, "Content-Type": "application/json" },
        body: JSON.stringify({ articleId, length: 4, candidate: "none", ...rules }),
      })
    ).json() as Promise<NewQuizMade>;
  const types = { "gap-number": 1, "gap-date": 1, when: 1, "who-said": 1 };
  practice = await make({ types, mode: "practice" });
  exam = await make({ types, mode: "test", reveal: "submit" });
  typed = await make({ types: { typed: 1 } });
  await new Promise<void>((resolve) => void host.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});

afterAll(() => {
  host.close();
});

const embedOf = ({ room }: NewQuizMade) => `${server.origin}/embed/${room.code}`;
const isAwake = (page: Page | Frame) => page.evaluate(() => customElements.get("kitkhva-quiz") !== undefined);
const sleeps = (page: Page | Frame) =>
  page.waitForFunction(() => document.querySelector("kitkhva-quiz[asleep=ready]") !== null);
const wakes = (page: Page | Frame) =>
  page.waitForFunction(() => customElements.get("kitkhva-quiz") !== undefined);
const radios = (page: Page | Frame) => page.locator("kitkhva-quiz").getByRole("radio");
const place = (at: number) => `${ka.question} ${at} / 4`;

/** Opens a quiz as a page of its own, asleep. */
async function openAsleep(quiz: NewQuizMade, options = {}) {
  const opened = await openPage(browser, server.origin, { viewport: phone, ...options });
  await opened.page.goto(embedOf(quiz));
  await sleeps(opened.page);
  return opened;
}

/** Opens the page around, with its frames asleep. */
async function openAround(frames: string) {
  html = frames;
  const { page, faults } = await openPage(browser, origin, { viewport: { width: 1000, height: 1600 } });
  await page.goto(origin);
  const inner = page.frames().filter((frame) => frame !== page.mainFrame());
  await Promise.all(inner.map(sleeps));
  return { page, inner, faults };
}

const frame = (quiz: NewQuizMade, sandbox = "") =>
  `<iframe ${sandbox} src="${embedOf(quiz)}" width="400" height="720"></iframe>`;

/** Holds the frame's script back until it is let go. */
async function hold(page: Page): Promise<() => Promise<void>> {
  let held: Route[] | null = [];
  await page.route("**/frame-widget.js", (route) => (held ? void held.push(route) : route.continue()));
  return async () => {
    const routes = held ?? [];
    held = null;
    for (const route of routes) await route.continue();
  };
}

/** The only attempt that the device keeps, and what was answered in it. */
const readKept = (page: Page | Frame) =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith("kitkhva:3"));
    const { session } = JSON.parse(localStorage[key ?? ""] ?? "{}") as {
      session?: { attempt: Attempt; responses: Record<string, string> };
    };
    const [item] = session?.attempt.form.items ?? [];
    return session && item
      ? {
          id: session.attempt.attemptId,
          chosen: item.options.findIndex(({ id }) => id === session.responses[item.id]),
        }
      : null;
  });

describe("a frame that nobody touches", () => {
  it("runs nothing of the widget, is as high as it needs to be, and scrolls by without waking", async () => {
    html = `<script src="${server.origin}/frame-host.js"></script>${frame(practice)}${"<p>…</p>".repeat(60)}`;
    const { page } = await openPage(browser, origin, { viewport: phone, hasTouch: true });
    await page.goto(origin);
    const inner = page.frames()[1]!;
    await sleeps(inner);
    await expect
      .poll(async () => (await page.locator("iframe").boundingBox())!.height)
      .toBe(
        (await inner.locator("main").evaluate((main) => Math.ceil(main.getBoundingClientRect().height))) + 4,
      );
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
      devtools.send("Input.dispatchTouchEvent", { type, touchPoints: y ? [{ x: 180, y }] : [] });
    await touch("touchStart", 500);
    for (let y = 480; y > 200; y -= 20) await touch("touchMove", y);
    await touch("touchEnd");
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await isAwake(inner)).toBe(false);
    expect(await inner.locator(".late").isVisible()).toBe(false);
    await page.context().close();
  });

  it("leads to the plain form all the same where the widget's script did not come", async () => {
    const { page } = await openPage(browser, server.origin);
    await page.route("**/frame-widget.js", (route) => route.abort());
    await page.goto(embedOf(practice));
    await page.locator(".late").evaluate((link) => link.getAnimations()[0]!.finish());
    expect(await page.getByRole("link").isVisible()).toBe(true);
    await page.context().close();
  });

  it("is woken by its owner, who tests the page", async () => {
    const { page, inner } = await openAround(frame(practice));
    const said = page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener("message", ({ data }: MessageEvent<{ type?: string }>) => {
            if (data.type === "kitkhva:checked") resolve(data);
          });
          setInterval(() => frames[0]!.postMessage("kitkhva:check", "*"), 100);
        }),
    );
    expect(await said).toMatchObject({ room: practice.room.code, begun: true, more: true, framed: true });
    expect(await isAwake(inner[0]!)).toBe(true);
    await page.context().close();
  });

  it("is none without JavaScript: there is the plain form", async () => {
    const { page } = await openPage(browser, server.origin, { javaScriptEnabled: false });
    await page.goto(embedOf(practice));
    await page.getByRole("button", { name: ka.start, exact: true }).click();
    expect(page.url()).toContain(`/r/${practice.room.code}/form`);
    await page.context().close();
  });
});

describe("the first tap", () => {
  it("on an option is seen before the widget runs, and then kept and sent, in the nodes that the server drew", async () => {
    const { page, faults } = await openAsleep(practice, { hasTouch: true });
    await radios(page)
      .nth(1)
      .evaluate((radio: HTMLInputElement) => {
        const look = () =>
          Object.assign(window, {
            seen: [radio.checked, customElements.get("kitkhva-quiz") !== undefined],
            radio,
          });
        radio.addEventListener("change", () => requestAnimationFrame(look), { once: true });
      });
    await radios(page).nth(1).tap();
    await page.locator(".chosen").waitFor();
    expect(await page.evaluate(() => (window as unknown as { seen: boolean[] }).seen)).toEqual([true, false]);
    expect(
      await radios(page)
        .nth(1)
        .evaluate((radio) => radio === (window as unknown as { radio: Element }).radio),
    ).toBe(true);
    expect(await readKept(page)).toMatchObject({ chosen: 1 });
    await page.getByRole("button", { name: ka.check }).tap();
    await page.locator(".verdict").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("on an option is kept also if the page is left before the next frame", async () => {
    const { page } = await openAsleep(practice);
    await radios(page)
      .nth(2)
      .evaluate((radio: HTMLElement) => {
        radio.click();
        dispatchEvent(new Event("visibilitychange"));
        location.href = "about:blank";
      });
    await page.waitForURL("about:blank");
    await page.goto(embedOf(practice));
    await expect.poll(() => radios(page).nth(2).isChecked()).toBe(true);
    await page.context().close();
  });

  it("on a button is done, and not twice", async () => {
    const { page } = await openAsleep(exam, { hasTouch: true });
    await page.getByRole("button", { name: ka.next }).tap();
    await page.getByText(place(2)).waitFor();
    await page.waitForTimeout(300);
    expect(await page.getByText(place(2)).count()).toBe(1);
    await page.context().close();
  });

  it("on a button that asks for more than is there, too: the code of another device", async () => {
    const { page } = await openAsleep(practice, { hasTouch: true });
    await page.getByRole("button", { name: ka.withCode }).tap();
    await page.getByLabel(ka.otherCode).waitFor();
    await page.context().close();
  });

  it("and the second are done in their order, though the script comes only after them", async () => {
    const { page, faults } = await openPage(browser, server.origin, { viewport: phone, hasTouch: true });
    const letGo = await hold(page);
    await page.goto(embedOf(exam), { waitUntil: "commit" });
    await radios(page).nth(1).tap();
    await page.getByRole("button", { name: ka.next }).tap();
    expect(await page.getByText(place(1)).count()).toBe(1);
    await letGo();
    await page.getByText(place(2)).waitFor();
    expect(await readKept(page)).toMatchObject({ chosen: 1 });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("on “check” without an answer tells that one is missing", async () => {
    const { page } = await openAsleep(practice);
    await page.getByRole("button", { name: ka.check }).dispatchEvent("click");
    await page.getByRole("alert").getByText(ka.incomplete).waitFor();
    await page.context().close();
  });

  it("loses nothing where the network goes just then, and not all scripts are there", async () => {
    const { page } = await openAsleep(exam, { hasTouch: true });
    await page.context().setOffline(true);
    await radios(page).nth(3).tap();
    await page.getByRole("alert").getByText(ka.network).waitFor();
    const kept = await readKept(page);
    expect(kept).toMatchObject({ chosen: 3 });
    await page.context().setOffline(false);
    for (let at = 1; at <= 4; at++)
      await page.getByRole("button", { name: at < 4 ? ka.next : ka.overview }).tap();
    await page.getByRole("button", { name: ka.submit }).tap();
    await page.getByRole("heading", { name: ka.result }).waitFor();
    const { data } = await ask<Results>(server, `quizzes/${exam.id}/results?attempt=all`);
    const mine = data.find(({ attemptId }) => attemptId === kept!.id);
    expect(mine?.items.map(({ response }) => response !== null)).toEqual([true, false, false, false]);
    await page.context().close();
  });
});

describe("a keyboard", () => {
  it("wakes it by the focus, which stays, and nothing is announced for that", async () => {
    const { page, faults } = await openAsleep(practice);
    await page.evaluate(() => {
      const status = document.querySelector("kitkhva-quiz")!.shadowRoot!.querySelector("[role=status]")!;
      Object.assign(window, { said: [] });
      new MutationObserver(() =>
        (window as unknown as { said: unknown[] }).said.push(status.textContent),
      ).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await page.keyboard.press("Tab");
    await wakes(page);
    expect(
      await radios(page)
        .first()
        .evaluate((radio) => radio.matches(":focus")),
    ).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.locator(".chosen").waitFor();
    expect(await radios(page).nth(1).isChecked()).toBe(true);
    expect(
      await radios(page)
        .nth(1)
        .evaluate((radio) => radio.matches(":focus")),
    ).toBe(true);
    expect(await page.evaluate(() => (window as unknown as { said: unknown[] }).said)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".verdict").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is enough where the script comes late: what Enter has pressed is done", async () => {
    const { page } = await openPage(browser, server.origin);
    const letGo = await hold(page);
    await page.goto(embedOf(exam), { waitUntil: "commit" });
    await radios(page).first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await letGo();
    await page.getByText(place(2)).waitFor();
    expect(await readKept(page)).toMatchObject({ chosen: 0 });
    await page.context().close();
  });
});

describe("what may not wait", () => {
  it("an attempt that the device keeps is shown without a touch", async () => {
    const { page } = await openAsleep(exam);
    await radios(page).first().check();
    await page.getByRole("button", { name: ka.next }).click();
    await page.getByText(place(2)).waitFor();
    await page.reload();
    await wakes(page);
    await page.getByText(place(2)).waitFor();
    await page.goto(embedOf(practice));
    await wakes(page);
    await page.context().close();
  });

  it("what needs the second script, and a room that is closed", async () => {
    const { page } = await openPage(browser, server.origin);
    await page.goto(embedOf(typed));
    await wakes(page);
    const closed = await fetch(`${server.origin}/v1/rooms/${typed.room.code}`, {
      method: "PATCH",
      headers: { Authorization: `Bearer ${server.demo.key}`, "Content-Type": "application/json" },
      body: JSON.stringify({ closesAt: new Date(Date.now() - 60_000).toISOString() }),
    });
    expect(closed.status).toBe(200);
    await page.goto(embedOf(typed));
    await page.getByText(ka.closed).waitFor();
    await wakes(page);
    await page.context().close();
  });
});

describe("in WordPress's sandbox, which keeps nothing", () => {
  it("it wakes, answers and is judged; after a reload what was sent comes back by its code", async () => {
    const { page, inner } = await openAround(frame(practice, 'sandbox="allow-scripts"'));
    await radios(inner[0]!).first().check();
    await inner[0]!.getByRole("button", { name: ka.check }).click();
    await inner[0]!.locator(".verdict").waitFor();
    const code = (await inner[0]!.locator(".code").textContent()) ?? "";
    await page.reload();
    const again = page.frameLocator("iframe");
    await again.getByRole("button", { name: ka.withCode }).click();
    await again.getByLabel(ka.otherCode).fill(code);
    await again.getByRole("button", { name: ka.goOn, exact: true }).click();
    await again.getByText(`${ka.question} 2 /`).waitFor();
    await page.context().close();
  });
});

describe("two frames on a page", () => {
  it("of two rooms: only the one that is touched wakes", async () => {
    const { page, inner } = await openAround(frame(practice) + frame(exam));
    await radios(inner[0]!).first().check();
    await inner[0]!.locator(".chosen").waitFor();
    await page.waitForTimeout(300);
    expect(await isAwake(inner[1]!)).toBe(false);
    await page.context().close();
  });

  it("of one room: the other goes on with the same attempt, since its own question would be another one", async () => {
    const { page, inner } = await openAround(frame(exam) + frame(exam));
    const [first, second] = [inner[0]!, inner[1]!];
    await radios(first).nth(2).check();
    await wakes(second);
    await expect.poll(() => radios(second).nth(2).isChecked()).toBe(true);
    const stems = await Promise.all([first, second].map((each) => each.locator(".stem").textContent()));
    expect(stems[0]).toBe(stems[1]);
    await page.context().close();
  });

  it("of one room in sandboxes: each has its own", async () => {
    const sandboxed = frame(exam, 'sandbox="allow-scripts"');
    const { page, inner } = await openAround(sandboxed + sandboxed);
    await radios(inner[0]!).first().check();
    await inner[0]!.locator(".chosen").waitFor();
    await page.waitForTimeout(300);
    expect(await isAwake(inner[1]!)).toBe(false);
    await radios(inner[1]!).nth(1).check();
    await inner[1]!.getByRole("button", { name: ka.next }).click();
    await inner[1]!.getByText(place(2)).waitFor();
    await inner[0]!.getByText(place(1)).waitFor();
    await page.context().close();
  });
});
