/** The start: what awaits the pupil, who the pupil is where the rules ask, and the button that starts. */
import type { Room } from "../state.ts";
import { nameField, type View } from "../view.ts";
import { Form, Heading, momentOf, Onward } from "./parts.tsx";

/** An open room's start, or why it is not open. */
export function Start({ view, room }: { view: View; room: Room }) {
  const { t, lang, actions } = view;
  const { length, mode, candidate, attempts, roster } = room.rules;
  const open = room.state === "open";
  const go = (form: HTMLFormElement | null) => {
    if (!open) return void actions.open();
    const field = form?.elements.namedItem("who") as HTMLInputElement | null;
    // The browser's own bubble would speak the browser's language.
    const who = field?.checkValidity() ? field.value.trim() : "";
    if (!who) field?.focus();
    void actions.start(who);
  };
  return (
    <Form go={go}>
      <Heading lang={room.lang}>{room.title}</Heading>
      <p class="hint">
        <strong>
          {t.questions}: {length}.{attempts && ` ${t.attempts}: ${attempts}.`}
        </strong>{" "}
        {mode === "practice" ? t.practice : t.test}
      </p>
      {!open && (
        <p class="notice" part="notice">
          {room.state === "early" ? `${t.opensAt} ${momentOf(room.opensAt ?? 0, lang)}` : t.closed}
        </p>
      )}
      {open && candidate !== "none" && (
        <label class="field">
          {nameField(view)}
          <input
            part="field"
            name="who"
            required
            maxLength={40}
            autocomplete="off"
            {...(candidate === "roster" && { type: "number", min: 1, max: roster })}
          />
        </label>
      )}
      <Onward view={view} label={open ? t.start : t.retry} go={go} />
    </Form>
  );
}
