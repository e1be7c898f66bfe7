/**
 * On the page of snippets, `/r/CODE/share`: copies them, and tests a page live. The page is opened in a tab of its own and asked,
 * with each frame in it, by `postMessage`; the widgets there answer (widget/article/report.ts). So nothing is guessed from source,
 * no server fetches an address that somebody has typed, and it is the owner's own browser that sees what pupils will see.
 */
import type { Report } from "../widget/report.ts";

/** What a widget answers. Without the second script it can tell no more than this. */
interface Checked extends Partial<Report> {
  type: "kitkhva:checked";
  room: string;
  begun: boolean;
  more: boolean;
}

const askEveryMs = 500;
const askedFor = 30;
const tooNarrowPx = 280;
const framesDeep = 3;

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
  button.addEventListener("click", () => {
    const text = document.getElementById(button.dataset["copy"] ?? "")?.textContent ?? "";
    const done = button.querySelector("span");
    void navigator.clipboard.writeText(text).then(() => {
      if (done) done.textContent = button.dataset["copied"] ?? "";
    });
  });
}

const form = document.querySelector<HTMLFormElement>("form.trial");
const results = document.querySelector("#results");
let stop = () => {};
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  stop();
  results?.replaceChildren();
  const address = URL.parse(String(new FormData(form).get("page")));
  const page = /^https?:$/.test(address?.protocol ?? "") ? open(address?.href) : null;
  if (page) stop = check(page);
  else tell("bad", "unopened");
});

/** Asks until the time is over; what a widget says last counts. Returns what ends it. */
function check(page: Window): () => void {
  const heard = new Map<unknown, Checked>();
  const listen = ({ source, data }: MessageEvent<Checked | null>) => {
    if (data?.type !== "kitkhva:checked" || source === null) return;
    heard.set(source, data);
    results?.replaceChildren();
    for (const one of heard.values()) judge(one);
  };
  addEventListener("message", listen);
  tell("wait", "waiting");
  let asked = 0;
  const timer = setInterval(() => {
    ask(page, framesDeep);
    if (++asked < askedFor) return;
    end();
    if (heard.size === 0) {
      results?.replaceChildren();
      tell("bad", "silent");
    }
  }, askEveryMs);
  const end = () => {
    clearInterval(timer);
    removeEventListener("message", listen);
  };
  return end;
}

function ask(page: Window, depth: number) {
  page.postMessage("kitkhva:check", "*");
  if (depth === 0) return;
  for (let i = 0; i < page.length; i++) ask(page[i]!, depth - 1);
}

function judge({ room, begun, more, framed, width, theme, scrolls, keeps, found }: Checked) {
  if (room !== form?.dataset["room"]) return tell("bad", "other", room);
  tell("good", framed ? "frame" : "element");
  if (!begun) tell("bad", "connect");
  if (!more) return tell("bad", "more");
  if (keeps === false) tell("hint", "forgets");
  if (scrolls) tell("hint", "scrolls");
  if ((width ?? tooNarrowPx) < tooNarrowPx) tell("hint", "narrow", `${Math.round(width ?? 0)} px`);
  if (theme && !/^(?:light|dark)$/.test(theme)) tell("hint", "theme", theme);
  if (!found) return;
  const [n, all] = found;
  tell(
    n === all ? "good" : "hint",
    n === 0 ? "noArticle" : n === all ? "article" : "partly",
    `${n} / ${all}`,
  );
}

/** Adds a line: a sign, the text that the page holds ready under a name, and a figure. */
function tell(kind: "good" | "bad" | "hint" | "wait", name: string, figure = "") {
  const text = document.querySelector<HTMLTemplateElement>(`template[data-line="${name}"]`);
  const line = document.createElement("li");
  const sign = { good: "✓", bad: "✗", hint: "!", wait: "…" }[kind];
  line.className = kind;
  line.append(`${sign} ${text?.content.textContent ?? name}${figure && ` (${figure})`}`);
  results?.append(line);
}
