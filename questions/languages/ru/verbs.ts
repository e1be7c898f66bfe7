/** Finite verbs of Russian by their endings, and what a counted subject makes of them. Source: Zaliznyak (1977); Rozental, § 184. */
import { remember } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import { listWords, readLetters } from "./words.ts";

/** Finite verbs by form: the past tense, and the third person of the present. Nouns that look alike are left out by list. */
const PAST =
  /^[а-яё]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)$|^(?:умер|погиб|возник|достиг|вырос|привёз|принёс|смог|помог|исчез|проник|шёл|был|была|было|были)$/;

const PRESENT = /^[а-яё]{3,}(?:ет|ёт|ит|ют|ут|ят|ат)(?:ся)?$/;

const SHORT = /^[а-яё]{3,}(?:[аяе]н|ён|[аяеё]н[аоы]|[яиуы]т[аоы]|[яыу]т)$/;

const NOT_VERBS = listWords(
  "стол стул угол узел орел пол мел зал вал бал дел сел тыл жил был-то футбол баскетбол волейбол канал капитал материал журнал сигнал финал метал металл кристалл генерал адмирал интервал потенциал сериал персонал " +
    "дела школа скала сила села неделя жила зола игла смола пила стрела пчела гитлер светила начала число масло тело дело стекло зло весло село крыло рыло мыло около мало более менее цели сели дали мали сели-то если или ли боли роли соли модели недели нели-то земли пыли щели " +
    "раскол протокол пистолет самолет вертолет балет билет буклет лет полет расцвет свет совет ответ цвет кабинет университет комитет интернет бюджет парламент факультет предмет объект субъект авторитет приоритет суверенитет паритет иммунитет пакет банкет макет портрет секрет запрет скелет магнит гранит бандит кредит визит лимит транзит дефицит профицит институт маршрут салют абсолют парашют каюта минут минута валюта брат солдат результат аппарат формат калифат халат салат мандат кандидат лауреат депутат штат сертификат агат закат захват охват набат виноград-то март " +
    "четверть пять десят ребят опят пят утят стран страна сторона страны план экран океан ураган орган роман туман стакан вулкан карман обман диван баран банан вена тена цена цены сцена сцены жена жены гена мена смена смены измена система-то степень член члены день камень мужчина мужчины женщина причина причины команда-то граждан крестьян горожан христиан мусульман германа зелена-то минута волнует-то монета монеты планета планеты ракета ракеты газета газеты анкета комета кометы тематы работы работа-то красота высота высоты частота широта широты золото болото кислота кислоты пехота охота охоты суббота субботы забота заботы ворота мята плата платы палата палаты зарплата зарплаты дата даты солдаты результаты депутаты цитата утрата растрата затраты налогоплат звезданн война войны сантехн одна одно одни цена она оно они весна весны спина длина длины глубина ширина половина середина вершина машина машины картина картины",
);

export const isFinite = remember((word: string) => {
  const letters = readLetters(word);
  return (
    !NOT_VERBS.has(letters) &&
    !/^[А-ЯЁ]/.test(word) &&
    (PAST.test(letters) || PAST.test(word) || PRESENT.test(letters) || SHORT.test(letters))
  );
});

/** The finite verbs of a statement, a verb of being with its participle counted once. */
export function findVerbs(text: string, words: readonly Word[]): Word[] {
  const verbs = words.filter((w) => isFinite(w.text));
  return verbs.filter((w, i) => {
    const before = verbs[i - 1];
    return !(
      before !== undefined &&
      /^(?:был|была|было|были)$/.test(readLetters(before.text)) &&
      SHORT.test(readLetters(w.text)) &&
      w.start - before.end <= 20 &&
      text.slice(before.end, w.start).split(" ").length <= 3
    );
  });
}

export const ADVERBIAL =
  /^(?:в|во|на|из|с|со|к|по|за|при|у|после|до|около|через|под|над|от|для|о|об|благодаря|среди|между|во время) /i;

/** "Длина составляет 5 км": an amount of the subject itself. */
export const MEASURES =
  /^(?:составля|достига|достиг|равн|весит|длил|длит|состоя|состои|насчитыва|превыша|занимает|стоит$|стоил)/;

/** Verbs that have no object, so that the counted noun is their subject. */
export const INTRANSITIVE =
  /^(?:погиб|умер|пострада|жив|жил|прожива|работа|участв|пришл|приеха|прибы|прилете|вышл|вошл|ушл|остал|выступ|присутств|пропал|дейст|стоял|стоят|лежа|леж|обита|расту|росл|сто[яи]т|выжи|уцеле|существ|вступ|заболе|бы[лн]|переех|уехал|бежа|служил|воева|воюют|погиба|гибн)/;

/** A word of an adverbial that may be the verb's subject: a nominative plural that no preposition stands before. */
export function hasSubject(own: string): boolean {
  return own
    .split(" ")
    .some((word, i, all) => /(?:[ыи]|[ыи]е)$/.test(word) && i > 1 && !ADVERBIAL.test(`${all[i - 1]} `));
}

/** "погибли" → "погибло", "были разрушены" → "было разрушено", "живут" → "живёт": with "сколько" (Rozental, § 184). Null for other forms. */
export function makeNeuter(verb: string): string | null {
  const words = verb
    .toLowerCase()
    .split(" ")
    .map((word) => {
      if (/(?:ло|лось|[нт]о)$/.test(word) || /[аеия]ет$|ит$/.test(word)) return word;
      if (word.endsWith("ли")) return `${word.slice(0, -1)}о`;
      if (word.endsWith("лись")) return `${word.slice(0, -3)}ось`;
      if (/[нт]ы$/.test(word)) return `${word.slice(0, -1)}о`;
      if (word === "живут") return "живёт";
      if (/[аяеу]ют(?:ся)?$/.test(word)) return word.replace(/ют/, "ет");
      return /[яа]т(?:ся)?$/.test(word) ? word.replace(/[яа]т(?=ся$|$)/, "ит") : null;
    });
  return words.includes(null) ? null : words.join(" ");
}
