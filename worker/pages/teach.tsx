/** The shell of the teacher's pages; what is in it comes from /teach.js and the API, with the teacher's own key. */
import type { Lang } from "../../questions/index.ts";
import { Page } from "./layout.tsx";
import { textsFor } from "./texts.ts";

/** `/teach`. */
export function TeachPage({ origin, lang }: { origin: string; lang: Lang }) {
  const { t } = textsFor(lang);
  return (
    <Page
      lang={lang}
      title={t.teachTitle}
      switched
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
