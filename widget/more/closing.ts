/**
 * The time at which a room closes: shown to the pupil, and watched, so that nobody goes on answering what is not taken any more.
 * The device's clock only says when to ask: whether the room is closed is the server's to say.
 */
import type { Failure } from "../api.ts";
import type { Post } from "../quiz.ts";
import type { Kept, Room } from "../state.ts";
import { moreTexts } from "./texts.ts";

/** A class does not ask in the same moment. */
const spreadMs = 1_500;
/** Asked again after so long, where nobody answered, the device's clock is ahead, or a closed room may be opened again. */
const againMs = 55_000;
/** A timer cannot wait longer than 2^31 ms. */
const longestMs = 86_400_000;

const closed: Failure = { status: 403, code: "room-closed", retryAfter: 0 };

/** Until when answers are taken, with the date where it is not today; nothing where the room does not close. */
export function closingText({ closesAt }: Room, lang: string): string {
  if (!closesAt) return "";
  const at = new Date(closesAt);
  const isToday = at.toDateString() === new Date().toDateString();
  const time = at.toLocaleTimeString("en-GB", { timeStyle: "short" });
  return `${moreTexts(lang).closes}: ${isToday ? "" : `${at.toLocaleDateString(lang)}, `}${time}.`;
}

/** Whether an attempt's room has closed, as far as is known here. */
export interface Closing {
  /** Tells again what is known: something else has been told since. */
  tell(): void;
  /** Asks the server, if the time has come. */
  look(): void;
}

/** Watches for one attempt; `flush` sends what is not sent yet, which is still taken for some seconds. */
export function watchClosing(id: string, post: Post, flush: () => void): Closing {
  const { api, code, timer, find, arrived, stalled } = post;
  let closesAt = find(id)?.room.closesAt ?? null;
  let isClosed = false;
  let stop: (() => void) | null = null;

  /** An attempt that is handed in waits for its receipt, and for nothing else. */
  const findOpen = () => {
    const kept = find(id);
    return kept && !kept.session.handedInAt && !kept.session.receipt ? kept : null;
  };
  const redraw = (kept: Kept) =>
    arrived(kept, kept.session, { kind: "save", itemId: "", seq: 0, responses: {} });
  const tell = () => {
    if (isClosed && findOpen()) stalled(id, closed);
  };
  const plan = (ms: number) => {
    stop?.();
    stop = timer(look, Math.min(ms, longestMs));
  };
  const look = () => {
    if (!closesAt || !findOpen()) return;
    const left = Date.parse(closesAt) - Date.now();
    if (left > 0) return plan(left + Math.random() * spreadMs);
    if (!isClosed) flush();
    void ask();
  };
  const ask = async () => {
    const { value } = await api.begin(code);
    const kept = findOpen();
    if (!kept) return;
    if (!value) return plan(againMs);
    closesAt = value.room.closesAt;
    const wasClosed = isClosed;
    isClosed = value.room.state === "closed";
    if (isClosed) {
      plan(againMs);
      return tell();
    }
    if (wasClosed) redraw(kept);
    if (closesAt) plan(Math.max(againMs, Date.parse(closesAt) - Date.now()));
  };
  const kept = findOpen();
  // What shows the time has only now come.
  if (closesAt && kept) redraw(kept);
  look();
  return { tell, look };
}
