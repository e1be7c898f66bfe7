/** Runs of capitalised words in Russian sentences that may be names of people, with the callings before them. */
import type { Sentence } from "../../article.ts";
import { remember } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import { isBodyName } from "./bodies.ts";
import { isFunctionWord } from "./function-words.ts";
import { isRegion, readPlace } from "./gazetteer.ts";
import { type Given, readGiven } from "./given-names.ts";
import { readHead } from "./heads.ts";
import type { Gender } from "./surnames.ts";
import { isNext, listWords } from "./words.ts";

const NAME = /^[А-ЯЁ][а-яё]+(?:['’-][А-ЯЁа-яё][а-яё]*)*$/;

export const INITIALS = /^[А-ЯЁ](?:\.[А-ЯЁ])?$/;

export const ROMAN = /^[IVX]{1,4}$/;

/** Words of a surname that are no names: it is not whole without them. */
const PARTICLES = listWords("фон де ван да ди дель дер ден ла ле бен ибн аль эль дос душ дю тер");

/** Whether a word is a particle of a surname: "де", "Ван". */
export const isParticle = remember((word: string) => PARTICLES.has(word.toLowerCase()));

/** "Би-Би-Си", "Эн-би-си": names of letters, which no person has. */
const SPELT =
  /^(?:[Ээ]й|[Бб]и|[Сс]и|[Дд]и|[Ээ]ф|[Дд]жи|[Ээ]йч|[Ээ]л|[Ээ]м|[Ээ]н|[Пп]и|[Ээ]с|[Тт]и|[Вв]и)(?:-(?:[Ээ]й|[Бб]и|[Сс]и|[Дд]и|[Ээ]ф|[Дд]жи|[Ээ]йч|[Аа]й|[Ээ]л|[Ээ]м|[Ээ]н|[Пп]и|[Ээ]с|[Тт]и|[Вв]и)){2}$/;

const MAX_NAME = 4;

/** The commonest surnames of Korea, China and Vietnam as Russian writes them. */
const EASTERN = new Set(
  (
    "Пак Ким Ли Ри Чон Чхве Цой Кан Чо Юн Чан Лим Хан Со Син Квон Хван Ан Сон Рю Хон Мун Ван Чжан Лю Чэнь Чжао Хуан Чжоу Сюй Сунь Ху Чжу " +
    "Линь Хэ Го Ма Ло Лян Сун Чжэн Се Тан Фэн Юй Дун Сяо Чэн Цао Юань Дэн Фу Шэнь Цзэн Пэн Су Лу Цзян Цай Вэй Си Мао Нгуен Фам Хо Чэнь Те"
  ).split(" "),
);

/** Letters of a Korean or Chinese name at most, where it is no two of them joined by a hyphen. */
const EASTERN_NAME = 6;

/** Before a name, what it is the name of when that is no person: "города Калама", "рудник Эсперанса". */
const THINGS =
  /^(?:провинци|област|штат|округ|район|город|посёл|посел|сел[оеау]$|деревн|остров|рек[аиуео]й?$|гор[аыуе]$|озер|отел|гостиниц|стадион|улиц|площад|проспект|аэропорт|вокзал|станци|порт[аеу]?$|рудник|шахт|завод|ледник|вулкан|пролив|залив|мыс|канал|долин|пустын|хребет|хребт|планет|звезд|космодром|крепост|пещер|ураган|тайфун|шторм)/;

const GEOGRAPHIC =
  /^(?:штата|города|области|провинции|округа|района|графства|села|деревни|острова|республики|края|компании|фирмы|клуба)$/;

/** Verbs and adverbs that open a sentence before a name. */
const OPENING = listWords(
  "св им ул вчера сегодня завтра накануне недавно затем потом позже ранее однако также когда если хотя пока после поэтому поскольку впервые именно даже только сейчас теперь тогда",
);

export interface Run {
  sentence: Sentence;
  words: Word[];
  /** Index of the first word in the sentence. */
  first: number;
  /** Callings that stand before it. */
  isTitled: boolean;
  titleGender: Gender | null;
  /** A single name that says what thing it is the name of. */
  isThing: boolean;
}

/** Runs of capitalised words that may be names: "президент Дональд Трамп" → Дональд Трамп. */
export function findRuns(sentence: Sentence): Run[] {
  const { words, origin } = splitInitials(sentence.words);
  const runs: Run[] = [];
  for (let i = 0; i < words.length; i++) {
    // "де Грааф", "Ван Гог": a surname alone begins with its particle.
    const hasParticle =
      isParticle(words[i]!.text) &&
      (i === 0 || words[i]!.text !== "да") &&
      isNext(sentence, words[i]!, words[i + 1]) &&
      isNameWord(sentence, words, i + 1);
    if (!hasParticle && !isNameWord(sentence, words, i)) continue;
    const run = hasParticle ? [words[i]!, words[i + 1]!] : [words[i]!];
    let k = hasParticle ? i + 1 : i;
    while (run.length < MAX_NAME) {
      const next = words[k + 1];
      if (next === undefined || !isJoined(sentence, words[k]!, next)) break;
      if (run.length > 1 && (isOthers(sentence, words, k + 1) || isAnother(run, next, words[k + 2]))) break;
      if (isNameWord(sentence, words, k + 1)) run.push(next);
      else if (
        PARTICLES.has(next.text) &&
        isNext(sentence, next, words[k + 2]) &&
        isNameWord(sentence, words, k + 2)
      ) {
        run.push(next);
      } else if (ROMAN.test(next.text)) {
        run.push(next);
        k++;
        break;
      } else break;
      k++;
    }
    // "Ким Чен Ын", "Пак Бён Сеуг": the surname comes first, and which word inflects is a matter of usage. Nobody is asked for by it.
    // "Ким Форрест" is of another language.
    const isLong = run.length === 2 && run[1]!.text.length > EASTERN_NAME;
    if (EASTERN.has(run[0]!.text) && !isLong && readGiven(run[0]!.text).length === 0) {
      i = k;
      continue;
    }
    // "губернатор штата Оахака Алехандро Мурат": the first name is the state's.
    // "глава Центробанка Эльвира Набиуллина": a name begins with the given name.
    if (
      run.length > 2 &&
      !isInitialled(run[0]!) &&
      readGiven(run[0]!.text).length === 0 &&
      readGiven(run[1]!.text).length > 0
    )
      run.shift();
    if (run.length > 2 && GEOGRAPHIC.test(words[i - 1]?.text ?? "")) run.shift();
    // "глава Минюста Хайко Маас", "представителя Росавиации Петрова": behind an office the body's name is in the genitive, and no part of the holder's.
    if (
      run.length > 1 &&
      words[i - 1] !== undefined &&
      isNext(sentence, words[i - 1]!, words[i]) &&
      readHead(words[i - 1]!.text)?.calling === true &&
      readGiven(run[0]!.text).length === 0 &&
      isBodyName(run[0]!.text)
    )
      run.shift();
    const before = words[i - 1];
    const isThing =
      run.length === 1 &&
      before !== undefined &&
      THINGS.test(before.text) &&
      isNext(sentence, before, words[i]);
    const title =
      before !== undefined && isTitleBefore(sentence, words, i) ? findTitle(sentence, words, i) : null;
    const isSolitary = run.every((word) => INITIALS.test(word.text));
    if (!isSolitary && !run.some((word) => SPELT.test(word.text)))
      runs.push({
        sentence,
        words: run,
        first: origin === null ? i : origin[i]!,
        isTitled: title !== null,
        titleGender: title?.gender ?? null,
        isThing,
      });
    i = k;
  }
  return runs;
}

/** "С.В.Лавров", written without spaces, as "С", "В", "Лавров"; `origin` is where each stood before, or null where there was nothing to split. */
function splitInitials(words: readonly Word[]): { words: readonly Word[]; origin: number[] | null } {
  if (!words.some(({ text }) => GLUED.test(text))) return { words, origin: null };
  const origin: number[] = [];
  const split = words.flatMap((word, i): Word[] => {
    const initials = GLUED.exec(word.text)?.[1] ?? "";
    const own: Word[] = [];
    for (let at = 0; at < initials.length; at += 2)
      own.push({ text: initials[at]!, start: word.start + at, end: word.start + at + 1 });
    own.push({ ...word, text: word.text.slice(initials.length), start: word.start + initials.length });
    origin.push(...own.map(() => i));
    return own;
  });
  return { words: split, origin };
}
const GLUED = /^((?:[А-ЯЁ]\.){1,2})[А-ЯЁ][а-яё]/;

/** "сказал Роман Бутов Русской службе": an adjective of a name that follows, in the dative or genitive, behind a given name and a surname. */
function isOthers(sentence: Sentence, words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return (
    /(?:[сц]к|н)(?:ой|ому|ого|им|ом)$/.test(words[i]!.text) &&
    !/(?:[оеё]вич|[оеё]вн|ичн|ич)[а-яё]*$/.test(words[i - 1]!.text) &&
    next !== undefined &&
    isNext(sentence, words[i]!, next) &&
    /^[а-яё]{4,}(?:е|у|ю|ия|ии|а|ы|и)$/.test(next.text)
  );
}

/** "адвокат Юсупа Темерханова Мурад Мусаев": behind a name in the genitive another begins, in the nominative. */
function isAnother(run: readonly Word[], next: Word, after: Word | undefined): boolean {
  const [first, last] = [run[0]!.text, run.at(-1)!.text];
  const given = readGiven(first);
  const isGenitive = given.length === 0 ? /[аяыи]$/.test(first) : given.every(isOblique);
  return (
    isGenitive &&
    /(?:[оеё]ва|[иы]на|[оеё]й|[ое]го|[бвгджзклмнпрстфхцчшщ]а|я)$/.test(last) &&
    readGiven(last).length === 0 &&
    (readGiven(next.text).some(({ cases }) => cases.includes("nom")) ||
      (/[бвгджзклмнпрстфхцчшщй]$/.test(next.text) && /(?:[оеё]в|[иы]н|[сц]кий)$/.test(after?.text ?? "")))
  );
}
const isOblique = ({ cases }: Given): boolean => cases.length > 0 && !cases.includes("nom");

function isInitialled(word: Word): boolean {
  return INITIALS.test(word.text);
}

function isTitleBefore(sentence: Sentence, words: readonly Word[], i: number): boolean {
  return isNext(sentence, words[i - 1]!, words[i]);
}

/** A calling right before a name, or before the country or body that stands between: "президент США Трамп". */
function findTitle(sentence: Sentence, words: readonly Word[], i: number): { gender: Gender | null } | null {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    if (!isNext(sentence, words[k]!, words[k + 1])) return null;
    const head = readHead(words[k]!.text);
    if (k < i - 1 && SMALL_WORD.test(words[k + 1]!.text)) return null;
    // "жители Каламы", "физики Гарварда": of many it says where they are from.
    if (head?.calling === true && !/[^ь][иы]$/.test(words[k]!.text)) return { gender: head.gender };
  }
  return null;
}

/** What separates a calling from a name after it: "сенатор от Аризоны". */
const SMALL_WORD = /^(?:от|из|в|во|на|по|с|со|к|и|за|о|для|при|до|у)$/;

/** A capitalised word that can be part of a name: not the first of a sentence unless it is known for one, no place, no title. */
function isNameWord(sentence: Sentence, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const isInitial = INITIALS.test(word.text) && sentence.text[word.end - sentence.start] === ".";
  if (isInitial) return true;
  if (!NAME.test(word.text) || isFunctionWord(word.text) || OPENING.has(word.text.toLowerCase()))
    return false;
  if (readGiven(word.text).length > 0) return true;
  if (readHead(word.text) !== null) return false;
  // "Северной Кореи": the second word of a place.
  if (i > 0 && (readPlace(words, i - 1)?.last ?? 0) === i) return false;
  const place = isRegion(word.text) ? word : readPlace(words, i);
  return (
    place === null ||
    (i > 0 &&
      readGiven(words[i - 1]!.text).some((g) => g.cases.length > 0) &&
      isNext(sentence, words[i - 1]!, word))
  );
}

/** One space, or an initial's full stop with or without one. */
function isJoined(sentence: Sentence, a: Word, b: Word): boolean {
  const between = sentence.text.slice(a.end - sentence.start, b.start - sentence.start);
  return between === " " || (INITIALS.test(a.text) && (between === "." || between === ". "));
}
