/** Who said what in English text. */
import type { Article, Speech } from "../../article.ts";
import { findQuoted } from "./quoted.ts";
import { findRetold } from "./retold.ts";

/** Statements whose speaker is a person or body that the article names. */
export function findSpeech(article: Article): Speech[] {
  return [
    ...article.sentences.flatMap((sentence) => findRetold(article, sentence) ?? []),
    ...findQuoted(article),
  ];
}
