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
  return {
    framed,
    keeps,
    width: element.clientWidth,
    theme: element.getAttribute("theme"),
    scrolls: framed && document.documentElement.scrollHeight > innerHeight,
    // Of the article, which anybody may read; no question is touched.
    found: framed
      ? null
      : await fetch(`${base}rooms/${code}`)
          .then((reply) => reply.json())
          .then(({ paragraphs }: { paragraphs: string[] }): [number, number] => [
            paragraphs.filter((text) => findTexts(element, [text])).length,
            paragraphs.length,
          ])
          .catch((): [number, number] => [0, 0]),
  };
};
