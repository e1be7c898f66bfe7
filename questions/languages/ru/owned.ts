/**
 * Parts of a whole and places of an event that need an owner: "На борту разместили приборы" (of which ship?), "Между слоями возникает ток" (of what?),
 * "Столбик остался в трубке". Told by a genitive, a name or an adjective of relation beside it, by the word or its whole in the headline, the lead or before it.
 */
import { findWords, type Word } from "../../words.ts";
import { isFunctionWord } from "./function-words.ts";
import { readNumeral } from "./numerals.ts";
import { isFinite } from "./verbs.ts";
import { readLetters, stemWord } from "./words.ts";

interface Part {
  /** Forms of the noun. */
  noun: RegExp;
  /** What tells the whole, above the statement or in it. */
  whole: RegExp;
  /** Whether the name of an entry is the whole: "Экипаж насчитывал …" below the name of a ship. */
  isOfEntry?: true;
  /** Whether any adjective says which: "стеклянная трубка"; of a crew only one of relation does: "российский экипаж". */
  isLike?: true;
  /** Whether it is known only where it opens a sentence: "решил выкопать колодец" tells of a new one. */
  isTheme?: true;
}

const PARTS: Part[] = [
  {
    noun: /^(?:борт[уе]?|бортом|экипаж(?:а|у|ем|е)?|палуб(?:а|ы|е|у|ой)|трюм(?:а|у|ом|е|ы|ах)?|двигател(?:ь|я|ю|ем|е))$/,
    whole:
      /корабл|суд(?:но|на|не|ну|ном|а|ов)(?![а-яё])|шлюп|шхун|баркас|галер|сам[ао]л[её]т|верт[ао]л[её]т|лайнер|(?:паро|тепло|ледо|луно|марсо)(?:ход|кол)|ракет|(?:космическ|орбитальн)[а-яё]+ станци|поезд|машин|автомобил|автобус|лод[ок]|катер|яхт|фрегат|крейсер|эсмин|бриг(?:[аеу]|ом)?(?![а-яё])|парусник|галеон|авианос|дирижабл|аэростат|шаттл|танк|МКС|эскадр|флот|экспедици|мотор|[«"“][А-ЯЁA-Z\d]|(?<![А-ЯЁA-Za-z])[A-Z][A-Za-z]*[- ]?\d/i,
    isOfEntry: true,
  },
  {
    noun: /^трупп(?:а|ы|е|у|ой)$/,
    whole: /театр|балет|опер(?:[аыеу]|ой|н[а-яё]+)(?![а-яё])|цирк|антрепри|[«"“][А-ЯЁA-Z]/,
    isOfEntry: true,
  },
  {
    noun: /^(?:столбик(?:а|у|ом|е)?|трубк(?:а|и|е|у|ой)|поршен[ья]|поршн(?:я|ю|ем|е)|колб(?:а|ы|е|у|ой))$/,
    whole: /термометр|барометр|манометр|насос|двигател/i,
    isLike: true,
  },
  { noun: /^сло(?:й|я|ю|ем|е|и|[её]в|ям|ями|ях)$/, whole: /сло(?:ист|йн)/, isLike: true },
  {
    noun: /^(?:шахт(?:а|ы|е|у|ой)|штольн(?:я|и|е|ю|ей)|скважин(?:а|ы|е|у|ой)|колодец|колодц(?:а|у|ем|е))$/,
    whole: /рудник/i,
    isLike: true,
    isTheme: true,
  },
];
const ROOT = 3;

/** The first part or place in what is shown whose owner neither it nor the headline tells. */
export function findOwnerless(text: string, lead: string, title: string, isEntry: boolean): string | null {
  const shown = lead === "" ? text : `${lead} ${text}`;
  const words = findWords(shown);
  for (const [i, word] of words.entries()) {
    const letters = readLetters(word.text);
    const part = PARTS.find(({ noun }) => noun.test(letters));
    if (part === undefined || (isEntry && part.isOfEntry)) continue;
    if (part.isTheme && i > 1 && !/[.!?…] $/.test(shown.slice(0, words[i - 1]!.start))) continue;
    const told = `${title} ${shown.slice(0, word.start)}`;
    if (part.whole.test(`${title} ${shown}`)) continue;
    // It was told before, or in the headline.
    const isAgain = ({ text: other }: Word) =>
      part.noun.test(readLetters(other)) && readLetters(other).startsWith(letters.slice(0, ROOT));
    if (findWords(told).some(isAgain)) continue;
    if (!hasOwner(shown, words, i, part.isLike === true)) return word.text;
  }
  return null;
}

/** What is made, found or had is new. */
const NEW =
  /^(?:постро|откры|созда|соору|выкоп|копа|вырыл|рыл|пробур|бур|заложи|проложи|взял|брал|возьм|кури|сня|подня|положи|изготов|изобр|купи|име|обнаруж|наш[её]л|нашл|образ|собра|набра|получи|есть|существ)/;
const RELATION = /(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|ому|им|ом|ую|их|ими)$/;
const ADJECTIVE = /(?:[ыи]й|ая|яя|ое|ее|[ыи]е|ого|его|ому|ему|[ыи]м|ом|ем|ой|ей|ую|юю|[ыи]х|[ыи]ми)$/;
const GENITIVE = /(?:ого|его|ой|ей|ых|их|а|я|ы|и|ов|ев|ии|ь)$/;
/** "столбик высотой 76 сантиметров": of which size it is. */
const SIZE = /^(?:высот|длин|ширин|глубин|толщин|диаметр|вес|масс|объ[её]м|площад|мощност)(?:ой|ом|ью)$/;
/** "за бортом": left out of something. */
const DETERMINER = /^(?:за$|кажд|люб|одн|один|сво|друг|нескольк|многи)/;

function hasOwner(text: string, words: readonly Word[], i: number, isLike: boolean): boolean {
  const [before, word, next] = [words[i - 1], words[i]!, words[i + 1]];
  if (before !== undefined && text.slice(before.end, word.start) === " ") {
    const letters = readLetters(before.text);
    if (RELATION.test(letters) || DETERMINER.test(letters) || NEW.test(letters)) return true;
    if (/^\d/.test(letters) || readNumeral(letters) !== null) return true;
    if (isLike && !isFunctionWord(letters) && ADJECTIVE.test(letters)) return true;
  }
  const rest = text.slice(word.end);
  if (/^ ?[«"“(A-ZА-ЯЁ]|^, (?:[а-яё]{1,4} )?(?:котор|где|чь)/.test(rest)) return true;
  if (next === undefined || text.slice(word.end, next.start) !== " ") return false;
  if (isLike && /^(?:с|со|из|для|от|под|между|на|у|в)$/.test(next.text))
    return /^ [а-яё]+ [а-яёА-ЯЁ«]/.test(rest);
  return (
    GENITIVE.test(next.text) && !isFunctionWord(next.text) && !isFinite(next.text) && !SIZE.test(next.text)
  );
}

/** Entries of a sheet of facts without a verb: "Возможная площадь – 15 км²", "Место рождения — Тверь". */
const ENTRY =
  /^(?:[А-ЯЁ][а-яё]+(?:[ыи]й|ая|яя|ое|ее) (?=[а-яё]))?((?:площадь|глубина|высота|длина|ширина|толщина|диаметр|об[ъь][её]м|масса|вес|возраст|скорость|температура|население|численность|столица|территория|протяж[её]нность|мощность|стоимость|цена|тираж|срок|место (?:рождения|смерти|учёбы|работы|действия)|дата (?:рождения|смерти|основания|постройки)|годы? (?:основания|постройки|рождения|жизни)|рост|родина|автор|режисс[её]р|архитектор)(?![а-яё]))([^—–]*) [—–-] /i;

/** What such an entry begins with, where it names neither an owner nor a word of the headline, nor a lead that is about one thing; or null. */
export function findUnownedMeasure(text: string, title: string, lead: string): string | null {
  const [, noun, owner = ""] = ENTRY.exec(text) ?? [];
  if (noun === undefined || /[A-ZА-ЯЁ«\d]/.test(owner) || isOfOne(lead)) return null;
  const told = new Set(findWords(title).map(({ text: word }) => stemWord(word)));
  const owners = findWords(owner).filter(({ text: word }) => !isFunctionWord(word));
  // "Исландия лежит у полярного круга. Площадь острова — …": of what the headline names.
  const isOfTopic = owners.length > 0 && told.has(stemWord(findWords(lead)[0]?.text ?? ""));
  return isOfTopic || owners.some(({ text: word }) => told.has(stemWord(word))) ? null : noun;
}

/** "Гора Леший стоит у реки", "Леший виден с моря": the subject is the one name of the lead. In "На острове Валаам есть гора Леший" it is one of two. */
function isOfOne(lead: string): boolean {
  const [first] = findWords(lead);
  if (first === undefined || isFunctionWord(first.text.toLowerCase())) return false;
  const names = lead.slice(first.end).match(NAMES) ?? [];
  return names.length === 0 || (names.length === 1 && /^ [«A-ZА-ЯЁ]/.test(lead.slice(first.end)));
}
/** Words with a capital in a row that open no sentence. */
const NAMES =
  /(?<![.!?…] )(?<![A-Za-zА-ЯЁа-яё-])[A-ZА-ЯЁ][A-Za-zА-ЯЁа-яё-]*(?: [A-ZА-ЯЁ][A-Za-zА-ЯЁа-яё-]*)*/g;
