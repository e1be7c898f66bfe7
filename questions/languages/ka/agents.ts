/** Those who act in a sentence, named and unnamed: whom a pronoun after it, or a verb without a subject, may mean. */
import type { Article, PersonMention, Sentence } from "../../article.ts";
import { findQuotes } from "../../stages/segment.ts";
import type { Word } from "../../words.ts";
import { readHead } from "./heads.ts";
import { isNamedLater, isPredicate } from "./people.ts";

const ERGATIVE = /^[ა-ჰ-]{3,}(?:[^აეიოუ]მა|[აეიოუ]მ)$/;

/** Shaped like an ergative, but nobody. */
const NO_AGENT = /^(?:[ა-ჰ]*წლისამ$|რომელმ|რომლებმ|ვინმ|ამიტომ|მაგრამ|იმიტომ|თვითონ|ყველა)/;

/** Somebody without a name who acts in the sentence, an office or an ergative, outside quotations: he may be meant as well. */
export function hasOtherAgent(sentence: Sentence, named: readonly PersonMention[]): boolean {
  const { words } = sentence;
  const quotes = findQuotes(sentence.text);
  const isQuoted = (word: Word) =>
    quotes.some((q) => q.start <= word.start - sentence.start && word.end - sentence.start <= q.end);
  const isNamed = (word: Word | undefined) =>
    word !== undefined && named.some((m) => m.start <= word.start && word.end <= m.end);
  const isErgative = (word: Word | undefined) =>
    word !== undefined && ERGATIVE.test(word.text) && !NO_AGENT.test(word.text);
  // "გიორგი მირზაშვილი (დ. 1961) — ქართველი მხატვარი და პოეტი.": what somebody is.
  const dash = named[0]?.start === sentence.start ? sentence.text.search(/ [–—] /) : -1;
  return words.some((word, i) => {
    if (isNamed(word) || isQuoted(word)) return false;
    if (dash >= 0 && word.start - sentence.start > dash && !ERGATIVE.test(word.text)) return false;
    // "ინგლისელმა მეცნიერმა ჯოზეფ პრისტლიმ": what stands before a name in its case belongs to it.
    let next = i + 1;
    while (isErgative(words[next]) && !isNamed(words[next])) next++;
    if (isNamed(words[next])) return false;
    const head = readHead(words, i);
    if (head?.isTitle && isNamedLater(sentence, i, head.form)) return false;
    if (head?.isTitle)
      return (head.form === "nominative" || head.form === "ergative") && !isPredicate(words, i, head.form);
    return isErgative(word);
  });
}

/** The people whom a sentence names. */
export function peopleOf(article: Article, sentence: Sentence): PersonMention[] {
  return article.mentionsBySentence[sentence.index]!.filter((m): m is PersonMention => m.kind === "person");
}
