/** Whether a word that begins a sentence has its capital of its own: names keep it inside a question, other words lose it. */
import type { Mention, Sentence } from "../../article.ts";
import { lazy } from "../../lazy.ts";
import { findWords, uncapitalise, type Word } from "../../words.ts";
import { isKind } from "./bare.ts";
import { isFunctionWord } from "./function-words.ts";
import { readGiven } from "./given-names.ts";
import { readHead } from "./heads.ts";
import { readNumeral } from "./numerals.ts";
import { readPlace } from "./gazetteer.ts";
import { isFinite } from "./verbs.ts";
import { listWords, stemWord } from "./words.ts";

/** Stems of words with how often each stands so. */
interface Capitals {
  names: ReadonlyMap<string, number>;
  common: ReadonlyMap<string, number>;
}

const byMention = new WeakMap<Mention, () => Capitals>();

/** Notes for the mentions of an article which of its words are written with a capital within a sentence, and which with a small letter. */
export function registerCapitals(mentions: Mention[], sentences: Sentence[]): void {
  // Few articles are asked about by such a mention.
  const capitals = lazy(() => {
    const { names, common } = readCapitals(sentences);
    // "Абид Насир был арестован": a person's name may stand at the beginning alone.
    const people = new Set(
      mentions.flatMap(({ kind, text }) =>
        kind === "person" && text.includes(" ") ? text.split(" ").map(stemWord) : [],
      ),
    );
    for (const stem of people) if (!names.has(stem)) names.set(stem, 1);
    return { names, common };
  });
  for (const mention of mentions) byMention.set(mention, capitals);
}

function readCapitals(sentences: Sentence[]) {
  const [names, common] = [new Map<string, number>(), new Map<string, number>()];
  const count = (of: Map<string, number>, stem: string) => of.set(stem, (of.get(stem) ?? 0) + 1);
  for (const { words, text, start } of sentences) {
    words.forEach(({ text: word, start: at }, i) => {
      if (!/^[А-ЯЁа-яё]/.test(word)) return;
      if (/^[а-яё]/.test(word)) count(common, stemWord(word));
      else if (i > 0 && !/[«"„(.:—] ?$/.test(text.slice(Math.max(0, at - start - 2), at - start)))
        count(names, stemWord(word));
    });
  }
  return { names, common };
}

/** Endings of common words and adjectives that begin sentences. Source: Zaliznyak (1977). */
const COMMON =
  /(?:ость|ости|ение|ения|ание|ания|тель|тели|ция|ции|ство|ства|ика|ники|ный|ная|ное|ные|ского|ские|ская|ское|ский|ого|его|ых|ому|ему|овый|овая|овые|анец|енец|янин|анка|ёзы|исты|ист|[ае]нием|[ае]нию|[ия]тие|атура)$/;

const NAMED_BY_ADJECTIVE =
  /^(?:церк|собор|храм|монастыр|часовн|башн|ворот|улиц|площад|проспект|мост[уаеом]*$|битв|област|кра[йяюе]|район|губерни|мир$|договор|преми|набережн|пустын|остров|мор[еяю]|озер|залив|пролив|канал|возвышенност|низменност|равнин|галере)/;

/** A word that stands so many times as often with a capital as without is a name. */
const MORE_OFTEN = 2;

/** A text to stand after a wh-phrase: "Завод открыли" → "завод открыли", "Трамп победил" as it is; null where its first word may be either. */
export function lowerFirst(text: string, mention: Mention): string | null {
  const words = findWords(text.slice(0, 60));
  const first = words[0]?.text ?? "";
  // "А. Арапов": an initial; "Ли Джэён": no particle.
  if (words[0]?.start !== 0 || !/^[А-ЯЁ](?:[а-яё]|$)/.test(first) || /^(?:[А-ЯЁ]\.|Ли [А-ЯЁ])/.test(text))
    return text;
  // "Преображенская церковь", "Куликовская битва", "Нобелевская премия": an adjective that names a building, a battle or a street.
  if (/[сц]к(?:ая|ий|ое|ую|ого|ой|ом)$/.test(first) && NAMED_BY_ADJECTIVE.test(words[1]?.text ?? ""))
    return text;
  if (BODY.test(text) || PAIRED.test(text)) return text;
  // "Соединенные Штаты", "Французский Иностранный легион": with a capital behind it an adjective may begin a name.
  if (isBeforeCapital(words, text)) return null;
  const lowered = uncapitalise(text);
  if (isFunctionWord(first) || ADVERBIAL.has(first.toLowerCase())) return lowered;
  const capitals = byMention.get(mention)?.();
  const stem = stemWord(first);
  // "Тесла" of a text that names a unit after him: mostly with its capital it is a name.
  const isMostlyName = (capitals?.names.get(stem) ?? 0) > MORE_OFTEN * (capitals?.common.get(stem) ?? 0);
  if (isMostlyName || readGiven(first).length > 0 || readPlace(words, 0) !== null) return text;
  if (isSurnamed(words, text) && capitals?.common.has(stem) !== true) return text;
  if (
    capitals?.common.has(stem) === true ||
    readHead(first) !== null ||
    readNumeral(first) !== null ||
    COMMON.test(first) ||
    isKind(first) ||
    TOLD_OF.has(first.toLowerCase()) ||
    isAdjective(words, text) ||
    isBeforeGenitive(words, text)
  )
    return lowered;
  return null;
}

/** "Бойко Борисов", "Абид Насир": two names, where the first is no calling ("Хоккеист Борисов") and no other name begins behind it ("Бегунья Юлия"). */
function isSurnamed(words: readonly Word[], text: string): boolean {
  const [first, next] = words;
  return (
    first !== undefined &&
    next !== undefined &&
    text.slice(first.end, next.start) === " " &&
    /^[А-ЯЁ][а-яё]+$/.test(next.text) &&
    readGiven(next.text).length === 0 &&
    readHead(first.text) === null &&
    !isKind(first.text) &&
    !COMMON.test(first.text) &&
    !CALLED.test(first.text) &&
    !/[сц]к(?:ая|ий|ое|ие)$|(?:ый|ая|ое|ые|ий)$/.test(first.text)
  );
}
const CALLED =
  /^(?:Член|Сын|Брат|Друг|Дом|Клуб|Фонд|Суд|Порт|Союз|Центр|Театр)$|(?:ист|истка|тель|ница|ник|щик|чик|ец|анин|лог|граф|ор|ер|ёр|арь|яр|ья|ка|ы|и|е|о)$/;

/** "Красная армия", "Чёрное море", "Белый дом": a colour that is a part of a name. */
const PAIRED =
  /^(?:Красн|Бел|Ч[её]рн|Ж[её]лт|М[её]ртв|Велик)(?:ый|ая|ое|ого|ой|ую|ом|ому) (?:арми|гварди|мор[еяю]|крест|площад|книг|стен[аыуе]|дом(?:а|у|е|ом)?(?![а-яё]))/;

/** "Организация Объединённых Наций", "Лига Наций", "Совет Европы": bodies whose names go on with a capital. */
const BODY =
  /^(?:Организаци|Лиг|Совет|Палат|Союз|Содружеств|Комитет|Комисси|Федераци)[а-яё]* (?:[А-ЯЁ][а-яё]+(?:ых|их|ой|[ое]го) [А-ЯЁ]|Наций|Безопасности|Министров|Европы|Федерации)/;

/** Prepositions and adverbs that begin sentences. */
const ADVERBIAL = listWords(
  "за под над после около среди через для при без до от вдоль внутри вокруг кроме ради благодаря согласно утром вечером днём днем ночью летом зимой весной осенью впервые ежегодно",
);
/** Nouns that begin sentences of measures, works and events. */
const TOLD_OF = listWords(
  "длина высота ширина глубина площадь протяжённость протяженность температура скорость стоимость цена вес масса объём объем число количество тираж население диаметр толщина мощность возраст " +
    "рекордсменом автором авторами победителем победителями основателем создателем лауреатом соавтором командиром командующим тренером капитаном главой режиссёром режиссером продюсером архитектором проект проекты " +
    "рисунки гербарий инцидент процесс похороны поправки закон указ договор съёмки съемки премьера выставка концерт матч турнир экспедиция экспозиция коллекция строительство мост дорога дом школа завод фабрика больница " +
    "библиотека театр музей памятник башня тоннель плотина канал станция город село деревня остров озеро река гора вулкан пещера лес парк сад поле книга роман повесть пьеса опера фильм картина песня журнал газета " +
    "раскопки поиски взрыв пожар авария катастрофа землетрясение наводнение цунами эпидемия битва сражение восстание перемирие жители власти строители рабочие спасатели врачи сборная команда станок станки комплекс вокзал аэропорт рудник шахта электростанция " +
    "пчела корабль ледокол самолёт самолет ракета спутник поезд автобус пароход роль кандидатуру партию мозаику",
);

/** "Первым смотрителем", "Общая стоимость": an adjective before its noun, unless the two are a name: "Красная площадь". */
function isAdjective(words: readonly Word[], text: string): boolean {
  const [first, next] = words;
  if (first === undefined || next === undefined || text.slice(first.end, next.start) !== " ") return false;
  return (
    /[а-яё]{2}(?:[ыиу]й|ая|яя|[ое]е|[ыи]е|[ое]го|ую|юю|[ыи]м|[ыи]х|[ыи]ми|[ое]му)$/.test(first.text) &&
    /^[а-яё]/.test(next.text) &&
    !isFinite(next.text) &&
    (GENERAL.test(first.text) || !NAMED_BY_ADJECTIVE.test(next.text)) &&
    !/^(?:театр|звезд|стрел|книг|крест|дом$|дворц|дворец|лес$|гор[аы]$|стен[аы]|государств|арми|фронт|революци|войн|смут|ярмарк)/.test(
      next.text,
    )
  );
}

const isBeforeCapital = ([first, next]: readonly Word[], text: string): boolean =>
  /(?:[нв]|[сц]к)(?:ый|ий|ая|ое|ые|ие)$/.test(first?.text ?? "") &&
  /^[А-ЯЁ]/.test(next?.text ?? "") &&
  text.charAt(first!.end) === " " &&
  !GENERAL.test(first!.text);

/** Adjectives that tell one from others, and name nothing. */
const GENERAL =
  /^(?:Стар(?:ый|ого|ую)|Прежн|Перв(?:ый|ая|ое|ую|ого|ым|ой|ые)|Последн|Следующ|Втор(?:ой|ая|ое|ую)|Трет(?:ий|ья|ье)|Главн(?:ый|ая|ое)|Кажд|Весь|Общ|Деревянн|Современн|Нынешн|Бывш|Сам(?:ый|ая|ое|ую|ым|ые)|Отдельн|Крупн|Знаменит|Известн|Местн|Городск|Новым|Новую|Новая|Новое(?= здани))/;

/** "Встреча лидеров", "Длина озера": a noun that another depends on is seldom a name. */
function isBeforeGenitive(words: readonly Word[], text: string): boolean {
  const [first, next] = words;
  if (first === undefined || next === undefined || text.slice(first.end, next.start) !== " ") return false;
  return (
    /^[а-яё]{3,}(?:ов|ев|ей|[ыиая]|ого|его|[иы]х|ой)$/.test(next.text) &&
    !/(?:л[аи]|[нт][аы]|ься|ись|ась)$/.test(next.text)
  );
}
