/**
 * A quiz's first screen for the server's own pages (docs/decisions/0012-the-first-question.md): its HTML, its style, and what
 * it was drawn from, for the widget to go on with. The one file that may import something of the widget that runs.
 */
import { drawFirst } from "#widget/server";
import type { Begun } from "./contract.ts";
import type { Env } from "./env.ts";

// The form without JavaScript reads stems as the widget does.
export { readLines } from "#widget/server";

/** What stands in a page for one quiz; all of it may be written into HTML as it is. */
export interface First {
  html: string;
  css: string;
  /** JSON. */
  data: string;
  /** What lets it sleep in a frame until it is touched (frame/asleep.ts); empty where more is needed at once than the page has. */
  asleep: string;
}

/**
 * Runs in the page right after the quiz: where this device keeps an attempt in this room, nobody is to meet the question of
 * another one for the moment until the widget has come. It has to know how widget/storage.ts names what it keeps.
 */
export const forgetScript = `{let q=document.querySelector("kitkhva-quiz");try{for(let s of[sessionStorage,localStorage])for(let k of Object.keys(s))if(k.startsWith("kitkhva:")&&k.endsWith(":"+q.getAttribute("room"))&&s[k]!="null")q.shadowRoot.querySelector(".kitkhva").remove()}catch{}}`;

/**
 * Runs in the page in a frame, before the widget can: says what the element's DOM events say to the page around it too, whoever
 * that is (docs/decisions/0019-what-a-page-may-hear-and-change.md). `frame-host.js` makes DOM events of it there.
 */
const tellScript = `if(parent!=window)for(let n of["start","answer","submit","score"])addEventListener("kitkhva:"+n,e=>parent.postMessage({type:e.type,room:e.target.getAttribute("room"),detail:e.detail},"*"))`;

/** What runs in the page in a frame, as one script: each costs a third of a millisecond before the first paint. Without a first screen the first half does nothing. */
const frameScript = `${forgetScript};${tellScript}`;

/** The same with what goes with this first screen. */
export const frameScriptFor = (first: First | null): string => `${frameScript};${first?.asleep ?? ""}`;

/** Read once an isolate. */
const files = new Map<string, string>();

/** For a page that brings the first screen and has no frame around it: nothing needs to be reserved. */
export const lowCss = "@media screen{:host{min-height:420px!important}}";

/** The first screen; null where only the browser can draw it. `css` comes after the widget's own. */
export async function makeFirst(
  env: Env,
  begun: Begun,
  pageLang: string,
  css: string,
): Promise<First | null> {
  const html = drawFirst(begun, pageLang);
  const style = await readFile(env, "widget.css");
  const asleep = await readFile(env, "asleep.js");
  if (html === null || style === null || asleep === null) return null;
  return {
    html,
    css: style + css,
    data: JSON.stringify(begun).replaceAll("<", "\\u003c"),
    asleep: canSleep(begun) ? asleep : "",
  };
}

/** A room that is not open is looked at again, and what is no choice needs the second script, which is asked for at once. */
const canSleep = ({ room, attempt }: Begun): boolean =>
  room.state === "open" && (attempt === null || attempt.form.items[0]?.interaction === "choice");

/** Of what was built; null where it was not, as in the Worker's tests. */
async function readFile(env: Env, name: string): Promise<string | null> {
  const known = files.get(name);
  if (known !== undefined) return known;
  const file = await env.ASSETS.fetch(new Request(`https://assets/${name}`));
  if (!file.ok) return null;
  const text = await file.text();
  files.set(name, text);
  return text;
}

const hashes = new Map<string, string>();

/** How a content policy names a script or a style that is written into the page (CSP 3, section 6.7.2). */
export async function hashInline(text: string): Promise<string> {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const hash = `sha256-${btoa(String.fromCharCode(...digest))}`;
  hashes.set(text, hash);
  return hash;
}
