/** All attempts of one pupil: the one that counts open, each answer with what proves the right one; and how to erase them. */
import { useEffect, useState } from "preact/hooks";
import type { Result } from "../../worker/contract.ts";
import type { Failure } from "../api.ts";
import { Alert, Confirm, Stem } from "../parts.tsx";
import { Proof } from "./cards.tsx";
import { ResumeCode } from "../resume-code.tsx";
import { type ItemFigures, type Person, type ResultsView, showResponse, tellHandedIn } from "./parts.tsx";

interface AttemptProps {
  view: ResultsView;
  attempt: Result;
  /** Whose it is. */
  label: string;
  name: string;
  isCounted: boolean;
  /** The only one of its pupil. */
  isOne: boolean;
  items: ItemFigures[];
  erase(): Promise<void>;
}

interface AnswersProps {
  view: ResultsView;
  result: Result;
  items: ItemFigures[];
}

interface AttemptsProps {
  view: ResultsView;
  person: Person;
  items: ItemFigures[];
}

/** What a row of the table opens to. */
export function Attempts({ view, person, items }: AttemptsProps) {
  const { api, r, t, reload } = view;
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
        <Attempt
          key={attempt.attemptId}
          view={view}
          attempt={attempt}
          label={label}
          name={r.attemptNumber(i + 1)}
          isCounted={attempt === counted}
          isOne={attempts.length === 1}
          items={items}
          erase={() => erase(`attempts/${attempt.attemptId}`)}
        />
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

/** One attempt, open where it counts. */
function Attempt({ view, attempt, label, name, isCounted, isOne, items, erase }: AttemptProps) {
  const { r } = view;
  const [isOpen, setOpen] = useState(isCounted);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {name} · {attempt.score} / {attempt.maxScore} · {tellHandedIn(view, attempt)}
        {!isOne && isCounted && ` · ${r.counts}`}
      </summary>
      {isOpen && <Answers view={view} result={attempt} items={items} />}
      {attempt.submittedAt === null && view.mayWrite && (
        <ResumeCode view={view} path={`rooms/${attempt.room}/attempts/${attempt.attemptId}`} name={label} />
      )}
      <Confirm label={r.eraseAttempt} question={r.eraseSure} yes={r.erase} no={r.cancel} act={erase} />
    </details>
  );
}

/** What was answered, asked for when it is shown: the page holds it of nobody else. */
function Answers({ view, result: { room, attemptId, updatedAt }, items }: AnswersProps) {
  const { api, r, t } = view;
  const [answers, setAnswers] = useState<Result["items"] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void api.get<Result>(`rooms/${room}/attempts/${attemptId}`).then(({ value, failure: failed }) => {
      if (!isCurrent) return;
      setFailure(failed ?? null);
      if (value) setAnswers(value.items);
    });
    return () => {
      isCurrent = false;
    };
    // Asked for anew where the attempt has changed.
  }, [api, room, attemptId, updatedAt]);
  if (answers === null) return failure ? <Alert failure={failure} t={t} /> : <p class="hint">{t.loading}</p>;
  return (
    <ol class="answers">
      {answers.map(({ itemId, score, maxScore, response }) => {
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
