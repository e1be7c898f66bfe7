/** Results as CSV: RFC 4180, UTF-8 with a byte-order mark for Excel, one row an attempt and one column an item. */
import type { Result } from "./contract.ts";

const BOM = "\uFEFF";

/** Writes results. `items` gives the columns (id and heading); a cell is the score, empty where the form lacked the item. */
export function writeCsv(
  results: Result[],
  items: { id: string; stem: string }[],
  roomNames: ReadonlyMap<string, string>,
): string {
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
    ...columns.map((c) => c.stem.replace(/\s*\n\s*/g, " ")),
  ];
  const rows = results.map((r) => [
    r.attemptId,
    r.room,
    roomNames.get(r.room) ?? "",
    r.candidate ?? "",
    r.score,
    r.maxScore,
    r.maxScore === 0 ? "" : Math.round((r.score / r.maxScore) * 100),
    r.startedAt,
    r.submittedAt ?? "",
    ...columns.map((c) => r.items.find((i) => i.itemId === c.id)?.score ?? ""),
  ]);
  return BOM + [head, ...rows].map((row) => `${row.map(escapeCell).join(",")}\r\n`).join("");
}

/** Quotes a cell, and keeps a spreadsheet from taking a pupil's nickname for a formula (OWASP, CSV Injection). */
function escapeCell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
