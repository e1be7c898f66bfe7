/** Who said what in Russian text. */
import type { Article, Speech } from "../../article.ts";
import { findDialogue, findQuoted } from "./quotations.ts";
import { findRetold } from "./retold.ts";

/** Finds statements whose speaker is a person found before. */
export function findSpeech(article: Article): Speech[] {
  return dropRepeated([
    ...article.sentences.flatMap((sentence) => findRetold(article, sentence) ?? []),
    ...article.paragraphs.flatMap((text, paragraph) => findQuoted(article, text, paragraph)),
    ...article.paragraphs.flatMap((text, paragraph) => findDialogue(article, text, paragraph)),
  ]);
}

/** Without what is quoted again, as a text does that opens with it. */
function dropRepeated(speeches: Speech[]): Speech[] {
  const told = new Set<string>();
  return speeches.filter(({ speaker, content }) => {
    const key = `${speaker.entity} ${content.text.slice(0, SAME_WORDS)}`;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}
/** Characters by which two quotations are the same. */
const SAME_WORDS = 40;
