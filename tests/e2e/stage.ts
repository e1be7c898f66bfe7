/** What the end-to-end tests of a file play on: one server, with the demo in it, on a folder of its own, and one browser. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { makeState, openBrowser, type Server, startServer } from "./harness.ts";

export let server: Server;
export let browser: Browser;

/** To be called where a file begins, before what else it makes; returns the folder. */
export function setUp(): string {
  const { state, remove } = makeState();
  beforeAll(async () => {
    server = await startServer(state);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    remove();
  });
  return state;
}
