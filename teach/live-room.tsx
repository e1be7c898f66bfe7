/** A room's times while it is sat in: until when it is open, five minutes more, closed in a minute or at once, opened again, or at another time. */
import { useRef, useState } from "preact/hooks";
import type { Room } from "../worker/contract.ts";
import type { Failure } from "./api.ts";
import type { Told } from "./live-state.ts";
import type { LiveTexts } from "./live-texts.ts";
import type { View } from "./parts.tsx";
import { Confirm, describeTimes, stateOf, TimesForm, useRoomChange } from "./times.tsx";

interface RoomTimesProps {
  view: View;
  text: LiveTexts;
  told: Told;
  now: number;
  /** How many have begun and not submitted. */
  unfinished: number;
  /** The class reads it too: what only a teacher needs is left out. */
  isProjected: boolean;
  setRoom(room: Room): void;
  fail(failure: Failure | null): void;
}

const MINUTE_MS = 60_000;
const EXTENSION_MS = 5 * MINUTE_MS;
/** For a room that must have a closing time and whose own is past. */
const REOPENED_MS = 15 * MINUTE_MS;

/** The line that says when, and its buttons. */
export function RoomTimes({ view, text, told, now, unfinished, isProjected, setRoom, fail }: RoomTimesProps) {
  const [isClosing, setClosing] = useState(false);
  /** The closing time before it was closed here, which opening again brings back. */
  const before = useRef<string | null>(null);
  const { room, skew } = told;
  const state = stateOf(room, now + skew);
  const at = (ms: number) => new Date(Date.now() + skew + ms).toISOString();
  const { change, question } = useRoomChange(view, room.code, (changed, failure) => {
    fail(failure);
    if (changed) setRoom(changed);
  });

  const extend = () => {
    const from = Math.max(Date.now() + skew, room.closesAt === null ? 0 : Date.parse(room.closesAt));
    void change({ closesAt: new Date(from + EXTENSION_MS).toISOString() });
  };
  const close = (ms: number) => {
    setClosing(false);
    before.current = room.closesAt;
    void change({ closesAt: at(ms) });
  };
  const reopen = () => {
    const wasLater = before.current !== null && before.current > at(MINUTE_MS);
    const closesAt = wasLater ? before.current : room.rules.reveal === "close" ? at(REOPENED_MS) : null;
    void change({ closesAt });
  };

  return (
    <div class="times">
      <strong role="status">{describeTimes(room, now + skew, view.lang)}</strong>
      {view.mayWrite && room.closesAt !== null && (
        <button type="button" class="secondary" onClick={extend}>
          {text.extend}
        </button>
      )}
      {!view.mayWrite ? null : state === "closed" ? (
        <button key="switch" type="button" onClick={reopen}>
          {text.reopen}
        </button>
      ) : (
        state === "open" && (
          <button key="switch" type="button" class="secondary" onClick={() => setClosing(true)}>
            {text.close}
          </button>
        )
      )}
      {view.mayWrite && !isProjected && <TimesForm view={view} room={room} setRoom={setRoom} />}
      {isClosing && (
        <Confirm
          title={text.closeTitle}
          label={text.closeSoon}
          text={text}
          go={() => close(MINUTE_MS)}
          other={{ label: text.close, go: () => close(0) }}
          cancel={() => setClosing(false)}
        >
          <p>{text.closeHelp(unfinished)}</p>
          {room.rules.reveal === "close" && <p>{text.closeShows}</p>}
        </Confirm>
      )}
      {question}
    </div>
  );
}
