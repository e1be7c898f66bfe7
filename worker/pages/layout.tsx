/**
 * The shell of every page: head, header, footer. What is written into a page as a script or a style is the same for all, and
 * named by its hash in the page's policy.
 */
import type { Child } from "hono/jsx";
import { raw } from "hono/html";
import type { Room } from "../contract.ts";
import { type First, forgetScript } from "../first.ts";
import { plainUrl } from "../links.ts";
import { nameOf, type Place } from "../places.ts";
import { Closing } from "./closing.tsx";
import { PlainStart } from "./plain-start.tsx";
import { Stored } from "./stored.tsx";
import { storedTextsFor } from "./stored-texts.ts";
import { inEach, type PageTexts, textsFor } from "./texts.ts";

interface PageProps {
  lang: string;
  title: string;
  children: Child;
  /** The page in a frame: nothing but its content, on no ground of its own. */
  bare?: boolean;
  /** With the sheet of all pages also where it is bare. */
  sheet?: boolean;
  /** Whether a script of the page may change its language: header and footer then have their texts in all three. */
  switched?: boolean;
  /** More for the head. */
  head?: Child;
}

/**
 * All that the page in a frame needs where scripts run: a sheet that has to be fetched would hold the question up. The heading that nobody
 * sees is in the question's own letters: in the browser's bold ones it held it up too, for a font that is used nowhere else.
 */
export const bareCss = `html,body{margin:0;background:transparent;text-size-adjust:100%;-webkit-text-size-adjust:100%}
.unseen{font:17px system-ui,sans-serif;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
kitkhva-quiz{display:block;min-height:720px}
.late{height:0;margin:0;overflow:hidden;visibility:hidden;font:17px/1.6 system-ui,sans-serif;animation:come 0s 8s forwards}
@keyframes come{to{height:auto;margin:1em;visibility:visible}}
kitkhva-quiz:is(:defined,[asleep=ready])~.late{display:none}
@media (scripting:none){.scripted{display:none}}`;

/** A whole HTML document. */
export function Page({ lang, title, children, bare, sheet = !bare, switched = false, head }: PageProps) {
  const page = textsFor(lang);
  const say: Say = (name) => ({ ...(switched && inEach(name)), children: page.t[name] });
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={page.lang} class={bare ? "bare" : ""}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{title}</title>
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          {sheet ? (
            <link rel="stylesheet" href="/pages.css" />
          ) : (
            <>
              <style>{raw(bareCss)}</style>
              <noscript>
                <link rel="stylesheet" href="/pages.css" />
              </noscript>
            </>
          )}
          {head}
        </head>
        <body>
          {!bare && <Header say={say} />}
          {children}
          {!bare && <Footer say={say} />}
        </body>
      </html>
    </>
  );
}

/** A text of the frame, and where the language may change in each. */
type Say = (name: "teachers" | "home" | "api") => Record<string, string>;

function Header({ say }: { say: Say }) {
  return (
    <header class="site">
      <a class="name" href="/">
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>
          <span lang="ka">კითხვა</span> · <span lang="en">Kitkhva</span>
        </span>
      </a>
      <nav>
        <a href="/teach" {...say("teachers")} />
      </nav>
    </header>
  );
}

function Footer({ say }: { say: Say }) {
  return (
    <footer class="site">
      <a href="/" {...say("home")} />
      <a href="/teach" {...say("teachers")} />
      <a href="/docs" {...say("api")} />
    </footer>
  );
}

/**
 * The article and its quiz: side by side where there is room; on a phone one under the other, with a switch that stays.
 * The quiz is the widget, or what is given instead.
 */
export function Reading({ room, first = null, t, level, places = [], children }: ReadingProps) {
  const Title = level === 1 ? "h1" : "h2";
  return (
    <div class="reading">
      <div class="tools">
        <nav class="switch" aria-label={t.onThisPage}>
          <a href="#text">{t.text}</a>
          <a href="#quiz">{t.quiz}</a>
        </nav>
        {!children && <Sizes t={t} />}
      </div>
      <article id="text" data-kitkhva-article lang={room.lang}>
        <Title class="title">{room.title}</Title>
        {room.paragraphs.map((text, paragraph) => (
          <Paragraph text={text} places={places.filter((place) => place.paragraph === paragraph)} />
        ))}
        {room.sourceUrl && (
          <p class="source">
            {t.source}: <a href={room.sourceUrl}>{new URL(room.sourceUrl).hostname}</a>
          </p>
        )}
      </article>
      <section id="quiz" aria-label={t.quiz}>
        <Closing room={room} scripted={!children} />
        {children ?? <Quiz room={room} first={first} t={t} />}
        <details class="stored">
          <summary>{storedTextsFor(textsFor(room.lang).lang).title}</summary>
          <Stored room={room} />
        </details>
      </section>
    </div>
  );
}

/** Smaller and larger text, where scripts run; `sizesScript` has to be in the page's head. */
function Sizes({ t }: { t: PageTexts }) {
  return (
    <div class="sizes" role="group" aria-label={t.textSize}>
      <button type="button" class="secondary" data-size="-1" aria-label={t.smaller}>
        <span aria-hidden="true">A−</span>
      </button>
      <button type="button" class="secondary" data-size="1" aria-label={t.larger}>
        <span aria-hidden="true">A+</span>
      </button>
    </div>
  );
}

interface ReadingProps {
  room: Room;
  /** Of the widget. */
  first?: First | null;
  t: PageTexts;
  level: 1 | 2;
  /** Sentences of the article that links lead to. */
  places?: Place[];
  children?: Child;
}

function Paragraph({ text, places }: { text: string; places: Place[] }) {
  return (
    <p>
      {places.map((place, i) => (
        <>
          {text.slice(places[i - 1]?.end ?? 0, place.start)}
          <span id={nameOf(place)}>{text.slice(place.start, place.end)}</span>
        </>
      ))}
      {text.slice(places.at(-1)?.end ?? 0)}
    </p>
  );
}

/**
 * The widget with its first screen, and what stands in for it where scripts do not run: the plain form's start. Where they do
 * run and this one does not come, a link to the plain form shows itself after a while.
 */
export function Quiz({ room, first, t, script, widget = "/widget.js" }: QuizProps) {
  return (
    <>
      <div class="scripted">
        <kitkhva-quiz room={room.code}>
          {first &&
            raw(
              `<template shadowrootmode="open"><style>${first.css}</style>${first.html}</template><script type="application/json">${first.data}</script>`,
            )}
        </kitkhva-quiz>
        {
          // Not before the quiz: browsers pause at a script, and draw a frame of a page that has nothing in it yet.
          (script ?? first) && <script>{raw(script ?? forgetScript)}</script>
        }
        {
          // Behind what it takes over, since from a cache it may run at once; as an element hono would move it to the head.
          raw(`<script src="${widget}" async></script>`)
        }
        <p class="late">
          <a href={plainUrl(room.code)}>{t.fallback}</a>
        </p>
      </div>
      <noscript>
        <PlainStart room={room} />
      </noscript>
    </>
  );
}

interface QuizProps {
  room: Room;
  first: First | null;
  t: PageTexts;
  /** Runs before the widget's own, in the place of `forgetScript`, which it begins with. */
  script?: string;
  /** Its script, if it is not the one for all pages. */
  widget?: string;
}

declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements {
      "kitkhva-quiz": { room: string; children?: Child };
    }
  }
}
