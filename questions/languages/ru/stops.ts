/** Words with a full stop: which of them end no sentence. Source: GOST R 7.0.12-2011, and usage. */
import { findWords, type Word } from "../../words.ts";
import { readPlace } from "./gazetteer.ts";
import { readGiven } from "./given-names.ts";
import { isFinite } from "./verbs.ts";
import { listWords, readLetters } from "./words.ts";

/** Words with a full stop that does not end a sentence. */
const INNER = listWords(
  "т е н ср им ул пл пер просп наб обл с пос дер стр рис табл гл ст напр прим тов гр проф акад доц канд о оз р англ лат греч нем фр рус ок изд илл г-н г-жа",
  "св свв ап апп прп преп мч мц вмч вмц свщмч сщмч свт блж блгв равноап прор архим архиеп еп митр прот протод протопр иер иером игум патр архиер кн имп",
  "inc ltd corp ред сост перев сб соч вып прил примеч разд отд журн кв корп бульв шос ш м-р д-р инж архит лейт адм чл зам зав",
  "русс франц итал исп польск укр белор араб яп кит швед норв голл чешск венг груз арм тюрк санскр слав др-греч др-рус ст-слав др-евр букв устар разг собств наст псевд урожд прибл сокр зап вост юж нач",
);
/** Words with a full stop that a capital may follow as a new sentence: "в 1870 г. Завод …", "и др. Он …". */
const OFTEN_LAST = listWords(
  "г гг в вв э см п д др пр проч тыс млн млрд трлн руб коп долл грн р-н ч мин сек м км мм га л кг мг мл чел экз шт род ум вел ген сер сев кон куб тел порт дат газ худ реж гор мл",
  "янв фев февр апр авг сент окт нояб дек км/ч",
);
/** Before a name of a town. */
const BEFORE_PLACE = listWords("г д гор");

const AFTER_PREPOSITION =
  /(?:^|[ (])(?:[Вв]о?|[Ии]з|[Уу]|[Пп]од|[Дд]о|[Оо]т|[Кк]о?|[Бб]лиз|[Оо]коло|[Чч]ерез) $/;

/** "г. Москва" and "г. было" go on, "в 1870 г. Завод" does not. */
export function isAbbreviation(word: string, next: string, before = ""): boolean {
  // "В 1893 г. Третьяков …": with a year alone nothing has been said yet.
  if (ONLY_YEARS.test(before) && /^(?:гг?|вв?)$/.test(word)) return true;
  // An initial: "купец П. И. Коробов".
  if (/^[А-ЯЁA-Z]$/.test(word)) return true;
  const small = word.toLowerCase();
  // "родился в д. Папулово": behind a preposition a town or village is still to be named.
  if (BEFORE_PLACE.has(small) && AFTER_PREPOSITION.test(before)) return true;
  // "был основан г. Борисов": without a figure before it "г." is no year's.
  if (word === "г" && before !== "" && !/[\dIVXLC] ?$/.test(before)) return true;
  // "За 6000 лет до н.э. Египет …": as with a space between them.
  if (small === "н.э" && isFronted(before, next)) return true;
  if (small === "н.э") return !/^[А-ЯЁA-Z«]/.test(next) || /^[IVXLC]+(?![A-Za-z])/.test(next);
  if (OFTEN_LAST.has(small))
    return (
      !/^[А-ЯЁA-Z«]/.test(next) ||
      word === "См" ||
      // "сер. XIX в."
      /^[IVXLC]+(?![A-Za-z])/.test(next) ||
      (BEFORE_PLACE.has(small) && readPlace(findWords(next), 0) !== null)
    );
  return INNER.has(small) || /^(?:[а-яё]\.[а-яё]|[А-ЯЁ]\.-?[А-ЯЁ])$/.test(word);
}

/**
 * "Флоренцию основал в 59 году до н.э. Юлий Цезарь.": behind an object and its verb the subject is still to come, a name that agrees, and behind it the stop or a clause of the place. A
 * plural needs none ("Колонию основали в 59 году до н.э. Римляне привезли …"), and a name with more behind it begins a sentence.
 */
function isFronted(before: string, next: string): boolean {
  const verb = FRONTED.exec(before)?.[1];
  const given = NAME_ALONE.exec(next)?.[1];
  const gender = verb?.endsWith("ла") === true ? "f" : "m";
  return (
    verb !== undefined &&
    given !== undefined &&
    readGiven(given).some((g) => g.gender === gender && g.lemma === given)
  );
}
const FRONTED =
  /^[А-ЯЁ][а-яё]+(?<=[ую]) ([а-яё]+)(?<=ла?) (?:примерно )?(?:в|около) \d+ (?:году|года|г\.) (?:до )?$/;
const NAME_ALONE = /^([А-ЯЁ][а-яё]+)(?: [А-ЯЁ][а-яё]+){0,2}(?:[.!?]| в том месте(?![а-яё]))/;

/** Prepositions and conjunctions: none of them ends a sentence. */
const GOVERNING = listWords(
  "в во на с со к ко у об из от до для по при без через под над между среди и или что чтобы который которая которое которые которого которой которых которому которую которым которыми",
);

const ONLY_YEARS =
  /^\(?(?:(?:[ВвКкСс]о?|[Дд]о|[Пп]осле|[Оо]т|[Нн]а|[Пп]о|[Оо]коло|[Мм]ежду|[Уу]же|[Лл]ишь|[Тт]олько|[Ии]|[Аа]|[Нн]о|начале|конце|середине|начала|конца|середины) ){1,3}(?:[IVXLC]+|\d{1,4})(?:(?:[–—-]| (?:по|до|и|или|[–—-]) )(?:[IVXLC]+|\d{1,4}))? $/;

/** Parts of sentences that a source sets as sentences: "Разместить пехотинцев в городе.", "На сайте инспекции.", "Иван Бутов на выставке в Твери в 2018 году." */
export function findFragment(text: string, words: readonly Word[]): string | null {
  const opening = words[0]?.text ?? "";
  const isCalling = CALLING.test(opening);
  const isSaid = ({ text: word }: Word) =>
    isFinite(word === opening ? readLetters(word) : word) ||
    (!isCalling &&
      (word === opening || /^[а-яё]/.test(word)) &&
      PREDICATE.test(readLetters(word)) &&
      !NO_PREDICATE.test(readLetters(word)));
  // "Кто директор музея": a question needs no verb; nor does "Это город, в котором".
  const isWhole = /^(?:Кто|Это)$/.test(opening) || /[—–:]| - /.test(text);
  // "Больше только у Сомова, который открыл 8 школ": a verb of which only the clause about Сомов has.
  // "Пётр Сомов, открывший школу, которую построил отец": nor has what a participle opens.
  const from = isWhole ? text.length : findAttributes(text);
  const main = words.filter(({ start }) => start < from);
  return isWhole || main.length > MANY || main.some(isSaid) ? null : opening;
}
/** Where the clauses about nouns begin that follow one another up to the end. */
function findAttributes(text: string): number {
  let from = text.length;
  for (const part of text.split(", ").slice(1).toReversed()) {
    if (!ATTRIBUTE.test(part)) break;
    from -= part.length + ", ".length;
  }
  return from;
}
const ATTRIBUTE =
  /^(?:[^ ]{1,20} ){0,2}котор[а-яё]{2,3} |^[а-яё]{2,20}(?:ющ|ящ|ащ|ущ|вш)(?:ий|ая|ее|ие|его|ей|их)(?:ся)? /;
/** Nouns that end as those do: "Два выхода в открытый космос." */
const NO_PREDICATE =
  /^(?:космос|(?:во|до|за|о)прос|спрос|прогноз|процесс|прогресс|конгресс|интерес|бизнес|адрес|лес|вес|час|запас|класс|нос|рост|абрис|офис|кризис|ирис|рис|век|человек|рынок|снимок|подарок|участок|список|порядок|поток|восток|кусок|сок|срок|урок|игрок|подросток|замок|звонок|знаток|исток|снег|берег|бег|[а-яё]+(?:ность|ство)|лето|место|золото|болото|фото|авто|число|письмо|кино|окно|вино|зерно|полотно|сто)$/;
/** "Участник похода и гражданской войны.": who, is left out. */
const CALLING =
  /^(?:Бывш(?:ий|ая)$|Участни[кц]а?|Автор|Лауреат|Кавалер|Член|Основатель(?:ница)?|Обладатель(?:ница)?|Победитель(?:ница)?|Выпускни[кц]а?|Сын|Дочь|Жена|Муж|Брат|Сестра|Уроженец|Уроженка)$/;
/** In so many words one will be a verb, by whatever ending. */
const MANY = 25;
/** What is said of somebody without a finite verb that is told by its ending. */
const PREDICATE =
  /^(?:нет|есть|не|полон|необходим[аоы]?|готов[аы]?|рад[аы]?|нужно|надо|можно|нельзя|должн[аоы]|пора|(?:воз|про|с|при|в|по)ник|(?:с|по|пре)?мог|(?:за|под|со|об)ж[её]г|(?:у|за|по)мер|(?:за|от|под|у)пер|(?:с|вы|про|по)?тер|значит|означает|шел|шёл|рос|нес|вез|лег|ид[её]т|да[её]т|жд[её]т|бь[её]т|по[её]т|едет|учит|[а-яё]{2,}(?:ые|ен|на|но|ны|ты|то|та|иг|ег|яг|ек|ок|ес|ез|ос|ас|ис|иб|тих|тух|сох))$/;

/** The abbreviation or the preposition with which a text breaks off: "во имя св. ап.", "беспилотников у." A measure may stand last: "15 т."; or a bracket that lacks the full stop behind it: "(15 т.)" (Rozental, § 137). */
export function findBrokenEnd(text: string): string | null {
  if (text.endsWith(".)") && !text.startsWith("(")) return ".)";
  const [, before = "", word = ""] = /(\S) ([а-яё-]+)\.$/.exec(text) ?? [];
  if (GOVERNING.has(word) && !/[\dА-ЯЁ]$/.test(before)) return word;
  return INNER.has(word) && word !== "им" && !/\d$/.test(before) ? word : null;
}
