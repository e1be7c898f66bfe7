/** What the quiz holds: heap while it is shown, and what stays behind when it has been taken out of the page again. */
import type { Browser, CDPSession } from "playwright-core";
import { measureBareHeap } from "../bare.ts";
import { newPhone, type Site } from "../phone.ts";
import { hostOrigin, type Way } from "../servers/host.ts";

export interface Left {
  nodes: number;
  listeners: number;
  bytes: number;
}

/** Longer than the replies to elements that have gone take on a slow machine: until they have come, each holds its own. */
const restMs = 3_000;
const warmUp = 20;

/** Bytes of JavaScript heap with the first question shown, after collecting garbage. */
export const measureHeap = (sites: Site[], way: Way): Promise<number> =>
  measureBareHeap(sites, `${hostOrigin}/${way}`);

/** Puts the element of a page in and out `times` times; every other one goes before its first reply has come. */
export async function measureMounts(browser: Browser, way: Way, times: number): Promise<Left> {
  const phone = await newPhone(browser);
  try {
    const tab = await phone.newTab(1);
    await phone.openQuiz(tab, `${hostOrigin}/${way}`);
    await tab.page.evaluate(mount, warmUp);
    const before = await readLive(tab.devtools);
    await tab.page.evaluate(mount, times);
    const after = await readLive(tab.devtools);
    return {
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
      bytes: after.bytes - before.bytes,
    };
  } finally {
    await phone.close();
  }
}

/** Runs in the page. */
async function mount(times: number): Promise<void> {
  const first = document.querySelector("kitkhva-quiz, floor-quiz");
  if (!first) throw new Error("There is no element to mount");
  const isDrawn = ({ shadowRoot }: Element) => shadowRoot?.querySelector("button, input");
  for (let i = 0; i < times; i++) {
    const element = document.createElement(first.localName);
    for (const { name, value } of first.attributes) element.setAttribute(name, value);
    document.querySelector("#box")?.append(element);
    if (i % 2 === 0) while (!isDrawn(element)) await new Promise(requestAnimationFrame);
    element.remove();
  }
}

/** Counts what lives, after collecting garbage. */
async function readLive(devtools: CDPSession): Promise<Left> {
  await devtools.send("Performance.enable");
  // Twice, with a rest between: replies under way end, and what only finalizers held goes too.
  for (let i = 0; i < 2; i++) {
    await new Promise((resolve) => setTimeout(resolve, restMs));
    await devtools.send("HeapProfiler.collectGarbage");
  }
  const { metrics } = await devtools.send("Performance.getMetrics");
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { nodes: read("Nodes"), listeners: read("JSEventListeners"), bytes: read("JSHeapUsedSize") };
}
