/** Things called by the last word of their name: "the Market" for "the Marsh Market", which a reader of one sentence does not know. */
import type { Article, Sentence } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import { once } from "../../lazy.ts";
import { findQuotes } from "../../stages/segment.ts";
import { findWords, type Word } from "../../words.ts";
import type { Resolution } from "../language.ts";
import { isFinite } from "./clause.ts";
import { ADVERBS, FUNCTION_WORDS, MONTHS, NAME_OF_THING, WEEKDAYS } from "./lexicon.ts";
import { readForm } from "./person-form.ts";
import { isDemonym, readPlace } from "./places.ts";
import { isPossessive, stripPossessive } from "./possessives.ts";

interface Whole {
  text: string;
  /** Whether "the" stands before it somewhere. */
  hasArticle: boolean;
  sentence: number;
}

/** By these words alone readers know what is meant, or several things in turn go. */
const ALONE = new Set(
  (
    "Senate House Congress Parliament Government Bible Church Republic Union States State Kingdom Empire Army Navy Air Force Forces Guard War Wars Revolution " +
    "Press Games Olympics Renaissance Reformation Enlightenment Century Age Day Sea Ocean West East North South Party"
  ).split(" "),
);

/** Full names by their last word, where that is a common noun: it is one of those by which things are named, or stands small in the article. */
const listWholes = once((article: Article): ReadonlyMap<string, readonly Whole[]> => {
  const wholes = new Map<string, Whole[]>();
  let small: ReadonlySet<string> | undefined;
  const isCommon = (word: string) => {
    if (NAME_OF_THING.has(word)) return true;
    small ??= new Set(article.sentences.flatMap(({ words }) => words.map(({ text }) => text)));
    return small.has(word.toLowerCase());
  };
  for (const { words, text, start, index } of article.sentences)
    for (let i = 0; i < words.length; i++) {
      if (!isNameWord(words[i]!) || FUNCTION_WORDS.has(words[i]!.text.toLowerCase())) continue;
      let last = i;
      while (
        last + 1 < words.length &&
        !isPossessive(words[last]!.text) &&
        text.slice(words[last]!.end - start, words[last + 1]!.start - start) === " " &&
        isNameWord(words[last + 1]!)
      )
        last++;
      const noun = stripPossessive(words[last]!.text);
      const name = stripPossessive(text.slice(words[i]!.start - start, words[last]!.end - start));
      if (last > i && isShort(noun) && isCommon(noun) && !isPerson(article, name)) {
        const hasArticle = /\b[Tt]he $/.test(text.slice(0, words[i]!.start - start));
        const own = wholes.get(noun) ?? [];
        const known = own.find((whole) => whole.text === name);
        if (known === undefined) wholes.set(noun, [...own, { text: name, hasArticle, sentence: index }]);
        else known.hasArticle ||= hasArticle;
      }
      i = last;
    }
  return wholes;
});

const isNameWord = ({ text }: Word): boolean => /^\p{Lu}\p{Ll}/u.test(text);

/** Whether a word may stand for a longer name: no place, people, day or month does, and no plural. */
const isShort = (word: string): boolean =>
  !ALONE.has(word) &&
  !/[^s]s$/.test(word) &&
  !WEEKDAYS.has(word) &&
  !MONTHS.includes(word) &&
  !isDemonym(word) &&
  readPlace(word) === null;

const isPerson = ({ people }: Article, name: string): boolean =>
  people.get(name)?.some(({ form }) => readForm(form).shape !== "body") === true;

/** Words that "the" and a capital make a name of, not one of several. */
function listShort(article: Article, text: string, words: readonly Word[], start = 0) {
  const wholes = listWholes(article);
  if (wholes.size === 0) return [];
  return words.flatMap((word, i) => {
    const noun = stripPossessive(word.text);
    const own = wholes.get(noun);
    const the = words[i - 1];
    if (own === undefined || the === undefined || !/^the$/i.test(the.text)) return [];
    if (text.slice(the.end - start, word.start - start) !== " ") return [];
    if (/^ (?:\p{Lu}|of\b|for\b|in \p{Lu})/u.test(text.slice(word.end - start))) return [];
    // "The European migrant crisis": before a noun it is no name by itself.
    const next = words[i + 1];
    const isBefore = next !== undefined && text.slice(word.end - start, next.start - start) === " ";
    if (isBefore && isNoun(next.text)) return [];
    return [{ the, word, noun, own }];
  });
}

const isNoun = (word: string): boolean =>
  /^\p{Ll}/u.test(word) && !FUNCTION_WORDS.has(word) && !ADVERBS.has(word) && !isFinite(word);

const hasWord = (text: string, noun: string): boolean =>
  findWords(text).some((word) => stripPossessive(word.text) === noun);

/** "The Market has 14 gates" → "The Marsh Market has 14 gates", where one name alone ends so and was told before. */
export function nameWhole(article: Article, sentence: Sentence): Resolution[] {
  const { text, words, start, index, inQuote } = sentence;
  if (inQuote) return [];
  const found = listShort(article, text, words, start).filter(
    ({ noun, own }) =>
      own.length === 1 &&
      own[0]!.sentence < index &&
      !text.includes(own[0]!.text) &&
      !hasWord(findHeadline(article), noun),
  );
  const quotes = found.length === 0 ? [] : findQuotes(text);
  const done = new Set<string>();
  return found.flatMap(({ the, word, noun, own }): Resolution[] => {
    if (done.has(noun) || quotes.some((q) => q.start < word.start - start && word.start - start < q.end))
      return [];
    done.add(noun);
    const [whole] = own;
    const span = {
      start: whole!.hasArticle ? word.start : the.start,
      end: word.start + noun.length,
    };
    return [{ span, text: whole!.text, antecedent: whole!.sentence, isFuller: true }];
  });
}

/** "The Market" where neither the text nor its lead nor the headline has the name that it ends; or null. */
export function findShortName(article: Article, text: string, lead: string): string | null {
  const above = `${findHeadline(article)} ${lead}`;
  const short = listShort(article, text, findWords(text)).find(
    ({ noun, own }) => !hasWord(above, noun) && !own.some((whole) => text.includes(whole.text)),
  );
  return short === undefined ? null : `the ${short.noun}`;
}
