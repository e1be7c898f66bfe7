/**
 * A stem as it is shown where there are many: what it asks or states, and the lines that stand above that: the instruction, the
 * headline, what the article says before it. Without the packs, so that pages may have it.
 */
import type { ItemType } from "./item.ts";

/** Types that ask in their first line: what is to be judged are the options. A headline may stand below. */
const ASKED_FIRST: ReadonlySet<ItemType> = new Set<ItemType>([
  "which-true",
  "order",
  "matching",
  "mentioned",
]);
/** The statements that a computed item asks about, below its question. */
const COMPUTED_OF = 2;

/** The parts of a stem. */
export interface StemParts {
  above: string[];
  claim: string;
}

/** Parts a stem. "True or false?", "Text: A bridge opens", "It opened in 1912." → the last, below the two others. */
export function splitStem({ type, stem }: { type?: ItemType | undefined; stem: string }): StemParts {
  const [first = "", ...rest] = stem.split("\n");
  if (type !== undefined && ASKED_FIRST.has(type)) return { above: rest, claim: first };
  if (type === "computed") {
    const statements = rest.splice(-COMPUTED_OF);
    return { above: rest, claim: [first, ...statements].join("\n") };
  }
  const last = rest.pop();
  return last === undefined ? { above: [], claim: first } : { above: [first, ...rest], claim: last };
}

/** What a stem asks or states, as one line: for a heading of a table, or a name. */
export const claimLine = (item: { type?: ItemType | undefined; stem: string }): string =>
  splitStem(item).claim.replaceAll("\n", " ");
