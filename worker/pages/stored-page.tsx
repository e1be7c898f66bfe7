/** What is stored of a pupil as a page of its own, where frames and widgets lead. */
import type { Room } from "../contract.ts";
import { Page } from "./layout.tsx";
import { Stored } from "./stored.tsx";
import { storedTextsFor } from "./stored-texts.ts";
import { textsFor } from "./texts.ts";

/** `/r/CODE/stored`. */
export function StoredPage({ room }: { room: Room }) {
  const { lang } = textsFor(room.lang);
  const t = storedTextsFor(lang);
  return (
    <Page lang={lang} title={`${t.title} · ${room.title}`} head={<meta name="robots" content="noindex" />}>
      <main class="message">
        <h1>{t.title}</h1>
        <Stored room={room} />
        <p>
          <a href={`/r/${room.code}`}>{room.title}</a>
        </p>
      </main>
    </Page>
  );
}
