/** What a headline tells to whoever reads it above a question: of "Library reopens after fire" which fire is meant. */
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
export function readTopics(title: string): ReadonlySet<string> {
  if (known.title !== title) known = { title, topics: listTopics(title) };
  return known.topics;
}

/** Of the last headline: all sentences of an article ask for the same. */
let known: { title: string; topics: ReadonlySet<string> } = { title: "", topics: new Set() };

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
