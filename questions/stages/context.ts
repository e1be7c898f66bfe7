/** What every composer works with: the annotated article, its pack, and an index from word stems to sentences. */
import type { Article, Mention, Sentence, Speech } from "../article.ts";
import { findHeadline } from "../headline.ts";
import type { Item, Refusal, RefusalRule } from "../item.ts";
import { once, remember } from "../lazy.ts";
import type { Alternative, LanguagePack } from "../languages/language.ts";
import { findWords, type Word } from "../words.ts";

/** An item as composed; rank gives it id, difficulty and status. */
export type Candidate = Omit<Item, "id" | "difficulty" | "status">;

export interface Context {
  article: Article;
  pack: LanguagePack;
  speech: Speech[];
  /** The headline, which every pupil reads first; "" where there is none. */
  headline: string;
  /** The stems of a text's content words; remembered, since options and stems are asked about again and again. */
  stemsOf: (text: string) => ReadonlySet<string>;
  /** The person or body a text names: by surname, or by office and country. */
  entityOf: (text: string) => string | null;
  /** Word stem → indices of the sentences that hold it; of sentences that are the same, the first. */
  sentencesByStem: ReadonlyMap<string, ReadonlySet<number>>;
  /** Indices of the paragraphs that hold a word stem. */
  paragraphsOf: (stem: string) => ReadonlySet<number>;
}

/** What a composer makes of one place in the article. */
export type Composed = { candidate: Candidate } | { refusal: Refusal };

/** What a rule finds of a text in its surroundings, once for each: composers and the verifier ask about the same statements. */
function rememberCall(
  of: (text: string, lead: string, title: string, quoted: string) => string | null,
): typeof of {
  const known = new Map<string, { lead: string; title: string; quoted: string; result: string | null }[]>();
  return (text, lead, title, quoted) => {
    const calls = known.get(text) ?? [];
    const before = calls.find((c) => c.lead === lead && c.title === title && c.quoted === quoted);
    if (before !== undefined) return before.result;
    const result = of(text, lead, title, quoted);
    calls.push({ lead, title, quoted, result });
    known.set(text, calls);
    return result;
  };
}

/** The stem of a content word; null for others. Of a language, not of an article: its words come again in the next. */
const stemmers = once(({ isFunctionWord, stem }: LanguagePack) =>
  remember((word) => (isFunctionWord(word) ? null : stem(word))),
);

/** What finds the stems of a text's content words, and remembers them; of a sentence the words are known. */
export function createStemmer(
  pack: LanguagePack,
): (text: string, words?: readonly Word[]) => ReadonlySet<string> {
  const stemOf = stemmers(pack);
  const known = new Map<string, ReadonlySet<string>>();
  return (text, words) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const stems = new Set<string>();
    for (const word of words ?? findWords(text)) {
      const stem = stemOf(word.text);
      if (stem !== null) stems.add(stem);
    }
    known.set(text, stems);
    return stems;
  };
}

/** Makes the context of an annotated article. */
export function createContext(article: Article, given: LanguagePack): Context {
  const unresolved = rememberCall((text, lead, title, quoted) =>
    given.findUnresolved(text, quoted !== "", title, lead, article),
  );
  const pointer = rememberCall((text, lead) => given.findPointer(text, lead, article));
  const beyond = rememberCall((text, lead) => given.findBeyondHeadline(text, lead, article));
  const alternatives = new Map<Mention, Alternative[]>();
  const pack: LanguagePack = {
    ...given,
    findAlternatives: (of, mention) => {
      const known = alternatives.get(mention) ?? given.findAlternatives(of, mention);
      alternatives.set(mention, known);
      return known;
    },
    findUnresolved: (text, quoted, title = article.title, lead = "") =>
      unresolved(text, lead, title, quoted ? "quoted" : ""),
    findPointer: (text, lead = "") => pointer(text, lead, "", ""),
    findBeyondHeadline: (text, lead = "") => beyond(text, lead, "", ""),
  };
  const stemsOf = createStemmer(given);
  const sentencesByStem = new Map<string, Set<number>>();
  const seen = new Set<string>();
  for (const { index, text, words } of article.sentences) {
    // A sentence that comes again says nothing new, and a text that repeats itself would cost the square of its length.
    if (seen.has(text)) continue;
    seen.add(text);
    for (const stem of stemsOf(text, words)) {
      const places = sentencesByStem.get(stem);
      if (places === undefined) sentencesByStem.set(stem, new Set([index]));
      else places.add(index);
    }
  }
  return {
    article,
    headline: findHeadline(article),
    pack,
    speech: pack.findSpeech(article),
    stemsOf,
    entityOf: createEntityFinder(article, pack),
    sentencesByStem,
    paragraphsOf: remember(
      (stem) => new Set(Array.from(sentencesByStem.get(stem) ?? [], (i) => article.sentences[i]!.paragraph)),
    ),
  };
}

function createEntityFinder({ people }: Article, pack: LanguagePack): Context["entityOf"] {
  const byStems = new Map<string, string>();
  const stemsOf = (text: string) => findWords(text).map((word) => pack.stem(word.text));
  let longest = 2;
  for (const [entity, mentions] of people) {
    const stems = stemsOf(entity);
    longest = Math.max(longest, stems.length);
    byStems.set(stems.join(" "), entity);
    for (const { role } of mentions) {
      if (role !== undefined) byStems.set(`${pack.stem(role.place)} ${pack.stem(role.head)}`, entity);
    }
  }
  // A rough stem may differ between the forms of a name (ჯიქია, ჯიქიამ): each that the article has is known.
  for (const [entity, mentions] of people)
    for (const text of new Set(mentions.map((m) => m.text))) {
      const stems = stemsOf(text).join(" ");
      if (!byStems.has(stems)) byStems.set(stems, entity);
    }
  return (text) => {
    const stems = stemsOf(text);
    // The fullest name first: "Anna Lind" before "Lind".
    for (let length = Math.min(longest, stems.length); length > 0; length--) {
      for (let at = 0; at + length <= stems.length; at++) {
        const entity = byStems.get(stems.slice(at, at + length).join(" "));
        if (entity !== undefined) return entity;
      }
    }
    return null;
  };
}

/** How many stems two texts have in common. */
export function countShared(some: Iterable<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of some) if (others.has(stem)) shared++;
  return shared;
}

/** Share of a claim's words that a sentence must hold to count as saying the same. */
const SAME_CLAIM = 0.5;

/** The sentences that hold all content words of a text, in any form. */
export function findSentencesWith({ stemsOf, article, sentencesByStem }: Context, text: string): Sentence[] {
  return intersect(stemsOf(text), (stem) => sentencesByStem.get(stem)).map((i) => article.sentences[i]!);
}

/** The paragraphs that can hold a text as it stands: those with all of its content words. */
export function findParagraphsWith({ stemsOf, article, paragraphsOf }: Context, text: string): string[] {
  return intersect(stemsOf(text), paragraphsOf).map((i) => article.paragraphs[i]!);
}

/** What all stems have in common; of the rarest's few each is looked up among the others'. */
function intersect(
  stems: ReadonlySet<string>,
  placesOf: (stem: string) => ReadonlySet<number> | undefined,
): number[] {
  const sets: ReadonlySet<number>[] = [];
  for (const stem of stems) {
    const set = placesOf(stem);
    if (set === undefined || set.size === 0) return [];
    sets.push(set);
  }
  if (sets.length === 0) return [];
  const rarest = sets.reduce((a, b) => (b.size < a.size ? b : a));
  return [...rarest].filter((i) => sets.every((set) => set.has(i)));
}

/**
 * Tests values for a claim: whether some sentence of the article could make the claim true with the value in it, as it
 * holds all of the value's words and half of the rest of the claim's.
 */
export function testSupport(context: Context, claim: string): (value: string) => boolean {
  const { stemsOf, sentencesByStem } = context;
  const stems = stemsOf(claim);
  return (value) => {
    const sentences = findSentencesWith(context, value);
    if (sentences.length === 0) return false;
    const values = stemsOf(value);
    const rest: ReadonlySet<number>[] = [];
    let least = 0;
    for (const stem of stems) {
      if (values.has(stem)) continue;
      least += SAME_CLAIM;
      const set = sentencesByStem.get(stem);
      if (set !== undefined) rest.push(set);
    }
    // Most claims have words enough that stand nowhere else: no sentence need be looked at for them.
    if (rest.length < least) return false;
    return sentences.some(({ index }) => {
      let shared = 0;
      for (let i = 0; i < rest.length && shared + rest.length - i >= least; i++)
        if (rest[i]!.has(index)) shared++;
      return shared >= least;
    });
  };
}

/** Makes the record of a refused place. */
export function refuse(
  rule: RefusalRule,
  reason: string,
  stem: string,
  paragraph: number,
): { refusal: Refusal } {
  return { refusal: { rule, reason, stem, paragraph } };
}
