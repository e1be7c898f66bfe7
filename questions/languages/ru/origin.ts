/** Where in an article a value stands as written: beside the mention, elsewhere, or nowhere. */
import { type Article, type Mention, nameMention } from "../../article.ts";
import type { Alternative } from "../language.ts";

/** The origin of a value that could stand in a mention's place. */
export function originOf(article: Article, mention: Mention, text: string): Alternative["origin"] {
  const paragraphs = article.paragraphsByMention.get(nameMention(mention.kind, text));
  if (paragraphs === undefined) return "outside";
  return paragraphs.has(mention.paragraph) ? "paragraph" : "article";
}
