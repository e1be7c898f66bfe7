/**
 * The second script, `widget-more.js`: the inputs that only some forms need, the sending of answers, and the screens that
 * come after them. It is asked for as soon as such a form has come or something is answered. For up to a day after an upgrade a kept first script may meet a newer second one, so what passes between the two
 * (`InputProps`, `Inputs`, and elements as `h` describes them) may grow, and nothing of it may change its meaning.
 */
import { type InputProps, type Inputs, Text, verdict } from "../components/inputs.tsx";
import { Gapped, Mark } from "../components/parts.tsx";
import { openArticle, report } from "./article.ts";
import { Repeated, Told, Verdict } from "./feedback.tsx";
import { ByCode, Delivery, Offers, Pending, ResumeCode } from "./kept.tsx";
import { catchUp, createCourier } from "./outbox.ts";
import { Overview } from "./overview.tsx";
import { Result } from "./result.tsx";
import { moreTexts } from "./texts.ts";

/** The item that was drawn before it was known what the page's article holds. */
let drawnEarly: string | undefined;

/** A passage to tap a sentence of, here or in the article; those of one paragraph stand together. */
function Sentences(props: InputProps) {
  const { item, view } = props;
  const paragraphs = [...new Set(item.options.map(({ paragraph }) => paragraph))];
  const list = paragraphs.map((paragraph) => {
    const options = item.options.filter((option) => option.paragraph === paragraph);
    return <div class="passage">{view.inputs.choice!({ ...props, item: { ...item, options } })}</div>;
  });
  const way = view.article?.ChooseInText(props);
  // What comes late moves none of what is read or pressed already.
  drawnEarly = view.article ? drawnEarly : item.id;
  return drawnEarly === item.id ? [list, way] : [way, list];
}

/** A line to write on. Which keyboard it calls must not depend on the key: a numeric one would tell that it is a number. */
function Typed({ view, item, response, feedback, locked }: InputProps) {
  const right = feedback && feedback.score === feedback.maxScore;
  return (
    <label class="field">
      {moreTexts(view.lang).yourAnswer}
      <input
        part="field"
        class={verdict(right)}
        lang={view.itemLang}
        value={(response as string | undefined) ?? ""}
        maxLength={100}
        readOnly={locked}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="go"
        onInput={({ currentTarget: { value } }) => view.actions.answer(item, value.replace(/\p{Cc}/gu, " "))}
      />
    </label>
  );
}

function Order({ view, item, response, feedback, locked }: InputProps) {
  const ids = response as string[];
  const t = moreTexts(view.lang);
  return ids.map((id, at) => {
    const text = item.options.find((option) => option.id === id)?.text ?? "";
    const right = feedback && (feedback.key as string[])[at] === id;
    const move = (to: number, button: HTMLElement) => {
      if (!ids[to]) return;
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
        aria-disabled={!ids[to]}
        onClick={({ currentTarget }) => move(to, currentTarget)}
      >
        {arrow}
      </button>
    );
    return (
      <div key={id} part="option" class={`row ${verdict(right)}`}>
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

/** So much of an option is seen in a select on the narrowest phone, with its text at 200 %. */
const fittingChars = 10;

function Match({ view, item, response, feedback, locked }: InputProps) {
  const t = moreTexts(view.lang);
  const chosen = (response ?? {}) as Record<string, string>;
  return (item.prompts ?? []).map(({ id, text }) => {
    const right = feedback && (feedback.key as Record<string, string>)[id] === chosen[id];
    const choice = item.options.find((option) => option.id === chosen[id])?.text ?? "";
    // "Answer first" would not say which of them.
    const missing = view.state.incomplete && !chosen[id];
    return (
      <label key={id} part="option" class={`row ${verdict(missing ? false : right)}`}>
        <Text view={view}>
          <Gapped view={view} text={text} />
        </Text>
        {!locked && (
          <select
            part="field"
            lang={view.itemLang}
            aria-invalid={missing}
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
        )}
        {/* What may be cut in a select stands below it in full; widget/style.css hides it where selects break their lines. */}
        {(locked || choice.length > fittingChars) && (
          <strong class="text" lang={view.itemLang} aria-hidden={locked ? undefined : "true"}>
            {choice}
          </strong>
        )}
        {right !== undefined && <Mark right={right}>{right ? t.right : t.wrong}</Mark>}
      </label>
    );
  });
}

/** All that `Inputs` names and the first script has not. */
export const inputs: Inputs = {
  sentence: Sentences,
  text: Typed,
  order: Order,
  match: Match,
  Delivery,
  Repeated,
  ResumeCode,
  sayLost: (lang) => moreTexts(lang).attemptLost,
  Told,
  Verdict,
  Overview,
  Result,
  Pending,
  Offers,
  ByCode,
  report,
  openArticle,
  createCourier,
  catchUp,
};
