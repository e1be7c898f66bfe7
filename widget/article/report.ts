/** For an owner who asks whether the quiz works in a page: what can only be seen from inside it. Tells nothing of a pupil. */
import type { Extras } from "../components/inputs.tsx";
import { findTexts } from "./find.ts";

export const report: Extras["report"] = async (element, base, code) => {
  const framed = window !== top;
  let keeps = false;
  try {
    keeps = Boolean(localStorage);
  } catch {
    // Of a page in a sandbox even to look for it is refused.
  }
  const told = {
    framed,
    width: element.clientWidth,
    theme: element.getAttribute("theme"),
    scrolls: framed && document.documentElement.scrollHeight > innerHeight,
    keeps,
    found: null,
  };
  if (framed) return told;
  // Of the article, which anybody may read; no question is touched. What went wrong has no paragraphs.
  const { paragraphs = [] }: { paragraphs?: string[] } = await fetch(`${base}rooms/${code}`)
    .then((reply) => reply.json())
    .catch((error: Error) => error);
  const found = paragraphs.filter((text) => findTexts(element, [text]));
  return { ...told, found: [found.length, paragraphs.length] };
};
