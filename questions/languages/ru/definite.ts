/** Nouns at a sentence's beginning that are known from before: refused, or named where the text is about one person. */
import type { Article, Sentence } from "../../article.ts";
import type { Resolution } from "../language.ts";
import { ADJECTIVE, findHero } from "./antecedents.ts";
import { measureOpener } from "./context.ts";
import { isFunctionWord } from "./function-words.ts";
import { isInQuote } from "./idle.ts";
import { listPersons } from "./names.ts";
import { findWordAt, isNext } from "./words.ts";

const CALLED =
  /^((?:[А-ЯЁ0-9][А-ЯЁа-яё0-9 -]{1,60} )?)(хирург|учёный|ученый|писатель|поэт|композитор|художник|режиссёр|режиссер|актёр|актер|актриса|певец|певица|изобретатель|конструктор|путешественник|полярник|мореплаватель|император|царь|полководец|физик|химик|математик|астроном|врач|музыкант|архитектор|скульптор|космонавт|лётчик|спортсмен|спортсменка|писательница|поэтесса|художница|балерина)(?= [а-яё])/i;

/** The hero by what they are: "Учёный умер в 1765 году" → "Ломоносов умер …". */
export function findCalled(article: Article, sentence: Sentence): Resolution[] {
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

const OPENING_DATE =
  /^(?:(?:В|К|С|До|После) \d{4} (?:году?|года),? |\d{1,2} [а-я]+(?: \d{4} года)? |В [а-я]+е(?: \d{4} года)? )/;

/**
 * A bare noun that a sentence in the past begins with is known from before ("Строительство длилось три года", "Находку обнаружили дети"): it is
 * put with the demonstrative that it stands for, which no statement may keep. Source: Krylova & Khavronina, Porjadok slov v russkom jazyke (1976).
 */
export function findTopicNoun(article: Article, sentence: Sentence): Resolution[] {
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
export function findGiven(article: Article, sentence: Sentence): Resolution[] {
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
