/**
 * A sentence chosen in the article itself, on the real server: on our own page, and on a page of another site whose markup splits the
 * sentences and has links in them. What the teacher gets is what was tapped.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Item } from "../../questions/item.ts";
import type { NewQuizMade, Results, Room } from "../../worker/contract.ts";
import { ka } from "../widget/texts.ts";
import { findViolations } from "./axe.ts";
import { ask, make, openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";

setUp();
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 800 } };
let made: NewQuizMade;
let bank: Item[];
let paragraphs: string[];

/** As an editor leaves it: each fourth word is a link with markup in it, spaces do not break, quotation marks are typed. */
const split = (text: string) =>
  text
    .replaceAll(/[„“]/g, '"')
    .split(" ")
    .map((word, i) => (i % 4 ? word : `<a href="/away"><span>${word.slice(0, 2)}</span>${word.slice(2)}</a>`))
    .join("&nbsp;<wbr>");
const site = createServer((_, reply) =>
  reply.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(
    `<!doctype html><html lang="ka"><meta name="viewport" content="width=device-width"><title>სკოლა</title><link rel="icon" href="data:,">
    <main><h1>სტატია</h1><div class="entry-content">${paragraphs.map((text) => `<p>${split(text)}</p>`).join("<figure>სურათი</figure>")}
    <script src="${server.origin}/widget.js" async crossorigin></script>
    <kitkhva-quiz room="${made.room.code}" article=".entry-content"></kitkhva-quiz></div></main>`,
  ),
);
let origin = "";

beforeAll(async () => {
  const text = readFileSync(new URL("../fixtures/theatre.ka.txt", import.meta.url), "utf8");
  const { id: articleId } = await make<{ id: string }>(server, "articles", { text });
  bank = (await ask<{ data: Item[] }>(server, `articles/${articleId}/items`)).data;
  const types = { "find-sentence": 1 };
  made = await make(server, "quizzes", { articleId, length: 1, candidate: "none", types });
  ({ paragraphs } = await ask<Room>(server, `rooms/${made.room.code}`));
  await new Promise<void>((resolve) => void site.listen(0, "127.0.0.1", resolve));
  // The server is 127.0.0.1: to a browser this is another site.
  origin = `http://localhost:${(site.address() as AddressInfo).port}`;
});

afterAll(() => {
  site.close();
});

const quiz = (page: Page) => page.locator("kitkhva-quiz");

/** Into the article, to choose there; its sentences as the list has them. */
async function enter(page: Page, url: string): Promise<string[]> {
  await page.goto(url);
  await quiz(page).getByRole("button", { name: ka.chooseInText }).click();
  await quiz(page).locator("div[popover]").waitFor();
  return quiz(page).locator(".row .text").allTextContents();
}

/** The middle of a sentence's first line, or of a link in it, brought on the screen as a finger would. */
async function placeOf(page: Page, at: number, link = "none") {
  const find = () =>
    page.evaluate(
      ([i, selector]) => {
        const range = [...CSS.highlights.get("kitkhva-option")!][i] as Range;
        const inner = [...document.querySelectorAll(selector)].find(
          (one) => range.isPointInRange(one, 0) && range.isPointInRange(one, one.childNodes.length),
        );
        const { left, top, width, height } = (inner ?? range).getClientRects()[0]!;
        return { x: left + width / 2, y: top + height / 2 };
      },
      [at, link] as const,
    );
  const { y } = await find();
  await page.mouse.wheel(0, y - 200);
  await page.waitForTimeout(200);
  return find();
}

/** What has arrived of the newest attempt: the text that was chosen, and whether it is right. */
async function arrived(): Promise<[text: string | undefined, score: number]> {
  const { data } = await ask<Results>(server, `quizzes/${made.id}/results?attempt=all&limit=50`);
  const [{ itemId, response, score }] = data.at(-1)!.items as [Results["data"][number]["items"][number]];
  const item = bank.find(({ id }) => id === itemId)!;
  return [item.options.find(({ id }) => id === response)?.text, score];
}

describe("a sentence that is to be found", () => {
  it.each([
    ["our own page", () => `${server.origin}/r/${made.room.code}`, "none"],
    ["a page of another site, on a link", () => origin, "a"],
  ])("is chosen by a tap in %s, and arrives", async (_, url, link) => {
    const { page, faults } = await openPage(browser, new URL(url()).origin, phone);
    const texts = await enter(page, url());
    const { x, y } = await placeOf(page, texts.length - 1, link);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => quiz(page).getByRole("radio").last().isChecked()).toBe(true);
    // It is kept like any other: the page may go now.
    await page.reload();
    expect(await quiz(page).getByRole("radio").last().isChecked()).toBe(true);
    await quiz(page).getByRole("button", { name: ka.chooseInText }).click();
    await quiz(page).locator("div[popover]").getByRole("button", { name: ka.check, exact: true }).click();
    await quiz(page).locator(".verdict").waitFor();
    const isRight = (await quiz(page).locator(".verdict .mark.right").count()) === 1;
    await quiz(page).getByRole("button", { name: ka.result, exact: true }).click();
    await quiz(page).locator(".score").waitFor();
    expect(await arrived()).toEqual([texts.at(-1), isRight ? 1 : 0]);
    expect(new URL(page.url()).pathname).toBe(new URL(url()).pathname);
    expect(faults.filter((fault) => fault !== `asked ${server.origin}`)).toEqual([]);
    await page.context().close();
  });

  it("is chosen in the list in a frame, which has no article", async () => {
    const { page } = await openPage(browser, server.origin, phone);
    await page.goto(`${server.origin}/embed/${made.room.code}`);
    await quiz(page).getByRole("radio").first().check();
    await quiz(page).getByRole("button", { name: ka.check, exact: true }).click();
    await quiz(page).locator(".verdict").waitFor();
    expect(await quiz(page).getByRole("button", { name: ka.chooseInText }).count()).toBe(0);
    await page.context().close();
  });

  // Own page and foreign page on both screens; which goes with which scheme changes.
  for (const [i, [name, screen]] of Object.entries({ phone, desk }).entries())
    for (const [j, colorScheme] of (["light", "dark"] as const).entries())
      it(`is asked for soundly on a ${name} in ${colorScheme}`, async () => {
        const url = i === j ? `${server.origin}/r/${made.room.code}` : origin;
        const { page } = await openPage(browser, server.origin, { ...screen, colorScheme });
        await enter(page, url);
        const { x, y } = await placeOf(page, 1);
        await page.mouse.click(x, y);
        await quiz(page).locator(".row.chosen").waitFor({ state: "attached" });
        if (process.env["SCREENSHOTS"])
          await page.screenshot({
            path: `tests/screenshots/choose-${i === j ? "own" : "host"}-${screen.viewport.width}-${colorScheme}.png`,
          });
        // A page of somebody else's has faults of its own.
        if (i === j) expect(await findViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          screen.viewport.width,
        );
        await page.context().close();
      });
});
