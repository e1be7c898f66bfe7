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
  /** Whether showing the text scrolls the quiz out of sight: they share a column. */
  hides(quiz: Element, range: Range): boolean;
  dispose(): void;
}

/** A marker for the article that `selector` names, or for the one marked `data-kitkhva-article`. */
export function createMarker(selector: string | null): Marker {
  let dispose = () => {};
  return {
    find(text) {
      const article = findArticle(selector);
      return article && findText(article, text);
    },
    show(range) {
      dispose();
      if (CSS.highlights) {
        dispose = paint(new Highlight(range));
      } else {
        getSelection()?.empty();
        getSelection()?.addRange(range);
      }
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      const top = range.getBoundingClientRect().top + scrollY - innerHeight / 3;
      scrollTo({ top, behavior: still ? "auto" : "smooth" });
    },
    hides(quiz, range) {
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

function findArticle(selector: string | null): Element | null {
  try {
    return document.querySelector(selector ?? "[data-kitkhva-article]");
  } catch {
    return null;
  }
}

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
  const start = folded.indexOf(wanted);
  const first = places[start];
  const last = places[start + wanted.length - 1];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  return range;
}

/** `„ა ბ…”` → `"აბ..."`: one kind of quotation mark and of dash, nothing that is blank or does not print. */
function fold(char: string): string {
  return char
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/, "")
    .replace(/['‘-‟«»`]/, '"')
    .replace(/[‐-―−]/, "-")
    .replace("…", "...");
}
