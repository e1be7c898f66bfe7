/** Nouns and given names that mean the one whom the text is about, each with the name. */
import type { Article, Sentence } from "../../article.ts";
import type { Resolution } from "../language.ts";
import { findHero } from "./antecedents.ts";
import { isInQuote } from "./idle.ts";
import { listPersons } from "./names.ts";

const CALLED =
  /^((?:[А-ЯЁ0-9][А-ЯЁа-яё0-9 -]{1,60} )?)(хирург|учёный|ученый|писатель|поэт|композитор|художник|режиссёр|режиссер|актёр|актер|актриса|певец|певица|изобретатель|конструктор|путешественник|полярник|мореплаватель|император|царь|полководец|физик|химик|математик|астроном|врач|музыкант|архитектор|скульптор|космонавт|лётчик|спортсмен|спортсменка|живописец|юноша|девушка|писательница|поэтесса|художница|балерина)(?= [а-яё])/i;

/** What somebody is, who does something and is not named: "мореплаватель отправился". */
export const findUnnamed = (text: string): string | null => CALLED.exec(text)?.[2] ?? null;

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
