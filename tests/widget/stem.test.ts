/** The lines of a stem: which is which, and that each looks and sounds like what it is. */
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { english } from "../../questions/languages/en/index.ts";
import { georgian } from "../../questions/languages/ka/index.ts";
import { russian } from "../../questions/languages/ru/index.ts";
import { en } from "../../widget/locales/en.ts";
import { readLines } from "../../widget/stem.ts";
import { findViolations } from "../e2e/axe.ts";
import { openQuiz } from "./browser.ts";
import { article, items, testRoom } from "./host.ts";
import { browser, host, setUp } from "./stage.ts";
import { ka } from "./texts.ts";

const headline = "ტექსტი: მოლაპარაკებები დუშანბეში";
const lead = "პუტინი ტაჯიკეთში ჩავიდა.";
const claim = "ჩამოვარდნის შედეგად _____ ადამიანი დაიღუპა.";
const instruction = "მართალია თუ მცდარია ტექსტის მიხედვით ბოლო წინადადება?";
const kinds = (type: string, ...lines: string[]) => readLines(type, lines.join("\n")).map(([kind]) => kind);

describe("the lines of a stem", () => {
  it("are an instruction, a headline, what the text says, and what is asked", () => {
    expect(kinds("true-false", instruction, headline, lead, claim)).toEqual([
      "told",
      "hint",
      "lead",
      "asked",
    ]);
    expect(kinds("true-false", instruction, claim)).toEqual(["told", "asked"]);
  });

  it("of a gap, and of a teacher's own question, begin without an instruction", () => {
    expect(kinds("gap-number", headline, lead, claim)).toEqual(["hint", "lead", "asked"]);
    expect(kinds("own", "ნახე სურათი.", "რა ხდება?")).toEqual(["lead", "asked"]);
  });

  it("ask in what is no headline, wherever that stands, and in a reckoning first", () => {
    expect(kinds("which-true", "რომელია მართალი?", headline)).toEqual(["asked", "hint"]);
    expect(kinds("when", headline, "როდის?")).toEqual(["hint", "asked"]);
    expect(kinds("computed", "რამდენი წელი?", "პირველი.", "მეორე.")).toEqual(["asked", "lead", "lead"]);
    expect(kinds("own", headline)).toEqual(["asked"]);
  });

  it("know the headline of every language of the engine", () => {
    for (const { phrases } of [english, georgian, russian])
      expect(kinds("when", `${phrases.headline}X`, "?")).toEqual(["hint", "asked"]);
  });
});

describe("a stem on the screen", () => {
  setUp();
  const pages: Page[] = [];
  const open = async (stem: string, type: string, options = {}) => {
    const [first] = items;
    host.form = [{ ...first!, item: { ...first!.item, type: type as "gap-number", stem } }];
    host.room = testRoom({ mode: "test" });
    host.html = `<main>${article}<kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main>`;
    const opened = await openQuiz(browser, host.origin, options);
    pages.push(opened.page);
    await opened.quiz.locator("h2.stem").waitFor();
    return opened;
  };
  const looks = (page: Page) =>
    page.locator("kitkhva-quiz .lines > *").evaluateAll((lines) =>
      lines.map((line) => {
        const { fontSize, fontWeight, color } = getComputedStyle(line);
        return { size: parseFloat(fontSize), weight: Number(fontWeight), color };
      }),
    );

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });

  it("has a small instruction, a muted headline, the text as text, and what is asked in bold", async () => {
    const { page } = await open([instruction, headline, lead, claim].join("\n"), "true-false");
    const [told, hint, text, asked] = await looks(page);
    expect(told!.size).toBeLessThan(text!.size);
    expect(hint!.size).toBe(told!.size);
    expect(hint!.color).not.toBe(text!.color);
    expect(text!.weight).toBe(400);
    expect(asked!.weight).toBe(600);
    expect(asked!.size).toBe(text!.size);
  });

  it("says what to do with a gap, and names the gap in the interface's language", async () => {
    const { page, quiz } = await open([headline, claim].join("\n"), "gap-number");
    expect(await page.getByRole("group", { name: ka.fill }).count()).toBe(1);
    await page.getByRole("img", { name: ka.blank }).waitFor();
    await quiz.evaluate((element) => element.setAttribute("lang", "en"));
    await page.getByRole("group", { name: en.fill }).waitFor();
    expect(await page.getByRole("img", { name: en.blank }).getAttribute("lang")).toBe("en");
    expect(await quiz.textContent()).not.toContain("_");
  });

  it("keeps a number and its ending on one line, however narrow the page", async () => {
    const { quiz } = await open("_____ წელს 17-ე რეისი ჩამოაგდეს.", "gap-date");
    const number = quiz.locator(".whole");
    expect(await number.textContent()).toBe("17-ე");
    const lines = await number.evaluate((whole) => {
      const stem = whole.closest<HTMLElement>(".lines")!;
      return Array.from({ length: 40 }, (_, i) => {
        stem.style.width = `${60 + 4 * i}px`;
        return whole.getClientRects().length;
      });
    });
    expect(new Set(lines)).toEqual(new Set([1]));
  });

  it("shows in the overview what was asked, and all of it in the result", async () => {
    const { page, quiz } = await open([instruction, headline, lead, claim].join("\n"), "true-false");
    await page.getByText("38", { exact: true }).last().click();
    await page.getByRole("button", { name: ka.overview }).click();
    const rows = quiz.locator("button.row");
    await rows.first().waitFor();
    expect(await rows.first().textContent()).not.toContain(lead);
    await page.getByRole("button", { name: ka.submit }).click();
    await page.locator("summary").click();
    expect(await quiz.locator(".stem .lead").textContent()).toContain(lead);
    expect(await quiz.locator(".stem .blank").count()).toBe(1);
  });

  it.each([{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }] as const)(
    "is clean to axe and its gap is seen: %o",
    async (options) => {
      const size = { width: 360, height: 740 };
      const stem = [headline, lead, claim].join("\n");
      const { page, quiz } = await open(stem, "gap-number", { viewport: size, ...options });
      expect(await findViolations(page)).toEqual([]);
      const { borderBottomWidth, borderBottomStyle } = await quiz
        .locator(".blank")
        .evaluate((blank) => ({ ...getComputedStyle(blank) }));
      expect(`${borderBottomWidth} ${borderBottomStyle}`).toBe("2px solid");
    },
  );

  it("fits a phone at twice the text", async () => {
    const { page, quiz } = await open([headline, lead, claim].join("\n"), "gap-number", {
      viewport: { width: 360, height: 740 },
    });
    await quiz.evaluate((element) => element.style.setProperty("--kitkhva-font-size", "34px"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
