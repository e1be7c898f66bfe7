/**
 * One pupil's journey: what each action asks of the API, and how the answer changes the state.
 * Knows nothing of the page. Once `ended.now` it changes nothing any more.
 */
import type { Response } from "../worker/contract.ts";
import type { Api, Ended, NewAttempt, Outcome } from "./api.ts";
import type { DeliveredItem, Session, State } from "./state.ts";
import { isComplete, itemOf, shownResponse } from "./state.ts";
import type { Shelf } from "./storage.ts";

/** What the pupil can do. */
export interface Actions {
  open(): Promise<void>;
  start(candidate: string): Promise<void>;
  answer(item: DeliveredItem, response: Response): void;
  /** Commits the response on the screen, in practice. */
  check(): Promise<void>;
  move(at: number): void;
  submit(): Promise<void>;
  /** Another attempt, with items not met before as far as there are any. */
  again(): Promise<unknown>;
  /** Gives the attempt up, back to the start. */
  leave(): void;
}

/** The DOM events by which a host page can follow an attempt, and what each carries. */
export interface Signals {
  start: { attemptId: string };
  answer: { itemId: string };
  submit: { score: number | null; maxScore: number };
}

interface Surroundings {
  api: Api;
  code: string;
  shelf: Shelf;
  ended: Ended;
  changed(state: State): void;
  emit<K extends keyof Signals>(name: K, detail: Signals[K]): void;
}

/** How a quiz begins: knowing nothing. Then comes `open`. */
export const unopened: State = { room: null, session: null, busy: false, failure: null, incomplete: false };

/** The actions on one room. */
export function createQuiz({ api, code, shelf, ended, changed, emit }: Surroundings): Actions {
  let state = unopened;

  const change = (changes: Partial<State>) => {
    if (ended.now) return;
    state = { ...state, failure: null, incomplete: false, ...changes };
    if (state.room) shelf.save(state.session);
    changed(state);
  };
  /** Changes the attempt at hand. */
  const proceed = (session: Session, changes: Partial<Session>, busy = false) =>
    change({ session: { ...session, ...changes }, busy });
  /** A call's value; a failure goes into the state. */
  const value = async <T>(outcome: Promise<Outcome<T>>): Promise<T | null> => {
    const { value: given = null, failure } = await outcome;
    if (failure) change({ busy: false, failure });
    return ended.now ? null : given;
  };
  const begin = async (who: NewAttempt) => {
    if (state.busy) return;
    change({ busy: true });
    const attempt = await value(api.start(code, who));
    if (!attempt) return;
    change({
      session: { attempt, at: 0, responses: {}, feedback: {}, sealed: null, receipt: null },
      busy: false,
    });
    emit("start", { attemptId: attempt.attemptId });
  };
  const answered = (session: Session, item: DeliveredItem, response: Response) => ({
    responses: { ...session.responses, [item.id]: response },
  });

  return {
    async open() {
      const kept = shelf.load();
      change({});
      const room = await value(api.room(code));
      if (!room) return;
      const alive = kept && (kept.receipt || Date.parse(kept.attempt.expiresAt) > Date.now());
      change({ room, session: alive ? kept : null });
    },

    start: (candidate) => begin(candidate ? { candidate } : {}),

    answer(item, response) {
      const { session, busy } = state;
      if (session && !busy && session.sealed !== item.id) proceed(session, answered(session, item, response));
    },

    async check() {
      const { session, busy } = state;
      const item = session && itemOf(session);
      if (!session || !item || busy) return;
      const response = shownResponse(session, item);
      if (!isComplete(item, response)) return change({ incomplete: true });
      proceed(session, { ...answered(session, item, response), sealed: item.id }, true);
      const committed = await value(api.commit(session.attempt, item.id, response));
      if (!committed) return;
      const { feedback } = committed;
      proceed(session, {
        ...answered(session, item, committed.response),
        feedback: feedback ? { ...session.feedback, [item.id]: feedback } : session.feedback,
        sealed: null,
      });
      emit("answer", { itemId: item.id });
    },

    move(at) {
      const { session, room, busy } = state;
      if (!session || busy) return;
      const item = itemOf(session);
      const response = item && shownResponse(session, item);
      proceed(session, { at, ...(item && response && answered(session, item, response)) });
      if (item && response && room?.rules.mode === "test") emit("answer", { itemId: item.id });
    },

    async submit() {
      const { session, busy } = state;
      if (!session || busy) return;
      change({ busy: true });
      const receipt = await value(
        api.submit(session.attempt, session.responses).then((outcome) => {
          const standing = outcome.failure?.receipt;
          return standing ? { value: standing } : outcome;
        }),
      );
      if (!receipt) return;
      proceed(session, { receipt });
      emit("submit", { score: receipt.score, maxScore: receipt.maxScore });
    },

    again: async () => state.session && begin({ retryOf: state.session.attempt.token }),

    leave: () => change({ session: null }),
  };
}
