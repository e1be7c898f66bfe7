/**
 * The real server, a real Chromium, and a network that fails at random moments: requests and replies are cut, of the start as of the
 * answers, a filter answers instead, the browser goes offline, clocks are ahead, the page is reloaded, closed and opened again, the attempt goes on
 * in another browser by its code. Practices run in a page of another site, tests in the page of a frame. What the teacher gets in the
 * end is what the pupil last answered, in items of every kind that there is. A failure names its seed. A try that comes to nothing, since a
 * busy machine lost a press, is made again under another name; one that lost an answer, was offered no way back to its attempt, had no
 * receipt, met a question that was answered or found no way on has failed for good. How often a button had to be pressed again is printed.
 */
import { readFileSync } from "node:fs";
import { createServer, type Server as Site } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Locator, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Item } from "../../questions/item.ts";
import type { NewQuizMade, Results } from "../../worker/contract.ts";
import { createRandom } from "../faults/chance.ts";
import { ka } from "../widget/texts.ts";
import { moreTexts } from "../../widget/more/texts.ts";
import { ask, make } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";

const texts = moreTexts("ka");
setUp();
const length = 5;
const sample = readFileSync(new URL("../../articles/dushanbe-2025.ka.txt", import.meta.url), "utf8").trim();
const theatre = readFileSync(new URL("../fixtures/theatre.ka.txt", import.meta.url), "utf8");
/** By mode the kinds that are asked, and of what: the sample alone has nothing to put in order, and no sentence to be found. Each form holds every kind that its mode asks. */
const quizOf = {
  practice: {
    types: { "gap-number": 1, typed: 1, order: 2 },
    text: `${sample}
2010 წლის 3 მაისს თელავის ცენტრში ახალი ბიბლიოთეკა გაიხსნა. 2012 წლის 7 ივნისს თელავის ბიბლიოთეკამ პირველი გამოფენა მოაწყო.
2015 წლის 9 სექტემბერს თელავის ბიბლიოთეკაში ძლიერი ხანძარი გაჩნდა. 2018 წლის 11 ოქტომბერს თელავის ბიბლიოთეკა ხელახლა გაიხსნა.`,
  },
  test: { types: { "true-false": 1, matching: 1, "find-sentence": 1 }, text: theatre },
};
/** So many runs; STORMS=300 makes hundreds of them. Others each day; STORMS=1 and SEED, as a failure names it, make one again. */
const storms = Number(process.env["STORMS"] ?? 6);
const first = Number(process.env["SEED"] ?? Math.floor(Date.now() / 86_400_000) * 10_000);
let site: Site;
const items: Item[] = [];
const quizzes: Record<string, NewQuizMade> = {};
/** The kinds of what was answered. */
const met = new Set<string>();
/** The seeds of tries that broke what is promised: none that comes after mends that. */
const broken = new Set<number>();
/** So many presses came to nothing, and were made again. */
let pressedAgain = 0;

beforeAll(async () => {
  site = createServer((request, reply) =>
    reply
      .writeHead(200, { "content-type": "text/html; charset=utf-8" })
      .end(
        `<!doctype html><title>სკოლა</title><script src="${server.origin}/widget.js" async crossorigin></script>` +
          `<kitkhva-quiz room="${request.url?.slice(1)}"></kitkhva-quiz>`,
      ),
  );
  await new Promise<void>((resolve) => site.listen(0, resolve));
  for (const [mode, { types, text }] of Object.entries(quizOf)) {
    const { id: articleId } = await make<{ id: string }>(server, "articles", { text });
    items.push(...(await ask<{ data: Item[] }>(server, `articles/${articleId}/items`)).data);
    quizzes[mode] = await make(server, "quizzes", { articleId, length, mode, types, reveal: "submit" });
  }
});

afterAll(() => {
  site?.close();
  console.log(`${storms} runs, ${pressedAgain} presses made again`);
});

/** One pupil's way through a quiz, on one device after another. */
class Run {
  readonly random: () => number;
  readonly url: string;
  context!: BrowserContext;
  page!: Page;
  /** Whether requests fail at random. */
  isStormy = true;
  cut = 0;

  readonly seed: number;
  readonly mode: string;

  constructor(seed: number, mode: string) {
    this.seed = seed;
    this.mode = mode;
    this.random = createRandom(seed);
    const { code } = quizzes[mode]!.room;
    // The server is 127.0.0.1: to a browser that is another site, and not only another port.
    this.url =
      mode === "test"
        ? `${server.origin}/embed/${code}`
        : `http://localhost:${(site.address() as AddressInfo).port}/${code}`;
  }

  async openDevice(): Promise<void> {
    this.context = await browser.newContext({ locale: "ka-GE", reducedMotion: "reduce" });
    this.context.setDefaultTimeout(20_000);
    await this.context.route("**/v1/**", (route) => this.carry(route));
    if (this.seed % 3 === 2)
      await this.context.addInitScript(() => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + 2 * 86_400_000;
      });
    this.page = await this.context.newPage();
    await this.page.goto(this.url);
  }

  private async carry(route: Route): Promise<void> {
    const fate = this.isStormy ? this.random() : 1;
    try {
      if (fate < 0.18) await route.abort();
      else if (fate < 0.28)
        await route.fulfill({
          status: 403,
          contentType: "text/html",
          headers: { "access-control-allow-origin": "*" },
          body: "<h1>Blocked",
        });
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

  button = (name: string) => this.page.getByRole("button", { name, exact: true });
  press = (name: string) => this.button(name).click();

  /** Presses what is promised to be there, and to lead elsewhere. */
  async take(button: Locator): Promise<void> {
    await this.must(button.waitFor());
    await button.click();
    const gone = (timeout: number) => button.waitFor({ state: "hidden", timeout });
    if (
      await gone(5_000).then(
        () => true,
        () => false,
      )
    )
      return;
    pressedAgain++;
    await button.click();
    await this.must(gone(20_000));
  }

  /** What is promised, whatever the machine does. */
  async must(promised: Promise<unknown>): Promise<void> {
    broken.add(this.seed);
    await promised;
    broken.delete(this.seed);
  }

  /** The attempt is at a question, and that one is open. */
  async meet(at: number): Promise<void> {
    await this.must(this.page.getByText(placeOf(at)).waitFor());
    if (this.mode === "practice") await this.must(this.button(ka.check).waitFor());
    else {
      const quiz = this.page.locator("kitkhva-quiz");
      await this.must(quiz.locator(".row").first().waitFor());
      await this.must(
        expect.poll(() => quiz.locator("input:checked, option:checked:not(:first-child)").count()).toBe(0),
      );
    }
  }

  /** Checks what is answered, or leads on; pressed again where nothing came of it: what comes in that moment moves a button away from under the finger. */
  async proceed(name: string, at: number): Promise<void> {
    const button = this.button(name);
    await this.must(button.waitFor());
    for (let pressed = 0; pressed < 3; pressed++) {
      if (pressed > 0) pressedAgain++;
      await button.click();
      if ((await this.page.getByText(placeOf(at)).count()) === 0 || (await button.count()) === 0) return;
    }
  }

  /** To the next question, or to what comes after the last one. */
  goOn(at: number): Promise<void> {
    const end = this.mode === "practice" ? ka.result : ka.overview;
    return this.proceed(at < length - 1 ? ka.next : end, at);
  }

  /** Reloads, or closes the tab and opens another. */
  async interrupt(): Promise<void> {
    const what = this.random();
    if (what < 0.3) await this.page.reload();
    else if (what < 0.6) {
      const page = await this.context.newPage();
      await this.page.close();
      this.page = page;
      await page.goto(this.url);
      await this.take(page.getByRole("button", { name: new RegExp(`^${texts.goOn}`) }));
    } else if (what < 0.8) {
      await this.context.setOffline(true);
      await this.page.waitForTimeout(this.random() * 500);
      await this.context.setOffline(false);
    }
  }

  /** Presses until there is a question: a room that did not come and a start that was lost are the pupil's to ask for again. */
  async start(name: string): Promise<void> {
    const field = this.page.getByLabel(ka.nickname);
    const alert = this.page.getByRole("alert");
    while (
      await field
        .or(alert)
        .first()
        .waitFor()
        .then(() => alert.count())
    )
      await this.press(ka.retry);
    await field.fill(name);
    const stem = this.page.locator("kitkhva-quiz h2.stem");
    do {
      await this.press(ka.start);
      await stem.or(alert).first().waitFor();
    } while ((await stem.count()) === 0);
  }

  private any = (count: number) => Math.floor(this.random() * count);

  /** Answers the question on the screen, whatever its kind; returns its text and the answer's. */
  async answer(): Promise<[stem: string, given: string]> {
    const quiz = this.page.locator("kitkhva-quiz");
    const rows = quiz.locator(".row");
    const field = quiz.locator("input[type=text], input:not([type])");
    await rows.or(field).first().waitFor();
    const stem = squeeze((await quiz.locator("h2.stem").textContent()) ?? "");
    if ((await field.count()) > 0) {
      const text = `პასუხი ${this.any(1_000)}`;
      await field.fill(text);
      return [stem, text];
    }
    if ((await quiz.locator(".square").count()) > 0) {
      for (let left = 1 + this.any(4); left > 0; left--) {
        const moves = quiz.locator(".square:not([aria-disabled=true])");
        await moves.nth(this.any(await moves.count())).click();
      }
      return [stem, inOrder(await rows.locator(".text").allTextContents())];
    }
    const selects = quiz.locator("select");
    if ((await selects.count()) > 0) {
      for (const select of await selects.all())
        await select.selectOption({ index: 1 + this.any((await select.locator("option").count()) - 1) });
      const chosen = await rows.evaluateAll((all) =>
        all.map((row) => [
          row.querySelector(".text")!.textContent,
          row.querySelector("select")!.selectedOptions[0]!.text,
        ]),
      );
      return [stem, inPairs(chosen)];
    }
    const row = rows.nth(this.any(await rows.count()));
    await row.getByRole("radio").check();
    return [stem, (await row.locator(".text").textContent()) ?? ""];
  }

  /** Another device, once the server has all there is: this one breaks. The attempt goes on where it was. */
  async breakDevice(): Promise<void> {
    this.isStormy = false;
    await this.page.evaluate(() => dispatchEvent(new Event("online")));
    await this.must(this.page.locator("kitkhva-quiz .aside").getByText(texts.saved).waitFor());
    const code = (await this.page.locator("kitkhva-quiz .aside .code").textContent()) ?? "";
    await this.context.close();
    await this.openDevice();
    await this.take(this.button(ka.withCode));
    await this.page.getByLabel(texts.otherCode).fill(code.toLowerCase());
    await this.take(this.button(texts.goOn));
    await this.must(this.page.locator("kitkhva-quiz .place").waitFor());
    this.isStormy = true;
  }
}

const placeOf = (at: number) => `${ka.question} ${at + 1} / ${length}`;

/** The pairs of a match, which each form shuffles. */
const inPairs = (pairs: (string | null)[][]) =>
  pairs
    .map((pair) => squeeze(pair.join(":")))
    .sort()
    .join();

const inOrder = (lines: string[]) => squeeze(lines.join(":"));

/** What the teacher reads, in the pupil's words. */
function inWords(item: Item, response: unknown): string {
  const text = (id: unknown) => item.options.find((option) => option.id === id)?.text ?? String(id);
  if (typeof response !== "object" || response === null) return text(response);
  if (Array.isArray(response)) return inOrder(response.map(text));
  return inPairs(
    (item.prompts ?? []).map((prompt) => [
      prompt.text,
      text((response as Record<string, string>)[prompt.id]),
    ]),
  );
}

const squeeze = (text: string) => text.replaceAll(/[\s_]/g, "");

describe("with a network that fails at random", () => {
  it.for(
    Array.from({ length: storms }, (_, i) => first + i).map(
      (seed) => [seed, seed % 2 ? "practice" : "test"] as const,
    ),
  )(
    "the run of seed %d, a %s, arrives once, as it was last answered",
    { timeout: 120_000 },
    async ([seed, mode], { task, onTestFinished }) => {
      expect(broken, "an earlier try broke what is promised").not.toContain(seed);
      const run = new Run(seed, mode);
      onTestFinished(() => run.context.close());
      const given: Record<string, string> = {};
      const name = `მოსწავლე ${seed}-${task.result?.retryCount ?? 0}`;
      await run.openDevice();
      await run.start(name);
      for (let at = 0; at < length; at++) {
        await run.meet(at);
        if (mode === "test") await run.answer();
        const [stem, answer] = await run.answer();
        given[stem] = answer;
        await run.interrupt();
        if (mode === "practice") {
          await run.proceed(ka.check, at);
          await run.interrupt();
        }
        await (seed % 4 < 2 && at === 2 ? run.breakDevice() : run.goOn(at));
      }
      if (mode === "test") {
        await run.context.setOffline(true);
        await run.take(run.button(ka.submit));
        await run.must(run.page.getByRole("heading", { name: texts.handedInHere }).waitFor());
        if (seed % 3 === 0) await run.page.close();
        await run.context.setOffline(false);
        if (seed % 3 === 0) {
          run.page = await run.context.newPage();
          await run.page.goto(run.url);
          await run.take(run.button(`${texts.goOn}: ${name}`));
        }
      }
      run.isStormy = false;
      const result = run.page.getByRole("heading", { name: ka.result, exact: true });
      await run.must(result.waitFor({ timeout: 60_000 }));
      await run.context.close();

      const { data } = await ask<Results>(
        server,
        `quizzes/${quizzes[mode]!.id}/results?limit=200&attempt=all`,
      );
      const mine = data.filter(({ candidate }) => candidate === name);
      broken.add(seed);
      expect(mine.map(({ submittedAt }) => submittedAt !== null)).toEqual([true]);
      const arrived = mine[0]!.items.map(({ itemId, response }) => {
        const item = items.find(({ id }) => id === itemId)!;
        return [squeeze(item.stem), inWords(item, response)];
      });
      expect(Object.fromEntries(arrived), `seed ${seed}, ${run.cut} cut`).toEqual(given);
      broken.delete(seed);
      for (const { itemId } of mine[0]!.items) met.add(items.find(({ id }) => id === itemId)!.type);
    },
  );

  // A few forms need not hold every kind.
  if (storms >= 6)
    it("met items of every kind", () => {
      const asked = Object.values(quizOf).flatMap(({ types }) => Object.keys(types));
      expect([...met].toSorted()).toEqual([...new Set(asked)].toSorted());
    });
});
