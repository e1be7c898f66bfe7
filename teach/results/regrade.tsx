/** What to do with a faulty item: what would change is shown first, then it is changed, and may be changed back; and where else the fault may be. */
import { useState } from "preact/hooks";
import { claimLine } from "../../questions/claim.ts";
import type { Regraded, Result } from "../../worker/contract.ts";
import type { Failure } from "../api.ts";
import { Alert, focusOnce } from "../parts.tsx";
import { type ItemFigures, type ResultsView, showResponse } from "./parts.tsx";

export interface RegradeProps {
  view: ResultsView;
  quizId: string;
  item: ItemFigures;
  /** Others that ask about the same sentence. */
  twins: ItemFigures[];
  find(attemptId: string): Result | undefined;
  labelOf(result: Result): string;
}

type Change = { dropped: boolean } | { key: string } | { accept: string[] };
/** Where it stands: nothing asked, another key to be chosen, shown what would come of it, or done. */
type Step =
  | { at: "start"; isBack?: true }
  | { at: "choosing" }
  | { at: "preview"; change: Change; regraded: Regraded }
  | { at: "done"; undo: Change; regraded: Regraded }
  | { at: "undone" };

/** The buttons and what follows from them. */
export function Regrade({ view, quizId, item, twins, ...who }: RegradeProps) {
  const { r, t, api, reload } = view;
  const [step, setStep] = useState<Step>({ at: "start" });
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { dropped, key, firstKey, options, type, lang, accepted = [], added = [] } = item;
  const others = typeof key === "string" && type !== "typed" ? options.filter(({ id }) => id !== key) : [];

  const send = async (change: Change, preview: boolean) => {
    setBusy(true);
    const body = { itemId: item.itemId, ...change, ...(preview ? { preview } : {}) };
    const outcome = await api.send<Regraded>("POST", `quizzes/${quizId}/regrade`, body);
    if (outcome.value && !preview) await reload();
    setBusy(false);
    setFailure(outcome.failure ?? null);
    return outcome.value;
  };
  const show = async (change: Change) => {
    const regraded = await send(change, true);
    if (regraded) setStep({ at: "preview", change, regraded });
  };
  const carryOut = async (change: Change) => {
    const undo: Change =
      "key" in change
        ? { key: String(key) }
        : "accept" in change
          ? { accept: added }
          : { dropped: !change.dropped };
    const regraded = await send(change, false);
    if (regraded) setStep({ at: "done", undo, regraded });
  };
  const takeBack = async (change: Change) => {
    if (await send(change, false)) setStep({ at: "undone" });
  };
  // The most frequent first; what a screen has no room for is one of a kind.
  const typed =
    type === "typed" && !dropped
      ? Object.entries(item.optionCounts)
          .filter(([text]) => !accepted.includes(text))
          .sort(([, a], [, b]) => b - a)
      : [];
  const textOf = (id: string) => showResponse(item, id);

  return (
    <div class="regrade">
      <Alert failure={failure} t={t} />
      {(step.at === "start" || step.at === "undone") && (
        <>
          {step.at === "undone" && <p role="status">{r.undone}</p>}
          <div class="row" role="group" aria-label={r.faulty}>
            <span class="hint">{r.faulty}</span>
            <button
              type="button"
              class="secondary"
              disabled={isBusy}
              ref={step.at === "undone" || step.isBack ? focusOnce : null}
              onClick={() => void show({ dropped: !dropped })}
            >
              {dropped ? r.countAgain : r.drop}
            </button>
            {others.length > 0 && !dropped && (
              <button
                type="button"
                class="secondary"
                disabled={isBusy}
                onClick={() => setStep({ at: "choosing" })}
              >
                {r.anotherKey}
              </button>
            )}
          </div>
          {typed.length > 0 && (
            <div class="row" role="group" aria-label={r.acceptToo}>
              <span class="hint">{r.acceptToo}</span>
              {typed.map(([text, count]) => (
                <button
                  key={text}
                  type="button"
                  class="quiet"
                  disabled={isBusy}
                  onClick={() => void show({ accept: [...added, text] })}
                >
                  <span lang={lang}>{text}</span> ({count})
                </button>
              ))}
            </div>
          )}
          {added.length > 0 && (
            <div class="row" role="group" aria-label={r.acceptNoMore}>
              <span class="hint">{r.acceptNoMore}</span>
              {added.map((text) => (
                <button
                  key={text}
                  type="button"
                  class="quiet"
                  lang={lang}
                  disabled={isBusy}
                  onClick={() => void show({ accept: added.filter((other) => other !== text) })}
                >
                  {text}
                </button>
              ))}
            </div>
          )}
          {firstKey !== undefined && <p class="hint">{r.backTo(textOf(firstKey))}</p>}
        </>
      )}
      {step.at === "choosing" && (
        <form
          method="dialog"
          class="panel"
          onSubmit={(event) => {
            event.preventDefault();
            void show({ key: String(new FormData(event.currentTarget).get("key")) });
          }}
        >
          <fieldset>
            <legend>{r.whichKey}</legend>
            {others.map(({ id, text }, i) => (
              <label key={id} class="choice" lang={lang}>
                <input type="radio" name="key" value={id} required ref={i === 0 ? focusOnce : null} />
                <span>{text}</span>
              </label>
            ))}
          </fieldset>
          <div class="row">
            <button disabled={isBusy}>{r.preview}</button>
            <button type="button" class="secondary" onClick={() => setStep({ at: "start", isBack: true })}>
              {r.cancel}
            </button>
          </div>
        </form>
      )}
      {step.at === "preview" && (
        <div class="panel" role="group" aria-label={r.preview}>
          <Effect view={view} regraded={step.regraded} title={r.preview} {...who} />
          <div class="row">
            <button
              type="button"
              disabled={isBusy}
              ref={focusOnce}
              onClick={() => void carryOut(step.change)}
            >
              {r.change}
            </button>
            <button type="button" class="secondary" onClick={() => setStep({ at: "start", isBack: true })}>
              {r.cancel}
            </button>
          </div>
        </div>
      )}
      {step.at === "done" && (
        <div class="panel" role="status">
          <Effect view={view} regraded={step.regraded} title={r.done} {...who} />
          <button
            type="button"
            class="secondary"
            disabled={isBusy}
            ref={focusOnce}
            onClick={() => void takeBack(step.undo)}
          >
            {r.undo}
          </button>
        </div>
      )}
      {twins.length > 0 && <Twins view={view} twins={twins} />}
    </div>
  );
}

/** Scores before and after: how many attempts change in which way, and of each pupil whose score changes. */
function Effect({
  view: { r, isForAll },
  regraded,
  title,
  find,
  labelOf,
}: Pick<RegradeProps, "view" | "find" | "labelOf"> & { regraded: Regraded; title: string }) {
  const { changed, attempts, changes } = regraded;
  const named = changes.flatMap((change) => {
    const result = find(change.attemptId);
    return result === undefined ? [] : [{ ...change, label: labelOf(result) }];
  });
  return (
    <>
      <p>
        <strong>{title}</strong>
        <br />
        {r.changesOf(changed, attempts)}
      </p>
      {changes.length > 0 && (
        <ul class="changes">
          {countAlike(changes).map(({ before, after, count }) => (
            <li key={`${before} ${after}`}>{r.changeOf(before, after, count)}</li>
          ))}
          {changed > changes.length && <li>{r.moreChanges(changed - changes.length)}</li>}
        </ul>
      )}
      {named.length > 0 && !isForAll && (
        <details>
          <summary>{r.pupilsToo}</summary>
          <ul class="changes">
            {named.map(({ attemptId, label, before, after }) => (
              <li key={attemptId}>
                {label}: {showPoints(before)} → {showPoints(after)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const showPoints = ({ score, maxScore }: Regraded["changes"][number]["before"]) => `${score} / ${maxScore}`;

/** What changes in the same way is told once, the most frequent first. */
function countAlike(changes: Regraded["changes"]): { before: string; after: string; count: number }[] {
  const alike = new Map<string, { before: string; after: string; count: number }>();
  for (const change of changes) {
    const [before, after] = [showPoints(change.before), showPoints(change.after)];
    const known = alike.get(`${before} ${after}`) ?? { before, after, count: 0 };
    alike.set(`${before} ${after}`, { ...known, count: known.count + 1 });
  }
  return [...alike.values()].sort((x, y) => y.count - x.count);
}

/** The others that ask about the same sentence: what is wrong with one often is with them. */
function Twins({ view: { r }, twins }: Pick<RegradeProps, "view" | "twins">) {
  const open = (id: string) => {
    const place = document.getElementById(placeOf(id)) as HTMLDetailsElement | null;
    if (place === null) return;
    place.open = true;
    place.querySelector("summary")?.focus();
    place.scrollIntoView({ block: "start" });
  };
  return (
    <>
      <p class="hint">{r.sameFact}</p>
      <ul class="changes">
        {twins.map((twin) => (
          <li key={twin.itemId}>
            <button type="button" class="quiet" lang={twin.lang} onClick={() => open(twin.itemId)}>
              {claimLine(twin)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The name of an item's place in the list. */
export const placeOf = (itemId: string) => `item-${itemId}`;
