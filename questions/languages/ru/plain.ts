/**
 * Whether a Russian fact that no question asks for is told plainly: in a short sentence that needs no other, in its main clause, and not as one end of a span. Of gaps that no
 * question stands beside outside raters of round 14 passed 28 of 46, the maker 24 of 42: the others ask for what is told by the way.
 */
import type { Article, Mention } from "../../article.ts";
import type { Span } from "../../words.ts";
import { isAside } from "./aside.ts";
import { isNewsDay } from "./news-year.ts";

const MAX_CHARS = 190;
/** "с 1993 по 1996 год", "1993–1996". */
const SPAN_BEHIND = /^(?: (?:года?|г\.))? ?(?:по|до|[–—-]) ?(?:[а-яё]+ )?\d{4}/;
const SPAN_BEFORE = /\d{4}(?: (?:года?|г\.))? ?(?:по|до|[–—-]) ?(?:[а-яё]+ )?$/;

/** Implements `LanguagePack.isPlain`. */
export function isPlain(text: string, span: Span, mention: Mention, lead: string, article: Article): boolean {
  if (mention.kind !== "date" && mention.kind !== "number") return true;
  if (mention.kind === "date" && isNewsDay(mention, article)) return false;
  const [before, after] = [text.slice(0, span.start), text.slice(span.end)];
  return (
    lead === "" &&
    text.length <= MAX_CHARS &&
    !isAside(text, span) &&
    !(mention.kind === "date" && (SPAN_BEHIND.test(after) || SPAN_BEFORE.test(before)))
  );
}
