/**
 * One pupil's journey: what each action asks of the API, and how the answer changes the state.
 * Knows nothing of the page. Once `ended.now` it changes nothing any more.
 */
import type { Begun, Response } from "../worker/contract.ts";
import { type Api, type Ended, type Failure, type Message, type NewAttempt, type Outcome } from "./api.ts";
import type { Inputs } from "./components/inputs.tsx";
import type { DeliveredItem, Kept, Session, State } from "./state.ts";
import { endOf, isComplete, isSending, itemOf, shownResponse, startSession } from "./state.ts";
import type { Shelf } from "./storage.ts";

/** What the pupil can do. */
export interface Actions {
  /** Shows the attempt that is kept here, or a new one where no name is asked for; `given` is what the page brought. */
  open(given?: Begun | null): Promise<void>;
  start(candidate: string): Promise<void>;
  /** Goes on with what another tab has left here. */
  resume(kept: Kept): void;
  /** Leaves it to whom it belongs, and begins anew. */
  decline(): Promise<void>;
  /** Asks for a resume code, or no longer. */
  askCode(asksCode: boolean): void;
  /** Goes on with an attempt of another device. */
  enter(resumeCode: string): Promise<void>;
  /** `shown`: the browser shows it by itself. */
  answer(item: DeliveredItem, response: Response, shown?: boolean): void;
  /** Fetches what the screen needs, where it is not here. */
  load(): Promise<void>;
  /** Commits the response on the screen, in practice. */
  check(): Promise<void>;
  move(at: number): void;
  /** Hands in; what is handed in already is asked for again. */
  submit(): void;
  /** Another attempt, with items not met before as far as there are any. */
  again(): Promise<unknown>;
  /** Gives the attempt up, back to the start. */
  leave(): void;
  /** Sends what waits, and looks what other tabs have done: the page is seen again, or hidden, or online. */
  wake(event?: { type: string; persisted?: boolean }): void;
  /** Shows the attempt as another element of the page has left it: a room has one in a page, and nothing is answered twice. */
  follow(): void;
  /** The page goes, perhaps to come back: an attempt in which nothing was done is left for whoever opens the quiz next. */
  part(): void;
}

/** The DOM events by which a host page can follow an attempt, and what each carries. */
export interface Signals {
  start: { attemptId: string };
  answer: { itemId: string };
  submit: { score: number | null; maxScore: number };
  /** What was handed in counts otherwise by now: the room has closed, or an item was scored anew. */
  score: Signals["submit"];
}

/** Calls back after a time, unless what it returns is called before. */
export type Timer = (go: () => void, ms: number) => () => void;

/** Between the journey and the sending of its answers. */
export interface Post {
  api: Api;
  timer: Timer;
  /** An attempt as it is now: on the screen, or kept for another time; null once the quiz has ended. */
  find(attemptId: string): Kept | null;
  /** The server has answered: what was kept becomes this session, and its room is as it is by now. True where it is on the screen. */
  arrived(kept: Kept, session: Session, message?: Message): boolean;
  /** Tells the page around. */
  emit<K extends keyof Signals>(name: K, detail: Signals[K]): void;
  /** There is no answer yet, or a refusal; null: it stands no more. */
  stalled(attemptId: string, failure: Failure | null): void;
  /** Draws the attempt with what is known by now, and takes back nothing that is told. */
  redraw(attemptId: string, changes: Partial<State>): void;
}

/** Brings the answers of attempts to the server, one call of each at a time. */
export interface Courier {
  /** Now, or within `ms`. */
  deliver(attemptId: string, ms?: number): void;
  /** Tries all again at once. */
  wake(): void;
}

interface Surroundings {
  api: Api;
  inputs: Inputs;
  loadInputs(): Promise<Outcome<true>>;
  code: string;
  /** A start screen comes first, though no name is asked for. */
  waits: boolean;
  shelf: Shelf;
  timer: Timer;
  ended: Ended;
  /** The attempt is kept as it is now: other elements of its room in the page are to `follow`. */
  tell(): void;
  /** Draws it; where the browser has already `shown` what is new, after that. */
  changed(state: State, shown?: boolean): void;
  emit<K extends keyof Signals>(name: K, detail: Signals[K]): void;
}

/** How a quiz begins: knowing nothing. Then comes `open`. */
export const unopened: State = {
  room: null,
  session: null,
  busy: false,
  failure: null,
  stuck: null,
  offers: [],
  asksCode: false,
  forgetful: false,
  incomplete: false,
};

/** In a test what is answered is sent within so long: a browser may write what it keeps to its disk much later, and the device may die. */
const savedAfterMs = 5_000;
/** What sends the answers did not come: when it is asked for again. */
const againAfterMs = 5_000;

/** For so long an attempt that nobody has begun may be taken: its start, as teachers see it, is when it was drawn. */
const spareMs = 3_600_000;

/** Whether a kept attempt can still go on, or has yet to arrive. */
const isGoing = (kept: Kept) => kept.session.handedInAt ?? endOf(kept) > Date.now();

/** The actions on one room. */
export function createQuiz(surroundings: Surroundings): Actions {
  const { api, inputs, loadInputs, code, waits, shelf, timer, ended, tell, changed, emit } = surroundings;
  let state = unopened;
  /** The attempt came unasked, and the pupil has done nothing in it yet. */
  let untouched = false;
  /** The page brought it, and will bring another one as soon: it is not worth keeping. */
  let brought = false;
  /** The answers as they were when the page around was last told of one. */
  let told: Session["responses"] | null = null;
  let courier: Courier | null = null;
  /** Attempts to deliver, and how soon, as long as there is no courier; each but once. */
  const unsent: [attemptId: string, ms?: number | undefined][] = [];
  /** How often somebody else has begun: what was asked for before is not theirs. */
  let declined = 0;

  const change = (changes: Partial<State>, shown?: boolean, isQuiet?: boolean) => {
    if (ended.now) return;
    state = { ...state, failure: null, incomplete: false, ...changes };
    const { room, session } = state;
    if (room && session && !untouched) {
      shelf.mark(session.attempt.attemptId);
      state.forgetful = !shelf.save({ room, session });
      if (!isQuiet) tell();
    }
    changed(state, shown);
  };
  /** Changes the attempt at hand. */
  const proceed = (session: Session, changes: Partial<Session>, shown?: boolean) => {
    if (untouched) {
      untouched = false;
      emit("start", { attemptId: session.attempt.attemptId });
    }
    change({ session: { ...session, ...changes } }, shown);
    // While there is a network the second script comes, too.
    deliver(session.attempt.attemptId, savedAfterMs);
  };
  /** A call's value; a failure goes into the state. */
  const value = async <T>(outcome: Promise<Outcome<T>>): Promise<T | null> => {
    const { value: given = null, failure } = await outcome;
    if (failure) change({ busy: false, failure });
    return ended.now ? null : given;
  };
  /** The attempt at hand, while nothing is under way that may change it. */
  const free = () => (state.busy || isSending(state) ? null : state.session);
  /** Where the screen at hand needs what is not here, waits for it. */
  const load = async () => {
    const { session, offers, asksCode } = state;
    const item = session && itemOf(session);
    const isFirst = item ? !session.receipt && !session.feedback[item.id] : !session && !offers.length;
    if (isFirst && !asksCode ? !item || inputs[item.interaction] : inputs.Result) return;
    change({ busy: true });
    if (await value(loadInputs())) change({ busy: false });
  };
  /** Shows an attempt. All the inputs it will need are asked for at once, so that nobody waits for them later. */
  const show = (session: Session, changes: Partial<State> = {}) => {
    change({ ...changes, session, busy: false, offers: [], asksCode: false });
    if (session.seq) deliver(session.attempt.attemptId);
    if (session.attempt.form.items.some(({ interaction }) => !inputs[interaction])) void loadInputs();
    void load();
  };
  const begin = async (who: NewAttempt) => {
    if (state.busy) return;
    change({ busy: true });
    const attempt = await value(api.start(code, who));
    if (!attempt) return;
    show(startSession(attempt, who.candidate ?? state.session?.candidate), { stuck: null });
    emit("start", { attemptId: attempt.attemptId });
  };
  const answered = ({ responses, seq, saved }: Session, { id }: DeliveredItem, response: Response) =>
    responses[id] === response
      ? { responses, seq, saved }
      : {
          responses: { ...responses, [id]: response },
          seq: seq + 1,
          // Changed back, it would look saved, though what was sent in between, and had no answer, may be what the server has.
          saved: saved[id] ? { ...saved, [id]: undefined } : saved,
        };
  const isShown = (id: string) => state.session?.attempt.attemptId === id;
  /** What is in the way once something has come: nothing, unless the pupil waits for more. A way on that was offered is not taken back under the finger. */
  const easedBy = (session: Session | null) =>
    isSending({ ...state, session, stuck: null }) ? state.stuck : null;
  const post: Post = {
    api,
    timer,
    find(id) {
      const { room, session } = state;
      if (ended.now) return null;
      return room && session && isShown(id) ? { room, session } : shelf.load(id);
    },
    emit,
    arrived(kept, session) {
      const isHere = state.session === kept.session;
      if (isHere) change({ room: kept.room, session, stuck: easedBy(session) });
      else shelf.save({ ...kept, session });
      return isHere;
    },
    stalled(id, failure) {
      if (isShown(id)) change({ stuck: failure });
    },
    redraw(id, changes) {
      if (isShown(id)) change({ ...state, ...changes });
    },
  };
  /** Sends what there is of an attempt, now or within a time; first fetches what sends it. */
  const deliver = (id: string, ms?: number) => {
    const { createCourier } = inputs;
    if (createCourier) return (courier ??= createCourier(post)).deliver(id, ms);
    const isKnown = unsent.some((one) => one[0] === id && one[1] === ms);
    // First comes what the pupil sees; it is on the screen by then.
    if (!isKnown && unsent.push([id, ms]) < 2) timer(fetchCourier, 100);
  };
  const fetchCourier = async () => {
    const { failure } = await loadInputs();
    if (ended.now) return;
    // Where the answer is can be told now; or why it cannot be sent. The first to send may be what another pupil has left.
    if (unsent.some(([id]) => isShown(id))) change({ ...state, stuck: failure ?? easedBy(state.session) });
    const again = () => {
      for (const one of unsent.splice(0)) deliver(...one);
    };
    timer(again, failure ? againAfterMs : 0);
  };
  /**
   * Shows what is kept, at once: of the room nothing but its hours can have changed. What the page before has sent and not kept is asked for
   * before anything is sent.
   */
  const reopen = ({ room, session }: Kept) => {
    const { seq, responses, found = { seq, responses } } = session;
    show({ ...session, found }, { room, stuck: null });
  };
  /**
   * The room as it is by now; the attempt at hand is as it was, and nobody is told. The attempt that comes with it is the next one's who opens
   * the quiz here, without waiting.
   */
  const refresh = async () => {
    const asked = declined;
    const { value: begun } = await api.begin(code);
    if (!begun || ended.now || asked !== declined) return;
    const { room, attempt } = begun;
    change({ ...state, room }, false, true);
    if (attempt && !waits) shelf.leave({ room, session: startSession(attempt) });
    else if (untouched) change({ session: null });
  };
  /** Begins anew; `given` is what the page brought. */
  const openFresh = async (given?: Begun | null) => {
    const spare = !given && !waits && shelf.take();
    if (spare && isGoing(spare) && spare.session.since > Date.now() - spareMs) {
      untouched = true;
      show(spare.session, { room: spare.room });
      return refresh();
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
  };
  const decline = () => {
    declined++;
    state = unopened;
    return openFresh();
  };

  return {
    async open(given) {
      const own = shelf.own();
      const others = shelf.others();
      for (const { session } of others) deliver(session.attempt.attemptId);
      const offers = others.filter((kept) => kept.room.code === code && isGoing(kept));
      const [offer] = offers;
      if (own && (own.session.receipt || isGoing(own))) reopen(own);
      else if (offer) {
        change({ room: offer.room, offers });
        void load();
      } else return openFresh(given);
      return refresh();
    },

    resume: (kept) => reopen(shelf.load(kept.session.attempt.attemptId) ?? kept),

    decline,

    askCode(asksCode) {
      change({ asksCode });
      void load();
    },

    async enter(resumeCode) {
      if (state.busy) return;
      change({ busy: true });
      const resumed = await value(api.resume(code, resumeCode));
      if (!resumed) return;
      untouched = false;
      show(inputs.catchUp!(startSession(resumed.attempt), resumed), { stuck: null });
    },

    load,

    async start(candidate) {
      if (candidate) return begin({ candidate });
      if (state.room?.rules.candidate === "none") return begin({});
      change({ incomplete: true });
    },

    answer(item, response, shown) {
      const { session, busy } = state;
      if (!session || busy || session.handedInAt || session.waiting.includes(item.id)) return;
      proceed(session, answered(session, item, response), shown);
    },

    async check() {
      const session = free();
      const item = session && itemOf(session);
      if (!session || !item || session.waiting.includes(item.id)) return;
      const response = shownResponse(session, item);
      if (!isComplete(item, response)) return change({ incomplete: true });
      proceed(session, { ...answered(session, item, response), waiting: [...session.waiting, item.id] });
      deliver(session.attempt.attemptId);
    },

    move(at) {
      const session = free();
      if (!session) return;
      const item = itemOf(session);
      const response = item && shownResponse(session, item);
      proceed(session, { at, ...(item && response && answered(session, item, response)) });
      if (item && response && state.room?.rules.mode === "test" && told !== (told = state.session!.responses))
        emit("answer", { itemId: item.id });
      if (!session.attempt.form.items[at]) deliver(session.attempt.attemptId);
      void load();
    },

    submit() {
      const session = free();
      if (!session) return;
      const { attempt, seq, handedInAt, receipt } = session;
      if (!receipt) proceed(session, { handedInAt: handedInAt ?? Date.now(), seq: seq + 1 });
      deliver(attempt.attemptId);
    },

    again: async () => state.session && begin({ retryOf: state.session.attempt.token }),

    leave() {
      shelf.mark("");
      change({ session: null, stuck: null });
    },

    wake(event) {
      const { session } = state;
      const kept = session && shelf.load(session.attempt.attemptId);
      const isBehind = kept && kept.session.seq > session.seq;
      // Left as the page went, or begun in another tab: by now it may be somebody else's.
      if (untouched && (isBehind || (event?.persisted && !brought))) return void decline();
      // Another tab has gone on with it; each stays at its place.
      if (isBehind) change({ session: { ...kept.session, at: session.at } });
      courier?.wake();
    },

    follow() {
      untouched = false;
      change({ ...shelf.own(), busy: false, offers: [], asksCode: false });
      void load();
    },

    part() {
      const { room, session } = state;
      if (untouched && !brought && room && session) shelf.leave({ room, session });
    },
  };
}
