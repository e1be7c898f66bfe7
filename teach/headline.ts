/** Whether a pasted text has a headline of its own, so that its teacher can give one before the questions are made. */
import { HEADLINE_CHARS, isSetAsHeadline } from "../questions/headline.ts";
import type { Source } from "./read-file.ts";

/** What the search came to: without one that fits above a question, what only the headline explains is not asked. */
export type Headline = "found" | "none" | "long";

/** Looks for a headline as the server will: what is given, else a page's title, or a first line that is no sentence. */
export function lookForHeadline(source: Source, given: string): Headline {
  const title = given || ("html" in source ? titleOfPage(source.html) : titleOfText(source.text));
  if (title === "") return "none";
  return title.length > HEADLINE_CHARS ? "long" : "found";
}

function titleOfText(text: string): string {
  const [first = "", ...rest] = text.split("\n").flatMap((line) => line.trim() || []);
  return rest.length > 0 && isSetAsHeadline(first) ? first : "";
}

function titleOfPage(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  const card = page.querySelector("meta[property='og:title']")?.getAttribute("content");
  return (card || page.querySelector("h1")?.textContent || page.title).trim();
}
