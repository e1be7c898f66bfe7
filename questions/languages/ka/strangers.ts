/** Words that a Georgian text has of a name alone: what stands unknown beside a given name is a surname. */
import type { Word } from "../../words.ts";
import { readHead } from "./heads.ts";
import { stemWord } from "./inflect.ts";
import { readNumeral } from "./numerals.ts";
import { readPlace } from "./places.ts";
import { isFrequent } from "./spelling.ts";
import { readThing } from "./told.ts";
import { attributionVerbs, isVerb } from "./verbs.ts";

/** Whether a word is none that texts have often, nor an office, a place, a number, a verb. */
export function isStranger(words: readonly Word[], i: number): boolean {
  const { text } = words[i]!;
  return (
    /^[ა-ჰ-]+$/.test(text) &&
    !isFrequent(stemWord(text)) &&
    readHead(words, i) === null &&
    readPlace(text) === null &&
    readThing(text) === null &&
    readNumeral(text) === null &&
    !isVerb(text) &&
    !attributionVerbs().has(text)
  );
}
