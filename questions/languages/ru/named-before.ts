/** Whether a Russian pronoun stands for somebody, or something, whom its own text has named before it. */
import type { Word } from "../../words.ts";
import { isKind } from "./bare.ts";
import { isFunctionWord } from "./function-words.ts";
import { isRegion, readPlace } from "./gazetteer.ts";
import { readGiven } from "./given-names.ts";
import { isHead, readHead } from "./heads.ts";
import { readNumeral } from "./numerals.ts";
import { isFinite } from "./verbs.ts";
import { readLetters, stemWord } from "./words.ts";

const FEW_WORDS = 2;

/**
 * Whether the one whom a pronoun stands for is named before it, in another clause of the text: one person of its gender, and no other
 * name that may be meant. "Трамп сказал, что он …" is whole, "Трамп и Путин сказали, что он …" is not. "Они" needs a plural verb before it.
 */
export function isNamedBefore(
  text: string,
  words: readonly Word[],
  i: number,
  kind: "m" | "f" | "p",
  isLed: boolean,
): boolean {
  const word = words[i]!;
  const left = text.slice(0, word.start);
  // "Сергей Скрипаль и его дочь": whose, stands right before.
  if (/[А-ЯЁ][а-яё]+ (?:и|с|со) $/.test(left) && /^(?:его|е[её]|их)$/i.test(word.text)) return true;
  if (!isLed && kind !== "p" && isNamedBehind(text, words, i, kind)) return true;
  // A phrase that points nowhere is blank: "заявил о том, что".
  if (!isLed && (i < FEW_WORDS || !/[,:;—]| {2}/.test(left))) return false;
  // "Считают, что они": whoever thinks so is not named.
  if (kind === "p" && !isLed && NOBODY.test(left)) return false;
  // "27 островов, самый крупный из них – Ольхон": of those that were counted.
  if (kind === "p" && COUNTED.test(left)) return true;
  if (kind === "p")
    return (
      PLURAL_CLAUSE.test(isLed ? left : left.slice(0, left.search(/[,:;]| {2}/))) ||
      (!isLed && /(?<![а-яё])США(?![а-яё])|[А-ЯЁ][а-яё]+ и [А-ЯЁ]/.test(left))
    );
  const genders: ("m" | "f" | null)[] = [];
  const weak: ("m" | "f" | null)[] = [];
  for (let k = 0; k < i; k++) {
    const { text: name, start } = words[k]!;
    if (!/^[А-ЯЁ][а-яё]/.test(name) || /[«"]$/.test(text.slice(0, start))) continue;
    const before = words[k - 1];
    const isRun =
      before !== undefined &&
      /^[А-ЯЁ]/.test(before.text) &&
      text.slice(before.end, start) === " " &&
      genders.length > 0;
    // "Казанского марафона", "в Туле": no people.
    const isThing =
      ADJECTIVAL.test(name) && /^[а-яё]/.test(words[k + 1]?.text ?? "") && genderOf(name) === null;
    if (isThing || CAPITAL_ADJECTIVE.test(name) || isRegion(name) || readPlace(words, k) !== null) continue;
    const next = words[k + 1]?.text === "не" ? words[k + 2] : words[k + 1];
    // "самого медвежонка Паддингтона": what agrees with it tells.
    const isHis = words.slice(Math.max(0, k - 2), k).some((w) => /[а-яё](?:ого|его|ому|ему)$/.test(w.text));
    const gender = genderOf(name) ?? genderOfVerb(next?.text ?? "") ?? (isHis ? "m" : null);
    // "Конгрессе", "Кубке": bodies and things; "Джонсон, сын Джонсона": one name.
    if (
      THING_NAME.test(name) ||
      isKind(name) ||
      words.slice(0, k).some((w) => w.text !== name && stemWord(w.text) === stemWord(name))
    )
      continue;
    const opens = k === 0 || /[.!?…]["»“”]? (?:["«“„])?$/.test(text.slice(0, start));
    if (
      opens &&
      (WHEN.test(name) ||
        (gender === null &&
          (readHead(name) !== null ||
            !(
              /[аеиё]т(?:ся)?$/.test(next?.text ?? "") ||
              (OF_GENDER[kind].test(name) && isPossessive(text, words, i))
            ))) ||
        isFunctionWord(name) ||
        readNumeral(name) !== null)
    )
      continue;
    // What opens a sentence may be a noun: "Опрос показал, что Патрик …, его …".
    if (opens && genderOf(name) === null) {
      weak.push(gender);
      continue;
    }
    if (isRun) genders[genders.length - 1] ??= gender;
    else genders.push(gender);
  }
  if (genders.length === 0) genders.push(...weak);
  const fits = genders.filter((gender) => gender === kind).length;
  const unknown = genders.filter((gender) => gender === null).length;
  // "Когда церковь Мартина сгорела, её …": the thing that the first clause is about.
  if (!isLed && genders.every((gender) => gender !== kind) && isSubjectOf(text, words, i, kind)) return true;
  // "В 1834 г. он родился" behind what tells of nobody: who, it does not say.
  if (
    isLed &&
    genders.length === 0 &&
    /^(?:он|она)$/i.test(word.text) &&
    isOfPeople(words, i) &&
    !words.slice(0, i).some((w) => isHead(w.text))
  )
    return false;
  // Behind what a reader has just read it is as clear as in the article, unless all that are named there are of the other gender.
  if (isLed) return genders.length === 0 || fits > 0 || unknown > 0;
  return (fits === 1 && unknown === 0) || (fits === 0 && unknown === 1 && genders.length === 1);
}

/** What opens a sentence may be a noun, of the pronoun's gender by its end: "Дубровник стоит у моря, его население". */
const OF_GENDER = { m: /[бвгджзйклмнпрстфхцчшщ]$/, f: /[аяуюь]$/ };
const WHEN = /^(?:Весной|Летом|Осенью|Зимой|Утром|Дн[её]м|Вечером|Ночью)$/;

/** "его население", and not "его поймали", "его вчера поймали": those are of somebody, whom a noun at the beginning need not mean. */
function isPossessive(text: string, words: readonly Word[], i: number): boolean {
  const [word, noun, next] = [words[i]!, words[i + 1], words[i + 2]];
  return (
    /^(?:его|е[её])$/i.test(word.text) &&
    noun !== undefined &&
    text.slice(word.end, noun.start) === " " &&
    /^[а-яё]{3,}$/.test(noun.text) &&
    !isFinite(noun.text) &&
    !isFunctionWord(noun.text) &&
    !/(?:ть|ться|ти|чь)$/.test(noun.text) &&
    !(/л[аои]?(?:с[ья])?$/.test(next?.text ?? "") && /(?:о|у|ом|ой|ью)$/.test(noun.text)) &&
    !(next?.text.endsWith("ли") === true && !/[ыи]$/.test(noun.text))
  );
}

/** Clauses that may stand before the main one, in which a pronoun goes forward to its subject. */
const BEFORE_MAIN =
  /^(?:Поскольку|Когда|Если|Хотя|Пока|После того как|После того, как|До того как|Перед тем как|Несмотря на то, что|Несмотря на|По словам его|Комментируя|Говоря|Выступая|Отвечая|Продолжая|Покидая|Получив|Узнав|Оставив) /;

/**
 * "Поскольку голосование по предложенной им кандидатуре отложили, Трамп ищет поддержки": an opening clause goes forward to the subject of the main one, a person right behind its
 * comma and before a verb, and nobody else is named in it.
 */
function isNamedBehind(text: string, words: readonly Word[], i: number, kind: "m" | "f"): boolean {
  if (!BEFORE_MAIN.test(text)) return false;
  const main = words.findIndex(
    (w, k) => k > i && text.slice(0, w.start).endsWith(", ") && /^[А-ЯЁ][а-яё]/.test(w.text),
  );
  const name = words[main];
  if (name === undefined || isRegion(name.text) || readPlace(words, main) !== null) return false;
  if (words.slice(1, main).some((w) => /^[А-ЯЁ][а-яё]/.test(w.text))) return false;
  const verb = words.slice(main + 1, main + 4).find((w) => isFinite(w.text));
  if (verb === undefined) return false;
  const gender = genderOf(name.text) ?? genderOfVerb(verb.text);
  return gender === kind;
}

/** What only people do, not two words behind the pronoun. */
const OF_PEOPLE =
  /^(?:родил|умер|скончал|сказал|говори|рассказ|окончил|женил|уехал|приехал|учил|служил|преподавал|мечтал|любил|думал|хотел|узнал|вспомин|увидел|услышал|согласил|отказал|решил|приказал|радост)/;
const isOfPeople = (words: readonly Word[], i: number): boolean =>
  words.slice(i + 1, i + 4).some((w) => OF_PEOPLE.test(readLetters(w.text)));

/** Whether the first clause is about one thing of the pronoun's gender, and the pronoun stands in a later one. */
function isSubjectOf(text: string, words: readonly Word[], i: number, kind: "m" | "f"): boolean {
  let k = /^(?:Когда|Если|Хотя|Пока|Поскольку|Как)$/.test(words[0]!.text) ? 1 : 0;
  while (k < i && ADJECTIVAL.test(words[k]!.text)) k++;
  const [noun, next] = [words[k], words[k + 1]];
  if (noun === undefined || next === undefined || k >= i || /^[А-ЯЁ]/.test(noun.text) !== (k === 0))
    return false;
  const letters = readLetters(noun.text);
  if (isFunctionWord(letters) || isFinite(letters) || letters.length < MIN_NOUN) return false;
  const gender = /[бвгджзйклмнпрстфхцчшщ]$/.test(letters) ? "m" : /[ая]$/.test(letters) ? "f" : null;
  // The clause's verb agrees with it: it is the subject.
  const verb = words.slice(k + 1, i).find((w) => isFinite(w.text) || /^(?:—|не)$/.test(w.text));
  const agrees = verb === undefined ? null : genderOfVerb(verb.text);
  const isPresent = verb !== undefined && /[еиё]т(?:ся)?$/.test(verb.text);
  return (
    (gender === kind || (gender === null && letters.endsWith("ь"))) &&
    (agrees === kind || (isPresent && gender === kind)) &&
    /[,:;—]| {2}/.test(text.slice(verb!.end, words[i]!.start))
  );
}
const COUNTED = /\d (?:[а-яё]+[ыи]х )?[а-яё]{3,}, [^,;:.]*(?<![а-яё])(?:из|среди|между) $/;
const ADJECTIVAL = /(?:[ыи]й|ая|яя)$/;
const MIN_NOUN = 4;

const THING_NAME =
  /^(?:Конгресс|Сенат|Палат|Верховн|Организаци|Генеральн|Ассамбле|Союз|Куб[ок]к|Олимпи|Лиг[аеиу]|Парламент|Бел[ыо]|Дом[ае]?$|Совет|Министерств|Госдеп|Твиттер|Инстаграм|Фейсбук|Интернет|Европ|Запад|Восток|Север|Юг|Верси|Земл)/;

/** Adjectives of names: "Казанского", "Великой". */
const CAPITAL_ADJECTIVE =
  /[^о][сцв]?к(?:ого|ому|ой|ую|ом|их|им|ими|ая|ое|ие)$|^Велик|^Нов(?:ый|ая|ое|ого|ой|ую)$/;

/** A clause whose verb is plural: what "они" in the next clause goes back to. */
const PLURAL_CLAUSE = /[а-яё]{2,}(?:ли|лись|ют|ются|ут|утся|[яа]т|[яа]тся|[нт]ы)(?![а-яё])/;

/** A plural verb that opens a statement, without a subject: "Говорят, что". */
const NOBODY =
  /^(?:Считаю|Говоря|Полагаю|Думаю|Утверждаю|Сообщаю|Пишу|Ожидаю|Предполагаю|Рассказываю|Отмечаю)т(?:ся)?,? (?:что|как|будто) /;

function genderOfVerb(verb: string): "m" | "f" | null {
  return /[а-яё]{2,}(?:ла|лась)$/.test(verb) ? "f" : /[а-яё][аеёиоуыя]л(?:ся)?$/.test(verb) ? "m" : null;
}

function genderOf(name: string): "m" | "f" | null {
  const [given, ...others] = readGiven(name);
  if (given !== undefined && others.every((g) => g.gender === given.gender)) return given.gender;
  if (/(?:ский|ов|ев|ёв|ин|ын)$/.test(name)) return "m";
  return /(?:ская|ова|ева|ёва)$/.test(name) ? "f" : null;
}
