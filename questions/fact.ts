/** What an item asks about, as a place in the article: of two that ask about one place a form never has both. */
import type { Evidence, Item, ItemType } from "./item.ts";

type Asking = Pick<Item, "type" | "evidence">;

/** Types that ask about one sentence, which their evidence begins with; what comes after it only tells whom it speaks of. */
const OF_ONE = new Set<ItemType>([
  "gap-number",
  "gap-date",
  "gap-place",
  "gap-name",
  "gap-word",
  "how-many",
  "when",
  "where",
  "what-called",
  "typed",
  "true-false",
]);

/** The evidence of what is asked. */
export function askedOf({ type, evidence }: Asking): Evidence[] {
  return OF_ONE.has(type) ? evidence.slice(0, 1) : evidence;
}

/** Items in their order, those that ask about the same sentence together; one that asks about several stands by itself. */
export function groupByFact<T extends Asking>(items: T[]): T[][] {
  const groups: T[][] = [];
  const known = new Map<string, T[]>();
  for (const item of items) {
    const [asked, ...more] = askedOf(item);
    const place = asked && more.length === 0 ? `${asked.paragraph}.${asked.start}` : null;
    const group = place === null ? undefined : known.get(place);
    if (group !== undefined) {
      group.push(item);
      continue;
    }
    const begun = [item];
    groups.push(begun);
    if (place !== null) known.set(place, begun);
  }
  return groups;
}
