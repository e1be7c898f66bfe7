/** A bank in its order: items that ask about one sentence together, in sections by paragraph or kind. */
import { groupByFact } from "../../questions/fact.ts";
import type { BankItem } from "./item-card.tsx";
import type { View } from "../parts.tsx";

export type Order = "best" | "text" | "kind";

/** A run of groups, each of one sentence. Its heading is its name; what stands in the order of the best has none. */
export interface Section {
  name: string;
  groups: BankItem[][];
}

/** The sentence that an item asks about, in its section: items of one sentence may be of several kinds. */
export const nameFact = ({ evidence: [asked] }: BankItem, section: string) =>
  `${section} ${asked?.paragraph}.${asked?.start}`;

/** The items in the order asked for; within a section the best stay first. */
export function makeSections(shown: BankItem[], order: Order, { t, a }: View): Section[] {
  if (order === "best") return [{ name: "", groups: groupByFact(shown) }];
  const paragraphOf = ({ evidence }: BankItem) => evidence[0]?.paragraph ?? 0;
  const sorted = order === "text" ? shown.toSorted((x, y) => paragraphOf(x) - paragraphOf(y)) : shown;
  const sections = new Map<string, BankItem[]>();
  for (const item of sorted) {
    const name = order === "text" ? a.paragraph(paragraphOf(item) + 1) : t.types[item.type];
    sections.set(name, [...(sections.get(name) ?? []), item]);
  }
  return [...sections].map(([name, items]) => ({ name, groups: groupByFact(items) }));
}
