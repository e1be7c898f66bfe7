/**
 * One pupil's journey: what each action asks of the API, and how the answer changes the state.
 * Knows nothing of the page. Once `signal` is aborted it changes nothing any more.
 */
import type { Response } from "../worker/contract.ts";
import type { Api, Outcome } from "./api.ts";
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
  again(): Promise<void>;
  /** Gives the attempt up, back to the start. */
  leave(): void;
}

/** The DOM events by which a host page can follow an attempt, and what each carries. */
export interface Signals {
  start: { attemptId: string };
  answer: { attemptId: string; itemId: string; score: number | null; maxScore: number | null };
  submit: { attemptId: string; score: number | null; maxScore: number };
}

interface Surroundings {
  api: Api;
  code: string;
  shelf: Shelf;
  signal: AbortSignal;
  changed(state: State): void;
  emit<K extends keyof Signals>(name: K, detail: Signals[K]): void;
}

/** How a quiz begins: knowing nothing. Then comes `open`. */
export const unopened: State = { room: null, session: null, busy: false, failure: null, incomplete: false };

/** The actions on one room. */
export function createQuiz({ api, code, shelf, signal, changed, emit }: Surroundings): Actions {
  let state = unopened;

  const change = (changes: Partial<State>) => {
    if (signal.aborted) return;
    state = { ...state, failure: null, incomplete: false, ...changes };
    if (state.room) shelf.save(state.session);
    changed(state);
  };
  /** Changes the attempt at hand. */
  const proceed = (session: Session, changes: Partial<Session>, busy = false) =>
    change({ session: { ...session, ...changes }, busy });
  /** A call's value; a failure goes into the state. */
  const value = async <T>(outcome: Promise<Outcome<T>>): Promise<T | null> => {
    const done = await outcome;
    if (signal.aborted) return null;
    if (done.ok) return done.value;
    change({ busy: false, failure: done.failure });
    return null;
  };
  const begin = async (candidate: string, retryOf?: string) => {
    if (state.busy) return;
    change({ busy: true });
    const attempt = await value(api.start(code, { ...(candidate && { candidate }), ...(retryOf && { retryOf }) }));
    if (!attempt) return;
    const session = { attempt, candidate, at: 0, responses: {}, feedback: {}, sealed: null, receipt: null };
    change({ session, busy: false });
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

    start: (candidate) => begin(candidate),

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
      const { score = null, maxScore = null } = feedback ?? {};
      emit("answer", { attemptId: session.attempt.attemptId, itemId: item.id, score, maxScore });
    },

    move(at) {
      const { session, room, busy } = state;
      if (!session || busy) return;
      const item = itemOf(session);
      const response = item && shownResponse(session, item);
      proceed(session, { at, ...(item && response && answered(session, item, response)) });
      if (!item || room?.rules.mode !== "test" || !isComplete(item, response)) return;
      emit("answer", { attemptId: session.attempt.attemptId, itemId: item.id, score: null, maxScore: null });
    },

    async submit() {
      const { session, busy } = state;
      if (!session || busy) return;
      const { attempt, responses } = session;
      const whole = attempt.form.items.filter((item) => isComplete(item, responses[item.id]));
      change({ busy: true });
      const body = Object.fromEntries(whole.map(({ id }) => [id, responses[id] as Response]));
      const submitted = await api.submit(attempt, body);
      const receipt = submitted.ok ? submitted.value : submitted.failure.receipt;
      if (!receipt) return void (await value(Promise.resolve(submitted)));
      if (signal.aborted) return;
      proceed(session, { receipt });
      emit("submit", { attemptId: attempt.attemptId, score: receipt.score, maxScore: receipt.maxScore });
    },

    async again() {
      if (state.session) await begin(state.session.candidate, state.session.attempt.token);
    },

    leave: () => change({ session: null }),
  };
}
