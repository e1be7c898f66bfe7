/** What a headline tells to whoever reads it above a question: of "Library reopens after fire" which fire is meant. */
import type { Article } from "../../article.ts";
import { onceEach } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import { reduceNoun } from "./definites.ts";
import { FUNCTION_WORDS, OCCUPATIONS } from "./lexicon.ts";

/** People and bodies, of whom there may be many: they are named or not asked about. */
const BODIES = new Set(
  "company firm team party club government council police army court committee group men man women woman people children victim suspect".split(
    " ",
  ),
);

/** The nouns of a headline, each reduced to its key. */
export function readTopics(title: string, article: Article | undefined): ReadonlySet<string> {
  return article === undefined ? listTopics(title) : topicsOf(article, title);
}

const topicsOf = onceEach((_: Article, title: string) => listTopics(title));

function listTopics(title: string): ReadonlySet<string> {
  // In a headline written as a sentence a capital is a name's: "Aran Islands" brings no island in.
  const all = findWords(title).map(({ text }) => text);
  const isSentence = all.filter((word) => /^\p{Ll}{4,}/u.test(word)).length > 1;
  return new Set(
    all
      .filter((word, i) => i === 0 || !isSentence || /^\p{Ll}/u.test(word))
      .map((word) => word.toLowerCase())
      .filter((noun) => !OCCUPATIONS.has(noun) && !BODIES.has(noun) && !FUNCTION_WORDS.has(noun))
      .map(reduceNoun),
  );
}
