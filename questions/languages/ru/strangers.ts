/** Names from outside an article, for whoever may be asked for among too few of its own: common ones of Russia, or of English-speaking countries as Russian writes them. */
import { readGiven } from "./given-names.ts";
import { readLetters, stemWord } from "./words.ts";

type Pool = Record<"m" | "f", readonly string[]>;

const list = (names: string): readonly string[] => names.split(", ");

const RUSSIAN: Pool = {
  m: list(
    "Сергей Воронин, Андрей Лапшин, Павел Гордеев, Игорь Мещеряков, Алексей Зотов, Виктор Климов, Николай Рябов, Дмитрий Селиванов",
  ),
  f: list(
    "Ольга Савельева, Марина Егорова, Татьяна Крылова, Наталья Фомина, Елена Журавлёва, Ирина Лаптева, Светлана Носова, Анна Гуляева",
  ),
};
const ENGLISH: Pool = {
  m: list(
    "Питер Харрисон, Стивен Кларк, Марк Уилсон, Джон Паркер, Дэвид Тёрнер, Роберт Мейсон, Томас Рид, Эндрю Коллинз",
  ),
  f: list(
    "Сара Митчелл, Лора Беннетт, Энн Купер, Кейт Морган, Эмма Тейлор, Джейн Фостер, Хелен Брукс, Мэри Картер",
  ),
};
/** Given names that are English, as Russian writes them. */
const ENGLISH_GIVEN = new Set(
  (
    "джон джеймс питер майкл майк дэвид марк стивен стив роб роберт боб билл уильям том томас энди эндрю пол джордж джордан джим джефф джеффри джо джозеф крис кристофер кевин брайан скотт эрик гари грэм иэн йен нил ричард рик тим тимоти тони уолтер фил филип чарльз чарли эдвард эд мэтт мэтью " +
    "райан саймон дэн дэниел дэниэл алан аллан бен бенджамин колин даррен деннис дональд дуглас фрэнк фред гарри генри гордон грег джек джейк джейсон джерри джонатан кит лоуренс люк мартин нейл ник николас оливер патрик рэй роджер рональд рон сэм стюарт терри тревор уоррен шон " +
    "сара лора энн энни кейт кэтрин кэти эмма джейн хелен мэри дженнифер джессика карен линда лиза люси марта маргарет мег нэнси полли рейчел ребекка салли саманта сьюзан тереза холли шарлотта элис элизабет эмили эмми джулия джуди джоан барбара бетти бренда кэрол кэролайн дайэнн дороти эйлид эллен ханна"
  ).split(" "),
);
/** Given names that are common in Russia. */
const RUSSIAN_GIVEN = new Set(
  (
    "александр алексей анатолий андрей антон аркадий артем борис вадим валентин валерий василий виктор виталий владимир владислав всеволод вячеслав геннадий георгий глеб григорий даниил денис дмитрий евгений егор ефим иван игорь илья кирилл константин лев леонид максим " +
    "матвей михаил никита николай олег павел петр роман ростислав руслан семен сергей станислав степан тарас тимофей федор юрий яков ярослав алина алла анастасия анна антонина валентина валерия варвара вера вероника виктория галина дарья евгения екатерина елена елизавета " +
    "зинаида зоя инна ирина ксения лариса лидия любовь людмила марина мария надежда наталья наталия нина оксана ольга полина раиса римма светлана софья тамара татьяна ульяна фаина юлия яна"
  ).split(" "),
);
const SLAVIC = /(?:[оеё]в|[оеё]вич|[иы]н|[оеё]ва|[иы]на|ский|цкий|ская|цкая|енко|чук)$/;

/** Whether a name looks Russian, by the surname's end or the given name. */
export const isRussian = (name: string): boolean =>
  SLAVIC.test(name) || RUSSIAN_GIVEN.has(readLetters(name.split(" ")[0]!));

const RUSSIAN_ONLY = /(?:[оеё]ва?|[сц]к(?:ий|ая)|енко)$/;

/** Full names of the kind of a name and of this gender, of people whom neither the article nor the statement has; none where a name is of no such kind. */
export function listStrangers(name: string, gender: "m" | "f", isTaken: (word: string) => boolean): string[] {
  const [given = "", ...others] = name.split(" ");
  const surname = others.at(-1) ?? "";
  if (surname === "") return [];
  // "Карен Вартапетов": a given name that English has too.
  const pool =
    ENGLISH_GIVEN.has(readLetters(given)) && !RUSSIAN_ONLY.test(surname)
      ? ENGLISH
      : SLAVIC.test(surname) && readGiven(given).length > 0
        ? RUSSIAN
        : null;
  if (pool === null) return [];
  const free = pool[gender].filter((other) => !other.split(" ").some((word) => isTaken(stemWord(word))));
  // Which of them is no matter; not the same ones in each article.
  const from = [...name].reduce((sum, char) => sum + char.charCodeAt(0), 0) % Math.max(free.length, 1);
  return [...free.slice(from), ...free.slice(0, from)];
}

/** The same for a surname alone: Russian, or English where the article has other such names. */
export function listSurnames(
  surname: string,
  gender: "m" | "f",
  names: readonly string[],
  isTaken: (word: string) => boolean,
): string[] {
  const isEnglish = names.some((name) => ENGLISH_GIVEN.has(readLetters(name.split(" ")[0]!)));
  if (!SLAVIC.test(surname) && !isEnglish) return [];
  const pool = SLAVIC.test(surname) ? RUSSIAN : ENGLISH;
  return pool[gender].map((name) => name.split(" ")[1]!).filter((name) => !isTaken(stemWord(name)));
}
