/**
 * Shows an evidence sentence in the page's own article. The text is looked up, not the offsets: a host's markup splits
 * it over nodes and its editor changes quotation marks, dashes and spaces, so both sides are folded before comparing.
 * Painted by the CSS Custom Highlight API; where that is missing the sentence is selected instead.
 */

const highlightName = "kitkhva";
/** What stands in a sentence without being of it: marks of notes, and what nobody sees. */
const unread = "sup,script,style,noscript,[hidden]";
const highlightCss = `::highlight(${highlightName}){background-color:#ffe27a;color:#1a1a1a}`;

/** Finds and shows sentences in one article, and takes its traces back with `dispose`. */
export interface Marker {
  find(text: string): Range | null;
  show(range: Range): void;
  /** Whether showing the text scrolls the quiz out of sight: they share a column. To this quiz `show` leads back. */
  hides(quiz: Element, range: Range): boolean;
  dispose(): void;
}

/** A marker for the article that `selector` names, or for the one marked `data-kitkhva-article`; of several, for the first that has the text. */
export function createMarker(selector: string | null): Marker {
  let dispose = () => {};
  let root: ShadowRoot | null = null;
  return {
    find(text) {
      for (const article of findArticles(selector)) {
        const range = findText(article, text);
        if (range) return range;
      }
      return null;
    },
    show(range) {
      dispose();
      if (CSS.highlights) {
        dispose = paint(new Highlight(range));
      } else {
        getSelection()?.empty();
        getSelection()?.addRange(range);
      }
      // What leads back, into the top layer: an ancestor that is moved or filtered would hold a fixed box.
      root?.querySelector<HTMLElement>("[popover]")?.showPopover?.();
      scrollTo(range);
    },
    hides(quiz, range) {
      root = quiz.shadowRoot;
      const place = quiz.getBoundingClientRect();
      const text = range.getBoundingClientRect();
      return place.left < text.right && text.left < place.right;
    },
    dispose: () => dispose(),
  };
}

/** Returns what takes the highlight and its style off again. */
function paint(highlight: Highlight): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  CSS.highlights.set(highlightName, highlight);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    if (CSS.highlights.get(highlightName) === highlight) CSS.highlights.delete(highlightName);
  };
}

/** Scrolls whatever has to scroll: the window, a pane, a whole page in an element, in our frame or a host's shadow. */
function scrollTo(range: Range): void {
  const holder = range.startContainer.parentElement!;
  for (let folded = detailsOf(holder); folded; folded = detailsOf(holder)) folded.open = true;
  const below = range.getBoundingClientRect().top - holder.getBoundingClientRect().top;
  // Of a range browsers know no way into view, so its element is brought there, reckoned from where the range begins in it.
  const { scrollMarginTop } = holder.style;
  holder.style.scrollMarginTop = `${innerHeight / 5 - below}px`;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // "auto" would be as the page's style has it.
  holder.scrollIntoView({ behavior: still ? "instant" : "smooth" });
  holder.style.scrollMarginTop = scrollMarginTop;
  if (!holder.getAttribute("style")) holder.removeAttribute("style");
}

/** The folded box around an element. */
const detailsOf = (element: Element) => element.closest<HTMLDetailsElement>("details:not([open])");

function findArticles(selector: string | null): Iterable<Element> {
  try {
    return document.querySelectorAll(selector ?? "[data-kitkhva-article]");
  } catch {
    return [];
  }
}

/** The first place of the text that a reader can see, or unfold. */
function findText(article: Element, text: string): Range | null {
  const wanted = text.split("").map(fold).join("");
  let folded = "";
  const places: [Node, number][] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(unread) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const units = (node as Text).data.split("");
    units.forEach((unit, offset) => {
      for (const kept of fold(unit)) {
        folded += kept;
        places.push([node, offset]);
      }
    });
  }
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const first = places[at];
    const last = places[at + wanted.length - 1];
    if (!first || !last) break;
    const range = document.createRange();
    range.setStart(...first);
    range.setEnd(last[0], last[1] + 1);
    if (isSeen(range)) return range;
  }
  return null;
}

/** Whether it is laid out and not made invisible: menus, tabs and prints hold copies that nobody sees. */
function isSeen(range: Range): boolean {
  const holder = range.startContainer.parentElement!;
  if (detailsOf(holder)) return true;
  const { width, height } = range.getBoundingClientRect();
  return width * height > 0 && getComputedStyle(holder).visibility === "visible";
}

/** `„ა ბ…”` → `"აბ..."`: one kind of quotation mark and of dash, nothing that is blank or does not print. */
function fold(char: string): string {
  return char
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/, "")
    .replace(/['‘-‟«»`]/, '"')
    .replace(/[‐-―−]/, "-")
    .replace("…", "...");
}
