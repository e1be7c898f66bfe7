/** A bank as a quiz scores it by now: a teacher drops items, or gives them another key, in its rooms, and the article's bank knows nothing of it. */
import type { Bank, Item } from "../../questions/index.ts";

/** Items of the frozen bank of a room, as it scores them. */
export type ScoredItems = (Item & { dropped: boolean })[];

/** The bank without what some of the rooms have dropped, with the keys of the others as they are there. */
export function rescore(bank: Bank, rooms: ScoredItems[]): Bank {
  const dropped = new Set(rooms.flatMap((items) => items.filter((item) => item.dropped).map(({ id }) => id)));
  const rekeyed = new Map(
    rooms.flatMap((items) => items.filter(isRekeyed).map((item) => [item.id, item] as const)),
  );
  const items = bank.items
    .filter(({ id }) => !dropped.has(id))
    .map((item) => {
      const scored = rekeyed.get(item.id);
      // What was edited in the article since has a key of its own.
      if (scored === undefined || isRekeyed(item) || !isSameText(item, scored)) return item;
      return { ...item, key: scored.key };
    });
  return { ...bank, items };
}

/** Options remember which of them was the key when they were made. */
const isRekeyed = ({ key, options }: Item): boolean =>
  typeof key === "string" && options.some(({ id, origin }) => origin === "key" && id !== key);

const isSameText = (a: Item, b: Item): boolean =>
  a.stem === b.stem && JSON.stringify(a.options) === JSON.stringify(b.options);
