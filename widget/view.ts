/** What every component is given, and a failure in the pupil's words. */
import type { InArticle } from "./article/in-article.tsx";
import type { Inputs } from "./components/inputs.tsx";
import type { Messages } from "./locales/messages.ts";
import { isFinal } from "./state.ts";
import type { Actions } from "./quiz.ts";
import type { State } from "./state.ts";

/** The state, the texts, the actions, and what leads into the page's article. */
export interface View {
  state: State;
  t: Messages;
  /** Of the interface. */
  lang: string;
  /** Of the article and its items. */
  itemLang: string;
  actions: Actions;
  inputs: Inputs;
  /** Once the third script is here, where the page has the article. */
  article?: InArticle | undefined;
  /** Says something to screen readers, without moving the focus. */
  announce(text: string): void;
}

/** What stands in the pupil's way: an answer that is not whole, or why the last call failed. Nothing if all is well. */
export function explain(view: View): string {
  const { state, t, lang, inputs } = view;
  const { session, failure, stuck, incomplete } = state;
  const missing = `${t.incomplete}${session ? "" : `: ${nameField(view)}`}.`;
  if (incomplete) return missing;
  // What sending again may mend is no alarm, where it can be told beside the answer.
  const told = failure ?? (stuck && (isFinal(stuck) || !inputs.Delivery) ? stuck : null);
  if (!told) return "";
  const { status, code } = told;
  if (!status) return t.network;
  if (!isFinal(told)) return t.server;
  if (status === 404) return t.unknownRoom;
  if (/closed/.test(code)) return t.closed;
  if (/attempts/.test(code)) return t.attemptsUsed;
  return (session ? inputs.sayLost?.(lang) : missing) ?? "";
}

/** What the room calls who is asked for. */
export const nameField = ({ t, state: { room } }: View) =>
  room?.rules.candidate === "roster" ? `${t.number} (1–${room.rules.roster})` : t.nickname;
