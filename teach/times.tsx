/** When a room opens and closes: told in words, and set, moved or taken away, also where it is open already or closed. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Room, RoomChange, RoomNow } from "../worker/contract.ts";
import type { Failure } from "./api.ts";
import { type LiveTexts, liveTexts } from "./live-texts.ts";
import { showTime } from "./moments.ts";
import { Alert, Field, type View } from "./parts.tsx";
import type { Language } from "./texts.ts";

type Times = Pick<Room, "opensAt" | "closesAt">;

const MINUTE_MS = 60_000;
/** How often what depends on the time is told anew. */
const TICK_MS = 10_000;

/** A room as it was heard of: when by this clock, and how many milliseconds the server's is ahead of it. */
export interface Heard {
  room: RoomNow;
  at: number;
  skew: number;
}

/** What the server has just told. */
export function hear(room: RoomNow): Heard {
  const at = Date.now();
  return { room, at, skew: Date.parse(room.now) - at };
}

/** This clock, every few seconds; never before `at`, when something was heard. */
export function useNow(at = 0): number {
  const [ticked, setTicked] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setTicked(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return Math.max(ticked, at);
}

/** Whether a room takes attempts at a time of the server's clock. */
export function stateOf({ opensAt, closesAt }: Times, at: number): Room["state"] {
  if (closesAt !== null && at >= Date.parse(closesAt)) return "closed";
  return opensAt !== null && at < Date.parse(opensAt) ? "early" : "open";
}

/** “Open until 14:30”: what the next change is, and when; with the one after it where the room opens later, or when it closed. */
export function describeTimes(room: Times, at: number, lang: string): string {
  const text = liveTexts[lang as Language];
  const { opensAt, closesAt } = room;
  const state = stateOf(room, at);
  if (state === "closed")
    return [text.closed, ...(closesAt === null ? [] : [showTime(closesAt, lang)])].join(" · ");
  if (state === "early" && opensAt !== null) {
    const opens = text.opensAt(showTime(opensAt, lang));
    return closesAt === null ? opens : `${opens} · ${text.closesAt(showTime(closesAt, lang))}`;
  }
  return closesAt === null ? text.isOpen : text.openUntil(showTime(closesAt, lang));
}

/**
 * Changes a room. One that has shown its keys is opened again only after a question, which the caller puts on its page.
 * What has come of it goes to `done`; while one change is under way another is not begun.
 */
export function useRoomChange(
  { api, lang }: View,
  code: string,
  done: (room: Room | null, failure: Failure | null) => void,
) {
  const text = liveTexts[lang as Language];
  const [asked, setAsked] = useState<RoomChange | null>(null);
  const isBusy = useRef(false);
  const change = async (wanted: RoomChange) => {
    // The buttons stay enabled: one that is disabled would lose the focus.
    if (isBusy.current) return;
    isBusy.current = true;
    const { value, failure } = await api.send<Room>("PATCH", `rooms/${code}`, wanted);
    isBusy.current = false;
    if (failure?.code === "keys-shown") return setAsked(wanted);
    done(value ?? null, failure ?? null);
  };
  const question = asked && (
    <Confirm
      title={text.reopenTitle}
      label={text.reopen}
      text={text}
      go={() => {
        setAsked(null);
        void change({ ...asked, despite: ["keys-shown"] });
      }}
      cancel={() => setAsked(null)}
    >
      <p>{text.reopenHelp}</p>
    </Confirm>
  );
  return { change, question };
}

interface TimesFormProps {
  view: View;
  room: Pick<Room, "code" | "opensAt" | "closesAt" | "rules">;
  setRoom(room: Room): void;
}

/** The folded form. Sends only what was changed; an emptied field takes its time away. */
export function TimesForm({ view, room, setRoom }: TimesFormProps) {
  const { t, a, lang, isTakenOver } = view;
  const text = liveTexts[lang as Language];
  const { code, opensAt, closesAt, rules } = room;
  const box = useRef<HTMLDetailsElement>(null);
  const closes = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaved, setSaved] = useState(false);
  const fold = () => {
    box.current!.open = false;
    // The button that had the focus is folded away, or was drawn anew.
    box.current!.querySelector("summary")!.focus();
  };
  const { change, question } = useRoomChange(view, code, (changed, failed) => {
    setFailure(failed);
    if (changed === null) return;
    setRoom(changed);
    setSaved(true);
    fold();
  });
  const save = (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const wanted: RoomChange = {};
    for (const name of ["opensAt", "closesAt"] as const) {
      const given = String(fields.get(name));
      if (given !== toField(room[name])) wanted[name] = given === "" ? null : new Date(given).toISOString();
    }
    setSaved(false);
    // To close it now there is a button, which says what that means. A time of its own that has passed stays as it is.
    if (wanted.closesAt && Date.parse(wanted.closesAt) <= Date.now()) {
      closes.current!.setCustomValidity(text.isPast);
      closes.current!.reportValidity();
    } else if (Object.keys(wanted).length > 0) void change(wanted);
    else fold();
  };
  const id = `times-${code}`;
  return (
    <>
      <details ref={box} class="change-times">
        <summary>{text.setTimes}</summary>
        <form
          method="dialog"
          // Moved from elsewhere: what the fields hold is not the room's time any more. The server left them empty.
          key={`${opensAt} ${closesAt} ${isTakenOver}`}
          class="fields"
          onInput={() => closes.current!.setCustomValidity("")}
          onSubmit={(event) => {
            event.preventDefault();
            save(event.currentTarget);
          }}
        >
          {isTakenOver && <p class="hint">{text.zone(Intl.DateTimeFormat().resolvedOptions().timeZone)}</p>}
          <div class="pair">
            <Field id={`${id}-opens`} label={a.opens} help={a.opensHelp}>
              <input
                id={`${id}-opens`}
                name="opensAt"
                type="datetime-local"
                defaultValue={isTakenOver ? toField(opensAt) : ""}
                aria-describedby={`${id}-opens-help`}
              />
            </Field>
            <Field
              id={`${id}-closes`}
              label={a.closes}
              help={rules.reveal === "close" ? text.keysAtClosing : a.closesHelp}
            >
              <input
                id={`${id}-closes`}
                ref={closes}
                name="closesAt"
                type="datetime-local"
                required={rules.reveal === "close"}
                defaultValue={isTakenOver ? toField(closesAt) : ""}
                aria-describedby={`${id}-closes-help`}
              />
            </Field>
          </div>
          <Alert failure={failure} t={t} />
          <div>
            <button class="secondary">{t.save}</button>
          </div>
        </form>
      </details>
      <span class="unseen" role="status">
        {isSaved ? t.saved : ""}
      </span>
      {question}
    </>
  );
}

/** A moment as `datetime-local` has it: by this browser's clock, to the minute. */
function toField(instant: string | null): string {
  if (instant === null) return "";
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}

interface ConfirmProps {
  title: string;
  /** Of the button that does it. */
  label: string;
  text: LiveTexts;
  children: ComponentChildren;
  go(): void;
  /** Another way to do it. */
  other?: { label: string; go(): void };
  cancel(): void;
}

/** The browser's own dialog: it holds the focus, gives it back, and Escape leaves it. */
export function Confirm({ title, label, text, children, go, other, cancel }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const leave = (answer: string) => dialog.current?.close(answer);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="confirm-title"
      onClose={({ currentTarget: { returnValue } }) =>
        returnValue === "go" ? go() : returnValue === "other" ? other?.go() : cancel()
      }
    >
      <h2 id="confirm-title">{title}</h2>
      {children}
      <div class="row">
        <button type="button" onClick={() => leave("go")}>
          {label}
        </button>
        {other && (
          <button type="button" class="secondary" onClick={() => leave("other")}>
            {other.label}
          </button>
        )}
        <button type="button" class="secondary" onClick={() => leave("")}>
          {text.cancel}
        </button>
      </div>
    </dialog>
  );
}
