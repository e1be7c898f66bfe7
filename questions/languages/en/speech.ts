/** Who said what in English text. */
import type { Article, Speech } from "../../article.ts";
import { once } from "../../lazy.ts";
import { findQuoted } from "./quoted.ts";
import { findRetold } from "./retold.ts";

/** Statements whose speaker is a person or body that the article names. */
export const findSpeech = once((article: Article): Speech[] => [
  ...article.sentences.flatMap((sentence) => findRetold(article, sentence) ?? []),
  ...findQuoted(article),
]);
