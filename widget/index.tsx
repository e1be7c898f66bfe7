/**
 * `<kitkhva-quiz room="CODE">`: defines the element and ties state, screens and page together.
 * Attributes: `room`; `lang` of the interface; `src`, the deployment's address if it isn't the script's own; `article`,
 * a selector of the article in the page; `theme`, "light" or "dark"; `start="button"` for a start screen also where no
 * name is asked for, `start="near"` to begin when the reader comes near, or both. None changes what is asked or what counts
 * (docs/decisions/0019-what-a-page-may-hear-and-change.md). Everything begun on connecting ends on disconnecting.
 */
import type { Begun } from "../worker/contract.ts";
import { createApi } from "./api.ts";
import { App } from "./components/app.tsx";
import { adopt, render } from "./dom.ts";
import type { InArticle } from "./article/in-article.tsx";
import { inputs, loadInputs } from "./loader.ts";
import { pickLocale } from "./locales/index.ts";
import { createQuiz, unopened } from "./quiz.ts";
import { placeOf } from "./state.ts";
import { openShelf } from "./storage.ts";
import { applyStyle } from "./style.ts";

// Only while the script runs for the first time does the document know whose it is.
const script = document.currentScript as HTMLScriptElement | null;
const ownAddress = script?.src ?? "";

class KitkhvaQuiz extends HTMLElement {
  static get observedAttributes() {
    return ["room", "lang", "src", "article", "start"];
  }

  declare private end: (() => void) | undefined;

  connectedCallback() {
    this.end?.();
    // First of all: where that is no address, the page's own link stays.
    const home = new URL(this.getAttribute("src") ?? ownAddress, document.baseURI);
    const begin = () =>
      (this.end = run(this, home, this.shadowRoot ?? applyStyle(this.attachShadow({ mode: "open" }))));
    // Until then the page's own link keeps the place. What has begun or was brought by the page does not wait.
    if (this.shadowRoot || !startsBy(this, "near")) begin();
    else {
      const watch = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          watch.disconnect();
          begin();
        },
        { rootMargin: "100%" },
      );
      watch.observe(this);
      this.end = () => watch.disconnect();
    }
  }

  disconnectedCallback() {
    this.end?.();
    this.end = undefined;
  }

  attributeChangedCallback() {
    if (this.end) this.connectedCallback();
  }
}

/** Where the elements of a page tell each other of what they keep; the one that tells. */
const news = new EventTarget();
let teller: Element | null = null;
/** What they keep as long as the page lives. */
const memory: Record<string, string> = {};

/** Whether its `start`, words with blanks between, holds one. */
const startsBy = (element: Element, word: string) => element.matches(`[start~=${word}]`);

/** What the server has drawn of a quiz in its own pages, and from what; null elsewhere, and the second time. */
function takeGiven(element: HTMLElement): Begun | null {
  const data = element.querySelector<HTMLScriptElement>("script[type$=json]");
  data?.remove();
  return data && (JSON.parse(data.text) as Begun);
}

/** Lets the fields speak that were filled in before anybody listened. */
function repeatAnswers(root: ShadowRoot) {
  for (const field of root.querySelectorAll<HTMLInputElement>("input, select")) {
    if (field.type === "radio" ? field.checked : field.value)
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type));
  }
}

/** Runs one quiz in an element's shadow root; returns what ends it. */
function run(element: HTMLElement, home: URL, root: ShadowRoot): () => void {
  const ended = { now: false };
  let article: InArticle | undefined;
  const base = new URL("v1/", home).href;
  const code = (element.getAttribute("room") ?? "").replace(/[\s-]/g, "").toUpperCase();

  let state = unopened;
  let given = takeGiven(element);
  const listening = new AbortController();
  let place = "";
  let notice = "";
  /** The pupil has done something here. Until then what comes late, as more of a kept attempt from the server, calls nobody away from elsewhere in the page. */
  let isHere = false;

  const paint = () => {
    if (ended.now) return;
    const itemLang = state.room?.lang ?? "";
    const wishes = [
      element.getAttribute("lang"),
      itemLang,
      document.documentElement.lang,
      navigator.language,
    ];
    const view = {
      ...pickLocale(wishes),
      itemLang,
      state,
      actions,
      inputs,
      article,
      announce(text: string) {
        notice = text;
        paint();
      },
    };
    const tree = <App view={view} notice={notice} />;
    if (given) {
      given = null;
      if (adopt(tree, root)) return repeatAnswers(root);
      root.querySelector(".kitkhva")?.remove();
    }
    render(tree, root);
  };
  // A module does not know its own address; the second script stands beside it.
  const load = () => loadInputs(ownAddress || home.href);
  const focusHeading = () => root.querySelector<HTMLElement>("[data-focus]")?.focus();
  const actions = createQuiz({
    api: createApi(base, ended),
    inputs,
    loadInputs: load,
    code,
    waits: startsBy(element, "button"),
    shelf: openShelf(
      base,
      code,
      memory,
      () => sessionStorage,
      () => localStorage,
    ),
    timer(go, ms) {
      const id = setTimeout(go, ms);
      return () => clearTimeout(id);
    },
    ended,
    tell() {
      // Who follows has nothing to tell.
      if (teller) return;
      teller = element;
      news.dispatchEvent(new Event(base + code));
      teller = null;
    },
    changed(next, shown) {
      const nextPlace = placeOf(next, inputs);
      const moved = place !== nextPlace;
      state = next;
      place = nextPlace;
      if (moved) {
        notice = "";
        article?.leave();
      }
      if (shown) requestAnimationFrame(() => setTimeout(paint));
      else paint();
      if (moved && isHere && !teller) focusHeading();
      // Each time, until it is met: a page may get its article later than its quiz.
      if (!article)
        inputs.openArticle?.({ element, root, redraw: paint, focus: focusHeading }, (met) => {
          if (article) return;
          article = met;
          paint();
        });
    },
    emit: (name, detail) =>
      element.dispatchEvent(new CustomEvent(`kitkhva:${name}`, { detail, bubbles: true, composed: true })),
  });
  const { signal } = listening;
  // Capturing, the window hears what is the document's, too.
  for (const type of ["visibilitychange", "online", "pageshow", "storage"])
    addEventListener(type, actions.wake, { signal, capture: true });
  addEventListener("pagehide", actions.part, { signal });
  news.addEventListener(base + code, () => teller === element || actions.follow(), { signal });
  // The owner's page of snippets looks whether all works here (widget/article/report.ts).
  const answerCheck = async ({ data, source }: MessageEvent) => {
    if (data !== "kitkhva:check") return;
    const { failure } = await load();
    (source as Window | null)?.postMessage(
      {
        type: "kitkhva:checked",
        room: code,
        begun: Boolean(state.room),
        more: !failure,
        ...(await inputs.report?.(element, base, code)),
      },
      "*",
    );
  };
  addEventListener("message", answerCheck, { signal });
  // From outside the target is the element and not the field: a page's hot keys would eat what is typed. A dialog around needs two.
  for (const type of ["click", "keydown", "keypress", "keyup"])
    root.addEventListener(
      type,
      (event) => {
        isHere = true;
        const { key } = event as KeyboardEvent;
        if (key && !/Tab|Esc/.test(key)) event.stopPropagation();
      },
      { signal },
    );
  void actions.open(given);

  return () => {
    actions.part();
    ended.now = true;
    listening.abort();
    article?.leave();
    // Also what a server drew and nobody has taken over yet.
    root.querySelector(".kitkhva")?.remove();
  };
}

if (!customElements.get("kitkhva-quiz")) customElements.define("kitkhva-quiz", KitkhvaQuiz);
