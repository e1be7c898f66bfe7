/** What the sentence before is about, where that is a thing with a name: the antecedent of "он", "она", "оно" at a sentence's start. */
import type { Article, PersonMention, Sentence } from "../../article.ts";
import type { Resolution } from "../language.ts";
import { genitiveOf, listNames, readKind } from "./apposition.ts";
import { decline } from "./declension.ts";
import { listPersons } from "./names.ts";
import { genderOf, isRegion, readPlace } from "./gazetteer.ts";
import { capitalise } from "../../words.ts";

type Gender = "m" | "f" | "n";

const PRONOUN =
  /^((?:Сейчас |Сегодня |Также |Однако |(?:В|С|К|До|После) \d{4} (?:году?|года),? |\d{1,2} [а-я]+ \d{4} года |В [а-я]+е \d{4} года )?)(он|она|оно)(?= [а-яё])/i;
const GENDERS: Record<string, Gender> = { он: "m", она: "f", оно: "n" };
const OPENS =
  /^(?:(?:Сейчас |Сегодня )?(?:(?:В|С|К|До|После) \d{4} (?:году?|года),? |\d{1,2} [а-я]+ \d{4} года |В [а-я]+е \d{4} года )?)/;
const NAME =
  /^(?:([А-ЯЁа-яё]+) )?(«[^«»]{2,40}»|[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+){0,2})(?= (?:[—–] |\(|[а-яё]{2,}(?:л|ла|ло|лся|лась|лось|[еёи]т|[еи]тся|ен|ён|ан|ена|ана|ено|ано|ят|та|то)[ ,.])|,| впервые| официально)/;
const MAX_BACK = 3;

/** What a thing with a name has: its measures. */
const OWNED =
  /^(его|её) (длина|ширина|высота|глубина|площадь|толщина|диаметр|масса|вес|население|возраст|объём|протяжённость|вместимость|строительство|название|скорость)(?= [а-яё—–]|, )/i;

/** "Байкал — озеро. Его глубина …" → "Глубина озера Байкал …". */
export function findTopicMeasure(article: Article, sentence: Sentence): Resolution[] {
  const match = OWNED.exec(sentence.text);
  const before = article.sentences[sentence.index - 1];
  if (
    match === null ||
    sentence.inQuote ||
    before === undefined ||
    before.paragraph !== sentence.paragraph ||
    before.inQuote
  )
    return [];
  const genders: Gender[] = match[1]!.toLowerCase() === "его" ? ["m", "n"] : ["f"];
  for (const gender of genders) {
    const topic = hasPerson(article, before, gender) ? null : readTopic(article, before, gender);
    if (topic === null) continue;
    const at = topic.search(/[«А-ЯЁA-Z]/);
    const kind = at > 0 ? genitiveOf(topic.slice(0, at - 1)) : null;
    const place = at === 0 ? (decline(topic)?.gen ?? null) : null;
    const owner = kind !== null ? `${kind} ${topic.slice(at)}` : place;
    if (owner === null) continue;
    const noun = match[2]!;
    return [
      {
        span: { start: sentence.start, end: sentence.start + match[0].length },
        text: `${capitalise(noun)} ${owner}`,
        antecedent: before.index,
      },
    ];
  }
  return [];
}

/** "Вулкан Кракатау находится в Индонезии. Он взорвался …" → "Вулкан Кракатау взорвался …". */
export function findTopicPronoun(article: Article, sentence: Sentence): Resolution[] {
  const match = PRONOUN.exec(sentence.text);
  if (match === null || sentence.inQuote) return [];
  const word = match[2]!;
  const gender = GENDERS[word.toLowerCase()]!;
  for (let back = 1; back <= MAX_BACK; back++) {
    const before = article.sentences[sentence.index - back];
    if (
      before === undefined ||
      before.paragraph !== sentence.paragraph ||
      before.inQuote ||
      hasPerson(article, before, gender)
    )
      return [];
    const handed = PRONOUN.exec(before.text)?.[2];
    if (handed !== undefined) {
      if (handed.toLowerCase() !== word.toLowerCase()) return [];
      continue;
    }
    const name = readTopic(article, before, gender);
    if (name === null) return [];
    const start = sentence.start + match[1]!.length;
    const text = word === word.toLowerCase() ? name : capitalise(name);
    return [{ span: { start, end: start + word.length }, text, antecedent: before.index }];
  }
  return [];
}

/** A person of the pronoun's gender would be meant as well. */
function hasPerson(article: Article, { index }: Sentence, gender: Gender): boolean {
  const persons = listPersons(article);
  return article.mentionsBySentence[index]!.some(
    (m): m is PersonMention =>
      m.kind === "person" &&
      persons.get(m.entity)?.gender !== (gender === "m" ? "f" : gender === "f" ? "m" : null),
  );
}

/** The subject of a sentence in the words to be put for the pronoun, where its gender is the pronoun's. */
function readTopic(article: Article, { text }: Sentence, gender: Gender): string | null {
  const match = NAME.exec(text.slice(OPENS.exec(text)![0].length));
  if (match === null) return null;
  const [, noun, name] = match as unknown as [string, string | undefined, string];
  const kind = noun === undefined ? null : readKind(noun);
  if (kind !== null)
    return kind.gender === gender && kind.cases.includes("nom") ? `${kind.kind} ${name}` : null;
  if (noun !== undefined) return null;
  const own = genderOfName(name);
  if (own === gender) return name;
  // "Байкал — озеро. Оно …": by the kind that the article says it is.
  for (const [other, names] of listNames(article))
    if (names.has(name) && readKind(other)?.gender === gender) return `${other} ${name}`;
  return null;
}

function genderOfName(name: string): Gender | null {
  const place = readPlace([{ text: name, start: 0, end: name.length }], 0);
  if (place !== null && place.lemma === name) {
    const gender = genderOf(name);
    return gender === "m" || gender === "f" ? gender : null;
  }
  if (!isRegion(name)) return null;
  return /[ая]$/.test(name) ? "f" : /[бвгджзклмнпрстфхцчшщй]$/.test(name) ? "m" : null;
}
