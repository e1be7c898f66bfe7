/**
 * The time at which a room closes: shown to the pupil, and watched, so that nobody goes on answering what is not taken any more.
 * The device's clock only says when to ask first: how long it is still, and whether the room is closed, is the server's to say.
 */
import type { Failure } from "../api.ts";
import { momentOf } from "../components/parts.tsx";
import type { Post } from "../quiz.ts";
import type { Room } from "../state.ts";
import { moreTexts } from "./texts.ts";

/** A class does not ask in the same moment. */
const spreadMs = 1_500;
/** Where nobody answered, or the room is closed and may be opened again: asked again within twice so long, then four times, and so on. */
const againMs = 15_000;
/** But within this. No timer runs longer, either: a device sleeps, its clock is set, and 2^31 ms would be the end. */
const longestMs = 300_000;

const closed: Failure = { status: 403, code: "room-closed", retryAfter: 0 };

/** `06:30`. */
export const timeOf = (at: string | number) => momentOf(at, "en").slice(-5);

/** Until when answers are taken, with the date where it is not today; nothing where the room does not close. */
export function closingText({ closesAt }: Room, lang: string): string {
  if (!closesAt) return "";
  const isToday = Date().startsWith(new Date(closesAt).toDateString());
  return `${moreTexts(lang).closes}: ${isToday ? timeOf(closesAt) : momentOf(closesAt, lang)}.`;
}

/** Whether an attempt's room has closed, as far as is known here. */
export interface Closing {
  /** An answer was taken: the room may close at another time by now, and what was told of it is told again. */
  tell(): void;
  /** Tells why an answer was not taken: perhaps the room has closed. */
  heed(failure: Failure): void;
  /** Asks the server, if the time has come. */
  look(): void;
}

/**
 * Watches for one attempt; `flush` sends what is not sent yet, which is still taken for some seconds. In a room that has closed it asks
 * whether the room has handed in what it has. A first script that was kept may
 * be older than this one, and know neither `look` nor `redraw`: then a refusal alone tells.
 */
export function watchClosing(id: string, post: Post, flush: (isClosed: boolean) => void): Closing {
  const { api, timer, find, stalled, redraw } = post;
  let isClosed = false;
  let isAsking = false;
  /** How far this device's clock is ahead of the server's, as far as is known. */
  let ahead = 0;
  /** From when on to ask, by this device's clock. */
  let due = Infinity;
  let pause = againMs;
  let stop: (() => void) | undefined;

  /** An attempt that is handed in waits for its receipt, and for nothing else. */
  const findOpen = () => {
    const kept = find(id);
    return kept && !kept.session.handedInAt && !kept.session.receipt ? kept : null;
  };
  const plan = (ms: number) => {
    stop?.();
    stop = timer(look, Math.min(ms, longestMs));
  };
  /** Asks again before long, and at once if somebody looks. */
  const planAgain = () => {
    due = 0;
    plan(pause / (1 + Math.random()));
  };
  /** Whether the time that the room is known to close at is still to come. */
  const isBefore = () => {
    const at = findOpen()?.room.closesAt;
    due = at ? Date.parse(at) + ahead : Infinity;
    return due > Date.now();
  };
  const look = () => {
    const open = findOpen();
    if (isAsking || !open) return;
    const left = due - Date.now();
    if (left > 0) return plan(left + Math.random() * spreadMs);
    flush(isClosed);
    void ask(open.room.code);
  };
  const ask = async (code: string) => {
    isAsking = true;
    pause *= 2;
    const room = (await api.look?.(code))?.value;
    isAsking = false;
    const kept = findOpen();
    if (!kept) return;
    if (!room) return planAgain();
    const { closesAt, now, state } = room;
    ahead = Date.now() - Date.parse(now);
    redraw?.(id, { room: { ...kept.room, closesAt, state } });
    if (state === "closed") return heed(closed);
    if (isClosed) {
      isClosed = false;
      stalled(id, null);
      flush(false);
    }
    if (!isBefore()) return planAgain();
    pause = againMs;
    look();
  };
  const heed = (failure: Failure) => {
    stalled(id, failure);
    if (failure.code !== closed.code) return;
    isClosed = true;
    planAgain();
  };
  const tell = () => {
    if (isBefore()) isClosed = false;
    else if (isClosed) return stalled(id, closed);
    look();
  };
  tell();
  return { tell, heed, look };
}
