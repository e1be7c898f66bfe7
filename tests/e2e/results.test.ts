/**
 * The teacher's page of results after a test of twelve simulated pupils: it is sound on each screen with everything open,
 * and what is done on it is done to the data: an item dropped and brought back, another key, an attempt erased, an address.
 */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { groupByFact } from "../../questions/fact.ts";
import type { Item } from "../../questions/item.ts";
import { resultsTexts } from "../../teach/results-texts.ts";
import { texts } from "../../teach/texts.ts";
import type { Attempt, NewQuizMade, Results, Statistics } from "../../worker/contract.ts";
import { must } from "../faults/runtime.ts";
import { findViolations } from "./axe.ts";
import { ask, openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";
import { itemBehind } from "./pupil.ts";

const names = "ანა,ბექა,გიო,დათო,ეკა,ვახო,ზურა,თეა,ია,კოკა,ლანა,მაკა".split(",");
const text = readFileSync(new URL("../../articles/dushanbe-2025.ka.txt", import.meta.url), "utf8");
setUp();
let quiz: NewQuizMade;
let bank: Item[];
let articleId: string;

const api = <T>(method: string, path: string, body: unknown, token = server.demo.key) =>
  must<T>(server.origin, method, path, body, token);

/** A whole attempt: right where `isRight` says so, else the first wrong option; the last `blanks` items are left out. */
async function sit(
  candidate: string,
  isRight: (item: Item, at: number) => boolean,
  { code = quiz.room.code, blanks = 0 } = {},
) {
  const attempt = await api<Attempt>("POST", `rooms/${code}/attempts`, { candidate });
  const responses: Record<string, string> = {};
  for (const [at, delivered] of attempt.form.items.slice(0, 8 - blanks).entries()) {
    const item = itemBehind(bank, delivered);
    const wanted = item.options.find(({ id }) => (id === item.key) === isRight(item, at))!;
    responses[delivered.id] = delivered.options.find((option) => option.text === wanted.text)!.id;
  }
  await api("POST", `attempts/${attempt.attemptId}/submit`, { responses }, attempt.token);
  return attempt;
}

beforeAll(async () => {
  articleId = (await api<{ id: string }>("POST", "articles", { text })).id;
  bank = (await ask<{ data: Item[] }>(server, `articles/${articleId}/items`)).data;
});

/** A quiz of its own for each test, with twelve pupils, one of whom tries twice and one of whom leaves most out. */
beforeEach(async () => {
  const types = { "gap-date": 1, "gap-number": 1, "who-said": 1, "true-false": 1 };
  quiz = await api<NewQuizMade>("POST", "quizzes", { articleId, length: 8, mode: "test", types });
  for (const [i, name] of names.entries())
    await sit(name, (item, at) => item.type !== "gap-number" && (at + i) % 5 !== 0, {
      blanks: name === "ია" ? 6 : 0,
    });
  await sit("ანა", () => true);
});

async function open(options: Parameters<typeof openPage>[2] = { viewport: { width: 1280, height: 800 } }) {
  const opened = await openPage(browser, server.origin, options);
  await opened.page.goto(`${server.origin}/teach#key=${server.demo.key}`);
  await opened.page.getByRole("heading", { level: 1 }).waitFor();
  await opened.page.goto(`${server.origin}/teach/quiz/${quiz.id}`);
  await opened.page.getByRole("heading", { name: "ქულების განაწილება" }).waitFor();
  return opened;
}
const statistics = () => ask<Statistics>(server, `quizzes/${quiz.id}/statistics`);
const attempts = async () => (await ask<Results>(server, `quizzes/${quiz.id}/results?attempt=all`)).data;
const points = async () => (await attempts()).reduce((sum, { score }) => sum + score, 0);
/** An item on the page. */
const placeOf = (page: Page, itemId: string) => page.locator(`[id="item-${itemId}"]`);

/** An item of which some answers are right, and its place on the page, unfolded. */
async function findItem(page: Page): Promise<{ id: string; stem: string; place: Locator }> {
  const { items } = await statistics();
  const item = items.find(({ n, facility, options }) => n > 3 && facility! > 0 && options.length > 2)!;
  const place = placeOf(page, item.itemId);
  await place.locator("summary").first().click();
  return { id: item.itemId, stem: item.stem, place };
}
const row = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });

describe("the page of results", () => {
  it("says of whom there are attempts under one name that nobody went on with: it may be two pupils", async () => {
    const again = await sit("ბექა", () => true);
    await api("POST", `rooms/${quiz.room.code}/attempts`, { retryOf: again.token });
    const { page } = await open();
    const told = "ამ სახელით ცალ-ცალკე დაიწყეს: 2";
    await row(page, "ბექა").getByText(told).waitFor();
    await row(page, "ანა").getByText(told).waitFor();
    expect(await page.getByText("ცალ-ცალკე").count()).toBe(2);
    await page.context().close();
  });
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      it(`is sound at ${width} × ${height} in ${colorScheme} with all of it open`, async () => {
        const { page, faults } = await open({ viewport: { width, height }, colorScheme });
        const { place } = await findItem(page);
        await place.getByRole("button", { name: "სხვა პასუხია სწორი" }).click();
        await place.getByRole("radio").first().check();
        await place.getByRole("button", { name: "რა შეიცვლება" }).click();
        await place.getByRole("button", { name: "შეცვლა", exact: true }).waitFor();
        await page.getByRole("button", { name: "პასუხები: ანა" }).click();
        await page.getByRole("button", { name: "მცდელობის წაშლა" }).first().click();
        await page.getByText("ბმული ელექტრონული ცხრილისთვის").click();
        if (process.env["SCREENSHOTS"]) {
          const path = `tests/screenshots/teach-results-filled-${width}-${colorScheme}.png`;
          await page.screenshot({ path, fullPage: true });
        }
        expect(await findViolations(page)).toEqual([]);
        // What is written on a button stands on it.
        const cut = await page
          .getByRole("button")
          .evaluateAll((all) =>
            all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
          );
        expect(cut).toEqual([]);
        // The whole of a bar is as long as its line.
        const short = await page
          .locator(".item > summary > .share")
          .evaluateAll((all) => all.filter((bar) => bar.clientWidth < bar.parentElement!.clientWidth).length);
        expect(short).toBe(0);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
        expect(faults).toEqual([]);
        await page.context().close();
      });
    }
  }
  it("shows the figures before all pupils are there, says how many are, and asks for answers when they are opened", async () => {
    const { page, faults } = await openPage(browser, server.origin);
    const asked: string[] = [];
    let go: () => void = () => {};
    const held = new Promise<void>((done) => (go = done));
    await page.route(/\/v1\/(?:quizzes\/\w+\/results\?|rooms\/\w+\/attempts\/)/, async (route) => {
      const url = new URL(route.request().url());
      asked.push(url.pathname.includes("/attempts/") ? "an attempt" : url.search);
      if (url.searchParams.has("cursor")) await held;
      // As of a class so large that it takes pages.
      if (url.pathname.endsWith("/results")) url.searchParams.set("limit", "5");
      await route.continue({ url: url.href });
    });
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.goto(`${server.origin}/teach/quiz/${quiz.id}`);
    await page.getByRole("heading", { name: "ქულების განაწილება" }).waitFor();
    await page.getByText("ჩამოიტვირთა 5 მცდელობა…").waitFor();
    expect(await page.locator("table.pupils tbody tr").count()).toBe(5);
    go();
    await page.getByText("ჩამოიტვირთა").waitFor({ state: "detached" });
    expect(await page.locator("table.pupils tbody tr").count()).toBe(12);
    for (const search of asked) expect(search).toContain("answers=none");
    await page.getByRole("button", { name: "პასუხები: ბექა" }).click();
    await page.locator("ol.answers li").first().waitFor();
    expect(asked.filter((what) => what === "an attempt")).toHaveLength(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("says what stands out: the hardest item with its sentence, and kindly whom to talk to", async () => {
    const { page } = await open();
    const { insights, items } = await statistics();
    const hardest = items.find(({ itemId }) => itemId === insights.hardest?.itemId)!;
    const cards = page.locator(".insights");
    await cards.getByText(hardest.evidence[0]!.text, { exact: true }).first().waitFor();
    const talk = cards.locator("li.card").filter({ hasText: "ვისთან ღირს გასაუბრება" });
    await talk.getByText("ია", { exact: true }).waitFor();
    await talk.getByText("ბევრი კითხვა უპასუხოდ დატოვა").waitFor();
    expect(await talk.textContent()).not.toMatch(/\d/);
    await page.context().close();
  });
  it("leads from its top to the questions, the pupils and the files", async () => {
    const { page } = await open({ viewport: { width: 360, height: 740 } });
    for (const [name, part] of [
      ["კითხვები", "კითხვების მიხედვით"],
      ["მოსწავლეები", "მოსწავლეების მიხედვით"],
      ["XLSX, CSV", "შედეგები ფაილად"],
    ] as const) {
      await page.locator("nav.jumps").getByRole("button", { name }).click();
      const heading = page.getByRole("heading", { name: part });
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await heading.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(700);
    }
    await page.context().close();
  });
  it("says in a line what does not stand out where something else does", async () => {
    quiz = await api<NewQuizMade>("POST", "quizzes", { articleId, length: 8, mode: "test" });
    for (const name of names.slice(0, 9)) {
      const { attemptId, token } = await api<Attempt>("POST", `rooms/${quiz.room.code}/attempts`, {
        candidate: name,
      });
      await api("POST", `attempts/${attemptId}/submit`, { responses: {} }, token);
    }
    const { insights } = await statistics();
    expect([insights.hardest, insights.misleading, insights.talkTo.length]).toEqual([null, null, 9]);
    const { page } = await open();
    const { noneOf, hardest, misleading } = resultsTexts.ka;
    await page.getByText(`${noneOf}: ${hardest} · ${misleading}`, { exact: true }).waitFor();
    await page.context().close();
  });
  it("offers a colleague with results alone nothing that would be refused", async () => {
    const { url } = await api<{ url: string }>("POST", "members", {
      name: "გიორგი",
      scopes: ["results:read"],
    });
    const { page, faults } = await openPage(browser, server.origin);
    await page.goto(url.replace(/^.*(?=\/teach)/, server.origin));
    await page.getByRole("heading", { name: texts.ka.quizzes }).waitFor();
    const refused: string[] = [];
    page.on("response", (response) => response.status() === 403 && refused.push(response.url()));
    await page.goto(`${server.origin}/teach/quiz/${quiz.id}`);
    await page.locator("details.item summary").first().click();
    await page.getByText("XLSX (Excel)").waitFor();
    const buttons = [resultsTexts.ka.drop, texts.ka.download, texts.ka.maze, texts.ka.worksheet];
    for (const name of [...buttons, /SCORM/])
      expect([name, await page.getByRole("button", { name }).count()]).toEqual([name, 0]);
    await page.goto(`${server.origin}/teach/article/${articleId}`);
    await page.getByText(texts.ka.onlyWriters).waitFor();
    expect([refused, faults]).toEqual([[], []]);
    await page.context().close();
    const own = await open();
    await own.page.locator("details.item summary").first().click();
    for (const name of buttons) await own.page.getByRole("button", { name }).first().waitFor();
    await own.page.context().close();
  });
  it("tells the distribution to the ear as the plot shows it to the eye", async () => {
    const { page } = await open();
    const { counts } = (await statistics()).distribution;
    const bars = page.locator(".columns li");
    expect(await bars.locator(".unseen").allTextContents()).toEqual(
      counts.map((n, i) => `${i} ქულა: ${n} ნაშრომი`),
    );
    const heights = await bars.evaluateAll((all) =>
      all.map((bar) => bar.querySelector("svg")?.getBoundingClientRect().height ?? 0),
    );
    const tallest = Math.max(...heights);
    for (const [i, n] of counts.entries())
      expect(heights[i]! / tallest).toBeCloseTo(n / Math.max(...counts), 1);
    await page.context().close();
  });
  it("hides every name for the projector", async () => {
    const { page } = await open();
    await page.getByLabel("სახელების დამალვა").check();
    await page.getByText("სახელები დამალულია").waitFor();
    const shown = await page.locator("main").textContent();
    for (const name of ["ბექა", "კოკა", "ლანა"]) expect(shown).not.toContain(name);
    await page.context().close();
  });
  it("says that the network is gone, and comes by itself when it is back", async () => {
    const { page } = await openPage(browser, server.origin);
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.route("**/v1/**", (route) => route.abort());
    await page.goto(`${server.origin}/teach/quiz/${quiz.id}`);
    await page.getByRole("alert").waitFor();
    await page.unroute("**/v1/**");
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByRole("heading", { name: "ქულების განაწილება" }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });
  it("keeps what is open, and the reader's place, when an answer comes in", async () => {
    const { page } = await open();
    const { place } = await findItem(page);
    await page.getByRole("button", { name: "პასუხები: ბექა" }).click();
    await place.scrollIntoViewIfNeeded();
    const top = () => place.evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    await sit("ნანა", () => true);
    await page.getByRole("button", { name: "განახლება" }).evaluate((button: HTMLElement) => button.click());
    await row(page, "ნანა").waitFor();
    await page.getByText(/^ჩაბარებულია 13 ნაშრომი.*ნახევარმა/).waitFor();
    expect(await place.getAttribute("open")).not.toBeNull();
    expect(await page.getByText("მცდელობა 1 ·").count()).toBe(1);
    expect(Math.abs((await top()) - before)).toBeLessThan(60);
    await page.context().close();
  });
});

describe("a faulty item", () => {
  it("is dropped after a look at what changes, noted, and brought back", async () => {
    const { page } = await open();
    const { id, place } = await findItem(page);
    const before = await points();
    const held = (await attempts()).filter((a) => a.items.some((i) => i.itemId === id && i.score === 1));
    expect(held.length).toBeGreaterThan(0);
    const after = before - held.length;

    await place.getByRole("button", { name: "აღარ ჩაითვალოს" }).click();
    const [first] = held;
    await place
      .getByText(
        `${first!.score} / ${first!.maxScore} → ${first!.score - 1} / ${first!.maxScore - 1} (მცდელობა:`,
      )
      .waitFor();
    await place.getByText("ვის რა ეცვლება").click();
    await place
      .getByText(
        `${first!.candidate}: ${first!.score} / ${first!.maxScore} → ${first!.score - 1} / ${first!.maxScore - 1}`,
      )
      .first()
      .waitFor();
    expect(await points()).toBe(before);

    await place.getByRole("button", { name: "შეცვლა", exact: true }).click();
    await place.getByText("შეიცვალა და ჟურნალში ჩაიწერა.").waitFor();
    expect(await points()).toBe(after);
    await place.locator("summary").first().getByText("არ ითვლება").waitFor();

    await place.getByRole("button", { name: "უკან დაბრუნება" }).click();
    await place.getByText("დაბრუნდა, როგორც იყო.").waitFor();
    expect(await points()).toBe(before);
    await page.getByText("რა შეიცვალა ტესტის შემდეგ (2)").click();
    await page.getByText(`ქულების ჯამი: ${after} → ${before}`).waitFor();
    await page.context().close();
  });
  it("leads to the others that ask about the same sentence", async () => {
    const { page } = await open();
    const { items } = await statistics();
    const twins = groupByFact(items).find(({ length }) => length > 1)!;
    const [one, ...others] = twins.map(({ itemId }) => placeOf(page, itemId));
    await one!.locator("summary").first().click();
    await one!.locator(".regrade li button").first().press("Enter");
    // Of three and more the page's order says which is the first.
    const areLed = () =>
      Promise.all(
        others.map(async (other) => {
          const isOpen = await other.locator(".regrade").isVisible();
          const summary = other.locator("summary").first();
          return isOpen && (await summary.evaluate((element) => element === document.activeElement));
        }),
      );
    await expect.poll(async () => (await areLed()).filter(Boolean).length).toBe(1);
    await page.context().close();
  });
  it("gets another key, chosen by its text, and keeps the first in sight", async () => {
    const { page } = await open();
    const { id, place } = await findItem(page);
    const item = (await statistics()).items.find(({ itemId }) => itemId === id)!;
    const other = item.options.find((option) => option.id !== item.key)!;
    const first = item.options.find((option) => option.id === item.key)!;
    await place.getByRole("button", { name: "სხვა პასუხია სწორი" }).click();
    await place.getByRole("radio", { name: other.text, exact: true }).check();
    await place.getByRole("button", { name: "რა შეიცვლება" }).click();
    await place.getByRole("button", { name: "შეცვლა", exact: true }).click();
    await place.getByRole("button", { name: "უკან დაბრუნება" }).waitFor();
    const changed = (await statistics()).items.find(({ itemId }) => itemId === id)!;
    expect(changed).toMatchObject({ key: other.id, firstKey: first.id });
    await place.getByRole("button", { name: "უკან დაბრუნება" }).click();
    await place.getByText("დაბრუნდა, როგორც იყო.").waitFor();
    expect((await statistics()).items.find(({ itemId }) => itemId === id)).toMatchObject({ key: first.id });
    await page.context().close();
  });
});

describe("what was typed", () => {
  it("is accepted too with one tap, after a look at whose score changes, and taken back", async () => {
    const types = { typed: 1 };
    quiz = await api<NewQuizMade>("POST", "quizzes", { articleId, length: 1, mode: "test", types });
    for (const candidate of names.slice(0, 4)) {
      const attempt = await api<Attempt>("POST", `rooms/${quiz.room.code}/attempts`, { candidate });
      const responses = { [attempt.form.items[0]!.id]: "სრულიად სხვა" };
      await api("POST", `attempts/${attempt.attemptId}/submit`, { responses }, attempt.token);
    }
    const { page } = await open();
    const [item] = (await statistics()).items.filter(({ n }) => n > 0);
    const place = placeOf(page, item!.itemId);
    await place.locator("summary").first().click();
    const before = await points();
    await place.getByRole("group", { name: "ესეც მიიღეთ:" }).getByRole("button").first().click();
    await place.getByRole("button", { name: "შეცვლა", exact: true }).click();
    await place.getByText("შეიცვალა და ჟურნალში ჩაიწერა.").waitFor();
    expect(await points()).toBe(before + item!.n);
    await place.locator(".given.right", { hasText: "სრულიად სხვა" }).waitFor();
    await place.getByRole("button", { name: "უკან დაბრუნება" }).click();
    await place.getByText("დაბრუნდა, როგორც იყო.").waitFor();
    expect(await points()).toBe(before);
    await page.getByText("რა შეიცვალა ტესტის შემდეგ (2)").click();
    await page.getByText("ასევე სწორია: 1").waitFor();
    await page.context().close();
  });
});

describe("the pupils", () => {
  it("stand with the attempt that counts, and another where it is asked for", async () => {
    const { page } = await open();
    const mine = (await attempts()).filter(({ candidate }) => candidate === "ანა");
    const [first, second] = [...mine].sort((a, b) => (a.submittedAt! < b.submittedAt! ? -1 : 1));
    await row(page, "ანა").getByText(`${first!.score} / 8`).waitFor();
    await row(page, "ანა").getByText("მცდელობა: 2").waitFor();
    await page.getByLabel("რომელი მცდელობა").selectOption({ label: "საუკეთესო" });
    await row(page, "ანა").getByText(`${second!.score} / 8`).waitFor();
    await page.context().close();
  });
  it("are sorted and opened from the keyboard", async () => {
    const { page } = await open();
    const head = page.getByRole("columnheader", { name: "ქულა" });
    await head.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    const scores = await page.locator(".pupils tbody tr td:nth-child(2)").allTextContents();
    const shares = scores.map((score) => Number(/(\d+)\s%/.exec(score)![1]));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    await page.getByRole("button", { name: "პასუხები: ია" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("ol.answers .mark.open").count()).toBe(6);
    expect(await page.locator("ol.answers blockquote").count()).toBeGreaterThanOrEqual(8);
    await page.context().close();
  });
  it("come page by page where they are more than one call brings, and a hundred are shown at first", async () => {
    for (let i = 0; i < 200; i++) await sit(`მოსწავლე ${i}`, (_, at) => (at + i) % 3 !== 0);
    const { page } = await open();
    await page.getByText("ჩაბარებულია 212 ნაშრომი").waitFor();
    expect(await page.locator(".pupils tbody tr").count()).toBe(100);
    await page.getByRole("button", { name: "კიდევ 100" }).click();
    expect(await page.locator(".pupils tbody tr").count()).toBe(200);
    await page.getByLabel("მოსწავლის ძებნა").fill("ბექ");
    expect(await page.locator(".pupils tbody th").allTextContents()).toEqual(["ბექა"]);
    await page.context().close();
  });
  it("of one room alone are shown with that room's figures", async () => {
    const other = await api<{ code: string }>("POST", `quizzes/${quiz.id}/rooms`, { name: "8ბ" });
    const empty = await api<{ code: string }>("POST", `quizzes/${quiz.id}/rooms`, { name: "8გ" });
    const begun = await api<Attempt>("POST", `rooms/${empty.code}/attempts`, { candidate: "ღია" });
    await sit("ცოტნე", () => true, other);
    const { page } = await open();
    await page.getByLabel("ჯგუფი").selectOption(empty.code);
    await page.getByText("აქ ჯერ არავის უპასუხია.").waitFor();
    await api("PUT", `attempts/${begun.attemptId}/responses`, { seq: 1, responses: {} }, begun.token);
    await page.getByRole("button", { name: "განახლება" }).click();
    await page.getByText("ჯერ არავის ჩაუბარებია.").waitFor();
    await row(page, "ღია").getByText("არ ჩაუბარებია").waitFor();
    await page.getByLabel("ჯგუფი").selectOption(other.code);
    // Of one paper there is no half.
    await page.getByText(/^ჩაბარებულია 1 ნაშრომი. საშუალო შედეგი — 100\s%\.$/).waitFor();
    expect(await page.locator(".pupils tbody th").allTextContents()).toEqual(["ცოტნე"]);
    await page.getByText("ჯერ 1 ნაშრომია. დასკვნისთვის ეს ცოტაა.").waitFor();
    await page.context().close();
  });
  it("are erased, an attempt or everything, once that is confirmed", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "პასუხები: ანა" }).click();
    const place = page.locator("tr.answers");
    await place.getByRole("button", { name: "მცდელობის წაშლა" }).first().click();
    await page.keyboard.press("Enter");
    // The focus was on "cancel", and is where it came from.
    expect(await page.locator(":focus").textContent()).toBe("მცდელობის წაშლა");
    expect((await attempts()).filter(({ candidate }) => candidate === "ანა")).toHaveLength(2);
    await place.getByRole("button", { name: "„ანა“ — ყველაფრის წაშლა" }).click();
    await place.getByRole("button", { name: "წაშლა", exact: true }).click();
    await row(page, "ანა").waitFor({ state: "detached" });
    expect((await attempts()).filter(({ candidate }) => candidate === "ანა")).toEqual([]);
    await page.context().close();
  });
});

describe("the results elsewhere", () => {
  it("come as a spreadsheet with the attempts that were asked for, and by an address until it is revoked", async () => {
    const { page } = await open({ timezoneId: "Asia/Tbilisi" });
    await page.getByLabel("რომელი მცდელობა").selectOption({ label: "ყველა" });
    const called: string[] = [];
    const download = async (name: string) => {
      const downloaded = page.waitForEvent("download");
      await page.getByRole("button", { name }).click();
      called.push((await downloaded).suggestedFilename());
      return readFileSync(await (await downloaded).path());
    };
    const csv = strFromU8(await download("CSV, მძიმეებით"));
    expect(csv.trim().split("\r\n")).toHaveLength(14);
    const parted = strFromU8(await download("CSV, წერტილ-მძიმეებით"));
    expect(parted).toContain(";დაიწყო (Asia/Tbilisi);");
    expect(parted).toMatch(/;\d{4}-\d\d-\d\d \d\d:\d\d:\d\d;/);
    const sheet = strFromU8(unzipSync(await download("XLSX (Excel)"))["xl/worksheets/sheet1.xml"]!);
    expect(sheet.match(/<row /g)).toHaveLength(14);
    // Its times are the teacher's.
    expect(sheet).toContain(">დაიწყო (Asia/Tbilisi)<");
    // A browser may know a zone that the server does not.
    await page.evaluate(() => {
      const { resolvedOptions } = Intl.DateTimeFormat.prototype;
      Intl.DateTimeFormat.prototype.resolvedOptions = function () {
        return { ...resolvedOptions.call(this), timeZone: "Mars/Olympus" };
      };
    });
    const elsewhere = strFromU8(unzipSync(await download("XLSX (Excel)"))["xl/worksheets/sheet1.xml"]!);
    expect(elsewhere).toContain(">დაიწყო (UTC)<");
    expect(strFromU8(await download("CSV, წერტილ-მძიმეებით"))).toContain(";დაიწყო;");
    // Each says in its name what it is of.
    const [comma, semicolon, workbook] = called;
    expect(new Set(called.slice(0, 3)).size).toBe(3);
    expect([comma, semicolon, workbook].map((name) => /^.{0,60}(დუშანბე|პუტინ|რუსეთ)/.test(name!))).toEqual([
      true,
      true,
      true,
    ]);

    await page.getByText("ბმული ელექტრონული ცხრილისთვის").click();
    const place = page.locator("details.addresses");
    await place.getByLabel("სად გამოიყენებთ").fill("ჟურნალი");
    await place.getByRole("button", { name: "ბმულის შექმნა" }).click();
    const url = (await place.locator("code").first().textContent())!;
    expect(await place.locator("code").nth(1).textContent()).toBe(`=IMPORTDATA("${url}")`);
    expect((await (await fetch(url)).text()).trim().split("\r\n")).toHaveLength(13);
    await place.getByRole("button", { name: "გაუქმება: ჟურნალი" }).click();
    await place.getByRole("button", { name: "გაუქმება", exact: true }).first().click();
    await expect.poll(() => place.locator(".links li").count()).toBe(0);
    expect((await fetch(url)).status).toBe(404);
    await page.context().close();
  });
});
