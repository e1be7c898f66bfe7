/**
 * The teacher's pages as the server sends them: each is whole before any script runs, the browser takes it over as it stands and asks
 * for nothing that came with it, and what only this browser knows is added then.
 */
import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeSignInLink } from "../../scripts/demo.mjs";
import type { Attempt, NewQuizMade } from "../../worker/contract.ts";
import { must } from "../faults/runtime.ts";
import { findViolations } from "./axe.ts";
import { ask, openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";

const text = readFileSync(new URL("../../articles/dushanbe-2025.ka.txt", import.meta.url), "utf8");
const types = { "gap-date": 1, "gap-number": 1, "who-said": 1, "true-false": 1 };
setUp();
/** Sessions are of names, not of numbers. */
let origin: string;
let signedIn: Exclude<BrowserContextOptions["storageState"], undefined>;
let quiz: NewQuizMade;
let room: string;
let article: string;
/** Where pupils have names. */
let named: NewQuizMade;

const api = <T>(path: string, body: unknown, token = server.demo.key) =>
  must<T>(server.origin, "POST", path, body, token);

/** An attempt that is handed in with whatever stands first. */
async function sit(code: string, candidate: string) {
  const { form, attemptId, token } = await api<Attempt>(`rooms/${code}/attempts`, { candidate });
  const responses = Object.fromEntries(form.items.map(({ id, options }) => [id, options[0]!.id]));
  await api(`attempts/${attemptId}/submit`, { responses }, token);
}

beforeAll(async () => {
  origin = server.origin.replace("127.0.0.1", "localhost");
  article = (await api<{ id: string }>("articles", { text })).id;
  quiz = await api<NewQuizMade>("quizzes", {
    articleId: article,
    length: 8,
    mode: "test",
    types,
    roster: 25,
  });
  room = quiz.room.code;
  for (const number of ["7", "3", "12"]) await sit(room, number);
  named = await api<NewQuizMade>("quizzes", { articleId: article, length: 4, mode: "test", types });
  await sit(named.room.code, "საიდუმლო");
  const { page } = await openPage(browser, origin);
  await page.goto(await makeSignInLink(origin, server.demo.key));
  await page.getByRole("heading", { name: "ქვიზები" }).waitFor();
  signedIn = await page.context().storageState();
  await page.context().close();
});

/** Each page, with what must be in it before any script runs. */
const pages = (): [address: string, ...content: string[]][] => [
  ["/teach", "ქვიზები", quiz.id, room, server.demo.room],
  ["/teach/new", 'name="text"', `/teach/article/${article}`],
  [`/teach/article/${article}`, "<blockquote", "პირველი დიპლომატიური დავა", 'name="length"'],
  [`/teach/share/${quiz.id}`, `/r/${room}`, "qr.svg", "iframe"],
  [`/teach/quiz/${quiz.id}`, "ქულების განაწილება", 'class="item"', 'class="pupils"', ">12<"],
  [`/teach/live/${room}`, 'class="counts"', "№ 7", "/ 8<"],
  ["/teach/account", "მასწავლებელი", "Kitkhva"],
  ["/teach/workspace", "Kitkhva", "option"],
];

/** A page whose script waits until it is let go. */
async function openHeld(address: string, options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, origin, { storageState: signedIn, ...options });
  const { page } = opened;
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route("**/teach.js?v=*", async (route) => {
    await held;
    await route.continue();
  });
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith("/v1/")) asked.push(pathname.slice(4) + search);
  });
  await page.goto(`${origin}${address}`, { waitUntil: "commit" });
  await page.locator("#brought").waitFor({ state: "attached" });
  const run = async () => {
    // What stands around the view gets its texts from the last of the effects of the first drawing.
    await page.evaluate(() => (document.querySelector("[data-ka]")!.textContent = ""));
    go();
    await page.waitForFunction(() => document.querySelector("[data-ka]")!.textContent !== "");
  };
  return { ...opened, asked, run };
}

const readBrought = (page: Page) =>
  page.evaluate(() => Object.keys(JSON.parse(document.querySelector("#brought")!.textContent!) as object));

describe("a page from the server", () => {
  it("is whole without JavaScript", async () => {
    for (const [address, ...content] of pages()) {
      const { page } = await openPage(browser, origin, { storageState: signedIn, javaScriptEnabled: false });
      await page.goto(`${origin}${address}`);
      const html = await page.locator("#teach").innerHTML();
      expect(
        content.filter((part) => !html.includes(part)),
        address,
      ).toEqual([]);
      expect(await page.getByText("იტვირთება").filter({ visible: true }).count(), address).toBe(0);
      await page.locator("noscript p").waitFor();
      // Whatever is folded: nothing waits for a script, and nothing is offered that needs one.
      for (const fold of await page.locator("summary").filter({ visible: true }).all()) await fold.click();
      expect(await page.getByText("იტვირთება").filter({ visible: true }).count(), address).toBe(0);
      const useless = page.locator("#teach :is(button, input, select, textarea):not(form[method=post] *)");
      expect(await useless.filter({ visible: true }).count(), address).toBe(0);
      await page.context().close();
    }
  });

  it("is taken over as it stands, and asks for nothing that came with it", async () => {
    for (const [address] of pages()) {
      const { page, asked, faults, run } = await openHeld(address);
      const script = await page.locator("script[src^='/teach.js']").getAttribute("src");
      expect(script).toMatch(/^\/teach\.js\?v=[0-9a-f]{8}$/);
      const brought = await readBrought(page);
      expect(brought, address).toContain("session");
      await page.evaluate(() => {
        const root = document.querySelector("#teach")!;
        const kept = [...root.querySelectorAll("*")].filter((element) => !element.closest(".change-times"));
        const saidBy = (element: Element) =>
          [...element.childNodes]
            .filter((node) => node instanceof Text)
            .map((node) => node.data)
            .join("");
        const said = kept.map(saidBy);
        Object.assign(window, {
          compare: () => ({
            gone: kept.filter((element) => !element.isConnected).map((element) => element.outerHTML),
            changed: kept.flatMap((element, i) =>
              saidBy(element) === said[i] ? [] : [`${said[i]} → ${saidBy(element)}`],
            ),
          }),
        });
      });
      await run();
      type Compared = { gone: string[]; changed: string[] };
      const { gone, changed } = await page.evaluate(() =>
        (window as unknown as { compare(): Compared }).compare(),
      );
      expect(gone, address).toEqual([]);
      // A clock goes on.
      expect(
        changed.filter((said) => !/\d\d:\d\d/.test(said)),
        address,
      ).toEqual([]);
      expect(
        asked.filter((path) => brought.includes(path)),
        address,
      ).toEqual([]);
      expect(faults, address).toEqual([]);
      await page.context().close();
    }
  });

  it("keeps what is done on it before its script has come, and does it then, once", async () => {
    const { id } = await api<{ id: string }>("articles", { text });
    const { data: items } = await ask<{ data: { stem: string }[] }>(server, `articles/${id}/items`);
    const { page, asked, faults, run } = await openHeld(`/teach/article/${id}`);
    const sent: string[] = [];
    page.on("request", (request) => request.method() === "PATCH" && sent.push(request.postData() ?? ""));
    const stem = items[0]!.stem.replaceAll("\n", " ");
    const first = page
      .locator(".item")
      .filter({ has: page.getByRole("heading", { name: stem, exact: true }) });
    // As somebody does who is not answered.
    for (let i = 0; i < 3; i++) await first.getByRole("button", { name: /^დამტკიცება/ }).click();
    await page.getByLabel("რიგი").selectOption("text");
    await page.locator("#refused > summary").click();
    await page.getByText("საკუთარი კითხვა", { exact: true }).last().click();
    await page.locator("#own-stem").fill("ვინ ჩავიდა?");
    expect(sent).toEqual([]);
    await run();
    await first.getByRole("button", { name: /დამტკიცებულია/ }).waitFor();
    expect(sent).toEqual([JSON.stringify({ status: "approved" })]);
    await page
      .getByRole("navigation", { name: "ნაწილზე გადასვლა" })
      .getByText(/აბზაცი/)
      .first()
      .waitFor();
    expect(await page.getByLabel("რიგი").inputValue()).toBe("text");
    await page.locator("details.rule").first().waitFor();
    expect(asked.filter((path) => path.endsWith("/refusals"))).toHaveLength(1);
    expect(await page.locator("#own-stem").inputValue()).toBe("ვინ ჩავიდა?");
    await page.reload();
    await expect.poll(() => page.locator("#own-stem").inputValue()).toBe("ვინ ჩავიდა?");
    await first.getByRole("button", { name: /დამტკიცებულია/ }).click();
    await first.getByRole("button", { name: /^დამტკიცება/ }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("leads on by links before its script has come, and says where that cannot come", async () => {
    const { page } = await openHeld("/teach");
    await page.locator(`a[href="/teach/share/${quiz.id}"]`).click();
    await page.locator("code.big").first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.route("**/teach.js?v=*", (route) => route.abort());
    await page.goto(`${origin}/teach`);
    await page.getByRole("alert").getByText("სკრიპტი ვერ ჩაიტვირთა").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  it("of what is not there says so once, and asks for it no more", async () => {
    for (const view of ["quiz", "article", "share", "live"]) {
      const { page, asked, run } = await openHeld(`/teach/${view}/zzzzzzzz`);
      const said = await page.getByRole("alert").textContent();
      await run();
      expect([view, await page.getByRole("alert").textContent(), asked]).toEqual([view, said, []]);
      await page.context().close();
    }
  });

  it("of more pupils than a class brings the first, and asks for the rest", async () => {
    const full = await api<NewQuizMade>("quizzes", { articleId: article, length: 4, mode: "test", types });
    for (let i = 0; i < 42; i++) await sit(full.room.code, `${i}`);
    for (const [address, row] of [
      [`/teach/quiz/${full.id}`, "table.pupils tbody tr"],
      [`/teach/live/${full.room.code}`, ".pupils li"],
    ] as const) {
      const { page, asked, faults, run } = await openHeld(address);
      expect([address, await page.locator(row).count()]).toEqual([address, 40]);
      await run();
      await expect.poll(() => page.locator(row).count()).toBe(42);
      expect(await page.getByText("ჩამოიტვირთა").filter({ visible: true }).count()).toBe(0);
      expect(asked.filter((path) => /\/results\?(?!.*cursor=)/.test(path))).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  it("of what failed in passing asks itself, and ends nothing", async () => {
    for (const [address, shown, ...failing] of [
      [`/teach/live/${room}`, ".counts", `rooms/${room}?article=none`, `rooms/${room}/results?limit=40`],
      [`/teach/quiz/${quiz.id}`, ".pupils", `quizzes/${quiz.id}`],
      [`/teach/share/${quiz.id}`, ".room", `quizzes/${quiz.id}`],
      ["/teach", ".card", "session"],
    ] as const)
      for (const status of [429, 500, 503]) {
        const { page, run } = await openHeld(address);
        await page.evaluate(
          ({ paths, failure }) => {
            const block = document.querySelector("#brought")!;
            const brought = JSON.parse(block.textContent) as Record<string, unknown>;
            for (const path of paths) if (path in brought) brought[path] = { failure };
            block.textContent = JSON.stringify(brought);
          },
          {
            paths: failing as readonly string[],
            failure: { status, code: "", title: "x", detail: "", rule: null, errors: [] },
          },
        );
        await run();
        await page.locator(shown).first().waitFor();
        expect([address, status, await page.getByRole("alert").count()]).toEqual([address, status, 0]);
        await page.context().close();
      }
  });

  it("has no fault that axe knows, before the script runs and after", async () => {
    for (const [address] of pages()) {
      const { page, run } = await openHeld(address);
      expect(await findViolations(page), address).toEqual([]);
      await run();
      expect(await findViolations(page), address).toEqual([]);
      await page.context().close();
    }
  });
});

/** A page of whoever is signed in, with its script. */
async function open(options: BrowserContextOptions = {}) {
  return openPage(browser, origin, { storageState: signedIn, ...options });
}
const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 });
/** What the server sent. */
const source = async (page: Page, address: string) => (await page.goto(`${origin}${address}`))!.text();

describe("going from page to page", () => {
  it("names each in the title and takes the focus to its heading", async () => {
    const { page } = await open({ locale: "en-GB" });
    await page.goto(`${origin}/teach`);
    await page.waitForFunction(() => document.title === "Quizzes · Kitkhva");
    // Whoever opens a page begins at its top.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const isMet = (title: string, name: string) =>
      page.waitForFunction(
        ([wanted, said]) =>
          document.title === wanted && document.activeElement!.textContent!.startsWith(said!),
        [title, name],
      );
    const { title } = await ask<{ title: string }>(server, `quizzes/${quiz.id}`);
    await page.locator(`h2 a[href="/teach/quiz/${quiz.id}"]`).click();
    await isMet(`Results: ${title} · Kitkhva`, title);
    // What stays on the page keeps the focus.
    await page.getByLabel("Hide names").check();
    await page.waitForURL("**?hidden");
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe("INPUT");
    await page.reload();
    expect(await page.getByLabel("Hide names").isChecked()).toBe(true);
    await page.getByLabel("Hide names").uncheck();
    await page.getByText("All quizzes").first().click();
    await isMet("Quizzes · Kitkhva", "Quizzes");
    await page.goBack();
    await isMet(`Results: ${title} · Kitkhva`, title);
    await page.context().close();
  });
});

describe("results that the class may see", () => {
  it("bring no name until names are asked for, and no more once they are not", async () => {
    const { page, faults } = await open();
    const told: string[] = [];
    page.on("response", (response) => {
      if (/\/results\?/.test(response.url())) void response.text().then((body) => told.push(body));
    });
    const heard = async (name: string) => {
      await expect.poll(() => told.length).toBeGreaterThan(0);
      return told.splice(0).some((body) => body.includes(name));
    };
    expect(await source(page, `/teach/quiz/${named.id}?hidden`)).not.toContain("საიდუმლო");
    const hide = page.getByLabel("სახელების დამალვა");
    await page.locator("#brought").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "განახლება" }).click();
    expect(await heard("საიდუმლო")).toBe(false);
    await hide.uncheck();
    await page.locator(".pupils").getByText("საიდუმლო").waitFor();
    expect(await heard("საიდუმლო")).toBe(true);
    await hide.check();
    expect(await page.locator(".pupils").count()).toBe(0);
    expect(await heard("საიდუმლო")).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a name that is one long word", () => {
  it("makes no page wider than a phone", async () => {
    const word = "ჰ".repeat(90);
    const long = await api<{ id: string }>("articles", { text, title: word });
    const made = await api<NewQuizMade>("quizzes", {
      articleId: long.id,
      length: 4,
      mode: "test",
      types: { "true-false": 1 },
      roomName: word,
    });
    await api(`quizzes/${made.id}/rooms`, { name: `${word} 2` });
    await sit(made.room.code, word.slice(0, 40));
    const { page } = await open({ viewport: { width: 360, height: 740 } });
    for (const address of [
      "/teach",
      "/teach/new",
      `/teach/article/${long.id}`,
      `/teach/share/${made.id}`,
      `/teach/quiz/${made.id}`,
      `/teach/live/${made.room.code}`,
      `/teach/live/${made.room.code}?projector`,
    ]) {
      await page.goto(`${origin}${address}`);
      await page.getByText(word.slice(0, 40)).first().waitFor({ state: "attached" });
      await page.waitForTimeout(300);
      expect
        .soft([address, await page.evaluate(() => document.documentElement.scrollWidth)])
        .toEqual([address, 360]);
      if (process.env["SCREENSHOTS"]) {
        const name = address.replaceAll(/\W/g, "-").slice(0, 20);
        await page.screenshot({ path: `tests/screenshots/long-word${name}.png`, fullPage: true });
      }
    }
    await page.context().close();
  });
});

describe("what only this browser knows", () => {
  it("are the names behind numbers: they come after, and go nowhere", async () => {
    const { page, faults } = await open();
    await page.goto(`${origin}/teach/share/${quiz.id}`);
    await page.getByText("ვინ რომელ ნომერზეა").first().click();
    await page.getByRole("textbox", { name: "ვინ რომელ ნომერზეა" }).fill("ა\nბ\nკანარი");
    await page.getByRole("button", { name: "შენახვა" }).filter({ visible: true }).click();
    const sent: string[] = [];
    page.on("request", (request) =>
      sent.push(request.url(), request.postData() ?? "", ...Object.values(request.headers())),
    );
    for (const address of [`/teach/quiz/${quiz.id}`, `/teach/live/${room}`]) {
      expect(await source(page, address)).not.toContain("კანარი");
      await page.getByText("3 · კანარი").waitFor();
    }
    await page.goto(`${origin}/teach/quiz/${quiz.id}`);
    // An attribute, which taking over does not put right by itself.
    await page.getByRole("button", { name: /: 3 · კანარი/ }).waitFor();
    expect(sent.filter((said) => /კანარი|%E1%83%99/i.test(said))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is its language and its time zone: the first page is put right, the second is drawn in both", async () => {
    const { page } = await open({ timezoneId: "Asia/Tokyo" });
    const [{ submittedAt }] = (
      await ask<{ data: [{ submittedAt: string }] }>(server, `quizzes/${quiz.id}/results`)
    ).data;
    const tell = (timeZone: string) =>
      new Date(submittedAt).toLocaleString("ru", {
        timeZone,
        day: "2-digit",
        month: "2-digit",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
      });
    const first = await source(page, `/teach/quiz/${quiz.id}`);
    expect([first.includes(tell("UTC")), first.includes(tell("Asia/Tokyo"))]).toEqual([true, false]);
    await page
      .getByRole("cell", { name: tell("Asia/Tokyo") })
      .first()
      .waitFor();
    await page.locator(".menu summary").click();
    await page.getByLabel("ენა").selectOption("ru");
    await page.getByRole("heading", { name: "Распределение баллов" }).waitFor();
    const second = await source(page, `/teach/quiz/${quiz.id}`);
    expect(second).toContain('<html lang="ru"');
    expect(second).toContain(tell("Asia/Tokyo"));
    const cookies = await page.context().cookies(`${origin}/teach`);
    expect(cookies.find(({ name }) => name === "kitkhva-view")).toMatchObject({
      value: "ru~Asia/Tokyo~",
      path: "/teach",
    });
    const ofPupils = await page.context().cookies(`${origin}/r/${room}`);
    expect(ofPupils.map(({ name }) => name)).not.toContain("kitkhva-view");
    await page.context().close();
  });

  it("is an API key: nothing of anyone else is shown before what it opens", async () => {
    const { page, faults } = await openPage(browser, origin);
    await page.goto(`${origin}/teach#key=${server.demo.key}`);
    await heading(page, "ქვიზები").waitFor();
    // Another tab, which has none, does not take this away.
    const other = await page.context().newPage();
    await other.goto(`${origin}/teach`);
    await other.locator("#recovery").waitFor({ state: "attached" });
    const html = await source(page, `/teach/quiz/${quiz.id}`);
    expect(html).toContain("<p>იტვირთება…</p></main>");
    expect(html).not.toContain(server.demo.key);
    await page.getByRole("heading", { name: "ქულების განაწილება" }).waitFor();
    await page.locator(".menu summary").click();
    await page.getByRole("button", { name: "გასვლა" }).click();
    await page.locator("#recovery").waitFor({ state: "attached" });
    expect(await source(page, "/teach")).toContain('name="recovery"');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("the wall", () => {
  it("has no pupil's name in its source, nor after its script has run", async () => {
    const { page } = await open();
    const address = `/teach/live/${named.room.code}`;
    expect(await source(page, address)).toContain("საიდუმლო");
    expect(await source(page, `${address}?projector`)).not.toContain("საიდუმლო");
    await page.locator(".live.projected li.submitted").waitFor();
    expect(await page.content()).not.toContain("საიდუმლო");
    await page.context().close();
  });

  it("stays one where a key comes in its address", async () => {
    const { page } = await openPage(browser, origin);
    await page.goto(`${origin}/teach/live/${named.room.code}?projector#key=${server.demo.key}`);
    await page.locator(".live.projected li.submitted").waitFor();
    expect(page.url()).toBe(`${origin}/teach/live/${named.room.code}?projector`);
    expect(await page.content()).not.toContain("საიდუმლო");
    await page.context().close();
  });
});

describe("the way to a page", () => {
  it("leads on from an address of before, at first and from a page that is open", async () => {
    const { page } = await open();
    await page.goto(`${origin}/teach#quiz=${quiz.id}`);
    await page.getByRole("heading", { name: "ქულების განაწილება" }).waitFor();
    expect(page.url()).toBe(`${origin}/teach/quiz/${quiz.id}`);
    await page.evaluate((to) => (location.hash = to), `live=${room}`);
    await page.locator(".counts").waitFor();
    expect(page.url()).toBe(`${origin}/teach/live/${room}`);
    await page.goBack();
    await page.getByRole("heading", { name: "ქულების განაწილება" }).waitFor();
    await page.context().close();
  });

  it("follows links without a new page, but not those that ask for a tab of their own", async () => {
    const { page, faults } = await open();
    await page.goto(`${origin}/teach`);
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.getByRole("link", { name: "ახალი ქვიზი" }).click();
    await page.locator("#text").waitFor();
    expect(page.url()).toBe(`${origin}/teach/new`);
    await page.goBack();
    await heading(page, "ქვიზები").waitFor();
    expect(await page.evaluate(() => "same" in window)).toBe(true);
    const tab = page.context().waitForEvent("page");
    await page.getByRole("link", { name: "ახალი ქვიზი" }).click({ modifiers: ["Control"] });
    await (await tab).locator("#text").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("from another site leads whoever is signed in to the page, which no cookie told the server", async () => {
    const { page } = await open();
    await page.route("http://elsewhere.test/", (route) =>
      route.fulfill({ contentType: "text/html", body: `<a href="${origin}/teach/quiz/${quiz.id}">x</a>` }),
    );
    await page.goto("http://elsewhere.test/");
    const answered = page.waitForResponse(`${origin}/teach/quiz/${quiz.id}`);
    await page.getByRole("link").click();
    expect(await (await answered).text()).toContain("<p>იტვირთება…</p></main>");
    await page.getByRole("heading", { name: "ქულების განაწილება" }).waitFor();
    await page.context().close();
  });

  it("goes by the door: who signs in is at the page that was asked for", async () => {
    const { page, faults } = await openPage(browser, origin);
    await page.goto(`${origin}/teach/quiz/${quiz.id}`);
    await page.locator("#recovery").waitFor({ state: "attached" });
    const link = new URL(await makeSignInLink(origin, server.demo.key)).hash;
    await page.evaluate((to) => (location.hash = to), link);
    await page.getByRole("heading", { name: "ქულების განაწილება" }).waitFor();
    expect(page.url()).toBe(`${origin}/teach/quiz/${quiz.id}`);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
