/** A bank as a quiz scores it by now: a teacher drops items, gives them another key or accepts more answers in a quiz and its rooms, and the article's bank knows nothing of it. */
import type { Bank, Item } from "../../questions/index.ts";
import { createRandom } from "../../questions/random.ts";

/** An item of the frozen bank of a room, or one that was mended in a quiz, as it is scored. */
export type ScoredItem = Item & { dropped: boolean };
export type ScoredItems = ScoredItem[];

/** The bank without what was dropped, with the keys and answers of the others as they are scored; also with some items told more than once. */
export function rescore(bank: Bank, scored: ScoredItems): Bank {
  const mended = scored.filter(isMended);
  const items = bank.items.flatMap((item) => {
    // What was edited in the article since is another question, with a key of its own.
    const ids = [item.id, nameWording(item)];
    const same = mended.filter((other) => ids.includes(other.id) && isSameText(other, item));
    if (same.some(({ dropped }) => dropped)) return [];
    const last = same.at(-1);
    if (last === undefined || isRekeyed(item)) return [item];
    return [{ ...item, key: last.key, ...(last.added === undefined ? {} : { added: last.added }) }];
  });
  return { ...bank, items };
}

/** The id of an item in a room, and the fingerprint of its words there. */
export interface Worded {
  id: string;
  wording: string;
}

/**
 * A bank for another room of a quiz: an item that reads otherwise than in the rooms before has an id of its own, so that whatever is
 * counted, shown or scored anew by ids is so by what pupils have read. In the same words it has the same id.
 */
export function nameApart(bank: Bank, known: Worded[]): Bank {
  const wordings = new Map(known.map(({ id, wording }) => [id, wording]));
  const names = new Map<string, string>();
  for (const item of bank.items) {
    const [name, plain] = [nameWording(item), wordings.get(item.id)];
    const isOther = wordings.has(name) || (plain !== undefined && plain !== fingerprint(item));
    names.set(item.id, isOther ? name : item.id);
  }
  return {
    ...bank,
    items: bank.items.map((item) => ({ ...item, id: names.get(item.id)! })),
    conflicts: bank.conflicts.map(([a, b]) => [names.get(a)!, names.get(b)!]),
  };
}

export const toWorded = (item: Item): Worded => ({ id: item.id, wording: fingerprint(item) });

const nameWording = (item: Item): string => `${item.id}.${fingerprint(item)}`;

/** Eight characters: not for secrets, and only wordings of one item are told apart by them. */
const fingerprint = (item: Item): string => createRandom(textOf(item)).id();

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
