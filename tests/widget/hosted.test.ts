/** What a page around the quiz does to it without meaning to. Real Chromium. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openBrowser, openQuiz } from "./browser.ts";
import { article, items, testRoom, writing } from "./host.ts";
import { browser, host, press, setUp } from "./stage.ts";
import { ka } from "./texts.ts";

setUp();
const quiz = `<kitkhva-quiz room="K7M29QXF"></kitkhva-quiz>`;

/** What its owner's test is told. */
const checkOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("message", ({ data }) => data !== "kitkhva:check" && resolve(data));
        postMessage("kitkhva:check", "*");
      }),
  );

describe("a page", () => {
  it("with hot keys eats nothing of what is typed, and still hears Escape and Tab", async () => {
    host.form = writing;
    host.html = `<script>
      window.heard = [];
      addEventListener("keydown", (event) => {
        heard.push(event.key);
        if (event.target.localName !== "input" && event.key.length === 1) event.preventDefault();
      });
    </script><main>${quiz}</main>`;
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("textbox").pressSequentially("jack / k 5");
    expect(await page.getByRole("textbox").inputValue()).toBe("jack / k 5");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      "Escape",
      "Tab",
    ]);
    await page.context().close();
  });

  it("that takes the script as a module gets the second one too", async () => {
    host.html = `<script type="module">import "/widget.js?module";</script><main><kitkhva-quiz room=" k7m29qxf " src="${host.origin}/"></kitkhva-quiz></main>`;
    const { page } = await openQuiz(browser, "about:blank");
    await page.route("**/widget.js", (route) => route.abort());
    await page.goto(host.origin);
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await page.locator(".verdict").getByText(ka.right).waitFor();
    await page.context().close();
  });

  it("that names its room as somebody typed it gets that room, and its owner's test finds the article", async () => {
    host.html = `${article}<main><kitkhva-quiz room=" k7m2-9qxf "></kitkhva-quiz></main>`;
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "38" }).waitFor();
    expect(await checkOf(page)).toMatchObject({ room: "K7M29QXF", begun: true, more: true, found: [2, 2] });
    await page.context().close();
  });

  it.each(["null", "{}", "<h1>Blocked"])(
    "is told by its owner's test also where the room is %s",
    async (body) => {
      host.html = `${article}<main><kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main>`;
      const { page } = await openQuiz(browser, host.origin);
      await page.getByRole("radio", { name: "38" }).waitFor();
      await page.route("**/v1/rooms/K7M29QXF", (route) => route.fulfill({ body }));
      expect(await checkOf(page)).toMatchObject({ begun: true, found: [0, 0] });
      await page.context().close();
    },
  );

  it("in a browser without Georgian tells days and hours in figures, the day before the month", async () => {
    host.room = { ...testRoom(), state: "early", opensAt: "2026-12-03T06:30:00Z" };
    const open = (lang: string) => {
      host.html = `<main><kitkhva-quiz room="K7M29QXF" lang="${lang}"></kitkhva-quiz></main>`;
      return openQuiz(browser, host.origin, { locale: "en-US", timezoneId: "Asia/Tbilisi" });
    };
    for (const [lang, told] of [
      ["ka", "03.12.2026, 10:30"],
      ["ru", "03.12.2026, 10:30"],
      ["en", "03/12/2026, 10:30"],
    ] as const) {
      const { page } = await open(lang);
      await page.locator(".notice").getByText(told, { exact: false }).waitFor();
      await page.context().close();
    }
    host.room = { ...testRoom(), closesAt: new Date(Date.now() + 3 * 86_400_000).toISOString() };
    const { page } = await open("ka");
    await page.getByRole("radio", { name: "38" }).check();
    await page
      .locator(".aside")
      .getByText(/დაიხურება: \d\d\.\d\d\.\d{4}, \d\d:\d\d\./)
      .waitFor();
    await page.context().close();
  });
});

describe("what a page does not show", () => {
  it.each([
    [
      "a tab that is hidden",
      `<div id="around" style="visibility:hidden">${quiz}</div>`,
      "visibility:visible",
    ],
    [
      "a dialog that is shut by its opacity",
      `<div id="around" style="position:fixed;inset:0;opacity:0;pointer-events:none">${quiz}</div>`,
      "opacity:1",
    ],
  ])("neither shows the quiz nor lets it take a tap: %s", async (_, html, shown) => {
    host.html = `<style>* { visibility: visible; pointer-events: auto }
      #around * { visibility: inherit; pointer-events: inherit }</style><main style="padding:100px"><h1>გვერდი</h1>${html}</main>`;
    const { page } = await openQuiz(browser, host.origin, { viewport: { width: 360, height: 740 } });
    await page.locator("kitkhva-quiz input").first().waitFor({ state: "attached" });
    const look = () =>
      page.locator("kitkhva-quiz").evaluate((element) => {
        const row = element.shadowRoot!.querySelector(".row")!;
        const { left, top } = row.getBoundingClientRect();
        const isSeen = row.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        return { isSeen, takes: document.elementFromPoint(left + 9, top + 9) === element };
      });
    expect(await look()).toEqual({ isSeen: false, takes: false });
    await page.locator("#around").evaluate((element, style) => {
      element.setAttribute("style", style);
    }, shown);
    expect(await look()).toEqual({ isSeen: true, takes: true });
    await page.getByRole("radio", { name: "38" }).check();
    await page.context().close();
  });
});

describe("on a slow line", () => {
  it("an answer that is checked moves neither the question nor what was chosen from", async () => {
    const { page, quiz: shown } = await openQuiz(browser, host.origin, {
      viewport: { width: 360, height: 2_000 },
    });
    await page.route("**/responses/**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.getByRole("radio", { name: "29" }).check();
    const tops = () =>
      shown.evaluate((element) =>
        [".place", ".place + .hint", ".stem", ".row"].map(
          (selector) => element.shadowRoot!.querySelector(selector)?.getBoundingClientRect().top,
        ),
      );
    const before = await tops();
    await press(page, ka.check);
    await page.locator(".verdict").waitFor();
    expect(await tops()).toEqual(before);
    await press(page, ka.next);
    await page.getByText(`${ka.question} 2 /`).waitFor();
    expect(await shown.locator(".place + .hint").count()).toBe(0);
    await page.context().close();
  });
});

describe("a match", () => {
  it("shows all of what was chosen, at 200 % on a narrow phone, before the check and after it", async () => {
    const long = "აზერბაიჯანის ხელისუფლების წარმომადგენელი";
    const { item, ...known } = items[2]!;
    host.form = [
      {
        ...known,
        item: { ...item, options: item.options.map((option, i) => (i ? option : { ...option, text: long })) },
      },
    ];
    host.html = `<main><kitkhva-quiz room="K7M29QXF" style="--kitkhva-font-size: 34px"></kitkhva-quiz></main>`;
    const { page } = await openQuiz(browser, host.origin, { viewport: { width: 360, height: 740 } });
    const select = page.getByRole("combobox");
    await select.nth(0).selectOption({ label: long });
    await select.nth(1).selectOption({ index: 2 });
    const line = page.locator("strong.text").first();
    const isWhole = (place: Locator) =>
      place.evaluate((element, text) => {
        const { right } = element.getBoundingClientRect();
        return (
          element.textContent!.includes(text) &&
          right <= innerWidth &&
          element.scrollWidth <= element.clientWidth
        );
      }, long);
    // This browser's select breaks its lines, so the text does not stand below it once more.
    expect(await isWhole(select.nth(0))).toBe(true);
    const heights = await select.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(heights[0]).toBeGreaterThan(2 * heights[1]!);
    expect(await line.textContent()).toBe(long);
    expect(await line.isVisible()).toBe(false);
    await press(page, ka.check);
    await page.locator(".verdict").waitFor();
    expect(await select.count()).toBe(0);
    expect(await isWhole(line)).toBe(true);
    await page.context().close();
  });
});

describe("a pupil whose browser has a font of 32 px", () => {
  it("reads the quiz twice as large, in whatever size the page sets its own", async () => {
    const large = await openBrowser(["--blink-settings=defaultFontSize=32"]);
    host.html = `<style>html { font-size: 10px }</style><main>${quiz}</main>`;
    const { page } = await openQuiz(large, host.origin);
    await page.getByRole("radio").first().waitFor();
    const size = page.locator(".kitkhva").evaluate((box) => getComputedStyle(box).fontSize);
    expect(await size).toBe("34px");
    await large.close();
  });
});

describe("an element whose `src` is no address", () => {
  it("leaves the link that stands in it", async () => {
    host.html = `<main><kitkhva-quiz room="K7M29QXF" src="http://"><a href="/r/K7M29QXF">ქვიზი</a></kitkhva-quiz></main>`;
    const { page } = await openQuiz(browser, host.origin);
    await page.waitForFunction(() => customElements.get("kitkhva-quiz"));
    expect(await page.getByRole("link", { name: "ქვიზი" }).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe("evidence in the page's own article", () => {
  const target = "ჩამოვარდნის შედეგად 38 ადამიანი დაიღუპა, 29 კი გადარჩა.";
  const room = "<p>…</p>".repeat(80);
  const rest = article.replace("<h1>სტატია</h1>", "");
  it.each([
    [
      "an element that scrolls as a page",
      `<main style="height:100vh;overflow:auto">${quiz}${room}${rest}${room}</main>`,
    ],
    [
      "a pane of its own",
      `<div style="height:50vh;overflow:auto">${room}${rest}${room}</div><main>${quiz}</main>`,
    ],
    [
      "a box that is folded",
      `<main>${quiz}${room}<details><summary>x</summary>${rest}</details>${room}</main>`,
    ],
    [
      "the second of two articles",
      `<div data-kitkhva-article>სხვა</div><main>${quiz}${room}${rest}${room}</main>`,
    ],
    [
      "what stands below copies that nobody sees",
      `<main>${quiz}<div data-kitkhva-article><p style="display:none">${target}</p><p style="visibility:hidden">${target}</p>${room}<p>${target}</p>${room}</div></main>`,
    ],
    [
      "a page whose style scrolls smoothly",
      `<style>html{scroll-behavior:smooth}</style><main>${quiz}${room}${rest}${room}</main>`,
    ],
  ])("is brought on the screen in %s", async (_, html) => {
    host.html = html;
    const { page } = await openQuiz(browser, host.origin, { viewport: { width: 360, height: 740 } });
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await press(page, ka.showInText);
    const seen = await page.evaluate(() => {
      const [range] = [...CSS.highlights.get("kitkhva")!] as Range[];
      const { top, bottom, left, height } = range!.getBoundingClientRect();
      const holder = range!.startContainer.parentElement!;
      return (
        height > 0 &&
        top >= 0 &&
        bottom <= innerHeight &&
        holder.contains(document.elementFromPoint(left + 2, top + 8))
      );
    });
    expect(seen).toBe(true);
    expect(await page.locator("[data-kitkhva-article] [style*=scroll]").count()).toBe(0);
    await page.context().close();
  });

  it("is not offered where the article is not shown", async () => {
    host.html = `<div style="display:none">${rest}</div><main>${quiz}</main>`;
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await page.locator("blockquote").waitFor();
    expect(await page.getByRole("button", { name: ka.showInText }).count()).toBe(0);
    await page.context().close();
  });

  it("has its way back on the screen though an ancestor of the quiz is moved", async () => {
    host.html = `<main><div style="transform:translateX(0)">${quiz}</div>${room}${rest}${room}</main>`;
    const { page } = await openQuiz(browser, host.origin, { viewport: { width: 360, height: 740 } });
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await press(page, ka.showInText);
    const back = page.getByRole("button", { name: `↓ ${ka.question}` });
    const { y, height } = (await back.boundingBox())!;
    expect([y > 0, y + height <= 740]).toEqual([true, true]);
    await back.click();
    expect(await back.count()).toBe(0);
    await page.context().close();
  });
});
