/**
 * Terms: words of small domains of which a thing can be one only. Words of one domain are each other's distractors, as coordinate terms
 * are in Mitkov, Ha & Karamanis, "A computer-aided environment for generating multiple-choice test items" (2006). Contraries, "rose" and
 * "fell", are no domain: what is turned to its contrary is absurd more often than plausible. Nothing is inflected: words of a domain take the
 * same endings, and a rival gets the one that the article's word has.
 */
import { lazy } from "../lazy.ts";
import {
  type Article,
  nameMention,
  type Sentence,
  type Span,
  type Term,
  type TermMention,
} from "../article.ts";
import type { Alternative } from "./language.ts";

/** Words that inflect alike and exclude each other, as stems, with all the endings that a form of them may have, "" among them. */
export interface Domain {
  stems: readonly string[];
  endings: readonly string[];
}

/** Where a word may be a term: which of the sentence's words it is, and what it is read as. */
export type TermTest = (sentence: Sentence, at: number, domain: Domain) => boolean;
/** Whether a rival may stand behind the word before: "an engineer", but "a teacher". */
export type RivalTest = (rival: string, before: string) => boolean;

/** Shortest stem of a domain. */
const MIN_STEM = 3;
/** Longest ending. */
const MAX_ENDING = 8;

/** What finds the terms of a sentence by a pack's domains; `isTerm` says where a word is none, `fits` which rivals do not go there. */
export function createTermFinder(
  domains: readonly Domain[],
  isTerm: TermTest,
  fits: RivalTest = () => true,
): (sentence: Sentence) => TermMention[] {
  const domainOf = lazy(
    () => new Map(domains.flatMap((domain) => domain.stems.map((stem) => [stem, domain] as const))),
  );
  const prefixes = lazy(() => new Set([...domainOf().keys()].map((stem) => stem.slice(0, MIN_STEM))));
  return (sentence) =>
    sentence.words.flatMap((word, at): TermMention[] => {
      const lower = word.text.toLowerCase();
      if (!prefixes().has(lower.slice(0, MIN_STEM))) return [];
      const stem = findStem(domainOf(), lower);
      if (stem === null) return [];
      const domain = domainOf().get(stem)!;
      // A capital may be a name's: the White House, West.
      if (word.text !== lower || !isTerm(sentence, at, domain)) return [];
      const ending = lower.slice(stem.length);
      const before = sentence.words[at - 1]?.text.toLowerCase() ?? "";
      const rivals = domain.stems.flatMap((lemma): Term[] => {
        const text = lemma + ending;
        if (lemma === stem || !fits(text, before)) return [];
        return [{ lemma, text }];
      });
      return [makeTerm(sentence, word, { lemma: stem, rivals })];
    });
}

/** The term that stands at a place of a sentence, in paragraph offsets. */
function makeTerm(
  { paragraph, index, text, start: from }: Sentence,
  { start, end }: Span,
  what: Pick<TermMention, "lemma" | "rivals">,
): TermMention {
  const words = text.slice(start - from, end - from);
  return { kind: "term", paragraph, sentence: index, start, end, text: words, ...what };
}

/** The stem of a word whose rest is an ending of the stem's domain, the longest first; or null. */
function findStem(known: ReadonlyMap<string, Domain>, word: string): string | null {
  for (let length = word.length; length >= Math.max(MIN_STEM, word.length - MAX_ENDING); length--) {
    const stem = word.slice(0, length);
    const domain = known.get(stem);
    if (domain !== undefined && domain.endings.includes(word.slice(length))) return stem;
  }
  return null;
}

/** The other words of a term's domain, the article's own first. */
export function listTermRivals({ paragraphsByMention }: Article, mention: TermMention): Alternative[] {
  const rivals = mention.rivals.map(({ text, lemma }): Alternative => {
    const paragraphs = paragraphsByMention.get(nameMention("term", lemma));
    if (paragraphs === undefined) return { text, origin: "outside" };
    return { text, origin: paragraphs.has(mention.paragraph) ? "paragraph" : "article" };
  });
  return [...rivals.filter((r) => r.origin !== "outside"), ...rivals.filter((r) => r.origin === "outside")];
}
