/** The end: the score, each mistake with the sentence that proves the right answer, the right ones folded away. */
import type { Feedback, Receipt } from "../../worker/contract.ts";
import type { Session } from "../state.ts";
import type { View } from "../view.ts";
import { Heading, Onward, Stem } from "../components/parts.tsx";
import { moreTexts } from "./texts.ts";
import { Answer, Proof, Uncounted } from "./feedback.tsx";

const kindOf = ({ score, maxScore }: Feedback) =>
  maxScore === 0 ? "uncounted" : score < maxScore ? "wrong" : "right";

/** What a submitted attempt came to, as far as the room's rules let it be seen. */
export function Result({ view, session, receipt }: { view: View; session: Session; receipt: Receipt }) {
  const { t, actions } = view;
  const more = moreTexts(view.lang);
  const { score, maxScore } = receipt;
  const hidden = score === null;
  const list = (kind: "wrong" | "right" | "uncounted") =>
    receipt.items.flatMap(({ id, response, feedback }) => {
      const item = session.attempt.form.items.find((other) => other.id === id);
      if (!item || !feedback || kindOf(feedback) !== kind) return [];
      return (
        <li>
          <p class="stem" part="question">
            <Stem view={view} item={item} />
          </p>
          {kind === "wrong" && <Answer view={view} item={item} response={response} right={false} />}
          {kind === "uncounted" ? (
            <Uncounted view={view} />
          ) : (
            [
              <Answer view={view} item={item} response={feedback.key} right />,
              <Proof view={view} feedback={feedback} />,
            ]
          )}
        </li>
      );
    });
  const mistakes = list("wrong");
  const rightOnes = list("right");
  return (
    <div class="screen">
      <Heading>{t.result}</Heading>
      {hidden ? (
        <p class="notice" part="notice">
          {more.handedIn}
        </p>
      ) : (
        <p class="score" part="score">
          <strong>
            {score} / {maxScore}
          </strong>
          {maxScore > 0 && `${Math.round((score / maxScore) * 100)}${view.lang === "ru" ? " " : ""}%`}
          <progress value={score} max={maxScore || 1} aria-label={t.result} />
        </p>
      )}
      {mistakes.length > 0 && (
        <h3>
          {more.wrong}: {mistakes.length}
        </h3>
      )}
      <ol>{mistakes}</ol>
      {rightOnes.length > 0 && (
        <details>
          <summary>
            {more.right}: {rightOnes.length}
          </summary>
          <ol>{rightOnes}</ol>
        </details>
      )}
      <ol>{list("uncounted")}</ol>
      {/* What can only be refused is not offered. */}
      {(hidden || !session.attempt.last) && (
        <Onward
          view={view}
          label={hidden ? t.retry : more.again}
          go={hidden ? actions.submit : actions.again}
        />
      )}
    </div>
  );
}
