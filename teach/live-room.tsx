/** A room's times while it is sat in: until when it is open, five minutes more, closed in a minute or at once, opened again. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Room, RoomChange } from "../worker/contract.ts";
import type { Failure } from "./api.ts";
import { stateAt, type Told } from "./live-state.ts";
import type { LiveTexts } from "./live-texts.ts";
import type { View } from "./parts.tsx";

interface RoomTimesProps {
  view: View;
  text: LiveTexts;
  told: Told;
  now: number;
  /** How many have begun and not submitted. */
  unfinished: number;
  setRoom(room: Room): void;
  fail(failure: Failure | null): void;
}

const MINUTE_MS = 60_000;
const EXTENSION_MS = 5 * MINUTE_MS;
/** For a room that must have a closing time and whose own is past. */
const REOPENED_MS = 15 * MINUTE_MS;

/** The line that says when, and its buttons. */
export function RoomTimes({
  view: { api, lang },
  text,
  told,
  now,
  unfinished,
  setRoom,
  fail,
}: RoomTimesProps) {
  /** What is asked before it is done: to close, or to open with these times after keys were shown. */
  const [asked, setAsked] = useState<"close" | { closesAt: string | null } | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  /** The closing time before it was closed here, which opening again brings back. */
  const before = useRef<string | null>(null);
  const { room, skew } = told;
  const state = stateAt(told, now);
  const at = (ms: number) => new Date(Date.now() + skew + ms).toISOString();

  const change = async (closesAt: string | null, despite?: RoomChange["despite"]) => {
    // The buttons stay enabled: one that is disabled would lose the focus.
    if (isBusy) return;
    setIsBusy(true);
    const { value, failure } = await api.send<Room>("PATCH", `rooms/${room.code}`, {
      closesAt,
      ...(despite && { despite }),
    } satisfies RoomChange);
    setIsBusy(false);
    if (failure?.code === "keys-shown") return setAsked({ closesAt });
    fail(failure ?? null);
    if (value) setRoom(value);
  };
  const extend = () => {
    const from = Math.max(Date.now() + skew, room.closesAt === null ? 0 : Date.parse(room.closesAt));
    void change(new Date(from + EXTENSION_MS).toISOString());
  };
  const close = (ms: number) => {
    setAsked(null);
    before.current = room.closesAt;
    void change(at(ms));
  };
  const reopen = () => {
    const wasLater = before.current !== null && before.current > at(MINUTE_MS);
    void change(wasLater ? before.current : room.rules.reveal === "close" ? at(REOPENED_MS) : null);
  };

  return (
    <div class="times">
      <strong role="status">{describeTimes(told, state, text, lang)}</strong>
      {room.closesAt !== null && (
        <button type="button" class="secondary" onClick={extend}>
          {text.extend}
        </button>
      )}
      {state === "closed" ? (
        <button key="switch" type="button" onClick={reopen}>
          {text.reopen}
        </button>
      ) : (
        state === "open" && (
          <button
            key="switch"
            type="button"
            class="secondary"

            onClick={() => setAsked("close")}
          >
            {text.close}
          </button>
        )
      )}
      {asked === "close" && (
        <Confirm
          title={text.closeTitle}
          label={text.closeSoon}
          text={text}
          go={() => close(MINUTE_MS)}
          other={{ label: text.close, go: () => close(0) }}
          cancel={() => setAsked(null)}
        >
          <p>{text.closeHelp(unfinished)}</p>
          {room.rules.reveal === "close" && <p>{text.closeShows}</p>}
        </Confirm>
      )}
      {asked !== null && asked !== "close" && (
        <Confirm
          title={text.reopenTitle}
          label={text.reopen}
          text={text}
          go={() => {
            setAsked(null);
            void change(asked.closesAt, ["keys-shown"]);
          }}
          cancel={() => setAsked(null)}
        >
          <p>{text.reopenHelp}</p>
        </Confirm>
      )}
    </div>
  );
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
function Confirm({ title, label, text, children, go, other, cancel }: ConfirmProps) {
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

function describeTimes({ room }: Told, state: ReturnType<typeof stateAt>, text: LiveTexts, lang: string) {
  const show = (instant: string) => {
    const date = new Date(instant);
    const time = { hour: "2-digit", minute: "2-digit" } as const;
    const isToday = date.toDateString() === new Date().toDateString();
    return isToday
      ? date.toLocaleTimeString(lang, time)
      : date.toLocaleString(lang, { day: "numeric", month: "long", ...time });
  };
  if (state === "closed") return text.closed;
  if (state === "early" && room.opensAt !== null) return text.opensAt(show(room.opensAt));
  return room.closesAt === null ? text.isOpen : text.openUntil(show(room.closesAt));
}
