/** All attempts of one pupil: the one that counts open, each answer with what proves the right one; and how to erase them. */
import { useState } from "preact/hooks";
import type { Result } from "../../worker/contract.ts";
import type { Failure } from "../api.ts";
import { Alert, Stem } from "../parts.tsx";
import { Proof } from "./cards.tsx";
import {
  Confirm,
  type ItemFigures,
  type Person,
  type ResultsView,
  showResponse,
  showTime,
} from "./parts.tsx";

interface AttemptsProps {
  view: ResultsView;
  person: Person;
  items: ItemFigures[];
}

/** What a row of the table opens to. */
export function Attempts({ view, person, items }: AttemptsProps) {
  const { api, r, t, lang, reload } = view;
  const [failure, setFailure] = useState<Failure | null>(null);
  const { label, isNamed, attempts, counted } = person;
  const erase = async (path: string) => {
    const outcome = await api.remove(`rooms/${counted.room}/${path}`);
    setFailure(outcome.failure ?? null);
    if (!outcome.failure) await reload();
  };
  return (
    <>
      <Alert failure={failure} t={t} />
      {attempts.map((attempt, i) => (
        <details key={attempt.attemptId} open={attempt === counted}>
          <summary>
            {r.attemptNumber(i + 1)} · {attempt.score} / {attempt.maxScore} ·{" "}
            {attempt.submittedAt ? showTime(attempt.submittedAt, lang) : t.inProgress}
            {attempts.length > 1 && attempt === counted && ` · ${r.counts}`}
          </summary>
          <Answers view={view} result={attempt} items={items} />
          <Confirm
            label={r.eraseAttempt}
            question={r.eraseSure}
            yes={r.erase}
            no={r.cancel}
            act={() => erase(`attempts/${attempt.attemptId}`)}
          />
        </details>
      ))}
      {isNamed && attempts.length > 1 && (
        <Confirm
          label={r.eraseAll(label)}
          question={r.eraseSure}
          yes={r.erase}
          no={r.cancel}
          act={() => erase(`candidates/${encodeURIComponent(counted.candidate ?? "")}`)}
        />
      )}
    </>
  );
}

function Answers({ view: { r, t }, result, items }: Omit<AttemptsProps, "person"> & { result: Result }) {
  return (
    <ol class="answers">
      {result.items.map(({ itemId, score, maxScore, response }) => {
        const item = items.find((other) => other.itemId === itemId);
        if (!item) return null;
        const isRight = maxScore > 0 && score >= maxScore;
        const state = item.dropped ? "off" : response === null ? "open" : isRight ? "right" : "wrong";
        const word = { off: r.dropped, open: t.noAnswer, right: t.right, wrong: t.wrong }[state];
        return (
          <li key={itemId} class={state}>
            <p class="stem">
              <Stem item={item} />
            </p>
            <p>
              <strong class={`mark ${state}`}>{word}</strong>{" "}
              {response !== null && <span lang={item.lang}>{showResponse(item, response)}</span>}
            </p>
            {!isRight && (
              <p class="hint">
                {r.rightAnswer}: <span lang={item.lang}>{showResponse(item, item.key)}</span>
              </p>
            )}
            <Proof item={item} />
          </li>
        );
      })}
    </ol>
  );
}
