/** Paints sentences of the page by the CSS Custom Highlight API, and brings one on the screen. */
import { detailsOf } from "./find.ts";

/** Every other sentence has a line in place of the dots: side by side nobody would see where one ends. */
const css = `::highlight(kitkhva){background-color:#ffe27a;color:#1a1a1a}
::highlight(kitkhva-option){text-decoration:underline dotted 3px}
::highlight(kitkhva-odd){text-decoration:underline 3px}`;

let sheet: CSSStyleSheet | undefined;
/** The quiz whose marks these are: of several in a page, no other takes them off. */
let owner: Element | undefined;
const otherSheets = () => document.adoptedStyleSheets.filter((other) => other !== sheet);

/** Paints ranges as with a marker, and those to choose from. */
export function paint(quiz: Element, marked: Range[], options: Range[] = []): void {
  owner = quiz;
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...otherSheets(), sheet];
  CSS.highlights.set("kitkhva-option", new Highlight(...options));
  CSS.highlights.set("kitkhva-odd", new Highlight(...options.filter((_, i) => i % 2)));
  CSS.highlights.set("kitkhva", new Highlight(...marked));
}

/** Takes all of it off the page again. */
export function erase(quiz: Element): void {
  if (quiz !== owner) return;
  document.adoptedStyleSheets = otherSheets();
  CSS.highlights.delete("kitkhva-option");
  CSS.highlights.delete("kitkhva-odd");
  CSS.highlights.delete("kitkhva");
}

/** Scrolls whatever has to scroll: the window, a pane, a whole page in an element, in our frame or a host's shadow. */
export function scrollTo(range: Range): void {
  const holder = range.startContainer.parentElement!;
  for (let folded = detailsOf(holder); folded; folded = detailsOf(holder)) folded.open = true;
  const below = range.getBoundingClientRect().top - holder.getBoundingClientRect().top;
  // Of a range browsers know no way into view, so its element is brought there, reckoned from where the range begins in it.
  const { scrollMarginTop } = holder.style;
  holder.style.scrollMarginTop = `${innerHeight / 5 - below}px`;
  const still = matchMedia("(prefers-reduced-motion)").matches;
  // "auto" would be as the page's style has it.
  holder.scrollIntoView({ behavior: still ? "instant" : "smooth" });
  holder.style.scrollMarginTop = scrollMarginTop;
  if (!holder.getAttribute("style")) holder.removeAttribute("style");
}

/**
 * Which of the ranges is at a point of the window, or else within some px of it; -1 if none is, or what was pressed there is no part of its text
 * and lies over it. Reckoned from their boxes: where a page forbids to select its text, browsers know no caret.
 */
export function rangeAt(ranges: Range[], target: Node, x: number, y: number): number {
  const within = (px: number) =>
    ranges.findIndex(
      (range) =>
        range.intersectsNode(target) &&
        [...range.getClientRects()].some(
          (box) => Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom) < px,
        ),
    );
  // The one at the point is within some px too, so that none before it is taken.
  return Math.max(within(0), within(6));
}
