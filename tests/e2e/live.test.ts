/**
 * A class answers while the teacher watches, in real browsers over real sockets: what is seen, what the projector must not
 * show, the room's times, and what happens when the connection breaks or cannot be had. With SCREENSHOTS=1 to be looked at.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Item } from "../../questions/item.ts";
import { startLocal } from "../../scripts/local.mjs";
import { authorTexts } from "../../teach/author-texts.ts";
import { liveTexts } from "../../teach/live-texts.ts";
import { ka } from "../widget/texts.ts";
import type { Attempt, Quiz, Room } from "../../worker/contract.ts";
import { findViolations } from "./axe.ts";
import { ask, makeState, openBrowser, openPage, type Server, startServer } from "./harness.ts";
import { answer, begin, itemBehind } from "./pupil.ts";

const text = liveTexts.ka;
const { state, remove } = makeState();
let server: Server;
let browser: Browser;
let bank: Item[];

beforeAll(async () => {
  server = await startServer(state);
  browser = await openBrowser();
  const quiz = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`);
  bank = (await ask<{ data: Item[] }>(server, `articles/${quiz.articleId}/items`)).data;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  remove();
});

async function send<T>(method: string, path: string, body: unknown, token = server.demo.key): Promise<T> {
  const response = await fetch(`${server.origin}/v1/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`${method} /v1/${path} answered ${response.status}: ${await response.text()}`);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

/** A room of its own for each test. */
const makeRoom = async (room: Record<string, unknown> = {}) =>
  (await send<{ code: string }>("POST", `quizzes/${server.demo.quiz}/rooms`, { name: "7ა", ...room })).code;

/** A pupil without a browser, who answers so many items, rightly, and submits where told. */
async function sit(code: string, candidate: string, answered: number, isSubmitted = false) {
  const attempt = await send<Attempt>("POST", `rooms/${code}/attempts`, { candidate }, "");
  const path = `attempts/${attempt.attemptId}`;
  for (const delivered of attempt.form.items.slice(0, answered)) {
    const { key, options, prompts = [] } = itemBehind(bank, delivered);
    const idOf = (id: string) => {
      const wanted = options.find((option) => option.id === id)?.text;
      return delivered.options.find((option) => option.text === wanted)!.id;
    };
    const promptOf = (id: string) => {
      const wanted = prompts.find((prompt) => prompt.id === id)?.text;
      return delivered.prompts!.find((prompt) => prompt.text === wanted)!.id;
    };
    const response = Array.isArray(key)
      ? key.map(idOf)
      : typeof key === "string"
        ? delivered.interaction === "text"
          ? key
          : idOf(key)
        : Object.fromEntries(Object.entries(key).map(([prompt, option]) => [promptOf(prompt), idOf(option)]));
    await send("PUT", `${path}/responses/${delivered.id}`, { response }, attempt.token);
  }
  if (isSubmitted) await send("POST", `${path}/submit`, { responses: {} }, attempt.token);
  return attempt;
}

async function watch(code: string, options: Parameters<typeof openPage>[2] = {}) {
  const opened = await openPage(browser, server.origin, options);
  await opened.page.clock.install();
  await opened.page.goto(`${server.origin}/teach#key=${server.demo.key}`);
  await opened.page.goto(`${server.origin}/teach/live/${code}`);
  await opened.page.getByText(text.connected).waitFor();
  return opened;
}

const row = (page: Page, name: string) =>
  page.getByRole("list", { name: text.pupils }).getByRole("listitem").filter({ hasText: name });
const count = (page: Page, name: string) =>
  page.locator(".counts div").filter({ hasText: name }).locator("dd");
/** All that the page holds, hidden or not. */
const everything = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

describe("a pupil", () => {
  it("reads above the quiz at what hour the room closes, on the pupil's own clock", async () => {
    const closesAt = new Date(Date.now() + 3_600_000);
    const code = await makeRoom({ closesAt: closesAt.toISOString() });
    const { page, faults } = await openPage(browser, server.origin, { timezoneId: "Asia/Tokyo" });
    await page.goto(`${server.origin}/r/${code}`);
    const options = { timeStyle: "short", timeZone: "Asia/Tokyo" } as const;
    const hour = closesAt.toLocaleTimeString("en-GB", options);
    await page.getByText(new RegExp(`დაიხურება: .*${hour}$`)).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("reads the new hour alone where the teacher has given more time, with the next answer", async () => {
    const closesAt = new Date(Date.now() + 3_600_000);
    const later = new Date(closesAt.getTime() + 3_600_000);
    const code = await makeRoom({ closesAt: closesAt.toISOString() });
    const { page, faults } = await openPage(browser, server.origin);
    await page.goto(`${server.origin}/r/${code}`);
    await page.getByLabel(ka.nickname).fill("ნინო");
    const attempt = await begin(page, ka.start);
    await send("PATCH", `rooms/${code}`, { closesAt: later.toISOString() });
    await answer(page, itemBehind(bank, attempt.form.items[0]!), true);
    const hours = page.getByText(/დაიხურება: /).filter({ visible: true });
    const hour = later.toLocaleTimeString("en-GB", { timeStyle: "short" });
    await expect.poll(() => hours.allTextContents()).toEqual([expect.stringContaining(hour)]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a teacher who watches a class", () => {
  it("is led there from the list of quizzes", async () => {
    const { page, faults } = await openPage(browser, server.origin);
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await page.getByRole("link", { name: text.watch }).first().click();
    await page.getByText(text.connected).waitFor();
    expect(page.url()).toContain(`/teach/live/${server.demo.room}`);
    await page.getByText(text.nobody).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("is told of two pupils with one name, but not on the projector", async () => {
    const code = await makeRoom();
    await sit(code, "ლუკა", 1);
    await sit(code, "ნინო", 1);
    await sit(code, "ნინო", 2);
    const { page } = await watch(code);
    await expect.poll(() => row(page, "ნინო").getByText(text.namesake).count()).toBe(2);
    expect(await row(page, "ლუკა").getByText(text.namesake).count()).toBe(0);
    await page.getByRole("button", { name: text.projector }).click();
    await expect.poll(() => page.getByText(text.namesake).count()).toBe(0);
    await page.context().close();
  });
  it("sees each pupil open, answer and submit, without a reload", async () => {
    const code = await makeRoom();
    const { page, faults } = await watch(code);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const pupil = await openPage(browser, server.origin);
    await pupil.page.goto(`${server.origin}/embed/${code}`);
    await pupil.page.getByLabel(ka.nickname).fill("ნინო");
    const attempt = await begin(pupil.page, ka.start);
    await row(page, "ნინო").getByText(text.opened).waitFor();
    const last = attempt.form.items.length - 1;
    for (const [at, delivered] of attempt.form.items.entries()) {
      const item = itemBehind(bank, delivered);
      await answer(pupil.page, item, typeof item.key !== "string" || at !== 0);
      if (at === 1) {
        await row(page, "ნინო").getByText(text.answered(2, 6)).waitFor();
        await Promise.all([sit(code, "გიორგი", 3), sit(code, "ანა", 6, true), sit(code, "ბექა", 1)]);
        await row(page, "გიორგი").getByText(text.answered(3, 6)).waitFor();
        await row(page, "ანა").getByText(text.scored(6, 6)).waitFor();
        await expect.poll(() => count(page, text.answering).textContent()).toBe("3");
        expect(await count(page, text.submitted).textContent()).toBe("1");
      }
      await pupil.page.getByRole("button", { name: at < last ? ka.next : ka.result, exact: true }).click();
    }
    await row(page, "ნინო")
      .getByText(new RegExp(text.scored(6, 6).replace("6", "(5|6)")))
      .waitFor();
    expect(await count(page, text.submitted).textContent()).toBe("2");
    expect(asked).toEqual([]);
    expect([...faults, ...pupil.faults]).toEqual([]);
    await pupil.page.context().close();
    await page.context().close();
  });
  it("sees of a roster who has not started, and who has not answered for minutes", async () => {
    const code = await makeRoom({ roster: 5 });
    await sit(code, "2", 4);
    await sit(code, "3", 6, true);
    const { page, faults } = await watch(code);
    await expect.poll(() => count(page, text.absent).textContent()).toBe("3");
    await row(page, text.number("1")).getByText(text.absent).waitFor();
    await row(page, text.number("2")).getByText(text.answered(4, 6)).waitFor();
    expect(await count(page, text.silent).textContent()).toBe("0");
    await page.clock.fastForward("04:00");
    await row(page, text.number("2")).getByText(text.silentFor(4)).waitFor();
    const link = page.getByRole("link", { name: "შედეგები" });
    expect(await link.getAttribute("href")).toBe(`/teach/quiz/${server.demo.quiz}`);
    expect(await count(page, text.silent).textContent()).toBe("1");
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("on a projector shows no name and no score, after a reload too, and everything again when it is switched off", async () => {
    const code = await makeRoom();
    await sit(code, "საიდუმლო", 6, true);
    const { page } = await watch(code);
    await row(page, "საიდუმლო").getByText(text.scored(6, 6)).waitFor();
    await page.getByRole("button", { name: text.projector }).click();
    await page.getByText(text.projectorHelp).waitFor();
    await sit(code, "კახაბერი", 2);
    await row(page, "2 / 6").waitFor();
    const check = async () => {
      const html = await everything(page);
      expect(html).not.toMatch(/საიდუმლო|კახაბერი/);
      expect(html).not.toContain("6 / 6");
      expect(html).toContain(code);
      // Nor what is the teacher's: the menu, the way to other quizzes, other times.
      expect(
        await page.locator(".top, main a[href='/teach'], .change-times, header.site:visible").count(),
      ).toBe(0);
    };
    await check();
    await page.reload();
    await row(page, "2 / 6").waitFor();
    await check();
    await page.getByRole("button", { name: text.projector }).click();
    await row(page, "კახაბერი").waitFor();
    await page.context().close();
  });
  it("gives a pupil with another device the code to go on with, for a minute, and not on the projector", async () => {
    const code = await makeRoom({ roster: 5 });
    await sit(code, "2", 4);
    const { resumeCode } = await sit(code, "3", 2);
    await sit(code, "4", 6, true);
    const { page, faults } = await watch(code);
    const shown = page.getByText(resumeCode.replace(/.{5}/, "$&-"));
    await page.getByText(text.elsewhere).click();
    const choice = page.getByLabel(text.pupils).and(page.locator("select"));
    // Who has handed in, or not begun, has nothing to go on with.
    expect(await choice.locator("option").allTextContents()).toEqual(["2", "3"].map(text.number));
    await choice.selectOption(text.number("3"));
    expect(await everything(page)).not.toContain(resumeCode.slice(5));
    await page.getByRole("button", { name: text.resumeCode }).click();
    await shown.waitFor();
    await page.clock.fastForward("01:01");
    await shown.waitFor({ state: "detached" });
    await page.getByRole("button", { name: text.resumeCode }).click();
    await shown.waitFor();
    await page.getByRole("button", { name: text.projector }).click();
    await page.getByText(text.projectorHelp).waitFor();
    expect(await everything(page)).not.toContain(resumeCode.slice(5));
    expect(await page.getByText(text.elsewhere).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("sees what is erased go, and is told when the room or the key has ended", async () => {
    const code = await makeRoom();
    await sit(code, "კანარი", 2);
    const { key, id } = await send<{ key: string; id: string }>("POST", "keys", {
      name: "k",
      scopes: ["results:read", "quizzes:write"],
    });
    const { page } = await watch(code);
    const other = await openPage(browser, server.origin);
    await other.page.goto(`${server.origin}/teach#key=${key}`);
    await other.page.goto(`${server.origin}/teach/live/${code}`);
    await row(other.page, "კანარი").waitFor();
    await row(page, "კანარი").waitFor();
    await send("DELETE", `keys/${id}`, undefined);
    await other.page.getByRole("alert").waitFor();
    expect(await everything(other.page)).not.toContain("კანარი");
    await send("DELETE", `rooms/${code}/candidates/${encodeURIComponent("კანარი")}`, undefined);
    await page.getByText(text.nobody).waitFor();
    expect(await everything(page)).not.toContain("კანარი");
    await send("DELETE", `rooms/${code}`, undefined);
    await page.getByText(text.gone).waitFor();
    await other.page.context().close();
    await page.context().close();
  });
});

describe("the room's times", () => {
  const readRoom = (code: string) => ask<Room>(server, `rooms/${code}`);

  it("are moved by five minutes, closed after a question, and opened again as they were, all by keyboard", async () => {
    const closesAt = new Date(Date.now() + 30 * 60_000).toISOString();
    const code = await makeRoom({ closesAt });
    await sit(code, "ანა", 1);
    const { page, faults } = await watch(code);
    await page.getByRole("button", { name: text.extend }).press("Enter");
    await expect
      .poll(async () => Date.parse((await readRoom(code)).closesAt!) - Date.parse(closesAt))
      .toBe(300_000);
    const extended = (await readRoom(code)).closesAt;
    const close = page.locator(".times").getByRole("button", { name: text.close });
    await close.press("Enter");
    await page.getByText(text.closeHelp(1)).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(text.closeHelp(1)).waitFor({ state: "detached" });
    expect((await readRoom(code)).state).toBe("open");
    await close.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: text.close }).press("Enter");
    await page.getByText(text.closed).waitFor();
    expect((await readRoom(code)).state).toBe("closed");
    // The focus is where it was, on what undoes it.
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await readRoom(code)).state).toBe("open");
    expect((await readRoom(code)).closesAt).toBe(extended);
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("are set, moved and taken away in a form, by this browser's clock, and told to who watches elsewhere", async () => {
    const code = await makeRoom();
    const other = await watch(code, { timezoneId: "Asia/Tbilisi" });
    const { page, faults } = await watch(code, { timezoneId: "Asia/Tokyo" });
    const form = page.locator(".change-times");
    const closes = form.getByLabel(authorTexts.ka.closes);
    const save = async () => {
      await form.getByRole("button", { name: "შენახვა" }).click();
      await expect.poll(() => form.getAttribute("open")).toBe(null);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(text.setTimes);
      return readRoom(code);
    };
    await form.locator("summary").click();
    await form.getByText("Asia/Tokyo").waitFor();
    await closes.fill("2098-03-01T09:30");
    await form.getByLabel(authorTexts.ka.opens).fill("2098-03-01T09:30");
    await form.getByRole("button", { name: "შენახვა" }).click();
    await form.getByRole("alert").getByText(authorTexts.ka.closes).waitFor();
    await form.getByLabel(authorTexts.ka.opens).fill("");
    expect(await save()).toMatchObject({ opensAt: null, closesAt: "2098-03-01T00:30:00.000Z" });
    await other.page
      .locator(".times strong")
      .getByText(/01\.03/)
      .waitFor();
    await form.locator("summary").click();
    expect(await closes.inputValue()).toBe("2098-03-01T09:30");
    // The past is no time to choose: to close at once there is a button.
    await closes.fill("2020-01-01T00:00");
    await form.getByRole("button", { name: "შენახვა" }).click();
    expect(await closes.evaluate((field: HTMLInputElement) => field.validationMessage)).toBe(text.isPast);
    await closes.fill("");
    expect(await save()).toMatchObject({ closesAt: null, state: "open" });
    await other.page.locator(".times").getByText(text.isOpen, { exact: true }).waitFor();
    // A closed room's form can be left as it stands.
    await send("PATCH", `rooms/${code}`, { closesAt: new Date(Date.now() - 90_000).toISOString() });
    await page.getByText(text.closed).waitFor();
    await form.locator("summary").click();
    expect(await save()).toMatchObject({ state: "closed" });
    expect(faults.filter((fault) => !fault.includes("422"))).toEqual([]);
    for (const { page: opened } of [other, { page }]) await opened.context().close();
  });
  it("are told by the server's clock where the room is shared, as time goes by and after a change", async () => {
    const { id, rooms } = await send<Quiz>("POST", "quizzes", {
      articleId: (await ask<Quiz>(server, `quizzes/${server.demo.quiz}`)).articleId,
      mode: "practice",
      length: 3,
      closesAt: new Date(Date.now() + 10 * 60_000).toISOString(),
    }).then(({ id: made }) => ask<Quiz>(server, `quizzes/${made}`));
    const { page } = await openPage(browser, server.origin);
    // A device whose clock is an hour late.
    await page.clock.install({ time: Date.now() - 3_600_000 });
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await page.goto(`${server.origin}/teach/share/${id}`);
    await page
      .locator(".room")
      .getByText(/^ღიაა .*-მდე/)
      .waitFor();
    await page.clock.fastForward("10:15");
    await page
      .locator(".room")
      .getByText(new RegExp(`^${text.closed}`))
      .waitFor();
    const form = page.locator(".change-times");
    await form.locator("summary").click();
    await form.getByLabel(authorTexts.ka.closes).fill("");
    await form.getByRole("button", { name: "შენახვა" }).click();
    await page
      .locator(".room")
      .getByText(new RegExp(`^${text.isOpen}`))
      .waitFor();
    expect((await readRoom(rooms[0]!.code)).closesAt).toBe(null);
    await page.context().close();
  });
  it("are told in the list of quizzes, a few rooms at a time, and of one that can't be read nothing", async () => {
    for (let i = 0; i < 8; i++) await makeRoom();
    const { rooms } = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`);
    const { page } = await openPage(browser, server.origin);
    let [now, most] = [0, 0];
    await page.route(/\/v1\/rooms\/\w+\?article=none$/, async (route) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 20));
      now--;
      await (route.request().url().includes(rooms[0]!.code)
        ? route.fulfill({ status: 500 })
        : route.continue());
    });
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    const card = page
      .locator(".cards > .card")
      .filter({ has: page.locator(`a[href="/teach/share/${server.demo.quiz}"]`) });
    await expect
      .poll(() => card.locator(".state.open, .state.closed, .state.early").count())
      .toBe(rooms.length - 1);
    expect(await card.locator(".state").count()).toBe(rooms.length - 1);
    // Of each card that is near.
    expect(most).toBeLessThanOrEqual(4 * (await page.locator(".cards > .card").count()));
    expect(rooms.length).toBeGreaterThan(8);
    await page.context().close();
  });
  it("follow what somebody else changes", async () => {
    const code = await makeRoom();
    const { page } = await watch(code);
    await page.locator(".times").getByText(text.isOpen, { exact: true }).waitFor();
    await send("PATCH", `rooms/${code}`, { closesAt: new Date(Date.now() - 1_000).toISOString() });
    await page.getByText(text.closed).waitFor();
    await page.context().close();
  });
});

describe("a connection that breaks", () => {
  it("is told, and comes back by itself with what was missed", async () => {
    const { state: folder, remove: forget } = makeState();
    const log = () => {};
    let own = await startLocal({ state: folder, host: "127.0.0.1", port: 0, log });
    const [first, demo] = [server, own.demo];
    server = own;
    try {
      await sit(demo.room, "ანა", 1);
      const { page } = await watch(demo.room);
      await row(page, "ანა").getByText("1 / 6").waitFor();
      await own.stop();
      await page.getByText(/კავშირი არ არის/).waitFor();
      await row(page, "ანა").getByText("1 / 6").waitFor();
      own = await startLocal({
        state: folder,
        host: "127.0.0.1",
        port: Number(new URL(own.origin).port),
        log,
      });
      server = own;
      await sit(demo.room, "ბექა", 2);
      await page.getByText(text.connected).waitFor({ timeout: 40_000 });
      await row(page, "ბექა").getByText("2 / 6").waitFor();
      await page.context().close();
    } finally {
      server = first;
      await own.stop();
      forget();
    }
  });
  it("cannot be had at all: the page asks the results instead, and says how often", async () => {
    const code = await makeRoom({ roster: 3 });
    await sit(code, "1", 2);
    const { page } = await openPage(browser, server.origin);
    await page.clock.install();
    // A proxy that lets no socket through.
    await page.routeWebSocket(/\/live\?/, (socket) => socket.close());
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await page.goto(`${server.origin}/teach/live/${code}`);
    await page.getByText(text.polling).waitFor({ timeout: 20_000 });
    await row(page, text.number("1")).getByText("2 / 6").waitFor();
    await sit(code, "2", 6, true);
    await page.clock.fastForward(10_000);
    await row(page, text.number("2")).getByText(text.scored(6, 6)).waitFor();
    await page.context().close();
  });
});

describe("the page", () => {
  const screens = [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ];
  const schemes = ["light", "dark"] as const;
  let code: string;
  beforeAll(async () => {
    code = await makeRoom({ closesAt: new Date(Date.now() + 25 * 60_000).toISOString() });
    const names = ["ნინო", "გიორგი", "ანა", "ბექა", "თამარ ლომიძე-წერეთელი", "დათო", "ელენე", "ზურა", "ია"];
    for (const [i, name] of names.entries()) await sit(code, name, i + 1, i % 3 === 2);
    await send("POST", `rooms/${code}/attempts`, { candidate: "ლუკა" }, "");
  });
  // Both in both schemes and on both screens; which goes with which changes where it is projected.
  for (const [i, viewport] of screens.entries())
    for (const isProjected of [false, true]) {
      const colorScheme = schemes[(i + Number(isProjected)) % 2]!;
      it(`is sound at ${viewport.width} in ${colorScheme}${isProjected ? ", projected" : ""}`, async () => {
        const { page, faults } = await watch(code, { viewport, colorScheme });
        await send("POST", `rooms/${code}/attempts`, { candidate: "ლუკა" }, "");
        await page.getByText(text.opened).first().waitFor();
        await page.clock.fastForward("06:00");
        await page.locator(".pupils .silent").first().waitFor();
        if (isProjected) await page.getByRole("button", { name: text.projector }).click();
        const look = async (name: string) => {
          if (!process.env["SCREENSHOTS"]) return;
          const path = `tests/screenshots/${name}-${viewport.width}-${colorScheme}.png`;
          await page.screenshot({ path, fullPage: true });
        };
        const check = async () => {
          expect(await findViolations(page)).toEqual([]);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width).toBeLessThanOrEqual(viewport.width);
        };
        await look(isProjected ? "live-projected" : "live");
        await check();
        await page.locator(".times").getByRole("button", { name: text.close }).click();
        await look("live-close");
        await check();
        expect(faults).toEqual([]);
        await page.context().close();
      });
    }
});
