/** Who speaks where an attribution tells only an office or a calling. */
import type { Article, PersonMention, Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import { readHead } from "./heads.ts";
import { readLetters, stemWord } from "./words.ts";

/** A name and the words right before it, in small letters. */
interface Titled {
  mention: PersonMention;
  before: string[];
}

/** The names of people by the stem of each word that stands before them: "министра обороны Анну Котову", "премьер-министр Сомов". */
const listTitled = once(({ mentions, paragraphs }: Article) => {
  const byStem = new Map<string, Titled[]>();
  for (const mention of mentions) {
    if (mention.kind !== "person") continue;
    const { paragraph, start } = mention;
    const near = paragraphs[paragraph]!.slice(Math.max(0, start - TITLE_REACH), start);
    const words = BEFORE.exec(near)?.[0].trimEnd().split(" ") ?? [];
    const before = words.map((word) => readLetters(word.split(/[«"-]/).at(-1)!));
    for (const stem of new Set(before.map(stemWord)))
      byStem.set(stem, [...(byStem.get(stem) ?? []), { mention, before }]);
  }
  return byStem;
});
const BEFORE = /(?<![А-ЯЁа-яё])(?:[А-ЯЁа-яё«»"-]+ ){1,5}$/;

/** "— говорит министр": the one person of the text to whose name that word stood before. */
export function findTitled(
  article: Article,
  { start, paragraph }: Sentence,
  behind: string,
): PersonMention | null {
  const title = /^ ([а-яё]{4,})(?: (?:в|на|со?|для|журналистам|агентству|изданию) .*)?$/.exec(behind)?.[1];
  if (title === undefined || readHead(title)?.calling !== true) return null;
  const office = readLetters(title);
  const own = (listTitled(article).get(stemWord(office)) ?? []).filter(
    ({ mention: m }) => m.paragraph < paragraph || (m.paragraph === paragraph && m.start < start),
  );
  // "с заместителем министра Кристин Вормут": the office is not hers.
  const named = own.findLast(
    ({ mention, before }) => before.includes(office) && /nom|any/.test(mention.form),
  );
  return new Set(own.map(({ mention }) => mention.entity)).size === 1 ? (named?.mention ?? null) : null;
}
/** Characters before a name in which what its bearer is stands. */
export const TITLE_REACH = 60;
