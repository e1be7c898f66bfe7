/** How good the types of items are, by those who read them: what weighs the types of a form. */
import type { ItemType } from "./item.ts";

/**
 * Share of each type's items that readers passed in the rounds of engine 0.8.0 to 0.13.0 (docs/quality.md), 3,417 of them. What is rare in them is
 * held to be as good as they are on the whole, or as those of its kind.
 */
export const PASSED: Record<ItemType, number> = {
  when: 0.83,
  "who-said": 0.82,
  "find-sentence": 0.77,
  typed: 0.76,
  "gap-date": 0.75,
  "gap-number": 0.73,
  "true-false": 0.72,
  own: 0.7,
  "what-called": 0.7,
  computed: 0.6,
  "gap-name": 0.6,
  "which-true": 0.6,
  "gap-word": 0.5,
  mentioned: 0.45,
  "gap-place": 0.45,
  order: 0.4,
  matching: 0.4,
  "how-many": 0.35,
  where: 0.3,
};
