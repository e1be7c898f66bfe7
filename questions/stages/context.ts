/** What every composer works with: the annotated article, its pack, and an index from word stems to sentences. */
import type { Article, Speech } from "../article.ts";
import type { Item, Refusal } from "../item.ts";
import type { LanguagePack } from "../languages/language.ts";
import { findWords } from "../words.ts";

/** An item as composed; rank gives it id, difficulty and status. */
export type Candidate = Omit<Item, "id" | "difficulty" | "status">;

export interface Context {
  article: Article;
  pack: LanguagePack;
  speech: Speech[];
  /** Word stem → indices of the sentences that hold it. */
  sentencesByStem: ReadonlyMap<string, readonly number[]>;
}

/** What a composer makes of one place in the article. */
export type Composed = { candidate: Candidate } | { refusal: Refusal };

/** The stems of a text's content words. */
export function stemContent(pack: LanguagePack, text: string): Set<string> {
  return new Set(
    findWords(text).filter((w) => !pack.isFunctionWord(w.text)).map((w) => pack.stem(w.text)),
  );
}

/** Makes the context of an annotated article. */
export function createContext(article: Article, pack: LanguagePack): Context {
  const sentencesByStem = new Map<string, number[]>();
  for (const sentence of article.sentences) {
    for (const stem of stemContent(pack, sentence.text)) {
      const indices = sentencesByStem.get(stem);
      if (indices === undefined) sentencesByStem.set(stem, [sentence.index]);
      else indices.push(sentence.index);
    }
  }
  return { article, pack, speech: pack.findSpeech(article), sentencesByStem };
}

/** Share of a claim's words that a sentence must hold to count as saying the same. */
const SAME_CLAIM = 0.5;

/**
 * Whether some sentence of the article could make the claim true with `value` in it: it holds all of the value's words
 * and half of the rest of the claim's.
 */
export function isSupported({ pack, article, sentencesByStem }: Context, value: string, claim: string): boolean {
  const values = [...stemContent(pack, value)];
  const rest = [...stemContent(pack, claim)].filter((stem) => !values.includes(stem));
  const [first, ...others] = values.map((stem) => sentencesByStem.get(stem) ?? []);
  return (first ?? []).some((index) => {
    if (!others.every((indices) => indices.includes(index))) return false;
    const shared = rest.filter((stem) => sentencesByStem.get(stem)?.includes(index)).length;
    return article.sentences[index] !== undefined && shared >= rest.length * SAME_CLAIM;
  });
}

/** Makes the record of a refused place. */
export function refuse(rule: string, reason: string, stem: string, paragraph: number): { refusal: Refusal } {
  return { refusal: { rule, reason, stem, paragraph } };
}
