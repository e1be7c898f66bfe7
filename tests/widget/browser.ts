/** Chromium for the widget's tests, and a page that notes every request and every error. */
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium that `npm test` names, or Debian's. */
export function openBrowser(more: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [...quiet, ...more],
  });
}

/** A page at the host, with the quiz in it. */
export async function openQuiz(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const origins = new Set<string>();
  const errors: string[] = [];
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
      errors.push(message.text());
  });
  await page.goto(url);
  return { page, quiz: page.locator("kitkhva-quiz"), origins, errors };
}

interface Opened {
  page: Page;
  quiz: Locator;
  origins: Set<string>;
  errors: string[];
}
