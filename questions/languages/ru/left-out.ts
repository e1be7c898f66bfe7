/**
 * The subject that entries leave out put where it belongs: "В 1865 г. защитил диссертацию" below "Дмитрий Менделеев" → "В 1865 г. Менделеев защитил диссертацию", "В 1503 г.
 * присоединена к княжеству" below "Тула" → "В 1503 г. Тула присоединена …". Only where the sentences before go on about what the headline names.
 */
import type { Article, Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import { findWords, uncapitalise, type Word } from "../../words.ts";
import type { Resolution } from "../language.ts";
import { findDroppedSubject, isLikeSubject, OPENER } from "./dropped.ts";
import { isFunctionWord } from "./function-words.ts";
import { readGiven, readPatronymic } from "./given-names.ts";
import { readHead } from "./heads.ts";
import { isInQuote } from "./idle.ts";
import { listPersons } from "./names.ts";
import { isEntryOfOne } from "./pointers.ts";
import { INTRANSITIVE, isFinite } from "./verbs.ts";
import { readLetters, stemWord } from "./words.ts";

interface Subject {
  name: string;
  stem: string;
  /** "Тверь" and "Кремль" end alike. */
  gender: "m" | "f" | "n" | "any";
  entity: string | null;
}

/** Whom or what the headline names, as a sentence may call it. */
const readSubject = once((article: Article): Subject | null => {
  const { title } = article;
  const [, ending] = ADJECTIVE.exec(title) ?? [];
  if (ending !== undefined && isEntryOfOne(article))
    return {
      name: title,
      stem: stemWord(title.split(" ")[0]!),
      gender: /[ая]я/.test(ending) ? "f" : /[ое]е/.test(ending) ? "n" : "m",
      entity: null,
    };
  const words = title.split(" ");
  const last = words.at(-1) ?? "";
  if (!isEntryOfOne(article) || !words.every((word) => /^[А-ЯЁ][а-яё-]+$/.test(word))) return null;
  const stem = stemWord(last);
  const given = readGiven(words[0] ?? "").find(({ lemma }) => lemma === words[0]);
  const person = [...listPersons(article).values()].find(({ surname }) => surname === last);
  if (words.length > 1)
    return given === undefined
      ? null
      : { name: last, stem, gender: given.gender, entity: person?.entity ?? null };
  if (person !== undefined || given !== undefined) return null;
  const gender = /[ая]$/.test(last)
    ? "f"
    : /[ое]$/.test(last)
      ? "n"
      : last.endsWith("ь")
        ? "any"
        : /[бвгджзйклмнпрстфхцчшщ]$/.test(last)
          ? "m"
          : null;
  return gender === null ? null : { name: last, stem, gender, entity: null };
});

/** "Куликовская битва". */
const ADJECTIVE = /^[А-ЯЁ][а-яё]+[сц]к(ая|ий|ое) [а-яё]+$/;

const AGREES = {
  m: /(?:[аеиоуыяё]л|[аеиоуыяё]лся|[зсрхкпбг]|[нт]|[еиу]т|[еи]тся)$/,
  f: /(?:ла|лась|[нт]а|[еи]т|[еи]тся)$/,
  n: /(?:ло|лось|[нт]о|[еи]т|[еи]тся)$/,
  any: /(?:ла|лась|л|лся|[нт]а|[нт]|[еи]т|[еи]тся)$/,
};
/** "Самостоятельно научился": between such an adverb and its verb nobody stands. */
const ADVERB = /^[А-ЯЁ][а-яё]+(?:но|ко|ло|ски) /;
const BACK = 4;

/** The verb without its subject as the name and the verb. */
export function findLeftOut(article: Article, sentence: Sentence): Resolution[] {
  const subject = readSubject(article);
  if (subject === null || sentence.inQuote || ADVERB.test(sentence.text)) return [];
  const { text, start } = sentence;
  const found = findDroppedSubject(text, findWords(text));
  const verb = found === null ? undefined : sentence.words.find((word) => word.text === found);
  if (
    verb === undefined ||
    !AGREES[subject.gender].test(verb.text) ||
    isInQuote(text, verb.start - start) ||
    namesAnother(article, sentence, subject, true)
  )
    return [];
  const antecedent = findNamed(article, sentence, subject);
  if (antecedent === null) return [];
  const lower = uncapitalise(verb.text);
  return [{ span: { start: verb.start, end: verb.end }, text: `${subject.name} ${lower}`, antecedent }];
}

/** The sentence before that names the subject, where those between go on without one. */
function findNamed(article: Article, { index }: Sentence, subject: Subject): number | null {
  for (let back = 1; back <= BACK; back++) {
    const before = article.sentences[index - back];
    if (before === undefined) return null;
    if (before.words.some(({ text }) => stemWord(text) === subject.stem))
      return isSubject(article, before, subject) && !namesAnother(article, before, subject, false)
        ? before.index
        : null;
    if (findDroppedSubject(before.text, findWords(before.text)) === null) return null;
  }
  return null;
}

/**
 * Whether what the headline names is a sentence's subject: it opens it, behind a date or what it is, or stands behind a verb without an object. "Мост в городе Лугин построили" is
 * about a bridge, and so is what goes on without a subject (Krylova & Khavronina, Porjadok slov v russkom jazyke, 1976).
 */
function isSubject({ title }: Article, { text }: Sentence, { name, gender, entity }: Subject): boolean {
  const words = findWords(text);
  const [head, ...rest] = name.split(" ").map(readLetters);
  const at = words.findIndex((word) => readLetters(word.text) === head);
  const own = words[at];
  if (own === undefined) return false;
  const from = OPENER.exec(text)?.[0].length ?? 0;
  if (/[,:;—«»"()]/.test(text.slice(from, own.start))) return false;
  const before = words.slice(0, at);
  const opening = before.slice(before.findLastIndex(isWithoutObject) + 1);
  const isOpen = opening.every(
    ({ start, text: word }) =>
      start < from ||
      title.split(" ").includes(word) ||
      WHAT_IT_IS.test(word) ||
      readPatronymic(word)?.cases[0] === "nom" ||
      readHead(word)?.calling === true,
  );
  if (!isOpen) return false;
  // "Лугин пересекает мост": of things the accusative looks as the nominative does.
  const behind = words.slice(at + rest.length + 1);
  const verb = behind.findIndex((word) => isFinite(word.text));
  const next = behind[verb + 1];
  return !(
    entity === null &&
    verb >= 0 &&
    next !== undefined &&
    !/[,:;—()]/.test(text.slice(own.end, next.start)) &&
    !isWithoutObject(behind[verb]!) &&
    !isFunctionWord(next.text) &&
    isLikeSubject(next.text, gender === "any" ? null : gender)
  );
}

const isWithoutObject = ({ text }: Word): boolean =>
  isFinite(text.toLowerCase()) && (/с[ья]$/.test(text) || INTRANSITIVE.test(text));

const WHAT_IT_IS =
  /^(?:[А-ЯЁа-яё]+(?:[ыи]й|ая|яя|ое|ее)|[Гг]ород|[Сс]ело|[Дд]еревня|[Пп]ос[её]лок|[Кк]репость|[Оо]стров|[Оо]зеро|[Рр]ека)$/;

/** Whether a sentence has somebody else of the subject's gender who does something in it. */
const namesAnother = (article: Article, { index }: Sentence, subject: Subject, isStrict: boolean): boolean =>
  article.mentionsBySentence[index]!.some(
    (m) =>
      m.kind === "person" &&
      m.entity !== subject.entity &&
      listPersons(article).get(m.entity)?.gender !== (subject.gender === "m" ? "f" : "m") &&
      (m.form.split("+").includes("nom") || (isStrict && m.form === "any")),
  );
