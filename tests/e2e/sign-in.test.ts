/**
 * Signing in, in a real browser with a virtual authenticator, from the setup secret to the recovery code; and what the pages of it
 * look like. With SCREENSHOTS=1 each is saved to tests/screenshots/ to be looked at.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeSignInLink } from "../../scripts/demo.mjs";
import { findViolations } from "./axe.ts";
import { openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";

const state = setUp();
let teach: string;

beforeAll(async () => {
  teach = `${server.origin.replace("127.0.0.1", "localhost")}/teach`;
});

/** A page in English on a device that has a lock and keeps passkeys. */
async function openDevice(options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, new URL(teach).origin, { locale: "en-GB", ...options });
  const { page } = opened;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  page.on("dialog", (dialog) => void dialog.accept());
  return opened;
}

const makeLink = () => makeSignInLink(server.origin, server.demo.key);
const click = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
const section = (page: Page, name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });

async function setUpWorkspace(page: Page): Promise<void> {
  const { secret } = JSON.parse(readFileSync(join(state, "local.json"), "utf8")) as { secret: string };
  await page.goto(teach);
  await page.getByRole("link", { name: "Set up a workspace" }).click();
  await page.getByLabel("Setup secret").fill(secret);
  await page.getByLabel("Name of the school or workspace").fill("45-ე სკოლა");
  await page.getByLabel("Your name").fill("ნინო");
  await click(page, "Set up");
  await page.getByRole("heading", { name: "ნინო" }).waitFor();
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name of the device").fill(name);
  await click(page, "Add a passkey");
  await section(page, "Passkeys").getByText("Not used yet").waitFor();
}

async function makeCodes(page: Page): Promise<string[]> {
  await click(page, "Make new codes");
  await page.getByText("Left: 10").waitFor();
  return page.locator(".codes code").allTextContents();
}

/** The menu above each page, which holds what is not of the class; it is closed again at each place. */
async function openMenu(page: Page): Promise<Locator> {
  const menu = page.locator(".menu");
  await menu.locator("summary").click();
  return menu;
}

async function signOut(page: Page): Promise<void> {
  await (await openMenu(page)).getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
}

async function signInByCode(page: Page, code: string): Promise<void> {
  await page.getByText("Other ways to sign in").click();
  const form = page.locator("form").filter({ has: page.getByLabel("Recovery code") });
  await form.getByRole("textbox").fill(code);
  await form.getByRole("button").click();
}

/** Invites a colleague; the link that signs them in. */
async function invite(page: Page, name: string, mayDo: string): Promise<string> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("May do").selectOption({ label: mayDo });
  await click(page, "Invite");
  return (await page.locator("section .notice code").textContent()) ?? "";
}

/** A colleague on a device of their own, who has come by their link. */
async function openColleague(link: string) {
  const opened = await openDevice();
  await opened.page.goto(link);
  await opened.page.getByRole("heading", { name: "Quizzes" }).waitFor();
  return opened;
}

describe("a teacher", () => {
  it("sets a workspace up, makes a passkey and codes, and comes back by either", async () => {
    const { page, faults } = await openDevice();
    await setUpWorkspace(page);
    const key = (await section(page, "Key for programs").locator("code").textContent()) ?? "";
    expect(key).toMatch(/^kv_/);
    await addPasskey(page, "Laptop");
    const codes = await makeCodes(page);
    expect(new Set(codes).size).toBe(10);
    await signOut(page);
    // But for what is the browser's: its zone, and that no key is used.
    const others = async () => (await page.context().cookies()).filter(({ name }) => name !== "kitkhva-view");
    expect(await others()).toEqual([]);

    await click(page, "Sign in with a passkey");
    await page.getByRole("heading", { name: "Quizzes" }).waitFor();
    expect(await others()).toMatchObject([
      { name: "__Host-kitkhva", secure: true, httpOnly: true, sameSite: "Strict", path: "/" },
    ]);
    expect(
      await page.evaluate(() => JSON.stringify([document.cookie, localStorage, sessionStorage])),
    ).toMatch(/^\["kitkhva-view=~[\w/]+~",{},{}\]$/);
    await page.reload();
    await page.locator(".menu summary").getByText("ნინო").waitFor();
    await (await openMenu(page)).getByRole("link", { name: "Account" }).click();
    await section(page, "Passkeys").getByText("Last used").waitFor();
    expect(faults).toEqual([]);

    await signOut(page);
    await signInByCode(page, codes[3]!.toUpperCase());
    await page.locator(".menu summary").getByText("ნინო").waitFor();
    await (await openMenu(page)).getByRole("link", { name: "Account" }).click();
    await page.getByText("Left: 9").waitFor();
    await signOut(page);
    await signInByCode(page, codes[3]!);
    await page.getByRole("alert").getByText("used before").waitFor();
    await page.context().close();
  });

  it("is warned before signing out with no way back, and led to where one can be made", async () => {
    const opened = await openPage(browser, new URL(teach).origin, { locale: "en-GB" });
    const { page } = opened;
    await page.goto(await makeLink());
    await page.getByRole("heading", { name: "Quizzes" }).waitFor();
    const warned: string[] = [];
    let isSure = false;
    page.on("dialog", (dialog) => {
      warned.push(dialog.message());
      void (isSure ? dialog.accept() : dialog.dismiss());
    });
    await (await openMenu(page)).getByRole("button", { name: "Sign out" }).click();
    await section(page, "Recovery codes").waitFor();
    expect(warned).toEqual([expect.stringContaining("neither a passkey nor recovery codes")]);
    isSure = true;
    await signOut(page);
    expect(warned).toHaveLength(2);
    // With codes there is a way back: nothing is asked.
    await page.goto(await makeLink());
    await page.getByRole("heading", { name: "Quizzes" }).waitFor();
    await page.goto(`${teach}/account`);
    await makeCodes(page);
    await signOut(page);
    expect(warned).toHaveLength(2);
    await page.context().close();
  });

  it("whose browser has somebody else's session by now is told so, and their work goes nowhere", async () => {
    const { page } = await openDevice();
    await setUpWorkspace(page);
    await page.goto(`${teach}/new`);
    await page.locator("[name=text]").fill("1999 წლის 3 მაისს თელავში სკოლა გაიხსნა.");
    const other = await page.context().newPage();
    await other.goto(await makeLink());
    await other.getByRole("heading", { name: "Quizzes" }).waitFor();
    const list = () => other.evaluate(() => fetch("/v1/articles").then((reply) => reply.text()));
    const before = await list();
    await page.locator("form button:not([type])").click();
    await page.getByRole("alert").getByText("You are signed out. Sign in again.").waitFor();
    expect(await list()).toBe(before);
    await click(page, "Sign in");
    await page.locator(".menu summary").getByText("მასწავლებელი").waitFor();
    // What the other had begun is not theirs to see.
    expect(await page.locator("[name=text]").inputValue()).toBe("");
    await page.context().close();
  });

  it("whose session has ended is led to the door and back, and signs out without one", async () => {
    const { page } = await openDevice();
    await page.goto(await makeLink());
    await page.getByRole("heading", { name: "Quizzes" }).waitFor();
    await page.context().clearCookies({ name: "__Host-kitkhva" });
    await page.locator(`a[href="/teach/new"]`).click();
    await page.locator("[name=text]").fill("1999 წლის 3 მაისს თელავში სკოლა გაიხსნა.");
    await page.locator("form button:not([type])").click();
    await click(page, "Sign in");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/teach/new");
    await page.goto(await makeLink());
    await page.getByRole("heading", { name: "Quizzes" }).waitFor();
    await page.context().clearCookies({ name: "__Host-kitkhva" });
    await signOut(page);
    await page.context().close();
  });

  it("whose tab has a key that does not hold forgets it, and goes on with the session", async () => {
    const { page } = await openDevice();
    await page.goto(await makeLink());
    await page.getByRole("heading", { name: "Quizzes" }).waitFor();
    const tab = await page.context().newPage();
    await tab.goto(`${teach}#key=kv_wrong`);
    await tab.getByRole("alert").getByText("This key is not valid.").waitFor();
    await click(tab, "Forget this key");
    await tab.locator(".menu summary").getByText("მასწავლებელი").waitFor();
    expect(await tab.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  it("reads a workspace's new name on the account page at once", async () => {
    const { page } = await openDevice();
    await setUpWorkspace(page);
    await page.getByRole("link", { name: "Workspace", exact: true }).click();
    await page.getByLabel("Name of the school or workspace").fill("46-ე სკოლა");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "46-ე სკოლა" }).waitFor();
    await (await openMenu(page)).getByRole("link", { name: "Account" }).click();
    await page.getByText("46-ე სკოლა", { exact: true }).waitFor();
    expect(await page.getByText("45-ე სკოლა").count()).toBe(0);
    await page.context().close();
  });

  it("keeps the last passkey until there are codes, and one passkey on a device", async () => {
    const { page } = await openDevice();
    await setUpWorkspace(page);
    await addPasskey(page, "Phone");
    await page.getByLabel("Name of the device").fill("Phone again");
    await click(page, "Add a passkey");
    await page.getByText("This device has a passkey already.").waitFor();
    await page.getByText("make recovery codes before you remove it").waitFor();
    expect(await page.getByRole("button", { name: "Remove: Phone" }).count()).toBe(0);
    await makeCodes(page);
    await click(page, "Remove: Phone");
    await page.getByText("Add a passkey, so that you come back").waitFor();
    await page.context().close();
  });

  it("invites a colleague, who comes by the link once and goes when removed", async () => {
    const { page } = await openDevice();
    await setUpWorkspace(page);
    const link = await invite(page, "თამარი", "Quizzes and results");
    const other = await openColleague(link);
    expect(other.page.url()).toBe(teach);
    await other.page.locator(".menu summary").getByText("თამარი").waitFor();
    await (await openMenu(other.page)).getByRole("link", { name: "Account" }).click();
    await section(other.page, "Passkeys").waitFor();
    expect(await section(other.page, "Colleagues").count()).toBe(0);
    expect(other.faults).toEqual([]);
    const late = await openDevice();
    await late.page.goto(link);
    await late.page.getByRole("alert").getByText("used before").waitFor();
    await click(page, "Remove: თამარი");
    await expect.poll(() => page.getByText("თამარი", { exact: true }).count()).toBe(0);
    await other.page.reload();
    await other.page.getByRole("heading", { name: "Sign in" }).waitFor();
    for (const { page: opened } of [{ page }, other, late]) await opened.context().close();
  });

  it("shows what one teacher was typing to no other who comes to the same tab by a link", async () => {
    const { page } = await openDevice();
    await setUpWorkspace(page);
    const link = await invite(page, "თამარი", "Quizzes and results");
    const leaveAndReturn = async () => {
      await page.goto(teach);
      await page.getByRole("link", { name: "New quiz" }).click();
    };
    await leaveAndReturn();
    await page.locator("#text").fill("Half a text");
    await leaveAndReturn();
    await expect.poll(() => page.locator("#text").inputValue()).toBe("Half a text");
    await page.goto(link);
    await page.locator(".menu summary").getByText("თამარი").waitFor();
    await leaveAndReturn();
    await page.locator("#text").waitFor();
    const drafts = () =>
      page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes("draft:")));
    expect(await drafts()).toEqual([]);
    expect(await page.locator("#text").inputValue()).toBe("");
    await page.context().close();
  });

  it("offers a colleague with results alone nothing that makes quizzes or questions", async () => {
    const { page } = await openDevice();
    await setUpWorkspace(page);
    const link = await invite(page, "გიორგი", "Results only");
    const other = await openColleague(link);
    expect(await other.page.getByRole("link", { name: "New quiz" }).count()).toBe(0);
    await page.goto(teach);
    await page.getByRole("link", { name: "New quiz" }).waitFor();
    for (const { page: opened } of [{ page }, other]) await opened.context().close();
  });

  it("makes a quiz and prints a sheet with no key, by the session that the link of npm start begins", async () => {
    const { page, faults } = await openDevice({ locale: "ka-GE" });
    await page.goto(await makeLink());
    await page
      .getByRole("link", { name: /დუშანბე/ })
      .first()
      .click();
    const form = page.locator("form.exercises");
    await form.evaluate((element: HTMLFormElement) => element.removeAttribute("target"));
    await form.getByRole("button").first().click();
    await page.locator(".sheet").first().waitFor();
    expect(page.url()).toBe(`${new URL(teach).origin}/teach/exercise`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("keeps the one-time link where the browser would keep no session, over plain HTTP, and is told what to do", async () => {
    const school = "http://school.example";
    const { page } = await openPage(browser, school, { locale: "en-GB" });
    const called: string[] = [];
    await page.route(`${school}/**`, async (route) => {
      const request = route.request();
      const { pathname, search } = new URL(request.url());
      called.push(pathname);
      const headers = { ...request.headers(), host: new URL(server.origin).host, origin: server.origin };
      const response = await route.fetch({ url: server.origin + pathname + search, headers });
      await route.fulfill({ response });
    });
    const link = await makeLink();
    await page.goto(link.replace(/^.*(?=\/teach)/, school));
    await page.getByRole("alert").getByText("The link or code still holds.").waitFor();
    expect(called).toContain("/v1/session");
    expect(called).not.toContain("/v1/sign-in");
    await page.context().close();
    const here = await openDevice();
    await here.page.goto(link);
    await here.page.getByRole("heading", { name: "Quizzes" }).waitFor();
    // No phone comes to localhost: the page for sharing says so, as long as nobody else may come.
    await here.page.goto(`${teach}/share/${server.demo.quiz}`);
    await here.page.getByText("No other device opens this address.").waitFor();
    expect(here.faults).toEqual([]);
    await here.page.context().close();
  });

  it("is told at an address that is a number where passkeys work", async () => {
    const { page } = await openPage(browser, server.origin, { locale: "en-GB" });
    await page.goto(`${server.origin}/teach`);
    await page.getByRole("link", { name: teach }).click();
    await page.getByRole("button", { name: "Sign in with a passkey" }).waitFor();
    await page.context().close();
  });
});

describe("a page of a neighbour, whose requests bring the cookie", () => {
  it("gets nothing by it: no answer to read, nothing changed, no sheet", async () => {
    const neighbour = createServer((_, reply) =>
      reply.setHeader("Content-Type", "text/html").end("<p>x</p>"),
    );
    await new Promise<void>((resolve) => neighbour.listen(0, resolve));
    const address = neighbour.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { page } = await openDevice();
    await page.goto(await makeLink());
    await page.getByRole("heading", { name: "Quizzes" }).waitFor();
    // Another port of one host is another origin of one site: SameSite holds nothing back.
    await page.goto(`http://localhost:${port}/`);
    const { origin } = new URL(teach);
    const told = await page.evaluate(
      (url) =>
        fetch(url, { credentials: "include" }).then(
          (reply) => reply.text(),
          () => "blocked",
        ),
      `${origin}/v1/session`,
    );
    expect(told).toBe("blocked");
    // What needs no leave is sent. 403 and not 401: the cookie came along, and was not heard.
    const send = async (path: string, init: { method?: string; body?: string } = {}) => {
      const seen = page.waitForResponse(`${origin}${path}`);
      await page.evaluate(
        ([url, options]) => fetch(url, { credentials: "include", mode: "no-cors", ...options }),
        [`${origin}${path}`, init] as const,
      );
      return (await seen).status();
    };
    expect(await send("/v1/quizzes")).toBe(403);
    expect(await send("/v1/session")).toBe(403);
    const post = { method: "POST", body: "{}" };
    expect(await send("/v1/account/recovery-codes", post)).toBe(415);
    await page.setContent(
      `<form method="post" action="${origin}/teach/worksheet"><input name="article" value="x"><button>x</button></form>`,
    );
    const sheet = page.waitForResponse(`${origin}/teach/worksheet`);
    await page.getByRole("button").click();
    expect((await sheet).status()).toBe(303);
    await page.context().close();
    neighbour.close();
  });
});

const views: Record<string, (page: Page) => Promise<void>> = {
  "sign-in": async (page) => {
    await page.goto(teach);
    await page.locator("summary").click();
  },
  "set-up": async (page) => {
    await page.goto(`${teach}/setup`);
    await page.locator("#secret").waitFor();
  },
  account: async (page) => {
    await page.goto(await makeLink());
    await page.locator(".menu summary").click();
    await page.locator(".menu a[href='/teach/account']").click();
    await page.locator("#device").fill("Chrome · Windows");
    await page.locator("form:has(#device) button").click();
    await page.locator(".rows button").first().waitFor();
    await page.locator("button.secondary", { hasText: /კოდების|codes|коды/ }).click();
    await page.locator(".codes").waitFor();
    await page.locator("#member").fill("თამარ ბერიძე");
    await page.locator("form:has(#member) button").click();
    await page.locator(".card .notice code").waitFor();
  },
};

for (const [name, visit] of Object.entries(views)) {
  describe(`the view “${name}”`, () => {
    for (const [locale, width, height, colorScheme] of [
      ["ka-GE", 360, 740, "light"],
      ["ru-RU", 360, 740, "dark"],
      ["ka-GE", 1280, 800, "dark"],
      ["en-GB", 1280, 800, "light"],
    ] as const) {
      it(`is sound at ${width} × ${height} in ${colorScheme}, for ${locale}`, async () => {
        const { page, faults } = await openDevice({ locale, viewport: { width, height }, colorScheme });
        await visit(page);
        if (process.env["SCREENSHOTS"]) {
          const path = `tests/screenshots/${name}-${width}-${colorScheme}.png`;
          await page.screenshot({ path, fullPage: true });
        }
        expect(await findViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(faults).toEqual([]);
        await page.context().close();
      });
    }
  });
}
