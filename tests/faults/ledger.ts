/**
 * What pupils know: each response they sent, each that was acknowledged, each submit. And the verdict: what the server
 * has in the end against what it said.
 */
import type { Result } from "../../worker/contract.ts";

/** What one pupil knows of an attempt. Responses in the bank's ids. */
export interface Account {
  sent: Map<string, string>;
  acknowledged: Map<string, string>;
  /** A score is null where the room shows none yet. */
  submit: "no" | "sent" | "refused" | { score: number | null };
  /** Items whose answers may be stored before the submit: what a closing may hand in. */
  saved?: Set<string>;
  /** Until when a submit is taken, in milliseconds since 1970, where the room has closed since. */
  until?: number;
}

/** All attempts by id. */
export type Ledger = Map<string, Account>;

export interface Verdict {
  attempts: number;
  acknowledgements: number;
  /** Acknowledged and not there, or there with another answer or score. */
  lost: string[];
  /** There more than once. */
  doubled: string[];
  /** There, and never sent, or refused. */
  invented: string[];
  /** Taken too late, or refused too early. */
  misjudged: string[];
}

/** How much was acknowledged: responses and submits. */
export function countAcknowledged(ledger: Ledger): number {
  let count = 0;
  for (const { acknowledged, submit } of ledger.values())
    count += acknowledged.size + (typeof submit === "object" ? 1 : 0);
  return count;
}

/** Whether something was stored of an attempt, its time is up, and it is not handed in. */
export const isLeftOpen = ({ submit, acknowledged }: Account, result: Result | undefined): boolean =>
  submit === "refused" && acknowledged.size > 0 && result?.submittedAt == null;

/** Compares the results that a teacher reads with what the pupils were told. */
export function judge(ledger: Ledger, results: Result[]): Verdict {
  const verdict: Verdict = {
    attempts: ledger.size,
    acknowledgements: countAcknowledged(ledger),
    lost: [],
    doubled: [],
    invented: [],
    misjudged: [],
  };
  const found = new Map<string, Result>();
  for (const result of results) {
    if (found.has(result.attemptId)) verdict.doubled.push(result.attemptId);
    found.set(result.attemptId, result);
    const account = ledger.get(result.attemptId);
    if (account === undefined) verdict.invented.push(result.attemptId);
  }
  for (const [id, account] of ledger) {
    const result = found.get(id);
    const { submit, until = Infinity } = account;
    const submittedAt = result?.submittedAt ?? null;
    for (const [item, response] of account.acknowledged) {
      const kept = result?.items.find(({ itemId }) => itemId === item)?.response;
      if (kept !== response) verdict.lost.push(`${id} ${item}: ${JSON.stringify(kept)} for ${response}`);
    }
    if (
      typeof submit === "object" &&
      (submittedAt === null || result!.score !== (submit.score ?? result!.score))
    )
      verdict.lost.push(`${id}: its submit`);
    for (const { itemId, response } of result?.items ?? [])
      if (response !== null && account.sent.get(itemId) !== response)
        verdict.invented.push(`${id} ${itemId}`);
    const isOfClosing = result?.handedInBy === "closing";
    const given = result?.items.filter(({ response }) => response !== null) ?? [];
    if (isOfClosing && (given.length === 0 || given.some(({ itemId }) => !account.saved?.has(itemId))))
      verdict.invented.push(`${id}: more than was stored when its time was up`);
    if (isLeftOpen(account, result)) verdict.lost.push(`${id}: what was stored when its time was up`);
    if (submittedAt !== null && !isOfClosing && (submit === "no" || submit === "refused"))
      verdict.invented.push(`${id}: a submit (${submit})`);
    if (submittedAt !== null && Date.parse(submittedAt) >= until)
      verdict.misjudged.push(`${id}: stored at ${submittedAt}, too late`);
  }
  return verdict;
}
