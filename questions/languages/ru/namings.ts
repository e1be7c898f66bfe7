/**
 * What things are called in Russian: «X называется Y-ом», «Y-ом называют X», «процесс, называемый Y-ом», «X получил название Y». The term stands in the
 * instrumental, or in the nominative as a name is told. Source: Rozental, Spravochnik po pravopisaniju i literaturnoj pravke (1997), § 158; Zaliznyak (1977).
 */
import type { NamingMention, Sentence, Span } from "../../article.ts";
import { findWords, uncapitalise, type Word } from "../../words.ts";
import type { NamingQuestion } from "../language.ts";
import { makeDefinition, makeNaming, MAX_TERM, readBetween, testCommon, testSmall } from "../namings.ts";
import { readTerm } from "./answers.ts";
import { askDefinition, findDefinition } from "./definitions.ts";
import { isFunctionWord } from "./function-words.ts";
import { lowerFirst } from "./capitals.ts";
import { toNominative } from "./nominative.ts";
import { ADVERBIAL, isFinite } from "./verbs.ts";
import { stemWord } from "./words.ts";

/** The verbs by which the verifier knows a naming. */
export const NAMES = /назыв|именуе|именую|название| [—–-] /i;
/** What is named is the subject, or the object. */
/** "среди партнёров назывались страны": who was told of, and not what it is called. */
const AMONG = /(?<![А-ЯЁа-яё])[Сс]реди (?:[^,;:.]{3,80} )?называ(?:лся|лась|лось|лись|ется|ются) /;
const PASSIVE = /^(?:называ(?:ется|ются|лся|лась|лось|лись)|именуется|именуются)$/;
const ACTIVE = /^(?:называют|называли|именуют)$/;
const PARTICIPLE = /^(?:называем|именуем)(?:ый|ая|ое|ые|ого|ой|ых|ым|ому|ыми|ую|ом)$/;
const GOT = /^(?:получил|получила|получило|получили|носит|носят)$/;
/** Right before the verb, or at the beginning: others call it otherwise, or it is called so at times, or not at all. */
const HEDGE =
  /(?:^| )(?:также|иногда|часто|нередко|порой|порою|раньше|прежде|ранее|первоначально|изначально|ещё|еще|иначе|не|теперь|сейчас|позже|позднее|шутливо|шутя|мог(?:ут|ла|ло|ли)?|может|условно|неофициально|так|традиционно|чаще|предпочитал[аио]?|стал[аио]?|некоторые|поклонники|англичане)$/i;
const PEOPLE =
  /(?:исты|ники|оги|еры|торы|тели|цы|[ая]не|ологи|люди|уч[её]ные|врачи|греки|турки|поэты|философы|критики|физики|химики|математики|журналисты|предки|народы)$/;
const RENAMED =
  /(?:также|ещё|еще|иначе|иногда|часто|нередко) (?:называ|именуе|известн)|^(?:Его|Её|Их) (?:также )?называ|^(?:Он|Она|Оно|Они) называ/;
/** Words that stand between a verb and its term without a meaning of their own. */
const PLAIN = /^(?:обычно|просто|собственно)$/i;
const INSTRUMENTAL = /^[а-яё]+(?:[оеё]м|[оеё]й|ью|ами|ями)$/;
const ADJECTIVE_INSTRUMENTAL = /^[а-яё-]+(?:[ыи]м|[оеё]й|[ыи]ми)$/;
const GENITIVE = /^[а-яё]{2,}(?:[ыиаяй]|ов|ев|ого|его|ых|их|ой|ей)$/;
const NOMINATIVE = /^[а-яё-]{3,}$/;
const SMALL = /^[а-яё]+(?:-[а-яё]+)*$/;
/** "звуки более высокой частоты": than which? */
const COMPARED =
  /(?<![А-ЯЁа-яё])(?:[Бб]олее|[Мм]енее) [а-яё]+(?:[ыи]й|ая|ое|[ыи]е|ого|его|ому|ой|ую|[ыи]м|[ыи]х|[ыи]ми)(?![а-яё])(?!.*, чем )/;
/** "по имени источника Гейсир", "в честь Ампера": where a term comes from. */
const ORIGIN =
  /(?<![а-яё])(?:по (?:имени|фамилии|названию)|от (?:имени|фамилии|названия)|в честь)(?: [а-яё]+){0,3} «?([А-ЯЁ][а-яё]+)/;
const ROOT = 3;
/** Whether the sentence has the name that a term comes from and begins like. */
const isOriginTold = (text: string, term: string): boolean =>
  ORIGIN.exec(text)?.[1]?.slice(0, ROOT).toLowerCase() === term.slice(0, ROOT).toLowerCase();
const VARIABLE = /(?<![A-Za-z])[A-Za-z](?![A-Za-z])/;
/** What is no term. */
const EMPTY =
  /^(?:так|это|этим|тем|именем|словом|словами|названием|термином|термин|по|кем|чем|одним|одной|другим|другой|способом|образом|разными|различными|себя|его|её|их|первым|последним|детьми|водой|людьми)$/;

/** What is said in praise or blame, or as an image, by the word's beginning: a lion is called the king of beasts. */
const OPINION =
  /^(?:геро|шедевр|жемчужин|убийц|цар[её]|корол|отцо|мат[её]р|родин|колыбел|ворота|сердце|чуд[оа]|чемпион|гени|легенд|символ|ра[ей]м$|катастроф|ошибк|проблем|причин|виновник|держав|лучш|главн|основн|важн|велик|лидер|предател|звезд|банкрот|игрок|приверженц|сторонник|противник|поклонник|защитник|враг|друг)/;

const isCommon = testCommon(
  "вода лёд воздух огонь еда деньги человек люди животное растение мать отец ребёнок друг школа дом дождь снег ветер ночь день лето зима землетрясение погода " +
    "планета звезда солнце луна море река озеро гора лес дерево цветок лист кость кровь треугольник квадрат круг куб книга учитель врач рубль копейка",
  readTerm,
);

/** Implements `LanguagePack.findNamings`. */
export const findNamings = (sentences: readonly Sentence[]): NamingMention[] =>
  listNamings(sentences).filter(({ lemma }) => !isCommon(lemma));

function listNamings(sentences: readonly Sentence[]): NamingMention[] {
  const isSmall = testSmall(sentences);
  return sentences.flatMap((sentence, i) => {
    // «Число n называется …»: a letter stands for what a reader does not see.
    if (!NAMES.test(sentence.text) || VARIABLE.test(sentence.text) || COMPARED.test(sentence.text)) return [];
    if (AMONG.test(sentence.text)) return [];
    const next = sentences[i + 1];
    if (next?.paragraph === sentence.paragraph && RENAMED.test(next.text)) return [];
    const opensSmall = isSmall(sentence.words[0]);
    const defined = findDefinition(sentence);
    // "Кампания здесь – инструмент борьбы": of a place, and no term.
    if (defined !== null)
      return / (?:здесь|там|тут|сейчас|сегодня|теперь|тогда)$/.test(
        sentence.text.slice(0, defined.end - sentence.start),
      )
        ? []
        : [makeDefinition(sentence, defined, readTerm)];
    return sentence.words.flatMap((_, at): NamingMention[] => {
      const naming = readNaming(sentence, at);
      if (naming === null) return [];
      const text = sentence.text.slice(naming.start - sentence.start, naming.end - sentence.start);
      const defines = isDefined(sentence, naming);
      // «Книга называется …»: a noun alone is some one thing; «Его называют …»: somebody.
      if (!defines && (!isPointing(sentence.text) || SOMEBODY.test(sentence.text))) return [];
      if (isOriginTold(sentence.text, text)) return [];
      if (text.split(" ").some((word) => OPINION.test(word.toLowerCase()))) return [];
      return [
        makeNaming(sentence, naming, {
          lemma: readTerm(text),
          form: formOf(text),
          opensSmall,
          genus: readGenus(sentence, naming),
          isDefined: defines,
        }),
      ];
    });
  });
}

/** Whether what is named has more words than one, and none that points. */
function isDefined({ words, text, start }: Sentence, term: Span): boolean {
  const own = words.filter((word) => word.end <= term.start || word.start >= term.end);
  return own.length > LEAST_NAMED && !isPointing(text) && !POINTING.test(text.slice(0, term.start - start));
}

/** A noun and the verb. */
const LEAST_NAMED = 2;
const isPointing = (text: string): boolean =>
  /^(?:Эт|Так(?:ой|ая|ое|ие|их|ую) |Подобн|Их |Его |Её |Он[аои]? )/.test(text);

/** The noun that heads what is named: the first word that is no adjective. */
function readGenus({ words }: Sentence, term: Span): string {
  const own = words.filter((word) => word.end <= term.start || word.start >= term.end);
  const head = own.find(({ text }) => !ADJECTIVE.test(text) && !isFunctionWord(text) && !NAMES.test(text));
  return head === undefined ? "" : stemWord(head.text);
}

const ADJECTIVE = /(?:[ыиоу]й|[ая]я|[ое]е|[ыи]е|[ую]ю|[ыи]х)$/;

const SOMEBODY = /^(?:Его|Её|Их) (?:[а-яё]+ )?(?:назыв|имен)/;
const POINTING = /(?:^|[,;] |(?:и|а|но) )(?:эт(?:о|и|от|а|у|их)|так(?:ой|ая|ое|ие|их|ую)) /;

/** Number and gender of an instrumental, as its ending tells. */
function formOf(text: string): string {
  const first = text.split(" ")[0]!;
  const ending = /(?:ами|ями|ыми|ими)$/.test(first)
    ? "plural"
    : /(?:[оеё]й|ью)$/.test(first)
      ? "feminine"
      : /[оеёыи]м$/.test(first)
        ? "masculine"
        : "nominative";
  return `${ending} ${text.split(" ").length > 1 ? "phrase" : "word"}`;
}

/** The term of the verb at a place. */
function readNaming(sentence: Sentence, at: number): Span | null {
  const { words, text, start } = sentence;
  const verb = words[at]!;
  const before = text.slice(0, verb.start - start).trimEnd();
  if (PASSIVE.test(verb.text) || ACTIVE.test(verb.text)) {
    // «Ушбу альпинисты называют …»: some call it so.
    if (ACTIVE.test(verb.text) && PEOPLE.test(before)) return null;
    if (HEDGE.test(before.replace(/(?:обычно|просто)$/, "").trimEnd())) return null;
    return (
      readBefore(sentence, at) ??
      readBehind(sentence, skipPlain(words, at + 1), PASSIVE.test(verb.text) ? "either" : "instrumental")
    );
  }
  if (PARTICIPLE.test(verb.text))
    return HEDGE.test(before) ? null : readBehind(sentence, at + 1, "instrumental");
  if (GOT.test(verb.text) && words[at + 1]?.text === "название" && !HEDGE.test(before))
    return readBehind(sentence, at + 2, "nominative");
  return null;
}

const skipPlain = (words: readonly Word[], at: number): number =>
  PLAIN.test(words[at]?.text ?? "") ? at + 1 : at;

/** "Фотосинтезом называется процесс …": a term that opens the sentence. */
function readBefore(sentence: Sentence, at: number): Span | null {
  const { words } = sentence;
  if (at === 0 || at > MAX_TERM || readBetween(sentence, undefined, words[0]) !== "") return null;
  if (words.slice(0, at).some((word, i) => readBetween(sentence, word, words[i + 1]) !== " ")) return null;
  const own = words.slice(0, at).map(({ text }, i) => (i === 0 ? uncapitalise(text) : text));
  const behind = words[at + 1];
  if (!isInstrumental(own) || behind === undefined || readBetween(sentence, words[at], behind) !== " ")
    return null;
  // «Переправой называется мост»: what is named stands behind the verb in the nominative, or the accusative.
  return isFinite(behind.text) || ADVERBIAL.test(`${behind.text} `)
    ? null
    : { start: words[0]!.start, end: words[at - 1]!.end };
}

/** Adjectives, a noun in the instrumental, and what depends on it. */
function isInstrumental(words: readonly string[]): boolean {
  if (words.some((word) => !SMALL.test(word) || EMPTY.test(word) || isFunctionWord(word))) return false;
  const noun = words.findIndex((word) => INSTRUMENTAL.test(word) && !isAdjectiveBefore(word, words));
  if (noun < 0) return words.length === 1 && /(?:ыми|ими)$/.test(words[0]!);
  return words.every((word, i) => i === noun || (i < noun ? ADJECTIVE_INSTRUMENTAL : GENITIVE).test(word));
}

/** Whether a word in -ой or -ей is an adjective, as another instrumental follows it. */
function isAdjectiveBefore(word: string, words: readonly string[]): boolean {
  const next = words[words.indexOf(word) + 1];
  return (
    ADJECTIVE_INSTRUMENTAL.test(word) &&
    next !== undefined &&
    (INSTRUMENTAL.test(next) || ADJECTIVE_INSTRUMENTAL.test(next))
  );
}

/** The words from a place on up to the end of their clause. */
function readBehind(
  sentence: Sentence,
  from: number,
  wanted: "instrumental" | "nominative" | "either",
): Span | null {
  const { words } = sentence;
  if (readBetween(sentence, words[from - 1], words[from]) !== " ") return null;
  let to = from;
  while (to < words.length && to - from <= MAX_TERM) {
    const word = words[to]!;
    if (!SMALL.test(word.text) || isFunctionWord(word.text) || ADVERBIAL.test(`${word.text} `)) break;
    to++;
    if (readBetween(sentence, word, words[to]) !== " ") break;
  }
  const own = words.slice(from, to).map(({ text }) => text);
  if (own.length === 0 || own.length > MAX_TERM || own.some((word) => EMPTY.test(word))) return null;
  const isNominative = own.length === 1 && NOMINATIVE.test(own[0]!) && !isFinite(own[0]!);
  if (!((wanted !== "nominative" && isInstrumental(own)) || (wanted !== "instrumental" && isNominative)))
    return null;
  const behind = readBetween(sentence, words[to - 1], words[to]);
  const next = words[to]?.text ?? "";
  if (
    !/^[.,;:!?]|^ [–—-] /.test(behind) &&
    !(behind === " " && /^(?:в|на|при|потому|так|поскольку)$/.test(next))
  )
    return null;
  // «..., или», «..., а также»: a second name, or a list.
  if (
    /^, ?$/.test(behind) &&
    (/^(?:или|либо|также|реже|иногда|сокращённо|от)$/.test(next) ||
      (INSTRUMENTAL.test(next) && !isFunctionWord(next)))
  )
    return null;
  return { start: words[from]!.start, end: words[to - 1]!.end };
}

const JOINED =
  /[;:()«»"„“]| [–—-] |, (?:а|но|и|однако|хотя|поэтому|так что|если|когда|что|чтобы|потому) |(?:^| )(?:поэтому|однако|это|эти|этот|эта|такой|такая|такое|такие|они|он|она|оно|его|её|их) /i;
const RELATIVE =
  /, (?:(?:в|на|с|из|из-за|о|для|к|у|по|при|через|под|над|от|до|между) )?(?:котор|чей|чья|где)/;
const MAX_CHARS = 220;

/** «Наука о растениях называется ботаникой.» → «Как называется наука о растениях?» Implements `LanguagePack.askNaming`. */
export function askNaming(text: string, { start, end }: Span, mention: NamingMention): NamingQuestion | null {
  if (text.length > MAX_CHARS) return null;
  const key = text.slice(start, end);
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).replace(/\.$/, "");
  if (start === 0) {
    const [, verb, named] = /^ ([а-яё]+) (.+)$/.exec(after) ?? [];
    if (verb === undefined || named === undefined) return askDefinition(text, { start, end });
    if (!isNamed(named)) return null;
    return write(verb, named, uncapitalise(key));
  }
  const [, named, verb] = /^(.+?),? ([а-яё]+)(?: обычно| просто)?$/.exec(before) ?? [];
  if (named === undefined || verb === undefined || !isNamed(named)) return null;
  if (!/^$|^, (?:так как|потому|поскольку|котор)|^ [–—] /.test(after)) return null;
  const isSmall = mention.opensSmall || /^[а-яё]/.test(named);
  const lower = uncapitalise(named);
  const small =
    isSmall || KINDS.has(stemWord(named.split(/[ ,]/, 1)[0]!)) ? lower : lowerFirst(named, mention);
  return small === null ? null : write(verb, small, key);
}

/** Nouns by which definitions begin, by their stems. A closed list, made by reading textbooks. */
const KINDS = listStems(
  "наука раздел прибор устройство инструмент часть место точка линия прямая угол фигура отрезок сторона тело вещество частица смесь сплав слой оболочка " +
    "участок территория область процесс явление превращение переход перенос движение изменение способность свойство сила величина единица группа совокупность " +
    "последовательность система форма вид виды организм организмы животные растения слова слово знак человек люди путь канал река вода воздух сосуды орган органы клетки клетка " +
    "ткань соединение реакция сооружение здание период время состояние отношение расстояние скорость количество число сумма предложение суждение звук звуки произведение самый самая самое верхний нижний",
);

function listStems(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(stemWord));
}

function write(verb: string, named: string, key: string): NamingQuestion | null {
  if (ACTIVE.test(verb)) return { question: `Как ${verb} ${named}?`, key };
  const nominative = PASSIVE.test(verb) ? toNominative(key) : null;
  return nominative === null ? null : { question: `Как ${verb} ${named}?`, key: nominative };
}

/** Whether words are what is named and nothing else: no verb but in a relative clause, and no adverbial before it. */
function isNamed(named: string): boolean {
  if (
    JOINED.test(named) ||
    (ADVERBIAL.test(named) && !/^(?:в|на|у|при) /i.test(named)) ||
    /^(?:Это|Так|Если|Когда|Чтобы) /.test(named)
  )
    return false;
  const verb = findWords(named).find(({ text }) => isFinite(text));
  return verb === undefined || RELATIVE.test(named.slice(0, verb.start));
}
