/** Paragraphs → an article with its sentences and mentions. */
import type { Article } from "../article.ts";
import type { LanguagePack } from "../languages/language.ts";
import { splitSentences } from "./segment.ts";

/** Reads clean paragraphs with a language's pack. */
export function annotate(paragraphs: string[], title: string, pack: LanguagePack): Article {
  const sentences = splitSentences(paragraphs, pack.isAbbreviation);
  return { lang: pack.lang, title, paragraphs, sentences, mentions: pack.findMentions(paragraphs, sentences) };
}
