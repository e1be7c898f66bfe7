/**
 * Every page on a phone and on a computer, in light and in dark: no error, no other origin, nothing wider than the
 * screen, nothing axe objects to. With SCREENSHOTS=1 each is saved to tests/screenshots/ to be looked at.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Item } from "../../questions/item.ts";
import type { Article, Quiz } from "../../worker/contract.ts";
import { ka } from "../widget/texts.ts";
import { findViolations } from "./axe.ts";
import { ask, make, openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";
import { answer, begin, itemBehind, takeQuiz } from "./pupil.ts";

const sample = readFileSync(new URL("../../articles/dushanbe-2025.ka.txt", import.meta.url), "utf8");
const screens = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
const schemes = ["light", "dark"] as const;
setUp();
let bank: Item[];

beforeAll(async () => {
  const quiz = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`);
  bank = (await ask<{ data: Item[] }>(server, `articles/${quiz.articleId}/items`)).data;
});

const visits: Record<string, (page: Page) => Promise<void>> = {
  demo: async (page) => {
    await page.goto(server.origin);
    await page.getByLabel(ka.nickname).waitFor();
  },
  room: async (page) => {
    await page.goto(`${server.origin}/r/${server.demo.room}`);
    await page.getByLabel(ka.nickname).waitFor();
  },
  embed: async (page) => {
    await page.goto(`${server.origin}/embed/${server.demo.room}`);
    await page.getByLabel(ka.nickname).waitFor();
  },
  question: async (page) => {
    await startQuiz(page);
  },
  feedback: async (page) => {
    const first = (await startQuiz(page))[0]!;
    await answer(page, first, typeof first.key !== "string");
  },
  result: async (page) => {
    const items = await startQuiz(page);
    for (const [at, item] of items.entries()) {
      await answer(page, item, typeof item.key !== "string" || at % 3 !== 0);
      await page
        .getByRole("button", { name: at < items.length - 1 ? ka.next : ka.result, exact: true })
        .click();
    }
    await page.getByRole("heading", { name: ka.result }).waitFor();
  },
  teach: async (page) => {
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await page.getByText("დუშანბე").first().waitFor();
  },
  exercise: async (page) => {
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await page
      .getByRole("link", { name: /დუშანბე/ })
      .first()
      .click();
    // The sheet opens in a tab of its own; here in the one that is looked at.
    const form = page.locator("form.exercises");
    await form.evaluate((element: HTMLFormElement) => element.removeAttribute("target"));
    await form.getByRole("button").first().click();
    await page.locator(".sheet").first().waitFor();
    expect(page.url()).toBe(`${server.origin}/teach/exercise`);
  },
  worksheet: async (page) => {
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await page
      .getByRole("link", { name: /დუშანბე/ })
      .first()
      .click();
    const form = page.locator("form.exercises");
    await form.evaluate((element: HTMLFormElement) => element.removeAttribute("target"));
    await form.getByRole("button", { name: "ტექსტი და კითხვები" }).click();
    await page.locator(".questions").first().waitFor();
    expect(page.url()).toBe(`${server.origin}/teach/worksheet`);
  },
  "teach-results": async (page) => {
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await page
      .getByRole("link", { name: /დუშანბე/ })
      .first()
      .click();
    await page.waitForURL(/\/teach\/quiz\//);
    await page.getByRole("heading", { level: 1 }).getByText("დუშანბე").waitFor();
  },
  "teach-new-quiz": async (page) => {
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await page.locator("a[href='/teach/new']").click();
    await page.getByRole("textbox").first().waitFor();
  },
  "teach-no-items": async (page) => {
    await openMade(page, "ის იქ 1990 წელს დაიბადა. მათ მაშინ 38 კაცი გაუშვეს.");
    await page.getByText("ყველაზე ხშირად:").waitFor();
  },
  "teach-items": (page) => readArticle(page),
  "teach-items-open": async (page) => {
    await readArticle(page);
    await page.getByRole("button", { name: "სამი მოსწავლის ფურცელი" }).click();
    await page.locator(".papers").waitFor();
    await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
    await page
      .getByRole("button", { name: /^შესწორება/ })
      .first()
      .click();
    await page.getByText("საკმარისი დამაჯერებელი").first().waitFor();
  },
  "teach-shared": async (page) => {
    await readArticle(page);
    await page.getByLabel("ვინ პასუხობს").selectOption("roster");
    await page.getByRole("button", { name: "ქვიზის შექმნა" }).click();
    await page.locator("summary", { hasText: "ვინ რომელ ნომერზეა" }).waitFor();
    await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
  },
  "teach-workspace": async (page) => {
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await page.getByText("დუშანბე").first().waitFor();
    await page.goto(`${server.origin}/teach/workspace`);
    await page.getByText("რა გაკეთდა").click();
    await page.getByText("სივრცე შეიქმნა").waitFor();
  },
  join: async (page) => {
    await page.goto(`${server.origin}/r/${server.demo.room}/join`);
    // What a camera is pointed at stands right below the words.
    const figure = page.getByRole("figure", { name: "ტელეფონის კამერა" });
    await figure.getByRole("img", { name: /QR/ }).waitFor();
  },
  stored: async (page) => {
    await page.goto(`${server.origin}/r/${server.demo.room}/stored`);
    await page.getByRole("listitem").first().waitFor();
  },
  "teach-signed-out": async (page) => {
    await page.goto(`${server.origin}/teach`);
    await page.getByRole("heading").first().waitFor();
  },
  docs: async (page) => {
    await page.goto(`${server.origin}/docs`);
    await page.getByRole("heading").first().waitFor();
  },
};

/** The teacher's page with an article that was just made. */
async function openMade(page: Page, text: string): Promise<void> {
  await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
  await page.locator("a[href='/teach/new']").waitFor();
  const { id } = await make<Article>(server, "articles", { text });
  await page.goto(`${server.origin}/teach/article/${id}`);
}

/** The same with items. */
async function readArticle(page: Page): Promise<void> {
  await openMade(page, sample);
  await page.getByRole("button", { name: "ქვიზის შექმნა" }).waitFor();
}

async function startQuiz(page: Page): Promise<Item[]> {
  await page.goto(`${server.origin}/embed/${server.demo.room}`);
  await page.getByLabel(ka.nickname).fill("გიორგი");
  const attempt = await begin(page, ka.start);
  await page.getByText(`${ka.question} 1 / 6`).waitFor();
  return attempt.form.items.map((delivered) => itemBehind(bank, delivered));
}

// Each page in both schemes and on both screens; which goes with which changes from page to page.
for (const [at, [name, visit]] of Object.entries(visits).entries()) {
  describe(`the page “${name}”`, () => {
    for (const [i, viewport] of screens.entries()) {
      for (const colorScheme of [schemes[(at + i) % 2]!]) {
        it(`is sound at ${viewport.width} × ${viewport.height} in ${colorScheme}`, async () => {
          const { page, faults } = await openPage(browser, server.origin, { viewport, colorScheme });
          await visit(page);
          if (process.env["SCREENSHOTS"]) {
            const path = `tests/screenshots/${name}-${viewport.width}-${colorScheme}.png`;
            await page.screenshot({ path, fullPage: true });
          }
          expect(await findViolations(page)).toEqual([]);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width).toBeLessThanOrEqual(viewport.width);
          expect(faults).toEqual([]);
          await page.context().close();
        });
      }
    }
  });
}

describe("the front page", () => {
  it("greets in the browser's language and in the one chosen on it, around a demo in its own", async () => {
    const { page, faults } = await openPage(browser, server.origin, {
      locale: "ru-RU",
      viewport: screens[0]!,
    });
    await page.goto(server.origin);
    await page.getByRole("heading", { level: 1, name: "Из статьи" }).waitFor();
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "From an article" }).waitFor();
    await page.getByLabel(ka.nickname).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("the page of a code that nobody has", () => {
  it("takes the one that was meant, where the wrong one stands", async () => {
    const { page } = await openPage(browser, server.origin, { viewport: screens[0]! });
    await page.goto(`${server.origin}/r/ABC`);
    expect(await findViolations(page)).toEqual([]);
    const field = page.getByLabel("ქვიზის კოდი");
    expect(await field.inputValue()).toBe("ABC");
    await field.fill(server.demo.room);
    await field.press("Enter");
    await page.waitForURL(`${server.origin}/r/${server.demo.room}`);
    await page.context().close();
  });
});

describe("the check of all these", () => {
  it("finds an image without a text on a page of one frame, in a shadow and in another frame", async () => {
    const { page } = await openPage(browser, server.origin);
    const fault = "<img src=data:image/gif;base64,R0lGODlhAQABAAAAACw=>";
    const whole = (body: string) =>
      `<!doctype html><html lang=ka><title>x</title><main><h1>x</h1>${body}</main>`;
    const parts = [
      fault,
      `<div><template shadowrootmode=open>${fault}</template></div>`,
      `<iframe title=x srcdoc='${whole(fault)}'></iframe>`,
    ];
    for (const part of parts) {
      await page.setContent(whole(part));
      expect(await findViolations(page)).toContainEqual(expect.stringMatching(/^image-alt: <img/));
    }
    await page.context().close();
  });
});

describe("the check of a page of thousands of elements", () => {
  it("finds each look of text that stands out too little from what is behind it, by whichever of the two, and each other fault", async () => {
    const { page } = await openPage(browser, server.origin);
    const lines = (text: string) => Array.from({ length: 1_600 }, () => `<p>${text}</p>`).join("");
    const many = `${lines("on white")}<div style="background:#000;color:#fff">${lines("on black")}`;
    const whole = (last: string) =>
      `<!doctype html><html lang=ka><title>x</title><main><h1>x</h1>${many}${last}</div></main>`;
    await page.setContent(whole("<p>another</p>"));
    expect(await findViolations(page)).toEqual([]);
    for (const [fault, found] of [
      ["<p style=color:#222>another</p>", "color-contrast: <p style"],
      ["<p style=background:#eee>another</p>", "color-contrast: <p style"],
      ["<section style=background:#eee><p>another</p></section>", "color-contrast: <p>another</p>"],
      ["<img src=data:image/gif;base64,R0lGODlhAQABAAAAACw=>", "image-alt: <img"],
    ]) {
      await page.setContent(whole(fault!));
      expect(await findViolations(page)).toContainEqual(expect.stringContaining(found!));
    }
    await page.context().close();
  });
});

describe("a room on a phone", () => {
  it("keeps a switch between the text and the questions in sight, and hides neither behind it", async () => {
    const { page, faults } = await openPage(browser, server.origin, { viewport: screens[0]! });
    await page.goto(`${server.origin}/r/${server.demo.room}`);
    await page.getByLabel(ka.nickname).waitFor();
    const top = (selector: string) => page.locator(selector).evaluate((e) => e.getBoundingClientRect().top);
    await page.mouse.wheel(0, 2_000);
    await expect.poll(() => top(".switch")).toBe(0);
    const { height } = (await page.locator(".switch").boundingBox())!;
    await page.getByRole("link", { name: "კითხვები", exact: true }).click();
    await expect.poll(() => top("#quiz")).toBeLessThan(200);
    expect(await top("#quiz")).toBeGreaterThanOrEqual(height);
    await page.getByRole("link", { name: "ტექსტი", exact: true }).click();
    await expect.poll(() => top("article .title")).toBeLessThan(200);
    expect(await top("article .title")).toBeGreaterThanOrEqual(height);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("the size of the text", () => {
  const sizeOf = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((e) => parseFloat(getComputedStyle(e).fontSize));

  it.each(screens)(
    "is the pupil's to choose at $width px, up to twice the usual, and stays on the device",
    async (viewport) => {
      const { page, faults } = await openPage(browser, server.origin, { viewport });
      await page.goto(`${server.origin}/r/${server.demo.room}`);
      await page.getByLabel(ka.nickname).waitFor();
      const before = [await sizeOf(page, "article p"), await sizeOf(page, "kitkhva-quiz .kitkhva")];
      const [smaller, larger] = [
        page.getByRole("button", { name: "უფრო პატარა ტექსტი" }),
        page.getByRole("button", { name: "უფრო დიდი ტექსტი" }),
      ];
      expect(await smaller.getAttribute("aria-disabled")).toBe("true");
      for (const button of [smaller, larger])
        expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      for (let i = 0; i < 5; i++) await larger.click();
      expect(await larger.getAttribute("aria-disabled")).toBe("true");
      const twice = before.map((size) => size * 2);
      // A word of the title as long as some of the sample's is whole at this size too.
      const broken = await page.locator("article .title").evaluate((title) => {
        const range = document.createRange();
        const node = title.firstChild as Text;
        return Array.from(node.data.matchAll(/[ა-ჰ]+/g), (word) => {
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          return range.getClientRects().length > 1 ? word[0] : "";
        }).join("");
      });
      expect(broken).toBe("");
      expect([await sizeOf(page, "article p"), await sizeOf(page, "kitkhva-quiz .kitkhva")]).toEqual(twice);
      const brokenWords = await page.locator("article .title").evaluate((title) => {
        const text = title.firstChild as Text;
        const range = document.createRange();
        return [...text.data.matchAll(/\S+/g)].filter(({ 0: word, index }) => {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return range.getClientRects().length > 1;
        }).length;
      });
      expect(brokenWords).toBe(0);
      await page.reload();
      await page.getByLabel(ka.nickname).fill("გიორგი");
      expect(await sizeOf(page, "article p")).toBe(twice[0]);
      const [item] = (await begin(page, ka.start)).form.items;
      await answer(page, itemBehind(bank, item!), true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );
      // What stays in sight leaves most of it to what is read.
      expect((await page.locator(".tools").boundingBox())!.height).toBeLessThan(80);
      const cut = await page
        .locator("kitkhva-quiz")
        .evaluate((quiz) =>
          [...quiz.shadowRoot!.querySelectorAll("*")]
            .filter(
              (e) =>
                e.scrollWidth > e.clientWidth + 1 &&
                e.clientWidth > 1 &&
                getComputedStyle(e).display !== "inline",
            )
            .map((e) => e.outerHTML.slice(0, 80)),
        );
      expect(cut).toEqual([]);
      expect(await findViolations(page)).toEqual([]);
      if (process.env["SCREENSHOTS"])
        await page.screenshot({ path: `tests/screenshots/size-200-${viewport.width}.png` });
      await smaller.click();
      expect(await sizeOf(page, "article p")).toBeCloseTo(before[0]! * 1.75, 1);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it("moves neither a question from under its pupil nor the paragraph that is read", async () => {
    const { page, faults } = await openPage(browser, server.origin, { viewport: screens[0]! });
    await page.goto(`${server.origin}/r/${server.demo.room}#quiz`);
    await page.getByLabel(ka.nickname).fill("გიორგი");
    await begin(page, ka.start);
    const [smaller, larger] = [
      page.getByRole("button", { name: "უფრო პატარა ტექსტი" }),
      page.getByRole("button", { name: "უფრო დიდი ტექსტი" }),
    ];
    /** How far the text is from where it was, after each step to the largest and back. */
    const travel = async (topOf: () => Promise<number>) => {
      const was = await topOf();
      let most = 0;
      for (const button of [larger, smaller])
        for (let i = 0; i < 5; i++) {
          // By a click of Playwright's own the page is scrolled to where a sticky button would be.
          const { x, y } = (await button.boundingBox())!;
          await page.mouse.click(x + 9, y + 9);
          most = Math.max(most, Math.abs((await topOf()) - was));
        }
      return most;
    };
    const topOf = (selector: string) => () =>
      page
        .locator(selector)
        .first()
        .evaluate((e) => e.getBoundingClientRect().top);
    await page.locator("kitkhva-quiz .place").evaluate((e) => {
      const { bottom } = document.querySelector(".tools")!.getBoundingClientRect();
      scrollBy(0, e.getBoundingClientRect().top - bottom - 4);
    });
    expect(await travel(topOf("kitkhva-quiz .place"))).toBeLessThan(20);
    // A paragraph that begins in sight, and one of which the half is read.
    for (const [at, read] of [
      [1, 0],
      [2, 0.5],
    ] as const) {
      await page
        .locator("article p")
        .nth(at)
        .evaluate((e, part) => {
          const { bottom } = document.querySelector(".tools")!.getBoundingClientRect();
          const { top, height } = e.getBoundingClientRect();
          scrollBy(0, top + part * height - bottom - (part ? 0 : 4));
        }, read);
      const point = () =>
        page
          .locator("article p")
          .nth(at)
          .evaluate((e, part) => {
            const { top, height } = e.getBoundingClientRect();
            return top + part * height;
          }, read);
      expect(await travel(point)).toBeLessThan(20);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is there before the first paint, and can be chosen where nothing can be kept", async () => {
    const { page, faults } = await openPage(browser, server.origin, { viewport: screens[0]! });
    await page.goto(`${server.origin}/r/${server.demo.room}`);
    await page.evaluate(() => localStorage.setItem("kitkhva:size", "1.5"));
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(`${server.origin}/r/${server.demo.room}`, { waitUntil: "domcontentloaded" });
    expect(await sizeOf(page, "html")).toBeCloseTo(17 * 1.5, 1);
    await page.unroute("**/*.js");
    await page.addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("no", "SecurityError");
        },
      }),
    );
    await page.goto(`${server.origin}/r/${server.demo.room}`);
    await page.getByRole("button", { name: "უფრო დიდი ტექსტი" }).click();
    expect(await sizeOf(page, "html")).toBeCloseTo(17 * 1.15, 1);
    expect(faults.filter((fault) => !fault.includes("Failed to load"))).toEqual([]);
    await page.context().close();
  });
});

describe("what is to be pressed", () => {
  it.each(["/", "/teach", `/docs`])(
    "in the footer of %s, and alone on its page, is 44 px in each direction",
    async (path) => {
      const { page } = await openPage(browser, server.origin, { viewport: screens[0]! });
      await page.goto(server.origin + path);
      const links = page.locator(path === "/teach" ? "main a, footer a" : "footer a");
      await links.first().waitFor();
      expect(await links.count()).toBeGreaterThan(2);
      for (const link of await links.all()) {
        const { width, height } = (await link.boundingBox())!;
        expect(Math.min(width, height), (await link.textContent()) ?? "").toBeGreaterThanOrEqual(44);
      }
      await page.context().close();
    },
  );

  it("stands clear of the article's title on a wide screen", async () => {
    const { page } = await openPage(browser, server.origin, { viewport: screens[1]! });
    await page.goto(`${server.origin}/r/${server.demo.room}`);
    const [sizes, title] = [
      await page.locator(".sizes").boundingBox(),
      await page.locator("h1").boundingBox(),
    ];
    expect(title!.y).toBeGreaterThanOrEqual(sizes!.y + sizes!.height);
    await page.context().close();
  });
});

describe("on paper", () => {
  it("a result is whole: light, with all answers unfolded and no buttons", async () => {
    const { page } = await openPage(browser, server.origin, { viewport: screens[0]!, colorScheme: "dark" });
    await page.goto(`${server.origin}/r/${server.demo.room}`);
    await takeQuiz(page, bank, "ქაღალდი");
    const inner = page.locator("kitkhva-quiz");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const answers = inner.locator("li");
    expect(await answers.count()).toBe(6);
    for (const item of await answers.all()) expect((await item.boundingBox())!.height).toBeGreaterThan(40);
    expect(await inner.locator("details li").first().isVisible()).toBe(true);
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.locator("details.stored").isVisible()).toBe(false);
    const ink = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((e) => getComputedStyle(e).color);
    expect(await ink("kitkhva-quiz .kitkhva")).toBe("rgb(31, 35, 43)");
    expect(await ink("article p")).toBe("rgb(0, 0, 0)");
    if (process.env["SCREENSHOTS"]) await inner.screenshot({ path: "tests/screenshots/print-result.png" });
    await page.context().close();
  });
});
