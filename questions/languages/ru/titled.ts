/** Who speaks where only an office is told: "— говорит министр" is the one person of the text to whose name that word stood before. */
import type { Article, PersonMention, Sentence } from "../../article.ts";
import { readHead } from "./heads.ts";

/** "— говорит министр": the one person of the text to whose name that word stood before. */
export function findTitled(
  article: Article,
  { start, paragraph }: Sentence,
  behind: string,
): PersonMention | null {
  const title = /^ ([а-яё]{4,})(?: (?:в|на|со?|для|журналистам|агентству|изданию) .*)?$/.exec(behind)?.[1];
  if (title === undefined || readHead(title)?.calling !== true) return null;
  const beside = ({ paragraph: at, start: end }: PersonMention) =>
    article.paragraphs[at]!.slice(Math.max(0, end - TITLE_REACH), end);
  const between = '(?: [А-ЯЁа-яё«»"-]+){0,4} $';
  const [any, subject] = [`${title.slice(0, -1)}[а-яё]{0,3}`, title].map(
    (form) => new RegExp(`(?<![а-яё])${form}${between}`, "i"),
  );
  const own = article.mentions.filter(
    (m): m is PersonMention =>
      m.kind === "person" &&
      (m.paragraph < paragraph || (m.paragraph === paragraph && m.start < start)) &&
      any!.test(beside(m)),
  );
  // "с заместителем министра Кристин Вормут": the office is not hers.
  const named = own.findLast((m) => subject!.test(beside(m)) && /nom|any/.test(m.form));
  return new Set(own.map((m) => m.entity)).size === 1 ? (named ?? null) : null;
}
/** Characters before a name in which what its bearer is stands. */
export const TITLE_REACH = 60;
