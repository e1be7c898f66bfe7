/** Who is called by the given name alone, of whom the article has the full name elsewhere: a reader of one statement asks who that is. */
import type { Article } from "../../article.ts";
import { once } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import { isFunctionWord } from "./function-words.ts";
import { readHead } from "./heads.ts";
import { listFullNames } from "./names.ts";
import { isFinite } from "./verbs.ts";
import { isNext, readLetters, stemWord } from "./words.ts";

/** Stems of the given names that an article has before surnames, and of no surname. */
const listGiven = once((article: Article): ReadonlySet<string> => {
  const names = [...listFullNames(article).values()].map((name) => name.split(" "));
  const surnames = new Set(names.flatMap((name) => (name.length > 1 ? [stemWord(name.at(-1)!)] : [])));
  const given = new Set<string>();
  // Of two of one family the article's people have the surname once.
  for (const sentence of article.sentences)
    for (const [i, word] of sentence.words.entries()) {
      const next = sentence.words[i + 1];
      if (next === undefined || !NAME.test(word.text) || !NAME.test(next.text)) continue;
      const stem = stemWord(word.text);
      if (isNext(sentence, word, next) && surnames.has(stemWord(next.text)) && !surnames.has(stem))
        given.add(stem);
    }
  return given;
});

/**
 * The first given name that stands alone in a statement and that neither the headline nor the lead nor a calling before it introduces:
 * "У Джудит было трое детей", but "младшая дочь Джудит".
 */
export function findBareGiven(article: Article, text: string, told: string): string | null {
  const given = listGiven(article);
  if (given.size === 0) return null;
  const introduced = new Set(findWords(told).map((word) => stemWord(word.text)));
  const words = findWords(text);
  for (const [i, { text: word, start, end }] of words.entries()) {
    if (!NAME.test(word)) continue;
    const stem = stemWord(word);
    if (!given.has(stem) || introduced.has(stem)) continue;
    // In full here, or once in full before.
    const isFull = /^ (?:[А-ЯЁ]\. ?)*[А-ЯЁIVX]/.test(text.slice(end)) || text.startsWith("-", end);
    const before = words[i - 1];
    const isLinked = before !== undefined && /^,? $/.test(text.slice(before.end, start));
    const isCalled =
      isLinked &&
      (readHead(before.text) !== null ||
        KIN.test(readLetters(before.text)) ||
        (NAME.test(before.text) && !isFunctionWord(before.text) && !isFinite(before.text.toLowerCase())));
    const isQuoted = /[«"“][^»"”]*$/.test(text.slice(0, start));
    if (isFull || isCalled) introduced.add(stem);
    else if (!isQuoted) return word;
  }
  return null;
}

const NAME = /^[А-ЯЁ][а-яё]+$/;
const KIN =
  /^(?:сын|доч|брат|сестр|отец|отц|мать|матер|муж|жен|вдов|дяд|тет|дед|бабушк|внук|внучк|племянни|мальчик|девочк|имен|царевич|корол|княз|княгин|цар|пап[аы]?|супруг|друг|подруг|близнец)/;
