/**
 * What a language pack gives the pipeline. A pack is rules and compiled word lists, pure and deterministic;
 * everything that depends on a language is behind this interface, so that a new language is a new folder.
 */
import type { Article, Mention, PersonMention, Sentence, Span, Speech } from "../article.ts";
import type { Lang, Origin } from "../item.ts";

/** Another value a mention could have had, in the same surface form. `order` sorts numbers and dates. */
export interface Alternative {
  text: string;
  origin: Exclude<Origin, "key" | "statement">;
  order?: number;
}

/** A pronoun subject and the words of the article it stands for. */
export interface Resolution {
  span: Span;
  text: string;
}

/** Fixed wordings of stems and options. Each is grammatical for every text put into it. */
export interface Phrases {
  trueFalse: (statement: string) => string;
  isTrue: string;
  isFalse: string;
  whichTrue: string;
  whoSaid: (verb: string, content: string) => string;
  whoSaidQuote: (verb: string, quote: string) => string;
  matchSpeakers: string;
  orderEvents: string;
  altered: (original: string, altered: string) => string;
}

export interface LanguagePack {
  lang: Lang;
  /** Whether the character is a letter of the language's script. */
  isLetter: (char: string) => boolean;
  /** Whether a full stop after this word (without the stop) does not end a sentence. */
  isAbbreviation: (word: string) => boolean;
  /** Numbers, dates, places and people, in text order; a place may lie within an office ("Russia's president"). */
  findMentions: (sentences: Sentence[]) => Mention[];
  /** Statements with a known speaker. */
  findSpeech: (article: Article) => Speech[];
  /** The first word that points outside the text given (a pronoun, "here", "this year"), or null. */
  findUnresolved: (text: string, inQuote: boolean) => string | null;
  /** How many characters of a sentence's beginning only link it to the one before ("however, "). */
  measureOpener: (text: string) => number;
  /** The noun that a sentence's pronoun subject stands for, where only one can be meant. */
  resolveSubject: (article: Article, sentence: Sentence) => Resolution | null;
  /** The shortest part of the sentence, from its start, that is whole and holds the span: paragraph offset of its end. */
  trimEnd: (text: string, sentence: Span, span: Span) => number;
  /** Other values in the mention's own form; the article's own ones first. */
  findAlternatives: (article: Article, mention: Mention) => Alternative[];
  /** Other speakers in the form in which this one is given, and that form; null if fewer than two. */
  findRivals: (article: Article, speech: Speech) => { speaker: string; rivals: Alternative[] } | null;
  /** The speaker's office or name in the nominative, or null where that form is not safe. */
  labelSpeaker: (article: Article, speaker: PersonMention) => string | null;
  /** A key that is equal for the inflected forms of a word. */
  stem: (word: string) => string;
  /** Words that carry no content and do not count in overlaps. */
  isFunctionWord: (word: string) => boolean;
  phrases: Phrases;
}
