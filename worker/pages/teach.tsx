/** The shell of the teacher's pages; what is in it comes from /teach.js and the API, with the teacher's own key. */
import { Page } from "./layout.tsx";
import { textsFor } from "./texts.ts";

/** `/teach`. */
export function TeachPage({ origin }: { origin: string }) {
  const { lang, t } = textsFor("ka");
  return (
    <Page
      lang={lang}
      title={`${t.teachTitle} · კითხვა`}
      head={
        <>
          <meta name="robots" content="noindex" />
          <meta name="referrer" content="no-referrer" />
          <link rel="canonical" href={`${origin}/teach`} />
          <link rel="stylesheet" href="/results.css" />
          <script src="/teach.js" defer />
        </>
      }
    >
      <main id="teach" class="teach">
        <p>{t.loading}</p>
        <noscript>
          <p class="message">{t.noScript}</p>
        </noscript>
      </main>
    </Page>
  );
}
