/**
 * A Chromium that nothing runs in but its pages, led by its own protocol. Playwright keeps a second JavaScript world in each frame,
 * which no visitor has and which weighs as much as the frame's own: heap is measured without it.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "../../../scripts/chromium.mjs";
import { flagsFor, type Site } from "./phone.ts";

/** After the page has loaded, for what it asks for by script. */
const restMs = 2_000;
const patienceMs = 60_000;

type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** Opens an address, lets it come to rest, and returns the bytes of JavaScript heap after collecting garbage. */
export async function measureBareHeap(sites: Site[], url: string): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), "kitkhva-bare-"));
  const browser = spawn(
    await chromium(),
    [
      "--headless=new",
      ...flagsFor(sites),
      `--user-data-dir=${profile}`,
      "--remote-debugging-port=0",
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const gone = new Promise((resolve) => browser.once("exit", resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = "";
      browser.stderr.on("data", (text: Buffer) => {
        said += String(text);
        const [, found] = /(ws:\/\/\S+)/.exec(said) ?? [];
        if (found) resolve(found);
      });
      setTimeout(() => reject(new Error("Chromium did not start")), patienceMs).unref();
    });
    const { send, until } = await openTab(address);
    await send("Page.enable");
    const loaded = until("Page.loadEventFired");
    await send("Page.navigate", { url });
    await loaded;
    await send("Performance.enable");
    for (let i = 0; i < 2; i++) {
      await new Promise((resolve) => setTimeout(resolve, restMs));
      await send("HeapProfiler.collectGarbage");
    }
    const { metrics } = (await send("Performance.getMetrics")) as {
      metrics: { name: string; value: number }[];
    };
    return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? NaN;
  } finally {
    browser.kill();
    await gone;
    rmSync(profile, { recursive: true, force: true });
  }
}

/** A tab of the browser at an address: what sends a command to it, and what waits for an event of it. */
async function openTab(address: string): Promise<{ send: Send; until(event: string): Promise<void> }> {
  const socket = new WebSocket(address);
  const waiting = new Map<number | string, (result: Record<string, unknown>) => void>();
  let count = 0;
  socket.addEventListener("message", ({ data }) => {
    const {
      id,
      method,
      result = {},
    } = JSON.parse(String(data)) as {
      id?: number;
      method?: string;
      result?: Record<string, unknown>;
    };
    waiting.get(id ?? method ?? "")?.(result);
  });
  const call = (method: string, params: object = {}, sessionId?: unknown) =>
    new Promise<Record<string, unknown>>((resolve) => {
      waiting.set(++count, resolve);
      socket.send(JSON.stringify({ id: count, method, params, sessionId }));
    });
  await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
  const { targetId } = await call("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await call("Target.attachToTarget", { targetId, flatten: true });
  return {
    send: (method, params) => call(method, params, sessionId),
    until: (event) => new Promise((resolve) => waiting.set(event, () => resolve())),
  };
}
