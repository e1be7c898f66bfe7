/**
 * The page of snippets: what it gives to copy works on a page of another origin, and its test of a page tells what is so there.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Room } from "../../worker/contract.ts";
import { shareTextsFor } from "../../worker/pages/share-texts.ts";
import { ka } from "../widget/texts.ts";
import { findViolations } from "./axe.ts";
import { ask, openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";

setUp();
/** A school's page, and the policy it is sent with. */
let html = "";
let policy = "";
let extra: Record<string, string> = {};
const host = createServer((_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  if (policy) response.setHeader("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(extra)) response.setHeader(name, value);
  response.end(
    `<!doctype html><meta charset="utf-8"><title>school</title><link rel="icon" href="data:,">${html}`,
  );
});
let origin = "";
let share = "";

beforeAll(async () => {
  share = `${server.origin}/r/${server.demo.room}/share`;
  await new Promise<void>((resolve) => void host.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});

afterAll(() => {
  host.close();
});

const t = shareTextsFor("en");
const snippet = async (page: Page, name: string) => (await page.locator(`#way-${name}`).textContent()) ?? "";

/** Opens the page of snippets, puts what is made of one of them into the school's page, and has that tested. */
async function test(make: (snippetOf: (name: string) => Promise<string>) => Promise<string>): Promise<Page> {
  const { page } = await openPage(browser, server.origin);
  await page.clock.install();
  await page.goto(`${share}?lang=en`);
  html = await make((name) => snippet(page, name));
  await page.getByLabel(t.page).fill(origin);
  await page.getByRole("button", { name: t.checkNow, exact: true }).click();
  return page;
}

const result = (page: Page, text: string) => page.locator("#results").getByText(text);

const screens = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
const schemes = ["light", "dark"] as const;

describe("the page of snippets", () => {
  it("is in the language asked for, else in the reader's, else in the room's", async () => {
    const langOf = async (address: string, language: string) => {
      const page = await (await fetch(address, { headers: { "Accept-Language": language } })).text();
      return /<html lang="(\w+)"/.exec(page)?.[1];
    };
    expect(await langOf(share, "ru-RU, en;q=0.5")).toBe("ru");
    expect(await langOf(share, "de")).toBe("ka");
    expect(await langOf(`${share}?lang=en`, "ru")).toBe("en");
  });
  // In both schemes and on both screens; which goes with which changes from language to language.
  for (const [at, lang] of ["ka", "en", "ru"].entries())
    for (const [i, viewport] of screens.entries()) {
      const colorScheme = schemes[(at + i) % 2]!;
      it(`is sound at ${viewport.width} px in ${colorScheme}, in ${lang}`, async () => {
        const { page, faults } = await openPage(browser, server.origin, { viewport, colorScheme });
        await page.goto(`${share}?lang=${lang}`);
        await page.getByRole("heading", { level: 1, name: shareTextsFor(lang).title }).waitFor();
        // Here the addresses are of the machine itself.
        await page.getByText(shareTextsFor(lang).onlyHere).waitFor();
        expect(await findViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          viewport.width,
        );
        if (process.env["SCREENSHOTS"])
          await page.screenshot({
            path: `tests/screenshots/share-${lang}-${viewport.width}-${colorScheme}.png`,
            fullPage: true,
          });
        expect(faults).toEqual([]);
        await page.context().close();
      });
    }

  it("copies what it shows", async () => {
    const { page } = await openPage(browser, server.origin, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.goto(`${share}?lang=en`);
    await page.getByRole("button", { name: `${t.copy}: ${t.ways.frame.name}`, exact: true }).click();
    await page.getByText(t.copied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page, "frame"));
    await page.context().close();
  });

  it("keeps the place of the element by a word that fits on a phone, and names the frame by the title", async () => {
    const { page } = await openPage(browser, server.origin, { viewport: screens[0]! });
    await page.goto(share);
    const { title } = await ask<Room>(server, `rooms/${server.demo.room}`);
    expect(await snippet(page, "frame")).toContain(`title="${title}"`);
    html = (await snippet(page, "element")).replace(/<script.*<\/script>/, "");
    await page.goto(origin);
    const word = page.locator("kitkhva-quiz text");
    expect(await word.textContent()).toBe("კითხვები");
    const { x, width } = (await word.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(360);
    await page.context().close();
  });

  it("is not there for a code that nobody has", async () => {
    expect((await fetch(`${server.origin}/r/ZZZZZZZZ/share`)).status).toBe(404);
  });
});

describe("one version for good", () => {
  it("never changes at its address, and runs with its integrity", async () => {
    const { page } = await openPage(browser, server.origin);
    await page.goto(share);
    html = await snippet(page, "fixed");
    const address = /src="([^"]+)" integrity="sha384-/.exec(html)![1]!;
    const reply = await fetch(address);
    expect(reply.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(reply.headers.get("access-control-allow-origin")).toBe("*");
    await page.goto(origin);
    await page.getByLabel(ka.nickname).waitFor();
    await page.context().close();
  });

  it("is refused by the browser where a byte is another, and the link stays", async () => {
    const { page } = await openPage(browser, server.origin);
    await page.goto(share);
    html = await snippet(page, "fixed");
    await page.route("**/v/*/widget.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()};` });
    });
    await page.goto(origin);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => customElements.get("kitkhva-quiz"))).toBeUndefined();
    expect(await page.locator("kitkhva-quiz > a").isVisible()).toBe(true);
    await page.context().close();
  });
});

describe("the test of a page", () => {
  it("finds the element at work and the article in the page", async () => {
    const { paragraphs } = await ask<Room>(server, `rooms/${server.demo.room}`);
    const article = `<article data-kitkhva-article>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article>`;
    const page = await test(async (of) => article + (await of("element")));
    await result(page, t.lines.element).waitFor();
    await result(page, `${t.lines.article} (${paragraphs.length} / ${paragraphs.length})`).waitFor();
    expect(await page.locator("#results .bad, #results .hint").count()).toBe(0);
    if (process.env["SCREENSHOTS"])
      await page.locator(".card").last().screenshot({ path: "tests/screenshots/share-checked.png" });
    await page.context().close();
  });

  it("says that the article is not there, and that a quiz is of another room", async () => {
    const page = await test((of) => of("element"));
    await result(page, t.lines.noArticle).waitFor();
    await page.context().close();
    const other = await test(async (of) => (await of("element")).replaceAll(server.demo.room, "ZZZZZZZZ"));
    await result(other, t.lines.other).waitFor();
    await other.context().close();
  });

  it("names a theme that there is not, with those that there are, and no other", async () => {
    const themed = (theme: string) =>
      test(async (of) => (await of("element")).replace("<kitkhva-quiz", `$& theme="${theme}"`));
    const page = await themed("Blue");
    await result(page, `${t.lines.theme} (Blue)`).waitFor();
    expect(t.lines.theme).toMatch(/light or dark/);
    await page.context().close();
    const dark = await themed("dark");
    await result(dark, t.lines.noArticle).waitFor();
    expect(await result(dark, t.lines.theme).count()).toBe(0);
    await dark.context().close();
  });

  it("finds a frame in a sandbox within a frame, and what it lacks", async () => {
    const page = await test(async (of) => {
      const frame = (await of("frame"))
        .replace("<iframe", '<iframe sandbox="allow-scripts"')
        .replace('"720"', '"200"');
      return `<iframe width="900" height="900" srcdoc='${frame}'></iframe>`;
    });
    for (const line of [t.lines.frame, t.lines.forgets, t.lines.scrolls]) await result(page, line).waitFor();
    await page.context().close();
  });

  it("tells a policy that lets the script in and not its calls", async () => {
    policy = `default-src 'none'; script-src ${server.origin}`;
    const page = await test((of) => of("element"));
    await result(page, t.lines.connect).waitFor();
    policy = "";
    await page.context().close();
  });

  it.each([
    ["a page that takes scripts out", "<p>nothing</p>", {}],
    ["a page that shuts itself off", null, { "Cross-Origin-Opener-Policy": "same-origin" }],
  ])("says that nobody answers from %s", async (_, body, headers) => {
    extra = headers as Record<string, string>;
    const page = await test(async (of) => body ?? (await of("element")));
    await page.waitForTimeout(500);
    expect(await result(page, t.lines.silent).count()).toBe(0);
    await page.clock.runFor(15_000);
    await result(page, t.lines.silent).waitFor();
    extra = {};
    await page.context().close();
  });

  it("opens no address that is no page", async () => {
    const { page } = await openPage(browser, server.origin);
    await page.goto(`${share}?lang=en`);
    await page.getByLabel(t.page).fill("javascript:alert(1)");
    await page.getByRole("button", { name: t.checkNow, exact: true }).click();
    await result(page, t.lines.unopened).waitFor();
    expect(page.context().pages()).toHaveLength(1);
    await page.context().close();
  });
});
