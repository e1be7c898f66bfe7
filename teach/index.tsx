/**
 * The browser's part of the teacher's pages: takes over what the server has drawn, or draws anew what it could not know. An API key or
 * a one-time link comes in the address's fragment, which no server sees, and is taken out of it at once.
 */
import { hydrate, render } from "preact";
import { leadOn } from "./address.ts";
import { createApi, type Outcome } from "./api.ts";
import { type Start, Teach } from "./app.tsx";
import { doAgain } from "./early.ts";
import { readKey } from "./key.ts";
import type { Language } from "./texts.ts";

/** What the server has put into the page; it is not left there for anyone to read. */
function takeBrought(): Map<string, Outcome<unknown>> {
  const block = document.getElementById("brought");
  block?.remove();
  return new Map(Object.entries(JSON.parse(block?.textContent || "{}") as Record<string, Outcome<unknown>>));
}

function begin(root: HTMLElement, apiKey: string, isServed: boolean): void {
  const brought = takeBrought();
  const early = globalThis.takeEarly?.() ?? [];
  if (!isServed) {
    brought.clear();
    root.replaceChildren();
  }
  const start: Start = {
    address: location.pathname + location.search,
    lang: document.documentElement.lang as Language,
    origin: location.origin,
    shared: root.dataset["shared"]!,
    api: createApi("", brought),
    apiKey,
    isServed,
    setTitle: (title) => (document.title = title),
    takenOver: () => doAgain(early.splice(0)),
  };
  (isServed ? hydrate : render)(<Teach start={start} />, root);
  // Each was for its first drawing.
  brought.clear();
}

const root = document.getElementById("teach");
if (root) {
  const isLedOn = leadOn();
  const apiKey = readKey();
  const isServed = !isLedOn && apiKey === "" && !location.hash.startsWith("#link=");
  const go = () => begin(root, apiKey, isServed);
  // A script from the cache would hold up the first frame of what is there to be read.
  if (isServed && root.querySelector("h1") && !document.hidden) requestAnimationFrame(() => setTimeout(go));
  else go();
}
