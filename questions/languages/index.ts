/** The packs by language, and detection by script. */
import type { Lang } from "../item.ts";
import { georgian } from "./ka/index.ts";
import type { LanguagePack } from "./language.ts";

const packs: Record<Lang, LanguagePack> = { ka: georgian };

/** How much of a text to look at for its script. */
const SAMPLE = 4_000;

/** The pack of a language. */
export function packOf(lang: Lang): LanguagePack {
  return packs[lang];
}

/** The pack whose script holds most of the text's letters; null if none holds half of them. */
export function detectPack(text: string): LanguagePack | null {
  const letters = Array.from(text.slice(0, SAMPLE)).filter((char) => /\p{L}/u.test(char));
  return (
    Object.values(packs).find((pack) => letters.filter(pack.isLetter).length * 2 > letters.length) ?? null
  );
}

/** The pack for a BCP 47 tag ("ka", "ka-GE"), or null. */
export function findPack(tag: string): LanguagePack | null {
  const primary = tag.toLowerCase().split("-")[0]!;
  return Object.hasOwn(packs, primary) ? packs[primary as Lang] : null;
}
