/** What was changed of this quiz's scoring after the event, from the workspace's audit. */
import { useEffect, useRef } from "preact/hooks";
import { claimLine } from "../../questions/claim.ts";
import type { AuditEntry } from "../../worker/contract.ts";
import type { Api } from "../api.ts";
import { useGet } from "../get.ts";
import { showMoment } from "../moments.ts";
import { type ItemFigures, type ResultsView, showResponse } from "./parts.tsx";

/** An audit entry of a regrade, as objects/own-rooms.ts writes it. */
const entry = /^(\S+) (\S+): (.+); (\d+) of (\d+) attempts changed, points (\S+) → (\S+)$/;

const ACCEPTED = "accepted: ";
const splitChange = (what: string): string[] => what.split(/, (?=key |accepted: )/);

/** The audit of the quiz. */
export const useHistory = (api: Api, quizId: string) =>
  useGet<{ data: AuditEntry[] }>(api, `workspace/audit?limit=200&about=${quizId}`);

interface HistoryProps {
  view: ResultsView;
  quizId: string;
  audit: ReturnType<typeof useHistory>;
  items: ItemFigures[];
  /** Read anew with each change of these. */
  version: number;
}

/** The list, newest first; nothing where nothing was changed, or the key does not open the audit. */
export function History({ view: { r, lang }, quizId, audit, items, version }: HistoryProps) {
  const { value, reload } = audit;
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version) void reload();
    seen.current = version;
  }, [reload, version]);
  const done = (value?.data ?? []).flatMap(({ at, action, target }) => {
    const [, quiz, itemId, what = "", changed, attempts, before, after] = entry.exec(target) ?? [];
    const item = items.find((other) => other.itemId === itemId);
    return action === "item.regrade" && quiz === quizId && item
      ? [
          {
            at,
            item,
            what: splitChange(what),
            changed: Number(changed),
            attempts: Number(attempts),
            before: Number(before),
            after: Number(after),
          },
        ]
      : [];
  });
  if (done.length === 0) return null;
  const tell = (item: ItemFigures, what: string) =>
    what.startsWith("key ")
      ? `${r.did.key}: ${showResponse(item, what.slice(4))}`
      : what.startsWith(ACCEPTED)
        ? `${r.did.accepted}: ${what.slice(ACCEPTED.length)}`
        : r.did[what as "dropped" | "counted again"];
  return (
    <details class="history">
      <summary>
        {r.history} ({done.length})
      </summary>
      <ul>
        {done.map(({ at, item, what, changed, attempts, before, after }) => (
          <li key={`${at} ${item.itemId}`}>
            <span class="hint">{showMoment(at, lang)}</span> <span lang={item.lang}>{claimLine(item)}</span> —{" "}
            <strong>{what.map((one) => tell(item, one)).join(", ")}</strong>. {r.changesOf(changed, attempts)}{" "}
            {r.pointsFromTo(before, after)}
          </li>
        ))}
      </ul>
    </details>
  );
}
