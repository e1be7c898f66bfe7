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
  const lengths = Array.from(
    { length: PROBES },
    (_, i) => assembleForm(bank, blueprint, `length ${i}`).items.length,
  );
  const reached = Math.min(...lengths);
  // Shorter forms are other forms: what all can have of a longer one they need not have of it.
  return reached < length ? fitLength(bank, { ...blueprint, length: reached }) : length;
}
