/**
 * What a teacher should hear after a test, and only what the figures bear: the hardest item, the wrong option that drew
 * most, and whom to talk to. Each is left out where nothing sound can be said.
 */
import { intervalOfShare, Z_ONE } from "./figures.ts";
import type { ItemStatistics } from "./item.ts";
import { ENOUGH, type Total } from "./tally.ts";

export interface Insights {
  /** The item that is surely harder than the quiz as a whole. */
  hardest: { itemId: string; wrong: number; n: number } | null;
  /** The wrong option that most have chosen. */
  misleading: { itemId: string; optionId: string; count: number; n: number } | null;
  /** Attempts after which a talk would help, in the order of their ids: no ranking. */
  talkTo: { attemptId: string; reason: "low-score" | "blanks" }[];
}

/** Of an item or of a class: fewer bear no comparison. */
const MIN_COMPARED = 5;
/** So many have to have chosen a wrong option, and this share of those who had the item, or that of blind guesses. */
const MIN_MISLED = 3;
const MIN_MISLED_SHARE = 0.25;
/** So many items left out, and this share of the form. */
const MIN_BLANKS = 2;
const MIN_BLANK_SHARE = 1 / 3;

/** The insights of attempts, whose items' statistics are known. */
export function findInsights(items: ItemStatistics[], totals: Total[], mean: number | null): Insights {
  return {
    hardest: mean === null ? null : findHardest(items, mean),
    misleading: findMisleading(items),
    talkTo: mean === null ? [] : findTalks(totals, mean),
  };
}

/** With 95 % certainty below the mean of all; of several the one of which that is surest. */
function findHardest(items: ItemStatistics[], mean: number): Insights["hardest"] {
  const ranked = items
    .filter(({ n, facility }) => n >= MIN_COMPARED && facility !== null)
    .map((item) => ({ item, most: intervalOfShare(item.facility!, item.n, Z_ONE)[1] }))
    .filter(({ most }) => most < mean)
    .sort((a, b) => a.most - b.most);
  const hardest = ranked[0]?.item;
  return hardest === undefined
    ? null
    : {
        itemId: hardest.itemId,
        wrong: Math.round(hardest.n * (1 - hardest.facility!)),
        n: hardest.n,
      };
}

function findMisleading(items: ItemStatistics[]): Insights["misleading"] {
  const ranked = items
    .filter(({ type, n }) => type !== "typed" && n >= MIN_COMPARED)
    .flatMap(({ itemId, key, n, optionCounts }) => {
      const options = Object.entries(optionCounts);
      const share = Math.max(MIN_MISLED_SHARE, 1 / options.length);
      return options
        .filter(([id, count]) => id !== key && count >= MIN_MISLED && count / n >= share)
        .map(([optionId, count]) => ({ itemId, optionId, count, n }));
    })
    .map((found) => ({ found, least: intervalOfShare(found.count / found.n, found.n, Z_ONE)[0] }))
    .sort((a, b) => b.least - a.least);
  return ranked[0]?.found ?? null;
}

/** Whose points are with 95 % certainty below the mean of all, or who left much open. */
function findTalks(totals: Total[], mean: number): Insights["talkTo"] {
  const isClass = totals.reduce((n, { count }) => n + count, 0) >= MIN_COMPARED;
  const bar = Math.max(mean, ENOUGH);
  const found = totals.flatMap(({ score, maxScore, items, blanks, attemptIds }): Insights["talkTo"] => {
    const isOpen = blanks >= MIN_BLANKS && blanks / items >= MIN_BLANK_SHARE;
    const isLow = isClass && intervalOfShare(score / maxScore, items, Z_ONE)[1] < bar;
    const reason = isOpen ? "blanks" : "low-score";
    return isOpen || isLow ? Array.from(attemptIds, (attemptId) => ({ attemptId, reason })) : [];
  });
  return found.sort((a, b) => (a.attemptId < b.attemptId ? -1 : 1));
}
