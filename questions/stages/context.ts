/** What every composer works with: the annotated article, its pack, and an index from word stems to sentences. */
import type { Article, Sentence, Speech } from "../article.ts";
import type { Item, Refusal } from "../item.ts";
import type { LanguagePack } from "../languages/language.ts";
import { findWords } from "../words.ts";

/** An item as composed; rank gives it id, difficulty and status. */
export type Candidate = Omit<Item, "id" | "difficulty" | "status">;

export interface Context {
  article: Article;
  pack: LanguagePack;
  speech: Speech[];
  /** The stems of a text's content words; remembered, since options and stems are asked about again and again. */
  stemsOf: (text: string) => ReadonlySet<string>;
  /** The person or body a text names: by surname, or by office and country. */
  entityOf: (text: string) => string | null;
  /** Word stem → indices of the sentences that hold it. */
  sentencesByStem: ReadonlyMap<string, ReadonlySet<number>>;
}

/** What a composer makes of one place in the article. */
export type Composed = { candidate: Candidate } | { refusal: Refusal };

/** The stems of a text's content words. */
export function stemContent(pack: LanguagePack, text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of findWords(text)) if (!pack.isFunctionWord(word.text)) stems.add(pack.stem(word.text));
  return stems;
}

/** Makes the context of an annotated article. */
export function createContext(article: Article, pack: LanguagePack): Context {
  const sentencesByStem = new Map<string, Set<number>>();
  for (const { index, words } of article.sentences) {
    for (const { text } of words) {
      if (pack.isFunctionWord(text)) continue;
      const stem = pack.stem(text);
      const indices = sentencesByStem.get(stem);
      if (indices === undefined) sentencesByStem.set(stem, new Set([index]));
      else indices.add(index);
    }
  }
  const known = new Map<string, ReadonlySet<string>>();
  const stemsOf = (text: string) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const stems = stemContent(pack, text);
    known.set(text, stems);
    return stems;
  };
  return {
    article,
    pack,
    speech: pack.findSpeech(article),
    stemsOf,
    entityOf: createEntityFinder(article, pack),
    sentencesByStem,
  };
}

function createEntityFinder({ people }: Article, pack: LanguagePack): Context["entityOf"] {
  const byStems = new Map<string, string>();
  for (const [entity, mentions] of people) {
    byStems.set(pack.stem(entity), entity);
    for (const { role } of mentions) {
      if (role !== undefined) byStems.set(`${pack.stem(role.place)} ${pack.stem(role.head)}`, entity);
    }
  }
  return (text) => {
    const stems = findWords(text).map((word) => pack.stem(word.text));
    const names = stems.flatMap((stem, i) => [stem, `${stems[i - 1]} ${stem}`]);
    return names.map((name) => byStems.get(name)).find((entity) => entity !== undefined) ?? null;
  };
}

/** Share of a claim's words that a sentence must hold to count as saying the same. */
const SAME_CLAIM = 0.5;

/** The sentences that hold all content words of a text, in any form. */
export function findSentencesWith({ stemsOf, article, sentencesByStem }: Context, text: string): Sentence[] {
  const [first, ...others] = [...stemsOf(text)].map((stem) => sentencesByStem.get(stem) ?? new Set<number>());
  return [...(first ?? [])]
    .filter((i) => others.every((set) => set.has(i)))
    .map((i) => article.sentences[i]!);
}

/**
 * Tests values for a claim: whether some sentence of the article could make the claim true with the value in it, as it
 * holds all of the value's words and half of the rest of the claim's.
 */
export function testSupport(context: Context, claim: string): (value: string) => boolean {
  const { stemsOf, sentencesByStem } = context;
  const stems = [...stemsOf(claim)];
  return (value) => {
    const sentences = findSentencesWith(context, value);
    if (sentences.length === 0) return false;
    const values = stemsOf(value);
    const rest = stems.filter((stem) => !values.has(stem)).map((stem) => sentencesByStem.get(stem));
    return sentences.some(
      ({ index }) => rest.filter((set) => set?.has(index)).length >= rest.length * SAME_CLAIM,
    );
  };
}

/** Makes the record of a refused place. */
export function refuse(rule: string, reason: string, stem: string, paragraph: number): { refusal: Refusal } {
  return { refusal: { rule, reason, stem, paragraph } };
}
