/** The words of exercises as types. An exercise is a passage with gaps, made on request: it is no item and no part of a bank. */
import type { Article, Sentence, Word } from "../article.ts";
import type { Lang } from "../item.ts";
import type { LanguagePack } from "../languages/language.ts";
import type { Random } from "../random.ts";

/**
 * `maze`: every seventh word as a choice of three (Guthrie et al. 1974). `c-test`: the second half of every second word
 * to be typed (Raatz & Klein-Braley 1981).
 */
export const exerciseKinds = ["maze", "c-test"] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];

/** What is left out of the passage. `answer === paragraphs[paragraph].slice(start, end)` of the article, in UTF-16 code units. */
export interface Gap {
  paragraph: number;
  start: number;
  end: number;
  answer: string;
  /** Only in a maze: the answer and two others, in the order in which they are shown. */
  choices?: string[];
}

/** A passage with gaps; texts and answers put together are the article's own words. */
export interface Exercise {
  kind: ExerciseKind;
  lang: Lang;
  title: string;
  seed: string;
  /** The passage's paragraphs, each a run of texts and gaps. */
  paragraphs: (string | Gap)[][];
}

/** Consecutive sentences of the article. */
export type Passage = readonly Sentence[];

/** What the makers of gaps work with. */
export interface Reading {
  article: Article;
  pack: LanguagePack;
  /** The words that must stay as they are: names, numbers, and what is no plain word. */
  whole: ReadonlySet<Word>;
}

/** Makes the gaps of a passage, in text order; too few of them where the passage does not bear more. */
export type MakeGaps = (passage: Passage, reading: Reading, random: Random) => Gap[];
