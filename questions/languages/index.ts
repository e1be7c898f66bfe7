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

/** The pack of a language. */
export function packOf(lang: Lang): LanguagePack {
  return packs.find((pack) => pack.lang === lang)!;
}

/**
 * The pack in whose script most of the text's words begin and whose function words make up as much of it as they do of
 * the language; null if there is none: Ukrainian is not Russian.
 */
export function detectPack(text: string): LanguagePack | null {
  const words = findWords(text.slice(0, SAMPLE).toLowerCase()).filter(({ text: word }) => !isFigure(word));
  /** Whether as many words pass, of which the first tell it mostly. */
  const has = (least: number, isOne: (word: string) => boolean) => {
    for (let i = 0; i < words.length && least > 0; i++) if (isOne(words[i]!.text)) least--;
    return least <= 0;
  };
  const isIn = ({ isLetter, isFunctionWord, commonShare, ownLetters }: LanguagePack) =>
    has(Math.floor(words.length / 2) + 1, (word) => isLetter(word[0]!)) &&
    has(words.length * commonShare, isFunctionWord) &&
    (ownLetters === undefined || has(words.length * OWN_SHARE, (word) => ownLetters.test(word)));
  return packs.find(isIn) ?? null;
}

/** The pack for a BCP 47 tag ("ka", "ka-GE"), or null. */
export function findPack(tag: string): LanguagePack | null {
  const primary = tag.toLowerCase().split("-")[0]!;
  return packs.find((pack) => pack.lang === primary) ?? null;
}
