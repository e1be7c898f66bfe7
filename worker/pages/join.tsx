/** How to join, on a projector or on paper: the address, the code, a QR code. Nothing of the quiz itself. */
import type { Room } from "../contract.ts";
import { roomUrl } from "../links.ts";
import { Page } from "./layout.tsx";
import { type PageTexts, textsFor } from "./texts.ts";

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
          <p class="hint">{t.joinCamera}</p>
        </div>
        <img
          src={`/r/${code}/qr.svg`}
          alt={`${t.joinQr}: ${roomUrl(origin, code)}`}
          width="420"
          height="420"
        />
      </main>
    </Page>
  );
}

const whoAsked = (t: PageTexts, { candidate, roster = 0 }: Room["rules"]) =>
  candidate === "roster" ? t.joinNumber.replace("#", String(roster)) : t.joinNickname;
