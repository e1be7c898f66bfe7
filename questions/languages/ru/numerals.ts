/**
 * Russian cardinals in their cases, and nouns that are counted, in the three forms that a number asks for: 1 год, 2 года, 5 лет.
 * Source: Shvedova (ed.), Russkaja grammatika (1980), §§ 1366–1389; CLDR plural rules of ru (one, few, many).
 */
import { lazy, remember } from "../../lazy.ts";
import { readLetters } from "./words.ts";

/** The form of the noun after a number: 1 год, 21 год; 2 года; 5 лет, 11 лет; a fraction takes the genitive singular (2,5 года). */
export type Agreement = "one" | "few" | "many" | "other";

/** CLDR plural rules of ru. */
export function agreementOf(value: number): Agreement {
  if (!Number.isInteger(value)) return "other";
  const [tens, ones] = [value % 100, value % 10];
  if (ones === 1 && tens !== 11) return "one";
  if (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)) return "few";
  return "many";
}

/** Cardinals by value: nominative, genitive, dative, instrumental, prepositional. "two" has a feminine of its own. */
const CARDINALS: [value: number, forms: string][] = [
  [2, "два двух двум двумя двух"],
  [3, "три трёх трём тремя трёх"],
  [4, "четыре четырёх четырём четырьмя четырёх"],
  [5, "пять пяти пяти пятью пяти"],
  [6, "шесть шести шести шестью шести"],
  [7, "семь семи семи семью семи"],
  [8, "восемь восьми восьми восемью восьми"],
  [9, "девять девяти девяти девятью девяти"],
  [10, "десять десяти десяти десятью десяти"],
  [11, "одиннадцать одиннадцати одиннадцати одиннадцатью одиннадцати"],
  [12, "двенадцать двенадцати двенадцати двенадцатью двенадцати"],
  [13, "тринадцать тринадцати тринадцати тринадцатью тринадцати"],
  [14, "четырнадцать четырнадцати четырнадцати четырнадцатью четырнадцати"],
  [15, "пятнадцать пятнадцати пятнадцати пятнадцатью пятнадцати"],
  [16, "шестнадцать шестнадцати шестнадцати шестнадцатью шестнадцати"],
  [17, "семнадцать семнадцати семнадцати семнадцатью семнадцати"],
  [18, "восемнадцать восемнадцати восемнадцати восемнадцатью восемнадцати"],
  [19, "девятнадцать девятнадцати девятнадцати девятнадцатью девятнадцати"],
  [20, "двадцать двадцати двадцати двадцатью двадцати"],
  [30, "тридцать тридцати тридцати тридцатью тридцати"],
  [40, "сорок сорока сорока сорока сорока"],
  [50, "пятьдесят пятидесяти пятидесяти пятьюдесятью пятидесяти"],
  [60, "шестьдесят шестидесяти шестидесяти шестьюдесятью шестидесяти"],
  [70, "семьдесят семидесяти семидесяти семьюдесятью семидесяти"],
  [80, "восемьдесят восьмидесяти восьмидесяти восемьюдесятью восьмидесяти"],
  [90, "девяносто девяноста девяноста девяноста девяноста"],
  [100, "сто ста ста ста ста"],
];
/** Collective numerals, with people and the genitive plural. */
const COLLECTIVES: [value: number, form: string][] = [
  [2, "двое"],
  [3, "трое"],
  [4, "четверо"],
  [5, "пятеро"],
  [6, "шестеро"],
  [7, "семеро"],
];
const CASE_NAMES = ["nom", "gen", "dat", "ins", "pre"];

export interface Numeral {
  value: number;
  /** "nom", "gen+dat+pre" and the like, "f" for две, "coll" for двое. */
  form: string;
}

const lexicon = lazy(() => {
  const numerals = new Map<string, Numeral>();
  const words = new Map<string, Map<number, string>>();
  const define = (word: string, value: number, form: string) => {
    numerals.set(readLetters(word), { value, form });
    words.set(form, (words.get(form) ?? new Map<number, string>()).set(value, word));
  };
  for (const [value, line] of CARDINALS) {
    const forms = line.split(" ");
    for (const word of new Set(forms)) {
      define(word, value, CASE_NAMES.filter((_, i) => forms[i] === word).join("+"));
    }
  }
  define("две", 2, "f");
  for (const [value, word] of COLLECTIVES) define(word, value, "coll");
  return { numerals, words };
});

/** Reads a cardinal of one word, in any case; "один" is also "a certain" and is left out. */
export const readNumeral = remember(
  (word: string): Numeral | null => lexicon().numerals.get(readLetters(word)) ?? null,
);

/** Other cardinals in a form: ("nom") → 2 два, 3 три, … */
export function listNumerals(form: string): ReadonlyMap<number, string> {
  return lexicon().words.get(form) ?? new Map<number, string>();
}

/** Counted nouns: after 1, after 2, after 5. Those whose forms after 2 and after 5 are alike are left out. */
const NOUNS = (
  "год года лет,месяц месяца месяцев,неделя недели недель,день дня дней,час часа часов,минута минуты минут,секунда секунды секунд,сутки суток суток," +
  "раз раза раз,человек человека человек,ребёнок ребёнка детей,рубль рубля рублей,доллар доллара долларов,фунт фунта фунтов,процент процента процентов," +
  "миллион миллиона миллионов,миллиард миллиарда миллиардов,триллион триллиона триллионов,тысяча тысячи тысяч,метр метра метров,километр километра километров," +
  "сантиметр сантиметра сантиметров,миллиметр миллиметра миллиметров,тонна тонны тонн,килограмм килограмма килограммов,грамм грамма граммов,литр литра литров," +
  "градус градуса градусов,гектар гектара гектаров,миля мили миль,страна страны стран,город города городов,место места мест,матч матча матчей,гол гола голов," +
  "очко очка очков,балл балла баллов,книга книги книг,роман романа романов,фильм фильма фильмов,песня песни песен,альбом альбома альбомов,картина картины картин," +
  "студент студента студентов,ученик ученика учеников,житель жителя жителей,участник участника участников,солдат солдата солдат,корабль корабля кораблей," +
  "самолёт самолёта самолётов,автомобиль автомобиля автомобилей,машина машины машин,дом дома домов,этаж этажа этажей,комната комнаты комнат,школа школы школ," +
  "завод завода заводов,церковь церкви церквей,музей музея музеев,остров острова островов,озеро озера озёр,река реки рек,вид вида видов,остановка остановки остановок," +
  "станция станции станций,билет билета билетов,голос голоса голосов,депутат депутата депутатов,партия партии партий,компания компании компаний,магазин магазина магазинов," +
  "сотрудник сотрудника сотрудников,работник работника работников,рабочий рабочего рабочих,врач врача врачей,пациент пациента пациентов,игрок игрока игроков,команда команды команд," +
  "спутник спутника спутников,планета планеты планет,язык языка языков,слово слова слов,страница страницы страниц,экспонат экспоната экспонатов,сын сына сыновей,дочь дочери дочерей," +
  "брат брата братьев,сестра сестры сестёр,век века веков,десятилетие десятилетия десятилетий,ступень ступени ступеней,тур тура туров,сезон сезона сезонов,игра игры игр," +
  "победа победы побед,медаль медали медалей,орден ордена орденов,премия премии премий,пьеса пьесы пьес,рассказ рассказа рассказов,стихотворение стихотворения стихотворений," +
  "симфония симфонии симфоний,опера оперы опер,балет балета балетов,зал зала залов,мост моста мостов,башня башни башен,район района районов,деревня деревни деревень," +
  "область области областей,регион региона регионов,провинция провинции провинций,университет университета университетов,факультет факультета факультетов,предприятие предприятия предприятий," +
  "дерево дерева деревьев,животное животного животных,яйцо яйца яиц,зуб зуба зубов,кость кости костей,атом атома атомов,элемент элемента элементов,вагон вагона вагонов," +
  "турист туриста туристов,посетитель посетителя посетителей,пассажир пассажира пассажиров,зритель зрителя зрителей,подросток подростка подростков,женщина женщины женщин,мужчина мужчины мужчин"
)
  .split(",")
  .map((line) => line.split(" ") as [string, string, string]);

const nounByForm = lazy(() => {
  const nouns = new Map<string, { noun: [string, string, string]; agreement: Agreement }>();
  for (const noun of NOUNS) {
    const [one, few, many] = noun;
    if (few === many) continue;
    nouns.set(readLetters(one), { noun, agreement: "one" });
    nouns.set(readLetters(few), { noun, agreement: "few" });
    // "5 раз" and "1 раз", "5 человек" and "1 человек": what counts is that it is not the form after 2.
    nouns.set(readLetters(many), { noun, agreement: "many" });
  }
  return nouns;
});

/** A listed noun by one of its counted forms: "лет" → год, after 5. */
export function readCounted(word: string): { noun: [string, string, string]; agreement: Agreement } | null {
  return nounByForm().get(readLetters(word)) ?? null;
}

/** A noun as a number asks for it: (год, 3) → "года". */
export function countNoun([one, few, many]: [string, string, string], value: number): string {
  const agreement = agreementOf(value);
  return agreement === "one" ? one : agreement === "many" ? many : few;
}
