/** A room's own page: the article and its quiz. */
import { raw } from "hono/html";
import type { Room } from "../contract.ts";
import type { First } from "../first.ts";
import { oembedUrl, roomUrl } from "../links.ts";
import { sizesScript } from "../sizes.ts";
import { Page, Reading } from "./layout.tsx";
import { textsFor } from "./texts.ts";

/** `/r/CODE`. Not for search engines: a code is for those who were given it. */
export function RoomPage({ room, first, origin }: { room: Room; first: First | null; origin: string }) {
  const { lang, t } = textsFor(room.lang);
  const url = roomUrl(origin, room.code);
  return (
    <Page
      lang={lang}
      title={`${room.title} · კითხვა`}
      head={
        <>
          <script>{raw(sizesScript)}</script>
          <meta name="robots" content="noindex" />
          <link rel="canonical" href={url} />
          <link
            rel="alternate"
            type="application/json+oembed"
            href={oembedUrl(origin, url, "json")}
            title={room.title}
          />
          <link
            rel="alternate"
            type="text/xml+oembed"
            href={oembedUrl(origin, url, "xml")}
            title={room.title}
          />
        </>
      }
    >
      <main>
        <Reading room={room} first={first} t={t} level={1} />
      </main>
    </Page>
  );
}
