/**
 * The real server, a real Chromium, and a network that fails at random moments: requests and replies are cut, the browser goes
 * offline, the page is reloaded, closed and opened again, the attempt goes on in another browser by its code. What the
 * teacher gets in the end is what the pupil last chose. A failure names its seed.
 */
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Item } from "../../questions/item.ts";
import type { NewQuizMade, Quiz, Results } from "../../worker/contract.ts";
import { ka } from "../widget/texts.ts";
import { moreTexts } from "../../widget/more/texts.ts";
import { ask, makeState, openBrowser, type Server, startServer } from "./harness.ts";

const texts = moreTexts("ka");
const { state, remove } = makeState();
const types = { "gap-number": 1, "gap-date": 1, when: 1 };
const length = 3;
/** So many runs; STORMS=300 makes hundreds of them. */
const storms = Number(process.env["STORMS"] ?? 8);
let server: Server;
let browser: Browser;
let bank: Item[];
const quizzes: Record<string, NewQuizMade> = {};

beforeAll(async () => {
  server = await startServer(state);
  browser = await openBrowser();
  const { articleId } = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`);
  bank = (await ask<{ data: Item[] }>(server, `articles/${articleId}/items`)).data;
  for (const mode of ["practice", "test"]) {
    const made = await fetch(`${server.origin}/v1/quizzes`, {
      method: "POST",
      headers: { Authorization: `Bearer ${server.demo.key}`, "Content-Type": "application/json" },
      body: JSON.stringify({ articleId, length, mode, types, reveal: "submit" }),
    });
    quizzes[mode] = (await made.json()) as NewQuizMade;
  }
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  remove();
});

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function makeRandom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One pupil's way through a quiz, on one device after another. */
class Run {
  readonly random: () => number;
  readonly url: string;
  context!: BrowserContext;
  page!: Page;
  /** Whether requests fail at random. */
  isStormy = true;
  cut = 0;

  constructor(seed: number, mode: string) {
    this.random = makeRandom(seed);
    this.url = `${server.origin}/embed/${quizzes[mode]!.room.code}`;
  }

  async openDevice(): Promise<void> {
    this.context = await browser.newContext({ locale: "ka-GE", reducedMotion: "reduce" });
    this.context.setDefaultTimeout(20_000);
    await this.context.route("**/v1/attempts/**", (route) => this.carry(route));
    this.page = await this.context.newPage();
    await this.page.goto(this.url);
  }

  private async carry(route: Route): Promise<void> {
    const fate = this.isStormy ? this.random() : 1;
    try {
      if (fate < 0.25) await route.abort();
      else if (fate < 0.45) {
        // The server gets it, twice, and the reply is lost.
        await route.fetch();
        await route.fetch();
        await route.abort();
      } else await route.continue();
      if (fate < 0.45) this.cut++;
    } catch {
      // The page is gone.
    }
  }

  press = (name: string) => this.page.getByRole("button", { name, exact: true }).click();

  /** Reloads, or closes the tab and opens another. */
  async interrupt(): Promise<void> {
    const what = this.random();
    if (what < 0.3) await this.page.reload();
    else if (what < 0.6) {
      const page = await this.context.newPage();
      await this.page.close();
      this.page = page;
      await page.goto(this.url);
      await page.getByRole("button", { name: new RegExp(`^${texts.goOn}`) }).click();
    } else if (what < 0.8) {
      await this.context.setOffline(true);
      await this.page.waitForTimeout(this.random() * 500);
      await this.context.setOffline(false);
    }
  }

  /** Chooses an option of the question on the screen; returns both texts. */
  async choose(): Promise<[string, string]> {
    const options = this.page.locator("kitkhva-quiz label.row");
    await options.first().waitFor();
    const at = Math.floor(this.random() * (await options.count()));
    await options.nth(at).getByRole("radio").check();
    const stem = (await this.page.locator("kitkhva-quiz h2.stem").textContent()) ?? "";
    return [squeeze(stem), (await options.nth(at).locator(".text").textContent()) ?? ""];
  }
}

const squeeze = (text: string) => text.replaceAll(/[\s_]/g, "");

describe("with a network that fails at random", () => {
  it.each(Array.from({ length: storms }, (_, i) => [i + 1, i % 2 ? "test" : "practice"] as const))(
    "run %d, a %s, arrives once, as it was last answered",
    async (seed, mode) => {
      const run = new Run(seed, mode);
      const given: Record<string, string> = {};
      const name = `მოსწავლე ${seed}`;
      await run.openDevice();
      await run.page.getByLabel(ka.nickname).fill(name);
      await run.press(ka.start);
      for (let at = 0; at < length; at++) {
        if (mode === "test") await run.choose();
        const [stem, chosen] = await run.choose();
        given[stem] = chosen;
        await run.interrupt();
        if (mode === "practice") {
          await run.press(ka.check);
          await run.interrupt();
        }
        const last = mode === "practice" ? ka.result : ka.overview;
        await run.press(at < length - 1 ? ka.next : last);
      }
      if (mode === "test") {
        // Another device, once the server has all: this one breaks.
        if (seed % 4 === 0) {
          run.isStormy = false;
          const rows = run.page.locator("kitkhva-quiz .row");
          await rows
            .getByText(texts.saved)
            .nth(length - 1)
            .waitFor();
          const code = (await run.page.locator("kitkhva-quiz .code").textContent()) ?? "";
          await run.context.close();
          await run.openDevice();
          await run.press(ka.withCode);
          await run.page.getByLabel(texts.code).fill(code.toLowerCase());
          await run.press(texts.goOn);
          await run.page.getByRole("radio", { checked: true }).waitFor();
          for (let at = 0; at < length; at++) await run.press(at < length - 1 ? ka.next : ka.overview);
          run.isStormy = true;
        }
        await run.context.setOffline(true);
        await run.press(ka.submit);
        await run.page.getByRole("heading", { name: texts.handedInHere }).waitFor();
        if (seed % 3 === 0) await run.page.close();
        await run.context.setOffline(false);
        if (seed % 3 === 0) {
          run.page = await run.context.newPage();
          await run.page.goto(run.url);
          await run.press(`${texts.goOn}: ${name}`);
        }
      }
      run.isStormy = false;
      await run.page.getByRole("heading", { name: ka.result, exact: true }).waitFor({ timeout: 60_000 });
      await run.context.close();

      const { data } = await ask<Results>(
        server,
        `quizzes/${quizzes[mode]!.id}/results?limit=200&attempt=all`,
      );
      const mine = data.filter(({ candidate }) => candidate === name);
      expect(mine.map(({ submittedAt }) => submittedAt !== null)).toEqual([true]);
      const arrived = mine[0]!.items.map(({ itemId, response }) => {
        const item = bank.find(({ id }) => id === itemId)!;
        return [squeeze(item.stem), item.options.find(({ id }) => id === response)?.text];
      });
      expect(Object.fromEntries(arrived), `seed ${seed}, ${run.cut} cut`).toEqual(given);
    },
    120_000,
  );
});
