/** Words of Russian as text: letters without ё, neighbours, rough stems. */
import type { Sentence } from "../../article.ts";
import { lazy, remember } from "../../lazy.ts";
import type { Span, Word } from "../../words.ts";

/** Small letters, ё as е: texts write either. */
export function readLetters(word: string): string {
  const small = word.toLowerCase();
  return small.includes("ё") ? small.replaceAll("ё", "е") : small;
}

/** A list of words written with spaces, for closed classes; a set of them is made when the first is looked up. */
export function listWords(...lines: string[]): Pick<ReadonlySet<string>, "has"> {
  const words = lazy(() => new Set(lines.join(" ").split(" ")));
  return { has: (word) => words().has(word) };
}

/** Whether one space alone stands between two words of a sentence. */
export function isNext(sentence: Pick<Sentence, "text" | "start">, a: Span, b: Span | undefined): boolean {
  return b !== undefined && sentence.text.slice(a.end - sentence.start, b.start - sentence.start) === " ";
}

/** The characters of a sentence on each side of a span of its paragraph. */
export function around({ text, start }: Sentence, span: Span, chars: number): [left: string, right: string] {
  const [from, to] = [span.start - start, span.end - start];
  return [text.slice(Math.max(0, from - chars), from), text.slice(to, to + chars)];
}

/** The place of the word that starts at an offset, by halving; -1 where none does. */
export function findWordAt(words: readonly Word[], start: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return words[low]?.start === start ? low : -1;
}

/** Endings of nouns and adjectives, longest first, by their last letter. Source: Zaliznyak (1977), tables of endings. */
const ENDINGS = new Map<string, string[]>();
for (const ending of (
  "иями ями ами ией иям иях ием его ого ему ому ими ыми ая яя ое ее ые ие ый ий ой ей ую юю ых их ым им ом ем ам ям ах ях ью ья ье " +
  "ов ев ия ии ию а я о е ы и у ю ь й"
).split(" ")) {
  const last = ending.at(-1)!;
  ENDINGS.set(last, [...(ENDINGS.get(last) ?? []), ending]);
}
const LEAST_STEM = 3;
/** "Прянишникова", "Прянишниковым": as "Прянишников" is read. Shorter words with a capital may be nouns that begin a sentence. */
const SURNAME_STEM = /^([А-ЯЁ][а-яё]{5,})[оеё]в(?:а|у|ым|е|ой)$/;
/** Given names whose forms have other endings than nouns': Николай, Николая; Павел, Павла; Наталья, Натальи. */
const GIVEN_STEM = /^(никола|серге|алексе|андре|матве|павл|натал)(?:й|я|ю|ем|а|у|ом|ья|ьи|ье|ью|ьей)$/;

/**
 * A rough stem that is equal for most forms of a word: Россия, России → "росс"; погибли, погибло → "погиб". For comparing only.
 */
export const stemWord = remember((word: string): string => {
  let stem = readLetters(word);
  const given = GIVEN_STEM.exec(stem)?.[1];
  if (given !== undefined) return given;
  const surname = SURNAME_STEM.exec(word)?.[1];
  if (surname !== undefined) return readLetters(surname);
  const last = stem.charCodeAt(stem.length - 1);
  if (last < FIRST_LETTER || last > LAST_LETTER) return stem;
  if ((stem.endsWith("ся") || stem.endsWith("сь")) && stem.length > LEAST_STEM + 2 && REFLEXIVE.test(stem))
    stem = stem.slice(0, -2);
  if (IN_EJ.has(stem)) return stem.slice(0, -1);
  const ending = ENDINGS.get(stem.at(-1)!)?.find(
    (e) => stem.length - e.length >= LEAST_STEM && stem.endsWith(e),
  );
  if (ending !== undefined) stem = stem.slice(0, -ending.length);
  if (stem.length > LEAST_STEM + 1 && stem.endsWith("л")) stem = stem.slice(0, -1);
  if (!stem.endsWith("ск")) return stem;
  const root = stem.replace(/(?:ий|ь)?ск$/, "");
  return root.length >= LEAST_STEM ? root : stem;
});

/** Nouns in which -ей is no ending. */
const IN_EJ = listWords("музей юбилей лицей трофей мавзолей хоккей елисей");
const REFLEXIVE = /[лаиоуьтв]с[яь]$/;
/** а and я: other characters have no Russian ending. */
const [FIRST_LETTER, LAST_LETTER] = [0x430, 0x44f];
