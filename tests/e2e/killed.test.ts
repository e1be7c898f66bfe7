/**
 * A device that dies: a Chromium with a profile of its own, killed with all that it had not written to its disk, and started anew on
 * the same profile. Chromium writes what a page keeps some seconds late, and then once a minute: what this device has is older than
 * what the server has.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium, type Page } from "playwright-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { moreTexts } from "../../widget/more/texts.ts";
import type { Article, Item, NewQuizMade, Results } from "../../worker/contract.ts";
import { ka } from "../widget/texts.ts";
import { ask, make } from "./harness.ts";
import { server, setUp } from "./stage.ts";

const texts = moreTexts("ka");
setUp();
const length = 4;
const sample = readFileSync(new URL("../../articles/dushanbe-2025.ka.txt", import.meta.url), "utf8");
/** By then Chromium has written what was kept first, and the widget has sent what was answered last. */
const writtenMs = 7_000;
let bank: Item[];
const quizzes: Record<string, NewQuizMade> = {};
let profile: string;
let running: ChildProcess | null = null;

beforeAll(async () => {
  const { id: articleId } = await make<Article>(server, "articles", { text: sample });
  bank = (await ask<{ data: Item[] }>(server, `articles/${articleId}/items`)).data;
  const types = { "gap-number": 1, "gap-date": 1, "gap-place": 1 };
  for (const mode of ["practice", "test"])
    quizzes[mode] = await make(server, "quizzes", { articleId, length, mode, types, reveal: "submit" });
});

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), "kitkhva-profile-"));
});

/** The browser, and all that it has started, is gone at once. */
async function kill(): Promise<void> {
  const dying = running;
  running = null;
  if (!dying?.pid || dying.exitCode !== null) return;
  const gone = new Promise((resolve) => dying.once("exit", resolve));
  process.kill(-dying.pid, "SIGKILL");
  await gone;
}

afterEach(async () => {
  await kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** A page of a browser on the profile, started by this test alone: a group of processes of its own. */
async function openPage(): Promise<Page> {
  const port = join(profile, "DevToolsActivePort");
  rmSync(port, { force: true });
  // What a browser that was killed leaves behind would keep the next one out.
  for (const lock of ["SingletonLock", "SingletonCookie", "SingletonSocket"])
    rmSync(join(profile, lock), { force: true });
  running = spawn(
    process.env["CHROMIUM"]!,
    [
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "--no-first-run",
      "--disable-gpu",
      "--disable-background-networking",
      "--lang=ka",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "about:blank",
    ],
    { detached: true, stdio: "ignore" },
  );
  for (let tries = 0; !existsSync(port) || !readFileSync(port, "utf8").includes("\n"); tries++) {
    if (tries > 300) throw new Error("Chromium did not start");
    await sleep(100);
  }
  const browser = await chromium.connectOverCDP(
    `http://127.0.0.1:${readFileSync(port, "utf8").split("\n")[0]}`,
  );
  const [context] = browser.contexts();
  context!.setDefaultTimeout(20_000);
  return context!.newPage();
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Chooses an option of the question on the screen, another one each time; gives the question's text and the option's. */
async function choose(page: Page, at: number): Promise<[stem: string, given: string]> {
  const quiz = page.locator("kitkhva-quiz");
  await quiz.getByText(`${ka.question} ${at + 1} / ${length}`).waitFor();
  const rows = quiz.locator(".row");
  await rows.first().waitFor();
  const row = rows.nth((at + 1) % (await rows.count()));
  await row.getByRole("radio").check();
  const stem = (await quiz.locator("h2.stem").textContent()) ?? "";
  return [squeeze(stem), (await row.locator(".text").textContent()) ?? ""];
}

const squeeze = (text: string) => text.replaceAll(/[\s_]/g, "");

/** What the server has of a pupil, in words. */
async function readStored(mode: string, name: string) {
  const path = `quizzes/${quizzes[mode]!.id}/results?limit=200&attempt=all`;
  const mine = (await ask<Results>(server, path)).data.filter(({ candidate }) => candidate === name);
  return mine.map(({ submittedAt, items }) => ({
    isHandedIn: submittedAt !== null,
    given: Object.fromEntries(
      items
        .filter(({ response }) => response !== null)
        .map(({ itemId, response }) => {
          const { stem, options } = bank.find(({ id }) => id === itemId)!;
          return [squeeze(stem), options.find(({ id }) => id === response)?.text];
        }),
    ),
  }));
}

describe("a browser that is killed and started anew on its profile", () => {
  it.each(["test", "practice"])(
    "goes on with all answers of a %s, none lost and none overwritten",
    async (mode) => {
      const given: Record<string, string> = {};
      const answer = async (page: Page, at: number) => {
        const [stem, text] = await choose(page, at);
        given[stem] = text;
        if (mode === "practice") {
          await press(page, ka.check);
          await page.locator("kitkhva-quiz .verdict").waitFor();
        }
      };
      const url = `${server.origin}/embed/${quizzes[mode]!.room.code}`;
      const name = "ნინო";
      let page = await openPage();
      await page.goto(url);
      await page.getByLabel(ka.nickname).fill(name);
      await press(page, ka.start);
      await answer(page, 0);
      // Known on this device's disk from here on; what follows is not, or late.
      await sleep(writtenMs);
      for (const at of [1, 2]) {
        await press(page, ka.next);
        await answer(page, at);
      }
      // In practice each answer is on the server with its feedback; in a test within some seconds.
      if (mode === "test") await sleep(writtenMs);
      await kill();
      expect(await readStored(mode, name)).toEqual([{ isHandedIn: false, given }]);

      page = await openPage();
      await page.goto(url);
      await press(page, `${texts.goOn}: ${name}`);
      await answer(page, length - 1);
      await press(page, mode === "practice" ? ka.result : ka.overview);
      if (mode === "test") await press(page, ka.submit);
      await page.getByRole("heading", { name: ka.result, exact: true }).waitFor();
      expect(Object.keys(given).length).toBe(length);
      expect(await readStored(mode, name)).toEqual([{ isHandedIn: true, given }]);
    },
    120_000,
  );
});
