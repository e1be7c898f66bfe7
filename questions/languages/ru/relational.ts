/**
 * Words that need a whole, and openings that need a scene: "за победу" (in what?), "обвиняют в отравлении" (of whom?), "Всего на старт
 * вышли …", "За первые два дня позвонили …". Told by a genitive, an adjective of their own, a name, or by where it was.
 */
import type { Word } from "../../words.ts";
import { isTold, setsScene, TIMES } from "./bare.ts";
import { isInQuote } from "./idle.ts";
import { readNumeral } from "./numerals.ts";
import { listWords, readLetters, stemWord } from "./words.ts";

/** Events, their parts and parts of things, by stem. */
const RELATIONAL = new Set(
  (
    "победа поражение отравление нападение покушение убийство похищение ограбление авария крушение столкновение стрельба инцидент происшествие трагедия катастрофа взрыв пожар матч финал полуфинал забег гонка заезд старт финиш дистанция трасса " +
    "соревнование состязание голосование премьера церемония аудитория посыл насыпь участок опора фасад отдел филиал подозреваемый нападавший победитель находка кладка призовые рекорд приговор обвинение слушание заседание переправа сюжет съёмка эпицентр кусок экземпляр образец фрагмент приз берег путь экспедиция зимовка переобучение профсоюз экипаж берегу"
  )
    .split(" ")
    .map(stemWord),
);
/** Words that stem alike. */
const OTHER = listWords(
  "старте стартап стартапа стартапы отдельно отдельный участие финальный опорный пожарные пожарных пожарный взрывчатые",
);
const BY_PLACE = /^ (?:в|на|над|под|из|с|со|за|против|для|по|о|об|между) (?:(?:в|на) )?([А-ЯЁа-яё«"-]+)/;
/** Openings that go on in time from what was told before: no headline tells it. */
const LATER =
  /^(?:За (?:первы[ей]|первую|эт[оиу]|следующие|сутки|день|ночь|неделю|месяц|это время)(?![а-яё])|До сих пор |(?:Во|К) (?:второй|первой) половин[еы] дня|(?:Утром|Вечером|Ночью|Дн[её]м|Под утро|К утру|К вечеру)(?! \d| [а-яё]+ \d))/;
/** Openings that count among those who took part: a headline that names the event tells it. */
const AMONG =
  /^(?:(?:Всего,?(?! (?:лишь|за|через|один|одна|одно|\d+ [а-яё]+ (?:в|на|из) [А-ЯЁ]))|Третьим(?:и)?|Третьей|Вторым(?:и)?|Второй|Первым(?:и)?|Следом|Последн(?:им|ей|ими)|Быстрейш[а-яё]+|Лучш(?:им|ей|ими)|Из них|В том числе|(?:Во?|К|На|После|До|С) (?:перв|втор|треть|четв[её]рт|пят)(?:ой|ом|ым|ому|ей|ем) (?:экспедиц|поход|раунд|тайм|период|этап|тур|рейс|полёт|сезон|попытк|части|день|дн)[а-яё]*|Ещё|Еще|Сам[иа]?) |(?:На )?(?:[Вв]торо[ем]|[Тт]реть?е[ем]?|[Пп]ерво[ем]|[Пп]оследне[ем]) месте? |Среди (?:женщин|мужчин|юниоров|девушек|юношей)(?:,| [а-яё]+(?:л|ла|ли|лся|лась|лись) ))/;
/** "Средняя температура января составляет −16 °C": of which place? */
const MEASURE =
  /^(?:[А-ЯЁ][а-яё]+(?:ая|яя|ое|ее|ый|ий|ой) )?(?:[Тт]олщина|[Дд]иаметр|[Оо]бъ[её]м|[Пп]родолжительность|[Нн]аселение|[Пп]лощадь|[Дд]лина|[Шш]ирина|[Вв]ысота|[Гг]лубина|[Тт]емпература|[Тт]ерритория|[Кк]лимат|[Вв]ес|[Мм]асса|[Вв]озраст|[Сс]корость|[Чч]исленность|[Уу]щерб|[Сс]тоимость|[Цц]ена|[Сс]рок|[Пп]ротяж[её]нность|[Вв]местимость)(?![а-яё])/;
/** Who is at home, where the text has not said where that is. */
const AT_HOME =
  /(?<![а-яё])(?:хозя(?:ева|ев|евам|ин|ина|йка|йки|йку)|гост(?:и|ей|ям) (?=[а-яё]+(?:ли|лись)(?![а-яё]))|домашн[а-яё]+ (?:команд|арен|стадион|матч|пол)[а-яё]*|(?:местн|тамошн|здешн)[а-яё]+)(?! [А-ЯЁ])/i;
const NAME = /[А-ЯЁA-Z][а-яёa-z]+/;

/**
 * The first word that needs a whole or a scene that neither the text nor the headline shown with it names:
 * ("За победу Галиев получит приз") → "победу".
 */
export function findRelational(text: string, words: readonly Word[], title: string): string | null {
  const later = LATER.exec(text);
  if (later !== null) return later[0].trim();
  const home = AT_HOME.exec(text);
  if (home !== null && /^(?:домашн|хозя|гост)/i.test(home[0])) return home[0];
  if (home !== null && !NAME.test(text.slice(1, home.index))) return home[0];
  const part = findPart(text, words);
  if (part !== null) return part;
  // "Казанский марафон выиграл учитель", "Мыс Желания": a headline with a name sets the scene.
  if (setsScene(title)) return null;
  const among = AMONG.exec(text);
  if (among !== null) return among[0].trim();
  if (text.startsWith("Аудитория ")) return "Аудитория";
  const measure = MEASURE.exec(text);
  if (measure !== null && !NAME.test(text.slice(1))) return measure[0];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (i > 0 && /^[А-ЯЁ]/.test(word.text)) continue;
    const letters = readLetters(word.text);
    const stem = stemWord(letters);
    if (!RELATIONAL.has(stem) || OTHER.has(letters) || isInQuote(text, word.start)) continue;
    const before = words[i - 1]?.text ?? "";
    // "в 12 матчах"; what happened is new where its verb comes first: "произошёл взрыв".
    if (/^\d|(?:л|ла|ло|ли|лся|лась|лось|лись)$/.test(before) || readNumeral(before) !== null) continue;
    const by = BY_PLACE.exec(text.slice(word.end, word.end + 40));
    if (by !== null && !TIMES.test(readLetters(by[1]!))) continue;
    // An adjective says what it is like, not of what it is a part: "готовый участок".
    const isLike = PLAIN.test(before) && text.slice(word.start - 1, word.start) === " ";
    // "За победу Галиев получит": a name in the nominative is no whole.
    const next = words[i + 1];
    if (
      next !== undefined &&
      text.slice(word.end, next.start) === " " &&
      /^[А-ЯЁ][а-яё]*[бвгджзклмнпрстфхцчшщ]$/.test(next.text)
    )
      return word.text;
    if (isTold(text, isLike ? words.toSpliced(i - 1, 1) : words, isLike ? i - 1 : i)) continue;
    return word.text;
  }
  return null;
}

/** Attempts and stages, of which a headline tells what was attempted as little as the sentence: "первые опыты начались в 1553 году". */
const PARTS = new Set(
  "слой опыт фаза попытка этап стадия испытание ступень приобретение лекарство препарат вещество прибор средство"
    .split(" ")
    .map(stemWord),
);

/** The first of them without its whole. */
export function findPart(text: string, words: readonly Word[]): string | null {
  for (const [i, word] of words.entries()) {
    if (!PARTS.has(stemWord(word.text)) || /^[А-ЯЁ]/.test(words[i + 1]?.text ?? "")) continue;
    // "попытка покорить", "опыты с током", "этап строительства": of what, follows.
    const rest = text.slice(word.end, word.end + 40);
    if (
      /^ (?:по|с|со|над|на|в) [а-яё]+|^ [а-яё]+(?:ть|ться|ти)(?![а-яё])|^,? котор/.test(rest) &&
      !/^ (?:в|на) [А-ЯЁ\d]/.test(rest)
    )
      continue;
    const next = words[i + 1];
    if (next !== undefined && text.slice(word.end, next.start) === " " && OF_WHAT.test(next.text)) continue;
    return word.text;
  }
  return null;
}
/** What is done in a race or a match: in which, a reader of one sentence asks. */
const PLAYED =
  /(?<![а-яё])(?:финишир|стартовал|пролидир|забил|забив|забросил|заброшен|сравня|откры(?:л|ла|ли|в) сч[её]т|удвоил|квалификаци|пит-стоп|[Гг]олкипер|[Вв]ратар[ьяюе]|обогнал|вывел[аи]? (?:[а-яё]+ )?впер[её]д|реализовал|на \d+-й минуте|(?:перв|втор)[а-яё]+ (?:тайм|период))/;
/** How a race or a match is named. */
const CONTEST =
  /Гран-при|Гран При|чемпионат|Чемпионат|Куб[ок]к|Кубк|арафон|лимпи|турнир|Турнир|[Лл]иг[аеуи]|Супербоул|финал|Формул|(?:матч|игр|встреч|поедин)[а-яё]* (?:[а-яё]+ ){0,2}[«А-ЯЁ]|против [«А-ЯЁ]/;

/** A play of a contest that neither the text nor what is told above it names: "Алонсо финишировал в одиночестве". */
export function findPlay(text: string, told: string): string | null {
  const play = PLAYED.exec(text);
  return play === null || CONTEST.test(text) || CONTEST.test(told) ? null : play[0];
}

const OF_WHAT = /^[а-яё]+(?:ого|его|ой|ей|ых|их|[^л]а|я|ы|ов|ев|ия|ии|[^л]и)$/;

/** Whether a noun, by its stem, needs a whole. */
export const isRelational = (stem: string): boolean => RELATIONAL.has(stem);

const PLAIN = /^[а-яё]+[^кц](?:[ыи]й|ая|яя|ое|ее|ого|его|ому|ему|[ыи]м|ом|ем|ой|ей|ую|юю)$/;
