/**
 * Maze: every seventh word is a choice of three, the word itself, a near distractor and a far one.
 * Source: Fuchs & Fuchs, Identifying a measure for monitoring student reading progress (1992), School Psychology Review 21(1).
 * That only one choice makes sense cannot be proved by rule. What is done for it: all three are content words of about one
 * length, of different form and first letter; a distractor never stands beside the gap's neighbours in the text, and
 * the near one comes from the gap's own surroundings, where a word is seldom said twice.
 */
import type { Sentence, Word } from "../article.ts";
import type { LanguagePack } from "../languages/language.ts";
import type { Random } from "../random.ts";
import type { MakeGaps, Reading } from "./exercise.ts";

const EVERY = 7;
/** Shorter words are mostly of grammar, and of those several often fit. */
const MIN_LETTERS = 4;
/** Sentences on each side of a gap that are near, and those that are not yet far. */
const NEAR = 1;
const FAR = 3;
/** Letters by which a distractor's length may differ from the key's. */
const LENGTH = 2;
/** The near distractor is drawn among so many that stand nearest. */
const DRAWN = 3;
/** Words that are looked at for each distractor: an article may have fifty thousand. */
const LOOKED_AT = 200;

/** A word of the article at its place. */
interface Entry {
  word: Word;
  stem: string;
  /** Its rough form; null where it fits in many places. */
  form: string | null;
  sentence: Sentence;
  /** Its number among the article's words. */
  at: number;
  /** Stems of the words beside it in its sentence; "" at an edge. */
  before: string;
  after: string;
}

/** The seed says where the count of seven begins, which rivals are drawn, and how the choices are ordered. */
export const makeMaze: MakeGaps = (passage, reading, random) => {
  const entries = listEntries(reading);
  const isRival = createRivalry(entries);
  const places = new Map(entries.map((entry, place) => [entry.word, place]));
  const used = new Set<string>();
  let due = random.below(EVERY);
  return passage
    .slice(1)
    .flatMap(({ words }) => words)
    .flatMap((word, i) => {
      const place = places.get(word);
      if (i < due || place === undefined || entries[place]!.form === null) return [];
      const key = entries[place]!;
      const free = (other: Entry) => !used.has(other.stem) && isRival(key, other);
      const rivals = drawRivals(place, entries, free, random);
      if (rivals === null) return [];
      due = i + EVERY;
      for (const { stem } of [key, ...rivals]) used.add(stem);
      const choices = random.shuffle([key, ...rivals].map((entry) => entry.word.text));
      const { start, end, text: answer } = word;
      return [{ paragraph: key.sentence.paragraph, start, end, answer, choices }];
    });
};

/** One of the nearest rivals and one from elsewhere; null where the text has none. */
function drawRivals(
  place: number,
  entries: Entry[],
  isRival: (other: Entry) => boolean,
  random: Random,
): [Entry, Entry] | null {
  const key = entries[place]!;
  const away = (other: Entry) => Math.abs(other.sentence.index - key.sentence.index);
  const nearest = entries
    .slice(Math.max(0, place - LOOKED_AT / 2), place + LOOKED_AT / 2)
    .filter((entry) => away(entry) <= NEAR && isRival(entry))
    .sort((a, b) => Math.abs(a.at - key.at) - Math.abs(b.at - key.at))
    .slice(0, DRAWN);
  if (nearest.length === 0) return null;
  const near = nearest[random.below(nearest.length)]!;
  const first = random.below(entries.length);
  for (let i = 0; i < Math.min(LOOKED_AT, entries.length); i++) {
    const far = entries[(first + i) % entries.length]!;
    if (away(far) > FAR && isRival(far) && !isAlike(near, far)) return [near, far];
  }
  return null;
}

/** The words of the article that may be choices, in text order. */
function listEntries({ article, pack, whole }: Reading): Entry[] {
  let at = 0;
  return article.sentences.flatMap((sentence) => {
    const stems = sentence.words.map(({ text }) => pack.stem(text));
    return sentence.words.flatMap((word, i): Entry[] => {
      at++;
      if (word.text.length < MIN_LETTERS || whole.has(word)) return [];
      const [stem, before = "", after = ""] = [stems[i]!, stems[i - 1], stems[i + 1]];
      return [{ word, stem, form: readForm(pack, word.text), sentence, at, before, after }];
    });
  });
}

/** Tells whether one word can be a wrong choice beside another. */
function createRivalry(entries: Entry[]): (key: Entry, other: Entry) => boolean {
  const pairs = new Set(entries.flatMap((e) => [`${e.before} ${e.stem}`, `${e.stem} ${e.after}`]));
  return (key, other) =>
    Math.abs(key.word.text.length - other.word.text.length) <= LENGTH &&
    other.form !== null &&
    key.form !== other.form &&
    !isAlike(key, other) &&
    other.stem !== key.before &&
    other.stem !== key.after &&
    !pairs.has(`${key.before} ${other.stem}`) &&
    !pairs.has(`${other.stem} ${key.after}`);
}

/** The rough form of a word; null for words of grammar, pronouns, links and what else fits in many places. */
function readForm(pack: LanguagePack, word: string): string | null {
  const isLoose =
    pack.isFunctionWord(word) ||
    pack.findUnresolved(word, false) !== null ||
    pack.measureOpener(`${word}, `) > 0;
  if (isLoose) return null;
  if (pack.readForm !== undefined) return pack.readForm(word);
  const stem = pack.stem(word);
  // Endings of one kind begin alike: -ing and -ings, -ого and -ой.
  return word.startsWith(stem) ? word.slice(stem.length, stem.length + 1) : word.slice(-2);
}

/** Whether two words begin with one letter or look like relatives: "ჩამოვარდა" and "გადავარდა". */
function isAlike(a: Entry, b: Entry): boolean {
  return a.word.text[0] === b.word.text[0] || isRelated(a.stem, b.stem);
}

/** Whether two stems share more than half of the shorter one, from either end: "ჩამოვარდ" and "გადავარდ". */
function isRelated(a: string, b: string): boolean {
  const [x, y] = [Array.from(a), Array.from(b)];
  const least = Math.min(x.length, y.length);
  let head = 0;
  while (head < least && x[head] === y[head]) head++;
  let tail = 0;
  while (tail < least && x.at(-1 - tail) === y.at(-1 - tail)) tail++;
  return Math.max(head, tail) * 2 > least;
}
