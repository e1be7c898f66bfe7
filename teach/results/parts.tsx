/** What the parts of the page of results share: what they are given, and bars. */
import type { Result, Statistics } from "../../worker/contract.ts";
import { showMoment } from "../moments.ts";
import type { View } from "../parts.tsx";
import type { ResultsTexts } from "../results-texts.ts";

/** Handed to every part. */
export interface ResultsView extends View {
  r: ResultsTexts;
  /** Whether the page may be seen by the class. */
  isForAll: boolean;
  /** Loads all anew, after something was changed. */
  reload(): Promise<void>;
}

export type ItemFigures = Statistics["items"][number];

/** Somebody with all attempts, in the order they were begun. */
export interface Person {
  id: string;
  label: string;
  isNamed: boolean;
  attempts: Result[];
  counted: Result;
}

/** Fewer papers tell nothing of a class. */
export const FEW = 5;

/** A share as a bar; the words beside it say the same. */
export function Bar({ share, tone = "" }: { share: number; tone?: string }) {
  return (
    <svg class={`share ${tone}`} width="100%" height="10" aria-hidden="true">
      <rect class="track" width="100%" height="10" rx="5" />
      {share > 0 && <rect width={`${Math.max(share * 100, 1.5)}%`} height="10" rx="5" />}
    </svg>
  );
}

/** When an attempt was handed in, and that it was by the room's closing. */
export const tellHandedIn = ({ r, t, lang }: ResultsView, { submittedAt, handedInBy }: Result): string =>
  submittedAt
    ? showMoment(submittedAt, lang) + (handedInBy === "closing" ? ` · ${r.timeUp}` : "")
    : t.inProgress;

/** What was given for an item, as a reader of it wants to see it. */
export function showResponse(item: ItemFigures, response: Result["items"][number]["response"]): string {
  const textOf = (id: string | undefined) =>
    item.options.find((option) => option.id === id)?.text ?? id ?? "";
  if (response === null) return "";
  if (typeof response === "string") return item.type === "typed" ? response : textOf(response);
  if (Array.isArray(response)) return response.map(textOf).join(" → ");
  return (item.prompts ?? []).map(({ id, text }) => `${text} — ${textOf(response[id])}`).join("; ");
}
