/** The school's page: an article with a style sheet, and the quiz under its title, where a phone shows it first. */
import { sample } from "../../measure.ts";
import type { Product } from "./product.ts";
import type { Reply } from "./https.ts";

/** The two sites. Nothing looks these names up: Chromium is told where they are. */
export const hostOrigin = "https://school.test";
export const ourOrigin = "https://kitkhva.test";

/** Ways to have the quiz on the page: ours, the floors, and none. */
export const ways = ["plain", "script", "frame", "beside", "rendered", "waterfall"] as const;
export type Way = (typeof ways)[number];
/** Whether the quiz is in a frame. */
export const isFrame = (way: Way): boolean => way === "frame" || way === "rendered";

/** Inherited properties, everything on `*`, and a root that changes what a rem is. Off until a page turns it on. */
const hostileCss = `html{font-size:40px}
body{direction:rtl;visibility:visible;cursor:crosshair;hyphens:auto;tab-size:1;word-break:break-all;white-space:pre;quotes:"a" "b"}
*{box-sizing:content-box;margin:7px;padding:9px;border:3px dashed red;float:none;color:red;background:lime;opacity:.9;
font:italic 900 2rem/3 cursive;letter-spacing:.3em;word-spacing:1em;text-transform:uppercase;text-indent:2em;text-align:right;
text-shadow:1px 1px red;text-decoration:line-through;list-style:square;pointer-events:none;user-select:none;min-width:1rem;
max-width:50rem;transition:all 1s;filter:none;outline:2px solid blue;fill:red;accent-color:red;caret-color:red}
label,input,button,h2{display:inline;position:static;width:3rem}`;
/** What the hostile sheet does to the box around the quiz would be no fault of the quiz. */
const boxCss = `#box,#box[id]{all:initial!important;display:block!important;width:328px!important}`;

/** A policy with no inline, no eval, Trusted Types required: only our own origin is named. */
const strictPolicy = `default-src 'none'; style-src 'self'; script-src ${ourOrigin}; connect-src ${ourOrigin}; frame-src ${ourOrigin}; img-src data:; require-trusted-types-for 'script'`;

/** What the host answers, by path: a page `/WAY`, the same under the strict policy `/strict/WAY`, and their style sheet. */
export function makeHost({ snippets }: Product): Map<string, Reply> {
  const floor = `${ourOrigin}/floor`;
  const embeds: Record<Way, string> = {
    plain: "",
    script: snippets.script,
    frame: snippets.iframe,
    beside: `<link rel="preload" as="fetch" href="${floor}/quiz.json" crossorigin><script src="${floor}/element.js" async crossorigin></script><floor-quiz></floor-quiz>`,
    rendered: `<iframe src="${floor}/frame" title="Quiz" width="100%" height="640"></iframe>`,
    waterfall: `<script src="${floor}/element.js" async></script><floor-quiz></floor-quiz>`,
  };
  const replies = new Map<string, Reply>([
    ["/site.css", reply("text/css", "public, max-age=3600", siteCss)],
    ["/hostile.css", reply("text/css", "public, max-age=3600", hostileCss + boxCss)],
  ]);
  for (const way of ways) {
    const page = reply("text/html; charset=utf-8", "no-cache", document(embeds[way]));
    const strict = { ...page, headers: { ...page.headers, "content-security-policy": strictPolicy } };
    replies.set(`/${way}`, page).set(`/strict/${way}`, strict);
  }
  return replies;
}

const reply = (type: string, cache: string, text: string): Reply => ({
  status: 200,
  headers: { "content-type": type, "cache-control": cache },
  body: Buffer.from(text),
});

const siteCss = `body{margin:16px;font:17px/1.6 Georgia,serif;color:#222}h1{font-size:24px}header{border-bottom:1px solid #ccc}`;

const document = (
  embed: string,
) => `<!doctype html><html lang="ka"><head><meta charset="utf-8"><title>School</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/site.css"></head><body><header>School</header><h1>დუშანბე</h1>
<div id="box">${embed}</div>
<article>${sample
  .split(/\n+/)
  .map((text) => `<p>${text}</p>`)
  .join("\n")}</article></body></html>`;
