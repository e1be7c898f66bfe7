/**
 * Words that the article has once, and that are one slip away from a word it has often or the pack knows: a consonant lost or doubled, or two
 * letters that changed places ("Parlament" beside "Parliament" three times). Nothing is printed that has one: a pupil would be shown a fault.
 * Slips of one letter are four fifths of all (Damerau, "A technique for computer detection and correction of spelling errors", 1964); a vowel more or
 * less and another letter are left out, since languages make other words and forms by these.
 */
import type { Article } from "../article.ts";
import type { LanguagePack } from "../languages/language.ts";
import { onceEach } from "../lazy.ts";
import { findWords, type Word } from "../words.ts";

/** Letters of a stem in which a slip can be told from another word. */
const MIN_LETTERS = 5;
/** Times that the article has the right word at least. */
const MIN_TIMES = 2;
/** Letters at a stem's end where forms of one word differ. */
const END = 1;
const VOWELS = new Set("aeiouyаеёиоуыэюяაეიოუ");

/** The misspelt words of an article, in lower case as it has them. */
const listMisspelt = onceEach((article: Article, pack: LanguagePack): ReadonlySet<string> => {
  const once = new Map<string, string>();
  const times = new Map<string, number>();
  for (const { words } of article.sentences)
    for (const { text } of words) {
      if (text.length < MIN_LETTERS) continue;
      const stem = pack.stem(text);
      const count = times.get(stem);
      times.set(stem, (count ?? 0) + 1);
      if (count === undefined) once.set(stem, text);
      else once.delete(stem);
    }
  // What the headline has is taken for right: "სანია" below „სლანია“.
  for (const { text } of findWords(article.title)) {
    const stem = text.length < MIN_LETTERS ? "" : pack.stem(text);
    if (stem !== "" && !once.has(stem)) times.set(stem, Math.max(times.get(stem) ?? 0, MIN_TIMES));
  }
  const right = new Map<string, string[]>();
  for (const [stem, count] of times) {
    if (count < MIN_TIMES || stem.length < MIN_LETTERS || MIXED.test(stem)) continue;
    const list = right.get(stem[0]!);
    if (list === undefined) right.set(stem[0]!, [stem]);
    else list.push(stem);
  }
  // "Nicolas Petit" beside "Nicholas Brown": another person's name is spelt as that person spells it.
  const names = new Set(
    [...article.people.values()].flatMap((mentions) => mentions.flatMap(({ text }) => text.split(" "))),
  );
  const found = new Set<string>();
  for (const [stem, text] of once) {
    if (stem.length < MIN_LETTERS || MIXED.test(stem) || pack.isFunctionWord(text)) continue;
    const isFound =
      (!names.has(text) && isNear(stem, right.get(stem[0]!), pack)) ||
      (pack.findSlip?.(stem) ?? null) !== null;
    if (isFound) found.add(text.toLowerCase());
  }
  return found;
});

function isNear(stem: string, list: readonly string[] | undefined, pack: LanguagePack): boolean {
  if (list !== undefined)
    for (const other of list) if (isSlip(stem, other) && pack.isSpelling?.(stem, other) !== true) return true;
  return false;
}

/** No word alone: "U-Bahn", "2nd". */
const MIXED = /[\d.,'’-]/;

/** Whether a stem is another one with a consonant lost or doubled inside it, or with two letters that changed places. */
export function isSlip(stem: string, right: string): boolean {
  const by = stem.length - right.length;
  if (by < -1 || by > 1 || stem === right) return false;
  let from = 0;
  while (from < right.length && stem[from] === right[from]) from++;
  const longest = Math.max(stem.length, right.length);
  if (from === 0 || from >= longest - END) return false;
  if (by === 0)
    return (
      stem[from] === right[from + 1] &&
      stem[from + 1] === right[from] &&
      stem.slice(from + 2) === right.slice(from + 2)
    );
  const [longer, shorter] = by > 0 ? [stem, right] : [right, stem];
  return !VOWELS.has(longer[from]!) && longer.slice(from + 1) === shorter.slice(from);
}

/** The first of a text's words that is misspelt, or null. */
export function findMisspelt(article: Article, pack: LanguagePack, words: readonly Word[]): string | null {
  const misspelt = listMisspelt(article, pack);
  if (misspelt.size === 0) return null;
  return words.find((word) => misspelt.has(word.text.toLowerCase()))?.text ?? null;
}
