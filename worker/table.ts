/** Results as a table, which the CSV and the XLSX file share: one row an attempt, one column an item. */
import { claimLine, type Item } from "../questions/index.ts";
import type { Result } from "./contract.ts";

/** One cell; null is empty. */
export type Cell = string | number | null;

/** A heading row, then the results. `items` gives the columns: a cell is the score, empty where the form lacked the item. */
export function makeTable(
  results: Result[],
  items: Pick<Item, "id" | "type" | "stem">[],
  roomNames: ReadonlyMap<string, string>,
): Cell[][] {
  const used = new Set(results.flatMap((r) => r.items.map((i) => i.itemId)));
  const columns = items.filter((item) => used.has(item.id));
  const head = [
    "attemptId",
    "room",
    "roomName",
    "candidate",
    "score",
    "maxScore",
    "percent",
    "startedAt",
    "submittedAt",
    ...columns.map(claimLine),
  ];
  const rows = results.map((r) => [
    r.attemptId,
    r.room,
    roomNames.get(r.room) ?? null,
    r.candidate,
    r.score,
    r.maxScore,
    r.maxScore === 0 ? null : Math.round((r.score / r.maxScore) * 100),
    r.startedAt,
    r.submittedAt,
    ...columns.map((c) => r.items.find((i) => i.itemId === c.id)?.score ?? null),
  ]);
  return [head, ...rows];
}
