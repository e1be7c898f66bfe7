/** A bank as a quiz scores it by now: a teacher drops items, or gives them another key, in a quiz and its rooms, and the article's bank knows nothing of it. */
import type { Bank, Item } from "../../questions/index.ts";

/** An item of the frozen bank of a room, or one that was mended in a quiz, as it is scored. */
export type ScoredItem = Item & { dropped: boolean };
export type ScoredItems = ScoredItem[];

/** The bank without what was dropped, with the keys of the others as they are scored; also with some items told more than once. */
export function rescore(bank: Bank, scored: ScoredItems): Bank {
  const dropped = new Set(scored.filter((item) => item.dropped).map(({ id }) => id));
  const rekeyed = new Map(scored.filter(isRekeyed).map((item) => [item.id, item] as const));
  const items = bank.items
    .filter(({ id }) => !dropped.has(id))
    .map((item) => {
      const mended = rekeyed.get(item.id);
      // What was edited in the article since has a key of its own.
      if (mended === undefined || isRekeyed(item) || !isSameText(item, mended)) return item;
      return { ...item, key: mended.key };
    });
  return { ...bank, items };
}

/** Options remember which of them was the key when they were made. */
export const isRekeyed = ({ key, options }: Item): boolean =>
  typeof key === "string" && options.some(({ id, origin }) => origin === "key" && id !== key);

const isSameText = (a: Item, b: Item): boolean =>
  a.stem === b.stem && JSON.stringify(a.options) === JSON.stringify(b.options);
