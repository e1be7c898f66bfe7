/**
 * One pupil's journey: what each action asks of the API, and how the answer changes the state.
 * Knows nothing of the page. Once `ended.now` it changes nothing any more.
 */
import type { Begun, Response } from "../worker/contract.ts";
import type { Api, Ended, NewAttempt, Outcome } from "./api.ts";
import type { Inputs } from "./components/inputs.tsx";
import type { DeliveredItem, Session, State } from "./state.ts";
import { isComplete, itemOf, shownResponse, startSession } from "./state.ts";
import type { Shelf } from "./storage.ts";

/** What the pupil can do. */
export interface Actions {
  /** Shows the attempt that is kept here, or a new one where no name is asked for; `given` is what the page brought. */
  open(given?: Begun | null): Promise<void>;
  start(candidate: string): Promise<void>;
  answer(item: DeliveredItem, response: Response): void;
  /** Fetches the input of the item on the screen, where it is not here. */
  load(): Promise<void>;
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
  inputs: Inputs;
  loadInputs(): Promise<Outcome<true>>;
  code: string;
  /** A start screen comes first, though no name is asked for. */
  waits: boolean;
  shelf: Shelf;
  ended: Ended;
  changed(state: State): void;
  emit<K extends keyof Signals>(name: K, detail: Signals[K]): void;
}

/** How a quiz begins: knowing nothing. Then comes `open`. */
export const unopened: State = { room: null, session: null, busy: false, failure: null, incomplete: false };

/** The actions on one room. */
export function createQuiz(surroundings: Surroundings): Actions {
  const { api, inputs, loadInputs, code, waits, shelf, ended, changed, emit } = surroundings;
  let state = unopened;
  /** The attempt came unasked, and the pupil has done nothing in it yet. */
  let untouched = false;
  /** The page brought it, and will bring another one as soon: it is not worth keeping. */
  let brought = false;

  const change = (changes: Partial<State>) => {
    if (ended.now) return;
    state = { ...state, failure: null, incomplete: false, ...changes };
    const { room, session } = state;
    if (room && !(untouched && brought)) shelf.save(session && { room, session, untouched });
    changed(state);
  };
  /** Changes the attempt at hand. */
  const proceed = (session: Session, changes: Partial<Session>, busy = false) => {
    if (untouched) {
      untouched = false;
      emit("start", { attemptId: session.attempt.attemptId });
    }
    change({ session: { ...session, ...changes }, busy });
  };
  /** A call's value; a failure goes into the state. */
  const value = async <T>(outcome: Promise<Outcome<T>>): Promise<T | null> => {
    const { value: given = null, failure } = await outcome;
    if (failure) change({ busy: false, failure });
    return ended.now ? null : given;
  };
  /** Where the item at hand needs an input that is not here, waits for it. */
  const load = async () => {
    const item = state.session && itemOf(state.session);
    if (!item || inputs[item.interaction]) return;
    change({ busy: true });
    if (await value(loadInputs())) change({ busy: false });
  };
  /** Shows an attempt. All the inputs it will need are asked for at once, so that nobody waits for them later. */
  const show = (session: Session, changes: Partial<State> = {}) => {
    change({ ...changes, session, busy: false });
    if (session.attempt.form.items.some(({ interaction }) => !inputs[interaction])) void loadInputs();
    void load();
  };
  const begin = async (who: NewAttempt) => {
    if (state.busy) return;
    change({ busy: true });
    const attempt = await value(api.start(code, who));
    if (!attempt) return;
    show(startSession(attempt));
    emit("start", { attemptId: attempt.attemptId });
  };
  const answered = (session: Session, item: DeliveredItem, response: Response) => ({
    responses: { ...session.responses, [item.id]: response },
  });

  return {
    async open(given) {
      const kept = shelf.load();
      const alive = kept?.session.receipt || Date.parse(kept?.session.attempt.expiresAt ?? "") > Date.now();
      if (kept && alive) {
        // At once: of the room nothing but its hours can have changed.
        ({ untouched } = kept);
        show(kept.session, { room: kept.room });
        const { value: begun } = await api.begin(code);
        if (begun) state = { ...state, room: begun.room };
        return;
      }
      // What the server has drawn stays until all is here that draws it again.
      const first = given?.attempt?.form.items[0];
      if (!given) change({});
      else if (first && !inputs[first.interaction]) await loadInputs();
      const begun = given ?? (await value(api.begin(code)));
      if (!begun) return;
      const { room, attempt } = begun;
      untouched = attempt !== null && !waits;
      brought = Boolean(given);
      if (attempt && untouched) show(startSession(attempt), { room });
      else change({ room, session: null });
    },

    load,

    async start(candidate) {
      if (candidate) return begin({ candidate });
      if (state.room?.rules.candidate === "none") return begin({});
      change({ incomplete: true });
    },

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
      void load();
    },

    async submit() {
      const { session, busy } = state;
      if (!session || busy) return;
      const { items } = session.attempt.form;
      const whole = items.filter((item) => isComplete(item, session.responses[item.id]));
      const responses = Object.fromEntries(whole.map(({ id }) => [id, session.responses[id]!]));
      change({ busy: true });
      const receipt = await value(
        api.submit(session.attempt, responses).then((outcome) => {
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
