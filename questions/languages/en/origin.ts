/** Where the article has another value, if it has it. */
import { type Article, type Mention, nameMention } from "../../article.ts";
import type { Alternative } from "../language.ts";

/** From the mention's own paragraph, from elsewhere in the article, or from outside it. */
export function originOf(article: Article, mention: Mention, text: string): Alternative["origin"] {
  const paragraphs = article.paragraphsByMention.get(nameMention(mention.kind, text));
  if (paragraphs === undefined) return "outside";
  return paragraphs.has(mention.paragraph) ? "paragraph" : "article";
}
