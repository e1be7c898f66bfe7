/** Small pieces that several screens share. */
import type { ComponentChildren } from "preact";
import type { Evidence, GAP } from "../../questions/item.ts";
import type { Response } from "../../worker/contract.ts";
import type { DeliveredItem } from "../state.ts";
import { explain, type View } from "../view.ts";

/** The type keeps it equal to the engine's, of which the widget takes nothing that runs. */
const gap: typeof GAP = "_____";

/**
 * A form that never submits: a sandboxed frame without `allow-forms` swallows the submit event, so Enter in a field and
 * the button's click both call `go`. As drawn by the server it is a dialog's: outside of one that goes nowhere.
 */
export function Form({ go, children }: { go(form: HTMLFormElement): void; children: ComponentChildren }) {
  return (
    <form
      class="screen"
      method="dialog"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        go(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}

/** A heading that takes the focus when its screen appears. */
export function Heading({ children, lang }: { children: ComponentChildren; lang?: string }) {
  return (
    <h2 class="heading" tabIndex={-1} data-focus lang={lang}>
      {children}
    </h2>
  );
}

/** A stem: what is asked, the statement it is asked of, and a gap drawn as a blank that has a name for those who cannot see it. */
export function Stem({ view, item }: { view: View; item: DeliveredItem }) {
  const lines = item.stem.split("\n");
  return (
    <span lang={view.itemLang}>
      {lines.map((line, i) => (
        <span class={lines[i + 1] && "hint"}>
          {line
            .split(gap)
            .map((part, k) => [
              k > 0 && <span class="blank" role="img" aria-label={view.t.blank} />,
              part,
            ])}{" "}
        </span>
      ))}
    </span>
  );
}

/** What went wrong, read out at once, and the button that goes on, tries again or, where that cannot help, starts over. */
export function Onward({ view, label, go, children }: OnwardProps) {
  const { t, actions, state } = view;
  const { busy, failure, session } = state;
  const message = explain(view);
  const lost = session && failure?.status === 401;
  // A code that nobody has will not come to be one.
  const hopeless = !state.room && failure?.status === 404;
  return (
    <>
      {message && (
        <p class="alert" role="alert">
          {message}
        </p>
      )}
      <div class="buttons">
        {children}
        {!hopeless && (
          <button
            key={label}
            type="button"
            class="primary"
            aria-disabled={busy}
            onClick={({ currentTarget }) => (lost ? actions.leave() : go(currentTarget.form))}
          >
            {busy ? t.loading : lost ? t.start : failure && failure.status !== 422 ? t.retry : label}
          </button>
        )}
      </div>
    </>
  );
}

interface OnwardProps {
  view: View;
  label: string;
  go(form: HTMLFormElement | null): unknown;
  children?: ComponentChildren;
}

/** ✓ or ✗, for the eye, before what it stands for. */
export function Mark({ right, children }: { right: boolean; children: ComponentChildren }) {
  return (
    <span class={`mark ${right ? "right" : "wrong"}`}>
      <span aria-hidden="true">{right ? "✓" : "✗"}</span> {children}
    </span>
  );
}

/** The sentences that prove a key, each with a way into the article where it is found there. */
export function Proof({ view, evidence }: { view: View; evidence: Evidence[] }) {
  return (
    <>
      {evidence.length > 0 && <p class="hint">{view.t.evidence}:</p>}
      {evidence.map((sentence) => (
        <div>
          <blockquote lang={view.itemLang}>{sentence.text}</blockquote>
          {view.canShow(sentence) && (
            <button type="button" class="link" onClick={() => view.show(sentence)}>
              {view.t.showInText}
            </button>
          )}
        </div>
      ))}
    </>
  );
}

/** A response in words, a line for each of its parts, under ✓ or ✗ and its name. */
export function Answer({ view, item, response, right }: AnswerProps) {
  const { t } = view;
  // What was typed is no option's id but the text itself.
  const text = (id: string | undefined) => item.options.find((option) => option.id === id)?.text ?? id ?? "…";
  const lines =
    typeof response === "string"
      ? [text(response)]
      : Array.isArray(response)
        ? response.map((id, i) => `${i + 1}. ${text(id)}`)
        : response && (item.prompts ?? []).map((prompt) => `${prompt.text} — ${text(response[prompt.id])}`);
  return (
    <div class="answer">
      <Mark right={right}>{right ? t.rightAnswer : lines ? t.yourAnswer : t.noAnswer}</Mark>
      {lines?.map((line) => (
        <p lang={view.itemLang}>{line}</p>
      ))}
    </div>
  );
}

interface AnswerProps {
  view: View;
  item: DeliveredItem;
  response: Response | null;
  right: boolean;
}
