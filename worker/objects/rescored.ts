/** A bank as a quiz scores it by now: a teacher drops items, gives them another key or accepts more answers in a quiz and its rooms, and the article's bank knows nothing of it. */
import type { Bank, Item } from "../../questions/index.ts";
import { createRandom } from "../../questions/random.ts";

/** An item of the frozen bank of a room, or one that was mended in a quiz, as it is scored. */
export type ScoredItem = Item & { dropped: boolean };
export type ScoredItems = ScoredItem[];

/** The bank without what was dropped, with the keys and answers of the others as they are scored; also with some items told more than once. */
export function rescore(bank: Bank, scored: ScoredItems): Bank {
  const mended = scored.filter(isMended);
  if (mended.length === 0) return bank;
  const items = bank.items.flatMap((item) => {
    // What was edited in the article since is another question, with a key of its own.
    const same = mended.filter((other) => isOfId(other.id, item.id) && isSameText(other, item));
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

/** What is known of the words in a quiz's rooms; not whole where one of them could not answer. */
export interface Wordings {
  words: Worded[];
  isWhole: boolean;
}

/**
 * A bank for another room of a quiz: an item that reads otherwise than in the rooms before has an id of its own, so that whatever is
 * counted, shown or scored anew by ids is so by what pupils have read. In the same words it has the same id. Where a room could not answer,
 * an item that no other knows may read otherwise there, and so has its own.
 */
export function nameApart(bank: Bank, { words: known, isWhole }: Wordings): Bank {
  const ids = new Set(known.map(({ id }) => id));
  const plain = new Set([...ids].flatMap((id) => [id, id.slice(0, id.lastIndexOf("."))]));
  const worded = new Set(known.map(({ id, wording }) => `${id} ${wording}`));
  const names = new Map<string, string>();
  for (const item of bank.items) {
    const wording = plain.has(item.id) || !isWhole ? fingerprint(item) : "";
    const name = `${item.id}.${wording}`;
    // Rooms of earlier versions may have two wordings of one id: each is its own.
    const isSame = ids.has(item.id) ? worded.has(`${item.id} ${wording}`) : isWhole;
    const isOther = ids.has(name) || !isSame;
    names.set(item.id, isOther ? name : item.id);
  }
  return {
    ...bank,
    items: bank.items.map((item) => ({ ...item, id: names.get(item.id)! })),
    conflicts: bank.conflicts.map(([a, b]) => [names.get(a)!, names.get(b)!]),
  };
}

export const toWorded = (item: Item): Worded => ({ id: item.id, wording: fingerprint(item) });

/** Whether an id is that of an item in the bank, perhaps with the fingerprint of its words. */
const isOfId = (id: string, plain: string): boolean => id === plain || id.startsWith(`${plain}.`);

/** The id that an item has in the article's bank, without the fingerprint of its words: "ARTICLE.ITEM". */
export const plainId = (id: string): string => id.split(".").slice(0, 2).join(".");

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
