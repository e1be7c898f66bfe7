/** Whether a text is HTML that nobody has read: its elements enclose it. A text about HTML names tags too, in the middle of its sentences. */

/** Begins a page, and nothing else. */
const PAGE = /^\s*<(?:!doctype|html|head|body)\b/i;
const TAG =
  /<(\/?)(?:html|head|body|main|article|section|header|footer|nav|aside|script|style|div|span|p|br|a|img|table|tr|td|th|ul|ol|li|h[1-6]|blockquote|figure|iframe)\b[^<>]{0,2000}>/gi;
/** Of the text, so much at least stands in elements. */
const LEAST_ENCLOSED = 0.5;
/** Nothing is indented deeper. */
const MOST_INDENT = 80;

export function isMarkup(text: string): boolean {
  if (!text.includes("<")) return false;
  if (PAGE.test(text)) return true;
  let enclosed = 0;
  let from = 0;
  /** What is open: an element, or a line that its end may show to be one of many. */
  let open: "element" | "line" | null = "line";
  for (const { 0: tag, 1: slash, index } of text.matchAll(TAG)) {
    const end = index + tag.length;
    const kind = slash === "/" ? "end" : /^<br/i.test(tag) ? "break" : "start";
    const before = text.slice(Math.max(0, index - MOST_INDENT), index);
    if (!isBound(before, text.slice(end, end + MOST_INDENT), kind === "start")) continue;
    if (open === "element" || (open === "line" && kind !== "start")) enclosed += end - from;
    from = end;
    if (kind === "start") open = "element";
    else if (kind === "end") open = null;
    else open ??= "line";
  }
  return enclosed >= text.length * LEAST_ENCLOSED;
}

/** Whether a tag bounds words, or elements: on their side it touches them, on the other is none. */
function isBound(before: string, after: string, isStart: boolean): boolean {
  const begins = /(?:^|[\n\r>])[ \t]*$/.test(before);
  const ends = /^[ \t]*(?:$|[\n\r<])/.test(after);
  return isStart
    ? begins && (ends || !/^[ \t.,:;)]/.test(after))
    : ends && (begins || !/[ \t]$/.test(before));
}
