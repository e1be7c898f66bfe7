/** A sentence that is to be found, chosen in the page's own article. Real Chromium, in pages as hosts have them. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "../e2e/axe.ts";
import { openQuiz } from "./browser.ts";
import { article, paragraphs, testRoom, writing } from "./host.ts";
import { browser, host, press, setUp } from "./stage.ts";
import { ka } from "./texts.ts";

const finding = [writing[1]!];
const { options } = finding[0]!.item;
setUp({ form: finding });

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const quiz = `<kitkhva-quiz room="K7M29QXF"></kitkhva-quiz>`;
const room = "<p>…</p>".repeat(80);
/** With more text of the article before and after what is to be chosen from. */
const long = `<article data-kitkhva-article><p>წინა აბზაცი.</p>${paragraphs.map((text) => `<p>${text}</p>`).join("")}<p>ბოლო აბზაცი <a href="/elsewhere">ბმულით</a>.</p></article>`;

/** Opens the quiz and goes into the article. */
async function open(html = `${long}<main>${quiz}</main>${room}`, device: BrowserContextOptions = phone) {
  host.html = html;
  const opened = await openQuiz(browser, host.origin, device);
  await press(opened.page, ka.chooseInText);
  await bar(opened.page).waitFor();
  return opened;
}

const bar = (page: Page) => page.locator("kitkhva-quiz div[popover]");
const inBar = (page: Page, name: string) => bar(page).getByRole("button", { name, exact: true });
const back = (page: Page) => inBar(page, `↓ ${ka.question}`).click();

/** What is painted as this in the page, without its blanks. */
const painted = (page: Page, name: string) =>
  page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => String(range).replace(/\s+/g, " ")),
    name,
  );
const chosen = (page: Page) => painted(page, "kitkhva");
/** The bar says in earnest what to choose from. */
const told = (page: Page) => bar(page).locator(".notice").getByText(ka.chooseMarked);

/** Where an option stands in the window: the middle of its line, or of the link in it. */
const placeOf = (page: Page, at: number, selector = "") =>
  page.evaluate(
    ([i, link]) => {
      const range = [...CSS.highlights.get("kitkhva-option")!][i] as Range;
      // Where the page stands elsewhere a finger would bring it there.
      range.startContainer.parentElement!.scrollIntoView({ block: "center" });
      const inner = [...document.querySelectorAll(link || "none")].find((one) => range.intersectsNode(one));
      const { left, top, width, height } = (inner ?? range).getClientRects()[0]!;
      return [left + width / 2, top + height / 2] as const;
    },
    [at, selector] as const,
  );
const tap = async (page: Page, at: number, selector?: string) =>
  page.touchscreen.tap(...(await placeOf(page, at, selector)));

describe("a sentence that is to be found", () => {
  it("is chosen by a tap in the article, in step with the list, and checked from there", async () => {
    const { page, errors } = await open();
    expect(await painted(page, "kitkhva-option")).toEqual(options.map(({ text }) => text));
    // Neighbours are underlined in two ways.
    expect(await painted(page, "kitkhva-odd")).toEqual([options[1]!.text, options[3]!.text]);
    expect(await chosen(page)).toEqual([]);
    expect(await bar(page).textContent()).toContain("8 ოქტომბერს ალიევმა");
    await tap(page, 2);
    expect(await chosen(page)).toEqual([options[2]!.text]);
    await tap(page, 1);
    expect(await chosen(page)).toEqual([options[1]!.text]);
    const radios = page.getByRole("radio");
    expect(await radios.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    await radios.nth(3).check();
    // The choice itself is painted first.
    await expect.poll(() => chosen(page)).toEqual([options[3]!.text]);
    await tap(page, 1);
    await inBar(page, ka.check).click();
    await page.locator(".verdict").getByText(ka.right).waitFor();
    expect(host.requests.at(-1)?.body).toEqual({ response: "o1" });
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([
      0, 0,
    ]);
    expect(await bar(page).count()).toBe(0);
    // The verdict is on the screen, and has the focus.
    await expect
      .poll(() =>
        page.evaluate(() => document.querySelector("kitkhva-quiz")!.shadowRoot!.activeElement?.className),
      )
      .toBe("verdict");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("is not answered before one is chosen, nor by the bar when the pupil goes back", async () => {
    const { page } = await open();
    await inBar(page, ka.check).click({ force: true });
    expect(await bar(page).isVisible()).toBe(true);
    await tap(page, 0);
    await back(page);
    expect(await bar(page).count()).toBe(0);
    expect(await page.getByRole("radio").first().isChecked()).toBe(true);
    expect(await painted(page, "kitkhva-option")).toEqual([]);
    expect(host.requests.some(({ method }) => method === "PUT")).toBe(false);
    // The article is the page's again.
    const [x, y] = await page
      .locator("article a")
      .boundingBox()
      .then((box) => [box!.x + 2, box!.y + 2] as const);
    await page.touchscreen.tap(x, y);
    await page.waitForURL("**/elsewhere");
    await page.context().close();
  });

  it.each([
    ["a sentence of the article that is no answer", "article p >> nth=0"],
    ["a link in one", "article a"],
  ])("is not taken to be %s: the pupil is told kindly, and stays", async (_, selector) => {
    const { page } = await open();
    await tap(page, 2);
    const { x, y, height } = (await page.locator(selector).boundingBox())!;
    await page.touchscreen.tap(x + 5, y + height / 2);
    await told(page).waitFor();
    await page.getByRole("status").getByText(ka.chooseMarked).waitFor();
    expect(await chosen(page)).toEqual([options[2]!.text]);
    await tap(page, 0);
    expect(await told(page).count()).toBe(0);
    expect(page.url()).toBe(`${host.origin}/`);
    await page.context().close();
  });

  it("is chosen on a link in it without following that, whatever the page listens to; the rest of the page is its own", async () => {
    const linked = article.replace("რუსეთის პრეზიდენტს", `<a href="/away"><b>რუსეთის</b> პრეზიდენტს</a>`);
    const { page } = await open(
      `<button>მენიუ</button>${linked}<main>${quiz}</main>${room}<script>
        window.heard = [];
        addEventListener("click", ({ target }) => heard.push(target.localName));
        document.querySelector("a").onclick = () => heard.push("followed");
      </script>`,
    );
    await tap(page, 1, "article a");
    expect(await chosen(page)).toEqual([options[1]!.text]);
    await page.getByRole("button", { name: "მენიუ" }).tap();
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(await heard()).toEqual(["kitkhva-quiz", "button"]);
    expect(page.url()).toBe(`${host.origin}/`);
    // A key follows the link as ever.
    await page.locator("article a").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/away");
    await page.context().close();
  });

  it.each([
    [
      "links, spans and notes",
      (text: string) => text.replace("შედეგად", `<i>შე</i>დე<b>გად<sup>[2]</sup></b>`),
    ],
    [
      "no-break spaces and soft hyphens",
      (text: string) => text.replaceAll(" ", "&nbsp;").replace("ბაქო", "ბა&shy;ქო"),
    ],
    ["an advertisement between its paragraphs", (text: string) => `${text}</p><aside>რეკლამა</aside><p>`],
    ["a ban on selecting text", (text: string) => `<span style="user-select:none">${text}</span>`],
    ["letters of another direction", (text: string) => `<span dir="rtl">${text}</span>`],
    [
      "columns that break a sentence",
      (text: string) => `<span style="display:block;columns:2">${text}</span>`,
    ],
  ])("is chosen in an article with %s", async (_, split) => {
    const { page } = await open(
      `<article data-kitkhva-article>${paragraphs.map((text) => `<p>${split(text)}</p>`).join("")}</article><main>${quiz}</main>${room}`,
    );
    for (const at of [3, 0, 2]) {
      await tap(page, at);
      expect(await page.getByRole("radio").nth(at).isChecked()).toBe(true);
    }
    await page.context().close();
  });

  it("is not chosen by what lies over it, as a menu that stays on the screen does", async () => {
    const menu = `<button style="position:fixed;inset:0 0 auto;height:50vh;opacity:.1" onclick="this.hidden=true;pressed=1">მენიუ</button>`;
    const { page, errors } = await open(
      long.replace("</article>", `${menu}</article><main>${quiz}</main>${room}`),
    );
    const [x, y] = await placeOf(page, 1);
    const { top } = await page.evaluate(() => document.querySelector("button")!.getBoundingClientRect());
    expect([top, y < 370]).toEqual([0, true]);
    await page.touchscreen.tap(x, y);
    await told(page).waitFor();
    expect(await chosen(page)).toEqual([]);
    expect(await page.evaluate("pressed")).toBe(1);
    await tap(page, 1);
    expect(await chosen(page)).toEqual([options[1]!.text]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("is looked for where its neighbours stand, not where the article says the same before", async () => {
    const twice = `<article data-kitkhva-article><p>${options[0]!.text}</p><p>სხვა.</p>${paragraphs.map((text) => `<p class="real">${text}</p>`).join("")}</article>`;
    const { page } = await open(`${twice}<main>${quiz}</main>${room}`);
    const where = await page.evaluate(() =>
      [...CSS.highlights.get("kitkhva-option")!].map(
        (range) => (range as Range).startContainer.parentElement!.className,
      ),
    );
    expect(where).toEqual(["real", "real", "real", "real"]);
    await page.context().close();
  });

  it("between two lines is the nearer one", async () => {
    const { page } = await open(
      `<article data-kitkhva-article style="line-height:3;width:900px">${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article><main>${quiz}</main>${room}`,
      { viewport: { width: 1000, height: 740 }, hasTouch: true },
    );
    const [x, y] = await placeOf(page, 0);
    await page.touchscreen.tap(x, y + 12);
    expect(await chosen(page)).toEqual([options[0]!.text]);
    await page.touchscreen.tap(x, y - 24);
    await told(page).waitFor();
    await page.context().close();
  });

  it.each([
    ["the text has been changed", long.replace("29 კი", "30 კი"), ""],
    ["the text is not shown", `<div style="display:none">${long}</div>`, ""],
    ["the browser paints no sentences", long, "delete CSS.highlights"],
  ])("is chosen in the list alone where %s", async (_, text, script) => {
    host.html = `<script>${script}</script>${text}<main>${quiz}</main>`;
    const { page, errors } = await openQuiz(browser, host.origin, phone);
    await page.getByRole("radio").nth(1).check();
    await expect.poll(() => host.files.some((path) => path.includes("article"))).toBe(true);
    await page.waitForTimeout(200);
    expect(await page.getByRole("button", { name: ka.chooseInText }).count()).toBe(0);
    await press(page, ka.check);
    await page.locator(".verdict").getByText(ka.right).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("by keyboard: Escape leads back to the question and its list, and closes nothing else of the page", async () => {
    const { page } = await open(
      `${long}<main>${quiz}</main><script>addEventListener("keydown", ({ key }) => (window.heard = key))</script>`,
      { viewport: { width: 1280, height: 800 } },
    );
    const focused = () =>
      page.evaluate(() => document.querySelector("kitkhva-quiz")!.shadowRoot!.activeElement?.textContent);
    expect(await focused()).toBe(`↓ ${ka.question}`);
    await page.keyboard.press("Escape");
    expect(await bar(page).count()).toBe(0);
    expect(await focused()).toContain("მონიშნეთ წინადადება");
    expect(await page.evaluate(() => "heard" in window)).toBe(false);
    for (const key of ["Tab", "Space", "Enter"]) await page.keyboard.press(key);
    await page.locator(".verdict").waitFor();
    await page.context().close();
  });

  it("that waits for its answer ends the choosing, as does another question, and a quiz that is taken out", async () => {
    host.room = testRoom({ mode: "test" });
    host.form = [finding[0]!, writing[0]!];
    const { page } = await open();
    await tap(page, 1);
    await inBar(page, ka.next).click();
    await page.getByRole("textbox").waitFor();
    expect(await bar(page).count()).toBe(0);
    await press(page, ka.back);
    await press(page, ka.chooseInText);
    expect(await chosen(page)).toEqual([options[1]!.text]);
    const left = await page.evaluate(() => {
      document.querySelector("kitkhva-quiz")!.remove();
      return [CSS.highlights.size, document.adoptedStyleSheets.length];
    });
    expect(left).toEqual([0, 0]);
    await page.locator("article a").tap();
    await page.waitForURL("**/elsewhere");
    await page.context().close();
  });

  it("can be chosen no more once the room has closed meanwhile", async () => {
    host.room = testRoom({ mode: "test" });
    const { page } = await open();
    await tap(page, 0);
    host.takes = false;
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
    await bar(page).waitFor({ state: "detached" });
    expect(await painted(page, "kitkhva-option")).toEqual([]);
    await page.context().close();
  });

  it("is chosen in one of two elements of its room, and the other follows", async () => {
    const { page } = await open(`${long}<main>${quiz}${quiz}</main>${room}`.replace(quiz, ""), phone);
    await page.evaluate(() => document.querySelector("main")!.append(document.createElement("kitkhva-quiz")));
    const second = page.locator("kitkhva-quiz").nth(1);
    await second.evaluate((element) => element.setAttribute("room", "K7M29QXF"));
    await second.getByRole("radio").first().waitFor();
    await tap(page, 1);
    expect(await second.getByRole("radio").nth(1).isChecked()).toBe(true);
    expect(await chosen(page)).toEqual([options[1]!.text]);
    expect(await painted(page, "kitkhva-option")).toHaveLength(4);
    await page.context().close();
  });

  it("is chosen in an article that the page gets later than the quiz and its scripts", async () => {
    host.html = `<main>${quiz}</main>`;
    const { page } = await openQuiz(browser, host.origin, phone);
    await page.getByRole("radio").first().waitFor();
    expect(host.files.filter((path) => path.includes("article"))).toEqual([]);
    await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), long + room);
    await page.getByRole("radio").first().check();
    await press(page, ka.chooseInText);
    await tap(page, 2);
    expect(await page.getByRole("radio").nth(2).isChecked()).toBe(true);
    await page.context().close();
  });

  it("asks a few times for what does not come, and not with each answer", async () => {
    host.broken = /article/;
    host.html = `${long}<main>${quiz}</main>`;
    const { page, errors } = await openQuiz(browser, host.origin, phone);
    for (let i = 0; i < 12; i++) {
      await page
        .getByRole("radio")
        .nth(i % 4)
        .check();
      await page.waitForTimeout(50);
    }
    const asked = new Set(host.files.filter((path) => path.includes("article")));
    expect(asked.size).toBeGreaterThan(1);
    expect(asked.size).toBeLessThanOrEqual(5);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("is chosen no more where the page takes its article away meanwhile", async () => {
    const { page, errors } = await open();
    await page
      .locator("article p")
      .nth(1)
      .evaluate((element) => element.remove());
    await page.locator("article p").first().tap();
    await bar(page).waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: ka.chooseInText }).count()).toBe(0);
    await page.getByRole("radio").first().check();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each(["reduce", "no-preference"] as const)("is led to where motion is %s", async (reducedMotion) => {
    const { page } = await open(`<main>${quiz}</main>${room}${long}${room}`, { ...phone, reducedMotion });
    const top = () =>
      page.evaluate(
        () => ([...CSS.highlights.get("kitkhva-option")!][0] as Range).getBoundingClientRect().top,
      );
    await expect.poll(top).toBeLessThan(200);
    expect(await top()).toBeGreaterThan(0);
    await back(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(400);
    await page.context().close();
  });

  it("leaves room for the article where its text is twice as large", async () => {
    const large = `<style>p{font-size:34px} kitkhva-quiz{--kitkhva-font-size:34px}</style>`;
    const { page } = await open(`${large}${long}<main>${quiz}</main>${room}`);
    for (const button of await bar(page).getByRole("button").all()) {
      const { y, height } = (await button.boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(740);
    }
    expect((await bar(page).boundingBox())!.height).toBeLessThan(370);
    await page.context().close();
  });

  it("is asked for in a bar at the end of the screen, also under a strict content policy", async () => {
    host.policy = `default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'`;
    const { page, errors } = await open(`<main>${quiz}</main>${room}${long}${room}`);
    const { x, y, width, height } = (await bar(page).boundingBox())!;
    expect([x >= 0, y > 0, x + width <= 360, y + height <= 740]).toEqual([true, true, true, true]);
    expect(height).toBeLessThan(320);
    await tap(page, 1);
    expect(await chosen(page)).toEqual([options[1]!.text]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([
    { colorScheme: "light", forcedColors: "none" },
    { colorScheme: "dark", forcedColors: "none" },
    { colorScheme: "light", forcedColors: "active" },
  ] as const)("is asked for soundly, in %o", async (look) => {
    const { page } = await open(`<link rel="stylesheet" href="/pages.css"><main>${article}${quiz}</main>`, {
      ...phone,
      viewport: { width: 320, height: 640 },
      ...look,
    });
    await tap(page, 1);
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    for (const button of await bar(page).getByRole("button").all())
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await page.context().close();
  });
});
