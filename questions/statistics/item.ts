/** What the answers say of one item: how many got it right, whom it told apart, what its options drew. */
import type { Item, ItemType } from "../item.ts";
import { correlate, intervalOfCorrelation, intervalOfShare, type Interval, meanOf } from "./figures.ts";
import { type GroupPart, splitGroups } from "./groups.ts";
import type { Entry } from "./tally.ts";

/** What one group did with the item. */
export interface ItemGroup {
  n: number;
  facility: number;
  omitted: number;
  optionCounts: Record<string, number>;
}

export interface ItemStatistics {
  itemId: string;
  type: ItemType;
  stem: string;
  key: Item["key"];
  n: number;
  /** How many of them gave no response. */
  omitted: number;
  /** Share of points, 0 to 1; null where nobody had the item. What was left out is wrong. */
  facility: number | null;
  /** Where the facility of all pupils alike lies, with 95 % certainty. */
  facilityInterval: Interval | null;
  /** Correlation of the item's score with the rest of the attempt, −1 to 1; null where it cannot be computed. */
  discrimination: number | null;
  discriminationInterval: Interval | null;
  /** Bank option id → how often it was chosen; what was typed → how often, the most frequent; empty for order and matching. */
  optionCounts: Record<string, number>;
  /** Those who did best and least well in the rest of their forms; null where there are too few, or they cannot be told apart. */
  groups: { part: GroupPart; top: ItemGroup; bottom: ItemGroup } | null;
  flags: ItemFlag[];
}

/** What is worth a look, and what the figures do not bear. */
export const itemFlags = [
  "few-data",
  "too-easy",
  "too-hard",
  "negative-discrimination",
  "uncertain-discrimination",
  "distractor-beats-key",
  "unused-distractor",
] as const;
export type ItemFlag = (typeof itemFlags)[number];

/** Below it a correlation is noise and nothing else. */
const MIN_ATTEMPTS_DISCRIMINATION = 5;
/** With ten answers the 95 % interval of a facility is half of the scale wide: no word on the item before. */
const MIN_ATTEMPTS_DATA = 10;
const MIN_ATTEMPTS_OPTIONS = 20;
/** Of the top group, to say that it chose another option than the key. */
const MIN_GROUP = 5;
/** Typed answers to tell of. */
const MAX_TYPED = 10;
/** Facilities outside these tell little about anybody (Ebel & Frisbie 1991, ch. 13). */
const TOO_EASY = 0.95;
const TOO_HARD = 0.2;

/** The statistics of an item from the responses to it. */
export function describeItem(item: Item, entries: Entry[]): ItemStatistics {
  const n = addUp(entries);
  const facility = facilityOf(entries);
  const paired = entries.filter((e) => e.rest !== null);
  const pairs = addUp(paired);
  const discrimination =
    pairs < MIN_ATTEMPTS_DISCRIMINATION
      ? null
      : correlate(paired.map(({ own, rest, count }) => ({ x: own, y: rest!, count })));
  const split = splitGroups(entries);
  const found = {
    itemId: item.id,
    type: item.type,
    stem: item.stem,
    key: item.key,
    n,
    omitted: countOmitted(entries),
    facility,
    facilityInterval: facility === null ? null : intervalOfShare(facility, n),
    discrimination,
    discriminationInterval: discrimination === null ? null : intervalOfCorrelation(discrimination, pairs),
    optionCounts: countResponses(item, entries),
    groups: split && {
      part: split.part,
      top: describeGroup(item, split.top),
      bottom: describeGroup(item, split.bottom),
    },
  };
  return { ...found, flags: itemFlags.filter((flag) => checks[flag](found, item)) };
}

const checks: Record<ItemFlag, (found: Omit<ItemStatistics, "flags">, item: Item) => boolean> = {
  "few-data": ({ n }) => n < MIN_ATTEMPTS_DATA,
  "too-easy": ({ n, facility }) => n >= MIN_ATTEMPTS_DATA && facility! > TOO_EASY,
  "too-hard": ({ n, facility }) => n >= MIN_ATTEMPTS_DATA && facility! < TOO_HARD,
  // More than chance: its 95 % interval (Fisher 1921) lies below zero, or it is whole and has none.
  "negative-discrimination": ({ n, discrimination, discriminationInterval: interval }) =>
    n >= MIN_ATTEMPTS_DATA &&
    discrimination !== null &&
    discrimination < 0 &&
    (interval === null || interval[1] < 0),
  "uncertain-discrimination": ({ n, discriminationInterval: interval }) =>
    n >= MIN_ATTEMPTS_DATA && interval !== null && interval[0] < 0 && interval[1] > 0,
  "distractor-beats-key": ({ groups, key }) => {
    if (groups === null || groups.top.n < MIN_GROUP || typeof key !== "string") return false;
    const counts = groups.top.optionCounts;
    return key in counts && Object.entries(counts).some(([id, c]) => id !== key && c > counts[key]!);
  },
  // The sentences of a passage were not chosen to mislead.
  "unused-distractor": ({ n, optionCounts }, { type, key }) =>
    n >= MIN_ATTEMPTS_OPTIONS &&
    type !== "typed" &&
    type !== "find-sentence" &&
    Object.entries(optionCounts).some(([id, c]) => id !== key && c === 0),
};

function describeGroup(item: Item, entries: Entry[]): ItemGroup {
  return {
    n: addUp(entries),
    facility: facilityOf(entries)!,
    omitted: countOmitted(entries),
    optionCounts: countResponses(item, entries),
  };
}

const addUp = (entries: Entry[]): number => entries.reduce((n, { count }) => n + count, 0);
const facilityOf = (entries: Entry[]) => meanOf(entries.map(({ own, count }) => [own, count]));
const countOmitted = (entries: Entry[]): number => addUp(entries.filter((e) => e.isOmitted));

function countResponses(item: Item, entries: Entry[]): Record<string, number> {
  return item.type === "typed" ? countTyped(entries) : countOptions(item, entries);
}

function countOptions({ key, options }: Item, entries: Entry[]): Record<string, number> {
  if (typeof key !== "string") return {};
  const counts = new Map(options.map((o) => [o.id, 0]));
  for (const { chosen, count } of entries) {
    const known = chosen === null ? undefined : counts.get(chosen);
    if (known !== undefined) counts.set(chosen!, known + count);
  }
  return Object.fromEntries(counts);
}

/** Spellings are counted apart, but for case and spaces: which of them are right is the score's business. */
function countTyped(entries: Entry[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { chosen, count } of entries) {
    if (chosen === null) continue;
    const text = chosen.trim().replace(/\s+/g, " ").toLowerCase();
    counts.set(text, (counts.get(text) ?? 0) + count);
  }
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return Object.fromEntries(ranked.slice(0, MAX_TYPED));
}
