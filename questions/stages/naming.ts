/** What may be wrong with asking what something is called: the question tells the term, or the article names the thing otherwise, or other things so. */
import { findSentences, type Sentence } from "../article.ts";
import { GAP } from "../item.ts";
import { findWords } from "../words.ts";
import { type Candidate, type Context, findSentencesWith } from "./context.ts";
import { claimOf } from "./stem.ts";

/** Share of a claim's content words from which a sentence is of the same matter, of the same thing, and of it beyond doubt. */
const LIKE = 0.5;
const SAME = 0.8;

/** Letters that two words have in common at their beginning, from which they are taken for kin; and of short words. */
const ROOT = 5;
const SHORT_ROOT = 4;
/** Letters of a word up to which it is short. */
const SHORT = 5;

/**
 * The word of a text by which whoever reads it is told a term, or null: one of the same root, as "plants" tells "plant-eater", "photosynthesise" photosynthesis,
 * and "საინჟინრო" ინჟინერი.
 */
export function findKin({ pack, stemsOf }: Context, term: string, text: string): string | null {
  const roots = findWords(term.toLowerCase().replace(/[-–]/g, " "))
    .map((word) => word.text)
    .filter((word) => !pack.isFunctionWord(word));
  const stems = [...stemsOf(text)];
  for (const root of roots)
    for (const stem of stems) {
      const other = stem.toLowerCase();
      const isShort = Math.min(root.length, other.length) <= SHORT;
      if (countCommon(root, other) >= (isShort ? SHORT_ROOT : ROOT)) return stem;
      if (holds(other, root) || holds(root, other)) return stem;
    }
  return null;
}

/** Whether a word has the beginning of another within it. */
const holds = (word: string, part: string): boolean =>
  part.length >= ROOT && word.includes(part.slice(0, ROOT));

/** Letters that two words begin with alike. */
function countCommon(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** What tells the share of a claim's content words that a sentence has. */
function measureShare({ stemsOf }: Context, claim: string): (sentence: Sentence) => number {
  const asked = [...stemsOf(claim.replace(GAP, " "))];
  return ({ text }) => {
    const stems = stemsOf(text);
    return asked.filter((stem) => stems.has(stem)).length / Math.max(1, asked.length);
  };
}

/** The sentences that may have `SAME` of a claim's words: each has one of its rarest, of which so many cannot all be missing. */
function listLike({ article, stemsOf, sentencesByStem }: Context, claim: string): Sentence[] {
  const sets = [...stemsOf(claim.replace(GAP, " "))]
    .map((stem) => sentencesByStem.get(stem) ?? new Set<number>())
    .sort((a, b) => a.size - b.size);
  const few = sets.slice(0, sets.length - Math.ceil(sets.length * SAME) + 1);
  return [...new Set(few.flatMap((set) => [...set]))].map((i) => article.sentences[i]!);
}

/**
 * Why a term is not what an item asks for: no sentence of the evidence that has it names anything and speaks of what is asked; or another sentence names the same by
 * another term. Found by the words alone, without the pack's reading of namings.
 */
export function findNamingFault(context: Context, { stem, evidence }: Candidate, key: string): string | null {
  const { pack, article, stemsOf } = context;
  const shareOf = measureShare(context, claimOf(stem));
  const terms = [...stemsOf(key)];
  const names = ({ text }: Sentence) => pack.names?.test(text) === true;
  const hasKey = ({ text }: Sentence) => terms.every((term) => stemsOf(text).has(term));
  const shown = evidence.flatMap((e) => findSentences(article, e.paragraph, e));
  const source = shown.find((s) => names(s) && hasKey(s) && shareOf(s) >= LIKE);
  if (terms.length === 0 || source === undefined) return "the evidence does not name so what is asked";
  const other = listLike(context, claimOf(stem)).find((s) => names(s) && !hasKey(s) && shareOf(s) >= SAME);
  return other === undefined ? null : `"${other.text.slice(0, 40)}" may name it otherwise`;
}

/**
 * Tests terms for whether what a claim speaks of may be called so as well: a sentence that has the term and half of the claim's words says so, unless it is the
 * one that names something else by it: "Animals that eat meat are called carnivores", of those that eat plants.
 */
export function testNamed(context: Context, claim: string): (term: string) => boolean {
  const shareOf = measureShare(context, claim);
  return (term) =>
    findSentencesWith(context, term).some((sentence) => {
      const share = shareOf(sentence);
      return share >= (context.pack.names?.test(sentence.text) === true ? SAME : LIKE);
    });
}
