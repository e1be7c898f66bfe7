/**
 * The least that shows the quiz as an element: Preact, one question at a time, no feedback, nothing sent. Runs in the
 * browser. Its script asks for the quiz as soon as it runs, so a host that preloads the quiz has both side by side.
 */
import { h, render } from "preact";
import { useState } from "preact/hooks";
import type { Attempt } from "../../../../worker/contract.ts";

type Item = Attempt["form"]["items"][number];

const css = `:host{all:initial;display:block;min-height:420px}
div{padding:20px;border:1px solid #ccc;border-radius:12px;background:#fff;color:#222;font:17px/1.6 system-ui,sans-serif}
label{display:flex;gap:12px;min-height:48px;align-items:center;border:2px solid #ddd;border-radius:8px;margin:0 0 8px;padding:0 12px}
button{min-height:48px;padding:0 24px;font:inherit}`;

const quiz: Promise<Item[]> = fetch(
  new URL("quiz.json", (document.currentScript as HTMLScriptElement).src),
).then((reply) => reply.json());

function Quiz({ items }: { items: Item[] }) {
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const item = items[at % items.length]!;
  return h(
    "div",
    null,
    h("h2", null, item.stem),
    item.options.map(({ id, text }) =>
      h(
        "label",
        { key: id },
        h("input", {
          type: "radio",
          name: item.id,
          checked: chosen[item.id] === id,
          onChange: () => setChosen({ ...chosen, [item.id]: id }),
        }),
        text,
      ),
    ),
    h("button", { type: "button", class: "primary", onClick: () => setAt(at + 1) }, "→"),
  );
}

class FloorQuiz extends HTMLElement {
  async connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const items = await quiz;
    if (this.isConnected) render(h(Quiz, { items }), root);
  }

  disconnectedCallback() {
    if (this.shadowRoot) render(null, this.shadowRoot);
  }
}
customElements.define("floor-quiz", FloorQuiz);
