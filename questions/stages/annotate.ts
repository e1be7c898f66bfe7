/** Paragraphs → an article with its sentences and mentions. */
import {
  type Article,
  type CalendarDate,
  type Mention,
  nameMention,
  type PersonMention,
  type PlaceMention,
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
  const mentions = pack.findMentions(sentences, published);
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
    const name = nameMention(mention.kind, mention.kind === "place" ? mention.lemma : mention.text);
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
