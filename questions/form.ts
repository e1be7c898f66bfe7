/**
 * Forms: the items drawn for one seed, in an order and with ids that tell nothing. Neither here nor in the draw is a key, an
 * origin, an explanation, or more of the evidence than its paragraph's number read: two banks that differ only in those
 * give the same form to the byte. Difficulty is read, which is estimated without the key. Which items conflict was worked
 * out from keys when the bank was made; that two never meet is all that the draw can tell of it.
 */
import { drawItems } from "./draw.ts";
import type { Bank, Blueprint, Form, FormChoice, FormItem, Item } from "./item.ts";
import { createRandom, type Random } from "./random.ts";

/**
 * Draws a form. The same bank, blueprint, seed and `seen` give the same bytes. Items of `seen` come only where no other
 * is left (`repeated` counts them); hidden items and two of one conflict never. Shorter where the bank cannot fill it.
 */
export function assembleForm(
  bank: Bank,
  blueprint: Blueprint,
  seed: string,
  seen: ReadonlySet<string> = new Set(),
): Form {
  const random = createRandom(seed);
  const drawn = drawItems(bank, blueprint, seen, random);
  return placeForm(spreadTypes(random.shuffle(drawn)), seed, seen);
}

/**
 * The form of items that were drawn before, in their order. Attempts that were begun under an older version are rebuilt by
 * this, so that the draw may change between two calls of a pupil, but what is done here never.
 */
export function placeForm(items: Item[], seed: string, seen: ReadonlySet<string> = new Set()): Form {
  const random = createRandom(`${seed} place`);
  return {
    items: items.map((item) => placeItem(item, random)),
    repeated: items.filter((item) => seen.has(item.id)).length,
  };
}

/** Parts neighbours of one type and keeps the order else; a type that fills more than half of what is left must come now. */
function spreadTypes(items: Item[]): Item[] {
  const spread: Item[] = [];
  let left = items;
  while (left.length > 0) {
    const others = left.filter((item) => item.type !== spread.at(-1)?.type);
    const isMost = ({ type }: Item) => left.filter((item) => item.type === type).length * 2 > left.length;
    const next = others.find(isMost) ?? others[0] ?? left[0]!;
    spread.push(next);
    left = left.filter((item) => item !== next);
  }
  return spread;
}

/** Options are sorted before they are shuffled, so that their order in the bank, which may follow the key, tells nothing. */
function placeItem(item: Item, random: Random): FormItem {
  const label = (choices: { id: string }[]): FormChoice[] =>
    choices.map(({ id }) => ({ id: random.id(), of: id }));
  const mix = (choices: { id: string; text: string }[]) =>
    random.shuffle(choices.toSorted((a, b) => compare(a.text, b.text) || compare(a.id, b.id)));
  return {
    id: random.id(),
    of: item.id,
    options: label(item.shuffle ? mix(item.options) : item.options),
    prompts: label(mix(item.prompts ?? [])),
  };
}

/** By UTF-16 code units. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
