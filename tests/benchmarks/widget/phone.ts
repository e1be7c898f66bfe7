/**
 * Chromium as a cheap phone: 360 × 740 with touch, a slow processor, and the names of the two sites led to their ports.
 * Frames share their host's process, as in Chrome for Android, which isolates only sites that one signs in to.
 */
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core";
import { chromium as findChromium } from "../../../scripts/chromium.mjs";
import { probe, type Seen } from "./probe.ts";

/** A site by its name, the port that serves it, and the key it is trusted by. */
export interface Site {
  name: string;
  port: number;
  fingerprint: string;
}

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/**
 * A new tab is a window here, and a window of this Chromium loads two pages of its own for its address bar: some 0.8 s of processor
 * time beside whatever is measured. No pupil's phone does that as the quiz comes.
 */
const windowMs = 2_000;
/** How long a page may take before its run counts as failed. */
const patienceMs = 60_000;

/** Opens Chromium with the way to the sites. */
export async function openBrowser(sites: Site[]): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: flagsFor(sites) });
}

/** What Chromium is started with to find the sites, and nothing else of the network. */
export const flagsFor = (sites: Site[]): string[] => [
  ...quiet,
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-site-isolation-trials",
  `--host-resolver-rules=${sites.map(({ name, port }) => `MAP ${name} 127.0.0.1:${port}`).join(",")}`,
  // Not --ignore-certificate-errors: with it nothing would be cached.
  `--ignore-certificate-errors-spki-list=${sites.map(({ fingerprint }) => fingerprint).join(",")}`,
];

/** A profile with nothing in it. `press` has start screens passed by themselves. */
export async function newPhone(browser: Browser, press = true): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: "ka-GE",
  });
  context.setDefaultTimeout(patienceMs);
  const phone = new Phone(context);
  await context.exposeBinding("tellShown", (_, seen: Told) => phone.tell(seen));
  await context.addInitScript(probe, { press });
  return phone;
}

type Told = Pick<Seen, "ready" | "shown">;

export class Phone {
  tell: (seen: Told) => void = () => {};
  readonly context: BrowserContext;

  constructor(context: BrowserContext) {
    this.context = context;
  }

  /** A new tab that has come to rest, its processor slowed `cpu` times. */
  async newTab(cpu: number): Promise<Tab> {
    const page = await this.context.newPage();
    await page.waitForTimeout(windowMs);
    const devtools = await this.context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    return { page, devtools };
  }

  /** Opens an address and resolves when the first question is shown, in the page or in a frame of it. */
  async openQuiz({ page }: Tab, url: string): Promise<Told> {
    const shown = new Promise<Told>((resolve, reject) => {
      this.tell = resolve;
      setTimeout(() => reject(new Error(`${url} showed no question`)), patienceMs).unref();
    });
    await page.goto(url, { waitUntil: "commit" });
    return shown;
  }

  close = (): Promise<void> => this.context.close();
}

export interface Tab {
  page: Page;
  devtools: CDPSession;
}

/** What all documents of a page saw, the host's first. */
export const readSeen = (page: Page): Promise<Seen[]> =>
  Promise.all(page.frames().map((frame) => frame.evaluate(() => window.seen)));
