/**
 * What in a quotation only the text around it explains. Its words are the speaker's own: "I", "we" and "you", "now" and "this year" are as clear as in the newspaper,
 * and much else is told by the quotation itself ("Если вы говорите с человеком на языке, который он понимает") or by the headline above it.
 */
import { findWords, type Word } from "../../words.ts";
import { findAbbreviation } from "./abbreviations.ts";
import { DEBRIS } from "./debris.ts";
import { findDroppedSubject } from "./dropped.ts";
import { isFunctionWord } from "./function-words.ts";
import { isRegion } from "./gazetteer.ts";
import { isNamedBefore } from "./named-before.ts";
import { isContrast, mask, POINTERS, THAT, THIRD } from "./pointers.ts";
import { isSettled } from "./settled.ts";
import { findBrokenEnd } from "./stops.ts";
import { stemsOf } from "./bare.ts";
import { isFinite } from "./verbs.ts";
import { listWords, readLetters, stemWord } from "./words.ts";

/** The question around a quotation or a statement of which it is asked who made it. */
const ASKED = /^Кто, согласно тексту, [а-яё]+(?:: «|, что )/;

/** Of the day on which somebody speaks. */
const NOW =
  /^(?:сейчас|теперь|ныне|нынче|сегодня|завтра|вчера|послезавтра|позавчера|снова|опять|вновь|раньше|прежде|впредь|назад|недавно|(?:недавн|сегодняшн|завтрашн|вчерашн|нынешн)[а-яё]{2,3})$/;
/** A noun of time behind "этот", "прошлый", "следующий". */
const OF_TIME =
  /^(?:год|недел|месяц|дн|день|сезон|вечер|утр|лет[оа]$|весн|осен|зим|выходн|десятилет|столет|век|понедельник|вторник|сред[ауы]$|четверг|пятниц|суббот|воскрес)/;
/** Words that point back within a sentence that has said something before them. */
const BACK = listWords(
  "тогда потом затем позже позднее впоследствии поэтому тоже там туда оттуда взамен вскоре одновременно заодно",
);
/** Characters from which on a sentence has said something. */
const SAID_BEFORE = 20;
/** Words before one that takes up a clause. */
const FEW = 3;
/** Words behind which "этот" is of the quotation's own. */
const LATE = 8;
/** What may be of anything that was told before the quotation. */
const GENERAL =
  /^(?:проблем|ошибк|вопрос|ситуаци|решени|тем[аыуе]$|дел[оау]$|инициатив|шаг|мер[аы]|момент|случа|событи)/;
/** Words within which "так" is the beginning. */
const FAR = 4;
const THIS = /^(?:эт|так(?:ой|ая|ое|ие|ого|их|ому|им|ими|ую|ом)$|подобн|аналогичн|данн|указанн|похож)/;
const IT = /^(?:это|этого|этому|этим|этом)$/;
/** "Это хорошо, что", "Это позор, когда": what it is, comes behind. */
const TOLD_BEHIND = /^ [^.,;:!?]{3,60}, (?:что|когда|если|чтобы)(?![а-яё])/;
/** Nouns of people, by which a pronoun of their gender may go. */
const MAN =
  /^(?:человек|мужчин|мальчик|парень|парн|отец|отц|брат|сын|дед|муж|друг$|друг[ау]$|другом$|реб[её]н|учител|водител|игрок|врач|президент|тренер|директор|пациент|ученик|студент|солдат|тип$|актёр|актер|певец|режисс|писател|поэт|художник|лидер|министр|судь[яюи])/;
const WOMAN =
  /^(?:женщин|девочк|девушк|мать|матер|мам[аыуе]|сестр|дочь|дочер|жен[аыуе]$|женой$|бабушк|актрис|певиц|учительниц)/;
/** Many, in any case. */
const MANY = /[а-яё]{2,}(?:ы|и|ов|ев|ей|ам|ям|ами|ями|ах|ях|ие|ые|их|ых)$/;

/** The first word that neither the quotation nor the headline explains, or null. */
export function findOpenInQuote(text: string, title: string): string | null {
  const asked = ASKED.exec(text)?.[0] ?? "";
  const isRetold = asked.endsWith(", что ");
  const own = asked === "" ? text : text.slice(asked.length).replace(/»?\?$/, "");
  const broken = DEBRIS.exec(own.replace(/ \[[А-ЯЁ][а-яё-]+\]/g, ""))?.[0].trim() ?? findBrokenEnd(own);
  if (broken !== null) return broken;
  const short = isRetold ? null : findAbbreviation(own, title);
  if (short !== null) return short;
  const plain = mask(own);
  const words = findWords(plain);
  const told = stemsOf(title);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const letters = readLetters(word.text);
    if (NOW.test(letters)) continue;
    const kind = THIRD[letters];
    if (kind !== undefined) {
      // "Кто сказал, что его партия победит": whoever it was.
      if (!(isRetold && kind === "m") && !isPersonBefore(plain, words, i, kind)) return word.text;
    } else if (letters === "это" || POINTERS.has(letters)) {
      if (!isClear(plain, words, i, told)) return word.text;
    } else if (isOpenPlace(plain, words, i) || isOpenThat(plain, word)) return word.text;
  }
  const dropped = findDroppedSubject(plain, words);
  return dropped ?? (isRetold || tells(plain, words, told) ? null : (words[0]?.text ?? null));
}

/** Whether a quotation says something in particular, by a name, a figure, a word of the headline or at length: "Нужно собраться с силами" anyone might have said. */
const tells = (text: string, words: readonly Word[], told: ReadonlySet<string>): boolean =>
  words.length >= MANY_WORDS ||
  told.size === 0 ||
  /\d|[А-ЯЁA-Z]/.test(text.slice(1)) ||
  words.some((w) => !isFunctionWord(w.text) && told.has(stemWord(w.text)));
const MANY_WORDS = 14;

/** Whether a word that points is told to what by the headline, by what the sentence has said before, or by what follows it. */
function isClear(text: string, words: readonly Word[], i: number, told: ReadonlySet<string>): boolean {
  const word = words[i]!;
  const letters = readLetters(word.text);
  const [left, right] = [text.slice(0, word.start), text.slice(word.end)];
  const hasSaid = i >= FEW && word.start >= SAID_BEFORE && /[,:;—.!?]/.test(left);
  // "здесь, в Твери", "тут, на Волге"
  if (/^(?:здесь|тут)$/.test(letters)) return /^,? (?:в|на) [А-ЯЁA-Z]/.test(right);
  if (BACK.has(letters))
    return hasSaid || (letters === "тогда" && /(?:если|когда|раз)(?![а-яё])/i.test(left));
  if (letters === "это") return hasSaid || TOLD_BEHIND.test(right);
  const next = words[i + 1]?.text ?? "";
  if (OF_TIME.test(next) && !/^(?:подобн|аналогичн|данн|так)/.test(letters)) return true;
  const noun = nounAfter(words, text, i);
  if (THIS.test(letters)) {
    if (IT.test(letters) && (noun === null || /^[.,;:]/.test(right))) return hasSaid;
    if (letters.startsWith("так") && /^ [а-яё ]{3,60}, (?:как|что|чтобы|котор)/.test(right)) return true;
    if (noun === null) return false;
    // Behind as much as this it takes up what the quotation itself has told: "захочет вложить …, вывод этих средств".
    if (letters.startsWith("эт") && i >= LATE && /[,:;—.]/.test(left) && !GENERAL.test(noun)) return true;
    const stem = stemWord(noun);
    return told.has(stem) || words.slice(0, i).some((w) => stemWord(w.text) === stem);
  }
  return isContrast(words, i) || isSettled(text, words, i);
}

/** The noun behind up to two adjectives. */
function nounAfter(words: readonly Word[], text: string, i: number): string | null {
  let k = i + 1;
  while (k < i + 3 && words[k] !== undefined && ADJECTIVE.test(words[k]!.text) && words[k + 1] !== undefined)
    k++;
  const noun = words[k];
  if (noun === undefined || /[,.;:—]/.test(text.slice(words[i]!.end, noun.start))) return null;
  return isFunctionWord(noun.text) || isFinite(noun.text) ? null : noun.text;
}
const ADJECTIVE = /(?:[ыи]й|ая|яя|ое|ее|[ыи]е|ого|его|ому|ему|ую|юю|[ыи]х|[ыи]ми?|[сц]кой|ной)$/;

/** Whether a pronoun of the third person goes back to somebody, or to some, whom the quotation has named. */
function isPersonBefore(text: string, words: readonly Word[], i: number, kind: "m" | "f" | "p"): boolean {
  // "Он [Петров] уверен", and whatever follows.
  if (text.startsWith(" [", words[i]!.end) || /\[[А-ЯЁ]/.test(text.slice(0, words[i]!.start))) return true;
  const before = words.slice(0, Math.max(0, i - 1));
  if (kind === "p")
    return before.some(
      ({ text: w, end }) =>
        w.length > 3 &&
        MANY.test(w) &&
        !isFunctionWord(w) &&
        !isFinite(w) &&
        !/^[А-ЯЁ]/.test(w.slice(1)) &&
        isApart(text.slice(end, words[i]!.start)),
    );
  // "Россия — не единичный случай, она похожа": what the first clause is about.
  const subject = words[0]?.text ?? "";
  const isSubject =
    kind === "f"
      ? /^[А-ЯЁ][а-яё]+[^ай]?[ая]$/.test(subject)
      : isRegion(subject) && /[йкнлртдм]$/.test(subject);
  if (isSubject && !isFunctionWord(subject) && /[,:;—]/.test(text.slice(0, words[i]!.start)) && i >= FEW)
    return true;
  const person = kind === "m" ? MAN : WOMAN;
  return (
    before.some(({ text: w }) => person.test(readLetters(w))) || isNamedBefore(text, words, i, kind, false)
  );
}

/** "Производства боеприпасов у них нет": of one clause, in which a noun right before is not who is meant. */
const isApart = (between: string): boolean =>
  /[,:;—–.!?]/.test(between) || findWords(between).some(({ text }) => isFinite(text));

/** "рядом", "вокруг": beside what. */
function isOpenPlace(text: string, words: readonly Word[], i: number): boolean {
  const { text: word, end } = words[i]!;
  if (/^рядом$/i.test(word)) return !/^ со? /.test(text.slice(end, end + 4));
  // "так требуют правила": how.
  return /^так$/i.test(word) && i < FAR && (isFinite(words[i + 1]?.text ?? "") || text.startsWith(", ", end));
}

/** "то", "та" without the clause that tells which. */
function isOpenThat(text: string, { text: word, start, end }: Word): boolean {
  const letters = readLetters(word);
  if (!THAT.has(letters)) return false;
  if (letters === "то" && start >= SAID_BEFORE) return false;
  return !/^,? (?:(?:в|на|о|с|к|за|по|из|от|для) )?(?:котор|кто|ком|кем|что|ч[её]м|чему|чего|где|когда|чь|куда|как|же сам)/.test(
    text.slice(end, end + 16),
  );
}
