/** Paragraphs → an article with its sentences and mentions. */
import {
  type Article,
  type CalendarDate,
  type Mention,
  nameMention,
  type PersonMention,
  type PlaceMention,
  type Sentence,
} from "../article.ts";
import type { LanguagePack } from "../languages/language.ts";
import { splitSentences } from "./segment.ts";

/** Reads clean paragraphs with a language's pack. */
export function annotate(
  paragraphs: string[],
  title: string,
  published: CalendarDate | null,
  pack: LanguagePack,
): Article {
  const sentences = splitSentences(paragraphs, pack.isAbbreviation);
  const found = addNamings(pack.findMentions(sentences, published), sentences, pack);
  const mentions = addTerms(found, sentences, pack);
  const mentionsBySentence: Mention[][] = sentences.map(() => []);
  const people = new Map<string, PersonMention[]>();
  const places: PlaceMention[] = [];
  const paragraphsByMention = new Map<string, Set<number>>();
  for (const mention of mentions) {
    mentionsBySentence[mention.sentence]!.push(mention);
    if (mention.kind === "person") {
      const known = people.get(mention.entity);
      if (known === undefined) people.set(mention.entity, [mention]);
      else known.push(mention);
    }
    const name = nameMention(mention.kind, "lemma" in mention ? mention.lemma : mention.text);
    const known = paragraphsByMention.get(name);
    if (known !== undefined) {
      known.add(mention.paragraph);
      continue;
    }
    paragraphsByMention.set(name, new Set([mention.paragraph]));
    if (mention.kind === "place") places.push(mention);
  }
  return {
    lang: pack.lang,
    people,
    title,
    published,
    paragraphs,
    sentences,
    mentions,
    mentionsBySentence,
    places,
    paragraphsByMention,
  };
}

const overlaps = (a: Mention, b: Mention): boolean => a.start < b.end && b.start < a.end;

/** Mentions with what things are called, where that is none of them, in text order. */
function addNamings(mentions: Mention[], sentences: Sentence[], { findNamings }: LanguagePack): Mention[] {
  const namings = findNamings?.(sentences) ?? [];
  if (namings.length === 0) return mentions;
  const all: Mention[] = [];
  let next = 0;
  for (const naming of namings) {
    while (next < mentions.length && isBefore(mentions[next]!, naming)) all.push(mentions[next++]!);
    if (![all.at(-1), mentions[next]].some((m) => m?.sentence === naming.sentence && overlaps(m, naming)))
      all.push(naming);
  }
  return [...all, ...mentions.slice(next)];
}

const isBefore = (a: Mention, b: Mention): boolean =>
  a.sentence - b.sentence < 0 || (a.sentence === b.sentence && a.start <= b.start);

/** Mentions with the terms that lie in none of them, in text order. */
function addTerms(mentions: Mention[], sentences: Sentence[], { findTerms }: LanguagePack): Mention[] {
  if (findTerms === undefined) return mentions;
  const all: Mention[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const own: Mention[] = [];
    while (mentions[next]?.sentence === sentence.index) own.push(mentions[next++]!);
    const terms = findTerms(sentence).filter((term) => !own.some((m) => overlaps(m, term)));
    all.push(...[...own, ...terms].sort((a, b) => a.start - b.start));
  }
  return all;
}
