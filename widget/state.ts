/**
 * What the widget knows, as plain data, and what follows from it: the place, the response shown, what is complete.
 * Nothing here touches the network, the page or the storage.
 */
import type { Attempt, Begun, Feedback, Receipt, Response } from "../worker/contract.ts";
import type { Failure } from "./api.ts";
import type { Inputs } from "./components/inputs.tsx";

/** An item as the pupil gets it. */
export type DeliveredItem = Attempt["form"]["items"][number];

/** A room as the widget knows it. */
export type Room = Begun["room"];

/** One pupil's attempt as this device keeps it. */
export interface Session {
  attempt: Attempt;
  /** The item being shown; the number of items stands for the overview. */
  at: number;
  responses: Record<string, Response>;
  feedback: Record<string, Feedback>;
  /** When this device got it, in ms. */
  since: number;
  /** Who takes it; empty where nobody is asked. */
  candidate: string;
  /** Higher with each change of a response. */
  seq: number;
  /**
   * What this device had of it when a page took it up again, until the server has said what it has: a browser writes to its disk late, so
   * what died with a page may be there, and not here.
   */
  found?: Pick<Session, "seq" | "responses"> | undefined;
  /** The responses of a test that the server is known to have; undefined for one that was changed since. */
  saved: Record<string, Response | undefined>;
  /** Items committed here and not yet acknowledged, in order: their responses may no longer change. */
  waiting: string[];
  /** When the pupil handed in, by this device's clock; null before. */
  handedInAt: number | null;
  receipt: Receipt | null;
}

/** What is kept of an attempt: it with its room. */
export interface Kept {
  room: Room;
  session: Session;
}

/** Everything. */
export interface State {
  room: Room | null;
  session: Session | null;
  /** A call is under way. */
  busy: boolean;
  /** Why the last call failed. */
  failure: Failure | null;
  /** Why what is to be sent is not on the server yet; null as long as nothing is in its way. */
  stuck: Failure | null;
  /** What another tab has left on this device; to be continued, or someone else's. */
  offers: Kept[];
  /** The pupil is asked for a resume code. */
  asksCode: boolean;
  /** The device keeps nothing: all is lost with the page. */
  forgetful: boolean;
  /** The pupil went on without a whole answer, or began without a name. */
  incomplete: boolean;
}

/** An attempt before anything is done in it. */
export function startSession(attempt: Attempt, candidate = ""): Session {
  return {
    attempt,
    since: Date.now(),
    candidate,
    at: 0,
    responses: {},
    feedback: {},
    seq: 0,
    saved: {},
    waiting: [],
    handedInAt: null,
    receipt: null,
  };
}

/**
 * When an attempt ends, its room's closing included, by this device's clock. Its id begins with the server's time: a clock that was ahead of
 * that ends it so much later. One that was put right since is taken at its word.
 */
export function endOf({ room, session: { attempt, since } }: Kept): number {
  const { attemptId, expiresAt } = attempt;
  const end = Math.max(...[expiresAt, room.closesAt ?? expiresAt].map(Date.parse));
  return end + Math.max(0, since - parseInt(attemptId.slice(0, 12), 16));
}

/** Names what is on the screen: when it changes, the focus moves to the new heading. */
export function placeOf({ room, session, offers, asksCode, stuck }: State, inputs: Inputs): string {
  const item = session && itemOf(session);
  return [
    !room,
    session?.attempt.attemptId,
    session?.at,
    item && !inputs[item.interaction],
    item && !session?.feedback[item.id],
    session?.receipt?.score,
    Boolean(session?.handedInAt && stuck),
    offers.length,
    asksCode,
    // What takes the place of a screen that is still to come is another place: the focus would go down with it.
    (asksCode || session?.receipt) && !inputs.Result,
  ].join();
}

/** Whether the pupil waits for an answer that may come any moment. */
export function isSending({ session, stuck }: State): boolean {
  if (!session || session.receipt || stuck) return false;
  return session.handedInAt !== null || session.waiting.includes(itemOf(session)?.id ?? "");
}

/** Whether sending the same again is of no use as things are. */
export function isFinal({ status }: Failure): boolean {
  return status >= 400 && status < 500 && status !== 429;
}

/** The item the pupil is at. */
export function itemOf({ attempt, at }: Session): DeliveredItem | undefined {
  return attempt.form.items[at];
}

/** The response as it is shown: an order that was not touched stands in the order it came in. */
export function shownResponse({ responses }: Session, item: DeliveredItem): Response | undefined {
  return responses[item.id] ?? (item.interaction === "order" ? item.options.map(({ id }) => id) : undefined);
}

/** Whether a response answers the whole item. */
export function isComplete(item: DeliveredItem, response: Response | undefined): response is Response {
  if (typeof response === "string") return response.trim() !== "";
  if (item.interaction !== "match") return response !== undefined;
  const pairs = (response ?? {}) as Record<string, string>;
  return (item.prompts ?? []).every(({ id }) => pairs[id]);
}
