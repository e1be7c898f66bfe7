/** Where the quiz without JavaScript begins: who the pupil is, as the room asks, and the button. */
import { now } from "../clock.ts";
import type { Room } from "../contract.ts";
import { limits } from "../contract.ts";
import { plainUrl } from "../links.ts";
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
  const { length, mode } = room.rules;
  return (
    <>
      <form class="plain" method="post" action={plainUrl(room.code)} autocomplete="off">
        <p>
          <strong>{t.questions(length)}.</strong> {mode === "practice" ? t.practice : t.test}
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

/** `1 d 3 h`, `3 h 20 min`, `4 min`: a time of day would need the pupil's time zone, which nobody has told. */
function timeUntil(instant: string | null, { units }: PlainTexts): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(instant ?? "") - now()) / 60_000));
  const parts = [Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24, minutes % 60];
  const first = parts.findIndex((part) => part > 0);
  return parts
    .map((part, i) => `${part} ${units[i]}`)
    .slice(first, first + 2)
    .join(" ");
}
