/** Offices and bodies that a country can have, and their regular forms. */
import type { Word } from "../../words.ts";
import { readCase } from "./inflect.ts";

/** Offices that stand before a name, by stem; each takes regular endings. */
const TITLES = (
  "პრეზიდენტ პრემიერ-მინისტრ ვიცე-პრეზიდენტ მინისტრ კანცლერ პრემიერ სენატორ გუბერნატორ გენერალ ელჩ მეფე დედოფალ " +
  "პატრიარქ პაპ დეპუტატ პროფესორ დირექტორ ექიმ მწვრთნელ პრეზიდენტობის-კანდიდატ"
).split(" ");

/** Bodies that speak for a country. */
const BODIES = "ხელისუფლება მთავრობა პარლამენტ პოლიცია პროკურატურა დელეგაცია საელჩო".split(" ");

/** Letters by which heads are looked up. */
const PREFIX = 2;

const headsByPrefix = new Map<string, { head: string; isTitle: boolean }[]>();
for (const [heads, isTitle] of [
  [TITLES, true],
  [BODIES, false],
] as const) {
  for (const head of heads) {
    const prefix = head.slice(0, PREFIX);
    headsByPrefix.set(prefix, [...(headsByPrefix.get(prefix) ?? []), { head, isTitle }]);
  }
}

/** Reads an office or body at a word: its stem, case and whether it is an office. */
export function readHead(
  words: readonly Word[],
  i: number,
): { head: string; form: string; isTitle: boolean } | null {
  const word = words[i]?.text;
  if (word === undefined) return null;
  for (const { head, isTitle } of headsByPrefix.get(word.slice(0, PREFIX)) ?? []) {
    const form = readCase(word, head);
    if (form !== null) return { head, form, isTitle };
    // Bodies in -ა lose it in the genitive: ხელისუფლება → ხელისუფლების.
    if (head.endsWith("ა") && word === `${head.slice(0, -1)}ის`) return { head, form: "genitive", isTitle };
  }
  return null;
}
