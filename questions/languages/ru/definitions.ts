/**
 * Russian definitions: «Экология — это наука о связях организмов со средой». What stands behind the dash may be anything; it defines where it is of one of the kinds by which
 * textbooks define, and goes on: a science of something, an instrument that measures something. Names of places and people are of other kinds.
 */
import { uncapitalise } from "../../words.ts";
import type { Sentence, Span } from "../../article.ts";
import type { NamingQuestion } from "../language.ts";
import { listWords } from "./words.ts";

/** Kinds of things in the nominative, and their plurals. Closed lists, made by reading textbooks. */
const KINDS = listWords(
  "наука раздел отрасль учение процесс явление прибор устройство инструмент механизм вещество величина единица способность свойство совокупность",
  "слой оболочка переход превращение движение изменение перемещение испарение слово угол линия отрезок фигура прямая ломаная многоугольник тело частица",
  "соединение сплав смесь ткань орган клетка железа жидкость порода минерал расстояние скорость сила отношение сумма употребление сочетание произведение состояние способ форма",
);
const PLURALS = listWords(
  "вещества слова частицы соединения породы минералы клетки органы сосуды приборы устройства углы прямые числа",
);
const DEFINITION =
  /^([А-ЯЁ][а-яё]+(?: [а-яё]+){0,2}) [—–-] (?:это )?((?:(?![а-яё]+(?:[еа]н|ств|ст)ие )[а-яё]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие) ){0,2})([а-яё]+),? (\S.*)$/;
const JOINED =
  /[()«»"„“?!:;]|, (?:а|но|однако|поэтому) | и (?:это|он|она|оно|они) |(?:^| )(?:он|она|они|их|его|её|этот|эта|это|эти|самый|самая|самое|главный|основной|один|одна|одно|такой|такая|такое|такие|наш[аеи]?|нашей|нашего|мой|моя|твой|ваш)(?= )/;
/** Of these much is said that defines nothing. */
const EMPTY =
  /^(?:Любовь|Дружба|Счастье|Жизнь|Мудрость|Вера|Надежда|Свобода|Война|Мир|Время|Деньги|Успех|Смерть|Проблема|Задача|Цель|Причина|Результат|Главное)(?![а-яё])/;
/** "Современное земледелие": that of a time, and no term. */
const TIMELY = /^(?:Современн|Нынешн|Древн|Традиционн|Настоящ|Обычн|Будущ|Нов|Стар)(?:ый|ий|ая|яя|ое|ее) /;
/** What is said of the kind and does not tell it from others: "сложная наука", "удивительное явление". */
const JUDGING =
  /(?<![а-яё])(?:сложн|важн|нужн|необходим|полезн|интересн|увлекательн|удивительн|замечательн|прекрасн|трудн|л[её]гк|древн|молод|нов|современн|популярн|велик|настоящ|уникальн|опасн|загадочн|главн|основн)(?:ый|ий|ой|ая|яя|ое|ее|ые|ие) /;
/** A science is defined by what it studies. */
const OF_SCIENCE =
  /^(?:об? |обо |(?:[а-яё]+ )?(?:изуча|исследу|занима)|котор[а-яё]+ (?:[а-яё]+ )?(?:изуча|исследу|занима)|предмет)/;
/** Words behind the kind, at least. */
const MIN_TOLD = 2;

/** The term that a sentence defines, or null. */
export function findDefinition({ text, start }: Sentence): Span | null {
  const [, term, like = "", kind, told] = DEFINITION.exec(text) ?? [];
  if (term === undefined || told === undefined || !(KINDS.has(kind!) || PLURALS.has(kind!))) return null;
  if (EMPTY.test(term) || TIMELY.test(term) || JUDGING.test(like)) return null;
  if (kind === "наука" && !OF_SCIENCE.test(told)) return null;
  if (JOINED.test(text.slice(term.length + 2).replace(/^[—–-]? ?это /, ""))) return null;
  return told.split(" ").length < MIN_TOLD ? null : { start, end: start + term.length };
}

/** «Экология — это наука о связях организмов.» → «Как называется наука о связях организмов?» */
export function askDefinition(text: string, { start, end }: Span): NamingQuestion | null {
  const [, told] = /^ [—–-] (?:это )?(.+?)\.?$/.exec(text.slice(end)) ?? [];
  if (start !== 0 || told === undefined) return null;
  const kind = DEFINITION.exec(text.replace(/\.$/, ""))?.[3] ?? "";
  const term = text.slice(start, end);
  return {
    question: `Как ${PLURALS.has(kind) ? "называются" : "называется"} ${told}?`,
    key: uncapitalise(term),
  };
}
