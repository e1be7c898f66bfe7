/**
 * Exercises that a teacher asks for, outside the bank: a passage of the article as a maze or a C-test. Long-used measures of
 * fluency in a language, not of what the article tells. Pure: the same text, kind and seed give the same bytes.
 */
import type { Bank } from "./item.ts";
import { packOf } from "./languages/index.ts";
import { createRandom } from "./random.ts";
import { annotate } from "./stages/annotate.ts";
import { makeCTest } from "./exercises/c-test.ts";
import type { Exercise, ExerciseKind, Gap, MakeGaps, Passage } from "./exercises/exercise.ts";
import { makeMaze } from "./exercises/maze.ts";
import { cutPassages } from "./exercises/passages.ts";
import { findWhole } from "./exercises/whole.ts";

/** How each kind's gaps are made, and words of its passage at most: a C-test is dense, so its texts are short. */
const kinds: Record<ExerciseKind, { makeGaps: MakeGaps; maxWords: number }> = {
  maze: { makeGaps: makeMaze, maxWords: 250 },
  "c-test": { makeGaps: makeCTest, maxWords: 130 },
};

/** Where so many passages bear no exercise, the text is none for exercises. */
const MAX_PASSAGES = 8;
/** Fewer gaps measure nothing. */
const MIN_GAPS = 10;

/** Makes an exercise of one passage of an article, drawn by the seed; null where none is long enough and bears ten gaps. */
export function makeExercise(
  { lang, title, paragraphs }: Pick<Bank, "lang" | "title" | "paragraphs">,
  kind: ExerciseKind,
  seed: string,
): Exercise | null {
  const pack = packOf(lang);
  const article = annotate(paragraphs, title, null, pack);
  const reading = { article, pack, whole: findWhole(article) };
  const random = createRandom(`${kind} ${seed}`);
  const { makeGaps, maxWords } = kinds[kind];
  const passages = random.shuffle(cutPassages(article.sentences, pack, maxWords));
  for (const passage of passages.slice(0, MAX_PASSAGES)) {
    const gaps = makeGaps(passage, reading, random);
    if (gaps.length >= MIN_GAPS)
      return { kind, lang, title, seed, paragraphs: cutGaps(passage, paragraphs, gaps) };
  }
  return null;
}

/** The passage's paragraphs as runs of texts and gaps. */
function cutGaps(passage: Passage, paragraphs: string[], gaps: Gap[]): Exercise["paragraphs"] {
  return [...new Set(passage.map(({ paragraph }) => paragraph))].map((paragraph) => {
    const text = paragraphs[paragraph]!;
    const sentences = passage.filter((s) => s.paragraph === paragraph);
    const pieces: (string | Gap)[] = [];
    let at = sentences[0]!.start;
    for (const gap of gaps.filter((g) => g.paragraph === paragraph)) {
      if (gap.start > at) pieces.push(text.slice(at, gap.start));
      pieces.push(gap);
      at = gap.end;
    }
    const end = sentences.at(-1)!.end;
    return at < end ? [...pieces, text.slice(at, end)] : pieces;
  });
}

/** The gaps of an exercise, in text order. */
export function listGaps({ paragraphs }: Exercise): Gap[] {
  return paragraphs.flat().filter((piece) => typeof piece !== "string");
}

/** What was given for each gap, and how many are right. */
export interface ExerciseScore {
  score: number;
  maxScore: number;
  gaps: { answer: string; response: string; isRight: boolean }[];
}

/** Scores responses given in the order of the gaps: the very letters, case and space around them aside. One that is missing is wrong. */
export function scoreExercise(exercise: Exercise, responses: readonly string[]): ExerciseScore {
  const read = (text: string) => text.normalize("NFC").trim().toLowerCase();
  const gaps = listGaps(exercise).map(({ answer }, i) => {
    const response = responses[i] ?? "";
    return { answer, response, isRight: read(response) === read(answer) };
  });
  return { score: gaps.filter(({ isRight }) => isRight).length, maxScore: gaps.length, gaps };
}
