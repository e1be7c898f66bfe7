/**
 * Finds sentences in the page's own article. The text is looked up, not the offsets: a host's markup splits it over nodes and
 * its editor changes quotation marks, dashes and spaces, so both sides are folded before comparing.
 */

/** What stands in a sentence without being of it: marks of notes, and what nobody sees. */
const unread = "sup,script,style,noscript,[hidden]";

/** Texts where they stand. */
export interface Found {
  article: Element;
  ranges: Range[];
}

/**
 * Looks in the articles that the quiz's `article` names, else in those marked `data-kitkhva-article`, for one that has all the texts, one
 * after the other, where a reader can see or unfold them; null where none has.
 */
export function findTexts(quiz: Element, texts: string[]): Found | null {
  const wanted = texts.map((text) => text.replace(/./gs, fold));
  try {
    const selector = quiz.getAttribute("article") ?? "[data-kitkhva-article]";
    for (const article of document.querySelectorAll(selector)) {
      const ranges = findIn(article, wanted);
      if (ranges) return { article, ranges };
    }
  } catch {
    // What the quiz names is no selector; nor may what a page does to its article stop the quiz.
  }
  return null;
}

/** The folded box around an element. */
export const detailsOf = (element: Element) => element.closest<HTMLDetailsElement>("details:not([open])");

function findIn(article: Element, wanted: string[]): Range[] | null {
  let folded = "";
  const places: [Node, number][] = [];
  const texts = document.createNodeIterator(article, NodeFilter.SHOW_TEXT);
  for (let node: Node | null; (node = texts.nextNode());) {
    const { data, parentElement } = node as Text;
    if (!parentElement!.closest(unread))
      for (let offset = 0; offset < data.length; offset++)
        for (const kept of fold(data[offset]!)) {
          folded += kept;
          places.push([node, offset]);
        }
  }
  // Neighbours stand side by side, unless the page has put something between them: then from -1, that is from the beginning.
  let from = folded.indexOf(wanted.join(""));
  const ranges: Range[] = [];
  for (const text of wanted) {
    let range: Range | undefined;
    while (!range) {
      const at = folded.indexOf(text, from);
      const first = places[at];
      const last = places[at + text.length - 1];
      if (!first || !last) return null;
      from = at + (text.length || 1);
      range = rangeSeen(...first, ...last);
    }
    ranges.push(range);
  }
  return ranges;
}

/** Nothing unless it is laid out and not made invisible: menus, tabs and prints hold copies that nobody sees. */
function rangeSeen(first: Node, start: number, last: Node, end: number): Range | undefined {
  const range = new Range();
  range.setStart(first, start);
  range.setEnd(last, end + 1);
  const holder = first.parentElement!;
  const isSeen = range.getBoundingClientRect().width && getComputedStyle(holder).visibility === "visible";
  return isSeen || detailsOf(holder) ? range : undefined;
}

/** A text has few letters, and is read again with each drawing. */
const folds: Record<string, string> = {};

/** `„ა ბ…”` → `"აბ..."`: one kind of quotation mark and of dash, nothing that is blank or does not print. */
const fold = (char: string): string =>
  (folds[char] ??= char
    .replace(/[\s\p{Cf}]/u, "")
    .replace(/['`«»‘-‟]/, '"')
    .replace(/[\p{Pd}−]/u, "-")
    .replace("…", "..."));
