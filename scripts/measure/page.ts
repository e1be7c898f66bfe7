/** The rating page: each item beside its article with the evidence marked, the rubric's points to tick, ratings to save. */
import type { Bank, Evidence, Item } from "../../questions/index.ts";
import { rubric } from "./ratings.ts";
import type { Sampled } from "./sample.ts";

const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 1200px; padding: 1rem; }
section { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; padding: 1.5rem 0; border-top: 1px solid var(--line); }
.article { max-height: 30rem; overflow: auto; font-size: 14px; }
.stem { font-weight: 600; white-space: pre-line; }
li.key { font-weight: 600; } .origin { opacity: .6; font-size: 13px; }
label { display: block; } input[type=text] { width: 100%; font: inherit; }
@media (max-width: 800px) { section { grid-template-columns: 1fr; } }`;

/** Runs in the page; needs nothing but the form. */
const SCRIPT = `
const rater = document.querySelector("#rater");
document.querySelector("#save").onclick = () => {
  const lines = [...document.querySelectorAll("section")].filter((s) => s.querySelector(".read").checked).map((s) => JSON.stringify({
    ...JSON.parse(s.dataset.item), rater: rater.value || "unnamed",
    fails: [...s.querySelectorAll("[data-point]:checked")].map((i) => Number(i.dataset.point)),
    note: s.querySelector("input[type=text]").value || undefined }));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([lines.join("\\n") + "\\n"]));
  link.download = "ratings.jsonl";
  link.click();
};`;

/** Makes the page. */
export function renderPage(sample: Sampled[]): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>Items to rate</title><style>${STYLE}</style></head><body>
<h1>${sample.length} items to rate</h1>
<p>Tick what fails, then “read”. An item without a failed point is acceptable. <label>Your name <input id="rater"></label> <button id="save">Save ratings</button></p>
${sample.map(renderItem).join("\n")}<script>${SCRIPT}</script></body></html>`;
}

function renderItem({ article, bank, item }: Sampled): string {
  const id = { article, lang: item.lang, item: item.id, type: item.type };
  const points = rubric
    .map((point, i) => `<label><input type="checkbox" data-point="${i + 1}"> not ${point}</label>`)
    .join("");
  return `<section lang="${item.lang}" data-item="${escape(JSON.stringify(id))}"><div>
<p class="origin">${item.type}, ${item.skill}, ${item.id}</p>${renderQuestion(item)}${points}
<label>Note <input type="text"></label><label><input type="checkbox" class="read"> read</label></div>
<div class="article"><h2>${escape(bank.title)}</h2>${renderParagraphs(bank, item.evidence)}</div></section>`;
}

function renderQuestion({ stem, options, prompts = [], key }: Item): string {
  const isKey = (id: string) => id === key;
  return `<p class="stem">${escape(stem)}</p><ol type="1">${prompts.map((p) => `<li>${escape(p.text)}</li>`).join("")}</ol>
<ol type="a">${options.map((o) => `<li class="${isKey(o.id) ? "key" : ""}">${escape(o.text)} <span class="origin">${o.origin}</span></li>`).join("")}</ol>
${options.some((o) => isKey(o.id)) ? "" : `<p>Key: ${escape(JSON.stringify(key))}</p>`}`;
}

function renderParagraphs({ paragraphs }: Bank, evidence: Evidence[]): string {
  return paragraphs
    .map((text, paragraph) => {
      const marks = evidence.filter((e) => e.paragraph === paragraph).sort((a, b) => a.start - b.start);
      let html = "";
      let at = 0;
      for (const { start, end } of marks) {
        if (start < at) continue;
        html += `${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}</mark>`;
        at = end;
      }
      return `<p>${html}${escape(text.slice(at))}</p>`;
    })
    .join("");
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
