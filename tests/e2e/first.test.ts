/**
 * The first question, on the real server and on a page of another origin: how soon it is there and by how many requests, what
 * moves when it comes, and what becomes of a tap that was faster than the script.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Attempt, NewQuizMade, Quiz, Room } from "../../worker/contract.ts";
import { ka } from "../widget/texts.ts";
import { findViolations } from "./axe.ts";
import { ask, make, openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";

setUp();
let articleId: string;
let open: NewQuizMade["room"];
/** How many questions it has. */
let length = 0;
/** A school's page: what is asked for is in it, under its title and before its text. */
let embed = "";
let policy = "";
const text = "<p>ტექსტი ".padEnd(400, "და კიდევ ტექსტი ").repeat(12);
const host = createServer((_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  if (policy) response.setHeader("Content-Security-Policy", policy);
  response.end(
    `<!doctype html><html lang="ka"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>სკოლა</title>
    <link rel="icon" href="data:,"><h1>სტატია</h1><div>${embed}</div>${text}`,
  );
});
let origin = "";

/** How often the first option is tapped at its first moment; `TAPS=100` for more. */
const taps = Number(process.env["TAPS"] ?? 3);

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

beforeAll(async () => {
  ({ articleId } = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`));
  open = await makeRoom({ types: { "gap-number": 1, "gap-date": 1, when: 1 } });
  length = (await ask<Room>(server, `rooms/${open.code}`)).rules.length;
  await new Promise<void>((resolve) => void host.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});

afterAll(() => {
  host.close();
});

/** An article of dated events: unlike the sample it makes an item to put in order. */
const dated = `ბიბლიოთეკა: შენობა, ხანძარი, გამოფენა
2010 წლის 3 მაისს თელავის ცენტრში ახალი ბიბლიოთეკა გაიხსნა. 2012 წლის 7 ივნისს თელავის ბიბლიოთეკამ პირველი გამოფენა მოაწყო.
2015 წლის 9 სექტემბერს თელავის ბიბლიოთეკაში ძლიერი ხანძარი გაჩნდა. 2018 წლის 11 ოქტომბერს თელავის ბიბლიოთეკა ხელახლა გაიხსნა.`;

/** Unlike the sample it makes a sentence to be found. */
const theatre = readFileSync(new URL("../fixtures/theatre.ka.txt", import.meta.url), "utf8");

/** A room that asks for no name. */
async function makeRoom(rules: object): Promise<NewQuizMade["room"]> {
  const quiz = { articleId, length: 8, candidate: "none", ...rules };
  return (await make<NewQuizMade>(server, "quizzes", quiz)).room;
}

/** The widget's own, and the one in a frame. */
const widgetScripts = /\/(?:frame-)?widget\.js$/;

/** Whether the widget's script is there, asleep or at work. */
const hasCome = () =>
  customElements.get("kitkhva-quiz") !== undefined ||
  document.querySelector("kitkhva-quiz[asleep=ready]") !== null;

/** Holds the widget's script back until it is let go. */
async function holdScript(page: Page): Promise<{ letGo(): Promise<void> }> {
  let held: Route[] | null = [];
  await page.route(widgetScripts, (route) => (held ? void held.push(route) : route.continue()));
  return {
    async letGo() {
      const routes = held ?? [];
      held = null;
      for (const route of routes) await route.continue();
      await page.waitForFunction(hasCome);
    },
  };
}

/** Sums layout shifts in every document of a page. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });

const radios = (page: Page) => page.locator("kitkhva-quiz").getByRole("radio");

describe("script and element on another origin", () => {
  it("show the first question without a start screen, by two requests and no preflight", async () => {
    embed = open.snippets.script;
    const { page, faults } = await openPage(browser, origin, { viewport: phone });
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().startsWith(server.origin))
        asked.push(`${request.method()} ${request.url().slice(server.origin.length)}`);
    });
    await page.goto(origin);
    await radios(page).first().waitFor();
    expect(asked.toSorted()).toEqual([`GET /v1/rooms/${open.code}/begin`, "GET /widget.js"]);
    expect(await page.getByText(ka.practice).count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(faults.filter((fault) => fault !== `asked ${server.origin}`)).toEqual([]);
    await page.context().close();
  });

  it("work without the preload, by one request after the other", async () => {
    embed = open.snippets.script.replace(/<link[^>]*>/, "");
    const { page } = await openPage(browser, origin);
    await page.goto(origin);
    await radios(page).first().check();
    await page.getByRole("button", { name: ka.check }).click();
    await page.locator(".verdict").waitFor();
    await page.context().close();
  });

  it.each([phone, desk])("move nothing of the page when they come, at $width px", async (viewport) => {
    embed = open.snippets.script;
    const { page } = await openPage(browser, origin, { viewport });
    await watchShifts(page);
    const { letGo } = await holdScript(page);
    await page.goto(origin, { waitUntil: "commit" });
    const bottom = () =>
      page
        .locator("p")
        .first()
        .evaluate((p) => p.getBoundingClientRect().top);
    const before = await bottom();
    const picture = async (name: string) => {
      const path = `tests/screenshots/first-host-${name}-${viewport.width}.png`;
      if (process.env["SCREENSHOTS"]) await page.screenshot({ path });
    };
    await picture("before");
    expect(before).toBeGreaterThan(720);
    await page.waitForTimeout(300);
    await letGo();
    await radios(page).first().waitFor();
    await page.waitForTimeout(300);
    await picture("after");
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    if (viewport === desk) expect(await bottom()).toBe(before);
    await page.context().close();
  });

  it("begin with start=near only when the reader comes near, and move nothing then", async () => {
    const far = open.snippets.script
      .replace(/<link[^>]*>/, "")
      .replace("<kitkhva-quiz", `$& start="near button"`);
    embed = `${text.repeat(4)}</div><div>${far}`;
    const { page } = await openPage(browser, origin, { viewport: phone });
    await watchShifts(page);
    const begun: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/begin")) begun.push(request.url());
    });
    await page.goto(origin);
    await page.waitForFunction(() => customElements.get("kitkhva-quiz") !== undefined);
    await page.waitForTimeout(300);
    expect(begun).toEqual([]);
    expect(await page.locator("kitkhva-quiz > a").isVisible()).toBe(true);
    const top = await page.locator("kitkhva-quiz").evaluate((quiz) => quiz.getBoundingClientRect().top);
    await page.mouse.wheel(0, top - 2.5 * phone.height);
    await page.waitForTimeout(300);
    expect(begun).toEqual([]);
    await page.mouse.wheel(0, phone.height);
    await expect.poll(() => begun.length).toBe(1);
    await page.mouse.wheel(0, 1.5 * phone.height);
    const start = page.getByRole("button", { name: ka.start, exact: true });
    await start.waitFor();
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    await start.click();
    await radios(page).first().waitFor();
    expect(begun).toHaveLength(1);
    await page.context().close();
  });

  it("begin with start=near at once where they are in sight, and never where they were taken out before", async () => {
    embed = open.snippets.script.replace(/<link[^>]*>/, "").replace("<kitkhva-quiz", `$& start="near"`);
    const { page } = await openPage(browser, origin, { viewport: phone });
    let begun = 0;
    page.on("request", (request) => (begun += Number(request.url().endsWith("/begin"))));
    await page.goto(origin);
    await radios(page).first().waitFor();
    expect(begun).toBe(1);
    await page.evaluate(() => {
      const quiz = document.querySelector("kitkhva-quiz")!;
      const [taken, kept] = [quiz.cloneNode(true) as Element, quiz.cloneNode(true)];
      document.body.append(taken, kept);
      setTimeout(() => taken.remove(), 100);
    });
    await page.waitForTimeout(300);
    expect(begun).toBe(1);
    await page.mouse.wheel(0, 50_000);
    await expect.poll(() => begun).toBe(2);
    await page.waitForTimeout(300);
    expect(begun).toBe(2);
    await page.context().close();
  });

  it("break no strict policy, Trusted Types required", async () => {
    embed = open.snippets.script;
    policy = `default-src 'none'; script-src ${server.origin}; connect-src ${server.origin}; img-src data:; require-trusted-types-for 'script'`;
    const { page } = await openPage(browser, origin);
    await page.addInitScript(() => {
      const reports: string[] = [];
      Object.assign(window, { reports });
      document.addEventListener("securitypolicyviolation", (e) => reports.push(e.effectiveDirective));
    });
    await page.goto(origin);
    policy = "";
    for (let at = 0; at < length; at++) {
      await radios(page).first().check();
      await page.getByRole("button", { name: ka.check }).click();
      await page.locator(".verdict").waitFor();
      await page.getByRole("button", { name: at < length - 1 ? ka.next : ka.result, exact: true }).click();
    }
    await page.locator(".score").waitFor();
    expect(await page.evaluate(() => (window as unknown as { reports: string[] }).reports)).toEqual([]);
    await page.context().close();
  });
});

describe("the frame", () => {
  it.each(["", 'sandbox="allow-scripts"'])(
    "%s shows the question though its script never comes",
    async (sandbox) => {
      embed = open.snippets.iframe.replace("<iframe", `<iframe ${sandbox}`);
      const { page } = await openPage(browser, origin, { viewport: phone });
      await page.route(widgetScripts, (route) => route.abort());
      await page.goto(origin);
      const frame = page.frameLocator("iframe");
      await frame.getByRole("radio").first().waitFor();
      await frame.getByRole("heading", { level: 2 }).waitFor();
      await page.context().close();
    },
  );

  it.each([phone, desk])("moves nothing, in the page or within, at $width px", async (viewport) => {
    embed = open.snippets.iframe;
    const { page } = await openPage(browser, origin, { viewport });
    await watchShifts(page);
    await page.goto(origin);
    await page.frameLocator("iframe").getByRole("radio").first().waitFor();
    await page.waitForTimeout(500);
    for (const frame of page.frames())
      expect(await frame.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    // It is no wider than the column around it.
    const [frame, column] = await page
      .locator("iframe")
      .evaluate((e: HTMLElement) => [e.offsetWidth, e.parentElement!.clientWidth]);
    expect(frame).toBeLessThanOrEqual(column!);
    await page.context().close();
  });
});

describe("the first answer", () => {
  it.each([phone, desk])(
    "moves nothing when it is told where it is, also offline and late, at $width px",
    async (viewport) => {
      const { page } = await openPage(browser, server.origin, { viewport });
      await page.goto(`${server.origin}/embed/${open.code}`);
      await page.waitForFunction(hasCome);
      // In wide and narrow letters; and not only where the question is higher than what is reserved would the end of it move.
      const places = () =>
        page.locator("kitkhva-quiz").evaluate((quiz: HTMLElement) =>
          ["system-ui", "DejaVu Sans", "Noto Sans Georgian", "serif"].map((font) => {
            quiz.style.setProperty("--kitkhva-font", font);
            return [
              quiz.getBoundingClientRect().height,
              ...[...quiz.shadowRoot!.querySelectorAll(".row, .primary, fieldset")].map(
                (e) => e.getBoundingClientRect().top,
              ),
              quiz.shadowRoot!.querySelector(".aside")!.getBoundingClientRect().bottom,
            ];
          }),
        );
      await radios(page).first().waitFor();
      const before = await places();
      await radios(page).first().check();
      await page.waitForTimeout(700);
      expect(await places()).toEqual(before);
      await page.context().setOffline(true);
      await page.getByRole("button", { name: ka.check }).click();
      await page.getByRole("status").getByText("კავშირი არ არის").waitFor();
      expect(await places()).toEqual(before);
      await page.context().close();
    },
  );
});

describe("what is done before the script has come", () => {
  it("a tap is kept, in the very nodes that the server drew", async () => {
    const { page, faults } = await openPage(browser, server.origin, { viewport: phone });
    const { letGo } = await holdScript(page);
    await page.goto(`${server.origin}/embed/${open.code}`, { waitUntil: "commit" });
    await radios(page).nth(1).check();
    await radios(page)
      .nth(1)
      .evaluate((input) => Object.assign(window, { tapped: input }));
    await letGo();
    await page.locator(".chosen").waitFor();
    expect(
      await radios(page)
        .nth(1)
        .evaluate(
          (input: HTMLInputElement) => input === (window as { tapped?: unknown }).tapped && input.checked,
        ),
    ).toBe(true);
    const sent = page.waitForRequest((request) => request.method() === "PUT");
    await page.getByRole("button", { name: ka.check }).click();
    const { response } = (await sent).postDataJSON() as { response: string };
    await page.locator(".verdict").waitFor();
    const item = await page.evaluate(() => localStorage.getItem(Object.keys(localStorage)[0]!));
    expect(
      (JSON.parse(item!) as { session: { attempt: Attempt } }).session.attempt.form.items[0]!.options[1]!.id,
    ).toBe(response);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(["the element", "the frame", "the frame in a sandbox"])(
    "a tap at the very moment the first option appears in %s is kept, while the script comes, runs or takes over",
    async (way) => {
      const { iframe, script } = open.snippets;
      embed = way === "the element" ? script : iframe;
      if (way.endsWith("sandbox")) embed = embed.replace("<iframe", '<iframe sandbox="allow-scripts"');
      for (let run = 0; run < taps; run++) {
        const { page } = await openPage(browser, origin, { viewport: phone });
        const devtools = await page.context().newCDPSession(page);
        await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
        await page.goto(origin, { waitUntil: "commit" });
        const root = way === "the element" ? page : page.frameLocator("iframe");
        const first = root.locator("kitkhva-quiz").getByRole("radio").first();
        await first.waitFor({ state: "attached" });
        const { x, y } = (await first.boundingBox())!;
        // From the first moment on, at another one in each run.
        await page.waitForTimeout(run * 12);
        await page.mouse.click(x + 10, y + 10);
        await root.locator("kitkhva-quiz .chosen input:checked").waitFor();
        expect(await first.isChecked()).toBe(true);
        await page.context().close();
      }
    },
  );

  it("what is written is kept, and the second script with it", async () => {
    const { code } = await makeRoom({ types: { typed: 1 } });
    const { page, faults } = await openPage(browser, server.origin, { viewport: phone });
    const { letGo } = await holdScript(page);
    await page.goto(`${server.origin}/embed/${code}`, { waitUntil: "commit" });
    await page.getByRole("textbox").fill("38");
    await letGo();
    await page.getByRole("textbox").press("End");
    // Taken over as soon as the device keeps it: before, a key does what it does in any field.
    await page.waitForFunction(() => localStorage.length > 0);
    const sent = page.waitForRequest((request) => request.method() === "PUT");
    await page.getByRole("textbox").press("Enter");
    expect((await sent).postDataJSON()).toEqual({ response: "38" });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("a name is kept, and Enter goes nowhere yet", async () => {
    const { page } = await openPage(browser, server.origin);
    const { letGo } = await holdScript(page);
    const url = `${server.origin}/embed/${server.demo.room}`;
    await page.goto(url, { waitUntil: "commit" });
    await page.getByLabel(ka.nickname).fill("ნინო");
    await page.getByLabel(ka.nickname).press("Enter");
    expect(page.url()).toBe(url);
    await letGo();
    await page.getByLabel(ka.nickname).press("Enter");
    await page.getByText(`${ka.question} 1 / 6`).waitFor();
    await page.context().close();
  });

  it.each(["typed", "find-sentence", "matching", "true-false", "order"])(
    "the first screen of a form of %s is taken over node for node",
    async (type) => {
      const own = ({ order: dated, "find-sentence": theatre } as Record<string, string>)[type];
      const article = own ? await make<{ id: string }>(server, "articles", { text: own }) : { id: articleId };
      const { code } = await makeRoom({ articleId: article.id, types: { [type]: 1 } });
      const { page, faults } = await openPage(browser, server.origin);
      const { letGo } = await holdScript(page);
      let showArticle = () => {};
      await page.route("**/widget-article.js*", async (route) => {
        await new Promise<void>((resolve) => (showArticle = resolve));
        await route.continue();
      });
      await page.goto(`${server.origin}/r/${code}`, { waitUntil: "commit" });
      await page.locator("kitkhva-quiz .buttons").waitFor();
      const nodes = () =>
        page.evaluate(() => {
          const root = document.querySelector("kitkhva-quiz")!.shadowRoot!;
          return [...root.querySelectorAll("*")].map((element) => element.outerHTML);
        });
      const before = await nodes();
      await page.evaluate(() => {
        const root = document.querySelector("kitkhva-quiz")!.shadowRoot!;
        for (const element of root.querySelectorAll("*")) Object.assign(element, { drawnByServer: true });
      });
      await letGo();
      // It listens as soon as it has taken over.
      await expect
        .poll(() =>
          page.locator("kitkhva-quiz form").evaluate((form: HTMLFormElement) => form.onsubmit !== null),
        )
        .toBe(true);
      expect(await nodes()).toEqual(before);
      expect(
        await page.evaluate(() => {
          const root = document.querySelector("kitkhva-quiz")!.shadowRoot!;
          return [...root.querySelectorAll("*")].filter((element) => !("drawnByServer" in element)).length;
        }),
      ).toBe(0);
      if (type === "find-sentence") {
        const rows = () =>
          page
            .locator("kitkhva-quiz .row")
            .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().top));
        const there = await rows();
        showArticle();
        await page.getByRole("button", { name: ka.chooseInText }).waitFor();
        expect(await rows()).toEqual(there);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );
});

describe("an element with its first screen", () => {
  it("that is taken out before it could be taken over is drawn once when it is put back", async () => {
    const { code } = await makeRoom({ types: { typed: 1 } });
    const { page, faults } = await openPage(browser, server.origin);
    let letGo = () => {};
    // While the second script is awaited the server's own drawing stands there.
    await page.route("**/widget-more.js*", async (route) => {
      await new Promise<void>((resolve) => (letGo = resolve));
      await route.continue();
    });
    await page.goto(`${server.origin}/embed/${code}`);
    await page.getByRole("textbox").waitFor();
    await page.locator("kitkhva-quiz").evaluate((quiz) => quiz.parentElement!.append(quiz));
    await expect.poll(() => page.locator("kitkhva-quiz .kitkhva").count()).toBe(1);
    letGo();
    await page.getByRole("textbox").fill("38");
    expect(await page.locator("kitkhva-quiz .kitkhva").count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a pupil who comes back", () => {
  it("goes on with the attempt begun, and is not shown another question meanwhile", async () => {
    const { page } = await openPage(browser, server.origin);
    await page.goto(`${server.origin}/embed/${open.code}`);
    await radios(page).first().check();
    await page.getByRole("button", { name: ka.check }).click();
    await page.getByRole("button", { name: ka.next }).click();
    const stem = await page.locator("kitkhva-quiz .stem").textContent();
    const { letGo } = await holdScript(page);
    await page.reload({ waitUntil: "commit" });
    await page.locator(".late").waitFor({ state: "attached" });
    expect(await radios(page).count()).toBe(0);
    await letGo();
    await page.getByText(`${ka.question} 2 / ${length}`).waitFor();
    expect(await page.locator("kitkhva-quiz .stem").textContent()).toBe(stem);
    await page.context().close();
  });

  it("who had done nothing yet meets a question at once", async () => {
    const { page } = await openPage(browser, server.origin);
    await page.goto(`${server.origin}/embed/${open.code}`);
    await page.waitForFunction(hasCome);
    await holdScript(page);
    await page.reload({ waitUntil: "commit" });
    await radios(page).first().waitFor();
    await page.context().close();
  });
});

describe("the first question", () => {
  it("is one that fits the place kept for it, where the form has one", async () => {
    const types = { "find-sentence": 1, "true-false": 1, when: 1, "who-said": 1 };
    const { id } = await make<{ id: string }>(server, "articles", { text: theatre });
    const { code } = await makeRoom({ articleId: id, length: 4, types });
    // As wide as in a host's page on a phone.
    const { page } = await openPage(browser, server.origin, { viewport: { width: 328, height: 740 } });
    await page.route("**/*.js", (route) => route.abort());
    const heights: number[] = [];
    for (let visit = 0; visit < 16; visit++) {
      await page.goto(`${server.origin}/embed/${code}`, { waitUntil: "domcontentloaded" });
      const quiz = page.locator("kitkhva-quiz .kitkhva");
      heights.push(await quiz.evaluate((element) => element.getBoundingClientRect().height));
    }
    expect(Math.max(...heights)).toBeLessThanOrEqual(720);
    await page.context().close();
  });

  // On both pages and both screens, each in both schemes; which goes with which changes from page to page.
  for (const [at, path] of ["embed", "r"].entries()) {
    for (const [i, viewport] of [phone, desk].entries()) {
      const colorScheme = (["light", "dark"] as const)[(at + i) % 2]!;
      it(`is sound in /${path} at ${viewport.width} px in ${colorScheme}, before its script and after`, async () => {
        const { page, faults } = await openPage(browser, server.origin, { viewport, colorScheme });
        const inspect = async (name: string) => {
          expect(await findViolations(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
            viewport.width,
          );
          if (process.env["SCREENSHOTS"])
            await page.screenshot({
              path: `tests/screenshots/first-${path}-${name}-${viewport.width}-${colorScheme}.png`,
            });
        };
        const { letGo } = await holdScript(page);
        // The held script holds up the load event.
        await page.goto(`${server.origin}/${path}/${open.code}`, { waitUntil: "domcontentloaded" });
        await radios(page).first().waitFor();
        await inspect("drawn");
        await letGo();
        await radios(page).first().check();
        await inspect("taken");
        expect(faults).toEqual([]);
        await page.context().close();
      });
    }
  }
});
