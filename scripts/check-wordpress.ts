/**
 * `npm run check:wordpress`: the quiz in a real WordPress. Installs Debian's wordpress, PHP and MariaDB where they are
 * missing (as root), runs them on a folder that is gone afterwards, and does there in Chromium what people do: an *author*
 * pastes a room's address in the editor and publishes, a visitor takes the quiz in the post. Says what was seen; pictures
 * go to tests/screenshots/. Too heavy for every run of the tests: see docs/embedding.md.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { Item } from "../questions/item.ts";
import { ask } from "../tests/e2e/harness.ts";
import { takeQuiz } from "../tests/e2e/pupil.ts";
import { ka } from "../widget/locales/ka.ts";
import type { Quiz, Results } from "../worker/contract.ts";
import { installPackages, see, serveTls, stay, type Stay } from "./guest.ts";
import { root, runMain } from "./house.mjs";
import { author, isThere, packages, startWordPress } from "./wordpress.ts";

/** The editor loads some hundred scripts from PHP's own server; on a busy machine that takes a minute. */
const patienceMs = 180_000;
const pictures = join(root, "tests/screenshots");

await runMain(async () => {
  await installPackages(packages, isThere);
  await stay("wordpress", async (here) => {
    const origin = await serveTls(here);
    await check(here, await startWordPress(here.folder, new URL(origin), here.atEnd), origin);
  });
});

async function check({ browse, server }: Stay, site: string, origin: string): Promise<void> {
  const browser = await browse();
  mkdirSync(pictures, { recursive: true });
  const room = `${origin}/r/${server.demo.room}`;
  const post = await publish(browser, site, room);

  const visitor = await (
    await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: "ka-GE",
      viewport: { width: 900, height: 1000 },
    })
  ).newPage();
  visitor.setDefaultTimeout(patienceMs);
  const errors: string[] = [];
  visitor.on("pageerror", (error) => errors.push(error.message));
  await visitor.goto(post);
  const element = visitor.locator("iframe.wp-embedded-content");
  const frame = visitor.frameLocator("iframe.wp-embedded-content");
  await frame.getByLabel(ka.nickname).waitFor();
  see(
    "the post holds WordPress's own frame: sandbox allow-scripts alone, a secret in its address",
    (await element.getAttribute("sandbox")) === "allow-scripts" &&
      /\/embed\/\w{8}#\?secret=\w+$/.test((await element.getAttribute("src")) ?? ""),
  );
  await visitor.locator("blockquote.wp-embedded-content").waitFor({ state: "hidden" });
  see("the quotation has given way to the frame", await element.isVisible());
  await seeHeight(element, frame, "at the start");
  await element.scrollIntoViewIfNeeded();
  await visitor.screenshot({ path: join(pictures, "wordpress-start.png") });

  const { articleId } = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`);
  const bank = (await ask<{ data: Item[] }>(server, `articles/${articleId}/items`)).data;
  const inner = visitor.frames().find((f) => f.url().includes("/embed/"))!;
  const { attemptId } = await takeQuiz(inner, bank, "ვორდპრესი");
  await seeHeight(element, frame, "at the result");
  await visitor.screenshot({ path: join(pictures, "wordpress-result.png") });
  const { data } = await ask<Results>(server, `quizzes/${server.demo.quiz}/results?attempt=all`);
  const result = data.find((it) => it.attemptId === attemptId);
  const score = (await frame.locator(".score strong").textContent())?.trim();
  see(`the score in the post, ${score}, is the API's`, score === `${result?.score} / ${result?.maxScore}`);
  see("no error in the page", errors.length === 0);
}

/** As an author: signs in, pastes the address in an empty post, publishes. Returns the post's address. */
async function publish(browser: Browser, site: string, room: string): Promise<string> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1200, height: 1000 },
  });
  context.setDefaultTimeout(patienceMs);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site });
  const page = await context.newPage();
  await page.goto(`${site}/wp-login.php`);
  await page.locator("#user_login").fill(author.login);
  await page.locator("#user_pass").fill(author.password);
  await page.locator("#wp-submit").click();
  // Its welcome, which hides the editor from whoever reads roles: it may come late, and later versions may not have it.
  const welcome = page.getByRole("dialog").getByRole("button", { name: /^Close/ });
  await page.addLocatorHandler(welcome, () => welcome.click());
  await page.goto(`${site}/wp-admin/post-new.php`);
  const title = page.getByRole("textbox", { name: "Add title" });
  await title.fill("Read and answer");
  await title.press("Enter");
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(room)})`);
  await page.keyboard.press("Control+V");
  await page.locator(".wp-block-embed iframe").waitFor();
  see("the editor makes an embed of the pasted address", true);
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(pictures, "wordpress-editor.png") });
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page
    .locator(".editor-post-publish-panel")
    .getByRole("button", { name: "Publish", exact: true })
    .click();
  const link = page.locator(".post-publish-panel__postpublish-buttons a, .components-snackbar a").first();
  const address = (await link.getAttribute("href")) ?? "";
  await context.close();
  return address;
}

/** The frame is as high as its content, as far as WordPress lets it: 200 to 1000 px. */
async function seeHeight(
  element: ReturnType<Page["locator"]>,
  frame: FrameLocator,
  when: string,
): Promise<void> {
  const needed = async () =>
    frame
      .locator("main")
      .evaluate((main: { getBoundingClientRect(): { height: number } }) =>
        Math.ceil(main.getBoundingClientRect().height),
      );
  for (let round = 0; round < 20; round++) {
    const height = Number(await element.getAttribute("height"));
    if (height === Math.min(1000, Math.max(200, await needed())))
      return see(`${when} the frame has ${height} px, of ${await needed()} it needs`, true);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  see(`${when} the frame has the height it needs`, false);
}
