/** The frame that other sites show: the widget and nothing else. */
import type { Room } from "../contract.ts";
import { type First, frameScriptFor } from "../first.ts";
import { roomUrl } from "../links.ts";
import { Page, Quiz } from "./layout.tsx";
import { textsFor } from "./texts.ts";

/** `/embed/CODE`. */
export function EmbedPage({ room, first, origin }: { room: Room; first: First | null; origin: string }) {
  const { lang, t } = textsFor(room.lang);
  return (
    <Page
      lang={lang}
      title={room.title}
      bare
      head={
        <>
          <meta name="robots" content="noindex" />
          <link rel="canonical" href={roomUrl(origin, room.code)} />
        </>
      }
    >
      <main>
        <h1 class="unseen">{t.quiz}</h1>
        <Quiz room={room} first={first} t={t} script={frameScriptFor(first)} widget="/frame-widget.js" />
        <noscript>
          {/* Where a sandbox lets no form work either, this leads out, or can at least be read. */}
          <p>
            <a href={roomUrl(origin, room.code)} target="_blank">
              {t.fallback}: {roomUrl(origin, room.code)}
            </a>
          </p>
        </noscript>
      </main>
      <script src="/frame.js" async fetchpriority="low" />
    </Page>
  );
}
