/**
 * Headlines that name several things of a kind: "Онежское и Ладожское озёра", "Самые высокие горы мира". A noun of that kind in the singular then says of none of them that it is
 * meant: "площадь озера" (of which?). Without articles a bare singular noun is read as the one told of before (Krylova & Khavronina, Porjadok slov v russkom jazyke, 1976).
 */
import type { Article } from "../../article.ts";
import { lazy, remember } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import { isAfterNoun } from "./bare.ts";
import { isFunctionWord } from "./function-words.ts";
import { isNamed, listOpenings } from "./theme.ts";
import { readLetters } from "./words.ts";

/** Things that have names, one and many; in a line those of which one word is said for another. */
const KINDS = lazy(() =>
  [
    "озеро озера,море моря,водоем водоемы,водохранилище водохранилища",
    "болото болота",
    "гора горы,вершина вершины,вулкан вулканы",
    "река реки",
    "остров острова,архипелаг архипелаги",
    "город города,столица столицы",
    "страна страны,государство государства,республика республики",
    "планета планеты,спутник спутники",
    "водопад водопады",
    "пустыня пустыни",
    "пещера пещеры",
    "парк парки,заповедник заповедники",
    "музей музеи,галерея галереи",
    "театр театры",
    "храм храмы,собор соборы,монастырь монастыри",
    "крепость крепости,кремль кремли",
    "мост мосты",
    "памятник памятники,монумент монументы",
    "здание здания,башня башни,небоскреб небоскребы",
    "университет университеты,вуз вузы",
    "стадион стадионы",
    "корабль корабли,крейсер крейсеры",
    "самолет самолеты",
  ].map((line) => line.split(",").map((pair) => makeNoun(...(pair.split(" ") as [string, string])))),
);

interface Noun {
  /** Its forms in the singular, but for one that is the plural as well. */
  one: RegExp;
  /** The nominative plural. */
  many: string;
  /** Other forms of the plural. */
  others: RegExp;
  /** Whether the nominative plural may be a genitive of the singular: "озера", "горы". */
  isEither: boolean;
}

/** Endings of the singular by the last letter of the nominative. */
const ENDINGS: Record<string, string> = {
  о: "о|у|ом|е",
  е: "е|ю|ем",
  а: "а|у|е|ой",
  я: "я|ю|е|ей",
  й: "й|я|ю|ем|е",
  ь: "ь|я|ю|ем|е|ью",
};

function makeNoun(one: string, many: string): Noun {
  const last = one.at(-1)!;
  const stem = ENDINGS[last] === undefined ? one : one.slice(0, -1);
  const isOwn = /[а-яё]/.test(last) && ENDINGS[last] === undefined;
  const isSoftFeminine = last === "ь" && many.endsWith("ости");
  return {
    one: new RegExp(`^${stem}(?:${ENDINGS[last] ?? "|а|у|ом|е"})$`),
    many,
    others: new RegExp(`^${stem}(?:ов|ев|ам|ям|ами|ями|ах|ях${isOwn || /[йья]/.test(last) ? "" : "|"})$`),
    isEither: /[оеая]/.test(last) || many.endsWith("а") || isSoftFeminine,
  };
}

/** The kinds of which a headline names several. */
const listSeveral = remember((title): readonly (readonly Noun[])[] => {
  const words = findWords(title);
  return KINDS().filter((nouns) => nouns.some((noun) => words.some((_, i) => isMany(noun, words, i))));
}, 64);

/** Whether a headline names several things of a kind, or two by their names: "Минин и Пожарский"; "Острова" alone are all of them. */
export const namesSeveral = (title: string): boolean =>
  PAIR.test(title) || MANY.test(title) || (title.includes(" ") && listSeveral(title).length > 0);

/** "Первые шаги в космос": many steps, of which a singular verb without its subject is of none. */
const MANY = /^[А-ЯЁ][а-яё]+(?:ые|ие) [а-яё]+[ыи](?![а-яё])/;

const PAIR =
  /^(?!Босния|Тринидад|Антигуа|Сент-Китс)[А-ЯЁ][а-яё-]+(?: [А-ЯЁ][а-яё-]+)? и [А-ЯЁ][а-яё-]+(?: [А-ЯЁ][а-яё-]+)?$/;

function isMany({ many, others, isEither }: Noun, words: readonly Word[], i: number): boolean {
  const { text } = words[i]!;
  const letters = readLetters(text);
  if (others.test(letters)) return true;
  if (letters !== many) return false;
  // "Озёра", "Самые высокие горы", "Онежское и Ладожское озера"; "Берега озера" are of one.
  return !isEither || i === 0 || /озёра/i.test(text) || /(?:[ыи]е|[ое]е|[ыи]й|ая)$/.test(words[i - 1]!.text);
}

/** The noun in the singular that a headline of several does not tell, and no name before or beside it; or null. */
export function findOneOfSeveral(text: string, lead: string, article: Article): string | null {
  const kinds = listSeveral(article.title);
  if (kinds.length === 0) return null;
  const shown = lead === "" ? text : `${lead} ${text}`;
  const words = findWords(shown);
  for (const [i, word] of words.entries()) {
    const letters = readLetters(word.text);
    const isKind = kinds.some((nouns) =>
      nouns.some(
        ({ one, many, isEither }) =>
          (one.test(letters) && letters !== many) ||
          (isEither && letters === many && isOneThere(shown, words, i)),
      ),
    );
    if (isKind && !isAny(shown, words, i) && !isNamedThere(shown, words, i, article)) return word.text;
  }
  return null;
}

/** "площадь озера", "у этого острова", "часть болота": the genitive of one; "верховые болота" are many. */
function isOneThere(text: string, words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.text ?? "";
  return (
    (isAfterNoun(text, words, i) && !/[ыи]е$/.test(before)) ||
    /(?:^[Чч]асть|[а-я]ость|[ое]го|[нрлтвдк]ой)$/.test(before)
  );
}

/** "Остров — это суша", "Остров зарастает травой": what opens a sentence of what is, without a figure, is any of its kind. */
const isAny = (text: string, words: readonly Word[], i: number): boolean =>
  /(?:^|[.!?…] )$/.test(text.slice(0, words[i]!.start)) &&
  !/\d/.test(text) &&
  /^ (?:[—–] |[а-яё]+[еиуюая]т(?:ся)?(?![а-яё]))/.test(text.slice(words[i]!.end));

/** By a name before it that is no place where it lies, or by what stands beside it. */
function isNamedThere(text: string, words: readonly Word[], i: number, article: Article): boolean {
  const [before, word] = [words[i - 1], words[i]!];
  const told = text.slice(0, word.start);
  if (/^ ?[«"“(A-ZА-ЯЁ]|^ [вн]а? [А-ЯЁ]|^, (?:[а-яё]{1,4} )?(?:котор|где|чь)/.test(text.slice(word.end)))
    return true;
  if (before !== undefined && i > 1 && /(?:ск|цк)[а-яё]{2,3}$|^[А-ЯЁ]/.test(before.text)) return true;
  // "Рица — горное озеро": what it is.
  if (/ [—–] (?:это )?(?:[а-яё]+(?:[ыи]й|[ая]я|[ое]е) )*$/.test(told)) return true;
  if (/(?:^|[^а-яё])(?:сам|кажд|люб|как|одн)[а-яё]+ (?:[а-яё]+ ){0,2}$/i.test(told)) return true;
  return words
    .slice(0, i)
    .some(
      ({ text: name, start }) =>
        /^[А-ЯЁA-Z]/.test(name) &&
        !AT_PLACE.test(text.slice(0, start)) &&
        (!/(?:^|[.!?…] )$/.test(text.slice(0, start)) ||
          (!isFunctionWord(name) &&
            (/-[А-ЯЁ]/.test(name) || listOpenings(article).has(name) || isNamed(article, name)))),
    );
}

const AT_PLACE =
  /(?:^|[^А-ЯЁа-яё])(?:[Вв]о?|[Нн]а|[Ии]з|[Пп]од|[Бб]лиз) (?:[А-ЯЁ][а-яё]+(?:ом|ем|ой|ей|ых|их|ую) )?$/;
