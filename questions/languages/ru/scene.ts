/** Events without a scene: what began, and what an army or a crowd did, in a battle that nothing shown names; teams by their colours. */
import { findWords } from "../../words.ts";
import { isFinite } from "./verbs.ts";

/** A verb of beginning or happening that opens a sentence, before what it was that happened. */
const OCCURRENCE =
  /^(?:(?:Внезапно|Неожиданно|Вдруг|Сразу) )?(?:[Нн]ача|[Рр]азда|[Вв]спыхну|[Вв]оцари|[Рр]азгоре|[Зз]авяза|[Рр]азраз|[Нн]аступи|[Сс]лучи|[Пп]роизош|[Пп]рогреме|[Гг]ряну|[Пп]оследова|[Пп]одня|[Пп]ослыша|[Рр]азвер|[Пп]рош|[Вв]озник)(?!тел)[а-яё]*?(?:(?:л|ла|ло|ли)(?:ся|сь)?|(?<=[Вв]озник))(?= [а-яё])/;
/** "Поставлена тысяча доз", "Нарушается пункт договора": a passive before its subject tells what was done where its time or place is told. */
const DONE =
  /^(?!Одновременно|Постепенно)[А-ЯЁ][а-яё]{3,}(?:(?:[ае]н[аы]?|ён)(?= [а-яё\d])|[ае]но(?= \d)|(?:[ае]|у)[ею]тся(?= [а-яё\d]))(?! (?:с|со|как|что|чтобы|ли) )/;
const CROWD =
  "(?:войск[ао]|арми[яи]|толп[аы]|паника|отряды?|солдаты?|воины?|конница|кавалерия|пехота|легион[ыа]?|гарнизон|неприятель|противник|полки?|флот|эскадра)";
/** "войска Ганнибала смогли", "паника охватила". */
const DOING = new RegExp(
  `(?<![А-ЯЁа-яё-])${CROWD}(?: [А-ЯЁа-яё]+){0,2}? ([а-яё]+(?:л|ла|ло|ли|лся|лась|лось|лись))(?![а-яё])`,
  "i",
);
/** A date, a place after its preposition, an event by its name. */
const TIME =
  /(?<!\d)\d{3,4}(?: год| г\.)|\d{1,2} (?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)|(?<![а-яё])[IVXL]+ век|(?:январ|феврал|март|апрел|ма[ей]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-яё]* \d/;
const PLACE =
  /(?<![А-ЯЁа-яё])(?:[Вв]о?|[Нн]а|[Пп]од|[Пп]ри|[Уу]|[Бб]лиз|[Вв]озле|[Оо]коло|[Нн]ад|[Зз]а|[Ии]з|[Чч]ерез) (?:[а-яё]+(?:ом|ем|ой|ей|е|и|ы|у|ю|а) )?[«А-ЯЁ]/;
const EVENT =
  /(?:битв|сражени|восстани|войн|осад|штурм|поход|революци|мятеж|бунт|бо[йюея])[а-яё]*(?: [а-яё]+){0,2} [«А-ЯЁ]|[А-ЯЁ][а-яё]+(?:ск|цк)[а-яё]+ (?:[а-яё]+ )?(?:битв|сражени|восстани|войн|осад|поход|революци|мятеж|бунт)/;

/** "Красно-белые встретились": a noun, where no noun comes after it. */
const COLOUR = "(?:красн|син|бел|ч[её]рн|ж[её]лт|зел[её]н|голуб|оранжев|бордов|малинов|золот|серебрист)";
const NICKNAME = new RegExp(
  `(?<![А-ЯЁа-яё-])(?:${COLOUR}(?:[ое]-${COLOUR}){1,2}(?:ы|и)(?:е|х|м|ми)|столичн(?:ая|ой|ую) команд[аыуе]|(?:спартаков|динамов|торпедов|зенитов|армей)ц(?:ы|ев|ам|ами|ах)|столичн(?:ый|ого|ому|ым) клуб[а-я]*)(?![а-яё-])(?= ([а-яё]+)|[,.:;»]| [—–А-ЯЁ«\\d])`,
  "i",
);
const PREPOSITION =
  /^(?:в|во|на|у|с|со|из|за|от|до|по|к|о|об|и|а|но|не|над|при|после|перед|против|так|ещё|уже)$/;

/** "одержали победу со счётом 2:1": over whom, and when. */
const SCORE = /со сч[её]том \d/;
const RIVAL =
  /(?<![а-яё])(?:с|со|над|против|у|обыгра[а-яё]+|победи[а-яё]+|уступи[а-яё]+) (?:[а-яё]+ ){0,2}[«А-ЯЁ]|»[^«»]*«|[А-ЯЁ][а-яё]+ обыгра/;

/** The word of a statement for which a reader of no more than what is shown asks when and where it was, or which team it is. */
export function findUnset(text: string, title: string, lead: string): string | null {
  const told = `${title}\n${lead}`;
  const nickname = findNickname(text, told);
  if (nickname !== null) return nickname;
  const score = SCORE.exec(text);
  if (score !== null && !TIME.test(`${lead}\n${text}`) && !RIVAL.test(`${told}\n${text}`)) return score[0];
  if (hasScene(`${told}\n${text}`)) return null;
  // A lead without a scene sets none.
  for (const part of [text, lead]) {
    const found = OCCURRENCE.exec(part)?.[0] ?? readDoing(part);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}

/** A team by its colours, where neither headline nor lead has any team's name. */
export function findNickname(text: string, told: string): string | null {
  const nickname = NICKNAME.exec(text);
  const isName =
    nickname !== null &&
    (nickname[1] === undefined || isFinite(nickname[1]) || PREPOSITION.test(nickname[1]));
  return isName && !/[«"“][А-ЯЁA-Z]/.test(told) ? nickname[0] : null;
}

const hasScene = (shown: string): boolean => TIME.test(shown) || PLACE.test(shown) || EVENT.test(shown);

function readDoing(text: string): string | null {
  const match = DOING.exec(text);
  return match !== null && isFinite(match[1]!) ? match[0] : null;
}

/** "Разнять полушария пытались шестнадцать лошадей": what stands before the verb with its infinitive was told of before; nothing shown has a word of it. */
const FRONTED =
  /(?:^|[ ,])[а-яёА-ЯЁ][а-яё]+(?:ть|ти) ([а-яё]{5,}) (?:пытал|пробовал|хотел|попытал|попробовал|удалось|решил|смогл)[а-яё]*(?![а-яё])/;
const FRONTED_ROOT = 5;
export function findFronted(text: string, told: string): string | null {
  const noun = FRONTED.exec(text)?.[1];
  return noun === undefined || told.toLowerCase().includes(noun.slice(0, FRONTED_ROOT)) ? null : noun;
}

/** "Война длилась восемь лет": one that was told of, which nothing shown has a word of. */
const LASTED =
  /^(Войн|Битв|Сражени|Восстани|Осад|Эпидеми|Блокад|Поход)[а-яё]{0,2} (?:продолжа|длил|длит|оконч|законч|кончи|заверш|прекрат)[а-яё]+(?![а-яё])/;
export function findLasted(text: string, told: string): string | null {
  const found = LASTED.exec(text);
  if (found === null || /[А-ЯЁ]/.test(text.slice(1))) return null;
  return told.toLowerCase().includes(found[1]!.toLowerCase()) ? null : found[0];
}

/** The passive that opens a statement or its lead, where nothing shown tells of a time or place; other verbs of its clause show that its first word is none. */
export function findDone(text: string, title: string, lead: string): string | null {
  for (const part of [text, lead]) {
    const word = DONE.exec(part)?.[0];
    if (word === undefined || !isFinite(word.toLowerCase()) || /[А-ЯЁA-Z]/.test(part.slice(1))) continue;
    const clause = /^[^,;:—]*/.exec(part.slice(word.length))![0];
    if (!findWords(clause).some(({ text: next }) => isFinite(next)))
      return hasScene(`${title}\n${lead}\n${part}`) ? null : word;
  }
  return null;
}
