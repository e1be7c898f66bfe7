/** A sample of items to be rated: drawn by seed over all texts, evenly over item types. */
import type { Bank, Item } from "../../questions/index.ts";
import { createRandom } from "../../questions/random.ts";

export interface Sampled {
  article: string;
  bank: Bank;
  item: Item;
}

/** Draws items type by type in turn, so that rare types are read too. */
export function drawSample(banks: { id: string; bank: Bank }[], size: number, seed: string): Sampled[] {
  const random = createRandom(seed);
  const byType = new Map<string, Sampled[]>();
  for (const { id, bank } of banks) {
    for (const item of bank.items) {
      const list = byType.get(item.type) ?? [];
      byType.set(item.type, list);
      list.push({ article: id, bank, item });
    }
  }
  const queues = [...byType.values()].map((list) => random.shuffle(list));
  const drawn: Sampled[] = [];
  while (drawn.length < size && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const next = queue.pop();
      if (next !== undefined && drawn.length < size) drawn.push(next);
    }
  }
  return drawn;
}
