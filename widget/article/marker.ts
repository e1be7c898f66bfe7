/** Paints sentences of the page by the CSS Custom Highlight API, and brings one on the screen. */
import { detailsOf } from "./find.ts";

const css = `::highlight(kitkhva){background-color:#ffe27a;color:#1a1a1a}
::highlight(kitkhva-option){text-decoration:underline dotted 3px}`;

const names = ["kitkhva", "kitkhva-option"] as const;
let sheet: CSSStyleSheet | undefined;
const otherSheets = () => document.adoptedStyleSheets.filter((other) => other !== sheet);

/** Paints ranges as with a marker, or as those to choose from. */
export function paint(name: (typeof names)[number], ranges: Range[]): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  document.adoptedStyleSheets = [...otherSheets(), sheet];
  CSS.highlights.set(name, new Highlight(...ranges));
}

/** Takes all of it off the page again. */
export function erase(): void {
  if (!sheet) return;
  document.adoptedStyleSheets = otherSheets();
  for (const name of names) CSS.highlights.delete(name);
}

/** Scrolls whatever has to scroll: the window, a pane, a whole page in an element, in our frame or a host's shadow. */
export function scrollTo(range: Range): void {
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

/**
 * Which of the ranges is at a point of the window, or else within some px of it; -1 if none is. Reckoned from their boxes: where a page forbids
 * to select its text, browsers know no caret.
 */
export function rangeAt(ranges: Range[], x: number, y: number): number {
  const within = (px: number) =>
    ranges.findIndex((range) =>
      [...range.getClientRects()].some(
        (box) => Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom) < px,
      ),
    );
  const at = within(0);
  return at < 0 ? within(6) : at;
}
