/** An article as it was sent → its bank. What the sender says of it goes before what the page says. */
import { generateBank, type GenerateResult } from "../questions/index.ts";
import type { NewArticle } from "./contract.ts";
import { readHtml } from "./html/index.ts";

export function makeBank({ text, html, title, lang, published }: NewArticle): GenerateResult {
  const page = html === undefined ? { text: text ?? "" } : { ...readHtml(html), isRead: true };
  const told = {
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
  };
  return generateBank({ ...page, ...told, lang });
}
