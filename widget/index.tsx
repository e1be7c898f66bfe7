/**
 * `<kitkhva-quiz room="CODE">`: defines the element and ties state, screens and page together.
 * Attributes: `room`; `lang` of the interface; `src`, the deployment's address if it isn't the script's own; `article`,
 * a selector of the article in the page; `theme`, "light" or "dark". Everything begun on connecting ends on disconnecting.
 */
import { createApi } from "./api.ts";
import { App } from "./components/app.tsx";
import { render } from "./dom.ts";
import { createMarker } from "./evidence.ts";
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
    return ["room", "lang", "src", "article"];
  }

  declare private end: (() => void) | undefined;

  connectedCallback() {
    const root = this.shadowRoot ?? applyStyle(this.attachShadow({ mode: "open" }));
    this.end?.();
    this.end = run(this, root);
  }

  disconnectedCallback() {
    this.end?.();
    this.end = undefined;
  }

  attributeChangedCallback() {
    if (this.end) this.connectedCallback();
  }
}

/** Runs one quiz in an element's shadow root; returns what ends it. */
function run(element: HTMLElement, root: ShadowRoot): () => void {
  const ended = { now: false };
  const marker = createMarker(element.getAttribute("article"));
  const base = new URL("v1/", new URL(element.getAttribute("src") ?? ownAddress, document.baseURI)).href;
  const code = element.getAttribute("room") ?? "";

  let state = unopened;
  let place = "";
  let notice = "";
  let comeBack: (() => void) | null = null;

  const paint = () => {
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
      canShow: ({ text }: { text: string }) => marker.find(text) !== null,
      show({ text }: { text: string }) {
        const range = marker.find(text);
        if (!range) return;
        comeBack = inOneColumn(element, range) ? back : null;
        paint();
        marker.show(range);
      },
      announce(text: string) {
        notice = text;
        paint();
      },
    };
    render(<App view={view} notice={notice} comeBack={comeBack} />, root);
  };
  const focusHeading = () => root.querySelector<HTMLElement>("[data-focus]")?.focus();
  const back = () => {
    comeBack = null;
    paint();
    focusHeading();
  };
  const actions = createQuiz({
    api: createApi(base, ended),
    inputs,
    loadInputs: () => loadInputs(ownAddress || base),
    code,
    shelf: openShelf(base, code),
    ended,
    changed(next) {
      const nextPlace = placeOf(next, inputs);
      const moved = place !== nextPlace;
      const byPupil = state.room !== null;
      state = next;
      place = nextPlace;
      if (moved) {
        notice = "";
        comeBack = null;
      }
      paint();
      if (moved && byPupil) focusHeading();
    },
    emit: (name, detail) =>
      element.dispatchEvent(new CustomEvent(`kitkhva:${name}`, { detail, bubbles: true, composed: true })),
  });
  void actions.open();

  return () => {
    ended.now = true;
    marker.dispose();
    render(null, root);
  };
}

/** Whether showing the text scrolls the quiz out of sight: they share a column. */
function inOneColumn(element: Element, range: Range): boolean {
  const quiz = element.getBoundingClientRect();
  const text = range.getBoundingClientRect();
  return quiz.left < text.right && text.left < quiz.right;
}

if (!customElements.get("kitkhva-quiz")) customElements.define("kitkhva-quiz", KitkhvaQuiz);
