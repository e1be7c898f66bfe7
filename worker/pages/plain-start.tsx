/** Where the quiz without JavaScript begins: who the pupil is, as the room asks, and the button. */
import type { Room } from "../contract.ts";
import { limits } from "../contract.ts";
import { plainUrl } from "../links.ts";
import { timeUntil } from "./closing.tsx";
import { type PlainTexts, plainTextsFor } from "./plain-texts.ts";
import { textsFor } from "./texts.ts";

interface PlainStartProps {
  room: Room;
  /** Why it did not start. */
  alert?: string | undefined;
  /** The name that was given. */
  candidate?: string | undefined;
}

/** An open room's start, or why it is not open. */
export function PlainStart({ room, alert, candidate }: PlainStartProps) {
  const t = plainTextsFor(textsFor(room.lang).lang);
  const { length, mode, attempts } = room.rules;
  return (
    <>
      <form class="plain" method="post" action={plainUrl(room.code)} autocomplete="off">
        <p>
          <strong>
            {t.questions(length)}.{attempts && ` ${t.attempts}: ${attempts}.`}
          </strong>{" "}
          {mode === "practice" ? t.practice : t.test}
        </p>
        {alert && (
          <p id="alert" class="alert" role="alert">
            {alert}
          </p>
        )}
        {room.state === "open" ? (
          <>
            <Candidate room={room} t={t} candidate={candidate} wrong={alert !== undefined} />
            <button type="submit">{t.start}</button>
          </>
        ) : (
          <p class="notice">
            {room.state === "closed" ? t.closed : `${t.opensIn}: ${timeUntil(room.opensAt, t)}`}
          </p>
        )}
      </form>
      {room.state === "open" && (
        <details class="plain">
          <summary>{t.withCode}</summary>
          <form method="post" action={plainUrl(room.code)} autocomplete="off">
            <p>
              <label for="resume-code">{t.resumeCode}</label>
              <input
                id="resume-code"
                name="resumeCode"
                required
                maxLength={20}
                autocapitalize="characters"
                spellcheck={false}
              />
            </p>
            <button type="submit" class="secondary">
              {t.goOn}
            </button>
          </form>
        </details>
      )}
    </>
  );
}

function Candidate({ room, t, candidate, wrong }: CandidateProps) {
  const { candidate: kind, roster } = room.rules;
  if (kind === "none") return <></>;
  const numbers = kind === "roster" && { type: "number", min: 1, max: roster };
  return (
    <p>
      <label for="candidate">{kind === "roster" ? `${t.number} (1–${roster})` : t.nickname}</label>
      <input
        id="candidate"
        name="candidate"
        required
        maxLength={limits.candidateChars}
        value={candidate}
        aria-describedby={wrong ? "alert" : undefined}
        {...numbers}
      />
    </p>
  );
}

interface CandidateProps {
  room: Room;
  t: PlainTexts;
  candidate: string | undefined;
  wrong: boolean;
}
