/**
 * Bare nouns that mean one thing named before: "город основан в 1703 году", "компания заявила". Russian has no article, so that a
 * singular noun of these, with nothing that says which, is read as known from the text before it.
 */
import { remember } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import { isFunctionWord } from "./function-words.ts";
import { readHead } from "./heads.ts";
import { listWords, readLetters, stemWord } from "./words.ts";

/** Kinds of things that have names, by stem. */
const NAMED = new Map(
  (
    "строительство штат линия рейс поезд груз ставка налог территория город страна республика государство река озеро остров гора вулкан деревня село посёлок область регион провинция штат округ район столица компания фирма корпорация концерн предприятие завод фабрика " +
    "организация агентство ведомство фонд ассоциация партия коалиция клуб команда сборная группа музей театр галерея библиотека университет институт академия школа церковь храм собор монастырь " +
    "дворец замок крепость башня мост стадион аэропорт вокзал газета журнал телеканал канал издание сайт книга роман повесть рассказ фильм сериал картина пьеса опера симфония песня альбом поэма " +
    "корабль судно ракета спутник аппарат зонд телескоп станция экспедиция закон договор соглашение проект программа конкурс фестиваль турнир чемпионат матч игра премия выставка " +
    "планета звезда комета здание памятник сооружение парк заповедник учёный писатель поэт художник композитор " +
    "актёр певец певица музыкант режиссёр автор спортсмен игрок футболист теннисистка гольфист политик чиновник министр президент премьер губернатор мэр судья король королева император царь князь мужчина женщина " +
    "мальчик девочка девушка парень юноша старик пострадавший погибший задержанный жертва подозреваемый обвиняемый правительство парламент министерство комитет комиссия совет " +
    "пароходство прокуратура полиция больница мэрия администрация редакция следствие профсоюз самка самец детёныш животное взрослый личинка дорога магистраль ураган исследование эксперимент доклад отчёт документ сделка операция банк " +
    "первопечатник просветитель изобретатель путешественник мореплаватель исследователь полководец основатель создатель владелец владелица летчик лётчик космонавт капитан адмирал вратарь нападающий защитник преступник стрелок водитель пассажир пилот фермер бизнесмен бизнесменка миллиардер "
  )
    .split(" ")
    .map((noun) => [stemWord(noun), noun] as const),
);
/** Whether a word is a form of such a noun. */
export function isKind(word: string): boolean {
  return NAMED.has(stemWord(word));
}

/** Of which thing, a sentence that opens with one of these must say. */
const SIZES = listWords(
  "толщина диаметр объём объем срок продолжительность население площадь длина ширина высота глубина температура территория климат столица вес масса возраст скорость численность ущерб стоимость цена",
);

/** Where a named place before it in the sentence is meant. */
const AREAS = /^(?:город|страна|республика|область|регион|район|деревня|посёлок|остров)$/;

/** Events are new where they are told of, and known where they open a sentence. */
const EVENTS = new Set(
  "битва сражение война революция восстание авария катастрофа землетрясение пожар взрыв"
    .split(" ")
    .map(stemWord),
);
/** Heads of which a part of speech or another sense stems alike. */
const OTHER = listWords(
  "играл играла играли играет играют играть книги картины музейный городской городская партийный парка групп физика физике физики физику физикой химика механика механике механики математике математики математику главная парень-то судя районный",
);
/** Before a noun, what makes it one of many or says which. */
const TELLING = /(?:ск|цк)(?:ий|ая|ое|ого|ой|ому|им|ом|ую|ие|их|ими)$/;
const DETERMINERS = listWords(
  "каждый каждая каждое каждого каждой каждом каждую каждым любой любая любое любого любом любую один одна одно одного одной одном одну одним некий некая какой-то какая-то новый новая новое новую нового первый первая первое первую первого первой свой своя свое своего своей своем свою своим ни весь вся всю всей всего крупнейший крупнейшая самый самая самое собственный собственную собственной чей чья второй вторая второго вторую второй третий третью третьего",
);
/** Plural endings of nouns: many things are no one thing. */
const PLURAL = /(?:ы|ов|ев|ам|ям|ами|ями|ах|ях|ых|их|ые|ыми|ими)$/;
const ADJECTIVE = /(?:[ыи]й|ая|яя|ое|ее|ого|его|ому|ему|[ыи]м|ом|ем|ой|ей|ую|юю)$/;
/** What is made or got is new: "открыл школу", "построили мост". */
const MAKING =
  /^(?:постро|откры|основа|созда|напис|издал|опублик|представи|издав|выпуст|выпущ|снял|снима|изобр[её]|получ|куп|учред|завел|завёл|возв[её]|заложи|сочини|организ|требу|ищет|ищут|строи|строят|выбра|избра|станет|сооруди|вырасти|найд|наш[её]л|нашл|обнаруж|имеет|имел|имела|имели|есть|существ|появи)/;
/** What counts one thing beside another. */
const ORDINAL = /^(?:нов|перв|втор|трет|четверт|очередн)(?:ый|ой|ая|ое|ого|ей|ую|ом|ий|ья|ье|ьего)$/;
/** What makes a noun the one spoken of. */
const DEICTIC =
  /^(?:местн|главн|областн|городск|центральн|прежн|нынешн|бывш|сам|этот|тот|его|её|их|ее|ней|ним|нем|эт|всем|чем|тем)/;
const VERB = /(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ют|ят|ут|ат|ется|ится|ются|ятся|ть|ться)$/;
const SHORT_PASSIVE = /(?:ан|ен|ён|ят|ыт|ут)[аоы]?$/;
const GENITIVE = /(?:ого|его|ой|ей|ых|их|а|я|ы|и|ов|ев|ии|ию|ью)$/;
const LINKING = listWords(
  "и или а но в на с к о от до из по за для у при над под об не как что который которая которое во со без через между после перед также уже еще лишь только был была было были",
);

/** The first noun of which nothing says which one it is, or null: ("Город основан в 1703 году") → "Город". */
export function findBareHead(text: string, words: readonly Word[], title = ""): string | null {
  const inTitle = stemsOf(title);
  // "Погибли 12 человек": what happened is not said where nothing in the sentence has a name or a date.
  const first = words[0]?.text ?? "";
  if (EVENTFUL.test(`${first} `) && !/[А-ЯЁA-Z«]|\d{4}/.test(text.slice(first.length))) return first;
  const relation = RELATION.exec(text);
  if (relation !== null) return relation[1] ?? relation[2] ?? relation[0].trim();
  // "Самая старая монета отчеканена в 1242 году": among which?
  const most = SUPERLATIVE.exec(text);
  if (
    most !== null &&
    !setsScene(title) &&
    !/[А-ЯЁA-Z]|(?<![а-яё])(?:из|мир[ае]|среди)(?![а-яё])/.test(most[2]!)
  )
    return most[1]!;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const letters = readLetters(word.text);
    if (OTHER.has(letters) || TELLING.test(letters)) continue;
    // "второй пожар", "новый театр" at the start: one beside another told of before.
    if (
      EVENTS.has(stemWord(letters)) &&
      i > 0 &&
      ORDINAL.test(readLetters(words[i - 1]!.text)) &&
      !readLetters(words[i - 1]!.text).startsWith("перв")
    )
      return word.text;
    // Within a sentence a capital makes it a name: "Академия наук".
    if (i > 0 && /^[А-ЯЁ]/.test(word.text) && !/[.!?«"]\s?$/.test(text.slice(0, word.start))) continue;
    const stem = stemWord(letters);
    // The headline says which: "Мост построили …" under "В Выборге открыли мост".
    if (inTitle.has(stem)) continue;
    const noun = NAMED.get(stem);
    // "островов" are many, "остров" is one.
    if (
      PLURAL.test(letters) &&
      noun !== letters &&
      !(/[ая]$/.test(noun ?? "") && isGenitiveSingular(text, words, i))
    )
      continue;
    if (noun !== undefined && isGenitivePlural(letters, noun)) continue;
    // "Американец выиграл": who it is was told before.
    if (
      i === 0 &&
      /(?:[ае]нец|[ая]нин|нка)$/.test(letters) &&
      PEOPLES.test(letters) &&
      !/^[А-ЯЁ]/.test(words[1]?.text ?? "")
    )
      return word.text;
    // "ученики": many of a calling.
    if (noun === undefined && /[иы]$/.test(letters)) continue;
    const isKnown =
      noun !== undefined ||
      (i === 0 && (EVENTS.has(stem) || SIZES.has(letters))) ||
      readHead(word.text)?.calling === true;
    // "Мэр Твери сообщил, что в городе …"
    if (noun !== undefined && AREAS.test(noun) && /[^.] ?[А-ЯЁ][а-яё]+/.test(text.slice(1, word.start)))
      continue;
    if (isKnown && !isTold(text, words, i)) return word.text;
  }
  return null;
}

/** Whether a headline sets a scene for parts and winners: it has a name within, or is no more than one. */
export function setsScene(title: string): boolean {
  return /[А-ЯЁA-Z][а-яёa-z]/.test(title.slice(1)) || (title !== "" && title.split(" ").length <= SHORT);
}
const SHORT = 3;

/** "Причиной стала ошибка", "мать, Анна Наумовна, …", "муж остался": of what, or whose, is not said. */
const RELATION =
  /(?<![а-яё])((?:причин|цел|итог|результат|виновник|победител|последстви|источник|услови|повод|поводом|трудност|проблем|препятстви|задач|автор|соавтор|заказчик|подрядчик|исполнител)(?:ой|ом|ем|ью|ями|ами)) (?:стал|был|явля|оказал)|^((?:М|м)ать|(?:О|о)тец|(?:Ж|ж)ена|(?:М|м)уж|(?:С|с)ын|(?:Д|д)очь|(?:Б|б)рат|(?:С|с)естра|(?:Р|р)одители|(?:Д|д)ети|(?:В|в)нук|(?:В|в)нучка|(?:В|в)дова|Пациент(?:ка)?|Соперник|Соперница|Помощник|Помощница|Коллега|Ученик|Ученица|Сосед|Соседка|Друг|Подруга|Партн[её]р|Напарник|Преемник|Предшественник|Заместитель|(?:С|с)упруг[аи]?)(?=, | [А-ЯЁ]| [а-яё]+(?:л|ла|ли|лся|лась|лись|ет|ит)[ ,.]| —)|^(?:(?:Рекорд|Приз|Победа|Титул|Проезд|Вход|Деньги|Средства|Билет|Место)(?=,| (?:принадлеж|достал|дал|выдел|собра|стои|наш|в |на ))|(?:Руководил|Возглавил|Командовал|Управлял|В[её]л|Вел|Проектировал|Финансировал|Помогал|Мешал)(?:а|и)? (?:[а-яё]+ )?(?=[а-яё]+ [А-ЯЁ])|Помогали? )/;

/** A superlative that opens a sentence, and what follows up to the verb, a comma or a dash. */
const SUPERLATIVE =
  /^(?:[А-ЯЁ][а-яё]+ )?([Сс]ам(?:ый|ая|ое|ые|ого|ой|ому|ых)|[Кк]рупнейш[а-яё]+|[Сс]тарейш[а-яё]+|[Пп]оследн[а-яё]+) ((?:(?![а-яё]+(?:л|ла|ло|ли|ет|ит|ан|на|но|ны)(?: |$))[^ ,—]+ ?){1,6})/;

/** A headline that asks is of a thing in general. */
export const ASKS = /^(?:Почему|Как|Откуда|Зачем|Что|Где|Когда|Чем|Сколько|Кто|Куда)(?![а-яё])/;

/** The stems of a headline's nouns; of the last few, for all sentences of an article ask for the same. */
export const stemsOf = remember((title): ReadonlySet<string> => {
  const isQuestion = ASKS.test(title);
  // "Первые железные дороги" are not the one that a sentence means by "дорога"; a text on how bees live is on all of them.
  const words = findWords(title).filter(
    ({ text, start }) =>
      text.length > 2 &&
      !isFunctionWord(text) &&
      !(ADJECTIVE.test(text) || /[ыи]е$/.test(text)) &&
      (isQuestion ||
        title.split(" ").length === 1 ||
        (start > 0 && /^[А-ЯЁ]/.test(text)) ||
        !/(?:[^и]и|ы)$/.test(text)),
  );
  return new Set(words.map((w) => stemWord(w.text)));
}, 64);

/** Verbs of what happened to many, before their subject. */
const EVENTFUL =
  /^(?:Погибл|Пострада|Ранен|Ранения|Эвакуирован|Задержан|Известно|Найден|Построен|Обнаружен|Установлен|Собран|Остал|Хватил|Нужн|Потребовал|Понадобил|Был[аио]? |Разрушен|Повреждён|Поврежден|Убит|Спасен|Арестован)/;

/** People by their country. */
const PEOPLES =
  /^(?:американ|англич|россиян|датчан|норвеж|испан|итальян|голланд|австрал|украин|японк|канад|мексикан|бразил|португал|бельги|герман|австри|африкан|грузин|армян|индиан|китаян)/;

/** "население столицы", "до победы": after a noun, or a preposition of the genitive, the form of "столица" is no plural. */
export function isGenitiveSingular(text: string, words: readonly Word[], i: number): boolean {
  return /[ыи]$/.test(words[i]!.text) && isAfterNoun(text, words, i);
}

/** Whether a noun, or a preposition of the genitive, stands right before a word. */
export function isAfterNoun(text: string, words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before === undefined || text.slice(before.end, words[i]!.start) !== " ") return false;
  const letters = readLetters(before.text);
  return (
    OF_GENITIVE.has(letters) ||
    (letters.length > 3 &&
      !ADJECTIVE.test(letters) &&
      !VERB.test(letters) &&
      !SHORT_PASSIVE.test(letters) &&
      !isFunctionWord(letters))
  );
}
const OF_GENITIVE = listWords("из от до у для без около после вокруг внутри возле вдоль против среди ради");

/** After a preposition, when rather than where. */
export const TIMES =
  /^(?:\d|понедельник|вторник|сред[уы]|четверг|пятницу|субботу|воскресенье|январ|феврал|март|апрел|ма[йея]$|июн|июл|август|сентябр|октябр|ноябр|декабр|итог|результат|течени|помощ|недел|год|конц|начал|част|мест|этот|эту|этой|тот)/;

/** "стран", "компаний", "монастырей": the genitive plural has no ending, or -ий, -ей. */
function isGenitivePlural(letters: string, noun: string): boolean {
  if (/[аяое]$/.test(noun)) return letters === stemWord(letters) || /(?:ий|ей)$/.test(letters);
  return noun.endsWith("ь") && letters.endsWith("ей");
}

/** Whether the words around a noun say which one it is, or that it is new. */
export function isTold(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const before = words[i - 1];
  const isAfter = before !== undefined && text.slice(before.end, word.start) === " ";
  if (isAfter) {
    const letters = readLetters(before.text);
    if (
      (DETERMINERS.has(letters) && !(i === 1 && ORDINAL.test(letters))) ||
      TELLING.test(letters) ||
      /^\d+$/.test(letters) ||
      (i > 1 && /^[А-ЯЁA-Z]/.test(before.text) && ADJECTIVE.test(letters))
    )
      return true;
    if (
      /^(?:был|была|было|были|стал|стала|стало|является|являлся|являлась|стать|быть|как|станет|считается|назван|назвали|называют)$/.test(
        letters,
      )
    )
      return true;
    // An "основатель" makes nothing new of what stands behind him.
    if (MAKING.test(letters) && !/тел(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)$/.test(letters)) return true;
    // "открыл в Твери школу"
    if (/^[А-ЯЁ]/.test(before.text) && i > 2 && MAKING.test(readLetters(words[i - 3]!.text))) return true;
    // "на частном самолёте", "британскую награду": one of many, but for the first words of a sentence.
    if (i > 2 && ADJECTIVE.test(letters) && !DEICTIC.test(letters)) return true;
    // "один из самых …", an adjective before it: what it is rather than which one, where it follows a dash or a verb of being.
    const head = text.slice(0, before.start);
    if (
      /(?:[^»,] [—–]|был|была|было|стал|стала|стало|является|являлся|станет|как|названа?) (?:[а-яё]+ )?$/.test(
        head,
      )
    )
      return true;
  }
  if (/[^»,] [—–] $/.test(text.slice(0, word.start))) return true;
  const next = words[i + 1];
  if (next === undefined) return false;
  const gap = text.slice(word.end, next.start);
  if (/[«"“„(]/.test(gap)) return true;
  if (
    /^, [а-яё]+(?:щ|вш|нн|ем|им)(?:ий|ая|ее|ие|его|ей|их|ему|им|ую|ый|ое|ые|ого|ой|ых|ому|ым)(?:ся)? /.test(
      text.slice(word.end, word.end + 24),
    )
  )
    return true;
  if (/^, ?(?:котор|где|в котор|на котор|чь)/.test(text.slice(word.end, word.end + 14))) return true;
  if (gap === ", " && /^[А-ЯЁ]/.test(next.text)) return true;
  if (gap !== " ") return false;
  // "станция на мысе": where it is says which.
  const where = words[i + 2];
  if (/^(?:на|у|через|над|при)$/.test(next.text) && where !== undefined && !TIMES.test(where.text))
    return true;
  if (/^(?:в|с|к|над)$/.test(next.text) && where !== undefined && /^[А-ЯЁA-Z]/.test(where.text)) return true;
  if (/^[А-ЯЁA-Z]/.test(next.text) || /^(?:по|для|против|имени|из|между|под|от|о|об|про)$/.test(next.text))
    return true;
  const letters = readLetters(next.text);
  // Of the word after it an ending of the genitive says whose it is ("столица страны"), unless it is a verb.
  return (
    !LINKING.has(letters) &&
    !isFunctionWord(letters) &&
    !VERB.test(letters) &&
    !SHORT_PASSIVE.test(letters) &&
    GENITIVE.test(letters)
  );
}
