/**
 * How the quiz comes onto the page, over the slow line with the processor slowed four times. Every visit gives:
 *   ready, shown   from the start of the host's navigation until the start screen / the first question is in a frame drawn
 *   requests, bytes   to the second origin until then, CORS preflights and all headers counted (Network domain)
 *   paint          the host's first paint
 *   blocking, longest   of tasks over 50 ms until a second after the question: the excess, and the longest
 *   shift          of the host and of the frame
 * Cold is a fresh profile. Warm is the next visit, in another tab: caches filled, connections still open, storage as the
 * visit before left it, which has answered nothing; the host's page itself is asked for again, as pages are. Back is one
 * more in that tab. Emptied is another one with the storage emptied: what a browser sees that keeps nothing.
 */
import type { Browser } from "playwright-core";
import { newPhone, type Phone, readSeen, type Tab } from "../phone.ts";
import { hostOrigin, ourOrigin, type Way } from "../servers/host.ts";

export type When = "cold" | "warm" | "back" | "emptied";

export interface Visit {
  ready: number;
  shown: number;
  requests: number;
  bytes: number;
  paint: number;
  blocking: number;
  longest: number;
  shift: number;
}

const cpu = 4;
/** Until the page has come to rest. */
const restMs = 1_000;
/** What the browser counts as long. */
const longMs = 50;

/** Four visits, one after the other. */
export async function measureLoading(browser: Browser, way: Way): Promise<Record<When, Visit>> {
  const phone = await newPhone(browser);
  try {
    const open = async () => {
      const tab = await phone.newTab(cpu);
      await tab.devtools.send("Network.enable");
      return tab;
    };
    const first = await open();
    const cold = await visit(phone, first, way, true);
    await first.page.close();
    const tab = await open();
    return {
      cold,
      warm: await visit(phone, tab, way, true),
      back: await visit(phone, tab, way),
      emptied: await visit(phone, tab, way),
    };
  } finally {
    await phone.close();
  }
}

async function visit(phone: Phone, tab: Tab, way: Way, keep = false): Promise<Visit> {
  const { page } = tab;
  const url = `${hostOrigin}/${way}`;
  const traffic = watchTraffic(tab);
  const told = { ready: NaN, shown: NaN };
  if (way === "plain") await page.goto(url);
  else Object.assign(told, await phone.openQuiz(tab, url));
  const { requests, bytes } = traffic.stop();
  await page.waitForTimeout(restMs);

  const all = await readSeen(page);
  const { began, paint } = await page.evaluate(() => ({
    began: performance.timeOrigin,
    paint: performance.getEntriesByName("first-paint")[0]?.startTime ?? NaN,
  }));
  // A frame of another origin may have none.
  if (keep) await page.evaluate(() => localStorage.setItem("keep", "1"));
  await page.goto("about:blank");
  // The host is told of its frames' long tasks too, since they share its thread.
  const longTasks = all[0]?.longTasks ?? [];
  return {
    ready: (told.ready || NaN) - began,
    shown: told.shown - began,
    requests,
    bytes,
    paint,
    blocking: longTasks.reduce((sum, duration) => sum + duration - longMs, 0),
    longest: Math.max(0, ...longTasks),
    shift: all.reduce((sum, { shift }) => sum + shift, 0),
  };
}

/** Counts what has arrived from the second origin until it is told to stop. */
function watchTraffic({ devtools }: Tab): { stop(): { requests: number; bytes: number } } {
  const asked = new Set<string>();
  const sizes: number[] = [];
  const onAsked = ({ requestId, request }: { requestId: string; request: { url: string } }) => {
    if (request.url.startsWith(ourOrigin)) asked.add(requestId);
  };
  const onArrived = ({ requestId, encodedDataLength }: { requestId: string; encodedDataLength: number }) => {
    if (asked.has(requestId)) sizes.push(encodedDataLength);
  };
  devtools.on("Network.requestWillBeSent", onAsked);
  devtools.on("Network.loadingFinished", onArrived);
  return {
    stop() {
      devtools.off("Network.requestWillBeSent", onAsked);
      devtools.off("Network.loadingFinished", onArrived);
      return { requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    },
  };
}
