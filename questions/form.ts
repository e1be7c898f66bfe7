/**
 * Forms: a seeded draw of items, balanced over types, skills and paragraphs. Nothing here reads a key, an origin or an
 * explanation, so two banks that differ only in those give the same form to the byte.
 */
import type { Bank, Blueprint, Form, FormChoice, FormItem, Item, ItemType } from "./item.ts";
import { createRandom, type Random } from "./random.ts";

/** How much each kind of balance counts when a slot is filled; a type's quota before a skill's, a skill's before spread. */
const WEIGHT = { type: 100, skill: 10, paragraph: 4 };

const MAX_REDRAWS = 16;
const AMONG_WORST = 3;

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
  const items = random.shuffle(
    bank.items.filter((item) => item.status !== "hidden" && weightOf(blueprint, item.type) > 0),
  );
  const drawn = drawFull(items, bank.conflicts, blueprint, seen, random);
  return {
    items: spreadTypes(random.shuffle(drawn)).map((item) => placeItem(item, random)),
    repeated: drawn.filter((item) => seen.has(item.id)).length,
  };
}

function weightOf({ types }: Blueprint, type: ItemType): number {
  return types === undefined ? 1 : (types[type] ?? 0);
}

/** Draws; where conflicts leave slots empty, draws again without the item that shut out the most others. */
function drawFull(
  items: Item[],
  conflicts: Bank["conflicts"],
  blueprint: Blueprint,
  seen: ReadonlySet<string>,
  random: Random,
): Item[] {
  const rivals = new Map<string, string[]>(items.map((item) => [item.id, []]));
  for (const [a, b] of conflicts) {
    rivals.get(a)?.push(b);
    rivals.get(b)?.push(a);
  }
  const countRivals = (item: Item) => rivals.get(item.id)!.length;
  let pool = items;
  let fullest = drawItems(pool, rivals, blueprint, seen);
  let drawn = fullest;
  for (
    let i = 0;
    i < MAX_REDRAWS && drawn.length > 0 && fullest.length < Math.min(blueprint.length, items.length);
    i++
  ) {
    // By chance among the worst: one item alone would hardly ever be drawn.
    const worst = [...drawn].sort((a, b) => countRivals(b) - countRivals(a)).slice(0, AMONG_WORST);
    const dropped = worst[random.below(worst.length)];
    pool = pool.filter((item) => item !== dropped);
    drawn = drawItems(pool, rivals, blueprint, seen);
    if (drawn.length > fullest.length) fullest = drawn;
  }
  return fullest;
}

/** Fills slot after slot with the item that is needed most; among equals the first in the shuffled order. */
function drawItems(
  items: Item[],
  rivals: ReadonlyMap<string, string[]>,
  blueprint: Blueprint,
  seen: ReadonlySet<string>,
): Item[] {
  const open = new Set(items);
  const blocked = new Set<string>();
  const drawn: Item[] = [];
  const counts = new Map<string, number>();
  const count = (name: string) => counts.get(name) ?? 0;
  while (drawn.length < blueprint.length) {
    let best: Item | undefined;
    let least = Infinity;
    for (const item of open) {
      if (blocked.has(item.id)) continue;
      const load =
        (WEIGHT.type * count(`type ${item.type}`)) / weightOf(blueprint, item.type) +
        (WEIGHT.skill * count(`skill ${item.skill}`)) / Math.max(1, drawn.length) +
        WEIGHT.paragraph * count(`paragraph ${item.evidence[0]?.paragraph}`) +
        (seen.has(item.id) ? 1e9 : 0);
      if (load < least) [best, least] = [item, load];
    }
    if (best === undefined) break;
    open.delete(best);
    drawn.push(best);
    for (const id of rivals.get(best.id) ?? []) blocked.add(id);
    for (const name of [
      `type ${best.type}`,
      `skill ${best.skill}`,
      `paragraph ${best.evidence[0]?.paragraph}`,
    ]) {
      counts.set(name, count(name) + 1);
    }
  }
  return drawn;
}

/** Swaps neighbours of one type apart where a later item allows it. */
function spreadTypes(items: Item[]): Item[] {
  const spread = [...items];
  for (let i = 1; i < spread.length; i++) {
    if (spread[i]!.type !== spread[i - 1]!.type) continue;
    const j = spread.findIndex((item, k) => k > i && item.type !== spread[i - 1]!.type);
    if (j > 0) [spread[i], spread[j]] = [spread[j]!, spread[i]!];
  }
  return spread;
}

/** Options are sorted before they are shuffled, so that their order in the bank, which may follow the key, tells nothing. */
function placeItem(item: Item, random: Random): FormItem {
  const place = (choices: { id: string; text: string }[]): FormChoice[] =>
    random
      .shuffle([...choices].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)))
      .map(({ id }) => ({ id: random.id(), of: id }));
  return {
    id: random.id(),
    of: item.id,
    options: item.shuffle ? place(item.options) : item.options.map(({ id }) => ({ id: random.id(), of: id })),
    prompts: place(item.prompts ?? []),
  };
}
