/** Words that point elsewhere, where their own sentence settles to what: "последняя вспышка чумы в 1654 году", "Египет и другие арабские страны". */
import { findWords, type Word } from "../../words.ts";
import { isFinite } from "./verbs.ts";
import { readLetters } from "./words.ts";

const LAST = /^последн(?:ий|яя|ее|его|ей|юю|ему|ем|им)$/;
/** "последний сезон", "последнее время": counted from the day of writing; "последнее слово" is none of a row. */
const OF_NOW =
  /^(?:год|недел|месяц|дн|день|врем|сезон|раз$|час|минут|десятилет|столет|век|суббот|воскрес|понедельник|вторник|сред[ауы]$|четверг|пятниц|событи|слов|данн|новост|решени|тур|матч|игр|встреч|этап)/;
const YEAR = /(?<!\d)[12]\d{3}(?: год| г\.)/;
const CENTURY = /(?<![A-Za-z])[IVXLХ]+ век/;
const OF_TIME = /^ (?:[а-яё]+ )?(?:год|век|столети|десятилети)/;
const OTHERS = /^други(?:е|х|м|ми)$/;
const THEN = /^(?:позже|позднее|впоследствии|затем|потом|вскоре)$/;
/** Words before one of time, which have told something. */
const MIN_BEFORE = 4;

/** "уже и другие монеты": beside what was told before. */
export const isAlso = (words: readonly Word[], i: number): boolean =>
  words[i - 1]?.text === "и" &&
  /^(?:уже|также|тоже|ещё|еще|теперь|потом|затем|позже|даже)$/i.test(words[i - 2]?.text ?? "");

/** Whether the text itself tells to what a word of it, the i-th, points. */
export function isSettled(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const letters = readLetters(word.text);
  const [left, right] = [text.slice(0, word.start), text.slice(word.end)];
  if (LAST.test(letters)) return isLastOfAll(text, right);
  // "В 1759 году открылась пивоварня, в последующие столетия крупнейшая": after its own year. "Завоевал соседний регион Пуна": it is named.
  if (letters.startsWith("последующ")) return (YEAR.test(left) || CENTURY.test(left)) && OF_TIME.test(right);
  if (letters.startsWith("соседн")) return i > 0 && /^ (?:[а-яё]+ )?[«А-ЯЁ]/.test(right);
  // "Сирия при поддержке других арабских государств": beside what is named.
  if (OTHERS.test(letters))
    return (
      !isAlso(words, i) &&
      /^ [а-яё]+(?:[ыи]е|[ыи]х|[ыи]м|[ыи]ми|ы|и|а|ов|ев|ей|ам|ям|ами|ями|ах|ях|ан|ран)(?![а-яё])/.test(
        right,
      ) &&
      (/\S [«(]?[А-ЯЁ][а-яё]/.test(left) ||
        /, чем (?:у |в |на )?(?:большинств[а-яё]+|многи[а-яё]+|все[хм]?) $/.test(left)) &&
      /(?:^|[ ,])(?:и|или|чем|от|из|с|со|для|в|на|к|у|среди|между|поддержк[а-яё]+|большинств[а-яё]+|многи[а-яё]+|нескольк[а-яё]+|ряд[а-яё]*) $/.test(
        left,
      )
    );
  if (i < MIN_BEFORE) return false;
  // "родился в 1942 году в стране, входившей тогда в империю"
  if (letters === "тогда") return YEAR.test(left);
  // "вступил в партию, позднее вышел из неё": after what the sentence has told.
  return (
    THEN.test(letters) &&
    /(?:, (?:а |но |и |котор[а-яё]+ )?| и )$/.test(left) &&
    words.slice(0, i).some((w) => isFinite(w.text))
  );
}

/** "Последняя вспышка чумы опустошила Осло в 1654 году", "последняя книга Лимонова": of all that there were, and no verb stands for the noun. */
function isLastOfAll(text: string, right: string): boolean {
  const [first, second] = findWords(right);
  if (first === undefined || right[0] !== " " || !/^[А-ЯЁа-яё]/.test(first.text) || isFinite(first.text))
    return false;
  const isAdjective = /(?:[ыи]й|ая|яя|ое|ее|ого|его|ой|ую|юю|ом|ем|ым|им)$/.test(first.text);
  const noun = isAdjective && second !== undefined ? second : first;
  if (OF_NOW.test(readLetters(noun.text)) || isFinite(noun.text)) return false;
  return YEAR.test(text) || /^ (?:[А-ЯЁа-яё]+ )?[А-ЯЁ]/.test(right.slice(noun.end));
}
