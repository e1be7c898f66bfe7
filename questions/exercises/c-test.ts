/**
 * C-test: the second half of every second word is typed; the first and the last sentence stay whole.
 * Source: Klein-Braley & Raatz, A survey of research on the C-Test (1984), Language Testing 1(2).
 */
import type { Gap, MakeGaps } from "./exercise.ts";

/** Gaps of one text; what comes after them stays whole. */
const MAX_GAPS = 25;

/** Words that stay whole are not counted, as the authors of the test do it. The seed says which of two words is the first. */
export const makeCTest: MakeGaps = (passage, { whole }, random) => {
  const words = passage.slice(1, -1).flatMap((sentence) =>
    sentence.words
      .filter((word) => !whole.has(word))
      .map(({ text, end }): Gap => {
        const answer = secondHalf(text);
        return { paragraph: sentence.paragraph, start: end - answer.length, end, answer };
      }),
  );
  const first = random.below(2);
  return words.filter((_, i) => i % 2 === first).slice(0, MAX_GAPS);
};

/** The half that is to be typed, the longer one of an odd number of letters: "წიგნი" → "გნი". */
export function secondHalf(word: string): string {
  const letters = Array.from(word);
  return letters.slice(Math.floor(letters.length / 2)).join("");
}
