/** Which words an exercise leaves as they are: nobody can tell a name or a number from its surroundings. */
import type { Article, Mention, Span, Word } from "../article.ts";
import { findQuotes } from "../stages/segment.ts";

/** Words in quotation marks that are so few are a name: „ინტერფაქსის“. */
const MAX_NAME_WORDS = 3;

/** The words of an article that must stay whole: mentions, short quotations, and what is no plain word. */
export function findWhole(article: Article): ReadonlySet<Word> {
  const whole = new Set<Word>();
  const spans = article.paragraphs.map(findTitles);
  for (const mention of article.mentions) spans[mention.paragraph]!.push(extend(mention));
  for (const list of spans) list.sort((a, b) => a.start - b.start);
  // Words and spans are both in text order: each is looked at once, however many there are.
  const walks = spans.map((list) => ({ list, next: 0, reach: 0 }));
  for (const { paragraph, words } of article.sentences) {
    const walk = walks[paragraph]!;
    for (const word of words) {
      for (let span = walk.list[walk.next]; span && span.start < word.end; span = walk.list[++walk.next])
        walk.reach = Math.max(walk.reach, span.end);
      if (walk.reach > word.start || !isPlain(word.text)) whole.add(word);
    }
  }
  return whole;
}

/** A mention with what belongs to it: the წელს of 2014 წელს. */
function extend(mention: Mention): Span {
  const tail = mention.kind === "date" ? mention.tail.length : 0;
  return { start: mention.start, end: mention.end + tail };
}

/** Two or more small letters and nothing else: no digit, hyphen or capital, and no mark that half a word could lose. */
function isPlain(word: string): boolean {
  return /^\p{L}{2,}$/u.test(word) && word === word.toLowerCase();
}

function findTitles(paragraph: string): Span[] {
  return findQuotes(paragraph).filter(
    ({ start, end }) => paragraph.slice(start, end).split(" ").length <= MAX_NAME_WORDS,
  );
}
