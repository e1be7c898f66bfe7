/** An article as the stages see it: sentences, quotations, and mentions with their places. */
import type { Lang } from "./item.ts";
import type { Span, Word } from "./words.ts";

export type { Span, Word } from "./words.ts";

/** A day; `month` is 1 to 12. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

export interface Sentence extends Span {
  index: number;
  paragraph: number;
  text: string;
  /** Its words, with paragraph offsets. */
  words: readonly Word[];
  /** True where it lies wholly or in part within a quotation that began before it or goes on after it. */
  inQuote: boolean;
}

interface At extends Span {
  paragraph: number;
  /** Index of the sentence that holds it. */
  sentence: number;
  text: string;
}

export interface NumberMention extends At {
  kind: "number";
  value: number;
  /** Written in digits or as a word. */
  style: "digits" | "word";
  /** The word it counts, or "" where none follows. */
  unit: string;
  /** False for "more than 10", ranges, ordinals and names that hold a number. */
  exact: boolean;
  /**
   * "More than 300", "up to 300": where it is not exact for this alone. Its rivals lie on the side on which they are false, above a
   * least and below a most; it may be typed, but is neither altered nor in a gap to choose for.
   */
  bound?: "least" | "most";
  /** "About 300": its rivals are far from it. */
  about?: boolean;
}

export interface DateMention extends At {
  kind: "date";
  /** What this span states; a year and its month are two mentions. */
  part: "year" | "month" | "day";
  year?: number;
  month?: number;
  day?: number;
  /** The pack's name of the inflected form. */
  form: string;
  /** What follows the span and still belongs to the date (" წელს" after a year), or "". */
  tail: string;
  /** Counted from the day of publication ("this year's July"). */
  relative: boolean;
}

export interface PlaceMention extends At {
  kind: "place";
  lemma: string;
  /** The pack's name of the inflected form. */
  form: string;
  /** A region is a part of a country or more than one: Bavaria, Europe. */
  area: "country" | "region" | "city";
  /** True where it says whose office or body is meant ("Russia's president"). */
  inTitle: boolean;
}

export interface PersonMention extends At {
  kind: "person";
  /** Equal for all mentions of one person or body. */
  entity: string;
  form: string;
  /** "Russia's president" as place and office, where the article says so. */
  role?: { place: string; head: string };
}

/** A word of a small domain of which a thing can be one only: a mechanic is no teacher, the north no south. */
export interface TermMention extends At {
  kind: "term";
  /** Equal for all forms of the word. */
  lemma: string;
  /** The other words of its domain, in the form in which this one stands. */
  rivals: readonly Term[];
}

/** A word of a domain, and what is equal for all its forms. */
export interface Term {
  text: string;
  lemma: string;
}

/** What something is called, where the text says so: "prokaryotes" in "Cells without a nucleus are called prokaryotes". */
export interface NamingMention extends At {
  kind: "naming";
  /** Equal for all forms of the term. */
  lemma: string;
  /** The pack's name of the inflected form, as far as it is seen: terms of one form may stand in each other's places. */
  form: string;
  /** Whether the sentence itself tells what is called so, by more than a noun: "the layer below the crust", and not "this layer" or "the layer". */
  isDefined: boolean;
  /** The noun that tells what kind of thing is called so, "layer" or "animals", by its stem; "" where that is not seen. Terms of one kind are rivals. */
  genus: string;
  /** Nothing of its sentence is cut off: what is called so may stand at its end. */
  isWhole: true;
  /** Whether the first word of the sentence is written with a small letter elsewhere in the text: within a question it loses its capital. */
  opensSmall: boolean;
}

export type Mention =
  | NumberMention
  | DateMention
  | PlaceMention
  | PersonMention
  | TermMention
  | NamingMention;

/** A statement and who made it. */
export interface Speech {
  speaker: PersonMention;
  /** The attribution verb as the article has it. */
  verb: string;
  /** Whether the words are quoted or retold. */
  kind: "quote" | "clause";
  paragraph: number;
  sentence: number;
  content: Span & { text: string };
  /** The statement's sentence and, where that lies apart, its attribution; in another paragraph where one is named. */
  evidence: (Span & { paragraph?: number })[];
  /** What is said with the speaker's name for a pronoun that means the speaker ("who said that he would stay"): this must stand alone. */
  named?: string;
}

export interface Article {
  lang: Lang;
  title: string;
  /** When it was published, where that is known. */
  published: CalendarDate | null;
  paragraphs: string[];
  sentences: Sentence[];
  mentions: Mention[];
  /** The mentions of each sentence, by its index. */
  mentionsBySentence: readonly (readonly Mention[])[];
  /** The mentions of each person or body, by entity, in order of first mention. */
  people: ReadonlyMap<string, readonly PersonMention[]>;
  /** The first mention of each place. */
  places: readonly PlaceMention[];
  /** Paragraphs in which a number or date stands as written, or a place, a term or a naming in any form; by `nameMention`. */
  paragraphsByMention: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The sentences of a paragraph that a span touches; found by halving, for an article may have thousands. */
export function findSentences({ sentences }: Article, paragraph: number, span: Span): Sentence[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const s = sentences[middle]!;
    if (s.paragraph < paragraph || (s.paragraph === paragraph && s.end <= span.start)) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (sentences[last]?.paragraph === paragraph && sentences[last]!.start < span.end) last++;
  return sentences.slice(low, last);
}

/** The name under which a value is found in `paragraphsByMention`. */
export function nameMention(kind: Mention["kind"], value: string): string {
  return `${kind} ${value}`;
}
