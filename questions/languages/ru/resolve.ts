/** Russian pronouns, bare nouns and days of the week with what they stand for, where only one thing can be meant. */
import type { Article, PersonMention, Sentence } from "../../article.ts";
import type { Resolution } from "../language.ts";
import type { Word } from "../../words.ts";
import { findNouns } from "./apposition.ts";
import type { NameCase } from "./given-names.ts";
import { listPersons } from "./names.ts";
import type { Person } from "./people.ts";
import { findTopicPronoun } from "./topic.ts";
import { declineSurname } from "./surnames.ts";
import { findWordAt, isNext, listWords, readLetters } from "./words.ts";
import { measureOpener } from "./context.ts";
import { isFunctionWord } from "./function-words.ts";

/** Third-person pronouns: gender, and cases that each may be. After a preposition they begin with н. */
const PRONOUNS = new Map<string, { gender: "m" | "f"; cases: NameCase[] }>();
for (const [words, gender, cases] of [
  ["он", "m", "nom"],
  ["его", "m", "acc gen"],
  ["него", "m", "gen acc"],
  ["ему нему", "m", "dat"],
  ["им ним", "m", "ins"],
  ["нем", "m", "pre"],
  ["она", "f", "nom"],
  ["ее", "f", "acc"],
  ["нее", "f", "gen acc"],
  ["ей ней", "f", "dat ins pre gen"],
  ["ею нею", "f", "ins"],
] as const)
  for (const word of words.split(" ")) PRONOUNS.set(word, { gender, cases: cases.split(" ") as NameCase[] });

/** What only people do, by the stem of the verb: a pronoun before it is no town and no book. */
const PERSONAL = new RegExp(
  "^(?:род|умер|умира|погиб|скончал|сказа|говор|заяв|сообщ|отмет|отмеч|добав|подчер|объясн|поясн|рассказ|уточн|призна|подтверд|предупред|напомн|напис|утвержд|счита|полага|замет|указ|объяв|призва|" +
    "предполож|завер|обеща|пообеща|настаива|писа|пише|учил|поступ|окончи|закончи|жени|вышла замуж|перее|уеха|приеха|верн|работа|преподава|служи|получ|выигра|победи|проигра|защити|" +
    "изобре|открыл|созда|сочин|снял|снима|игра|сыгра|исполн|руковод|возглав|основа|команд|участв|изуча|исследова|предлож|реши|отправ|соверш|провё|жил|прожи|бежа|увлек|увлёк|мечта|люби|поним|дума|" +
    "воева|сража|награ|избр|назнач|арест|осужд|похорон|выросл|вырос$|доказа|вывел|сформулир|опубликова|издал|посети|объеха|познаком|встрет|подписа|построи|спроектир|завоева|забил|отказа|обрати|попрос|" +
    "посвяти|продолжи|выступ|приш|уш[её]л|ушла|пош[её]л|пошла|пыта|хоте|хоче|смог|узна|чувств|вспомин|наде|опаса|заплати|купил|продал|забол|лечил|умеет|уме[лн]|выдвин|голосова|женат|замуж)",
);
/** What things do as well, or only they. */
const OF_THINGS =
  /^(?:был[аои]?|находи|располож|состо|длил|продолжал|называ|появил|имел|имеет|стал[ао]?$|станет|включа|содерж|занима|насчит|стоит|стоял|работает|открыт|закрыт|построен|основан|создан|назван|принадл|соедин|протека|впада|использ|прошёл|прошел|прошла|состоял|позволя|обош|достиг|лежит|привёл|привел|вызва|начал[ао]сь|упал|исчез|разруш|входит|вошёл|вошла|весит|летит|служит|напоминает|означает|может|мог)/;
const VERB = /(?:л|ла|ло|ли|лся|лась|лось|лись|[еёи]т|[еи]тся|[юу]т|ют|[ая]т|ть|ться|ти|[аяе]н[аоы]?|ён)$/;
/** After "его" these follow a noun that is his: family, body, work, words. By beginning. */
const OWNED =
  /^(?:от[еe]ц|отц|мать|матер|родител|жен|муж|сын|доч|брат|сестр|сем[ьеё]|дет[иея]|ребён|дед|бабушк|внук|внучк|друг$|друзья|друга|учител|ученик|учениц|коллег|помощни|представител|адвокат|тело|имя|имен|жизн|смерт|творчеств|карьер|план|книг|роман|повест|рассказ|стих|поэм|пьес|труд|картин|музык|произведени|сочинени|открыти|изобретени|стать|иде[ияюе]|теори|слов|мнени|прогноз|подсчёт|расчёт|оценк|решени|заявлени|выступлени|реч|игр[аы]|команд|спутник|здоров|рук|ног|глаз|голос|портрет|памятник|могил|юност|детств|образовани|взгляд|работ|опыт|исследовани|проект|предложени|совет|указ|приказ|победа|личн|дом$|поклонник|соперни|тренер|предк|потом|предшественни|наследни|последовател|коллекци|письм|дневник|мемуар|воспоминани|мечт|любим)/;
const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ых|их|ым|им|ую|юю)$/;
const BOUNDARY = listWords(
  "и а но или в во на с со к у о об из за по от до для при без через под над не был была было были стал стала стало также уже ещё еще как что, — –",
);
const MAX_BACK = 5;
const WEEKDAY =
  / (?:в|во) (?:минувший |минувшую |прошлый |прошлую |этот |эту )?(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?: (?:утром|вечером|днём|днем|ночью))?(?=[ ,.]|$)(?!,? \d)(?! (?:и|или|по|на) )/g;

/** Resolutions of a sentence, in text order. */
export function resolve(article: Article, sentence: Sentence): Resolution[] {
  const found = [
    ...findPronouns(article, sentence),
    ...findGiven(article, sentence),
    ...findCalled(article, sentence),
    ...findTopicPronoun(article, sentence),
    ...findNouns(article, sentence),
    ...findTopicNoun(article, sentence),
    ...findIdle(article, sentence),
  ];
  found.sort((a, b) => a.span.start - b.span.start);
  return found.filter((r, i) => i === 0 || r.span.start >= found[i - 1]!.span.end);
}

/** Adjuncts that count from the day of writing or link to what was said, and without which the sentence is whole. */
function findIdle(article: Article, sentence: Sentence): Resolution[] {
  const { text, start } = sentence;
  const found: Resolution[] = [];
  const add = (at: number, length: number, words: string) => {
    if (!isInQuote(text, at))
      found.push({ span: { start: start + at, end: start + at + length }, text: words });
  };
  for (const match of text.matchAll(WEEKDAY)) {
    // "опрос, опубликованный в четверг, показал": without its day the participle is left over.
    if (/, [а-яё]+$/.test(text.slice(0, match.index)) && text[match.index + match[0].length] === ",")
      continue;
    add(match.index, match[0].length, "");
  }
  for (const match of text.matchAll(ADVERB)) {
    const before = / ([а-яё]+)$/.exec(text.slice(0, match.index))?.[1] ?? "";
    const after = /^ ([а-яё]+)/.exec(text.slice(match.index + match[0].length))?.[1] ?? "";
    if (VERB.test(after) || (VERB.test(before) && !LINKS.has(before))) add(match.index, match[0].length, "");
  }
  const year = article.published?.year;
  for (const match of text.matchAll(NEAR_TIME)) {
    const of = match[1]?.toLowerCase();
    const isYear = /год/.test(match[0]);
    // "в этом году" is a year where it is known when the text was written.
    if (year !== undefined && isYear && match[0].startsWith(" в ")) {
      const value = of === "прошлом" ? year - 1 : of === "следующем" ? year + 1 : year;
      add(match.index, match[0].length, ` в ${value} году`);
    } else add(match.index, match[0].length, "");
  }
  return found;
}

const LINKS = listWords("и а но или не");
const ADVERB =
  / (?:также|теперь|сейчас|впоследствии|недавно|ранее|вчера|сегодня|завтра|вскоре|сегодня утром|вчера вечером|на данный момент|в настоящее время|в последнее время|тогда|потом|затем|позже|позднее|в итоге|напротив|в свою очередь)(?= [а-яё])(?! (?:чем|как|же|когда|и|на|утром|вечером|днём|днем|ночью))/g;
const NEAR_TIME =
  / (?:в (этом|прошлом|текущем|нынешнем|минувшем|следующем) (?:году|месяце|сезоне)|на (?:этой|прошлой|минувшей|следующей) неделе|(?:этим|прошлым|минувшим) (?:летом|утром)|(?:этой|прошлой|минувшей) (?:осенью|зимой|весной|ночью)|(?:один|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|несколько|много|\d{1,3}) (?:лет|года|месяца|месяцев|недели|недель|дня|дней) назад|(?:год|неделю|месяц) назад)(?=[ ,.])(?! (?:и|или|по|на) )/g;

/** Within a quotation nothing is left out or named. */
function isInQuote(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const count = (marks: RegExp) => before.match(marks)?.length ?? 0;
  return count(/[«„]/g) > count(/[»“]/g);
}

/**
 * Pronouns of a person whom the sentences just before name, and no other of that gender, each put as the name in the pronoun's case:
 * "В 1905 году он опубликовал …" → "В 1905 году Эйнштейн …", "Её дочь стала …" → "Дочь Кюри стала …".
 */
function findPronouns(article: Article, sentence: Sentence): Resolution[] {
  if (sentence.inQuote) return [];
  const { words, text, start } = sentence;
  const found: Resolution[] = [];
  const named = new Set<string>();
  words.forEach((word, i) => {
    const pronoun = PRONOUNS.get(readLetters(word.text));
    // The first pronoun of a gender is named; those after it point to that name.
    if (pronoun === undefined || named.has(pronoun.gender) || isInQuote(text, word.start - start)) return;
    const persons = listPersons(article);
    const before = article.mentionsBySentence[sentence.index]!.some(
      (m) =>
        m.kind === "person" &&
        m.start < word.start &&
        persons.get(m.entity)?.gender !== (pronoun.gender === "m" ? "f" : "m"),
    );
    named.add(pronoun.gender);
    if (before) return;
    const antecedent = findAntecedent(article, sentence, pronoun.gender);
    if (antecedent === null) return;
    const resolution = namePronoun(sentence, words, i, pronoun.cases, antecedent.person, antecedent.isTopic);
    if (resolution !== null) found.push({ ...resolution, antecedent: antecedent.sentence });
  });
  return found;
}

function namePronoun(
  sentence: Sentence,
  words: readonly Word[],
  i: number,
  cases: NameCase[],
  person: Person,
  isTopic: boolean,
): { span: { start: number; end: number }; text: string } | null {
  const word = words[i]!;
  const letters = readLetters(word.text);
  const capital = (text: string) =>
    /^[А-ЯЁ]/.test(word.text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  if (cases[0] === "nom") {
    const verb =
      words.slice(i + 1, i + 5).find((w) => VERB.test(w.text) && !/^(?:был|была|не)$/.test(w.text))?.text ??
      "";
    const said = words[i - 1]?.text ?? "";
    const isSure =
      PERSONAL.test(verb) ||
      (VERB.test(said) && PERSONAL.test(said)) ||
      (isTopic && verb !== "" && !OF_THINGS.test(verb));
    return isSure ? { span: word, text: person.surname } : null;
  }
  const possessed = letters === "его" || letters === "ее" ? readPossessed(sentence, words, i) : null;
  if (possessed !== null) {
    const owner = inflect(person, ["gen"]);
    if (owner === null || !OWNED.test(readLetters(possessed.head.text))) return null;
    const phrase = sentence.text.slice(
      words[i + 1]!.start - sentence.start,
      possessed.head.end - sentence.start,
    );
    return { span: { start: word.start, end: possessed.head.end }, text: capital(`${phrase} ${owner}`) };
  }
  // An object: only right before what is done to people, and where the person is what the text is about.
  const verb = words[i + 1];
  if (
    !isTopic ||
    verb === undefined ||
    !isNext(sentence, word, verb) ||
    !VERB.test(verb.text) ||
    !PERSONAL.test(verb.text)
  )
    return null;
  const name = inflect(person, cases);
  return name === null ? null : { span: word, text: capital(name) };
}

/** The noun that "его" belongs to, with the adjectives before it, where nothing that depends on the noun follows. */
function readPossessed(sentence: Sentence, words: readonly Word[], i: number): { head: Word } | null {
  let k = i + 1;
  while (
    k < i + 3 &&
    words[k] !== undefined &&
    ADJECTIVE.test(words[k]!.text) &&
    isNext(sentence, words[k]!, words[k + 1])
  )
    k++;
  const head = words[k];
  if (
    head === undefined ||
    !isNext(sentence, words[i]!, words[i + 1]) ||
    (VERB.test(head.text) && !OWNED.test(head.text))
  )
    return null;
  if (!/^[а-яё]+$/.test(head.text) || BOUNDARY.has(head.text)) return null;
  const next = words[k + 1];
  if (next === undefined || !isNext(sentence, head, next)) return { head };
  return BOUNDARY.has(next.text) || VERB.test(next.text) || /^[А-ЯЁ]/.test(next.text) ? { head } : null;
}

/** A person's surname in cases that all look the same; null where they differ or are not certain. */
function inflect({ surname, gender }: Person, cases: NameCase[]): string | null {
  if (gender === null || surname.includes(" ")) return null;
  const forms = declineSurname(surname, gender);
  if (forms === null) return surname;
  const [form, ...others] = cases.map((c) => forms[c]);
  // "Дарвином" but "Пушкиным": which, the name does not tell.
  if (cases.includes("ins") && gender === "m" && /(?:[оеё]в|[иы]н)$/.test(surname)) return null;
  return form === undefined || others.some((o) => o !== form) ? null : form;
}

interface Antecedent {
  person: Person;
  sentence: number;
  /** Whether that sentence is about the person: its subject, and first in it. */
  isTopic: boolean;
}

/** The one person of a gender in the nearest sentence that names any, with nothing between but sentences that hand the pronoun on. */
export function findAntecedent(article: Article, sentence: Sentence, gender: "m" | "f"): Antecedent | null {
  const persons = listPersons(article);
  const pronoun =
    gender === "m"
      ? /(?<![а-яё])(?:[Оо]н|[Ее]го|[Ее]му|ним|нём|него)(?![а-яё])/
      : /(?<![а-яё])(?:[Оо]на|[Ее]ё|[Ее]й|ней|неё)(?![а-яё])/;
  for (let back = 1; back <= MAX_BACK; back++) {
    const before = article.sentences[sentence.index - back];
    const hero = findHero(article);
    const fallback =
      hero?.gender === gender
        ? { person: hero, sentence: article.people.get(hero.entity)![0]!.sentence, isTopic: false }
        : null;
    if (before === undefined || before.paragraph < sentence.paragraph - 1) return fallback;
    const people = article.mentionsBySentence[before.index]!.filter(
      (m): m is PersonMention => m.kind === "person",
    );
    const own = people.filter((m) => persons.get(m.entity)?.gender !== (gender === "m" ? "f" : "m"));
    const entities = new Set(own.map((m) => m.entity));
    if (entities.size > 1 || hasUnknown(before, people)) return null;
    if (entities.size === 1) {
      const person = persons.get(own[0]!.entity)!;
      const subject = own.find((m) => m.form.split("+").includes("nom") || m.form === "given:nom");
      if (person.gender !== gender) return null;
      // One who is acted on is taken up again where the text is about them: "Академия отправила Ломоносова в Германию. Он учился …"
      if (subject === undefined)
        return findHero(article) === person ? { person, sentence: before.index, isTopic: false } : null;
      const left = before.text.slice(0, subject.start - before.start);
      return { person, sentence: before.index, isTopic: OPENS.test(left) };
    }
    // A sentence that goes on with the same pronoun hands it on.
    if (!pronoun.test(before.text)) return fallback;
  }
  return null;
}

const heroes = new WeakMap<Article, Person | null>();

/** The one whom the text is about: named in its first sentences, thrice at least, and more than twice as often as anyone else. */
function findHero(article: Article): Person | null {
  const known = heroes.get(article);
  if (known !== undefined) return known;
  const [most, second] = [...article.people].sort(([, a], [, b]) => b.length - a.length);
  const isHero =
    most !== undefined &&
    most[1][0]!.sentence < 2 &&
    most[1].length >= 3 &&
    most[1].length > 2 * (second?.[1].length ?? 0);
  const hero = isHero ? (listPersons(article).get(most[0]) ?? null) : null;
  heroes.set(article, hero);
  return hero;
}

const CALLED =
  /^((?:[А-ЯЁ0-9][А-ЯЁа-яё0-9 -]{1,60} )?)(хирург|учёный|ученый|писатель|поэт|композитор|художник|режиссёр|режиссер|актёр|актер|актриса|певец|певица|изобретатель|конструктор|путешественник|полярник|мореплаватель|император|царь|полководец|физик|химик|математик|астроном|врач|музыкант|архитектор|скульптор|космонавт|лётчик|спортсмен|спортсменка|писательница|поэтесса|художница|балерина)(?= [а-яё])/i;

/** The hero by what they are: "Учёный умер в 1765 году" → "Ломоносов умер …". */
function findCalled(article: Article, sentence: Sentence): Resolution[] {
  const match = CALLED.exec(sentence.text);
  const hero = match === null ? null : findHero(article);
  if (match === null || hero?.gender == null || hero.surname.includes(" ") || sentence.inQuote) return [];
  const persons = listPersons(article);
  const near = [sentence.index - 1, sentence.index].flatMap((i) => article.mentionsBySentence[i] ?? []);
  if (near.some((m) => m.kind === "person" && persons.get(m.entity) !== hero)) return [];
  const next = sentence.text.slice(match[0].length + 1).split(" ", 1)[0]!;
  const gender = /(?:ла|лась|на|та)$/.test(next) ? "f" : /(?:л|лся|н|т|ер)$/.test(next) ? "m" : null;
  if (gender !== hero.gender) return [];
  const start = sentence.start + match[1]!.length;
  const antecedent = article.people.get(hero.entity)![0]!.sentence;
  return antecedent >= sentence.index
    ? []
    : [{ span: { start, end: start + match[2]!.length }, text: hero.surname, antecedent }];
}

/** What may stand before a subject that a sentence is about: nothing, a date, an office. */
const OPENS =
  /^(?:(?:В|К|С|До|После|Летом|Зимой|Весной|Осенью)? ?(?:[а-яё]+ )?(?:\d{1,2} [а-я]+ )?\d{4} (?:году|года|г\.),? |\d{1,2} [а-я]+,? |В [а-я]+е,? )?(?:[А-ЯЁ]?[а-яё-]+ ){0,4}$/;

/** Two capitalised words together that nobody was read from may be a person. */
function hasUnknown(sentence: Sentence, people: PersonMention[]): boolean {
  const { words } = sentence;
  const isUnknown = (w: Word) =>
    /^[А-ЯЁ][а-яё]/.test(w.text) &&
    !ADJECTIVE.test(w.text) &&
    !people.some((m) => m.start <= w.start && w.end <= m.end);
  return words.some(
    (w, i) =>
      i > 0 &&
      isUnknown(w) &&
      words[i + 1] !== undefined &&
      isNext(sentence, w, words[i + 1]) &&
      isUnknown(words[i + 1]!),
  );
}

const OPENING_DATE =
  /^(?:(?:В|К|С|До|После) \d{4} (?:году?|года),? |\d{1,2} [а-я]+(?: \d{4} года)? |В [а-я]+е(?: \d{4} года)? )/;

/**
 * A bare noun that a sentence in the past begins with is known from before ("Строительство длилось три года", "Находку обнаружили дети"): it is
 * put with the demonstrative that it stands for, which no statement may keep. Source: Krylova & Khavronina, Porjadok slov v russkom jazyke (1976).
 */
function findTopicNoun(article: Article, sentence: Sentence): Resolution[] {
  const { text, start, words, inQuote } = sentence;
  const offset = measureOpener(text);
  const skipped = offset + (OPENING_DATE.exec(text.slice(offset, offset + 60))?.[0].length ?? 0);
  const at = findWordAt(words, start + skipped);
  const [noun, verb] = [words[at], words[at + 1]];
  if (inQuote || at < 0 || noun === undefined || verb === undefined || !isNext(sentence, noun, verb))
    return [];
  const isName = article.mentionsBySentence[sentence.index]!.some(
    (m) => m.start <= noun.start && noun.end <= m.end,
  );
  if (
    isName ||
    !/^[А-ЯЁа-яё][а-яё]{2,}$/.test(noun.text) ||
    (!ABSTRACT.test(noun.text) && (ADJECTIVE.test(noun.text) || NO_NOUN.test(noun.text))) ||
    isFunctionWord(noun.text)
  )
    return [];
  const isSubject =
    (PAST.test(verb.text) ||
      /^ в \d{4} году [а-яё]+(?:л|ла|ло|лся|лась|лось) /.test(text.slice(noun.end - start))) &&
    !/(?:[ыи]|ли|[еи]т)$/.test(noun.text);
  // A verb in the plural after a singular is nobody's: "Комбинат закрыли", "Находку обнаружили дети".
  const isObject =
    (/[^аеёиоуыэюя][ую]$/.test(noun.text) &&
      words.slice(at + 1, at + 4).some((w) => PLURAL_VERB.test(w.text))) ||
    (/[бвгджзклмнпрстфхцчшщйьое]$/.test(noun.text) && PLURAL_VERB.test(verb.text));
  return isSubject || isObject
    ? [{ span: { start: noun.start, end: noun.end }, text: `Это ${noun.text.toLowerCase()}` }]
    : [];
}

const PLURAL_VERB = /(?:ли|[уюая]т)$/;
const PAST = /^[а-яё]{2,}(?:л|ла|ло|лся|лась|лось|ли|лись)$|^(?:умер|погиб|возник|исчез|вырос)$/;
/** Nouns whose endings adjectives and adverbs share. */
const ABSTRACT = /(?:ство|ние|тие)$|^[Жж]ивотное$/;
/** Adverbs and verbs that begin sentences. */
const NO_NOUN =
  /(?:о|ко|ски|жды|л|ла|ли|ло|лось|лись|лся|ть|ться|в|вши|вшись|[нт]ы)$|^(?:[Вв]первые|[Тт]рижды|[Дд]важды|[Зз]десь|[Лл]етом|[Зз]имой|[Вв]есной|[Оо]сенью|[Уу]тром|[Вв]ечером|[Нн]очью|[Дд]н[её]м|[Кк]огда|[Пп]ока|[Ее]сли|[Вв]есь|[Лл]юди|[Нн]икто|[Мм]ногие|[Нн]екоторые|[Кк]аждый|[Оо]дин|[Оо]дна)$/;

/** A given name alone, as the full name that the article has: "Мария переехала" → "Мария Склодовская переехала". */
function findGiven(article: Article, sentence: Sentence): Resolution[] {
  const persons = listPersons(article);
  return article.mentionsBySentence[sentence.index]!.flatMap((m): Resolution[] => {
    if (m.kind !== "person" || m.form !== "given:nom" || isInQuote(sentence.text, m.start - sentence.start))
      return [];
    const person = persons.get(m.entity);
    const first = article.people.get(m.entity)![0]!;
    if (person?.full == null || first.sentence >= sentence.index) return [];
    return [{ span: { start: m.start, end: m.end }, text: person.full, antecedent: first.sentence }];
  });
}
