/** The end: the score, each mistake with the sentence that proves the right answer, the right ones folded away. */
import type { Feedback, Receipt } from "../../worker/contract.ts";
import type { Session } from "../state.ts";
import type { View } from "../view.ts";
import { Heading, Onward, Stem } from "../components/parts.tsx";
import { moreTexts } from "./texts.ts";
import { Answer, Proof, Uncounted } from "./feedback.tsx";

/** Whether an answer was right; null of an item that does not count. */
const judge = ({ score, maxScore }: Feedback) => (maxScore ? score === maxScore : null);

/** What a submitted attempt came to, as far as the room's rules let it be seen. */
export function Result({ view, session, receipt }: { view: View; session: Session; receipt: Receipt }) {
  const { t, actions } = view;
  const more = moreTexts(view.lang);
  const { score, maxScore } = receipt;
  const hidden = score === null;
  const list = (right: boolean | null) =>
    receipt.items.flatMap(({ id, response, feedback }) => {
      const item = session.attempt.form.items.find((other) => other.id === id);
      return item && feedback && judge(feedback) === right ? (
        <li>
          <p class="stem" part="question">
            <Stem view={view} item={item} />
          </p>
          {right === null ? (
            <Uncounted view={view} />
          ) : (
            [
              !right && <Answer view={view} item={item} response={response} right={right} />,
              <Answer view={view} item={item} response={feedback.key} right />,
              <Proof view={view} feedback={feedback} />,
            ]
          )}
        </li>
      ) : (
        []
      );
    });
  const mistakes = list(false);
  const rightOnes = list(true);
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
      <ol>{list(null)}</ol>
      {/* What can only be refused is not offered. */}
      {(hidden || (!session.attempt.last && view.state.room!.state === "open")) && (
        <Onward
          view={view}
          label={hidden ? t.retry : more.again}
          go={hidden ? actions.submit : actions.again}
        />
      )}
    </div>
  );
}
