/** The packs by language, and detection by script. */
import type { Lang } from "../item.ts";
import { findWords, isFigure } from "../words.ts";
import { english } from "./en/index.ts";
import { georgian } from "./ka/index.ts";
import type { LanguagePack } from "./language.ts";
import { russian } from "./ru/index.ts";

const packs: readonly LanguagePack[] = [georgian, english, russian];

/** How much of a text to look at for its script. */
const SAMPLE = 4_000;

/** Share of words with a letter of the language's own that a text has at least. */
const OWN_SHARE = 0.02;

/** Share of words with a letter of other languages, from which on a text is in one of these: in Russian about Kazakhstan names are some. */
const FOREIGN_SHARE = 0.1;

/** In a text of fewer words they may be missing by chance. */
const SHORT = 1 / OWN_SHARE;

/** The pack of a language. */
export function packOf(lang: Lang): LanguagePack {
  return packs.find((pack) => pack.lang === lang)!;
}

/**
 * The pack in whose script most of the text's words begin and whose function words make up as much of it as they do of
 * the language; null if there is none: Ukrainian is not Russian.
 */
export function detectPack(text: string): LanguagePack | null {
  const words = wordsOf(text);
  /** Whether as many words pass, of which the first tell it mostly. */
  const has = (least: number, isOne: (word: string) => boolean) => {
    for (let i = 0; i < words.length && least > 0; i++) if (isOne(words[i]!.text)) least--;
    return least <= 0;
  };
  const isOwn = ({ ownLetters, foreignLetters, foreignWords }: LanguagePack) => {
    if (ownLetters === undefined) return true;
    const isForeign = (word: string) => foreignLetters?.test(word) ?? false;
    if (has(words.length * OWN_SHARE, (word) => ownLetters.test(word)))
      return !has(words.length * FOREIGN_SHARE, isForeign);
    return words.length < SHORT && !has(1, (word) => isForeign(word) || (foreignWords?.test(word) ?? false));
  };
  const isIn = (pack: LanguagePack) =>
    isWrittenIn(pack, words) && has(words.length * pack.commonShare, pack.isFunctionWord) && isOwn(pack);
  return packs.find(isIn) ?? null;
}

/** The pack that a caller names, where most of the text's words are in its script: they know what a few words cannot tell. */
export function choosePack(tag: string, text: string): LanguagePack | null {
  const pack = findPack(tag);
  return pack !== null && isWrittenIn(pack, wordsOf(text)) ? pack : null;
}

const wordsOf = (text: string) =>
  findWords(text.slice(0, SAMPLE).toLowerCase()).filter(({ text: word }) => !isFigure(word));

const isWrittenIn = ({ isLetter }: LanguagePack, words: { text: string }[]): boolean =>
  words.filter(({ text: word }) => isLetter(word[0]!)).length > words.length / 2;

/** The pack for a BCP 47 tag ("ka", "ka-GE"), or null. */
export function findPack(tag: string): LanguagePack | null {
  const primary = tag.toLowerCase().split("-")[0]!;
  return packs.find((pack) => pack.lang === primary) ?? null;
}
