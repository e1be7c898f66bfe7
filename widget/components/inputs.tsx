/** How an item is answered: radio buttons, rows moved by buttons, or a select per prompt. Keyboards work all three. */
import type { ComponentChildren } from "preact";
import type { Feedback, Response } from "../../worker/contract.ts";
import type { DeliveredItem } from "../state.ts";
import type { View } from "../view.ts";
import { Mark } from "./parts.tsx";

interface InputProps {
  view: View;
  item: DeliveredItem;
  response: Response | undefined;
  /** Set once the response is committed. */
  feedback: Feedback | undefined;
  /** Nothing can be changed any more. */
  locked: boolean;
}

/** The input that fits the item's interaction. */
export function Input(props: InputProps) {
  const { interaction } = props.item;
  return (
    <div class="rows">
      {interaction === "order" ? Order(props) : interaction === "match" ? Match(props) : Choice(props)}
    </div>
  );
}

function Choice({ view, item, response, feedback, locked }: InputProps) {
  return item.options.map(({ id, text }) => {
    const chosen = response === id;
    const right = feedback?.key === id;
    const told = right || (feedback && chosen);
    return (
      <label key={id} class={`row pick ${chosen ? "chosen" : ""} ${told ? verdict(right) : ""}`}>
        <input
          type="radio"
          name={item.id}
          checked={chosen}
          disabled={locked}
          onChange={() => view.actions.answer(item, id)}
        />
        <Text view={view}>{text}</Text>
        {told && <Mark right={right}>{right ? view.t.rightAnswer : view.t.yourAnswer}</Mark>}
      </label>
    );
  });
}

function Order({ view, item, response, feedback, locked }: InputProps) {
  const ids = response as string[];
  const { t } = view;
  return ids.map((id, at) => {
    const text = item.options.find((option) => option.id === id)?.text ?? "";
    const right = feedback && (feedback.key as string[])[at] === id;
    const move = (to: number, button: HTMLElement) => {
      if (to < 0 || to >= ids.length) return;
      const moved = ids.filter((other) => other !== id);
      moved.splice(to, 0, id);
      view.actions.answer(item, moved);
      view.announce(`${text}: ${to + 1} / ${ids.length}`);
      // A row that moves in the document loses the focus.
      button.focus();
    };
    const button = (to: number, name: string, arrow: string) => (
      <button
        type="button"
        class="square"
        aria-label={`${name}: ${text}`}
        aria-disabled={to < 0 || to >= ids.length}
        onClick={({ currentTarget }) => move(to, currentTarget)}
      >
        {arrow}
      </button>
    );
    return (
      <div key={id} class={`row ${verdict(right)}`}>
        {at + 1}.<Text view={view}>{text}</Text>
        {right !== undefined && <Mark right={right}>{right ? t.right : t.wrong}</Mark>}
        {!locked && (
          <span class="moves">
            {button(at - 1, t.up, "↑")}
            {button(at + 1, t.down, "↓")}
          </span>
        )}
      </div>
    );
  });
}

function Match({ view, item, response, feedback, locked }: InputProps) {
  const chosen = (response ?? {}) as Record<string, string>;
  return (item.prompts ?? []).map(({ id, text }) => {
    const right = feedback && (feedback.key as Record<string, string>)[id] === chosen[id];
    return (
      <label key={id} class={`row ${verdict(right)}`}>
        <Text view={view}>{text}</Text>
        <select
          lang={view.itemLang}
          disabled={locked}
          onChange={({ currentTarget: { value } }) => view.actions.answer(item, { ...chosen, [id]: value })}
        >
          <option value="" disabled selected={!chosen[id]}>
            …
          </option>
          {item.options.map((option) => (
            <option value={option.id} selected={chosen[id] === option.id}>
              {option.text}
            </option>
          ))}
        </select>
        {right !== undefined && <Mark right={right}>{right ? view.t.right : view.t.wrong}</Mark>}
      </label>
    );
  });
}

function Text({ view, children }: { view: View; children: ComponentChildren }) {
  return (
    <span class="text" lang={view.itemLang}>
      {children}
    </span>
  );
}

function verdict(right: boolean | undefined): string {
  return right ? "right" : right === false ? "wrong" : "";
}
