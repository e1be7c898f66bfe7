/** What an answer came to: right or wrong, the right one, and the sentences that prove it. */
import type { Feedback, Response } from "../../worker/contract.ts";
import type { Extras } from "../components/inputs.tsx";
import { gap, Mark } from "../components/parts.tsx";
import type { DeliveredItem } from "../state.ts";
import type { View } from "../view.ts";
import { moreTexts } from "./texts.ts";

/** Below an item, once its response is committed. */
export const Verdict: Extras["Verdict"] = ({ view, item, feedback }) => {
  const t = moreTexts(view.lang);
  if (feedback.maxScore === 0) return <Uncounted view={view} focused />;
  const right = feedback.score === feedback.maxScore;
  const given = view.state.session?.responses[item.id] as Record<string, string> | undefined;
  const key = feedback.key as Record<string, string>;
  // All pairs together bring one point: to have some of them is more than to have none.
  const wrong = item.prompts?.filter(({ id }) => given?.[id] !== key[id]);
  return (
    <div class={`feedback ${right ? "" : "wrong"}`} part="feedback">
      <p class="verdict" tabIndex={-1} data-focus>
        <Mark right={right}>
          {right ? t.right : t.wrong}
          {wrong?.[0] && `: ${wrong.length} / ${item.prompts?.length}`}
        </Mark>
      </p>
      {item.interaction !== "choice" && item.interaction !== "sentence" && !right && (
        <Answer view={view} item={item} response={feedback.key} right />
      )}
      <Proof view={view} feedback={feedback} />
    </div>
  );
};

export const Told: Extras["Told"] = ({ view, right }) => {
  const t = moreTexts(view.lang);
  return <Mark right={right}>{right ? t.rightAnswer : t.yourAnswer}</Mark>;
};

export const Repeated: Extras["Repeated"] = ({ view }) => (
  <p class="notice" part="notice">
    {moreTexts(view.lang).repeated}
  </p>
);

/** Of an item that a teacher has dropped: what it held to be right may be what was wrong with it. */
export function Uncounted({ view, focused }: { view: View; focused?: boolean }) {
  return (
    <p class="notice" part="notice" tabIndex={-1} data-focus={focused}>
      {moreTexts(view.lang).uncounted}
    </p>
  );
}

/** Why a key is right, and the sentences that prove it, each with a way into the article where it is found there. */
export function Proof({ view, feedback: { evidence, explanation } }: { view: View; feedback: Feedback }) {
  const t = moreTexts(view.lang);
  return [
    <p lang={view.itemLang}>{explanation}</p>,
    evidence.length > 0 && <p class="hint">{t.evidence}:</p>,
    evidence.map((sentence) => (
      <div>
        <blockquote part="evidence" lang={view.itemLang}>
          {sentence.text}
        </blockquote>
        {view.article?.ShowInText({ text: sentence.text, label: t.showInText })}
      </div>
    )),
  ];
}

/** A response in words, a line for each of its parts, under ✓ or ✗ and its name. */
export function Answer({ view, item, response, right }: AnswerProps) {
  const t = moreTexts(view.lang);
  // What was typed is no option's id but the text itself.
  const text = (id: string | undefined) => item.options.find((option) => option.id === id)?.text ?? id ?? "…";
  const lines =
    typeof response === "string"
      ? [text(response)]
      : Array.isArray(response)
        ? response.map((id, i) => `${i + 1}. ${text(id)}`)
        : response &&
          (item.prompts ?? []).map(
            (prompt) => `${prompt.text.replace(gap, "…")} — ${text(response[prompt.id])}`,
          );
  return (
    <div class="answer">
      <Mark right={right}>{right ? t.rightAnswer : lines ? t.yourAnswer : t.noAnswer}</Mark>
      {lines?.map((line) => (
        <p lang={view.itemLang}>{line}</p>
      ))}
    </div>
  );
}

interface AnswerProps {
  view: View;
  item: DeliveredItem;
  response: Response | null;
  right: boolean;
}
