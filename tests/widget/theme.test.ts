/** A site's own look: whichever colour a school has, and what `::part` can reach. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ka } from "./texts.ts";
import { findViolations } from "../e2e/axe.ts";
import { openQuiz } from "./browser.ts";
import { article, items, testRoom, writing } from "./host.ts";
import { browser, host, press, setUp } from "./stage.ts";

setUp({ form: items.slice(0, 1) });

/** WCAG's contrast of texts in the quiz to what is painted behind them, by their selectors. */
const contrasts = (page: Page, selectors: string[]) =>
  page.evaluate((all) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
    /** Paints colours over each other; the luminance of what is then seen. */
    const luminance = (...colors: string[]) => {
      for (const color of colors) {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
        const value = byte / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const root = document.querySelector("kitkhva-quiz")!.shadowRoot!;
    return all.map((selector) => {
      const grounds: string[] = [];
      const element = root.querySelector(selector)!;
      for (let at: Element | null = element; at; at = at.parentElement)
        grounds.unshift(getComputedStyle(at).backgroundColor);
      const [low, high] = [luminance(getComputedStyle(element).color), luminance(...grounds)].sort(
        (a, b) => a - b,
      );
      return (high! + 0.05) / (low! + 0.05);
    });
  }, selectors);

describe("a school's colour", () => {
  const colors = [
    "#ffe600",
    "#a6ff00",
    "#00b3ff",
    "#e4002b",
    "#777",
    "#000",
    "#fff",
    "#0000ff",
    "#ff0",
    "#0f0",
  ];

  it.each(["light", "dark"] as const)("stays readable in %s, as ground and as ink", async (colorScheme) => {
    host.html = `<link rel="stylesheet" href="/pages.css"><main>${article}<kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main>`;
    const { page } = await openQuiz(browser, host.origin, { colorScheme });
    await page.getByRole("radio", { name: "29" }).check();
    await press(page, ka.check);
    await page.locator(".verdict").waitFor();
    for (const color of colors) {
      await page
        .locator("kitkhva-quiz")
        .evaluate((quiz, value) => quiz.setAttribute("style", `--kitkhva-accent:${value}`), color);
      for (const contrast of await contrasts(page, [".primary", ".feedback .link"]))
        expect(contrast, color).toBeGreaterThanOrEqual(4.5);
    }
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  it("is the ground of the buttons as it was given, and ours stay as they are", async () => {
    const { page, quiz } = await openQuiz(browser, host.origin);
    const button = quiz.locator(".primary");
    const paint = () =>
      button.evaluate((e) => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]);
    await button.waitFor();
    expect((await paint())[0]).toBe("rgb(47, 74, 158)");
    await page.addStyleTag({ content: "kitkhva-quiz{--kitkhva-accent:#ffe600}" });
    expect((await paint())[0]).toBe("rgb(255, 230, 0)");
    await page.context().close();
  });
});

describe("the parts", () => {
  it("are on what a site may want to dress, from the start to the result", async () => {
    host.room = testRoom({ candidate: "nickname" });
    host.form = [...items, ...writing];
    const { page, quiz } = await openQuiz(browser, host.origin);
    const seen = new Set<string>();
    const look = async () => {
      const names = await quiz.evaluate((element) =>
        [...element.shadowRoot!.querySelectorAll("[part]")].flatMap((one) => [...one.part]),
      );
      for (const name of names) seen.add(name);
    };
    await page.getByLabel(ka.nickname).fill("ნინო");
    await look();
    await press(page, ka.start);
    await page.getByRole("radio", { name: "29" }).check();
    await look();
    for (const at of host.form.keys()) {
      if (at === 2)
        for (const [label, option] of [
          ["38", "დაღუპული"],
          ["29", "გადარჩენილი"],
        ] as const)
          await page.getByLabel(label).selectOption({ label: option });
      if (at === 3) await page.getByRole("textbox").fill("38");
      if (at === 4) await page.getByRole("radio").first().check();
      await press(page, ka.check);
      await page.locator(".verdict").waitFor();
      await look();
      await press(page, at < host.form.length - 1 ? ka.next : ka.result);
    }
    await page.locator(".score").waitFor();
    await look();
    expect([...seen].toSorted().join(" ")).toBe(
      "button chosen evidence feedback field heading link option primary progress question quiz score",
    );
    await page.context().close();
  });

  it("can be dressed from outside, over what the quiz has by itself", async () => {
    const { page, quiz } = await openQuiz(browser, host.origin);
    await page.addStyleTag({
      content:
        "kitkhva-quiz::part(quiz){border-radius:0} kitkhva-quiz::part(option chosen){outline:2px dotted rgb(1,2,3)}",
    });
    await page.getByRole("radio", { name: "29" }).check();
    const read = (selector: string, name: string) =>
      quiz
        .locator(selector)
        .first()
        .evaluate((e, n) => getComputedStyle(e).getPropertyValue(n), name);
    expect(await read(".kitkhva", "border-top-left-radius")).toBe("0px");
    expect(await read(".chosen", "outline-color")).toBe("rgb(1, 2, 3)");
    expect(await read(".row:not(.chosen)", "outline-style")).toBe("none");
    await page.context().close();
  });
});
