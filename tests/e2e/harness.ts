/**
 * The real server (the code of `npm start`, on a free port and a folder of its own) and a real Chromium,
 * which notes what no page may do: log an error, or ask another origin for anything.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { startLocal } from "../../scripts/local.mjs";

export type Server = Awaited<ReturnType<typeof startLocal>>;

/** A state folder that is gone after the test file. */
export function makeState(): { state: string; remove(): void } {
  const state = mkdtempSync(join(tmpdir(), "kitkhva-"));
  return { state, remove: () => rmSync(state, { recursive: true, force: true }) };
}

/** Starts the server on a state folder; what workerd says goes to the test's own output. */
export const startServer = (state: string): Promise<Server> =>
  startLocal({ state, host: "127.0.0.1", port: 0, log: (text) => process.stderr.write(text) });

/** Chromium as `npm test` found it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"];
  if (!executablePath) throw new Error("CHROMIUM is not set: run the tests with `npm test`");
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}

/** A page in a fresh profile; `faults` fills with errors and with requests to other origins. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ locale: "ka-GE", reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== origin) faults.push(`asked ${url.origin}`);
  });
  return { page, faults };
}

/** Calls the API as a teacher. */
export async function ask<T>(server: Server, path: string): Promise<T> {
  const response = await fetch(`${server.origin}/v1/${path}`, {
    headers: { Authorization: `Bearer ${server.demo.key}` },
  });
  if (!response.ok) throw new Error(`GET /v1/${path} answered ${response.status}`);
  return (path.endsWith(".csv") ? response.text() : response.json()) as Promise<T>;
}

/** What a call of the demo's teacher makes. */
export async function make<T>({ origin, demo }: Server, path: string, body: object): Promise<T> {
  const made = await fetch(`${origin}/v1/${path}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${demo.key}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!made.ok) throw new Error(`POST /v1/${path} answered ${made.status}: ${await made.text()}`);
  return (await made.json()) as T;
}
