/** A speaker who speaks of himself in a clause of his own: "Иванов заявил, что он …" asks for no name, or takes his name for "его". */
import type { Article, PersonMention, Sentence } from "../../article.ts";
import { findWords } from "../../words.ts";
import { readGiven } from "./given-names.ts";
import { readHead } from "./heads.ts";
import { listPersons } from "./names.ts";
import { VERBS } from "./saying.ts";
import { isFinite } from "./verbs.ts";

/** What may stand between a speaker and what is said, so that "он" there is the speaker and nobody else: "Иванов заявил вчера в Твери, что он …". */
const SAYING = new RegExp(
  `^(?: [а-яё]+)? (?:${[...VERBS.keys()].join("|")})(?: [а-яё]+)?(?: (?:в|на) [^,]{2,40})?, что $`,
);
/** "он и его команда": not the speaker alone. */
const SELF = /^(он|она) (?!и |или |с |— |же |сам)/;

/** "Иванов заявил, что он примет решение" → "примет решение": «кто заявил, что примет решение». */
export function dropSelf(
  article: Article,
  speaker: PersonMention,
  { start, index, paragraph }: Sentence,
  at: number,
  said: string,
): string {
  const self = SELF.exec(said);
  const persons = listPersons(article);
  const gender = persons.get(speaker.entity)?.gender;
  if (self === null || gender !== (self[1] === "он" ? "m" : "f")) return said;
  const isOther = article.mentionsBySentence[index]!.some(
    (m) => m.kind === "person" && m.entity !== speaker.entity && m.start < at,
  );
  if (speaker.paragraph !== paragraph) return said;
  const between = article.paragraphs[paragraph]!.slice(speaker.end, at);
  return isOther || speaker.start < start || !SAYING.test(between) ? said : said.slice(self[0].length);
}

/**
 * "Трамп подчеркнул, что в его подходе нет ничего странного" → with Трамп for "его", who is whoever said so: «Кто подчеркнул, что в его подходе …?». Of a man alone,
 * for "кто" is masculine, and where no other man is named.
 */
export function nameSelf(
  article: Article,
  speaker: PersonMention,
  { index }: Sentence,
  text: string,
): string | null {
  const persons = listPersons(article);
  const person = persons.get(speaker.entity);
  const first = SELF_FORM.exec(text);
  if (person?.gender !== "m" || first === null) return null;
  if (first.index > SELF_REACH && !KIN.test(text.slice(first.index))) return null;
  const isAlone = article.mentionsBySentence[index]!.every(
    (m) => m.kind !== "person" || m.entity === speaker.entity || persons.get(m.entity)?.gender === "f",
  );
  if (!isAlone || /[А-ЯЁ][а-яё]/.test(text.slice(0, first.index))) return null;
  if (findWords(text.slice(0, first.index)).some((w) => readHead(w.text)?.calling === true)) return null;
  return text.replace(new RegExp(SELF_FORM, "g"), person.surname);
}
/**
 * "Иванов утверждает, что изменил своё мнение" → with Иванов before the verb, whose subject he is: «Кто утверждает, что изменил своё мнение?». Not "что сгорел архив": a subject
 * may stand behind its verb, so that what is said has to be of its own ("свой"), or what he is willing to do, and nobody else may be in it.
 */
export function nameSubject(article: Article, speaker: PersonMention, text: string): string | null {
  const person = listPersons(article).get(speaker.entity);
  // "не собирается признавать его результаты": with his name before it, «его» would seem to be his.
  if (person?.gender !== "m" || SELF_FORM.test(text)) return null;
  const [head, verb = ""] = OWN_DEED.exec(text) ?? WILLING.exec(text) ?? [];
  if (head === undefined || (verb !== "" && !isFinite(verb))) return null;
  const rest = text.slice(head.length).replace(GOVERNED, "");
  const isNamed = (word: string) => readGiven(word).some(({ lemma }) => lemma === word);
  if (findWords(rest).some((w) => AGREEING.test(w.text) || isNamed(w.text))) return null;
  return `${person.full ?? person.surname} ${text}`;
}
/** A verb, what is its subject's own, and nothing behind it that no preposition governs. */
const OWN_DEED =
  /^(?:не |уже |также |никогда не |всегда )?([а-яё]{3,}л) сво(?:й|ю|[её]|и|его|ему|им|ей|их|ими|[её]м) [а-яё]+(?= (?:благодаря|в|на|из|с|за|для|по|после|до|от|о|ради|из-за|при|у) |$)/;
const WILLING =
  /^(?:не |уже |также |всегда )?(?:полон решимости|(?:готов|намерен|согласен) [а-яё]+(?:ть|ти|чь) [а-яё]+)(?= |$)/;
/** May be a nominative of a man or a thing that the verb agrees with. */
const AGREEING =
  /^(?:[а-яё]{2,}(?:[бвгджзклнпрстфцчшщ]|[иы]й|тель|арь)|глава|судья|коллега|мужчина|юноша|дядя)$/;
/** "от демократов", "за год": directly behind a preposition stands no nominative. */
const GOVERNED = / (?:в|на|за|через|от|из|для|до|после|у|против|среди|под) [а-яё]{1,40}(?![а-яё])/g;
const SELF_FORM = /(?<![а-яё])(?:он|его|ему|им|него|нему|ним|н[её]м)(?![а-яё])/;
/** Characters before it: behind a verb without a subject he would be told by «свой». */
const SELF_REACH = 12;

/** "плакала даже его 16-летняя дочь" */
const KIN =
  /^его (?:[а-яё\d-]+[а-яё]{2} )?(?:дочь|дочер|сын|жен[аыуе]|мать|матер|отец|отц|брат|сестр|семь|дет[ией]|родител|дед|бабушк|коллег|команд)/;
