/** How good the types of items are, by those who read them: what weighs the types of a form. */
import type { ItemType } from "./item.ts";

/**
 * Share of each type's items that outside raters passed in the rounds of engine 0.8.0 to 0.10.0 (docs/quality.md). What is rare in them is
 * held to be as good as they are on the whole.
 */
export const PASSED: Record<ItemType, number> = {
  "who-said": 0.87,
  when: 0.8,
  computed: 0.7,
  "true-false": 0.71,
  "gap-date": 0.72,
  typed: 0.75,
  mentioned: 0.65,
  "find-sentence": 0.75,
  "gap-number": 0.72,
  own: 0.7,
  "which-true": 0.6,
  order: 0.45,
  matching: 0.35,
  "gap-word": 0.5,
  "gap-name": 0.4,
  "gap-place": 0.4,
  "how-many": 0.3,
  where: 0.3,
};
