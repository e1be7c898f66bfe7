/** The end of the quiz without JavaScript: the score, each mistake with its proof, the right answers folded away. */
import type { Feedback, Receipt, Room } from "../contract.ts";
import { plainUrl } from "../links.ts";
import type { Progress } from "../objects/attempt.ts";
import { joinPlaces } from "../places.ts";
import { PlainPage, Stem, Verdict } from "./plain-parts.tsx";
import { plainTextsFor } from "./plain-texts.ts";
import { textsFor } from "./texts.ts";

interface ResultPageProps {
  room: Room;
  form: Progress["form"];
  receipt: Receipt;
  /** Opens this page; lets other questions be asked for. */
  pass: string;
  /** The answers sent last were others than those that count. */
  isFirst: boolean;
  /** Its candidate has no attempt left: what can only be refused is not offered. */
  last?: boolean;
}

/** What a submitted attempt came to, as far as the room's rules let it be seen. */
export function PlainResultPage({ room, form, receipt, pass, isFirst, last }: ResultPageProps) {
  const { lang } = textsFor(room.lang);
  const t = plainTextsFor(lang);
  const { score, maxScore } = receipt;
  const answers = receipt.items.flatMap(({ id, response, feedback }) => {
    const item = form.items.find((other) => other.id === id);
    return item && feedback ? [{ item, response, feedback }] : [];
  });
  const places = joinPlaces(answers.flatMap(({ feedback }) => feedback.evidence));
  const list = (isOfKind: (feedback: Feedback) => boolean) =>
    answers
      .filter(({ feedback }) => isOfKind(feedback))
      .map((answer) => (
        <li>
          <Stem room={room} items={form.items} item={answer.item} t={t} />
          <Verdict room={room} {...answer} places={places} t={t} />
        </li>
      ));
  const mistakes = list(({ score: points, maxScore: most }) => points < most);
  const rightOnes = list(({ score: points, maxScore: most }) => most > 0 && points === most);
  const uncounted = list(({ maxScore: most }) => most === 0);
  return (
    <PlainPage room={room} title={t.result} places={places}>
      <div class="plain">
        <h2>{t.result}</h2>
        {isFirst && <p class="notice">{t.firstCounts}</p>}
        {score === null ? (
          <div class="notice">
            <p>{t.handedIn}</p>
            <p>{t.keepAddress}</p>
          </div>
        ) : (
          <p class="score">
            <strong>
              {score} / {maxScore}
            </strong>{" "}
            {maxScore > 0 && `${Math.round((score / maxScore) * 100)}${lang === "ru" ? " " : ""}%`}
          </p>
        )}
        {mistakes.length > 0 && (
          <>
            <h3>
              {t.wrong}: {mistakes.length}
            </h3>
            <ol>{mistakes}</ol>
          </>
        )}
        {rightOnes.length > 0 && (
          <details>
            <summary>
              {t.right}: {rightOnes.length}
            </summary>
            <ol>{rightOnes}</ol>
          </details>
        )}
        <ol>{uncounted}</ol>
        {room.state === "open" && !last && (
          <form method="post" action={plainUrl(room.code)}>
            <button type="submit" name="retryOf" value={pass} class="secondary">
              {t.again}
            </button>
          </form>
        )}
      </div>
    </PlainPage>
  );
}
