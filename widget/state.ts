/**
 * What the widget knows, as plain data, and what follows from it: the screen, the response shown, what is complete.
 * Nothing here touches the network, the page or the storage.
 */
import type { Attempt, Feedback, Receipt, Response, Room } from "../worker/contract.ts";
import type { Failure } from "./api.ts";

/** An item as the pupil gets it. */
export type DeliveredItem = Attempt["form"]["items"][number];

/** One pupil's attempt as this device keeps it. */
export interface Session {
  attempt: Attempt;
  candidate: string;
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
  /** The pupil went on without a whole answer. */
  incomplete: boolean;
}

/** Which screen a state shows. */
export type Screen = "loading" | "unavailable" | "start" | "question" | "overview" | "result";

/** The screen follows from the state and is never stored. */
export function screenOf({ room, session, failure }: State): Screen {
  if (!room) return failure ? "unavailable" : "loading";
  if (!session) return "start";
  if (session.receipt) return "result";
  return itemOf(session) ? "question" : "overview";
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
  if (item.interaction !== "match") return response !== undefined;
  const pairs = (response ?? {}) as Record<string, string>;
  return (item.prompts ?? []).every(({ id }) => pairs[id]);
}

/** Whether the attempt itself is refused, so that trying again cannot help. */
export function isLost(failure: Failure | null): boolean {
  return failure !== null && [401, 403, 404, 410].includes(failure.status);
}
