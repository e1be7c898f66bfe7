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
  /** Sent, perhaps received, not yet acknowledged: the response of this item may no longer change. */
  sealed: string | null;
  receipt: Receipt | null;
}

/** Everything. */
export interface State {
  room: Room | null;
  session: Session | null;
  /** A call is under way. */
  busy: boolean;
  /** Why the last call failed. */
  failure: Failure | null;
  /** The pupil went on without a whole answer, or began without a name. */
  incomplete: boolean;
}

/** An attempt before anything is done in it. */
export function startSession(attempt: Attempt): Session {
  return { attempt, at: 0, responses: {}, feedback: {}, sealed: null, receipt: null };
}

/** Names what is on the screen: when it changes, the focus moves to the new heading. */
export function placeOf({ room, session }: State, inputs: Inputs): string {
  const item = session && itemOf(session);
  return [
    !room,
    session?.attempt.attemptId,
    session?.at,
    item && !inputs[item.interaction],
    item && !session?.feedback[item.id],
    session?.receipt?.score,
  ].join();
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
