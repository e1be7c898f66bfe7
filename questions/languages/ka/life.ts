/** Within which years a deed or an honour of the one whose life a text tells may lie: no one is promoted after his death. */
import type { Article, DateMention, Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import { findHero } from "./hero.ts";
import { listPeople } from "./roster.ts";

interface Life {
  /** Years of birth and death, and the sentences that tell of them. */
  birth: number;
  death: number;
  told: ReadonlySet<number>;
}

/** Years after which what one does is no child's deed. */
const GROWN = 16;
const BIRTH = /(?<![ა-ჰ])(?:დაიბადა|დაბადებულა|მოევლინა)(?![ა-ჰ])/;
const DEATH =
  /(?<![ა-ჰ])(?:გარდაიცვალა|გარდაცვლილა|მოკლეს|მოკლა|დაიღუპა|დახვრიტეს|აწამეს სიკვდილამდე|ჩამოახრჩვეს|დაეცა ბრძოლაში|მიიცვალა|აღესრულა|თავი მოიკლა)(?![ა-ჰ])/;
/** "გიორგი ანწუხელიძე (1984–2008)". */
const SPAN = /\((\d{4}) ?[–—-] ?(\d{4})\)/;

/** The life that a text under a person's name tells of, or null. */
export const findLife = once((article: Article): Life | null => {
  const hero = findHero(article);
  if (hero === null) return null;
  const told = new Set<number>();
  const life = { birth: -Infinity, death: Infinity, told };
  const span = SPAN.exec(`${article.title} ${article.sentences[0]?.text ?? ""}`);
  if (span !== null) [life.birth, life.death] = [Number(span[1]), Number(span[2])];
  for (const sentence of article.sentences) {
    if (sentence.inQuote || !isOf(article, sentence, hero.entity)) continue;
    if (life.birth === -Infinity && BIRTH.test(sentence.text)) {
      const year = findYear(article, sentence);
      if (year !== undefined) life.birth = year;
      told.add(sentence.index);
    }
    if (life.death === Infinity && DEATH.test(sentence.text)) {
      const year = findYear(article, sentence);
      if (year !== undefined) life.death = year;
      told.add(sentence.index);
    }
  }
  return life.birth < life.death ? life : null;
});

/** Whether nobody but the hero is named in a sentence: "იგი … მოკლეს". */
function isOf(article: Article, sentence: Sentence, hero: string): boolean {
  const roster = listPeople(article);
  return article.mentionsBySentence[sentence.index]!.every(
    (m) => m.kind !== "person" || m.entity === hero || !roster.has(m.entity),
  );
}

/** The year of a sentence, or of the one before it in its paragraph. */
function findYear({ mentionsBySentence, sentences }: Article, { index, paragraph }: Sentence) {
  for (let i = index; i >= Math.max(0, index - 1) && sentences[i]!.paragraph === paragraph; i--) {
    const years = mentionsBySentence[i]!.flatMap((m) =>
      m.kind === "date" && m.part === "year" ? [m.year!] : [],
    );
    if (years.length > 0) return years.at(-1);
  }
  return undefined;
}

/** Whether a year could stand in a mention's place by the life of the hero: on the same side of his birth and his death. */
export function isOfLife(article: Article, mention: DateMention, year: number): boolean {
  const life = findLife(article);
  if (life === null || life.told.has(mention.sentence)) return true;
  const own = mention.year!;
  if (own > life.death) return year > life.death;
  const since = [life.birth + GROWN, life.birth].find((y) => own >= y) ?? -Infinity;
  return year >= since && year <= life.death;
}
