/** An article's one row: what is in its columns, and what they become. Functions of a row; nothing here reads or writes. */
import {
  type Bank,
  findConflicts,
  fitLength,
  type Item,
  type Lang,
  type ReadText,
} from "../../questions/index.ts";
import { createRandom } from "../../questions/random.ts";
import { toDate, toInstant } from "../clock.ts";
import { type Article, limits } from "../contract.ts";

/** An article as stored. */
export type ArticleRow = {
  id: string;
  title: string;
  lang: string;
  engine: string;
  source_url: string | null;
  revision: number;
  created_at: number;
  paragraphs: string;
  items: string;
  refused: number;
  published: string | null;
};

/** Its bank, hidden items too. */
export function readItems(row: ArticleRow): Item[] {
  return JSON.parse(row.items) as Item[];
}

/** An item with what tells it from how it was before and will be. */
export type VersionedItem = Item & { version: string };

/** An item as its teacher gets it. */
export const toVersioned = (item: Item): VersionedItem => ({
  ...item,
  version: createRandom(JSON.stringify(item)).id(),
});

/** What was read of it, without its items. */
export function readText({ lang, title, paragraphs, published }: ArticleRow): ReadText {
  return {
    lang: lang as Lang,
    title,
    paragraphs: JSON.parse(paragraphs) as string[],
    ...(published === null ? {} : { published: JSON.parse(published) as NonNullable<Bank["published"]> }),
  };
}

/** The bank as it is now, for a room: without what the teacher has hidden, or only with what is approved. */
export function freezeBank(row: ArticleRow, approvedOnly = false): Bank {
  const items = readItems(row).filter(({ status }) =>
    approvedOnly ? status === "approved" : status !== "hidden",
  );
  return {
    engine: row.engine,
    ...readText(row),
    items,
    conflicts: findConflicts(items),
    refused: [],
  };
}

/** The article as its teacher gets it. */
export function toArticle(row: ArticleRow, items: Item[]): Article {
  const countBy = <K extends string>(name: (item: Item) => K): Partial<Record<K, number>> => {
    const counts: Partial<Record<K, number>> = {};
    for (const item of items) counts[name(item)] = (counts[name(item)] ?? 0) + 1;
    return counts;
  };
  const { published, ...text } = readText(row);
  return {
    id: row.id,
    revision: row.revision,
    createdAt: toInstant(row.created_at),
    ...(row.source_url === null ? {} : { sourceUrl: row.source_url }),
    ...text,
    ...(published === undefined ? {} : { published: toDate(published) }),
    items: {
      total: items.length,
      atMost: fitLength(freezeBank(row), { length: limits.formLength }),
      byType: countBy((i) => i.type),
      bySkill: countBy((i) => i.skill),
      refused: row.refused,
    },
  };
}
