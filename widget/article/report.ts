/** For an owner who asks whether the quiz works in a page: what can only be seen from inside it. Tells nothing of a pupil. */
import type { Extras } from "../components/inputs.tsx";
import { findTexts } from "./find.ts";

export const report: Extras["report"] = async (element, base, code) => {
  const framed = window !== top;
  let keeps = true;
  try {
    localStorage.getItem("");
  } catch {
    keeps = false;
  }
  const scrolls = framed && document.documentElement.scrollHeight > innerHeight;
  const told = { framed, width: element.clientWidth, scrolls, keeps, found: null };
  if (framed) return told;
  // Of the article, which anybody may read; no question is touched.
  const { paragraphs = [] }: { paragraphs?: string[] } = await fetch(`${base}rooms/${code}`)
    .then((reply) => reply.json())
    .catch(() => ({}));
  const found = paragraphs.filter((text) => findTexts(element, [text]));
  return { ...told, found: [found.length, paragraphs.length] };
};
