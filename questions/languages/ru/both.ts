/** "Обе пары", "оба": whether the two that are meant are shown, before or right after. */
import type { Word } from "../../words.ts";
import { stemWord } from "./words.ts";

/** The forms of "оба". */
export const BOTH = /^об(?:а|е|оих|еих|оим|еим|оими|еими)$/;
/** Two of several people each: that two people are named shows no two of these. */
const GROUP =
  /^(?:пар|сем[ье]|групп|команд|сторон|сборн|клуб|компани|парти|банд|отряд|рот[аы]?$|делегаци|бригад)/;
/** "Испания и Франция", "двух девочек". */
const TWO =
  /[А-ЯЁA-Z][а-яёa-z-]*[»"”]? и (?:[а-яё]+ ){0,2}[«"“]?[А-ЯЁA-Z]|(?<![а-яё])дв(?:а|е|ое|ух|ум|умя|оих|оим) [а-яё]/;
/** "оба преследователя — Райкконен и Уэббер". */
const NAMED = /^(?: [а-яё]+){1,3} ?(?:[—–-]|:|\() ?[«"“]?[А-ЯЁA-Z][^,.;]* и [^,.;]*[А-ЯЁA-Z]/;
/** Two names in quotation marks: of works, of clubs. */
const QUOTED = /[«"“][^«»"”]+[»"”][^«"“]*[«"“]/;
const OBJECT = 3;

/** Whether a text shows the two of which "оба" at a place in it speaks. */
export function isBothShown(text: string, words: readonly Word[], i: number): boolean {
  const { start, end } = words[i]!;
  const before = text.slice(0, start);
  if (NAMED.test(text.slice(end)) || QUOTED.test(before)) return true;
  const kinds = words.slice(i + 1, i + 1 + OBJECT).filter((w) => GROUP.test(w.text));
  const stems = new Set(kinds.map((w) => stemWord(w.text)));
  if (stems.size > 0) return words.slice(0, i).some((w) => stems.has(stemWord(w.text)));
  return TWO.test(before);
}
