/**
 * How many items one form of a bank can hold. Two of one conflict never meet, as one fact is asked once: it may be far fewer than
 * the bank has.
 */
import { assembleForm } from "./form.ts";
import type { Bank, Blueprint } from "./item.ts";

/** Forms drawn to find out. */
const PROBES = 8;

/** The blueprint's length, or the greatest below it that each of some forms reaches. */
export function fitLength(bank: Bank, blueprint: Blueprint): number {
  const { length } = blueprint;
  const reached = probeLength(bank, blueprint);
  if (reached >= length) return length;
  // However much more than fits is asked for, how much does is told by the same forms: those of all items.
  const most = probeLength(bank, { ...blueprint, length: bank.items.length });
  // Shorter forms are other forms: what all can have of a longer one they need not have of it.
  return fitLength(bank, { ...blueprint, length: most < length ? most : reached });
}

/** The length of the shortest of some forms. */
function probeLength(bank: Bank, blueprint: Blueprint): number {
  const forms = Array.from({ length: PROBES }, (_, i) => assembleForm(bank, blueprint, `length ${i}`));
  return Math.min(...forms.map(({ items }) => items.length));
}
