/** Small pieces that several screens share. */
import type { ComponentChildren } from "preact";
import type { GAP } from "../../questions/item.ts";
import { type DeliveredItem, isSending } from "../state.ts";
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
    <h2 class="heading" part="heading" tabIndex={-1} data-focus lang={lang}>
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
  const { failure, session, stuck } = state;
  const busy = state.busy || isSending(state);
  const message = explain(view);
  const lost = session && (failure ?? stuck)?.status === 401;
  // A code that nobody has will not come to be one.
  const hopeless = !state.room && failure?.status === 404;
  return (
    <>
      {message && (
        <p class="alert" part="alert" role="alert">
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
            part="button primary"
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
