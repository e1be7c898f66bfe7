/** Small pieces that several screens share. */
import type { ComponentChildren } from "preact";
import type { GAP } from "../../questions/item.ts";
import { type DeliveredItem, isSending } from "../state.ts";
import { readLines } from "../stem.ts";
import { explain, type View } from "../view.ts";

/** The type keeps it equal to the engine's, of which the widget takes nothing that runs. */
export const gap: typeof GAP = "_____";

/** `01.12.2026, 06:30`, without the seconds. In Georgian as in Russian: few browsers have Georgian, and the others would tell it in a language of their own. */
export const momentOf = (at: string | number, lang: string) =>
  new Date(at).toLocaleString(lang === "en" ? "en-GB" : "ru").slice(0, -3);

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

/** A number with its ending, „17-ე“, «80-х»: a browser would break the line at the hyphen. */
const numberWithEnding = /(\d+-\p{L}+)/u;

/** A text with each gap drawn as a blank, which has a name for those who cannot see it. */
export function Gapped({ view, text }: { view: View; text: string }) {
  return text
    .split(gap)
    .map((part, i) => [
      i > 0 && <span class="blank" role="img" lang={view.lang} aria-label={view.t.blank} />,
      part.split(numberWithEnding).map((piece, j) => (j % 2 ? <span class="whole">{piece}</span> : piece)),
    ]);
}

/** A stem: what is to be done, what the text says, and what is asked; in short, what is asked alone. */
export function Stem({ view, item, short }: { view: View; item: DeliveredItem; short?: boolean }) {
  return (
    <span class="lines">
      {readLines(item.type, item.stem).map(
        ([kind, line]) =>
          (!short || kind === "asked") && (
            <span class={kind} lang={view.itemLang}>
              <Gapped view={view} text={line} />{" "}
            </span>
          ),
      )}
    </span>
  );
}

/** What went wrong, read out at once, and the button that goes on, does the same again or, where that cannot help, starts over. */
export function Onward({ view, label, go, children }: OnwardProps) {
  const { t, actions, state } = view;
  const { failure, session, stuck } = state;
  const busy = state.busy || isSending(state);
  const message = explain(view);
  const lost = session && (failure ?? stuck)?.status === 401;
  // A code that nobody has will not come to be one.
  const hopeless = !state.room && failure?.status === 404;
  return [
    message && (
      <p class="alert" part="alert" role="alert">
        {message}
      </p>
    ),
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
          {busy ? t.loading : lost ? t.start : label}
        </button>
      )}
    </div>,
  ];
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
