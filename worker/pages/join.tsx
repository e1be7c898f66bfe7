/** How to join, on a projector or on paper: the address, the code, a QR code. Nothing of the quiz itself. */
import { raw } from "hono/html";
import type { Room } from "../contract.ts";
import { roomUrl } from "../links.ts";
import { Page } from "./layout.tsx";
import { type PageTexts, textsFor } from "./texts.ts";

/**
 * Runs right after the lines, where scripts run: the day and hour of who shows or prints the sheet, which the class shares. In numbers, as
 * browsers have no Georgian months.
 */
export const joinScript = `for(let p of document.querySelectorAll("time"))p.textContent=new Date(p.dateTime).toLocaleString(document.documentElement.lang=="en"?"en-GB":"ru",{day:"2-digit",month:"2-digit",year:"numeric",hour:"2-digit",minute:"2-digit"})`;

/** `/r/CODE/join`, in the room's language: it is the pupils who read it. */
export function JoinPage({ room, origin }: { room: Room; origin: string }) {
  const { lang, t } = textsFor(room.lang);
  const { code, title, name, rules } = room;
  const { host } = new URL(origin);
  return (
    <Page lang={lang} title={`${t.join} · ${title}`} head={<meta name="robots" content="noindex" />}>
      <main class="join">
        <div>
          <h1>{title}</h1>
          {name !== title && <p class="hint">{name}</p>}
          <ol>
            <li>
              {t.joinOpen} <b class="address">{host}</b>
            </li>
            <li>
              {t.joinCode}
              <b class="code">{`${code.slice(0, 4)} ${code.slice(4)}`}</b>
            </li>
            {rules.candidate !== "none" && <li>{whoAsked(t, rules)}</li>}
          </ol>
          <Rules room={room} t={t} />
        </div>
        <figure>
          <figcaption>{t.joinCamera}</figcaption>
          <img
            src={`/r/${code}/qr.svg`}
            alt={`${t.joinQr}: ${roomUrl(origin, code)}`}
            width="420"
            height="420"
          />
        </figure>
      </main>
    </Page>
  );
}

/** What a pupil has to know before the first question: from when and until when, and how often. A day on paper is told with its date. */
function Rules({ room: { opensAt, closesAt, state, rules }, t }: { room: Room; t: PageTexts }) {
  const isLater = opensAt !== null && state === "early";
  if (!isLater && closesAt === null && rules.attempts === undefined) return <></>;
  return (
    <>
      <ul class="rules">
        {isLater && (
          <li>
            {t.joinOpens}: <Moment at={opensAt} />
          </li>
        )}
        {closesAt !== null && (
          <li>
            {t.joinCloses}: <Moment at={closesAt} />
          </li>
        )}
        {rules.attempts !== undefined && (
          <li>
            {t.joinAttempts}: {rules.attempts}
          </li>
        )}
      </ul>
      <script>{raw(joinScript)}</script>
    </>
  );
}

/** By the clock of the world, until the script has run. */
const Moment = ({ at }: { at: string }) => (
  <time dateTime={at}>{`${at.slice(0, 16).replace("T", " ")} UTC`}</time>
);

const whoAsked = (t: PageTexts, { candidate, roster = 0 }: Room["rules"]) =>
  candidate === "roster" ? t.joinNumber.replace("#", String(roster)) : t.joinNickname;
