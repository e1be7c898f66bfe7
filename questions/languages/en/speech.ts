/** Who said what in English text. */
import type { Article, Speech } from "../../article.ts";
import { once } from "../../lazy.ts";
import { findQuoted } from "./quoted.ts";
import { findRetold } from "./retold.ts";
import { findUnresolved } from "./unresolved.ts";

/** Statements of one speaker that are asked of: of more, those that point to nothing outside them. In a bank where nearly all was said by one nobody need read. */
const MOST_OF_ONE = 5;

/** Statements whose speaker is a person or body that the article names. */
export const findSpeech = once((article: Article): Speech[] => {
  const found = [
    ...article.sentences.flatMap((sentence) => findRetold(article, sentence) ?? []),
    ...findQuoted(article),
  ];
  const counts = new Map<string, number>();
  for (const { speaker } of found) counts.set(speaker.entity, (counts.get(speaker.entity) ?? 0) + 1);
  const kept = new Map<string, number>();
  return found.filter(({ speaker, kind, content, named = content.text }) => {
    if (counts.get(speaker.entity)! <= MOST_OF_ONE) return true;
    const before = kept.get(speaker.entity) ?? 0;
    if (before >= MOST_OF_ONE || findUnresolved(named, kind === "quote", article.title) !== null)
      return false;
    kept.set(speaker.entity, before + 1);
    return true;
  });
});
