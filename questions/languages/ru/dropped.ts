/**
 * Sentences that leave out their subject, as entries of encyclopaedias do: "Расположена на правом берегу Камы", "Был открыт Холлом в
 * 1877 году", "В 1864 году поступил в гимназию". Below a headline they would be read as said of what it names, which may be another.
 */
import type { Word } from "../../words.ts";
import { readHead } from "./heads.ts";
import { readNumeral } from "./numerals.ts";
import { INTRANSITIVE, isFinite } from "./verbs.ts";
import { listWords, readLetters } from "./words.ts";

/** A date, a season, an adverb or an object ("Литературную деятельность начал в 1937 году") before the verb. */
export const OPENER =
  /^(?:В (?:возрасте )?\d{1,2} (?:лет|года?)|(?:(?:В|К|До|После|С|Весной|Летом|Осенью|Зимой|В начале|В середине|В конце) (?:(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-яё]{1,2} )?|\d{1,2} [а-я]{3,8} )\d{4}(?:-[ех](?: ?[–—-] ?\d{4}-[ех])?(?: год(?:ах|ы)| гг\.)|(?: года?| году| ?г\.)?)(?: (?:по|до) (?:[а-яё]{3,8} )?\d{4}(?: год[аы]?| гг?\.)?)?|[А-ЯЁ][а-яё]+(?:ую|юю) [а-яё]+[уюь]|[А-ЯЁ][а-яё]{3,}[ую](?= [а-яё]+(?:л|ла|лся|лась)(?![а-яё]))|[А-ЯЁ][а-яё]*(?:льно|чески|жды)|Впервые|Официально|Затем|Сначала|Вначале|Потом|Позже|Позднее|Долго|Также|Часто|Обычно|Рано|Вскоре|Сразу|Полностью|Частично),? /;
const BE = /^(?:был|была|было|были)$/;
/** An accusative that looks like a nominative, before a verb that has it as its object alone: "Седьмой класс вечерней школы окончил", "Трудовой путь начал". */
const OBJECT =
  /^(?:(?:[А-ЯЁ][а-яё]+|\d+-?й?) (?:[а-яё]+(?:[ыи]й|ое|ее) )?)?(?:(?:[Кк]ласс|[Кк]урс|[Ии]нститут|[Тт]ехникум|[Уу]чилище|[Уу]ниверситет|[Лл]ицей|[Кк]олледж|[Фф]акультет)ы?(?: [а-яё№\d ]{2,60}?)? (?:закончил|окончил|прош[её]л|прошла)|(?:[Оо]бразование|[Дд]иплом|[Зз]вание|[Пп]аспорт|[Оо]рден)(?: [а-яё]{2,20}){0,2}? (?:получил|завершил|продолжил|приобр[её]л)|(?:[Пп]уть|[Дд]ебют)(?: [а-яё]{2,20}){0,2}? (?:начал|завершил|продолжил|закончил))(?:а|и)?(?![а-яё])/;
/** Who did it, behind the verb: "окончил Пётр Бутов", "окончил в 1951 году Пётр". */
const DOER = /^[^,.:;]* (?<!(?:^| )(?:[Вв]о?|на|под|из|у|с|по|имени|близ|им\.) )[А-ЯЁ][а-яё]+/;
const PARTICIPLE = /^[а-яё]{2,}(?:[аяе]н|ён|[аяеё]н[аоы]|[яиуы]т[аоы]?)$/;
/** Participles that stand without "был" at the head of an entry; other words end alike. */
const HEADING =
  /^(?:расположен|основан|построен|создан|открыт|известен|издан|включен|избран|назначен|назван|награжден|похоронен|окружен|описан|отмечен|возведен|написан|учрежден|занесен|рожден|выпущен|установлен|признан|удостоен|осужден|принят|зачислен|переведен|приглашен|присоединен|разрушен|восстановлен|захвачен|перенесен|передан|переименован|сожжен|освобожден|завоеван|упомянут|заложен|закрыт|перестроен)[аоы]?$|^известн[аоы]$/;
const ACTIVE = /^[а-яё]{2,}(?:л|ла|ло|лся|лась|лось)$|^(?:умер|погиб|возник|достиг|исчез|вырос)$/;
const PRESENT =
  /^(?:является|находится|располагается|состоит|относится|считается|называется|принадлежит|имеет|занимает|насчитывает|входит|служит|обращается|вращается|содержит|включает|достигает|составляет|отличается|представляет|граничит|обладает)$/;
/** What people do, and seldom things: "В Твери занимается издательским делом". */
const OF_PEOPLE = /^(?:занимается|работает|проживает|учится|преподаёт|преподает|руководит|возглавляет)$/;
const PREPOSITIONS = listWords(
  "в во на из от до с со к ко по под над при за о об у без для через около между перед из-за из-под среди после против ради вокруг кроме как",
);
/** Words that can be subjects without a noun's ending. */
const PRONOUNS = listWords("он она оно они это все кто никто некто каждый один одна одно другой");
const ADVERB = /(?:но|ко|ло|ро|ски|жды|же|ще|ый раз)$/;
const OBLIQUE = /(?:ом|ем|[иы]м|ами|ями|[иы]ми|[аяиы]х|[аея]м|ого|его|ому|ему|ую|юю|ою|ею|ов|ев|ей|у|ю)$/;

const IN_EJ = /^(?:музей|лицей|юбилей|мавзолей|трофей|хоккей|ручей|воробей|муравей)$/;

const IN_OJ =
  /^(?:герой|бой|строй|слой|рой|покой|застой|настрой|прибой|перебой|устой|вой|забой|разбой|отбой|сбой|зной|ковбой|водопой|гобой)$/;

const isPresent = (word: string): boolean => PRESENT.test(word) || OF_PEOPLE.test(word);

type Gender = "m" | "f" | "n" | "p";

/** "С 1998 года по 1999 год — министр", "Две самые известные — это …": of whom, of what. */
const UNTOLD =
  /^(?:С|В|До|К|По) (?:\d{1,2} )?(?:[а-яё]{3,8} )?\d{4}(?:[–—-]\d{2,4})?(?: год[ауы]?| гг?\.)?(?: (?:по|до) (?:[а-яё]{3,8} )?\d{4}(?: год[аы]?| гг?\.)?| и до [а-яё ]{3,20})? [—–] [а-яё]|^(?:Дв[ае]|Три|Четыре|Пять|Шесть) (?:сам[а-яё]+ |наиболее )?[а-яё]+(?:ые|ие|ых|их) (?:[—–]|из (?:них|этих)|был|являют)/;

/** The place of the word that may be the verb of a sentence without a subject: the first, or the one after a date, an adverb, or a preposition with its nouns. */
function findVerbAfterOpener(text: string, words: readonly Word[]): number {
  let opener = OPENER.exec(text)?.[0].length ?? 0;
  opener += DECREE.exec(text.slice(opener))?.[0].length ?? 0;
  opener += TOGETHER.exec(text.slice(opener))?.[0].length ?? 0;
  const first = words.findIndex(({ start }) => start >= opener);
  // "Сделав несколько выстрелов, уехал": who did both.
  const converb = first === 0 ? CONVERB.exec(text)?.[0] : undefined;
  if (converb !== undefined) return words.findIndex(({ start }) => start >= converb.length);
  // "В 1927 году в 19 лет вступил": one such phrase after another.
  if (first < 0 || !PREPOSITIONS.has(readLetters(words[first]!.text))) return first;
  const isQuoted = ({ start }: Word) => text.lastIndexOf("«", start) > text.lastIndexOf("»", start);
  const at = words.findIndex((word, i) => i > first && isFinite(word.text) && !isQuoted(word));
  const verb = words[at];
  if (verb === undefined) return first;
  // "В 1973 году в фильме «Волга» начал сниматься": a name in marks is of the noun before it.
  const before = text.slice(words[first]!.start, verb.start).replace(/ «[^«»]*»/g, "");
  // "В отличие от старого образца, выдаётся": of what a preposition governs nothing is the subject.
  // "Во время учёбы, 16 декабря 1949 года, вступил": nor of a date set off behind it.
  if (/^[^,:;—«"(]{6,70}, (?:\d{1,2} [а-я]+(?: \d{4} (?:года|г\.))?, )?$/.test(before)) return at;
  if (
    /[,:;—«"(]/.test(before) ||
    !(ACTIVE.test(verb.text) || BE.test(verb.text) || OF_PEOPLE.test(verb.text))
  )
    return first;
  const gender = genderOf(readLetters(verb.text));
  const mayBeSubject = (i: number) => {
    const { text: word } = words[i]!;
    const letters = readLetters(word);
    if (PREPOSITIONS.has(letters) || PREPOSITIONS.has(readLetters(words[i - 1]!.text))) return false;
    // "при помощи войск": whose, or of what.
    if (TIME.test(letters) || letters === "и" || OWNERS.test(words[i - 1]!.text)) return false;
    return /^\d/.test(word)
      ? gender === "n"
      : PRONOUNS.has(letters) || agrees(letters, gender, /^[А-ЯЁ]/.test(word), true);
  };
  for (let i = first + 1; i < at; i++) if (!isQuoted(words[i]!) && mayBeSubject(i)) return first;
  return at;
}

/** "В 2013 году указом президента назначен полпредом": by what, and not who. */
const DECREE =
  /^(?:указом|приказом|решением|распоряжением|постановлением) (?:[А-ЯЁа-яё«»-]+ ){1,5}?(?=(?:был |была )?[а-яё]+(?:ен|ён|ан|ена|ана)(?![а-яё]))/i;
/** "В 1958 году совместно с Артуром Шавловым запатентовали": with whom, and not who. */
const TOGETHER =
  /^(?:(?:[Сс]овместно|[Вв]месте) со?|[Нн]езависимо от) [А-ЯЁ][А-ЯЁа-яё-]*(?: [А-ЯЁ][а-яё-]+){0,2}(?: и (?:[а-яё]+ ){0,2}?[А-ЯЁ][а-яё-]+(?: [А-ЯЁ][а-яё-]+){0,2})? (?=[а-яё])/;
/** Right before the verb: where it is plural as well, for nobody is meant who is not told of. */
const BESIDE = /(?:^|год[уа]?,? |\d{4},? )(?:[Сс]овместно|[Вв]месте) со? [^,;:]{3,60} $/;
const CONVERB = /^[А-ЯЁ][а-яё]+(?:в|вши|вшись|[аяу]я|яя)(?: [^,:;—«]{3,60})?, (?=[а-яё])/;
/** Nouns behind a preposition that a genitive follows. */
const OWNERS =
  /^(?:помощи|помощью|поддержке|участии|приказу|инициативе|решению|смерти|приглашению|просьбе|требованию|руководством|командованием)$/;
const TIME =
  /^(?:лет|годы|год[ау]?|году|январ[яье]|феврал[яье]|март[ае]?|апрел[яье]|ма[йяе]|июн[яье]|июл[яье]|август[ае]?|сентябр[яье]|октябр[яье]|ноябр[яье]|декабр[яье]|\d+)$/;

/** The verb that opens a statement, after a date or an adverb, with no subject in its clause; or null. */
export function findDroppedSubject(text: string, words: readonly Word[]): string | null {
  if (UNTOLD.test(text)) return words[0]!.text;
  // "Как сообщил журналистам секретарь президента Пётр Бутов, …": it is none of the clause's verb.
  if (AS_SAID.test(text)) return null;
  const object = OBJECT.exec(text)?.[0];
  if (object !== undefined && !DOER.test(text.slice(object.length)))
    return object.slice(object.lastIndexOf(" ") + 1);
  const at = findVerbAfterOpener(text, words);
  const verb = words[at];
  if (verb === undefined || (at > 0 && /^[А-ЯЁ]/.test(verb.text))) return null;
  const head = readLetters(verb.text);
  if (/ли(?:сь)?$/.test(head) && BESIDE.test(text.slice(0, verb.start))) return verb.text;
  const isBe = BE.test(head);
  const participle = isBe
    ? words.slice(at + 1, at + 3).findIndex((w) => PARTICIPLE.test(w.text) && isFinite(w.text))
    : -1;
  const isPassive = participle >= 0 || HEADING.test(head);
  const isActive = !isPassive && ACTIVE.test(head) && isFinite(verb.text.toLowerCase());
  const isReflexive = at > 0 && text[verb.start - 2] === "," && /[еи]тся$/.test(head);
  if (!isPassive && !isActive && !isReflexive && !isPresent(head)) return null;
  // "Сеул утверждает", "Павел поехал": a name or a noun that ends as verbs do, and then the verb.
  const clause = /^[^,;:—]*?(?= и |[,;:—]|$)/.exec(text.slice(verb.end))?.[0] ?? "";
  if (isActive && clause.split(" ").some((word) => isFinite(word))) return null;
  const gender = isReflexive || isPresent(head) ? null : genderOf(head);
  const from = at + Math.max(participle, -1) + 1 + (isPassive && isBe ? 1 : 0);
  // "Получил орден" or "прошёл дождь": of a verb that may have an object only a name, or a feminine, shows to be its subject.
  const isPlain =
    isPassive ||
    isBe ||
    /с[ья]$/.test(head) ||
    isPresent(head) ||
    INTRANSITIVE.test(head) ||
    MOVING.test(head);
  if (HELD.test(text.slice(verb.start))) return null;
  // "В 2015 году начала ездить в Тверь": what was begun is no subject.
  if (isActive && PHASE.test(head) && INFINITIVE.test(words[at + 1]?.text ?? "")) {
    const end = verb.end + clause.length;
    const rest = words.filter(({ start }, i) => i > at + 1 && start < end);
    // "решил построить мост": a masculine that no name is may be what was built.
    const isOf = gender !== "m" || INTRANSITIVE.test(words[at + 1]!.text);
    const isFree = (word: string) => !PREPOSITIONS.has(readLetters(word));
    const isDoer = ({ text: word }: Word, i: number) =>
      isFree(word) &&
      isFree(rest[i - 1]?.text ?? "") &&
      agrees(readLetters(word), gender, /^[А-ЯЁ]/.test(word), isOf);
    return rest.some(isDoer) ? null : verb.text;
  }
  // "Признан «Человеком года»": as what.
  if (/^(?:признан|назван)[аоы]?$/.test(head) && /^ [«"“]/.test(text.slice(verb.end))) return verb.text;
  // "Окончил Ленинградский университет": what is finished or left there, and nobody's name.
  if (
    SCHOOLED.test(head) &&
    /^(?:[А-ЯЁ][а-яё]+(?:[сц]кий|ный) [а-яё]|[А-ЯЁ]{3,}(?![а-яё]))/.test(text.slice(verb.end + 1))
  )
    return verb.text;
  return hasSubject(text, words, Math.max(from, at + 1), gender, isPlain) ? null : verb.text;
}

/** Verbs of beginning, of wishing and the like, and the verb behind them. */
const PHASE =
  /^(?:на|про|за)?(?:нач|продолж|переста|прекрати|кончи|реши|пыта|стара|мо[гж]|смог|хоте|мечта|люби|собира|успе|планир|бросил)/;
const INFINITIVE = /^[а-яё]{2,}(?:[аеиоуыя]ть|сть|зть|ти|чь)(?:ся|сь)?$/;

const AS_SAID =
  /^Как (?:уже )?(?:сообщ|рассказ|поясн|заяв|отме[тч]|уточн|объясн|подч[её]рк|напомн|добав|утвержда|призна|пиш|написа|счита|говор)[а-яё]+ [^,]*[А-ЯЁ][^,]*, /;
/** "Проходил референдум": an event, and nothing that anybody goes through. */
const HELD =
  /^прох?о(?:дил[аои]?|дит|дят) (?:[а-яё]+(?:[ыи]й|ой|ая|яя|ое|ые|ие) ){0,2}(?:референдум|чемпионат|съезд|фестивал|турнир|матч|парад|форум|саммит|конгресс|концерт|митинг|выбор|гонк|игр|переговор|встреч|выставк|битв|ярмарк|церемони)/;
const SCHOOLED = /^(?:окончил|закончил|покинул|бросил|оставил|посещал)а?$/;

const MOVING =
  /^(?:вы|при|про|у|за|во|ото|со|пере|на|об|про|рас|от)?(?:шел|шла|шло|пал|пала|пало|рос|росла|росло|ехал|ехала|бежал|бежала|плыл|плыла|летел|летела)$|^(?:рухнул|вспыхнул|возник|настал|наступил|случил|сгор|исчез|замерз|погас|прозвуч|ста[лн]|раста|жил|обит|стоял|леж|вис|царил|господств|грян|пропал|утонул|затонул|пророс|выпал|прогремел)/;

/** Whether a word has the form of a subject of a gender, or of any. */
export const isLikeSubject = (word: string, gender: "m" | "f" | "n" | null): boolean =>
  agrees(readLetters(word), gender, /^[А-ЯЁ]/.test(word), true);

function genderOf(verb: string): Gender {
  if (/(?:ла|лась|[нт]а)$/.test(verb)) return "f";
  if (/(?:ло|лось|[нт]о)$/.test(verb)) return "n";
  return /(?:ли|лись|[нт]ы)$/.test(verb) ? "p" : "m";
}

/**
 * Whether the clause from a word on has what agrees with its verb and may be its subject: right after the verb, a date, an adverb or an
 * adjective that agrees as well. After another noun it would be that noun's genitive: "открыт на берегу озера".
 */
function hasSubject(
  text: string,
  words: readonly Word[],
  from: number,
  gender: Gender | null,
  isPlain: boolean,
): boolean {
  let isOpen = true;
  for (let i = from; i < words.length; i++) {
    const { text: word, start, end } = words[i]!;
    const letters = readLetters(word);
    const between = text.slice(words[i - 1]!.end, start);
    // The clause ends; what stands in quotation marks is a name.
    if (/[,;:—(]/.test(between) || (letters === "и" && isFinite(words[i + 1]?.text ?? ""))) return false;
    if (/[«"“]$/.test(between)) {
      if (isOpen) return true;
      continue;
    }
    // "затоплены по меньшей мере 80 улиц"
    if (isOpen && AT_LEAST.test(text.slice(start))) {
      i += 2;
      continue;
    }
    if (PREPOSITIONS.has(letters)) {
      // The phrase of a preposition, up to its noun; after a year a subject may stand.
      while (
        i + 1 < words.length &&
        /(?:ого|его|ому|ему|ой|ей|ом|ем|ую|юю|[иы]х|[иы]м|\d)$/.test(words[i + 1]!.text) &&
        text[words[i + 1]!.end] === " "
      )
        i++;
      i++;
      isOpen = /^(?:году?|года|век[еа]|время|раз)$/.test(words[i]?.text ?? "");
      continue;
    }
    if (PRONOUNS.has(letters)) return true;
    if (/^\d/.test(word) || readNumeral(word) !== null) {
      const isDate = /^ (?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|г)/.test(
        text.slice(end),
      );
      if (isOpen && !isDate && (isPlain || gender === "n" || gender === "p" || gender === null)) return true;
      isOpen = isDate;
      continue;
    }
    if (/^(?:январ|феврал|март|апрел|ма[яй]$|июн|июл|август|сентябр|октябр|ноябр|декабр|год)/.test(letters)) {
      isOpen = true;
      continue;
    }
    // "Было решено построить": nobody is left out.
    if ((gender === "n" || gender === null) && /(?:ть|ться|ти)$/.test(letters)) return true;
    const isName = /^[А-ЯЁ]/.test(word);
    // "сообщил президент совета": whoever is done something to would stand in another form.
    if (
      isOpen &&
      gender === "m" &&
      readHead(word)?.calling === true &&
      /[бвгджзклмнпрстфхцчшщь]$/.test(letters) &&
      !OBLIQUE.test(letters)
    )
      return true;
    if (isOpen && agrees(letters, gender, isName, isPlain)) return true;
    isOpen =
      (isOpen && (ADVERB.test(letters) || /^(?:не|также|только|ещё|еще|уже|сам|сама)$/.test(letters))) ||
      false;
  }
  return false;
}

const AT_LEAST = /^по (?:меньшей|крайней) мере (?=[а-яё\d])/;

/** Whether a word in its place may be a nominative that agrees; an adjective stands for its noun. */
function agrees(word: string, gender: Gender | null, isName: boolean, isPlain: boolean): boolean {
  // "Библ оказался": a name within a sentence is no verb, however it ends.
  if (!isName && isFinite(word)) return false;
  const isM =
    /[бвгджзклмнпрстфхцчшщйь]$/.test(word) &&
    (!OBLIQUE.test(word) || IN_EJ.test(word) || (isName && /(?:ов|ев|ей)$/.test(word))) &&
    // "На партийной конференции": an adjective of a feminine.
    (!/(?:[сц]к|[нвмрлтджшщч])ой$/.test(word) || IN_OJ.test(word) || (isName && !/[сц]кой$/.test(word)));
  const isMan = isName && /[аяо]$/.test(word);
  const isF = /[аяь]$/.test(word);
  const isN = /[ое]$/.test(word) && !ADVERB.test(word);
  const isP = /[ыие]$/.test(word);
  switch (gender) {
    case "m":
      return (isM && (isPlain || isName)) || isMan;
    case "f":
      return isF || (isName && isM);
    case "n":
      return isN && isPlain;
    case "p":
      return isP && isPlain;
    case null:
      return isM || isF || isN || isP || isMan;
  }
}
