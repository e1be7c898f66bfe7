/** Whom a pronoun stands for: the one person of its gender that the sentences just before name, or whom the text is about. */
import type { Article, PersonMention, Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import { listPersons } from "./names.ts";
import type { Person } from "./full-names.ts";
import { isNext } from "./words.ts";

/** Endings of adjectives. */
export const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ых|их|ым|им|ую|юю)$/;
const MAX_BACK = 5;

export interface Antecedent {
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

/** The one whom the text is about: named in its first sentences, thrice at least, and more than twice as often as anyone else. */
export const findHero = once((article: Article): Person | null => {
  const [most, second] = [...article.people].sort(([, a], [, b]) => b.length - a.length);
  const isHero =
    most !== undefined &&
    most[1][0]!.sentence < 2 &&
    most[1].length >= 3 &&
    most[1].length > 2 * (second?.[1].length ?? 0);
  return isHero ? (listPersons(article).get(most[0]) ?? null) : null;
});

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
