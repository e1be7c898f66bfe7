/** Who is called by the surname alone, of whom the article gave the full name before: a reader of one sentence asks who that is. */
import type { Article, PersonMention, Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import type { Resolution } from "../language.ts";
import { GOVERNED } from "./attribution.ts";
import { readPlace } from "./gazetteer.ts";
import { readGiven } from "./given-names.ts";
import { readHead } from "./heads.ts";
import { isInQuote } from "./idle.ts";
import { listFullNames } from "./names.ts";
import { stemWord } from "./words.ts";

/** A surname in the nominative as the full name: "Симпсон признался" → "Дайтеон Симпсон признался". */
export function findFuller(article: Article, sentence: Sentence): Resolution[] {
  if (sentence.inQuote) return [];
  const named = new Set<string>();
  return article.mentionsBySentence[sentence.index]!.flatMap((mention): Resolution[] => {
    if (mention.kind !== "person" || named.has(mention.entity)) return [];
    named.add(mention.entity);
    const full = listFullNames(article).get(mention.entity) ?? "";
    const { start, end, text } = mention;
    const before = sentence.text.slice(0, start - sentence.start);
    if (
      mention.form !== "nom" ||
      !isBare(mention) ||
      !full.endsWith(` ${text}`) ||
      !isNominative(full) ||
      isAnother(article, text, full, sentence.text.slice(end - sentence.start)) ||
      /(?:[А-ЯЁ][а-яё]+|[-«"“„]) ?$/.test(before) ||
      // "для Рокуццо": what does not inflect is no nominative there.
      GOVERNED.test(before) ||
      isInQuote(sentence.text, start - sentence.start)
    )
      return [];
    const first = article.people.get(mention.entity)?.find((m) => !isBare(m));
    return first === undefined || first.sentence >= sentence.index
      ? []
      : [{ span: { start, end }, text: full, antecedent: first.sentence, isFuller: true }];
  });
}

/**
 * "Никола Тесла", not "Эдисона Тесла": what stands before the surname is a given name in its dictionary form, or one that no list has and that ends
 * as no oblique form does: "Ахмад Рахами".
 */
export const isNominative = (full: string): boolean => {
  const [first = ""] = full.split(" ");
  const known = readGiven(first);
  return known.length > 0 ? known.some(({ lemma }) => lemma === first) : CONSONANT.test(first);
};
/** "Миура совершил восхождение" is of no Эмили, nor of anybody where the text has that surname behind another first name as well. */
function isAnother(article: Article, surname: string, full: string, after: string): boolean {
  const verb = /^ (?:не |также |уже )?([а-яё]+л(?:ся|ась|а)?)(?![а-яё])/.exec(after)?.[1];
  const [given = ""] = full.split(" ");
  const genders = readGiven(given).map(({ gender }) => gender);
  if (verb !== undefined && genders.length > 0 && !genders.includes(/ла(?:сь)?$/.test(verb) ? "f" : "m"))
    return true;
  const own = new Set(full.split(" ").map(stemWord));
  const named = new RegExp(`(?<=[а-яё],? )([А-ЯЁ][а-яё]+) ${surname}(?![а-яё])`, "g");
  return article.paragraphs.some((p) =>
    Array.from(p.matchAll(named)).some(
      ([, first]) => !own.has(stemWord(first!)) && readGiven(given).length > 0 && !isNoName(first!),
    ),
  );
}
const isNoName = (text: string): boolean =>
  /(?:ый|ий|ой|ая|яя)$/.test(text) ||
  readHead(text) !== null ||
  readPlace([{ text, start: 0, end: text.length }], 0) !== null;

const CONSONANT = /(?:[бвгджзклмнпрстфхцчшщо]|[лр]ь)$(?<!ом|ем|ов|ев|ах|ях)/;

const isBare = ({ text }: PersonMention): boolean => !text.includes(" ");

/** Surnames that the article has alone, of people whom it also names in full: the form → the full name. */
const listBare = once((article: Article): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const mentions of article.people.values()) {
    const full = mentions.find((m) => !isBare(m));
    if (full !== undefined) for (const m of mentions) if (isBare(m)) found.set(m.text, full.text);
  }
  return found;
});

const listTitle = once(({ title }: Article) => new Set(title.split(/[^А-ЯЁа-яё-]+/).map(stemWord)));

/** "Юитиро Миура" where the text has "Эмили Миура": another first name, which no list has. */
const NAMED =
  /(?:[^.!?…\s] [А-ЯЁ][а-яё]+|^(?!(?:Вчера|Сегодня|Ранее|Позже|Позднее|Однако|Тогда|Затем|Потом|Также|Сам|Сама|Так|Но|В|Во|На|По|Как|Когда|После|Если|Хотя|Пока|Для|До|Со?|Об?|К|От|Из|За|При|Ещё|Уже|Теперь|Сейчас|Итак|Тем) )[А-ЯЁ][а-яё]+) $/;

/** Heads of states whom nobody needs told by a first name. */
const WORLD_KNOWN =
  /^(?:Трамп|Путин|Обам|Меркель|Макрон|Байден|Сталин|Ленин|Черчилл|Рузвельт|Гитлер|Горбач[её]в|Ельцин|Эрдоган)(?:ым|ой|ом|ем|[аеуюыья])?$/;

/** The first surname of a text by which nobody knows who it is, as neither the text nor the headline names that person in full or at all. */
export function findUnknownPerson(article: Article, text: string): string | null {
  const names = listBare(article);
  if (names.size === 0) return null;
  const title = listTitle(article);
  for (const match of text.matchAll(/(?<![А-ЯЁа-яё])[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?/g)) {
    const [name] = match;
    const full = names.get(name);
    if (full === undefined || title.has(stemWord(name)) || WORLD_KNOWN.test(name)) continue;
    // In full here, in whatever case, or the last word of a name that the text has in full.
    const before = text.slice(0, match.index);
    if (NAMED.test(before)) continue;
    // "архитектор Бутов": what he is, is said.
    if (readHead(/([А-ЯЁа-яё-]+) $/.exec(before)?.[1] ?? "")?.calling === true) continue;
    const given = stemWord(full.split(" ")[0]!);
    if (title.has(given)) continue;
    if (hasGiven(text, given, stemWord(full.slice(full.lastIndexOf(" ") + 1)))) continue;
    return name;
  }
  return null;
}

/** Whether a given name stands in a text, and is not another's: "Пётр Бутов, по словам Рихтера" does not tell that Richter is a Пётр. */
const hasGiven = (text: string, given: string, surname: string): boolean =>
  Array.from(text.matchAll(/[А-ЯЁ][а-яё-]+(?= ?([А-ЯЁ][а-яё-]+)?)/g)).some(
    ([word, next]) => stemWord(word) === given && (next === undefined || stemWord(next) === surname),
  );
