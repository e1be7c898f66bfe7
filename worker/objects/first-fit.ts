/**
 * Whether a question fits the place that a page keeps for a quiz before it has come (docs/decisions/0033-the-first-question-fits.md).
 * Reckoned from its texts alone, as they are read: no key decides what comes first.
 */
import type { DeliveredItem } from "../../questions/item.ts";
import { FRAME_HEIGHT } from "../links.ts";

/**
 * In px, on a phone 360 px wide with 17 px letters; Georgian ones, which are wide. By up to 60 px too high, and not too low
 * (tests/e2e/first.test.ts draws them).
 */
const frame = 240;
const line = 27;
const gap = 33;
const field = 85;
const select = 58;
/** Letters in a line of the stem, and in one of an option. */
const stemWidth = 27;
const optionWidth = 23;

type Texts = Pick<DeliveredItem, "type" | "stem" | "options" | "prompts">;

/** Whether nothing below the quiz moves when this is its first question. */
export function fitsPlace({ type, stem, options, prompts }: Texts): boolean {
  const rows = prompts ?? options;
  const heights = [
    frame,
    type.startsWith("gap") ? gap : 0,
    ...stem.split("\n").map((text) => 8 + line * linesOf(text, stemWidth)),
    ...rows.map(({ text }) => 10 + Math.max(48, 22 + line * linesOf(text, optionWidth))),
    prompts ? select * prompts.length : 0,
    rows.length === 0 ? field : 0,
  ];
  return heights.reduce((sum, height) => sum + height) <= FRAME_HEIGHT;
}

const linesOf = (text: string, width: number) => Math.ceil(text.length / width);
