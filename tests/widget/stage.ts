/** What the widget's tests play on: one host and one browser for all tests of a file, and what a pupil presses there. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { openBrowser } from "./browser.ts";
import { fresh, type Host, startHost } from "./host.ts";

export let host: Host;
export let browser: Browser;

/** To be called where a file, or a `describe`, begins; before each test the host is as new, but for these changes. */
export function setUp(changes: Partial<Host> = {}): void {
  beforeAll(async () => {
    [host, browser] = await Promise.all([startHost(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });
  beforeEach(() => {
    Object.assign(host, fresh(), changes);
  });
}

export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
