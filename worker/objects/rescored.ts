/** A bank as a quiz scores it by now: a teacher drops items, gives them another key or accepts more answers in a quiz and its rooms, and the article's bank knows nothing of it. */
import type { Bank, Item } from "../../questions/index.ts";

/** An item of the frozen bank of a room, or one that was mended in a quiz, as it is scored. */
export type ScoredItem = Item & { dropped: boolean };
export type ScoredItems = ScoredItem[];

/** The bank without what was dropped, with the keys and answers of the others as they are scored; also with some items told more than once. */
export function rescore(bank: Bank, scored: ScoredItems): Bank {
  const mended = scored.filter(isMended);
  const items = bank.items.flatMap((item) => {
    // What was edited in the article since is another question, with a key of its own.
    const same = mended.filter((other) => other.id === item.id && isSameText(other, item));
    if (same.some(({ dropped }) => dropped)) return [];
    const last = same.at(-1);
    if (last === undefined || isRekeyed(item)) return [item];
    return [{ ...item, key: last.key, ...(last.added === undefined ? {} : { added: last.added }) }];
  });
  return { ...bank, items };
}

/** Whether an item is scored otherwise than it was made. */
export const isMended = (item: ScoredItem): boolean =>
  item.dropped || item.added !== undefined || isRekeyed(item);

/** Options remember which of them was the key when they were made. */
const isRekeyed = ({ key, options }: Item): boolean =>
  typeof key === "string" && options.some(({ id, origin }) => origin === "key" && id !== key);

const isSameText = (a: Item, b: Item): boolean => textOf(a) === textOf(b);

/** What is asked and, where no regrade can change it, what is right. */
const textOf = ({ stem, options, key, accept }: Item): string =>
  JSON.stringify([stem, options, typeof key === "string" && options.length > 0 ? null : [key, accept]]);
