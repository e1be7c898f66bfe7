/** Cuts an article into passages of teachable length: whole paragraphs, or whole sentences where a paragraph is too long. */
import type { Sentence } from "../article.ts";
import type { LanguagePack } from "../languages/language.ts";
import type { Passage } from "./exercise.ts";

/** Words of a passage at least. */
const MIN_WORDS = 100;

/** All passages of at most `maxWords`, one after the other. Each begins with a paragraph that can be read without what stands before it. */
export function cutPassages(sentences: readonly Sentence[], pack: LanguagePack, maxWords: number): Passage[] {
  const passages: Passage[] = [];
  let from = 0;
  while (from < sentences.length) {
    const passage = canOpen(sentences, from, pack) ? takePassage(sentences, from, maxWords) : [];
    if (passage.length > 0) passages.push(passage);
    from += Math.max(1, passage.length);
  }
  return passages;
}

/** A later passage must not open with "he", "however", or in the middle of a paragraph or a quotation. */
function canOpen(sentences: readonly Sentence[], at: number, pack: LanguagePack): boolean {
  const { text, paragraph, inQuote } = sentences[at]!;
  if (at === 0) return true;
  const isFirst = sentences[at - 1]!.paragraph !== paragraph;
  return isFirst && !inQuote && pack.measureOpener(text) === 0 && pack.findUnresolved(text, false) === null;
}

/** The longest run of whole paragraphs that is not too long, else of whole sentences; empty where neither is long enough. */
function takePassage(sentences: readonly Sentence[], from: number, maxWords: number): Passage {
  let words = 0;
  let paragraphsTo = from;
  let sentencesTo = from;
  for (let i = from; i < sentences.length; i++) {
    words += sentences[i]!.words.length;
    if (words > maxWords) break;
    const next = sentences[i + 1];
    const splitsQuote = next?.paragraph === sentences[i]!.paragraph && next.inQuote && sentences[i]!.inQuote;
    if (words < MIN_WORDS || splitsQuote) continue;
    sentencesTo = i + 1;
    if (next?.paragraph !== sentences[i]!.paragraph) paragraphsTo = i + 1;
  }
  return sentences.slice(from, paragraphsTo > from ? paragraphsTo : sentencesTo);
}
