/** Answers that cannot be sent yet: what the pupil is told of them, and that they arrive. Real Chromium, real faults. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "../e2e/axe.ts";
import { en } from "../../widget/locales/en.ts";
import { ka } from "./texts.ts";
import { ru } from "../../widget/locales/ru.ts";
import { moreTexts } from "../../widget/more/texts.ts";
import { openQuiz } from "./browser.ts";
import { article, choices, makeAttempt, testRoom } from "./host.ts";
import { browser, host, press, setUp } from "./stage.ts";

const texts = moreTexts("ka");
setUp({ form: choices });
const noCode = `${ka.incomplete}: ${texts.otherCode}.`;
const choose = (page: Page, name: string) => page.getByRole("radio", { name }).check();
const puts = () => host.requests.filter(({ method }) => method === "PUT");
const submits = () => host.requests.filter(({ path }) => path.endsWith("/submit"));
const offline = (page: Page, is: boolean) => page.context().setOffline(is);
/** The second script is here: what is offline from now on can be told. */
const ready = () => expect.poll(() => host.files.some((f) => f.includes("more"))).toBe(true);

describe("without a network", () => {
  it("practice goes on to the next question, and all is sent when the network is back", async () => {
    const { page } = await openQuiz(browser, host.origin);
    await choose(page, "29");
    await ready();
    await page.waitForTimeout(200);
    await offline(page, true);
    await press(page, ka.check);
    await page.getByRole("status").getByText(texts.later).waitFor();
    await press(page, ka.next);
    await choose(page, "38");
    await press(page, ka.check);
    await page.getByRole("status").getByText(texts.later).waitFor();
    expect(puts()).toEqual([]);
    await offline(page, false);
    await page.locator(".verdict").getByText(ka.right).waitFor();
    expect(puts().map(({ body }) => body)).toEqual([{ response: "o1" }, { response: "o0" }]);
    await page.context().close();
  });

  it("practice takes back no way on that it has offered, while what was answered before arrives", async () => {
    const { page } = await openQuiz(browser, host.origin);
    await choose(page, "29");
    await ready();
    await page.waitForTimeout(200);
    await offline(page, true);
    await press(page, ka.check);
    await press(page, ka.next);
    await choose(page, "38");
    await press(page, ka.check);
    await page.getByRole("button", { name: ka.result, exact: true }).waitFor();
    let held = 0;
    await page.route("**/responses/i1b", async (route) => {
      held++;
      await page.waitForTimeout(1_000);
      await route.continue();
    });
    await offline(page, false);
    await expect.poll(() => held).toBe(1);
    expect(puts().map(({ body }) => body)).toEqual([{ response: "o1" }]);
    expect(await page.getByRole("button", { name: ka.result, exact: true }).count()).toBe(1);
    await press(page, ka.result);
    await page.getByText("1 / 2", { exact: true }).waitFor();
    await page.context().close();
  });

  it("the receipt of the device stays on the screen until the server's comes, though more is asked before", async () => {
    const { page } = await openQuiz(browser, host.origin);
    for (const name of ["29", "38"]) {
      await choose(page, name);
      await press(page, ka.check);
      await page.locator(".verdict").waitFor();
      if (name === "29") await press(page, ka.next);
    }
    const lost = "**/attempts/**";
    await page.route(lost, (route) => route.abort());
    await press(page, ka.result);
    const heading = page.getByRole("heading", { name: texts.handedInHere });
    await heading.waitFor();
    // A page that has found it asks first what the server has.
    await page.reload();
    await heading.waitFor();
    let held = 0;
    await page.route("**/submit", async (route) => {
      held++;
      await page.waitForTimeout(1_000);
      await route.continue();
    });
    await page.unroute(lost);
    await press(page, texts.resend);
    await expect.poll(() => held).toBe(1);
    expect(await heading.count()).toBe(1);
    await page.getByText("1 / 2", { exact: true }).waitFor();
    await page.context().close();
  });

  it("an answer of a test says at once that it will be sent later, and not first when that has failed", async () => {
    host.room = testRoom({ mode: "test" });
    const { page } = await openQuiz(browser, host.origin);
    await choose(page, "29");
    await ready();
    await page.getByRole("status").getByText(texts.kept).waitFor();
    await offline(page, true);
    await choose(page, "38");
    await page.getByRole("status").getByText(texts.later).waitFor({ timeout: 2_500 });
    expect(puts()).toEqual([]);
    await offline(page, false);
    await page.getByRole("status").getByText(texts.saved).waitFor();
    await page.context().close();
  });

  it("is not needed for the score as it is kept; with one a reload shows what a regrade has made of it", async () => {
    host.room = testRoom({ mode: "test" });
    const { page } = await openQuiz(browser, host.origin);
    await choose(page, "38");
    for (const name of [ka.next, ka.overview, texts.submit]) await press(page, name);
    await page.getByText("1 / 2", { exact: true }).waitFor();
    // The teacher gives it another key.
    host.form = choices.map((known) => ({ ...known, key: "o1" }));
    await page.addInitScript(() => {
      for (const name of ["submit", "score"])
        addEventListener(`kitkhva:${name}`, (event) => {
          document.title = `${name} ${JSON.stringify((event as CustomEvent).detail)}`;
        });
    });
    await page.reload();
    await page.getByText("0 / 2", { exact: true }).waitFor();
    // Whoever listens has heard of the attempt, and not of this score.
    expect(await page.title()).toBe('score {"score":0,"maxScore":2}');
    const [first, second] = submits();
    expect([submits().length, second?.body]).toEqual([
      2,
      { ...(first?.body as object), seq: expect.any(Number) },
    ]);
    await page.context().close();
  });

  it("an answer that is changed and changed back is not called saved before that has arrived: what was between may have", async () => {
    host.room = testRoom({ mode: "test" });
    const { page } = await openQuiz(browser, host.origin);
    await choose(page, "38");
    for (const name of [ka.next, ka.overview]) await press(page, name);
    await page.getByText(texts.saved).waitFor();
    await page.locator("button.pick").first().click();
    await page.getByText(texts.saved).waitFor();
    await choose(page, "29");
    await page.getByText(texts.kept).waitFor();
    await choose(page, "38");
    await page.getByText(texts.kept).waitFor();
    expect(await page.getByText(texts.saved).count()).toBe(0);
    for (const name of [ka.next, ka.overview]) await press(page, name);
    await page.getByText(texts.saved).waitFor();
    expect(puts().at(-1)?.body).toMatchObject({ responses: { i1: "o0" } });
    await page.context().close();
  });

  it("a test is handed in with a receipt of the device, and delivered by itself", async () => {
    host.room = testRoom({ mode: "test", candidate: "nickname" });
    const { page, quiz } = await openQuiz(browser, host.origin);
    await page.getByLabel(ka.nickname).fill("ნინო");
    await press(page, ka.start);
    await choose(page, "38");
    await ready();
    await page.waitForTimeout(200);
    await offline(page, true);
    for (const name of [ka.next, ka.overview, ka.submit]) await press(page, name);
    await page.getByRole("heading", { name: texts.handedInHere }).waitFor();
    await page.getByText(`${texts.answers}: 1`).waitFor();
    await page.getByText(texts.doNotClear).waitFor();
    await offline(page, false);
    await quiz.locator(".score").getByText("1 / 2").waitFor();
    expect(submits()).toHaveLength(1);
    expect(submits()[0]?.body).toMatchObject({ responses: { i1: "o0" } });
    await page.context().close();
  });

  it("what was handed in is delivered when the page is opened again in another tab, and then not offered any more", async () => {
    host.room = testRoom({ mode: "test", candidate: "nickname" });
    const { page } = await openQuiz(browser, host.origin);
    await page.getByLabel(ka.nickname).fill("ნინო");
    await press(page, ka.start);
    await choose(page, "38");
    await ready();
    await page.waitForTimeout(200);
    await offline(page, true);
    for (const name of [ka.next, ka.overview, ka.submit]) await press(page, name);
    await page.getByRole("heading", { name: texts.handedInHere }).waitFor();
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(host.origin);
    // Who comes back, as most do, is led on.
    expect(await again.locator("kitkhva-quiz button.primary").allTextContents()).toEqual([
      `${texts.goOn}: ნინო`,
    ]);
    await again.getByRole("button", { name: `${texts.goOn}: ნინო` }).click();
    await again.locator(".score").getByText("1 / 2").waitFor();
    expect(submits()).toHaveLength(1);
    const next = await context.newPage();
    await next.goto(host.origin);
    await next.getByLabel(ka.nickname).waitFor();
    expect(await next.getByText("ნინო").count()).toBe(0);
    await context.close();
  });
});

describe("a shared computer", () => {
  it("offers what another tab has left, by name, and leaves it where it was for the next pupil", async () => {
    host.room = testRoom({ candidate: "nickname" });
    const { page } = await openQuiz(browser, host.origin);
    await page.getByLabel(ka.nickname).fill("ნინო");
    await press(page, ka.start);
    await choose(page, "29");
    const context = page.context();
    await page.close();
    const other = await context.newPage();
    await other.goto(host.origin);
    await other.getByRole("heading", { name: texts.unfinished }).waitFor();
    expect(await other.getByRole("radio").count()).toBe(0);
    await press(other, texts.someoneElse);
    await other.getByLabel(ka.nickname).fill("გიორგი");
    await press(other, ka.start);
    await choose(other, "41");
    const third = await context.newPage();
    await third.goto(host.origin);
    await press(third, `${texts.goOn}: ნინო`);
    expect(await third.getByRole("radio", { name: "29" }).isChecked()).toBe(true);
    await other.reload();
    expect(await other.getByRole("radio", { name: "41" }).isChecked()).toBe(true);
    await context.close();
  });

  it("shows nobody else what was asked of the room for the pupil before", async () => {
    host.room = testRoom({ candidate: "nickname" });
    const { page } = await openQuiz(browser, host.origin);
    await page.getByLabel(ka.nickname).fill("ნინო");
    await press(page, ka.start);
    await choose(page, "29");
    const other = await page.context().newPage();
    await page.close();
    const held: (() => void)[] = [];
    await other.route("**/begin", async (route) => {
      await new Promise<void>((go) => held.push(go));
      await route.continue();
    });
    const answered = () => other.waitForResponse("**/begin");
    await other.goto(host.origin);
    await press(other, texts.someoneElse);
    await expect.poll(() => held.length).toBe(2);
    await Promise.all([answered(), held[0]!()]);
    await other.waitForTimeout(300);
    expect(await other.getByRole("button", { name: ka.start, exact: true }).count()).toBe(0);
    await Promise.all([answered(), held[1]!()]);
    await press(other, ka.start);
    await other.context().close();
  });

  it("lets a pupil go on where the second script does not come, though another's attempt waits for it, too", async () => {
    host.broken = /more/;
    const { page } = await openQuiz(browser, host.origin);
    await choose(page, "29");
    const other = await page.context().newPage();
    await page.close();
    // It is over since, and would still be sent.
    await other.goto(`${host.origin}/pages.css`);
    await other.evaluate(() => {
      for (const [key, text] of Object.entries(localStorage) as [string, string][]) {
        const kept = JSON.parse(text) as { session: { attempt: { expiresAt: string } } };
        kept.session.attempt.expiresAt = new Date(Date.now() - 3_600_000).toISOString();
        localStorage[key] = JSON.stringify(kept);
      }
    });
    await other.goto(host.origin);
    await choose(other, "38");
    await press(other, ka.check);
    await press(other, ka.next);
    await choose(other, "29");
    host.broken = /^$/;
    await expect.poll(() => puts().map(({ body }) => body)).toEqual([{ response: "o0" }]);
    await other.context().close();
  });

  it("keeps two tabs with one attempt at the same answers", async () => {
    host.room = testRoom({ mode: "test" });
    const { page } = await openQuiz(browser, host.origin);
    await choose(page, "29");
    const second = await page.context().newPage();
    await second.goto(host.origin);
    await second.getByRole("button", { name: new RegExp(`^${texts.goOn}: 1 / 2, \\d\\d:\\d\\d$`) }).click();
    await choose(second, "38");
    await expect.poll(() => page.getByRole("radio", { name: "38" }).isChecked()).toBe(true);
    await page.bringToFront();
    for (const name of [ka.next, ka.overview, ka.submit]) await press(page, name);
    await page.locator(".score").waitFor();
    expect(submits()[0]?.body).toMatchObject({ responses: { i1: "o0" } });
    await page.context().close();
  });
});

describe("storage that somebody has spoilt", () => {
  it.each(['"x"', "5", "{}", '{"room":{},"session":{}}', '{"room":{"code":"K7M29QXF"},"session":{"at', ""])(
    "to %s lets the quiz begin anew, and is swept",
    async (spoilt) => {
      const { page, errors } = await openQuiz(browser, host.origin);
      await page.getByRole("radio", { name: "29" }).check();
      const spoil = (text: string) => {
        for (const key of Object.keys(localStorage))
          localStorage[key.replace(/:\w+:K7/, ":other:K7")] = localStorage[key] = text;
      };
      await page.evaluate(spoil, spoilt);
      await page.reload();
      await page.getByRole("radio", { name: "38" }).check();
      const kept = await page.evaluate(() => Object.values(localStorage) as string[]);
      expect(kept.filter((text) => text === spoilt)).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});

describe("a resume code", () => {
  it("is shown once something is saved, and brings the attempt to another device", async () => {
    host.room = testRoom({ mode: "test", candidate: "nickname" });
    const { page, quiz } = await openQuiz(browser, host.origin);
    await page.getByLabel(ka.nickname).fill("ნინო");
    await press(page, ka.start);
    await choose(page, "38");
    for (const name of [ka.next, ka.overview]) await press(page, name);
    const code = (await quiz.locator(".code").textContent()) ?? "";
    expect(code).toMatch(/^\w{5}-\w{5}$/);
    host.attempts = 0;
    const attempt = makeAttempt(host);
    host.resumed = {
      attempt,
      candidate: "ნინო",
      seq: 4,
      responses: { i1: "o0" },
      feedback: {},
      receipt: null,
    };
    await page.context().close();
    const { page: phone } = await openQuiz(browser, host.origin);
    // What draws the screen comes late: the focus waits for it, and is not lost with the button.
    await phone.route("**/widget-more.js*", async (route) => {
      await phone.waitForTimeout(1_000);
      await route.continue();
    });
    await phone.getByRole("button", { name: ka.withCode, exact: true }).press("Enter");
    const field = phone.getByLabel(texts.otherCode);
    await field.waitFor();
    const focused = () =>
      phone.locator("kitkhva-quiz").evaluate((element) => element.shadowRoot?.activeElement?.textContent);
    expect(await focused()).toBe(ka.withCode);
    await field.fill("ZZZZZ-ZZZZZ");
    await field.press("Enter");
    await phone.getByRole("alert").getByText(ka.unknownRoom).waitFor();
    // An empty field is asked for, and the code before it is forgotten.
    await field.fill(" ");
    await press(phone, texts.goOn);
    await phone.getByRole("alert").getByText(noCode).waitFor();
    expect(await phone.getByText(ka.unknownRoom).count()).toBe(0);
    await field.fill(code);
    await field.press("Enter");
    // What is answered is not gone through again.
    await phone.getByText(`${ka.question} 2 / 2`).waitFor();
    await press(phone, ka.back);
    expect(await phone.getByRole("radio", { name: "38" }).isChecked()).toBe(true);
    await phone.context().close();
  });
  it("is asked for in the quiz that lacks it alone, where a page has two", async () => {
    host.html = `<main>${'<kitkhva-quiz room="K7M29QXF"></kitkhva-quiz>'.repeat(2)}</main>`;
    const { page } = await openQuiz(browser, host.origin);
    const quizzes = page.locator("kitkhva-quiz");
    const codeOf = (at: number) => quizzes.nth(at).getByLabel(texts.otherCode);
    const open = async (at: number) => {
      await quizzes.nth(at).getByRole("button", { name: ka.withCode }).click();
      await codeOf(at).waitFor();
    };
    await open(0);
    await codeOf(0).press("Enter");
    await quizzes.nth(0).getByText(noCode).waitFor();
    await open(1);
    expect(await quizzes.nth(1).getByText(noCode).count()).toBe(0);
    expect(await quizzes.nth(0).getByText(noCode).count()).toBe(1);
    await page.context().close();
  });

  it("is asked for until it is there, though another quiz of the room hears of the room meanwhile", async () => {
    host.html = `<main>${'<kitkhva-quiz room="K7M29QXF"></kitkhva-quiz>'.repeat(2)}</main>`;
    host.room = testRoom({ candidate: "nickname" });
    const { page } = await openQuiz(browser, host.origin);
    const quizzes = page.locator("kitkhva-quiz");
    await quizzes.nth(0).getByLabel(ka.nickname).fill("ნინო");
    await quizzes.nth(0).getByRole("button", { name: ka.start, exact: true }).click();
    await quizzes.nth(1).getByRole("radio").first().waitFor();
    const held: (() => void)[] = [];
    await page.route("**/begin", async (route) => {
      await new Promise<void>((go) => held.push(go));
      await route.continue();
    });
    await page.reload();
    await quizzes.nth(1).getByRole("button", { name: ka.withCode }).click();
    const code = quizzes.nth(1).getByLabel(texts.otherCode);
    await code.fill("ABCDE");
    await expect.poll(() => held.length).toBe(2);
    for (const go of held) await Promise.all([page.waitForResponse("**/begin"), go()]);
    await page.waitForTimeout(300);
    expect(await code.inputValue()).toBe("ABCDE");
    await page.context().close();
  });
});

describe("the page around", () => {
  it("is told of an answer of a test once, and again where it is another one", async () => {
    host.room = testRoom({ mode: "test" });
    const { page } = await openQuiz(browser, host.origin);
    await page.evaluate(() => {
      document.title = "";
      document.addEventListener("kitkhva:answer", (event) => {
        document.title += ` ${(event as CustomEvent<{ itemId: string }>).detail.itemId}`;
      });
    });
    await choose(page, "38");
    for (const name of [ka.next, ka.back, ka.next]) await press(page, name);
    expect(await page.title()).toBe("i1");
    await press(page, ka.back);
    await choose(page, "29");
    await press(page, ka.next);
    expect(await page.title()).toBe("i1 i1");
    await page.context().close();
  });
});

describe("an old copy in the browser", () => {
  it("is caught up with before anything is sent, and takes no focus from the page around", async () => {
    host.room = testRoom({ mode: "test" });
    const { page } = await openQuiz(browser, host.origin);
    await choose(page, "38");
    await ready();
    await expect.poll(() => puts().length, { timeout: 10_000 }).toBe(1);
    // The browser died with what came after that; the server has it.
    const [[id, stored]] = Object.entries(host.stored).filter(([key]) => key) as [
      [string, (typeof host.stored)[string]],
    ];
    host.stored[id] = { ...stored, seq: 9, responses: { i1: "o1", i1b: "o0" } };
    host.requests = [];
    await page.reload();
    await page.getByRole("button", { name: texts.submit }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await page.locator("button.pick").first().click();
    expect(await page.getByRole("radio", { name: "29" }).isChecked()).toBe(true);
    const asked = host.requests.map(({ method, path }) => `${method} ${path}`);
    expect(asked.filter((call) => call.includes(id))).toEqual([`GET /v1/attempts/${id}`]);
    await page.context().close();
  });
  it("of a server that does not know the question is sent as it is", async () => {
    host.room = testRoom({ mode: "test" });
    const { page } = await openQuiz(browser, host.origin);
    await choose(page, "38");
    await ready();
    host.faults.push(
      { when: /PUT/, answer: "drop" },
      { when: /GET .*attempts/, answer: 404, code: "not-found" },
    );
    await page.reload();
    await page.getByRole("status").getByText(texts.saved).waitFor();
    expect(puts().at(-1)?.body).toMatchObject({ responses: { i1: "o0" } });
    await page.context().close();
  });
});

describe("what cannot arrive", () => {
  it.each([
    [403, "room-closed", ka.closed],
    [409, "no-attempts-left", ka.attemptsUsed],
  ])(
    "because of %d %s says so, and whom to tell, and is sent when asked again",
    async (status, code, told) => {
      host.room = testRoom({ mode: "test" });
      const { page, quiz } = await openQuiz(browser, host.origin);
      await choose(page, "38");
      for (let i = 0; i < 3; i++) host.faults.push({ when: /PUT|submit/, answer: status, code });
      for (const name of [ka.next, ka.overview]) await press(page, name);
      await page.getByRole("alert").getByText(told).waitFor();
      await page.getByText(texts.undelivered).first().waitFor();
      await press(page, ka.submit);
      await page.getByRole("heading", { name: texts.handedInHere }).waitFor();
      await page.getByText(texts.tellTeacher).waitFor();
      await page.getByRole("alert").getByText(told).waitFor();
      host.faults = [];
      await press(page, texts.resend);
      await quiz.locator(".score").waitFor();
      await page.context().close();
    },
  );

  /** A page of a browser that keeps nothing. */
  const openForgetful = async () => {
    const { page } = await openQuiz(browser, "about:blank");
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("no", "SecurityError");
          },
        });
    });
    await page.goto(host.origin);
    return page;
  };

  it("once it is handed in there says so one time, and until when it can arrive", async () => {
    host.room = testRoom({ mode: "test" });
    const page = await openForgetful();
    await choose(page, "38");
    await ready();
    await page.waitForTimeout(200);
    await offline(page, true);
    for (const name of [ka.next, ka.overview, ka.submit]) await press(page, name);
    await page.getByRole("heading", { name: texts.handedInHere }).waitFor();
    const said = (await page.locator(".notice").textContent()) ?? "";
    expect(said.startsWith(`${texts.keepOpen} ${texts.deadline}: `)).toBe(true);
    expect(said.split("გვერდ")).toHaveLength(2);
    await page.context().close();
  });

  it("since the browser keeps nothing asks to leave the page open", async () => {
    const page = await openForgetful();
    await choose(page, "29");
    await ready();
    await page.waitForTimeout(200);
    await offline(page, true);
    await press(page, ka.check);
    await page.getByText(texts.keepOpen).waitFor();
    await offline(page, false);
    await page.locator(".verdict").getByText(ka.wrong).waitFor();
    await page.context().close();
  });
});

describe("these states", () => {
  const looks = [
    { viewport: { width: 360, height: 740 }, colorScheme: "light", name: "phone-light" },
    { viewport: { width: 1280, height: 800 }, colorScheme: "dark", name: "desk-dark" },
    { viewport: { width: 360, height: 740 }, colorScheme: "dark", name: "phone-dark" },
    { viewport: { width: 1280, height: 800 }, colorScheme: "light", name: "desk-light" },
  ] as const;

  it.each(looks)("pass axe: $name", async ({ name, ...options }) => {
    host.html = `<link rel="stylesheet" href="/pages.css"><main>${article}<kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main>`;
    host.room = testRoom({ mode: "test", candidate: "nickname" });
    const { page, quiz } = await openQuiz(browser, host.origin, options);
    let n = 0;
    const inspect = async () => {
      if (process.env.SCREENSHOTS)
        await quiz.screenshot({ path: `tests/screenshots/kept-${name}-${n++}.png` });
      expect(await findViolations(page)).toEqual([]);
    };
    await press(page, ka.withCode);
    await page.getByLabel(texts.otherCode).waitFor();
    await inspect();
    await press(page, ka.back);
    await page.getByLabel(ka.nickname).fill("ნინო");
    await inspect();
    await press(page, ka.start);
    await choose(page, "38");
    await page.getByText(texts.kept).waitFor();
    await inspect();
    await press(page, ka.next);
    await press(page, ka.overview);
    await page.getByText(texts.saved).waitFor();
    await inspect();
    await offline(page, true);
    await press(page, ka.submit);
    await page.getByRole("heading", { name: texts.handedInHere }).waitFor();
    await inspect();
    const other = await page.context().newPage();
    await page.close();
    await other.context().setOffline(false);
    await other.route("**/submit", (route) => route.abort());
    await other.goto(host.origin);
    await other.getByRole("heading", { name: texts.unfinished }).waitFor();
    if (process.env.SCREENSHOTS)
      await other.locator("kitkhva-quiz").screenshot({ path: `tests/screenshots/kept-${name}-offer.png` });
    expect(await findViolations(other)).toEqual([]);
    await other.context().close();
  });

  it.each([
    ["en", en],
    ["ru", ru],
  ])("speak %s", async (lang, t) => {
    host.html = `<kitkhva-quiz room="K7M29QXF" lang="${lang}"></kitkhva-quiz>`;
    const { page } = await openQuiz(browser, host.origin);
    await choose(page, "29");
    await ready();
    await page.waitForTimeout(200);
    await offline(page, true);
    await press(page, t.check);
    await page.getByText(moreTexts(lang).later).waitFor();
    await page.context().close();
  });
});
