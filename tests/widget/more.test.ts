/** The second script, and the inputs in it that no other test meets: a line to write on and a passage to tap. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { ka } from "./texts.ts";
import { findViolations } from "../e2e/axe.ts";
import { openQuiz } from "./browser.ts";
import { article, items, testRoom, writing } from "./host.ts";
import { browser, host, press, setUp } from "./stage.ts";

setUp({ form: writing });

const secondScripts = () => host.files.filter((path) => path.startsWith("/widget-more.js"));
const choices = items.slice(0, 1);

describe("the second script", () => {
  it("is asked for when something is answered, and not before, by a form that needs none of it for that", async () => {
    host.form = choices;
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "38" }).waitFor();
    expect(secondScripts()).toEqual([]);
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await press(page, ka.result);
    await page.getByRole("heading", { name: ka.result }).waitFor();
    expect(secondScripts()).toHaveLength(1);
    await page.context().close();
  });

  it("is asked for once, as soon as the form has come, by the version the first one names", async () => {
    host.form = [...choices, ...writing];
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "38" }).waitFor();
    await expect.poll(secondScripts).toHaveLength(1);
    expect(secondScripts()[0]).toMatch(/^\/widget-more\.js\?v=[0-9a-f]{8}&0$/);
    await page.getByRole("radio", { name: "38" }).check();
    for (const name of [ka.check, ka.next]) await press(page, name);
    await page.getByRole("textbox").waitFor();
    expect(secondScripts()).toHaveLength(1);
    await page.context().close();
  });

  it("that does not come is an error with another try, and keeps the answers given before", async () => {
    host.form = [...choices, ...writing];
    host.broken = /more/;
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "38" }).check();
    for (const name of [ka.check, ka.next]) await press(page, name);
    await page.getByRole("alert").getByText(ka.network).waitFor();
    await press(page, ka.retry);
    await page.getByRole("alert").getByText(ka.network).waitFor();
    host.broken = /^$/;
    await press(page, ka.retry);
    await page.getByRole("textbox").waitFor();
    const focused = await page.evaluate(
      () => document.querySelector("kitkhva-quiz")?.shadowRoot?.activeElement?.textContent ?? "",
    );
    expect(focused).toContain("ჩაწერეთ");
    // The browser may repeat a broken request by itself; each try of ours has an address of its own.
    expect(new Set(secondScripts()).size).toBeGreaterThanOrEqual(3);
    await page.context().close();
  });

  it("comes again with a reload in the middle of an attempt", async () => {
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("textbox").fill("29");
    await page.reload();
    expect(await page.getByRole("textbox").inputValue()).toBe("29");
    await page.context().close();
  });

  it("stands beside the first on another origin, and passes a strict policy and a sandboxed frame there", async () => {
    const policy = `default-src 'none'; script-src ${host.origin}; connect-src ${host.origin}; frame-src 'self'; require-trusted-types-for 'script'`;
    const body = `<!doctype html><script src="${host.origin}/widget.js" async crossorigin></script><kitkhva-quiz room="K7M29QXF"></kitkhva-quiz>`;
    const site = createServer((request, reply) => {
      const framed = `<!doctype html><iframe sandbox="allow-scripts" src="/inner" width="400" height="700"></iframe>`;
      reply
        .writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy })
        .end(request.url === "/framed" ? framed : body);
    });
    await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    for (const path of ["/", "/framed"]) {
      const { page, errors } = await openQuiz(browser, `${origin}${path}`);
      const root = path === "/" ? page : page.frameLocator("iframe");
      await root.getByRole("textbox").fill("38");
      await root.getByRole("textbox").press("Enter");
      await root.locator(".verdict").getByText(ka.right).waitFor();
      expect(errors.filter((text) => !text.includes("favicon"))).toEqual([]);
      await page.context().close();
    }
    site.close();
  });

  it("brings no copy of what draws, nor does the third, which it alone asks for", async () => {
    const read = (file: string) => readFile(new URL(`../../dist/assets/${file}`, import.meta.url), "utf8");
    const [second, third] = await Promise.all([read("widget-more.js"), read("widget-article.js")]);
    expect(second.match(/\bimport\b[^.]/g)).toHaveLength(1);
    expect(second).toMatch(/widget-article\.js\?v=[0-9a-f]{8}/);
    expect(third).not.toMatch(/\bimport\b/);
    expect(second + third).not.toContain("insertBefore");
  });

  it("asks for the third where the page has an article, and nowhere else", async () => {
    const thirds = () => host.files.filter((path) => path.startsWith("/widget-article.js")).length;
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("textbox").fill("38");
    await expect.poll(thirds).toBe(1);
    host.html = `<kitkhva-quiz room="K7M29QXF"></kitkhva-quiz>`;
    const bare = await page.context().newPage();
    await bare.goto(host.origin);
    await press(bare, ka.someoneElse);
    await bare.getByRole("textbox").fill("38");
    await press(bare, ka.check);
    await bare.locator(".verdict").getByText(ka.right).waitFor();
    expect(thirds()).toBe(1);
    await page.context().close();
  });
});

describe("an answer that is typed", () => {
  it("has a name, no help from the browser, no keyboard that tells of the key, and is sent by Enter", async () => {
    const { page } = await openQuiz(browser, host.origin);
    const field = page.getByLabel(ka.yourAnswer);
    const attributes = await field.evaluate((input: HTMLInputElement) => [
      input.autocomplete,
      input.spellcheck,
      input.getAttribute("inputmode"),
      input.type,
      input.maxLength,
      input.lang,
    ]);
    expect(attributes).toEqual(["off", false, null, "text", 100, "ka"]);
    await field.press("Enter");
    await page.getByRole("alert").getByText(ka.incomplete).waitFor();
    await field.fill("   ");
    await field.press("Enter");
    await page.getByRole("alert").getByText(ka.incomplete).waitFor();
    expect(host.requests.some(({ method }) => method === "PUT")).toBe(false);
    await field.fill("ოცდა\tცხრა ");
    await field.press("Enter");
    await page.locator(".verdict").getByText(ka.wrong).waitFor();
    expect(host.requests.at(-1)?.body).toEqual({ response: "ოცდა ცხრა " });
    await page.getByText(ka.rightAnswer).waitFor();
    expect(await page.locator(".feedback").textContent()).toContain("38");
    expect(await field.evaluate((input: HTMLInputElement) => input.readOnly)).toBe(true);
    await page.context().close();
  });

  it("takes writing in the middle without moving the cursor", async () => {
    const { page } = await openQuiz(browser, host.origin);
    const field = page.getByRole("textbox");
    await field.fill("თბსი");
    for (const key of ["Home", "ArrowRight", "ArrowRight"]) await field.press(key);
    await page.keyboard.type("ილი");
    expect(await field.inputValue()).toBe("თბილისი");
    await page.context().close();
  });

  it("is shown beside the right one in the result, and left out of a test's submit where it is empty", async () => {
    host.room = testRoom({ mode: "test" });
    const { page, quiz } = await openQuiz(browser, host.origin);
    await page.getByRole("textbox").fill("29");
    for (const name of [ka.next, ka.back]) await press(page, name);
    await page.getByRole("textbox").fill(" ");
    for (const name of [ka.next, ka.overview]) await press(page, name);
    await page.getByText(`${ka.noAnswer}: 2`).waitFor();
    await quiz.locator(".row").first().click();
    await page.getByRole("textbox").fill("29");
    for (const name of [ka.next, ka.overview, ka.submit]) await press(page, name);
    await page.getByRole("heading", { name: ka.result }).waitFor();
    expect(host.requests.at(-1)?.body).toMatchObject({ responses: { w1: "29" } });
    const first = await quiz.locator("ol > li").first().textContent();
    expect(first).toMatch(new RegExp(`${ka.yourAnswer}29.*${ka.rightAnswer}38`));
    await page.context().close();
  });
});

describe("a sentence to find", () => {
  /** Opens the second item of the form. */
  async function openPassage(options = {}) {
    const opened = await openQuiz(browser, host.origin, options);
    await opened.page.getByRole("textbox").fill("38");
    for (const name of [ka.check, ka.next]) await press(opened.page, name);
    await opened.page.getByRole("radio").first().waitFor();
    return opened;
  }

  it("is chosen in the text's order, paragraphs apart, by keyboard, and shown beside the one that was right", async () => {
    const { page, quiz } = await openPassage();
    const passages = await quiz
      .locator(".passage")
      .evaluateAll((all) => all.map((passage) => passage.querySelectorAll("input").length));
    expect(passages).toEqual([2, 2]);
    expect(await quiz.locator(".row .text").allTextContents()).toEqual(
      writing[1]?.item.options.map(({ text }) => text),
    );
    // Past the way into the article.
    for (const key of ["Tab", "Tab", "Space", "ArrowDown", "ArrowDown", "Enter"])
      await page.keyboard.press(key);
    await page.locator(".verdict").getByText(ka.wrong).waitFor();
    expect(host.requests.at(-1)?.body).toEqual({ response: "o2" });
    expect(await quiz.locator(".row.right").textContent()).toContain("7 ოქტომბერს");
    expect(await quiz.locator(".row.wrong").textContent()).toContain(ka.yourAnswer);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)(
    "and the line to write on are sound on a phone, in %s",
    async (colorScheme) => {
      const viewport = { width: 320, height: 640 };
      host.html = `<link rel="stylesheet" href="/pages.css"><main>${article}<kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main>`;
      const { page } = await openQuiz(browser, host.origin, { viewport, colorScheme });
      const inspect = async () => {
        expect(await findViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        for (const target of await page
          .locator("kitkhva-quiz")
          .locator("button, .field input, label.row")
          .all())
          expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      };
      await page.getByRole("textbox").fill("29");
      await inspect();
      await press(page, ka.check);
      await page.locator(".verdict").waitFor();
      await inspect();
      await press(page, ka.next);
      await page.getByRole("radio").first().check();
      await inspect();
      await press(page, ka.check);
      await page.locator(".verdict").waitFor();
      await inspect();
      await page.context().close();
    },
  );
});
