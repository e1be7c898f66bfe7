/**
 * Ratings: JSON Lines, one rated item a line, format in docs/quality.md:
 * {"article", "lang", "item", "type", "rater", "fails": [numbers of the rubric's points that fail], "note"}.
 */
import { readFileSync } from "node:fs";
import { percent, tally } from "./figures.ts";

/** The rubric's points by number, as on the rating page. */
export const rubric = [
  "grammatical and natural",
  "self-contained",
  "answerable from the evidence",
  "one key",
  "plausible distractors",
  "not guessable",
  "worth asking",
] as const;

export interface Rating {
  article: string;
  lang: string;
  item: string;
  type: string;
  rater: string;
  /** Numbers from 1 of `rubric`. An item is acceptable where none fails. */
  fails: number[];
  note?: string;
}

/** Reads a file of ratings. */
export function readRatings(file: string): Rating[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Rating);
}

/** Lines that sum ratings up: share acceptable with its 95 % interval, by type, and which points fail. */
export function describeRatings(ratings: Rating[]): string[] {
  const isGood = ({ fails }: Rating) => fails.length === 0;
  const byType = Map.groupBy(ratings, (r) => r.type);
  const [low, high] = wilson(ratings.filter(isGood).length, ratings.length);
  return [
    `${ratings.length} items rated by ${[...new Set(ratings.map((r) => r.rater))].join(", ")}: ${percent(ratings.filter(isGood).length / ratings.length)} acceptable (95 % interval ${percent(low)} to ${percent(high)})`,
    `by type: ${[...byType].map(([type, list]) => `${type} ${list.filter(isGood).length}/${list.length}`).join(", ")}`,
    `points that fail: ${tally(ratings.flatMap((r) => r.fails.map((n) => rubric[n - 1] ?? String(n))))}`,
  ];
}

/** Wilson's score interval (1927) of a share, 95 %. */
function wilson(right: number, n: number): [low: number, high: number] {
  const z = 1.96;
  const share = right / n;
  const middle = share + (z * z) / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * n)) / n);
  const scale = 1 + (z * z) / n;
  return [(middle - spread) / scale, (middle + spread) / scale];
}
