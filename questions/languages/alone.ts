/** Rules on a text that are asked of it both by itself and below a headline: what they find where no lead stands before it is found once. */
import type { Article } from "../article.ts";
import { onceEach } from "../lazy.ts";

/** A rule on a text behind its lead that works each text of an article out once where it has none. */
export function onceAlone<T>(
  find: (text: string, lead: string) => T,
): (text: string, lead?: string, article?: Article) => T {
  const alone = onceEach((_: Article, text: string) => find(text, ""));
  return (text, lead = "", article) =>
    lead === "" && article !== undefined ? alone(article, text) : find(text, lead);
}
