/** How an item is answered: radio buttons here, all else in the second script (`widget/more/`). Keyboards work them all. */
import type { ComponentChildren } from "preact";
import type { Interaction } from "../../questions/item.ts";
import type { Feedback, Receipt, Response, Resumed } from "../../worker/contract.ts";
import type { InArticle, Place } from "../article/in-article.tsx";
import type { Courier, Post } from "../quiz.ts";
import type { DeliveredItem, Session } from "../state.ts";
import type { View } from "../view.ts";
import type { Report } from "../report.ts";

/** What every input is given. */
export interface InputProps {
  view: View;
  item: DeliveredItem;
  response: Response | undefined;
  /** Set once the response is committed. */
  feedback: Feedback | undefined;
  /** Nothing can be changed any more. */
  locked: boolean;
  /** The way on, as the button below the item has it. */
  label: string;
  go(): void;
}

/** What is drawn of an attempt beside its items. */
export interface SessionProps {
  view: View;
  session: Session;
}

/** What only the second script can do: send what is answered, and show what comes after. */
export interface Extras {
  /** Said when it changes, unless it is to be quiet. */
  Delivery(props: SessionProps & { item: DeliveredItem; quiet?: boolean }): ComponentChildren;
  ResumeCode(props: SessionProps): ComponentChildren;
  /** Below a form's first question, where it repeats some. */
  Repeated(props: { view: View }): ComponentChildren;
  /** That nothing more is taken of this attempt. */
  sayLost(lang: string): string;
  /** Beside an option of an item that is judged: it was right, or it was the pupil's. */
  Told(props: { view: View; right: boolean }): ComponentChildren;
  Verdict(props: { view: View; item: DeliveredItem; feedback: Feedback }): ComponentChildren;
  Overview(props: SessionProps): ComponentChildren;
  Result(props: SessionProps & { receipt: Receipt }): ComponentChildren;
  Pending(props: SessionProps): ComponentChildren;
  Offers(props: { view: View }): ComponentChildren;
  ByCode(props: { view: View }): ComponentChildren;
  report(element: Element, base: string, code: string): Promise<Report>;
  /** Calls back with what the third script can do for a quiz, where the page has an article. */
  openArticle(place: Place, met: (article: InArticle) => void): void;
  createCourier(post: Post): Courier;
  catchUp(session: Session, resumed: Resumed): Session;
}

/** Inputs by interaction, and the rest of the second script; what has not been loaded is missing. */
export type Inputs = { [I in Interaction]?: (props: InputProps) => ComponentChildren } & Partial<Extras>;

/** One option of several. */
export function Choice({ view, item, response, feedback, locked }: InputProps) {
  return item.options.map(({ id, text }) => {
    const chosen = response === id;
    const right = feedback?.key === id;
    const told = right || (feedback && chosen);
    return (
      <label
        key={id}
        part={`option${chosen ? " chosen" : ""}`}
        class={`row pick ${chosen ? "chosen" : ""} ${told ? verdict(right) : ""}`}
      >
        <input
          type="radio"
          name={item.id}
          checked={chosen}
          disabled={locked}
          onChange={() => view.actions.answer(item, id, true)}
        />
        <Text view={view}>{text}</Text>
        {told && view.inputs.Told?.({ view, right })}
      </label>
    );
  });
}

/** A text of the article's language within a row. */
export function Text({ view, children }: { view: View; children: ComponentChildren }) {
  return (
    <span class="text" lang={view.itemLang}>
      {children}
    </span>
  );
}

/** The class of what was right or wrong; none before that is known. */
export function verdict(right: boolean | undefined): string {
  return right ? "right" : right === false ? "wrong" : "";
}
